package ui

import tea "charm.land/bubbletea/v2"

// press does what a key does without a box: the wizard's own keys come before the screen's.
func (a *App) press(k string) (tea.Cmd, bool) {
	act, ok := find(a.actions(), k)
	if !ok {
		act, ok = find(a.top().actions(), k)
	}
	if !ok {
		return nil, false
	}
	return act.do(), true
}

// mouse brings a click or the wheel to the footer, which is pressed, or to the dialog or the screen in front, counted from its
// own top left.
func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	m := msg.Mouse()
	if _, isClick := msg.(tea.MouseClickMsg); isClick {
		for _, t := range a.footAt {
			if m.Y == t.line && m.X >= t.from && m.X < t.to {
				cmd, _ := a.press(t.key)
				return cmd
			}
		}
	}
	m.Y -= a.c.head()
	if len(a.over) > 0 {
		m.X, m.Y = m.X-a.overAt.X, m.Y-a.overAt.Y
		if m.Y < 0 {
			return nil // what lies behind a dialog waits
		}
	}
	switch msg.(type) {
	case tea.MouseClickMsg:
		a.c.notice = ""
		return a.top().update(tea.MouseClickMsg(m))
	case tea.MouseWheelMsg:
		return a.top().update(tea.MouseWheelMsg(m))
	}
	return nil
}

// mouseMode gives the mouse to the terminal or takes it back.
func (a *App) mouseMode() tea.Cmd {
	a.c.o.NoMouse = !a.c.o.NoMouse
	if a.c.o.NoMouse {
		a.c.say("The mouse is the terminal's: select text with it. F2 takes it back.")
	} else {
		a.c.say("The mouse works here again.")
	}
	return nil
}
