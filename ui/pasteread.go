package ui

import (
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// rowReader reads pasted rows as answers, beside the screen: it holds nothing that the screen changes.
type rowReader struct {
	a       *model.Agreement
	path    string // of the list
	probe   string // an id that the list does not have
	ctx     value.Context
	rows    grid
	columns int
	to      []string // key of the question of each column; "" for none
	labels  []string // and what it is called
	first   string   // key of the question beside which notes stand
	day     value.Date
	now     value.Clock
	sides   bool // contacts of two sides
	asFees  bool // rows by the hour stay fees
}

func (p *paste) reader() rowReader {
	r := rowReader{a: p.s.a, path: p.path, probe: p.s.newID(p.path), ctx: p.context(), rows: p.body(), columns: p.grid.columns()}
	now := p.s.o.Now()
	r.first, r.day, r.now = p.fields[0].Key, p.s.o.Today(), value.NewClock(now.Hour(), now.Minute())
	r.sides = p.path == "contacts" && p.s.kind == anAgreement
	r.asFees = p.asFees
	for _, f := range p.to {
		key, label := "", ""
		if f >= 0 {
			key, label = p.fields[f].Key, p.fields[f].Label
		}
		r.to, r.labels = append(r.to, key), append(r.labels, label)
	}
	return r
}

// check tries every cell on a row that is never kept.
func (r rowReader) check() rowCheck {
	out := rowCheck{isMade: true, bad: map[int]bool{}, rates: r.rates()}
	isRead := map[int]bool{} // rows whose note is an answer
	for n, row := range r.rows {
		if x := out.rate(n); x != nil {
			isRead[n] = x.isAllRead()
			if x.bad != nil {
				out.add(n, *x.bad)
			}
			for _, column := range x.lost {
				out.leave(r.labels[column])
			}
			continue
		}
		if more := len(row.cells) - r.columns; more > 0 && strings.TrimSpace(strings.Join(row.cells[r.columns:], "")) != "" {
			out.add(n, problem{line: row.line, why: "it has " + plural(len(row.cells), "cell", "cells") + " where the others have " + itoa(r.columns)})
			continue
		}
		if row.lacks > 0 {
			out.add(n, problem{line: row.line, why: "it has " + itoa(len(row.cells)-row.lacks) + " of " + plural(r.columns, "cell", "cells")})
			continue
		}
		found, unasked, e, at := r.tried(row)
		for _, x := range found {
			out.add(n, x)
		}
		for _, x := range unasked {
			out.leave(x)
		}
		if len(found) == 0 {
			out.instead.look(e.Agreement(), at, n)
			out.counted.add(r.uncounted(e, at))
			if said := r.answered(e, row, at); said != "" {
				isRead[n] = r.path != "exclusions" // there the text itself says it
				out.answered = append(out.answered, said)
			}
		}
	}
	out.notes = r.noted(isRead)
	return out
}

// told says what is not as pasted in the rows that can be read, in a line each, and what else hourly rates may be.
func (c *rowCheck) told(orElse string) []string {
	const most = 4
	answered := c.answered
	if n := len(answered) - most; n > 1 {
		answered = append(slices.Clone(answered[:most]), "And "+itoa(n)+" more such rows.")
	}
	out := slices.Concat(toldRates(c.rates, orElse), answered, c.instead.told(), c.counted.told())
	for _, label := range c.unasked {
		out = append(out, "“"+label+"” is not asked of all rows: what stands there for the others is left out.")
	}
	return out
}

// rate is what a row is among the hourly rates; nil for one that is none.
func (c *rowCheck) rate(row int) *pastedRate {
	if i := slices.IndexFunc(c.rates, func(x pastedRate) bool { return x.row == row }); i >= 0 {
		return &c.rates[i]
	}
	return nil
}

// leave notes a question that some row does not ask.
func (c *rowCheck) leave(label string) {
	if !slices.Contains(c.unasked, label) {
		c.unasked = append(c.unasked, label)
	}
}

// linesLeft names the lines of rows that cannot be read, where there are more than one and no more than a few.
func (c *rowCheck) linesLeft() string {
	const most = 6
	var lines []string
	for _, x := range c.problems {
		if n := itoa(x.line); !slices.Contains(lines, n) {
			lines = append(lines, n)
		}
	}
	if len(lines) < 2 || len(lines) > most {
		return ""
	}
	return ", lines " + strings.Join(lines[:len(lines)-1], ", ") + " and " + lines[len(lines)-1]
}

func (c *rowCheck) add(row int, x problem) {
	c.bad[row] = true
	c.problems = append(c.problems, x)
}

// tried types the cells of one row and returns those that cannot be read, the questions that the row does not ask, and the row.
func (r rowReader) tried(row gridRow) (out []problem, unasked []string, e *model.Edit, at string) {
	e = r.a.Edit("look")
	at, err := e.Add(r.path, r.probe)
	if err != nil {
		return []problem{{line: row.line, why: err.Error()}}, nil, e, at
	}
	read, unasked := r.filled(e, row, at)
	for _, x := range read {
		text, err := row.cell(x.column), x.err
		p, found := e.Agreement().At(below(at, x.key))
		if found != nil {
			continue
		}
		why := ""
		switch {
		case (err != nil || x.key == "kind") && slices.Contains(timeKeys, x.key) && rateUnit(text) != "":
			why = "what is charged by the hour, the visit or the mile stands among the hourly rates, not among the fees"
		case err != nil:
			why = line(err.Error())
		case isChoiceOf(p.Field) && p.Field.Value().IsSet() && !isOffered(p.Field):
			why = "“" + line(text) + "” is none of the choices"
		}
		if why != "" {
			out = append(out, problem{line: row.line, field: p.Field.Label, cell: line(text), why: why})
		}
	}
	return out, unasked, e, at
}

// isOffered reports whether the answer of a choice is one of those to choose from; of several, whether each is.
func isOffered(f model.Field) bool {
	offered := func(text string) bool {
		return slices.ContainsFunc(f.Choices(), func(o model.Option) bool { return o.Value == text })
	}
	if set, ok := f.Value().(*value.Set); ok {
		return !slices.ContainsFunc(set.Items(), func(x string) bool { return !offered(x) })
	}
	return offered(f.Text())
}
