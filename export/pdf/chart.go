package pdf

import (
	"engross/export/pdf/layout"
	"engross/export/pdf/tag"
	"engross/model/doc"
)

// side says which edge of its room a text stands at.
type side bool

const (
	left  side = false
	right side = true
)

// chartRow is one row of a chart: texts in columns, over what is drawn.
type chartRow struct {
	c      *composer
	figure *tag.Elem
	layout.Row
}

// bars draws a bar chart: labels, bars and amounts in columns.
func (c *composer) bars(b *doc.Bars, f frame) {
	figure := c.figure(b.Caption, b.Alt(), len(b.Items), f)
	if figure == nil {
		return
	}
	width, _ := c.pages.Body()
	width -= f.indent
	var labels, amounts layout.Unit
	for _, x := range b.Items {
		labels, amounts = max(labels, c.wide(x.Label)), max(amounts, c.wide(x.Text))
	}
	gap := c.scaled(90)
	labels, amounts = min(labels, width*3/10), min(amounts, width*3/10)
	from := f.indent + labels + gap
	room := f.indent + width - amounts - gap - from
	var rows []layout.Row
	for i, share := range b.Shares() {
		r := chartRow{c: c, figure: figure}
		r.text(b.Items[i].Label, f.indent, labels, left)
		if share > 0 {
			line := leading(c.size)
			r.Shapes = append(r.Shapes, layout.Shape{X: from, Y: line / 6, W: max(room*layout.Unit(share)/1000, 500), H: line * 2 / 3, Color: c.ink})
		}
		r.text(b.Items[i].Text, f.indent+width-amounts, amounts, right)
		rows = append(rows, r.done(c.scaled(20)))
	}
	c.chartRows(figure, rows)
}

// timeline draws the days downwards, with room where much time passes.
func (c *composer) timeline(t *doc.Timeline, f frame) {
	figure := c.figure(t.Caption, t.Alt(), len(t.Points), f)
	if figure == nil {
		return
	}
	width, _ := c.pages.Body()
	width -= f.indent
	var days layout.Unit
	for _, p := range t.Points {
		days = max(days, c.wide(p.Text))
	}
	days = min(days, width*3/10)
	line, gap := leading(c.size), c.scaled(100)
	dot := c.scaled(60)
	at := f.indent + days + gap
	var rows []layout.Row
	for i, room := range t.Gaps(9 * int(line)) {
		r := chartRow{c: c, figure: figure}
		r.text(t.Points[i].Text, f.indent, days, right)
		r.text(t.Points[i].Label, at+gap, f.indent+width-at-gap, left)
		row := r.done(c.scaled(20))
		before := layout.Unit(room)
		row.Height += before
		for k := range row.Texts {
			row.Texts[k].Y += before
		}
		middle := before + line/2
		stroke := layout.Shape{X: at - 500, W: 1000, H: row.Height, Color: gray}
		if i == 0 {
			stroke.Y, stroke.H = middle, row.Height-middle
		}
		if i == len(t.Points)-1 {
			stroke.H = middle - stroke.Y
		}
		row.Shapes = append(row.Shapes, stroke, layout.Shape{Kind: layout.Disc, X: at - dot/2, Y: middle - dot/2, W: dot, H: dot, Color: c.ink})
		rows = append(rows, row)
	}
	c.chartRows(figure, rows)
}

// figure begins a figure below its caption; nil where there is nothing to draw.
func (c *composer) figure(caption, alt string, items int, f frame) *tag.Elem {
	if caption != "" {
		c.paragraph(par{
			elem: f.parent.Add("P"), in: []doc.Inline{doc.Text(clean(caption))}, look: look{style: bold, size: c.scaled(95)},
			indent: f.indent, before: c.scaled(100), after: c.scaled(30), keep: items > 0,
		})
	}
	if items == 0 {
		return nil
	}
	return f.parent.Add("Figure", tag.Alt(oneLine(alt)))
}

// chartRows hands the rows of a figure to the flow, all on one page if one holds them, and ends the figure.
func (c *composer) chartRows(figure *tag.Elem, rows []layout.Row) {
	for i := range rows {
		if len(rows[i].Shapes) > 0 {
			rows[i].AddFigure(figure)
		}
		rows[i].Keep = i < len(rows)-1
	}
	rows[len(rows)-1].After = c.scaled(60)
	c.emit(rows)
	figure.End()
}

// wide gives the width of a text on one line.
func (c *composer) wide(s string) layout.Unit {
	_, w := c.set.Measure([]layout.Run{{Text: clean(s), Size: c.size}})
	return w
}

// text puts a text into the row, at one side of a room.
func (r *chartRow) text(s string, x, width layout.Unit, at side) {
	line := leading(r.c.size)
	span := r.figure.Add("Span") // of its own, or the words of a row would run into each other when they are read
	defer span.End()
	runs := []layout.Run{{Text: clean(s), Size: r.c.size, Owner: span}}
	for i, l := range r.c.set.Lines(runs, max(width, r.c.size)) {
		from := x
		if at == right {
			from += width - l.Width
		}
		r.AddLine(l, from, layout.Unit(i)*line+baseline(line, r.c.size))
		r.Height = max(r.Height, layout.Unit(i+1)*line)
	}
}

// done gives the row with room below it.
func (r *chartRow) done(room layout.Unit) layout.Row {
	r.Height += room
	return r.Row
}
