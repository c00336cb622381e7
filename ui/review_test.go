package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// doubtful opens the sample with one error and one warning, on the review.
func doubtful(t testing.TB, w, h int) *driver {
	d := opened(t, w, h, func(m *memory, _ *ui.Options) {
		e := office().Edit("doubt")
		for path, answer := range map[string]string{
			"costs.lists.main.fees.server.price": "0", "term.renewalNoticeDays": "91",
			"review.attorney.client.wanted": "no", "review.attorney.provider.wanted": "no",
		} {
			if err := e.Set(path, answer, value.Context{Today: today()}); err != nil {
				t.Fatal(err)
			}
		}
		if err := e.Park("client.tradeName", "ask on Monday", "Priya"); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		m.drafts["office"].body, m.drafts["office"].cursor = model.Encode(a), "x|term.effectiveDate"
	})
	d.press("f5")
	d.wait(time.Second)
	return d
}

// reach presses down until the point in focus has these words.
func (d *driver) reach(words string) {
	d.t.Helper()
	d.press("home")
	for range 60 {
		for l := range strings.SplitSeq(d.screen(), "\n") {
			if strings.Contains(l, "▸") && strings.Contains(l, words) {
				return
			}
		}
		d.press("down")
	}
	d.t.Fatalf("no point has %q:\n%s", words, d.screen())
}

func TestAWarningIsLeftWithAReasonAndAName(t *testing.T) {
	d := doubtful(t, 100, 90)
	d.sees("2 warnings", "Warnings (2): mend them, or leave them knowingly", "Terms (1)", "for Priya")
	d.reach("The price of “Server care”")
	d.press("w")
	d.sees("Leave CST-03 as it is", "Why it may stay")
	d.typeText("Free for the first year")
	d.press("enter", "enter")
	d.sees("neither can be empty")
	d.typeText("Dana")
	d.press("enter")
	d.wait(time.Second)
	d.sees("1 warning,", "1 left", "Left as they are (1)", "Left by Dana on February 20, 2026: Free for the first year.")
	d.press("ctrl+z")
	d.wait(time.Second)
	d.sees("2 warnings", "Undone: leave CST-03 as it is.")
	d.seesNot("Left as they are")
	d.press("ctrl+y")
	d.wait(time.Second)
	d.reach("The price of “Server care”")
	d.sees("w take back")
	d.press("w")
	d.wait(time.Second)
	d.sees("Taken back: CST-03", "2 warnings")
	d.seesNot("Left as they are (")
}

func TestWhatWasLeftIsFoundAgainWithOtherValues(t *testing.T) {
	d := doubtful(t, 100, 60)
	d.reach("The price of “Server care”")
	d.press("w")
	d.typeText("agreed")
	d.press("enter")
	d.typeText("Dana")
	d.press("enter")
	d.wait(time.Second)
	d.reach("The price of “Server care”")
	d.press("enter", "esc")
	e := d.mem.drafts["office"]
	d.wait(5 * time.Second)
	if !strings.Contains(string(e.body), "agreed") {
		t.Fatal("the waiver is not saved")
	}
	a := decode(e.body).Edit("rename")
	if err := a.Set("costs.lists.main.fees.server.label", "Servers", value.Context{}); err != nil {
		t.Fatal(err)
	}
	changed, _ := a.Done()
	d = opened(t, 100, 60, func(m *memory, _ *ui.Options) { m.drafts["office"].body = model.Encode(changed) })
	d.press("f5")
	d.wait(time.Second)
	d.sees("The price of “Servers”", "Was left by Dana on February 20, 2026: agreed. It says something else now.")
}

func TestAnErrorCannotBeLeft(t *testing.T) {
	d := started(t, 100, 40)
	d.press("f5", "w")
	d.sees("Not now: only warnings and advice can be left as they are; an error has to be mended.")
	d.press("f")
	d.sees("Not now: no mend is offered for this point")
}

func TestTheReviewIsFilteredByWordSeverityAndSection(t *testing.T) {
	d := doubtful(t, 100, 60)
	d.press("/")
	d.typeText("warning costs")
	d.sees("Find: warning costs", "The price of “Server care”", "(1)")
	d.seesNot("Parked (", "Terms (1)", "Key terms")
	d.press("enter", "enter")
	d.sees("Server care", "Price")
	d.press("esc", "esc", "esc", "f5", "/")
	d.typeText("nothing like this")
	d.sees("Nothing has these words.")
	d.press("esc")
	d.sees("Parked (1): asked later", "Key terms (")
}

func TestAMendIsAppliedAndUndone(t *testing.T) {
	d := doubtful(t, 100, 60)
	for range 20 {
		if strings.Contains(d.footer(), "f mend") {
			break
		}
		d.press("down")
	}
	at := d.screen()
	d.press("f")
	d.sees("Done: ")
	if _, said, _ := strings.Cut(d.screen(), "Done: "); strings.Count(strings.Split(said, "\n")[0], ": ") == 0 {
		t.Errorf("it does not say what was mended:\n%s\nbefore:\n%s", d.screen(), at)
	}
	d.wait(time.Second)
	d.sees("1 warning,")
	d.press("ctrl+z")
	d.sees("Undone: ")
}

// footer is the last line of the screen.
func (d *driver) footer() string {
	lines := strings.Split(strings.TrimSpace(d.screen()), "\n")
	return lines[len(lines)-1]
}

