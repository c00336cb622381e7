package ui_test

import "testing"

// TestExportWritesTheSameFormatsAgain ticks what was written last: a file that is there must not stay behind as it was.
func TestExportWritesTheSameFormatsAgain(t *testing.T) {
	d := opened(t, 100, 30, nil)
	d.press("f6")
	d.sees("[x] Web page", "[ ] Plain text")
	d.press("space", "down", "space", "f6")
	d.sees("Wrote 1 file", "[ ] Web page", "[x] Plain text")
	d.press("esc", "f6")
	d.sees("[ ] Web page", "[x] Plain text")
}
