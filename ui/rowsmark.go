package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
)

// Marked rows are changed together: what would be done to the row in focus is done to them.

// mark marks the row in focus or takes the mark off, and goes on to the next.
func (r *rows) mark() tea.Cmd {
	path, ok := r.rowPath()
	if !ok {
		return nil
	}
	if r.marked == nil {
		r.marked = map[string]bool{}
	}
	if r.marked[path] {
		delete(r.marked, path)
	} else {
		r.marked[path] = true
	}
	return r.move(1)
}

// markAll marks every row that is shown, or takes all marks off.
func (r *rows) markAll() tea.Cmd {
	if len(r.marked) > 0 {
		r.marked = nil
		return nil
	}
	r.marked = map[string]bool{}
	l, _, ok := r.list()
	for _, i := range r.shown {
		if ok && i < l.Len() {
			r.marked[below(r.path, l.Row(i).Key())] = true
		}
	}
	return nil
}

// chosen are the paths of the marked rows in their order, or of the one in focus where none is marked.
func (r *rows) chosen() []string {
	l, _, ok := r.list()
	if !ok {
		return nil
	}
	var out []string
	for i := range l.Len() {
		if path := below(r.path, l.Row(i).Key()); r.marked[path] {
			out = append(out, path)
		}
	}
	if len(out) > 0 {
		return out
	}
	if path, ok := r.rowPath(); ok {
		return []string{path}
	}
	return nil
}

// named says how many rows a deed is about, or which one.
func (r *rows) named(paths []string) string {
	switch {
	case len(r.marked) == 0:
		return r.title()
	case len(paths) == 1:
		return "the marked " + r.titleAt(paths[0])
	}
	return "the " + itoa(len(paths)) + " marked rows"
}

// markedWords say which rows are marked, and what that means for the keys.
func (r *rows) markedWords() string {
	const most = 3
	var names []string
	paths := r.chosen()
	for _, path := range paths[:min(most, len(paths))] {
		names = append(names, r.titleAt(path))
	}
	if n := len(paths) - most; n > 0 {
		names = append(names, itoa(n)+" more")
	}
	return "Marked: " + strings.Join(names, ", ") + ". x, d and f act on " + one(len(paths), "it", "them") + "."
}

// fill gives the answer of the cell in focus to the same cell of the marked rows, or where none is marked of the next row.
func (r *rows) fill() tea.Cmd {
	from, ok := r.cell()
	if !ok || from.Field.Value() == nil {
		return nil
	}
	here, _ := r.rowPath()
	paths := r.chosen()
	isNext := len(r.marked) == 0
	if isNext {
		if r.at+1 >= len(r.shown) {
			r.c.say("This is the last row. m marks rows to fill.")
			return nil
		}
		r.move(1)
		paths = r.chosen()
	}
	n, err := fillRows(r.s, from, slices.DeleteFunc(paths, func(path string) bool { return path == here }))
	r.changed()
	switch {
	case err != nil:
		r.c.fail(err.Error())
	case !isNext:
		r.c.say("Filled " + from.Field.Label + " in " + plural(n, "row", "rows") + ". ctrl+z takes it back.")
	}
	return nil
}

// fillRows gives rows the answer of one of them, where they are asked for it, and says how many were.
func fillRows(s *session, from model.Place, rows []string) (n int, err error) {
	if len(rows) == 0 {
		return 0, nil
	}
	list := parentOf(rows[0])
	here, _, _ := strings.Cut(strings.TrimPrefix(from.Path, list+"."), ".")
	column := columnOf(s.a, below(list, here), from.Path)
	err = s.edit("fill "+from.Field.Label, func(e *model.Edit) error {
		for _, path := range rows {
			at, ok := cellPath(e.Agreement(), path, column)
			if !ok {
				continue
			}
			to, err := e.Agreement().At(at)
			if err != nil || to.Field.Skip {
				continue
			}
			n++
			if err := copyAnswer(e, to.Path, from, s.context()); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

// copyAnswer gives a question the answer of another, with text that could not be read as it was typed.
func copyAnswer(e *model.Edit, path string, from model.Place, c value.Context) error {
	if raw := from.State().Raw; raw != "" {
		_ = e.Type(path, raw, c) // it cannot be read here either, and is kept
		return nil
	}
	if !from.Field.IsSet() {
		return e.Type(path, "", c)
	}
	return e.Fill(path, from.Field.Text(), model.ByUser, "")
}

// duplicate puts a copy below each chosen row.
func (r *rows) duplicate() tea.Cmd {
	paths, last := r.chosen(), ""
	name := r.named(paths)
	used := map[string]bool{}
	err := r.s.edit("duplicate in "+r.crumb(), func(e *model.Edit) error {
		for _, path := range paths {
			for last = r.s.newID(r.path); used[last]; {
				last = r.s.newID(r.path)
			}
			used[last] = true
			if _, err := e.Duplicate(path, last); err != nil {
				return err
			}
		}
		return nil
	})
	switch {
	case err != nil:
		r.c.fail(err.Error())
		return nil
	case len(paths) == 0:
		return nil
	}
	r.c.say("Copied " + name + ". ctrl+z takes " + one(len(paths), "it", "them") + " back.")
	r.marked = nil
	r.refresh()
	r.find(last)
	return nil
}

// remove deletes the chosen rows.
func (r *rows) remove() tea.Cmd {
	paths := r.chosen()
	if len(paths) == 0 {
		return nil
	}
	name := r.named(paths)
	err := r.s.edit("delete "+name, func(e *model.Edit) error {
		for _, path := range slices.Backward(paths) {
			if err := e.Remove(path); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		r.c.fail(err.Error())
		return nil
	}
	r.marked = nil
	if r.refresh(); len(r.shown) > 0 && !r.hasCell() { // where letters do nothing, so that the next x would be taken for done
		r.col = 0
	}
	r.c.say("Deleted " + name + ". ctrl+z brings " + one(len(paths), "it", "them") + " back.")
	return nil
}
