package pdf_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"engross/export/exporttest"
	"engross/export/pdf"
	"engross/model/doc"
	"engross/model/value"
)

// sentences gives text of so many sentences.
func sentences(n int) string {
	return strings.TrimSpace(strings.Repeat("The parties keep to what they have agreed in this document. ", n))
}

// uneven is a document whose headings and paragraphs fall on every place of a page.
func uneven() *doc.Doc {
	d := &doc.Doc{}
	for i := range 60 {
		a := &doc.Article{ID: fmt.Sprintf("a-%d", i), Title: "Part"}
		for k := range i%4 + 1 {
			a.Blocks = append(a.Blocks, &doc.Clause{Title: "Rule", Blocks: []doc.Block{exporttest.Words(sentences((i*7+k*5)%12 + 1))}})
		}
		d.Blocks = append(d.Blocks, a)
	}
	doc.Number(d)
	return d
}

func TestNoHeadingEndsAPage(t *testing.T) {
	o := open(t, write(t, uneven(), pdf.Options{}))
	if len(o.pages) < 10 {
		t.Fatalf("got %d pages, want enough to look at", len(o.pages))
	}
	for i, p := range o.pages {
		last := p.marks[len(p.marks)-1]
		if strings.HasPrefix(string(last.tag), "H") {
			t.Errorf("page %d ends in the heading %q", i+1, last.text)
		}
	}
}

// TestDigestIsNotAlone holds, for every place on a page, that the digest stands below something.
func TestDigestIsNotAlone(t *testing.T) {
	table := &doc.Table{Columns: []doc.Column{{Head: "Matter"}}, Rows: []doc.Row{exporttest.Row("one"), exporttest.Row("two"), exporttest.Row("three")}}
	for what, last := range map[string]doc.Block{"text": exporttest.Words("line"), "table": table} {
		for before := range 50 {
			d := &doc.Doc{Digest: strings.Repeat("0123456789abcdef", 4)}
			for range before {
				d.Blocks = append(d.Blocks, exporttest.Words("line"))
			}
			d.Blocks = append(d.Blocks, last)
			pages := open(t, write(t, d, pdf.Options{})).pages
			if len(pages[len(pages)-1].marks) < 2 {
				t.Errorf("%s after %d lines: the digest has a page to itself", what, before)
			}
		}
	}
}

// TestHeadingsStayWhole holds, for every place on a page, that no page ends within a heading of several lines.
func TestHeadingsStayWhole(t *testing.T) {
	for before := range 50 {
		d := &doc.Doc{}
		for range before {
			d.Blocks = append(d.Blocks, exporttest.Words("line"))
		}
		d.Blocks = append(d.Blocks, &doc.Article{Title: sentences(5), Blocks: []doc.Block{exporttest.Words(sentences(1))}})
		for _, n := range open(t, write(t, d, pdf.Options{})).find("H1") {
			if len(n.kids) != 1 {
				t.Errorf("after %d lines, a page ends within the heading", before)
			}
		}
	}
}

