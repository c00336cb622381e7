package check_test

import (
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/value"
)

// typeIn answers a question as somebody on a call types it.
func typeIn(t *testing.T, e *model.Edit, path, typed string) {
	t.Helper()
	if err := e.Type(path, typed, value.Context{Style: value.Style{Currency: "USD"}, Today: value.NewDate(2026, 2, 1)}); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// companyProfile is the profile of a provider who filled in what it is asked: company, a person, hours, law and rates.
func companyProfile(t *testing.T) *model.Agreement {
	t.Helper()
	e := model.NewProfile().Edit("profile")
	apply(t, e, add("contacts", "ravi"))
	for path, typed := range map[string]string{
		"provider.legalName":                  "Cascade Ridge IT, Inc.",
		"provider.entityType":                 "corporation",
		"provider.address.line1":              "1200 SW Morrison Street",
		"provider.address.city":               "Portland",
		"provider.address.region":             "Oregon",
		"contacts.ravi.name":                  "Ravi Nair",
		"contacts.ravi.title":                 "President",
		"contacts.ravi.email":                 "ravi@cascade.example",
		"contacts.ravi.phone":                 "+1 503 555 0110",
		"contacts.ravi.afterPhone":            "+1 503 555 0111",
		"coverage.hours.support.week":         "mon-fri 8-18",
		"coverage.hours.support.zone":         "America/Los_Angeles",
		"costs.rates.remote.price":            "150",
		"costs.lists.main.fees.managed.price": "125",
		"legal.governingLaw":                  "Oregon",
		"legal.venue":                         "the state and federal courts in Multnomah County, Oregon",
	} {
		typeIn(t, e, path, typed)
	}
	a, _ := e.Done()
	return a
}

// answerRequired gives an agreement what a call has to bring: the client’s company, one person of it, its equipment, and a plausible
// answer to every required question that is still open.
func answerRequired(t *testing.T, a *model.Agreement) *model.Agreement {
	t.Helper()
	e := a.Edit("the call")
	apply(t, e, add("contacts", "dana"))
	apply(t, e, add("equipment", "pcs"))
	apply(t, e, add("equipment", "wall"))
	for path, typed := range map[string]string{
		"contacts.dana.name": "Dana Whitfield", "contacts.dana.side": "client", "contacts.dana.title": "Owner",
		"contacts.dana.phone": "+1 503 555 0142", "contacts.dana.afterPhone": "+1 503 555 0143", "client.entityType": "pllc",
		"equipment.pcs.kind": "workstation", "equipment.pcs.qty": "12", "equipment.wall.kind": "firewall", "equipment.wall.qty": "1",
	} {
		typeIn(t, e, path, typed)
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
				apply(t, e, add(p.Path, "row"))
				continue
			}
			typeIn(t, e, p.Path, plausible(p.Field))
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

// A preset, a profile and the required answers make an agreement without contradictions (domain 2.0).
func TestAPresetAndTheRequiredAnswersAreClean(t *testing.T) {
	today := value.Must[value.Date]("2026-02-20")
	for _, p := range model.Presets {
		t.Run(p.Name, func(t *testing.T) {
			a, err := model.New(model.NewOptions{
				Preset: p.Name, Number: "MSA-2026-001", Today: today, Mode: "rep", Client: "Harbor Street Dental, PLLC", Profile: model.Profile{Agreement: companyProfile(t)},
			})
			if err != nil {
				t.Fatal(err)
			}
			lib, _ := clause.Load(nil)
			a = answerRequired(t, a)
			d, _ := lib.Build(a, clause.Options{})
			for _, f := range check.Run(check.Input{Draft: a, Doc: d, Today: today}) {
				if f.Severity != check.Advice && f.Rule != "CST-23" && f.Rule != "REV-01" {
					t.Errorf("%s %s: %s", f.Rule, f.Path, f.Message)
				}
			}
		})
	}
}
