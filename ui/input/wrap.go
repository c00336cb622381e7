package input

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// tabCells is how wide a tab is drawn. Tabs come only with pasted text: the key moves to the next question.
const tabCells = 4

// cluster returns the bytes and the cells of the first character of s as a reader sees it: a letter with its accents,
// an emoji with its joiners. s must not be empty.
func cluster(s string) (size, cells int) {
	if s[0] == '\t' {
		return 1, tabCells
	}
	r, size := utf8.DecodeRuneInString(s)
	if w := lone(r); w > 0 {
		if len(s) == size {
			return size, w
		}
		if next, _ := utf8.DecodeRuneInString(s[size:]); next == '\t' || lone(next) > 0 {
			return size, w
		}
	}
	g, w := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return len(g), w
}

// lone returns the cells of a rune that never joins with another one of its sort, or 0 for all that must be looked at
// closely. It spares the slow way for nearly all of what people type.
func lone(r rune) int {
	switch {
	case r >= 0x20 && r < 0x7f,
		r > 0xa0 && r < 0x300 && r != 0xad,
		r >= 0x391 && r <= 0x482, r >= 0x48a && r < 0x530, // Greek, Cyrillic
		r >= 0x2010 && r <= 0x2026: // dashes, quotation marks
		return 1
	case r >= 0x4e00 && r <= 0x9fff, r >= 0x3041 && r <= 0x3096, r >= 0x30a1 && r <= 0x30fa, // Han, Kana
		r == 0x3001, r == 0x3002, r >= 0xff01 && r <= 0xff5e:
		return 2
	}
	return 0
}

// cells returns how wide s is drawn.
func cells(s string) int {
	n := 0
	for s != "" {
		size, w := cluster(s)
		n, s = n+w, s[size:]
	}
	return n
}

// wrap returns where the rows of a line begin, in bytes, the first at 0. A row is at most width-1 cells, so that the
// caret has a cell after its last character; only a space may take that cell too, and then the next row begins
// behind it. Rows break after spaces; a word that is longer than a row is cut.
func wrap(s string, width int, cuts []int) []int {
	limit := max(1, width-1)
	cuts = append(cuts[:0], 0)
	start, broke, used, since := 0, 0, 0, 0 // since: cells of the row behind the last place to break
	for i := 0; i < len(s); {
		size, w := cluster(s[i:])
		isSpace := isBlank(s[i:])
		switch {
		case used+w <= limit || i == start:
		case isSpace && used+w <= width:
			cuts = append(cuts, i+size)
			start, broke, used, since, i = i+size, i+size, 0, 0, i+size
			continue
		case broke > start:
			cuts = append(cuts, broke)
			start, used = broke, since
		default:
			cuts = append(cuts, i)
			start, broke, used, since = i, i, 0, 0
		}
		i, used, since = i+size, used+w, since+w
		if isSpace {
			broke, since = i, 0
		}
	}
	return cuts
}

// isBlank reports whether s begins with a space where a row may break.
func isBlank(s string) bool {
	if s[0] < utf8.RuneSelf {
		return s[0] == ' ' || s[0] == '\t'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r != '\u00a0' && r != '\u202f' && unicode.IsSpace(r)
}

// drawn returns text as it is put on the screen: tabs as spaces.
func drawn(s string) string {
	if strings.IndexByte(s, '\t') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\t", strings.Repeat(" ", tabCells))
}

// rowsOf wraps a text of several lines for reading and returns at most n rows; the last of them ends in "…" where
// more follows.
func rowsOf(s string, width, n int) []string {
	var rows []string
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		cuts := wrap(line, width+1, nil)
		for i, from := range cuts {
			to := len(line)
			if i+1 < len(cuts) {
				to = cuts[i+1]
			}
			if len(rows) == n {
				rows[n-1] = ansi.Truncate(rows[n-1], max(0, width-1), "") + "…"
				return rows
			}
			rows = append(rows, drawn(strings.TrimRightFunc(line[from:to], unicode.IsSpace)))
		}
	}
	return rows
}
