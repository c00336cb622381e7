package ui_test

import (
	"slices"
	"testing"
)

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

// TestExportIsTheSameAfterTheListOfAgreements goes home and comes back: formats and folder are those that were written.
func TestExportIsTheSameAfterTheListOfAgreements(t *testing.T) {
	d := opened(t, 100, 30, nil)
	d.press("f6", "space", "down", "space")
	d.press("down", "down")
	d.press(slices.Repeat([]string{"backspace"}, 40)...)
	d.typeText("/papers/fern")
	d.press("f6")
	d.sees("Wrote 1 file", "/papers/fern")
	d.press("esc", "esc", "esc", "esc")
	d.sees("Your agreements")
	d.press("enter", "f6")
	d.sees("[ ] Web page", "[x] Plain text", "/papers/fern")
}

// TestHomeAndEndGoThroughTheExport lead to the first format and to the button, and in the line of the folder within it.
func TestHomeAndEndGoThroughTheExport(t *testing.T) {
	d := opened(t, 100, 30, nil)
	d.press("f6", "end")
	d.sees("▸ [ Write the files ]")
	d.press("home")
	d.sees("▸ [x] Web page")
	d.press("end", "up", "up", "home")
	d.sees("▸ Folder")
}
