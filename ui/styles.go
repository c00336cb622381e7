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
	Title   input.Pen // name of the program and of dialogs
	Crumb   input.Pen // where one is
	Dim     input.Pen // defaults, hints, what is not in focus
	Strong  input.Pen // the label in focus
	Heading input.Pen // over a group of questions
	Here    input.Pen // the row the keys act on
	Good    input.Pen // done, saved
	Bad     input.Pen // errors, not saved
	Warn    input.Pen // warnings, parked
	Ask     input.Pen // what a rep says aloud
	Aloud   input.Pen // likewise, on a call
	Key     input.Pen // a key in the footer
	Changed input.Pen // the sentence of the preview that the question changes
	Answer  input.Pen // an answer within the preview
	Rule    input.Pen // lines between panes

	Input input.Styles

	dialogTitle, dialogDim lipgloss.Style // for huh, which draws with styles
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
	good, bad, ask := tinted(t.good), tinted(t.bad).Bold(true), plain.Italic(true)
	if theme == HighContrast { // what a color tells elsewhere
		good, bad, ask = plain, plain.Bold(true).Underline(true), plain
	}
	accent, bold, dim, reverse := input.NewPen(tinted(t.accent).Bold(true)), input.NewPen(plain.Bold(true)), input.NewPen(t.dim), input.NewPen(plain.Reverse(true))
	return &styles{
		Title:   accent,
		Crumb:   bold,
		Dim:     dim,
		Strong:  accent,
		Heading: input.NewPen(plain.Bold(true).Underline(true)),
		Here:    reverse,
		Good:    input.NewPen(good),
		Bad:     input.NewPen(bad),
		Warn:    input.NewPen(tinted(t.warn)),
		Ask:     input.NewPen(ask),
		Aloud:   bold,
		Key:     bold,
		Changed: bold,
		Answer:  input.NewPen(plain.Underline(true)),
		Rule:    dim,
		Input: input.Styles{
			Box:     input.NewPen(plain.Underline(true)),
			Dim:     dim,
			Reading: input.NewPen(good),
			Active:  reverse,
			Picked:  bold,
			Doubt:   input.NewPen(tinted(t.warn)),
		},
		dialogTitle: tinted(t.accent).Bold(true),
		dialogDim:   t.dim,
	}
}

// dialogTheme is the look of huh's dialogs.
func (st *styles) dialogTheme() huh.Theme {
	return huh.ThemeFunc(func(isDark bool) *huh.Styles {
		t := huh.ThemeBase(isDark)
		t.Focused.Title = st.dialogTitle
		t.Focused.SelectSelector = lipgloss.NewStyle().Bold(true).SetString(markHere + " ")
		t.Focused.SelectedOption = lipgloss.NewStyle().Bold(true)
		t.Focused.Description = st.dialogDim
		t.Blurred.Title = st.dialogDim
		return t
	})
}
