package ui

import (
	"errors"
	"os/exec"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

// enterKey is handed to the box, which takes the answer, confirms, picks or opens.
var enterKey = tea.KeyPressMsg{Code: tea.KeyEnter}

// asker is what the screens with questions share: moving between them, parking, "not applicable", the editor.
type asker struct {
	c    *common
	s    *session
	page *page
}

// Messages of a text that is lent to an editor.
type (
	lentMsg struct {
		to   *asker
		path string
		loan Loan
		err  error
	}
	editedMsg struct {
		to   *asker
		path string
		text string
		err  error
	}
)

func (a *asker) holds() *session { return a.s }
func (a *asker) resync()         { a.page.resync() }

// isAsking reports whether a question has the focus, not the buttons below.
func (a *asker) isAsking() bool { _, ok := a.page.place(); return ok }

// goOnKey is what enter does at most questions.
func (a *asker) goOnKey(press func(tea.Msg) tea.Cmd) action {
	name := "go on"
	switch p, ok := a.page.place(); {
	case ok && p.Field.List() != nil:
		name = "open"
	case a.page.wants("tab"):
		name = "take it"
	}
	return action{
		Binding: on(name, "enter"), about: "take the answer and go on; on a shown default: confirm it; on a list: open its rows, one for each thing in it", foot: true,
		when: func() bool { return a.isAsking() && !a.isLong() }, do: func() tea.Cmd { return press(enterKey) },
	}
}

// newLineKey is what enter does in a long text.
func (a *asker) newLineKey(press func(tea.Msg) tea.Cmd) action {
	return action{
		Binding: on("new line", "enter"), about: "begin a new line of a long text; tab goes on", foot: true,
		when: a.isLong, do: func() tea.Cmd { return press(enterKey) },
	}
}

// tickKey ticks one of several choices, or takes the tick away.
func tickKey(in input.Input, press func(tea.Msg) tea.Cmd) action {
	return action{
		Binding: on("tick, untick", "space"), about: "tick the choice that is marked with >, or take the tick away", foot: true,
		when: func() bool { return input.IsMulti(in) }, do: func() tea.Cmd { return press(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}) },
	}
}

// emptyKey is what deletes most of what was typed.
func (a *asker) emptyKey(press func(tea.Msg) tea.Cmd) action {
	return action{
		Binding: on("empty", "ctrl+u"), about: "delete the line before the caret; again, the lines before it",
		when: a.isAsking, do: func() tea.Cmd { return press(emptyStroke) },
	}
}

// emptyStroke is the key that empties a box.
var emptyStroke = tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl}

// isLong reports whether the question in focus takes text of several lines.
func (a *asker) isLong() bool {
	p, ok := a.page.place()
	return ok && p.Field.IsLong()
}

// moves are the keys that go from question to question.
func (a *asker) moves(press func(tea.Msg) tea.Cmd) []action {
	p := a.page
	go_ := func(by int) func() tea.Cmd { return func() tea.Cmd { return p.focus(p.at + by) } }
	free := func(key string) func() bool { return func() bool { return !p.wants(key) } }
	name, do := "next", p.next
	if p.wants("tab") {
		name, do = "take it, next", func() tea.Cmd { return press(tea.KeyPressMsg{Code: tea.KeyTab}) }
	}
	return []action{
		{Binding: on(name, "tab"), about: "go to the next question and leave this one as it is; a choice that you typed or stepped to is taken", foot: true, when: func() bool { return p.at < p.last() || p.wants("tab") }, do: do},
		{Binding: on("back", "shift+tab"), about: "go to the question before", when: func() bool { return p.at > 0 && !p.wants("shift+tab") }, not: "this is the first question here", do: p.back},
		{Binding: on("next", "down"), about: "go to the next question, where the box has no use for the key", when: free("down"), do: go_(1)},
		{Binding: on("back", "up"), about: "go to the question before, likewise", when: free("up"), do: go_(-1)},
		{Binding: on("first question", "home", "ctrl+home"), when: free("home"), do: func() tea.Cmd { return p.focus(0) }},
		{Binding: on("last question", "end", "ctrl+end"), about: "go past the last question, where the box has no use for the key", when: free("end"), do: func() tea.Cmd { return p.focus(p.last()) }},
	}
}

// calendar are the keys of the calendar while it is open.
func (a *asker) calendar(press func(tea.Msg) tea.Cmd) []action {
	return calendarKeys(a.page.in, press)
}

