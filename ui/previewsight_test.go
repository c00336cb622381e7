package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui"
)

// practice opens the agreement of a dental practice at a question.
func practice(t testing.TB, w, h int, path string) *driver {
	t.Helper()
	return opened(t, w, h, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = model.Encode(decode(preset("dental_medical"))), "x|"+path
	})
}

// barred are the lines on the screen that are marked as changed.
func (d *driver) barred() string {
	var out []string
	for _, l := range strings.Split(d.screen(), "\n") {
		if _, said, ok := strings.Cut(l, "▌"); ok {
			out = append(out, strings.TrimSpace(said))
		}
	}
	return strings.Join(strings.Fields(strings.Join(out, " ")), " ")
}

// TestWhatAQuestionChangesIsInSight looks at the preview of choices that no clause prints as they stand, before and after they
// are changed: a marked sentence is in sight, or a marked row of a table.
func TestWhatAQuestionChangesIsInSight(t *testing.T) {
	for _, x := range []struct {
		path        string
		keys        []string
		before, now string
	}{
		{"costs.pay.dueRule", []string{"down", "space"}, "day of the month", "after its date"},
		{"costs.late.kind", []string{"down", "space"}, "Provider may charge", ""},
		{"term.kind", []string{"down", "space"}, "", ""},
	} {
		for _, size := range [][2]int{{140, 40}, {80, 24}} {
			d := practice(t, size[0], size[1], x.path)
			if size[0] < 120 {
				d.press("f3")
			}
			d.wait(time.Second)
			if got := d.barred(); got == "" || !strings.Contains(got, x.before) {
				t.Errorf("%s at %d columns: marked is %q, want %q:\n%s", x.path, size[0], got, x.before, d.screen())
			}
			d.press(x.keys...)
			d.wait(time.Second)
			if got := d.barred(); got == "" || !strings.Contains(got, x.now) {
				t.Errorf("%s at %d columns after %v: marked is %q, want %q:\n%s", x.path, size[0], x.keys, got, x.now, d.screen())
			}
		}
	}
}

// TestThePreviewStaysWhereItWasReadOn: what somebody scrolled to stays in sight while the question is the same.
func TestThePreviewStaysWhereItWasReadOn(t *testing.T) {
	d := practice(t, 140, 40, "costs.pay.dueRule")
	for range 20 {
		d.press("ctrl+up")
	}
	d.sees("Key terms")
	d.press("down", "space")
	d.wait(time.Second)
	d.sees("Key terms")
	d.press("enter")
	d.press("shift+tab")
	d.wait(time.Second)
	if d.barred() == "" {
		t.Errorf("back at the question no mark is in sight:\n%s", d.screen())
	}
}

// TestTheKeysBeginAtWhatIsMarked goes into the preview: the keys stand at the sentence that the question changes, and enter leads
// back to the question.
func TestTheKeysBeginAtWhatIsMarked(t *testing.T) {
	for _, size := range sizes {
		d := practice(t, size[0], size[1], "costs.pay.dueRule")
		d.press("down", "space")
		d.wait(time.Second)
		for range 2 {
			if !strings.Contains(d.screen(), "▸ What it says") {
				d.press("f3")
				d.wait(time.Second)
			}
		}
		d.sees("▸ What it says: Payment is d")
		if got := d.screen(); !strings.Contains(got, "An invoice is due") {
			t.Errorf("the sentence is not in sight:\n%s", got)
		}
		d.press("enter")
		d.wait(time.Second)
		d.sees("▸ Payment is due")
		d.seesNot("▸ What it says")
	}
}

// TestAWindowOfAnotherSizeKeepsWhatIsMarkedInSight draws the preview anew at another width and height.
func TestAWindowOfAnotherSizeKeepsWhatIsMarkedInSight(t *testing.T) {
	d := practice(t, 140, 40, "costs.pay.dueRule")
	d.press("down", "space")
	d.wait(time.Second)
	for _, size := range [][2]int{{130, 20}, {126, 50}, {150, 14}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d.wait(time.Second)
		if d.barred() == "" {
			t.Errorf("no mark is in sight at %v:\n%s", size, d.screen())
		}
	}
}

// TestAChangedRowOfATableIsMarked looks for the rows of the key terms and of a table in an exhibit that a choice changes.
func TestAChangedRowOfATableIsMarked(t *testing.T) {
	d := practice(t, 140, 240, "costs.pay.dueRule")
	d.press("down", "space")
	d.wait(time.Second)
	got := d.barred()
	for _, want := range []string{"Payment is due | 30", "Due | 30", "An invoice is due 30"} {
		if !strings.Contains(got, want) {
			t.Errorf("marked is %q, want %q in it:\n%s", got, want, d.screen())
		}
	}
	for _, not := range []string{"Invoices |", "Late payment |", "Ways to pay |"} {
		if strings.Contains(got, not) {
			t.Errorf("marked is %q, which has %q, not changed", got, not)
		}
	}
}
