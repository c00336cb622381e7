package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

// start is the short dialog that begins an agreement: the client's name in a box of our own, which has the terminal's
// cursor, then two choices. Nobody comes back to those, so that huh's form serves.
type start struct {
	c    *common
	memo memo
	in   input.Input // the box of the name; nil while the form has the focus
	form *huh.Form
	n    *New   // what is typed and chosen, for when the dialog is left and opened again
	said string // the letters that were typed at a choice, to find one
	done func(New) tea.Cmd
}

// freshStart is what the dialog holds before anything is typed.
func freshStart() New { return New{Preset: "generic", Mode: "rep"} }

func newStart(c *common, n *New, done func(New) tea.Cmd) *start {
	s := &start{c: c, done: done, n: n}
	t := new(value.Text)
	*t = value.Text(n.Client)
	s.memo = memo{fields: []model.Field{{Key: "client", Label: "Client", At: t}}, texts: []*value.Text{t}}
	keys := huh.NewDefaultKeyMap()
	keys.Quit.SetEnabled(false) // esc and ctrl+c are the wizard's
	keys.Select.Filter.SetEnabled(false)
	keys.Select.Up.SetKeys("up") // letters find a choice
	keys.Select.Down.SetKeys("down")
	keys.Select.GotoTop.SetKeys("home")
	keys.Select.GotoBottom.SetKeys("end")
	s.form = huh.NewForm(huh.NewGroup(
		huh.NewSelect[string]().Key(presetKey).Title(startLines[presetKey]).Options(options(model.PresetOptions())...).Value(&s.n.Preset),
		huh.NewSelect[string]().Key(modeKey).Title(startLines[modeKey]).Options(options(model.Modes)...).Value(&s.n.Mode),
	)).WithTheme(c.st.dialogTheme()).WithShowHelp(false).WithKeyMap(keys)
	return s
}

func options(all []model.Option) []huh.Option[string] {
	var out []huh.Option[string]
	for _, o := range all {
		out = append(out, huh.NewOption(o.Label, o.Value))
	}
	return out
}

func (s *start) init() tea.Cmd {
	s.size()
	cmd := s.form.Init()
	s.focus()
	return cmd
}

// size tells the form its room below the name.
func (s *start) size() {
	s.form = s.form.WithWidth(min(76, s.c.w-4)).WithHeight(max(4, min(14, s.c.h-9)))
}

func (s *start) place() model.Place {
	return model.Place{Path: "client", Object: &s.memo, Field: s.memo.fields[0]}
}

func (s *start) env() input.Env {
	return input.Env{Width: max(20, min(72, s.c.w-6)), Height: 1, Styles: &s.c.st.Input, Focused: true}
}

// focus puts the caret into the name.
func (s *start) focus() {
	s.in = input.New(s.place())
	s.in.Focus(s.place(), s.env())
	s.form.GetFocusedField().Blur()
}

// choose leaves the name and goes on to the choices.
func (s *start) choose() tea.Cmd {
	s.in = nil
	return s.form.GetFocusedField().Focus()
}

func (s *start) crumb() string  { return "New agreement" }
func (s *start) isTyping() bool { return true }

func (s *start) actions() []action {
	isName := func() bool { return s.in != nil }
	isFirst := func() bool { return s.in == nil && s.form.GetFocusedField().GetKey() == presetKey }
	return []action{
		{Binding: on("go on", "enter", "tab", "down"), about: "take the name and go on to the choices", foot: true, when: isName, do: s.choose},
		{Binding: on("choose", "enter"), about: "take the choice; after the last one the agreement begins", foot: true, when: func() bool { return s.in == nil }, do: s.pass(tea.KeyPressMsg{Code: tea.KeyEnter})},
		{Binding: on("back", "shift+tab"), about: "back to the name", foot: true, when: isFirst, do: func() tea.Cmd { s.focus(); return nil }},
		{Binding: on("back", "shift+tab"), foot: true, when: func() bool { return s.in == nil }, do: s.pass(tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift})},
		{Binding: on("cancel", "esc"), foot: true, when: func() bool { return s.n.Client == "" }, do: s.leave},
		{Binding: on("keep for later", "esc"), foot: true, when: func() bool { return s.n.Client != "" }, do: s.leave},
	}
}

// leave begins nothing. A name stays for the next time.
func (s *start) leave() tea.Cmd {
	s.c.ask(closeAsk{})
	if s.n.Client != "" {
		s.c.say("No agreement is begun. The name stands there again when you start one.")
	}
	return nil
}

// flush begins the agreement of a name that was typed when the program ended, so that the name is not lost.
func (s *start) flush() error {
	if s.n.Client == "" {
		return nil
	}
	_, err := s.c.o.Drafts.Create(*s.n)
	if err == nil {
		*s.n = freshStart()
	}
	return err
}

// The choices within the form, and what stands above them.
const presetKey, modeKey = "preset", "mode"

