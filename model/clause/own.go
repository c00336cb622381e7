package clause

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/model"
	"engross/model/doc"
	"engross/model/value"
)

// ownPrefix begins the ids of clauses that the agreement brings itself, before the id of their row.
const ownPrefix = "own-"

// section is a part of one agreement: a part of the outline, or an article or annex that the agreement brings itself.
type section struct {
	part
	clauses []member
	number  int // that the article is to have; 0 for one that follows the others
}

// member is a clause of a section: one of ours, or a row of the agreement's own clauses.
type member struct {
	id  string
	own *view
}

// plan gives the outline with the agreement's own clauses woven in, in the order of their rows.
func (b *builder) plan() []section {
	var plan []section
	for _, p := range b.lib.outline {
		s := section{part: p}
		for _, id := range p.clauses {
			s.clauses = append(s.clauses, member{id: id})
		}
		plan = append(plan, s)
	}
	for _, v := range b.run.root.answer("clauses").rows() {
		plan = b.weave(plan, v)
	}
	return plan
}

// weave puts one own clause where it says. One that names no clause of ours goes to the end as an article.
func (b *builder) weave(plan []section, v *view) []section {
	at, own := v.answer("at").text(), member{id: ownPrefix + v.key(), own: v}
	switch v.answer("place").text() {
	case "annex":
		return append(plan, section{part: part{kind: "schedule", id: own.id, title: b.ownTitle(v)}, clauses: []member{own}})
	case "article":
		return b.weaveArticle(plan, own, at)
	case "replace":
		if i, j := find(plan, at); i >= 0 && plan[i].clauses[j].own == nil {
			plan[i].clauses[j] = member{id: at, own: v}
			return plan
		}
		b.lost(v, at, "replace")
	default:
		if i, j := find(plan, at); i >= 0 && plan[i].kind != "cover" {
			for j++; j < len(plan[i].clauses) && b.follows(plan[i].clauses[j], at); j++ {
				continue // after the clauses that already follow the same one
			}
			plan[i].clauses = slices.Insert(plan[i].clauses, j, own)
			return plan
		}
		b.lost(v, at, "follow")
	}
	return b.weaveArticle(plan, own, "")
}

// follows says whether a clause of the agreement's own was put after the clause with that id.
func (b *builder) follows(x member, id string) bool {
	return x.own != nil && x.id != id && x.own.answer("at").text() == id
}

// weaveArticle makes an article of a clause, after the article at, which may be named by a clause in it; without one after
// the last article.
func (b *builder) weaveArticle(plan []section, own member, at string) []section {
	article := section{part: part{kind: "article", id: own.id, title: b.ownTitle(own.own)}, clauses: []member{own}}
	if n, err := strconv.Atoi(at); err == nil && n > 0 {
		article.number = n
		return append(plan, article)
	}
	i := slices.IndexFunc(plan, func(s section) bool { return s.id != "" && (s.id == at || s.docID() == at) && s.kind == "article" })
	if i < 0 && at != "" {
		i, _ = find(plan, at)
	}
	if i < 0 && at != "" {
		b.lost(own.own, at, "follow")
	}
	if i < 0 {
		for j, s := range plan {
			if s.kind == "article" {
				i = j
			}
		}
	}
	for i+1 < len(plan) && len(plan[i+1].clauses) == 1 && plan[i+1].clauses[0].own != nil && plan[i+1].kind == "article" {
		i++
	}
	return slices.Insert(plan, i+1, article)
}

// numbered is an article that is to have a certain number.
type numbered struct {
	number int
	blocks []doc.Block
}

// insert puts articles where their numbers say, counted among the articles that the agreement really has. Of two with one
// number the later follows the earlier; one beyond the last article stands after it.
func insert(blocks []doc.Block, late []numbered) []doc.Block {
	slices.SortStableFunc(late, func(x, y numbered) int { return cmp.Compare(x.number, y.number) })
	last := 0
	for _, x := range late {
		last = max(last+1, x.number)
		blocks = slices.Insert(blocks, article(blocks, last), x.blocks...)
	}
	return blocks
}

// article gives the place of the article with that number among the blocks, or the place after the last article.
func article(blocks []doc.Block, number int) int {
	after := len(blocks)
	for i, b := range blocks {
		if a, ok := b.(*doc.Article); ok && !a.Unnumbered {
			if number--; number == 0 {
				return i
			}
			after = i + 1
		}
	}
	return after
}

