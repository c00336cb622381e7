package model_test

import (
	"testing"

	"engross/model"
)

// TestANameTellsItsLegalForm proposes the form that the suffix of a name stands for, and asks a sole proprietor for no register.
func TestANameTellsItsLegalForm(t *testing.T) {
	for name, want := range map[string]string{
		"Bluewater Veterinary Clinic PLLC": "pllc", "Cedar & Co. CPAs, P.A.": "pa", "Harborline IT, Inc.": "corporation",
		"Inc": "", "Harriet Marlow": "",
	} {
		e := fresh(t, "generic").Edit("name")
		mustType(t, e, "client.legalName", name)
		p, err := e.Agreement().At("client.entityType")
		if err != nil || p.Field.Default != want {
			t.Errorf("%q proposes %q (%v), want %q", name, p.Field.Default, err, want)
		}
	}
	e := fresh(t, "generic").Edit("form")
	mustType(t, e, "provider.entityType", "sole proprietor")
	if p, err := e.Agreement().At("provider.formedIn"); err != nil || !p.Field.Skip {
		t.Errorf("a sole proprietor is asked where it was formed (%v)", err)
	}
}

// TestThereAreAlwaysContacts holds that nobody is offered to say that there are none: each side has at least one.
func TestThereAreAlwaysContacts(t *testing.T) {
	if p, err := fresh(t, "generic").At("contacts"); err != nil || p.Field.MayBeNone() {
		t.Errorf("the contacts may be answered with none (%v)", err)
	}
}

// TestASoleProprietorIsAskedForTheTradeName holds that the short path asks for it where the person is the party.
func TestASoleProprietorIsAskedForTheTradeName(t *testing.T) {
	for _, side := range []string{"provider", "client"} {
		for form, want := range map[string]bool{"sole proprietor": true, "corporation": false} {
			e := fresh(t, "generic").Edit("form")
			mustType(t, e, side+".entityType", form)
			p, err := model.Effective(e.Agreement()).At(side + ".tradeName")
			if err != nil {
				t.Fatal(err)
			}
			if p.Field.Fast != want {
				t.Errorf("%s, %s: the trade name is asked on the short path: %v, want %v", side, form, p.Field.Fast, want)
			}
		}
	}
}
