package ui_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui"
)

// started is a driver with a new agreement in front, its first question in focus.
func started(t testing.TB, w, h int) *driver {
	t.Helper()
	d := newDriver(t, w, h, func(m *memory, o *ui.Options) {
		m.put("a1", decode(fresh()))
		o.Open = "a1"
	})
	d.wait(time.Second)
	return d
}

// atTerms is a driver with a new agreement at its second section of questions.
func atTerms(t testing.TB, w, h int) *driver {
	t.Helper()
	d := started(t, w, h)
	d.press("esc", "down", "enter")
	return d
}

// fresh is a new agreement as the start dialog makes it.
var fresh = sync.OnceValue(func() []byte {
	a, err := model.New(model.NewOptions{Preset: "generic", Mode: "rep", Client: "Harbor Street Dental, PLLC", Number: "MSA-2026-001", Today: today()})
	if err != nil {
		panic(err)
	}
	return model.Encode(a)
})

// opened is a driver with the sample agreement in front.
func opened(t testing.TB, w, h int, with func(*memory, *ui.Options)) *driver {
	t.Helper()
	d := newDriver(t, w, h, func(m *memory, o *ui.Options) {
		m.put("office", office())
		o.Open = "office"
		if with != nil {
			with(m, o)
		}
	})
	d.wait(time.Second)
	return d
}

func TestANewcomerGetsToTheFirstQuestion(t *testing.T) {
	d := newDriver(t, 80, 24, nil)
	d.press("n")
	d.sees("A new agreement", "Line of business", "Who answers")
	d.typeText("Harbor Street Dental, PLLC")
	d.press("enter", "enter", "enter")
	d.wait(time.Second)
	d.sees("Parties", "Legal name", "saved")
	if got, want := d.answer("a1", "client.legalName"), "Harbor Street Dental, PLLC"; got != want {
		t.Errorf("the client is %q, want %q", got, want)
	}
}

func TestTypingIsSavedByItself(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zephyr")
	d.sees("saving")
	before := d.mem.saves
	d.wait(790 * time.Millisecond)
	if d.mem.saves != before {
		t.Error("saved before 800 ms had passed since the last key")
	}
	d.wait(20 * time.Millisecond)
	if d.mem.saves != before+1 {
		t.Errorf("%d saves after 800 ms, want one", d.mem.saves-before)
	}
	d.sees("saved 15:42")
	if got, want := d.answer("a1", "provider.legalName"), "Zephyr"; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
}

func TestLongTypingIsSavedAfterThreeSeconds(t *testing.T) {
	d := started(t, 80, 24)
	before := d.mem.saves
	for range 7 {
		d.typeText("x")
		d.wait(500 * time.Millisecond)
	}
	if d.mem.saves != before+1 {
		t.Errorf("%d saves in 3.5 s of typing, want one", d.mem.saves-before)
	}
}

func TestLosingFocusSavesAtOnce(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zep")
	d.send(tea.BlurMsg{})
	if got, want := d.answer("a1", "provider.legalName"), "Zep"; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
	d.typeText("h")
	d.sees("Zeph")
}

func TestAFailingDiskIsSaidAndTriedAgain(t *testing.T) {
	d := started(t, 80, 24)
	d.mem.fail = errors.New("the disk is full")
	d.typeText("Zephyr")
	d.wait(time.Second)
	d.sees("NOT SAVED: the disk is full")
	d.typeText(" Ridge")
	d.sees("Zephyr Ridge")
	d.mem.fail = nil
	d.wait(3 * time.Second)
	d.sees("saved 15:42")
	if got, want := d.answer("a1", "provider.legalName"), "Zephyr Ridge"; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
}

func TestASaveDoesNotHoldUpTyping(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zep")
	d.hold = true
	d.press("ctrl+s")
	d.hold = false
	d.typeText("hyr")
	d.sees("Zephyr", "saving")
	d.release()
	d.wait(time.Second)
	d.sees("saved 15:42")
	if got, want := d.answer("a1", "provider.legalName"), "Zephyr"; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
}

