package ui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"engross/ui"
)

// TestACellThatIsParkedIsLeft goes on to the next cell, as a form does, so that what is typed next is not the answer to what was
// just put off.
func TestACellThatIsParkedIsLeft(t *testing.T) {
	for _, isEdited := range []bool{true, false} {
		d := rowsOf(t, "equipment")
		d.until("\nHow many", "right", 9)
		if isEdited {
			d.press("enter")
		}
		d.press("ctrl+k")
		d.typeText("Luis counts them")
		d.press("enter", "enter")
		d.sees("Parked: How many")
		d.seesNot("\nHow many", "this row does not ask for that")
		d.typeText("22")
		d.press("esc")
		d.wait(time.Second)
		a := d.kept("office")
		if p, err := a.At("equipment." + a.Equipment[0].Key() + ".qty"); err != nil || p.State().Parked == nil || p.Field.Text() == "22" {
			t.Errorf("edited: %t: how many is %q, %v", isEdited, p.Field.Text(), err)
		}
	}
	d := rowsOf(t, "exclusions")
	d.press("ctrl+end", "end", "ctrl+k", "enter", "enter")
	d.sees("Parked: Why")
	d.typeText("Mitel does it")
	d.sees("Nothing is edited now: ")
}

// TestLettersThatNameAChoiceAreTaken however the cell is left, and up and down then lead along the column: at yes or no as at any
// other choice.
func TestLettersThatNameAChoiceAreTaken(t *testing.T) {
	for _, keys := range [][]string{{"tab"}, {"enter"}, {"down"}, {"esc"}, {"shift+tab"}} {
		d := rowsOf(t, "exclusions")
		d.press("ctrl+home", "right")
		d.typeText("Client")
		d.press(keys...)
		d.press("esc")
		d.wait(time.Second)
		all := d.kept("office").Exclusions
		if all[0].Handling != "client_does" || all[1].Handling == "client_does" {
			t.Errorf("%v: handled as %q and %q\n%s", keys, all[0].Handling, all[1].Handling, d.screen())
		}
	}
	d := rowsOf(t, "exclusions")
	d.press("ctrl+home", "right")
	d.typeText("Client")
	d.press("down")
	d.typeText("quote")
	d.press("down", "esc")
	d.wait(time.Second)
	if all := d.kept("office").Exclusions; all[0].Handling != "client_does" || all[1].Handling != "quoted" {
		t.Errorf("handled as %q and %q", all[0].Handling, all[1].Handling)
	}
}

// TestWhoDoesTheWorkIsAskedWhereItHasAColumn: of work that the vendor does, the key after the choice leads to the vendor.
func TestWhoDoesTheWorkIsAskedWhereItHasAColumn(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|exclusions" })
	d.wait(time.Second)
	d.press("enter", "a")
	d.typeText("Telephones")
	d.press("enter")
	d.typeText("vendor")
	d.press("enter")
	d.sees("\nDone by")
}

// TestAnArrowedChoiceIsTakenByTab in a cell that has an answer, as in one without.
func TestAnArrowedChoiceIsTakenByTab(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.press("ctrl+home", "right", "enter", "home", "tab")
	d.seesNot("Left as it was")
	d.wait(time.Second)
	if got := d.kept("office").Contacts[0].Side; got != "provider" {
		t.Errorf("side is %q\n%s", got, d.screen())
	}
}

// TestAChoiceInFocusSaysHowToChoose: its letters are keys of the row, so that enter or a capital has to come first.
func TestAChoiceInFocusSaysHowToChoose(t *testing.T) {
	d := rowsOf(t, "costs.rates")
	d.press("home", "down")
	d.sees("enter edit")
	d.until("\nFor each", "right", 9)
	d.sees("enter choose")
	d.seesNot("enter edit")
	d.typeText("b")
	d.sees("enter chooses the answer, and so does a capital")
	d.typeText("Mi")
	d.sees("> ( ) mile")
	d.press("esc", "f1")
	d.sees("so does a capital")
}

