package font

// Replacement stands for a character that cannot be drawn.
const Replacement = '□'

// Found is what a character is drawn with.
type Found struct {
	Glyph   Glyph
	Number  uint8 // of the font in the set
	Missing bool  // Glyph is that of Replacement
}

// Find gives what draws the character in a style, and takes it into the subset. It says false where nothing is to be
// drawn at all.
func (s *Set) Find(style Style, r rune) (f Found, ok bool) {
	if IsInvisible(r) {
		return f, false
	}
	for _, c := range [...]rune{r, Substitute(r)} {
		if NeedsShaping(c) {
			break
		}
		if g, n, ok := s.Glyph(style, c); ok {
			return Found{Glyph: g, Number: uint8(n)}, true
		}
	}
	g, n, _ := s.Glyph(style, Replacement)
	return Found{Glyph: g, Number: uint8(n), Missing: true}, true
}

// CanDraw says whether Find draws the character itself, or rightly nothing, without taking it into a subset.
func (s *Set) CanDraw(r rune) bool {
	if r < 0x7F && r >= ' ' || IsInvisible(r) {
		return true
	}
	return !NeedsShaping(r) && (s.Has(r) || s.Has(Substitute(r)))
}
