package model_test

import (
	"testing"

	"engross/model"
)

// TestAStateIsOpenOnlyInTheUnitedStates: other addresses do without one.
func TestAStateIsOpenOnlyInTheUnitedStates(t *testing.T) {
	e := managerAndOwner(t).Edit("a site abroad")
	mustAdd(t, e, "sites", "lodz")
	mustType(t, e, "sites.lodz.name", "Łódź")
	mustType(t, e, "sites.lodz.address.country", "Poland")
	a, _ := e.Done()
	for path, want := range map[string]bool{
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
