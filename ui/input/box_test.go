package input_test

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

func TestTypingIsRecordedWithEachKey(t *testing.T) {
	d := sit(t, "client.legalName").focus().press("Harbor", "space")
	equal(t, "answer", d.answer(), "Harbor")
	equal(t, "edits", len(d.kinds), 7)
	equal(t, "box keeps the space", d.in.Cursor().X, 7)
	d.in.Sync(d.place(), d.env)
	d.press("Dental")
	equal(t, "answer", d.answer(), "Harbor Dental")
}

func TestUnreadableTextIsKept(t *testing.T) {
	d := sit(t, "term.effectiveDate").focus().press("soon")
	equal(t, "standing", d.place().Standing(), model.Unreadable)
	equal(t, "raw", d.place().State().Raw, "soon")
	equal(t, "first line", d.lines()[0], "soon")
	equal(t, "no message while typing", strings.TrimSpace(strings.Join(d.lines()[1:], "")), "")
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "blurred", d.lines()[0], "soon")
	var wrong *value.ReadError
	if err := input.Problem(d.place(), d.env.Context); !errors.As(err, &wrong) {
		t.Errorf("problem: got %v, want a ReadError", err)
	}
	d.focus()
	equal(t, "loaded again", d.lines()[0], "soon")
	d.press("ctrl+u", "3/1/2026")
	equal(t, "answer", d.answer(), "2026-03-01")
	equal(t, "problem", input.Problem(d.place(), d.env.Context), nil)
}

func TestReadings(t *testing.T) {
	for _, c := range []struct{ name, path, typed, reading, still string }{
		{"date", "term.effectiveDate", "1 mar", "Sunday, March 1, 2026", "March 1, 2026"},
		{"amount", "contacts.c1.spendLimit", "1250", "$1,250.00", "$1,250.00"},
		{"thousands", "contacts.c1.spendLimit", "$1.25k", "$1,250.00", "$1,250.00"},
		{"read as typed", "contacts.c1.spendLimit", "$1,250.00", "", "$1,250.00"},
		{"week", "coverage.hours.h1.week", "9-5 weekdays", "Monday to Friday, 9:00 am to 5:00 pm", "Monday to Friday, 9:00 am to 5:00 pm"},
		{"phone", "contacts.c1.phone", "415 555 0123", "(415) 555-0123", "(415) 555-0123"},
		{"percent", "costs.late.pct", "1.5", "1.5%", "1.5%"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sit(t, c.path).focus().press(c.typed)
			lines := d.lines()
			equal(t, "lines", len(lines), 2)
			equal(t, "under the box", lines[1], c.reading)
			d.record(d.in.Blur(d.place(), d.env))
			if got := d.lines()[0]; !strings.HasPrefix(got, c.still) {
				t.Errorf("blurred: got %q, want it to begin with %q", got, c.still)
			}
		})
	}
}

func TestDefaultIsShownAndConfirmedByEnter(t *testing.T) {
	d := sit(t, "term.renewalNoticeDays")
	equal(t, "blurred", d.lines()[0], "60 days (default)")
	d.focus()
	if got := d.lines()[0]; !strings.HasPrefix(got, "60 days (default)") {
		t.Errorf("empty box: got %q", got)
	}
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "edits after tab", len(d.kinds), 0)
	d.focus().press("enter")
	equal(t, "kind", d.kinds[0], input.Confirmed)
	equal(t, "move", d.moves[0], input.Next)
	equal(t, "standing", d.place().Standing(), model.Answered)
	equal(t, "answer", d.answer(), "60")
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "blurred", d.lines()[0], "60 days")
}

func TestEnterConfirmsWhatAPresetBrought(t *testing.T) {
	d := sit(t, "client.shortName")
	e := d.a.Edit("preset")
	if err := e.Fill(d.path, "Customer", model.ByPreset, "preset:office"); err != nil {
		t.Fatal(err)
	}
	d.a, _ = e.Done()
	d.focus().press("enter")
	equal(t, "standing", d.place().Standing(), model.Answered)
	equal(t, "answer", d.answer(), "Customer")
	d.press("enter")
	equal(t, "edits", len(d.kinds), 1)
	equal(t, "moves", len(d.moves), 2)
}

