package pdf

import (
	"engross/export/pdf/layout"
	"engross/export/pdf/tag"
	"engross/export/phrase"
	"engross/model/doc"
)

// frame is where blocks stand: in which element, how far in, and whether on the page of what follows.
type frame struct {
	parent *tag.Elem
	indent layout.Unit
	keep   bool // the first paragraph of an item
}

func (c *composer) blocks(bs []doc.Block, f frame) {
	for i := 0; i < len(bs); i++ {
		if n := clauseRun(bs[i:]); n > 0 {
			c.clauses(bs[i:i+n], f)
			i += n - 1
			continue
		}
		if _, ok := bs[i].(*doc.PageBreak); ok && i+1 < len(bs) && phrase.Signs(bs[i+1]) {
			continue // signatures never stand on a page of their own
		}
		if _, ok := bs[i].(*doc.Schedule); ok && i > 0 {
			if _, follows := bs[i-1].(*doc.Schedule); !follows {
				c.pending.newPage = true
			}
		}
		c.block(bs[i], f, bs[i+1:])
	}
}

// clauseRun counts the clauses at the start that make a list: those whose number stands beside their text.
func clauseRun(bs []doc.Block) int {
	for i, b := range bs {
		c, ok := b.(*doc.Clause)
		if !ok || c.Num == "" || phrase.Level(c) == 1 && c.Title != "" {
			return i
		}
	}
	return len(bs)
}

// block writes a block; rest is what follows it.
func (c *composer) block(b doc.Block, f frame, rest []doc.Block) {
	switch b := b.(type) {
	case *doc.Title:
		c.title(b, f)
	case *doc.TOC:
		c.toc(f)
	case *doc.Article:
		c.part(b, b.Heading(), b.Blocks, f)
	case *doc.Schedule:
		c.part(b, b.Heading(), b.Blocks, f)
	case *doc.Clause:
		c.section(b, f)
	case *doc.Para:
		c.para(b, f, rest)
	case *doc.List:
		c.list(b, f)
	case *doc.Definitions:
		c.definitions(b, f)
	case *doc.Table:
		c.table(b, f)
	case *doc.Bars:
		c.bars(b, f)
	case *doc.Timeline:
		c.timeline(b, f)
	case *doc.Signatures:
		c.signatures(b, f)
	case *doc.PageBreak:
		c.pending.newPage = true
	default:
		c.fail(phrase.Unknown(b))
	}
}

// title writes the name of the document and the lines beneath it, centered.
func (c *composer) title(t *doc.Title, f frame) {
	if text := oneLine(t.Text); text != "" {
		c.headingLines(text, heading{level: 1, size: c.scaled(190), before: c.scaled(200), center: true}, f)
	}
	for i, line := range t.Lines {
		before := c.scaled(40)
		if i == 0 {
			before = c.scaled(80)
		}
		c.paragraph(par{elem: f.parent.Add("P"), in: line, before: before, center: true})
	}
}

// part writes an article or a schedule.
func (c *composer) part(b doc.Block, text string, bs []doc.Block, f frame) {
	sect := f.parent.Add("Sect")
	c.pending.withLast = c.pending.withLast || !c.pending.newPage && isShortSigning(b, bs)
	c.anchor(c.keys[b])
	if text = oneLine(text); text != "" {
		c.headingLines(text, heading{level: 2, size: c.scaled(130), before: c.scaled(190), after: c.scaled(30)}, frame{parent: sect, indent: f.indent})
		c.outline = append(c.outline, bookmark{0, text, c.keys[b]})
	}
	c.blocks(bs, frame{parent: sect, indent: f.indent})
	sect.End()
}

// isShortSigning says whether a part holds little but the places to sign, so that all of it stays with the text before.
func isShortSigning(b doc.Block, bs []doc.Block) bool {
	return len(bs) <= 3 && phrase.Signs(b)
}

// section writes a first-level clause with a title.
func (c *composer) section(b *doc.Clause, f frame) {
	sect := f.parent.Add("Sect")
	c.anchor(c.keys[b])
	if text := oneLine(b.Heading()); text != "" {
		c.headingLines(text, heading{level: 3, size: c.scaled(105), before: c.scaled(110), after: c.scaled(10)}, frame{parent: sect, indent: f.indent})
		c.outline = append(c.outline, bookmark{1, text, c.keys[b]})
	}
	c.blocks(b.Blocks, frame{parent: sect, indent: f.indent})
	sect.End()
}

func (c *composer) para(b *doc.Para, f frame, rest []doc.Block) {
	leads := phrase.Leads(rest) || len(rest) > 0 && phrase.Announces(b)
	p := par{elem: f.parent.Add("P"), in: b.Inlines, indent: f.indent, before: c.scaled(50), keep: leads}
	if b.Conspicuous {
		c.setOff(&p)
	}
	c.paragraph(p)
}

// setOff makes a paragraph one that a reader cannot miss.
func (c *composer) setOff(p *par) {
	p.box, p.look.style, p.before, p.after = true, bold, c.scaled(70), c.scaled(70)
}

// definitions writes each term with its meaning as a paragraph.
func (c *composer) definitions(d *doc.Definitions, f frame) {
	for _, x := range d.Items {
		if doc.IsID(x.ID) {
			c.anchor(x.ID)
		}
		in := append([]doc.Inline{doc.Text("“"), doc.Bold{Inlines: []doc.Inline{doc.Text(x.Term)}}, doc.Text("” ")}, x.Meaning...)
		c.paragraph(par{elem: f.parent.Add("P"), in: in, indent: f.indent, before: c.scaled(50)})
	}
}

// draftNotice writes the line over a draft.
func (c *composer) draftNotice() {
	in := []doc.Inline{doc.Bold{Inlines: []doc.Inline{doc.Text(phrase.Draft + ".")}}, doc.Text(" " + phrase.Notice(c.doc))}
	c.paragraph(par{elem: c.root.Add("P"), in: in, center: true})
}

// endList writes a list at the end of a draft.
func (c *composer) endList(of phrase.List) {
	key := "end." + of.ID
	sect := c.root.Add("Sect")
	c.anchor(key)
	c.outline = append(c.outline, bookmark{0, of.Head, key})
	c.headingLines(of.Head, heading{level: 2, size: c.scaled(130), before: c.scaled(190), after: c.scaled(30)}, frame{parent: sect})
	l := &doc.List{}
	for _, item := range of.Items {
		l.Items = append(l.Items, []doc.Block{&doc.Para{Inlines: []doc.Inline{doc.Text(item)}}})
	}
	c.list(l, frame{parent: sect})
	sect.End()
}

// digest writes the last line of a sealed document, which never has a page to itself.
func (c *composer) digest() {
	c.pending.withLast = true
	c.paragraph(par{elem: c.root.Add("P"), in: []doc.Inline{doc.Text(phrase.Digest(c.doc))}, before: c.scaled(150), look: look{size: c.scaled(80)}})
}
