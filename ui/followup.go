package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model/followup"
)

// followUp shows what is still open after a call, in one of the forms in which it can be sent, and copies or writes it.
type followUp struct {
	c    *common
	s    *session
	form int
	text scroller
	all  followup.List
	rev  int    // of the agreement that it was gone through for; -1 for none yet
	made string // the list as written, of one state and form
	of   [2]int
	body []string // its lines as shown in one width
	wide int

	isReading bool
}

// goneThroughMsg brings what is open: a draft can have ten thousands of questions.
type goneThroughMsg struct {
	to  *followUp
	rev int
	all followup.List
}

// listedUpMsg says that the list was written, or that such a file is there.
type listedUpMsg struct {
	to      *followUp
	folder  string
	path    string
	isThere bool
	err     error
}

// openFollowUp shows the list, and goes through the agreement beside the screen.
func openFollowUp(c *common, s *session) tea.Cmd {
	f := &followUp{c: c, s: s, rev: -1, of: [2]int{-1, -1}, isReading: true}
	c.ask(pushAsk{f})
	a, rev, day := s.a, s.rev, s.o.Today()
	return func() tea.Msg { return goneThroughMsg{f, rev, followup.New(a, day)} }
}

func (f *followUp) holds() *session { return f.s }
func (f *followUp) crumb() string   { return "Follow-up list" }
func (f *followUp) isTyping() bool  { return false }
func (f *followUp) resync()         {}

func (f *followUp) actions() []action {
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { f.text.scroll(by); return nil }
	}
	turn := func(by int) func() tea.Cmd {
		return func() tea.Cmd {
			f.form = (f.form + by + len(followup.Forms)) % len(followup.Forms)
			f.text.GotoTop()
			return nil
		}
	}
	page := max(1, f.c.h-6)
	return []action{
		{Binding: on("other form", "tab", "right"), about: "text, Markdown, the draft of a mail", foot: true, do: turn(1)},
		{Binding: on("form before", "shift+tab", "left"), do: turn(-1)},
		{Binding: on("copy", "c"), about: "put the list on the clipboard", foot: true, do: f.copy},
		{Binding: on("save as a file", "s"), about: "write the list into a folder", foot: true, when: func() bool { return f.c.o.Exporter != nil }, not: "files cannot be written here", do: f.save},
		{Binding: on("down", "down", "j"), foot: !f.text.AtBottom(), do: scroll(1)},
		{Binding: on("up", "up", "k"), do: scroll(-1)},
		{Binding: on("page down", "pgdown", "space"), do: scroll(page)},
		{Binding: on("page up", "pgup"), do: scroll(-page)},
		f.c.close([]string{"esc", "q"}, "back", "back to where you came from"),
	}
}

// list is the list in the form that is shown.
func (f *followUp) list() string {
	if of := [2]int{f.s.rev, f.form}; of != f.of {
		if f.rev != f.s.rev {
			f.rev, f.all = f.s.rev, followup.New(f.s.a, f.s.o.Today())
		}
		f.of, f.made, f.body = of, followup.Forms[f.form].Write(f.all), nil
	}
	return f.made
}

// lines are those of the list, as they fit.
func (f *followUp) lines(w int) []string {
	list := f.list()
	if f.body != nil && f.wide == w {
		return f.body
	}
	f.body, f.wide = []string{}, w
	for l := range strings.SplitSeq(strings.TrimRight(strings.ReplaceAll(list, "\r\n", "\n"), "\n"), "\n") {
		indent := strings.Repeat(" ", min(len(l)-len(strings.TrimLeft(l, " ")), 4))
		pieces := wrap(strings.TrimLeft(l, " "), w-len(indent)-2)
		for i, piece := range pieces {
			if i > 0 {
				piece = "  " + piece
			}
			f.body = append(f.body, indent+piece)
		}
		if len(pieces) == 0 {
			f.body = append(f.body, "")
		}
	}
	return f.body
}

func (f *followUp) copy() tea.Cmd {
	f.c.say("Copied the list as " + followup.Forms[f.form].Title + ".")
	return f.c.o.Painter.Copy(strings.ReplaceAll(f.list(), "\r\n", "\n"))
}

// save asks for the folder.
func (f *followUp) save() tea.Cmd {
	d := newPrompt(f.c, "Save the follow-up list", followup.Forms[f.form].Title+", as of now. Notes are not in it.")
	d.ask("Folder", "Where the file goes.")
	d.fill(f.c.o.Exporter.Folder(f.s.a))
	d.focus(0)
	d.then = func(said []string) tea.Cmd { return f.write(strings.TrimSpace(said[0]), false) }
	f.c.ask(dialogAsk{d})
	return nil
}

func (f *followUp) write(folder string, replace bool) tea.Cmd {
	x, a, form, text := f.c.o.Exporter, f.s.a, followup.Forms[f.form], f.list()
	return func() tea.Msg {
		m := listedUpMsg{to: f, folder: folder}
		m.path, m.isThere, m.err = x.WriteList(a, form, text, folder, replace)
		return m
	}
}

func (f *followUp) written(m listedUpMsg) {
	switch {
	case m.err != nil:
		f.c.fail("The list was not written: " + m.err.Error())
	case m.isThere:
		f.c.ask(dialogAsk{newReplace(f.c, []string{m.path}, func() tea.Cmd { return f.write(m.folder, true) })})
	default:
		f.c.say("Wrote " + m.path)
	}
}

func (f *followUp) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case goneThroughMsg:
		if msg.to == f {
			f.isReading, f.rev, f.all = false, msg.rev, msg.all
		}
	case listedUpMsg:
		if msg.to == f {
			f.written(msg)
		}
	case tea.MouseClickMsg:
		if msg.Y == 0 {
			return f.click(msg.X)
		}
	case tea.MouseWheelMsg:
		return f.text.wheel(msg)
	}
	return nil
}

// click chooses a form by its name.
func (f *followUp) click(x int) tea.Cmd {
	at := 0
	for i, form := range followup.Forms {
		n := width(form.Title) + 2
		if x >= at && x < at+n {
			f.form = i
			f.text.GotoTop()
		}
		at += n + 1
	}
	return nil
}

func (f *followUp) draw(w, h int) picture {
	var names []string
	for i, form := range followup.Forms {
		name := "[" + form.Title + "]"
		if i != f.form {
			name = " " + form.Title + " "
		} else {
			name = f.c.st.Here.Render(name)
		}
		names = append(names, name)
	}
	var p picture
	p.add(cut(strings.Join(names, " "), w))
	if h >= 12 {
		p.add("")
	}
	if f.isReading {
		p.add(f.c.st.Dim.Render(cut("Going through the agreement …", w)))
		return p
	}
	f.text.show(f.lines(w), w, max(1, h-len(p.lines)))
	p.add(f.text.lines()...)
	return p
}
