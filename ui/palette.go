package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// The palette lists all that can be done or gone to from here, in one list that typing filters: the keys that work now
// and, with the reason, those that do not; sections, screens, other agreements; every question. The search is the same
// list over the answers.

// moreMsg brings all lines of a list again, with the questions behind those that it had: they are gone through beside the
// screen, since a draft can have ten thousands.
type moreMsg struct {
	to    *pick
	items []*pickItem
}

// paletteName is what its key does; it does not list itself.
const paletteName = "all"

func (a *App) mayList() bool { return len(a.over) == 0 }

// palette opens the list of everything.
func (a *App) palette() tea.Cmd {
	k := newList(a.c, "Do or go to")
	k.add(a.deeds()...)
	k.add(a.papers()...)
	k.add(a.places()...)
	k.add(a.agreements()...)
	a.over = append(a.over, k)
	return a.questions(k, false)
}

// search opens the list of all answers.
func (a *App) search() tea.Cmd {
	k := newList(a.c, "Find in all answers")
	k.wider = func(words string) tea.Cmd {
		cmd := a.palette()
		if all, ok := a.over[len(a.over)-1].(*pick); ok {
			all.filter = words
			all.match()
		}
		return cmd
	}
	a.over = append(a.over, k)
	return a.questions(k, true)
}

// deeds are the keys of the screen in front and those that work everywhere, each deed once: as it works, if it does.
func (a *App) deeds() []pickItem {
	var out []pickItem
	at, works := map[string]int{}, map[string]bool{}
	for _, r := range append(a.top().actions(), a.actions()...) {
		name := r.Help().Desc
		i, isThere := at[name]
		if r.about == "" || works[name] || isThere && !r.works() || name == paletteName {
			continue
		}
		if !isThere {
			i, at[name] = len(out), len(out)
			out = append(out, pickItem{})
		}
		works[name] = r.works()
		out[i] = a.deed(r)
	}
	return out
}

// deed is one key as a line of the palette. One that cannot be done says why.
func (a *App) deed(r action) pickItem {
	name := r.Help().Desc
	x := pickItem{name: strings.ToUpper(name[:1]) + name[1:], about: r.about, right: r.Help().Key, do: r.do}
	if r.works() {
		return x
	}
	why := "Not now: it does not arise where you are."
	if r.not != "" {
		why = "Not now: " + r.not + "."
	}
	x.about, x.right = why, "not now"
	x.do = func() tea.Cmd { a.c.say(why); return nil }
	return x
}

// places are the sections and the views of the agreement in front.
func (a *App) places() []pickItem {
	d := a.desk()
	if d == nil {
		return nil
	}
	var out []pickItem
	for i, it := range d.items() {
		right := "section"
		if it.sec < 0 {
			right = "screen"
		}
		out = append(out, pickItem{id: it.key, name: it.title, right: right, do: func() tea.Cmd {
			a.stack = a.stack[:2]
			d.side = i
			return d.openSide()
		}})
	}
	return out
}

// agreements are the others that can be opened.
func (a *App) agreements() []pickItem {
	h, ok := a.stack[0].(*home)
	if !ok {
		return nil
	}
	var out []pickItem
	s := a.session()
	for _, r := range h.rows {
		if s != nil && r.ID == s.id {
			continue
		}
		out = append(out, pickItem{name: strings.TrimSpace(line(r.Client) + " " + r.Number), about: "Open this agreement.", right: "agreement", do: func() tea.Cmd {
			if s == nil {
				return h.open(r.ID)
			}
			return batch([]tea.Cmd{a.leave(s), h.open(r.ID)})
		}})
	}
	return out
}

// questions adds every question, or only those that have an answer.
func (a *App) questions(k *pick, isSearch bool) tea.Cmd {
	s := a.session()
	if s == nil {
		return nil
	}
	snap := &session{o: s.o, kind: s.kind, a: s.a} // what is typed meanwhile does not come in between
	lines := k.all
	return func() tea.Msg {
		return moreMsg{to: k, items: slices.Concat(lines, asked(snap, isSearch))}
	}
}
