package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

func TestThePaletteLeadsToAQuestionByAWord(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 40)
	d.press("ctrl+p")
	d.sees("Do or go to", "Park", "ctrl+k")
	d.typeText("price server")
	d.sees("▸ Price of Server care")
	d.press("enter")
	d.sees("› Fees", "Server care")
	d.press("ctrl+p")
	d.typeText("map:")
	d.sees("screen")
	d.press("enter")
	d.wait(time.Second)
	d.sees("› Map")
}

// TestThePaletteFindsAWordOfTheHelp holds that a word which stands in what explains a question is found before what is nearly called
// so.
func TestThePaletteFindsAWordOfTheHelp(t *testing.T) {
	for _, c := range []struct{ typed, want, not string }{
		{"county", "Courts", "Counts"},
		{"mailbox that several", "This is of ", ""},
	} {
		d := at("term.effectiveDate")(t, 100, 40)
		d.press("ctrl+p")
		d.typeText(c.typed)
		d.sees(c.want)
		if c.not != "" {
			d.seesNot(c.not)
		}
	}
}

// TestThePaletteFindsTheSameHoweverItIsTyped compares words typed letter by letter, and words typed too far and taken back,
// with the same words pasted.
func TestThePaletteFindsTheSameHoweverItIsTyped(t *testing.T) {
	words := []string{"price server", "fees", "setup fee", "boxes", "notice", "prixe", "response time", "addresses", "late fee", "acces", "serv back", "zzzz", "netwroks", "é"}
	for _, opens := range []string{"ctrl+p", "ctrl+f"} {
		d := at("term.effectiveDate")(t, 100, 40)
		for _, w := range words {
			d.press(opens)
			d.send(tea.PasteMsg{Content: w})
			want := d.screen()
			d.press("esc", opens)
			d.typeText(w)
			if got := d.screen(); got != want {
				t.Errorf("%s %q typed:\n%s\npasted:\n%s", opens, w, got, want)
			}
			d.typeText(" xe")
			d.press("backspace", "backspace", "backspace")
			if got := d.screen(); got != want {
				t.Errorf("%s %q typed, and more taken back:\n%s\npasted:\n%s", opens, w, got, want)
			}
			d.press("esc")
		}
	}
}

// TestWordsToLookForAreDeletedAsInALine deletes a word and all of them by the keys that do so in an answer.
func TestWordsToLookForAreDeletedAsInALine(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 40)
	d.press("ctrl+p")
	d.typeText("late fee")
	d.press("ctrl+w")
	d.sees("Find: late \n")
	d.press("ctrl+u")
	d.typeText("notice")
	d.sees("Find: notice\n")
	d.press("esc", "f5")
	d.wait(time.Second)
	d.typeText("/late fee")
	d.press("ctrl+w")
	d.sees("Find: late \n")
	d.press("ctrl+u")
	d.sees("Find: \n")
}

func TestThePaletteDoesWhatAKeyDoes(t *testing.T) {
	d := at("term.effectiveDate")(t, 80, 24)
	d.press("ctrl+p")
	d.typeText("review")
	d.press("enter")
	d.sees("› Review")
	d.press("ctrl+p")
	d.typeText("help")
	d.press("enter")
	d.sees("Keys: Review")
}

func TestThePaletteSaysWhyADeedIsNotPossible(t *testing.T) {
	d := at("term.effectiveDate")(t, 80, 24)
	d.press("ctrl+p")
	d.typeText("editor")
	d.sees("Not now: only texts can be written in an editor.", "not now")
	d.press("enter")
	d.sees("Not now: only texts can be written in an editor.", "▸ Effective date")
}

func TestThePaletteOpensAnotherAgreement(t *testing.T) {
	d := list(t, 80, 24)
	d.press("ctrl+p")
	d.typeText("harbor")
	d.press("enter")
	d.wait(time.Second)
	d.sees("Harbor Street Dental, PLLC › ")
	d.press("ctrl+p")
	d.typeText("fern")
	d.sees("agreement")
	d.press("enter")
	d.wait(time.Second)
	d.sees("Fern & Oak Design, LLC (MSA-2026-001) › ")
}

// TestASearchGoesOnAmongQuestions looks for a question that nobody answered yet.
func TestASearchGoesOnAmongQuestions(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 30)
	d.press("ctrl+f")
	d.typeText("upgrades ahead")
	d.sees("No answer has these words. Enter looks for them among all questions.")
	d.press("enter")
	d.wait(time.Second)
	d.sees("Do or go to", "Find: upgrades ahead", "▸ Upgrades ahead")
}

func TestAllAnswersAreSearched(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 30)
	d.press("ctrl+f")
	d.typeText("cascade ridge")
	d.sees("▸ Legal name", "Cascade Ridge IT, Inc.")
	d.press("enter")
	d.sees("› Parties", "▸ Legal name")
	d.press("ctrl+f")
	d.typeText("zzz")
	d.sees("No answer has these words.", "0 of ", "enter all questions")
	d.press("esc")
	d.seesNot("Find in all answers")
	d.press("ctrl+f")
	d.typeText("oregon")
	_, y := find(d, "Find: oregon")
	d.send(tea.MouseClickMsg{X: 10, Y: y - 3, Button: tea.MouseLeft})
	d.sees("Find: oregon") // a click beside the list does nothing
	d.send(tea.MouseClickMsg{X: 10, Y: y + 1, Button: tea.MouseLeft})
	d.seesNot("Find in all answers")
	d.sees("▸ Formed in")
}

