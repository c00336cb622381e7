package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

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

// TestContinueIsAlwaysAtHand holds that the way on is in sight wherever one is in a long section, that a click does it, and that it
// passes no section whose lists nobody looked at.
func TestContinueIsAlwaysAtHand(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {140, 40}} {
		d := at("term.effectiveDate")(t, size[0], size[1])
		d.sees("▸ Effective date", "Continue: Services")
		click(d, "Continue: Services")
		d.wait(time.Second)
		d.sees("› Services")
		d = at("client.legalName")(t, size[0], size[1])
		d.sees("▸ Legal name", "Back: Start")
		for range 8 {
			d.press("tab")
			d.sees("Back: Start")
		}
		click(d, "Back: Start")
		d.wait(time.Second)
		d.sees("› Start")
	}
}

// click clicks on a text in the body of the screen, at its last place.
func click(d *driver, what string) {
	d.t.Helper()
	lines := strings.Split(d.screen(), "\n")
	for y := len(lines) - 1; y >= 0; y-- {
		if before, _, ok := strings.Cut(lines[y], what); ok {
			d.send(tea.MouseClickMsg{X: ansi.StringWidth(before) + 1, Y: y, Button: tea.MouseLeft})
			return
		}
	}
	d.t.Fatalf("the screen does not show %q:\n%s", what, d.screen())
}
