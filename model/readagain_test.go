package model_test

import (
	"testing"

	"engross/model"
	"engross/model/value"
)

// TestKeptNameIsReadOnceItsRowIsThere types a person who is not listed yet, and lists that person afterwards.
func TestKeptNameIsReadOnceItsRowIsThere(t *testing.T) {
	const above = "contacts.ruth.togetherId"
	e := fresh(t, "generic").Edit("people")
	withContacts(t, e)
	if err := e.Type(above, "Priya Nair", value.Context{}); err == nil {
		t.Fatal("a person who is not listed was read")
	}
	a, _ := e.Done()

	for _, c := range []struct {
		name   string
		typed  [][2]string
		isRead bool
	}{
		{"the same name", [][2]string{{"side", "client"}, {"name", "priya nair"}}, true},
		{"another name", [][2]string{{"side", "client"}, {"name", "Priya Nairn"}}, false},
		{"a part of the name", [][2]string{{"side", "client"}, {"name", "Priya"}}, false},
		{"the same name on the other side", [][2]string{{"side", "provider"}, {"name", "Priya Nair"}}, false},
		{"the side after the name", [][2]string{{"side", "provider"}, {"name", "Priya Nair"}, {"side", "client"}}, true},
	} {
		e := a.Edit("add contact")
		mustAdd(t, e, "contacts", "new")
		for _, x := range c.typed {
			mustType(t, e, "contacts.new."+x[0], x[1])
		}
		b, step := e.Done()
		want := model.Unreadable
		if c.isRead {
			want = model.Answered
		}
		if p, err := b.At(above); err != nil || p.Standing() != want {
			t.Errorf("%s: it is %v, want %v (%v)", c.name, p.Standing(), want, err)
		} else if got, _ := p.Field.Value().MarshalText(); c.isRead && string(got) != "new" {
			t.Errorf("%s: it is %q, want the new row", c.name, got)
		}
		back, err := b.Undo(step)
		if err != nil {
			t.Fatal(err)
		}
		if p, _ := back.At(above); p.Standing() != model.Unreadable || p.State().Raw != "Priya Nair" {
			t.Errorf("%s: undone, it is %v %q, want it kept as typed", c.name, p.Standing(), p.State().Raw)
		}
	}
}
