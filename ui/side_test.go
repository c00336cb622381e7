package ui_test

import "testing"

// TestANoteIsTakenFromTheListOfSections beside the question that was last in focus; what would change its answer says why it
// does not.
func TestANoteIsTakenFromTheListOfSections(t *testing.T) {
	d := choosing(t, "term.renewal")
	d.press("esc", "f9")
	d.sees("Note: At the end")
	d.typeText("re")
	d.press("enter")
	d.press("ctrl+k")
	d.sees("Not now: the list of sections is in focus; enter goes to its questions.")
	d.wait(2e9)
	p, err := d.kept("office").At("term.renewal")
	if err != nil || len(p.State().Notes) != 1 || p.State().Notes[0].Text != "re" {
		t.Errorf("the notes are %v (%v)", p.State().Notes, err)
	}
}

// TestAnFKeyThatDoesNothingSaysSo on every kind of screen.
func TestAnFKeyThatDoesNothingSaysSo(t *testing.T) {
	d := choosing(t, "term.renewal")
	d.press("f5", "f9")
	d.sees("F9 does nothing here. F1 lists the keys that do something.")
}
