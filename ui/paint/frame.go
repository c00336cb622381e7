package paint

import (
	"bytes"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// frame is the screen in cells. It is drawn by lines, of which mostly one or two change, and written by cells.
type frame struct {
	out        bytes.Buffer
	scr        *uv.TerminalRenderer
	cells      uv.ScreenBuffer
	lines      []string // as drawn last
	isClusters bool     // the terminal counts the columns of a cluster, not of each character in it
}

// newFrame returns a frame of a screen of which nothing is known: drawing begins with clearing it.
func newFrame(env []string, profile colorprofile.Profile, w, h int) *frame {
	f := &frame{cells: uv.NewScreenBuffer(w, h)}
	f.scr = uv.NewTerminalRenderer(&f.out, env)
	f.scr.SetColorProfile(profile)
	f.scr.SetFullscreen(true)
	f.scr.SetRelativeCursor(false)
	f.scr.SetScrollOptim(true)
	f.scr.SetTabStops(-1) // tabs and backspaces save a byte here and there, and trust the terminal's settings
	f.scr.SetBackspace(false)
	f.scr.SetMapNewline(false)
	f.scr.Resize(w, h)
	f.scr.Erase()
	f.measure(ansi.GraphemeWidth)
	return f
}

func (f *frame) setProfile(p colorprofile.Profile) { f.scr.SetColorProfile(p) }

// setGraphemes tells whether the terminal counts columns by clusters.
func (f *frame) setGraphemes(isOn bool) {
	if f.isClusters != isOn {
		f.isClusters = isOn
		f.measure(ansi.GraphemeWidth)
		f.anew()
	}
}

// measure sets how columns are counted.
func (f *frame) measure(m ansi.Method) {
	f.cells.Method = m
	f.scr.SetWidthMethod(m)
}

// isPlain reports whether a text has as many columns by characters as by clusters, whatever the terminal: it is Latin,
// punctuation, lines, arrows and marks. Most agreements hold nothing else.
func isPlain(text string) bool {
	for _, r := range text {
		if r >= 0x300 && !(r >= 0x2010 && r < 0x20d0 || r >= 0x2100 && r < 0x2800) {
			return false
		}
	}
	return true
}

// resize takes over the terminal's size. What it did to the text on it is its own affair, so that all is drawn anew.
func (f *frame) resize(w, h int) {
	f.scr.Resize(w, h)
	f.cells.Touched = nil
	f.cells.Resize(w, h)
	f.anew()
}

// anew forgets what is on the screen.
func (f *frame) anew() {
	f.lines = f.lines[:0]
	f.scr.Erase()
}

// draw returns the bytes that bring a view on the screen and the caret to its place.
func (f *frame) draw(v tea.View) []byte {
	lines := strings.Split(v.Content, "\n")
	w, h := f.cells.Width(), f.cells.Height()
	isKnown := len(f.lines) == h
	if !isKnown {
		f.lines = make([]string, h)
	}
	for y := range h {
		text := ""
		if y < len(lines) {
			text = lines[y]
		}
		if !isKnown || f.lines[y] != text {
			f.lines[y] = text
			if !f.isClusters && f.cells.Method != ansi.WcWidth && !isPlain(text) {
				f.measure(ansi.WcWidth) // builds a table of 2 MB, so not before it is needed
			}
			uv.NewStyledString(text).Draw(f.cells, uv.Rect(0, y, w, 1))
		}
	}
	f.scr.Render(f.cells.RenderBuffer)
	if c := v.Cursor; c != nil {
		f.scr.MoveTo(c.X, c.Y)
	}
	f.out.Reset()
	_ = f.scr.Flush() // into memory
	return f.out.Bytes()
}

// isSame reports whether two views look alike.
func isSame(a, b tea.View) bool {
	if (a.Cursor == nil) != (b.Cursor == nil) || a.Cursor != nil && *a.Cursor != *b.Cursor {
		return false
	}
	return a.Content == b.Content && a.MouseMode == b.MouseMode && a.WindowTitle == b.WindowTitle && a.ReportFocus == b.ReportFocus
}
