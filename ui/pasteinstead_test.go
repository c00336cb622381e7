package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// TestAPastedFeeTakesThePlaceOfTheProposedOne pastes what is charged for each user beside the fee that a preset proposes for the
// same services and that nobody touched.
func TestAPastedFeeTakesThePlaceOfTheProposedOne(t *testing.T) {
	const list = "costs.lists.main.fees"
	for _, c := range []struct{ name, touch, sheet, said, want string }{
		{"words in brackets", "", "Fee\tPrice\tQty\nUser (help desk, EDR)\t115\t31\nServer care\t165\t2\n", "“User (help desk, EDR)” takes the place of the proposed “Managed services”.", "User (help desk, EDR)=115.00,Server care=165.00"},
		{"managed users", "", "Fee\tPrice\tQty\nBackup storage\t100\t2\nManaged user\t85\t22\nWi-Fi\t45\t6\n", "“Managed user” takes the place of the proposed “Managed services”.", "Backup storage=100.00,Managed user=85.00,Wi-Fi=45.00"},
		{"the first of two", "", "Fee\tPrice\tQty\nIT support per user\t85\t22\nManaged services\t90\t2\n", "“IT support per user” takes the place", "IT support per user=85.00,Managed services=90.00"},
		{"other things", "", "Fee\tPrice\tQty\nUser licenses\t85\t22\nOnboarding of users\t45\t6\nManaged firewall\t45\t6\n", "All rows can be read", "Managed services=,User licenses=85.00,Onboarding of users=45.00,Managed firewall=45.00"},
		{"without a price", "", "Fee\tPrice\tQty\nManaged user\t\t22\nWi-Fi\t1\t2\n", "All rows can be read", "Managed services=,Managed user=,Wi-Fi=1.00"},
		{"touched", list + ".managed.minQty=10", "Fee\tPrice\tQty\nManaged user\t85\t22\n", "All rows can be read", "Managed services=,Managed user=85.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := model.New(model.NewOptions{Preset: "generic", Mode: "rep", Client: "Harbor Street Dental, PLLC", Number: "MSA-2026-001", Today: today()})
			if err != nil {
				t.Fatal(err)
			}
			e := a.Edit("start")
			if path, text, ok := strings.Cut(c.touch, "="); ok {
				if err := e.Set(path, text, value.Context{}); err != nil {
					t.Fatal(err)
				}
			}
			a, _ = e.Done()
			d := newDriver(t, 100, 30, func(m *memory, _ *ui.Options) {
				m.put("office", a)
				m.drafts["office"].cursor = "x|" + list
			})
			d.press("enter")
			d.wait(time.Second)
			d.press("enter")
			paid := d.answer("office", list+".managed.serviceIds")
			fees := func() string {
				d.wait(time.Second)
				var got []string
				for _, f := range d.kept("office").Costs.Lists[0].Fees {
					got = append(got, string(f.Label)+"="+f.Price.String())
				}
				return strings.Join(got, ",")
			}
			before := fees()
			d.send(tea.PasteMsg{Content: c.sheet})
			d.sees(c.said)
			isTaken := strings.Contains(d.screen(), "takes the place")
			d.press("enter")
			if isTaken {
				d.sees("place of the proposed “Managed services”")
			}
			if got := fees(); got != c.want {
				t.Errorf("the fees are %s, want %s", got, c.want)
			}
			if got := d.answer("office", list+".managed.serviceIds"); isTaken && got != paid {
				t.Errorf("it pays for %q, want %q", got, paid)
			}
			d.press("ctrl+z")
			if got := fees(); got != before {
				t.Errorf("one undo leaves %s, want %s", got, before)
			}
			d.press("ctrl+y")
			if got := fees(); got != c.want {
				t.Errorf("redone, the fees are %s, want %s", got, c.want)
			}
		})
	}
}
