package export

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"engross/export/phrase"
)

// closers may not begin a line of Chinese or Japanese text.
const closers = "、。，．・：；？！）」』】〉》〕］｝ー々"

// wrap breaks text into lines of at most width columns, at spaces and between wide characters. Line breaks stay,
// spaces at the ends of lines go, and a word that is too long for a line is broken. Spaces that do not break stay whole.
func wrap(text string, width int) []string {
	var all []string
	for line := range strings.SplitSeq(text, "\n") {
		w := wrapper{width: width}
		for word := range strings.SplitSeq(line, " ") {
			if word != "" {
				w.word(word)
			}
		}
		if w.line.Len() > 0 {
			w.all = append(w.all, w.line.String())
		}
		all = append(all, w.all...)
	}
	return all
}

// wrapper fills lines with words.
type wrapper struct {
	width, used int
	line        strings.Builder
	all         []string
}

func (w *wrapper) word(word string) {
	gap := 0
	if w.line.Len() > 0 {
		gap = 1
	}
	for _, p := range pieces(word) {
		width := displaywidth.String(p)
		if w.used+gap+width > w.width && w.line.Len() > 0 {
			w.flush()
			gap = 0
		}
		if gap == 1 {
			w.line.WriteByte(' ')
			w.used++
			gap = 0
		}
		w.piece(p, width)
	}
}

// piece writes what has no break of its own, broken by force where it is longer than a line.
func (w *wrapper) piece(p string, width int) {
	if w.used+width <= w.width {
		w.line.WriteString(p)
		w.used += width
		return
	}
	g := displaywidth.StringGraphemes(p)
	for g.Next() {
		if n := g.Width(); w.used+n > w.width && w.line.Len() > 0 {
			w.flush()
		}
		w.line.WriteString(g.Value())
		w.used += g.Width()
	}
}

func (w *wrapper) flush() {
	w.all = append(w.all, w.line.String())
	w.line.Reset()
	w.used = 0
}

// pieces splits a word where a line may end inside it: around wide characters, but not before closing marks.
func pieces(word string) []string {
	if phrase.IsClean(word) {
		return []string{word}
	}
	var all []string
	wasWide := false
	g := displaywidth.StringGraphemes(word)
	for g.Next() {
		c := g.Value()
		wide := g.Width() > 1
		if len(all) > 0 && (!wide && !wasWide || strings.Contains(closers, c) || g.Width() == 0) {
			all[len(all)-1] += c
		} else {
			all = append(all, c)
		}
		wasWide = wide
	}
	return all
}

// cut splits text after n columns.
func cut(text string, n int) (head, rest string) {
	g := displaywidth.StringGraphemes(text)
	width := 0
	for width < n && g.Next() {
		width += g.Width()
		head += g.Value()
	}
	return head, text[len(head):]
}
