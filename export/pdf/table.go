package pdf

import (
	"engross/export/columns"
	"engross/export/pdf/font"
	"engross/export/pdf/layout"
	"engross/export/pdf/tag"
	"engross/model/doc"
)

// grid is a table being written.
type grid struct {
	c          *composer
	t          *doc.Table
	look       look
	indent     layout.Unit
	widths     []layout.Unit
	pad, vpad  layout.Unit
	leading    layout.Unit
	head       *layout.Head
	headHeight layout.Unit
}

// cell is what is drawn in one column of a row.
type cell struct {
	in    []doc.Inline
	elem  *tag.Elem // nil where a head is repeated
	align doc.Align
}

// rowLook is what sets a row off from others.
type rowLook struct {
	shade, total bool
	bold         bool
}

// table writes a table: caption, head and rows, the head again on each page.
func (c *composer) table(t *doc.Table, f frame) {
	if len(t.Columns) == 0 {
		if t.Caption != "" {
			in := []doc.Inline{doc.Text(clean(t.Heading()))}
			c.paragraph(par{elem: f.parent.Add("P"), in: in, look: look{style: bold}, indent: f.indent, before: c.scaled(50)})
		}
		return
	}
	c.anchor(c.keys[t])
	e := f.parent.Add("Table")
	if t.Caption != "" {
		c.paragraph(par{
			elem: e.Add("Caption"), in: []doc.Inline{doc.Text(clean(t.Heading()))}, look: look{style: bold, size: c.scaled(95)},
			indent: f.indent, before: c.scaled(100), after: c.scaled(30), keep: true,
		})
	}
	g := &grid{c: c, t: t, look: look{size: c.scaled(91)}, indent: f.indent, pad: c.scaled(48), vpad: c.scaled(22)}
	g.leading = even(g.look.size * 125 / 100)
	g.columns()
	g.heads(e)
	if len(t.Rows) > 0 {
		g.body(e.Add("TBody"))
	}
	e.End()
}

// leastTable is how small the text of a table gets, in hundredths of its usual size, so that no word has to be broken.
const leastTable = 65

// fullTable is how much of its width the longest words of a table may take, in hundredths. In one that is full of them, every
// word stands on a line of its own.
const fullTable = 88

// columns divides the width among the columns by what stands in them.
func (g *grid) columns() {
	width, _ := g.c.pages.Body()
	cols := g.measured()
	pads := layout.Unit(2*len(cols)) * g.pad
	if words, room := layout.Unit(columns.Least(cols))-pads, (width-g.indent)*fullTable/100-pads; words > room && room > 0 {
		g.look.size = max(g.look.size*room/words/100*100, g.look.size*leastTable/100)
		g.leading = even(g.look.size * 125 / 100)
		cols = g.measured()
	}
	for _, w := range columns.Divide(int(width-g.indent), cols) {
		g.widths = append(g.widths, layout.Unit(w))
	}
}

// measured gives the columns with what their cells need.
func (g *grid) measured() []columns.Column {
	cols := make([]columns.Column, len(g.t.Columns))
	cells := make([]columns.Cell, len(cols)*(1+len(g.t.Rows)))
	for i, col := range g.t.Columns {
		own := cells[: 0 : 1+len(g.t.Rows)]
		cells = cells[1+len(g.t.Rows):]
		own = append(own, g.cell([]doc.Inline{doc.Text(col.Head)}, bold))
		for _, r := range g.t.Rows {
			style := g.look.style
			if r.Total {
				style = bold
			}
			var in []doc.Inline
			if i < len(r.Cells) {
				in = r.Cells[i].Inlines
			}
			own = append(own, g.cell(in, style))
		}
		cols[i] = columns.Column{Share: col.Width, Rigid: col.Align == doc.Right, Cells: own}
	}
	return cols
}

// cell measures a cell.
func (g *grid) cell(in []doc.Inline, style font.Style) columns.Cell {
	l := g.look
	l.style = style
	word, line := g.c.set.Measure(g.c.text(in, nil, l).runs)
	pad := int(2 * g.pad)
	return columns.Cell{Word: int(word) + pad, Line: int(line) + pad, Pad: pad}
}

