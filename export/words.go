package export

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/model/doc"
)

// Words that every format prints around the document itself.
const (
	draftWord    = "DRAFT"
	contentsWord = "Contents"
	openWord     = "Open points"
)

// draftNotice is the sentence after the draft mark at the top of a file.
func draftNotice(d *doc.Doc) string {
	switch len(d.Open) {
	case 0:
		return "Not ready to sign."
	case 1:
		return "Not ready to sign. One open point is listed at the end."
	}
	return fmt.Sprintf("Not ready to sign. %d open points are listed at the end.", len(d.Open))
}

// digestLine is the last line of a sealed document.
func digestLine(d *doc.Doc) string { return "Document digest (SHA-256): " + d.Digest }

// sideName is the words over a signature: "Provider: Acme LLC".
func sideName(s doc.Side) []doc.Inline {
	if s.Role == "" || len(s.Party) == 0 {
		return append([]doc.Inline{doc.Text(s.Role)}, s.Party...)
	}
	return append([]doc.Inline{doc.Text(s.Role + ": ")}, s.Party...)
}

// signLine is one line of a signature. Nothing after the label is a line to write on.
type signLine struct {
	label string
	value []doc.Inline
}

func signLines(g doc.Signatory) []signLine {
	return []signLine{{"Signature", nil}, {"Name", g.Name}, {"Title", g.Title}, {"Date", g.Date}}
}

// entry is a line of the table of contents, on one line and without characters that no file may hold.
type entry struct{ id, text string }

func contents(d *doc.Doc) []entry {
	var all []entry
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Article:
			all = append(all, entry{b.ID, oneLine(clean(b.Heading()))})
		case *doc.Schedule:
			all = append(all, entry{b.ID, oneLine(clean(b.Heading()))})
		}
		return true
	})
	return all
}

// firstPara splits off a leading paragraph that can stand on the line of its clause's number.
func firstPara(bs []doc.Block) (*doc.Para, []doc.Block) {
	if len(bs) > 0 {
		if p, ok := bs[0].(*doc.Para); ok && !p.Conspicuous {
			return p, bs[1:]
		}
	}
	return nil, bs
}

// sentence ends a title that text follows on the same line.
func sentence(title string) string {
	if title == "" || strings.ContainsAny(title[len(title)-1:], ".:?!") {
		return title
	}
	return title + "."
}

// level gives the level of a clause, 1 for one that was never numbered.
func level(c *doc.Clause) int { return max(c.Level, 1) }

// clean drops what no file may hold: control, formatting and private characters that could steer a terminal, hide or
// turn text round, and what HTML and XML forbid. Tabs become spaces, line and paragraph separators newlines.
func clean(s string) string {
	if isClean(s) {
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

func isClean(s string) bool {
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
