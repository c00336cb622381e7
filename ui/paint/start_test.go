package paint_test

import (
	"runtime/debug"
	"testing"

	tea "charm.land/bubbletea/v2"

	"engross/ui/paint"
)

// blank is a painter that shows nothing.
type blank struct {
	paint.Painter
	shown int
}

func (b *blank) Paint(tea.View) { b.shown++ }
func (b *blank) Close()         {}

// TestCollectingGoesOnAfterTheFirstFrame holds that the pause at the start ends with the first frame, or with the painter.
func TestCollectingGoesOnAfterTheFirstFrame(t *testing.T) {
	percent := func() int {
		n := debug.SetGCPercent(100)
		debug.SetGCPercent(n)
		return n
	}
	before := debug.SetGCPercent(77)
	defer debug.SetGCPercent(before)
	for name, end := range map[string]func(paint.Painter){
		"a frame":     func(p paint.Painter) { p.Paint(tea.View{}) },
		"no frame":    func(p paint.Painter) { p.Close() },
		"some frames": func(p paint.Painter) { p.Paint(tea.View{}); p.Paint(tea.View{}); p.Close() },
	} {
		b := &blank{}
		p := paint.Start(b)
		if got := percent(); got <= 77 {
			t.Errorf("%s: before it, collecting begins at a growth of %d percent, as if nothing were put off", name, got)
		}
		end(p)
		if got := percent(); got != 77 {
			t.Errorf("%s: after it, collecting begins at a growth of %d percent, want 77 as before", name, got)
		}
	}
}
