package pdf

import (
	"engross/export/pdf/layout"
	"engross/export/pdf/tag"
	"engross/export/phrase"
	"engross/model/doc"
)

// list writes a bulleted list.
func (c *composer) list(l *doc.List, f frame) {
	if len(l.Items) == 0 {
		return
	}
	e := f.parent.Add("L", tag.Bullets)
	for i, item := range l.Items {
		isEnd := i+1 < len(l.Items) && (i == 0 || i == len(l.Items)-2) // no page begins with the last item alone, nor ends in the first
		c.item(e, "•", item, nil, frame{indent: f.indent, parent: e, keep: isEnd})
	}
	e.End()
}

// clauses writes clauses whose number stands beside their text as one list.
func (c *composer) clauses(bs []doc.Block, f frame) {
	first := phrase.Level(bs[0].(*doc.Clause))
	e := f.parent.Add("L", numbering(first))
	for _, b := range bs {
		b := b.(*doc.Clause)
		c.anchor(c.keys[b])
		var title []doc.Inline
		if b.Title != "" {
			title = []doc.Inline{doc.Bold{Inlines: []doc.Inline{doc.Text(phrase.Sentence(oneLine(b.Title)))}}}
		}
		c.item(e, b.Num, b.Blocks, title, frame{indent: f.indent, parent: e})
	}
	e.End()
}

func numbering(level int) tag.Attr {
	switch level {
	case 1:
		return tag.Decimal
	case 2:
		return tag.LowerAlpha
	case 3:
		return tag.LowerRoman
	}
	return tag.UpperAlpha
}

// item writes one item of a list: its label, then on the same line what leads in and the first paragraph.
func (c *composer) item(l *tag.Elem, mark string, bs []doc.Block, lead []doc.Inline, f frame) {
	li := l.Add("LI")
	lbl := li.Add("Lbl")
	body := li.Add("LBody")
	_, wide := c.set.Measure([]layout.Run{{Text: mark, Size: c.size}})
	indent := f.indent + max(c.scaled(220), wide+c.scaled(50))
	if mark == "•" {
		indent = f.indent + c.scaled(150)
	}
	width, _ := c.pages.Body()
	indent = min(indent, width/2)
	first, rest := phrase.FirstPara(bs)
	if first == nil && len(lead) == 0 && len(bs) > 0 {
		if p, ok := bs[0].(*doc.Para); ok { // a conspicuous one stands beside a number of its own
			first, rest = p, bs[1:]
		}
	}
	in := lead
	if first != nil {
		if len(lead) > 0 {
			in = append(in, doc.Text(" "))
		}
		in = append(in, first.Inlines...)
	}
	elem := body
	if len(rest) > 0 { // most items are one paragraph, and an element less for each makes the file smaller
		elem = body.Add("P")
	}
	p := par{
		elem: elem, in: in, indent: indent, before: c.scaled(40), keep: f.keep || len(in) == 0 || phrase.Leads(rest) || len(rest) > 0 && phrase.Announces(first),
		label: &label{text: mark, elem: lbl, at: min(f.indent, indent)},
	}
	if first != nil && first.Conspicuous {
		c.setOff(&p)
	}
	c.paragraph(p)
	if len(rest) > 0 {
		c.blocks(rest, frame{parent: body, indent: indent})
		body.End()
	}
	li.End()
}

// toc writes the table of contents with the page of each part.
func (c *composer) toc(f frame) {
	all := c.contents()
	if len(all) == 0 {
		return
	}
	sect := f.parent.Add("Sect")
	c.headingLines(phrase.Contents, heading{level: 2, size: c.scaled(130), before: c.scaled(190), after: c.scaled(30)}, frame{parent: sect, indent: f.indent})
	toc := sect.Add("TOC")
	for i, x := range all {
		c.tocLine(toc, x, i < 2 || i == len(all)-2)
	}
	toc.End()
	sect.End()
}

// tocLine writes one line of the contents: text, dots, page. keep holds the next one on its page.
func (c *composer) tocLine(toc *tag.Elem, x entry, keep bool) {
	width, _ := c.pages.Body()
	item := toc.Add("TOCI")
	reference := item.Add("Reference")
	t := &text{c: c, owner: reference}
	t.link(x.key, x.text, look{size: c.size})
	rows := c.paragraphRows(par{look: look{size: c.size}, before: c.scaled(25), right: c.scaled(450), keep: keep}, t.runs)
	last := &rows[len(rows)-1]
	y := baseline(last.Height, c.size)
	end := layout.Unit(0)
	for _, p := range last.Texts {
		end = max(end, p.X+p.Width)
	}
	number := t.runs[0]
	number.Link = nil
	number.Text = ""
	last.AddNumber(layout.PageNumber{To: x.key, Right: width, Y: y, Run: number})
	from := (end/4000 + 3) * 4000 // the dots of all lines stand below each other
	if to := width - c.scaled(250); from < to {
		last.Shapes = append(last.Shapes, layout.Shape{Kind: layout.Dots, X: from, Y: y - 800, W: to - from, H: 800, Color: gray})
	}
	c.emit(rows)
	t.end()
	reference.End()
	item.End()
}

// entry is a line of the table of contents.
type entry struct{ key, text string }

// contents gives the parts that the table of contents lists.
func (c *composer) contents() []entry {
	var all []entry
	doc.Walk(c.doc.Blocks, func(b doc.Block) bool {
		text := ""
		switch b := b.(type) {
		case *doc.Article:
			text = oneLine(b.Heading())
		case *doc.Schedule:
			text = oneLine(b.Heading())
		}
		if text != "" {
			all = append(all, entry{c.keys[b], text})
		}
		return true
	})
	return all
}
