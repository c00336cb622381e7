package font_test

import (
	"encoding/binary"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationserifregular"

	"engross/export/pdf/font"
)

// tables reads the directory of a font file.
func tables(t *testing.T, b []byte) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(b[4:])) {
		e := b[12+16*i:]
		from, size := binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		all[string(e[:4])] = b[from : from+size]
	}
	return all
}

// TestSubset holds that a subset has one outline for each glyph, that parts of letters with accents are in it, and that
// advances stay those of the font.
func TestSubset(t *testing.T) {
	f, err := font.Parse(liberationserifregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	s := font.NewSubset(f)
	for _, r := range "Hé Åll, é" {
		if g, ok := s.Glyph(r); !ok || int(g.Advance) != s.Widths()[g.ID] || s.Chars()[g.ID] != r {
			t.Errorf("%q: got %v %v", r, g, ok)
		}
	}
	if _, ok := s.Glyph('東'); ok {
		t.Error("got a glyph for a character that the font lacks")
	}
	used := len(s.Chars())
	if used != 7 {
		t.Errorf("got %d glyphs, want one for each character and one for none", used)
	}
	b := tables(t, s.Bytes())
	n := int(binary.BigEndian.Uint16(b["maxp"][4:]))
	if n <= used || len(b["loca"]) != 4*(n+1) || len(b["hmtx"]) != 4*n {
		t.Fatalf("got %d glyphs, %d bytes of places and %d of widths, want room for the parts of letters too", n, len(b["loca"]), len(b["hmtx"]))
	}
	for i := range n {
		from, to := binary.BigEndian.Uint32(b["loca"][4*i:]), binary.BigEndian.Uint32(b["loca"][4*i+4:])
		if from > to || int(to) > len(b["glyf"]) {
			t.Fatalf("glyph %d lies at %d to %d of %d bytes", i, from, to, len(b["glyf"]))
		}
		if to-from >= 14 && int16(binary.BigEndian.Uint16(b["glyf"][from:])) < 0 {
			if part := int(binary.BigEndian.Uint16(b["glyf"][from+12:])); part >= n {
				t.Errorf("glyph %d has the part %d of %d", i, part, n)
			}
		}
	}
	if len(s.Bytes()) > 20000 {
		t.Errorf("got %d bytes for %d glyphs", len(s.Bytes()), n)
	}
}

func TestFind(t *testing.T) {
	s, err := font.NewSet(nil)
	if err != nil {
		t.Fatal(err)
	}
	for r, want := range map[rune]struct{ drawn, missing, can bool }{
		'a': {true, false, true}, '€': {true, false, true}, '\u2011': {true, false, true}, '\u2003': {true, false, true},
		'\u200d': {false, false, true}, '\u00ad': {false, false, true}, 'א': {true, true, false}, '東': {true, true, false},
	} {
		f, drawn := s.Find(font.Bold, r)
		if drawn != want.drawn || f.Missing != want.missing || s.CanDraw(r) != want.can {
			t.Errorf("%U: got drawn %v, missing %v, can %v; want %v", r, drawn, f.Missing, s.CanDraw(r), want)
		}
	}
}

// FuzzParse holds that no damage of a font does more than be refused or draw nonsense.
func FuzzParse(f *testing.F) {
	f.Add(uint32(4), uint32(0xFFFF), 400)
	f.Add(uint32(12), uint32(0), 393336)
	f.Add(uint32(60), uint32(0x7FFFFFFF), 393336)
	f.Fuzz(func(t *testing.T, at, value uint32, size int) {
		src := append([]byte(nil), liberationserifregular.TTF...)
		binary.BigEndian.PutUint32(src[int(at)%(len(src)-4):], value)
		face, err := font.Parse(src[:min(max(size, 0), len(src))])
		if err != nil {
			return
		}
		s := font.NewSubset(face)
		for _, r := range "aé東ﬁǺ" {
			s.Glyph(r)
		}
		if s.Bytes() == nil || s.Name() == "" {
			t.Error("got no font")
		}
	})
}
