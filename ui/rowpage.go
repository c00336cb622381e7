package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui/input"
)

// rowPage asks the questions of one row of a list.
type rowPage struct {
	asker
	path string // of the row
	read preview
}

func newRowPage(c *common, s *session, path string) *rowPage {
	r := &rowPage{asker: asker{c: c, s: s}, path: path}
	r.read = preview{c: c, s: s, open: r.toAnswer, hasRoom: r.hasRoom}
	r.page = newPage(c, s, r.questions)
	r.page.all = true
	r.page.foot = &pageFoot{buttons: func() []button { return []button{{label: "Done", isMain: true, do: r.close}} }}
	r.page.refresh("")
	r.page.focus(0)
	return r
}

func (r *rowPage) questions() []question {
	p, ok := r.s.place(r.path)
	if !ok || p.Row == nil {
		return nil // the row was deleted elsewhere
	}
	return askRow(p)
}

func (r *rowPage) crumb() string {
	p, ok := r.s.place(r.path)
	if !ok || p.Row == nil {
		return "Row"
	}
	return titleOf(model.Scope{A: r.s.a, Up: p.Object}, p)
}

// titleOf is what a row is called, by its place in its list where nothing was answered of it yet.
func titleOf(s model.Scope, p model.Place) string {
	if t := model.Title(s, p.Row); t != model.Unnamed {
		return t
	}
	return fmt.Sprintf("row %d of %s", p.Index+1, p.Field.Label)
}

// here is the question in focus.
func (r *rowPage) here() string { return r.page.path() }

// show brings a question of the row in focus.
func (r *rowPage) show(path string) bool { return r.page.jump(path) }

func (r *rowPage) isTyping() bool { return !r.read.isIn }

func (r *rowPage) close() tea.Cmd {
	r.c.ask(closeAsk{})
	return nil
}

func (r *rowPage) actions() []action {
	if r.read.isIn {
		return append(r.read.actions(), r.read.keyed()...)
	}
	rows := append(r.calendar(r.update), []action{
		r.goOnKey(r.update), tickKey(r.page.in, r.update),
		r.newLineKey(r.update), r.emptyKey(r.update),
		{Binding: on("done", "enter"), about: "below the last question: back to the list", foot: true, when: func() bool { return !r.isAsking() }, do: r.close},
	}...)
	rows = append(append(rows, r.moves(r.update)...), r.paging()...)
	rows = append(rows, r.deeds()...)
	rows = append(rows, r.read.keyed()...)
	return append(rows, action{Binding: on("back to the list", "esc"), foot: true, when: func() bool { return !r.page.wants("esc") }, do: r.close})
}

func (r *rowPage) update(msg tea.Msg) tea.Cmd {
	if r.read.takes(msg) {
		return nil
	}
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		if r.read.has(msg.X, msg.Y) {
			r.read.click(msg.X, msg.Y)
			return nil
		}
		r.read.isIn = false
		move, cmd := r.page.click(msg.X, msg.Y)
		return tea.Batch(cmd, r.move(move))
	case tea.MouseWheelMsg:
		if r.read.has(msg.X, msg.Y) {
			return r.read.wheel(msg)
		}
		return r.page.focus(r.page.at + wheeled(msg, 1))
	case tea.PasteMsg:
		if p, ok := r.page.place(); ok && p.Field.List() != nil {
			return pasteInto(r.c, r.s, p.Path, msg.Content)
		}
	}
	move, cmd := r.take(msg)
	return tea.Batch(cmd, r.move(move))
}

func (r *rowPage) move(m input.Move) tea.Cmd {
	switch m {
	case input.Next:
		return r.page.next()
	case input.Prev:
		return r.page.back()
	case input.Open:
		r.c.ask(pushAsk{newRows(r.c, r.s, r.page.path())})
	case input.Stay:
	}
	return nil
}