func TestQuittingWaitsForTheDisk(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zephyr")
	d.press("ctrl+c")
	d.sees("Press ctrl+c again")
	if d.quit {
		t.Fatal("the first ctrl+c quit")
	}
	d.press("ctrl+c")
	if !d.quit {
		t.Fatal("the second ctrl+c did not quit")
	}
	if got, want := d.answer("a1", "provider.legalName"), "Zephyr"; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
}

// notSaved is a driver that is told to end while the disk takes nothing.
func notSaved(t testing.TB, w, h int) *driver {
	t.Helper()
	d := started(t, w, h)
	d.typeText("Zephyr")
	d.mem.fail = errors.New("the disk is full")
	d.press("ctrl+q")
	return d
}

func TestQuittingWithAFailingDiskAsks(t *testing.T) {
	d := notSaved(t, 80, 24)
	d.sees("Not saved", "the disk is full", "lose")
	if d.quit {
		t.Fatal("quit without asking")
	}
	d.mem.fail = nil
	d.press("r")
	if !d.quit {
		t.Fatalf("trying again did not quit:\n%s", d.screen())
	}
	if got, want := d.answer("a1", "provider.legalName"), "Zephyr"; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
}

// TestQuittingAgainWithAFailingDiskSaysSo tries again in each way: one dialog stands, and says that it was tried again.
func TestQuittingAgainWithAFailingDiskSaysSo(t *testing.T) {
	d := notSaved(t, 80, 24)
	d.seesNot("Tried again")
	for _, k := range []string{"r", "ctrl+q"} {
		d.wait(time.Second)
		d.press(k)
		d.sees("Not saved", "Tried again at "+d.now.Format("15:04:05"))
	}
	d.press("esc")
	d.seesNot("Not saved")
	d.press("ctrl+q")
	d.sees("Not saved")
	d.seesNot("Tried again")
}

func TestFlushSavesWhatASignalCutOff(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zephyr")
	if n := len(d.app.Final()); n != 1 {
		t.Errorf("%d agreements wait to be saved, want 1", n)
	}
	if err := d.app.Flush(); err != nil {
		t.Fatal(err)
	}
	if got, want := d.answer("a1", "provider.legalName"), "Zephyr"; got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
}

func TestComingBackToTheSameQuestion(t *testing.T) {
	d := started(t, 80, 24)
	d.press("esc", "down", "enter", "tab", "tab", "tab", "ctrl+q")
	if !d.quit {
		t.Fatal("did not quit")
	}
	mem := d.mem
	d = newDriver(t, 80, 24, func(m *memory, o *ui.Options) { o.Drafts, o.Open = mem, "a1" })
	d.sees("› Terms", "▸ At the end")
}

// TestThePlaceIsKeptWithoutAWord holds that a program that is killed comes back to where the person was a few seconds before,
// and that moving about is not a save a key.
func TestThePlaceIsKeptWithoutAWord(t *testing.T) {
	d := atTerms(t, 80, 24)
	d.wait(time.Minute)
	before := d.mem.saves
	for range 12 {
		d.press("tab")
		d.wait(250 * time.Millisecond)
	}
	if n := d.mem.saves - before; n < 1 || n > 2 {
		t.Errorf("moving for three seconds made %d saves", n)
	}
	d.wait(3 * time.Second)
	now := cursorOf(d)
	d.wait(time.Minute)
	if cursorOf(d) != now || !strings.Contains(now, "|") {
		t.Errorf("the place on the disk is %q after three seconds, and %q after a minute", now, cursorOf(d))
	}
	if n := d.mem.saves - before; n > 3 {
		t.Errorf("staying where one is made %d saves", n)
	}
	d = started(t, 80, 24)
	d.press("tab") // a save of the place does not hold up one of an answer
	d.wait(100 * time.Millisecond)
	before = d.mem.saves
	d.press("shift+tab")
	d.typeText("x")
	d.wait(900 * time.Millisecond)
	if d.mem.saves == before {
		t.Error("what was typed waits for the place to be saved")
	}
	d.wait(time.Hour)
	again := newDriver(t, 80, 24, func(m *memory, o *ui.Options) {
		m.drafts, m.order = d.mem.drafts, d.mem.order
		o.Open = "a1"
	})
	again.sees("saved 15:42")
}

// cursorOf is the place that the disk knows of the agreement in front.
func cursorOf(d *driver) string { return d.mem.drafts[d.mem.order[0]].cursor }

