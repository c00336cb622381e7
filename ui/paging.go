package ui

import tea "charm.land/bubbletea/v2"

// edge is where a page was turned with nothing left to turn to: turned there once more, the section is left.
type edge struct{ by, sec, at, rev int }

// paging are the keys that turn the pages of a section.
func (d *desk) paging() []action {
	return []action{
		{Binding: on("a screen on", "pgdown"), about: "read on to the end of the section; there, pressed twice, go to the next", when: func() bool {
			return !d.pages("pgdown") && (d.hasMore() || d.sec < len(d.s.sections())-1)
		}, do: d.readDown},
		{Binding: on("a screen back", "pgup"), about: "read back to the beginning of the section; there, pressed twice, go to the one before", when: func() bool { return !d.pages("pgup") && (d.hasLess() || d.sec > 0) }, do: d.readUp},
	}
}

// paging are the keys that turn the pages of what is asked, where there is no section to go on to.
func (a *asker) paging() []action {
	return []action{
		{Binding: on("a screen on", "pgdown"), about: "read on to the end", when: func() bool { return !a.pages("pgdown") && a.hasMore() }, do: a.turnOn},
		{Binding: on("a screen back", "pgup"), about: "read back to the beginning", when: func() bool { return !a.pages("pgup") && a.hasLess() }, do: a.turnBack},
	}
}

// pages reports whether the box in focus turns pages itself: a long text, or choices that do not fit.
func (a *asker) pages(key string) bool {
	p, ok := a.page.place()
	return ok && a.page.wants(key) && (p.Field.Lines > 1 || len(p.Field.Options) > 8)
}

// hasMore reports whether there is anything to turn to below, and hasLess above.
func (a *asker) hasMore() bool { return a.page.at < a.page.last() || a.page.below() > 0 }
func (a *asker) hasLess() bool { return a.page.at > 0 || a.page.top > 0 }

// turnOn turns to what stands below, else to the end.
func (a *asker) turnOn() tea.Cmd {
	if i := a.page.below(); i > 0 {
		return a.page.turn(i)
	}
	return a.page.focus(a.page.last())
}

// turnBack turns to what stands above, else to the beginning.
func (a *asker) turnBack() tea.Cmd {
	if a.page.top > 0 {
		return a.page.turn(a.page.above())
	}
	return a.page.focus(0)
}

// readDown turns to what stands below, else to the next section.
func (d *desk) readDown() tea.Cmd {
	if d.hasMore() {
		return d.turnOn()
	}
	return d.overEdge(1, "end", "PgDn again goes on to ")
}

// readUp turns to what stands above, else to the section before.
func (d *desk) readUp() tea.Cmd {
	if d.hasLess() {
		return d.turnBack()
	}
	return d.overEdge(-1, "beginning", "PgUp again goes back to ")
}

// overEdge leaves the section only if it was said where that leads: who reads on does not mean to leave.
func (d *desk) overEdge(by int, edgeOf, again string) tea.Cmd {
	to, here := d.sec+by, edge{by, d.sec, d.page.at, d.s.rev}
	if to < 0 || to >= len(d.s.sections()) {
		return nil
	}
	if d.edge == here {
		d.edge = edge{}
		return d.enter(to)
	}
	d.edge = here
	d.c.say("This is the " + edgeOf + " of " + d.section().About().Title + ". " + again + d.s.sections()[to].About().Title + ".")
	return nil
}
