package ui

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// choice is a dialog that explains something and offers a few deeds, a key each.
type choice struct {
	c     *common
	title string
	text  []string
	rows  []action
}

func (d *choice) crumb() string          { return d.title }
func (d *choice) isTyping() bool         { return false }
func (d *choice) update(tea.Msg) tea.Cmd { return nil }
func (d *choice) actions() []action      { return d.rows }

func (d *choice) draw(w, h int) picture {
	var p picture
	p.add(d.c.st.Title.Render(cut(line(d.title), w)))
	for _, t := range d.text {
		p.add(wrap(line(t), w)...)
	}
	p.add("")
	for _, r := range d.rows {
		if !r.works() {
			continue
		}
		p.add(cut(fit(d.c.st.Key.Render(r.Help().Key), 7)+r.about, w))
	}
	return p.window(0, h)
}

// close is the action that leaves a dialog.
func (c *common) close(keys []string, name, about string) action {
	return action{Binding: on(name, keys...), about: about, foot: true, do: func() tea.Cmd { c.ask(closeAsk{}); return nil }}
}

// newUnsaved asks what to do when the person wants to leave and the disk refuses, for the first time or again.
func newUnsaved(c *common, why string, isAgain bool) *choice {
	text := "Your last changes are not on the disk: " + why + "."
	if isAgain {
		text = "Tried again at " + c.o.Now().Format("15:04:05") + ". " + text
	}
	d := &choice{c: c, title: "Not saved", text: []string{text}}
	d.rows = []action{
		{Binding: on("try again", "r"), about: "try again and quit", foot: true, do: func() tea.Cmd { c.ask(quitAsk{}); return nil }},
		c.close([]string{"esc"}, "stay", "stay here; it is tried again every few seconds"),
		{Binding: on("lose them", "L"), about: "quit and lose these changes", do: func() tea.Cmd { c.ask(quitAsk{evenUnsaved: true}); return nil }},
	}
	return d
}

// newElsewhere says that another window has the agreement open.
func newElsewhere(c *common, s *session, other Holder) *choice {
	where := other.Where
	if where == "" {
		where = "another window"
	}
	d := &choice{c: c, title: "Open elsewhere", text: []string{
		"This agreement is open in " + where + " since " + since(other.Since, c.o.Now()) + ".",
		"You can work in both: answers that only one changed are joined, and you are asked about the others.",
	}}
	d.rows = []action{
		c.close([]string{"enter", "e"}, "edit here too", "edit here too"),
		{Binding: on("back", "esc"), about: "go back to the list", foot: true, do: func() tea.Cmd {
			c.ask(closeAsk{})
			c.ask(leaveAsk{s})
			return nil
		}},
	}
	return d
}

// conflicts asks about answers that two windows changed differently, one after the other.
type conflicts struct {
	c    *common
	s    *session
	text listing
}

func newConflicts(c *common, s *session) *conflicts { return &conflicts{c: c, s: s} }

func (d *conflicts) crumb() string              { return "Changed in two windows" }
func (d *conflicts) isTyping() bool             { return false }
func (d *conflicts) update(msg tea.Msg) tea.Cmd { return d.text.wheel(msg) }

func (d *conflicts) first() (model.Conflict, bool) {
	if len(d.s.conflicts) == 0 {
		return model.Conflict{}, false
	}
	return d.s.conflicts[0], true
}

func (d *conflicts) actions() []action {
	settle := func(theirs bool) func() tea.Cmd {
		return func() tea.Cmd {
			if x, ok := d.first(); ok {
				d.s.settle(x, theirs)
			}
			d.text = listing{}
			if len(d.s.conflicts) == 0 {
				d.c.ask(closeAsk{})
			}
			return nil
		}
	}
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { d.text.scroll(by); return nil }
	}
	return []action{
		{Binding: on("keep mine", "enter", "m"), about: "keep what stands here", foot: true, do: settle(false)},
		{Binding: on("take theirs", "t"), about: "take what the other window says", foot: true, do: settle(true)},
		{Binding: on("keep all mine", "esc"), about: "keep what stands here, for all that are left", foot: true, do: func() tea.Cmd {
			d.s.conflicts = nil
			d.c.ask(closeAsk{})
			return nil
		}},
		{Binding: on("read on", "down", "j", "space", "pgdown"), foot: true, when: func() bool { return !d.text.AtBottom() }, do: scroll(1)},
		{Binding: on("read back", "up", "k", "pgup"), when: func() bool { return !d.text.AtTop() }, do: scroll(-1)},
	}
}

func (d *conflicts) draw(w, h int) picture {
	var p picture
	x, ok := d.first()
	if !ok {
		return p
	}
	p.add(d.c.st.Title.Render(cut("Changed in two windows: "+plural(len(d.s.conflicts), "answer", "answers"), w)))
	p.add(d.c.st.Strong.Render(cut(labelOf(d.s, x.Path), w)))
	p.add(d.text.draw(d.c.st, w, max(1, h-len(p.lines)-4), func(w int) []string { return sides(x, w) })...)
	p.add("")
	p.add(d.c.deeds(d.actions()[:3], w)...)
	return p.window(0, h)
}

// sides says what both windows hold, in full: nobody can choose between what is cut off.
func sides(x model.Conflict, w int) []string {
	var out []string
	for _, side := range [][2]string{{"  here:         ", x.MineText}, {"  other window: ", x.TheirsText}} {
		head := side[0]
		for _, l := range wrap(cmp.Or(line(side[1]), "(nothing)"), w-width(head)) {
			out = append(out, head+l)
			head = fit("", width(head))
		}
	}
	return out
}
