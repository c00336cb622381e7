package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

// prompt is a dialog of a few lines to type. It uses the same boxes as the questions, over an object of its own.
type prompt struct {
	c     *common
	title string
	text  string
	memo  memo
	at    int
	in    input.Input
	hold  func(said []string) string // says why the dialog cannot be done yet; nil or "" where it can
	done  func(said []string)
	then  func(said []string) tea.Cmd // in place of done, where a command follows
	stays bool                        // when the dialog is left or the program ends, what was typed is done
	s     *session                    // keeps what is typed until it is done; nil where nothing does
	key   string                      // under which
	geo   []int                       // line of each box in the last drawing
}

// memo holds what is typed into a dialog.
type memo struct {
	model.Node
	fields []model.Field
	texts  []*value.Text
}

// Fields returns the lines of the dialog as questions.
func (m *memo) Fields(model.Scope) []model.Field { return m.fields }

func newPrompt(c *common, title, text string) *prompt {
	return &prompt{c: c, title: title, text: text}
}

// ask adds a line.
func (d *prompt) ask(label, help string) {
	t := new(value.Text)
	d.memo.texts = append(d.memo.texts, t)
	d.memo.fields = append(d.memo.fields, model.Field{Key: "line" + itoa(len(d.memo.fields)), Label: label, Help: help, At: t, Max: 400})
	if len(d.memo.fields) == 1 {
		d.focus(0)
	}
}

// fill puts a text on the line asked last, which can be typed over.
func (d *prompt) fill(text string) { *d.memo.texts[len(d.memo.texts)-1] = value.Text(text) }

func (d *prompt) place(i int) model.Place {
	f := d.memo.fields[i]
	return model.Place{Path: f.Key, Object: &d.memo, Field: f}
}

func (d *prompt) env() input.Env {
	return input.Env{Width: max(20, d.c.w-6), Height: 1, Styles: &d.c.st.Input, Focused: true}
}

func (d *prompt) focus(i int) {
	d.at = max(0, min(i, len(d.memo.fields)-1))
	d.in = input.New(d.place(d.at))
	d.in.Focus(d.place(d.at), d.env())
}

func (d *prompt) crumb() string  { return d.title }
func (d *prompt) isTyping() bool { return true }

func (d *prompt) actions() []action {
	hasMore := d.at < len(d.memo.fields)-1
	enter := "done"
	if hasMore {
		enter = "next line"
	}
	return []action{
		{Binding: on(enter, "enter"), about: "go on; on the last line: done", foot: true, do: d.enter},
		{Binding: on("line after", "tab", "down"), when: func() bool { return hasMore }, do: func() tea.Cmd { d.focus(d.at + 1); return nil }},
		{Binding: on("line before", "shift+tab", "up"), when: func() bool { return d.at > 0 }, do: func() tea.Cmd { d.focus(d.at - 1); return nil }},
		{Binding: on("cancel", "esc"), foot: true, when: func() bool { return !d.holdsWords() && !d.isBegun() }, do: d.leave},
		{Binding: on("keep for later", "esc"), foot: true, when: func() bool { return !d.holdsWords() && d.isBegun() }, do: d.leave},
		{Binding: on("keep and leave", "esc"), foot: true, when: d.holdsWords, do: d.leave},
	}
}

func (d *prompt) enter() tea.Cmd {
	if d.at < len(d.memo.fields)-1 {
		d.focus(d.at + 1)
		return nil
	}
	said := d.said()
	if d.hold != nil {
		if why := d.hold(said); why != "" {
			d.c.fail(why)
			return nil
		}
	}
	d.c.ask(closeAsk{})
	d.drop()
	if d.then != nil {
		return d.then(said)
	}
	d.done(said)
	return nil
}

// leave closes the dialog.
func (d *prompt) leave() tea.Cmd {
	d.c.ask(closeAsk{})
	if d.isBegun() && !d.stays {
		d.c.say("Nothing is done. What you typed stands there again when you come back to it.")
	}
	d.settle()
	return nil
}

// isBegun says whether something is kept of what stands in the dialog.
func (d *prompt) isBegun() bool { return d.s != nil && len(d.s.begun[d.key]) > 0 }

// drop forgets what was kept, once it is done.
func (d *prompt) drop() {
	if d.s != nil {
		d.s.forget(d.key)
	}
}

// said is what stands on the lines.
func (d *prompt) said() []string {
	said := make([]string, len(d.memo.texts))
	for i, t := range d.memo.texts {
		said[i] = t.String()
	}
	return said
}

// settle does what the dialog is for where what was typed into it stays.
func (d *prompt) settle() {
	if d.holdsWords() {
		d.drop()
		d.done(d.said())
	}
}

// holdsWords says whether something stands in the dialog that is not to be lost.
func (d *prompt) holdsWords() bool {
	return d.stays && strings.TrimSpace(d.memo.texts[0].String()) != ""
}

func (d *prompt) update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(tea.MouseClickMsg); ok {
		for i, y := range d.geo {
			if m.Y == y {
				d.focus(i)
			}
		}
		return nil
	}
	if !isInput(msg) {
		return nil
	}
	r, cmd := d.in.Update(msg, d.place(d.at), d.env())
	switch r.Kind {
	case input.Typed:
		_ = d.memo.fields[d.at].Value().Read(r.Text, value.Context{}) // every text can be read as text
	case input.Cleared:
		*d.memo.texts[d.at] = ""
	case input.Nothing, input.Confirmed, input.None:
		return cmd
	}
	if d.s != nil {
		d.s.begin(d.key, d.said())
	}
	return cmd
}

func (d *prompt) draw(w, _ int) picture {
	var p picture
	p.add(d.c.st.Title.Render(cut(line(d.title), w)))
	for _, l := range wrapped(d.c.st.Dim, d.text, w, 2) {
		p.add(l)
	}
	d.geo = d.geo[:0]
	for i, f := range d.memo.fields {
		here, st := "  ", d.c.st.Dim
		if i == d.at {
			here, st = markHere+" ", d.c.st.Strong
		}
		p.add(here + st.Render(f.Label) + d.c.st.Dim.Render(cut("  "+f.Help, max(0, w-4-width(f.Label)))))
		d.geo = append(d.geo, len(p.lines))
		if i != d.at {
			p.add(cut("  "+d.memo.texts[i].String(), w))
			continue
		}
		e := d.env()
		e.Width = max(20, min(e.Width, w-2))
		box := picture{lines: []string{d.in.View(d.place(i), e)}, caret: d.in.Cursor()}
		p.place(box, 2)
	}
	return p
}
