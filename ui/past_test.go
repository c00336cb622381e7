package ui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/ui"
)

// priced opens the sample after a week in which the first fee had a price of its own each day, some of them twice. Nothing of
// it is in the undo history.
func priced(t testing.TB, w, h int) *driver {
	return opened(t, w, h, func(m *memory, _ *ui.Options) {
		k := m.drafts["office"]
		list, _ := office().At("costs.lists.main.fees")
		price := list.Path + "." + list.Field.List().Row(0).Key() + ".price"
		pastOf(m, k, sets(price, "110.00"), sets(price, "118.00"), sets(price, "110.00"), sets(price, "130.00"))
		k.cursor = "x|" + price
	})
}

// TestEarlierAnswersOfACellComeFromRevisions holds that what was answered days ago is found in a table too, the most recent
// first, each answer once, with its time, and comes back in one step.
func TestEarlierAnswersOfACellComeFromRevisions(t *testing.T) {
	d := priced(t, 100, 30)
	d.sees("› Fees")
	for name, keys := range map[string][]string{"in the table": {"f7"}, "while it is edited": {"enter", "f7"}} {
		d := priced(t, 100, 30)
		d.press(keys...)
		d.sees("Earlier answers: Price", "▸ $130.00", "now", "$110.00", "Feb 18 16:03, revision 4", "$118.00", "Feb 17 15:49, revision 3", "$125.00", "Feb 15 15:42, revision 1", "4 of 4")
		s := d.screen()
		if a, b, c := strings.Index(s, "  $110.00"), strings.Index(s, "  $118.00"), strings.Index(s, "  $125.00"); a > b || b > c {
			t.Errorf("%s: not the most recent first:\n%s", name, s)
		}
		if n := strings.Count(s, "  $110.00  "); n != 1 {
			t.Errorf("%s: an answer is listed %d times:\n%s", name, n, s)
		}
		d.press("down", "down", "enter")
		d.wait(3 * time.Second)
		d.seesNot("Earlier answers")
		if got := priceOf(d); got != "118.00" {
			t.Errorf("%s: the price is %s, want 118.00", name, got)
		}
		d.press("ctrl+z")
		d.sees("$118.00 → $130.00")
		d.press("f7")
		d.sees("$125.00")
	}
}

func priceOf(d *driver) string {
	return d.kept("office").Costs.Lists[0].Fees[0].Price.String()
}

// TestWhatWasUndoneAndWhatWasKeptStandInTheirOrder mixes answers of today, which the undo history knows, with older ones.
func TestWhatWasUndoneAndWhatWasKeptStandInTheirOrder(t *testing.T) {
	d := withPast(t, 100, 40) // the term was 36, 24, 36 months
	d.press("ctrl+p")
	d.typeText("initial term")
	d.press("enter", "ctrl+u")
	d.typeText("48")
	d.wait(2 * time.Minute)
	d.press("ctrl+u")
	d.typeText("60")
	d.press("f7")
	d.sees("▸ 60 months", "48 months", "until 15:44", "36 months", "until 15:42", "24 months", "Feb 18 16:24, revision 5")
	s := d.screen()
	if n := strings.Count(s[strings.Index(s, "Earlier answers"):], "36 months"); n != 1 {
		t.Errorf("36 months is listed %d times:\n%s", n, s)
	}
}

// TestALongHistoryIsGoneThroughWhileTheListIsOpen holds that the list is there at once and grows, and that closing it ends
// the search.
func TestALongHistoryIsGoneThroughWhileTheListIsOpen(t *testing.T) {
	long := func(m *memory, _ *ui.Options) {
		k := m.drafts["office"]
		m.revise(k, "sample")
		bodies := [][]byte{}
		for _, months := range []string{"24", "12"} {
			bodies = append(bodies, model.Encode(edited(t, office(), sets("term.initialMonths", months))))
		}
		for n := range 500 {
			k.body = bodies[n%2]
			m.revise(k, "while working")
		}
		k.cursor = "x|term.initialMonths"
	}
	d := opened(t, 100, 40, long)
	d.hold = true
	d.press("f7")
	d.sees("Earlier answers: Initial term", "looking further back")
	d.release()
	d.sees("36 months", "24 months", "3 of 3")
	d.seesNot("looking further back")

	d = opened(t, 100, 40, long)
	d.hold = true
	d.press("f7", "esc")
	d.release()
	if d.mem.loads > 40 {
		t.Errorf("after closing the list %d revisions were read, want at most 40", d.mem.loads)
	}
}

// TestEarlierAnswersAreToldLineByLine finds an answer of days ago without a screen.
func TestEarlierAnswersAreToldLineByLine(t *testing.T) {
	said, m, err := spoken(t, "/go term.initialMonths\nearlier\n1\nearlier\n\nquit\n", func(m *memory, _ *ui.Options) {
		k := &kept{body: model.Encode(office()), updated: m.now()}
		m.drafts["a1"] = k
		pastOf(m, k, deedsOfAWeek...)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1. 24 months. Set by a person, Feb 18 16:24, revision 5", "Brought back: 24 months."} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	if got := fmt.Sprint(decode(m.drafts["a1"].body).Term.InitialMonths); !strings.HasPrefix(got, "24") {
		t.Errorf("the term is %s, want 24", got)
	}
}