func TestClearingBringsTheDefaultBack(t *testing.T) {
	d := sit(t, "term.renewalNoticeDays", "term.renewalNoticeDays", "90").focus().press("ctrl+u")
	equal(t, "kind", d.kinds[0], input.Cleared)
	equal(t, "standing", d.place().Standing(), model.Defaulted)
}

func TestUndoIsShownInTheBox(t *testing.T) {
	d := sit(t, "client.legalName").focus().press("Acme", "X")
	d.undo()
	equal(t, "box", d.lines()[0], "Acme")
	d.press("!")
	equal(t, "answer", d.answer(), "Acme!")
	d.outside(d.path, "Harbor")
	d.in.Sync(d.place(), d.env)
	equal(t, "box", d.lines()[0], "Harbor")
}

func TestChangeFromOutsideIsShownWhileBlurred(t *testing.T) {
	d := sit(t, "client.legalName", "client.legalName", "Acme")
	equal(t, "before", d.lines()[0], "Acme")
	d.outside(d.path, "Harbor")
	equal(t, "after", d.lines()[0], "Harbor")
}

func TestPasteIsOneStepOnOneLine(t *testing.T) {
	d := sit(t, "client.legalName").focus()
	r, _ := d.in.Update(tea.PasteMsg{Content: "Harbor\tStreet\r\nDental\x1b[31m, PLLC\n"}, d.place(), d.env)
	equal(t, "step", r.Step, true)
	equal(t, "text", r.Text, "Harbor Street Dental, PLLC")
}

func TestLongTextTakesEnter(t *testing.T) {
	d := sit(t, "objectives.summary").focus()
	d.press("enter")
	equal(t, "enter in an empty box goes on", len(d.moves), 1)
	d.press("one", "enter", "two")
	equal(t, "answer", d.answer(), "one\ntwo")
	equal(t, "wants up", d.in.Wants("up"), true)
	d.press("up", "home", "0 ")
	equal(t, "answer", d.answer(), "0 one\ntwo")
	equal(t, "wants up on the first row", d.in.Wants("up"), false)
	equal(t, "wants enter", d.in.Wants("enter"), true)
}

func TestLinesAreKeptOneALine(t *testing.T) {
	d := sit(t, "objectives.painPoints").focus()
	d.send(tea.PasteMsg{Content: "slow mail\r\nno backups\r\n"})
	equal(t, "answer", d.answer(), "slow mail\nno backups")
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "blurred", strings.Join(d.lines(), "|"), "slow mail|no backups")
}

func TestNumberAloneTakesTheUnitOfTheSpan(t *testing.T) {
	d := sit(t, "costs.budget.reviewEvery")
	unit := d.place().Field.Default
	d.focus().press("5")
	_, word, _ := strings.Cut(unit, " ")
	equal(t, "answer", d.answer(), "5 "+word)
	d.press("0")
	equal(t, "answer", d.answer(), "50 "+word)
	equal(t, "box", d.lines()[0], "50")
	d.press("x", "backspace")
	equal(t, "after a slip", d.answer(), "50 "+word)
	d.press(" days")
	equal(t, "unit given", d.answer(), "50 day")
}

func TestQuickDates(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"today", "t", "2026-02-27"},
		{"tomorrow", "+", "2026-02-28"},
		{"yesterday", "-", "2026-02-26"},
		{"over the end of the month", "t++", "2026-03-01"},
		{"first of the month", "tm", "2026-02-01"},
		{"last of the month", "th", "2026-02-28"},
		{"first of the year", "ty", "2026-01-01"},
		{"last of the year", "tr", "2026-12-31"},
		{"a word after all", "tomorrow", "2026-02-28"},
		{"days from now", "+30d", "2026-03-29"},
		{"days ago", "-5d", "2026-02-22"},
		{"typed out", "3/1/2026", "2026-03-01"},
		{"typed with dashes", "2026-03-01", "2026-03-01"},
		{"typed and moved", "2026-03-01-", "2026-02-28"},
		{"month in words", "mar 1", "2026-03-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sit(t, "term.effectiveDate").focus()
			for _, r := range c.keys {
				if r == ' ' {
					d.press("space")
					continue
				}
				d.press(string(r))
			}
			equal(t, c.keys, d.answer(), c.want)
		})
	}
}

