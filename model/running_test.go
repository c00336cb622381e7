package model_test

import (
	"testing"

	"engross/model"
	"engross/model/value"
)

func TestRunningSums(t *testing.T) {
	for _, c := range []struct {
		name, list, kind, qty, price, months string
		monthly, year, term                  string
		termMonths, open                     int
		usage                                bool
	}{
		{"by user", "main", "recurring", "10", "100", "36", "1000.00", "12000.00", "37090.80", 36, 0, false},
		{"once", "main", "one_time", "1", "2500", "24", "", "2500.00", "2500.00", 24, 0, false},
		{"by use", "main", "usage", "", "0.0500", "12", "", "600.00", "600.00", 12, 0, true},
		{"price not known", "main", "recurring", "10", "", "36", "", "", "", 36, 1, false},
		{"no length yet", "main", "recurring", "10", "100", "", "1000.00", "12000.00", "", 0, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := new(model.Agreement).Edit("price")
			set := func(path, text string) {
				if text == "" {
					return
				}
				if err := e.Set(path, text, value.Context{}); err != nil {
					t.Fatal(err)
				}
			}
			for _, at := range [][2]string{{"costs.lists", c.list}, {"costs.lists.main.fees", "a"}} {
				if _, err := e.Add(at[0], at[1]); err != nil {
					t.Fatal(err)
				}
			}
			fee := "costs.lists.main.fees.a."
			set("term.effectiveDate", "2026-03-01")
			set("term.initialMonths", c.months)
			set(fee+"kind", c.kind)
			set(fee+"price", c.price)
			set(fee+"qty", c.qty)
			if c.usage {
				set(fee+"estQty", "1000")
			}
			a, _ := e.Done()
			got := model.Effective(a).Running()[0]
			if got.Monthly.String() != c.monthly || got.FirstYear.String() != c.year || got.Term.String() != c.term {
				t.Errorf("got %s a month, %s the first year, %s the term; want %s, %s, %s", got.Monthly, got.FirstYear, got.Term, c.monthly, c.year, c.term)
			}
			if got.Months != c.termMonths || got.Open != c.open || got.Usage != c.usage {
				t.Errorf("got %d months, %d open lines, use %v; want %d, %d, %v", got.Months, got.Open, got.Usage, c.termMonths, c.open, c.usage)
			}
		})
	}
}
