package ui

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// trim leaves out of a section, or of one list of it, what nobody gave or accepted and the agreement can do without, in one step, and
// says so.
func (s *session) trim(sec model.Section, list string) (told string, err error) {
	title := sec.About().Title
	if list != "" {
		title = labelOf(s, list)
	}
	gone := 0
	key := sec.About().Key
	err = s.edit("leave out what is only proposed in "+title, func(e *model.Edit) error {
		for _, x := range e.Agreement().Sections() {
			if x.About().Key == key {
				gone, err = e.Trim(x, list)
			}
		}
		return err
	})
	switch {
	case err != nil:
		return "", err
	case gone > 0:
		return "Left out of " + title + ": " + plural(gone, "row or answer", "rows and answers") + " that nobody gave or accepted. ctrl+z brings them back.", nil
	case list == "services" || key == "services":
		return "Nothing was left out: what is proposed goes once a service of your own is there, or one of these is accepted.", nil
	}
	return "Nothing was left out: all of it was given or accepted, or the agreement cannot do without it.", nil
}

// Trim is for the wizard line by line.
func (x *Sitting) Trim(sec model.Section, list string) (string, error) {
	told, err := x.s.trim(sec, list)
	return strings.ReplaceAll(told, "ctrl+z", "`undo`"), err
}

const aboutTrim = "leave out what nobody gave or accepted, as far as the agreement can do without it; ctrl+z brings it back"

// trimAction leaves out what is only proposed of the section in focus.
func (d *desk) trimAction(b action, when func() bool) action {
	b.about = aboutTrim
	b.when = when
	b.not = cmp.Or(b.not, "only an agreement has proposals")
	b.do = func() tea.Cmd {
		told, err := d.s.trim(d.section(), "")
		return d.trimmed(told, err)
	}
	return b
}

func (d *desk) trimmed(told string, err error) tea.Cmd {
	if err != nil {
		d.c.fail("It could not be left out: " + err.Error())
		return nil
	}
	d.page.resync()
	d.c.say(told)
	return nil
}

// hasProposed reports whether rows of the list may be only proposed, as far as that is known of its section.
func (r *rows) hasProposed() bool {
	sec := r.section()
	return sec != nil && r.s.known.progress[sec.About().Key].Unconfirmed > 0
}

// section is the one that the list stands in.
func (r *rows) section() model.Section {
	p, _ := r.s.place(r.path)
	return p.Section
}

// trim leaves out the rows that are only proposed.
func (r *rows) trim() tea.Cmd {
	told, err := r.s.trim(r.section(), r.path)
	if err != nil {
		r.c.fail("They could not be left out: " + err.Error())
		return nil
	}
	r.refresh()
	r.c.say(told)
	return nil
}
