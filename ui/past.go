package ui

import (
	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// past shows what set an answer and what it was before, as far as the undo history reaches: that is kept across
// restarts. Any of it can be brought back.
func (a *asker) past() tea.Cmd {
	p, ok := a.page.place()
	if !ok {
		return nil
	}
	k := newList(a.c, "Earlier answers: "+p.Field.Label)
	k.add(pickItem{name: cut(a.s.brief(p), 200), right: "now", about: "Set by " + setBy(p) + ".", do: func() tea.Cmd { return nil }})
	k.add(a.s.past(p.Path)...)
	for i, n := range p.State().Notes {
		k.add(pickItem{name: a.s.noteLine(n), right: "note", about: "Enter changes the note, or drops it.", do: func() tea.Cmd {
			renoteDialog(a.c, a.s, p, i, a.page.resync)
			return nil
		}})
	}
	a.c.ask(dialogAsk{k})
	return nil
}

func (a *asker) hasPast() bool {
	p, ok := a.page.place()
	return ok && p.Field.List() == nil
}

// setBy says who or what gave an answer.
func setBy(p model.Place) string {
	st, who := p.State(), "a person"
	switch {
	case p.Standing() == model.NotAsked:
		return "nobody yet"
	case st.By == model.ByPreset:
		who = "the preset that the agreement started from"
	case st.By == model.ByProfile:
		who = "your company’s profile"
	case st.By == model.ByImport:
		who = "an imported file"
	case p.Standing() == model.Defaulted:
		who = "nobody: it is what is usual"
	}
	if st.Source != "" {
		who += " (" + line(st.Source) + ")"
	}
	return who
}

// past goes back through the undo history and lists what an answer was before each change of it, the last first.
func (s *session) past(path string) []pickItem {
	var out []pickItem
	a := s.a
	for i := s.hist.pos; i > s.hist.first; i-- {
		step := s.hist.steps[i-1-s.hist.first]
		for _, c := range step.Changes {
			if c.Path != path {
				continue
			}
			before, err := a.Undo(model.Step{Label: step.Label, Changes: []model.Change{c}})
			if err != nil {
				return out // something else changed it since: what was before is not known
			}
			a = before
			p, err := a.At(path)
			if err != nil {
				return out
			}
			if c.IsNote() {
				continue // the answer was the same
			}
			out = append(out, pickItem{name: cut(s.brief(p), 200), right: "before: " + cut(line(step.Label), 30), about: "Set by " + setBy(p) + ". Enter brings it back.", do: func() tea.Cmd {
				// The path is the one in focus, so that there is no error.
				_ = s.edit(p.Field.Label, func(e *model.Edit) error { return e.BringBack(path, c.Old) })
				return nil
			}})
		}
	}
	return out
}
