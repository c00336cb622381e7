package ui_test

import (
	"testing"
	"time"

	"engross/ui"
)

// TestADefinitionTellsWhatItTouches holds that the list of definitions leads to the places where a word stands.
func TestADefinitionTellsWhatItTouches(t *testing.T) {
	d := opened(t, 100, 40, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|definitions" })
	d.wait(time.Second)
	d.press("enter")
	d.sees("Render Night", "where used")
	d.press("u")
	d.sees("“Render Night” stands in 1 place", "do no planned work in a Render Night")
	d.press("enter")
	d.sees("do no planned work in a Render Night")
	d.seesNot("stands in 1 place")
}