// heads writes the first head, as part of the table, and keeps another that is repeated.
func (g *grid) heads(table *tag.Elem) {
	parent := table.Add("THead")
	if len(g.t.Rows) == 0 {
		parent.End()
		parent = table
	}
	tr := parent.Add("TR")
	var tagged, again []cell
	for _, col := range g.t.Columns {
		in := []doc.Inline{doc.Text(col.Head)}
		tagged = append(tagged, cell{in, tr.Add("TH", tag.ColumnHead), col.Align})
		again = append(again, cell{in, nil, col.Align})
	}
	rows := g.rows(tr, tagged, rowLook{shade: true, bold: true})
	rows[0].Before = g.c.scaled(60)
	if len(g.t.Rows) > 0 {
		rows[len(rows)-1].Keep = true
	}
	g.c.emit(rows)
	g.head = &layout.Head{Rows: g.rows(nil, again, rowLook{shade: true, bold: true})}
	for _, r := range g.head.Rows {
		g.headHeight += r.Height
	}
	if len(g.t.Rows) > 0 {
		parent.End()
	}
}

func (g *grid) body(body *tag.Elem) {
	for i, r := range g.t.Rows {
		tr := body.Add("TR")
		cells := make([]cell, len(g.t.Columns))
		for k, col := range g.t.Columns {
			cells[k].align = col.Align
			if k < len(r.Cells) {
				cells[k].in = r.Cells[k].Inlines
			}
			if r.Total && k == 0 {
				cells[k].elem = tr.Add("TH", tag.RowHead)
				continue
			}
			cells[k].elem = tr.Add("TD")
		}
		rows := g.rows(tr, cells, rowLook{total: r.Total, bold: r.Total})
		last := len(rows) - 1
		if i == len(g.t.Rows)-1 {
			rows[last].After = g.c.scaled(60)
		} else {
			rows[last].Keep = g.staysWithNext(i)
		}
		for k := range rows {
			rows[k].Head = g.head
		}
		g.c.emit(rows)
	}
	body.End()
}

// staysWithNext says whether no page may end after row i: not after the first nor before the last row of a table, and
// not before a sum.
func (g *grid) staysWithNext(i int) bool {
	return i == 0 || i == len(g.t.Rows)-2 || g.t.Rows[i+1].Total
}

// rows makes the rows of the page for a row of the table: one, or, if no page would hold it, one for each line. It ends
// the elements.
func (g *grid) rows(tr *tag.Elem, cells []cell, look rowLook) []layout.Row {
	_, room := g.c.pages.Body()
	columns := make([][]layout.Line, len(cells))
	most := 1
	for i, x := range cells {
		l := g.look
		if look.bold {
			l.style |= bold
		}
		t := g.c.text(x.in, x.elem, l)
		defer t.end()
		columns[i] = g.c.set.Lines(t.runs, max(g.widths[i]-2*g.pad, layout.Point))
		most = max(most, len(columns[i]))
	}
	var rows []layout.Row
	if 2*g.vpad+layout.Unit(most)*g.leading <= room-g.headHeight {
		rows = []layout.Row{g.slice(columns, cells, 0, most)}
	} else {
		for k := range most {
			rows = append(rows, g.slice(columns, cells, k, k+1))
		}
	}
	g.finish(rows, cells, look)
	if tr != nil {
		tr.End()
	}
	return rows
}

// slice makes a row of the page from some lines of each cell.
func (g *grid) slice(columns [][]layout.Line, cells []cell, from, to int) layout.Row {
	r := layout.Row{Height: layout.Unit(to-from) * g.leading}
	left := g.indent
	for i, lines := range columns {
		for k := from; k < min(to, len(lines)); k++ {
			x := left + g.pad
			switch cells[i].align {
			case doc.Right:
				x = left + g.widths[i] - g.pad - lines[k].Width
			case doc.Center:
				x = left + (g.widths[i]-lines[k].Width)/2
			}
			r.AddLine(lines[k], x, layout.Unit(k-from)*g.leading+baseline(g.leading, g.look.size))
		}
		left += g.widths[i]
	}
	return r
}

// finish gives rows their padding, lines and shades and, also to empty cells, their place in the structure.
func (g *grid) finish(rows []layout.Row, cells []cell, look rowLook) {
	width, _ := g.c.pages.Body()
	width -= g.indent
	first, last := &rows[0], &rows[len(rows)-1]
	first.Height += g.vpad
	for i := range first.Texts {
		first.Texts[i].Y += g.vpad
	}
	last.Height += g.vpad
	for i := range rows {
		if look.shade {
			rows[i].Shapes = append(rows[i].Shapes, layout.Shape{X: g.indent, W: width, H: rows[i].Height, Color: shade})
		}
	}
	if look.total {
		first.Shapes = append(first.Shapes, layout.Shape{X: g.indent, Y: -500, W: width, H: 800, Color: black})
	}
	line := layout.Shape{X: g.indent, Y: last.Height - 500, W: width, H: 500, Color: hairline}
	if look.shade {
		line.Color = gray
	}
	last.Shapes = append(last.Shapes, line)
	for _, x := range cells {
		if x.elem != nil {
			first.AddPlace(x.elem)
			x.elem.End()
		}
	}
}
