package doc_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"engross/model/doc"
	"engross/model/value"
)

func TestBlankWords(t *testing.T) {
	tests := []struct {
		blank doc.Blank
		want  string
	}{
		{doc.Blank{Label: "effective date"}, "[______ effective date]"},
		{doc.Blank{}, "[______]"},
		{doc.Blank{Label: "effective date", Kind: doc.Parked}, "[to be agreed: effective date]"},
		{doc.Blank{Label: "effective date", Kind: doc.Unreadable, Raw: "soon"}, "[unclear: “soon” for effective date]"},
		{doc.Blank{Label: "effective date", Kind: doc.NotApplicable}, "not applicable"},
	}
	for _, tt := range tests {
		if got := tt.blank.String(); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.blank, got, tt.want)
		}
	}
}

func TestOpenPointWords(t *testing.T) {
	tests := []struct {
		point doc.OpenPoint
		want  string
	}{
		{doc.OpenPoint{Section: "Terms", Label: "effective date"}, "Terms: effective date (not answered yet)"},
		{doc.OpenPoint{Label: "effective date", Kind: doc.Parked}, "effective date (to be agreed)"},
		{doc.OpenPoint{Section: "Terms", Label: "notice", Kind: doc.Unreadable, Text: "soon"}, "Terms: notice (unclear): soon"},
	}
	for _, tt := range tests {
		if got := tt.point.String(); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.point, got, tt.want)
		}
	}
}

