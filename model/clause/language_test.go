package clause_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// TestLanguage holds what each action and function prints.
func TestLanguage(t *testing.T) {
	full := draft(t,
		"client.legalName=Harbor Street Dental, PLLC", "client.address.line1=410 Harbor Street", "client.address.city=Portland", "client.address.region=Oregon", "client.address.postal=97204",
		"term.effectiveDate=2026-03-01", "term.initialMonths=12", "term.renewalMonths=1", "sites.a", "sites.a.name=Main office", "sites.b", "sites.b.name=Warehouse",
		"contacts.x", "contacts.x.name=Dana Whitfield", "contacts.x.side=client", "contacts.x.phone=+1 503 555 0142",
		"maintenance.changeApproverId=x", "objectives.painPoints=slow\nlate", "coverage.onSite=no",
		"services.s", "services.s.name=Help desk", "services.s.status=included", "services.o", "services.o.name=Phones", "services.o.status=optional",
		"costs.pay.methods=ach,check",
	)
	empty := new(model.Agreement)
	for _, c := range []struct {
		name, text string
		a          *model.Agreement
		want       string
	}{
		{"answer", "On {{.term.effectiveDate}}.", full, "para On {term.effectiveDate=March 1, 2026}."},
		{"blank", "On {{.term.effectiveDate}}.", empty, "para On {term.effectiveDate?[______ effective date]}."},
		{"choice", "It is a {{.term.kind}}.", full, "para It is a {term.kind=fixed term}."},
		{"derived", "Ends {{.term.endDate}}.", full, `para Ends {term.endDate=February 28, 2027}.`},
		{"reference", "Ask {{.maintenance.changeApproverId}}.", full, "para Ask {maintenance.changeApproverId=Dana Whitfield}."},
		{"through a reference", "Call {{(row .maintenance.changeApproverId).phone}}.", full, "para Call {contacts.x.phone=(503) 555-0142}."},
		{"through no reference", "Call {{(row .maintenance.changeApproverId).phone}}.", empty, "para Call {maintenance.changeApproverId?[______ changes are approved by]}."},
		{"with row", "{{with row .maintenance.changeApproverId}}{{.name}}{{else}}nobody{{end}}", full, "para {contacts.x.name=Dana Whitfield}"},
		{"with no row", "{{with row .maintenance.changeApproverId}}{{.name}}{{else}}nobody{{end}}", empty, "para nobody"},
		{"reference that is gone", "Ask {{.maintenance.changeApproverId}}.", draft(t, "maintenance.changeApproverId=gone"), "para Ask {maintenance.changeApproverId?[______ changes are approved by]}."},
		{"range", "{{range .sites}}{{.name}}; {{else}}none{{end}}", full, "para {sites.a.name=Main office}; {sites.b.name=Warehouse};"},
		{"range of nothing", "{{range .sites}}{{.name}}{{else}}no sites{{end}}", empty, "para no sites"},
		{"top inside a range", "{{range .sites}}{{$.client.legalName}} {{end}}", full, "para {client.legalName=Harbor Street Dental, PLLC} {client.legalName=Harbor Street Dental, PLLC}"},
		{"range of lines", "{{range .objectives.painPoints}}\n- {{.}}\n{{end}}", full, "list\n  item\n    para {objectives.painPoints=slow}\n  item\n    para {objectives.painPoints=late}"},
		{"with a group", "{{with .client.address}}{{.city}}{{end}}", full, "para {client.address.city=Portland}"},
		{"first", "{{with first .sites}}{{.name}}{{end}}", full, "para {sites.a.name=Main office}"},
		{"first of none", "{{with first .sites}}{{.name}}{{else}}none{{end}}", empty, "para none"},
		{"list", "At {{.sites}}.", full, "para At {sites.a=Main office} and {sites.b=Warehouse}."},
		{"list without rows", "At {{.sites}}.", empty, "para At {sites?[______ other places served]}."},
		{"choices", "By {{.costs.pay.methods}}.", full, "para By {costs.pay.methods=ACH transfer and check}."},
		{"answered", "{{if answered .term.effectiveDate}}a{{else}}b{{end}}{{if answered .sites}}a{{else}}b{{end}}", full, "para aa"},
		{"not answered", "{{if answered .term.effectiveDate}}a{{else}}b{{end}}{{if answered .sites}}a{{else}}b{{end}}", empty, "para bb"},
		{"yes and no", "{{if yes .coverage.onSite}}a{{else if no .coverage.onSite}}b{{else}}c{{end}}", full, "para b"},
		{"neither yes nor no", "{{if yes .costs.noSetupFee}}a{{else if no .costs.noSetupFee}}b{{else}}c{{end}}", empty, "para c"},
		{"is", "{{if is .term.kind \"fixed\"}}a{{end}}{{if is .term.kind \"month_to_month\" \"fixed\"}}b{{end}}{{if is .term.kind \"month_to_month\"}}c{{end}}", full, "para ab"},
		{"is a number", "{{if is .term.renewalMonths 1}}a{{end}}{{if is .term.renewalMonths 0 12}}b{{end}}", full, "para a"},
		{"has", "{{if has .costs.pay.methods \"check\"}}a{{end}}{{if has .costs.pay.methods \"card\"}}b{{end}}", full, "para a"},
		{"some, many, none", "{{if some .sites}}a{{end}}{{if many .sites}}b{{end}}{{if none .sites}}c{{end}}{{if some .objectives.painPoints}}d{{end}}", full, "para abd"},
		{"and, or, not", "{{if and (some .sites) (not (none .sites)) (or (no .coverage.onSite) draft)}}a{{end}}", full, "para a"},
		{"where", "{{range where .services \"status\" \"included\"}}{{.name}}{{end}}", full, "para {services.s.name=Help desk}"},
		{"except", "{{range except .services \"status\" \"included\"}}{{.name}}{{end}}", full, "para {services.o.name=Phones}"},
		{"list of where", "{{where .services \"status\" \"optional\"}}", full, "para {services.o=Phones}"},
		{"some where", "{{if some (where .services \"status\" \"excluded\")}}a{{else}}b{{end}}", full, "para b"},
		{"count", "{{count .sites}} {{plural .sites \"site\" \"sites\"}}", full, "para {sites=2} sites"},
		{"unit", "{{unit .term.initialMonths}}, {{unit .term.renewalMonths}}", full, `para {term.initialMonths=12\u{A0}months}, {term.renewalMonths=1\u{A0}month}`},
		{"plural of a number", "{{plural .term.renewalMonths \"month\" \"months\"}} {{plural .term.initialMonths \"*one*\" \"*more*\"}}", full, "para month *more*"},
		{"case", "{{capital .term.kind}}; {{lower .client.legalName}}", full, "para {term.kind=Fixed term}; {client.legalName=harbor Street Dental, PLLC}"},
		{"address", "{{address .client.address}}", full, "para {client.address.line1=410 Harbor Street}, {client.address.city=Portland}, {client.address.region=Oregon} {client.address.postal=97204}"},
		{"empty address", "{{address .client.address}}", empty, "para {client.address.line1?[______ client’s street]}, {client.address.city?[______ client’s city]}"},
		{"draft", "{{if draft}}a{{else}}b{{end}}", empty, "para a"},
		{"remark", "a{{/* not printed */}}b", empty, "para ab"},
		{"remark on a line", "a\n{{/* not printed */}}\nb", empty, "para a b"},
		{"trimmed", "a {{- if draft}} b {{- end}} c", empty, "para a b c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := written(t, c.text, c.a); got != c.want {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

// TestBlanks holds that each reason for a missing answer prints in its own words.
func TestBlanks(t *testing.T) {
	e := new(model.Agreement).Edit("test")
	for _, err := range []error{
		e.Park("term.effectiveDate", "ask the owner", "Dana"),
		e.NA("client.tradeName", "has none"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Type("term.agreementDate", "soonish", value.Context{}); err == nil {
		t.Fatal("soonish was read as a date")
	}
	a, _ := e.Done()
	got := written(t, "{{.term.effectiveDate}}; {{.client.tradeName}}; {{.term.agreementDate}}; {{.term.latestStart}}; {{.client.legalName}}", a)
	want := "para {term.effectiveDate?[to be agreed: effective date]}; {client.tradeName?not applicable}; " +
		"{term.agreementDate?[unclear: “soonish” for date of the agreement]}; {term.latestStart?not applicable}; {client.legalName?[______ client’s legal name]}"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestMarkdown holds what each piece of Markdown becomes.
func TestMarkdown(t *testing.T) {
	a := draft(t, "services.s", "services.s.name=Help | desk", "services.o", "services.o.name=Phones", "costs.lists.main", "costs.lists.main.fees.f", "costs.lists.main.fees.f.label=Users", "costs.lists.main.fees.f.price=12.50",
		"objectives.summary=First line.\n\nSecond line.")
	for _, c := range []struct{ name, text, want string }{
		{"paragraphs", "One\nand on.\n\nTwo.", "para One and on.\npara Two."},
		{"bold and italic", "**Bold** and *italic* and _too_.", "para <b>Bold</b> and <i>italic</i> and <i>too</i>."},
		{"line break", "One\\\ntwo.", `para One\ntwo.`},
		{"escapes", `\*no\* 5 \> 4 \[#renewal] a\b C:\\x`, `para *no* 5 > 4 [#renewal] a\\b C:\\x`},
		{
			"sub-clauses", "Intro:\n\n1. First:\n   1. deep\n   1. deeper\n1. Second {#second}\n\nAs [#second] says.",
			"para Intro:\nclause (a)\n  para First:\n  clause (i)\n    para deep\n  clause (ii)\n    para deeper\nclause second (b)\n  para Second\npara As [>second=Section 2.2(b)] says.",
		},
		{
			"sub-clause with a title", "## Deadline {#deadline}\n\nText.\n\n1. deep\n\n## Next\n\nMore.",
			"clause deadline (a) \"Deadline\"\n  para Text.\n  clause (i)\n    para deep\nclause (b) \"Next\"\n  para More.",
		},
		{"paragraphs in a sub-clause", "1. One.\n\n   Two.\n\n1. Three.", "clause (a)\n  para One.\n  para Two.\nclause (b)\n  para Three."},
		{"bullets", "- one\n- two\n  - deep", "list\n  item\n    para one\n  item\n    para two\n    list\n      item\n        para deep"},
		{"conspicuous", "> BEWARE.\n>\n> 1. really", "para! BEWARE.\nclause (a)\n  para! really"},
		{"page break", "One.\n\n---\n\nTwo.", "para One.\npage break\npara Two."},
		{"reference", "See [#term], [#article-term] and [#gone].", "para See [>term=Section 2.1], [>article-term=Article 2] and [>gone=[missing section: gone]]."},
		{"no other Markdown", "<b>x</b> `code` [text](http://x) ![i](y) http://z &amp; a\n===\n\n    indented", `para <b>x</b> ` + "`code`" + ` [text](http://x) ![i](y) http://z &amp; a ===` + "\npara indented"},
		{
			"table", "Table: The list {#the-list}\n\n| Service | Price |\n|---|--:|\n{{range .services}}\n| {{.name}} | 1 \\| 2 |\n{{end}}\n| **Sum** | **3** |",
			"table the-list 1 \"The list\"\n  columns \"Service\" | \"Price\"→\n  row {services.s.name=Help | desk} | 1 | 2\n  row {services.o.name=Phones} | 1 | 2\n  total Sum | 3",
		},
		{"table without rows", "Before.\n\nTable: Nothing\n\n| A |\n|---|\n{{range .sites}}\n| {{.name}} |\n{{end}}\n\nAfter.", "para Before.\npara After."},
		{"answer of two lines alone", "{{.objectives.summary}}", "para {objectives.summary=First line.}\npara {objectives.summary=Second line.}"},
		{"answer of two lines in a sentence", "So: {{.objectives.summary}}", `para So: {objectives.summary=First line.\n\nSecond line.}`},
		{"answer in bold", "**{{.objectives.clientExpects}}**", "para <b>{objectives.clientExpects?[______ the client expects]}</b>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := written(t, c.text, a); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestTypedCells holds that a cell of one answer has its value.
func TestTypedCells(t *testing.T) {
	a := draft(t, "costs.lists.main", "costs.lists.main.fees.f", "costs.lists.main.fees.f.label=Users", "costs.lists.main.fees.f.price=12.50")
	text := "# T\n\n{{range .costs.lists}}\n| A | B |\n|---|---|\n{{range .fees}}\n| {{.price}} | **{{.label}}** |\n{{end}}\n{{end}}"
	d, _ := library(t, "renewal", text).Build(a, clause.Options{Only: []string{"renewal"}})
	var cells []doc.Cell
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if t, ok := b.(*doc.Table); ok {
			cells = t.Rows[0].Cells
		}
		return true
	})
	if len(cells) != 2 {
		t.Fatalf("got %d cells, want 2", len(cells))
	}
	if got, want := cells[0].Value, any(value.Must[value.Amount]("12.50")); got != want {
		t.Errorf("price: got %v, want %v", got, want)
	}
	if got := doc.Plain(cells[0].Inlines); got != "$12.50" {
		t.Errorf("price: got %q, want $12.50", got)
	}
}

// TestLimits holds that a wording which never ends, or prints without end, gives way to ours with a problem that says why.
func TestLimits(t *testing.T) {
	var answers []string
	for _, id := range strings.Fields("a b c d e f g h i j k l m n o p q r s t u v w x y z") {
		answers = append(answers, "sites."+id)
	}
	a := draft(t, answers...)
	for _, c := range []struct{ inner, want string }{
		{"", "its ranges go through more than"},
		{"{{.name}}", "it prints more than 130000 answers"},
		{strings.Repeat("words ", 2_000), "it prints more than 8 MiB"},
	} {
		text := "# Mine\n\n" + strings.Repeat("{{range $.sites}}", 8) + c.inner + strings.Repeat("{{end}}", 8) + "\n\nEnd."
		d, problems := library(t, "renewal", text).Build(a, clause.Options{Only: []string{"renewal"}})
		if len(problems) != 1 || problems[0].File != "renewal.md" || !strings.Contains(problems[0].Message, c.want) {
			t.Errorf("got problems %v, want one with %q", problems, c.want)
		}
		if got := doc.Words(d.Blocks...); !strings.Contains(got, "It renews.") {
			t.Errorf("our wording is not used:\n%s", got)
		}
	}
}

// TestLeftOut holds that a clause without words is left out, and with it an article that has no other.
func TestLeftOut(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":   "{{if yes .coverage.onSite}}\n# A\n\nText.\n{{end}}",
		"a heading": "# A\n\n{{if yes .coverage.onSite}}Text.{{end}}",
	} {
		l := library(t, "fee-table", text)
		off, _ := l.Build(draft(t, "coverage.onSite=no"), clause.Options{})
		if got := doc.Outline(off); strings.Contains(got, "schedule-fees") {
			t.Errorf("%s: the schedule of an empty clause is printed", name)
		}
		on, _ := l.Build(draft(t, "coverage.onSite=yes"), clause.Options{})
		if got := doc.Outline(on); !strings.Contains(got, `clause fee-table`) {
			t.Errorf("%s: the clause is left out though it has words", name)
		}
	}
}
