package ui

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// pastKeys show what an answer was.
var pastKeys = []string{"f7", "ctrl+]"}

// past shows what set an answer and what it was before. Any of it can be brought back.
func (a *asker) past() tea.Cmd {
	p, ok := a.page.place()
	if !ok {
		return nil
	}
	return pastDialog(a.c, a.s, p, a.page.resync)
}

func (a *asker) hasPast() bool {
	p, ok := a.page.place()
	return ok && p.Field.List() == nil
}

// pastDialog lists what an answer is and was, and its notes. The kept revisions are gone through beside the screen.
func pastDialog(c *common, s *session, p model.Place, then func()) tea.Cmd {
	k := newList(c, "Earlier answers: "+p.Field.Label)
	now := pickItem{id: "now", name: cut(s.brief(p), 200), right: "now", about: "Set by " + setBy(p) + ".", do: func() tea.Cmd { return nil }}
	var notes []pickItem
	for i, n := range p.State().Notes {
		notes = append(notes, pickItem{id: "note" + itoa(i), name: s.noteLine(n), right: "note", about: "Enter changes the note, or drops it.", do: func() tea.Cmd {
			renoteDialog(c, s, p, i, then)
			return nil
		}})
	}
	r := s.remember(p)
	lay := func() { k.lay(slices.Concat([]pickItem{now}, r.items(s), notes)) }
	lay()
	c.ask(dialogAsk{k})
	if r.isAll {
		return nil
	}
	k.busy = "looking further back"
	var further func() tea.Msg
	further = func() tea.Msg {
		r.further(lookAtOnce)
		return furtherMsg{to: k, do: func() tea.Cmd {
			lay()
			if !r.isAll {
				return further
			}
			if k.busy = ""; r.why != "" {
				c.fail(r.why)
			}
			return nil
		}}
	}
	return further
}

// lookAtOnce is how many revisions are gone through before what was found in them is shown.
const lookAtOnce = 20

// furtherMsg brings what a list that is open looked for. Once the list is closed nobody takes it, and the search ends.
type furtherMsg struct {
	to *pick
	do func() tea.Cmd
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

// earlier is what an answer was once.
type earlier struct {
	held json.RawMessage
	text string
	at   time.Time // until when it stood, or when it is known to have stood; zero where nobody knows
	says string    // how that is known
	who  string    // who or what had set it
}

// remembering finds what an answer was: first in the undo history, then in the kept revisions. Equal answers are found once.
type remembering struct {
	s     *session // as it was when the search began
	path  string
	label string
	past  *chronicle
	seen  map[string]bool
	all   []earlier // the most recent first, those without a time at the end
	from  uint64    // the revisions from here on were gone through; 0 for none
	isAll bool
	why   string // some could not be read
}

// remember begins to look for what an answer was.
func (s *session) remember(p model.Place) *remembering {
	r := &remembering{s: &session{o: s.o, kind: s.kind, a: s.a}, path: p.Path, label: p.Field.Label, seen: map[string]bool{s.brief(p): true}}
	r.undone(&s.hist)
	r.isAll = s.kind != anAgreement
	r.past = &chronicle{drafts: s.o.Drafts, id: s.id}
	return r
}

// undone goes back through the undo history, as far as nothing else changed the answer.
func (r *remembering) undone(h *history) {
	a := r.s.a
	for i := h.pos; i > h.first; i-- {
		step := h.steps[i-1-h.first]
		for _, c := range step.Changes {
			if c.Path != r.path && !strings.HasPrefix(r.path, c.Path+".") {
				continue
			}
			before, err := a.Undo(model.Step{Label: step.Label, Changes: []model.Change{c}})
			if err != nil {
				return
			}
			a = before
			says := "before: " + cut(line(step.Label), 30)
			if !step.At.IsZero() {
				says = "until " + moment(step.At, r.s.o.Now())
			}
			if !r.saw(a, step.At, says) {
				return // its row was not there yet
			}
		}
	}
}

// saw takes up what the answer was in one state. It reports whether the question was there.
func (r *remembering) saw(a *model.Agreement, at time.Time, says string) bool {
	then := &session{o: r.s.o, kind: r.s.kind, a: a}
	p, ok := then.place(r.path)
	if !ok {
		return false
	}
	text := then.brief(p)
	if r.seen[text] {
		return true
	}
	r.seen[text] = true
	held, _ := a.Capture(r.path) // it was just found
	r.all = append(r.all, earlier{held: held, text: text, at: at, says: says, who: setBy(p)})
	return true
}

// further goes through some more revisions, the newest first. It reads the disk.
func (r *remembering) further(n int) {
	rows, err := r.past.drafts.Revisions(r.past.id, r.from, n)
	r.isAll = len(rows) < n
	for _, x := range rows {
		r.from = x.Number
		if x.Damaged != "" {
			continue
		}
		a, err := r.past.drafts.LoadRevision(r.past.id, x)
		if err != nil {
			r.why = line(err.Error())
			continue
		}
		r.saw(a, x.Time, moment(x.Time, r.s.o.Now())+", "+"revision "+itoa(int(x.Number)))
	}
	if err != nil {
		r.why, r.isAll = line(err.Error()), true
	}
	slices.SortStableFunc(r.all, func(a, b earlier) int {
		if a.at.IsZero() || b.at.IsZero() {
			return cmp.Compare(b.at.Unix(), a.at.Unix())
		}
		return b.at.Compare(a.at)
	})
}

// bring gives an answer again, in one step.
func (r *remembering) bring(s *session, x earlier) {
	_ = s.edit(r.label, func(e *model.Edit) error { return e.BringBack(r.path, x.held) }) // the path is the one in focus
}

// items are what was found, as lines of a list.
func (r *remembering) items(s *session) []pickItem {
	var out []pickItem
	for _, x := range r.all {
		out = append(out, pickItem{id: "was " + x.text, name: cut(x.text, 200), right: x.says, about: "Set by " + x.who + ". Enter brings it back.", do: func() tea.Cmd {
			r.bring(s, x)
			return nil
		}})
	}
	return out
}
