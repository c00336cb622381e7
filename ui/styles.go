package ui

import (
	"image/color"

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

func newStyles(theme Theme) *styles {
	plain, t := lipgloss.NewStyle(), theme.tones()
	tinted := func(c color.Color) lipgloss.Style {
		if c == nil {
			return plain
		}
		return plain.Foreground(c)
	}
	good, bad, accent := tinted(t.good), tinted(t.bad).Bold(true), tinted(t.accent).Bold(true)
	ask := plain.Italic(true)
	if theme == HighContrast { // what a color tells elsewhere
		good, bad, ask = plain, plain.Bold(true).Underline(true), plain
	}
	return &styles{
		Title:   accent,
		Crumb:   plain.Bold(true),
		Dim:     t.dim,
		Strong:  accent,
		Heading: plain.Bold(true).Underline(true),
		Here:    plain.Reverse(true),
		Good:    good,
		Bad:     bad,
		Warn:    tinted(t.warn),
		Ask:     ask,
		Aloud:   plain.Bold(true),
		Key:     plain.Bold(true),
		Changed: plain.Bold(true),
		Answer:  plain.Underline(true),
		Rule:    t.dim,
		Input: input.Styles{
			Box:     plain.Underline(true),
			Text:    plain,
			Dim:     t.dim,
			Reading: good,
			Active:  plain.Reverse(true),
			Picked:  plain.Bold(true),
			Doubt:   tinted(t.warn),
		},
	}
}

// dialogTheme is the look of huh's dialogs.
func (st *styles) dialogTheme() huh.Theme {
	return huh.ThemeFunc(func(isDark bool) *huh.Styles {
		t := huh.ThemeBase(isDark)
		t.Focused.Title = st.Strong
		t.Focused.SelectSelector = lipgloss.NewStyle().Bold(true).SetString(markHere + " ")
		t.Focused.SelectedOption = lipgloss.NewStyle().Bold(true)
		t.Focused.Description = st.Dim
		t.Blurred.Title = st.Dim
		return t
	})
}
