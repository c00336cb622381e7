package input_test

import (
	"strings"
	"testing"
)

// TestAsManyChoicesAreSeenAsFit shows all choices where the lines reach, whatever the longest help among them takes, and says how
// many there are where they do not.
func TestAsManyChoicesAreSeenAsFit(t *testing.T) {
	for _, c := range []struct {
		height, seen int
		says         string
	}{
		{9, 7, "(default)"},
		{6, 5, "1 of 7"},
		{4, 3, "1 of 7"},
	} {
		d := sit(t, "legal.etf.kind")
		d.env.Width, d.env.Height = 44, c.height
		d.focus().press("home")
		lines := d.lines()
		seen := 0
		for _, l := range lines {
			if strings.Contains(l, "( ) ") || strings.Contains(l, "(·) ") || strings.Contains(l, "(•) ") {
				seen++
			}
		}
		if text := strings.Join(lines, "\n"); seen != c.seen || !strings.Contains(text, c.says) {
			t.Errorf("in %d lines %d choices are seen, want %d and %q:\n%s", c.height, seen, c.seen, c.says, text)
		}
		for range 6 {
			d.press("down")
		}
		if text := strings.Join(d.lines(), "\n"); c.height == 6 && !strings.Contains(text, "7 of 7") || len(d.lines()) > c.height {
			t.Errorf("in %d lines the last choice is\n%s", c.height, text)
		}
	}
}
