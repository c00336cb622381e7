package ui_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

func TestLeavingASectionMakesARevision(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zeph")
	d.press("esc", "down", "enter")
	if got, want := strings.Join(d.mem.labels, ","), "left Parties"; got != want {
		t.Errorf("revisions %q, want %q", got, want)
	}
}

func TestWhatTheDiskHasToSayIsShown(t *testing.T) {
	d := started(t, 100, 30)
	d.mem.note = "This agreement had been deleted in another window."
	d.typeText("Mine, Inc.")
	d.wait(time.Second)
	d.sees("had been deleted in another window")
}

// savedElsewhere has another window save answers of an agreement.
func (d *driver) savedElsewhere(id string, answers map[string]string) {
	d.t.Helper()
	e := d.kept(id).Edit("elsewhere")
	for path, text := range answers {
		if err := e.Fill(path, text, model.ByUser, ""); err != nil {
			d.t.Fatal(err)
		}
	}
	a, _ := e.Done()
	d.mem.drafts[id].body = model.Encode(a)
	d.mem.drafts[id].version += 7
}

// inConflict is a driver whose provider's name was given another way in another window, which gave the term too.
func inConflict(t testing.TB, w, h int) *driver {
	t.Helper()
	d := started(t, w, h)
	d.savedElsewhere("a1", map[string]string{"term.initialMonths": "24", "provider.legalName": "Theirs, Inc."})
	d.typeText("Mine, Inc.")
	d.wait(time.Second)
	return d
}

// TestLongAnswersOfTwoWindowsAreReadInFull scrolls where they do not fit: they may differ at their ends alone.
func TestLongAnswersOfTwoWindowsAreReadInFull(t *testing.T) {
	long := strings.Repeat("and Sons ", 60)
	d := started(t, 80, 12)
	d.savedElsewhere("a1", map[string]string{"provider.legalName": "Theirs " + long + "of Duluth"})
	d.typeText("Mine, Inc.")
	d.wait(time.Second)
	d.sees("Mine, Inc.", "Theirs and Sons", "more lines: ↓ reads on", "keep what stands here")
	for range 20 {
		d.press("down")
	}
	d.sees("of Duluth", "keep what stands here")
	d.press("t")
	d.seesNot("Changed in two windows")
}

func TestTwoWindowsAreMerged(t *testing.T) {
	d := inConflict(t, 100, 30)
	d.sees("Changed in two windows", "Mine, Inc.", "Theirs, Inc.")
	if got, want := d.answer("a1", "term.initialMonths"), "24"; got != want {
		t.Errorf("the other window's term is %q, want %q", got, want)
	}
	if got, want := d.answer("a1", "provider.legalName"), "Mine, Inc."; got != want {
		t.Errorf("while the question stands the name is %q, want %q", got, want)
	}
	d.press("t")
	d.wait(time.Second)
	d.seesNot("Changed in two windows")
	if got, want := d.answer("a1", "provider.legalName"), "Theirs, Inc."; got != want {
		t.Errorf("after taking theirs the name is %q, want %q", got, want)
	}
	d.press("ctrl+z")
	d.wait(time.Second)
	if got, want := d.answer("a1", "provider.legalName"), "Mine, Inc."; got != want {
		t.Errorf("after undoing that the name is %q, want %q", got, want)
	}
}

// TestAWindowCatchesUp holds that what another window saved is seen as soon as somebody comes back to this one, and after a few
// seconds where one only looks on.
func TestAWindowCatchesUp(t *testing.T) {
	for name, back := range map[string]tea.Msg{"focus": tea.FocusMsg{}, "resumed": tea.ResumeMsg{}, "only looking on": nil} {
		t.Run(name, func(t *testing.T) {
			d := at("client.legalName")(t, 100, 30)
			d.savedElsewhere("office", map[string]string{"client.legalName": "Theirs, Inc."})
			d.seesNot("Theirs, Inc.")
			if back != nil {
				d.send(back)
				d.wait(time.Second)
			} else {
				d.wait(3 * time.Second)
			}
			d.sees("Theirs, Inc.")
			if got, want := d.answer("office", "client.legalName"), "Theirs, Inc."; got != want {
				t.Errorf("the disk has %q, want %q", got, want)
			}
		})
	}
}

// TestLookingOnCostsNothing holds that nothing is read, saved or drawn while nobody saves anything.
func TestLookingOnCostsNothing(t *testing.T) {
	d := at("client.legalName")(t, 100, 30)
	d.wait(10 * time.Second)
	saves, looks, asks, shown := d.mem.saves, d.mem.looks, d.mem.asks, d.screen()
	d.wait(10 * time.Second)
	if d.mem.saves != saves || d.mem.looks != looks || d.screen() != shown {
		t.Errorf("in ten idle seconds %d saves and %d looks, and the screen is\n%s", d.mem.saves-saves, d.mem.looks-looks, d.screen())
	}
	if n := d.mem.asks - asks; n != 5 {
		t.Errorf("in ten seconds it was asked %d times whether there is something newer, want 5", n)
	}
}

// elsewhere opens the sample while another window has it open.
func elsewhere(t testing.TB, w, h int) *driver {
	return opened(t, w, h, func(m *memory, _ *ui.Options) {
		m.drafts["office"].cursor = "x|term.effectiveDate"
		m.holder = ui.Holder{Where: "another window", Since: time.Date(2026, 2, 20, 14, 2, 0, 0, time.UTC)}
	})
}