// TestNoLeadInEndsAPage holds, for every place on a page, that the words before a table, a chart, a list or clauses stand
// on the page where these begin, whether they end in a colon or not.
func TestNoLeadInEndsAPage(t *testing.T) {
	const lead = "These were agreed."
	first := func(n int) *doc.Clause {
		return &doc.Clause{Level: n, Blocks: []doc.Block{exporttest.Words(sentences(1))}}
	}
	for what, led := range map[string][]doc.Block{
		"table":       {&doc.Table{Columns: []doc.Column{{Head: "Matter"}}, Rows: []doc.Row{exporttest.Row("one"), exporttest.Row("two"), exporttest.Row("three")}}},
		"named table": {exporttest.Words("Of the first kind:"), &doc.Table{Columns: []doc.Column{{Head: "Matter"}}, Rows: []doc.Row{exporttest.Row("one")}}},
		"list":        {&doc.List{Items: [][]doc.Block{{exporttest.Words(sentences(1))}}}},
		"clauses":     {first(2), first(2)},
		"timeline":    {&doc.Timeline{Caption: "Days", Points: []doc.Point{{Label: "start", Text: "May 1, 2026"}, {Label: "end", Text: "May 1, 2027"}}}},
		"bars":        {&doc.Bars{Caption: "Years", Items: []doc.Bar{{Label: "first", Text: "$1.00", Value: value.NewAmount(10000, 2)}, {Label: "second", Text: "$2.00", Value: value.NewAmount(20000, 2)}}}},
	} {
		for n := 18; n < 34; n++ { // lines that lead to the foot of the page
			a := &doc.Article{Title: "Part"}
			for range n {
				a.Blocks = append(a.Blocks, exporttest.Words("A line."))
			}
			in := &doc.Clause{Level: 2, Title: "Item", Blocks: append([]doc.Block{exporttest.Words(lead)}, led...)}
			if what == "clauses" {
				in.Blocks = []doc.Block{exporttest.Words(lead), first(3)}
			}
			section := &doc.Clause{Level: 1, Title: "Rule", Blocks: append([]doc.Block{exporttest.Words(lead)}, led...)}
			a.Blocks = append(a.Blocks, section, &doc.Clause{Level: 1, Title: "Rule", Blocks: []doc.Block{in}})
			d := &doc.Doc{Blocks: []doc.Block{a}}
			doc.Number(d)
			for i, p := range open(t, write(t, d, pdf.Options{})).pages {
				if last := p.marks[len(p.marks)-1].text; strings.HasSuffix(last, lead) {
					t.Errorf("%d lines before the %s: page %d ends in %q", n, what, i+1, last)
				}
			}
		}
	}
}

func TestNoLineStandsAlone(t *testing.T) {
	o := open(t, write(t, uneven(), pdf.Options{}))
	split := 0
	for _, n := range o.find("P") {
		if len(n.kids) < 2 {
			continue
		}
		split++
		for _, k := range n.kids {
			if m := k.(*mark); m.lines < 2 {
				t.Errorf("a line stands alone on a page: %q", m.text)
			}
		}
	}
	if split < 5 {
		t.Errorf("got %d paragraphs over two pages, want enough to look at", split)
	}
}

// TestSignaturesStayTogether holds, for every place on a page, that all signatures stand on one page with other text,
// also where the tree asks for a new page before them.
func TestSignaturesStayTogether(t *testing.T) {
	sample := exporttest.Sample(t, "Acme", exporttest.Harmless)
	var signing doc.Block
	for _, b := range sample.Blocks {
		if a, ok := b.(*doc.Article); ok && a.ID == "signing" {
			signing = a
		}
	}
	doc.Walk([]doc.Block{signing}, func(b doc.Block) bool { // a group of companies signs too
		if s, ok := b.(*doc.Signatures); ok {
			s.Sides = append(s.Sides, s.Sides[0], s.Sides[0])
		}
		return true
	})
	for n := range 50 {
		d := &doc.Doc{Blocks: []doc.Block{&doc.Article{Title: "Text"}, &doc.PageBreak{}, signing}}
		for range n {
			d.Blocks[0].(*doc.Article).Blocks = append(d.Blocks[0].(*doc.Article).Blocks, exporttest.Words(sentences(3)))
		}
		o := open(t, write(t, d, pdf.Options{}))
		var pages []int
		for _, x := range o.nodes {
			if x.tag == "P" && x.parent.tag == "Div" {
				pages = append(pages, x.pages...)
			}
		}
		if len(pages) < 10 || slices.Max(pages) != slices.Min(pages) {
			t.Fatalf("%d paragraphs before: signatures stand on pages %v, want one", n, pages)
		}
		hasText := slices.ContainsFunc(o.pages[pages[0]].marks, func(m *mark) bool { return strings.Contains(m.text, "agreed in this document") })
		if n > 0 && !hasText {
			t.Errorf("%d paragraphs before: the page of the signatures holds no text of the agreement", n)
		}
	}
}

