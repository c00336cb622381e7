package doc

import (
	"fmt"
	"strconv"
	"strings"
)

// ProblemKind says what is wrong with a tree.
type ProblemKind string

// The kinds of problem.
const (
	MissingTarget ProblemKind = "missing-target" // a reference to nothing
	DuplicateID   ProblemKind = "duplicate-id"   // two parts with one id
	BadID         ProblemKind = "bad-id"         // an id that is not a letter followed by letters, digits and dashes
	TooDeep       ProblemKind = "too-deep"       // a clause below the third level
)

// Problem is a fault in the tree that does not stop it from being written.
type Problem struct {
	Kind   ProblemKind
	ID     string // of the nearest part around the fault that has one
	Target string // the id that is missing, doubled or malformed
	Text   string // a sentence for the person who can mend it
}

// Number numbers the parts of the document in reading order and resolves its references.
// A part that was left out leaves no gap. A sentence that ends in an answer with a full stop of its own ("Acme Inc.")
// gets no second one. Number may run again after a change.
func Number(d *Doc) []Problem {
	n := &numberer{labels: map[string]string{}}
	n.blocks(d.Blocks, &place{})
	n.resolve(d.Blocks, "")
	return n.problems
}

// numberer holds what has been counted so far.
type numberer struct {
	articles, schedules, tables int
	annexes                     int               // since the last schedule
	labels                      map[string]string // what a reference to an id prints
	problems                    []Problem
}

// place is the article, schedule or clause that clauses are counted in.
type place struct {
	id         string
	prefix     string // before the number of a first-level clause, such as "3."
	label      string // what a reference to it prints
	level      int
	clauses    int
	unnumbered bool
}

func (n *numberer) blocks(bs []Block, at *place) {
	for _, b := range bs {
		switch b := b.(type) {
		case *Article:
			n.blocks(b.Blocks, n.article(b))
		case *Schedule:
			n.blocks(b.Blocks, n.schedule(b))
		case *Clause:
			n.blocks(b.Blocks, n.clause(b, at))
		case *List:
			for _, item := range b.Items {
				n.blocks(item, at)
			}
		case *Table:
			n.table(b)
		case *Definitions:
			for _, x := range b.Items {
				n.define(x.ID, x.Term)
			}
		}
		n.terms(b)
	}
}

func (n *numberer) article(a *Article) *place {
	if a.Unnumbered {
		a.Num = ""
		n.define(a.ID, "“"+a.Title+"”")
		return &place{id: a.ID, unnumbered: true}
	}
	n.articles++
	a.Num = strconv.Itoa(n.articles)
	n.define(a.ID, "Article "+a.Num)
	return &place{id: a.ID, prefix: a.Num + "."}
}

// schedule gives the next letter to a schedule, and to the first of several annexes.
func (n *numberer) schedule(s *Schedule) *place {
	if !s.Annex || n.annexes == 0 {
		n.schedules++
	}
	s.Num = letters(n.schedules, 'A')
	if !s.Annex {
		n.annexes = 0
	} else {
		n.annexes++
		s.Num += "-" + strconv.Itoa(n.annexes)
	}
	n.define(s.ID, s.Label())
	return &place{id: s.ID, prefix: s.Num + "."}
}

func (n *numberer) clause(c *Clause, at *place) *place {
	at.clauses++
	c.Level = at.level + 1
	c.Num = at.number()
	label := at.label + c.Num
	if c.Level == 1 {
		label = "Section " + c.Num
	}
	if c.Num == "" {
		label = "“" + c.Title + "”"
	}
	n.define(c.ID, label)
	in := &place{id: c.ID, label: label, level: c.Level}
	if in.id == "" {
		in.id = at.id
	}
	if c.Level > 3 {
		n.problem(TooDeep, in.id, c.ID, label+" lies deeper than three levels; move it up or make it a list")
	}
	return in
}

