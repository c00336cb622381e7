package ui_test

import (
	"strings"
	"testing"
)

// TestHelpTellsWhatMarksMean: the help of a screen with marks has each of them, in words.
func TestHelpTellsWhatMarksMean(t *testing.T) {
	for _, size := range [][2]int{{100, 90}, {40, 300}} {
		d := opened(t, size[0], size[1], nil)
		d.press("f1")
		d.sees("Keys: ", "Marks", "✓  before a question", "‖  it is parked")
		d.press("esc", "esc", "f1")
		d.sees("Marks", "✓  before a section", "◐  begun")
		d.press("esc")
		d.press("f5", "m", "f1")
		d.sees("Marks", "!  Missing: nothing in the", "·  Thin: settled by what is usual")
	}
}

// TestHelpListsFirstWhatWorks: a key that does nothing just now stands behind all that work, and F1, which was just pressed,
// is among those.
func TestHelpListsFirstWhatWorks(t *testing.T) {
	d := opened(t, 100, 110, nil)
	d.press("f1")
	works, idle, ok := strings.Cut(d.screen(), "Not just now")
	if !ok || strings.Contains(d.screen(), "(not just now)") {
		t.Fatalf("there is no group of keys that do not work:\n%s", d.screen())
	}
	for _, key := range []string{" F1 ", " tab ", " ctrl+g ", " ctrl+z ", "Marks"} {
		if !strings.Contains(works, key) {
			t.Errorf("%q is not among what works:\n%s", key, works)
		}
	}
	if !strings.Contains(idle, " ctrl+down") {
		t.Errorf("reading on in a preview that is not shown is not among what does not work:\n%s", idle)
	}
}