func TestTypingReplacesWhatIsSoonerWrittenAnew(t *testing.T) {
	for _, c := range []struct {
		name, path, stands string
		keys               []string
		want               string
	}{
		{"number", "term.renewalNoticeDays", "90", []string{"30"}, "30"},
		{"amount", "contacts.c1.spendLimit", "1250", []string{"75"}, "75.00"},
		{"percent", "costs.late.pct", "1.5", []string{"2"}, "2"},
		{"span", "costs.budget.reviewEvery", "3 months", []string{"6"}, "6 month"},
		{"date", "term.effectiveDate", "2026-03-01", []string{"4/1/2026"}, "2026-04-01"},
		{"date in words", "term.effectiveDate", "2026-03-01", []string{"may 2"}, "2026-05-02"},
		{"days from now", "term.effectiveDate", "2026-03-01", []string{"+30d"}, "2026-03-29"},
		{"quick key", "term.effectiveDate", "2026-03-01", []string{"-"}, "2026-02-28"},
		{"two quick keys, then a date", "term.effectiveDate", "2026-03-01", []string{"++", "4/1/2026"}, "2026-04-01"},
		{"a day of the calendar, then a date", "term.effectiveDate", "2026-03-01", []string{"c", "right", "esc", "4/1/2026"}, "2026-04-01"},
		{"hours of a week", "coverage.hours.h1.week", "mon-fri 08:00-18:00", []string{"mon-thu 9-5"}, "mon-thu 09:00-17:00"},
		{"one more day of a week", "coverage.hours.h1.week", "mon-fri 08:00-18:00", []string{"; sat 9-12"}, "mon-fri 08:00-18:00; sat 09:00-12:00"},
		{"at the end", "term.renewalNoticeDays", "9", []string{"end", "0"}, "90"},
		{"before it", "term.renewalNoticeDays", "5", []string{"home", "4"}, "45"},
		{"after backspace", "term.renewalNoticeDays", "90", []string{"backspace", "5"}, "95"},
		{"typed text", "client.tradeName", "Harbor", []string{"!"}, "Harbor!"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sit(t, c.path, c.path, c.stands).focus().press(c.keys...)
			equal(t, strings.Join(c.keys, " "), d.answer(), c.want)
		})
	}
}

// TestASpaceAloneChangesNothing: a text that gives way to what is typed does not give way to a space.
func TestASpaceAloneChangesNothing(t *testing.T) {
	for path, stands := range map[string]string{"term.renewalNoticeDays": "90", "contacts.c1.spendLimit": "1250.00", "term.effectiveDate": "2026-03-01", "client.tradeName": ""} {
		d := sit(t, path, path, stands).focus().press("space")
		equal(t, path, d.answer(), stands)
		equal(t, path+": recorded", len(d.kinds) == 0 || d.kinds[0] == input.Nothing, true)
		d.press("space", "tab")
		equal(t, path+" again", d.answer(), stands)
	}
	d := sit(t, "term.renewalNoticeDays", "term.renewalNoticeDays", "90").focus().press("space", "45")
	equal(t, "a number behind the space", d.answer(), "45")
}

func TestTypingReplacesWhatAPresetBrought(t *testing.T) {
	d := sit(t, "client.shortName")
	fill := func() {
		e := d.a.Edit("preset")
		if err := e.Fill(d.path, "Customer", model.ByPreset, "preset:office"); err != nil {
			t.Fatal(err)
		}
		d.a, _ = e.Done()
		d.focus()
	}
	fill()
	d.env.Styles = colours()
	if got := d.view(); !strings.Contains(got, "typing replaces it · ← edits · ctrl+u empties") {
		t.Errorf("not told what typing does:\n%s", got)
	}
	if got := d.view(); !strings.Contains(got, "\x1b[7mCustomer") {
		t.Errorf("not shown as a selected text: %q", got)
	}
	d.press("Acme")
	equal(t, "answer", d.answer(), "Acme")
	d.in.Focus(d.place(), d.env)
	d.press("!")
	equal(t, "it is a person's now", d.answer(), "Acme!")
	fill()
	d.send(tea.PasteMsg{Content: " of the north"})
	equal(t, "a paste goes to the caret", d.answer(), "Customer of the north")
}

