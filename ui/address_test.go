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
