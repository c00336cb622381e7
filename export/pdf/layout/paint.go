package layout

import (
	"fmt"
	"strconv"
	"unicode/utf16"

	"engross/export/pdf/file"
	"engross/export/pdf/tag"
)

// painter writes the operators of a page's text, leaving out what is set already.
type painter struct {
	out    []byte
	owner  *tag.Elem
	isOpen bool // inside marked content
	font   int
	size   Unit
	color  Color
	x, y   int  // of the last text, in tenths of a point: a finer place would only take more room in the file
	end    Unit // where the last text ended
}

// isIn says whether what is drawn next belongs to owner anyway.
func (p *painter) isIn(owner *tag.Elem) bool { return p.isOpen && p.owner == owner }

// enter begins marked content. All of a page's text is one text object, so that places are told by small steps.
func (p *painter) enter(owner *tag.Elem, begin string) {
	p.begin()
	p.out = append(p.out, begin...)
	p.owner, p.isOpen = owner, true
}

// begin begins the text of the page, if that is still to be done.
func (p *painter) begin() {
	if p.out == nil {
		p.font, p.end = -1, -1
		p.out = append(p.out, "BT\n"...)
	}
}

func (p *painter) leave() {
	if p.isOpen {
		p.out = append(p.out, "EMC\n"...)
		p.isOpen = false
	}
}

// finish ends the text of the page.
func (p *painter) finish() {
	p.leave()
	if p.out != nil {
		p.out = append(p.out, "ET\n"...)
	}
}

// between draws something that is no text. The text object of the page ends before it and begins anew.
func (p *painter) between(drawn []byte) {
	p.leave()
	if p.out != nil {
		p.out = append(p.out, "ET\n"...)
	} else {
		p.font = -1
	}
	p.out = append(append(p.out, drawn...), "BT\n"...)
	p.x, p.y, p.end = 0, 0, -1
}

// show writes one piece of text.
func (p *painter) show(t Piece, x, y Unit) {
	if p.font != int(t.Font) || p.size != t.Run.Size {
		p.font, p.size = int(t.Font), t.Run.Size
		p.out = append(p.out, "/F"...)
		p.out = strconv.AppendInt(p.out, int64(t.Font), 10)
		p.out = append(file.AppendUnit(append(p.out, ' '), t.Run.Size), " Tf\n"...)
	}
	if p.color != t.Run.Color {
		p.color = t.Run.Color
		p.out = append(p.color.append(p.out), '\n')
	}
	if tx, ty := file.Tenths(x), file.Tenths(y); x != p.end || ty != p.y {
		p.out = file.AppendHundredths(p.out, 10*(tx-p.x))
		p.out = file.AppendHundredths(append(p.out, ' '), 10*(ty-p.y))
		p.out = append(p.out, " Td\n"...)
		p.x, p.y = tx, ty
	}
	p.end = x + t.Advance
	if t.Actual != "" {
		p.out = append(p.out, "/Span<</ActualText<FEFF"...)
		for _, u := range utf16.Encode([]rune(t.Actual)) {
			p.out = fmt.Appendf(p.out, "%04X", u)
		}
		p.out = append(p.out, ">>>BDC\n"...)
	}
	p.out = append(file.AppendBytes(p.out, t.Glyphs), "Tj\n"...)
	if t.Actual != "" {
		p.out = append(p.out, "EMC\n"...)
	}
}

// append writes the operator that sets the color to fill with.
func (c Color) append(b []byte) []byte {
	n := 3
	if c[0] == c[1] && c[1] == c[2] {
		n = 1
	}
	for _, v := range c[:n] {
		b = append(file.AppendHundredths(b, (int(v)*100+127)/255), ' ')
	}
	if n == 1 {
		return append(b, 'g')
	}
	return append(b, "rg"...)
}

// figure draws the shapes of a row as content of its element.
func (g *page) figure(r *Row, left, top, width Unit) {
	e := r.Figure
	n := len(g.marks)
	g.marks = append(g.marks, e.Mark(g.ref, n))
	e.Frame(g.ref, left, top-r.Height, left+width, top)
	b := []byte("/" + e.Name() + "<</MCID " + strconv.Itoa(n) + ">>BDC\nq\n")
	for _, s := range r.Shapes {
		b = s.append(append(s.Color.append(b), '\n'), left, top)
	}
	g.text.between(append(b, "Q\nEMC\n"...))
	e.Release()
}

// shape writes the operators of a shape whose row begins at left and top.
func (g *page) shape(s Shape, left, top Unit) {
	if g.color != s.Color {
		g.color = s.Color
		g.under = append(s.Color.append(g.under), '\n')
	}
	g.under = s.append(g.under, left, top)
}

func (s Shape) append(b []byte, left, top Unit) []byte {
	x, y := left+s.X, top-s.Y
	switch s.Kind {
	case Picture:
		return append(put(append(b, "q "...), s.W, 0, 0, s.H, x, y-s.H), "cm /L Do Q\n"...)
	case Disc:
		return disc(b, x+s.W/2, y-s.W/2, s.W/2)
	case Dots:
		y -= s.H / 2
		b = put(append(s.Color.stroke(append(b, "q "...)), ' '), s.H)
		b = put(append(b, "w[.8 3.2]0 d "...), x, y)
		b = put(append(b, "m "...), x+s.W, y)
		return append(b, "l S Q\n"...)
	case Box, Rule:
	}
	return append(put(b, x, y-s.H, s.W, s.H), "re f\n"...)
}

// put writes lengths, each with a space after it.
func put(b []byte, all ...Unit) []byte {
	for _, u := range all {
		b = append(file.AppendUnit(b, u), ' ')
	}
	return b
}

// stroke writes the operator that sets the color to draw lines with.
func (c Color) stroke(b []byte) []byte {
	from := len(b)
	b = c.append(b)
	for i := from; i < len(b); i++ { // the same in capital letters
		if b[i] >= 'a' {
			b[i] -= 'a' - 'A'
		}
	}
	return b
}

// disc writes a filled circle as four curves.
func disc(b []byte, x, y, r Unit) []byte {
	k := r * 552 / 1000 // how far a curve's handles reach to make a quarter of a circle
	b = append(put(b, x+r, y), "m "...)
	b = append(put(b, x+r, y+k, x+k, y+r, x, y+r), "c "...)
	b = append(put(b, x-k, y+r, x-r, y+k, x-r, y), "c "...)
	b = append(put(b, x-r, y-k, x-k, y-r, x, y-r), "c "...)
	return append(put(b, x+k, y-r, x+r, y-k, x+r, y), "c f\n"...)
}
