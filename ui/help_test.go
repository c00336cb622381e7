package ui_test

import "testing"

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
