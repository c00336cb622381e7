package docx_test

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
	"testing"

	"engross/export/docx"
	"engross/export/exporttest"
	"engross/model/doc"
)

func TestTables(t *testing.T) {
	o := open(t, write(t, exporttest.Sample(t, "Acme", exporttest.Harmless), docx.Options{}))
	all := o.elements(t, "word/document.xml")
	count := map[string]int{}
	for _, e := range all {
		count[e.name]++
	}
	const tables, bare = 5, 3 // signatures and charts are tables without a head
	if count["tbl"] != tables+bare || count["tblHeader"] != tables {
		t.Errorf("got %d tables with %d repeated heads, want %d with %d", count["tbl"], count["tblHeader"], tables+bare, tables)
	}
	if count["cantSplit"] != count["tr"] {
		t.Errorf("%d of %d rows do not split, want all", count["cantSplit"], count["tr"])
	}
	for _, align := range []string{"right", "center"} {
		if !slices.Contains(attributes(all, "jc", "val"), align) {
			t.Errorf("no paragraph stands %s", align)
		}
	}
}

// TestColumnsFillTheTable holds that the widths of the columns are positive and add up, whatever is in the cells.
func TestColumnsFillTheTable(t *testing.T) {
	for name, table := range map[string]*doc.Table{
		"shares":    {Columns: []doc.Column{{Width: 30}, {Width: 70}}},
		"too much":  {Columns: []doc.Column{{Width: 90}, {Width: 90}, {}}},
		"one":       {Columns: []doc.Column{{Head: "x"}}},
		"crowded":   {Columns: make([]doc.Column, 60), Rows: []doc.Row{exporttest.Row(strings.Repeat("w", 500))}},
		"long word": {Columns: make([]doc.Column, 3), Rows: []doc.Row{exporttest.Row("a", strings.Repeat("w", 500), "$1,000,000.00")}},
	} {
		all := open(t, write(t, &doc.Doc{Blocks: []doc.Block{table}}, docx.Options{})).elements(t, "word/document.xml")
		sum := 0
		for _, w := range attributes(all, "gridCol", "w") {
			n, _ := strconv.Atoi(w)
			if n < 1 {
				t.Errorf("%s: a column of width %s", name, w)
			}
			sum += n
		}
		if sum != 9360 {
			t.Errorf("%s: the columns are %d wide together, want the 9360 between the margins", name, sum)
		}
	}
}

// TestLongCellMaySplit holds that a row that could be longer than a page is not held together.
func TestLongCellMaySplit(t *testing.T) {
	table := &doc.Table{Columns: make([]doc.Column, 1), Rows: []doc.Row{exporttest.Row(strings.Repeat("many words ", 2000))}}
	all := open(t, write(t, &doc.Doc{Blocks: []doc.Block{table}}, docx.Options{})).elements(t, "word/document.xml")
	held := 0
	for _, e := range all {
		if e.name == "cantSplit" {
			held++
		}
	}
	if held != 1 {
		t.Errorf("%d rows do not split, want the head alone", held)
	}
}

// TestSignaturesStayWhole holds that every line of a signature but the last keeps with the next, and that what leads to
// the signatures does too, so that no page holds signatures alone.
func TestSignaturesStayWhole(t *testing.T) {
	clause := &doc.Clause{Level: 1, Title: "Copies", Blocks: []doc.Block{exporttest.Words("There are two.")}}
	d := &doc.Doc{Blocks: []doc.Block{
		&doc.Article{Title: "General", Blocks: []doc.Block{clause}}, &doc.Article{Title: "Signatures", Blocks: []doc.Block{
			exporttest.Words("In witness:"),
			&doc.Signatures{Sides: []doc.Side{{Role: "Provider", Signatories: make([]doc.Signatory, 2)}, {Role: "Client", Signatories: make([]doc.Signatory, 1)}, {Role: "Guarantor"}}},
		}},
	}}
	o := open(t, write(t, d, docx.Options{}))
	kept, all := 0, 0
	keep := false
	o.walk(t, "word/document.xml", func(k xml.Token) {
		switch k := k.(type) {
		case xml.StartElement:
			keep = keep && k.Name.Local != "p" || k.Name.Local == "keepNext"
		case xml.EndElement:
			if k.Name.Local == "p" {
				all++
				if keep {
					kept++
				}
			}
		}
	})
	// Loose are: the last row's empty cell and the gap below. The party of the last row keeps with that gap. The two
	// headings keep with the next by their style.
	if all-kept != 4 {
		t.Errorf("%d of %d paragraphs keep with the next, want all but four", kept, all)
	}
}

