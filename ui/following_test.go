package ui_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// twoAtTheProvider is an agreement whose call sheet still proposes the first person of each side.
func twoAtTheProvider(t testing.TB) []byte {
	e := decode(preset("generic")).Edit("say")
	for _, c := range []struct{ id, name, side string }{{"c1", "Rune Dahl", "provider"}, {"c2", "Ines Dufour", "provider"}, {"c3", "Greta Holm", "client"}} {
		if _, err := e.Add("contacts", c.id); err != nil {
			t.Fatal(err)
		}
		for key, text := range map[string]string{"name": c.name, "side": c.side} {
			if err := e.Set("contacts."+c.id+"."+key, text, value.Context{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	a, _ := e.Done()
	return model.Encode(a)
}

// TestLinesOfTheCallSheetThatFollowAreTold says which other lines name somebody else now, where an answer moved them along.
func TestLinesOfTheCallSheetThatFollowAreTold(t *testing.T) {
	const told = "Lines 4, 10, 11 and 19 follow: Ines Dufour."
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = twoAtTheProvider(t), "x|callSheet"
	})
	d.press("enter", "down", "tab", "enter")
	d.typeText("Ines")
	d.press("enter")
	d.sees(told)
	d.press("down")
	d.seesNot("follow: Ines Dufour")

	said, _, err := spoken(t, "/go callSheet.p1-outage.providerId\nInes Dufour\n", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = twoAtTheProvider(t) })
	if err != nil {
		t.Fatal(err)
	}
	if flat := strings.Join(strings.Fields(said), " "); strings.Count(flat, told+" Level of escalation 1 follows: Ines Dufour.") != 1 {
		t.Errorf("it does not say once which lines follow; said:\n%s", said[max(0, len(said)-1500):])
	}
}

// TestALineThatNothingFollowsIsToldAsBefore says nothing where no other line names somebody else.
func TestALineThatNothingFollowsIsToldAsBefore(t *testing.T) {
	said, _, err := spoken(t, "/go callSheet.billing.providerId\nInes Dufour\n", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = twoAtTheProvider(t) })
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(said, "follow") {
		t.Errorf("it tells of lines that follow; said:\n%s", said[max(0, len(said)-1500):])
	}
}

// TestWhoIsCalledLastFollowsWhoSigns tells it where somebody is named who signs: no line of the call sheet names another in silence.
func TestWhoIsCalledLastFollowsWhoSigns(t *testing.T) {
	said, _, err := spoken(t, "/go signatories.provider.name\nInes Dufour\n", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = twoAtTheProvider(t) })
	if err != nil {
		t.Fatal(err)
	}
	if flat := strings.Join(strings.Fields(said), " "); !strings.Contains(flat, "of the call sheet 20 follows: Ines Dufour.") && !strings.Contains(flat, "of escalation 2 and 3 follow: Ines Dufour.") {
		t.Errorf("it does not say which lines follow; said:\n%s", said[max(0, len(said)-1500):])
	}
}

// TestAListThatIsMissingIsOneKeyAway asks for a row of a list that has none, on a page and in a cell: it is said where the list
// stands, and space leads there.
func TestAListThatIsMissingIsOneKeyAway(t *testing.T) {
	for from, list := range map[string][2]string{"costs|costs.pay.invoiceToId": {"Contacts", "Invoices go to"}, "services|equipment.pc.siteId": {"Other places served", "Site"}} {
		d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
			e := decode(preset("generic")).Edit("machines")
			if _, err := e.Add("equipment", "pc"); err != nil {
				t.Fatal(err)
			}
			a, _ := e.Done()
			m.drafts["office"].body, m.drafts["office"].cursor = model.Encode(a), from
		})
		if list[1] == "Site" {
			d.press("enter") // the row stands in a table, whose cell is edited then
		}
		d.sees("add it to", "\""+list[0]+"\"", "space goes")
		d.press("space")
		d.sees("▸ "+list[0], "Add a row here. Then it can be chosen for "+list[1])
	}
}

// TestALineThatIsParkedDoesNotFollow leaves out a line that is still to be talked about: the agreement names nobody there.
func TestALineThatIsParkedDoesNotFollow(t *testing.T) {
	said, _, err := spoken(t, "/go callSheet.p1-outage.providerId\nInes Dufour\n", func(m *memory, _ *ui.Options) {
		e := decode(twoAtTheProvider(t)).Edit("park")
		if err := e.Park("callSheet.escalate-1.providerId", "", ""); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		m.drafts["a1"].body = model.Encode(a)
	})
	if err != nil {
		t.Fatal(err)
	}
	if flat := strings.Join(strings.Fields(said), " "); !strings.Contains(flat, "Lines 4, 10 and 11 follow: Ines Dufour.") {
		t.Errorf("it does not tell of the lines that name her now; said:\n%s", said[max(0, len(said)-1500):])
	}
}
