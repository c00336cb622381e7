package model_test

import "testing"

func TestAnAgreedExitFeeIsOwedOnce(t *testing.T) {
	two := `"term": {"effectiveDate": "2026-03-01", "initialMonths": 12}, "costs": {"lists": [
		{"id": "main", "fees": [{"id": "x", "label": "Help", "qty": "10", "price": "100.00"}]},
		{"id": "europe", "currency": "EUR", "fees": [{"id": "y", "label": "Help", "qty": "10", "price": "90.00"}]}]}`
	for _, c := range []struct{ name, etf, main, other string }{
		{"fixed", `"kind": "fixed", "amount": "1200"`, "1200.00", "0.00"},
		{"set-up not recovered", `"kind": "unrecovered_setup", "amount": "1200"`, "600.00", "0.00"},
		{"months are counted in each list", `"kind": "months", "months": 2`, "2000.00", "1800.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := speaking(t, two+`,"legal": {"etf": {`+c.etf+`}}`)
			sameMoney(t, "main list", a.ExitFee(main1(a), 6), c.main)
			sameMoney(t, "other list", a.ExitFee(a.Costs.Lists.With("europe"), 6), c.other)
		})
	}
}
