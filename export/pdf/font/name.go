package font

import "strings"

// Name gives the font's PostScript name, with nothing but letters, digits and dashes; "Font" if it has none.
func (s *Subset) Name() string {
	b := s.face.tables["name"]
	at := u16(b, 4)
	for i := range u16(b, 2) {
		e := 6 + 12*i
		if u16(b, e+6) != 6 {
			continue
		}
		from, size := at+u16(b, e+10), u16(b, e+8)
		if from+size > len(b) {
			continue
		}
		if name := plainName(string(b[from : from+size])); name != "" {
			return name
		}
	}
	return "Font"
}

// plainName keeps what may stand in a name of a PDF; the zero bytes of two-byte names go as well.
func plainName(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, s)
}

// Angle gives the slant of an italic in degrees, a negative number for one that leans to the right.
func (s *Subset) Angle() int { return s16(s.face.tables["post"], 4) }

// CapHeight gives the height of capitals in thousandths of the font size.
func (s *Subset) CapHeight() int {
	if os2 := s.face.tables["OS/2"]; u16(os2, 0) >= 2 && s16(os2, 88) > 0 {
		return s.face.scaled(s16(os2, 88))
	}
	return s.face.rise
}
