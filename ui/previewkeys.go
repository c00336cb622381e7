package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// The keys can stand in the preview: they go from one answer in it to the next, and from there to its question.

// spot is an answer in the preview: which one of which passage, and the line in which it begins.
type spot struct{ in, answer, line int }

// spotsOf are the answers that the keys stop at. Two stretches of a paragraph that print the same answer one after the other are
// one stop.
func spotsOf(says []passage) []spot {
	var out []spot
	for i := range says {
		p, last := &says[i], ""
		for n, a := range p.answers {
			if a.path != last {
				out = append(out, spot{i, n, p.lineOf(a.from)})
			}
			last = a.path
		}
	}
	return out
}

// shows reports whether the preview is on the screen.
func (v *preview) shows() bool {
	return v.s.kind == anAgreement && (v.hasRoom() || v.isAsked && !v.isSwapped() || v.isIn)
}

// isSwapped reports whether the screen is so narrow that the preview takes the place of the questions.
func (v *preview) isSwapped() bool { return v.c.w < 60 }

// keyed are the keys beside the questions that show the preview and read on in it.
func (v *preview) keyed() []action {
	isAgreement := func() bool { return v.s.kind == anAgreement }
	const hidden = "the preview is not shown: F3 shows it"
	about := "show what the agreement says below the questions; again: go into it; once more: hide it"
	if v.hasRoom() || v.isSwapped() {
		about = "go into the preview, to read on in it and to go from an answer to its question"
	}
	rows := []action{
		{Binding: on("read on", "ctrl+down"), about: "scroll the preview down", when: v.shows, not: hidden, do: v.moved(func() { v.text.scroll(3) })},
		{Binding: on("read back", "ctrl+up"), about: "scroll the preview up", when: v.shows, not: hidden, do: v.moved(func() { v.text.scroll(-3) })},
	}
	if v.isIn {
		return rows
	}
	return append([]action{{Binding: on("preview", previewKeys...), about: about, foot: !v.hasRoom() || !v.s.call.isOn(), when: isAgreement, not: "only an agreement has a preview", do: v.press}}, rows...)
}

var previewKeys = []string{"f3", "ctrl+l"}

// press shows the preview or, where it is shown or takes the place of the questions, goes into it.
func (v *preview) press() tea.Cmd {
	if !v.shows() && !v.isSwapped() {
		v.isAsked = true
		return nil
	}
	v.isIn = true
	v.begin()
	v.stand()
	return nil
}

// actions are the keys while they stand in the preview.
func (v *preview) actions() []action {
	page := max(1, v.height-1)
	isAt := func() bool { return v.sees(v.at) }
	out := func() tea.Cmd { v.isIn = false; return nil }
	rows := []action{
		{Binding: on("its question", "enter"), about: "go to the question that the marked answer belongs to", foot: true, when: isAt, not: "no answer is in sight", do: func() tea.Cmd { v.goTo(v.path()); return nil }},
		{Binding: on("next", "down", "j", "tab"), about: "go to the next answer in the text, or read on", foot: true, do: v.moved(func() { v.step(1) })},
		{Binding: on("before", "up", "k", "shift+tab"), about: "go to the answer before, or read back", foot: true, do: v.moved(func() { v.step(-1) })},
		{Binding: on("page down", "pgdown", "space"), do: v.moved(func() { v.text.scroll(page) })},
		{Binding: on("page up", "pgup"), do: v.moved(func() { v.text.scroll(-page) })},
		{Binding: on("top", "home", "g"), do: v.moved(func() { v.text.GotoTop() })},
		{Binding: on("bottom", "end", "G"), do: v.moved(func() { v.text.GotoBottom() })},
		{Binding: on("back", "esc"), about: "back to the questions", foot: true, do: out},
	}
	if v.hasRoom() || v.isSwapped() {
		return append(rows, action{Binding: on("back", previewKeys...), about: "back to the questions, like esc", do: out})
	}
	return append(rows, action{Binding: on("hide", previewKeys...), about: "hide the preview and go back to the questions", foot: true, do: func() tea.Cmd {
		v.isAsked = false
		return out()
	}})
}

