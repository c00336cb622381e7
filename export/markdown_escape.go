package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/export/phrase"
)

// escapeMarkdown writes s so that CommonMark and GitHub's extensions read it as nothing but these characters inside a
// line. What counts only at the start of a line is the business of guardLine. before is the rune in front of s,
// or 0 at the start.
func escapeMarkdown(s string, before rune) string {
	if !strings.ContainsAny(s, "\\`*_[]<&|~$@:.") {
		return s
	}
	var b strings.Builder
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		r, size = utf8.DecodeRuneInString(s[i:])
		after, _ := utf8.DecodeRuneInString(s[i+size:])
		if needsEscape(r, before, after, s[i:]) || r == '.' && endsInWWW(s[:i]) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// needsEscape says whether r, the first rune of rest, could be read as markup between before and after.
func needsEscape(r, before, after rune, rest string) bool {
	switch r {
	case '\\', '`', '*', '[', ']', '<', '|', '~', '@':
		return true
	case '_': // inside a word it is a character
		return !isWord(before) || !isWord(after)
	case '&': // an entity
		return after == utf8.RuneError || after == '#' || isWord(after)
	case ':': // an address that some programs make a link
		return strings.HasPrefix(rest, "://")
	case '$': // a formula, but not the sign of an amount
		return !(before == 0 || before == ' ') || after < '0' || after > '9'
	}
	return false
}

func endsInWWW(s string) bool {
	return len(s) >= 3 && strings.EqualFold(s[len(s)-3:], "www")
}

func isWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// guardLine makes a line of escaped text safe as the first line of a block or the one after a line break,
// where a few more characters begin headings, lists, quotes and rules.
func guardLine(line string) string {
	if line == "" {
		return line
	}
	switch line[0] {
	case '#', '>', '-', '=', ':':
		return `\` + line
	case '+':
		if line == "+" || line[1] == ' ' {
			return `\` + line
		}
	}
	n := 0
	for n < len(line) && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n > 0 && n < len(line) && (line[n] == '.' || line[n] == ')') && (n+1 == len(line) || line[n+1] == ' ') {
		return line[:n] + `\` + line[n:]
	}
	return line
}

// escapeHeading is escapeMarkdown for a heading, where a trailing # would vanish and braces could set attributes.
func escapeHeading(s string) string {
	s = escapeMarkdown(phrase.OneLine(phrase.Clean(s)), 0)
	return strings.NewReplacer("#", `\#`, "{", `\{`, "}", `\}`).Replace(s)
}
