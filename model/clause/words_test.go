package clause_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode"

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
	"client.publicBody":                       "only yes says something",
	"assessment.done":                         "the clause stands only where it was asked",
	"standards.*.met":                         "whether a standard is met may be found out later",
	"contacts.*.authority":                    "only no says something",
	"signatories.*.side":                      "the side is the place to sign",
	"signatories.*.method":                    "said only where it is not the usual one",
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
		for _, run := range doc.Runs(b) {
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

// sentences gives the sentences of an agreement outside tables and headings, as tools/words/sentences.py reads them.
func sentences(d *doc.Doc) [][]string {
	var b strings.Builder
	doc.Walk(d.Blocks, func(x doc.Block) bool {
		switch x.(type) {
		case *doc.Table, *doc.Title, *doc.Signatures:
			return false
		}
		for _, run := range doc.Runs(x) {
			b.WriteString(doc.Plain(run) + "\n")
		}
		return true
	})
	var all [][]string
	for _, s := range split(strings.NewReplacer("“", "", "”", "", "\n", " ", "\u00a0", " ").Replace(b.String())) {
		if words := strings.Fields(s); len(words) > 3 {
			all = append(all, words)
		}
	}
	return all
}

// split cuts after an end mark that a space and a capital letter or a parenthesis follow.
func split(s string) []string {
	end := regexp.MustCompile(`[.;:!?]\s+[A-Z(]`)
	var all []string
	for {
		at := end.FindStringIndex(s)
		if at == nil {
			return append(all, s)
		}
		all = append(all, s[:at[0]+1])
		s = strings.TrimSpace(s[at[0]+1:])
	}
}

func TestSentencesAreShort(t *testing.T) {
	for _, name := range []string{"office", "dental", "law", "accounting", "retail", "nonprofit"} {
		d, _ := builtin(t).Build(kept(t, name), clause.Options{})
		all := sentences(d)
		var lengths []int
		long := 0
		for _, s := range all {
			lengths = append(lengths, len(s))
			if len(s) > 45 {
				long++
				t.Logf("%d words: %s", len(s), strings.Join(s, " "))
			}
		}
		sort.Ints(lengths)
		if len(lengths) < 400 {
			t.Fatalf("%s: %d sentences, want a whole agreement", name, len(lengths))
		}
		if median := lengths[len(lengths)/2]; median > 17 {
			t.Errorf("%s: the median sentence has %d words, want at most 17", name, median)
		}
		if p90 := lengths[len(lengths)*9/10]; p90 > 32 {
			t.Errorf("%s: one in ten sentences has more than %d words, want at most 32", name, p90)
		}
		if long*50 > len(lengths) {
			t.Errorf("%s: %d of %d sentences have over 45 words, want at most 2 in 100", name, long, len(lengths))
		}
		if ease := readingEase(all); ease < 40 {
			t.Errorf("%s: reading ease is %.0f, want at least 40", name, ease)
		}
	}
}

// readingEase is Flesch's, with syllables counted as groups of vowels.
func readingEase(all [][]string) float64 {
	words, syllables := 0, 0
	for _, s := range all {
		words += len(s)
		for _, w := range s {
			syllables += syllablesOf(w)
		}
	}
	return 206.835 - 1.015*float64(words)/float64(len(all)) - 84.6*float64(syllables)/float64(words)
}

func syllablesOf(word string) int {
	word = strings.Map(func(r rune) rune {
		if r = unicode.ToLower(r); r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, word)
	n, inside := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouy", r)
		if vowel && !inside {
			n++
		}
		inside = vowel
	}
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") {
		n--
	}
	return max(1, n)
}

