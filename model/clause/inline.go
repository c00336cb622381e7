package clause

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"engross/model/doc"
)

// inlines gives the line of a node.
func (m *reader) inlines(in ast.Node) []doc.Inline {
	l := &line{}
	for n := in.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			l.words(n.Segment.Value(m.source))
			switch {
			case n.HardLineBreak():
				l.text.WriteByte('\n')
			case n.SoftLineBreak():
				l.text.WriteByte(' ')
			}
		case *ast.Emphasis:
			l.flush()
			inner := m.inlines(n)
			if n.Level >= 2 {
				l.all = append(l.all, doc.Bold{Inlines: inner})
			} else {
				l.all = append(l.all, doc.Italic{Inlines: inner})
			}
		case *extast.Strikethrough:
			l.flush()
			l.all = append(l.all, doc.Struck{Inlines: m.inlines(n)})
		}
	}
	l.flush()
	return l.all
}

// line is a run of inlines in the making.
type line struct {
	all  []doc.Inline
	text strings.Builder
}

func (l *line) flush() {
	if l.text.Len() > 0 {
		l.all = append(l.all, doc.Text(l.text.String()))
		l.text.Reset()
	}
}

// words takes raw text: escapes lose their backslash, tokens become slots, [#id] becomes a reference.
func (l *line) words(raw []byte) {
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case c == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			l.text.WriteByte(raw[i+1])
			i += 2
		case c == '[' && referenceEnd(raw[i:]) > 0:
			end := i + referenceEnd(raw[i:])
			l.flush()
			l.all = append(l.all, doc.Ref{Target: string(raw[i+2 : end])})
			i = end + 1
		case c >= 0xF3:
			r, n := utf8.DecodeRune(raw[i:])
			if token, ok := tokenIndex(r); ok {
				l.flush()
				l.all = append(l.all, slot{token: token})
			} else {
				l.text.Write(raw[i : i+n])
			}
			i += n
		default:
			l.text.WriteByte(c)
			i++
		}
	}
}

// referenceEnd gives the place of the bracket that closes a reference, or 0 where there is none.
func referenceEnd(raw []byte) int {
	const longest = 64
	if len(raw) < 4 || raw[1] != '#' {
		return 0
	}
	for i := 2; i < len(raw) && i < longest; i++ {
		if raw[i] == ']' {
			if doc.IsID(string(raw[2:i])) {
				return i
			}
			return 0
		}
	}
	return 0
}

// labelled gives the line of a node without the {#id} at its end, and the id.
func (m *reader) labelled(n ast.Node) ([]doc.Inline, string) { return label(m.inlines(n)) }

// label takes the {#id} off the end of a line.
func label(line []doc.Inline) ([]doc.Inline, string) {
	if len(line) == 0 {
		return line, ""
	}
	last, ok := line[len(line)-1].(doc.Text)
	at := strings.LastIndex(string(last), "{#")
	if !ok || at < 0 || !strings.HasSuffix(string(last), "}") {
		return line, ""
	}
	id := string(last[at+2 : len(last)-1])
	if !doc.IsID(id) {
		return line, ""
	}
	rest := strings.TrimRight(string(last[:at]), " \n")
	line = line[:len(line)-1]
	if rest != "" {
		line = append(line, doc.Text(rest))
	}
	return line, id
}

// unlabel takes the {#id} off the first paragraph of a sub-clause.
func unlabel(blocks []doc.Block, id string) []doc.Block {
	if id == "" {
		return blocks
	}
	if p, ok := blocks[0].(*doc.Para); ok {
		p.Inlines, _ = label(p.Inlines)
		if len(p.Inlines) == 0 {
			return blocks[1:]
		}
	}
	return blocks
}