func TestCalendar(t *testing.T) {
	d := sit(t, "term.effectiveDate").focus().press("c")
	equal(t, "opening answers nothing", d.answer(), "")
	equal(t, "calendar", strings.Join(d.lines()[1:], "|"),
		" Su Mo Tu We Th Fr Sa February 2026|  1  2  3  4  5  6  7|  8  9 10 11 12 13 14| 15 16 17 18 19 20 21| 22 23 24 25 26>27 28")
	equal(t, "caret", d.in.Cursor().Position, tea.Position{X: 16, Y: 5})
	equal(t, "wants up", d.in.Wants("up"), true)
	d.press("right", "right")
	equal(t, "two days on", d.answer(), "2026-03-01")
	equal(t, "box", d.lines()[0], "3/1/2026")
	d.press("down", "pgdown", "left")
	equal(t, "a week and a month on, a day back", d.answer(), "2026-04-07")
	equal(t, "a click on the first Thursday", d.in.Click(13, 2, d.place(), d.env).Text, "4/2/2026")
	d.press("esc")
	equal(t, "wants esc when closed", d.in.Wants("esc"), false)
	equal(t, "closed", len(d.lines()), 2)
	d.press("c", "enter")
	equal(t, "enter goes on", len(d.moves), 1)

	d = sit(t, "term.effectiveDate", "term.effectiveDate", "2026-03-01")
	d.env.Context.Dates = value.EULong
	d.env.Height = 4
	d.focus().press("c")
	equal(t, "weeks from Monday, few lines", strings.Join(d.lines()[1:], "|"), " Mo Tu We Th Fr Sa Su March 2026|                   >1|  2  3  4  5  6  7  8")
}

func TestEditingKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want string
	}{
		{"insert in the middle", []string{"ac", "left", "b"}, "abc"},
		{"home and end", []string{"bc", "ctrl+a", "a", "ctrl+e", "d"}, "abcd"},
		{"delete a word", []string{"one two", "ctrl+w", "x"}, "one x"},
		{"delete a word ahead", []string{"one two", "home", "ctrl+delete"}, "two"},
		{"delete to the start", []string{"one two", "ctrl+left", "ctrl+u"}, "two"},
		{"delete ahead", []string{"abc", "home", "delete"}, "bc"},
		{"an accent goes with its letter", []string{"e\u0301", "backspace", "x"}, "x"},
		{"a family is one character", []string{"a👩‍👩‍👧b", "left", "backspace"}, "ab"},
		{"wide characters", []string{"日本語", "left", "backspace"}, "日語"},
	} {
		t.Run(c.name, func(t *testing.T) {
			equal(t, strings.Join(c.keys, " "), sit(t, "client.tradeName").focus().press(c.keys...).answer(), c.want)
		})
	}
}

func TestKeysOfTheProgramAreLeftAlone(t *testing.T) {
	paths := []string{"client.legalName", "objectives.summary", "term.effectiveDate", "client.entityType", "term.kind", "costs.pay.methods", "contacts", "sites.s1.zone"}
	keys := []string{"ctrl+k", "ctrl+n", "ctrl+g", "ctrl+z", "ctrl+y", "ctrl+s", "ctrl+q", "ctrl+f", "ctrl+o", "ctrl+p", "f1", "tab", "shift+tab", "esc"}
	for _, path := range paths {
		d := sit(t, path).focus()
		d.view()
		before := d.view()
		for _, k := range keys {
			if d.in.Wants(k) {
				t.Errorf("%s wants %s", path, k)
			}
			d.press(k)
		}
		equal(t, path+": edits", len(d.kinds), 0)
		equal(t, path+": view", d.view(), before)
	}
}

func TestCaretOfWideCharacters(t *testing.T) {
	d := sit(t, "client.legalName").focus().press("日本", "a")
	d.view()
	equal(t, "x", d.in.Cursor().X, 5)
	d.record(d.in.Blur(d.place(), d.env))
	equal(t, "blurred", d.in.Cursor(), nil)
}

// TestCaretCountsAsTheTerminalLibraryDoes holds the caret against the widths that the renderer draws with.
func TestCaretCountsAsTheTerminalLibraryDoes(t *testing.T) {
	d := sit(t, "client.legalName")
	for _, r := range []rune{'a', '~', 'é', 'ÿ', 'ɏ', 'Ω', 'я', '‑', '“', '…', '漢', 'の', 'カ', '。', 'Ａ', '가', '½', '€', '👍', '©'} {
		d.outside(d.path, "x"+string(r)+string(r)+"x")
		d.focus().press("left")
		d.view()
		equal(t, string(r), d.in.Cursor().X, ansi.StringWidth("x"+string(r)+string(r)))
	}
}

