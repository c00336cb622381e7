package layout

import (
	"fmt"
	"strconv"

	"engross/export/pdf/file"
	"engross/export/pdf/font"
	"engross/export/pdf/tag"
)

// Pages draws rows on pages of one size and writes them.
type Pages struct {
	File          *file.Writer
	Tree          *tag.Tree
	Set           *Setter
	Width, Height Unit
	Side, Top     Unit // margins: left and right, above and below
	Anchors       map[string]Anchor
	all           []*page
}

// Anchor is a place that links lead to.
type Anchor struct {
	Page  file.Ref
	Index int // of the page, from 0
	Y     Unit
}

// String gives the anchor as a destination.
func (a Anchor) String() string {
	y := file.AppendUnit(nil, a.Y)
	return fmt.Sprintf("[%v/XYZ null %s null]", a.Page, y)
}

// page is one page being drawn: shapes under the text, then the text.
type page struct {
	ref     file.Ref
	key     int // of the page in the parent tree
	under   []byte
	color   Color // that shapes are filled with
	text    painter
	marks   []file.Ref
	annots  []file.Ref
	numbers []pageNumber

	isClosed bool // its marks are all there
}

type pageNumber struct {
	PageNumber
	baseline Unit
}

// Count gives the number of pages so far.
func (p *Pages) Count() int { return len(p.all) }

// Body gives the width and height of the text on a page.
func (p *Pages) Body() (width, height Unit) { return p.Width - 2*p.Side, p.room() }

func (p *Pages) room() Unit { return p.Height - 2*p.Top }

func (p *Pages) add() {
	if n := len(p.all); n > 0 && len(p.all[n-1].numbers) == 0 { // beside what it refers to, it takes less room in the file
		p.all[n-1].close(p.Tree)
	}
	g := &page{ref: p.File.Alloc(), key: p.Tree.Page()}
	p.all = append(p.all, g)
}

// close lists the content of the page, once there is no more to come.
func (g *page) close(t *tag.Tree) {
	if !g.isClosed {
		t.Marks(g.key, g.marks)
		g.isClosed = true
	}
}

// draw draws a row with its top so far below the top of the text.
func (p *Pages) draw(r *Row, used Unit) {
	g := p.all[len(p.all)-1]
	top := p.Height - p.Top - used
	for _, a := range r.Anchors {
		if _, ok := p.Anchors[a]; !ok {
			p.Anchors[a] = Anchor{Page: g.ref, Index: len(p.all) - 1, Y: top + 4*Point}
		}
	}
	if r.Figure != nil {
		width, _ := p.Body()
		g.figure(r, p.Side, top, width)
	} else {
		for _, s := range r.Shapes {
			g.shape(s, p.Side, top)
		}
	}
	for _, e := range r.Places {
		e.Place()
		e.Release()
	}
	for i := range r.Texts {
		t := &r.Texts[i]
		p.text(g, t, p.Side+t.X, top-t.Y)
	}
	for _, n := range r.Numbers {
		g.numbers = append(g.numbers, pageNumber{PageNumber: n, baseline: top - n.Y})
	}
}

// text draws a piece of text, with what shows and leads where it leads.
func (p *Pages) text(g *page, t *Text, x, y Unit) {
	run := t.Run
	if run.Mark && t.Width > 0 {
		s := Shape{X: -Point, Y: -run.Size * 8 / 10, W: t.Width + 2*Point, H: run.Size * 105 / 100, Color: Color{255, 243, 176}}
		g.shape(s, x, y)
	}
	if run.Strike && t.Width > 0 {
		g.shape(Shape{Y: -run.Size * 28 / 100, W: t.Width, H: run.Size * 6 / 100, Color: run.Color}, x, y)
	}
	g.show(run.Owner, t.Piece, x, y)
	if run.Link != nil {
		p.link(g, t, x, y)
	}
	if run.Owner != nil {
		run.Owner.Release()
	}
}

// show writes a piece as content of an element, or as an artifact if there is none.
func (g *page) show(owner *tag.Elem, piece Piece, x, y Unit) {
	if !g.text.isIn(owner) {
		g.text.leave()
		if owner == nil {
			g.text.enter(nil, "/Artifact<</Type/Pagination>>BDC\n")
		} else {
			n := len(g.marks)
			g.marks = append(g.marks, owner.Mark(g.ref, n))
			g.text.enter(owner, "/"+owner.Name()+"<</MCID "+strconv.Itoa(n)+">>BDC\n")
		}
	}
	g.text.show(piece, x, y)
}

// link makes the area of a piece lead to its anchor.
func (p *Pages) link(g *page, t *Text, x, y Unit) {
	annot := p.File.Alloc()
	g.annots = append(g.annots, annot)
	key := t.Run.Owner.Annotate(g.ref, annot)
	size := t.Run.Size
	b := []byte("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
	for _, u := range []Unit{x, y - size/4, x + t.Width + Point/2, y + size} { // whole points are near enough to click at
		b = append(strconv.AppendInt(b, int64(u/Point), 10), ' ')
	}
	b = append(b[:len(b)-1], "]/Dest("+t.Run.Link.To+")/Contents"+file.Text(t.Run.Link.Alt)+"/StructParent "+strconv.Itoa(key)+"/P "+g.ref.String()+">>"...)
	p.File.Put(annot, b)
}

// Settle draws the page numbers of contents, once all pages are known. Then nothing but margins may be drawn.
func (p *Pages) Settle() {
	for _, g := range p.all {
		for i := range g.numbers {
			n := &g.numbers[i]
			run := n.Run
			if a, ok := p.Anchors[n.To]; ok {
				run.Text = strconv.Itoa(a.Index + 1)
			}
			l := p.Set.Lines([]Run{run}, p.Width)[0]
			for _, piece := range l.Pieces {
				g.show(run.Owner, piece, p.Side+n.Right-l.Width+piece.X, n.baseline)
			}
			run.Owner.Release()
		}
	}
}

// Margin draws in the margins of page i, counted from 0: text of no meaning of its own.
func (p *Pages) Margin(i int, parts ...MarginText) {
	for _, m := range parts {
		l, x := p.margin(m)
		for _, piece := range l.Pieces {
			p.all[i].show(nil, piece, x+piece.X, m.Y)
		}
	}
}

// margin sets a line and gives where it begins.
func (p *Pages) margin(m MarginText) (l Line, x Unit) {
	l = p.Set.Lines([]Run{{Text: m.Text, Style: m.Style, Size: m.Size, Color: m.Color}}, p.Width)[0]
	switch m.At {
	case Middle:
		return l, (p.Width - l.Width) / 2
	case End:
		return l, p.Width - p.Side - l.Width
	}
	return l, p.Side
}

// MarginText is a line in a margin.
type MarginText struct {
	Text  string
	Style font.Style
	Size  Unit
	At    Place
	Y     Unit // of the baseline, from the foot of the page
	Color Color
}

// Place is where a line stands between the margins.
type Place uint8

// The places of a line in a margin.
const (
	Start Place = iota
	Middle
	End
)