func TestLargeTableRepeatsItsHead(t *testing.T) {
	d := exporttest.Large(5000)
	o := open(t, write(t, d, pdf.Options{}))
	if n := len(o.find("TR")); n != 5001 {
		t.Errorf("got %d rows, want 5,001", n)
	}
	if n := len(o.find("TH")); n != 3 {
		t.Errorf("got %d heads in the structure, want 3: repeated ones are no content", n)
	}
	for i, p := range o.pages[1:] {
		if !strings.Contains(p.other, "Quantity") {
			t.Errorf("page %d does not repeat the head of the table", i+2)
		}
	}
	if n := strings.Count(o.pages[0].other, "Quantity"); n != 0 {
		t.Errorf("the first page repeats the head %d times", n)
	}
	sameWords(t, "table", d, o)
}

// TestTallRowsAreSplit holds that a cell taller than a page goes on, line by line, on the next ones, under the head.
func TestTallRowsAreSplit(t *testing.T) {
	d := &doc.Doc{Blocks: []doc.Block{
		exporttest.Words("Before."),
		&doc.Table{Columns: []doc.Column{{Head: "Matter"}, {Head: "Remark"}}, Rows: []doc.Row{
			exporttest.Row("short", "first"), exporttest.Row("tall", sentences(400)), exporttest.Row("short", "last"),
		}},
		&doc.Table{Columns: []doc.Column{{Head: sentences(300)}}, Rows: []doc.Row{exporttest.Row("under a head that fills pages")}},
	}}
	o := open(t, write(t, d, pdf.Options{}))
	if len(o.pages) < 4 {
		t.Errorf("got %d pages, want the tall cell on several", len(o.pages))
	}
	for i, p := range o.pages {
		for _, l := range p.lines {
			if l.y < 39 {
				t.Errorf("page %d: a line falls off the page at %v", i+1, l)
			}
		}
	}
	if !strings.Contains(o.pages[1].other, "Matter") {
		t.Error("the second page does not repeat the head")
	}
	sameWords(t, "tall", d, o)
}

// TestColumnsHoldTheirWords holds that no word is broken where there is room for it, in large print neither.
func TestColumnsHoldTheirWords(t *testing.T) {
	holdsWords(t, open(t, write(t, exporttest.Sample(t, "Acme", "none"), pdf.Options{})))
	holdsWords(t, open(t, write(t, samples(t, true)["office"], pdf.Options{FontSize: 18})))
}

func holdsWords(t *testing.T, o *opened) {
	t.Helper()
	for _, tag := range []name{"TH", "TD"} {
		for _, n := range o.find(tag) {
			for _, k := range n.kids {
				m, ok := k.(*mark)
				if !ok || len(m.text) > 20 || strings.Contains(strings.TrimSpace(m.text), " ") {
					continue
				}
				lines := m.lines
				if strings.HasPrefix(m.text, " ") {
					lines-- // the space may end the line before
				}
				if lines > 1 {
					t.Errorf("the word %q is broken", m.text)
				}
			}
		}
	}
}

// TestCrowdedTablesHaveRoom holds that not every word of a narrow column has a line of its own, in large print neither.
func TestCrowdedTablesHaveRoom(t *testing.T) {
	o := open(t, write(t, samples(t, true)["office"], pdf.Options{FontSize: 18}))
	found := 0
	for _, n := range o.find("TD") {
		for _, k := range n.kids {
			if m, ok := k.(*mark); ok && m.text == "by phone, any time" {
				if found++; m.lines > 2 {
					t.Fatalf("%q takes %d lines, want at most 2", m.text, m.lines)
				}
			}
		}
	}
	if found == 0 {
		t.Error("the table is not there")
	}
}

