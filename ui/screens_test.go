package ui_test

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/export"
	"engross/model"
	"engross/model/check"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
	"engross/ui"
)

func TestTheListOfAgreements(t *testing.T) {
	d := newDriver(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.put("one", named_("Aster Books, LLC"))
		m.put("two", named_("Birch Law, PC"))
	})
	d.sees("▸ Birch Law, PC", "Aster Books, LLC", "Monthly")
	d.press("/")
	d.typeText("aster")
	d.sees("▸ Aster Books")
	d.seesNot("Birch Law")
	d.press("esc")
	d.sees("Birch Law", "▸ Aster Books")
	d.press("x")
	d.sees("Deleted Aster Books, LLC")
	d.press("down")
	d.seesNot("Aster Books")
	d.press("ctrl+z")
	d.sees("Aster Books, LLC is back")
	d.press("d")
	d.sees("Copied")
}

func TestTheListShowsStateAndTotalAtEveryWidth(t *testing.T) {
	for _, size := range [][2]int{{140, 40}, {80, 24}, {60, 20}, {40, 12}, {40, 10}} {
		d := list(t, size[0], size[1])
		d.sees("Harbor Street Dental, PLLC", "MSA-2026-001", "draft", "3 of 52", "$3,226.25", "15:42")
	}
	d := list(t, 40, 12)
	d.send(tea.MouseClickMsg{X: 5, Y: 5, Button: tea.MouseLeft})
	d.sees("▸ Harbor Street Dental")
}

func TestTheSidebarCountsWhatIsAnswered(t *testing.T) {
	for _, size := range [][2]int{{140, 40}, {80, 24}} {
		d := started(t, size[0], size[1])
		d.wait(time.Second)
		d.sees("✓ Start             2/2 done", "◐ Parties       1/18 17 open", "○ Backups           proposed", "○ Definitions and ow… 1 open")
	}
}

func TestTheFirstScreenIsWholeOnTheSmallestWindow(t *testing.T) {
	for _, size := range [][2]int{{140, 40}, {80, 24}, {80, 12}, {40, 12}, {40, 10}} {
		d := newDriver(t, size[0], size[1], nil)
		d.sees("Engross ", "n  start a new agreement", "s  open a finished sample", "i  import", "p  ", "attorney", "F1 help")
		d.seesNot("…")
	}
}

func named_(client string) *model.Agreement {
	a, err := model.New(model.NewOptions{Client: client, Today: today()})
	if err != nil {
		panic(err)
	}
	return a
}

func TestAnEmptyListOffersThreeWaysToStart(t *testing.T) {
	d := newDriver(t, 80, 24, nil)
	d.sees("start a new agreement", "sample", "import")
	d.press("i")
	d.typeText("gone.json")
	d.press("enter")
	d.sees("there is no file gone.json")
	d.press("s")
	d.wait(time.Second)
	d.sees("Fern & Oak Design")
}

func TestWhatWasDeletedCanBeBroughtBack(t *testing.T) {
	d := list(t, 100, 24)
	d.sees("s sample")
	d.press("ctrl+z")
	d.sees("Nothing was deleted since you started. `engross restore` brings back")
	d.press("x")
	d.sees("ctrl+z or `engross restore` brings it back.")
	d.press("ctrl+z")
	d.sees("is back.")
}

func TestFootersNameTheirKeysOnce(t *testing.T) {
	for _, sc := range scenes {
		for _, size := range sizes {
			d := sc.start(t, size[0], size[1])
			d.press(sc.keys...)
			lines := strings.Split(strings.TrimSpace(d.screen()), "\n")
			seen := map[string]bool{}
			for row := range strings.SplitSeq(lines[len(lines)-1], " · ") {
				k, _, _ := strings.Cut(row, " ")
				if seen[k] {
					t.Errorf("%s: %s twice in %q", sc.name, k, lines[len(lines)-1])
				}
				seen[k] = true
			}
		}
	}
	d := newDriver(t, 80, 24, nil)
	d.press("n", "tab")
	if got := strings.Count(d.screen(), "shift+tab"); got != 1 {
		t.Errorf("shift+tab stands %d times on the start dialog, want 1:\n%s", got, d.screen())
	}
}

