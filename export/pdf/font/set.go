package font

import (
	"fmt"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifbolditalic"
	"codeberg.org/go-fonts/liberation/liberationserifitalic"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

// Style picks one of the embedded faces.
type Style uint8

// The styles of text. Bold and Italic may be added up.
const (
	Regular Style = iota
	Bold
	Italic
	BoldItalic
	styles = 4
)

// Set is the fonts of one document: the four embedded faces of Liberation Serif, narrow; the same ones wide, for documents
// with more characters than those hold; then those that the caller brought, in their order, for characters that the embedded
// ones lack. Those know no styles.
type Set struct{ all []*Subset }

// Embedded is how many fonts of the program itself come before those of the caller in a set.
const Embedded = 2 * styles

// NewSet reads the fonts. One of no bytes has no characters. An error names the font of the caller that cannot be used, counted from 1.
func NewSet(more [][]byte) (*Set, error) {
	s := &Set{all: make([]*Subset, Embedded, Embedded+len(more))}
	for i, data := range [styles][]byte{liberationserifregular.TTF, liberationserifbold.TTF, liberationserifitalic.TTF, liberationserifbolditalic.TTF} {
		f, err := Parse(data)
		if err != nil {
			return nil, fmt.Errorf("embedded font: %w", err)
		}
		s.all[i], s.all[styles+i] = newNarrow(f), NewSubset(f)
	}
	for i, data := range more {
		f := &Face{upem: 1000} // without a character
		if len(data) > 0 {
			var err error
			if f, err = Parse(data); err != nil {
				return nil, fmt.Errorf("font %d: %w", i+1, err)
			}
		}
		n := NewSubset(f)
		n.isBrought = true
		s.all = append(s.all, n)
	}
	return s, nil
}

// Glyph gives the glyph of a character and the number of the font that has it: the one of the style, else the first of all.
// It says false if none has.
func (s *Set) Glyph(style Style, r rune) (g Glyph, number int, ok bool) {
	for _, i := range [...]int{int(style), styles + int(style)} {
		if g, ok = s.all[i].Glyph(r); ok {
			return g, i, true
		}
	}
	for i, f := range s.all {
		if g, ok = f.Glyph(r); ok {
			return g, i, true
		}
	}
	return Glyph{}, 0, false
}

// Has says whether some font can draw the character, without taking it into a subset.
func (s *Set) Has(r rune) bool {
	for _, f := range s.all {
		if f.face.Has(r) {
			return true
		}
	}
	return false
}

// IsNarrow says whether the codes of a font have one byte instead of two.
func (s *Set) IsNarrow(number int) bool { return number < styles }

// Subsets gives the fonts by their numbers, also those that no text uses.
func (s *Set) Subsets() []*Subset { return s.all }
