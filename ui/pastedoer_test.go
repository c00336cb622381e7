package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// TestWhoDoesWhatIsLeftOutIsAnAnswer pastes lines that say behind the work who does it.
func TestWhoDoesWhatIsLeftOutIsAnAnswer(t *testing.T) {
	for pasted, want := range map[string]string{
		"Repair of the press; the vendor does it":     "Repair of the press|vendor_does|",
		"Repair of lines, the phone company does it.": "Repair of lines|other_does|the phone company",
		"Web pages – Brightline Web does this":        "Web pages|other_does|Brightline Web",
		"Door locks; Client does it":                  "Door locks|client_does|",
		"Licenses, which Client pays separately":      "Licenses, which Client pays separately||",
		"Whatever software does it":                   "Whatever software does it||",
		"Faxes; nobody does it":                       "Faxes; nobody does it||",
	} {
		d := rowsOf(t, "exclusions")
		n := len(d.rowsIn("exclusions"))
		d.send(tea.PasteMsg{Content: pasted + "\nDrones\n"})
		if d.sees("Paste 2 rows", "All rows can be read"); strings.Contains(want, "_does") {
			d.sees("line 1, “" + strings.SplitN(want, "|", 2)[0] + "”: ")
		}
		d.press("enter")
		d.wait(time.Second)
		x := d.kept("office").Exclusions[n]
		if got := string(x.Text) + "|" + string(x.Handling) + "|" + string(x.DoneBy); got != want {
			t.Errorf("%q is %s, want %s", pasted, got, want)
		}
	}
}

// TestANoteBesideWhoDoesItIsStillANote: it is counted among those that are not printed.
func TestANoteBesideWhoDoesItIsStillANote(t *testing.T) {
	d := rowsOf(t, "exclusions")
	d.send(tea.PasteMsg{Content: "Text\tNote\nDoor locks; Client does it\task Tom\nDrones\t\n"})
	d.sees("line 2, “Door locks”: ", "1 note is kept on this computer and not printed.")
}