// number gives the number of the clause that was counted last.
func (p *place) number() string {
	switch p.level {
	case 0:
		if p.unnumbered {
			return ""
		}
		return p.prefix + strconv.Itoa(p.clauses)
	case 1:
		return "(" + letters(p.clauses, 'a') + ")"
	case 2:
		return "(" + Roman(p.clauses) + ")"
	}
	return "(" + letters(p.clauses, 'A') + ")"
}

func (n *numberer) table(t *Table) {
	t.Num = ""
	if t.Caption == "" {
		n.define(t.ID, "")
		return
	}
	n.tables++
	t.Num = strconv.Itoa(n.tables)
	n.define(t.ID, "Table "+t.Num)
}

// terms defines the terms that the block's own text introduces.
func (n *numberer) terms(b Block) {
	Inlines(b, func(x Inline) {
		if t, ok := x.(Term); ok && t.Defines {
			n.define(t.ID, t.Text)
		}
	})
}

// define makes id known as something that prints label when it is referred to.
func (n *numberer) define(id, label string) {
	if id == "" {
		return
	}
	if !IsID(id) {
		n.problem(BadID, id, id, fmt.Sprintf("the id %q is not lower-case letters, digits and dashes beginning with a letter", id))
	}
	if _, ok := n.labels[id]; ok {
		n.problem(DuplicateID, id, id, fmt.Sprintf("two parts of the agreement have the id %q; a reference leads to the first", id))
		return
	}
	n.labels[id] = label
}

// resolve gives each reference its words; id is that of the part around the blocks.
func (n *numberer) resolve(bs []Block, id string) {
	for _, b := range bs {
		in := id
		if own := ID(b); own != "" {
			in = own
		}
		for run := range Runs(b) {
			dropStops(run)
			each(run, func(x *Inline) {
				if r, ok := (*x).(Ref); ok {
					*x = n.ref(r, in)
				}
			})
		}
		for inner := range inside(b) {
			n.resolve(inner, in)
		}
	}
}

// dropStops drops the full stop after an answer that ends in one, such as "Acme Inc.".
func dropStops(run []Inline) {
	for i := 1; i < len(run); i++ {
		next, ok := run[i].(Text)
		if _, isText := run[i-1].(Text); !ok || isText || !strings.HasPrefix(string(next), ".") || strings.HasPrefix(string(next), "..") {
			continue
		}
		if strings.HasSuffix(plain(run[i-1]), ".") {
			run[i] = next[1:]
		}
	}
}

func (n *numberer) ref(r Ref, in string) Ref {
	r.Text = n.labels[r.Target]
	r.Missing = r.Text == ""
	if !r.Missing {
		return r
	}
	text := fmt.Sprintf("it refers to %q, which this agreement does not have", r.Target)
	if _, ok := n.labels[r.Target]; ok {
		text = fmt.Sprintf("it refers to %q, which has neither a number nor a title", r.Target)
	}
	n.problem(MissingTarget, in, r.Target, text)
	return r
}

func (n *numberer) problem(kind ProblemKind, id, target, text string) {
	n.problems = append(n.problems, Problem{Kind: kind, ID: id, Target: target, Text: text})
}

// IsID says whether s can be the id of a part: lower-case letters, digits and dashes, a letter first.
// Ids that begin with "doc-" are kept for what the writers add.
func IsID(s string) bool {
	if s == "" || s[0] < 'a' || s[0] > 'z' || strings.HasPrefix(s, "doc-") {
		return false
	}
	for _, c := range []byte(s) {
		if c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// letters counts a, b ... z, aa, ab from the letter given.
func letters(n int, first rune) string {
	var s string
	for ; n > 0; n = (n - 1) / 26 {
		s = string(first+rune((n-1)%26)) + s
	}
	return s
}

// Roman writes a number as lower-case Roman numerals, as sub-clauses of the third level are numbered.
func Roman(n int) string {
	var b strings.Builder
	for _, r := range [...]struct {
		n int
		s string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= r.n; n -= r.n {
			b.WriteString(r.s)
		}
	}
	return b.String()
}
