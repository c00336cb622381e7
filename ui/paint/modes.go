package paint

import (
	"bytes"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// abilities are what a terminal was found to be able to do.
type abilities struct {
	sync      bool // shows what is written between two marks at once
	graphemes bool // measures what a person takes for a character, not code points
}

// ask is the question for them. Terminals that are known to take it for text are not asked, nor is one behind an SSH
// connection, whose answer may come late.
func ask(env []string) string {
	get := func(name string) (string, bool) {
		for _, v := range slices.Backward(env) {
			if k, value, _ := strings.Cut(v, "="); k == name {
				return value, true
			}
		}
		return "", false
	}
	terminal, _ := get("TERM")
	program, _ := get("TERM_PROGRAM")
	_, isRemote := get("SSH_TTY")
	isKnown := slices.ContainsFunc([]string{"ghostty", "wezterm", "alacritty", "kitty", "rio"}, func(s string) bool { return strings.Contains(terminal, s) })
	if !isKnown && (isRemote || strings.Contains(program, "Apple")) {
		return ""
	}
	return ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore
}

// modes are how a terminal stands. The zero value is how it was before.
type modes struct {
	isOn      bool // the alternate screen, with everything that is always on there
	caret     bool
	shape     int // of the caret, as ansi.SetCursorStyle takes it
	focus     bool
	mouse     tea.MouseMode
	title     string
	graphemes bool
	view      tea.View // what is on the screen
}

// modesOf says how a terminal has to stand for a view.
func modesOf(v tea.View, graphemes bool) modes {
	m := modes{isOn: true, focus: v.ReportFocus, mouse: v.MouseMode, title: v.WindowTitle, graphemes: graphemes, view: v}
	if c := v.Cursor; c != nil {
		m.caret, m.shape = true, int(c.Shape)*2+1
		if !c.Blink {
			m.shape++
		}
	}
	return m
}

// keyboard makes terminals that can tell keys apart do so: escape from the begin of a sequence, shift+enter from enter.
const keyboard = 1

// change writes what leads from one state to the next. The caret's visibility is left to who writes the cells.
func (m *modes) change(b *bytes.Buffer, next modes) {
	if !m.isOn {
		b.WriteString(ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable + ansi.SetModeBracketedPaste)
		b.WriteString(ansi.SetModifyOtherKeys2 + ansi.PushKittyKeyboard(keyboard))
	}
	if next.graphemes != m.graphemes {
		b.WriteString(set(next.graphemes, ansi.SetModeUnicodeCore, ansi.ResetModeUnicodeCore))
	}
	if next.focus != m.focus {
		b.WriteString(set(next.focus, ansi.SetModeFocusEvent, ansi.ResetModeFocusEvent))
	}
	if next.mouse != m.mouse {
		b.WriteString(mouse(next.mouse))
	}
	if next.title != m.title {
		b.WriteString(ansi.SetWindowTitle(next.title))
	}
	if next.caret && next.shape != m.shape {
		b.WriteString(ansi.SetCursorStyle(next.shape))
	}
}

func set(isOn bool, on, off string) string {
	if isOn {
		return on
	}
	return off
}

// mouse switches the mouse's reports.
func mouse(m tea.MouseMode) string {
	off := ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr
	switch m {
	case tea.MouseModeCellMotion:
		return ansi.ResetModeMouseAnyEvent + ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr
	case tea.MouseModeAllMotion:
		return ansi.ResetModeMouseButtonEvent + ansi.SetModeMouseAnyEvent + ansi.SetModeMouseExtSgr
	case tea.MouseModeNone:
	}
	return off
}

// end writes what puts a terminal of that height back as it was. The keyboard is put back first: some terminals keep it
// for each of their two screens.
func (m *modes) end(h int) string {
	if !m.isOn {
		return ""
	}
	var b strings.Builder
	b.WriteString(ansi.ResetModifyOtherKeys + ansi.PopKittyKeyboard(1))
	b.WriteString(ansi.CursorPosition(1, h)) // the prompt follows below, also where there is no second screen
	b.WriteString(ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable + ansi.ResetModeBracketedPaste)
	if m.focus {
		b.WriteString(ansi.ResetModeFocusEvent)
	}
	if m.mouse != tea.MouseModeNone {
		b.WriteString(mouse(tea.MouseModeNone))
	}
	if m.title != "" {
		b.WriteString(ansi.SetWindowTitle(""))
	}
	if m.shape > 0 {
		b.WriteString(ansi.SetCursorStyle(0))
	}
	if m.graphemes {
		b.WriteString(ansi.ResetModeUnicodeCore)
	}
	return b.String()
}
