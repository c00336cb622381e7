package model_test

import (
	"testing"

	"engross/model"
	"engross/model/value"
)

// TestTakingBackGivesTheProposalAgain takes an answer back: what the preset proposed in that very row stands again, as
// proposed. Taken back once more, it is gone.
func TestTakingBackGivesTheProposalAgain(t *testing.T) {
	a, err := model.New(model.NewOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, typed string }{
		{"levels.priorities.p1.targetPct", "80"},
		{"term.initialMonths", "24"},
		{"costs.rates.after-hours.minMinutes", "60"},
		{"provider.tradeName", "Zephyr"},
		{"coverage.hours.support.week", "mon-sat 2-14"},
		{"services.sv-03.description", "Something else."},
	} {
		was, err := a.At(c.path)
		if err != nil {
			t.Fatal(err)
		}
		text, standing := was.Field.Text(), was.Standing()
		e := a.Edit("answer and take back")
		if err := e.Type(c.path, c.typed, value.Context{}); err != nil {
			t.Fatal(err)
		}
		if err := e.TakeBack(c.path); err != nil {
			t.Fatal(err)
		}
		b, _ := e.Done()
		now, err := b.At(c.path)
		if err != nil {
			t.Fatal(err)
		}
		if got := now.Field.Text(); got != text || now.Standing() != standing {
			t.Errorf("%s is %q, %v after it was taken back; want %q, %v", c.path, got, now.Standing(), text, standing)
		}
	}
}
