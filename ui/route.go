package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// actions are the keys that work on every screen.
func (a *App) actions() []action {
	return []action{
		{Binding: on("help", "f1"), about: "what the keys do here", foot: true, when: a.mayHelp, do: a.help},
		{Binding: on("help", "?"), about: "what the keys do here, where nobody types", when: func() bool { return a.mayHelp() && !a.top().isTyping() }, do: a.help},
		{Binding: on("next open", "ctrl+g"), about: "go to the next open point: first of the row you are in, then errors and required questions, then the rest, parked ones last", foot: true, when: a.hasSession, not: "open an agreement first", do: a.nextOpen},
		{Binding: unkeyed("continue"), about: a.aboutContinue(), when: func() bool { return a.hasSession() || a.newest() != nil }, not: "there is no agreement yet", do: a.goOn},
		{Binding: on(paletteName, "ctrl+p"), about: "one list of all that can be done or gone to: type a word of it", foot: true, when: a.mayList, do: a.palette},
		{Binding: on("find an answer", "ctrl+f"), about: "look for words in all answers", when: a.hasSession, not: "open an agreement first", do: a.search},
		{Binding: on("review", "f5", "ctrl+r"), about: "see what is missing, doubtful or parked", when: func() bool { return mayBring[*review](a) }, do: func() tea.Cmd { return bring[*review](a, (*desk).review) }},
		{Binding: on("export", "f6", "ctrl+x"), about: "write the agreement as files", when: func() bool { return mayBring[*exporting](a) }, do: func() tea.Cmd { return bring[*exporting](a, (*desk).export) }},
		{Binding: on("history", historyKeys...), about: "see the revisions of the agreement: what changed when; look, compare, bring back", when: func() bool { return mayBring[*revisions](a) }, do: func() tea.Cmd { return bring[*revisions](a, (*desk).showHistory) }},
		{Binding: on("end the call", callKeys...), about: "end the call, and see the list of what is still open", when: func() bool { return a.mayCall(true) }, do: func() tea.Cmd { return a.desk().endCall() }},
		{Binding: on("call", callKeys...), about: aboutCall, when: func() bool { return a.mayCall(false) }, do: func() tea.Cmd { return a.desk().startCall() }},
		{Binding: on("undo", "ctrl+z"), about: "take back the last change, wherever it was", when: a.hasSession, not: "open an agreement first", do: func() tea.Cmd { return a.step((*session).undo) }},
		{Binding: on("redo", "ctrl+y"), about: "do again what was taken back", when: a.hasSession, not: "open an agreement first", do: func() tea.Cmd { return a.step((*session).redo) }},
		{Binding: on("mouse", "f2"), about: "leave the mouse to the terminal, to select text with it, or take it back", do: a.mouseMode},
		{Binding: on("save now", "ctrl+s"), about: "save at once; it happens by itself too", when: a.hasSession, not: "no agreement is open", do: a.save},
		{Binding: unkeyed("suspend"), about: "save and go back to the shell, where fg brings the wizard back", when: func() bool { return a.c.o.Suspend != nil }, not: "this system has no shell to go back to", do: a.suspend},
		{Binding: on("quit", "ctrl+q"), about: "save and quit; you come back to the same question", foot: true, do: a.quit},
		{Binding: on("quit", "ctrl+c"), about: "pressed twice: save and quit", do: a.interrupt},
	}
}

// key brings a key to the first that has a use for it: the wizard's own keys, the screen's keys, the focused box.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	k := msg.String()
	warned := a.warned
	a.warned, a.c.notice = false, ""
	if k == "ctrl+c" && warned {
		return a.quit()
	}
	if cmd, ok := a.press(k); ok {
		return cmd
	}
	top := a.top()
	if why := refusal(top.actions(), k); why != "" && msg.Text == "" || why != "" && !top.isTyping() {
		a.c.say(why)
	} else if why == "" && msg.Code >= tea.KeyF1 && msg.Code <= tea.KeyF12 {
		a.c.say(keyName(k) + " does nothing here. F1 lists the keys that do something.")
	}
	return top.update(msg)
}

// session returns the agreement in front, or nil on the list.
func (a *App) session() *session {
	for i := len(a.stack) - 1; i >= 0; i-- {
		if s, ok := a.stack[i].(interface{ holds() *session }); ok {
			return s.holds()
		}
	}
	return nil
}

