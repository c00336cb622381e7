package ui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// pastOf gives a kept agreement a history: each deed is one more revision, a day apart, the last of them yesterday. What is
// on the disk is the last one.
func pastOf(m *memory, k *kept, deeds ...func(*model.Edit) error) {
	now := m.now
	defer func() { m.now = now }()
	at := now().AddDate(0, 0, -len(deeds)-1)
	m.now = func() time.Time { return at }
	m.revise(k, "sample")
	for i, deed := range deeds {
		at = at.AddDate(0, 0, 1).Add(time.Duration(i) * 7 * time.Minute)
		e := decode(k.body).Edit("deed")
		if err := deed(e); err != nil {
			panic(err)
		}
		a, _ := e.Done()
		k.body = model.Encode(a)
		m.revise(k, []string{"left Costs", "while working", "before export"}[i%3])
	}
}

func sets(path, text string) func(*model.Edit) error {
	return func(e *model.Edit) error { return e.Set(path, text, value.Context{}) }
}

// deedsOfAWeek change answers, rows and their order, in a list and out of it.
var deedsOfAWeek = []func(*model.Edit) error{
	sets("term.initialMonths", "24"),
	func(e *model.Edit) error {
		list := "costs.lists.main.fees"
		p, err := e.Agreement().At(list)
		if err != nil {
			return err
		}
		if err := e.Set(list+"."+p.Field.List().Row(0).Key()+".price", "130.00", value.Context{}); err != nil {
			return err
		}
		row, err := e.Add(list, "new")
		if err != nil {
			return err
		}
		if err := e.Set(row+".label", "Phones", value.Context{}); err != nil {
			return err
		}
		return e.Set("costs.pay.netDays", "45", value.Context{})
	},
	func(e *model.Edit) error { return e.Park("term.renewalNoticeDays", "ask their attorney", "Sam") },
	func(e *model.Edit) error { return e.Remove("costs.lists.main.fees.new") },
	sets("term.initialMonths", "36"),
}

// withPast opens the sample with a history of a week, and something changed since.
func withPast(t testing.TB, w, h int) *driver {
	return opened(t, w, h, func(m *memory, _ *ui.Options) {
		k := m.drafts["office"]
		k.cursor = "x|term.effectiveDate"
		pastOf(m, k, deedsOfAWeek...)
		e := decode(k.body).Edit("since")
		if err := e.Set("client.headcount", "31", value.Context{}); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		k.body = model.Encode(a)
	})
}

// withoutNews opens the sample with that history, and nothing changed since.
func withoutNews(t testing.TB, w, h int) *driver {
	return opened(t, w, h, func(m *memory, _ *ui.Options) {
		k := m.drafts["office"]
		k.cursor = "x|term.effectiveDate"
		pastOf(m, k, deedsOfAWeek...)
	})
}

func TestTheHistoryTellsWhatChanged(t *testing.T) {
	d := withPast(t, 110, 40)
	d.press("f10")
	d.sees("6 revisions, the newest first", "since then:", "how it began",
		"Initial term 24 months → 36 months", "Price of Managed services $125.00 → $130.00, ", "left Costs", "Feb 19 16:52")
	d.press("down", "enter")
	d.sees("From revision 5", "to revision 6", "1 difference", "Initial term: 24 months → 36 months", "Term")
	d.press("esc", "down", "down", "down", "enter")
	d.sees("3 differences", "$125.00 → $130.00", "“Phones”: added")
	d.press("esc", "end", "n")
	d.sees("From revision 1", "to now")
	d.press("enter")
	d.seesNot("to now")
}

