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

// TestWidthOfEachCharacter counts each character of the scripts, marks and lines below the wide ones as the library does.
func TestWidthOfEachCharacter(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		for _, line := range []string{"a" + string(r) + "b", string(r) + "\u0301", string(r) + "\ufe0f", string([]rune{r, r})} {
			if got, want := ui.Width(line), ansi.StringWidth(line); got != want {
				t.Errorf("width of %q (%U) is %d, want %d", line, r, got, want)
			}
		}
	}
}
