package ui

import (
	tea "charm.land/bubbletea/v2"
)

// Suspend is how the shell stops the program and lets it go on (job control). Everything is saved first, and the terminal
// is as it was before.
type Suspend struct {
	Asked <-chan struct{} // receives when the shell asks
	Let   func()          // is called before stopping: the next request is to stop the process
	Back  func()          // is called when the program goes on: requests are asked for again
}

// suspendMsg says that the shell asks.
type suspendMsg struct{}

// listen hands requests to the program until it is done.
func (s *Suspend) listen(p *tea.Program, done <-chan struct{}) {
	for {
		select {
		case <-s.Asked:
			p.Send(suspendMsg{})
		case <-done:
			return
		}
	}
}

// suspend saves everything; tidy stops the program as soon as no save is running.
func (a *App) suspend() tea.Cmd {
	a.suspending = true
	return a.saveAll()
}

// stop is the moment after the last save. What could not be saved stays in memory and is tried again later.
func (a *App) stop() tea.Cmd {
	a.suspending = false
	let := func() tea.Msg {
		a.c.o.Suspend.Let()
		a.c.o.Painter.Release()
		return nil
	}
	return tea.Sequence(let, tea.Suspend)
}

// resumed asks for requests again.
func (a *App) resumed() tea.Cmd {
	if s := a.c.o.Suspend; s != nil {
		s.Back()
	}
	return a.catchUp(a.open...)
}
