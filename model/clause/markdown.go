package clause

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gfm "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"engross/model/doc"
)

// slot is where a token stands until it is filled.
type slot struct {
	doc.Inline
	token int
}

// fence is a special block until it is filled: the definitions or the signatures.
type fence struct {
	doc.Block
	kind string
}

// heading is a title with the words behind it until the clause is made.
type heading struct {
	doc.Block
	level int
	id    string
	text  string
}

// newParser gives a Markdown parser that knows what a wording may hold and nothing else: no HTML, no links, no code, no
// underlined headings.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(indented{parser.NewParagraphParser()}, 1000),
		),
		parser.WithInlineParsers(util.Prioritized(parser.NewEmphasisParser(), 500), util.Prioritized(doubled{extension.NewStrikethroughParser()}, 500)),
		parser.WithParagraphTransformers(util.Prioritized(piped{extension.NewTableParagraphTransformer()}, 200)),
	)
}

// doubled strikes through what stands between two tildes and two more. One tilde is a word for about, as in ~5 minutes.
type doubled struct{ parser.InlineParser }

// Parse begins or ends what is struck through.
func (d doubled) Parse(in ast.Node, block text.Reader, c parser.Context) ast.Node {
	if line, _ := block.PeekLine(); !bytes.HasPrefix(line, []byte("~~")) {
		return nil
	}
	return d.InlineParser.Parse(in, block, c)
}

// indented makes paragraphs of lines that begin with spaces too. They would be code, which no wording holds, and lost.
type indented struct{ parser.BlockParser }

// CanAcceptIndentedLine says that they are taken.
func (indented) CanAcceptIndentedLine() bool { return true }

// piped makes tables only where the line under the head has a bar. Without one it is a line that somebody drew.
type piped struct{ tables parser.ParagraphTransformer }

// Transform makes a table of a paragraph that holds one.
func (p piped) Transform(n *ast.Paragraph, r text.Reader, c parser.Context) {
	lines := n.Lines()
	for i := 1; i < lines.Len(); i++ {
		seg := lines.At(i)
		if raw := seg.Value(r.Source()); bytes.IndexByte(raw, '|') >= 0 && len(bytes.Trim(raw, "|:- \t\r\n")) == 0 {
			p.tables.Transform(n, r, c)
			return
		}
	}
}

// maxDepth is the most lists and quotations in each other that become structure. What lies deeper becomes paragraphs.
const maxDepth = 8

// reader turns Markdown into blocks with slots.
type reader struct {
	source []byte
	own    bool // a clause of the agreement's own, in which special blocks are only words
}

// read parses Markdown.
func read(p parser.Parser, markdown string, own bool) []doc.Block {
	if own {
		markdown = calm(markdown)
	}
	m := &reader{source: []byte(markdown + "\n"), own: own} // the last line of a block may lose a letter without its end
	return m.blocks(p.Parse(text.NewReader(m.source)), 0, false)
}

// blocks gives what stands directly in a node. Conspicuous paragraphs come from quotations.
func (m *reader) blocks(in ast.Node, depth int, conspicuous bool) []doc.Block {
	if depth > maxDepth {
		return m.flat(in, conspicuous)
	}
	var all []doc.Block
	for n := in.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			line, id := m.labelled(n)
			all = append(all, &heading{level: n.Level, id: id, text: doc.Plain(line)})
		case *ast.Paragraph, *ast.TextBlock:
			if in := m.inlines(n); len(in) > 0 {
				all = append(all, &doc.Para{Inlines: in, Conspicuous: conspicuous})
			}
		case *ast.List:
			all = append(all, m.list(n, depth, conspicuous)...)
		case *ast.Blockquote:
			all = append(all, m.blocks(n, depth+1, true)...)
		case *ast.ThematicBreak:
			all = append(all, &doc.PageBreak{})
		case *ast.FencedCodeBlock:
			all = append(all, m.fence(n)...)
		case *gfm.Table:
			all = m.table(n, all)
		}
	}
	return nest(all, 2)
}

// flat gives everything inside a node as paragraphs.
func (m *reader) flat(in ast.Node, conspicuous bool) []doc.Block {
	var all []doc.Block
	_ = ast.Walk(in, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.Heading, *ast.Paragraph, *ast.TextBlock, *gfm.TableCell:
			if in := m.inlines(n); entering && len(in) > 0 {
				all = append(all, &doc.Para{Inlines: in, Conspicuous: conspicuous})
			}
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return all
}

// nest puts what follows a heading of a level or deeper into a sub-clause of that title.
func nest(flat []doc.Block, level int) []doc.Block {
	var all []doc.Block
	var open *doc.Clause
	for _, b := range flat {
		h, ok := b.(*heading)
		switch {
		case ok && h.level >= level:
			open = &doc.Clause{ID: h.id, Title: h.text}
			all = append(all, open)
		case open != nil && !ok:
			open.Blocks = append(open.Blocks, b)
		default:
			open, all = nil, append(all, b)
		}
	}
	return all
}

// list gives an ordered list as sub-clauses and any other as bullets.
func (m *reader) list(l *ast.List, depth int, conspicuous bool) []doc.Block {
	var clauses []doc.Block
	bullets := &doc.List{}
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		id := ""
		if first := item.FirstChild(); first != nil && l.IsOrdered() {
			_, id = m.labelled(first)
		}
		inside := m.blocks(item, depth+1, conspicuous)
		if len(inside) == 0 {
			continue
		}
		if l.IsOrdered() {
			clauses = append(clauses, &doc.Clause{ID: id, Blocks: unlabel(inside, id)})
			continue
		}
		bullets.Items = append(bullets.Items, inside)
	}
	if len(bullets.Items) > 0 {
		return []doc.Block{bullets}
	}
	return clauses
}