func (a *App) hasSession() bool { return a.session() != nil && len(a.over) == 0 }

// mayCall reports whether a call can be ended, or begun, from a screen in front of the questions, which have such keys of
// their own.
func (a *App) mayCall(isOn bool) bool {
	d := a.desk()
	return d != nil && d.s.kind == anAgreement && a.top() != screen(d) && len(a.over) == 0 && d.s.call.isOn() == isOn
}

// mayBring reports whether a kind of view can be brought to the front from behind the questions, which have such keys of
// their own: it is of an agreement, and does not stand in front already.
func mayBring[T screen](a *App) bool {
	d := a.desk()
	if d == nil || d.s.kind != anAgreement || len(a.over) > 0 || a.top() == screen(d) {
		return false
	}
	_, isThere := a.top().(T)
	return !isThere
}

// bring goes back to a view that stands further behind, or opens it.
func bring[T screen](a *App, open func(*desk) tea.Cmd) tea.Cmd {
	for i, s := range a.stack {
		if _, ok := s.(T); ok {
			a.stack = a.stack[:i+1]
			a.resync()
			return nil
		}
	}
	return open(a.desk())
}

// step undoes or redoes, and shows where.
func (a *App) step(do func(*session) (string, string)) tea.Cmd {
	s := a.session()
	said, path := do(s)
	a.c.say(said)
	a.resync()
	if path != "" {
		a.show(s, path)
	}
	return nil
}

// here returns the question in focus on the screen in front.
func (a *App) here() string {
	if t, ok := a.stack[len(a.stack)-1].(interface{ here() string }); ok {
		return t.here()
	}
	return ""
}

// remember keeps where the person is with the agreement.
func (a *App) remember() {
	if d := a.desk(); d != nil {
		d.s.goneTo(d.section().About().Key, d.here())
	}
}

// nextOpen goes to the next open point after the question in focus.
func (a *App) nextOpen() tea.Cmd {
	s := a.session()
	here := a.here()
	path := s.nextOpen(here)
	switch path {
	case "":
		a.c.say("Nothing is open: no errors, no required question without an answer, nothing parked.")
		return nil
	case here:
		a.c.say("This is the only point that is open.")
		return nil
	}
	a.jump(s, path)
	if why := s.passing(here, path); why != "" {
		a.c.say(why)
	}
	return nil
}

// show brings a question on the screen, with the least movement: the screen in front shows it if it can.
func (a *App) show(s *session, path string) {
	if t, ok := a.stack[len(a.stack)-1].(interface{ show(string) bool }); ok && t.show(path) {
		return
	}
	a.jump(s, path)
}

// resync shows answers that were changed from outside the focused box.
func (a *App) resync() {
	for _, s := range a.stack {
		if r, ok := s.(interface{ resync() }); ok {
			r.resync()
		}
	}
}

func (a *App) save() tea.Cmd {
	s := a.session()
	if s.isSaved() {
		a.c.say("Everything is saved.")
		return nil
	}
	return s.saveNow("")
}

// offerPreset asks whether the answers of a preset that was chosen are to be taken over.
func (a *App) offerPreset() {
	s := a.session()
	if s == nil || s.offer == "" {
		return
	}
	a.over = append(a.over, newTakeOver(a.c, s, s.offer))
	s.offer = ""
	a.resync()
}

// tellNews says what came with the last change unasked, before what was said of the change itself.
func (a *App) tellNews() {
	s := a.session()
	if s == nil {
		return
	}
	if news := s.told(); news != "" {
		a.c.say(strings.TrimSpace(news + " " + a.c.notice))
	}
}

func (a *App) interrupt() tea.Cmd {
	a.warned = true
	a.c.say("Press ctrl+c again to save and quit.")
	return nil
}

// quit saves everything first and leaves when the disk has it. Where it was refused already, that dialog gives way.
func (a *App) quit() tea.Cmd {
	n := len(a.over)
	a.over = slices.DeleteFunc(a.over, func(s screen) bool { return s == screen(a.unsaved) })
	a.quitting, a.isAgain = true, len(a.over) < n
	for _, s := range a.open {
		s.keep.closing()
	}
	return a.saveAll()
}

