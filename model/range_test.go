package model_test

import (
	"testing"

	"engross/model"
)

// TestSumsBeyondTheRangeAreSaidSo holds that a sum that is too large says so and never becomes another number.
func TestSumsBeyondTheRangeAreSaidSo(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-03-01", "initialMonths": 84}, "legal": {"etf": {"kind": "pct_remaining", "pct": "100"}}, "costs": {"tax": {"ratePct": "20"}, "lists": [{"id": "main", "fees": [
		{"id": "x", "label": "X", "unit": "flat", "price": "9999999999.99"},
		{"id": "y", "label": "Y", "unit": "flat", "price": "0.01"},
		{"id": "z", "label": "Z", "unit": "device", "qty": "9999999999.999", "price": "9999999999.99", "tierMode": "graduated", "tiers": [{"id": "a", "from": "0", "price": "9999999999.99"}]},
		{"id": "off", "label": "Off", "kind": "discount", "discountPct": "5"}]}]}`)
	l := main1(a)
	sameMoney(t, "the largest price", a.LineAmount(l, l.Fees.With("x")), "9999999999.99")
	totals, years := a.Totals(l), a.Budget(l, model.Cash)
	for what, got := range map[string]interface{ InRange() bool }{
		"a product": a.LineAmount(l, l.Fees.With("z")), "the monthly total": totals.Monthly, "the total of all lists": a.MonthlyTotal(),
		"a month": a.AmountIn(l, 3, model.Cash), "a year": years[0].Total, "the tax of a year": years[0].Tax, "all years": model.BudgetSum(years).Total,
		"what remains": a.RemainingRecurring(l, 0), "the exit fee": a.ExitFee(l, 1),
	} {
		if got.InRange() {
			t.Errorf("%s is %v, want it said to be out of range", what, got)
		}
	}
	s := model.Scope{A: a}
	for _, d := range []model.Deriver{&a.Costs, l, &a.Costs.Budget} {
		for _, f := range d.Derived(s) {
			if v := f.Value(); v != nil && f.Key == "monthlyTotal" && f.Show(a.Style()) != "out of range" {
				t.Errorf("%s shows %q, want out of range", f.Key, f.Show(a.Style()))
			}
		}
	}
}

func TestCurrenciesWithNoDecimalsAndWithThree(t *testing.T) {
	for _, c := range []struct{ name, currency, fee, want string }{
		{"yen are rounded to whole ones", "JPY", `"unit": "hour", "qty": "2.5", "price": "1001"`, "2503"},
		{"yen by days", "JPY", `"unit": "flat", "price": "1000", "from": "2026-03-10"`, "710"}, // 22/31 of 1000 is 709.68
		{"yen by tiers", "JPY", `"unit": "device", "qty": "3", "price": "10", "tierMode": "graduated", "tiers": [{"id": "a", "from": "0", "price": "10"}, {"id": "b", "from": "2", "price": "7.5"}]`, "28"},
		{"dinars have three decimals", "KWD", `"unit": "hour", "qty": "2.5", "price": "1.001"`, "2.503"},
		{"dinars by days", "KWD", `"unit": "flat", "price": "1.000", "from": "2026-03-10"`, "0.710"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := oneLine(t, c.fee, `"currency": "`+c.currency+`", `+flat)
			sameMoney(t, "the first month", a.AmountIn(main1(a), 0, model.Cash), c.want)
		})
	}
	a := oneLine(t, `"unit": "flat", "price": "1001"`, `"currency": "JPY", "budget": {"reservePct": "5"}, "adjust": {"pct": "2.9"}, "tax": {"ratePct": "10"}`)
	years := a.Budget(main1(a), model.Cash)
	sameMoney(t, "year 2 at 1030 yen", years[1].Recurring, "12360")
	sameMoney(t, "the reserve of year 1 is 600.6", years[0].Reserve, "601")
	sameMoney(t, "the tax of year 1 is 12 times 100.1", years[0].Tax, "1200")
	sameMoney(t, "the late fee is 15.015", a.LateFee(money("1001"), 1), "15")
}
