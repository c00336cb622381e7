package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/doc"
)

// TestWordsWithAMeaning holds the definitions engine to small documents: what the list defines, and what a clause says, with the
// findings about words that it should get. A list line is: term = meaning, or term (another form) = meaning.
func TestWordsWithAMeaning(t *testing.T) {
	const go1 = "Go-Live Date = the day on which the first person signs in"
	for _, c := range []struct{ name, list, says, want string }{
		{"nothing special", "", "Client pays the Fees on the first Business Day of each month.", ""},
		{"not defined", "", "Theo sets the Go-Live Date in writing.", "DEF-01 Go-Live Date"},
		{"in the list", go1, "Theo sets the Go-Live Date in writing.", ""},
		{"in the clause, after its use", "", "Theo sets the Go-Live Date.\n\n“Go-Live Date” means the day of the first login.", ""},
		{"in straight quotes, which shall mean", "", `"Go-Live Date" shall mean the day of the first login. Theo sets the Go-Live Date.`, ""},
		{"in bold", "", "**Go-Live Date** means the day of the first login. Theo sets the Go-Live Date.", ""},
		{"in brackets", "", "Theo sets the day of the first login (the “Go-Live Date”). The Go-Live Date may move.", ""},
		{"two in brackets", "", "Two people (each a “Badge Holder” and together the “Badge Holders”) enter. A Badge Holder signs.", ""},
		{"is the", "", "The party that learns a secret is the “Recipient”. The Recipient keeps it.", ""},
		{"has the meaning", "", "“Work Product” has the meaning given in Annex B. Client owns the Work Product.", ""},
		{"a plural", go1, "Theo sets both Go-Live Dates.", ""},
		{"a possessive", "Sponsor = the person who pays", "The Sponsor’s word counts, and the Sponsors’ too.", ""},
		{"all in capitals", go1, "Theo sets the Go-Live Date. NOTHING MOVES THE GO-LIVE DATE.", ""},
		{"an alias", "Go-Live Date (Launch Day) = the day of the first login", "Theo sets the Launch Day.", ""},
		{"longer than what is defined", go1, "Theo sets the Go-Live Date Notice Period.", "DEF-01 Go-Live Date Notice Period"},
		{"only a part is defined", "Order = what Client asks for in writing", "Client signs each Work Order.", "DEF-01 Work Order"},
		{"the first word of a sentence", "", "Deliverables are listed. Criteria follow.", ""},
		{"two words at the beginning", "", "Licensed Materials stay here.", "DEF-01 Licensed Materials"},
		{"after a number and a bullet", "", "1. Deliverables are listed.\n2. Criteria follow.", ""},
		{"after a colon", "", "The list: Deliverables and criteria.", ""},
		{"a heading", "", "## Acceptance Criteria\n\nNothing is accepted.", ""},
		{"a title on a line", "", "Acceptance Criteria And Transition Periods", ""},
		{"shouted", "", "ALL DELIVERABLES ARE RETURNED.", ""},
		{"only spoken of", "", "Press the button “Submit Request” on the first page.", ""},
		{"a person with a title", "", "Priya Raman and the Office Manager sign for Cascade Ridge.", ""},
		{"a site and a vendor", "", "The Studio gets its line from Willamette Fiber.", ""},
		{"days and places", "", "On Labor Day and each Friday in May nobody works in Portland, Oregon.", ""},
		{"laws", "", "The Oregon Consumer Privacy Act and the Federal Arbitration Act apply, and no Safeguards Rule.", ""},
		{"products", "", "Files are in Adobe Creative Cloud, and people in Active Directory and on Windows.", ""},
		{"a convention", "", "The United Nations Convention on Contracts for the International Sale of Goods is left out.", ""},
		{"a reference", "", "As Schedule C and Phase II say, see [#renewal].", ""},
		{"a placeholder", "", "The fee is [Amount] for [Client Name].", ""},
		{"two of them, told once", "", "The Customer pays the Vendor. The Customer is right.", "DEF-01 Customer, Vendor"},
		{"used in the singular", "", "“Badge Days” means the days on which badges are made. A Badge Day is fun.", ""},
		{"used with another ending", "", "“Proxy Entity” means a company that acts for Client. Proxy Entities sign.", ""},
		{"used in capitals, with a space for a hyphen", "", "“On-Site Day” means a day with a visit. NO FEE FOR AN ON SITE DAY.", ""},
		{"defined and not used", "", "“Badge Day” means the day on which badges are made.", "DEF-02 Badge Day"},
		{"defined in the list and in a clause", go1, "“Go-Live Date” means Monday. The Go-Live Date may move.", "DEF-03 Go-Live Date"},
		{"defined in two ways", "", "“Badge Day” means Monday. “Badge Days” means Fridays. A Badge Day is fun, and Badge Days too.", "DEF-03 Badge Days"},
		{"our own word", "", "“Ticket” means a piece of paper. A Ticket is torn.", "DEF-03 Ticket"},
		{"for a clause only", "", "In this Section, “Ticket” means a piece of paper. A Ticket is torn.", ""},
		{"by itself", "", "“Badge Day” means each Badge Day that Theo names.", "DEF-04 Badge Day"},
		{"by two others", "Farm = the machines that run in the Long Night\nLong Night = a night of the Moonlight Run\nMoonlight Run = a run of the Farm", "The Farm rests.", "DEF-04 Moonlight Run"},
		{"by way of our glossary", "Incident = what a Ticket is written for", "An Incident is told.", "DEF-04 Incident"},
		{"small letters", go1, "Theo sets the go-live date. The Go-Live Date may move.", "DEF-05 go-live date"},
		{"without the hyphen", go1, "Theo sets the Go Live Date. The Go-Live Date may move.", "DEF-05 Go Live Date"},
		{"small at the beginning of a sentence", go1, "Go-live dates are announced. The Go-Live Date may move.", "DEF-05 Go-live dates"},
		{"a usual word", "Farm = the machines that render", "There is a farm next door, and the Farm is on.", ""},
		{"a vague meaning", "Long Night = a night that is announced in a timely manner", "A Long Night ends.", "DEF-06 Long Night"},
		{"a short form", "", "The desk follows the RFQ.", "DEF-08 RFQ"},
		{"a short form written out", "", "A request for quote (RFQ) is sent. The RFQ is signed.", ""},
		{"a short form that is defined", "Request for Quote (RFQ) = a letter that asks for prices", "The desk follows the RFQ.", ""},
		{"usual short forms", "", "SPF and DKIM work over a VPN, and IT is paid in USD.", ""},
		{"side by side", "", "Each Change Emergency Change is noted.", "DEF-09 Change Emergency Change"},
		{"side by side, and told apart", "", "A Change, an Emergency Change and a Standard Change are noted.", ""},
		{"the longer one alone", "", "A Service Level Target of a Service Level is noted.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := draft(t, "office").Edit("words")
			for i, row := range strings.Split(c.list, "\n") {
				if row == "" {
					continue
				}
				term, meaning, _ := strings.Cut(row, " = ")
				term, alias, _ := strings.Cut(term, " (")
				id := fmt.Sprintf("d%d", i)
				apply(t, e, add("definitions", id, "term", term, "aliases", strings.TrimSuffix(alias, ")"), "meaning", meaning, "agreedProvider", "yes", "agreedClient", "yes"))
			}
			apply(t, e, add("clauses", "own", "title", "Further terms", "place", "article", "at", "5", "body", c.says))
			a, _ := e.Done()
			if got := strings.Join(aboutTerms(a), "; "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// aboutTerms gives the rules on defined words that an agreement breaks, each with the words that it is about.
func aboutTerms(a *model.Agreement) []string {
	var all []string
	for _, f := range built(a) {
		if !strings.HasPrefix(f.Rule, "DEF-") {
			continue
		}
		var words []string
		for _, part := range strings.Split(f.Message, "“")[1:] {
			word, _, _ := strings.Cut(part, "”")
			if word != "Further terms" {
				words = append(words, word)
			}
		}
		if f.Rule != "DEF-01" && len(words) > 1 {
			words = words[:1]
		}
		all = append(all, f.Rule+" "+strings.Join(words, ", "))
	}
	slices.Sort(all)
	return all
}

// TestFilesAreReadToo holds that a clause in a file in place of ours is read for its terms and for what was left open.
func TestFilesAreReadToo(t *testing.T) {
	own := []clause.Override{
		{Name: "equipment.md", Text: "# Equipment\n\nClient keeps the Deliverables until TBD."},
		{Name: "scope.md", Text: "# Scope\n\nProvider pays a penalty fee to Maple Leaf Dental, PLLC, password: Cedar!1942.\n\n“Work Product” means what is made. {{.client.legalName}} owns the Work Product."},
	}
	lib, problems := clause.Load(own)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	a := draft(t, "office")
	d, _ := lib.Build(a, clause.Options{Bare: true})
	var got []string
	for _, f := range check.Run(check.Input{Draft: a, Doc: d, Today: today}) {
		got = append(got, f.Rule+" "+f.Path+" "+f.Clause)
	}
	slices.Sort(got)
	want := []string{"DEF-01 clauses equipment", "TXT-01 clauses equipment", "TXT-05 clauses scope", "TXT-07 clauses scope", "TXT-10 clauses scope"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if c, ok := b.(*doc.Clause); ok && (c.Origin != "") != (c.ID == "equipment" || c.ID == "scope") {
			t.Errorf("the clause %s comes from %q", c.ID, c.Origin)
		}
		return true
	})
}

// TestWhatAWordTouches holds that every place of a word is found in any of its forms, with its number and the answer it stands in.
func TestWhatAWordTouches(t *testing.T) {
	e := draft(t, "office").Edit("words")
	apply(t, e, set("objectives.summary", "No reboot in a Render Night, nor on render nights that are moved."),
		add("clauses", "own", "title", "Badges", "place", "article", "at", "5", "body", "“Badge Day” means a day of a Render Night. Badge Days are announced."))
	a, _ := e.Done()
	d, _ := wording().Build(a, clause.Options{Bare: true})
	in := check.Input{Draft: a, Doc: d, Today: today}
	got, err := check.Touches(in, "render nights")
	if err != nil {
		t.Fatal(err)
	}
	var uses []string
	for _, u := range got.Uses {
		uses = append(uses, u.Section+" "+u.Clause+" "+u.Path)
	}
	want := []string{"1.2 purpose objectives.summary", "5.1 own-own ", "D.5 duty-list duties.pd-04.text"}
	if got.Term != "Render Night" || got.Path != "definitions.render.meaning" || got.Small != 1 || !strings.HasPrefix(got.Meaning, "a night, named by Client") || len(uses) != len(want) {
		t.Fatalf("got %+v with uses %q, want %q", got, uses, want)
	}
	for i, u := range uses {
		if section, rest, _ := strings.Cut(u, " "); !strings.HasPrefix(section, strings.Fields(want[i])[0]) || rest[:8] != strings.SplitN(want[i], " ", 2)[1][:8] {
			t.Errorf("use %d is %q, want %q", i, u, want[i])
		}
	}
	if b, err := check.Touches(in, "BADGE DAY"); err != nil || b.Path != "clauses.own.body" || len(b.Uses) != 1 {
		t.Errorf("of a word that a clause defines: got %+v, %v, want its meaning and the line it stands in", b, err)
	}
	if ours, err := check.Touches(in, "Incident"); err != nil || ours.Path != "" || len(ours.Uses) < 10 || ours.Meaning == "" {
		t.Errorf("of a word of our glossary: got %d uses, %v, want many", len(ours.Uses), err)
	}
	if _, err := check.Touches(in, "Incidet"); err == nil || !strings.Contains(err.Error(), "nearest: Incident") {
		t.Errorf("of a word that is not defined: got %v, want the nearest one named", err)
	}
}
