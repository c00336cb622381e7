package ui_test

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/export"
	"engross/model"
	"engross/model/check"
	"engross/model/clause"
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
	d := started(t, 80, 24)
	d.press("pgdown", "ctrl+u", "c")
	d.sees("→ day on · ↓ week on", "enter take the day · esc close")
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

func TestColumnsAreAsWideAsWhatStandsInThem(t *testing.T) {
	d := newDriver(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.put("a", office())
		m.progress = "229 of 1,240"
	})
	d.sees("229 of 1,240")
	d = opened(t, 100, 24, func(_ *memory, o *ui.Options) {
		o.Formats = []export.Format{{Name: "sheet", Title: "Spreadsheet of fees, budget and assumptions", Ext: "xlsx"}}
	})
	d.press("f6")
	d.sees("Spreadsheet of fees, budget and assumptions (.xlsx)")
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

func TestLeavingASectionMakesARevision(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zeph")
	d.press("pgdown")
	if got, want := strings.Join(d.mem.labels, ","), "left Parties"; got != want {
		t.Errorf("revisions %q, want %q", got, want)
	}
}

// rowsOf opens the sample with a list in front.
func rowsOf(t *testing.T, path string) *driver {
	t.Helper()
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|" + path })
	d.wait(time.Second)
	d.press("enter")
	return d
}

func (d *driver) rowsIn(path string) []string {
	d.t.Helper()
	d.wait(time.Second)
	a := d.kept("office")
	p, err := a.At(path)
	if err != nil {
		d.t.Fatal(err)
	}
	var out []string
	for i := range p.Field.List().Len() {
		out = append(out, model.Title(model.Scope{A: a, Up: p.Object}, p.Field.List().Row(i)))
	}
	return out
}

func TestRowsAreAddedCopiedMovedAndDeleted(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.sees("Not included", "Hardware, spare parts and shipping")
	n := len(d.rowsIn("exclusions"))
	d.press("a")
	d.typeText("Coffee machines")
	d.press("esc")
	rows := d.rowsIn("exclusions")
	if got := rows[len(rows)-1]; len(rows) != n+1 || got != "Coffee machines" {
		t.Fatalf("after adding there are %d rows, the last %q", len(rows), got)
	}
	d.press("d")
	d.press("K")
	d.press("home", "x")
	rows = d.rowsIn("exclusions")
	if len(rows) != n+1 || rows[0] == "Hardware, spare parts and shipping" {
		t.Errorf("after deleting the first there are %d rows, the first %q", len(rows), rows[0])
	}
	d.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
	if got := d.rowsIn("exclusions"); len(got) != n {
		t.Errorf("after undoing all there are %d rows, want %d: %v", len(got), n, got)
	}
}

func TestCellsAreEditedInPlace(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.press("right", "right", "enter", "end")
	d.typeText(" now")
	d.sees("prices are set by manufacturers now")
	d.press("tab")
	d.sees("esc done")
	d.press("esc", "ctrl+z")
	d.sees("Undone: Why of Hardware, spare parts and shipping … manufacturers now → … manufacturers.")
	d.press("f2")
	d.seesNot("manufacturers now")
}

func TestServicesComeFromTheCatalogue(t *testing.T) {
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.put("office", named_("Aster Books, LLC"))
		m.drafts["office"].cursor = "services|services"
	})
	d.press("enter")
	before := len(d.rowsIn("services"))
	d.press("c")
	d.sees("Services from the catalogue", "0 picked")
	d.press("space", "down", "space")
	d.sees("2 picked")
	d.press("enter")
	d.sees("Added 2 services")
	if got := len(d.rowsIn("services")); got != before+2 {
		t.Errorf("%d services, want %d", got, before+2)
	}
	d.press("ctrl+z")
	if got := len(d.rowsIn("services")); got != before {
		t.Errorf("one undo leaves %d services, want %d", got, before)
	}
}

func TestAServiceIsFoundByAWordOfItsDescription(t *testing.T) {
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.put("office", named_("Aster Books, LLC"))
		m.drafts["office"].cursor = "services|services"
	})
	d.press("enter", "c")
	d.typeText("renewed")
	d.sees("Find: renewed", "Licensing and procurement")
	d.seesNot("Nothing has these words.")
}