func TestClickSetsTheCaret(t *testing.T) {
	d := sit(t, "client.legalName", "client.legalName", "Harbor Dental").focus()
	d.view()
	d.in.Click(6, 0, d.place(), d.env)
	d.press("!")
	equal(t, "answer", d.answer(), "Harbor! Dental")
}

func TestNotApplicableIsSaid(t *testing.T) {
	d := sit(t, "client.tradeName", "client.tradeName", "Harbor")
	e := d.a.Edit("na")
	if err := e.NA(d.path, "no other name"); err != nil {
		t.Fatal(err)
	}
	d.a, _ = e.Done()
	equal(t, "blurred", d.lines()[0], "not applicable: no other name")
	d.focus()
	equal(t, "edited", d.lines()[0], "Harbor")
}

// TestANumberTypedWithAUnitIsReadAndTold types a length of time where minutes are counted.
func TestANumberTypedWithAUnitIsReadAndTold(t *testing.T) {
	d := sit(t, "term.initialMonths").focus().press("ctrl+u", "2", "space", "years")
	equal(t, "view", d.lines()[1], "24 months")
	equal(t, "answer", d.answer(), "24")
	d.press("ctrl+u", "18")
	equal(t, "a number alone needs no telling", len(d.lines()), 1)
}

// TestAnEmptyTextSaysThatItIsTyped tells a text of several lines from a list to choose from.
func TestAnEmptyTextSaysThatItIsTyped(t *testing.T) {
	d := sit(t, "costs.adjust.planned").focus()
	if got := d.lines()[0]; !strings.HasPrefix(got, "type here, e.g. ") {
		t.Errorf("an empty text shows %q", got)
	}
}

// TestTypingAddsToProposedLines: the lines that hold where nothing is typed stay, and can be edited; an emptied box is written anew.
func TestTypingAddsToProposedLines(t *testing.T) {
	const path = "legal.termination.otherReasons"
	d := sit(t, path)
	proposed := d.place().Field.Default
	d.focus().press("fraud")
	equal(t, "typed", d.answer(), proposed+"\nfraud")
	d.undo()
	d = sit(t, path).focus()
	d.send(tea.PasteMsg{Content: "fraud\ntheft\n"})
	equal(t, "pasted", d.answer(), proposed+"\nfraud\ntheft")
	d.press("ctrl+u", "ctrl+u", "ctrl+u", "ctrl+u", "ctrl+u", "ctrl+u", "ctrl+u", "ctrl+u", "ctrl+u", "ctrl+u", "theft")
	equal(t, "written anew", d.answer(), "theft")
}

// TestHoursOnOtherDaysSayWhatBecameOfThoseThatStood: days that were closed so far may be meant besides.
func TestHoursOnOtherDaysSayWhatBecameOfThoseThatStood(t *testing.T) {
	const path = "coverage.hours.h1.week"
	d := sit(t, path, path, "mon-fri 8-18").focus()
	d.press("sat", "space", "8-1")
	if d.press("enter"); !strings.Contains(d.said, "Saturday, 8:00 am to 1:00 pm alone") || !strings.Contains(d.said, "also sat 8:00am-1:00pm") {
		t.Errorf("it says %q", d.said)
	}
	d = sit(t, path, path, "mon-fri 8-18").focus()
	d.press("mon-sat", "space", "8-1")
	if d.press("enter"); d.said != "" {
		t.Errorf("of the same days and one more it says %q", d.said)
	}
}

// TestHoursThatAreAddedGoOnFromWhatStands: “also” keeps the days that stand and adds to them.
func TestHoursThatAreAddedGoOnFromWhatStands(t *testing.T) {
	for _, word := range []string{"also", "And", "plus"} {
		d := sit(t, "coverage.hours.h1.week", "coverage.hours.h1.week", "mon-fri 8-18").focus()
		d.press(word, "space", "sat", "space", "8-1")
		equal(t, word, d.answer(), "mon-fri 08:00-18:00; sat 08:00-13:00")
	}
}
