package ui_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// TestTheWheelScrollsWhatKeysScroll turns the wheel over each text that is longer than its place: three lines a notch, and back.
func TestTheWheelScrollsWhatKeysScroll(t *testing.T) {
	for name, open := range map[string]func(*testing.T) *driver{
		"help":           func(t *testing.T) *driver { d := started(t, 80, 24); d.press("f1"); return d },
		"preset":         func(t *testing.T) *driver { d := otherPreset(t, 40, 12); d.press("down", "down", "space"); return d },
		"bring back":     func(t *testing.T) *driver { d := withPast(t, 40, 12); d.press("f10", "end", "b"); return d },
		"question sheet": func(t *testing.T) *driver { return sheetBack(t, 40, 12) },
		"follow-up":      func(t *testing.T) *driver { d := onCall(t, 40, 10); d.press("f8"); return d },
		"review":         func(t *testing.T) *driver { d := started(t, 80, 24); d.press("f5"); return d },
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			d.wait(time.Second)
			before := d.screen()
			d.send(tea.MouseWheelMsg{X: 20, Y: 8, Button: tea.MouseWheelDown})
			if d.screen() == before {
				t.Fatalf("the wheel moves nothing:\n%s", before)
			}
			d.send(tea.MouseWheelMsg{X: 20, Y: 8, Button: tea.MouseWheelUp})
			if got := d.screen(); got != before {
				t.Errorf("turned back, the screen is\n%s\nwant\n%s", got, before)
			}
		})
	}
}
