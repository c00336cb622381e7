package ui_test

import (
	"testing"
	"time"

	"engross/ui"
)

// TestWhatIsOnlyProposedIsLeftOutInOneStep of a card, and of a table, and comes back in one.
func TestWhatIsOnlyProposedIsLeftOutInOneStep(t *testing.T) {
	from := func(cursor string) *driver {
		return opened(t, 100, 44, func(m *memory, _ *ui.Options) {
			m.drafts["office"].body, m.drafts["office"].cursor = preset("dental_medical"), cursor
		})
	}
	d := from("security|")
	n := len(d.kept("office").Security.Insurance)
	d.press("x")
	d.wait(time.Second)
	d.sees("Left out of Security: ", "that nobody gave or accepted. ctrl+z brings them back.")
	if got := len(d.kept("office").Security.Insurance); n == 0 || got != 0 {
		t.Errorf("%d of %d proposed insurances are left", got, n)
	}
	d.press("ctrl+z")
	d.wait(time.Second)
	d.sees("Undone: leave out what is only proposed in Security.")
	if got := len(d.kept("office").Security.Insurance); got != n {
		t.Errorf("%d of %d insurances came back", got, n)
	}

	d = from("services|services")
	d.press("enter")
	d.wait(time.Second)
	all := len(d.rowsIn("services"))
	d.press("t")
	d.sees("Nothing was left out: what is proposed goes once a service of your own is there")
	d.press("a", "P", "r", "i", "n", "t", "esc", "t")
	d.wait(time.Second)
	d.sees("Left out of Services: ")
	if got := len(d.rowsIn("services")); got != 1 {
		t.Errorf("%d services of %d are left, want the one that was named", got, all)
	}
}

// TestLinesLeaveOutWhatIsOnlyProposed of the list one is at, else of the section.
func TestLinesLeaveOutWhatIsOnlyProposed(t *testing.T) {
	said, m, err := spoken(t, "/go costs.rates\ntrim\n/go service levels\n4\ntrim\nundo\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"> trim Left out of Costs: Hourly rates: 7 rows and answers that nobody gave or accepted. `undo` brings them back.", "> trim Left out of Service levels: ", "`trim` leaves out what the agreement can do without"}, nil)
	if a := decode(m.drafts["a1"].body); len(a.Costs.Rates) > 0 || len(a.Levels.Performance) == 0 {
		t.Errorf("%d rates and %d performance figures are left", len(a.Costs.Rates), len(a.Levels.Performance))
	}
}
