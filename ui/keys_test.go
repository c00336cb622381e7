package ui_test

import (
	"strings"
	"testing"
	"time"
)

// TestHomeAndEndStayInTheRow goes to the first and the last column, with ctrl to the first and the last row.
func TestHomeAndEndStayInTheRow(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.press("down", "right", "home")
	d.sees("▸ Marcus Bell", "\nName ")
	d.press("end")
	d.sees("▸ Marcus Bell")
	d.seesNot("\nName ")
	d.press("ctrl+end")
	d.sees("▸ Support desk")
	d.press("ctrl+home")
	d.sees("▸ Priya Raman")
	d.press("f1")
	d.until("go to the first column", "down", 40)
}

// TestTheKeyThatOpensARowOpensItFromAChoice opens the row while a choice is edited that no letter of it begins.
func TestTheKeyThatOpensARowOpensItFromAChoice(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.press("right", "enter")
	d.sees("( ) Client")
	d.press("o")
	d.sees("› Priya Raman", "What is this person’s full name?")
	d.seesNot("is none of these")
}

// TestEscAfterTheLastCellStaysInTheTable ends the editing that tab has ended already, and only then leaves the list.
func TestEscAfterTheLastCellStaysInTheTable(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.press("ctrl+end", "end", "enter", "tab", "esc")
	d.sees("› Contacts", "Nothing is edited now. esc again goes back to the questions, o opens the row.")
	d.press("esc")
	d.seesNot("› Contacts")
	d = rowsOf(t, "contacts")
	d.press("ctrl+end", "end", "enter", "tab", "up", "esc")
	d.seesNot("› Contacts")
}

// TestLettersThatChangeRowsSayHowToUndo names the row that was copied and the key that takes it back.
func TestLettersThatChangeRowsSayHowToUndo(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.press("d")
	d.sees("Copied Priya Raman. ctrl+z takes it back.")
	d.press("m", "m", "d")
	d.sees("Copied the 2 marked rows. ctrl+z takes them back.")
	d.press("shift+down")
	d.sees("ctrl+z takes it back.", "Moved ")
}

// TestPagingReadsOnBeforeItLeaves goes down a section that does not fit before it goes to the next, and up likewise.
func TestPagingReadsOnBeforeItLeaves(t *testing.T) {
	d := opened(t, 80, 20, nil)
	d.press("ctrl+p")
	d.typeText("provider legal name")
	d.press("enter")
	d.sees("› Parties")
	seen := 0
	for ; seen < 12 && strings.Contains(d.screen(), "› Parties"); seen++ {
		d.press("pgdown")
	}
	if seen < 3 || seen == 12 {
		t.Errorf("the section is left after %d screens", seen)
	}
	d.sees("› Terms")
	d.press("pgup")
	d.sees("› Terms", "This is the beginning of Terms. PgUp again goes back to Parties.")
	d.press("pgup")
	d.sees("› Parties")
	d.wait(time.Second)
}

// TestPagingWithinWhatIsShownMovesTheFocus and leaves the section only once it was said where that leads.
func TestPagingWithinWhatIsShownMovesTheFocus(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 60)
	d.press("tab", "tab", "pgup")
	d.sees("› Terms", "▸ ")
	first := d.screen()
	d.press("pgup")
	d.sees("› Terms", "PgUp again goes back to Parties")
	d.press("tab", "shift+tab")
	if strings.Split(d.screen(), "\n")[3] != strings.Split(first, "\n")[3] {
		t.Errorf("the focus is elsewhere:\n%s", d.screen())
	}
	for range 8 {
		if d.press("pgdown"); strings.Contains(d.screen(), "PgDn again") {
			break
		}
	}
	d.sees("› Terms", "This is the end of Terms. PgDn again goes on to Services.")
	d.press("pgdown")
	d.sees("› Services")
}

// TestHelpSaysHowATextIsEmptied tells it where texts are typed.
func TestHelpSaysHowATextIsEmptied(t *testing.T) {
	d := started(t, 100, 60)
	d.press("f1")
	d.sees("ctrl+u")
}

// TestShownQuestionsStayShown keeps a section as it was left, and unfolds no other.
func TestShownQuestionsStayShown(t *testing.T) {
	const folded = "more questions: F4"
	d := atTerms(t, 100, 90)
	d.sees(folded)
	d.press("f4")
	d.seesNot(folded)
	d.press("esc", "down", "enter")
	d.sees("▸ Equipment", folded)
	d.press("esc", "up", "enter")
	d.sees("▸ Effective date")
	d.seesNot(folded)
	d.press("f4", "esc", "down", "enter", "esc", "up", "enter")
	d.sees("▸ Effective date", folded)
}

// TestShowingAllQuestionsMovesNoFocus keeps the focus on its question, or on the buttons below the last one.
func TestShowingAllQuestionsMovesNoFocus(t *testing.T) {
	d := atTerms(t, 100, 40)
	d.press("tab", "tab", "f4")
	d.sees("▸ Initial term")
	d.press("f4")
	d.sees("▸ Initial term")
	for range 20 {
		d.press("tab")
	}
	d.sees("▸ Continue")
	d.press("f4")
	d.sees("▸ Continue", "Ways to reach support")
	d.press("f4")
	d.sees("▸ Continue")
}
