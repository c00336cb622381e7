package value

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean makes text from outside safe to keep, to print and to send to a
// terminal, and says how many characters it took out. It takes out terminal
// control sequences, control characters other than newline and tab, marks that
// turn the direction of writing, invisible tags, byte order marks, the private
// use area that the program itself uses for marks, and bytes that are not UTF-8.
// It keeps emoji, joiners and accents, makes all line ends "\n", and composes
// letters with their accents (NFC). Cleaning clean text changes nothing.
func Clean(s string) (clean string, removed int) {
	if isPlain(s) {
		return s, 0
	}
	c := cleaner{text: s}
	c.out.Grow(len(s))
	for c.at < len(s) {
		c.step()
	}
	return norm.NFC.String(c.out.String()), c.removed
}

// CleanLine is Clean for text of one line: line ends and tabs become spaces,
// and spaces at both ends are taken off.
func CleanLine(s string) string {
	s, _ = Clean(s)
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, s))
}

// isPlain says whether the text needs no cleaning. Most text does not, and finding that out is quicker than cleaning it.
func isPlain(s string) bool {
	isASCII := true
	for i, r := range s {
		if r < utf8.RuneSelf && !isForbidden(r) {
			continue
		}
		isASCII = false
		if isForbidden(r) || r == '\u2028' || r == '\u2029' || r == blackFlag || r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return false
		}
	}
	return isASCII || norm.NFC.IsNormalString(s)
}

// cleaner goes through a text once.
type cleaner struct {
	text    string
	at      int
	out     strings.Builder
	removed int
	noEnd   [2]int // up to where no string sequence can end, without and with BEL as its end
}

// step takes the next character, or the sequence that starts there.
func (c *cleaner) step() {
	r, size := utf8.DecodeRuneInString(c.text[c.at:])
	rest := c.text[c.at+size:]
	switch {
	case r == utf8.RuneError && size == 1:
		c.drop(1)
	case r == '\r' && strings.HasPrefix(rest, "\n"):
		c.at++
	case r == '\r' || r == '\u2028' || r == '\u2029':
		c.out.WriteByte('\n')
		c.at += size
	case r == 0x1b:
		c.drop(1 + c.escape(rest))
	case r >= 0x80 && r <= 0x9f:
		c.drop(size + c.sequence(byte(r)-0x40, rest))
	case r == blackFlag:
		n := size + flagTags(rest)
		c.out.WriteString(c.text[c.at : c.at+n])
		c.at += n
	case isForbidden(r):
		c.drop(size)
	default:
		c.out.WriteString(c.text[c.at : c.at+size])
		c.at += size
	}
}

// drop leaves the next n bytes out.
func (c *cleaner) drop(n int) {
	c.removed += utf8.RuneCountInString(c.text[c.at : c.at+n])
	c.at += n
}

// escape gives the length of what follows an escape character and belongs to it.
func (c *cleaner) escape(rest string) int {
	if rest == "" {
		return 0
	}
	if rest[0] >= 0x40 && rest[0] <= 0x5f {
		return 1 + c.sequence(rest[0], rest[1:])
	}
	n := span(rest, 0x20, 0x2f)
	if n < len(rest) && rest[n] >= 0x30 && rest[n] <= 0x7e {
		return n + 1
	}
	return 0
}

// sequence gives the length of the arguments that follow an introducer, named by
// its seven-bit letter. A sequence without a proper end has no arguments, so that
// it cannot swallow the text behind it.
func (c *cleaner) sequence(kind byte, rest string) int {
	switch kind {
	case '[':
		n := span(rest, 0x30, 0x3f)
		n += span(rest[n:], 0x20, 0x2f)
		if n < len(rest) && rest[n] >= 0x40 && rest[n] <= 0x7e {
			return n + 1
		}
	case ']', 'P', 'X', '^', '_':
		return c.stringEnd(kind, rest)
	}
	return 0
}

// stringEnd finds the end of a string sequence on the same line; another escape
// character breaks it off, as it does in a terminal. What was searched in vain is
// not searched again, so that the time stays in proportion to the text.
func (c *cleaner) stringEnd(kind byte, rest string) int {
	bell := 0
	if kind == ']' {
		bell = 1
	}
	start := len(c.text) - len(rest)
	if start < c.noEnd[bell] {
		return 0
	}
	i := 0
	for ; i < len(rest); i++ {
		if rest[i] == 0x07 && kind == ']' {
			return i + 1
		}
		if strings.HasPrefix(rest[i:], "\x1b\\") || strings.HasPrefix(rest[i:], "\u009c") {
			return i + 2
		}
		if rest[i] == '\n' || rest[i] == '\r' || rest[i] == 0x1b {
			break
		}
	}
	c.noEnd[bell] = start + i
	return 0
}

// span counts the leading bytes between low and high.
func span(s string, low, high byte) int {
	n := 0
	for n < len(s) && s[n] >= low && s[n] <= high {
		n++
	}
	return n
}

const blackFlag = '\U0001F3F4'

// flagTags gives the length of the tags that make a black flag the flag of a
// region, such as Scotland; other tags are invisible text and do not count.
func flagTags(s string) int {
	const tag, end = 0xE0000, '\U000E007F'
	n := 0
	for i, r := range s {
		letter := r - tag
		switch {
		case r == end && n >= 3:
			return i + utf8.RuneLen(end)
		case n < 6 && (letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z'):
			n++
		default:
			return 0
		}
	}
	return 0
}

// isForbidden says whether a character is never kept.
func isForbidden(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\n' && r != '\t'
	case r >= 0x7f && r <= 0x9f:
		return true
	case r == 0x061c, r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x206f:
		return true // direction of writing
	case r >= 0xe000 && r <= 0xf8ff, r == 0xfeff, r >= 0xfff9 && r <= 0xfffb:
		return true // private use, byte order mark, annotation marks
	case r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return true // not characters at all
	}
	return r >= 0xe0000 && r <= 0xe007f
}
