package ui_test

import (
	"strings"
	"testing"
	"time"

	"engross/ui"
)

// onCall opens the sample on a call that has gone on for some minutes, with a note and a question that was parked.
func onCall(t testing.TB, w, h int) *driver {
	d := at("term.effectiveDate")(t, w, h)
	d.press("f8")
	d.wait(4 * time.Minute)
	d.press("f9")
	d.typeText("wants to begin in spring")
	d.press("enter", "tab", "tab", "ctrl+k")
	d.typeText("asks her partner")
	d.press("enter", "enter", "shift+tab", "shift+tab", "shift+tab")
	d.wait(3 * time.Minute)
	return d
}

// TestANoteIsNotLost holds that a note stays when its dialog is left, and when the program ends while it is typed.
func TestANoteIsNotLost(t *testing.T) {
	notes := func(d *driver) string {
		t.Helper()
		p, err := d.kept("office").At("term.effectiveDate")
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, n := range p.State().Notes {
			all = append(all, n.Text)
		}
		return strings.Join(all, "; ")
	}
	d := at("term.effectiveDate")(t, 80, 24)
	d.press("f9", "esc")
	d.press("f9")
	d.sees("esc cancel")
	d.typeText("asks her partner")
	d.sees("esc keep and leave")
	d.press("esc")
	d.sees("Noted at Effective date")
	d.press("f9")
	d.typeText("wants the spring")
	if err := d.app.Flush(); err != nil {
		t.Fatal(err)
	}
	if got, want := notes(d), "asks her partner; wants the spring"; got != want {
		t.Errorf("the notes are %q, want %q", got, want)
	}
}

func TestACallShowsWhatToSay(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 30)
	d.seesNot("On the call")
	d.press("f8")
	d.sees("On the call for 0 minutes, since 15:42", "$3,226.25 a month · first year $42,215.00 · 36 months $123,163.64", "▌ “From which day should the agreement run?”", "Then:", "F8 ends it")
	d.press("tab", "shift+tab")
	d.sees("F9 note")
	d.wait(61 * time.Second)
	d.sees("On the call for 1 minute")
	d.press("f9")
	d.sees("Note: Effective date", "in no exported file")
	d.typeText("wants the spring")
	d.press("enter")
	d.sees("Noted at Effective date, 15:43", "~ 15:43  wants the spring")
	d.press("tab", "tab")
	d.sees("▌ “For how long")
	d.press("ctrl+p")
	d.typeText("court")
	d.press("enter")
	d.sees("Legal · ", "▌ “")
}

// The clock ticks once a minute and only while it is seen.
func TestATableShowsTheCallToo(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 100, 30)
	d.press("enter")
	d.seesNot("On the call")
	d.press("esc", "f8", "enter")
	d.sees("› Fees", "On the call for 0 minutes, since 15:42", "a month · first year $42,215.00", "36 months $123,163.64", "▸ ")
	d.wait(time.Minute)
	d.sees("On the call for 1 minute,")
	low := at("costs.lists.main.fees")(t, 40, 12)
	low.press("f8", "enter")
	low.sees("0 minutes, since 15:42 $3,226.25 a month", "▸ ")
}

func TestTheClockOfACallCanBeHidden(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 30)
	d.press("f8")
	d.wait(10 * time.Second)
	ticks := len(d.timers)
	d.press("ctrl+p")
	d.typeText("clock of the")
	d.press("enter")
	d.seesNot("0 minutes")
	d.sees("On the call")
	d.wait(10 * time.Minute)
	if got := len(d.timers); got >= ticks && ticks > 1 {
		t.Errorf("%d timers wait without a clock, %d with one", got, ticks)
	}
	d.press("ctrl+p")
	d.typeText("clock of the")
	d.press("enter")
	d.sees("for 10 minutes")
}

