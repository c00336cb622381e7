package ui

import (
	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// goal is where Continue leads, as of one revision.
type goal struct {
	rev, sec int
	known    int    // revision of what was known
	path     string // of the open question; empty for a card that waits to be accepted, or a section to be looked at
	target   int    // section, or -1 for none
	isKnown  bool
}

// goOn finds where Continue leads: the next section with an open question on the short path, with a card that nobody
// accepted, or that holds only what was proposed and that nobody has looked at; else the review.
func (d *desk) goOn() goal {
	if d.goal.isKnown && d.goal.rev == d.s.rev && d.goal.sec == d.sec && d.goal.known == d.s.known.rev {
		return d.goal
	}
	d.goal = d.s.after(d.sec, true)
	d.goal.isKnown = d.s.known.isMade
	return d.goal
}

// isUnseen reports whether a section holds only what was proposed, and was neither shown nor told yet.
func (s *session) isUnseen(sec model.Section) bool {
	return !s.seen[sec.About().Key] && s.isProposed(sec)
}

// isProposed reports whether a section holds something, and nothing that a person said or confirmed.
func (s *session) isProposed(sec model.Section) bool {
	n := s.known.progress[sec.About().Key]
	return s.kind == anAgreement && n.Unconfirmed > 0 && n.Touched == 0
}

// after finds where Continue leads from a section, which counts as seen; -1 is before the first. It leads to lists that nobody opened
// too where these are wanted.
func (s *session) after(sec int, withLists bool) goal {
	g := goal{rev: s.rev, known: s.known.rev, sec: sec, target: -1, isKnown: true}
	all := s.sections()
	if sec >= 0 {
		s.seen[all[sec].About().Key] = true
	}
	for n := 1; n <= len(all); n++ {
		i := (sec + n) % len(all)
		if i == sec && s.kind != anAgreement {
			continue // nobody has to fill in the profile or the price book
		}
		for _, q := range ask(model.Scope{A: s.a}, all[i], "", all[i]) {
			if q.isOpen() {
				g.target, g.path = i, q.place.Path
				return g
			}
		}
		isUnread := withLists && !s.seen[all[i].About().Key] && s.isUnread(all[i].About().Key)
		if isUnread || s.isUnseen(all[i]) || model.IsPrefilled(all[i]) && len(s.a.Unconfirmed(all[i])) > 0 {
			g.target = i
			return g
		}
	}
	return g
}

// onward names where Continue leads.
func (d *desk) onward() string {
	g := d.goOn()
	switch {
	case g.target == d.sec && g.path == "":
		return "To accept: " + d.section().About().Title
	case g.target == d.sec:
		return "Still open: " + labelOf(d.s, g.path)
	case g.target >= 0:
		return "Continue: " + d.s.sections()[g.target].About().Title
	case d.s.kind == anAgreement:
		return "Continue: review"
	}
	return "Done"
}

// proceed goes where Continue leads. Where nothing is left to ask, the profile and the price book are left.
func (d *desk) proceed() tea.Cmd {
	g := d.goOn()
	switch {
	case g.target >= 0:
		return d.reach(g)
	case d.s.kind != anAgreement:
		if d.c.o.Screen != "" { // it is all that was asked for
			d.c.ask(quitAsk{})
			return nil
		}
		d.c.ask(leaveAsk{d.s})
		return nil
	}
	return d.review()
}

// reach shows the open question of a goal, or its card, or a section to be looked at, where enter goes on.
func (d *desk) reach(g goal) tea.Cmd {
	switch {
	case g.path != "":
		d.jump(g.path)
	case g.target >= 0:
		cmd := d.enter(g.target)
		if !d.isCard() {
			return d.page.focus(d.page.last())
		}
		return cmd
	}
	return nil
}

// goOn does what Continue does, from any screen; on the list of agreements it opens the one that was changed last.
func (a *App) goOn() tea.Cmd {
	if d := a.desk(); d != nil {
		a.stack = a.stack[:2]
		return d.proceed()
	}
	h := a.newest()
	if h == nil {
		return nil
	}
	return h.open(h.rows[0].ID)
}

// newest is the list of agreements where it has one that was changed last.
func (a *App) newest() *home {
	if h, ok := a.stack[0].(*home); ok && a.session() == nil && len(h.rows) > 0 {
		return h
	}
	return nil
}

func (a *App) aboutContinue() string {
	if a.session() == nil {
		return "open the agreement that was changed last, where you were in it"
	}
	return "go on to the next section with something that is open or to be looked at"
}