var startLines = map[string]string{presetKey: "Line of business", modeKey: "Who answers"}

func (s *start) pass(k tea.KeyPressMsg) func() tea.Cmd {
	return func() tea.Cmd {
		s.found("")
		return s.tell(k)
	}
}

// found keeps the letters that lead to a choice, and shows them above it.
func (s *start) found(letters string) {
	s.said = letters
	if field, ok := s.form.GetFocusedField().(*huh.Select[string]); ok {
		title := startLines[field.GetKey()]
		if letters != "" {
			title += ": " + line(letters)
		}
		field.Title(title)
	}
}

func (s *start) update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(tea.WindowSizeMsg); ok {
		s.size()
		return nil
	}
	if s.in == nil || !isInput(msg) {
		if k, ok := msg.(tea.KeyPressMsg); ok {
			msg = s.find(k)
		}
		return s.tell(msg)
	}
	r, cmd := s.in.Update(msg, s.place(), s.env())
	switch r.Kind {
	case input.Typed:
		_ = s.memo.fields[0].Value().Read(r.Text, value.Context{}) // every text can be read as text
	case input.Cleared:
		*s.memo.texts[0] = ""
	case input.Nothing, input.Confirmed, input.None:
	}
	s.n.Client = s.memo.texts[0].String()
	return cmd
}

// find goes to the choice that the letters typed so far begin, or a word of which they do, and returns what the form is to be
// told of the key. Letters that none begins with are not taken.
func (s *start) find(k tea.KeyPressMsg) tea.Msg {
	field, ok := s.form.GetFocusedField().(*huh.Select[string])
	if !ok {
		return k
	}
	said := ""
	switch {
	case k.String() == "backspace" && s.said != "":
		_, n := utf8.DecodeLastRuneInString(s.said)
		said = s.said[:len(s.said)-n]
	case k.Text != "" && (k.Text != " " || s.said != ""):
		said = s.said + k.Text
	default:
		s.found("")
		return k
	}
	all, value := model.PresetOptions(), &s.n.Preset
	if field.GetKey() == modeKey {
		all, value = model.Modes, &s.n.Mode
	}
	if i := begins(all, said); i >= 0 {
		*value = all[i].Value
		field.Value(value)
		s.found(said)
	}
	return nil
}

// begins returns the position of the first option whose name some letters begin; else of the first that has a word in its name,
// else in its help, which they begin; -1 for none.
func begins(all []model.Option, letters string) int {
	f := fittingOf(letters)
	for _, fits := range []func(model.Option) bool{
		func(o model.Option) bool { return strings.HasPrefix(strings.ToLower(o.Label), f.text) },
		func(o model.Option) bool { return f.words.beginAnywhere(strings.ToLower(o.Label)) },
		func(o model.Option) bool { return f.words.beginAnywhere(strings.ToLower(o.Label + " " + o.Help)) },
	} {
		if i := slices.IndexFunc(all, fits); i >= 0 {
			return i
		}
	}
	return -1
}

// tell hands a message to the form, and begins the agreement when it is done.
func (s *start) tell(msg tea.Msg) tea.Cmd {
	_, cmd := s.form.Update(msg)
	if s.form.State != huh.StateCompleted {
		return cmd
	}
	s.form.State = huh.StateAborted
	s.c.ask(closeAsk{})
	n := *s.n
	*s.n = freshStart()
	return s.done(n)
}

func (s *start) draw(w, h int) picture {
	var p picture
	st := s.c.st
	p.add(st.Title.Render("A new agreement"))
	if h > 10 {
		p.add("")
	}
	about := "  who gets the service; may be left for later"
	if width("Client"+about) > w {
		about = "  may be left for later"
	}
	p.add(cut(st.Strong.Render("Client")+st.Dim.Render(about), w))
	if s.in != nil {
		e := s.env()
		e.Width = max(20, min(e.Width, w-2))
		p.place(picture{lines: []string{s.in.View(s.place(), e)}, caret: s.in.Cursor()}, 2)
	} else {
		p.add(cut("  "+s.memo.texts[0].String(), w))
	}
	for _, l := range splitLines(s.form.View()) {
		p.add(cut(l, w))
	}
	if o := s.inFocus(); o.Help != "" {
		for _, l := range wrap(o.Label+": "+o.Help, w-2) {
			p.add(st.Dim.Render("  " + l))
		}
	}
	return p.window(0, h)
}

// inFocus is the choice that stands to be taken where the focus is: with the name, the line of business.
func (s *start) inFocus() model.Option {
	all, value := model.PresetOptions(), s.n.Preset
	if s.in == nil && s.form.GetFocusedField().GetKey() == modeKey {
		all, value = model.Modes, s.n.Mode
	}
	i := slices.IndexFunc(all, func(o model.Option) bool { return o.Value == value })
	if i < 0 {
		return model.Option{}
	}
	return all[i]
}
