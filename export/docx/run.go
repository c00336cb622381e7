package docx

import (
	"strings"
	"unicode"

	"engross/export/phrase"
	"engross/model/doc"
)

// face is the look of a run of text.
type face struct {
	style        string // of characters
	bold, italic bool
	struck       bool // through
	marked       bool // highlighted
}

func (w *writer) inlines(in []doc.Inline, f face) {
	for _, x := range in {
		w.inline(x, f)
	}
}

func (w *writer) inline(x doc.Inline, f face) {
	switch x := x.(type) {
	case doc.Text:
		w.run(string(x), f)
	case doc.Answer:
		w.run(x.Text, f)
	case doc.Term:
		w.term(x, f)
	case doc.Ref:
		w.ref(x, f)
	case doc.Blank:
		if x.Kind != doc.NotApplicable {
			f.style, f.marked = "Blank", true
		}
		w.run(x.String(), f)
	case doc.Bold:
		f.bold = true
		w.inlines(x.Inlines, f)
	case doc.Italic:
		f.italic = true
		w.inlines(x.Inlines, f)
	case doc.Struck:
		f.struck = true
		w.inlines(x.Inlines, f)
	default:
		w.fail(phrase.Unknown(x))
	}
}

// term sets off the place that defines a term.
func (w *writer) term(t doc.Term, f face) {
	if !t.Defines {
		w.run(t.Text, f)
		return
	}
	end := w.begin(w.plan.targets[t.ID].name)
	f.style = "DefinedTerm"
	w.run(t.Text, f)
	end()
}

// run writes text in one look; stretches that are read from right to left become runs of their own.
func (m *markup) run(s string, f face) {
	s = glue(escape(s))
	for s != "" {
		n, turned := stretch(s)
		m.stretch(s[:n], f, turned)
		s = s[n:]
	}
}

// wholeHyphen stands in escaped text, which has no such character, for a hyphen at which no line ends.
const wholeHyphen = '\x1f'

// glue lets no line end inside a telephone number such as (503) 555-0142, which the cells of tables are often too narrow for.
func glue(s string) string {
	for at := 0; ; {
		i := strings.Index(s[at:], ") ")
		if i < 0 {
			return s
		}
		at += i + len(") ")
		digits := len(s[at:]) - len(strings.TrimLeft(s[at:], "0123456789"))
		if digits == 0 {
			continue
		}
		if end := at + digits; strings.HasPrefix(s[end:], "-") && strings.IndexAny(s[end+1:], "0123456789") == 0 {
			s = s[:end] + string(wholeHyphen) + s[end+1:]
		}
		s = s[:at-1] + "\u00a0" + s[at:]
	}
}

// stretch writes escaped text of one direction.
func (m *markup) stretch(s string, f face, turned bool) {
	m.put("<w:r>")
	m.look(f, turned)
	for i := 0; ; i++ {
		text, rest, more := strings.Cut(s, "\n")
		if i > 0 {
			m.put("<w:br/>")
		}
		for k, part := range strings.Split(text, string(wholeHyphen)) {
			if k > 0 {
				m.put("<w:noBreakHyphen/>")
			}
			if part != "" {
				m.put(`<w:t xml:space="preserve">`, part, "</w:t>")
			}
		}
		if !more {
			break
		}
		s = rest
	}
	m.put("</w:r>")
}

// look writes the properties of a run, in the order that the schema asks for.
func (m *markup) look(f face, turned bool) {
	if f == (face{}) && !turned {
		return
	}
	m.put("<w:rPr>")
	if f.style != "" {
		m.put(`<w:rStyle w:val="`, f.style, `"/>`)
	}
	if f.bold {
		m.put("<w:b/><w:bCs/>")
	}
	if f.italic {
		m.put("<w:i/><w:iCs/>")
	}
	if f.struck {
		m.put("<w:strike/>")
	}
	if f.marked {
		m.put(`<w:highlight w:val="yellow"/>`)
	}
	if turned {
		m.put("<w:rtl/>")
	}
	m.put("</w:rPr>")
}

// stretch gives the length of the beginning of s that has one direction. Spaces between words from right to left
// belong to them.
func stretch(s string) (n int, turned bool) {
	known := false
	for i, r := range s {
		right := r >= 0x590 && isRight(r)
		if right && !known {
			if n = i; i > 0 {
				return n, false
			}
			known, turned = true, true
		}
		if known && !right && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&') {
			return n, true
		}
		if right {
			n = i + len(string(r))
		}
	}
	if turned {
		return n, true
	}
	return len(s), false
}

func isRight(r rune) bool {
	return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
}