// TestTheHistoryIsReachedFromAnywhere opens it from a table, a cell that is edited, a row and the review, and goes back.
func TestTheHistoryIsReachedFromAnywhere(t *testing.T) {
	for name, keys := range map[string][]string{
		"a table": {"enter"}, "a cell": {"enter", "enter"}, "a row": {"enter", "o"}, "the review": {"f5"}, "the map": {"f5", "m"}, "the export": {"f6"},
	} {
		d := opened(t, 100, 30, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|exclusions" })
		d.press(keys...)
		before := crumbOf(d)
		d.press("f10")
		if got := crumbOf(d); got != before+" › History" {
			t.Errorf("F10 in %s leads from %q to %q", name, before, got)
		}
		d.press("f10", "esc")
		if got := crumbOf(d); got != before {
			t.Errorf("esc leads back to %q, want %q, %s", got, before, name)
		}
	}
}

// crumbOf is where the first line says that one is.
func crumbOf(d *driver) string {
	first, _, _ := strings.Cut(d.screen(), "\n")
	_, where, _ := strings.Cut(first, "›")
	where, _, _ = strings.Cut(where, "  ")
	return strings.TrimSuffix(strings.TrimSpace(where), " saved")
}

func TestAnyTwoRevisionsAreCompared(t *testing.T) {
	d := withPast(t, 100, 40)
	d.press("f10", "c")
	d.sees("mark a revision with m first")
	d.press("down", "down", "m")
	d.sees("Marked.", "[marked]")
	d.press("end", "c")
	d.sees("From revision 1 of", "to revision 5 of", "differences")
	d.press("esc", "home", "c")
	d.sees("From revision 5 of", "to now", "24 months → 36 months")
}

func TestAnEarlierStateIsBroughtBack(t *testing.T) {
	d := withPast(t, 100, 40)
	before := model.Encode(d.kept("office"))
	d.press("f10", "end", "b")
	d.sees("Bring back revision 1 of Feb 14 15:42?", "now → then", "36 months →", "ctrl+z takes it back")
	d.press("esc")
	d.wait(5 * time.Second)
	if got := model.Encode(d.kept("office")); string(got) != string(before) {
		t.Fatal("something changed although everything was to be kept")
	}
	d.press("b", "enter")
	d.wait(5 * time.Second)
	d.sees("Brought back: revision 1", "8 revisions", "before bringing back rev", "brought back revision 1")
	if left := model.Compare(office(), d.kept("office")); len(left) > 0 {
		t.Errorf("what was brought back differs from what was at %v", left)
	}
	k := d.mem.drafts["office"]
	if kept := k.bodies["rev7"]; string(kept) != string(before) {
		t.Error("what stood before is no revision")
	}
	d.press("ctrl+z")
	d.sees("Undone: bring back revision 1 of Feb 14 15:42.", "8 revisions")
	d.wait(5 * time.Second)
	if left := model.Compare(decode(before), d.kept("office")); len(left) > 0 {
		t.Errorf("after undoing it differs at %v", left)
	}
	d.press("ctrl+y")
	d.sees("Done again: bring back")
}

// TestNothingComesBackWhileThePresentCannotBeKept holds that the present is on the disk before it is replaced.
func TestNothingComesBackWhileThePresentCannotBeKept(t *testing.T) {
	d := withPast(t, 100, 40)
	d.press("f10", "end", "b")
	d.mem.fail = fmt.Errorf("the disk is full")
	d.press("enter")
	d.sees("Nothing was brought back", "the disk is full")
	d.mem.fail = nil
	d.wait(10 * time.Second)
	if got := d.answer("office", "term.initialMonths"); got != "36" {
		t.Errorf("the term is %s, want 36: it was not to change", got)
	}
}

func TestDamagedAndMissingRevisionsAreSaid(t *testing.T) {
	d := opened(t, 100, 40, func(m *memory, _ *ui.Options) {
		k := m.drafts["office"]
		pastOf(m, k, slices.Concat(deedsOfAWeek, deedsOfAWeek[:1])...)
		k.revisions[4].Damaged = "its record is damaged; what it holds can be read no more"
		delete(k.bodies, "rev5")
		k.revisions = slices.Delete(k.revisions, 1, 3)
	})
	d.press("f10")
	d.sees("7 revisions", "! its record is damaged", "revisions 2 to 3 are missing: nothing of them is left")
	d.press("down", "down", "enter") // revision 6 goes back to the damaged one: it is compared with the next older
	d.sees("From revision 4 of", "to revision 6 of")
	d.press("esc", "down", "b")
	d.seesNot("Bring back revision")
	d.press("down", "enter")
	d.sees("From revision 1 of", "to revision 4 of")
}

func TestARevisionIsRead(t *testing.T) {
	d := withPast(t, 100, 40)
	d.press("f10", "end", "r")
	d.sees("As it was in revision 1 of Feb 14", "Managed IT Services Agreement")
	d.press("end", "esc")
	d.sees("6 revisions")
}

func TestHomeLeadsToTheHistory(t *testing.T) {
	d := list(t, 100, 30)
	d.press("down", "down", "h")
	d.sees("History", "No revision was made yet")
	d.press("esc")
	d.seesNot("No revision was made yet")
}

// TestThousandsOfRevisionsStaySmooth holds that opening the history reads one part of the list and compares only what is on
// the screen, however long the history is.
func TestThousandsOfRevisionsStaySmooth(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		k := m.drafts["office"]
		m.revise(k, "sample")
		one, two := k.body, model.Encode(edited(t, office(), sets("term.initialMonths", "24")))
		for n := range 9_999 {
			k.body = [][]byte{two, one}[n%2]
			m.revise(k, "while working")
		}
	})
	d.press("f10")
	d.sees("10000 revisions", "24 months")
	if d.mem.listings > 2 || d.mem.loads > 40 {
		t.Errorf("opening took %d listings and %d revisions read, want at most 2 and 40", d.mem.listings, d.mem.loads)
	}
	d.mem.loads = 0
	d.press("end")
	d.sees("how it began", "    1  ")
	if d.mem.loads > 40 {
		t.Errorf("going to the first one read %d revisions, want at most 40", d.mem.loads)
	}
	d.press("pgup", "home")
	d.sees("10000  ")
}