func TestTheCalendarShowsItsKeys(t *testing.T) {
	d := atTerms(t, 80, 24)
	d.press("ctrl+u", "c")
	d.sees("→ day on · ↓ week on", "enter take the day", "esc close")
	d.press("right", "esc")
	d.seesNot("day on")
	d.sees("▸ Effective date")
}

func TestAFindingsNameStaysWhole(t *testing.T) {
	for w := 60; w < 140; w++ {
		d := started(t, w, 60)
		d.press("f5")
		for l := range strings.SplitSeq(d.screen(), "\n") {
			if strings.HasSuffix(strings.TrimSpace(l), "-") && strings.Contains(l, "[") {
				t.Fatalf("at %d columns a name is broken: %q", w, l)
			}
		}
	}
}

func TestThePriceBookDoesNotLeadToItself(t *testing.T) {
	d := newDriver(t, 100, 40, func(_ *memory, o *ui.Options) { o.Screen = "prices" })
	d.seesNot("Continue: Price book")
}

func TestEscGoesOneLevelOut(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zeph")
	d.press("esc")
	d.sees("enter open")
	d.press("esc")
	d.sees("Your agreements", "Harbor Street Dental")
	if got, want := d.answer("a1", "provider.legalName"), "Zeph"; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
	if got, want := strings.Join(d.mem.labels, ","), "closed"; got != want {
		t.Errorf("revisions %q, want %q", got, want)
	}
}

// TestTheSectionInFocusIsMarkedBySign: a terminal need not show reverse, and a screen that is copied as text does not.
func TestTheSectionInFocusIsMarkedBySign(t *testing.T) {
	for _, size := range [][2]int{{140, 40}, {80, 24}, {40, 12}} {
		d := started(t, size[0], size[1])
		d.seesNot("▸Parties")
		d.press("esc")
		d.sees("▸Parties")
		d.press("down")
		d.sees("▸Terms")
		d.seesNot("▸Parties")
		d.press("end")
		d.sees(" ▸Export")
	}
}

// TestAPageSaysWhatIsOutOfSight: how many questions, and the key that turns to them.
func TestAPageSaysWhatIsOutOfSight(t *testing.T) {
	d := started(t, 80, 24)
	d.press("shift+tab")
	d.sees(" PgDn")
	d.press("home", "shift+tab")
	d.sees("the first question here")
}

func TestEveryFindingLeadsToItsQuestion(t *testing.T) {
	for _, s := range [][2]int{{80, 24}, {140, 40}, {40, 12}} {
		d := started(t, s[0], s[1])
		a := d.kept("a1")
		built, _ := wording().Build(a, clause.Options{})
		found := check.Run(check.Input{Draft: a, Doc: built, Today: today()})
		slices.SortStableFunc(found, func(x, y check.Finding) int { return cmp.Compare(x.Severity, y.Severity) })
		for i, f := range found {
			d.press("f5")
			for range i {
				d.press("down")
			}
			d.press("enter")
			p, err := a.At(f.Path)
			if err != nil {
				t.Fatal(err)
			}
			want := p.Field.Label
			if !strings.Contains(d.screen(), want[:min(len(want), 18)]) {
				t.Errorf("%dx%d: %s (%s) leads to a screen without %q:\n%s", s[0], s[1], f.Path, f.Rule, want, d.screen())
			}
			for range 4 {
				if !strings.Contains(d.screen(), "sections") {
					d.press("esc")
				}
			}
		}
	}
}

