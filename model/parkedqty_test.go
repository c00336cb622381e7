package model_test

import "testing"

// TestAParkedQuantityIsInNoTotal leaves a line whose quantity somebody looks for out of every sum: the paper has a blank there.
func TestAParkedQuantityIsInNoTotal(t *testing.T) {
	e := fresh(t, "generic").Edit("fee")
	mustType(t, e, "client.headcount", "19")
	fee, err := e.Add("costs.lists.main.fees", "licenses")
	if err != nil {
		t.Fatal(err)
	}
	mustType(t, e, fee+".label", "Licenses")
	mustType(t, e, fee+".kind", "recurring")
	mustType(t, e, fee+".unit", "user")
	mustType(t, e, fee+".price", "22")
	before := e.Agreement().Running()[0]
	if err := e.Park(fee+".qty", "Luis knows", ""); err != nil {
		t.Fatal(err)
	}
	after := e.Agreement().Running()[0]
	if got, want := before.Monthly.Sub(after.Monthly).String(), "418.00"; got != want || after.Open != before.Open+1 {
		t.Errorf("parking the quantity takes %s off the month and opens %d lines, want %s and 1", got, after.Open-before.Open, want)
	}
}
