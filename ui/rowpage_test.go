package ui_test

import (
	"strings"
	"testing"
)

// TestARowIsWalkedByScreens: PgDn and PgUp turn the pages of a row as those of a section, from its first question to its end and
// back, and never leave it.
func TestARowIsWalkedByScreens(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 80, 24)
	d.press("enter", "o")
	first := d.focused()
	d.press("pgdown")
	if got := d.focused(); got == first {
		t.Fatalf("PgDn stays at %q:\n%s", first, d.screen())
	}
	turned := 0
	for ; turned < 20 && !strings.Contains(d.screen(), "Done"); turned++ {
		d.press("pgdown")
	}
	d.press("pgdown", "pgdown")
	d.sees("Fees › Managed services", "Done", "enter done")
	if turned == 20 {
		t.Error("the end is never reached")
	}
	for range turned + 2 {
		d.press("pgup")
	}
	d.sees("Fees › Managed services")
	if got := d.focused(); got != first {
		t.Errorf("PgUp leads to %q, not back to %q", got, first)
	}
}
