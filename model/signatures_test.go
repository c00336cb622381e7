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

// TestATypedNameBringsItsOwnTitle names a second person who signs: the contact of that name is proposed, and nobody else’s title.
func TestATypedNameBringsItsOwnTitle(t *testing.T) {
	for _, c := range []struct{ name, contact, title string }{
		{"Olga Stern", "olga", "Owner"},
		{"Mona Reyes", "mona", "Office manager"},
		{"Somebody Else", "", ""},
	} {
		a := managerAndOwner(t, [2]string{"signatories.client.name", c.name})
		contact, err := a.At("signatories.client.contactId")
		if err != nil {
			t.Fatal(err)
		}
		eff := model.Effective(a)
		if got := contact.Field.Default; got != c.contact || textOf(t, eff, "signatories.client.title") != c.title {
			t.Errorf("%s: contact %q with the title %q, want %q and %q", c.name, got, textOf(t, eff, "signatories.client.title"), c.contact, c.title)
		}
	}
}