func TestAnotherWindowIsTold(t *testing.T) {
	d := elsewhere(t, 80, 24)
	d.sees("Open elsewhere", "since 14:02")
	d.press("enter")
	d.seesNot("Open elsewhere")
}

func TestAnotherPresetBringsItsAnswersInOneStep(t *testing.T) {
	d := atTerms(t, 80, 24)
	d.typeText("3/1/26")
	d.press("tab", "tab", "ctrl+u")
	d.typeText("24")
	d.press("esc", "home", "enter")
	d.sees("▸ Starts from")
	d.press("down", "space")
	d.sees("Take over the answers of: dental or medical practice?", "What you typed stays", "1 answer of yours differs", "Initial term: 24 months → 12 months")
	d.press("esc")
	d.wait(time.Second)
	if got, want := d.answer("a1", "meta.preset"), "generic"; got != want {
		t.Errorf("after esc the preset is %q, want %q", got, want)
	}
	d.press("down", "enter", "enter")
	d.wait(time.Second)
	if got, want := d.answer("a1", "security.regimes"), "hipaa"; got != want {
		t.Errorf("the rules of the line of business are %q, want %q", got, want)
	}
	if got, want := d.answer("a1", "meta.preset"), "dental_medical"; got != want {
		t.Errorf("the preset is %q, want %q", got, want)
	}
	if got, want := d.answer("a1", "term.initialMonths"), "24"; got != want {
		t.Errorf("the typed term became %q, want %q", got, want)
	}
	d.press("ctrl+z")
	d.wait(time.Second)
	if got, want := d.answer("a1", "meta.preset"), "generic"; got != want {
		t.Errorf("after undo the preset is %q, want %q", got, want)
	}
}

func TestAPresetAsksBeforeItReplacesWhatAPersonSaid(t *testing.T) {
	const path = "backups.jobs.servers.copiesKept"
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		e := decode(preset("generic")).Edit("say")
		if err := errors.Join(e.Set(path, "31", value.Context{}), e.Remove("exclusions.ex-06")); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		m.drafts["office"].body, m.drafts["office"].cursor = model.Encode(a), "x|meta.preset"
	})
	d.press("down", "down", "space")
	d.sees("Take over the answers of: law firm?", "2 answers of yours differ", "How many copies: 31 copies → 42 copies", "not there → there", "r      take them over")
	d.press("r")
	d.wait(time.Second)
	d.sees("yours replaced")
	if got, want := d.answer("office", path), "42"; got != want {
		t.Errorf("told to replace it, the answer is %q, want %q", got, want)
	}
	d.press("ctrl+z")
	d.wait(time.Second)
	if got, want := d.answer("office", path), "31"; got != want {
		t.Errorf("after undo the answer is %q, want %q", got, want)
	}
}

func TestLongWorkIsARevisionEveryFiveMinutes(t *testing.T) {
	d := started(t, 80, 24)
	for range 14 {
		d.typeText("x")
		d.wait(30 * time.Second)
	}
	if got, want := strings.Join(d.mem.labels, ","), "while working"; got != want {
		t.Errorf("revisions %q, want %q", got, want)
	}
}

func TestThePreviewMarksWhatTheQuestionChanges(t *testing.T) {
	d := atTerms(t, 140, 40)
	d.typeText("3/1/26")
	d.sees("updating")
	d.wait(time.Second)
	d.sees("up to date")
	marked := ""
	for l := range strings.Lines(d.screen()) {
		if _, text, ok := strings.Cut(l, "▌"); ok {
			marked += text
		}
	}
	if !strings.Contains(marked, "March 1, 2026") {
		t.Errorf("the sentence with the date is not marked:\n%s", d.screen())
	}
	d.press("ctrl+down")
	d = started(t, 80, 24)
	d.seesNot("What it says")
	d.press("f3")
	d.sees("What it says", "provider’s legal name")
	d.press("ctrl+l", "ctrl+l")
	d.seesNot("What it says")
}

// TestThePreviewDoesNotWaitForTheAnalysis holds that a clause is up to date while the whole agreement is still looked at.
func TestThePreviewDoesNotWaitForTheAnalysis(t *testing.T) {
	d := atTerms(t, 140, 40)
	d.late = "ui.analysedMsg"
	d.typeText("3/1/26")
	d.sees("updating")
	d.wait(time.Second)
	d.sees("up to date", "March 1, 2026")
}

// TestThePreviewIsMadeBesideTheScreen holds back what is made beside the screen: keys go on, and a text that nobody waits
// for any more is not left standing.
func TestThePreviewIsMadeBesideTheScreen(t *testing.T) {
	d := opened(t, 140, 40, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|term.initialMonths" })
	d.sees("▸ Initial term", "up to date")
	d.hold = true
	d.press("tab")
	d.seesNot("▸ Initial term", "up to date")
	d.sees("updating")
	d.press("tab", "tab")
	d.hold = false
	here := d.screen()
	d.release()
	d.sees("up to date")
	want := opened(t, 140, 40, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|term.initialMonths" })
	want.press("tab", "tab", "tab")
	if got, want := d.screen(), want.screen(); got != want {
		t.Errorf("after the texts came in any order the screen is\n%s\nwant\n%s\nit was\n%s", got, want, here)
	}
}
