package model_test

import (
	"slices"
	"testing"

	"engross/model"
	"engross/model/value"
)

// TestTheOrdinaryRateTakesItsProposalsAlong lists no work without a price that was only proposed at a multiple of a rate which was
// taken off; what somebody spoke of is still asked for its price.
func TestTheOrdinaryRateTakesItsProposalsAlong(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	listed := func(want ...string) {
		t.Helper()
		eff := model.Effective(a)
		var got []string
		for _, r := range eff.Costs.Rates {
			if r.IsListed(eff) {
				got = append(got, r.Key())
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("listed are %v, want %v", got, want)
		}
	}
	listed("remote", "onsite", "project", "after-hours", "emergency", "holiday")
	e := a.Edit("no ordinary rate")
	if err := e.Remove("costs.rates.remote"); err != nil {
		t.Fatal(err)
	}
	if err := e.Type("costs.rates.project.price", "175", value.Context{}); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	listed("project")
	e = a.Edit("said")
	if err := e.Type("costs.rates.onsite.work", "onsite", value.Context{}); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	listed("onsite", "project")
}
