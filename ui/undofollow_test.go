package ui_test

import (
	"strings"
	"testing"
	"time"

	"engross/ui"
)

// TestTypingGoesBackWithWhatFollows types work that is left out, by which an example of it leaves the priorities: one step takes both
// back.
func TestTypingGoesBackWithWhatFollows(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = preset("generic"), "x|exclusions"
	})
	look := func(when, text string, prints bool) {
		t.Helper()
		d.wait(2 * time.Second)
		a := d.kept("office")
		said := ""
		if n := len(a.Exclusions); n > 0 {
			said = string(a.Exclusions[n-1].Text)
		}
		if says := strings.Contains(a.Levels.Priorities.With("p2").Examples.String(), "print"); said != text || says != prints {
			t.Errorf("%s: %q is left out, and an example is about printing: %v", when, said, says)
		}
	}
	d.press("enter", "a")
	look("added", "", true)
	d.typeText("Printers")
	look("typed", "Printers", false)
	d.press("esc", "ctrl+z")
	look("taken back", "", true)
	d.press("ctrl+y")
	look("done again", "Printers", false)
}
