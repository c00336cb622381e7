package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/check"
)

// isOfWords reports whether the list holds words with a meaning, and one of them is in focus.
func (r *rows) isOfWords() bool { return r.path == "definitions" && len(r.shown) > 0 }

// touches lists the places where the word in focus stands. A line leads to the answer that holds it, where there is one.
func (r *rows) touches() tea.Cmd {
	l, _, ok := r.list()
	if !ok || r.at >= len(r.shown) {
		return nil
	}
	x, err := touchesOf(r.s, l.Row(r.shown[r.at]))
	if err != nil {
		r.c.fail(err.Error())
		return nil
	}
	if len(x.Uses) == 0 {
		r.c.say("“" + x.Term + "” is used nowhere yet.")
		return nil
	}
	list := newList(r.c, "“"+x.Term+"” stands in "+plural(len(x.Uses), "place", "places"))
	for _, u := range x.Uses {
		list.add(pickItem{name: u.Section + "  " + u.Words, about: u.Title, do: r.goTo(u)})
	}
	r.c.ask(dialogAsk{list})
	return nil
}

// touchesOf lists the places where the word of a row of definitions stands.
func touchesOf(s *session, row model.Row) (check.Touched, error) {
	d, _ := row.(*model.Definition)
	k := &s.known
	if d == nil || !d.Term.IsSet() || k.doc == nil {
		return check.Touched{}, errors.New("the word has to be written first")
	}
	return check.Touches(check.Input{Draft: k.of, Agreement: k.eff, Doc: k.doc, Today: s.o.Today()}, string(d.Term))
}

// goTo leads to a place where a word stands.
func (r *rows) goTo(u check.TermUse) func() tea.Cmd {
	return func() tea.Cmd {
		if u.Path == "" {
			r.c.say(u.Section + " " + u.Title + " is our own wording: the preview shows it.")
			return nil
		}
		r.c.ask(jumpAsk{u.Path})
		return nil
	}
}
