package clause_test

import (
	"cmp"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
)

// printedIn names an agreement of testdata that prints a word of the glossary, where it is not the one of the office, and
// one that does not use it and so does not print it.
var printedIn = map[string]struct{ with, without string }{
	"Affiliate":                    {"everything", "office"},
	"Excluded Service":             {"everything", "office"},
	"Minimum Standards":            {"office", "empty"},
	"Uptime":                       {"office", "empty"},
	"KPI":                          {"office", "empty"},
	"Client":                       {"office", "dental"}, // which calls its client the Practice
	"Client Data":                  {"office", "dental"},
	"Personal Data":                {"law", "office"},
	"Protected Health Information": {"dental", "office"},
	"Cardholder Data":              {"retail", "office"},
}

// neverUsed are words of the glossary that no built-in clause uses, with what is said instead. They are printed where a
// clause of the user’s own uses them.
var neverUsed = map[string]string{
	"Recovery Point Objective": "the backup table says how much can be lost",
	"Recovery Time Objective":  "the backup table says how soon a system works again",
}

// TestGlossaryIsPrintedWhereItIsUsed holds for each word of the glossary where it is printed and where it is not.
func TestGlossaryIsPrintedWhereItIsUsed(t *testing.T) {
	l, terms := builtin(t), map[string]map[string]bool{}
	defines := func(draft, term string) bool {
		if terms[draft] == nil {
			terms[draft] = printed(l, kept(t, draft))
		}
		return terms[draft][term]
	}
	known := map[string]bool{}
	for _, g := range model.Glossary {
		known[g.Term] = true
		if neverUsed[g.Term] != "" {
			if defines("office", g.Term) || !printed(l, using(t, g.Term))[g.Term] {
				t.Errorf("%s: defined unused: %t; want it defined for a clause that uses it", g.Term, defines("office", g.Term))
			}
			continue
		}
		in := printedIn[g.Term]
		if with := cmp.Or(in.with, "office"); !defines(with, g.Term) {
			t.Errorf("%s is not defined in %s", g.Term, with)
		}
		if in.without != "" && defines(in.without, g.Term) {
			t.Errorf("%s is defined in %s, which does not use it", g.Term, in.without)
		}
	}
	for term := range printedIn {
		if !known[term] {
			t.Errorf("%s is not in the glossary", term)
		}
	}
}

// printed gives the words that an agreement defines.
func printed(l *clause.Library, a *model.Agreement) map[string]bool {
	d, _ := l.Build(a, clause.Options{Bare: true})
	terms := map[string]bool{}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if x, ok := b.(*doc.Definitions); ok {
			for _, item := range x.Items {
				terms[item.Term] = true
			}
		}
		return true
	})
	return terms
}

// using gives the agreement of the office with a clause of its own that uses a word.
func using(t testing.TB, term string) *model.Agreement {
	t.Helper()
	e := kept(t, "office").Edit("own clause")
	if _, err := e.Add("clauses", "own"); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	for _, x := range []string{"title=Own", "place=after", "at=backups", "body=The " + term + " is four hours."} {
		a = answer(t, a, "clauses.own."+x)
	}
	return a
}
