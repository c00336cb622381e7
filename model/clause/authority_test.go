package clause_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// TestWhoMayInstructIsNotTakenForGranted parks whether a person may instruct, or says no: the agreement makes nobody of the kind
// an Authorized Contact, and lets him or her approve nothing.
func TestWhoMayInstructIsNotTakenForGranted(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*model.Edit) error
		want string
	}{
		{"parked", func(e *model.Edit) error { return e.Park("contacts.amir.authority", "", "") }, "Amir Sato (whether to give instructions: "},
		{"no", func(e *model.Edit) error { return e.Fill("contacts.amir.authority", "no", model.ByUser, "") }, "Amir Sato (gives no instructions)"},
		{"as usual", func(*model.Edit) error { return nil }, ""},
	} {
		a, err := model.New(model.NewOptions{Preset: "generic"})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("people")
		if _, err := e.Add("contacts", "amir"); err != nil {
			t.Fatal(err)
		}
		for _, x := range [][2]string{{"name", "Amir Sato"}, {"side", "client"}} {
			if err := e.Fill("contacts.amir."+x[0], x[1], model.ByUser, ""); err != nil {
				t.Fatal(err)
			}
		}
		if err := c.do(e); err != nil {
			t.Fatal(err)
		}
		a, _ = e.Done()
		lib, _ := clause.Load(nil)
		d, _ := lib.Build(a, clause.Options{})
		said := doc.Outline(d)
		isLimited := strings.Contains(said, "what comes from them is a report, not an instruction")
		if isLimited != (c.want != "") {
			t.Errorf("%s: the call sheet leaves out who gives no instructions: %v", c.name, isLimited)
		}
		if c.want == "" {
			continue
		}
		if strip := strings.NewReplacer("{contacts.amir.name=Amir Sato}", "Amir Sato").Replace(said); !strings.Contains(strip, c.want) {
			t.Errorf("%s: nothing says %q", c.name, c.want)
		}
		if !strings.Contains(said, "may not approve spending") {
			t.Errorf("%s: it is not said that Amir Sato may not approve spending", c.name)
		}
	}
}
