package lines

import (
	"errors"

	"engross/model"
	"engross/model/value"
)

// This file adds what is not among the choices of a question yet to the list that they come from.

// source is the list whose rows are the choices of the question; false where they come from elsewhere.
func (a *asking) source() (model.Place, bool) {
	p := a.place()
	if p.Object == nil || p.Field.Ref == "" || p.Field.List() != nil {
		return model.Place{}, false
	}
	list, ok := a.s.Place(p.Field.Ref)
	return list, ok && list.Field.List() != nil
}

func (a *asking) hasSource() bool { _, ok := a.source(); return ok }

// addChoice adds a row to the list that the choices come from, asks its questions, and comes back, also by way of its list. Without a
// name, it is that which could not be read.
func (a *asking) addChoice(name string) error {
	list, ok := a.source()
	if !ok {
		return nil
	}
	p := a.place()
	_, isSet := p.Field.At.(*value.Set)
	if name == "" && !isSet {
		name = p.State().Raw
	}
	path, target, ok := a.addRow(list.Path, name)
	if !ok {
		return nil
	}
	a.say("`done` comes back to %s.", a.called(p))
	from := a.talk.at
	a.comesBack[path] = func() error {
		if err := a.chosen(path); err != nil && !errors.Is(err, errDone) {
			return err
		}
		return &move{to: from}
	}
	if to, ok := a.spotOf(path); ok {
		a.talk.at = to // its questions are those of another section, wherever one goes from it
	}
	err := (&rows{talk: a.talk, list: list.Path}).row(path, target, true)
	if err != nil {
		return err
	}
	delete(a.comesBack, path)
	a.talk.at = from
	return a.chosen(path)
}

// chosen has a row that was just added be the answer, if there is none yet and it can be one.
func (a *asking) chosen(path string) error {
	p := a.place()
	isOpen := p.Object != nil && p.State().Raw == "" && (p.Standing() == model.NotAsked || p.Standing() == model.Defaulted)
	if row, ok := a.s.Place(path); ok && row.Row != nil && isOpen {
		if title := model.Title(model.Scope{A: a.s.Agreement(), Up: row.Object}, row.Row); a.s.Reads(p, title) {
			if err := a.take(title); err != nil {
				return err
			}
		}
	}
	return a.leave(again)
}
