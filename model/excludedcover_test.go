package model_test

import "testing"

// TestWhatIsNotIncludedIsNotCovered proposes no cover for equipment that a person named among what is not included, and that what must
// not be done is not even touched.
func TestWhatIsNotIncludedIsNotCovered(t *testing.T) {
	const row = "exclusions.own"
	for name, c := range map[string]struct{ text, handling, desc, want string }{
		"must not be done": {"The computer that runs the CNC router, which nobody touches", "forbidden", "Computer that runs the CNC router", "hands_off"},
		"another does it":  {"Copier at reception", "vendor_does", "Copier at reception", "no"},
		"one word":         {"Plotter", "vendor_does", "Plotter", "no"},
		"another computer": {"Private computers of the partners", "forbidden", "Computer", "yes"},
		"something else":   {"Moves of the office", "forbidden", "Computer", "yes"},
	} {
		e := fresh(t, "generic").Edit("excluded")
		mustAdd(t, e, "exclusions", "own")
		mustType(t, e, row+".text", c.text)
		mustType(t, e, row+".handling", c.handling)
		mustAdd(t, e, "equipment", "x")
		mustType(t, e, "equipment.x.desc", c.desc)
		p, err := e.Agreement().At("equipment.x.covered")
		if err != nil || p.Field.Default != c.want {
			t.Errorf("%s: proposed %q, want %q", name, p.Field.Default, c.want)
		}
	}
}
