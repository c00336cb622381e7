// Package exporttest builds the documents that every format is tried with. Only tests import it.
package exporttest

import (
	"fmt"
	"testing"

	"engross/model/doc"
	"engross/model/value"
)

// Line makes a line of text.
func Line(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }

// Para makes a paragraph of its inlines.
func Para(in ...doc.Inline) *doc.Para { return &doc.Para{Inlines: in} }

// Words makes a paragraph of text.
func Words(s string) *doc.Para { return Para(doc.Text(s)) }

// Answer makes an answer in running text.
func Answer(path, text string) doc.Answer { return doc.Answer{Path: path, Text: text} }

// Row makes a row of cells of text.
func Row(cells ...string) doc.Row {
	var r doc.Row
	for _, c := range cells {
		r.Cells = append(r.Cells, doc.Cell{Inlines: Line(c)})
	}
	return r
}

// Sample is a draft with every kind of block and inline. client and remark stand wherever an answer may stand.
func Sample(t testing.TB, client, remark string) *doc.Doc {
	t.Helper()
	d := &doc.Doc{
		ID: "k3f9xa", Title: "Managed IT Services Agreement", Number: "MSA-2026-001", Lang: "en-US", Paper: "letter", Draft: true,
		Blocks: []doc.Block{
			&doc.Title{Text: "Managed IT Services Agreement", Lines: [][]doc.Inline{
				{doc.Text("Agreement No. "), Answer("number", "MSA-2026-001")},
				{doc.Text("between "), Answer("provider.legalName", "Cedar Ridge Managed IT, LLC"), doc.Text(" and "), Answer("client.legalName", client)},
			}},
			&doc.TOC{},
			&doc.Article{ID: "key-terms", Title: "Key terms", Unnumbered: true, Blocks: []doc.Block{keyTerms(client)}},
			&doc.Article{ID: "purpose", Title: "Parties and definitions", Blocks: purpose(client, remark)},
			&doc.Article{ID: "term", Title: "Term", Blocks: term(remark)},
			&doc.Article{ID: "liability", Title: "Liability", Blocks: liability()},
			&doc.Article{ID: "custom", Title: remark, Blocks: custom(remark)},
			&doc.PageBreak{},
			&doc.Article{ID: "signing", Title: "Signatures", Unnumbered: true, Blocks: []doc.Block{signatures(client)}},
			&doc.PageBreak{},
			&doc.Schedule{ID: "services", Title: "Services", Blocks: services(remark)},
			&doc.Schedule{ID: "fees", Title: "Fees", Blocks: fees(t, remark)},
		},
		Open: []doc.OpenPoint{
			{Path: "term.effectiveDate", Section: "Terms", Label: "effective date", Kind: doc.NotAsked},
			{Path: "term.noticeDays", Section: "Terms", Label: "notice", Text: remark, Kind: doc.Parked},
			{Path: "term.serviceStart", Section: "Terms", Label: "start of service", Text: "soon", Kind: doc.Unreadable},
		},
		Faults:   []string{"“" + value.CleanLine(remark) + "” ends before it starts: change one of the dates."},
		Proposed: []string{"A late payment costs 1.5% a month.", "“" + value.CleanLine(remark) + "” costs $250.00 an hour."},
		Source:   []byte(`{"version":1,"agreement":{"client":{"legalName":"Harbor & Vale <P.C.>"},"qty":12.50}}`),
	}
	if problems := doc.Number(d); len(problems) != 1 || problems[0].Kind != doc.MissingTarget {
		t.Fatalf("Number: got %v, want the one missing target", problems)
	}
	if err := doc.Seal(d); err != nil {
		t.Fatal(err)
	}
	return d
}

func keyTerms(client string) doc.Block {
	return &doc.Table{
		Columns: []doc.Column{{Head: "Point", Width: 30}, {Head: "What applies"}},
		Rows: []doc.Row{
			{Cells: []doc.Cell{{Inlines: Line("Client")}, {Inlines: []doc.Inline{Answer("client.legalName", client)}}}},
			{Cells: []doc.Cell{{Inlines: Line("Effective date")}, {Inlines: []doc.Inline{blank(doc.NotAsked, "effective date")}}}},
			Row("Law", "State of Colorado"),
			Row("Only half a row"),
		},
	}
}

func blank(kind doc.BlankKind, label string) doc.Blank {
	b := doc.Blank{Path: "term.x", Label: label, Kind: kind}
	if kind == doc.Unreadable {
		b.Raw = "soon"
	}
	return b
}

