package clause_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// builtin loads the built-in wording.
func builtin(t testing.TB) *clause.Library {
	t.Helper()
	l, problems := clause.Load(nil)
	for _, p := range append(problems, l.Problems()...) {
		t.Fatalf("built-in wording: %s", p)
	}
	return l
}

// kept reads an agreement of testdata.
func kept(t testing.TB, name string) *model.Agreement {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := model.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func has(d *doc.Doc, id string) bool {
	found := false
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		found = found || doc.ID(b) == id
		return true
	})
	return found
}

// answer gives a copy of the agreement with one answer changed; an answer without a value is parked.
func answer(t testing.TB, a *model.Agreement, path string) *model.Agreement {
	t.Helper()
	path, text, given := strings.Cut(path, "=")
	e := a.Edit("answer")
	err := e.Fill(path, text, model.ByUser, "")
	if !given && err == nil {
		err = e.Park(path, "", "")
	}
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	b, _ := e.Done()
	return b
}

// full gives the office agreement with a row in every list.
func full(t testing.TB) *model.Agreement {
	t.Helper()
	a := kept(t, "office")
	for range 4 { // lists in rows of lists
		var empty []string
		a.Walk(func(p model.Place) {
			if l := p.Field.List(); l != nil && p.Row == nil && l.Len() == 0 && !p.Field.Private {
				empty = append(empty, p.Path)
			}
		})
		e := a.Edit("rows")
		for _, path := range empty {
			if path == "clauses" {
				continue
			}
			if _, err := e.Add(path, "x"); err != nil {
				t.Fatal(err)
			}
		}
		a, _ = e.Done()
	}
	return a
}

