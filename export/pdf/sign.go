package pdf

import (
	"engross/export/pdf/layout"
	"engross/export/pdf/tag"
	"engross/export/phrase"
	"engross/model/doc"
)

// column is where a party signs: lines one below the other, several to an item.
type column struct {
	left, width layout.Unit
	items       [][]layout.Row
}

// signatures writes the places to sign, two parties side by side. All of them stay on one page, with the words before
// them, if it holds them; else each pair does.
func (c *composer) signatures(s *doc.Signatures, f frame) {
	width, _ := c.pages.Body()
	width -= f.indent
	gap := c.scaled(260)
	half := (width - gap) / 2
	var all []layout.Row
	for i := 0; i < len(s.Sides); i += 2 {
		columns := []column{{left: f.indent, width: half}, {left: f.indent + half + gap, width: half}}
		columns = columns[:min(2, len(s.Sides)-i)]
		for k := range columns {
			c.side(&columns[k], s.Sides[i+k], f.parent)
		}
		rows := beside(columns)
		if len(rows) > 0 {
			rows[0].Before = c.scaled(150)
		}
		all = append(all, rows...)
	}
	if _, room := c.pages.Body(); layout.Height(all) <= room*3/4 {
		for i := range len(all) - 1 {
			all[i].Keep = true
		}
	}
	c.emit(all)
}

// side sets one party: its name, then the lines that each person fills in.
func (c *composer) side(col *column, s doc.Side, parent *tag.Elem) {
	div := parent.Add("Div")
	col.items = append(col.items, c.signItem(col, div, phrase.SideName(s), look{style: bold}, 0))
	for _, g := range s.Signatories {
		for i, l := range phrase.SignLines(g) {
			before := c.scaled(60)
			if i == 0 {
				before = c.scaled(240)
			}
			in := append([]doc.Inline{doc.Text(l.Label + ": ")}, l.Value...)
			rows := c.signItem(col, div, in, look{}, before)
			if len(l.Value) == 0 {
				c.writeOn(&rows[0], col)
			}
			col.items = append(col.items, rows)
		}
	}
	div.End()
}

// signItem sets a paragraph in the column.
func (c *composer) signItem(col *column, div *tag.Elem, in []doc.Inline, l look, before layout.Unit) []layout.Row {
	l.size = c.size
	p := div.Add("P")
	t := c.text(in, p, l)
	leading := leading(c.size)
	lines := c.set.Lines(t.runs, col.width)
	rows := make([]layout.Row, len(lines))
	for i, line := range lines {
		rows[i].Height = leading
		rows[i].AddLine(line, col.left, baseline(leading, c.size))
	}
	rows[0].Before = before
	t.end()
	p.End()
	return rows
}

// writeOn draws the line to write on, from the label to the edge of the column.
func (c *composer) writeOn(r *layout.Row, col *column) {
	from := col.left + c.scaled(520)
	r.Shapes = append(r.Shapes, layout.Shape{X: from, Y: baseline(r.Height, c.size) + layout.Point, W: col.left + col.width - from, H: 600, Color: black})
}

// beside puts columns next to each other, item by item, all on one page.
func beside(columns []column) []layout.Row {
	var rows []layout.Row
	most := 0
	for _, col := range columns {
		most = max(most, len(col.items))
	}
	for i := range most {
		start := len(rows)
		for _, col := range columns {
			if i < len(col.items) {
				rows = merge(rows, start, col.items[i])
			}
		}
	}
	for i := range rows {
		rows[i].Keep = i < len(rows)-1
	}
	return rows
}

// merge draws more rows over those from start on.
func merge(rows []layout.Row, start int, more []layout.Row) []layout.Row {
	for k, r := range more {
		if start+k == len(rows) {
			rows = append(rows, r)
			continue
		}
		at := &rows[start+k]
		at.Texts = append(at.Texts, r.Texts...)
		at.Shapes = append(at.Shapes, r.Shapes...)
		at.Before = max(at.Before, r.Before)
	}
	return rows
}
