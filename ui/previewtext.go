package ui

import (
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
	first  int // first line of a marked sentence, -1 for none
	before map[string]bool
	lead   string // number of a clause without a title, before its first paragraph
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
	at := ""
	switch x := x.(type) {
	case doc.Answer:
		at = x.Path
	case doc.Blank:
		at = x.Path
	}
	return r.path != "" && (at == r.path || strings.HasPrefix(at, r.path+"."))
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
		r.before = nil // cells and lines are no sentences
		r.grid(b, indent)
		r.before = before
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
				r.paragraph(&indent, append([]doc.Inline{doc.Text(d.Term + " ")}, d.Meaning...))
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
		var in []doc.Inline
		for j, c := range row.Cells {
			if j > 0 {
				in = append(in, doc.Text(" | "))
			}
			in = append(in, c.Inlines...)
		}
		none := ""
		r.paragraph(&none, in)
	}
}

// paragraph wraps a run of inlines and marks the sentence that holds the answer, by a bar as well as by weight.
func (r *render) paragraph(indent *string, in []doc.Inline) {
	lead := ""
	if indent != nil {
		lead = *indent + r.lead
		r.lead = ""
	}
	text, from, to := r.flat(in)
	for i, l := range cells(text, r.w-2-width(lead)) {
		hasMark := from < to && l.from < to && l.to > from
		s := text[l.from:l.to]
		bar := "  "
		if hasMark {
			a, b := max(from, l.from), min(to, l.to)
			s = text[l.from:a] + r.st.Changed.Render(text[a:b]) + text[b:l.to]
			bar = r.st.Strong.Render(markChanged) + " "
			if r.first < 0 {
				r.first = len(r.lines)
			}
		}
		if i > 0 {
			lead = strings.Repeat(" ", width(lead))
		}
		r.lines = append(r.lines, bar+lead+s)
	}
}

// flat writes a run as plain text and finds the sentence around the answer.
func (r *render) flat(in []doc.Inline) (text string, from, to int) {
	var b strings.Builder
	from, to = -1, -1
	for _, x := range flatten(in) {
		start := b.Len()
		b.WriteString(strings.ReplaceAll(doc.Plain([]doc.Inline{x}), "\n", " "))
		if r.isIt(x) {
			if from < 0 {
				from = start
			}
			to = b.Len()
		}
	}
	text = b.String()
	if from < 0 {
		from, to = r.fresh(text)
		return text, from, to
	}
	return text, sentenceStart(text, from), sentenceEnd(text, to)
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

// sentences collects all sentences of a document.
func sentences(d *doc.Doc) map[string]bool {
	out := map[string]bool{}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		for run := range doc.Runs(b) {
			for s := range strings.SplitSeq(strings.ReplaceAll(doc.Plain(run), "\n", " "), ". ") {
				out[s] = true
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

func sentenceStart(text string, at int) int {
	if i := strings.LastIndex(text[:at], ". "); i >= 0 {
		return i + 2
	}
	return 0
}

func sentenceEnd(text string, at int) int {
	if i := strings.Index(text[at:], ". "); i >= 0 {
		return at + i + 1
	}
	return len(text)
}
