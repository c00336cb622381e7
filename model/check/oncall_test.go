package check_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
)

// TestAVisitAroundTheClockIsNotExcluded counts the times of a priority around the clock: the time on site goes with them, and the
// service that visits belong to does not leave out what they promise.
func TestAVisitAroundTheClockIsNotExcluded(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	const target = "levels.priorities.p2.targets.support"
	e := a.Edit("trip")
	apply(t, e, set("afterHours.policy", "on_call_p1_p2"), set(target+".visit", "2 business hours"))
	a, _ = e.Done()
	var fix *check.Fix
	for _, f := range checkOf("SLA-21")(a) {
		if f.Path == target+".hoursClass" {
			fix = f.Fix
		}
	}
	if fix == nil {
		t.Fatal("nothing is found about support hours")
	}
	a = change(t, a, fix)
	if p, err := a.At(target + ".visit"); err != nil || p.Field.Text() != "2 hour" {
		t.Errorf("around the clock somebody is there within %q, %v, want 2 hours", p.Field.Text(), err)
	}
	for _, line := range a.Services.With("sv-04").Excluded.Items() {
		if strings.Contains(line, "After-Hours") && !strings.Contains(line, "unless the Agreement") {
			t.Errorf("the service excludes %q, also where the agreement promises one", line)
		}
	}
}
