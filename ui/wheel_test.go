package ui_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/ui"
)

// TestTheWheelScrollsWhatKeysScroll turns the wheel over each text that is longer than its place: three lines a notch, and back.
func TestTheWheelScrollsWhatKeysScroll(t *testing.T) {
	for name, open := range map[string]func(*testing.T) *driver{
		"help":           func(t *testing.T) *driver { d := started(t, 80, 24); d.press("f1"); return d },
		"preset":         func(t *testing.T) *driver { d := otherPreset(t, 40, 12); d.press("down", "down", "space"); return d },
		"bring back":     func(t *testing.T) *driver { d := withPast(t, 40, 12); d.press("f10", "end", "b"); return d },
		"question sheet": sheetBack,
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

// sheetBack shows what a sheet with many answers would change.
func sheetBack(t *testing.T) *driver {
	files := drawer{"back.txt": "[#client.headcount]\nAnswer: 12\n[#client.legalName]\nAnswer: Harbor Street\n[#client.entityType]\nAnswer: a club\n[#term.effectiveDate]\nAnswer: soon"}
	d := opened(t, 40, 14, func(_ *memory, o *ui.Options) { o.Papers = files })
	d.fromPalette("read a question sheet", "back.txt")
	return d
}