// find gives the place of a clause in the plan, or -1.
func find(plan []section, id string) (i, j int) {
	for i, s := range plan {
		for j, c := range s.clauses {
			if c.id == id {
				return i, j
			}
		}
	}
	return -1, -1
}

// lost reports an own clause that names no clause of ours.
func (b *builder) lost(v *view, at, verb string) {
	if at == "" {
		return // a gap, which the question itself says
	}
	x := doc.Lost{Row: v.key(), At: at, Replaces: verb == "replace", Near: b.lib.likely(at, 3)}
	b.astray = append(b.astray, x)
	msg := fmt.Sprintf("the clause %q is to %s the clause %q, which this agreement does not have; it stands in an article at the end", b.ownTitle(v), verb, at)
	if len(x.Near) > 0 {
		msg += "; nearest: " + strings.Join(x.Near, ", ")
	}
	b.problem(Problem{Clause: ownPrefix + v.key(), Path: join(v.path, "at"), Message: msg})
}

// likely gives at most n ids of clauses that a text may mean: those that are spelt nearly so or hold it as a word, the ones
// of about its length first.
func (l *Library) likely(text string, n int) []string {
	text = strings.ToLower(strings.TrimSpace(text))
	ids := l.IDs()
	out := value.Near(text, ids, len(ids))
	for _, id := range ids {
		if slices.Contains(strings.Split(id, "-"), text) && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	apart := func(id string) int { return max(len(id), len(text)) - min(len(id), len(text)) }
	slices.SortStableFunc(out, func(x, y string) int { return cmp.Compare(apart(x), apart(y)) })
	return out[:min(len(out), n)]
}

// ownTitle gives the title of an own clause, or its blank.
func (b *builder) ownTitle(v *view) string {
	if a := v.answer("title"); a.isSet() {
		return value.CleanLine(a.text())
	}
	return v.answer("title").blank().String()
}

// ownClause writes a clause that the agreement brings itself. Its body is Markdown without actions; it is never cut.
func (b *builder) ownClause(x member) *doc.Clause {
	c := &doc.Clause{ID: x.id, Title: b.ownTitle(x.own), Origin: x.own.path}
	body, table := x.own.answer("body"), b.ownTable(x.own)
	switch {
	case body.isSet():
		made := b.lib.bodies.form(b.lib.parser, []byte(inParagraphs(body.text())), true)
		c.Blocks = b.filler(x, nil).blocks(made.blocks)
	case table == nil:
		c.Blocks = []doc.Block{&doc.Para{Inlines: []doc.Inline{body.blank()}}}
	}
	if table != nil {
		c.Blocks = append(c.Blocks, table)
	}
	return c
}

// inParagraphs parts the paragraphs of a text that was typed with one on each line, which Markdown would run together. A text that
// is broken in the middle of its sentences, or is more than paragraphs, stays as it is.
func inParagraphs(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(l, " \t”\"’)"))
		first, _ := utf8.DecodeRuneInString(l)
		isWords := l == "" || unicode.IsLetter(first) || strings.ContainsRune("“‘\"(", first)
		goesOn := i+1 < len(lines) && lines[i+1] != ""
		if !isWords || l != "" && goesOn && !strings.ContainsRune(".!?", last) {
			return text
		}
	}
	return strings.Join(lines, "\n\n")
}

// ownTable gives the table of an own clause, or nil for a clause without one. Its cells are words and nothing else; one
// that is not answered is empty. A table without rows has one row of blanks.
func (b *builder) ownTable(v *view) doc.Block {
	names, _ := v.answer("columns").value().(*value.Lines)
	if names == nil || !names.IsSet() {
		return nil
	}
	t := &doc.Table{}
	for _, name := range names.Items()[:min(names.Len(), model.OwnColumns)] {
		t.Columns = append(t.Columns, doc.Column{Head: value.CleanLine(name)})
	}
	rows := v.answer("rows")
	for _, row := range rows.rows() {
		var cells []doc.Cell
		for i := range t.Columns {
			a := row.answer("c" + strconv.Itoa(i+1))
			cells = append(cells, doc.Cell{Inlines: b.written(a)})
			(&marker{lexicon: b.lexicon}).count(a.text(), false)
		}
		t.Rows = append(t.Rows, doc.Row{Cells: cells})
	}
	if len(t.Rows) == 0 {
		t.Rows = []doc.Row{{Cells: []doc.Cell{{Inlines: []doc.Inline{rows.blank()}}}}}
	}
	return t
}
