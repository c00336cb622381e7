package font

import (
	"encoding/binary"
	"sort"
)

// Flags of a part of a composite glyph.
const (
	hasWords        = 1 << 0
	hasScale        = 1 << 3
	hasMore         = 1 << 5
	hasTwoScales    = 1 << 6
	hasMatrix       = 1 << 7
	hasInstructions = 1 << 8
)

// Bytes writes the subset as a TrueType font. Hinting is left out: it is half of the file, and what PDF viewers draw
// is smoothed without it.
func (s *Subset) Bytes() []byte {
	from := append([]int(nil), s.from...)
	number := map[int]int{}
	for i := len(from) - 1; i >= 0; i-- {
		number[from[i]] = i
	}
	var glyf, loca []byte
	for i := 0; i < len(from); i++ { // composite glyphs add their parts to the end
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		shape := s.face.outline(from[i])
		if len(shape) < 10 {
			continue
		}
		if s16(shape, 0) >= 0 {
			shape = simple(shape)
		} else {
			shape = composite(shape, func(part int) int {
				n, ok := number[part]
				if !ok {
					n = len(from)
					number[part] = n
					from = append(from, part)
				}
				return n
			})
		}
		glyf = append(glyf, shape...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	return s.assemble(from, glyf, loca)
}

// simple gives the outline without its instructions.
func simple(b []byte) []byte {
	at := 10 + 2*s16(b, 0)
	n := u16(b, at)
	if at+2+n > len(b) {
		return nil
	}
	out := append([]byte(nil), b[:at]...)
	return append(append(out, 0, 0), b[at+2+n:]...)
}

// composite gives the outline with the numbers of its parts changed and without instructions.
func composite(b []byte, renumber func(int) int) []byte {
	out := append([]byte(nil), b...)
	for at := 10; at+4 <= len(out); {
		flags, part := u16(out, at), u16(out, at+2)
		binary.BigEndian.PutUint16(out[at:], uint16(flags&^hasInstructions))
		binary.BigEndian.PutUint16(out[at+2:], uint16(renumber(part)))
		at += 6
		if flags&hasWords != 0 {
			at += 2
		}
		switch {
		case flags&hasScale != 0:
			at += 2
		case flags&hasTwoScales != 0:
			at += 4
		case flags&hasMatrix != 0:
			at += 8
		}
		if flags&hasMore == 0 {
			return out[:min(at, len(out))]
		}
	}
	return nil
}

// assemble writes the tables of the font around its outlines.
func (s *Subset) assemble(from []int, glyf, loca []byte) []byte {
	f := s.face
	var hmtx []byte
	for _, g := range from {
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(u16(f.tables["hmtx"], 4*min(g, f.metrics-1))))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(f.bearing(g)))
	}
	head := append([]byte(nil), f.tables["head"][:54]...)
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := append([]byte(nil), f.tables["hhea"][:36]...)
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(from)))
	maxp := append([]byte(nil), f.tables["maxp"]...)
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(from)))
	tables := map[string][]byte{"glyf": glyf, "head": head, "hhea": hhea, "hmtx": hmtx, "loca": loca, "maxp": maxp}
	if s.isNarrow {
		tables["cmap"] = s.cmap()
	}
	if s.isBrought {
		s.kept(tables)
	}
	return sfnt(tables)
}

// cmap gives the table by which a viewer finds the glyphs of codes of one byte: one sub-table, of format 0.
func (s *Subset) cmap() []byte {
	out := []byte{0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 12, 0, 0, 1, 6, 0, 0}
	at := len(out)
	out = append(out, make([]byte, 256)...)
	for glyph, code := range s.codes {
		out[at+int(code)] = byte(glyph)
	}
	return out
}

// sfnt puts tables into a font file, with its check sums.
func sfnt(tables map[string][]byte) []byte {
	var names []string
	for name := range tables {
		names = append(names, name)
	}
	sort.Strings(names)
	n := len(names)
	search := 1
	power := 0
	for search*2 <= n {
		search *= 2
		power++
	}
	out := []byte{0, 1, 0, 0}
	for _, v := range []int{n, 16 * search, power, 16 * (n - search)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*n
	headAt := 0
	var body []byte
	for _, name := range names {
		t := tables[name]
		if name == "head" {
			headAt = at
		}
		out = append(out, name...)
		out = binary.BigEndian.AppendUint32(out, checksum(t))
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t)))
		body = append(body, t...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
		at = 12 + 16*n + len(body)
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out[headAt+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	if len(b) > 0 {
		var last [4]byte
		copy(last[:], b)
		sum += binary.BigEndian.Uint32(last[:])
	}
	return sum
}