func TestUndoAndRedo(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zep")
	d.typeText("hyr")
	d.wait(2 * time.Second)
	d.typeText("!")
	d.press("ctrl+z")
	d.sees("Undone: Legal name Zephyr! → Zephyr.")
	d.press("ctrl+z")
	d.sees("Undone: Legal name Zephyr → (nothing).", "required")
	d.press("f2")
	d.seesNot("Zephyr")
	d.press("ctrl+y", "ctrl+y")
	d.sees("Zephyr!")
	d.press("ctrl+y")
	d.sees("There is nothing to redo.")
}

// TestABurstThatChangesNothingIsNoStep holds that what was typed and deleted at once leaves nothing to undo.
func TestABurstThatChangesNothingIsNoStep(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Ze")
	d.press("backspace", "backspace")
	d.press("ctrl+z")
	d.sees("There is nothing to undo.")
	d.typeText("Zephyr")
	d.wait(2 * time.Second)
	d.typeText("!")
	d.press("backspace")
	d.typeText("?")
	d.wait(2 * time.Second)
	if n := len(d.mem.drafts["a1"].history.Steps); n != 2 {
		t.Errorf("the disk holds %d steps, want 2", n)
	}
	d.press("ctrl+z")
	d.sees("Zephyr? → Zephyr.")
	d.press("ctrl+z")
	d.sees("Undone: Legal name Zephyr → (nothing).")
}

func TestUndoReachesAcrossARestart(t *testing.T) {
	d := started(t, 80, 24)
	d.typeText("Zephyr")
	d.press("ctrl+q")
	mem := d.mem
	d = newDriver(t, 80, 24, func(m *memory, o *ui.Options) { o.Drafts, o.Open = mem, "a1" })
	d.sees("Zephyr")
	d.press("ctrl+z", "f2")
	d.seesNot("Zephyr")
	d.press("ctrl+z")
	d.sees("There is nothing to undo.")
}

func TestUnreadableTextIsKeptAndSaid(t *testing.T) {
	d := started(t, 80, 24)
	d.press("esc", "down", "enter")
	d.sees("▸ Effective date")
	d.typeText("soon")
	d.seesNot("is not a date")
	d.press("tab")
	d.sees("soon", `"soon" is not a date`, "not readable")
	d.wait(time.Second)
	p, err := d.kept("a1").At("term.effectiveDate")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := p.State().Raw, "soon"; got != want {
		t.Errorf("kept %q as typed, want %q", got, want)
	}
}

func TestEnterConfirmsADefaultAndTabDoesNot(t *testing.T) {
	d := started(t, 80, 24)
	d.press("esc", "down", "enter", "tab", "tab", "tab")
	d.sees("▸ At the end")
	standing := func() model.Standing {
		d.wait(time.Second)
		p, err := d.kept("a1").At("term.renewal")
		if err != nil {
			t.Fatal(err)
		}
		return p.Standing()
	}
	d.press("tab")
	if got, want := standing(), model.Defaulted; got != want {
		t.Errorf("after tab the answer is %s, want %s", got, want)
	}
	d.press("shift+tab", "enter")
	if got, want := standing(), model.Answered; got != want {
		t.Errorf("after enter the answer is %s, want %s", got, want)
	}
}

func TestParkingAndTakingUp(t *testing.T) {
	d := started(t, 80, 24)
	d.press("ctrl+k")
	d.sees("Park: Legal name")
	d.typeText("ask Dana")
	d.press("enter")
	d.typeText("client")
	d.press("enter")
	d.sees("Parked: Legal name.")
	d.typeText("Zephyr")
	d.wait(time.Second)
	d.sees("ask Dana       parked") // by whom it is found out, the review tells
	if got := d.answer("a1", "provider.legalName"); got == "Zephyr" {
		t.Error("what was typed after parking answered the parked question")
	}
	d.press("shift+tab", "ctrl+k")
	d.sees("Taken up again")
	d.seesNot(" parked")
}

