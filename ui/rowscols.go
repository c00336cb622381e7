package ui

import (
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// colDef is a column of a table: a question that every row asks.
type colDef struct {
	key, head string
	w         int
	natural   int  // cells that its texts would fill
	isRight   bool // numbers stand at the right
	isBrought bool // an answer of some row brings the question in
	isWhole   bool // an answer has something beside it that must not be cut off
	rank      int  // which columns stay where there is no room for all: low ones
}

// leastRank is from where on columns may be missing without being missed.
const leastRank = 100

// withColumns adds to the columns those of some rows: their questions that have a short answer or must be answered, each behind
// the question before it. Of a group such as an address, what nobody has to answer is a column only where it was answered, and
// then at the end.
func withColumns(out []colDef, s model.Scope, some []model.Row) []colDef {
	for _, row := range some {
		next := 0
		for n, x := range cellsOf(s, row) {
			f := x.field
			if i := columnAt(out, x.key); i >= 0 {
				next = i + 1
				continue
			}
			if !mayBeColumn(x) {
				continue
			}
			c := colDef{key: x.key, head: f.Label, rank: n + leastRank}
			c.w, c.isRight = columnWidth(f)
			if n == 0 {
				c.w += 6
			}
			if f.Required || f.Fast || n == 0 {
				c.rank = n
			}
			if c.rank >= leastRank && x.isInGroup() {
				c.rank += leastRank // goes before what the row itself asks
				out = append(out, c)
				continue
			}
			out = slices.Insert(out, next, c)
			next++
		}
	}
	return out
}

func columnAt(all []colDef, key string) int {
	return slices.IndexFunc(all, func(c colDef) bool { return c.key == key })
}

func mayBeColumn(x cell) bool {
	f := x.field
	return !f.Skip && f.Value() != nil && (f.Required || !f.IsLong()) && (f.Required || f.Fast || f.IsSet() || !x.isInGroup())
}

// complete gives the table the columns of its first rows, and those that the row in focus asks besides: the first one may be a
// desk, which has no job title.
func (r *rows) complete(s model.Scope, l model.List) {
	const sample = 5
	if len(r.shown) == 0 {
		return
	}
	here := l.Row(r.shown[r.at])
	isNew := func(x cell) bool { return mayBeColumn(x) && columnAt(r.cols, x.key) < 0 }
	if len(r.cols) > 0 && !slices.ContainsFunc(cellsOf(s, here), isNew) {
		return
	}
	var some []model.Row
	for i := range min(l.Len(), sample) {
		some = append(some, l.Row(i))
	}
	focus := ""
	if r.col < len(r.cols) {
		focus = r.cols[r.col].key
	}
	r.cols, r.cells, r.measured = withColumns(r.cols, s, append(some, here)), nil, 0
	blank := cellsOf(s, model.EmptyRow(l))
	for i, c := range r.cols {
		r.cols[i].isBrought = !slices.ContainsFunc(blank, func(x cell) bool { return x.key == c.key && !x.field.Skip })
	}
	r.reach(focus)
}

// cell is a question of a row, of a group in it such as an address, or of the only row of a list that it must have, such as the
// times of a priority.
type cell struct {
	key    string // of its column: the path below the row, with onlyRow where the list's row stands
	object model.Object
	scope  model.Scope
	field  model.Field
}

// onlyRow stands in the key of a column for the row of a list that has no other.
const onlyRow = "*"

// isInGroup reports whether the question is one of a group or a list in its row.
func (x cell) isInGroup() bool { return strings.Contains(x.key, ".") }

func cellsOf(s model.Scope, row model.Row) []cell {
	var out []cell
	for _, f := range model.InOrder(row.Fields(s)) {
		key, inside := f.Key, model.Object(nil)
		if g, l := f.Group(), f.List(); g != nil {
			inside = g
		} else if l != nil && f.Required && l.Len() == 1 {
			key, inside = below(f.Key, onlyRow), l.Row(0)
		}
		if inside == nil || f.Skip {
			out = append(out, cell{f.Key, row, s, f})
			continue
		}
		in := model.Scope{A: s.A, Up: row}
		for _, inner := range inside.Fields(in) {
			out = append(out, cell{below(key, inner.Key), inside, in, inner})
		}
	}
	return out
}

// listAt returns the list of a row that a column shows the only row of, and the key of the question there.
func listAt(a *model.Agreement, row, column string) (list model.Place, question string, ok bool) {
	head, question, ok := strings.Cut(column, "."+onlyRow+".")
	if !ok {
		return model.Place{}, "", false
	}
	list, err := a.At(below(row, head))
	return list, question, err == nil && list.Row == nil && list.Field.List() != nil
}

// cellPath is the path of a question in a row, by the key of its column.
func cellPath(a *model.Agreement, row, column string) (path string, ok bool) {
	if list, question, isInList := listAt(a, row, column); isInList {
		l := list.Field.List()
		if l.Len() != 1 {
			return "", false
		}
		return below(below(list.Path, l.Row(0).Key()), question), true
	}
	return below(row, column), true
}

// columnOf is the key of the column that shows a question of a row.
func columnOf(a *model.Agreement, row, path string) string {
	key := strings.TrimPrefix(path, row+".")
	head, rest, _ := strings.Cut(key, ".")
	if _, question, ok := strings.Cut(rest, "."); ok {
		column := below(below(head, onlyRow), question)
		if at, ok := cellPath(a, row, column); ok && at == path {
			return column
		}
	}
	return key
}

func columnWidth(f model.Field) (w int, isRight bool) {
	if len(f.Options) > 0 || f.Ref != "" {
		return 10, false
	}
	switch f.At.(type) {
	case *value.Amount, *value.Limit:
		return 11, true
	case *value.Count, *value.Qty, *value.Percent:
		return 8, true
	case *value.Answer:
		return 6, false
	case *value.Date, *value.Span, *value.Clock:
		return 11, false
	case *value.Week:
		return 16, false
	}
	return 14, false
}

// fitColumns drops columns until the rest fit, never the one in focus, and gives what is left over to those that need more.
func fitColumns(all []colDef, focus, w int) []colDef {
	kept := append([]colDef(nil), all...)
	if focus >= 0 && focus < len(kept) {
		kept[focus].rank = -1
	}
	makeWhole(kept)
	total := func() int {
		n := 2
		for _, c := range kept {
			n += c.w + 1
		}
		return n
	}
	for len(kept) > 1 && total() > w {
		worst := 0
		for i, c := range kept {
			if c.rank >= kept[worst].rank {
				worst = i
			}
		}
		kept = append(kept[:worst:worst], kept[worst+1:]...)
	}
	for left := w - total(); left > 0; {
		given := 0
		for i := range kept {
			if kept[i].w < kept[i].natural && left > 0 {
				kept[i].w++
				left--
				given++
			}
		}
		if given == 0 {
			break
		}
	}
	if len(kept) > 0 {
		kept[0].w = max(4, min(kept[0].w, w-3))
	}
	return kept
}

// makeWhole gives columns whose answers must not be cut the room for them, and takes back what the others beside them do not need.
func makeWhole(cols []colDef) {
	if !slices.ContainsFunc(cols, func(c colDef) bool { return c.isWhole }) {
		return
	}
	for i := range cols {
		switch c := &cols[i]; {
		case c.isWhole:
			c.w = c.natural
		case c.natural > 0:
			c.w = min(c.w, c.natural)
		}
	}
}

// hasColumn reports whether a column is on the screen, or should be, also while the focus is elsewhere. One that the answer of a row
// brings in does not take the place of another, but is one where there is room for it.
func hasColumn(all []colDef, col, w int) bool {
	standing := slices.DeleteFunc(slices.Clone(all), func(c colDef) bool { return c.isBrought })
	isHere := func(c colDef) bool { return c.key == all[col].key }
	return all[col].rank < leastRank || slices.ContainsFunc(fitColumns(standing, -1, w), isHere) || slices.ContainsFunc(fitColumns(all, -1, w), isHere)
}
