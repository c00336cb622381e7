package ui

import (
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"engross/ui/input"
)

// styles holds every colour, border and mark of the wizard. The sixteen colours of the terminal come first, so that a
// person's own palette holds; nothing is told by colour alone, so that NO_COLOR loses no meaning.
type styles struct {
	Title   lipgloss.Style // name of the program and of dialogs
	Crumb   lipgloss.Style // where one is
	Dim     lipgloss.Style // defaults, hints, what is not in focus
	Strong  lipgloss.Style // the label in focus
	Heading lipgloss.Style // over a group of questions
	Here    lipgloss.Style // the row the keys act on
	Good    lipgloss.Style // done, saved
	Bad     lipgloss.Style // errors, not saved
	Warn    lipgloss.Style // warnings, parked
	Ask     lipgloss.Style // what a rep says aloud
	Aloud   lipgloss.Style // likewise, on a call
	Key     lipgloss.Style // a key in the footer
	Changed lipgloss.Style // the sentence of the preview that the question changes
	Answer  lipgloss.Style // an answer within the preview
	Rule    lipgloss.Style // lines between panes

	Input input.Styles
}

// Marks that stand beside words, never instead of them.
const (
	markHere    = "▸"
	markDone    = "✓"
	markBegun   = "◐"
	markEmpty   = "○"
	markError   = "!"
	markWarning = "*"
	markAdvice  = "+"
	markParked  = "‖"
	markNote    = "~"
	markNA      = "–"
	markUnread  = "?"
	markDefault = "·"
	markChanged = "▌"
	barColumn   = "│"
	barLine     = "─"
)

func newStyles() *styles {
	plain := lipgloss.NewStyle()
	return &styles{
		Title:   plain.Bold(true).Foreground(lipgloss.Cyan),
		Crumb:   plain.Bold(true),
		Dim:     plain.Faint(true),
		Strong:  plain.Bold(true).Foreground(lipgloss.Cyan),
		Heading: plain.Bold(true).Underline(true),
		Here:    plain.Reverse(true),
		Good:    plain.Foreground(lipgloss.Green),
		Bad:     plain.Bold(true).Foreground(lipgloss.Red),
		Warn:    plain.Foreground(lipgloss.Yellow),
		Ask:     plain.Italic(true),
		Aloud:   plain.Bold(true),
		Key:     plain.Bold(true),
		Changed: plain.Bold(true),
		Answer:  plain.Underline(true),
		Rule:    plain.Faint(true),
		Input: input.Styles{
			Box:     plain.Underline(true),
			Text:    plain,
			Dim:     plain.Faint(true),
			Reading: plain.Foreground(lipgloss.Green),
			Active:  plain.Reverse(true),
			Picked:  plain.Bold(true),
			Doubt:   plain.Foreground(lipgloss.Yellow),
		},
	}
}

// dialogTheme is the look of huh's dialogs.
func dialogTheme() huh.Theme {
	return huh.ThemeFunc(func(isDark bool) *huh.Styles {
		t := huh.ThemeBase(isDark)
		t.Focused.Title = t.Focused.Title.Bold(true).Foreground(lipgloss.Cyan)
		t.Focused.SelectSelector = lipgloss.NewStyle().Bold(true).SetString(markHere + " ")
		t.Focused.SelectedOption = lipgloss.NewStyle().Bold(true)
		t.Focused.Description = lipgloss.NewStyle().Faint(true)
		t.Blurred.Title = lipgloss.NewStyle().Faint(true)
		return t
	})
}
