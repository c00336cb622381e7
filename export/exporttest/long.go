package exporttest

import (
	"fmt"
	"strings"

	"engross/model/doc"
)

// Long is an agreement of about twenty pages, times over: twelve articles of six sections with clauses on three levels
// and references, definitions, and three small tables and one of sixty rows. It is numbered, and for benchmarks.
func Long(times int) *doc.Doc {
	d := &doc.Doc{ID: "k3f9xa", Title: "Managed IT Services Agreement", Number: "MSA-2026-001", Lang: "en-US", Source: []byte(`{"version":1}`)}
	d.Blocks = append(d.Blocks, &doc.Title{Text: d.Title, Lines: [][]doc.Inline{Line("between the parties")}}, &doc.TOC{})
	for i := range 12 * times {
		a := &doc.Article{ID: fmt.Sprintf("a%d", i), Title: fmt.Sprintf("Subject %d", i)}
		for k := range 6 {
			a.Blocks = append(a.Blocks, section(i, k))
		}
		if i%3 == 0 {
			a.Blocks = append(a.Blocks, listing(i, 6))
		}
		d.Blocks = append(d.Blocks, a)
	}
	for i := range times {
		d.Blocks = append(d.Blocks, &doc.Schedule{ID: fmt.Sprintf("s%d", i), Title: "Fees", Blocks: []doc.Block{listing(-i-1, 60)}})
	}
	doc.Number(d)
	return d
}

// section is a first-level clause with clauses on two levels below it.
func section(article, n int) *doc.Clause {
	id := fmt.Sprintf("a%d-%d", article, n)
	text := strings.Repeat("The provider performs the services with the care and skill that the trade expects of it. ", 2)
	return &doc.Clause{ID: id, Title: "Duty", Blocks: []doc.Block{
		Para(doc.Text(text+"It does so as "), doc.Ref{Target: fmt.Sprintf("a%d-%d-b", article, n)}, doc.Text(" says, for "), Answer("client.legalName", "Fern & Oak Design, LLC"), doc.Text(".")),
		&doc.Clause{Blocks: []doc.Block{Words("either party may give notice in writing, which includes mail;")}},
		&doc.Clause{ID: id + "-b", Blocks: []doc.Block{
			Para(doc.Text("the "), doc.Term{ID: "client", Text: "Client"}, doc.Text(" pays the fees under "), doc.Ref{Target: fmt.Sprintf("a%d", article)}, doc.Text(", that is:")),
			&doc.Clause{Blocks: []doc.Block{Words("those for each month, in advance; and")}},
			&doc.Clause{Blocks: []doc.Block{Words("those for work outside the agreement, when it is done.")}},
		}},
	}}
}

func listing(n, rows int) *doc.Table {
	t := &doc.Table{ID: strings.ReplaceAll(fmt.Sprintf("t%d", n), "-", "m"), Caption: "Fees", Columns: []doc.Column{
		{Head: "Fee"}, {Head: "Number", Align: doc.Right}, {Head: "Price", Align: doc.Right}, {Head: "Remark"},
	}}
	for i := range rows {
		t.Rows = append(t.Rows, Row(fmt.Sprintf("Service %d for users & devices", i), "22", "$1,125.00", "each month, in advance"))
	}
	return t
}