func TestPastedColumnsAreKnownByWhatStandsInThem(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"commas", "dana@fern.example,client,Dana Whitfield,+1 415 555 0123\nann@cascade.example,provider,Ann Lee,+1 415 555 0124\n"},
		{"tabs", "dana@fern.example\tclient\tDana Whitfield\t(415) 555-0123\nann@cascade.example\tprovider\tAnn Lee\t(415) 555-0124\n"},
		{"a heading in other words", "Mail,Whose,Who,Call\ndana@fern.example,client,Dana Whitfield,+1 415 555 0123\nann@cascade.example,provider,Ann Lee,+1 415 555 0124\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := rowsOf(t, "contacts")
			n := len(d.rowsIn("contacts"))
			d.send(tea.PasteMsg{Content: c.text})
			d.sees("Paste 2 rows", "Email", "Side", "Name", "Phone")
			d.press("enter")
			d.wait(time.Second)
			l := d.kept("office").Contacts
			if len(l) != n+2 {
				t.Fatalf("%d contacts, want %d", len(l), n+2)
			}
			got := l[n]
			if got.Name != "Dana Whitfield" || got.Email != "dana@fern.example" || got.Side != "client" || !got.Phone.IsSet() {
				t.Errorf("read as %v, %v, %v, %v", got.Name, got.Email, got.Side, got.Phone)
			}
		})
	}
}

func TestNoTwoPastedColumnsAnswerTheSame(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.send(tea.PasteMsg{Content: "Ann Lee\tEngineer\nBo Berg\tPartner\n"})
	for range 12 {
		d.press("down")
		for l := range strings.SplitSeq(d.screen(), "\n") {
			if f := strings.Fields(l); len(f) > 1 && strings.Contains(d.screen(), "Paste 2 rows") && f[0] == f[1] && f[0] != "(left" {
				t.Fatalf("two columns have one title: %q", l)
			}
		}
	}
}

func TestPastedRowsOfASpreadsheet(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"tabs with headings", "Why\tNot included\nit is new\tDrones\nit is old\tFaxes\n", "Drones,Faxes"},
		{"semicolons with a quoted cell", "\"Drones; large\";x\nFaxes;y", "Drones; large,Faxes"},
		{"a list", "• Drones\n• Faxes, of any kind\n", "Drones,Faxes, of any kind"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := rowsOf(t, "exclusions")
			n := len(d.rowsIn("exclusions"))
			d.send(tea.PasteMsg{Content: c.text})
			d.sees("Paste 2 rows", "Drones")
			d.press("enter")
			d.sees("Added 2 rows")
			rows := d.rowsIn("exclusions")
			if got := strings.Join(rows[n:], ","); got != c.want {
				t.Errorf("pasted %q, want %q", got, c.want)
			}
			d.press("ctrl+z")
			if got := len(d.rowsIn("exclusions")); got != n {
				t.Errorf("one undo leaves %d rows, want %d", got, n)
			}
		})
	}
}

func TestFindingARow(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.press("/")
	d.typeText("classroom")
	d.press("enter")
	d.sees("▸ Courses and classroom")
	d.seesNot("Hardware")
	d.press("esc")
	d.sees("Hardware")
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
	d.press("up", "up", "space")
	d.sees("As: Final")
	d.press("f6")
	d.sees("Not final yet", "is not answered yet")
	if len(d.mem.wrote) != 0 {
		t.Error("wrote a final text with errors in it")
	}
	d.press("enter")
	d.sees("▸ Legal name")
}

func TestTwoWindowsAreMerged(t *testing.T) {
	d := started(t, 100, 30)
	other := d.kept("a1")
	e := other.Edit("elsewhere")
	for path, text := range map[string]string{"term.initialMonths": "24", "provider.legalName": "Theirs, Inc."} {
		if err := e.Fill(path, text, model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
	}
	other, _ = e.Done()
	d.mem.drafts["a1"].body = model.Encode(other)
	d.mem.drafts["a1"].version += 7
	d.typeText("Mine, Inc.")
	d.wait(time.Second)
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

func TestAnotherWindowIsTold(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.holder = ui.Holder{Where: "another window", Since: time.Date(2026, 2, 20, 14, 2, 0, 0, time.UTC)}
	})
	d.sees("Open elsewhere", "since 14:02")
	d.press("enter")
	d.seesNot("Open elsewhere")
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
	d.sees("Keys:", "ctrl+k", "set the question aside", "Everywhere", "not legal advice")
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

func TestAnotherPresetBringsItsAnswersInOneStep(t *testing.T) {
	d := started(t, 80, 24)
	d.press("pgdown")
	d.typeText("3/1/26")
	d.press("tab", "ctrl+u")
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
	d := started(t, 140, 40)
	d.press("pgdown")
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
	d.press("ctrl+l")
	d.seesNot("What it says")
}

// TestThePreviewDoesNotWaitForTheAnalysis holds that a clause is up to date while the whole agreement is still looked at.
func TestThePreviewDoesNotWaitForTheAnalysis(t *testing.T) {
	d := started(t, 140, 40)
	d.press("pgdown")
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