func TestHeadings(t *testing.T) {
	tests := []struct{ name, got, want string }{
		{"article", (&doc.Article{Num: "4", Title: "Fees"}).Heading(), "Article 4. Fees"},
		{"article without title", (&doc.Article{Num: "4"}).Heading(), "Article 4"},
		{"article without number", (&doc.Article{Title: "Key terms"}).Heading(), "Key terms"},
		{"clause", (&doc.Clause{Num: "4.2", Title: "Late payment"}).Heading(), "4.2 Late payment"},
		{"schedule", (&doc.Schedule{Num: "E", Title: "Fees"}).Heading(), "Schedule E. Fees"},
		{"annex", (&doc.Schedule{Num: "I-2", Title: "Data", Annex: true}).Heading(), "Annex I-2. Data"},
		{"table", (&doc.Table{Num: "2", Caption: "Fees"}).Heading(), "Table 2. Fees"},
		{"table without caption", (&doc.Table{}).Heading(), ""},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
}

func TestWords(t *testing.T) {
	b := article("fees", clause("late", para(doc.Text("It is "), doc.Answer{Text: "1.5\n%"}, doc.Text(" "), doc.Blank{Label: "rate"}, doc.Ref{Target: "x"})),
		&doc.Table{Caption: "Rates", Columns: []doc.Column{{Head: "Rate"}, {Head: "Price"}}, Rows: []doc.Row{{Cells: []doc.Cell{{Inlines: []doc.Inline{doc.Text("Night")}}, {}}}}},
		&doc.PageBreak{},
		&doc.Signatures{Sides: []doc.Side{{Role: "Client", Party: []doc.Inline{doc.Answer{Text: "Acme"}}, Signatories: []doc.Signatory{{Name: []doc.Inline{doc.Text("Jo")}}}}}},
	)
	want := "T fees\nT late\nIt is 1.5 % [______ rate][missing section: x]\nRates\nRate Price\nNight\nClient Acme\nJo\n"
	if got := doc.Words(b); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWalkLeavesOut(t *testing.T) {
	var got []string
	doc.Walk(tree(true), func(b doc.Block) bool {
		got = append(got, doc.ID(b))
		return doc.ID(b) != "last" && doc.ID(b) != "front"
	})
	if s := strings.Join(got, " "); !strings.Contains(s, "front one  in-item after-item two first middle last services") {
		t.Errorf("got %q", s)
	}
}

func TestInlinesGoInside(t *testing.T) {
	var got []string
	p := para(doc.Bold{Inlines: []doc.Inline{doc.Italic{Inlines: []doc.Inline{doc.Answer{Path: "a.b", Text: "x"}}}}}, doc.Text("y"))
	doc.Inlines(p, func(x doc.Inline) {
		if a, ok := x.(doc.Answer); ok {
			got = append(got, a.Path)
		}
	})
	if len(got) != 1 || got[0] != "a.b" {
		t.Errorf("got answers %v, want a.b", got)
	}
}

// sealed gives the digest of a small document after a change.
func sealed(t *testing.T, change func(*doc.Doc)) string {
	t.Helper()
	d := &doc.Doc{ID: "k3f9xa", Title: "Café", Blocks: []doc.Block{article("a", para(doc.Text("x "), doc.Answer{Path: "p", Text: "$5.00", Value: value.Must[value.Amount]("5.00")}))}}
	change(d)
	doc.Number(d)
	if err := doc.Seal(d); err != nil {
		t.Fatal(err)
	}
	return d.Digest
}

func TestSeal(t *testing.T) {
	base := sealed(t, func(*doc.Doc) {})
	if len(base) != 64 {
		t.Fatalf("digest %q: want 64 hex digits", base)
	}
	same := map[string]func(*doc.Doc){
		"composed otherwise": func(d *doc.Doc) { d.Title = "Cafe\u0301" },
		"other paper":        func(d *doc.Doc) { d.Paper = "a4" },
		"sealed before":      func(d *doc.Doc) { d.Digest = "x" },
		"data":               func(d *doc.Doc) { d.Source = []byte("{}") },
	}
	for name, change := range same {
		if got := sealed(t, change); got != base {
			t.Errorf("%s: the digest changes", name)
		}
	}
	first := func(d *doc.Doc) *doc.Para { return d.Blocks[0].(*doc.Article).Blocks[0].(*doc.Para) }
	differs := map[string]func(*doc.Doc){
		"title":       func(d *doc.Doc) { d.Title = "Cafe" },
		"draft":       func(d *doc.Doc) { d.Draft = true },
		"open point":  func(d *doc.Doc) { d.Open = []doc.OpenPoint{{Label: "x"}} },
		"text":        func(d *doc.Doc) { first(d).Inlines[0] = doc.Text("X ") },
		"conspicuous": func(d *doc.Doc) { first(d).Conspicuous = true },
		"value":       func(d *doc.Doc) { first(d).Inlines[1] = doc.Answer{Path: "p", Text: "$5.00"} },
		"new block":   func(d *doc.Doc) { d.Blocks = append(d.Blocks, &doc.PageBreak{}) },
		"fact":        func(d *doc.Doc) { d.Facts.KeyDates = []doc.KeyDate{{ID: "end", On: value.NewDate(2029, 2, 28)}} },
	}
	seen := map[string]string{base: "unchanged"}
	for name, change := range differs {
		got := sealed(t, change)
		if other, ok := seen[got]; ok {
			t.Errorf("%s and %s have one digest", name, other)
		}
		seen[got] = name
	}
}

func TestSealKnowsEveryKind(t *testing.T) {
	blocks := tree(true)
	blocks = append(blocks, &doc.Title{Text: "x"}, &doc.TOC{}, &doc.PageBreak{}, &doc.Signatures{Sides: []doc.Side{{Signatories: make([]doc.Signatory, 1)}}},
		para(doc.Blank{}, doc.Italic{}, doc.Ref{}, doc.Bold{}), &doc.Table{Columns: make([]doc.Column, 1), Rows: []doc.Row{{Cells: make([]doc.Cell, 1)}}})
	d := &doc.Doc{Title: "a\"\\\b\f\n\r\t\x00\u2028<&>\ufffd\xffe\u0301", Blocks: blocks, Facts: doc.Facts{Parties: []doc.Party{{ID: "client", Name: "<e\u0301>"}}}}
	if err := doc.Seal(d); err != nil {
		t.Error(err)
	}
	// Files that left the program hold digests: what is digested may not change by a byte unless its version does.
	if want := "b7184cae4771e060bd8aa004d90f3936ed5a6f99acb12d4cc8730e8d445d390a"; d.Digest != want {
		t.Errorf("got digest %s, want %s", d.Digest, want)
	}
}

// odd nodes are of no kind that anybody knows.
type (
	oddBlock  struct{ doc.Block }
	oddInline struct{ doc.Inline }
	oddValue  struct{}
)

func (oddValue) MarshalText() ([]byte, error) { return nil, errors.New("no text today") }

func TestSealRefusesTheUnknown(t *testing.T) {
	for name, b := range map[string]doc.Block{
		"block":                oddBlock{},
		"inline":               para(doc.Bold{Inlines: []doc.Inline{oddInline{}}}),
		"value without a text": para(doc.Answer{Value: 5}),
		"value that fails":     &doc.Table{Rows: []doc.Row{{Cells: []doc.Cell{{Value: oddValue{}}}}}},
	} {
		d := &doc.Doc{Blocks: []doc.Block{b}}
		if err := doc.Seal(d); err == nil || d.Digest != "" {
			t.Errorf("%s: got error %v and digest %q, want an error alone", name, err, d.Digest)
		}
	}
}

func TestOutlineShowsWhatIsHidden(t *testing.T) {
	d := &doc.Doc{Draft: true, Blocks: []doc.Block{para(doc.Answer{Path: "a.b", Text: "x\ny\u00a0z\u202e\\"}, oddInline{}), oddBlock{}}}
	want := "document\ndraft\npara {a.b=x\\ny\\u{A0}z\\u{202E}\\\\}<unknown doc_test.oddInline>\nunknown doc_test.oddBlock\n"
	if got := doc.Outline(d); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestChartMeasures holds that bars are as long as their amounts say and that time takes room.
func TestChartMeasures(t *testing.T) {
	b := &doc.Bars{Caption: "Budget", Items: []doc.Bar{
		{Label: "Year 1", Text: "$200.00", Value: value.Must[value.Amount]("200.00")},
		{Label: "Year 2", Text: "$100.00", Value: value.Must[value.Amount]("100.00")},
		{Label: "Year 3", Text: "$0.01", Value: value.Must[value.Amount]("0.01")},
		{Label: "Year 4"},
		{Label: "Year 5", Value: value.Must[value.Amount]("-5.00")},
	}}
	if got, want := fmt.Sprint(b.Shares()), "[1000 500 1 0 0]"; got != want {
		t.Errorf("shares: got %s, want %s", got, want)
	}
	if got, want := b.Alt(), "Bar chart, Budget. Year 1: $200.00; Year 2: $100.00; Year 3: $0.01; Year 4; Year 5."; got != want {
		t.Errorf("words: got %q, want %q", got, want)
	}
	line := &doc.Timeline{Points: []doc.Point{{On: value.NewDate(2026, 3, 1)}, {On: value.NewDate(2026, 3, 1)}, {On: value.NewDate(2026, 4, 1)}, {On: value.NewDate(2029, 2, 28)}}}
	if got, want := fmt.Sprint(line.Gaps(90)), "[0 0 2 30]"; got != want {
		t.Errorf("gaps: got %s, want %s", got, want)
	}
	if got := fmt.Sprint((&doc.Timeline{}).Gaps(9), (&doc.Bars{}).Shares()); got != "[] []" {
		t.Errorf("of nothing: got %s", got)
	}
}
