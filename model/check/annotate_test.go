package check_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/value"
)

// TestADraftListsItsErrors builds drafts with errors: each stands in it once, as an open point or among what is to be mended,
// and nothing of it tells why and for whom a question is parked.
func TestADraftListsItsErrors(t *testing.T) {
	lib, _ := clause.Load(nil)
	for _, name := range []string{"messy", "office", "empty"} {
		a := draft(t, name)
		e := a.Edit("park")
		for _, path := range []string{"legal.governingLaw", "contacts.zoe.email", "signatories.client.email"} {
			if _, err := e.Agreement().At(path); err == nil {
				if err := e.Park(path, "Ottilie asks her bank", "Ottilie"); err != nil {
					t.Fatal(err)
				}
			}
		}
		a, _ = e.Done()
		eff := model.Effective(a)
		d, _ := lib.Build(a, clause.Options{Effective: eff})
		check.Annotate(d, a, eff, value.Must[value.Date]("2026-11-28"))
		told, isOpen := map[string]bool{}, map[string]bool{}
		for _, says := range d.Faults {
			if told[says] = true; strings.Contains(says, "Ottilie") {
				t.Errorf("%s: %q tells who was asked", name, says)
			}
		}
		for _, o := range d.Open {
			isOpen[o.Path] = true
		}
		for _, f := range check.Blocking(check.Run(check.Input{Draft: a, Doc: d, Today: value.Must[value.Date]("2026-11-28")})) {
			if isOpen[f.Path] == told[f.Message] && f.Rule != check.ReqParked {
				t.Errorf("%s: %s at %s is an open point: %v, and to be mended: %v; want one of them: %s", name, f.Rule, f.Path, isOpen[f.Path], told[f.Message], f.Message)
			}
		}
		if name == "messy" && len(d.Faults) < 10 {
			t.Errorf("%s: %d faults, want at least 10: %q", name, len(d.Faults), d.Faults)
		}
		if name == "empty" && len(d.Faults) > 0 {
			t.Errorf("%s: what nobody answered is open, and told again: %q", name, d.Faults)
		}
	}
}

// TestADraftListsNamesThatAreNotWhole holds that a draft lists them among what is to be mended, until somebody leaves them.
func TestADraftListsNamesThatAreNotWhole(t *testing.T) {
	lib, _ := clause.Load(nil)
	e := draft(t, "office").Edit("names")
	if err := e.Set("contacts.theo.name", "Theo", value.Context{}); err != nil {
		t.Fatal(err)
	}
	faults := func() string {
		a := e.Agreement()
		eff := model.Effective(a)
		d, _ := lib.Build(a, clause.Options{Effective: eff})
		check.Annotate(d, a, eff, value.Must[value.Date]("2026-11-28"))
		return strings.Join(d.Faults, "\n")
	}
	if got := faults(); !strings.Contains(got, "“Theo” is one name only") {
		t.Errorf("to be mended: %q, want the name", got)
	}
	for _, f := range check.Run(check.Input{Draft: e.Agreement()}) {
		if f.Rule == "PTY-04" {
			if err := f.Leave(check.Leaving{ID: "w", Reason: "he has no other", By: "Priya"}).Apply(e); err != nil {
				t.Fatal(err)
			}
		}
	}
	if got := faults(); got != "" {
		t.Errorf("to be mended: %q, want nothing that was left", got)
	}
}
