package layout

import (
	"strings"
	"unicode"
)

// closers may not begin a line of Chinese or Japanese text, openers may not end one.
const (
	closers = "、。，．・：；？！）」』】〉》〕］｝ー々)]},.;:!?%”’"
	openers = "（「『【〈《〔［｛([{“‘"
)

func isSpace(r rune) bool {
	return r == ' ' || r >= 0x2000 && r <= 0x200A && r != 0x2007 || r == 0x3000 || r == 0x205F
}

// isMark says whether the character is drawn over the one before it.
func isMark(r rune) bool { return r >= 0x0300 && unicode.In(r, unicode.Mn, unicode.Me) }

// isWide says whether lines may end around the character without a space.
func isWide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115F, r >= 0x2E80 && r <= 0xA4CF, r >= 0xAC00 && r <= 0xD7A3, r >= 0xF900 && r <= 0xFAFF:
		return true
	}
	return r >= 0xFE30 && r <= 0xFE4F || r >= 0xFF00 && r <= 0xFF60 || r >= 0xFFE0 && r <= 0xFFE6 || r >= 0x1F000 && r <= 0x3FFFD
}

// mayEnd says whether a line may end between a and b, where before stands in front of a.
func mayEnd(before, a, b rune) bool {
	switch {
	case isSpace(b) || b == '\n':
		return false
	case before == ')' && b >= '0' && b <= '9': // the parts of a telephone number, such as (503) 555-0142
		return false
	case isSpace(a):
		return true
	case a == '-' || a == '–' || a == '/':
		return unicode.IsLetter(b) && unicode.IsLetter(before)
	case a == '—':
		return !strings.ContainsRune(closers, b)
	case isWide(a) || isWide(b):
		return !strings.ContainsRune(closers, b) && !strings.ContainsRune(openers, a)
	}
	return false
}
