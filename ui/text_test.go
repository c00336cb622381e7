package ui_test

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"engross/ui"
)

func TestWidth(t *testing.T) {
	for _, line := range []string{
		"", "plain", "\x1b[1;31mred\x1b[0m and \x1b[4:3mwaves\x1b[m", "tab\there", "\x1b", "\x1b[", "\x1b[31", "\x1b[2Jgone", "\x1b]8;;x\x1b\\link",
		"\x7f", "│ bar", "e\u0301", "a\x1b[1m\u0301", "日本", "👩‍💻 works", "\xff",
	} {
		if got, want := ui.Width(line), ansi.StringWidth(line); got != want {
			t.Errorf("width of %q is %d, want %d", line, got, want)
		}
	}
}
