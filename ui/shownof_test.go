package ui_test

import "testing"

// TestWhatOnlyLeadsTheWordingIsNotShown looks for lines that tell a person nothing among what follows from the service hours.
func TestWhatOnlyLeadsTheWordingIsNotShown(t *testing.T) {
	x := seated(t, "office")
	path := "coverage.hours.support"
	lines := x.Derived(path)
	if len(lines) == 0 {
		t.Error("nothing follows from the service hours")
	}
	for _, l := range lines {
		if l[0] == "" || l[1] == "yes" || l[1] == "Yes" {
			t.Errorf("%q is shown", l)
		}
	}
}
