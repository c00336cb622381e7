// Package layout breaks text into lines and rows into pages, and draws the pages. It knows fonts, structure and file,
// and nothing of agreements.
package layout

import (
	"engross/export/pdf/file"
	"engross/export/pdf/font"
	"engross/export/pdf/tag"
)

// Unit is a length in thousandths of a point.
type Unit = file.Unit

// Point is one point, a 72nd of an inch.
const Point Unit = 1000

// Color is red, green and blue.
type Color [3]uint8

// Run is a stretch of text in one look, without characters that steer. A newline ends the line.
type Run struct {
	Text   string
	Style  font.Style
	Size   Unit
	Color  Color
	Mark   bool      // highlighted
	Strike bool      // with a line through it
	Owner  *tag.Elem // of the structure that it belongs to; nil if it is no content
	Link   *Link     // where it leads, if it is a link; Owner is then its Link element
}

// Link leads to another place in the document.
type Link struct {
	To  string // the anchor
	Alt string // what a screen reader says
}

// Piece is a stretch of glyphs of one font on one line.
type Piece struct {
	X       Unit // from the start of the line
	Width   Unit // without spaces at the end of the line
	Advance Unit // with them
	Font    uint8
	Glyphs  []byte // their codes, of one or two bytes each
	Actual  string // the characters, where the glyphs are not theirs
	Run     *Run
}

// Line is one line of text.
type Line struct {
	Pieces []Piece
	Width  Unit // without spaces at its end
}

// Setter sets text in lines. It keeps memory from one paragraph to the next.
type Setter struct {
	Fonts  *font.Set
	glyphs []glyph
}

// glyph is one character of a paragraph as it will be drawn.
type glyph struct {
	char    rune
	code    uint16
	adv     int16
	run     int32
	font    uint8
	missing bool
	opens   bool // a line may end after it
	glued   bool // belongs to the glyph before it
}

// load turns runs into glyphs.
func (s *Setter) load(runs []Run) {
	s.glyphs = s.glyphs[:0]
	for i := range runs {
		style := runs[i].Style
		for _, r := range runs[i].Text {
			g := glyph{char: r, run: int32(i)}
			if r == '\n' {
				g.char, r = '\n', ' '
			}
			f, ok := s.Fonts.Find(style, r)
			if !ok {
				s.openAt(r)
				continue
			}
			g.code, g.adv, g.font, g.missing = f.Glyph.Code, f.Glyph.Advance, f.Number, f.Missing
			s.join(&g)
			s.glyphs = append(s.glyphs, g)
		}
	}
}

// openAt lets a line end where a zero-width space stands.
func (s *Setter) openAt(r rune) {
	if n := len(s.glyphs); r == 0x200B && n > 0 {
		s.glyphs[n-1].opens = true
	}
}

// join decides whether a line may end between the last glyph and g.
func (s *Setter) join(g *glyph) {
	n := len(s.glyphs)
	if n == 0 {
		return
	}
	last := &s.glyphs[n-1]
	g.glued = isMark(g.char)
	before := rune(' ')
	if n > 1 {
		before = s.glyphs[n-2].char
	}
	last.opens = last.opens || !g.glued && mayEnd(before, last.char, g.char)
}

// Lines sets runs in lines of at most width. Words too long for a line are broken. There is always one line.
func (s *Setter) Lines(runs []Run, width Unit) []Line {
	s.load(runs)
	var lines []Line
	text := make([]byte, 0, 2*len(s.glyphs))
	limit := int(width) * 1000
	for at := 0; at < len(s.glyphs); {
		end := s.end(runs, at, limit)
		var l Line
		l, text = s.line(runs, at, end, text)
		lines = append(lines, l)
		at = end
	}
	if len(lines) == 0 {
		return []Line{{}}
	}
	return lines
}

// end gives where the line that begins at from ends: after the last opening that fits, or by force inside a word.
func (s *Setter) end(runs []Run, from, limit int) int {
	width, opening := 0, 0
	for i := from; i < len(s.glyphs); i++ {
		g := &s.glyphs[i]
		if g.char == '\n' {
			return i + 1
		}
		wide := int(g.adv) * int(runs[g.run].Size)
		if width+wide > limit && !isSpace(g.char) && i > from && !g.glued {
			if opening > 0 {
				return opening
			}
			return i
		}
		width += wide
		if g.opens {
			opening = i + 1
		}
	}
	return len(s.glyphs)
}

// line gathers glyphs into pieces, their codes at the end of text.
func (s *Setter) line(runs []Run, from, end int, text []byte) (Line, []byte) {
	var l Line
	x, width, start := 0, 0, 0
	for i := from; i < end; i++ {
		g := &s.glyphs[i]
		if i == from || s.parts(i) {
			l.Pieces = append(l.Pieces, Piece{X: Unit(x / 1000), Font: g.font, Run: &runs[g.run]})
			start = len(text)
		}
		if !s.Fonts.IsNarrow(int(g.font)) {
			text = append(text, byte(g.code>>8))
		}
		text = append(text, byte(g.code))
		x += int(g.adv) * int(runs[g.run].Size)
		if !isSpace(g.char) && g.char != '\n' {
			width = x
		}
		p := &l.Pieces[len(l.Pieces)-1]
		p.Glyphs = text[start:len(text):len(text)]
		p.Width, p.Advance = Unit(min(x, width)/1000)-p.X, Unit(x/1000)-p.X
		if g.missing {
			p.Actual += string(g.char)
		}
	}
	l.Width = Unit(width / 1000)
	return l, text
}

// parts says whether glyph i begins another piece than the glyph before it.
func (s *Setter) parts(i int) bool {
	a, b := &s.glyphs[i-1], &s.glyphs[i]
	return a.run != b.run || a.font != b.font || a.missing != b.missing
}

// Measure gives the width of the longest word and of the longest line of the runs.
func (s *Setter) Measure(runs []Run) (word, line Unit) {
	s.load(runs)
	var w, l, words, lines int
	for i := range s.glyphs {
		g := &s.glyphs[i]
		wide := int(g.adv) * int(runs[g.run].Size)
		if !isSpace(g.char) || !g.opens {
			w += wide
		}
		l += wide
		words, lines = max(words, w), max(lines, l)
		if g.opens || g.char == '\n' {
			w = 0
		}
		if g.char == '\n' {
			l = 0
		}
	}
	return Unit((words + 999) / 1000), Unit((lines + 999) / 1000)
}
