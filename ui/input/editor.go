package input

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// editor holds a text that is being edited, of one line or of many. It wraps only lines that changed and draws only
// the rows that are seen, so that a key costs about the same in a word and in a long clause.
type editor struct {
	lines []textLine
	at    pos // the caret
	goal  int // cells from the left that up and down aim for; -1 when the caret moved otherwise
	top   int // first row that is drawn
	width int // cells of a row, the caret's cell included
}

// textLine is the text between two line ends.
type textLine struct {
	text string
	cuts []int // where its rows begin; empty when it is to be wrapped again
}

// pos is a place between two characters: a line and a byte in it.
type pos struct{ line, col int }

func (p pos) before(q pos) bool { return p.line < q.line || p.line == q.line && p.col < q.col }

// set replaces the text and puts the caret at its end.
func (t *editor) set(text string) {
	t.lines = t.lines[:0]
	for line := range strings.SplitSeq(text, "\n") {
		t.lines = append(t.lines, textLine{text: line})
	}
	t.top, t.goal = 0, -1
	t.at = t.end()
}

// text returns the whole text.
func (t *editor) text() string {
	switch len(t.lines) {
	case 0:
		return ""
	case 1:
		return t.lines[0].text
	}
	var b strings.Builder
	for i, l := range t.lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.text)
	}
	return b.String()
}

func (t *editor) isEmpty() bool {
	return len(t.lines) == 0 || len(t.lines) == 1 && t.lines[0].text == ""
}

func (t *editor) end() pos {
	n := len(t.lines) - 1
	return pos{n, len(t.lines[n].text)}
}

// resize sets the width of a row. Every line is wrapped again when it is next looked at.
func (t *editor) resize(width int) {
	width = max(2, width)
	if t.width == width {
		return
	}
	t.width = width
	for i := range t.lines {
		t.lines[i].cuts = t.lines[i].cuts[:0]
	}
}

// replace puts text in the place of what stands between two positions and the caret behind it.
func (t *editor) replace(from, to pos, text string) {
	head, tail := t.lines[from.line].text[:from.col], t.lines[to.line].text[to.col:]
	var fresh []textLine
	for line := range strings.SplitSeq(text, "\n") {
		fresh = append(fresh, textLine{text: line})
	}
	last := len(fresh) - 1
	fresh[0].text = head + fresh[0].text
	at := pos{from.line + last, len(fresh[last].text)}
	fresh[last].text += tail
	if from.line == to.line && last == 0 {
		l := &t.lines[from.line]
		l.text, l.cuts = fresh[0].text, l.cuts[:0]
	} else {
		t.lines = slices.Replace(t.lines, from.line, to.line+1, fresh...)
	}
	t.put(at)
}

// put moves the caret, to the end of the character it would split.
func (t *editor) put(p pos) {
	t.at, t.goal = p, -1
	text := t.lines[p.line].text
	if p.col == 0 || p.col == len(text) || text[p.col] < utf8.RuneSelf && text[p.col-1] < utf8.RuneSelf {
		return
	}
	i := lastPlain(text[:p.col])
	for i < p.col {
		n, _ := cluster(text[i:])
		i += n
	}
	t.at.col = i
}

// lastPlain returns a byte offset from which characters can be counted: the start of the last two ASCII letters in a
// row, between which no character ever spans, or 0.
func lastPlain(s string) int {
	for i := len(s) - 1; i > 0; i-- {
		if s[i] < utf8.RuneSelf && s[i-1] < utf8.RuneSelf {
			return i
		}
	}
	return 0
}

func (t *editor) insert(text string) { t.replace(t.at, t.at, text) }

// cut deletes what stands between the caret and another place.
func (t *editor) cut(p pos) {
	from, to := p, t.at
	if to.before(from) {
		from, to = to, from
	}
	if from != to {
		t.replace(from, to, "")
	}
}

// left returns the place one character before p.
func (t *editor) left(p pos) pos {
	if p.col == 0 {
		if p.line == 0 {
			return p
		}
		return pos{p.line - 1, len(t.lines[p.line-1].text)}
	}
	text := t.lines[p.line].text[:p.col]
	i := lastPlain(text)
	for {
		n, _ := cluster(text[i:])
		if i+n >= len(text) {
			return pos{p.line, i}
		}
		i += n
	}
}

// right returns the place one character behind p.
func (t *editor) right(p pos) pos {
	text := t.lines[p.line].text
	if p.col < len(text) {
		n, _ := cluster(text[p.col:])
		return pos{p.line, p.col + n}
	}
	if p.line+1 < len(t.lines) {
		return pos{p.line + 1, 0}
	}
	return p
}

// wordLeft returns the beginning of the word before p.
func (t *editor) wordLeft(p pos) pos {
	if p.col == 0 {
		return t.left(p)
	}
	text := strings.TrimRightFunc(t.lines[p.line].text[:p.col], unicode.IsSpace)
	i := strings.LastIndexFunc(text, unicode.IsSpace)
	if i < 0 {
		return pos{p.line, 0}
	}
	_, n := utf8.DecodeRuneInString(text[i:])
	return pos{p.line, i + n}
}

// wordRight returns the end of the word behind p.
func (t *editor) wordRight(p pos) pos {
	text := t.lines[p.line].text[p.col:]
	if text == "" {
		return t.right(p)
	}
	word := strings.TrimLeftFunc(text, unicode.IsSpace)
	n := len(text) - len(word)
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		return pos{p.line, p.col + n + i}
	}
	return pos{p.line, p.col + len(text)}
}

// home and tail are the ends of the line at p.
func (t *editor) home(p pos) pos { return pos{p.line, 0} }
func (t *editor) tail(p pos) pos { return pos{p.line, len(t.lines[p.line].text)} }

// before is the beginning of the line at p; from there, the end of the line before.
func (t *editor) before(p pos) pos {
	if p.col == 0 {
		return t.left(p)
	}
	return t.home(p)
}
