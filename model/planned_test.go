package model_test

import (
	"testing"

	"engross/model"
)

// TestThePlannedReductionIsInTheBudget lets one of two servers fall away four months after the start.
func TestThePlannedReductionIsInTheBudget(t *testing.T) {
	const servers = "costs.lists.main.fees.server"
	for _, c := range []struct{ planned, first, second string }{
		{"", "4440.00", "4440.00"},
		{"1 server is switched off on June 30, 2026", "2960.00", "2220.00"},
		{"2 servers go from July 1, 2027", "4440.00", "1480.00"},
		{"5 servers are sold by June 30, 2026", "1480.00", "0.00"},
		{"the old server goes on June 30, 2026", "4440.00", "4440.00"},
		{"1 laptop goes on June 30, 2026", "4440.00", "4440.00"},
	} {
		a := agreed(t, "generic", servers, "term.effectiveDate=2026-03-01", "term.initialMonths=24", "costs.adjust.escalator=none",
			servers+".label=Server care", servers+".unit=server", servers+".qty=2", servers+".price=185", "costs.adjust.planned="+c.planned)
		years := a.Budget(a.MainList(), model.Accrual)
		if got := years[0].Recurring.String() + " " + years[1].Recurring.String(); got != c.first+" "+c.second {
			t.Errorf("%q: the years cost %s, want %s %s", c.planned, got, c.first, c.second)
		}
	}
}
