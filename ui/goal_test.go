package ui_test

import (
	"strings"
	"testing"

	"engross/ui"
)

// TestDoneLeavesThePriceBook ends the wizard where it is all that was asked for.
func TestDoneLeavesThePriceBook(t *testing.T) {
	d := newDriver(t, 80, 24, func(_ *memory, o *ui.Options) { o.Screen = "prices" })
	for range 40 {
		if d.quit {
			return
		}
		d.press("tab")
		if strings.Contains(d.screen(), "▸ Done") {
			d.press("enter")
		}
	}
	t.Fatalf("the wizard goes on:\n%s", d.screen())
}
