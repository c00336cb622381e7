package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model/form"
)

// The question sheet goes out as a file and comes back as one. Both are found in the palette; what a sheet would change is
// shown before it is taken.

// Messages of the files.
type (
	sheetSentMsg struct {
		path string
		err  error
	}
	sheetBackMsg struct {
		s    *session
		text string
		plan form.Plan
		rev  int
		err  error
	}
)

// sheetOf writes the question sheet, as Markdown where the name of the file ends so.
func sheetOf(s *session, file string) string {
	sheet := form.New(s.a, s.o.Today())
	if strings.HasSuffix(strings.ToLower(file), ".md") {
		return sheet.Markdown()
	}
	return sheet.Text()
}

// mergeSheet says what the answers of a sheet would change.
func mergeSheet(s *session, text string, overwrite bool) form.Plan {
	return form.Merge(s.a, text, form.Means{Context: s.context(), Day: s.o.Today(), NewID: s.o.NewID, Overwrite: overwrite})
}

// papers are the lines of the palette for the question sheet.
func (a *App) papers() []pickItem {
	s := a.session()
	if s == nil || s.kind != anAgreement || a.c.o.Papers == nil {
		return nil
	}
	return []pickItem{
		{name: "Write the question sheet", about: "A file to send before the call, with the questions that the other side can answer alone.", right: "file", do: func() tea.Cmd { return a.writeSheet(s) }},
		{name: "Read a question sheet", about: "Merge the answers on a sheet that came back. What they change is shown first.", right: "file", do: func() tea.Cmd { return a.readSheet(s) }},
	}
}

func (a *App) writeSheet(s *session) tea.Cmd {
	d := newPrompt(a.c, "Question sheet", "The questions that the other side can answer alone, to be filled in and sent back.")
	d.ask("File", "A path that ends with .txt, or with .md for Markdown.")
	d.fill("questions.txt")
	d.then = func(said []string) tea.Cmd {
		if said[0] == "" {
			return nil
		}
		papers, text := a.c.o.Papers, sheetOf(s, said[0])
		return func() tea.Msg {
			path, err := papers.Write(said[0], text)
			return sheetSentMsg{path, err}
		}
	}
	a.c.ask(dialogAsk{d})
	return nil
}

func (a *App) readSheet(s *session) tea.Cmd {
	d := newPrompt(a.c, "Read a question sheet", "What its answers would change is shown before anything is taken.")
	d.ask("File", "The path of the sheet that came back, or of the mail saved as text.")
	d.then = func(said []string) tea.Cmd {
		if said[0] == "" {
			return nil
		}
		papers, snap := a.c.o.Papers, &session{o: s.o, kind: s.kind, a: s.a}
		rev := s.rev
		return func() tea.Msg {
			text, err := papers.Read(said[0])
			m := sheetBackMsg{s: s, text: text, rev: rev, err: err}
			if err == nil {
				m.plan = mergeSheet(snap, text, false)
			}
			return m
		}
	}
	a.c.ask(dialogAsk{d})
	return nil
}

// sheetBack shows what a sheet would change.
func (a *App) sheetBack(m sheetBackMsg) {
	switch {
	case m.err != nil:
		a.c.fail("The sheet was not read: " + m.err.Error())
	case a.session() == m.s:
		a.over = append(a.over, &sheetTake{c: a.c, s: m.s, from: m.text, plan: m.plan, rev: m.rev})
	}
}

func (a *App) sheetSent(m sheetSentMsg) {
	if m.err != nil {
		a.c.fail("The sheet was not written: " + m.err.Error())
		return
	}
	a.c.say("Wrote " + m.path + ".")
}

// sheetTake is the dialog that shows what a sheet would change.
type sheetTake struct {
	c         *common
	s         *session
	from      string // the text of the sheet
	plan      form.Plan
	rev       int // of the agreement that the plan was made for
	overwrite bool
	text      scroller
	as        [2]int
	isDrawn   bool
}

func (d *sheetTake) crumb() string              { return "Question sheet" }
func (d *sheetTake) isTyping() bool             { return false }
func (d *sheetTake) update(msg tea.Msg) tea.Cmd { return d.text.wheel(msg) }

func (d *sheetTake) has() bool { return len(d.plan.Step.Changes) > 0 }

func (d *sheetTake) actions() []action {
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { d.text.scroll(by); return nil }
	}
	return []action{
		{Binding: on("take", "enter"), about: "take what is listed as taken, in one step; ctrl+z takes it back", foot: true, when: d.has, not: "nothing is to be taken", do: d.take},
		{Binding: on("differing too", "o"), about: "take also answers that differ from what was said since, or no more", foot: true, when: func() bool { return len(d.plan.Conflicts) > 0 }, do: d.turn},
		{Binding: on("read on", "down", "j", "space", "pgdown"), foot: true, when: func() bool { return !d.text.AtBottom() }, do: scroll(1)},
		{Binding: on("read back", "up", "k", "pgup"), when: func() bool { return !d.text.AtTop() }, do: scroll(-1)},
		d.c.close([]string{"esc"}, "cancel", "take nothing"),
	}
}

func (d *sheetTake) turn() tea.Cmd {
	d.overwrite = !d.overwrite
	d.renew()
	return nil
}

// renew makes the plan for the agreement as it is now.
func (d *sheetTake) renew() {
	d.plan, d.rev, d.isDrawn = mergeSheet(d.s, d.from, d.overwrite), d.s.rev, false
}

func (d *sheetTake) take() tea.Cmd {
	if d.rev != d.s.rev {
		d.renew()
		d.c.say("The agreement has changed meanwhile; look again.")
		return nil
	}
	d.s.push(d.plan.Agreement, d.plan.Step, true)
	d.c.ask(closeAsk{})
	d.c.say("Taken over: " + plural(len(d.plan.Changes), "answer", "answers") + " of the question sheet. ctrl+z takes them back.")
	return nil
}

func (d *sheetTake) draw(w, h int) picture {
	var p picture
	p.add(d.c.st.Title.Render(cut("What the question sheet says", w)))
	if d.overwrite {
		p.add(cut("Answers that differ from what was said since are taken too.", w))
	}
	room := max(1, h-len(p.lines)-3)
	if as := [2]int{w, room}; !d.isDrawn || d.as != as {
		d.as, d.isDrawn = as, true
		var lines []string
		for _, l := range d.plan.Says(false) {
			rest := strings.TrimLeft(l, " ")
			indent := l[:len(l)-len(rest)]
			hang := min(2, len(indent)) // of the lines that go on
			for i, part := range wrap(line(rest), w-len(indent)-hang) {
				if i > 0 {
					part = indent[:hang] + part
				}
				lines = append(lines, indent+part)
			}
		}
		d.text.show(lines, w, min(room, len(lines)))
	}
	p.add(d.text.lines()...)
	if more := d.text.below(); more > 0 {
		p.add(readsOn(d.c.st, more, w))
	}
	p.add("")
	for _, r := range d.actions()[:2] {
		if r.works() {
			p.add(cut(fit(d.c.st.Key.Render(r.Help().Key), 7)+r.about, w))
		}
	}
	return p.window(0, h)
}
