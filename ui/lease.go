package ui

import (
	tea "charm.land/bubbletea/v2"
)

// Messages about other windows.
type (
	holdTickMsg struct{ s *session }
	heldMsg     struct {
		s     *session
		other Holder
		first bool
	}
)

// hold tells the store that this window has the agreement open, now and every minute.
func (a *App) hold(s *session) tea.Cmd {
	if s.kind != anAgreement {
		return nil
	}
	return tea.Batch(a.holdOnce(s, true), a.c.o.After(holdEvery, holdTickMsg{s}))
}

func (a *App) holdOnce(s *session, first bool) tea.Cmd {
	drafts, id := a.c.o.Drafts, s.id
	return func() tea.Msg {
		other, err := drafts.Hold(id)
		if err != nil {
			other = Holder{} // it only warns; saving tells of a store that does not work
		}
		return heldMsg{s: s, other: other, first: first}
	}
}

// lease takes the store's answer, and asks again after a minute while the agreement is open.
func (a *App) lease(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case holdTickMsg:
		if a.session() != msg.s {
			return nil
		}
		return tea.Batch(a.holdOnce(msg.s, false), a.c.o.After(holdEvery, holdTickMsg{msg.s}))
	case heldMsg:
		if msg.first && !msg.other.Since.IsZero() && a.session() == msg.s {
			a.over = append(a.over, newElsewhere(a.c, msg.s, msg.other))
		}
	}
	return nil
}

// release tells the store that this window closed the agreement.
func (a *App) release(s *session) tea.Cmd {
	if s.kind != anAgreement {
		return nil
	}
	drafts, id := a.c.o.Drafts, s.id
	return func() tea.Msg {
		_ = drafts.Release(id) // the note goes stale by itself
		return nil
	}
}

func (a *App) releaseAll() tea.Cmd {
	if s := a.session(); s != nil {
		if cmd := a.release(s); cmd != nil {
			return cmd
		}
	}
	return func() tea.Msg { return nil }
}