// TestKeysOfTheRowWorkInEachColumn: whether the row has an answer in the column makes no difference to what is done to the row.
func TestKeysOfTheRowWorkInEachColumn(t *testing.T) {
	d := rowsOf(t, "costs.lists.main.fees")
	d.press("ctrl+end")
	d.until("this row does not ask for that", "right", 40)
	rows := d.rowsIn("costs.lists.main.fees")
	d.press("f")
	d.sees("Not now: ", "this row does not ask for that")
	d.press("x")
	d.seesNot("Not now: ")
	d.sees("ctrl+z")
	if got := d.rowsIn("costs.lists.main.fees"); len(got) != len(rows)-1 {
		t.Errorf("rows were %q, are %q", rows, got)
	}
	d.press("ctrl+z")
	if got := d.rowsIn("costs.lists.main.fees"); len(got) != len(rows) {
		t.Errorf("rows were %q, are %q", rows, got)
	}
}

// TestACellIsEmptiedWithoutEditingItFirst, and the box says which key empties it.
func TestACellIsEmptiedWithoutEditingItFirst(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.press("ctrl+home", "home", "enter")
	d.sees("ctrl+u empties")
	d.press("esc", "ctrl+u")
	d.seesNot("ctrl+u empties")
	d.typeText("Max Moss")
	d.press("esc")
	d.rowsIn("contacts")
	if got := d.kept("office").Contacts[0].Name; got != "Max Moss" {
		t.Errorf("the name is %q\n%s", got, d.screen())
	}
}

func TestArrowsStayInAChoiceThatIsEditedInACell(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.press("a")
	n := len(d.rowsIn("contacts"))
	d.until("Provider  ( ) Client", "tab", 5)
	d.press("up", "up", "down")
	d.sees("↑↓ choose", "enter take it", "esc done")
	d.press("enter", "esc")
	d.rowsIn("contacts")
	a := d.kept("office")
	if got := string(a.Contacts[n-1].Side); got != "client" {
		t.Errorf("side of the new row is %q", got)
	}
}

// TestATableSaysWhereTheEditorIs answers the key that works at long texts, on a cell and while one is edited.
func TestATableSaysWhereTheEditorIs(t *testing.T) {
	d := asked(t, 80, 24, "exclusions")
	d.press("enter", "ctrl+o")
	d.sees("o opens the row, and ctrl+o works at a")
	d.press("enter", "ctrl+o")
	d.sees("esc and then o opens the row")
}

// TestTabGoesOnInTheNextCellThatIsAsked goes through the cells of fees, of which none asks for all: what is typed after a tab
// always goes into a cell.
func TestTabGoesOnInTheNextCellThatIsAsked(t *testing.T) {
	d := rowsOf(t, "costs.lists.main.fees")
	d.press("ctrl+home", "home", "enter")
	for range 30 {
		d.press("tab")
		d.sees("esc done")
		if strings.Contains(strings.ToLower(d.screen()), "this row does not ask for that") {
			t.Fatalf("tab leads to a cell that is not asked:\n%s", d.screen())
		}
	}
}

// TestTextTypedPastTheLastCellRunsNoKeys: who goes on typing where nothing is edited any more changes no row.
func TestTextTypedPastTheLastCellRunsNoKeys(t *testing.T) {
	d := rowsOf(t, "exclusions")
	rows := d.rowsIn("exclusions")
	d.press("ctrl+end", "end", "enter", "tab")
	d.seesNot("esc done")
	d.typeText("xdnf mo another like this")
	d.sees("Nothing is edited now: enter adds a row, arrows go to a cell, esc frees all keys.")
	d.seesNot("x delete", "marked", "enter edit")
	if got := d.rowsIn("exclusions"); strings.Join(got, "|") != strings.Join(rows, "|") {
		t.Errorf("rows were %q, are %q", rows, got)
	}
	d.press("up")
	d.sees("x delete")
	d.press("ctrl+end", "end", "left", "enter", "tab", "a")
	d.typeText("Coffee")
	d.press("esc")
	if got := d.rowsIn("exclusions"); len(got) != len(rows)+1 || got[len(rows)] != "Coffee" {
		t.Errorf("the row that was added is not there: %q", got)
	}
}

