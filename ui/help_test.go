package ui_test

import (
	"strings"
	"testing"
	"time"

	"engross/ui"
)

// TestHelpTellsWhatMarksMean: the help of a screen with marks has each of them, in words.
func TestHelpTellsWhatMarksMean(t *testing.T) {
	for _, size := range [][2]int{{100, 110}, {40, 300}} {
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
	d := opened(t, 100, 130, nil)
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

// TestHelpTellsOfTheQuestion presses F1 at a question: why it is asked, to the end where the screen had to cut that, what is usual,
// what it says in the agreement, and an example; the same on a call and in a cell.
func TestHelpTellsOfTheQuestion(t *testing.T) {
	for _, size := range sizes {
		for _, keys := range [][]string{nil, {"f8"}} {
			d := practice(t, size[0], size[1], "costs.late.kind")
			d.wait(time.Second)
			d.press(keys...)
			d.press("f1")
			d.sees("Late fee", "Why it is asked")
			got := ""
			for range 60 {
				got += d.screen()
				d.press("down")
			}
			for _, want := range []string{"What is usual", "What the agreement says", "10.3 Late payment:", "For example", "Keys: "} {
				if !strings.Contains(got, want) {
					t.Errorf("at %v after %v the help does not show %q:\n%s", size, keys, want, d.screen())
				}
			}
		}
	}
	d := practice(t, 100, 60, "exclusions")
	d.press("enter")
	d.wait(time.Second)
	d.press("f1")
	d.sees("Why it is asked", "What is usual", "What the agreement says", "For example")
	d.press("esc", "esc", "esc", "f1")
	d.seesNot("Why it is asked")
}

// TestEveryQuestionHasItsHelp looks for the four parts at the questions of some sections.
func TestEveryQuestionHasItsHelp(t *testing.T) {
	x := ui.Sit(ui.Options{Clauses: wording(), Today: today}, "", ui.Draft{ID: "practice", Agreement: decode(preset("dental_medical"))})
	for _, sec := range x.Sections() {
		if key := sec.About().Key; key != "client" && key != "costs" && key != "security" {
			continue
		}
		for _, q := range x.Ask(sec, "", false, false) {
			a := x.Aid(q.Place)
			for part, text := range map[string]string{"why": a.Why, "usual": a.Usual, "words": strings.Join(a.Says, " "), "example": a.Example} {
				if strings.TrimSpace(text) == "" {
					t.Errorf("%s has no %s", q.Place.Path, part)
				}
			}
		}
	}
}

// TestAtADateTheQuickKeysAreTold: under the box the short list, whether or not a date stands in it, and in the help all of them.
func TestAtADateTheQuickKeysAreTold(t *testing.T) {
	for _, x := range []struct {
		w, h int
		path string
		says string
	}{
		{140, 40, "term.effectiveDate", "c calendar"},
		{80, 24, "term.effectiveDate", "c calendar"},
		{40, 12, "term.effectiveDate", "c calendar"},
	} {
		d := at(x.path)(t, x.w, x.h)
		d.sees("Effective date", "2026 · ", x.says)
		d.press("ctrl+u")
		d.sees("t today, + or - a day, c calendar")
	}
	d := at("term.effectiveDate")(t, 100, 130)
	d.press("f1")
	d.sees("In a date", "first day of the month", "last day of that month", "first day of that year", "last day of that year", "calendar, to choose")
	d = at("term.initialMonths")(t, 100, 130)
	d.press("f1")
	d.seesNot("In a date")
}
