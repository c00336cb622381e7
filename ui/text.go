package ui

import (
	"strings"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"engross/model/value"
	"engross/ui/input"
)

// picture is what a screen draws: lines of at most its width, and the caret within them, if it has one.
type picture struct {
	lines []string
	caret *tea.Cursor
}

func (p *picture) add(lines ...string) { p.lines = append(p.lines, lines...) }

// place puts another picture below what is there, x cells to the right, and takes over its caret.
func (p *picture) place(in picture, x int) {
	if in.caret != nil {
		c := *in.caret
		c.X += x
		c.Y += len(p.lines)
		p.caret = &c
	}
	pad := strings.Repeat(" ", x)
	for _, l := range in.lines {
		p.lines = append(p.lines, pad+l)
	}
}

// window returns height lines from top, and the caret if it is among them.
func (p picture) window(top, height int) picture {
	top = max(0, min(top, len(p.lines)))
	out := picture{lines: p.lines[top:min(len(p.lines), top+height)]}
	if p.caret != nil && p.caret.Y >= top && p.caret.Y < top+height {
		c := *p.caret
		c.Y -= top
		out.caret = &c
	}
	return out
}

// width counts the cells of a line, styled or not. Most lines are Latin letters, marks and lines with colors, for which
// clusters need not be looked for.
func width(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch {
		case ' ' <= s[i] && s[i] <= '~':
			n++
		case strings.HasPrefix(s[i:], "\x1b["):
			for i += 2; i < len(s) && ('0' <= s[i] && s[i] <= ';'); i++ {
			}
			if i == len(s) || s[i] != 'm' {
				return ansi.StringWidth(s)
			}
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !isNarrow(r) {
				return ansi.StringWidth(s)
			}
			n++
			i += size - 1
		}
	}
	return n
}

// isNarrow reports whether a character beyond ASCII takes one cell and stands for itself: Latin letters, dashes, quotes and
// dots, lines and blocks, and the marks of the wizard. A combining character after it is none of these.
func isNarrow(r rune) bool {
	switch {
	case r >= 0xa1 && r <= 0xff:
		return r != 0xad && r != 0xa9 && r != 0xae
	case r >= 0x100 && r < 0x300, r >= 0x2010 && r <= 0x2027, r >= 0x2500 && r < 0x25a0:
		return true
	}
	return r == '▸' || r == '▾' || r == '✓' || r == '◐' || r == '○' || r == '›'
}

// cut shortens a line to w cells and shows that something is missing.
func cut(s string, w int) string {
	if w <= 0 {
		return ""
	}
	if len(s) <= w || width(s) <= w {
		return s
	}
	return ansi.Truncate(s, w, "…")
}

// cutLeft shortens a line to its last w cells.
func cutLeft(s string, w int) string {
	if n := width(s); n > w && w > 1 {
		return ansi.TruncateLeft(s, n-w+1, "…")
	}
	return s
}

// fit makes a line exactly w cells wide.
func fit(s string, w int) string {
	s = cut(s, w)
	return s + strings.Repeat(" ", max(0, w-width(s)))
}

// spread puts two texts at the ends of a line of w cells; the left one is shortened first.
func spread(left, right string, w int) string {
	right = cut(right, w)
	left = cut(left, w-width(right)-1)
	return left + strings.Repeat(" ", max(0, w-width(left)-width(right))) + right
}

// line makes a text one line that is safe to show: no line ends, no characters that steer a terminal.
func line(s string) string { return value.CleanLine(s) }

// wrap breaks plain text into lines of at most w cells.
func wrap(s string, w int) []string {
	if s == "" {
		return nil
	}
	w = max(1, w)
	return strings.Split(ansi.Wrap(s, w, ""), "\n")
}

// wrapped is wrap with a style on each line, cut to at most n lines; 0 is all.
func wrapped(st input.Pen, s string, w, n int) []string {
	lines := wrap(s, w)
	if n > 0 && len(lines) > n {
		lines = lines[:n]
		lines[n-1] = cut(lines[n-1]+" …", w)
		if !strings.HasSuffix(lines[n-1], "…") {
			lines[n-1] = cut(lines[n-1], w-1) + "…"
		}
	}
	for i, l := range lines {
		lines[i] = st.Render(l)
	}
	return lines
}

// column is one pane of a screen.
type column struct {
	w   int
	pic picture
}

// beside joins panes with a rule between them into a picture of height lines.
func beside(rule string, height int, columns ...column) picture {
	var out picture
	x := 0
	for _, c := range columns {
		if c.pic.caret != nil && c.pic.caret.Y < height {
			at := *c.pic.caret
			at.X += x
			out.caret = &at
		}
		x += c.w + width(rule)
	}
	for y := range height {
		var b strings.Builder
		for i, c := range columns {
			if i > 0 {
				b.WriteString(rule)
			}
			l := ""
			if y < len(c.pic.lines) {
				l = c.pic.lines[y]
			}
			if i < len(columns)-1 {
				l = fit(l, c.w)
			} else {
				l = cut(l, c.w)
			}
			b.WriteString(l)
		}
		out.lines = append(out.lines, b.String())
	}
	return out
}

// plural writes a count with its word: "1 row", "3 rows".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return itoa(n) + " " + many
}

// piece is a stretch of a text that stands on one line.
type piece struct{ from, to int }

// meets reports whether two stretches have something in common.
func (p piece) meets(o piece) bool { return max(p.from, o.from) < min(p.to, o.to) }

// cells breaks text between words into pieces of at most w cells; a word that is longer is broken within.
func cells(text string, w int) []piece {
	w = max(4, w)
	var out []piece
	start, end, used := 0, 0, 0
	for i := 0; i < len(text); {
		next := len(text)
		if j := strings.IndexByte(text[i:], ' '); j >= 0 {
			next = i + j + 1
		}
		word := strings.TrimSuffix(text[i:next], " ")
		n := width(word)
		if used > 0 && used+n > w {
			out = append(out, piece{start, end})
			start, used = i, 0
		}
		for n > w {
			part := ansi.Truncate(word, w, "")
			if part == "" {
				break
			}
			out = append(out, piece{i, i + len(part)})
			i += len(part)
			word = word[len(part):]
			start, n = i, width(word)
		}
		used += n + next - i - len(word)
		end = i + len(word)
		i = next
	}
	if start < len(text) {
		out = append(out, piece{start, max(end, start)})
	}
	return out
}

func splitLines(s string) []string { return strings.Split(strings.TrimRight(s, "\n"), "\n") }

// caretAt is the terminal's own cursor at a cell, steady where the terminal lets it be.
func caretAt(x, y int) *tea.Cursor {
	c := tea.NewCursor(x, y)
	c.Shape = tea.CursorBar
	return c
}

// since writes how long ago something was, as a clock time today or a date before.
func since(t, now time.Time) string {
	if t.IsZero() {
		return ""
	}
	t = t.In(now.Location())
	if t.YearDay() == now.YearDay() && t.Year() == now.Year() {
		return t.Format("15:04")
	}
	if t.Year() == now.Year() {
		return t.Format("Jan 2")
	}
	return t.Format("Jan 2, 2006")
}
