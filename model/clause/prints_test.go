package clause_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// TestReferencesLeadSomewhere builds agreements in which many branches are taken and follows every reference.
func TestReferencesLeadSomewhere(t *testing.T) {
	l := builtin(t)
	agreements := map[string]*model.Agreement{"full": full(t), "empty": new(model.Agreement), "office": kept(t, "office"), "dental": kept(t, "dental")}
	for name, a := range agreements {
		for _, final := range []bool{false, true} {
			d, problems := l.Build(a, clause.Options{Final: final})
			for _, p := range problems {
				t.Errorf("%s: %s", name, p)
			}
			everyInline(d, func(x doc.Inline) {
				if r, ok := x.(doc.Ref); ok && (r.Missing || r.Text == "") {
					t.Errorf("%s: a reference to %q leads nowhere", name, r.Target)
				}
			})
		}
	}
}

// TestGoldenCaseStandsInTheText holds that the figures of golden case G1 are printed.
func TestGoldenCaseStandsInTheText(t *testing.T) {
	d, _ := builtin(t).Build(kept(t, "office"), clause.Options{})
	text := doc.Words(d.Blocks...)
	for _, figure := range []string{
		"$3,226.25", "$2,750.00", "$370.00", "$106.25", "$42.5000", "$3,500.00", "$44,325.75", "$41,870.30", "$43,125.77", "$119,663.64",
		"$6,158.18", "$129,321.82", "February 28, 2029", "December 30, 2028", "December 29, 2028", "November 30, 2028",
	} {
		if !strings.Contains(text, figure) {
			t.Errorf("%s is not printed", figure)
		}
	}
}

// TestSeveralPriceLists holds that each list has tables of its own, and that currencies are named and never added.
func TestSeveralPriceLists(t *testing.T) {
	e := answer(t, kept(t, "office"), "legal.etf.kind=months").Edit("lists")
	for _, x := range []string{"costs.lists euro", "costs.lists.euro.fees care"} {
		list, id, _ := strings.Cut(x, " ")
		if _, err := e.Add(list, id); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	for _, x := range []string{
		"legal.etf.months=2", "costs.lists.euro.name=Branch", "costs.lists.euro.currency=EUR", "costs.lists.euro.fees.care.label=Site care",
		"costs.lists.euro.fees.care.unit=site", "costs.lists.euro.fees.care.qty=1", "costs.lists.euro.fees.care.price=200.00",
	} {
		a = answer(t, a, x)
	}
	d, problems := builtin(t).Build(a, clause.Options{Only: []string{"fee-table", "budget-estimate", "exit-fee-table"}})
	tables, heads := 0, 0
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Table:
			tables++
			if s := doc.Words(b); strings.Contains(s, "in EUR") {
				t.Errorf("a table holds the line over the next one:\n%s", s)
			}
		case *doc.Para:
			if strings.HasSuffix(doc.Plain(b.Inlines), "in EUR:") {
				heads++
			}
		}
		return true
	})
	if tables != 8 || heads != 3 || len(problems) > 0 {
		t.Errorf("%d tables and %d lines over a list in euros, want 8 and 3; problems %v", tables, heads, problems)
	}
}

// TestNoRateIsExplainedThatIsNotInTheTable takes off the ordinary rate, by which the one for emergencies was proposed.
func TestNoRateIsExplainedThatIsNotInTheTable(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	a = answer(t, a, "costs.rates.project.price=175")
	explained := func(want bool) {
		t.Helper()
		d, _ := builtin(t).Build(a, clause.Options{Only: []string{"rate-table"}})
		if got := strings.Contains(doc.Words(d.Blocks...), "The rate for emergencies"); got != want {
			t.Errorf("the rate for emergencies is explained: %v, want %v", got, want)
		}
	}
	explained(true)
	e := a.Edit("no ordinary rate")
	if err := e.Remove("costs.rates.remote"); err != nil {
		t.Fatal(err)
	}
	a, _ = e.Done()
	explained(false)
}
