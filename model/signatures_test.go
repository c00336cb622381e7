package model_test

import (
	"testing"

	"engross/model"
)

func TestWhoseTitleSaysSoIsProposedToSign(t *testing.T) {
	for _, c := range []struct{ first, second, want string }{
		{"Office manager", "", ""},
		{"", "", ""},
		{"Office manager", "Owner", "second"},
		{"President & CEO", "Owner", "first"},
		{"IT director", "Vice president", ""},
		{"Dentist and co-owner", "", "first"},
		{"Account manager", "Executive Director", "second"},
	} {
		e := fresh(t, "generic").Edit("contacts")
		for i, title := range []string{c.first, c.second} {
			id := []string{"first", "second"}[i]
			mustAdd(t, e, "contacts", id)
			mustType(t, e, "contacts."+id+".name", id)
			mustType(t, e, "contacts."+id+".side", "client")
			mustType(t, e, "contacts."+id+".title", title)
		}
		a := model.Effective(e.Agreement())
		if got := textOf(t, a, "signatories.client.name"); got != c.want {
			t.Errorf("%q and %q: %q is proposed to sign, want %q", c.first, c.second, got, c.want)
		}
	}
}
