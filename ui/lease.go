package ui

import (
	"time"

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
	watchTickMsg struct {
		s    *session
		seen time.Time // the last write to the disk that was looked into
	}
	watchedMsg struct {
		s      *session
		seen   time.Time
		isNews bool // another window saved the agreement
	}
)

// How often the store is told that an agreement is open, and asked whether another window saved it.
const (
	holdEvery  = time.Minute
	watchEvery = 2 * time.Second
)

// hold tells the store that this window has the agreement open, now and every minute.
func (a *App) hold(s *session) tea.Cmd {
	if s.kind != anAgreement {
		return nil
	}
	return tea.Batch(a.holdOnce(s, true), a.c.o.After(holdEvery, holdTickMsg{s}), a.c.o.After(watchEvery, watchTickMsg{s: s}))
}

// watchOnce asks whether the newest state on the disk is the one that is shown here.
func (a *App) watchOnce(m watchTickMsg) tea.Cmd {
	drafts, id, line := a.c.o.Drafts, m.s.id, m.s.keep.line
	return func() tea.Msg {
		base, seen, err := drafts.Newest(id, m.seen)
		return watchedMsg{s: m.s, seen: seen, isNews: err == nil && base != "" && base != line.newest()}
	}
}

// watched takes over what another window saved, and asks again in a while.
func (a *App) watched(m watchedMsg) tea.Cmd {
	if a.session() != m.s {
		return nil
	}
	next := a.c.o.After(watchEvery, watchTickMsg{m.s, m.seen})
	if m.isNews {
		return tea.Batch(a.catchUp(m.s), next)
	}
	return next
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

// lease takes the store's answers, and asks again after a while as long as the agreement is open.
func (a *App) lease(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case holdTickMsg:
		if a.session() != msg.s {
			return nil
		}
		return tea.Batch(a.holdOnce(msg.s, false), a.c.o.After(holdEvery, holdTickMsg{msg.s}))
	case watchTickMsg:
		if a.session() != msg.s {
			return nil
		}
		return a.watchOnce(msg)
	case watchedMsg:
		return a.watched(msg)
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
