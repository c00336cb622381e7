package lines

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/check"
)

// menu tells the sections and how far each is, and where else one can go.
func (t *talk) menu() error {
	sections := t.s.Sections()
	tell := func() {
		t.say("%s. A number goes to a section, a word elsewhere; empty goes back to the questions.", t.s.Title())
		for i, sec := range sections {
			t.out.item(i+1, sec.About().Title+": "+t.progress(sec))
		}
		t.words(t.goes())
	}
	back := func() error { return errDone }
	cmds := append([]command{
		{words: []string{"<", "back"}, about: "back to the questions", do: func(string) error { return errDone }},
		{words: []string{"done"}, when: t.s.IsAgreement, do: func(string) error { return errDone }},
		{words: []string{"undo"}, about: "take back the last change, wherever it was", do: func(string) error { t.stepped(t.s.Undo); return nil }},
		{words: []string{"redo"}, about: "do again what was taken back", do: func(string) error { t.stepped(t.s.Redo); return nil }},
	}, t.goes()...)
	cmds = append(cmds, t.helping(&cmds))
	return t.play(scene{tell: tell, cmds: cmds, empty: back, take: func(text string) error {
		var names []choice
		for _, sec := range sections {
			names = append(names, choice{sec.About().Key, sec.About().Title, ""})
		}
		if i := picked(text, names); i >= 0 {
			return &move{to: spot{sec: i}}
		}
		return t.unknown(text)
	}})
}

// waits says of a section that its answers are proposed and nobody said yes to them.
const waits = "proposed, and waits for your yes"

// progress says how far a section is.
func (t *talk) progress(sec model.Section) string {
	p := t.s.ProgressOf(sec)
	var parts []string
	switch word := t.s.StateOf(sec); word {
	case "done":
		parts = append(parts, "done")
	case "proposed":
		parts = append(parts, waits)
	case "seen":
		parts = append(parts, "told, "+waits)
	case "to look at":
		parts = append(parts, "answered, but not all of its lists were told yet")
	case "to accept":
		if p.Touched > 0 {
			parts = append(parts, plural(p.Touched, "answer is yours", "answers are yours")+fmt.Sprintf(", %d more proposed, and wait for your yes", p.Unconfirmed))
			break
		}
		parts = append(parts, waits)
	case "optional":
		parts = append(parts, "nothing has to be answered")
	case "parked", "error": // said below
	default:
		parts = append(parts, word)
	}
	if p.Parked > 0 {
		parts = append(parts, fmt.Sprintf("%d parked", p.Parked))
	}
	if w := t.s.WorstOf(sec); w != 0 {
		parts = append(parts, [...]string{check.Error: "has an error", check.Warning: "has a warning", check.Advice: "has advice"}[w])
	}
	if len(parts) == 0 {
		return "an answer could not be read"
	}
	return strings.Join(parts, ", ")
}
