package font

import "unicode"

// NeedsShaping says whether the character belongs to a script that is written from right to left or whose letters join
// or move: one glyph after the other would be wrong, even where a font has them.
func NeedsShaping(r rune) bool {
	if r < 0x0590 || r > 0x1CFF && r < 0xA800 {
		return false
	}
	return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Samaritan, unicode.Mandaic,
		unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu,
		unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Thai, unicode.Lao, unicode.Tibetan, unicode.Myanmar,
		unicode.Khmer, unicode.Mongolian, unicode.Balinese, unicode.Javanese, unicode.Sundanese, unicode.Adlam)
}

// IsInvisible says whether the character only steers how others are joined or broken, and prints nothing.
func IsInvisible(r rune) bool {
	switch {
	case r == 0x00AD, r >= 0x200B && r <= 0x200D, r == 0x2060, r == 0x034F, r >= 0x180B && r <= 0x180F:
		return true
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0100 && r <= 0xE01EF, r >= 0x2061 && r <= 0x2064, r >= 0x206A && r <= 0x206F:
		return true
	}
	return false
}

// Substitute gives a plainer character of the same meaning for one that a font may lack, or the character itself.
func Substitute(r rune) rune {
	switch {
	case r == 0x2010, r == 0x2011:
		return '-'
	case r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F, r == 0x3000, r == 0x00A0:
		return ' '
	}
	return r
}