// TestAnEmailTypedAsAPhoneLeavesThePhoneToBeTyped: what was typed goes to another cell, and the one it was typed in keeps the keys, also
// where it is the last one.
func TestAnEmailTypedAsAPhoneLeavesThePhoneToBeTyped(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.press("a")
	d.typeText("Night desk")
	d.until("\nPhone", "tab", 8)
	d.typeText("help@northgate.example")
	d.press("enter")
	d.sees("“Phone” is still open")
	d.typeText("218-555-0100")
	d.press("enter", "esc", "esc")
	d.wait(time.Second)
	all := d.kept("office").Contacts
	if c := all[len(all)-1]; c.Email.String() != "help@northgate.example" || c.Phone.String() == "" {
		t.Errorf("%s has email %q and phone %q\n%s", c.Name, c.Email, c.Phone, d.screen())
	}
}

// TestMarkedRowsAreNamed: what keys will act on is said before, and what was deleted after.
func TestMarkedRowsAreNamed(t *testing.T) {
	d := rowsOf(t, "contacts")
	d.press("m")
	d.sees("Marked: Priya Raman. x, d and f act on it.", "▸ Marcus Bell")
	d.press("x")
	d.sees("Deleted the marked Priya Raman. ctrl+z brings it back.")
	d.press("ctrl+z", "*")
	d.sees("Marked: Priya Raman, Marcus Bell", "act on them.")
	d.press("x")
	d.sees("Deleted the 5 marked rows. ctrl+z brings them back.")
}

// TestEnterPastTheLastCellAddsARow, and esc takes a row without answers back.
func TestEnterPastTheLastCellAddsARow(t *testing.T) {
	d := rowsOf(t, "exclusions")
	rows := d.rowsIn("exclusions")
	d.press("ctrl+end", "end", "enter", "tab")
	d.sees("That was the last cell. enter adds a row, esc ends.")
	d.press("enter")
	d.typeText("Door locks")
	d.press("enter", "esc")
	if got := d.rowsIn("exclusions"); len(got) != len(rows)+1 || !strings.Contains(got[len(rows)], "Door locks") {
		t.Fatalf("rows are %q", got)
	}
	d.press("a", "tab", "esc")
	d.sees("The row without answers is gone.")
	if got := d.rowsIn("exclusions"); len(got) != len(rows)+1 {
		t.Errorf("rows are %q", got)
	}
}

// TestLeavingACellOfAFreshDraftUndoesNothing: esc takes back only a row that was just added.
func TestLeavingACellOfAFreshDraftUndoesNothing(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.press("enter", "esc")
	d.seesNot("The row without answers is gone.")
}

// TestAFixedFeeIsAskedItsPriceNext: after a fixed fee enter goes on to the price, in the table and in the row, past the quantity
// of one, which arrows still reach.
func TestAFixedFeeIsAskedItsPriceNext(t *testing.T) {
	const list = "costs.lists.main.fees"
	for _, isRow := range []bool{false, true} {
		d := rowsOf(t, list)
		n := len(d.rowsIn(list))
		d.press("a")
		d.typeText("Getting started")
		d.press("enter", "down", "enter")
		if isRow {
			d.press("esc", "o", "tab", "tab")
		}
		d.typeText("fixed")
		d.press("enter")
		d.typeText("1150")
		d.press("enter", "esc")
		d.wait(time.Second)
		fees := keysOf(d, list)
		if got := d.answer("office", list+"."+fees[n]+".price"); got != "1150.00" {
			t.Errorf("in the row: %t: the price is %q, want 1150.00; the quantity is %q", isRow, got, d.answer("office", list+"."+fees[n]+".qty"))
		}
	}
}

