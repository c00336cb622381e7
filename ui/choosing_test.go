package ui_test

import (
	"strings"
	"testing"
	"time"

	"engross/ui"
)

// choosing opens the sample at one of its questions.
func choosing(t *testing.T, path string) *driver {
	t.Helper()
	return opened(t, 100, 30, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|" + path })
}

// TestDownInAChoiceLeadsThroughItAndOn: down goes from choice to choice, on past the last, and says that nothing was taken.
func TestDownInAChoiceLeadsThroughItAndOn(t *testing.T) {
	d := choosing(t, "levels.fixTimes")
	before := d.answer("office", "levels.fixTimes")
	d.press("home", "down")
	d.sees(" >( ) no")
	d.press("down")
	d.sees("That is the last choice: enter takes it, down again leaves the question.", " >( ) no")
	d.press("down")
	d.sees("Left as it was: Times for mending too. enter takes the choice that is marked with >.")
	if got := d.answer("office", "levels.fixTimes"); got != before {
		t.Errorf("the answer was %q, is %q", before, got)
	}
	d.press("up")
	d.seesNot("Left as it was")
}

// TestAChoiceThatIsSteppedToInATableIsTaken by the key that goes on, as the help says, and told: up and down leave no cell that is
// edited, so that they cannot have meant another row.
func TestAChoiceThatIsSteppedToInATableIsTaken(t *testing.T) {
	d := choosing(t, "contacts")
	d.press("enter", "a")
	d.until("( ) Vendor", "tab", 30)
	d.press("down", "down", "tab")
	d.sees("Taken: Side, Client. ctrl+z takes it back.")
	d.press("shift+tab", "up", "tab")
	d.sees("Taken: Side, Provider. ctrl+z takes it back.")
	d.press("shift+tab", "right", "tab")
	d.sees("Taken: Side, Client. ctrl+z takes it back.")
}

// TestATickListSaysWhatWasTicked tells it of a row that was found by typing, as the whole list comes back.
func TestATickListSaysWhatWasTicked(t *testing.T) {
	d := choosing(t, "security.regimes")
	d.typeText("ferpa")
	d.press("enter")
	d.sees("Ticked: ")
	d.typeText("zzz")
	d.press("enter")
	d.sees("“zzz” is none of the choices. backspace widens the list; enter again keeps")
}

// TestLettersFindALineOfBusiness in the dialog of a new agreement, by its name, by a word of it and by what it holds; letters
// that find none are not taken.
func TestLettersFindALineOfBusiness(t *testing.T) {
	for typed, want := range map[string]string{
		"law": "law", "bak": "food_production", "j": "generic", "denx": "dental_medical", "wholesale": "wholesale", "charity": "nonprofit", "vet": "veterinary",
	} {
		d := newDriver(t, 80, 24, nil)
		d.press("n")
		d.typeText("Harbor")
		d.press("enter")
		d.typeText(typed)
		if typed == "law" {
			d.sees("Line of business: law")
		}
		d.press("enter")
		d.sees("Who answers")
		d.typeText("client")
		d.press("backspace", "enter")
		d.wait(time.Second)
		a := decode(d.mem.drafts["a1"].body)
		if got := string(a.Info.Preset); got != want || a.Info.Mode != "owner" {
			t.Errorf("%q chooses %q, %q, want %q", typed, got, a.Info.Mode, want)
		}
	}
}

// TestTheExampleOfCourtsFits beside the sections of a narrow terminal.
func TestTheExampleOfCourtsFits(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body = fresh()
		m.drafts["office"].cursor = "x|legal.venue"
	})
	d.sees("e.g. the courts of Lane County, Oregon")
}

// TestAQuestionThatIsBroughtInAboveIsAsked right after the answer that brings it in: nobody looks back for it.
func TestAQuestionThatIsBroughtInAboveIsAsked(t *testing.T) {
	d := asked(t, 80, 24, "client.entityType", [2]string{"client.tradeName", ""})
	d.typeText("sole")
	d.press("enter")
	if got := d.focused(); !strings.HasPrefix(got, "Trade name") {
		t.Fatalf("after the legal form comes %q\n%s", got, d.screen())
	}
	d.press("enter")
	if got := d.focused(); strings.HasPrefix(got, "Trade name") || strings.HasPrefix(got, "Legal form") {
		t.Errorf("it does not go on where it came from, but to %q", got)
	}
}

// TestMoreChoicesThanAreSeenAreMarked, and a letter leads to the choice that has a word with it where none begins with it.
func TestMoreChoicesThanAreSeenAreMarked(t *testing.T) {
	d := asked(t, 80, 18, "legal.etf.kind")
	d.sees(" ↓( ) ")
	d.typeText("l")
	d.sees("> ( ) what licenses and other commitments", "↑")
	d.seesNot("none of these")
}

// TestAParkedAnswerIsReadBesideItsOwner on a narrow screen.
func TestAParkedAnswerIsReadBesideItsOwner(t *testing.T) {
	d := asked(t, 80, 26, "client.legalName")
	d.press("ctrl+k")
	d.typeText("-")
	d.press("enter")
	d.typeText("Rob Northgate the elder")
	d.press("enter")
	d.sees("Fern & Oak De", "parked")
}
