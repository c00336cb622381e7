package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
)

// trial reads pasted cells as answers of a row that is never kept.
type trial struct {
	e   *model.Edit
	row string
	ctx value.Context
}

// newTrial adds a row to a copy of the agreement; false where the list takes none.
func newTrial(s *session, list string) (trial, bool) {
	e := s.a.Edit("look")
	row, err := e.Add(list, s.newID(list))
	return trial{e, row, s.context()}, err == nil
}

// fields are the questions of the row that take one answer, and beside them those that only the name of a column tells: what
// such a row does not ask at first, as its other answers decide that, and what stands in a group such as an address.
func (t trial) fields() (asked, others []model.Field) {
	p, err := t.e.Agreement().At(t.row)
	if err != nil {
		return nil, nil
	}
	s := model.Scope{A: t.e.Agreement(), Up: p.Object}
	for _, f := range p.Row.Fields(s) {
		switch {
		case f.Value() != nil && !f.Skip:
			asked = append(asked, f)
		case f.Value() != nil:
			others = append(others, f)
		case f.Group() != nil:
			for _, inner := range f.Group().Fields(model.Scope{A: s.A, Up: p.Row}) {
				if inner.Value() != nil {
					inner.Key = below(f.Key, inner.Key)
					others = append(others, inner)
				}
			}
		}
	}
	return asked, others
}

// reads reports whether a cell is an answer to a question that does not take any text.
func (t trial) reads(f model.Field, cell string) bool {
	switch f.Value().(type) {
	case *value.Email:
		return strings.Contains(cell, "@")
	case *value.Phone:
		return isPhone(cell)
	case *value.Amount, *value.Limit:
		ctx := cellContext(t.ctx, cell)
		if f.Currency != "" {
			ctx.Currency = f.Currency
		}
		if value.IsForeign(cell, ctx) {
			return true // a price, of which it is told that it cannot stand here
		}
	}
	if time := chargedAs(cell); strings.Contains(t.row, feesOf) && (f.Key == "cycle" && time != "" || f.Key == "kind" && time == "once") {
		return true
	}
	if isChoiceOf(f) && cell != "" && strings.Trim(cell, "0123456789., ") == "" {
		return false // a count, not the place of a choice
	}
	path := below(t.row, f.Key)
	if t.e.Type(path, cell, cellContext(t.ctx, cell)) != nil {
		return false
	}
	if !isChoiceOf(f) {
		return true
	}
	p, err := t.e.Agreement().At(path)
	return err == nil && slices.ContainsFunc(p.Field.Choices(), func(o model.Option) bool { return o.Value == p.Field.Text() })
}

// isPhone reports whether a cell is written as telephone numbers are, with digits enough for one.
func isPhone(cell string) bool {
	digits := 0
	for _, c := range cell {
		if c >= '0' && c <= '9' {
			digits++
		} else if !strings.ContainsRune("+-(). /x", c) {
			return false
		}
	}
	return digits >= 7
}

func isChoiceOf(f model.Field) bool { return len(f.Options) > 0 || f.Ref != "" }

// sort says how much a cell that reads tells of its question: an address or a side is hardly anything else, a number may
// be one of several, and every cell is a text.
func sortOf(f model.Field) int {
	switch f.Value().(type) {
	case *value.Text, *value.Lines:
		if isChoiceOf(f) {
			return 0
		}
		return 2
	case *value.Count, *value.Qty, *value.Amount, *value.Limit, *value.Percent, *value.Span:
		return 1
	}
	return 0
}

// guess maps columns to questions, each to one at most: by the names in the first row; else in the order of the table if the
// cells fit that; then by what the cells read as, then texts in their order.
func (p *paste) guess(t trial) {
	p.to = slices.Repeat([]int{-1}, max(1, p.grid.columns()))
	named := p.byHeading(t)
	if named == 0 && p.byOrder(t) {
		return
	}
	for sort := range 2 {
		for i := range p.to {
			p.byContent(t, i, sort)
		}
	}
	if named*2 >= len(p.to) {
		return // the heading names them; what it does not name is something else
	}
	texts := 0
	for i := range p.to {
		for p.to[i] < 0 && texts < len(p.fields) && len(p.samples(i)) > 0 {
			if f := p.fields[texts]; f.Value() != nil && sortOf(f) == 2 && f.After == "" { // one that was put among others later is no column that people keep
				p.to[i] = texts
			}
			texts++
		}
	}
}