// TestNextOpenComesLastToWhatIsParked parks a required question: the tour leads to all others before it leads there again.
func TestNextOpenComesLastToWhatIsParked(t *testing.T) {
	d := started(t, 80, 24)
	d.press("ctrl+g", "ctrl+k")
	d.sees("Park: ")
	d.typeText("ask Dana")
	d.press("enter")
	d.typeText("client")
	d.press("enter")
	d.wait(time.Second)
	const others = 30 // at least
	for n := range 2 * others {
		if d.press("ctrl+g"); !strings.Contains(d.focused(), "parked") {
			continue
		}
		if n < others {
			t.Errorf("it led to %d questions before the one that is parked", n)
		}
		return
	}
	t.Error("it never led to the one that is parked")
}

func TestNotApplicableAsksForAReasonWhereItMatters(t *testing.T) {
	d := started(t, 80, 24)
	d.press("ctrl+n")
	d.sees("cannot be not applicable")
	d.press("esc", "down", "enter")
	for range 8 {
		d.press("tab")
	}
	d.sees("▸ Time zone")
	d.press("ctrl+n")
	d.sees("Not applicable: Time zone")
	d.typeText("one office")
	d.press("enter")
	d.sees("not applicable: one")
	d.seesNot("▸ Time zone")
}

func TestNextOpenVisitsWhatIsOpen(t *testing.T) {
	d := started(t, 80, 24)
	seen := map[string]bool{}
	for range 44 {
		d.press("ctrl+g")
		d.wait(time.Second)
		seen[strings.Join(strings.Fields(d.screen()), " ")] = true
	}
	if len(seen) < 15 {
		t.Errorf("ctrl+g showed %d different screens, want at least 15", len(seen))
	}
}

// TestNextOpenGoesOnBehindWhatWasAnswered passes over the first open question and answers the second, which is open no more.
func TestNextOpenGoesOnBehindWhatWasAnswered(t *testing.T) {
	d := started(t, 80, 24)
	d.press("ctrl+g", "ctrl+g", "ctrl+g")
	d.sees("▸ City")
	d.typeText("Portland")
	d.wait(time.Second)
	d.press("ctrl+g")
	d.sees("Client", "▸ Street")
	d.press("shift+tab", "shift+tab", "shift+tab") // to a question that is not open
	d.sees("▸ Legal name")
	d.press("ctrl+g")
	d.sees("Client", "! Street", "▸ City")
}

// TestNextOpenPassesNothingThatMustBeAnswered stands at a question that only the short path asks, above required ones.
func TestNextOpenPassesNothingThatMustBeAnswered(t *testing.T) {
	d := started(t, 80, 24)
	d.press("tab", "tab")
	d.sees("▸ Formed in")
	d.press("ctrl+g")
	d.sees("▸ Street")
	d.press("ctrl+g")
	d.sees("▸ City")
}

// TestNextOpenLeavesTheShortPathForTheEnd begins behind most of what must be answered: that comes before anything that only the
// short path asks.
func TestNextOpenLeavesTheShortPathForTheEnd(t *testing.T) {
	d := started(t, 80, 24)
	d.press("ctrl+p")
	d.typeText("governing law")
	d.press("enter")
	required, asked := map[string]bool{}, 0
	for range 44 {
		d.press("ctrl+g")
		here := d.focused()
		switch {
		case strings.HasSuffix(here, "required"):
			if asked > 0 && !required[here] {
				t.Errorf("%q comes after what need not be answered", here)
			}
			required[here] = true
		case strings.HasSuffix(here, "open"):
			asked++
		}
	}
	if len(required) < 4 || asked < 9 {
		t.Errorf("saw %d required and %d other questions: %v", len(required), asked, required)
	}
}

// focused is the line of the question in focus.
func (d *driver) focused() string {
	for l := range strings.SplitSeq(d.screen(), "\n") {
		if _, here, ok := strings.Cut(l, "▸ "); ok {
			return strings.TrimSpace(here)
		}
	}
	return ""
}

func TestTheEditorReturnsToItsQuestionOnly(t *testing.T) {
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"works", nil, "from the editor"},
		{"fails", errors.New("exit status 1"), "Zeph"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := started(t, 80, 24)
			d.typeText("Zeph")
			d.editorErr = c.err
			d.press("ctrl+o")
			d.wait(time.Second)
			if got := d.answer("a1", "provider.legalName"); got != c.want {
				t.Errorf("the answer is %q, want %q", got, c.want)
			}
			if got, want := d.answer("a1", "client.legalName"), "Harbor Street Dental, PLLC"; got != want {
				t.Errorf("the client became %q", got)
			}
		})
	}
}

