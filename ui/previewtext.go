package ui

import (
	"iter"
	"slices"
	"strings"

	"engross/export/phrase"
	"engross/model/doc"
)

// render draws blocks of a document as lines.
type render struct {
	st     *styles
	w      int
	path   string
	wanted []string // ids of clauses that print the answer
	lines  []string
	text   []passage
	before map[string]bool
	isAll  bool   // the path is that of a whole list, for want of a row: nothing is marked
	lead   string // number of a clause without a title, before its first paragraph
	clause int    // how many clauses, or other blocks of an article, were begun
	head   string // heading of the clause, of the last that has one
	isGrid bool   // what is drawn is no running text
}

// all draws the clauses of a document that hold the answer.
func (r *render) all(d *doc.Doc) {
	for _, b := range d.Blocks {
		r.find(b)
	}
}

// depending draws them again, with those sentences marked that they would not have with another answer, if there are any.
func (r *render) depending(d *doc.Doc, others iter.Seq[map[string]bool]) {
	for before := range others {
		again := render{st: r.st, w: r.w, path: r.path, wanted: r.wanted, before: before}
		if again.all(d); again.first() >= 0 {
			*r = again
			return
		}
	}
}

// first is the line with which what the question changes begins: the first that is new, else the first marked, -1 for none.
// Where no text holds the answer, a clause says more of what changed than a table of key terms.
func (r *render) first() int {
	isHeld := slices.ContainsFunc(r.text, func(p passage) bool { return p.isHeld })
	line, best := -1, 0
	for i := range r.text {
		p, rank := &r.text[i], 1
		if p.marked.from >= p.marked.to {
			continue
		}
		if p.isNew {
			rank += 2
		}
		if !isHeld && !p.isGrid {
			rank++
		}
		if rank > best {
			line, best = p.lineOf(p.marked.from), rank
		}
	}
	return line
}

// find draws the clauses, or other blocks of an article, that hold the answer.
func (r *render) find(b doc.Block) {
	switch b := b.(type) {
	case *doc.Article:
		r.within(b.Heading(), b.Blocks)
	case *doc.Schedule:
		r.within(b.Heading(), b.Blocks)
	default:
		if r.holds(b) {
			r.clause++
			r.block(b, 0)
		}
	}
}

func (r *render) within(heading string, blocks []doc.Block) {
	isNamed := false
	for _, b := range blocks {
		c, isClause := b.(*doc.Clause)
		if !r.holds(b) && (!isClause || !slices.Contains(r.wanted, c.ID)) {
			continue
		}
		if !isNamed {
			isNamed = true
			r.gap()
			r.lines = append(r.lines, wrapped(r.st.Dim, heading, r.w, 2)...)
		}
		r.clause++
		r.head = heading
		r.block(b, 0)
	}
}

// holds reports whether the answer stands in a block.
func (r *render) holds(b doc.Block) bool {
	isIn := false
	doc.Walk([]doc.Block{b}, func(in doc.Block) bool {
		if !isIn {
			doc.Inlines(in, func(x doc.Inline) { isIn = isIn || r.isIt(x) })
		}
		return !isIn
	})
	return isIn
}

// isIt reports whether an inline is the answer in focus, or one of the rows of the list in focus.
func (r *render) isIt(x doc.Inline) bool {
	return r.path != "" && isWithin(pathOf(x), r.path)
}

// lineOf is the first line with an answer of a path, or of what it stands in up to a list; -1 for none.
func (r *render) lineOf(path, list string) int {
	for ; ; path = parentOf(path) {
		for i := range r.text {
			for _, a := range r.text[i].answers {
				if path != "" && isWithin(a.path, path) {
					return r.text[i].lineOf(a.from)
				}
			}
		}
		if path == list || path == "" {
			return -1
		}
	}
}

// isWithin reports whether a path is another one, or leads through it.
func isWithin(path, in string) bool {
	rest, ok := strings.CutPrefix(path, in)
	return ok && (rest == "" || rest[0] == '.')
}

