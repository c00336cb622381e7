package docx

import (
	"strings"

	"engross/export/columns"
	"engross/export/phrase"
	"engross/model/doc"
)

// Measures of a table, in twentieths of a point.
const (
	cellMargin = 100
	wideTable  = 6 // columns from which a table takes the whole width whatever the indent
)

// tableSize is the size of text in a table where the text has the usual size, in twentieths of a point.
const tableSize = 190

// Room to spare, in hundredths, since the program that opens the file may measure otherwise: most for a word, which is
// broken where there is too little.
const (
	wordSpare = 112
	lineSpare = 105
)

// longWord is how many times its size a word may be long for a column to be asked to hold it without breaking it.
const longWord = 12

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
	w.apart()
	widths, size := columnWidths(t, w.page.text()-indent, w.points)
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
	w.head(t, widths, size)
	for i, r := range t.Rows {
		if len(r.Cells) > len(t.Columns) {
			w.fail(phrase.Surplus(t, i))
			break
		}
		w.row(t, i, widths, size)
		w.handOver()
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

// gap is the space below a table, which also keeps two tables from becoming one. It is written once something follows on
// the same page: before a new page it could only fill a page of its own.
func (w *writer) gap() { w.owed = true }

// apart writes what has to stand before something that is no paragraph: the gap below a table, or what begins the page.
func (w *writer) apart() {
	if w.owed || w.breaks {
		w.owed = false
		w.open(para{style: "TableGap"})
		w.close()
	}
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
func (w *writer) head(t *doc.Table, widths []int, size string) {
	w.put("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
	for i, c := range t.Columns {
		w.cell(widths[i], para{style: "TableHead" + size, align: c.Align.Word(), keepNext: true}, plainCell)
		w.run(c.Head, face{})
		w.put("</w:p></w:tc>")
	}
	w.put("</w:tr>")
}

func (w *writer) row(t *doc.Table, i int, widths []int, size string) {
	r := t.Rows[i]
	w.put("<w:tr>")
	if !isLong(r) {
		w.put("<w:trPr><w:cantSplit/></w:trPr>")
	}
	p, look := para{style: "TableText" + size, keepNext: stays(t, i) || doc.Block(t) == w.plan.end && i == len(t.Rows)-1}, plainCell
	if r.Total {
		p.style, look = "TableTotal"+size, totalCell
	}
	for k, c := range t.Columns {
		p.align = c.Align.Word()
		w.cell(widths[k], p, look)
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

// What sets cells apart: nothing, a line above, or text at the bottom.
const (
	plainCell = ""
	totalCell = `<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="404040"/></w:tcBorders>`
	lowCell   = `<w:vAlign w:val="bottom"/>`
)

// cell begins a cell and its paragraph.
func (w *writer) cell(width int, p para, look string) {
	w.put("<w:tc><w:tcPr><w:tcW")
	w.attr("w:w", width)
	w.put(` w:type="dxa"/>`, look, "</w:tcPr>")
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

// tableSizes are the sizes of the text of a table, in hundredths of the usual one, and what the names of their styles end in.
var tableSizes = [...]struct {
	hundredths int
	name       string
}{{100, ""}, {84, "Small"}, {68, "Smaller"}}

// columnWidths shares the width out by what stands in the cells, and gives the largest size in which no word has to be broken.
func columnWidths(t *doc.Table, total int, points float64) (widths []int, size string) {
	if points <= 0 {
		points = usualSize / 2.0
	}
	for _, s := range tableSizes {
		cols := measured(t, int(tableSize*points*2/usualSize)*s.hundredths/100)
		widths, size = columns.Divide(total, cols), s.name
		if columns.Least(cols)*100/spareWidth <= total {
			break
		}
	}
	return widths, size
}

// measured gives the columns of a table with text of a size, in twentieths of a point.
func measured(t *doc.Table, size int) []columns.Column {
	cols := make([]columns.Column, len(t.Columns))
	cells := make([]columns.Cell, len(cols)*(1+len(t.Rows)))
	for i, c := range t.Columns {
		own := cells[: 0 : 1+len(t.Rows)]
		cells = cells[1+len(t.Rows):]
		own = append(own, measure(c.Head, size, boldText))
		for _, r := range t.Rows {
			scale := plainText
			if r.Total {
				scale = boldText
			}
			text := ""
			if i < len(r.Cells) {
				text = doc.Plain(r.Cells[i].Inlines)
			}
			own = append(own, measure(text, size, scale))
		}
		cols[i] = columns.Column{Share: c.Width, Rigid: c.Align == doc.Right, Cells: own}
	}
	return cols
}

// How wide text is, in hundredths of plain text.
const (
	plainText = 100
	boldText  = 108
)

// measure estimates the width of a cell's longest word and of all its text on one line. size is that of the text, in
// twentieths of a point.
func measure(s string, size, scale int) columns.Cell {
	word, line := textWidth(glue(s))
	part := func(thousandths int) int { return (thousandths*size/1000*scale + 99) / 100 }
	return columns.Cell{
		Word: 2*cellMargin + min(part(word)*wordSpare/100, longWord*size),
		Line: 2*cellMargin + part(line)*lineSpare/100,
		Pad:  2 * cellMargin,
	}
}