func TestExportAsksBeforeReplacing(t *testing.T) {
	d := opened(t, 100, 30, nil)
	d.press("f6", "f6")
	d.sees("Wrote 1 file")
	if len(d.mem.wrote) != 1 || !strings.HasSuffix(d.mem.wrote[0], "MSA-2026-001.html") {
		t.Fatalf("wrote %v", d.mem.wrote)
	}
	if len(d.mem.records) != 1 {
		t.Errorf("%d exports on record, want one", len(d.mem.records))
	}
	if got, want := strings.Join(d.mem.labels, ","), "before export"; got != want {
		t.Errorf("revisions %q, want %q", got, want)
	}
	d.press("f6")
	d.sees("Replace 1 file?")
	d.press("esc")
	if len(d.mem.wrote) != 1 {
		t.Error("replaced without a yes")
	}
	d.press("f6", "r")
	if len(d.mem.wrote) != 2 {
		t.Errorf("wrote %d files after a yes, want 2", len(d.mem.wrote))
	}
}

// TestMissingCharactersAreOfferedAsBoxes holds that a PDF that was refused for them can be had with boxes, and only that file is
// written then.
func TestMissingCharactersAreOfferedAsBoxes(t *testing.T) {
	d := opened(t, 100, 30, func(m *memory, o *ui.Options) {
		e := office().Edit("test")
		if err := e.Set("client.legalName", "東京支店", value.Context{}); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		m.put("office", a)
		page, _ := export.ByName("html")
		pdf, _ := export.ByName("pdf")
		o.Formats = []export.Format{page, pdf}
	})
	d.press("f6")
	d.seesNot("draw boxes")
	d.press("f6")
	d.sees("No font has some of the characters", "not written: ")
	if len(d.mem.wrote) != 1 || !strings.HasSuffix(d.mem.wrote[0], ".html") {
		t.Fatalf("wrote %v, want the page alone", d.mem.wrote)
	}
	d.press("b")
	d.sees("Wrote 1 file")
	d.seesNot("not written: ", "draw boxes")
	if len(d.mem.wrote) != 2 || !strings.HasSuffix(d.mem.wrote[1], ".pdf") || len(d.mem.records) != 2 {
		t.Errorf("wrote %v and %d records, want the PDF too and two records", d.mem.wrote, len(d.mem.records))
	}
}

func TestAFinalTextIsRefusedWhileErrorsStand(t *testing.T) {
	d := started(t, 100, 30)
	d.press("f6")
	for range 10 {
		d.press("down")
	}
	d.press("up", "up", "up", "space")
	d.sees("As: Final")
	d.press("f6")
	d.sees("Not final yet", "is not answered yet")
	if len(d.mem.wrote) != 0 {
		t.Error("wrote a final text with errors in it")
	}
	d.press("enter")
	d.sees("▸ Legal name")
}

func TestTheProfileIsEditedLikeAnAgreement(t *testing.T) {
	d := newDriver(t, 80, 24, nil)
	d.press("p")
	d.sees("Your company", "Legal name")
	d.typeText("Cascade Ridge IT, Inc.")
	d.wait(time.Second)
	d.sees("saved 15:42")
	a, _, err := model.DecodeProfile(d.mem.profile.body)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := a.Provider.LegalName.String(), "Cascade Ridge IT, Inc."; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
	d.press("esc", "esc", "$")
	d.wait(time.Second)
	d.sees("Price book")
}

func TestProblemsOfOwnClausesAreSaid(t *testing.T) {
	d := newDriver(t, 80, 24, func(_ *memory, o *ui.Options) { o.Problems = problems() })
	d.sees("renewal.md:3: there is no action called foo")
}

func TestAListThatCannotBeReadIsSaid(t *testing.T) {
	d := newDriver(t, 80, 24, func(_ *memory, o *ui.Options) { o.Open = "gone" })
	d.sees("there is no agreement gone")
}

func TestSmallWindowsAreRefusedKindly(t *testing.T) {
	d := started(t, 80, 24)
	d.w, d.h = 30, 8
	d.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	d.sees("needs 40 by 10")
	if err := d.fits(); err != nil {
		t.Error(err)
	}
}

func TestClicksFocusQuestions(t *testing.T) {
	d := started(t, 80, 24)
	for y, l := range strings.Split(d.screen(), "\n") {
		if strings.Contains(l, "Street  ") {
			d.send(tea.MouseClickMsg{X: 40, Y: y, Button: tea.MouseLeft})
			break
		}
	}
	d.sees("▸ Street")
}

