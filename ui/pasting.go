package ui

import (
	"slices"
	"strings"
)

// Pasting is text that is to become rows of a list: what of it answers which question.
type Pasting struct {
	p *paste
	x *Sitting
}

// Paste reads lines, or rows of a spreadsheet, for a list; false where they cannot be pasted.
func (x *Sitting) Paste(list, text string) (Pasting, bool) {
	p, ok := newPaste(&common{o: x.s.o}, x.s, list, text)
	if !ok {
		return Pasting{}, false
	}
	return Pasting{p, x}, true
}

// SheetList is the list that a sheet goes to which is pasted at a list: the one that must have rows in its only row, where that row
// is asked in place, such as the fees of the one price list; else the list itself.
func (x *Sitting) SheetList(list string) string {
	p, ok := x.s.place(list)
	if !ok || p.Field.List() == nil || !isAskedInPlace(p.Field, p.Scope.Under(p.Object)) {
		return list
	}
	row := p.Field.List().Row(0)
	for _, f := range row.Fields(p.Scope.Under(p.Object)) {
		if f.List() != nil && f.Required {
			return below(below(list, row.Key()), f.Key)
		}
	}
	return list
}

// Rows counts the rows that are added, and those that are left out because something in them cannot be read.
func (x Pasting) Rows() (added, left int) {
	added = len(x.p.body())
	if !x.p.asIs {
		left = x.Unreadable()
	}
	return added - left, left
}

// Unreadable counts the rows of which something cannot be read.
func (x Pasting) Unreadable() int { return len(x.p.reader().check().bad) }

// AsTyped reports whether such rows are added too, with what cannot be read kept as it was typed.
func (x Pasting) AsTyped() bool { return x.p.asIs }

// TurnAsTyped has such rows be added or left out.
func (x Pasting) TurnAsTyped() { x.p.asIs = !x.p.asIs }

// HasHead reports whether the first row is taken as the names of the columns.
func (x Pasting) HasHead() bool { return x.p.isHead }

// TurnHead takes the first row as names of the columns, or as a row.
func (x Pasting) TurnHead() { x.p.isHead = !x.p.isHead && len(x.p.grid) > 1 }

// Column is one column: its heading, some of its cells, and the question that they answer; "" for none, with the reason.
type Column struct {
	Name     string
	Samples  []string
	Question string
	WhyLeft  string
}

// Columns returns the columns in their order.
func (x Pasting) Columns() []Column {
	var out []Column
	for i, to := range x.p.to {
		c := Column{Name: x.p.columnName(i), Samples: x.p.body().samples(i), WhyLeft: x.p.whyLeft(i)}
		if to >= 0 {
			c.Question = x.p.fields[to].Label
		}
		out = append(out, c)
	}
	return out
}

// Notes tells, in a line each, which rows cannot be read and why, what of the rows is not as pasted, what of the notes is not printed
// and where terms among them belong.
func (x Pasting) Notes() []string {
	found := x.p.reader().check()
	var out []string
	for _, p := range found.problems {
		what := "Left out: "
		if x.p.asIs {
			what = "Kept as typed: "
		}
		out = append(out, what+p.told())
	}
	out = append(out, found.told("")...)
	return append(out, found.notes.told(maxPaste)...)
}

// HasRates reports whether rows price an hour of work, which belong to the hourly rates.
func (x Pasting) HasRates() bool { return x.p.asFees || len(x.p.reader().rates()) > 0 }

// AsFees reports whether such rows stay fees.
func (x Pasting) AsFees() bool { return x.p.asFees }

// TurnRates has such rows go to the hourly rates, or stay fees.
func (x Pasting) TurnRates() { x.p.asFees = !x.p.asFees }

// Questions names what a column can answer.
func (x Pasting) Questions() []string {
	var out []string
	for _, f := range x.p.fields {
		out = append(out, f.Label)
	}
	return out
}

// Give gives a column to the question of that name, and to no other column; to none for "". False without such a question.
func (x Pasting) Give(column int, question string) bool {
	to := slices.Index(x.Questions(), question)
	if column < 0 || column >= len(x.p.to) || to < 0 && question != "" {
		return false
	}
	for i, other := range x.p.to {
		if to >= 0 && other == to {
			x.p.to[i] = -1
		}
	}
	x.p.to[column], x.p.isSaid[column] = to, true
	return true
}

// Take adds the rows in one step and says what became of them.
func (x Pasting) Take() string {
	x.x.lookBefore()
	if m, ok := x.p.work()().(pastedMsg); ok {
		x.p.pasted(m)
	}
	return strings.ReplaceAll(x.p.c.notice, "ctrl+z", "`undo`")
}