// pathOf is the path of the question that an inline answers or leaves open, "" for every other inline.
func pathOf(x doc.Inline) string {
	switch x := x.(type) {
	case doc.Answer:
		return x.Path
	case doc.Blank:
		return x.Path
	}
	return ""
}

func (r *render) gap() {
	if len(r.lines) > 0 && r.lines[len(r.lines)-1] != "" {
		r.lines = append(r.lines, "")
	}
}

// block draws a block, indented by its depth.
func (r *render) block(b doc.Block, depth int) {
	indent := strings.Repeat("  ", min(depth, 3))
	switch b := b.(type) {
	case *doc.Title:
		r.lines = append(r.lines, wrapped(r.st.Crumb, b.Text, r.w, 0)...)
		for _, l := range b.Lines {
			r.paragraph(&indent, l)
		}
	case *doc.Clause:
		if b.Title == "" {
			r.lead = b.Num + " "
		} else {
			r.gap()
			r.head = b.Heading()
			r.lines = append(r.lines, wrapped(r.st.Crumb, indent+b.Heading(), r.w, 0)...)
		}
		for _, in := range b.Blocks {
			r.block(in, depth+1)
		}
	case *doc.Para:
		r.paragraph(&indent, b.Inlines)
	case *doc.List:
		for _, item := range b.Items {
			for _, in := range item {
				r.item(in, depth)
			}
		}
	case *doc.Table, *doc.Bars, *doc.Timeline, *doc.Definitions, *doc.Signatures:
		before := r.before
		switch b.(type) {
		case *doc.Table, *doc.Definitions:
		default:
			r.before = nil // these lines are no sentences
		}
		r.isGrid = true
		r.grid(b, indent)
		r.isGrid, r.before = false, before
	}
}

// grid draws blocks that are no running text. Of definitions only those that hold the answer.
func (r *render) grid(b doc.Block, indent string) {
	switch b := b.(type) {
	case *doc.Table:
		r.table(b)
	case *doc.Bars:
		r.lines = append(r.lines, wrapped(r.st.Crumb, b.Caption, r.w, 2)...)
		for i, share := range b.Shares() {
			r.plain(b.Items[i].Label + "  " + phrase.Bar(share, max(r.w/3, 8)) + "  " + b.Items[i].Text)
		}
	case *doc.Timeline:
		r.lines = append(r.lines, wrapped(r.st.Crumb, b.Caption, r.w, 2)...)
		for _, p := range b.Points {
			r.plain(p.Text + " ● " + p.Label)
		}
	case *doc.Definitions:
		for _, d := range b.Items {
			if slices.ContainsFunc(d.Meaning, r.isIt) {
				r.paragraph(&indent, meaning(d))
			}
		}
	case *doc.Signatures:
		for _, side := range b.Sides {
			r.paragraph(&indent, append([]doc.Inline{doc.Text(side.Role + ": ")}, side.Party...))
			for _, g := range side.Signatories {
				r.paragraph(&indent, slices.Concat(g.Name, []doc.Inline{doc.Text("  ")}, g.Title, []doc.Inline{doc.Text("  ")}, g.Date))
			}
		}
	}
}

// plain draws a line that holds no answer.
func (r *render) plain(s string) {
	none := ""
	r.paragraph(&none, []doc.Inline{doc.Text(s)})
}

func (r *render) item(b doc.Block, depth int) {
	if p, ok := b.(*doc.Para); ok {
		indent := strings.Repeat("  ", min(depth, 3)) + "• "
		r.paragraph(&indent, p.Inlines)
		return
	}
	r.block(b, depth+1)
}