func TestTheLastViewIsKeptWhileNothingChanges(t *testing.T) {
	d := started(t, 80, 24)
	d.wait(time.Second)
	v := d.app.View()
	if n := testing.AllocsPerRun(10, func() { d.app.View() }); n > 0 {
		t.Errorf("a view without a change allocates %.0f times", n)
	}
	if v.Content != d.app.View().Content {
		t.Error("the view changed by itself")
	}
}

func TestEveryKeyOfTheFooterWorks(t *testing.T) {
	d := started(t, 140, 40)
	d.press("f1")
	d.sees("Keys:", "ctrl+k", "set the question aside", "not legal advice")
	d.until("Not just now", "pgdown", 3)
	d.press("esc")
	d.seesNot("Keys:")
}

func TestErrorsOfTheExporterAreSaid(t *testing.T) {
	d := opened(t, 100, 30, nil)
	d.press("f6", "f6")
	d.mem.fail = errors.New("the disk is full")
	d.press("f6", "r")
	d.sees("the disk is full")
	d.press("o")
}

// TestTheExportIsSeenInASmallWindow goes down the lines, of which not all fit, and clicks one that was scrolled to.
func TestTheExportIsSeenInASmallWindow(t *testing.T) {
	all := export.Formats()
	d := opened(t, 40, 12, func(_ *memory, o *ui.Options) { o.Formats = all })
	d.press("f6")
	for i := range len(all) + 3 {
		d.sees("▸ ")
		if i == 0 {
			d.sees("▸ [x] " + all[0].Title)
		}
		d.press("down")
	}
	d.sees("▸ [ Write the files ]")
	for y, l := range strings.Split(d.screen(), "\n") {
		if strings.Contains(l, "Draft") {
			d.send(tea.MouseClickMsg{X: 10, Y: y, Button: tea.MouseLeft})
			break
		}
	}
	d.sees("▸ As: Final", "refused while errors stand")
}

// TestWhyAFileWasNotWrittenIsSaidInFull needs more room than is left beside its format.
func TestWhyAFileWasNotWrittenIsSaidInFull(t *testing.T) {
	d := opened(t, 80, 24, func(_ *memory, o *ui.Options) {
		o.Exporter = full{o.Exporter, &fs.PathError{Op: "write", Path: "/home/dana/agreements/MSA-2026-001.html", Err: errors.New("no space left on the device")}}
	})
	d.press("f6", "f6")
	flat := strings.Join(strings.Fields(d.screen()), " ")
	if want := "not written: MSA-2026-001.html: no space left on the device (/home/dana/agreements/MSA-2026-001.html)"; !strings.Contains(flat, want) {
		t.Errorf("the screen does not show %q:\n%s", want, d.screen())
	}
	if err := d.fits(); err != nil {
		t.Error(err)
	}
}

// full is a folder in which nothing can be written.
type full struct {
	ui.Exporter
	err error
}

func (f full) Write(*doc.Doc, export.Format, string, ui.Manner) error { return f.err }

// TestALongNoticeIsSaidInFull wraps what came of the last key.
func TestALongNoticeIsSaidInFull(t *testing.T) {
	for _, w := range []int{40, 80} {
		d := opened(t, w, 12, nil)
		d.press("ctrl+g")
		flat := strings.Join(strings.Fields(d.screen()), " ")
		if want := "Nothing is open: no errors, no required question without an answer, nothing parked."; !strings.Contains(flat, want) {
			t.Errorf("at %d columns the screen does not show %q:\n%s", w, want, d.screen())
		}
		if err := d.fits(); err != nil {
			t.Error(err)
		}
	}
}

func TestTheMouseCanBeGivenBack(t *testing.T) {
	d := started(t, 80, 24)
	if got, want := d.app.View().MouseMode, tea.MouseModeCellMotion; got != want {
		t.Errorf("mouse mode %v, want %v", got, want)
	}
	d.press("f2")
	if got, want := d.app.View().MouseMode, tea.MouseModeNone; got != want {
		t.Errorf("after F2 mouse mode %v, want %v", got, want)
	}
}
