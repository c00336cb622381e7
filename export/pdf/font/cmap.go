package font

import (
	"encoding/binary"
	"errors"
	"sort"
)

// cmap maps characters to glyphs: a sub-table of format 4 (two bytes a character) or 12 (four).
type cmap struct {
	table  []byte
	format int
	count  int // segments or groups
}

// readCmap picks the sub-table with the most characters.
func readCmap(b []byte) (cmap, error) {
	var best cmap
	for i := range u16(b, 2) {
		at := 4 + 8*i
		if at+8 > len(b) {
			break
		}
		platform, encoding := u16(b, at), u16(b, at+2)
		if platform != 0 && (platform != 3 || encoding != 1 && encoding != 10) {
			continue
		}
		start := int(binary.BigEndian.Uint32(b[at+4:]))
		if start >= len(b) {
			continue
		}
		if c := subtable(b[start:]); c.format > best.format {
			best = c
		}
	}
	if best.format == 0 {
		return best, errors.New("the font does not say which glyph belongs to which character")
	}
	return best, nil
}

func subtable(b []byte) cmap {
	switch u16(b, 0) {
	case 4:
		n := u16(b, 6) / 2
		if n > 0 && 16+8*n <= len(b) {
			return cmap{table: b, format: 4, count: n}
		}
	case 12:
		if len(b) < 16 {
			break
		}
		n := int(binary.BigEndian.Uint32(b[12:]))
		if n > 0 && n <= (len(b)-16)/12 {
			return cmap{table: b, format: 12, count: n}
		}
	}
	return cmap{}
}

// index gives the glyph of a character; 0 if there is none.
func (c cmap) index(r rune) int {
	if c.format == 12 {
		return c.group(uint32(r))
	}
	if r > 0xFFFF {
		return 0
	}
	return c.segment(int(r))
}

func (c cmap) group(r uint32) int {
	at := func(i, field int) uint32 { return binary.BigEndian.Uint32(c.table[16+12*i+4*field:]) }
	i := sort.Search(c.count, func(i int) bool { return at(i, 1) >= r })
	if i == c.count || at(i, 0) > r {
		return 0
	}
	return int(at(i, 2) + r - at(i, 0))
}

func (c cmap) segment(r int) int {
	n := c.count
	i := sort.Search(n, func(i int) bool { return u16(c.table, 14+2*i) >= r })
	if i == n {
		return 0
	}
	start, delta, offset := u16(c.table, 16+2*n+2*i), u16(c.table, 16+4*n+2*i), u16(c.table, 16+6*n+2*i)
	if r < start {
		return 0
	}
	if offset == 0 {
		return (r + delta) & 0xFFFF
	}
	glyph := u16(c.table, 16+6*n+2*i+offset+2*(r-start))
	if glyph == 0 {
		return 0
	}
	return (glyph + delta) & 0xFFFF
}
