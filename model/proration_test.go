package model_test

import (
	"fmt"
	"strings"
	"testing"

	"engross/model"
)

// TestG2FirstInvoice is the golden case G2 of domain 2.15.4. Of a fee in parts it has those that fall due in the month: what is due
// on signing, or when something is done, has no day yet.
func TestG2FirstInvoice(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-03-10", "initialMonths": 12}, "costs": {"lists": [{"id": "main", "fees": [
		{"id": "x", "label": "Managed services", "unit": "flat", "price": "3490.25"},
		{"id": "off", "label": "Discount", "kind": "discount", "discountPct": "10"},
		{"id": "late", "label": "From April", "unit": "flat", "price": "10", "from": "2026-04-01"},
		{"id": "use", "label": "Use", "kind": "usage", "estQty": "1", "price": "10"},
		{"id": "once", "label": "Onboarding", "kind": "one_time", "price": "10"},
		{"id": "parts", "label": "Licenses", "kind": "one_time", "price": "60", "instalments": [{"id": "a", "due": "2026-03-20", "amount": "20"}, {"id": "b", "due": "2026-04-20", "amount": "40"}]},
		{"id": "halves", "label": "Set-up", "kind": "one_time", "price": "70", "bill": "halves"},
		{"id": "steps", "label": "Move", "kind": "one_time", "price": "80", "instalments": [{"id": "a", "when": "signing", "amount": "30"}, {"id": "b", "when": "event", "event": "when all is moved", "amount": "50"}]},
		{"id": "year", "label": "Domains", "unit": "flat", "price": "120", "cycle": "annual"},
		{"id": "after", "label": "Licenses by the quarter", "unit": "flat", "price": "99", "cycle": "quarterly", "bill": "arrears"},
		{"id": "free", "label": "Free", "unit": "flat", "price": "5", "waived": "yes"},
		{"id": "option", "label": "Option", "unit": "flat", "price": "5", "optional": "yes"},
		{"id": "half", "label": "Introductory discount", "kind": "discount", "unit": "flat", "price": "31", "until": "2026-03-20"}]}]}`)
	var got strings.Builder
	for _, l := range a.FirstInvoice(main1(a)) {
		fmt.Fprintln(&got, l.Fee.Label, l.From, l.To, l.Active, l.Days, l.Full, l.Amount)
	}
	want := `Managed services 2026-03-10 2026-03-31 22 31 3490.25 2476.95
Onboarding 2026-03-10 2026-03-10 0 0 10.00 10.00
Licenses 2026-03-20 2026-03-20 0 0 60.00 20.00
Set-up 2026-03-10 2026-03-10 0 0 70.00 35.00
Domains 2026-03-10 2027-03-09 0 0 120.00 120.00
Free 2026-03-10 2026-03-31 22 31 0.00 0.00
Discount 2026-03-10 2026-03-31 22 31  -259.70
Introductory discount 2026-03-10 2026-03-20 11 31 -31.00 -11.00
`
	if got.String() != want {
		t.Errorf("first invoice is\n%swant\n%s", got.String(), want)
	}
}

func TestAYearFromTheMiddleOfAMonthHasTwelveMonths(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-03-10", "initialMonths": 24}, "costs": {"adjust": {"escalator": "none"}, "lists": [{"id": "main", "fees": [
		{"id": "x", "label": "X", "unit": "flat", "price": "3490.25"}]}]}`)
	for _, y := range a.Budget(main1(a), model.Cash) {
		sameMoney(t, fmt.Sprint("year ", y.Number), y.Recurring, "41883.00")
	}
}

func TestPartsOfMonthsAreReckonedByCalendarMonth(t *testing.T) {
	// From March 20, the contract month from March 10 to April 9 holds 12 of 31 days and 9 of 30.
	a := speaking(t, `"term": {"effectiveDate": "2026-03-10", "initialMonths": 12, "serviceStart": "2026-03-20"}, "costs": {"adjust": {"escalator": "none"}, "lists": [{"id": "main", "fees": [
		{"id": "x", "label": "X", "unit": "flat", "price": "930.00"}]}]}`)
	sameMoney(t, "the first contract month", a.AmountIn(main1(a), 0, model.Cash), "639.00")
	sameMoney(t, "the next one", a.AmountIn(main1(a), 1, model.Cash), "930.00")
}

// TestADiscountIsNotReckonedByDaysTwice takes 10 % off a month that the line itself has a part of only, and less where the
// discount covers fewer days than the line.
func TestADiscountIsNotReckonedByDaysTwice(t *testing.T) {
	for _, c := range []struct{ name, discount, first string }{
		{"for as long as the line", ``, "153.00"},                       // 310.00 x 17/31 = 170.00
		{"until within the month", `, "until": "2026-07-20"`, "164.00"}, // 10 % of 310.00 x 6/31
		{"from within the month", `, "from": "2026-07-30"`, "168.00"},   // 10 % of 310.00 x 2/31
	} {
		a := speaking(t, `"term": {"effectiveDate": "2026-07-01", "initialMonths": 12, "serviceStart": "2026-07-15"}, "costs": {"adjust": {"escalator": "none"}, "lists": [{"id": "main", "fees": [
			{"id": "x", "label": "X", "unit": "flat", "price": "310.00"},
			{"id": "off", "label": "Discount", "kind": "discount", "discountPct": "10"`+c.discount+`}]}]}`)
		sameMoney(t, c.name, a.AmountIn(main1(a), 0, model.Cash), c.first)
	}
}

func TestMonthsFromThe31stHaveNoGaps(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-01-31", "initialMonths": 12}, "costs": {"adjust": {"escalator": "none"}, "lists": [{"id": "main", "fees": [
		{"id": "x", "label": "X", "unit": "flat", "price": "100.00"},
		{"id": "y", "label": "Y", "kind": "one_time", "price": "7.00", "from": "2026-02-28"},
		{"id": "z", "label": "Z", "kind": "one_time", "price": "9.00", "from": "2026-03-30"}]}]}`)
	for k, want := range []string{"100.00", "116.00", "100.00"} {
		sameMoney(t, fmt.Sprint("month ", k), a.AmountIn(main1(a), k, model.Cash), want)
	}
}
