package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean drops what no file may hold: control, formatting and private characters that could steer a terminal, hide or
// turn text round, and what HTML and XML forbid. Tabs become spaces, line and paragraph separators newlines.
func Clean(s string) string {
	if IsClean(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085' || r == '\v' || r == '\f':
			return '\n'
		case r == '\t':
			return ' '
		case isForbidden(r):
			return -1
		}
		return r
	}, s)
}

// IsClean says whether s is plain ASCII without control characters, which Clean leaves alone.
func IsClean(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// isForbidden says whether r is dropped. Zero-width joiners stay: names and emoji need them.
func isForbidden(r rune) bool {
	switch {
	case unicode.IsControl(r), unicode.Is(unicode.Co, r), r == utf8.RuneError:
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F, r == 0x061C: // turn text round
		return true
	case r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFB, r >= 0xE0000 && r <= 0xE007F: // invisible
		return true
	case r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE: // not characters
		return true
	}
	return false
}

// OneLine turns line breaks into spaces and drops white space at the ends.
func OneLine(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(s, "\n", " "))
}

// IsLang says whether s has the form of a language tag.
func IsLang(s string) bool {
	for part := range strings.SplitSeq(s, "-") {
		if len(part) < 1 || len(part) > 8 || strings.Trim(strings.ToLower(part), "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return len(s) >= 2 && s[1] != '-'
}
