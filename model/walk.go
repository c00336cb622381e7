package model

import (
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
)

// Walk visits every question and every row in the order of the screens: a list before its rows, a row before its questions.
// Groups are not visited themselves, only what they hold.
func (a *Agreement) Walk(visit func(Place)) { a.walk(walker{visit: visit}) }

func (a *Agreement) walk(w walker) {
	defer w.end()
	for _, s := range a.Sections() {
		w.section(a, s)
	}
}

// WalkSection visits what Walk visits, of one section.
func (a *Agreement) WalkSection(s Section, visit func(Place)) {
	w := walker{visit: visit}
	defer w.end()
	w.section(a, s)
}

// WalkBeside visits what Walk visits, several sections at a time. It asks begin for one section after the other; what that
// returns sees the places of the section, one after the other.
func (a *Agreement) WalkBeside(begin func(Section) func(Place)) {
	sections := a.Sections()
	visits := make([]func(Place), len(sections))
	for i, s := range sections {
		visits[i] = begin(s)
	}
	var next atomic.Int64
	var work sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(sections)) {
		work.Go(func() {
			var w walker
			defer w.end()
			for i := int(next.Add(1)) - 1; i < len(sections); i = int(next.Add(1)) - 1 {
				w.visit = visits[i]
				w.section(a, sections[i])
			}
		})
	}
	work.Wait()
}

// pool keeps memory of questions that nobody needs any more. Walks ask thousands of objects, one after the other.
type pool struct {
	spare  [][]Field
	isOver bool // the walk; whoever kept a place of it may still ask
}

// memo returns what remembers a part of the walk.
func (l *pool) memo() *memo { return &memo{pool: l} }

// leave takes back the questions of an object that was asked with such a memo.
func (l *pool) leave(fields []Field) { l.spare = append(l.spare, fields[:0]) }

// leave takes back the questions of an object that was asked in this scope and that nobody looks at any more.
func (s Scope) leave(fields []Field) {
	if s.remembers() {
		s.memo.pool.leave(fields)
	}
}

// end ends the walk.
func (l *pool) end() { l.spare, l.isOver = nil, true }

// ask returns questions that an object lists. They stand in memory of the walk, if there is one.
func (s Scope) ask(listed []Field) []Field {
	var to []Field
	if s.remembers() {
		l := s.memo.pool
		if n := len(l.spare); n > 0 {
			to, l.spare = l.spare[n-1], l.spare[:n-1]
		}
	}
	return append(to, listed...)
}

// walker is one walk.
type walker struct {
	pool
	visit func(Place)
	isAll bool             // also the rows of lists, and the groups, that are skipped
	paths *strings.Builder // where paths are written one after the other: there are thousands
}

// join is join of two paths, in memory that many paths share.
func (w *walker) join(a, b string) string {
	const many = 16 << 10
	if a == "" {
		return b
	}
	if n := len(a) + 1 + len(b); w.paths == nil || w.paths.Cap()-w.paths.Len() < n {
		w.paths = new(strings.Builder)
		w.paths.Grow(max(many, n))
	}
	from := w.paths.Len()
	w.paths.WriteString(a)
	w.paths.WriteByte('.')
	w.paths.WriteString(b)
	return w.paths.String()[from:]
}

func walkObject(at Place, visit func(Place)) { (&walker{visit: visit}).object(at) }

func (w *walker) section(a *Agreement, s Section) {
	w.object(Place{Section: s, Scope: Scope{A: a, memo: w.memo()}, Object: s})
}

// object visits the questions of at.Object; at.Path is the object's own path.
func (w *walker) object(at Place) {
	fields := at.Object.Fields(at.Scope)
	w.fields(at, fields)
	w.leave(fields)
}

func (w *walker) fields(at Place, fields []Field) {
	p := at
	for i := range fields {
		f := &fields[i]
		p.Field, p.Path = *f, w.join(at.Path, f.Key)
		if g := f.Group(); g != nil {
			if !f.Skip || w.isAll {
				w.object(Place{Path: p.Path, Section: at.Section, Scope: at.Scope.Under(at.Object), Object: g})
			}
			continue
		}
		w.visit(p)
		if l := f.List(); l != nil && (!f.Skip || w.isAll) {
			w.rows(p, l)
		}
	}
}

func (w *walker) rows(p Place, l List) {
	r := p
	below := p.Scope.Under(p.Object)
	for i := range l.Len() {
		r.Row, r.Index = l.Row(i), i
		r.Path = w.join(p.Path, r.Row.Key())
		w.visit(r)
		w.object(Place{Path: r.Path, Section: p.Section, Scope: below, Object: r.Row})
	}
}

// Progress counts the questions of one section as they stand. Answers that a default, a preset or the profile settles
// are no work for the person who answers, so they count only when somebody confirms or changes them.
type Progress struct {
	Asked    int // required and 30-minute questions that need a person, or had one
	Done     int // of these, answered, confirmed or declared not applicable
	Settled  int // required and 30-minute questions that a default, a preset or the profile answers
	Required int // required questions without an answer
	Parked   int
	Unread   int // typed but not readable
	Touched  int // answers and rows that a person gave or confirmed, whether asked for or not

	Unconfirmed int // answers and rows that nobody but a default, a preset or the profile gave
}

// ProgressOf counts one section. A prefilled section is one point more: to be accepted as it stands.
func (a *Agreement) ProgressOf(s Section) Progress {
	var n Progress
	a.WalkSection(s, func(p Place) { n.Count(p, p.Standing()) })
	return n.Of(s)
}

// Of returns what was counted of a section, when all of it was.
func (n Progress) Of(s Section) Progress {
	if IsPrefilled(s) {
		n.Asked++
		if n.Unconfirmed == 0 {
			n.Done++
		}
	}
	return n
}

// Count counts one place that a walk visits, as it stands.
func (n *Progress) Count(p Place, st Standing) {
	if p.isUnconfirmed(st) {
		n.Unconfirmed++
	}
	switch {
	case p.Row != nil:
		if !isProposed(p.Row.node().state[""].By) {
			n.Touched++
		}
		return
	case p.Field.Skip:
		return
	case st == ParkedOpen || st == ParkedSet:
		n.Parked++
	case st == Unreadable:
		n.Unread++
	case st == Answered && (p.Field.List() == nil || p.State().None): // of other lists, the rows tell
		n.Touched++
	}
	if !p.Field.Required && !p.Field.Fast {
		return
	}
	switch st {
	case Defaulted:
		n.Settled++
	case Answered, DeclaredNA, ParkedSet:
		n.Asked++
		n.Done++
	case NotAsked, ParkedOpen, Unreadable:
		n.Asked++
		if p.Field.Required {
			n.Required++
		}
	}
}