// calendarKeys are the keys of the calendar of a box while it is open: nothing else of a box has a use for esc.
func calendarKeys(in input.Input, press func(tea.Msg) tea.Cmd) []action {
	if in == nil || !in.Wants("esc") {
		return nil
	}
	pass := func(code rune) func() tea.Cmd {
		return func() tea.Cmd { return press(tea.KeyPressMsg{Code: code}) }
	}
	return []action{
		{Binding: on("take the day", "enter"), about: "take the day and go on", foot: true, do: pass(tea.KeyEnter)},
		{Binding: on("day on", "right"), foot: true, do: pass(tea.KeyRight)},
		{Binding: on("day back", "left"), do: pass(tea.KeyLeft)},
		{Binding: on("week on", "down"), foot: true, do: pass(tea.KeyDown)},
		{Binding: on("week back", "up"), do: pass(tea.KeyUp)},
		{Binding: on("month on", "pgdown"), foot: true, do: pass(tea.KeyPgDown)},
		{Binding: on("month back", "pgup"), do: pass(tea.KeyPgUp)},
		{Binding: on("first day of the month", "home"), do: pass(tea.KeyHome)},
		{Binding: on("last day of the month", "end"), do: pass(tea.KeyEnd)},
		{Binding: on("close", "esc", "c"), about: "close the calendar", foot: true, do: pass(tea.KeyEscape)},
	}
}

// deeds are the keys that do something to the question in focus.
func (a *asker) deeds() []action {
	return []action{
		{Binding: on("park", "ctrl+k"), about: "set the question aside with a note and an owner; again takes it up", foot: true, when: a.isAsking, not: "no question is in focus", do: a.park},
		{Binding: on("note", noteKeys...), about: "note what was said, with the time; it stays on this computer", foot: a.s.call.isOn(), when: a.isAsking, not: "no question is in focus", do: a.note},
		{Binding: on("not applicable", "ctrl+n"), about: "say that the question does not arise here; again takes that back", when: a.isAsking, not: "no question is in focus", do: a.na},
		{Binding: on("editor", "ctrl+o"), about: "write the text in your own editor ($VISUAL or $EDITOR)", when: a.mayEdit, not: "only texts can be written in an editor", do: a.edit},
		{Binding: on("earlier answers", pastKeys...), about: "show what set the answer and what it was before, and bring one back", when: a.hasPast, not: "a list has no earlier answers; its rows have", do: a.past},
	}
}

// park sets the question in focus aside, or takes it up again.
func (a *asker) park() tea.Cmd {
	if p, ok := a.page.place(); ok {
		parkDialog(a.c, a.s, p, a.goOn)
		a.page.resync()
	}
	return nil
}

// note takes a note beside the question in focus.
func (a *asker) note() tea.Cmd {
	if p, ok := a.page.place(); ok {
		noteDialog(a.c, a.s, p, a.page.resync)
	}
	return nil
}

// na declares the question in focus not applicable, or takes that back.
func (a *asker) na() tea.Cmd {
	if p, ok := a.page.place(); ok {
		naDialog(a.c, a.s, p, a.goOn)
		a.page.resync()
	}
	return nil
}

// goOn leaves a question that is settled, so that what is typed next does not answer it.
func (a *asker) goOn() {
	a.page.resync()
	a.page.focus(a.page.at + 1)
}

// parkDialog takes a parked question up, or asks for a note and an owner to park it; then is done once it is parked.
func parkDialog(c *common, s *session, p model.Place, then func()) {
	if p.State().Parked != nil {
		_ = s.edit("take up "+p.Field.Label, func(e *model.Edit) error { return e.Unpark(p.Path) }) // the path was just found
		c.say("Taken up again: " + p.Field.Label + ".")
		return
	}
	d := newPrompt(c, "Park: "+p.Field.Label, "It stays open, and a draft lists it as to be agreed. Your note stays on this computer, in the review and in the list of open questions.")
	d.ask("Note", "What is missing, or what you wait for. You may leave it empty.")
	d.ask("Owner", "Who finds it out: a name, the client, you.")
	d.begun(s, "park", p.Path)
	d.done = func(said []string) {
		_ = s.edit("park "+p.Field.Label, func(e *model.Edit) error { return e.Park(p.Path, said[0], said[1]) }) // as above
		c.say("Parked: " + p.Field.Label + ".")
		then()
	}
	c.ask(dialogAsk{d})
}

