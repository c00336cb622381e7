package font

// Subset is the part of a font that one document uses. Glyphs are numbered as they are first asked for, so that text
// can be written before the font is; 0 is the glyph for "no such character" and is never given out.
//
// Text names glyphs by codes. Those of a narrow subset are one byte, which halves the text of a file, and reach for about
// 250 characters; ASCII stands for itself. In a wide one they are the numbers of the glyphs.
type Subset struct {
	face  *Face
	pages map[rune]*[256]Glyph // by the upper part of the character
	chars []rune               // the character of each glyph, by its new number; 0 where none prints it
	from  []int                // the number in the font of each glyph, by its new number
	wide  []int                // advances in thousandths of the font size
	codes []uint16             // of each glyph

	isBrought bool // by the caller

	isNarrow bool
	free     int // codes of other characters than ASCII that are taken
}

// Glyph is a glyph of a subset.
type Glyph struct {
	ID      uint16 // in the subset; 0 for none
	Code    uint16 // in text
	Advance int16  // in thousandths of the font size
	isKnown bool   // that the font has none
}

// NewSubset makes a wide subset without any glyph but 0.
func NewSubset(f *Face) *Subset {
	return &Subset{face: f, pages: map[rune]*[256]Glyph{}, chars: []rune{0}, from: []int{0}, wide: []int{f.advance(0)}, codes: []uint16{0}}
}

// newNarrow makes a narrow subset likewise.
func newNarrow(f *Face) *Subset {
	s := NewSubset(f)
	s.isNarrow = true
	return s
}

// IsNarrow says whether codes have one byte instead of two.
func (s *Subset) IsNarrow() bool { return s.isNarrow }

// code gives the code of a character that is taken into the subset next, or false if there is none left.
func (s *Subset) code(r rune) (uint16, bool) {
	switch {
	case !s.isNarrow:
		return uint16(len(s.chars)), len(s.chars) <= 0xF000
	case r >= ' ' && r < 0x7F:
		return uint16(r), true
	case s.free == len(otherCodes):
		return 0, false
	}
	s.free++
	return uint16(otherCodes[s.free-1]), true
}

// otherCodes are what ASCII leaves free, but for the ends of lines, which strings of a PDF would have to escape.
var otherCodes = codesBeside()

func codesBeside() []byte {
	var all []byte
	for c := 0x80; c <= 0xFF; c++ {
		all = append(all, byte(c))
	}
	for c := byte(1); c < ' '; c++ {
		if c != '\n' && c != '\r' {
			all = append(all, c)
		}
	}
	return all
}

// IsUsed says whether any glyph was asked for.
func (s *Subset) IsUsed() bool { return len(s.chars) > 1 }

// Glyph gives the glyph of a character and takes it into the subset. It says false if the font has none,
// or a narrow subset is full.
func (s *Subset) Glyph(r rune) (Glyph, bool) {
	page := s.pages[r>>8]
	if page == nil {
		page = new([256]Glyph)
		s.pages[r>>8] = page
	}
	g := &page[r&0xFF]
	if !g.isKnown {
		*g = s.take(r)
	}
	return *g, g.ID != 0
}

func (s *Subset) take(r rune) Glyph {
	index := s.face.index(r)
	if index == 0 {
		return Glyph{isKnown: true}
	}
	code, ok := s.code(r)
	if !ok {
		return Glyph{isKnown: true}
	}
	wide := s.face.advance(index)
	s.chars, s.from, s.wide, s.codes = append(s.chars, r), append(s.from, index), append(s.wide, wide), append(s.codes, code)
	return Glyph{ID: uint16(len(s.chars) - 1), Code: code, Advance: int16(wide), isKnown: true}
}

// Codes gives the code of each glyph in text, in the order of the glyphs, beginning with 0 for glyph 0.
func (s *Subset) Codes() []uint16 { return s.codes }

// Chars gives the character of each glyph, in the order of the glyphs, beginning with 0 for glyph 0.
func (s *Subset) Chars() []rune { return s.chars }

// Widths gives the advance of each glyph in thousandths of the font size.
func (s *Subset) Widths() []int { return s.wide }

// Box gives the font's bounding box in thousandths of the font size: left, bottom, right, top.
func (s *Subset) Box() [4]int { return s.face.box }

// Ascent is how far the font reaches above the baseline, in thousandths of the font size.
func (s *Subset) Ascent() int { return s.face.rise }

// Descent is how far the font reaches below the baseline: a negative number in thousandths of the font size.
func (s *Subset) Descent() int { return s.face.fall }

// IsSlanted says whether the font is an italic.
func (s *Subset) IsSlanted() bool { return s.face.slanted }
