package lines

import (
	"strings"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

// This file is about lists that are answered with "none".

// isEmptied reports whether all rows of the list were deleted, so that an empty line says that there are none.
func (a *asking) isEmptied() bool {
	p := a.place()
	return p.Object != nil && p.Field.List() != nil && (&rows{talk: a.talk, list: a.path}).isEmptied()
}

// none answers a list with "none".
func (a *asking) none() error {
	isDone, err := a.empty(a.path)
	if err != nil || !isDone {
		return err
	}
	return a.leave(next)
}

// empty answers a list with "none" and reports whether it did. Rows that are there are deleted, once somebody agreed to it.
func (t *talk) empty(list string) (bool, error) {
	p, ok := t.s.Place(list)
	if !ok {
		return false, nil
	}
	var rows []string
	for i := range p.Field.List().Len() {
		rows = append(rows, list+"."+p.Field.List().Row(i).Key())
	}
	if !p.Field.MayBeNone() {
		t.say("%s: there must be at least one row. `add` adds one; empty goes on and leaves it open.", p.Field.Label)
		return false, nil
	}
	if len(rows) > 0 && !t.s.IsProposedList(list) {
		isYes, err := t.confirm("Delete " + plural(len(rows), "row", "rows") + " of " + p.Field.Label + "? `undo` brings them back.")
		if err != nil {
			return false, err
		}
		if !isYes {
			t.say("Nothing was deleted.")
			return false, nil
		}
	}
	err := t.s.Edit(p.Field.Label+": none", func(e *model.Edit) error {
		for _, row := range rows {
			if err := e.Remove(row); err != nil {
				return err
			}
		}
		return e.None(list, true)
	})
	if err != nil {
		t.say("%s", sentence(err.Error()))
		return false, nil
	}
	t.say("%s: none.", p.Field.Label)
	if by, ok := t.s.Place(list[:strings.LastIndexByte(list, '.')+1] + p.Field.NoneBy); ok && p.Field.NoneBy != "" {
		t.say("%s: %s", by.Field.Label, sentence(t.answer(by)))
	}
	if len(rows) > 0 {
		t.say("%s taken out; `undo` brings them back.", plural(len(rows), "proposed row was", "proposed rows were"))
	}
	t.keep("")
	return true, nil
}

// isWithoutLimit reports whether a text says that there is no limit where a question says that by having no answer.
func (a *asking) isWithoutLimit(p model.Place, text string) bool {
	switch p.Field.At.(type) {
	case *value.Amount, *value.Count, *value.Percent, *value.Span:
		return value.SaysNoLimit(text) && !p.Field.Required && p.Field.Default == "" && !a.s.Reads(p, text)
	}
	return false
}

// withoutLimit leaves such a question without an answer.
func (a *asking) withoutLimit(p model.Place) error {
	if p.Standing() != model.NotAsked {
		if err := a.record(input.Result{Kind: input.Cleared}); err != nil {
			return err
		}
	}
	a.say("%s: no limit, which is said by no answer here.", a.called(p))
	return a.leave(next)
}
