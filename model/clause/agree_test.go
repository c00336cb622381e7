package clause_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// TestWhatNewcomersReadAgreesWithItself holds clauses that contradicted the answers or one another.
func TestWhatNewcomersReadAgreesWithItself(t *testing.T) {
	l, problems := clause.Load(nil)
	for _, p := range problems {
		t.Fatal(p)
	}
	start, err := model.New(model.NewOptions{Preset: "retail", Number: "MSA-2026-001", Today: value.Must[value.Date]("2026-11-26"), Client: "Pelham Books & Toys, Inc."})
	if err != nil {
		t.Fatal(err)
	}
	e := start.Edit("a shop")
	for _, x := range []string{
		"contacts.ruth", "contacts.ruth.name=Ruth Pelham", "contacts.ruth.side=client", "contacts.ruth.spendLimit=300",
		"contacts.tom", "contacts.tom.name=Tom Iverson", "contacts.tom.side=client", "contacts.tom.spendLimit=0",
		"contacts.ann", "contacts.ann.name=Ann Ito", "contacts.ann.side=client", "contacts.ann.authority=no",
		"outOfScope.handling=hourly_to_limit", "afterHours.policy=none", "costs.adjust.escalator=none",
	} {
		path, text, ok := strings.Cut(x, "=")
		if !ok {
			_, err = e.Add("contacts", strings.TrimPrefix(path, "contacts."))
		} else {
			err = e.Type(path, text, value.Context{})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	says := func(id string) string {
		d, _ := l.Build(e.Agreement(), clause.Options{})
		var words string
		doc.Walk(d.Blocks, func(b doc.Block) bool {
			if c, ok := b.(*doc.Clause); ok && c.ID == id {
				words = doc.Words(c)
			}
			return words == ""
		})
		return words
	}
	holds := func(id string, want, not []string) {
		t.Helper()
		words := says(id)
		for _, x := range want {
			if !strings.Contains(words, x) {
				t.Errorf("%s does not say %q:\n%s", id, x, words)
			}
		}
		for _, x := range not {
			if strings.Contains(words, x) {
				t.Errorf("%s says %q:\n%s", id, x, words)
			}
		}
	}
	holds("out-of-scope", []string{"no more than $300.00", "Above $300.00", "only the written approval of someone who may sign for Client"}, []string{"$500", "not Ruth"})
	holds("call-list", []string{"$300.00", "in service hours"}, []string{"$500", "by phone, any time"})
	if got, want := strings.Count(says("contact-list"), "may not approve spending"), 2; got != want {
		t.Errorf("%d people are said not to approve spending, want %d", got, want)
	}
	holds("fee-table", nil, []string{"price rises", "price stays"})
	holds("recovery", []string{"It is a short one"}, []string{"Rehearsal"})
	holds("recovery-plan", []string{"Order of recovery"}, []string{"Rehearsed"})
	holds("rate-table", []string{"Work on site"}, []string{"hours begins", "Emergency", "Sundays", "Travel"})
	holds("on-site", nil, []string{"Provider charges travel"})
	if err := e.Set("costs.adjust.escalator", "fixed", value.Context{}); err != nil {
		t.Fatal(err)
	}
	holds("fee-table", []string{"Its price rises."}, nil)
	if err := e.Set("onSite.travelCharge", "billed", value.Context{}); err != nil {
		t.Fatal(err)
	}
	holds("on-site", []string{"charges travel at the rate “Ordinary hourly rate” in"}, nil)
}
