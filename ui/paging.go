package ui

import tea "charm.land/bubbletea/v2"

// edge is where a page was turned with nothing left to turn to: turned there once more, the section is left.
type edge struct{ by, sec, at, rev int }

// paging are the keys that turn the pages of a section.
func (d *desk) paging() []action {
	return []action{
		{Binding: on("a screen on", "pgdown"), about: "read on to the end of the section; there, pressed twice, go to the next", when: func() bool {
			return !d.pages("pgdown") && (d.page.at < d.page.last() || d.page.below() > 0 || d.sec < len(d.s.sections())-1)
		}, do: d.readDown},
		{Binding: on("a screen back", "pgup"), about: "read back to the beginning of the section; there, pressed twice, go to the one before", when: func() bool { return !d.pages("pgup") && (d.page.at > 0 || d.page.top > 0 || d.sec > 0) }, do: d.readUp},
	}
}

// readDown turns to what stands below, else to the end of the section, else to the next one.
func (d *desk) readDown() tea.Cmd {
	switch i := d.page.below(); {
	case i > 0:
		return d.page.turn(i)
	case d.page.at < d.page.last():
		return d.page.focus(d.page.last())
	}
	return d.overEdge(1, "end", "PgDn again goes on to ")
}

// readUp turns to what stands above, else to the beginning of the section, else to the one before.
func (d *desk) readUp() tea.Cmd {
	switch {
	case d.page.top > 0:
		return d.page.turn(d.page.above())
	case d.page.at > 0:
		return d.page.focus(0)
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
