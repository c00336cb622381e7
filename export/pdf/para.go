package pdf

import (
	"engross/export/pdf/font"
	"engross/export/pdf/layout"
	"engross/export/pdf/tag"
	"engross/export/phrase"
	"engross/model/doc"
)

const bold = font.Bold

// Colors of text and lines.
var (
	black    = layout.Color{}
	ink      = layout.Color{26, 54, 104} // of links
	gray     = layout.Color{90, 90, 90}
	hairline = layout.Color{170, 170, 170}
	shade    = layout.Color{238, 240, 243}
)

// look is how text looks.
type look struct {
	style  font.Style
	size   layout.Unit // 0 is that of the text
	color  layout.Color
	mark   bool
	strike bool
}

// par is a paragraph to be set.
type par struct {
	elem          *tag.Elem // ended by the setting
	in            []doc.Inline
	look          look
	indent, right layout.Unit
	before, after layout.Unit
	label         *label
	center        bool
	keep          bool // on one page with what follows
	whole         bool // no page ends within
	box           bool // set off by a shade and a bar
}

// label is a number or bullet that stands in front of a paragraph.
type label struct {
	text string
	elem *tag.Elem // ended by the setting
	at   layout.Unit
}

// paragraph sets a paragraph and hands its lines to the flow. Without any text it is nothing but its label.
func (c *composer) paragraph(p par) {
	defer p.elem.End()
	if len(p.in) == 0 && p.label == nil {
		return
	}
	if p.look.size == 0 {
		p.look.size = c.size
	}
	t := c.text(p.in, p.elem, p.look)
	defer t.end()
	c.emit(c.paragraphRows(p, t.runs))
}

// paragraphRows makes the rows of a paragraph, one for each line.
func (c *composer) paragraphRows(p par, runs []layout.Run) []layout.Row {
	width, _ := c.pages.Body()
	inset := layout.Unit(0)
	if p.box {
		inset = c.scaled(90)
	}
	room := max(width-p.indent-p.right-2*inset, width/4)
	leading := leading(p.look.size)
	lines := c.set.Lines(runs, room)
	rows := make([]layout.Row, len(lines))
	for i, l := range lines {
		r := &rows[i]
		r.Height = leading
		x := p.indent + inset
		if p.center {
			x += (room - l.Width) / 2
		}
		r.AddLine(l, x, baseline(leading, p.look.size))
		if p.box {
			r.Shapes = append(r.Shapes, layout.Shape{X: p.indent, W: width - p.indent, H: leading + 10, Color: shade},
				layout.Shape{X: p.indent, W: c.scaled(25), H: leading + 10, Color: gray})
		}
	}
	c.addLabel(&rows[0], p)
	layout.KeepLines(rows)
	for i := range rows {
		rows[i].Keep = rows[i].Keep || p.whole
	}
	rows[0].Before = p.before
	rows[len(rows)-1].After = p.after
	rows[len(rows)-1].Keep = p.keep
	return rows
}

func (c *composer) addLabel(r *layout.Row, p par) {
	if p.label == nil {
		return
	}
	l := c.set.Lines([]layout.Run{{Text: p.label.text, Size: c.size, Owner: p.label.elem}}, 10*p.indent)[0]
	numbered := layout.Row{Height: r.Height}
	numbered.AddLine(l, p.label.at, baseline(r.Height, p.look.size))
	r.Texts = append(numbered.Texts, r.Texts...) // read before the text
	p.label.elem.End()
}

// baseline gives how far below the top of a line its letters stand.
func baseline(leading, size layout.Unit) layout.Unit { return even((leading-size)/2 + size*80/100) }

// anchor gives the next row a name that can be led to.
func (c *composer) anchor(name string) {
	if name != "" {
		c.pending.anchors = append(c.pending.anchors, name)
	}
}