// TestWordingIsClean looks at the words of the files themselves.
func TestWordingIsClean(t *testing.T) {
	l := builtin(t)
	actions := regexp.MustCompile(`\{\{[^}]*\}\}`)
	doubled := regexp.MustCompile(`(?i)\b([a-z]+) ([a-z]+)\b`)
	for _, id := range l.IDs() {
		c, _ := l.Clause(id)
		for n, line := range strings.Split(c.Text, "\n") {
			words := actions.ReplaceAllString(line, "\u00a4")
			for _, bad := range []string{"  ", "..", " ,", "shall", "herein", "hereby", "thereof", "lorem", "TODO", "TBD", "--", "!"} {
				if strings.HasPrefix(strings.TrimLeft(words, "> "), "|") && (bad == "--" || bad == "  ") {
					continue
				}
				if strings.Contains(strings.TrimLeft(words, "> "), bad) && words != "---" {
					t.Errorf("%s.md:%d: %q: %s", id, n+1, bad, line)
				}
			}
			if strings.ContainsAny(words, `'"`) {
				t.Errorf("%s.md:%d: straight quotes: %s", id, n+1, line)
			}
			for at := 0; at < len(words); {
				m := doubled.FindStringSubmatchIndex(words[at:])
				if m == nil {
					break
				}
				if first, second := words[at+m[2]:at+m[3]], words[at+m[4]:at+m[5]]; strings.EqualFold(first, second) {
					t.Errorf("%s.md:%d: %q twice: %s", id, n+1, first, line)
				}
				at += m[4]
			}
		}
	}
}

// TestPrintedTextIsClean looks at what finished agreements print.
func TestPrintedTextIsClean(t *testing.T) {
	for _, name := range []string{"office", "dental", "law", "accounting", "retail", "nonprofit"} {
		d, _ := builtin(t).Build(kept(t, name), clause.Options{Final: true})
		check := func(line []doc.Inline) {
			s := doc.Plain(line)
			for _, bad := range []string{"  ", "..", " .", " ,", "[______", "not applicable", ";.", ":."} {
				if strings.Contains(s, bad) {
					t.Errorf("%s: %q in %q", name, bad, s)
				}
			}
			if s != strings.TrimSpace(s) {
				t.Errorf("%s: space at an end of %q", name, s)
			}
		}
		doc.Walk(d.Blocks, func(b doc.Block) bool {
			for _, run := range doc.Runs(b) {
				check(run)
			}
			return true
		})
	}
}

// TestConspicuous holds that what the law wants to be seen is set off.
func TestConspicuous(t *testing.T) {
	l := builtin(t)
	a := answer(t, kept(t, "office"), "backups.responsible=client")
	d, _ := l.Build(a, clause.Options{})
	var said []string
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if p, ok := b.(*doc.Para); ok && p.Conspicuous {
			said = append(said, doc.Plain(p.Inlines))
		}
		return true
	})
	all := strings.Join(said, "\n")
	for _, words := range []string{"total liability", "lost profits", "merchantability", "not guarantees", "does not back up"} {
		if !strings.Contains(all, words) {
			t.Errorf("nothing that is set off says %q; it says:\n%s", words, all)
		}
	}
}

// TestLiabilityNamesWhatIsNotLimited holds each of the heads.
func TestLiabilityNamesWhatIsNotLimited(t *testing.T) {
	l := builtin(t)
	for _, o := range model.UncappedHeads {
		a := answer(t, kept(t, "office"), "legal.liability.uncapped="+o.Value)
		d, problems := l.Build(a, clause.Options{Only: []string{"liability"}})
		text := doc.Words(d.Blocks...)
		want := map[string]string{
			"wilful_misconduct": "willful misconduct", "indemnity": "the duties in", "injury": "bodily injury",
			"fees_owed": "amounts that Client owes", "unlawful_to_limit": "the law does not allow", "confidentiality": "a breach of",
		}[o.Value]
		if want == "" || !strings.Contains(text, want) || !strings.Contains(text, "law does not allow to be limited") {
			t.Errorf("%s: want %q in %s (%v)", o.Value, want, text, problems)
		}
	}
}

// ExampleLibrary_Clause prints a wording as the person sees it who may replace it.
func ExampleLibrary_Clause() {
	l, _ := clause.Load(nil)
	c, _ := l.Clause("budget")
	fmt.Println(c.Title, c.Builtin)
	// Output: Budget true
}
