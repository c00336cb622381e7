package form

import (
	"fmt"
	"strings"

	"engross/model"
)

// rows takes the rows of a list. One that is called like a row that is there already goes into that.
func (r *merger) rows(p model.Place, w Written, c Change) {
	lines := items(w.Text)
	switch {
	case len(lines) == 0 && w.isBare && saysMore(p, w.All):
		c.Why = "the word “Answer:” is gone, so that the rows cannot be told from the question: write it before them"
		r.Lost = append(r.Lost, c)
		return
	case len(lines) == 0:
		r.Empty++
		return
	case len(lines) == 1 && isUnknown(lines[0]):
		r.Unknown = append(r.Unknown, c)
		return
	case len(lines) == 1 && isNone(lines[0]) && p.Field.List().Len() == 0 && !p.Field.MayBeNone():
		c.Why = "there must be at least one"
		r.Lost = append(r.Lost, c)
		return
	case len(lines) == 1 && isNone(lines[0]) && p.Field.List().Len() == 0:
		c.Old, c.New = "", "none"
		if p.State().None {
			r.Same++
			return
		}
		_ = r.e.None(p.Path, true) // the list was just found without rows
		r.Changes = append(r.Changes, c)
		return
	}
	if len(lines) > mostRows {
		at := c
		at.Line, at.Why = w.lineOf(lines[mostRows], mostRows), fmt.Sprintf("at most %d rows are read: paste the others into the list", mostRows)
		r.Lost = append(r.Lost, at)
		lines = lines[:mostRows]
	}
	columns := columnsOf(r.e.Agreement(), p)
	for n, line := range lines {
		at := c
		at.Line = w.lineOf(line, n)
		r.row(p, columns, line, at)
	}
}

func isNone(text string) bool {
	switch strings.ToLower(strings.Trim(text, " .")) {
	case "none", "no", "nothing", "n/a":
		return true
	}
	return false
}

// lineOf is where in the sheet the n-th row stands, as far as that can be told.
func (w Written) lineOf(row string, n int) int {
	first, _, _ := strings.Cut(row, ";")
	if i := strings.Index(w.All, first); first != "" && i >= 0 {
		return w.Line + strings.Count(w.All[:i], "\n")
	}
	return w.Line + n
}

// row adds one row, or fills in the one that is called so.
func (r *merger) row(p model.Place, columns []Column, line string, c Change) {
	parts := cells(line, len(columns))
	if len(parts) > len(columns) {
		c.New, c.Why = line, fmt.Sprintf("it has %d parts where a row has %d: leave out what is too much", len(parts), len(columns))
		r.Lost = append(r.Lost, c)
		return
	}
	path := r.called(p, columns, parts)
	if path == "" {
		var err error
		if path, err = r.e.Add(p.Path, r.freeID(p.Path)); err != nil {
			c.New, c.Why = line, err.Error()
			r.Lost = append(r.Lost, c)
			return
		}
	}
	for i, text := range parts {
		if text == "" || isUnknown(text) {
			continue
		}
		q, err := r.e.Agreement().At(path + "." + columns[i].Key)
		if err != nil {
			continue // the row just made has what its list asks for
		}
		at := c
		at.Path, at.Label = q.Path, c.Label+", "+columns[i].Label
		r.answer(q, text, at)
	}
}

// called returns the path of the row that is called like the first cells of a line, or "".
func (r *merger) called(p model.Place, columns []Column, parts []string) string {
	list, err := r.e.Agreement().At(p.Path)
	if err != nil {
		return ""
	}
	l := list.Field.List()
	for i := range l.Len() {
		path := p.Path + "." + l.Row(i).Key()
		q, err := r.e.Agreement().At(path + "." + columns[0].Key)
		if err == nil && q.Field.IsSet() && strings.EqualFold(oneLine(q.Field.Show(r.Context.Style)), parts[0]) {
			return path
		}
	}
	return ""
}

// freeID gives an id that the list does not have.
func (r *merger) freeID(list string) string {
	for {
		id := r.NewID()
		if _, err := r.e.Agreement().At(list + "." + id); err != nil {
			return id
		}
	}
}
