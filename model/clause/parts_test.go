package clause_test

import (
	"slices"
	"strings"
	"testing"

	"engross/model/clause"
	"engross/model/doc"
)

// TestCompaniesOfTheClientSign holds that a further company is named with its facts and has a place to sign where somebody signs for it.
func TestCompaniesOfTheClientSign(t *testing.T) {
	l := builtin(t)
	e := kept(t, "office").Edit("companies")
	for _, x := range []string{"affiliates lodz", "affiliates kyoto", "signatories ewa"} {
		list, id, _ := strings.Cut(x, " ")
		if _, err := e.Add(list, id); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	for _, x := range []string{
		"affiliates.lodz.legalName=Łódź Design Sp. z o.o.", "affiliates.lodz.entityType=llc", "affiliates.lodz.taxLabel=NIP",
		"affiliates.lodz.address.line1=ul. Długa 3", "affiliates.lodz.address.city=Łódź", "affiliates.lodz.billingAddress.line1=ul. Krótka 5", "affiliates.lodz.billingAddress.city=Łódź",
		"affiliates.kyoto.legalName=京都設計株式会社", "affiliates.kyoto.latinName=Kyoto Sekkei K.K.", "affiliates.kyoto.entityType=corporation",
		"affiliates.kyoto.address.line1=1 Shijo", "affiliates.kyoto.address.city=Kyoto",
		"signatories.ewa.side=client", "signatories.ewa.entityId=lodz", "signatories.ewa.name=Ewa Żak",
	} {
		a = answer(t, a, x)
	}
	d, problems := l.Build(a, clause.Options{})
	text := doc.Words(d.Blocks...)
	for _, want := range []string{
		"京都設計株式会社 (in Latin letters Kyoto Sekkei K.K.)", "Invoices to Łódź Design Sp. z o.o. go to this address: ul. Krótka 5, Łódź",
		"Invoices to Łódź Design Sp. z o.o. state its NIP",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the agreement does not say %q", want)
		}
	}
	var sides []string
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if s, ok := b.(*doc.Signatures); ok {
			for _, side := range s.Sides {
				sides = append(sides, doc.Plain(side.Party)+": "+doc.Plain(side.Signatories[0].Name))
			}
		}
		return true
	})
	want := []string{"Cascade Ridge IT, Inc.: Priya Raman", "Fern & Oak Design, LLC: Joanna Fern", "Łódź Design Sp. z o.o.: Ewa Żak"}
	if !slices.Equal(sides, want) || len(problems) > 0 {
		t.Errorf("there sign %q, want %q; problems %v", sides, want, problems)
	}

	gone := answer(t, a, "signatories.ewa.entityId=gone")
	d, _ = l.Build(gone, clause.Options{})
	if text := doc.Words(d.Blocks...); !strings.Contains(text, "Ewa Żak") {
		t.Error("who signs for a company that is gone signs nowhere")
	}
}

// TestNoPartIsHeadedTwice holds that a part without a number does not begin with a clause of the same title.
func TestNoPartIsHeadedTwice(t *testing.T) {
	d, _ := builtin(t).Build(office(t), clause.Options{})
	signed := false
	for _, b := range d.Blocks {
		p, ok := b.(*doc.Article)
		if !ok || !p.Unnumbered {
			continue
		}
		c, ok := p.Blocks[0].(*doc.Clause)
		if ok && c.Title == p.Title {
			t.Errorf("%q stands over %s twice", p.Title, c.ID)
		}
		signed = signed || ok && c.Title == "" && p.Title == "Signatures"
	}
	if !signed {
		t.Error("the signatures have lost their heading, or have it twice")
	}
}

// TestAssessmentStandsWhereItWasAskedFor holds that an assessment is recorded, promised, or not spoken of.
func TestAssessmentStandsWhereItWasAskedFor(t *testing.T) {
	l := builtin(t)
	for _, c := range []struct {
		done, want string
		stands     bool
	}{
		{"yes", "were assessed before", true},
		{"no", "must assess them within 30\u00a0days after the Effective Date", true},
		{"", "", false},
	} {
		d, problems := l.Build(answer(t, kept(t, "office"), "assessment.done="+c.done), clause.Options{})
		if text := doc.Words(d.Blocks...); has(d, "assessment") != c.stands || !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), strings.ReplaceAll(c.want, "\u00a0", " ")) || len(problems) > 0 {
			t.Errorf("%q: stands %t, want %t with %q; problems %v", c.done, has(d, "assessment"), c.stands, c.want, problems)
		}
	}
}