// TestNoItemIsAloneOnAPage holds, for every place on a page, that a list leaves no single item on one.
func TestNoItemIsAloneOnAPage(t *testing.T) {
	for before := range 50 {
		l := &doc.List{}
		for range 6 {
			l.Items = append(l.Items, []doc.Block{exporttest.Words("item")})
		}
		d := &doc.Doc{Blocks: []doc.Block{l, exporttest.Words(sentences(60))}}
		for range before {
			d.Blocks = append([]doc.Block{exporttest.Words("line")}, d.Blocks...)
		}
		for i, p := range open(t, write(t, d, pdf.Options{})).pages {
			items := 0
			for _, m := range p.marks {
				if m.text == "item" {
					items++
				}
			}
			if items == 1 {
				t.Errorf("after %d lines, page %d has one item of the list", before, i+1)
			}
		}
	}
}

func TestPagesAreMarked(t *testing.T) {
	d := exporttest.Sample(t, "Acme", exporttest.Harmless)
	o := open(t, write(t, d, pdf.Options{}))
	for i, p := range o.pages {
		want := []string{"DRAFT\n", fmt.Sprintf("Page %d of %d\n", i+1, len(o.pages)), "SHA-256 " + d.Digest[:32]}
		if i > 0 {
			want = append(want, d.Title, d.Number)
		}
		for _, w := range want {
			if !strings.Contains(p.other, w) {
				t.Errorf("page %d: the margins lack %q: %q", i+1, w, p.other)
			}
		}
		if n := strings.Count(p.other, "DRAFT\n"); n != 2 {
			t.Errorf("page %d of a draft says so %d times, want at its head and across it", i+1, n)
		}
	}
	d.Draft = false
	for i, p := range open(t, write(t, d, pdf.Options{})).pages {
		if strings.Contains(p.other, "DRAFT") {
			t.Errorf("page %d of a final document says DRAFT", i+1)
		}
	}
}

// TestNumbersStandBesideTheirText holds that each number and bullet is on the line of what it counts.
func TestNumbersStandBesideTheirText(t *testing.T) {
	o := open(t, write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), pdf.Options{}))
	items := o.find("LI")
	if len(items) < 12 {
		t.Errorf("got %d items", len(items))
	}
	for _, n := range items {
		number := n.kids[0].(*node).kids[0].(*mark)
		text, alone := n.kids[1].(*node).kids[0].(*mark)
		if !alone { // paragraphs after it
			text = n.kids[1].(*node).kids[0].(*node).kids[0].(*mark)
		}
		if number.y != text.y {
			t.Errorf("%q stands at %v, its text %q at %v", number.text, number.y, text.text, text.y)
		}
	}
}

// TestNoSignaturesAlone holds that the page to sign holds text of the agreement, on each sample, paper and two sizes.
func TestNoSignaturesAlone(t *testing.T) {
	for name, d := range samples(t, true) {
		for _, o := range []pdf.Options{{}, {Paper: "a4"}, {FontSize: 14}} {
			o.AllowMissing = true
			for i, p := range open(t, write(t, d, o)).pages {
				signs := slices.ContainsFunc(p.marks, func(m *mark) bool { return strings.HasPrefix(m.text, "Signature:") })
				first := p.marks[0]
				if signs && (strings.HasSuffix(first.text, "Signatures") || first.owner.parent.tag == "Div") {
					t.Errorf("%s %+v: page %d holds signatures and nothing before them; it begins with %q", name, o, i+1, first.text)
				}
			}
		}
	}
}

// TestKeyTermsAreOnePage holds that the key terms, and the guide behind them, have a page for themselves in each sample, on
// either paper.
func TestKeyTermsAreOnePage(t *testing.T) {
	for name, d := range samples(t, true) {
		for _, paper := range []string{"letter", "a4"} {
			pages := open(t, write(t, d, pdf.Options{Paper: paper, AllowMissing: true})).pages
			if len(pages) < 4 {
				t.Fatalf("%s, %s: got %d pages, want a cover, key terms, a guide and contents", name, paper, len(pages))
			}
			for i, want := range []string{"Key terms", "In plain words", "Contents"} {
				if got := pages[i+1].marks[0].text; got != want {
					t.Errorf("%s, %s: page %d begins with %q, want %q", name, paper, i+2, got, want)
				}
			}
		}
	}
}