// byHeading gives columns to the questions that the first row names, and returns how many it does. A row with a number is none
// of names, nor is one that names a question only by what may be answered there, such as “covered”.
func (p *paste) byHeading(t trial) int {
	if len(p.grid) < 2 || slices.ContainsFunc(p.grid[0].cells, isNumber) {
		return 0
	}
	named, isSure := 0, false
	for i := range p.to {
		head := p.grid[0].cell(i)
		if f := p.named(head); f >= 0 && !slices.Contains(p.to, f) {
			p.to[i] = f
			named++
			isSure = isSure || p.fields[f].Value() == nil || !isChoiceOf(p.fields[f]) || !t.reads(p.fields[f], head)
		}
	}
	if p.isHead = isSure; !isSure {
		p.to, named = slices.Repeat([]int{-1}, len(p.to)), 0
	}
	return named
}

// byOrder gives the columns to those of the table in their order, if the cells are answers to them. Of several that are not any
// text, fewer than half may hold what cannot be read there, unless it can be read elsewhere.
func (p *paste) byOrder(t trial) bool {
	var to []int
	for i, f := range p.fields {
		if f.Value() != nil && mayBeColumn(cell{field: f}) && len(to) < len(p.to) {
			to = append(to, i)
		}
	}
	if len(to) < len(p.to) || len(to) < 2 {
		return false
	}
	fit, misfit, isHead := 0, 0, false
	for col, i := range to {
		cells, first := p.samples(col), p.grid[0].cell(col)
		switch {
		case sortOf(p.fields[i]) == 2:
			if len(cells) > 0 && !slices.ContainsFunc(cells, func(c string) bool { return !isNumber(c) }) {
				return false
			}
		case p.misfits(t, i, cells)*4 <= len(cells):
			fit += min(1, len(cells))
			isHead = isHead || len(p.grid) > 1 && p.grid.hasHead() && !t.reads(p.fields[i], first)
		default:
			for other, f := range p.fields {
				if other != i && f.Value() != nil && sortOf(f) < 2 && p.misfits(t, other, cells)*4 <= len(cells) {
					return false
				}
			}
			misfit++
		}
	}
	if fit == 0 || misfit > 0 && misfit >= fit {
		return false
	}
	p.to, p.isHead = to, isHead
	return true
}

// misfits counts the cells that are no answers to a question.
func (p *paste) misfits(t trial, field int, cells []string) int {
	n := 0
	for _, c := range cells {
		if !t.reads(p.fields[field], c) {
			n++
		}
	}
	return n
}

// byContent gives a column to the first free question of a sort that all its cells answer, but for a few. A first cell
// that does not is a heading.
func (p *paste) byContent(t trial, col, sort int) {
	cells := p.samples(col)
	if p.to[col] >= 0 || len(cells) == 0 {
		return
	}
	for i, f := range p.fields {
		if f.Value() == nil || sortOf(f) != sort || slices.Contains(p.to, i) || isCounted(f) && slices.ContainsFunc(cells, hasCents) || isSetOf(f) && col == 0 {
			continue
		}
		if p.misfits(t, i, cells)*4 <= len(cells) {
			p.to[col] = i
			if len(p.grid) > 1 && !p.isHead {
				first := p.grid[0].cell(col)
				p.isHead = first != "" && !t.reads(f, first) && !slices.ContainsFunc(p.grid[0].cells, isNumber)
			}
			return
		}
	}
}

// isCounted reports whether a question asks how many there are.
func isCounted(f model.Field) bool {
	switch f.Value().(type) {
	case *value.Count, *value.Qty:
		return true
	}
	return false
}

// isSetOf reports whether a question takes several of its choices, as no name of a row is, with which most rows begin.
func isSetOf(f model.Field) bool {
	_, ok := f.Value().(*value.Set)
	return ok
}

// samples are some cells of a column, without the first row where it names the columns or may.
func (p *paste) samples(col int) []string {
	from := 0
	if p.isHead || p.grid.hasHead() {
		from = min(1, len(p.grid)-1)
	}
	out := p.grid[from:].samples(col)
	if len(out) == 0 && !p.isHead {
		out = p.grid.samples(col)
	}
	return out
}

// samples are the first cells of a column that are not empty.
func (g grid) samples(col int) []string {
	const most = 8
	var out []string
	for _, row := range g {
		if text := row.cell(col); text != "" && len(out) < most {
			out = append(out, text)
		}
	}
	return out
}

// turn gives the column in focus to another question that no other column has.
func (p *paste) turn(by int) tea.Cmd {
	n := len(p.fields) + 1
	p.isSaid[p.at] = true
	for range n {
		p.to[p.at] = (p.to[p.at]+1+by+n)%n - 1
		if to := p.to[p.at]; to < 0 || slices.Index(p.to, to) == p.at && !slices.Contains(p.to[p.at+1:], to) {
			break
		}
	}
	return p.look()
}