// TestShiftTabGoesBackTheWayThatTabCame: past what tab went past, which arrows still reach, in the table, also out of its last cell, and in
// the row.
func TestShiftTabGoesBackTheWayThatTabCame(t *testing.T) {
	for _, isRow := range []bool{false, true} {
		d := rowsOf(t, "costs.lists.main.fees")
		d.press("a")
		d.typeText("Getting started")
		d.press("enter", "enter")
		if isRow {
			d.press("esc", "o", "tab", "tab")
		}
		d.typeText("fixed")
		d.press("enter")
		at := func() string {
			at := d.focused()
			if !isRow {
				at = strings.Split(d.screen(), "──\n")[2]
			}
			label, _, _ := strings.Cut(strings.TrimSpace(at), "  ")
			return label
		}
		var there, back []string
		for range 3 {
			there = append(there, at())
			d.press("tab")
		}
		for range 3 {
			d.press("shift+tab")
			back = append([]string{at()}, back...)
		}
		d.press("shift+tab")
		if got := at(); strings.Join(there, " ") != strings.Join(back, " ") || got != "For each" {
			t.Errorf("in the row: %t: tab went %v, shift+tab %v and on to %s", isRow, there, back, got)
		}
	}
}

// TestCellsAreWalkedAlongTheHeads types an address along the heads of a table of any width: the suite, which few have, is not
// asked between street and city.
func TestCellsAreWalkedAlongTheHeads(t *testing.T) {
	for _, w := range []int{80, 100, 140} {
		walksAnAddress(t, w)
	}
}

func walksAnAddress(t *testing.T, w int) {
	t.Helper()
	d := opened(t, w, 24, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|sites" })
	d.wait(time.Second)
	d.press("enter", "a")
	d.sees("Site", "Street", "City", "State or region")
	d.seesNot("Suite, floor")
	for _, text := range []string{"Warehouse", "14 Canal Park Drive", "Duluth", "MN", "55802"} {
		d.typeText(text)
		d.press("tab")
	}
	d.press("esc")
	d.wait(time.Second)
	s := d.kept("office").Sites
	a := s[len(s)-1].Address
	if got := fmt.Sprint(a.Line1, "|", a.Line2, "|", a.City, "|", a.Region, "|", a.Postal); got != "14 Canal Park Drive||Duluth|MN|55802" {
		t.Errorf("the address is %s", got)
	}
}

// TestARowIsAskedWhatTheFirstRowsAreNot: desks have no job title, the person who is added after them has.
func TestARowIsAskedWhatTheFirstRowsAreNot(t *testing.T) {
	var desks [][2]string
	for _, c := range office().Contacts {
		desks = append(desks, [2]string{"contacts." + c.Key() + ".name", "Help desk"})
	}
	d := asked(t, 80, 24, "contacts", desks...)
	d.press("enter")
	d.seesNot("Title")
	d.press("a")
	d.typeText("Dana Whitfield")
	d.sees("Title")
	d.press("tab", "tab")
	d.typeText("Office manager")
	d.press("tab", "tab")
	d.typeText("the one at the desk")
	d.press("tab")
	d.sees("Phone: ", "is not a phone number")
	d.press("esc")
	d.wait(time.Second)
	all := d.kept("x").Contacts
	if got := string(all[len(all)-1].Title); got != "Office manager" {
		t.Errorf("the title is %q", got)
	}
}

// TestARowWithoutANameIsNotCalledByItsID adds a fee, which the sums name while nobody has typed what it is called.
func TestARowWithoutANameIsNotCalledByItsID(t *testing.T) {
	const list = "costs.lists.main.fees"
	d := rowsOf(t, list)
	d.press("a")
	d.wait(time.Second)
	fees := keysOf(d, list)
	d.sees("Without a price or number: no name yet")
	d.seesNot(fees[len(fees)-1])
}

// TestAColumnOfOneRowStandsWhereItIsAsked types an amount into the column that the head shows next: a question of this row alone
// comes behind the one before it, not behind one that is out of sight.
func TestAColumnOfOneRowStandsWhereItIsAsked(t *testing.T) {
	d := rowsOf(t, "callSheet")
	d.until("▸ approve spen", "down", 20)
	d.sees("▸ approve spen", "Up to")
	d.until("\nHow ", "right", 12)
	d.press("right")
	d.sees("\nUp to ")
}

// TestAColumnThatAChoiceBringsInHidesNoOther fills a row of equipment whose choice brings in a question, in the narrow table: what tab
// reached without it is reached with it, and further cells are counted and told.
func TestAColumnThatAChoiceBringsInHidesNoOther(t *testing.T) {
	d := opened(t, 80, 24, func(m *memory, _ *ui.Options) { m.drafts["office"].cursor = "x|equipment" })
	d.wait(time.Second)
	cell := func() string {
		label, _, _ := strings.Cut(strings.TrimSpace(strings.Split(d.screen(), "──\n")[2]), "  ")
		return label
	}
	walk := func(isHandsOff bool) (out []string) {
		for range 20 {
			if out = append(out, cell()); out[len(out)-1] == "Covered" && isHandsOff {
				d.typeText("must")
			}
			if d.press("tab"); strings.Contains(d.screen(), "a adds a row.") {
				break
			}
		}
		return out
	}
	d.press("enter", "a")
	d.typeText("Old press")
	plain := walk(false)
	d.sees("From here on what few need: ")
	d.press("esc", "a")
	d.typeText("Other press")
	brought := walk(true)
	for _, label := range append(plain, "Looked after by") {
		if !slices.Contains(brought, label) {
			t.Errorf("%s is not asked: %q; without the choice %q", label, brought, plain)
		}
	}
	last := len(brought)
	for range 10 {
		brought = append(brought, cell())
		if d.press("tab"); strings.Contains(d.screen(), "That was the last cell.") {
			break
		}
	}
	d.sees("That was the last cell. enter adds a row, esc ends.")
	if !slices.Contains(brought[last:], "Serial number") {
		t.Errorf("tab goes on to %q", brought[last:])
	}
}

// TestALineTellsHowItComesToItsAmount while its price is typed, so that the price of all is not taken for that of one.
func TestALineTellsHowItComesToItsAmount(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 80, 24)
	d.press("enter", "right", "right", "right", "right")
	d.typeText("640")
	d.wait(time.Second)
	d.sees("This line: 22 × $640.00 = $14,080.00 · A month:")
	d.press("esc", "down", "down", "down")
	d.seesNot("×")
}