func TestUndoNamesTheAnswerItBringsBack(t *testing.T) {
	d := at("term.renewalNoticeDays")(t, 100, 40)
	d.press("ctrl+u")
	d.typeText("75")
	d.press("tab", "ctrl+z")
	d.sees("75 days → 60 days.")
	d.press("ctrl+y")
	d.sees("60 days → 75 days.")
}

func TestTheSidebarMarksTheWorstFinding(t *testing.T) {
	d := doubtful(t, 100, 40)
	d.press("esc")
	for _, name := range []string{"Term", "Costs"} {
		found := false
		for l := range strings.SplitSeq(d.screen(), "\n") {
			side, _, _ := strings.Cut(l, "│")
			found = found || strings.Contains(side, name) && strings.HasSuffix(strings.TrimRight(side, " "), "*")
		}
		if !found {
			t.Errorf("%s has a warning, which the sidebar does not mark:\n%s", name, d.screen())
		}
	}
}

func TestAdviceStandsBesideItsQuestionOnceItWasLeft(t *testing.T) {
	d := at("legal.liability.mutual")(t, 100, 40)
	d.press("n")
	d.wait(time.Second)
	d.seesNot("protects one side only")
	d.press("tab")
	d.wait(time.Second)
	d.sees("+ The limit of liability protects one side only")
}

// TestTheReviewListsWhatTheSidebarCounts: of the finished sample nothing is open; of a draft, what the sidebar counts as
// open stands in the review, and enter there leads to it.
func TestTheReviewListsWhatTheSidebarCounts(t *testing.T) {
	d := opened(t, 100, 60, func(*memory, *ui.Options) {})
	d.seesNot("1 open", "2 open")
	d.press("f5")
	d.seesNot("Still to be asked", "to ask")

	d = opened(t, 100, 60, func(m *memory, _ *ui.Options) {
		e := office().Edit("forget")
		if err := e.Set("contacts."+office().Contacts[0].Key()+".phone", "", value.Context{Today: today()}); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		m.drafts["office"].body = model.Encode(a)
	})
	d.press("esc")
	d.sees("1 open", "to accept")
	d.press("f5")
	d.wait(time.Second)
	d.sees("1 to ask", "Still to be asked (1): nothing is held back by it", "Proposed (4): nobody accepted it yet")
	d.reach("Phone")
	d.press("enter")
	d.sees("And the phone number?")
	d.press("esc", "esc", "f5")
	d.reach("to accept")
	d.press("enter")
	d.sees("What holds", "proposed")
}

// TestASectionStandsOnceInAGroup holds that the points of a group stand together by section, in the order of the sections, in
// each of the examples.
func TestASectionStandsOnceInAGroup(t *testing.T) {
	names, err := filepath.Glob("../testdata/*.json")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		body, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d := opened(t, 100, 4000, func(m *memory, _ *ui.Options) { m.put("office", decode(body)) })
		d.press("f5")
		d.wait(2 * time.Second)
		seen, group := map[string]bool{}, ""
		for _, l := range strings.Split(d.screen(), "\n") {
			l = strings.TrimRight(l, " ")
			switch {
			case strings.HasPrefix(l, "   "):
			case strings.HasPrefix(l, "  ") && strings.HasSuffix(l, ")"):
				if seen[group+l] {
					t.Errorf("%s: %q stands twice under %q", name, strings.TrimSpace(l), group)
				}
				seen[group+l] = true
			case l != "" && l[0] != ' ':
				group = l
			}
		}
	}
}

// An agreement with hundreds of points: what stands far below the first frame is there for the first key.
func TestTheReviewIsReadToItsEndFromTheFirstKey(t *testing.T) {
	open := func() *driver { return onLarge(t, 80, 24, "client.legalName") }
	for _, keys := range [][]string{{"end"}, {"pgdown"}, {"n"}} {
		d, late := open(), open()
		d.hold = true // nothing comes from beside the screen that has it drawn again
		d.press("f5")
		d.press(keys...)
		late.hold = true
		late.press("f5", "down", "up") // drawn whole before
		late.press(keys...)
		if got, want := d.screen(), late.screen(); got != want {
			t.Errorf("%v from the first frame shows\n%s\nand later\n%s", keys, got, want)
		}
	}
}

// TestWhatIsMendedStaysInFocus until the arrows leave it, so that f again mends nothing that was not read.
func TestWhatIsMendedStaysInFocus(t *testing.T) {
	d := doubtful(t, 100, 60)
	for range 20 {
		if strings.Contains(d.footer(), "f mend") {
			break
		}
		d.press("down")
	}
	d.press("f")
	d.wait(time.Second)
	body := string(d.mem.drafts["office"].body)
	d.sees("▸ ✓ Mended: ")
	d.press("f")
	d.sees("this one is mended; the arrows go on to another")
	d.wait(time.Second)
	if string(d.mem.drafts["office"].body) != body {
		t.Error("f mended something else")
	}
	d.press("down")
	d.seesNot("Mended: ")
	d.press("ctrl+z")
	d.wait(time.Second)
	d.seesNot("Mended: ")
}

// TestWhatGoesWrongElsewhereIsSaid once, with the section that it is in.
func TestWhatGoesWrongElsewhereIsSaid(t *testing.T) {
	d := opened(t, 100, 40, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|services" })
	d.wait(time.Second)
	d.press("enter")
	d.press("ctrl+home", "x", "x", "x", "x", "x", "x", "x", "x")
	d.wait(time.Second)
	d.sees("Now wrong in ")
	d.press("right")
	d.wait(time.Second)
	d.seesNot("Now wrong in ")
}
