package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

const notedFees = "Fee\tPrice\tQty\tNote\n" +
	"Set-up\t800\t1\thalf at signing\n" +
	"Managed users\t85\t22\tnet 30\n" +
	"Backup\t100\t2\twaived if paid by the year\n" +
	"Wi-Fi\t45\t6\tthe ones upstairs\n" +
	"Phones\t9\t4\t\n"

// TestTermsInANoteAreToldBeforeTheRowsAreTaken pastes fees with notes: they are not printed, whoever believes them agreed.
func TestTermsInANoteAreToldBeforeTheRowsAreTaken(t *testing.T) {
	for _, size := range sizes {
		d := at("costs.lists.main.fees")(t, size[0], size[1])
		d.press("enter")
		d.send(tea.PasteMsg{Content: notedFees})
		if err := d.fits(); err != nil {
			t.Error(err)
		}
		if d.sees("4 notes not printed, 3 like terms", "line 2, “half at signing”"); size[1] > 20 {
			d.sees("like terms, to be answered in:", "line 2, “half at signing”: Billed or Instalments", "line 3, “net 30”: “Payment is due” in Costs", "line 4, “waived if paid by the year”: Waived, or a clause of your own")
		}
		d.press("enter")
		if size[0] > 40 {
			d.sees("Added 5 rows. 3 notes that read like terms are not printed")
		}
	}
	d := at("costs.lists.main.fees")(t, 80, 24)
	d.press("enter")
	d.send(tea.PasteMsg{Content: "Fee\tPrice\tNote\nWi-Fi\t45\tthe ones upstairs\n"})
	d.sees("1 note is kept on this computer and not printed.")
	d.press("tab", "tab", "x")
	d.wait(time.Second)
	d.seesNot("not printed.")
	said, _, err := spoken(t, "/go costs.lists.main.fees\npaste\n"+notedFees+".\nyes", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"4 notes not printed, 3 like terms, to be answered in:", "line 2, “half at signing”: Billed or Instalments", "3 notes that read like terms are not printed"} {
		if !strings.Contains(strings.Join(strings.Fields(said), " "), want) {
			t.Errorf("nothing says %q:\n%s", want, said)
		}
	}
}

// TestNotesOfASheetThatReadLikeTerms reads notes as people write them beside prices.
func TestNotesOfASheetThatReadLikeTerms(t *testing.T) {
	for note, where := range map[string]string{
		"over 3 TB 0.05/GB": "a fee of its own", "then $12 a user": "a fee of its own", "min 1 h": "At least", "quoted first": "“Other work” in Services",
		"24x7 by Huntress": "“Product of” of its service", "DC01, APP01": "", "the one over the door": "",
	} {
		d := at("costs.lists.main.fees")(t, 140, 40)
		d.press("enter")
		d.send(tea.PasteMsg{Content: "Fee\tPrice\tQty\tNote\nBackup\t75\t3\t" + note + "\n"})
		if where == "" {
			d.sees("1 note is kept on this computer and not printed.")
			continue
		}
		d.sees("1 like a term", where)
	}
}

// TestANoteOfHalvesIsAnAnswer pastes fees whose notes say that they are paid in halves: that is asked of what is charged once.
func TestANoteOfHalvesIsAnAnswer(t *testing.T) {
	for note, want := range map[string]string{
		"half at signing, half at go-live": "halves", "50% on signing, the rest on go-live": "halves", "half at signing": "", "half at signing, half at go-live, plus travel": "",
	} {
		d := at("costs.lists.main.fees")(t, 100, 40)
		d.press("enter")
		n := len(d.rowsIn("costs.lists.main.fees"))
		d.send(tea.PasteMsg{Content: "Fee\tPrice\tQty\tPer\tNote\nMoving in\t4,800\t1\tonce\t" + note + "\nCare\t48\t1\tmonth\t" + note + "\n"})
		if want != "" {
			d.sees("line 2: half on signing, half on go-live, as the note says.", "1 note not printed, 1 like a term", "line 3,")
		} else {
			d.sees("2 notes not printed, 2 like terms")
		}
		d.press("enter")
		d.wait(time.Second)
		l := d.kept("office").Costs.Lists[0].Fees
		if got := string(l[n].Bill) + "," + string(l[n+1].Bill); got != want+"," {
			t.Errorf("%s: billed %s", note, got)
		}
	}
}

// TestANoteOfAListPriceIsAKind pastes licenses whose notes say that the price of the vendor holds, and one of which a cell says
// what it is.
func TestANoteOfAListPriceIsAKind(t *testing.T) {
	for note, kind := range map[string]string{"at list price": "pass_through", "resold, follows Microsoft's price": "pass_through", "the blue one": ""} {
		d := at("costs.lists.main.fees")(t, 100, 40)
		d.press("enter")
		n := len(d.rowsIn("costs.lists.main.fees"))
		d.send(tea.PasteMsg{Content: "Fee\tPrice\tQty\tKind\tNote\nM365 Premium\t22\t31\tmonth\t" + note + "\nCare\t48\t1\trecurring\tat list price\n"})
		if kind != "" {
			d.sees("line 2: passed on, without the yearly price change, as the note says.")
		}
		d.sees("line 3, “at list price”: Kind: passed on")
		d.press("enter")
		d.wait(time.Second)
		l := d.kept("office").Costs.Lists[0].Fees
		if got := string(l[n].Kind) + "," + string(l[n+1].Kind); got != kind+",recurring" {
			t.Errorf("%s: the kinds are %s", note, got)
		}
	}
}