func TestACallGoesOnAfterARestart(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 30)
	d.press("f8", "tab", "tab")
	d.wait(5 * time.Minute)
	d.press("ctrl+s")
	d.wait(time.Second)
	again := func(later time.Duration) *driver {
		return newDriver(t, 100, 30, func(m *memory, o *ui.Options) {
			m.put("office", d.kept("office"))
			m.drafts["office"].cursor = d.mem.drafts["office"].cursor
			o.Open = "office"
			now := d.now.Add(later)
			o.Now = func() time.Time { return now }
		})
	}
	again(time.Minute).sees("On the call for 6 minutes, since 15:42", "Initial term")
	next := again(20 * time.Hour)
	next.seesNot("On the call")
	next.sees("▸ Initial term")
}

func TestACallEndsWithItsList(t *testing.T) {
	d := onCall(t, 100, 30)
	d.press("f8")
	d.sees("Follow-up list", "[Text]", "Follow-up list of Fern & Oak Design, LLC", "(parked)", "note: asks her partner")
	d.seesNot("wants to begin in spring")
	d.press("tab")
	d.sees("[Markdown]", "- [ ] ")
	d.press("tab")
	d.sees("[Mail draft]", "Subject: ")
	d.seesNot("asks her partner")
	d.press("c")
	d.sees("Copied the list as Mail draft.")
	d.press("s")
	d.sees("/home/dana/agreements")
	d.press("enter")
	d.sees("Wrote /home/dana/agreements/open-points.eml")
	if !strings.Contains(d.mem.list, "X-Unsent: 1\r\n") {
		t.Errorf("the file holds %q", d.mem.list)
	}
	d.mem.list = ""
	d.press("s", "enter")
	d.sees("Replace 1 file?")
	d.press("esc")
	if d.mem.list != "" {
		t.Error("the file was replaced without a yes")
	}
	d.press("s", "enter", "r")
	if d.mem.list == "" {
		t.Error("the file was not replaced after a yes")
	}
	d.press("esc")
	d.seesNot("On the call")
	d.press("f6", "l")
	d.sees("Follow-up list")
}

func TestNotesCanBeFoundChangedAndDropped(t *testing.T) {
	d := onCall(t, 100, 30)
	d.press("f8", "esc")
	d.sees("~ 15:46  wants to begin in spring")
	d.press("ctrl+f")
	d.typeText("begin spring")
	d.sees("Effective date")
	d.press("esc", "ctrl+p")
	d.typeText("notes")
	d.press("enter")
	d.sees("Notes", "15:46  wants to begin in spring")
	d.press("enter", "f7")
	d.typeText("note")
	d.press("enter")
	d.press("ctrl+u")
	d.typeText("in May")
	d.press("enter")
	d.sees("~ 15:46  in May")
	d.press("f7")
	d.typeText("note")
	d.press("enter", "ctrl+u", "enter")
	d.seesNot("in May")
	d.press("ctrl+z")
	d.sees("~ 15:46  in May")
}

func TestACellTakesANote(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 100, 30)
	d.press("enter", "f9")
	d.typeText("too dear, she says")
	d.press("enter")
	d.sees("~ 15:42  too dear, she says")
}

func TestACallEndsFromAnyScreen(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 100, 30)
	d.press("f8", "enter", "down", "f9")
	d.typeText("cheaper elsewhere")
	d.press("enter", "f8")
	d.sees("Follow-up list", "Nothing is open in")
	d.press("esc")
	d.sees("▸ Server care", "~ 15:42  cheaper elsewhere")
	d.press("esc")
	d.seesNot("On the call")
}

func TestACallBeginsOnAnyScreen(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 100, 30)
	d.press("enter", "f8")
	d.sees("On the call for 0 minutes, since 15:42", "▸ Managed services", "F8 ends it")
	d.press("f8")
	d.sees("Follow-up list")
	d.press("esc", "o", "f8")
	d.sees("Managed services", "On the call. F8 ends it", "for 0 minutes, since 15:42", "a month · first year $42,215.00")
	d.click("Price  ")
	d.sees("▸ Price ")
	d.press("esc", "esc", "f8", "esc", "f5", "f8")
	d.sees("On the call. F8 ends it")
}