// small gives the full agreement with one or two rows in each list, which is quicker to write again and again.
func small(t testing.TB) *model.Agreement {
	t.Helper()
	a := full(t)
	var surplus []string
	a.Walk(func(p model.Place) {
		if p.Row != nil && p.Index > 1 && p.Field.Key != "callSheet" && strings.Count(p.Path, ".") == 1 {
			surplus = append(surplus, p.Path)
		}
	})
	e := a.Edit("fewer")
	for _, path := range surplus {
		if err := e.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	a, _ = e.Done()
	return a
}

// sameText are closed questions whose choices need not all read differently, or that say nothing while open, each with
// the reason.
var sameText = map[string]string{
	"services.*.category":                     "a heading that may be missing",
	"services.*.proactive":                    "the kind of work may be left unsaid",
	"services.*.noCharge":                     "only yes says something",
	"costs.lists.*.fees.*.optional":           "an optional fee moves to another table",
	"costs.lists.*.fees.*.taxable":            "tax is said only where it was asked",
	"costs.lists.*.fees.*.taxClass":           "the usual rate needs no words",
	"costs.lists.*.fees.*.waived":             "only yes says something",
	"costs.lists.*.fees.*.open":               "only yes says something",
	"costs.rates.*.work":                      "names the rate, which has its name already",
	"costs.noSetupFee":                        "a promise only where it was made",
	"costs.pay.autoPay":                       "a way of paying only where it was agreed",
	"security.controls.*.owner":               "a measure outside the agreement needs no owner",
	"security.providerAccess.backgroundCheck": "a promise only where it was made",
	"equipment.*.accepted":                    "only yes says something",
	"client.publicBody":                       "only yes says something",
	"assessment.done":                         "the clause stands only where it was asked",
	"standards.*.met":                         "whether a standard is met may be found out later",
	"contacts.*.authority":                    "only no says something",
	"signatories.*.side":                      "the side is the place to sign",
	"signatories.*.method":                    "said only where somebody said it",
	"costs.lists.*.dateStyle":                 "the way dates are printed",
	"costs.lists.*.numberStyle":               "the way numbers are printed",
	"initials":                                "only yes says something",
	"export.plainNotes":                       "a help for reading, where it is wanted",
	"meta.dateStyle":                          "the way dates are printed",
	"meta.numberStyle":                        "the way numbers are printed",
	"meta.paper":                              "the size of the page",
}

// TestClosedQuestionsReadDifferently holds that yes, no and not answered, and each of several choices, give different texts;
// and that an open question is a blank, not one of the answers.
func TestClosedQuestionsReadDifferently(t *testing.T) {
	l, first := builtin(t), small(t)
	second := first // in which other questions are asked
	for _, x := range []string{
		"meta.role=co_managed", "costs.lists.main.fees.onboarding.optional=yes", "costs.adjust.escalator=cpi_capped", "costs.pay.methods=card,ach",
		"costs.pay.dueRule=net_days", "costs.late.kind=flat", "costs.passThrough.rule=cost_plus", "legal.termination.convenience=either",
		"legal.etf.kind=pct_remaining", "legal.nda.kind=separate", "legal.liability.capKind=greater_of", "legal.disputes.final=arbitration",
		"legal.nonCompete.include=yes", "backups.restoreRequests.charge=per_request", "backups.responsible=client", "term.startBy=signature",
		"security.regimes=other", "coverage.defaultHoursId=support",
	} {
		second = answer(t, second, x)
	}
	seen := map[string]bool{}
	for _, base := range []*model.Agreement{first, second} {
		readDifferently(t, l, base, seen)
	}
	if len(seen) < 80 {
		t.Errorf("%d questions were tried, want at least 80", len(seen))
	}
}

// readDifferently tries the closed questions that were not seen yet.
func readDifferently(t *testing.T, l *clause.Library, base *model.Agreement, seen map[string]bool) {
	t.Helper()
	base.Walk(func(p model.Place) {
		choices := choicesOf(p)
		at := patternOf(p.Path, base)
		if choices == nil || seen[at] || sameText[at] != "" {
			return
		}
		seen[at] = true
		texts, only := map[string]string{}, l.ClausesFor(p.Path)
		for _, c := range append(choices, "") {
			path := p.Path + "=" + c
			if c == "" {
				path = p.Path
			}
			d, problems := l.Build(answer(t, base, path), clause.Options{Only: only})
			if len(problems) > 0 {
				t.Errorf("%s: %v", path, problems)
			}
			text := doc.Words(d.Blocks...)
			if other, same := texts[text]; same {
				t.Errorf("%s: %q and %q read the same", at, other, c)
			}
			texts[text] = c
			if c == "" && !hasBlank(d, p.Path) {
				t.Errorf("%s: not answered, it prints no blank", at)
			}
		}
	})
}

// choicesOf gives the choices of a closed question that is asked and printed.
func choicesOf(p model.Place) []string {
	f := p.Field
	if p.Row != nil || f.Skip || f.Private || f.Ref != "" {
		return nil
	}
	switch f.At.(type) {
	case *value.Answer:
		return []string{"yes", "no"}
	case *value.Text:
		var all []string
		for _, o := range f.Options {
			all = append(all, o.Value)
		}
		return all
	}
	return nil
}

func hasBlank(d *doc.Doc, path string) bool {
	found := false
	everyInline(d, func(x doc.Inline) {
		if b, ok := x.(doc.Blank); ok && b.Path == path {
			found = true
		}
	})
	return found
}

func everyInline(d *doc.Doc, visit func(doc.Inline)) {
	var line func([]doc.Inline)
	line = func(in []doc.Inline) {
		for _, x := range in {
			visit(x)
			switch x := x.(type) {
			case doc.Bold:
				line(x.Inlines)
			case doc.Italic:
				line(x.Inlines)
			}
		}
	}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		for run := range doc.Runs(b) {
			line(run)
		}
		return true
	})
}

// patternOf puts * for the ids of rows.
func patternOf(path string, a *model.Agreement) string {
	parts := strings.Split(path, ".")
	out := slices.Clone(parts)
	for i := 1; i < len(parts); i++ {
		if p, err := a.At(strings.Join(parts[:i+1], ".")); err == nil && p.Row != nil {
			out[i] = "*"
		}
	}
	return strings.Join(out, ".")
}

