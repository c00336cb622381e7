// Package font reads TrueType fonts and makes the small fonts that a PDF embeds: only the glyphs in use, numbered anew.
// It does no shaping: one character gives one glyph.
package font

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Face is a TrueType font that was read. It is never changed and may be shared.
type Face struct {
	tables  map[string][]byte
	upem    int
	glyphs  int
	metrics int // number of full entries of hmtx
	long    bool
	cmap    cmap
	box     [4]int
	rise    int
	fall    int
	slanted bool
}

var errShort = errors.New("the file ends early")

// Parse reads a TrueType font, or the first one of a collection. Fonts with PostScript outlines and fonts whose licence
// bits forbid embedding are refused.
func Parse(data []byte) (*Face, error) {
	tables, err := directory(data)
	if err != nil {
		return nil, err
	}
	f := &Face{tables: tables}
	for _, name := range []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap"} {
		if len(tables[name]) == 0 {
			return nil, fmt.Errorf("the font has no table %q; only TrueType outlines can be used", name)
		}
	}
	if os2 := tables["OS/2"]; len(os2) >= 10 && u16(os2, 8)&0xF == 2 {
		return nil, errors.New("the font may not be embedded in files, says its licence")
	}
	if err := f.header(); err != nil {
		return nil, err
	}
	f.cmap, err = readCmap(tables["cmap"])
	return f, err
}

// directory finds the tables of the font.
func directory(data []byte) (map[string][]byte, error) {
	if len(data) < 16 {
		return nil, errShort
	}
	at := 0
	if string(data[:4]) == "ttcf" {
		at = int(binary.BigEndian.Uint32(data[12:]))
	}
	if at < 0 || at > len(data)-12 {
		return nil, errShort
	}
	tables := map[string][]byte{}
	n := u16(data, at+4)
	for i := range n {
		e := at + 12 + 16*i
		if e+16 > len(data) {
			return nil, errShort
		}
		start, size := int(binary.BigEndian.Uint32(data[e+8:])), int(binary.BigEndian.Uint32(data[e+12:]))
		if start > len(data) || size > len(data)-start {
			return nil, errShort
		}
		tables[string(data[e:e+4])] = data[start : start+size]
	}
	return tables, nil
}

func (f *Face) header() error {
	head, hhea, maxp := f.tables["head"], f.tables["hhea"], f.tables["maxp"]
	if len(head) < 54 || len(hhea) < 36 || len(maxp) < 6 {
		return errShort
	}
	f.upem, f.long = u16(head, 18), u16(head, 50) == 1
	f.glyphs, f.metrics = u16(maxp, 4), u16(hhea, 34)
	if f.upem == 0 || f.metrics == 0 || f.glyphs == 0 {
		return errors.New("the font has no measures")
	}
	step := 2
	if f.long {
		step = 4
	}
	if len(f.tables["loca"]) < step*(f.glyphs+1) || len(f.tables["hmtx"]) < 4*f.metrics {
		return errShort
	}
	for i := range f.box {
		f.box[i] = f.scaled(s16(head, 36+2*i))
	}
	f.rise, f.fall = f.scaled(s16(hhea, 4)), f.scaled(s16(hhea, 6))
	f.slanted = u16(head, 44)&2 != 0
	return nil
}

// scaled turns font units into thousandths of the font size, rounded to the nearest.
func (f *Face) scaled(v int) int {
	v *= 1000
	if v < 0 {
		return -((-v + f.upem/2) / f.upem)
	}
	return (v + f.upem/2) / f.upem
}

// Has says whether the font has a glyph for the character.
func (f *Face) Has(r rune) bool { return f.index(r) != 0 }

// index gives the number of the character's glyph in the font; 0 if there is none.
func (f *Face) index(r rune) int {
	if i := f.cmap.index(r); i < f.glyphs {
		return i
	}
	return 0
}

// advance gives the width of a glyph in thousandths of the font size.
func (f *Face) advance(glyph int) int {
	return f.scaled(u16(f.tables["hmtx"], 4*min(glyph, f.metrics-1)))
}

// bearing gives the left side bearing of a glyph in font units.
func (f *Face) bearing(glyph int) int {
	hmtx := f.tables["hmtx"]
	at := 4*glyph + 2
	if glyph >= f.metrics {
		at = 4*f.metrics + 2*(glyph-f.metrics)
	}
	if at+2 > len(hmtx) {
		return 0
	}
	return s16(hmtx, at)
}

// outline gives the bytes that describe a glyph's shape; nothing for a space or where the font is damaged.
func (f *Face) outline(glyph int) []byte {
	if glyph >= f.glyphs {
		return nil
	}
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	var from, to int
	if f.long {
		from, to = int(binary.BigEndian.Uint32(loca[4*glyph:])), int(binary.BigEndian.Uint32(loca[4*glyph+4:]))
	} else {
		from, to = 2*u16(loca, 2*glyph), 2*u16(loca, 2*glyph+2)
	}
	if from >= to || to > len(glyf) {
		return nil
	}
	return glyf[from:to]
}

// u16 reads an unsigned number of two bytes; 0 beyond the end.
func u16(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

// s16 reads a signed number of two bytes.
func s16(b []byte, at int) int { return int(int16(u16(b, at))) }
