package model_test

import (
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/value"
)

// answerRequired gives an agreement what a call has to bring: one person of each side, and a plausible answer to every
// required question that is still open.
func answerRequired(t *testing.T, a *model.Agreement) *model.Agreement {
	t.Helper()
	e := a.Edit("the call")
	for id, side := range map[string]string{"ravi": "provider", "dana": "client"} {
		mustAdd(t, e, "contacts", id)
		mustType(t, e, "contacts."+id+".name", id)
		mustType(t, e, "contacts."+id+".side", side)
		mustType(t, e, "contacts."+id+".phone", "+1 503 555 0142")
		mustType(t, e, "contacts."+id+".afterPhone", "+1 503 555 0143")
	}
	for range 8 {
		var open []model.Place
		e.Agreement().Walk(func(p model.Place) {
			if p.Row == nil && p.Field.Required && !p.Field.Skip && p.Standing() == model.NotAsked {
				open = append(open, p)
			}
		})
		if len(open) == 0 {
			a, _ = e.Done()
			return a
		}
		for _, p := range open {
			if p.Field.List() != nil {
				mustAdd(t, e, p.Path, "row")
				continue
			}
			if err := e.Type(p.Path, plausible(p.Field), ctx); err != nil {
				t.Fatalf("%s: %v", p.Path, err)
			}
		}
	}
	t.Fatal("required questions without end")
	return nil
}

func plausible(f model.Field) string {
	switch {
	case len(f.Choices()) > 0:
		return f.Choices()[0].Value
	case f.Example != "":
		return f.Example
	}
	switch f.At.(type) {
	case *value.Date:
		return "2026-03-01"
	case *value.Count:
		return "12"
	}
	return "as agreed"
}

// A preset and the required answers make an agreement without contradictions (domain 2.0).
func TestAPresetAndTheRequiredAnswersAreClean(t *testing.T) {
	for _, p := range model.Presets {
		a := answerRequired(t, fresh(t, p.Name))
		for _, f := range check.Run(check.Input{Draft: a, Today: value.Must[value.Date]("2026-02-20")}) {
			if f.Severity != check.Advice && f.Rule != "CST-23" && f.Rule != "REV-01" {
				t.Errorf("%s: %s %s: %s", p.Name, f.Rule, f.Path, f.Message)
			}
		}
	}
}
