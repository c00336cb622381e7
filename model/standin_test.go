package model_test

import (
	"slices"
	"strings"
	"testing"

	"engross/model"
)

// TestNobodyStandsInForTheOtherSide: a person's own side and third companies can, people of the other party cannot.
func TestNobodyStandsInForTheOtherSide(t *testing.T) {
	e := (&model.Agreement{}).Edit("people")
	for _, x := range [][2]string{{"lena", "provider"}, {"max", "provider"}, {"walt", "client"}, {"gus", "client"}, {"rick", "vendor"}} {
		mustAdd(t, e, "contacts", x[0])
		mustType(t, e, "contacts."+x[0]+".name", x[0])
		mustType(t, e, "contacts."+x[0]+".side", x[1])
	}
	offers := func(of string) string {
		p, err := e.Agreement().At("contacts." + of + ".backupId")
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, o := range p.Field.Offer() {
			names = append(names, o.Value)
		}
		return strings.Join(names, " ")
	}
	for of, want := range map[string]string{"lena": "max rick", "walt": "gus rick"} {
		if got := offers(of); got != want {
			t.Errorf("for %s are offered %q, want %q", of, got, want)
		}
	}
	mustType(t, e, "contacts.walt.side", "provider")
	mustType(t, e, "contacts.lena.backupId", "walt")
	mustType(t, e, "contacts.walt.side", "client")
	if got, want := offers("lena"), "max walt rick"; got != want {
		t.Errorf("one who was chosen is offered on: %q, want %q", got, want)
	}
}

// TestTheTradeNameIsAskedBehindTheLegalForm, which decides whether it is asked on the way.
func TestTheTradeNameIsAskedBehindTheLegalForm(t *testing.T) {
	a := &model.Agreement{}
	var keys []string
	for _, f := range model.InOrder(a.Client.Fields(model.Scope{A: a})) {
		keys = append(keys, f.Key)
	}
	if form, trade := slices.Index(keys, "entityType"), slices.Index(keys, "tradeName"); trade != form+1 {
		t.Errorf("the trade name is asked as number %d, the legal form as %d: %v", trade, form, keys)
	}
}
