package clause_test

import (
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

func TestDefinitions(t *testing.T) {
	l := library(t, "renewal", "# T\n\nThe Covered Systems’ Warranty; covered systems; a Chair-Time. Client’s Widgets, non-Client. See [#def-ticket].\n\n```definitions\n```")
	a := draft(t,
		"definitions.w", "definitions.w.term=Widget", "definitions.w.meaning=a part of a Gadget",
		"definitions.g", "definitions.g.term=Gadget", "definitions.g.meaning=a thing that {{.x}} *does* something.",
		"definitions.c", "definitions.c.term=Covered System", "definitions.c.meaning=what is covered", "definitions.c.aliases=CS",
		"definitions.u", "definitions.u.term=Unused", "definitions.u.meaning=nothing",
		"definitions.p", "definitions.p.term=clients", "definitions.p.meaning=the other side", "definitions.p.aliases=Client",
		"definitions.x", "definitions.x.term=Law", "definitions.x.source=statute", "definitions.x.citation=45 CFR 160", "definitions.x.meaning=the rule",
		"objectives.summary=Obey the Law",
	)
	d, problems := l.Build(a, clause.Options{Only: []string{"renewal", "purpose"}})
	if len(problems) > 0 {
		t.Errorf("got problems %v", problems)
	}
	var marked []doc.Term
	items := map[string]string{}
	var order []string
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if c, ok := b.(*doc.Clause); ok && c.ID == "purpose" {
			return false
		}
		doc.Inlines(b, func(x doc.Inline) {
			if x, ok := x.(doc.Term); ok {
				marked = append(marked, x)
			}
		})
		if defs, ok := b.(*doc.Definitions); ok {
			for _, x := range defs.Items {
				items[x.ID] = doc.Plain(x.Meaning)
				order = append(order, x.Term)
			}
		}
		return true
	})
	for id, want := range map[string]string{
		"def-widget":         "means a part of a Gadget.",
		"def-gadget":         "means a thing that {{.x}} *does* something.",
		"def-covered-system": "means what is covered.",
		"def-clients":        "means the other side.",
		"def-law":            "means the rule (45 CFR 160).",
	} {
		if items[id] != want {
			t.Errorf("%s: got %q, want %q", id, items[id], want)
		}
	}
	for _, id := range []string{"def-unused", "def-client"} {
		if _, ok := items[id]; ok {
			t.Errorf("%s is printed though nothing uses it, or another definition took its place", id)
		}
	}
	if _, ok := items["def-ticket"]; !ok {
		t.Error("a term that a reference names is not defined")
	}
	var terms []string
	for _, m := range marked {
		terms = append(terms, m.ID+"="+m.Text)
	}
	if got, want := strings.Join(terms, ", "), "def-covered-system=Covered Systems, def-clients=Client, def-widget=Widgets"; got != want {
		t.Errorf("marked: got %s, want %s", got, want)
	}
	for i := 1; i < len(order); i++ {
		if strings.ToLower(order[i-1]) > strings.ToLower(order[i]) {
			t.Errorf("%q stands before %q", order[i-1], order[i])
		}
	}
}

// TestDefinedTwice holds that a second list of definitions is left out and reported.
func TestDefinedTwice(t *testing.T) {
	l := library(t, "renewal", "# T\n\nA Ticket.\n\n```definitions\n```\n\nMore.\n\n```definitions\n```")
	d, problems := l.Build(new(model.Agreement), clause.Options{Only: []string{"renewal"}})
	if len(problems) != 1 || !strings.Contains(problems[0].Message, "asked for twice") {
		t.Errorf("got problems %v, want one", problems)
	}
	if got := strings.Count(doc.Words(d.Blocks...), "Ticket means"); got != 1 {
		t.Errorf("the definition is printed %d times, want 1", got)
	}
}