// table draws rows as lines of cells; of a long table only the rows around the answer.
func (r *render) table(t *doc.Table) {
	const around = 3
	if h := t.Heading(); h != "" {
		r.lines = append(r.lines, wrapped(r.st.Crumb, h, r.w, 2)...)
	}
	hit := -1
	for i, row := range t.Rows {
		for _, c := range row.Cells {
			if hit < 0 && slices.ContainsFunc(c.Inlines, r.isIt) {
				hit = i
			}
		}
	}
	for i, row := range t.Rows {
		if hit >= 0 && (i < hit-around || i > hit+around) && len(t.Rows) > 12 {
			continue
		}
		none := ""
		r.paragraph(&none, inLine(row))
	}
}

// inLine is a row of a table as one line.
func inLine(row doc.Row) []doc.Inline {
	var in []doc.Inline
	for j, c := range row.Cells {
		if j > 0 {
			in = append(in, doc.Text(" | "))
		}
		in = append(in, c.Inlines...)
	}
	return in
}

// meaning is a definition as one paragraph.
func meaning(d doc.Definition) []doc.Inline {
	return append([]doc.Inline{doc.Text(d.Term + " ")}, d.Meaning...)
}

// paragraph wraps a run of inlines and marks the sentence that holds the answer, by a bar as well as by weight.
func (r *render) paragraph(indent *string, in []doc.Inline) {
	p := passage{top: len(r.lines), clause: r.clause, heading: r.head, isGrid: r.isGrid}
	if indent != nil {
		p.lead = *indent + r.lead
		r.lead = ""
	}
	r.flat(&p, in)
	p.lines = cells(p.text, r.w-2-width(p.lead))
	for i := range p.lines {
		r.lines = append(r.lines, p.line(r.st, i))
	}
	r.text = append(r.text, p)
}

// flat writes a run as plain text, with where answers stand in it, and finds the sentence around the one in focus.
func (r *render) flat(p *passage, in []doc.Inline) {
	var b strings.Builder
	hit := piece{-1, -1}
	for _, x := range flatten(in) {
		at := piece{from: b.Len()}
		b.WriteString(strings.ReplaceAll(doc.Plain([]doc.Inline{x}), "\n", " "))
		at.to = b.Len()
		if path := pathOf(x); path != "" && at.to > at.from {
			p.answers = append(p.answers, printed{piece: at, path: path})
		}
		if r.isIt(x) {
			if hit.from < 0 {
				hit.from = at.from
			}
			hit.to = at.to
		}
	}
	p.text = b.String()
	if r.isAll {
		return
	}
	p.marked.from, p.marked.to = r.fresh(p.text)
	p.isNew = p.marked.from < p.marked.to
	switch {
	case hit.from >= 0:
		p.isHeld, p.marked = true, p.sentence(hit)
	case p.isNew && r.path != "":
		p.hold(r.path)
	}
}

// fresh finds the sentences of a text that the agreement did not have when the question came into focus.
func (r *render) fresh(text string) (from, to int) {
	if r.before == nil {
		return 0, 0
	}
	at := 0
	for s := range strings.SplitSeq(text, ". ") {
		if s != "" && !r.before[s] {
			if to == 0 {
				from = at
			}
			to = min(at+len(s)+1, len(text))
		}
		at += len(s) + 2
	}
	return from, to
}

// sentences collects all sentences of a document, and those of the lines that tables and definitions are drawn as.
func sentences(d *doc.Doc) map[string]bool {
	out := map[string]bool{}
	add := func(in []doc.Inline) {
		for s := range strings.SplitSeq(strings.ReplaceAll(doc.Plain(in), "\n", " "), ". ") {
			out[s] = true
		}
	}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		for run := range doc.Runs(b) {
			add(run)
		}
		switch b := b.(type) {
		case *doc.Table:
			for _, row := range b.Rows {
				add(inLine(row))
			}
		case *doc.Definitions:
			for _, d := range b.Items {
				add(meaning(d))
			}
		}
		return true
	})
	return out
}

// flatten takes bold, italics and what is struck through apart.
func flatten(in []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, x := range in {
		if inner := doc.Inner(x); inner != nil {
			out = append(out, flatten(inner)...)
			continue
		}
		out = append(out, x)
	}
	return out
}