func edited(t testing.TB, a *model.Agreement, deed func(*model.Edit) error) *model.Agreement {
	t.Helper()
	e := a.Edit("edit")
	if err := deed(e); err != nil {
		t.Fatal(err)
	}
	b, _ := e.Done()
	return b
}

// TestARevisionMadeMeanwhileIsListed undoes behind the history, which is work that makes a revision in the end.
func TestARevisionMadeMeanwhileIsListed(t *testing.T) {
	d := withPast(t, 100, 40)
	d.press("f10", "down", "down")
	d.sees("▸   5")
	d.press("b", "enter")
	d.wait(5 * time.Second)
	d.sees("8 revisions", "▸   5")
	if !strings.Contains(d.screen(), "since then") && !strings.Contains(d.screen(), "the same as the newest revision") {
		t.Errorf("the present is not told:\n%s", d.screen())
	}
}

// TestTheHistoryIsToldLineByLine looks, compares and brings back without a screen.
func TestTheHistoryIsToldLineByLine(t *testing.T) {
	said, m, err := spoken(t, strings.Join([]string{
		"history", "3", "since 5", "compare 1 2", "look 9", "look 1", "bring 1", "no", "bring", "1", "yes", "", "undo", "quit",
	}, "\n"), func(m *memory, o *ui.Options) {
		k := &kept{body: model.Encode(office()), updated: m.now()}
		m.drafts["a1"] = k
		pastOf(m, k, deedsOfAWeek...)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"6. Feb 19, 2026 16:52, while working, dana: Initial term 24 months, now 36",
		"1. Feb 14, 2026 15:42, sample, dana: how it began.",
		"From revision 2 of Feb 15 15:42 to revision 3 of Feb 16 15:49: 3 differences.",
		"- Price of Managed services: $125.00, now $130.00.",
		"From revision 5 of Feb 18 16:24 to now: 1 difference.",
		"From revision 1 of Feb 14 15:42 to revision 2 of Feb 15 15:42: 1 difference.",
		"Say the number of a revision, from 1 to 6.",
		"It is how the agreement began",
		"To bring back revision 1 of Feb 14 15:42 changes this, from now to then:",
		"Everything stays as it is.",
		"Brought back: revision 1 of Feb 14 15:42. `undo` takes it back.",
		"Undone: bring back revision 1 of Feb 14 15:42.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	if t.Failed() {
		t.Log(said)
	}
	var labels []string
	for _, r := range m.drafts["a1"].revisions[6:] {
		labels = append(labels, r.Label)
	}
	if got, want := strings.Join(labels, ", "), "brought back revision 1, closed"; got != want {
		t.Errorf("revisions made: %s; want %s", got, want)
	}
}