func purpose(client, remark string) []doc.Block {
	return []doc.Block{
		Para(doc.Text("This agreement (the “"), doc.Term{ID: "agreement", Text: "Agreement", Defines: true}, doc.Text("”) is made by the parties named above. "),
			doc.Bold{Inlines: []doc.Inline{Answer("client.legalName", client)}}, doc.Text(" is the "), doc.Term{ID: "client", Text: "Client"}, doc.Text(".")),
		&doc.Clause{ID: "objectives", Title: "Objectives", Blocks: []doc.Block{
			Words("The parties want to reach the following together:"),
			&doc.List{Items: [][]doc.Block{
				{Words("fewer interruptions of work;")},
				{Para(Answer("objectives.o1", remark))},
				{Words("one place to call:"), &doc.List{Items: [][]doc.Block{{Words("by telephone")}, {Words("by mail")}}}},
			}},
			&doc.List{Items: [][]doc.Block{{Words("A second list right after the first."), Words("Its item has two paragraphs.")}}},
		}},
		&doc.Clause{ID: "definitions", Title: "Definitions", Blocks: []doc.Block{&doc.Definitions{Items: []doc.Definition{
			{ID: "client", Term: "Client", Meaning: []doc.Inline{doc.Text("means "), Answer("client.legalName", client), doc.Text(".")}},
			{ID: "business-day", Term: "Business Day", Meaning: Line("means Monday to Friday, other than a federal holiday.")},
			{ID: "own", Term: remark, Meaning: []doc.Inline{doc.Text("means "), doc.Italic{Inlines: []doc.Inline{Answer("definitions.d1.meaning", remark)}}, doc.Text(" in this Agreement.")}},
		}}}},
	}
}

func term(remark string) []doc.Block {
	return []doc.Block{
		&doc.Clause{ID: "initial-term", Title: "Initial term", Blocks: []doc.Block{
			Para(doc.Text("The Agreement starts on "), blank(doc.NotAsked, "effective date"), doc.Text(" and service on "), blank(doc.Unreadable, "start of service"),
				doc.Text(". It ends as "), doc.Ref{Target: "renewal"}, doc.Text(" says; the ramp-up is "), blank(doc.NotApplicable, "ramp-up"), doc.Text(".")),
		}},
		&doc.Clause{ID: "renewal", Title: "Renewal?", Blocks: []doc.Block{
			Words("The Agreement renews in these steps:"),
			&doc.Clause{ID: "renewal-notice", Blocks: []doc.Block{
				Para(doc.Text("either party may give notice of "), blank(doc.Parked, "notice"), doc.Text(" under "), doc.Ref{Target: "renewal-form"}, doc.Text(";")),
				&doc.Clause{ID: "renewal-form", Blocks: []doc.Block{Words("in writing, which includes mail to help@cedar.example; and")}},
				&doc.Clause{Title: "Language", Blocks: []doc.Block{Words("in English.")}},
				Words("A notice to another address does not count."),
			}},
			&doc.Clause{Blocks: []doc.Block{Para(Answer("term.remark", remark))}},
			Para(doc.Text("See "), doc.Ref{Target: "fees"}, doc.Text(", "), doc.Ref{Target: "fee-table"}, doc.Text(", "), doc.Ref{Target: "key-terms"}, doc.Text(", "),
				doc.Ref{Target: "business-day"}, doc.Text(" and "), doc.Ref{Target: "left-out"}, doc.Text(".")),
		}},
		&doc.Clause{ID: "review", Blocks: []doc.Block{Para(doc.Text("The parties review the Agreement "), doc.Bold{Inlines: []doc.Inline{doc.Text("each year"), doc.Italic{Inlines: Line(" or sooner")}}}, doc.Text(" for "), doc.Struck{Inlines: []doc.Inline{Answer("costs.review", "$1,200.00")}}, doc.Text(" nothing."))}},
	}
}

func liability() []doc.Block {
	return []doc.Block{&doc.Clause{ID: "cap", Title: "Limit", Blocks: []doc.Block{
		&doc.Para{Conspicuous: true, Inlines: []doc.Inline{
			doc.Text("Neither party is liable for more than "), Answer("liability.cap", "$38,715.00"),
			doc.Text(" in a year, except where the law does not allow a limit. This limit stands even where a remedy fails of its purpose."),
		}},
	}}}
}

// custom is what users write themselves: titles, captions and heads of columns.
func custom(remark string) []doc.Block {
	return []doc.Block{
		&doc.Clause{ID: "own-clause", Title: remark, Blocks: []doc.Block{
			&doc.Clause{ID: "own-part", Title: remark, Blocks: []doc.Block{Para(Answer("custom.c1.body", remark))}},
			&doc.Clause{ID: "own-warning", Blocks: []doc.Block{&doc.Para{Conspicuous: true, Inlines: []doc.Inline{Answer("custom.c2.body", remark)}}}},
		}},
		&doc.Table{ID: "own-table", Caption: remark, Columns: []doc.Column{{Head: remark}, {Head: "Remark"}}, Rows: []doc.Row{Row(remark, "none")}},
	}
}

func signatures(client string) doc.Block {
	return &doc.Signatures{Sides: []doc.Side{
		{Role: "Provider", Party: Line("Cedar Ridge Managed IT, LLC"), Signatories: []doc.Signatory{{Name: Line("Dana Whitfield"), Title: Line("President")}}},
		{Role: "Client", Party: []doc.Inline{Answer("client.legalName", client)}, Signatories: []doc.Signatory{
			{Name: []doc.Inline{blank(doc.NotAsked, "name of signatory")}, Title: Line("Owner"), Date: Line("March 1, 2026")}, {},
		}},
	}}
}

