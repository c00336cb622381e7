package model

import "slices"

// List is a question whose answer is rows. Row ids are addresses; positions are only an order.
type List interface {
	Len() int
	Row(i int) Row
	// Find returns the row with that id and its position, or nil and -1.
	Find(id string) (Row, int)

	// blank returns a new row of the list's kind that is in no list yet.
	blank(id string) Row
	// insert puts a row made by blank or own at a position, in a slice of its own.
	insert(i int, r Row)
	// insertLast appends in place; only for a list that is being read and that nobody shares yet.
	insertLast(r Row)
	remove(i int)
	move(from, to int)
	// own replaces the row at i by a copy that may be edited, in a slice of its own.
	own(i int) Row
	// ownAll does for every row what own does for one.
	ownAll()
	clear()
}

// EmptyRow returns a row without answers of the list's kind. It stands in no list: it is for asking what a row would have.
func EmptyRow(l List) Row { return l.blank("x") }

// OneOfEach returns an empty agreement with a row x in each list, also in those that are skipped and in those inside rows:
// whoever asks it finds every question that there is.
func OneOfEach() *Agreement {
	a := new(Agreement)
	for _, s := range a.Sections() {
		addRows(Scope{A: a}, s, 12) // real agreements go five deep
	}
	return a
}

func addRows(s Scope, o Object, depth int) {
	if depth == 0 {
		return
	}
	for _, f := range o.Fields(s) {
		if g := f.Group(); g != nil {
			addRows(s.Under(o), g, depth-1)
		}
		if l := f.List(); l != nil {
			l.insertLast(l.blank("x"))
			addRows(s.Under(o), l.Row(0), depth-1)
		}
	}
}

// row is what the rows of a list are: a pointer to T that is a Row.
type row[T any] interface {
	*T
	Row
	setKey(id string)
}

// Rows is a list of T. Edits replace the slice and the row they change, so that a copy of the agreement stays as it was.
type Rows[T any, P row[T]] []*T

// Len returns the number of rows.
func (r *Rows[T, P]) Len() int { return len(*r) }

// Row returns the row at position i.
func (r *Rows[T, P]) Row(i int) Row { return P((*r)[i]) }

// Find returns the row with that id and its position, or nil and -1.
func (r *Rows[T, P]) Find(id string) (Row, int) {
	for i, t := range *r {
		if P(t).Key() == id {
			return P(t), i
		}
	}
	return nil, -1
}

// With returns the row with that id, or nil.
func (r Rows[T, P]) With(id string) *T {
	for _, t := range r {
		if P(t).Key() == id {
			return t
		}
	}
	return nil
}

// Add appends an empty row with that id and returns it. It is for building an agreement from scratch; edits go through Edit.
func (r *Rows[T, P]) Add(id string) *T {
	t := new(T)
	P(t).setKey(id)
	*r = append(slices.Clip(*r), t)
	return t
}

func (r *Rows[T, P]) blank(id string) Row {
	t := P(new(T))
	t.setKey(id)
	return t
}

func (r *Rows[T, P]) insert(i int, x Row) {
	*r = slices.Insert(slices.Clone(*r), i, (*T)(x.(P)))
}

func (r *Rows[T, P]) insertLast(x Row) { *r = append(*r, (*T)(x.(P))) }

func (r *Rows[T, P]) remove(i int) { *r = slices.Delete(slices.Clone(*r), i, i+1) }

func (r *Rows[T, P]) move(from, to int) {
	s := slices.Clone(*r)
	t := s[from]
	s = slices.Delete(s, from, from+1)
	*r = slices.Insert(s, to, t)
}

func (r *Rows[T, P]) own(i int) Row {
	s := slices.Clone(*r)
	c := *s[i]
	s[i] = &c
	*r = s
	return P(&c)
}

func (r *Rows[T, P]) ownAll() {
	s := make([]*T, len(*r))
	for i, t := range *r {
		c := *t
		s[i] = &c
	}
	*r = s
}

func (r *Rows[T, P]) clear() { *r = nil }

// titled is a row whose first answer alone does not name it.
type titled interface {
	// title returns the row's name, "" while there is none.
	title(Scope) string
}

// Unnamed is the title of a row of which nothing was answered yet. Ids mean nothing to people.
const Unnamed = "no name yet"

// Title returns what a row is called on screen: the name it gives itself, its first answered text, the name that it has
// while nobody gives it another, or Unnamed.
func Title(s Scope, r Row) string {
	if t, ok := r.(titled); ok {
		if name := t.title(s); name != "" {
			return name
		}
	}
	for _, f := range r.Fields(s) {
		v := f.Value()
		switch {
		case v == nil:
		case v.IsSet():
			if o, ok := f.Option(text(v)); ok {
				return o.Label
			}
			return v.Show(s.A.Style())
		case f.isNamedAnyway():
			return f.Default
		}
	}
	return Unnamed
}