// tidy lets go of agreements that are closed and saved, and leaves once everything is.
func (a *App) tidy() tea.Cmd {
	front := a.session()
	var kept []*session
	isSaved, why := true, ""
	for _, s := range a.open {
		if s == front || !s.isSaved() {
			kept = append(kept, s)
		}
		isSaved = isSaved && s.isSaved()
		if s.keep.failing != "" {
			why = s.keep.failing
		}
	}
	a.open = kept
	if a.suspending && !a.isAnyRunning() {
		return a.stop()
	}
	if !a.quitting {
		return nil
	}
	if isSaved {
		return tea.Sequence(a.releaseAll(), tea.Quit)
	}
	if why != "" && !a.isAnyRunning() {
		a.quitting = false
		a.unsaved = newUnsaved(a.c, why, a.isAgain)
		a.over = append(a.over, a.unsaved)
	}
	return nil
}

func (a *App) isAnyRunning() bool {
	for _, s := range a.open {
		if s.keep.running {
			return true
		}
	}
	return false
}

// merged takes over what another window saved.
func (a *App) merged(m mergedMsg) tea.Cmd {
	cmd, isTaken := m.s.merged(m)
	if isTaken {
		a.resync()
		a.c.say("Another window changed this agreement; its changes were taken over.")
		if len(m.s.conflicts) > 0 {
			a.quitting = false // there is something to answer first
			a.over = append(a.over, newConflicts(a.c, m.s))
		}
	}
	return cmd
}

// obey does what a screen asked for.
func (a *App) obey(ask tea.Msg) tea.Cmd {
	switch ask := ask.(type) {
	case pushAsk:
		a.stack = append(a.stack, ask.s)
	case dialogAsk:
		a.over = append(a.over, ask.s)
	case closeAsk:
		return a.closeTop()
	case openAsk:
		return a.enter(newSession(a.c.o, anAgreement, a.c.o.Drafts, ask.d), ask.d.Warning)
	case libAsk:
		return a.enter(newSession(a.c.o, ask.k, a.c.o.Profile, ask.d), ask.d.Warning)
	case thenAsk:
		a.then = ask.deed
	case saveAsk:
		return ask.s.saveNow("")
	case leaveAsk:
		return a.leave(ask.s)
	case doAsk:
		cmd := ask.do()
		a.resync()
		return cmd
	case jumpAsk:
		a.over = nil
		a.jump(a.session(), ask.path)
	case quitAsk:
		if ask.evenUnsaved {
			return tea.Quit
		}
		return a.quit()
	}
	return nil
}

func (a *App) closeTop() tea.Cmd {
	if n := len(a.over); n > 0 {
		a.over = a.over[:n-1]
		a.resync()
		return nil
	}
	if n := len(a.stack); n > 1 {
		a.stack = a.stack[:n-1]
		a.resync()
	}
	return nil
}

// enter opens an agreement in front of the list.
func (a *App) enter(s *session, warning string) tea.Cmd {
	for _, other := range a.open {
		if other.id == s.id && other.kind == s.kind {
			s = other // closed a moment ago and not saved yet: its state is the newer one
		}
	}
	if !contains(a.open, s) {
		a.open = append(a.open, s)
	}
	a.over = nil
	a.stack = append(a.stack[:1:1], newDesk(a.c, s))
	if warning != "" {
		a.c.fail(warning)
	}
	cmds := []tea.Cmd{a.hold(s)}
	switch a.then {
	case "export":
		cmds = append(cmds, a.desk().export())
	case "history":
		cmds = append(cmds, a.desk().showHistory())
	}
	a.then = ""
	return batch(cmds)
}

func contains(all []*session, s *session) bool {
	for _, x := range all {
		if x == s {
			return true
		}
	}
	return false
}

// leave goes back to the list and saves the agreement as a revision.
func (a *App) leave(s *session) tea.Cmd {
	a.stack = a.stack[:1]
	s.keep.closing()
	home := a.stack[0].(*home)
	home.show(s.id)
	return batch([]tea.Cmd{s.saveNow(""), a.release(s), home.load()})
}

// jump brings a question on the screen: its section, or the rows it is in.
func (a *App) jump(s *session, path string) {
	d := a.desk()
	if d == nil || s == nil {
		return
	}
	a.stack = a.stack[:2]
	d.jump(path)
}

// desk returns the agreement screen, if one is open.
func (a *App) desk() *desk {
	if len(a.stack) < 2 {
		return nil
	}
	d, _ := a.stack[1].(*desk)
	return d
}
