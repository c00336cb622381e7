package ui_test

import (
	"strings"
	"testing"
	"time"
)

// TestTheHelpOfAQuestionIsOnTheScreen goes through all questions of an agreement on a small screen: below its box, each has its
// help, to the last word.
func TestTheHelpOfAQuestionIsOnTheScreen(t *testing.T) {
	// more than there is room for, with the question above in sight
	isLong := func(here string) bool {
		return strings.HasPrefix(here, "Further reasons") || strings.HasPrefix(here, "Prices over the years")
	}
	x, d, n := seated(t, "office"), opened(t, 80, 24, nil), 0
	for _, sec := range x.Sections() {
		d.press("ctrl+p")
		d.typeText(sec.About().Title)
		d.press("enter", "f4")
		d.wait(time.Second)
		asked := x.Ask(sec, "", true, false)
		for range asked {
			here, text, isWhole, isKnown := d.focused(), beside(d.screen()), false, false
			for _, q := range asked {
				if f := q.Place.Field; strings.HasPrefix(here, f.Label+" ") {
					isKnown = true
					isWhole = isWhole || strings.Contains(text, strings.Join(strings.Fields(f.Help), " "))
				}
			}
			if isKnown {
				n++
			}
			if isKnown && !isWhole && !isLong(here) {
				t.Errorf("the help is cut:\n%s", d.screen())
			}
			d.press("tab")
		}
		d.press("f4")
	}
	if n < 200 {
		t.Errorf("saw %d questions, want more than 200", n)
	}
}

// beside is the text right of the sections.
func beside(screen string) string {
	var words []string
	for l := range strings.SplitSeq(screen, "\n") {
		if _, pane, ok := strings.Cut(l, "│ "); ok {
			words = append(words, strings.Fields(pane)...)
		}
	}
	return strings.Join(words, " ")
}