func TestPageBreaks(t *testing.T) {
	broken := func(blocks ...doc.Block) int {
		all := open(t, write(t, &doc.Doc{Blocks: blocks}, docx.Options{})).elements(t, "word/document.xml")
		return len(slices.DeleteFunc(all, func(e element) bool { return e.name != "pageBreakBefore" }))
	}
	table := &doc.Table{Columns: make([]doc.Column, 1)}
	signing := &doc.Article{Title: "Signatures", Blocks: []doc.Block{&doc.Signatures{Sides: make([]doc.Side, 2)}}}
	for name, c := range map[string]struct {
		blocks []doc.Block
		want   int
	}{
		"before text":              {[]doc.Block{exporttest.Words("a"), &doc.PageBreak{}, exporttest.Words("b")}, 1},
		"twice":                    {[]doc.Block{exporttest.Words("a"), &doc.PageBreak{}, &doc.PageBreak{}, exporttest.Words("b")}, 1},
		"before table":             {[]doc.Block{exporttest.Words("a"), &doc.PageBreak{}, table}, 1},
		"before signatures":        {[]doc.Block{exporttest.Words("a"), &doc.PageBreak{}, signing}, 0},
		"schedule after signature": {[]doc.Block{signing, &doc.Schedule{Title: "Services"}, &doc.Schedule{Title: "Fees"}}, 1},
		"at the end":               {[]doc.Block{exporttest.Words("a"), &doc.PageBreak{}}, 0},
	} {
		if got := broken(c.blocks...); got != c.want {
			t.Errorf("%s: got %d page breaks, want %d", name, got, c.want)
		}
	}
}

// TestNoEmptyPages holds that nothing stands between a table that may fill a page and what begins the next one, and that
// otherwise a paragraph follows each table, as Word asks for and as keeps two tables apart.
func TestNoEmptyPages(t *testing.T) {
	table := &doc.Table{Columns: make([]doc.Column, 1), Rows: []doc.Row{exporttest.Row("a")}}
	signing := &doc.Article{Title: "Signatures", Blocks: []doc.Block{&doc.Signatures{Sides: make([]doc.Side, 2)}}}
	bars := &doc.Bars{Items: []doc.Bar{{Label: "Year 1", Text: "$1"}}}
	for name, c := range map[string]struct {
		blocks []doc.Block
		gaps   int
	}{
		"schedule after signatures":   {[]doc.Block{signing, &doc.Schedule{Title: "Services"}}, 0},
		"page break after table":      {[]doc.Block{table, &doc.PageBreak{}, exporttest.Words("b")}, 0},
		"page break after chart":      {[]doc.Block{bars, &doc.PageBreak{}, exporttest.Words("b")}, 0},
		"text after table":            {[]doc.Block{table, exporttest.Words("b")}, 1},
		"table after table":           {[]doc.Block{table, table, exporttest.Words("b")}, 2},
		"table, page break and table": {[]doc.Block{table, &doc.PageBreak{}, table, exporttest.Words("b")}, 2},
		"table after chart":           {[]doc.Block{bars, table, exporttest.Words("b")}, 2},
		"contents after table":        {[]doc.Block{table, &doc.TOC{}, &doc.Article{ID: "x", Num: "1", Title: "x"}}, 2}, // that of the contents counts too
		"at the end":                  {[]doc.Block{table}, 1},
	} {
		xml := string(open(t, write(t, &doc.Doc{Blocks: c.blocks}, docx.Options{})).parts["word/document.xml"])
		if got := strings.Count(xml, `"TableGap"`); got != c.gaps {
			t.Errorf("%s: got %d gaps, want %d", name, got, c.gaps)
		}
		if strings.Count(xml, "</w:tbl>") != strings.Count(xml, "</w:tbl><w:p>") {
			t.Errorf("%s: a table has no paragraph behind it:\n%s", name, xml)
		}
	}
}

// TestTelephoneNumbersStayWhole holds that a line ends neither after the area code nor at the hyphen, whatever the width of the cell.
func TestTelephoneNumbersStayWhole(t *testing.T) {
	d := &doc.Doc{Blocks: []doc.Block{exporttest.Words("Call (503) 555-0142 (twice) or (a) see 9-5")}}
	if got, want := string(open(t, write(t, d, docx.Options{})).parts["word/document.xml"]), "Call (503)\u00a0555</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">0142 (twice) or (a) see 9-5"; !strings.Contains(got, want) {
		t.Errorf("the text lacks %q", want)
	}
}

