package ui_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui"
)

// TestTheServiceOfAPastedBackupIsTaken pastes backups with the service that makes each, under what sheets call that.
func TestTheServiceOfAPastedBackupIsTaken(t *testing.T) {
	for _, head := range []string{"Product", "Service", "Software", "Backup service"} {
		t.Run(head, func(t *testing.T) {
			a, err := model.New(model.NewOptions{Preset: "generic", Mode: "rep", Client: "Harbor Street Dental, PLLC", Number: "MSA-2026-001", Today: today()})
			if err != nil {
				t.Fatal(err)
			}
			d := newDriver(t, 100, 30, func(m *memory, _ *ui.Options) {
				m.put("office", a)
				m.drafts["office"].cursor = "x|backups.jobs"
			})
			d.press("enter")
			d.wait(time.Second)
			d.press("enter")
			d.send(tea.PasteMsg{Content: "Name\tData\t" + head + "\tHow often\nLaptops\tall laptops\tBackblaze\t24 hours\n"})
			d.press("enter")
			d.wait(time.Second)
			for _, j := range d.kept("office").Backups.Jobs {
				if j.Name == "Laptops" && j.Data == "all laptops" && j.Product == "Backblaze" {
					return
				}
			}
			t.Errorf("no job with that service:\n%s", d.screen())
		})
	}
}

// TestAPasteTellsWhatItBringsAndMakesWrong pastes a fee that is called by an option, and equipment beside which a service that was
// proposed has nothing to look after any more, line by line and on the screen.
func TestAPasteTellsWhatItBringsAndMakesWrong(t *testing.T) {
	const detection, firewall = "includes Managed detection and response (SOC).", "Now wrong in Services: “"
	with := func(m *memory, _ *ui.Options) { m.drafts["a1"].body = preset("generic") }
	said, m, err := spoken(t, "/go costs.lists.main.fees\npaste\nFee\tQty\tUnit\tPrice\nManaged detection (24x7)\t28\tdevice\t9.25\n.\nyes\nquit", with)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{detection}, nil)
	if x := decode(m.drafts["a1"].body).Services.With("sv-20"); x == nil || x.Status != "included" {
		t.Error("the service is not included")
	}
	said, _, err = spoken(t, "/go services.sv-03.qtyHint\n24 users\n/go equipment\npaste\nKind\tName\tQty\nlaptop\tLaptops\t9\n.\nyes\nquit", with)
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{firewall}, nil)
	d := opened(t, 120, 40, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = preset("generic"), "x|equipment"
	})
	d.wait(time.Second)
	d.press("enter")
	d.send(tea.PasteMsg{Content: "Kind\tName\tQty\nlaptop\tLaptops\t9\nserver\tFile server\t1\n"})
	d.press("enter")
	d.wait(time.Second)
	d.sees("Server management", "Now wrong in")
}