// promises are words that an agreement in which nothing was answered must not hold: answers that nobody gave.
var promises = []string{
	"does not renew", "There is no set-up fee", "collects each amount", "starts each payment itself", "no special rules",
	"is no reason to end", "formed in", "checks the background", "no promise to check", "No service is included", "have listed no equipment",
	"have named no work", "no regular reports", "no levels of escalation", "Protected Health", "business associate", "tax rate",
	"$", "is charged for it", "higher limit", "Higher limit", "Fee instead", "Background checks",
}

func TestEmptyAgreementPromisesNothing(t *testing.T) {
	d, problems := builtin(t).Build(new(model.Agreement), clause.Options{})
	for _, p := range problems {
		t.Errorf("%s", p)
	}
	text := doc.Words(d.Blocks...)
	for _, p := range promises {
		if i := strings.Index(text, p); i >= 0 {
			t.Errorf("the empty agreement says %q: …%s…", p, text[max(0, i-60):min(len(text), i+60)])
		}
	}
	for _, path := range []string{
		"provider.legalName", "provider.entityType", "client.legalName", "client.address.city", "objectives.items", "term.effectiveDate",
		"term.initialMonths", "term.endDate", "term.serviceStart", "term.noticeDeadline", "review.next", "coverage.hours", "services",
		"exclusions", "outOfScope.approverId", "equipment", "levels.priorities", "callSheet", "contacts", "issues.escalation", "reports",
		"costs.lists", "costs.rates", "costs.pay.invoiceToId", "backups.jobs", "backups.dr.activatorId", "security.regimes",
		"security.incident.contactIds", "maintenance.changeApproverId", "legal.governingLaw", "legal.venue",
	} {
		if !hasBlank(d, path) {
			t.Errorf("%s is not answered and no blank stands for it", path)
		}
	}
}

// silent are public questions that no clause prints, each with the reason.
var silent = map[string]string{
	"costs.lists.*.dateStyle":   "the way dates are printed",
	"costs.lists.*.numberStyle": "the way numbers are printed",
	"meta.dateStyle":            "the way dates are printed",
	"meta.numberStyle":          "the way numbers are printed",
	"meta.paper":                "the size of the page",
	"signatories.*.contactId":   "the name and title of the contact are printed",
	"definitions":               "each word is printed where it is used",
	"clauses":                   "each is a clause itself",
}

// TestEveryAnswerReachesAClause holds that nothing is asked for nothing.
func TestEveryAnswerReachesAClause(t *testing.T) {
	l := builtin(t)
	reached := map[string]bool{}
	var visit func(o model.Object, s model.Scope, at, pattern string)
	visit = func(o model.Object, s model.Scope, at, pattern string) {
		for _, f := range o.Fields(s) {
			path, p := under(at, f.Key), under(pattern, f.Key)
			in := model.Scope{A: s.A, Up: o}
			switch {
			case f.Private || strings.HasPrefix(p, "clauses."):
			case f.Group() != nil:
				visit(f.Group(), in, path, p)
			default:
				if f.List() != nil && f.List().Len() > 0 {
					r := f.List().Row(0)
					visit(r, in, under(path, r.Key()), p+".*")
				}
				prints := len(l.ClausesFor(path)) > 0
				reached[p] = prints
				if !prints && silent[p] == "" {
					t.Errorf("%s (%s) reaches no clause", p, f.Label)
				}
			}
		}
	}
	a := full(t)
	for _, s := range a.Sections() {
		visit(s, model.Scope{A: a}, "", "")
	}
	for p := range silent {
		if prints, asked := reached[p]; !asked || prints && p != "definitions" && p != "clauses" {
			t.Errorf("%s is listed as silent; asked: %t, printed: %t", p, asked, prints)
		}
	}
}

func under(at, key string) string {
	if at == "" {
		return key
	}
	return at + "." + key
}
