package model_test

import (
	"strings"
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

// TestTwoWhoDecideTogetherAreProposedToSign holds that two owners who may approve only up to a limit each, or who decide together,
// both sign, in a row that goes when it is not so any more and that no other one is added to.
func TestTwoWhoDecideTogetherAreProposedToSign(t *testing.T) {
	limits := [][2]string{{"contacts.first.spendLimit", "500"}, {"contacts.second.spendLimit", "500"}}
	for name, c := range map[string]struct {
		steps [][2]string
		want  string
	}{
		"no limit":        {nil, "first"},
		"one limit":       {limits[:1], "first"},
		"two limits":      {limits, "first, second"},
		"two that differ": {[][2]string{{"contacts.first.spendLimit", "500"}, {"contacts.second.spendLimit", "2000"}}, "first"},
		"nothing alone":   {[][2]string{{"contacts.first.spendLimit", "500"}, {"contacts.second.spendLimit", "0"}}, "first"},
		"together":        {[][2]string{{"contacts.first.togetherId", "second"}}, "first, second"},
		"the other alone": {[][2]string{{"contacts.first.togetherId", "second"}, {"contacts.first.aboveBy", "other"}}, "first"},
		"the other after all": {
			[][2]string{{"contacts.second.togetherId", "first"}, {"contacts.second.aboveBy", "both"}, {"contacts.second.aboveBy", ""}}, "first",
		},
		"no limit any more": {append(limits[:2:2], [2]string{"contacts.second.togetherId", "first"}, [2]string{"contacts.first.spendLimit", ""}), "first"},
		"no more":           {append(limits[:2:2], [2]string{"contacts.second.title", "Bookkeeper"}), "first"},
		"gone":              {append(limits[:2:2], [2]string{"-contacts.second", ""}), "first"},
		"any amount":        {append(limits[:2:2], [2]string{"contacts.second.spendLimit", "no limit"}), "first"},
		"the other by name": {append([][2]string{{"signatories.client.name", "second"}}, limits...), "second, first"},
	} {
		e := twoOwners(t)
		for _, x := range c.steps {
			if path, ok := strings.CutPrefix(x[0], "-"); ok {
				if err := e.Remove(path); err != nil {
					t.Fatal(err)
				}
				continue
			}
			mustType(t, e, x[0], x[1])
		}
		var names []string
		for _, x := range model.Effective(e.Agreement()).Signatories {
			if x.Side == "client" {
				names = append(names, string(x.Name))
			}
		}
		if got := strings.Join(names, ", "); got != c.want {
			t.Errorf("%s: %q sign, want %q", name, got, c.want)
		}
	}
}

// TestARowThatIsAddedProposesTheOtherOwner: nobody is proposed to sign twice for the same company.
func TestARowThatIsAddedProposesTheOtherOwner(t *testing.T) {
	e := twoOwners(t)
	for _, id := range []string{"two", "three"} {
		mustAdd(t, e, "signatories", id)
		mustType(t, e, "signatories."+id+".side", "client")
	}
	for id, want := range map[string]string{"client": "first", "two": "second", "three": ""} {
		if got := textOf(t, model.Effective(e.Agreement()), "signatories."+id+".name"); got != want {
			t.Errorf("%s: %q is proposed, want %q", id, got, want)
		}
	}
}

// twoOwners begins an edit of a draft with two owners of the client, called first and second.
func twoOwners(t *testing.T) *model.Edit {
	t.Helper()
	e := fresh(t, "generic").Edit("contacts")
	for _, id := range []string{"first", "second"} {
		mustAdd(t, e, "contacts", id)
		mustType(t, e, "contacts."+id+".name", id)
		mustType(t, e, "contacts."+id+".side", "client")
		mustType(t, e, "contacts."+id+".title", "Owner")
	}
	return e
}
