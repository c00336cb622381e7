package clause

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/parser"

	"engross/model/doc"
)

// form is a wording parsed into blocks with slots. It depends on which branches were taken and on how many rows there are,
// not on the answers, so typing an answer seldom needs a new one. It is never changed: filling makes copies.
type form struct {
	title  string
	blocks []doc.Block
}

// memo keeps the last few forms of one wording.
type memo struct {
	mu    sync.Mutex
	kept  []kept
	next  int
	limit int // of kept; 0 is 4
}

type kept struct {
	markdown string
	form     form
}

// form gives the form of a Markdown text, from memory if it can.
func (m *memo) form(p parser.Parser, markdown []byte, own bool) form {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, k := range m.kept {
		if k.markdown == string(markdown) {
			return k.form
		}
	}
	k := kept{string(markdown), makeForm(read(p, string(markdown), own), own)}
	if limit := max(4, m.limit); len(m.kept) < limit {
		m.kept = append(m.kept, k)
		return k.form
	}
	m.kept[m.next] = k
	m.next = (m.next + 1) % len(m.kept)
	return k.form
}

// makeForm takes the title off. A clause of the agreement's own has its title elsewhere; each # in it is a sub-clause, which
// holds the ones that ## made.
func makeForm(blocks []doc.Block, own bool) form {
	if own {
		return form{blocks: nest(blocks, 1)}
	}
	var f form
	for _, b := range blocks {
		if h, ok := b.(*heading); ok {
			f.title = h.text
			continue
		}
		f.blocks = append(f.blocks, b)
	}
	return f
}

// filler puts what was answered into the slots of a form.
type filler struct {
	tokens  []doc.Inline
	names   names
	marker  *marker // nil where defined terms are not looked for
	special func(kind string) []doc.Block
	bare    bool // keeps only what is numbered or named: a clause that is not wanted, but counts
}

// blocks gives a copy of the blocks with all slots filled.
func (f *filler) blocks(in []doc.Block) []doc.Block {
	out := make([]doc.Block, 0, len(in))
	for _, b := range in {
		switch b := b.(type) {
		case *doc.Para:
			if !f.bare {
				out = f.para(out, b)
			}
		case *doc.Clause:
			out = append(out, &doc.Clause{ID: b.ID, Title: f.names.in(b.Title), Blocks: f.blocks(b.Blocks)})
		case *doc.List:
			list := &doc.List{Items: make([][]doc.Block, 0, len(b.Items))}
			for _, item := range b.Items {
				list.Items = append(list.Items, f.blocks(item))
			}
			out = append(out, list)
		case *doc.Table:
			if f.bare {
				out = append(out, &doc.Table{ID: b.ID, Caption: b.Caption})
				continue
			}
			out = append(out, f.table(b))
		case *fence:
			if f.special != nil {
				out = append(out, f.special(b.kind)...)
			}
		case *heading:
			out = append(out, &doc.Para{Inlines: []doc.Inline{doc.Bold{Inlines: f.inlines([]doc.Inline{doc.Text(b.text)})}}})
		case *doc.PageBreak:
			out = append(out, b)
		}
	}
	return out
}

// para fills a paragraph. An answer of several lines that stands alone becomes a paragraph a line.
func (f *filler) para(out []doc.Block, p *doc.Para) []doc.Block {
	if len(p.Inlines) == 1 {
		if a, ok := f.token(p.Inlines[0]).(doc.Answer); ok && strings.Contains(a.Text, "\n") {
			f.count(a)
			for text := range strings.Lines(a.Text) {
				if text = strings.TrimSpace(text); text != "" {
					out = append(out, &doc.Para{Inlines: []doc.Inline{doc.Answer{Path: a.Path, Text: text}}, Conspicuous: p.Conspicuous})
				}
			}
			return out
		}
	}
	return append(out, &doc.Para{Inlines: f.inlines(p.Inlines), Conspicuous: p.Conspicuous})
}

// token gives what a slot stands for, or nil where x is none.
func (f *filler) token(x doc.Inline) doc.Inline {
	if s, ok := x.(slot); ok && s.token < len(f.tokens) {
		return f.tokens[s.token]
	}
	return nil
}

func (f *filler) table(t *doc.Table) *doc.Table {
	c := &doc.Table{ID: t.ID, Caption: f.names.in(t.Caption), Columns: make([]doc.Column, len(t.Columns)), Rows: make([]doc.Row, 0, len(t.Rows))}
	for i, col := range t.Columns {
		col.Head = f.names.in(col.Head)
		c.Columns[i] = col
	}
	cells := make([]doc.Cell, 0, len(t.Rows)*len(t.Columns))
	for _, r := range t.Rows {
		from := len(cells)
		for _, x := range r.Cells {
			cells = append(cells, f.cell(x))
		}
		c.Rows = append(c.Rows, doc.Row{Cells: cells[from:len(cells):len(cells)], Total: r.Total})
	}
	return c
}

// cell fills a cell; one that holds a single answer has its typed value too.
func (f *filler) cell(x doc.Cell) doc.Cell {
	c := doc.Cell{Inlines: f.inlines(x.Inlines)}
	if len(c.Inlines) == 1 {
		if a, ok := c.Inlines[0].(doc.Answer); ok {
			c.Value = a.Value
		}
	}
	return c
}

// inlines gives a copy of a line with its slots filled and its defined terms marked.
func (f *filler) inlines(in []doc.Inline) []doc.Inline {
	if len(in) == 0 {
		return nil
	}
	out := make([]doc.Inline, 0, len(in))
	for _, x := range in {
		switch x := x.(type) {
		case slot:
			if t := f.token(x); t != nil {
				f.count(t)
				out = append(out, t)
			}
		case doc.Text:
			if f.marker == nil {
				out = append(out, doc.Text(f.names.in(string(x))))
				continue
			}
			out = f.marker.mark(out, x, string(x))
		case doc.Bold:
			bare := filler{tokens: f.tokens, names: f.names} // run-in headings begin with capitals; they are no uses
			out = append(out, doc.Bold{Inlines: bare.inlines(x.Inlines)})
		case doc.Italic:
			out = append(out, doc.Italic{Inlines: f.inlines(x.Inlines)})
		case doc.Struck:
			out = append(out, doc.Struck{Inlines: f.inlines(x.Inlines)})
		case doc.Ref:
			if f.marker != nil {
				f.marker.refer(x.Target)
			}
			out = append(out, x)
		}
	}
	return out
}

// count notes the words of the agreement's own that an answer uses. Answers are not marked: they are data.
func (f *filler) count(x doc.Inline) {
	if a, ok := x.(doc.Answer); ok && f.marker != nil {
		f.marker.count(a.Text, true)
	}
}
