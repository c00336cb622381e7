package ui

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"engross/model"
)

// start is the short dialog that begins an agreement. Nobody comes back to it, so that huh's form serves.
type start struct {
	c    *common
	form *huh.Form
	n    New
	done func(New) tea.Cmd
}

func newStart(c *common, done func(New) tea.Cmd) *start {
	s := &start{c: c, done: done, n: New{Preset: "generic", Mode: "rep"}}
	keys := huh.NewDefaultKeyMap()
	keys.Quit.SetEnabled(false) // esc and ctrl+c are the wizard's
	s.form = huh.NewForm(huh.NewGroup(
		huh.NewInput().Title("Client").Description("The company that gets the service. Its full legal name, or leave it for later.").CharLimit(160).Value(&s.n.Client),
		huh.NewSelect[string]().Title("Line of business").Description("Decides which answers you begin with. Each can be changed.").Options(options(model.PresetOptions())...).Value(&s.n.Preset),
		huh.NewSelect[string]().Title("Who answers").Options(options(model.Modes)...).Value(&s.n.Mode),
	)).WithTheme(dialogTheme()).WithShowHelp(false).WithKeyMap(keys)
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
	return s.form.Init()
}

// size tells the form its room; the dialog is drawn below the list.
func (s *start) size() {
	s.form = s.form.WithWidth(min(76, s.c.w-4)).WithHeight(max(4, min(20, s.c.h-8)))
}

func (s *start) crumb() string  { return "New agreement" }
func (s *start) isTyping() bool { return true }

func (s *start) actions() []action {
	return []action{
		{keys: []string{"enter"}, name: "go on", foot: true, about: "take the answer; after the last one the agreement begins", do: s.pass(tea.KeyPressMsg{Code: tea.KeyEnter})},
		{keys: []string{"shift+tab"}, name: "back", foot: true, do: s.pass(tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift})},
		{keys: []string{"esc"}, name: "cancel", foot: true, do: func() tea.Cmd { s.c.ask(closeAsk{}); return nil }},
	}
}

func (s *start) pass(k tea.KeyPressMsg) func() tea.Cmd {
	return func() tea.Cmd { return s.update(k) }
}

func (s *start) update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(tea.WindowSizeMsg); ok {
		s.size()
		return nil
	}
	_, cmd := s.form.Update(msg)
	switch s.form.State {
	case huh.StateCompleted:
		s.form.State = huh.StateAborted
		s.c.ask(closeAsk{})
		return s.done(s.n)
	case huh.StateAborted, huh.StateNormal:
	}
	return cmd
}

func (s *start) draw(w, h int) picture {
	var p picture
	p.add(s.c.st.Title.Render("A new agreement"), "")
	for _, l := range splitLines(s.form.View()) {
		p.add(cut(l, w))
	}
	return p.window(0, h)
}
