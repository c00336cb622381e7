package ui_test

import (
	"maps"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/ui"
)

// killed opens what the disk of a driver holds, as after a loss of power.
func (d *driver) killed() *driver {
	return newDriver(d.t, d.w, d.h, func(m *memory, o *ui.Options) {
		m.drafts, m.order = maps.Clone(d.mem.drafts), d.mem.order
		o.Open = m.order[0]
	})
}

// TestAReasonIsNotLost holds that what is typed into a dialog stands there again after esc, a hang-up and a kill, that esc does
// nothing else, and that it is gone once it is done.
func TestAReasonIsNotLost(t *testing.T) {
	for _, x := range []struct {
		name, path, open, text string
		more                   []string // keys that lead to the dialog
	}{
		{"park", "term.effectiveDate", "ctrl+k", "Park: Effective date", nil},
		{"not applicable", "coverage.hours.support.zone", "ctrl+n", "Not applicable: ", nil},
		{"leave", "term.effectiveDate", "w", "Leave CST-03 as it is", []string{"f5"}},
	} {
		d := at(x.path)(t, 100, 30)
		if x.open == "w" {
			d = doubtful(t, 100, 30)
			d.press("esc")
		}
		to := func() {
			if d.press(x.more...); x.open == "w" {
				d.wait(time.Second)
				d.reach("The price of “Server care”")
			}
		}
		to()
		d.press(x.open)
		d.sees(x.text, "esc cancel")
		d.typeText("waits for the landlord")
		d.sees("esc keep for later")
		before := d.app.Held()["office"]
		d.press("esc")
		d.sees("Nothing is done")
		if d.app.Held()["office"] != before {
			t.Errorf("%s: esc changed the agreement", x.name)
		}
		d.press(x.open)
		d.sees(x.text, "waits for the landlord")
		d.typeText("!")
		if err := d.app.Flush(); err != nil {
			t.Fatal(err)
		}
		d = d.killed()
		d.wait(2 * time.Second)
		to()
		d.press(x.open)
		d.sees("waits for the landlord!")
		d.send(tea.PasteMsg{Content: " | again"})
		d.wait(900 * time.Millisecond)
		d = d.killed()
		d.wait(2 * time.Second)
		to()
		d.press(x.open)
		d.sees("waits for the landlord! | again")
		d.press("enter", "P", "enter") // where a second line is asked for
		d.wait(time.Second)
		d.press("ctrl+s")
		if c := d.mem.drafts["office"].cursor; strings.Contains(c, "landlord") {
			t.Errorf("%s: what was done is kept as begun: %s", x.name, c)
		}
	}
}

// TestANoteOutlivesAKill holds that a note which is being typed is on the disk a second after the last key, and that it is
// not there twice once it is taken.
func TestANoteOutlivesAKill(t *testing.T) {
	d := at("term.effectiveDate")(t, 100, 30)
	d.press("f9")
	d.typeText("wants the spring")
	d.wait(900 * time.Millisecond)
	d = d.killed()
	d.press("f9")
	d.sees("wants the spring")
	d.typeText("!")
	if err := d.app.Flush(); err != nil {
		t.Fatal(err)
	}
	d = d.killed()
	d.press("f9")
	d.seesNot("wants the spring!  ")
	p, err := d.kept("office").At("term.effectiveDate")
	if err != nil {
		t.Fatal(err)
	}
	if n := p.State().Notes; len(n) != 1 || n[0].Text != "wants the spring!" {
		t.Errorf("the notes are %v", n)
	}
	if c := d.mem.drafts["office"].cursor; strings.Contains(c, "spring") {
		t.Errorf("the note that was taken is kept as begun: %s", c)
	}
}

// TestTheNameOfAClientIsNotLost holds that the name typed into the dialog that starts an agreement stands there again after
// esc, and begins the agreement when the program ends over it: once, and only where there is one.
func TestTheNameOfAClientIsNotLost(t *testing.T) {
	d := newDriver(t, 80, 24, nil)
	d.press("n")
	d.sees("esc cancel")
	d.typeText("Quill & Sons")
	d.press("enter", "down")
	d.sees("▸ dental", "esc keep for later")
	d.press("esc")
	d.sees("No agreement is begun")
	d.press("n")
	d.sees("Quill & Sons", "> dental")
	for range 2 {
		if err := d.app.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	if got := len(d.mem.order); got != 1 {
		t.Fatalf("%d agreements are kept, want 1", got)
	}
	if got, want := d.answer(d.mem.order[0], "client.legalName"), "Quill & Sons"; got != want {
		t.Errorf("the client is %q, want %q", got, want)
	}
	d = newDriver(t, 80, 24, nil)
	d.press("n")
	if err := d.app.Flush(); err != nil || len(d.mem.order) > 0 {
		t.Errorf("an empty dialog begins %d agreements, error %v", len(d.mem.order), err)
	}
	d.typeText("Quill & Sons")
	d.press("enter", "enter", "enter")
	d.wait(time.Second)
	if err := d.app.Flush(); err != nil || len(d.mem.order) != 1 {
		t.Errorf("%d agreements are kept, want 1, error %v", len(d.mem.order), err)
	}
}
