package clause_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// TestNoneOfSeveralSignersBindsAlone has one or two people sign for a party; and the cover has a date only once somebody gave one.
func TestNoneOfSeveralSignersBindsAlone(t *testing.T) {
	for _, c := range []struct {
		answers [][2]string
		has     []string
		hasNot  []string
	}{
		{
			[][2]string{{"provider.legalName", "Dana Whitfield"}, {"provider.tradeName", "Cascade IT"}, {"provider.entityType", "sole_proprietor"}},
			[]string{"{provider.legalName=Dana Whitfield}, doing business as {provider.tradeName=Cascade IT}\n"},
			nil,
		},
		{nil, []string{"is made when both", "Dated ____"}, []string{"binds it alone", "November"}},
		{[][2]string{{"signatories.oliver.side", "client"}, {"signatories.oliver.name", "Oliver Finch"}, {"term.agreementDate", "2026-11-30"}}, []string{"none of them binds it alone", "Dated {term.agreementDate=November 30, 2026}"}, []string{"is made when both"}},
	} {
		a, err := model.New(model.NewOptions{Preset: "generic", Today: value.NewDate(2026, 11, 28)})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("sign")
		for _, x := range c.answers {
			if x[0] == "signatories.oliver.side" {
				if _, err := e.Add("signatories", "oliver"); err != nil {
					t.Fatal(err)
				}
			}
			if err := e.Fill(x[0], x[1], model.ByUser, ""); err != nil {
				t.Fatal(err)
			}
		}
		a, _ = e.Done()
		lib, _ := clause.Load(nil)
		d, _ := lib.Build(a, clause.Options{})
		said := doc.Outline(d)
		for _, want := range c.has {
			if !strings.Contains(said, want) {
				t.Errorf("%v: nothing says %q", c.answers, want)
			}
		}
		for _, no := range c.hasNot {
			if strings.Contains(said, no) {
				t.Errorf("%v: it says %q", c.answers, no)
			}
		}
	}
}
