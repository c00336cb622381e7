package ui_test

import (
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/ui"
)

// partsOf are the parts of an address as kept, divided by bars.
func partsOf(t *testing.T, a *model.Agreement, path string) string {
	t.Helper()
	var out []string
	for _, key := range []string{"line1", "line2", "city", "region", "postal"} {
		p, err := a.At(path + "." + key)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, p.Field.Text())
	}
	return strings.Join(out, "|")
}

// TestAWholeAddressIsSplit puts an address that was typed on one line into its parts, and says so.
func TestAWholeAddressIsSplit(t *testing.T) {
	for typed, want := range map[string]string{
		"300 Lake Ave, Duluth, MN 55802":                        "300 Lake Ave||Duluth|MN|55802",
		"5 Tanner Row, Burlington, Vermont 05401":               "5 Tanner Row||Burlington|Vermont|05401",
		"1410 Pike Ave, Colorado Springs CO 80909":              "1410 Pike Ave||Colorado Springs|CO|80909",
		"12 Elm St, Suite 4, Concord, New Hampshire 03301":      "12 Elm St|Suite 4|Concord|New Hampshire|03301",
		"12 Elm St, Charleston, West Virginia, 25301-1234, USA": "12 Elm St||Charleston|West Virginia|25301-1234",
		"88 Canal St, Pueblo, CO":                               "88 Canal St||Pueblo|CO|",
		"17 Mill Street":                                        "17 Mill Street||||",
		"Haus 4, Hof 2, Berlin 10115":                           "Haus 4, Hof 2, Berlin 10115||||",
		"Farm, off Route 7, MA 01267":                           "Farm||off Route 7|MA|01267",
	} {
		t.Run(typed, func(t *testing.T) {
			d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
				m.drafts["office"].body, m.drafts["office"].cursor = fresh(), "x|client.address.line1"
			})
			d.typeText(typed)
			d.press("enter")
			isSplit := !strings.HasPrefix(want, typed)
			if told := strings.Contains(d.screen(), "Split into"); told != isSplit {
				t.Errorf("told %t, want %t:\n%s", told, isSplit, d.screen())
			}
			if parts := strings.Split(want, "|"); parts[1] != "" {
				d.sees("Split into street, suite or floor (“" + parts[1] + "”), city, state and postal code.")
			}
			d.wait(time.Second)
			if got := partsOf(t, d.kept("office"), "client.address"); got != want {
				t.Errorf("kept %q, want %q", got, want)
			}
		})
	}
}

// TestASplitAddressIsPutTogetherAgain takes the split back in one step, and does not split the same line again.
func TestASplitAddressIsPutTogetherAgain(t *testing.T) {
	const typed = "300 Lake Ave, Duluth, MN 55802"
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = fresh(), "x|client.address.line1"
	})
	d.typeText(typed)
	d.press("tab")
	d.sees("Split into street, city, state and postal code. ctrl+z takes that back.")
	d.press("ctrl+z")
	d.wait(time.Second)
	if got := partsOf(t, d.kept("office"), "client.address"); got != typed+"||||" {
		t.Errorf("after undoing it is %q", got)
	}
	d.press("tab", "tab")
	d.wait(time.Second)
	if got := partsOf(t, d.kept("office"), "client.address"); got != typed+"||||" {
		t.Errorf("it was split again: %q", got)
	}
}

// TestACityWithItsStateIsSplit does the same for what follows the street, line by line, and in the table of sites.
func TestACityWithItsStateIsSplit(t *testing.T) {
	said, m, err := spoken(t, "/go client.address.line1\n300 Lake Ave\nDuluth, MN 55802\n/go provider.address.line1\n88 Canal St, Pueblo, CO 81003\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	a := decode(m.drafts["a1"].body)
	if got := partsOf(t, a, "client.address") + " " + partsOf(t, a, "provider.address"); got != "300 Lake Ave||Duluth|MN|55802 88 Canal St||Pueblo|CO|81003" {
		t.Errorf("kept %q; said:\n%s", got, said)
	}
	says(t, said, []string{"Split into city, state and postal code. `undo` takes that back.", "Split into street, city, state and postal code. `undo` takes that back."}, nil)

	d := opened(t, 140, 30, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = fresh(), "x|sites"
	})
	d.press("enter", "a")
	d.typeText("Warehouse")
	d.press("tab")
	d.sees("Street")
	d.typeText("22 Rail Rd, Fountain CO 80817")
	d.press("enter", "esc")
	d.sees("Warehouse", "22 Rail Rd", "Fountain", "80817")
	d.wait(time.Second)
	if got := partsOf(t, d.kept("office"), "sites."+keysOf(d, "sites")[0]+".address"); got != "22 Rail Rd||Fountain|CO|80817" {
		t.Errorf("kept %q:\n%s", got, d.screen())
	}
}

