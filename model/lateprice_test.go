package model_test

import (
	"testing"

	"engross/model"
)

// A price that somebody agreed on for one bad time is not displaced by a higher one that is only proposed for another.
func TestProposedRatesCostNoMoreThanAnAgreedOne(t *testing.T) {
	for _, c := range []struct {
		name, agreed, price             string
		afterHours, emergency, holidays string
	}{
		{"none is agreed", "", "", "150.00", "200.00", "200.00"},
		{"emergencies are cheaper than a night usually is", "emergency", "130", "130.00", "130.00", "130.00"},
		{"nights are cheaper than usual", "after-hours", "130", "130.00", "130.00", "130.00"},
		{"nights are as usual", "after-hours", "150", "150.00", "150.00", "150.00"},
		{"nights are dearer than anything usually is", "after-hours", "250", "250.00", "200.00", "200.00"},
		{"a price below the ordinary one is a slip", "after-hours", "15", "15.00", "200.00", "200.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := fresh(t, "generic").Edit("prices")
			mustType(t, e, "afterHours.policy", "on_call_p1")
			mustType(t, e, "costs.rates.remote.price", "100")
			if c.agreed != "" {
				mustType(t, e, "costs.rates."+c.agreed+".price", c.price)
			}
			eff := model.Effective(e.Agreement())
			for id, want := range map[string]string{"after-hours": c.afterHours, "emergency": c.emergency, "holiday": c.holidays} {
				p, err := eff.At("costs.rates." + id + ".price")
				if err != nil {
					t.Fatal(err)
				}
				if got := p.Field.Text(); got != want {
					t.Errorf("%s costs %s, want %s", id, got, want)
				}
			}
		})
	}
}

// A minimum that somebody agreed on for one bad time is proposed for the others, of which the most special one holds.
func TestAnAgreedMinimumIsProposedForOtherBadTimes(t *testing.T) {
	e := fresh(t, "generic").Edit("prices")
	mustType(t, e, "afterHours.policy", "on_call_p1")
	mustType(t, e, "costs.rates.remote.minMinutes", "45")
	least := func(when string, want map[string]string) {
		t.Helper()
		eff := model.Effective(e.Agreement())
		for id, want := range want {
			if got := textOf(t, eff, "costs.rates."+id+".minMinutes"); got != want {
				t.Errorf("%s: at least %s minutes are billed for %s, want %s", when, got, id, want)
			}
		}
	}
	least("none is agreed", map[string]string{"remote": "45", "onsite": "30", "after-hours": "30", "emergency": "30", "holiday": "30"})
	mustType(t, e, "costs.rates.after-hours.minMinutes", "120")
	least("two hours at night", map[string]string{"remote": "45", "onsite": "30", "after-hours": "120", "emergency": "120", "holiday": "120"})
	mustType(t, e, "costs.rates.emergency.minMinutes", "60")
	least("an hour in emergencies", map[string]string{"after-hours": "120", "emergency": "60"})
}