func TestEarlierAnswersAreShownAndBroughtBack(t *testing.T) {
	d := at("term.renewalNoticeDays")(t, 100, 40)
	d.press("ctrl+u")
	d.typeText("75")
	d.wait(2 * time.Second)
	d.press("ctrl+u")
	d.typeText("80")
	d.press("tab", "shift+tab", "f7")
	d.sees("Earlier answers: Notice to stop renewal", "▸ 80 days", "now", "Set by a person.", "75 days", "60 days")
	for range 10 {
		if strings.Contains(d.screen(), "▸ 60 days") {
			break
		}
		d.press("down")
	}
	d.sees("Enter brings it back.")
	d.press("enter")
	d.wait(time.Second)
	d.seesNot("Earlier answers")
	d.press("tab", "ctrl+z")
	d.sees("60 days → 80 days.")
}

func TestAListHasNoEarlierAnswers(t *testing.T) {
	d := at("contacts")(t, 100, 40)
	d.press("f7")
	d.sees("Not now: a list has no earlier answers; its rows have.")
}

func TestThePaletteKnowsTheWordsOfTheTradeAndRows(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 40)
	d.press("ctrl+p")
	d.typeText("setup fee")
	d.sees("▸ Price of Onboarding")
	d.press("enter")
	d.sees("› Fees", "▸ Onboarding", "“And what does it cost?”")
	d.press("ctrl+p")
	d.typeText("help desk")
	d.sees("▸ Help desk")
	d.press("enter")
	d.sees("› Services", "Help desk")
	d.press("ctrl+p")
	d.typeText("payroll")
	d.sees("Never looked at")
	d.press("esc")
	d.press("ctrl+f")
	d.typeText("late fee")
	d.sees("▸ Late fee")
}

// TestReviewAndExportOpenFromInsideLists leads there from a list, a cell, a row and another view, and back to where one was.
func TestReviewAndExportOpenFromInsideLists(t *testing.T) {
	inCell := func(d *driver) { d.press("enter", "enter") }
	inRow := func(d *driver) { d.press("enter", "o") }
	for name, where := range map[string]struct {
		to   func(*driver)
		sees string
	}{
		"a list":      {func(d *driver) { d.press("enter") }, "› Contacts"},
		"a cell":      {inCell, "› Contacts"},
		"a row":       {inRow, "› Priya Raman"},
		"a follow-up": {func(d *driver) { d.press("ctrl+p"); d.typeText("follow-up list"); d.press("enter") }, "› Follow-up list"},
	} {
		t.Run(name, func(t *testing.T) {
			d := at("contacts")(t, 140, 40)
			where.to(d)
			d.sees(where.sees)
			d.press("f5")
			d.wait(time.Second)
			d.sees("› Review")
			d.press("f6")
			d.wait(time.Second)
			d.sees("› Export")
			d.press("f5")
			d.sees("› Review")
			d.press("esc")
			d.sees(where.sees)
			d.press("f6")
			d.wait(time.Second)
			d.sees("› Export")
			d.press("esc")
			d.sees(where.sees)
		})
	}
}

// TestThePaletteSuspends goes back to the shell after saving: ctrl+z, which does so elsewhere, takes back the last change.
func TestThePaletteSuspends(t *testing.T) {
	isLet := false
	d := newDriver(t, 80, 24, func(m *memory, o *ui.Options) {
		m.put("a1", decode(fresh()))
		o.Open, o.Suspend = "a1", &ui.Suspend{Let: func() { isLet = true }, Back: func() {}}
	})
	d.typeText("Zeph")
	d.press("ctrl+p")
	d.typeText("suspend")
	d.sees("▸ Suspend")
	d.press("enter")
	if !isLet {
		t.Fatal("it does not stop")
	}
	if got := d.answer("a1", "provider.legalName"); got != "Zeph" {
		t.Errorf("on the disk is %q, want Zeph", got)
	}
}

// TestThePaletteContinues holds that the way on is among what can be done, from inside a list and from the list of agreements too.
func TestThePaletteContinues(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 40)
	d.press("enter", "f6", "ctrl+p")
	d.typeText("continue")
	d.sees("▸ Continue")
	d.press("enter")
	d.wait(time.Second)
	d.seesNot("› Export", "› Terms")
	d = list(t, 100, 40)
	d.press("ctrl+p")
	d.typeText("continue")
	d.sees("▸ Continue", "changed last")
	d.press("enter")
	d.wait(time.Second)
	d.sees("Łukasz & Søn", "›")
}

// TestNextOpenSaysThatItIsHere answers a key that would otherwise seem dead.
func TestNextOpenSaysThatItIsHere(t *testing.T) {
	d := opened(t, 100, 40, func(m *memory, _ *ui.Options) {
		k := m.drafts["office"]
		k.body, k.cursor = changed(t, k.body, func(e *model.Edit) error { return e.Type("term.effectiveDate", "", value.Context{}) }), "x|client.legalName"
	})
	d.wait(time.Second)
	for range 9 {
		d.press("ctrl+g")
	}
	d.sees("▸ Effective date", "This is the only point that is open.")
}

// TestThePaletteFallsBackToMostOfTheWords where nothing has all of them: who looks for the price of a mile need not know what it is
// called.
func TestThePaletteFallsBackToMostOfTheWords(t *testing.T) {
	d := opened(t, 80, 24, nil)
	d.press("ctrl+p")
	d.wait(time.Second)
	d.typeText("travel mile")
	d.sees("with some of the words", "Travel")
	d.seesNot("Nothing has these words")
	d.typeText(" xyzzy qwert")
	d.sees("Nothing has these words")
}