// emit hands rows to the flow with what the first of them is to carry.
func (c *composer) emit(rows []layout.Row) {
	if len(rows) == 0 {
		return
	}
	first := &rows[0]
	first.Anchors = append(c.pending.anchors, first.Anchors...)
	first.Break, first.Pull = c.pending.newPage, c.pending.withLast && !c.pending.newPage
	c.pending = pending{}
	c.flow.Add(rows...)
}

// heading is how a heading looks.
type heading struct {
	level               int
	size, before, after layout.Unit
	center              bool
}

// headingLines writes a heading. Its level is never more than one below that of the last, as screen readers expect.
func (c *composer) headingLines(text string, h heading, f frame) {
	c.heading = min(h.level, c.heading+1)
	e := f.parent.Add("H" + string(rune('0'+c.heading)))
	c.paragraph(par{
		elem: e, in: []doc.Inline{doc.Text(text)}, look: look{style: bold, size: h.size, color: c.color}, indent: f.indent,
		before: h.before, after: h.after, center: h.center, keep: true, whole: true,
	})
}

// text is a line of inlines as runs, with the links that were begun for it.
type text struct {
	c     *composer
	owner *tag.Elem
	runs  []layout.Run
	looks []look // of the runs
	links []*tag.Elem
}

// text turns inlines into runs of an element. Its links must be ended once the runs are set.
func (c *composer) text(in []doc.Inline, owner *tag.Elem, l look) *text {
	t := &text{c: c, owner: owner}
	t.add(in, l)
	return t
}

func (t *text) end() {
	for _, l := range t.links {
		l.End()
	}
}

func (t *text) add(in []doc.Inline, l look) {
	for _, x := range in {
		t.inline(x, l)
	}
}

func (t *text) inline(x doc.Inline, l look) {
	switch x := x.(type) {
	case doc.Text:
		t.put(string(x), l)
	case doc.Answer:
		t.put(x.Text, l)
	case doc.Term:
		t.term(x, l)
	case doc.Ref:
		t.ref(x, l)
	case doc.Blank:
		l.mark = x.Kind != doc.NotApplicable
		t.put(x.String(), l)
	case doc.Bold:
		l.style |= font.Bold
		t.add(x.Inlines, l)
	case doc.Italic:
		l.style |= font.Italic
		t.add(x.Inlines, l)
	case doc.Struck:
		l.strike = true
		t.add(x.Inlines, l)
	default:
		t.c.fail(phrase.Unknown(x))
	}
}

func (t *text) put(s string, l look) {
	if s = clean(s); s == "" {
		return
	}
	if n := len(t.runs); n > 0 && t.runs[n-1].Link == nil && t.looks[n-1] == l {
		t.runs[n-1].Text += s
		return
	}
	t.looks = append(t.looks, l)
	t.runs = append(t.runs, layout.Run{Text: s, Style: l.style, Size: l.size, Color: l.color, Mark: l.mark, Strike: l.strike, Owner: t.owner})
}

// term prints a defined term; where it is defined, references to it lead to the row.
func (t *text) term(x doc.Term, l look) {
	if x.Defines {
		l.style |= font.Bold
		if t.owner != nil && doc.IsID(x.ID) {
			t.c.anchor(x.ID)
		}
	}
	t.put(x.Text, l)
}

func (t *text) ref(x doc.Ref, l look) {
	switch {
	case x.Missing || x.Text == "":
		l.style |= font.Bold
		l.mark = true
		t.put(x.String(), l)
	case t.owner == nil || !t.c.ids[x.Target]:
		t.put(x.Text, l)
	default:
		l.color = t.c.ink
		t.link(x.Target, x.Text, l)
	}
}

// link prints text that leads to an anchor.
func (t *text) link(to, s string, l look) {
	if s = clean(s); s == "" {
		return
	}
	e := t.owner.Add("Link")
	t.links = append(t.links, e)
	t.looks = append(t.looks, l)
	t.runs = append(t.runs, layout.Run{
		Text: s, Style: l.style, Size: l.size, Color: l.color, Owner: e, Link: &layout.Link{To: to, Alt: "Go to " + s},
	})
}
