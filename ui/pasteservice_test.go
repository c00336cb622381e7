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