// TestWordsThatFitNoChoiceStay as they were typed and are listed, in a cell as on a page, until somebody goes back instead of on.
func TestWordsThatFitNoChoiceStay(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.press("ctrl+home", "right", "enter")
	d.typeText("12x")
	d.press("tab")
	d.wait(time.Second)
	if a := d.kept("office"); d.raw("exclusions."+a.Exclusions[0].Key()+".handling") != "12x" {
		t.Errorf("the cell does not hold what was typed:\n%s", d.screen())
	}
	for _, key := range []string{"tab", "esc"} {
		d := at("costs.pay.dueRule")(t, 100, 30)
		d.sees("▸ Payment is due")
		d.typeText("zzz")
		d.press(key)
		d.wait(time.Second)
		want := map[string]string{"tab": "zzz", "esc": ""}[key]
		if got := d.raw("costs.pay.dueRule"); got != want {
			t.Errorf("after %s the answer as typed is %q, want %q:\n%s", key, got, want, d.screen())
		}
	}
}

// raw is what was typed at a question and cannot be read, on the disk.
func (d *driver) raw(path string) string {
	d.t.Helper()
	p, err := d.kept("office").At(path)
	if err != nil {
		d.t.Fatal(err)
	}
	return p.State().Raw
}

// TestATimeTellsItsHours beside it: whoever types a time for what is most urgent sees that it runs at night too.
func TestATimeTellsItsHours(t *testing.T) {
	d := rowsOf(t, "levels.priorities")
	d.sees("30 minutes, at any hour", "8 hours, at any hour", "1 business hour ")
	d.until("\nResponse within", "right", 9)
	d.typeText("1 hour")
	d.press("down", "up")
	d.sees("1 hour, at any hour ")
}