// TestWhatStandsInAnAddressStays splits nothing where another part was answered otherwise.
func TestWhatStandsInAnAddressStays(t *testing.T) {
	d := opened(t, 100, 30, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = changed(t, fresh(), set("client.address.city", "Hermantown")), "x|client.address.line1"
	})
	d.typeText("300 Lake Ave, Duluth, MN 55802")
	d.press("tab")
	d.seesNot("Split into")
	d.wait(time.Second)
	if got := partsOf(t, d.kept("office"), "client.address"); got != "300 Lake Ave, Duluth, MN 55802||Hermantown||" {
		t.Errorf("kept %q", got)
	}
}

// TestAPartThatIsAnotherIsMoved puts a state or a ZIP code that was typed as another part of an address where it belongs, says so,
// and leaves alone what may be meant.
func TestAPartThatIsAnotherIsMoved(t *testing.T) {
	for name, c := range map[string]struct{ at, typed, want, told string }{
		"a state as the city":           {"city", "vt", "|||vt|", "Moved “vt” to “State or region”. “City” is still open. ctrl+z takes that back."},
		"a state and a ZIP as the city": {"city", "VT 05401", "|||VT|05401", "Moved “VT” to “State or region” and “05401” to “Postal code”."},
		"a ZIP as the city":             {"city", "05401-1234", "||||05401-1234", "Moved “05401-1234” to “Postal code”. “City” is still open."},
		"a ZIP behind the city":         {"city", "Burlington 05401", "||Burlington||05401", "Moved “05401” to “Postal code”. ctrl+z"},
		"a city that may be meant":      {"city", "LA", "||LA||", ""},
		"a city like a state":           {"city", "Washington", "||Washington||", ""},
		"a ZIP as the state":            {"region", "05401", "||||05401", "Moved “05401” to “Postal code”. “State or region” is still open."},
		"a ZIP behind the state":        {"region", "Vermont, 05401", "|||Vermont|05401", "Moved “05401” to “Postal code”."},
		"a state before the ZIP":        {"postal", "VT 05401", "|||VT|05401", "Moved “VT” to “State or region”."},
		"a state as the ZIP":            {"postal", "Vermont", "|||Vermont|", "Moved “Vermont” to “State or region”. “Postal code” is still open."},
		"a ZIP":                         {"postal", "05401", "||||05401", ""},
		"a code abroad":                 {"postal", "SW1A 1AA", "||||SW1A 1AA", ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := opened(t, 140, 30, func(m *memory, _ *ui.Options) {
				m.drafts["office"].body, m.drafts["office"].cursor = fresh(), "x|client.address."+c.at
			})
			d.typeText(c.typed)
			d.press("enter")
			if c.told != "" {
				d.sees(c.told)
			} else {
				d.seesNot("Moved ")
			}
			d.wait(time.Second)
			if got := partsOf(t, d.kept("office"), "client.address"); got != c.want {
				t.Errorf("kept %q, want %q", got, c.want)
			}
		})
	}
	for _, before := range [][2]string{{"client.address.region", "Maine"}, {"client.address.country", "Sweden"}} {
		d := opened(t, 140, 30, func(m *memory, _ *ui.Options) {
			m.drafts["office"].body, m.drafts["office"].cursor = changed(t, fresh(), set(before[0], before[1])), "x|client.address.city"
		})
		d.typeText("VT")
		d.press("tab")
		d.seesNot("Moved ")
	}
}

// TestAnEmailAsThePhoneIsMoved does the same for how a person is reached, in the table of contacts and line by line.
func TestAnEmailAsThePhoneIsMoved(t *testing.T) {
	d := opened(t, 140, 30, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = fresh(), "x|contacts"
	})
	d.press("enter", "a")
	d.typeText("Dana Whitfield")
	d.press("tab", "tab", "tab", "tab")
	d.typeText("dana@harbor.example")
	d.press("tab")
	d.sees("Moved “dana@harbor.example” to “Email”. “Phone” is still open. ctrl+z takes that back.")
	d.seesNot("is not a phone number")
	d.press("esc")
	d.wait(time.Second)
	path := "contacts." + keysOf(d, "contacts")[0]
	if got := d.answer("office", path+".email") + "|" + d.answer("office", path+".phone"); got != "dana@harbor.example|" {
		t.Errorf("kept %q:\n%s", got, d.screen())
	}

	said, m, err := spoken(t, "/go contacts\nadd\nDana Whitfield\nclient\nOffice manager\n802-555-0142\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	c := decode(m.drafts["a1"].body).Contacts[0]
	if c.Email.IsSet() || c.Phone.String() != "+1 802-555-0142" {
		t.Errorf("kept %q and %q; said:\n%s", c.Email, c.Phone, said)
	}
	says(t, said, []string{"Moved “802-555-0142” to “Phone”. “Email” is still open. `undo` takes that back."}, nil)
}