// TestSignaturesAreLevel holds that the lines of two sides stand beside each other although one has the longer name, unless
// one has more people to sign.
func TestSignaturesAreLevel(t *testing.T) {
	for people, want := range map[int]int{1: 2, 2: 0} {
		d := &doc.Doc{Blocks: []doc.Block{&doc.Signatures{Sides: []doc.Side{
			{Role: "Provider", Party: exporttest.Line(strings.Repeat("Name ", 20)), Signatories: make([]doc.Signatory, people)},
			{Role: "Client", Signatories: make([]doc.Signatory, 1)},
		}}}}
		if got := strings.Count(string(open(t, write(t, d, docx.Options{})).parts["word/document.xml"]), `<w:vAlign w:val="bottom"/>`); got != want {
			t.Errorf("%d people and one: %d cells stand at the bottom, want %d", people, got, want)
		}
	}
}

// TestCrowdedTableIsSetSmaller holds that a table of more words than the page is wide has smaller text, and others not.
func TestCrowdedTableIsSetSmaller(t *testing.T) {
	table := &doc.Table{Columns: []doc.Column{
		{Head: "Insurance"}, {Head: "Kept by"}, {Head: "For each claim", Align: doc.Right}, {Head: "For all claims of a year", Align: doc.Right}, {Head: "Bound or advised"}, {Head: "Proof within"},
	}, Rows: []doc.Row{exporttest.Row("Workers’ compensation", "Provider", "$1,000,000.00", "$2,000,000.00", "advised", "10 Business Days")}}
	for points, want := range map[float64]string{0: "TableText", 12: "TableText", 18: "TableTextSmall", 22: "TableTextSmaller"} {
		styles := open(t, write(t, &doc.Doc{Blocks: []doc.Block{table}}, docx.Options{FontSize: points})).values(t, "word/document.xml", "pStyle")
		if !slices.Contains(styles, want) {
			t.Errorf("%g points: the cells have the styles %v, want %s", points, styles, want)
		}
	}
}

// TestLastItemsStayTogether holds that no page begins with the last item of a list alone, nor ends in its first.
func TestLastItemsStayTogether(t *testing.T) {
	l := &doc.List{}
	for range 5 {
		l.Items = append(l.Items, []doc.Block{exporttest.Words("item")})
	}
	xml := string(open(t, write(t, &doc.Doc{Blocks: []doc.Block{l}}, docx.Options{})).parts["word/document.xml"])
	var kept []bool
	for _, p := range strings.Split(xml, "<w:p>")[1:] {
		kept = append(kept, strings.Contains(p, "<w:keepNext/>"))
	}
	if want := []bool{true, false, false, true, false}; !slices.Equal(kept, want) {
		t.Errorf("items that keep with the next: got %v, want %v", kept, want)
	}
}

// TestDigestIsNotAlone holds that what stands before the digest keeps with it.
func TestDigestIsNotAlone(t *testing.T) {
	table := &doc.Table{Columns: make([]doc.Column, 1), Rows: []doc.Row{exporttest.Row("a")}}
	for name, d := range map[string]*doc.Doc{
		"text":        {Blocks: []doc.Block{exporttest.Words("a")}},
		"clause":      {Blocks: []doc.Block{&doc.Clause{Title: "T", Blocks: []doc.Block{exporttest.Words("a")}}}},
		"list":        {Blocks: []doc.Block{&doc.List{Items: [][]doc.Block{{exporttest.Words("a")}}}}},
		"table":       {Blocks: []doc.Block{table}},
		"open points": {Draft: true, Open: []doc.OpenPoint{{Label: "a"}}},
	} {
		d.Digest = strings.Repeat("0123456789abcdef", 4)
		xml := string(open(t, write(t, d, docx.Options{})).parts["word/document.xml"])
		before, _, _ := strings.Cut(xml, `<w:pStyle w:val="Digest"/>`)
		paragraphs := strings.Split(before, "<w:p>")
		paragraphs = slices.DeleteFunc(paragraphs[:len(paragraphs)-1], func(p string) bool { return strings.Contains(p, "TableGap") }) // that keeps by its style
		if last := paragraphs[len(paragraphs)-1]; !strings.Contains(last, "<w:keepNext/>") {
			t.Errorf("%s: the digest may have a page to itself after %s", name, last)
		}
	}
}

// TestColonsKeepWithTheNext holds that no page ends in words that announce what follows, be that but another paragraph.
func TestColonsKeepWithTheNext(t *testing.T) {
	lead, next := exporttest.Words("In USD:"), exporttest.Words("The amounts are below.")
	for name, b := range map[string][]doc.Block{
		"text":   {lead, next},
		"clause": {&doc.Clause{Title: "First month", Blocks: []doc.Block{lead, next}}},
		"item":   {&doc.List{Items: [][]doc.Block{{lead, next}}}},
	} {
		xml := string(open(t, write(t, &doc.Doc{Blocks: b}, docx.Options{})).parts["word/document.xml"])
		if got := strings.Count(xml, "<w:keepNext/>"); got != 1 {
			t.Errorf("%s: %d paragraphs keep with the next, want the first", name, got)
		}
	}
}
