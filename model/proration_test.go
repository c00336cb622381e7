package model_test

import (
	"fmt"
	"strings"
	"testing"

	"engross/model"
)

// TestG2FirstInvoice is the golden case G2 of domain 2.15.4.
func TestG2FirstInvoice(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-03-10", "initialMonths": 12}, "costs": {"lists": [{"id": "main", "fees": [
		{"id": "x", "label": "Managed services", "unit": "flat", "price": "3490.25"},
		{"id": "off", "label": "Discount", "kind": "discount", "discountPct": "10"},
		{"id": "late", "label": "From April", "unit": "flat", "price": "10", "from": "2026-04-01"},
		{"id": "use", "label": "Use", "kind": "usage", "estQty": "1", "price": "10"},
		{"id": "once", "label": "Onboarding", "kind": "one_time", "price": "10"}]}]}`)
	var got strings.Builder
	for _, l := range a.FirstInvoice(main1(a)) {
		fmt.Fprintln(&got, l.Fee.Label, l.From, l.To, l.Active, l.Days, l.Full, l.Amount)
	}
	want := "Managed services 2026-03-10 2026-03-31 22 31 3490.25 2476.95\nDiscount 2026-03-10 2026-03-31 22 31  -247.70\n"
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

func TestMonthsFromThe31stHaveNoGaps(t *testing.T) {
	a := speaking(t, `"term": {"effectiveDate": "2026-01-31", "initialMonths": 12}, "costs": {"adjust": {"escalator": "none"}, "lists": [{"id": "main", "fees": [
		{"id": "x", "label": "X", "unit": "flat", "price": "100.00"},
		{"id": "y", "label": "Y", "kind": "one_time", "price": "7.00", "from": "2026-02-28"},
		{"id": "z", "label": "Z", "kind": "one_time", "price": "9.00", "from": "2026-03-30"}]}]}`)
	for k, want := range []string{"100.00", "116.00", "100.00"} {
		sameMoney(t, fmt.Sprint("month ", k), a.AmountIn(main1(a), k, model.Cash), want)
	}
}
