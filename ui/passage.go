package ui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// passage is a paragraph of the preview as it was drawn, with the answers that stand in it.
type passage struct {
	text    string
	lead    string // before its first line; the others begin as far from the left
	lines   []piece
	top     int       // line of the preview with which it begins
	clause  int       // the clause, or other block of an article, that it is part of
	marked  piece     // the sentences that the question in focus changes
	answers []printed // in their order
	isNew   bool      // these sentences were not there before
	isHeld  bool      // the answer of that question stands in it
	heading string    // of that clause
	isGrid  bool      // it is a row of a table or the like
}

// printed is an answer, or the blank for one, where it stands in a text.
type printed struct {
	piece
	path   string
	isMark bool // what is marked, for a question whose answer is printed nowhere in it
}

// barWidth is how many cells stand before each line of the preview: a mark and a space.
const barWidth = 2

// line draws a line. What the question changes has a bar before it, and more weight.
func (p *passage) line(st *styles, i int) string {
	l, bar := p.lines[i], "  "
	if !l.meets(p.marked) {
		return bar + p.indent(i) + p.text[l.from:l.to]
	}
	a, b := max(p.marked.from, l.from), min(p.marked.to, l.to)
	return st.Strong.Render(markChanged) + " " + p.indent(i) + p.text[l.from:a] + st.Changed.Render(p.text[a:b]) + p.text[b:l.to]
}

// lineAt draws a line at which the keys stand: a mark before it, and the answer reversed.
func (p *passage) lineAt(st *styles, i int, at piece) string {
	l := p.lines[i]
	a, b := max(at.from, l.from), min(at.to, l.to)
	return st.Strong.Render(markHere) + " " + p.indent(i) + p.text[l.from:a] + st.Here.Render(p.text[a:b]) + p.text[b:l.to]
}

// indent is what stands between the bar and the text of a line.
func (p *passage) indent(i int) string {
	if i > 0 {
		return strings.Repeat(" ", width(p.lead))
	}
	return p.lead
}

// at is the place in the text of the cell of a line.
func (p *passage) at(x, i int) int {
	l := p.lines[i]
	return l.from + len(ansi.Truncate(p.text[l.from:l.to], max(0, x-barWidth-width(p.lead)), ""))
}

// lineOf is the line of the preview in which a place of the text stands.
func (p *passage) lineOf(at int) int {
	for i, l := range p.lines {
		if at < l.to {
			return p.top + i
		}
	}
	return p.top + max(0, len(p.lines)-1)
}

// nearest is the answer nearest to a place, of those that begin in a stretch of the text.
func (p *passage) nearest(at int, in piece) (path string) {
	best := 0
	for _, a := range p.answers {
		d := max(a.from-at, at-a.to, 0)
		if a.isMark && (at < a.from || at >= a.to) {
			continue
		}
		if a.from >= in.from && a.from < in.to && (path == "" || d <= best) { // of two, the one within the other
			path, best = a.path, d
		}
	}
	return path
}

// hold has what is marked stand for the answer of a question that is not printed in it.
func (p *passage) hold(path string) {
	at := slices.IndexFunc(p.answers, func(a printed) bool { return a.from >= p.marked.from })
	if at < 0 {
		at = len(p.answers)
	}
	p.answers = slices.Insert(p.answers, at, printed{p.marked, path, true})
}

// answerAt is the path of the answer nearest to a cell of a text: in the sentence there, else in the paragraph, else in the
// clause; "" if none stands in it. A heading is as good as the first line below it.
func answerAt(all []passage, x, y int) string {
	for i := range all {
		p := &all[i]
		if y >= p.top+len(p.lines) {
			continue
		}
		whole, at := piece{0, len(p.text)}, 0
		if y >= p.top {
			at = p.at(x, y-p.top)
		}
		if path := p.nearest(at, p.sentence(piece{at, at})); path != "" && y >= p.top {
			return path
		}
		if path := p.nearest(at, whole); path != "" {
			return path
		}
		return nearestIn(all, p.clause, y)
	}
	return ""
}

// nearestIn is the path of the answer of a clause that stands in the line nearest to y.
func nearestIn(all []passage, clause, y int) (path string) {
	best := 0
	for i := range all {
		p := &all[i]
		if p.clause != clause {
			continue
		}
		for _, a := range p.answers {
			if a.isMark {
				continue
			}
			l := p.lineOf(a.from)
			if d := max(l-y, y-l); path == "" || d < best {
				path, best = a.path, d
			}
		}
	}
	return path
}

// sentence is the stretch of whole sentences around another stretch.
func (p *passage) sentence(in piece) piece {
	out := piece{0, len(p.text)}
	for i := in.from - 1; i > 0; i-- {
		if p.endsAt(i - 1) {
			out.from = i + 1
			break
		}
	}
	for i := max(in.from, in.to-1); i < len(p.text); i++ {
		if p.endsAt(i) {
			out.to = i + 1
			break
		}
	}
	return out
}

// endsAt reports whether a sentence ends at a byte of the text. The dot of a name such as Acme, Inc. ends one only where the next
// word begins like a sentence; a dot within an answer ends none: the answer stands together.
func (p *passage) endsAt(i int) bool {
	rest, ok := strings.CutPrefix(p.text[i:], ". ")
	if !ok {
		return false
	}
	for _, a := range p.answers {
		switch {
		case i >= a.from && i < a.to-1:
			return false
		case i == a.to-1:
			next, _ := utf8.DecodeRuneInString(rest)
			return unicode.IsUpper(next)
		}
	}
	return true
}