func services(remark string) []doc.Block {
	return []doc.Block{
		&doc.Clause{ID: "help-desk", Title: "Help desk", Blocks: []doc.Block{Words("Included: remote support. Remark:"), Para(Answer("services.sv-01.remark", remark))}},
		&doc.Table{ID: "matrix", Caption: "Who does what", Columns: []doc.Column{
			{Head: "Task"}, {Head: "Responsible", Align: doc.Center}, {Head: "Accountable"}, {Head: "Consulted"}, {Head: "Informed"}, {Head: "Remarks"},
		}, Rows: []doc.Row{
			Row("Administration", "Provider", "Client", "Manufacturer", "Headquarters", "Documentation"),
			Row("Troubleshooting", "Provider", "", "Manufacturer", "Receptionist", "Around the clock"),
		}},
	}
}

func fees(t testing.TB, remark string) []doc.Block {
	t.Helper()
	price := value.Must[value.Amount]("125.00")
	return []doc.Block{
		Words("All fees are in US dollars."),
		&doc.Table{ID: "fee-table", Caption: "Monthly fees", Columns: []doc.Column{
			{Head: "Fee", Width: 55}, {Head: "Quantity", Align: doc.Right, Width: 15}, {Head: "Price", Align: doc.Right, Width: 15}, {Head: "Month", Align: doc.Right, Width: 15},
		}, Rows: []doc.Row{
			{Cells: []doc.Cell{{Inlines: Line("Managed services for each user")}, {Inlines: Line("22")}, {Inlines: Line("$125.00"), Value: price}, {Inlines: Line("$2,750.00")}}},
			{Cells: []doc.Cell{{Inlines: []doc.Inline{Answer("costs.lists.main.fees.f1.label", remark)}}, {Inlines: Line("2")}, {Inlines: Line("$185.00")}, {Inlines: Line("$370.00")}}},
			{Cells: []doc.Cell{{Inlines: Line("Total")}, {}, {}, {Inlines: Line("$3,120.00")}}, Total: true},
		}},
		&doc.Bars{Caption: "Budget, " + remark, Items: []doc.Bar{
			{Label: "Year 1", Text: "$44,325.75", Value: value.Must[value.Amount]("44325.75")},
			{Label: remark, Text: "$22,000.00", Value: value.Must[value.Amount]("22000.00")},
			{Label: "Year 3", Text: "$0.00", Value: value.Must[value.Amount]("0.00")},
		}},
		&doc.Timeline{Caption: "Key dates", Points: []doc.Point{
			{Text: "March 1, 2026", Label: "The Agreement takes effect", On: value.Must[value.Date]("2026-03-01")},
			{Text: "March 15, 2026", Label: remark, On: value.Must[value.Date]("2026-03-15")},
			{Text: "February 28, 2029", Label: "The Initial Term ends", On: value.Must[value.Date]("2029-02-28")},
		}},
		&doc.Bars{Caption: "Nothing to draw"},
		&doc.Table{Caption: "Rates", Columns: []doc.Column{{Head: "Rate"}, {Head: "Price", Align: doc.Right}}},
	}
}

// Large is a document with one table of many rows.
func Large(rows int) *doc.Doc {
	t := &doc.Table{Caption: "Fees", Columns: []doc.Column{{Head: "Fee"}, {Head: "Quantity", Align: doc.Right}, {Head: "Price", Align: doc.Right}}}
	for i := range rows {
		t.Rows = append(t.Rows, Row(fmt.Sprintf("Service %d for users & devices", i), "22", "$125.00"))
	}
	return &doc.Doc{Blocks: []doc.Block{&doc.Article{Title: "Fees", Blocks: []doc.Block{t}}}, Source: []byte("{}")}
}

// Odd are documents' blocks with a node that no writer can know, or a fault that every writer must refuse, by name.
func Odd() map[string]doc.Block {
	odd := []doc.Inline{doc.Bold{Inlines: []doc.Inline{oddInline{}}}}
	return map[string]doc.Block{
		"block":           oddBlock{},
		"block in clause": &doc.Clause{Blocks: []doc.Block{oddBlock{}}},
		"block in item":   &doc.List{Items: [][]doc.Block{{oddBlock{}}}},
		"inline":          Para(odd...),
		"in title":        &doc.Title{Lines: [][]doc.Inline{odd}},
		"in cell":         &doc.Table{Columns: make([]doc.Column, 1), Rows: []doc.Row{{Cells: []doc.Cell{{Inlines: odd}}}}},
		"in meaning":      &doc.Definitions{Items: []doc.Definition{{Term: "x", Meaning: odd}}},
		"in signature":    &doc.Signatures{Sides: []doc.Side{{Signatories: []doc.Signatory{{Title: odd}}}}},
		"surplus cell":    &doc.Table{Columns: make([]doc.Column, 1), Rows: []doc.Row{{Cells: make([]doc.Cell, 2)}}},
	}
}

// oddBlock and oddInline are nodes that no writer can know.
type (
	oddBlock  struct{ doc.Block }
	oddInline struct{ doc.Inline }
)