// fence gives a special block. In a clause of the agreement's own its lines are words.
func (m *reader) fence(n *ast.FencedCodeBlock) []doc.Block {
	kind := ""
	if n.Info != nil {
		kind = strings.TrimSpace(string(n.Info.Segment.Value(m.source)))
	}
	if !m.own {
		return []doc.Block{&fence{kind: kind}}
	}
	lines := n.Lines()
	var text strings.Builder
	for i := range lines.Len() {
		seg := lines.At(i)
		text.Write(seg.Value(m.source))
	}
	if words := strings.TrimSpace(kind + "\n" + text.String()); words != "" {
		return []doc.Block{&doc.Para{Inlines: []doc.Inline{doc.Text(words)}}}
	}
	return nil
}

// table adds a table to the blocks before it, of which the last may be its caption. Without rows there is no table.
func (m *reader) table(n *gfm.Table, before []doc.Block) []doc.Block {
	t := &doc.Table{}
	if len(before) > 0 {
		if p, ok := before[len(before)-1].(*doc.Para); ok && isCaption(p.Inlines) {
			before = before[:len(before)-1]
			line, id := label(p.Inlines)
			t.ID, t.Caption = id, strings.TrimSpace(strings.TrimPrefix(doc.Plain(line), captionMark))
		}
	}
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		var cells []doc.Cell
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, doc.Cell{Inlines: m.inlines(c)})
		}
		m.surplus(r, cells)
		if _, isHead := r.(*gfm.TableHeader); isHead {
			for i, c := range cells {
				t.Columns = append(t.Columns, doc.Column{Head: doc.Plain(c.Inlines), Align: align(n.Alignments, i)})
			}
			continue
		}
		t.Rows = append(t.Rows, total(cells))
	}
	switch {
	case len(t.Rows) > 0:
		return append(before, t)
	case m.own:
		return append(before, headOnly(t))
	}
	return before
}

// headOnly gives a table without rows as a line, so that no word of it is lost.
func headOnly(t *doc.Table) doc.Block {
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, c.Head)
	}
	return &doc.Para{Inlines: []doc.Inline{doc.Text(strings.TrimSpace(t.Caption + " " + strings.Join(heads, " | ")))}}
}

// surplus puts what stands behind the last column of a row into its last cell, so that no word is lost.
func (m *reader) surplus(r ast.Node, cells []doc.Cell) {
	last := r.LastChild()
	if last == nil || last.Lines().Len() == 0 {
		return
	}
	rest := m.source[last.Lines().At(0).Stop:]
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	rest = bytes.TrimSpace(bytes.TrimSuffix(bytes.TrimPrefix(bytes.TrimSpace(rest), []byte("|")), []byte("|")))
	if len(rest) == 0 {
		return
	}
	l := &line{all: cells[len(cells)-1].Inlines}
	l.words(append([]byte(" "), rest...))
	l.flush()
	cells[len(cells)-1].Inlines = l.all
}

const captionMark = "Table:"

// isCaption says whether a line is words that begin as a caption does.
func isCaption(line []doc.Inline) bool {
	if len(line) != 1 {
		return false
	}
	t, ok := line[0].(doc.Text)
	return ok && strings.HasPrefix(string(t), captionMark)
}

func align(all []gfm.Alignment, i int) doc.Align {
	switch {
	case i >= len(all):
		return doc.Left
	case all[i] == gfm.AlignRight:
		return doc.Right
	case all[i] == gfm.AlignCenter:
		return doc.Center
	}
	return doc.Left
}

// total makes a row; one whose first cell is bold is a sum, and the writers set it off.
func total(cells []doc.Cell) doc.Row {
	row := doc.Row{Cells: cells}
	if len(cells) == 0 || len(cells[0].Inlines) != 1 {
		return row
	}
	if _, row.Total = cells[0].Inlines[0].(doc.Bold); !row.Total {
		return row
	}
	for i, c := range cells {
		if len(c.Inlines) == 1 {
			if b, ok := c.Inlines[0].(doc.Bold); ok {
				cells[i].Inlines = b.Inlines
			}
		}
	}
	return row
}