// naDialog declares a question not applicable; then is done once it is. A required one asks for the reason.
func naDialog(c *common, s *session, p model.Place, then func()) {
	mark := func(reason string) {
		err := s.edit("not applicable: "+p.Field.Label, func(e *model.Edit) error { return e.NA(p.Path, reason) })
		if err != nil {
			c.fail(err.Error())
			return
		}
		c.say("Not applicable: " + p.Field.Label + ".")
		then()
	}
	switch {
	case p.State().NA != nil:
		_ = s.edit("applies: "+p.Field.Label, func(e *model.Edit) error { return e.Applies(p.Path) }) // the path was just found
		c.say("Asked again: " + p.Field.Label + ".")
	case !p.Field.MayBeNA() || !p.Field.Required:
		mark("")
	default:
		d := newPrompt(c, "Not applicable: "+p.Field.Label, "Agreements usually say something about it. Why does it not arise here?")
		d.ask("Reason", "It is kept with the agreement, for whoever asks later.")
		d.begun(s, "na", p.Path)
		d.done = func(said []string) { mark(said[0]) }
		c.ask(dialogAsk{d})
	}
}

// mayEdit reports whether the question in focus takes a text that an editor is good for.
func (a *asker) mayEdit() bool {
	p, ok := a.page.place()
	return ok && a.c.o.Editor != nil && isText(p)
}

// isText reports whether a question is answered with words of one's own.
func isText(p model.Place) bool {
	if len(p.Field.Options) > 0 || p.Field.Ref != "" {
		return false
	}
	switch p.Field.At.(type) {
	case *value.Text, *value.Lines:
		return true
	}
	return false
}

// written is the answer as an editor gets it: as typed where it cannot be read.
func written(s *session, p model.Place) string {
	if raw := p.State().Raw; raw != "" {
		return raw
	}
	return p.Field.Value().Edit(s.a.Style())
}

// edit lends the text to the person's editor.
func (a *asker) edit() tea.Cmd {
	p, ok := a.page.place()
	if !ok {
		return nil
	}
	editor, text := a.c.o.Editor, written(a.s, p)
	return func() tea.Msg {
		loan, err := editor.Lend(text)
		return lentMsg{to: a, path: p.Path, loan: loan, err: err}
	}
}

// lent starts the editor once the text lies where it can find it.
func (a *asker) lent(m lentMsg) tea.Cmd {
	if m.err != nil {
		a.c.fail("The editor was not started: " + m.err.Error())
		return nil
	}
	return a.c.o.Painter.Lend(m.loan.Command(), func(err error) tea.Msg {
		out := editedMsg{to: a, path: m.path, err: err}
		if err == nil {
			out.text, out.err = m.loan.Text()
		}
		_ = m.loan.Close() // a left-over file of ours in the temporary folder harms nobody
		return out
	})
}

// edited takes the text back, for this question only. An editor that failed changes nothing.
func (a *asker) edited(m editedMsg) {
	var exit *exec.ExitError
	switch {
	case errors.As(m.err, &exit):
		a.c.fail("The editor ended with an error; the answer stays as it was.")
		return
	case m.err != nil:
		a.c.fail("The editor could not be used: " + m.err.Error() + "; the answer stays as it was.")
		return
	}
	p, ok := a.s.place(m.path)
	if !ok {
		a.c.fail("The question is gone; the text of the editor was not taken.")
		return
	}
	before := written(a.s, p)
	switch text := strings.TrimRight(m.text, "\n"); {
	case text == strings.TrimRight(before, "\n"):
		a.c.say("The editor left the text as it was.")
		return
	case strings.TrimSpace(text) == "":
		a.c.say("The editor gave back an empty text. ctrl+z brings the answer back.")
	}
	takeWritten(a.s, p, m.text)
	a.page.resync()
}

// takeWritten takes over what an editor wrote. Text that cannot be read is kept and said beside the question.
func takeWritten(s *session, p model.Place, text string) {
	text = strings.TrimRight(text, "\n")
	_ = s.edit(p.Field.Label, func(e *model.Edit) error { return e.Type(p.Path, text, s.context()) })
}

// take hands results of the editor to their question, and everything else to the box in focus.
func (a *asker) take(msg tea.Msg) (input.Move, tea.Cmd) {
	switch msg := msg.(type) {
	case lentMsg:
		if msg.to == a {
			return input.Stay, a.lent(msg)
		}
	case editedMsg:
		if msg.to == a {
			a.edited(msg)
		}
	default:
		if isInput(msg) {
			return a.page.take(msg)
		}
	}
	return input.Stay, nil
}
