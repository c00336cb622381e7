package docx

import (
	"strings"
	"unicode/utf8"

	"engross/export/phrase"
	"engross/model/doc"
)

// Measures of a table, in twentieths of a point.
const (
	cellMargin = 100
	charWidth  = 102 // of a usual character of table text
	wideTable  = 5   // columns from which a table takes the whole width whatever the indent
)

// longCell is the length of text, in bytes, from which a row may break over pages: it could be longer than one.
const longCell = 2000

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
		w.cell(widths[i], para{style: "TableHead", align: alignment(c.Align), keepNext: true}, false)
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
	p := para{style: "TableText", keepNext: i+1 < len(t.Rows) && t.Rows[i+1].Total}
	if r.Total {
		p.style = "TableTotal"
	}
	for k, c := range t.Columns {
		p.align = alignment(c.Align)
		w.cell(widths[k], p, r.Total)
		if k < len(r.Cells) {
			w.inlines(r.Cells[k].Inlines, face{})
		}
		w.put("</w:p></w:tc>")
	}
	w.put("</w:tr>")
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

func alignment(a doc.Align) string {
	switch a {
	case doc.Right:
		return "right"
	case doc.Center:
		return "center"
	}
	return ""
}

func isLong(r doc.Row) bool {
	for _, c := range r.Cells {
		if n := len(doc.Plain(c.Inlines)); n > longCell {
			return true
		}
	}
	return false
}

// columnWidths shares the width out: columns with a share of their own get it, the others by what stands in them, and
// none less than its longest word if that can be.
func columnWidths(t *doc.Table, total int) []int {
	words, lines := measure(t)
	widths := make([]int, len(t.Columns))
	left, wanted := total, 0
	for i, c := range t.Columns {
		if c.Width > 0 {
			widths[i] = total * min(c.Width, 100) / 100
			left -= widths[i]
			continue
		}
		wanted += lines[i]
	}
	left = max(left, total/10)
	for i, c := range t.Columns {
		if c.Width <= 0 {
			widths[i] = left * lines[i] / wanted
		}
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
	for i := range widths {
		if room := widths[i] - least[i]; room > 0 {
			widths[i] -= short * room / max(spare, 1)
		} else {
			widths[i] = least[i]
		}
	}
	sum := 0
	for _, n := range widths {
		sum += n
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
		words[i] = max(words[i], 2*cellMargin+min(longest, 18)*charWidth*scale/100)
		lines[i] = max(lines[i], 2*cellMargin+min(max(utf8.RuneCountInString(s), 4), 60)*charWidth)
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