// takes reports whether a message is for the preview alone: what is typed or pasted while the keys stand in it, which says where
// they are.
func (v *preview) takes(msg tea.Msg) bool {
	if _, isMouse := msg.(tea.MouseMsg); !v.isIn || isMouse || !isInput(msg) {
		return false
	}
	m, isKey := msg.(tea.KeyPressMsg)
	_, isPaste := msg.(tea.PasteMsg)
	if isPaste || isKey && m.Text != "" {
		v.c.say("The keys are in the preview. esc goes back.")
	}
	return true
}

// moved moves the text and then stands at an answer that is in sight.
func (v *preview) moved(do func()) func() tea.Cmd {
	return func() tea.Cmd {
		do()
		v.isRead = true
		v.keepInSight()
		return nil
	}
}

// sees reports whether an answer is in sight.
func (v *preview) sees(i int) bool { return i >= 0 && i < len(v.spots) && v.inSight(v.spots[i].line) }

// inSight reports whether a line is.
func (v *preview) inSight(line int) bool {
	line -= v.text.YOffset()
	return line >= 0 && line < v.text.Height()
}

// step goes to the next answer, or to the one before. Where that is not in sight, the text moves on by a line: nothing is
// skipped unread.
func (v *preview) step(by int) {
	to := v.at + by
	if by < 0 && !v.sees(v.at) {
		to = v.at
	}
	if !v.sees(to) {
		v.text.scroll(by)
	}
	if v.sees(to) {
		v.at = to
	}
}

// keepInSight stands at the first answer in sight where the one in focus is not; without any, behind the last one above.
func (v *preview) keepInSight() {
	if v.sees(v.at) {
		return
	}
	v.at = -1
	for i, s := range v.spots {
		if v.sees(i) {
			v.at = i
			return
		}
		if s.line < v.text.YOffset() {
			v.at = i
		}
	}
}

// stand puts the keys at the answer of the question in focus, where one is in sight at that, else at the first in sight.
func (v *preview) stand() {
	first := -1
	for i, s := range v.spots {
		if !isWithin(v.says[s.in].answers[s.answer].path, v.made.path) {
			continue
		}
		if first < 0 {
			first = i
		}
		if v.sees(i) {
			first = i
			break
		}
	}
	v.reach(first)
}

// reach stands at an answer and brings it in sight; without one, at the first in sight.
func (v *preview) reach(i int) {
	v.at = i
	if v.at >= 0 && !v.sees(v.at) {
		v.text.SetYOffset(max(0, v.spots[v.at].line-v.height/3))
	}
	v.keepInSight()
}

// path is that of the answer at which the keys stand.
func (v *preview) path() string {
	if v.at < 0 || v.at >= len(v.spots) {
		return ""
	}
	s := v.spots[v.at]
	return v.says[s.in].answers[s.answer].path
}

// stay keeps the keys at the same answer of a new text, as near as can be.
func (v *preview) stay(path string) {
	best := -1
	for i, s := range v.spots {
		if v.says[s.in].answers[s.answer].path == path && (best < 0 || max(i-v.at, v.at-i) < max(best-v.at, v.at-best)) {
			best = i
		}
	}
	v.reach(best)
}

// marked gives the lines in sight, with a mark before those of the answer at which the keys stand.
func (v *preview) marked() []string {
	lines := v.text.lines()
	if !v.isIn || !v.sees(v.at) {
		return lines
	}
	lines = slices.Clone(lines)
	s := v.spots[v.at]
	p := &v.says[s.in]
	for i, l := range p.lines {
		if y := p.top + i - v.text.YOffset(); y >= 0 && y < len(lines) && l.meets(p.answers[s.answer].piece) {
			lines[y] = fit(p.lineAt(v.c.st, i, p.answers[s.answer].piece), v.text.Width())
		}
	}
	return lines
}

// head names the preview and, while the keys stand in it, the question that enter leads to.
func (v *preview) head() string {
	st := v.c.st
	if !v.isIn {
		return st.Heading.Render("What it says")
	}
	head := st.Strong.Render(markHere) + " " + st.Heading.Render("What it says")
	if !v.sees(v.at) {
		return head
	}
	if p, ok := v.s.place(v.path()); ok && p.Row == nil {
		return head + ": " + line(p.Field.Label)
	}
	return head + ": worked out"
}
