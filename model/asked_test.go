package model_test

import (
	"testing"

	"engross/model"
)

// TestWhatNobodyNeedsIsNotOpen counts an email only where somebody is written to, and a state only in the United States: the draft’s
// list names no other.
func TestWhatNobodyNeedsIsNotOpen(t *testing.T) {
	e := managerAndOwner(t).Edit("a third person and a site abroad")
	for _, x := range [][3]string{{"contacts", "ann", "name"}, {"sites", "lodz", "name"}} {
		mustAdd(t, e, x[0], x[1])
		mustType(t, e, x[0]+"."+x[1]+"."+x[2], "Ann Lutz")
	}
	mustType(t, e, "contacts.ann.side", "client")
	mustType(t, e, "sites.lodz.address.country", "Poland")
	a, _ := e.Done()
	for path, want := range map[string]bool{
		"contacts.mona.email": true, "contacts.ann.email": false,
		"client.address.region": true, "sites.lodz.address.region": false,
	} {
		p, err := a.At(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Standing() == model.NotAsked && p.Field.Fast; got != want {
			t.Errorf("%s is open: %t, want %t", path, got, want)
		}
	}
}
