package docx

import (
	"slices"
	"strings"
	"unicode/utf8"

	"engross/export/phrase"
	"engross/model/doc"
)

// Measures of a table, in twentieths of a point.
const (
	cellMargin = 100
	wordChar   = 102 // of a character of a word that must not be broken, on the safe side
	lineChar   = 90  // of a character of a whole line
	wideTable  = 7   // columns from which a table takes the whole width whatever the indent
)

// longWord is how many characters of a word a column may be asked to hold without breaking it.
const longWord = 24

// smallTable is how many rows a table has at most that is kept on one page.
const smallTable = 6

// longCell is the length of text, in bytes, from which a row may break over pages: it could be longer than one.
const longCell = 2000

// lineBytes is what a line break in a cell counts for: it can take as much room as a line of text.
const lineBytes = 60

func (w *writer) table(t *doc.Table) {
	if len(t.Columns) == 0 {
		w.caption(t, 0)
		return
	}
	indent := w.indent
	if len(t.Columns) >= wideTable {
		indent = 0
	}
	w.caption(t, indent)
	if w.breaks {
		w.gap()
	}
	widths := columnWidths(t, w.page.text()-indent)
	w.put(`<w:tbl><w:tblPr><w:tblStyle w:val="AgreementTable"/><w:tblW`)
	w.attr("w:w", w.page.text()-indent)
	w.put(` w:type="dxa"/><w:tblInd`)
	w.attr("w:w", indent)
	w.put(` w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
	if t.Caption != "" {
		w.put(`<w:tblCaption w:val="`, line(t.Heading(), 250), `"/>`)
	}
	w.put("</w:tblPr>")
	w.grid(widths)
	w.head(t, widths)
	for i, r := range t.Rows {
		if len(r.Cells) > len(t.Columns) {
			w.fail(phrase.Surplus(t, i))
			break
		}
		w.row(t, i, widths)
	}
	w.put("</w:tbl>")
	w.gap()
}

func (w *writer) grid(widths []int) {
	w.put("<w:tblGrid>")
	for _, n := range widths {
		w.put("<w:gridCol")
		w.attr("w:w", n)
		w.put("/>")
	}
	w.put("</w:tblGrid>")
}

// gap writes the space below a table, which also keeps two tables from becoming one.
func (w *writer) gap() {
	w.open(para{style: "TableGap"})
	w.close()
}

// caption writes the caption; Word counts it by a field.
func (w *writer) caption(t *doc.Table, indent int) {
	if t.Caption == "" {
		return
	}
	w.open(para{style: "Caption", placed: indent > 0, left: indent, keepNext: len(t.Columns) > 0})
	if t.Num == "" {
		w.run(t.Caption, face{})
		w.close()
		return
	}
	end := w.begin(w.plan.names[t])
	w.run("Table ", face{})
	w.field(`SEQ Table \* ARABIC`, t.Num, face{})
	end()
	w.run(". "+t.Caption, face{})
	w.close()
}

// head writes the row of heads, which Word repeats on each page.
func (w *writer) head(t *doc.Table, widths []int) {
	w.put("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
	for i, c := range t.Columns {
		w.cell(widths[i], para{style: "TableHead", align: c.Align.Word(), keepNext: true}, false)
		w.run(c.Head, face{})
		w.put("</w:p></w:tc>")
	}
	w.put("</w:tr>")
}

func (w *writer) row(t *doc.Table, i int, widths []int) {
	r := t.Rows[i]
	w.put("<w:tr>")
	if !isLong(r) {
		w.put("<w:trPr><w:cantSplit/></w:trPr>")
	}
	p := para{style: "TableText", keepNext: stays(t, i)}
	if r.Total {
		p.style = "TableTotal"
	}
	for k, c := range t.Columns {
		p.align = c.Align.Word()
		w.cell(widths[k], p, r.Total)
		if k < len(r.Cells) {
			w.inlines(r.Cells[k].Inlines, face{})
		}
		w.put("</w:p></w:tc>")
	}
	w.put("</w:tr>")
}

// stays says whether a row is kept on the page of the next: in a small table, at the ends of a longer one and before a sum.
func stays(t *doc.Table, i int) bool {
	n := len(t.Rows)
	return i+1 < n && (n <= smallTable || i == 0 || i == n-2 || t.Rows[i+1].Total)
}

// cell begins a cell and its paragraph.
func (w *writer) cell(width int, p para, total bool) {
	w.put("<w:tc><w:tcPr><w:tcW")
	w.attr("w:w", width)
	w.put(` w:type="dxa"/>`)
	if total {
		w.put(`<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="404040"/></w:tcBorders>`)
	}
	w.put("</w:tcPr>")
	w.open(p)
}

func isLong(r doc.Row) bool {
	for _, c := range r.Cells {
		if s := doc.Plain(c.Inlines); len(s)+lineBytes*strings.Count(s, "\n") > longCell {
			return true
		}
	}
	return false
}

// columnWidths shares the width out: columns with a share of their own get it, the others what their longest word needs
// and then, those that want little more first, an equal part of what is left. No column is narrower than its longest
// word if that can be.
func columnWidths(t *doc.Table, total int) []int {
	words, lines := measure(t)
	widths := make([]int, len(t.Columns))
	left := total
	var free []int
	for i, c := range t.Columns {
		if c.Width > 0 {
			widths[i] = total * min(c.Width, 100) / 100
		} else {
			widths[i] = words[i]
			free = append(free, i)
		}
		left -= widths[i]
	}
	slices.SortStableFunc(free, func(a, b int) int { return (lines[a] - words[a]) - (lines[b] - words[b]) })
	for n, i := range free {
		more := max(min(lines[i]-words[i], left/(len(free)-n)), 0)
		widths[i] += more
		left -= more
	}
	return fit(widths, words, total)
}

// fit widens columns to their longest word at the cost of those with room to spare, and makes the sum the total.
func fit(widths, least []int, total int) []int {
	short, spare := 0, 0
	for i := range widths {
		short += max(least[i]-widths[i], 0)
		spare += max(widths[i]-least[i], 0)
	}
	short = min(short, spare)
	sum := 0
	for i := range widths {
		if room := widths[i] - least[i]; room > 0 {
			widths[i] -= short * room / spare
		} else {
			widths[i] = least[i]
		}
		sum += widths[i]
	}
	rest := total
	for i := range widths[1:] {
		widths[i] = max(widths[i]*total/max(sum, 1), 1)
		rest -= widths[i]
	}
	widths[len(widths)-1] = max(rest, 1)
	return widths
}

// measure estimates the width of each column's longest word and of its longest cell, within reason.
func measure(t *doc.Table) (words, lines []int) {
	words, lines = make([]int, len(t.Columns)), make([]int, len(t.Columns))
	add := func(i int, s string, scale int) {
		longest := 0
		for w := range strings.FieldsSeq(s) {
			longest = max(longest, utf8.RuneCountInString(w))
		}
		words[i] = max(words[i], 2*cellMargin+min(longest, longWord)*wordChar*scale/100)
		lines[i] = max(lines[i], 2*cellMargin+min(max(utf8.RuneCountInString(s), 4), 60)*lineChar)
	}
	for i, c := range t.Columns {
		add(i, c.Head, 112)
	}
	for _, r := range t.Rows {
		for i, c := range r.Cells[:min(len(r.Cells), len(t.Columns))] {
			add(i, doc.Plain(c.Inlines), 100)
		}
	}
	return words, lines
}
