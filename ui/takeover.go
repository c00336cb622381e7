package ui

import (
	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// takeOver asks whether the answers of another preset are to be taken over. It shows each answer of a person that the
// preset would give differently, as it is and as it would be, before any of them is replaced.
type takeOver struct {
	c       *common
	s       *session
	preset  string
	name    string
	differs []difference
	text    listing
}

// difference is an answer that a person gave and a preset gives differently.
type difference struct{ label, now, then string }

func newTakeOver(c *common, s *session, preset string) *takeOver {
	d := &takeOver{c: c, s: s, preset: preset, name: preset, differs: differing(s, preset)}
	for _, o := range model.PresetOptions() {
		if o.Value == preset {
			d.name = o.Label
		}
	}
	return d
}

// differing compares what a person said with what stands after the preset took its place.
func differing(s *session, preset string) []difference {
	changes, err := model.PresetChanges(s.a, preset)
	if err != nil {
		return nil // it is said when the preset is taken over
	}
	b, _, _, err := model.ApplyPreset(s.a, preset, true)
	if err != nil {
		return nil // likewise
	}
	after := *s
	after.a = b
	var out []difference
	for _, x := range changes {
		in := s
		if _, ok := s.place(x.Path); !ok {
			in = &after // a row that was deleted has its name only in the preset
		}
		out = append(out, difference{label: labelOf(in, x.Path), now: told(s, x.Path), then: told(&after, x.Path)})
	}
	return out
}

// told says how a path stands: an answer in words, and of a row whether it is there.
func told(s *session, path string) string {
	p, ok := s.place(path)
	switch {
	case !ok:
		return "not there"
	case p.Row != nil:
		return "there"
	}
	if text := line(shown(s, p)); text != "" {
		return text
	}
	return "no answer"
}

func (d *takeOver) crumb() string              { return "Preset" }
func (d *takeOver) isTyping() bool             { return false }
func (d *takeOver) update(msg tea.Msg) tea.Cmd { return d.text.wheel(msg) }

func (d *takeOver) actions() []action {
	has := func() bool { return len(d.differs) > 0 }
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { d.text.scroll(by); return nil }
	}
	rows := []action{
		{Binding: on("take over", "enter"), about: "take the preset's answers over; yours stay", foot: true, do: d.take(false, "Starts from: "+d.name+". ctrl+z takes it back.")},
		{Binding: on("mine too", "r"), about: "take them over and replace yours too; ctrl+z takes it back", foot: true, when: has, do: d.take(true, "Starts from: "+d.name+", yours replaced. ctrl+z takes it back.")},
		d.c.close([]string{"esc"}, "keep", "keep everything as it is"),
	}
	return append(rows,
		action{Binding: on("read on", "down", "j", "space", "pgdown"), foot: true, when: func() bool { return has() && !d.text.AtBottom() }, do: scroll(1)},
		action{Binding: on("read back", "up", "k", "pgup"), when: func() bool { return has() && !d.text.AtTop() }, do: scroll(-1)},
	)
}

func (d *takeOver) take(overwrite bool, said string) func() tea.Cmd {
	return func() tea.Cmd {
		d.c.ask(closeAsk{})
		if err := d.s.startFrom(d.preset, overwrite); err != nil {
			d.c.fail(err.Error())
			return nil
		}
		d.c.say(said)
		return nil
	}
}

func (d *takeOver) draw(w, h int) picture {
	var p picture
	p.add(d.c.st.Title.Render(cut("Take over the answers of: "+d.name+"?", w)))
	if h >= 12 {
		p.add(wrap("Proposed answers that nobody confirmed change. What you typed stays, unless you say otherwise.", w)...)
	}
	d.list(&p, w, h-len(p.lines)-4)
	p.add("")
	p.add(d.c.deeds(d.actions()[:3], w)...)
	return p.window(0, h)
}

// list draws the answers that differ, in at most h lines besides its heading.
func (d *takeOver) list(p *picture, w, h int) {
	if len(d.differs) == 0 {
		return
	}
	p.add(d.c.st.Heading.Render(cut(plural(len(d.differs), "answer of yours differs", "answers of yours differ")+", yours → preset’s:", w)))
	p.add(d.text.draw(d.c.st, w, max(1, h-1), d.lines)...)
}

func (d *takeOver) lines(w int) []string {
	var out []string
	for _, x := range d.differs {
		change := x.now + " → " + x.then
		if room := w - width(x.label) - 4; width(change) <= room {
			out = append(out, "  "+x.label+": "+d.c.st.Crumb.Render(change))
			continue
		}
		out = append(out, cut("  "+x.label+":", w))
		for _, l := range wrapped(d.c.st.Crumb, change, w-4, 3) {
			out = append(out, "    "+l)
		}
	}
	return out
}