// TestTheEditorSaysWhatItDidToTheText leaves a text as it is, and empties it.
func TestTheEditorSaysWhatItDidToTheText(t *testing.T) {
	for _, c := range []struct{ name, gives, says, want string }{
		{"left alone", "Zeph\n", "The editor left the text as it was.", "Zeph"},
		{"emptied", "\n", "The editor gave back an empty text. ctrl+z brings the answer back.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDriver(t, 80, 24, func(m *memory, o *ui.Options) {
				m.put("a1", decode(fresh()))
				o.Open, o.Editor = "a1", editor{text: c.gives}
			})
			d.typeText("Zeph")
			d.wait(time.Second)
			d.press("ctrl+o")
			d.sees(c.says)
			d.wait(time.Second)
			if got := d.answer("a1", "provider.legalName"); got != c.want {
				t.Errorf("the answer is %q, want %q", got, c.want)
			}
			d.press("ctrl+z")
			d.wait(time.Second)
			if got := d.answer("a1", "provider.legalName"); c.want == "" && got != "Zeph" {
				t.Errorf("ctrl+z gives %q, want the text back", got)
			}
		})
	}
}

// TestPagingPastSettlesNothing leaves a section that holds only what was proposed: having seen it is no answer, so that the
// mark of what is done does not stand before it.
func TestPagingPastSettlesNothing(t *testing.T) {
	d := newDriver(t, 140, 40, func(m *memory, o *ui.Options) {
		a, err := model.New(model.NewOptions{Preset: "dental_medical", Mode: "owner", Client: "Harbor Street Dental, PLLC", Number: "MSA-2026-001", Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		m.put("a1", a)
		o.Open = "a1"
	})
	d.wait(time.Second)
	d.press("ctrl+p")
	d.typeText("backups")
	d.press("enter")
	d.wait(time.Second)
	d.press("esc")
	d.sees("○▸Backups", "proposed")
	for range 12 {
		d.press("tab")
	}
	d.press("enter")
	d.wait(time.Second)
	d.sees("○ Backups", "proposed") // its rows were not looked at
	d.seesNot("✓ Backups")
	d.press("ctrl+p")
	d.typeText("backup jobs")
	d.press("enter")
	d.wait(time.Second)
	d.press("enter", "esc")
	for n := 0; n < 12 && strings.Contains(d.screen(), "› Backups"); n++ {
		d.press("pgdown")
	}
	d.wait(time.Second)
	d.sees("○ Backups", "seen")
	d.seesNot("✓ Backups")
}

// TestTabGoesOnFromTheChoiceThatStands arrows away from the answer and back to it: there is nothing to take, only to go on.
func TestTabGoesOnFromTheChoiceThatStands(t *testing.T) {
	d := at("term.renewal")(t, 80, 24)
	d.sees("▸ At the end")
	d.press("down", "up", "tab")
	d.sees("▸ Renewal term")
	d.press("shift+tab", "down", "up", "shift+tab")
	d.sees("▸ Initial term")
	d.wait(time.Second)
	if got := d.answer("office", "term.renewal"); got != "auto" {
		t.Errorf("the answer is %q, want auto", got)
	}
}

// TestTabTellsWhatItTook leaves a choice from another one than the answer: it is taken, told and can be taken back.
func TestTabTellsWhatItTook(t *testing.T) {
	for key, next := range map[string]string{"tab": "", "shift+tab": "▸ Initial term"} {
		d := at("term.renewal")(t, 100, 30)
		d.press("down")
		d.sees("enter take it", "tab take it, next")
		d.press(key)
		d.sees("Taken: At the end, by written agreement. ctrl+z takes it back.", next)
		d.wait(time.Second)
		if got := d.answer("office", "term.renewal"); got != "by_agreement" {
			t.Errorf("%s: the answer is %q, want by_agreement", key, got)
		}
		d.press("ctrl+z")
		d.wait(time.Second)
		if got := d.answer("office", "term.renewal"); got != "auto" {
			t.Errorf("%s: after undoing the answer is %q, want auto", key, got)
		}
	}
}