// TestShortNames holds that Provider and Client print as the names that the parties chose, also in titles and choices.
func TestShortNames(t *testing.T) {
	l := library(t, "renewal", "# What Provider does\n\nClient’s people tell Provider; the Providers of others and a Client-side tool do not. **Provider.** {{range .term.notices}}{{.party}}{{end}}\n\n```definitions\n```\n\n```signatures\n```")
	a := draft(t, "provider.shortName=Acme", "client.shortName=Harbor", "term.notices.n", "term.notices.n.party=provider")
	d, _ := l.Build(a, clause.Options{Only: []string{"renewal"}})
	got := doc.Words(d.Blocks...)
	for _, want := range []string{
		"What Acme does", "Harbor’s people tell Acme; the Providers of others and a Harbor-side tool do not. Acme. Acme", "Acme means the company named as provider",
		"\nAcme [______ provider’s legal name]\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestOpenPointsSayWhatIsAsked holds the words for a blank that no required question stands for, for a row whose title is a choice,
// and for a choice.
func TestOpenPointsSayWhatIsAsked(t *testing.T) {
	e := kept(t, "office").Edit("open")
	for _, err := range []error{
		e.Park("backups.dr.activatorId", "", ""), e.Park("signatories.client.name", "", ""), e.Park("equipment.servers.covered", "", ""),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	d, _ := builtin(t).Build(a, clause.Options{})
	var got []string
	for _, o := range d.Open {
		got = append(got, o.String())
		if o.Section == "" {
			t.Errorf("%s names no section", o)
		}
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{" in signatories", "“Covered” for "} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
}

// TestOpenPoints holds what a draft lists as open, and that a final document lists nothing.
func TestOpenPoints(t *testing.T) {
	e := draft(t, "contacts.x", "contacts.x.name=Dana Whitfield", "contacts.x.side=client", "term.initialMonths=12", "sites.s").Edit("park")
	for _, err := range []error{e.Park("term.initialMonths", "a secret note", "Dana"), e.Park("review.notes", "private", ""), e.None("affiliates", true)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	l := engine(t)
	d, _ := l.Build(a, clause.Options{})
	var got []string
	for _, o := range d.Open {
		got = append(got, o.String())
		if _, err := a.At(o.Path); err != nil {
			t.Errorf("%s leads nowhere: %v", o.Path, err)
		}
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{
		"Parties: client’s legal name (not answered yet)", "Parties: email of Dana Whitfield (not answered yet)",
		"Parties: site in row 1 of other places served (not answered yet)", "Terms: initial term (to be agreed): for now 12", "Terms: effective date (not answered yet)",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
	if strings.Contains(all, "secret") || strings.Contains(all, "review.notes") {
		t.Errorf("something private is listed:\n%s", all)
	}
	final, _ := l.Build(a, clause.Options{Final: true})
	if final.Draft || len(final.Open) > 0 {
		t.Errorf("final: got draft %v with %d open points, want none", final.Draft, len(final.Open))
	}
}

func TestOnly(t *testing.T) {
	l := engine(t)
	whole, _ := l.Build(new(model.Agreement), clause.Options{})
	for _, c := range []struct{ only, want string }{
		{"renewal", "  renewal"}, {"article-term", "  term"}, {"schedule-fees", "  fee-table"},
	} {
		d, _ := l.Build(new(model.Agreement), clause.Options{Only: []string{c.only}})
		got := headings(d)
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: no %q in\n%s", c.only, c.want, got)
		}
		for line := range strings.Lines(got) {
			if !strings.Contains(headings(whole), line) {
				t.Errorf("%s: %q is numbered otherwise in the whole document", c.only, line)
			}
		}
		if d.Source != nil || d.Open != nil {
			t.Errorf("%s: a preview carries the source or open points", c.only)
		}
	}
	if d, _ := l.Build(new(model.Agreement), clause.Options{Only: []string{}}); len(d.Blocks) > 0 {
		t.Errorf("nothing asked for: got %d blocks", len(d.Blocks))
	}
}

// TestOnlyDefinitions holds that the definitions of a preview are those of the whole document.
func TestOnlyDefinitions(t *testing.T) {
	l := library(t, "renewal", "# T\n\n```definitions\n```")
	l2 := library(t, "term", "# T\n\nA Ticket and a Holiday; see [#def-holiday].")
	a := draft(t, "objectives.summary=x")
	d, _ := l2.Build(a, clause.Options{Only: []string{"term"}})
	if got := doc.Words(d.Blocks...); !strings.Contains(got, "missing section: def-holiday") {
		t.Errorf("without a list of definitions a term has no place to refer to, got %s", got)
	}
	whole, _ := l.Build(a, clause.Options{Bare: true})
	part, _ := l.Build(a, clause.Options{Only: []string{"renewal"}})
	list := func(d *doc.Doc) (words string) {
		doc.Walk(d.Blocks, func(b doc.Block) bool {
			if defs, ok := b.(*doc.Definitions); ok {
				words = doc.Words(defs)
			}
			return true
		})
		return words
	}
	if got, want := list(part), list(whole); got != want || got == "" {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if whole.Source != nil || whole.Open != nil || whole.Facts.Parties != nil {
		t.Error("the bare document carries what only files need")
	}
}

func TestClausesFor(t *testing.T) {
	l := library(t, "renewal", "# T\n\n{{range where .services \"status\" \"included\"}}{{.name}}{{end}}{{if yes .coverage.onSite}}{{address .client.address}}{{(row .maintenance.changeApproverId).phone}}{{end}}\n\n```definitions\n```\n\n```signatures\n```")
	for path, want := range map[string]bool{
		"services.sv-01.name": true, "services.sv-01.status": true, "services": true, "services.sv-01.frequency": false, "coverage.onSite": true,
		"client.address.city": true, "client.address": true, "contacts.x.phone": true, "contacts.x.afterPhone": false, "maintenance.changeApproverId": true,
		"definitions.q.meaning": true, "signatories.s.date": true, "term.reminderDays": false, "provider.shortName": false, "nonsense": false,
	} {
		found := false
		for _, id := range l.ClausesFor(path) {
			found = found || id == "renewal"
		}
		if found != want {
			t.Errorf("%s: got %v, want renewal in it: %v", path, l.ClausesFor(path), want)
		}
	}
	if got := l.ClausesFor("clauses.k3f9xa.body"); len(got) != 1 || got[0] != "own-k3f9xa" {
		t.Errorf("own clause: got %v, want own-k3f9xa", got)
	}
}

// TestOpenPointsNameThePlacesThatArePrinted leaves the address of a site in part: what its row shows as open is on the list.
func TestOpenPointsNameThePlacesThatArePrinted(t *testing.T) {
	d, _ := builtin(t).Build(draft(t, "sites.s", "sites.s.name=Delphi", "sites.s.address.city=Delphi"), clause.Options{})
	var got []string
	for _, o := range d.Open {
		got = append(got, o.String())
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{"state or region of Delphi", "postal code of Delphi"} {
		if !strings.Contains(strings.ToLower(all), strings.ToLower(want)) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
}

// TestOpenPointsNameWhoThePartiesAre holds that a draft lists what is open of a party although nobody must answer it, as the review does,
// and a way to reach somebody only where the agreement needs it.
func TestOpenPointsNameWhoThePartiesAre(t *testing.T) {
	e := kept(t, "office").Edit("open")
	for _, x := range [][2]string{
		{"client.formedIn", ""},
		{"client.address.postal", ""},
		{"contacts.theo.name", "Theo"},
		{"contacts.theo.email", ""},
		{"contacts.joanna.email", ""},
	} {
		if err := e.Set(x[0], x[1], value.Context{}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := e.Add("contacts", "ada"); err != nil {
		t.Fatal(err)
	}
	for _, x := range [][2]string{{"contacts.ada.name", "Ada Fern"}, {"contacts.ada.side", "client"}, {"contacts.ada.phone", "503-555-0177"}} {
		if err := e.Set(x[0], x[1], value.Context{}); err != nil {
			t.Fatal(err)
		}
	}
	d, _ := builtin(t).Build(e.Agreement(), clause.Options{})
	var got []string
	for _, o := range d.Open {
		got = append(got, o.String())
	}
	want := []string{
		"Parties: “Formed in” of the client (not answered yet)", "Parties: “Postal code” of the client (not answered yet)",
		"Parties: email of Joanna Fern (not answered yet)", "Parties: email of Theo (not answered yet)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("open are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
