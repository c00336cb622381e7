package font

import (
	"encoding/binary"
	"maps"
	"slices"
)

// kept gives the tables that a viewer of a PDF has no use for, but whoever writes the same PDF again without the font at
// hand: which glyph belongs to which character, the name and the measures. A font made of the subset gives the same subset.
func (s *Subset) kept(tables map[string][]byte) {
	tables["cmap"] = s.groups()
	name := s.Name()
	head := []byte{0, 0, 0, 1, 0, 18, 0, 3, 0, 1, 4, 9, 0, 6, 0, 0, 0, 0}
	binary.BigEndian.PutUint16(head[14:], uint16(len(name)))
	tables["name"] = append(head, name...)
	tables["post"] = append([]byte{0, 3, 0, 0}, make([]byte, 28)...)
	binary.BigEndian.PutUint16(tables["post"][4:], uint16(s.Angle()))
	if os2 := s.face.tables["OS/2"]; u16(os2, 0) >= 2 && s16(os2, 88) > 0 {
		own := make([]byte, 96)
		own[1] = 2
		copy(own[88:90], os2[88:90])
		tables["OS/2"] = own
	}
}

// groups gives a table of characters: one sub-table, of format 12, with a group for each.
func (s *Subset) groups() []byte {
	glyph := map[rune]int{}
	for i, r := range s.chars {
		if r != 0 {
			glyph[r] = i
		}
	}
	chars := slices.Sorted(maps.Keys(glyph))
	out := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	for _, n := range []int{16 + 12*len(chars), 0, len(chars)} {
		out = binary.BigEndian.AppendUint32(out, uint32(n))
	}
	for _, r := range chars {
		for _, n := range []int{int(r), int(r), glyph[r]} {
			out = binary.BigEndian.AppendUint32(out, uint32(n))
		}
	}
	return out
}
