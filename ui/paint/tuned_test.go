package paint_test

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"testing/synctest"
	"time"

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
		p := paint.Tuned(b, os.Getenv)
		if got := percent(); got <= 77 {
			t.Errorf("%s: before it, collecting begins at a growth of %d percent, as if nothing were put off", name, got)
		}
		end(p)
		if got := percent(); got != 77 {
			t.Errorf("%s: after it, collecting begins at a growth of %d percent, want 77 as before", name, got)
		}
	}
}

// TestAKeyFindsAThread holds that there are threads to spare from the first frame on, until the painter is closed, and
// none where somebody said how many there may be.
func TestAKeyFindsAThread(t *testing.T) {
	for env, want := range map[string]bool{"": true, "2": false} {
		before := runtime.GOMAXPROCS(0)
		p := paint.Tuned(&blank{}, func(string) string { return env })
		if got := runtime.GOMAXPROCS(0); got != before {
			t.Errorf("GOMAXPROCS=%s: %d threads before the first frame, want %d as ever", env, got, before)
		}
		p.Paint(tea.View{})
		p.Paint(tea.View{})
		if got := runtime.GOMAXPROCS(0); got > before != want {
			t.Errorf("GOMAXPROCS=%s: %d threads once a frame stands, of %d before", env, got, before)
		}
		p.Close()
		p.Close()
		if got := runtime.GOMAXPROCS(0); got != before {
			t.Errorf("GOMAXPROCS=%s: %d threads after the end, want %d as before", env, got, before)
		}
	}
}

// TestMemoryGoesBackWhenNothingIsShown holds that garbage leaves the program some time after the last change of what is shown,
// also where the same goes on to be shown, and not while frames come.
func TestMemoryGoesBackWhenNothingIsShown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		released := func() uint64 {
			s := []metrics.Sample{{Name: "/memory/classes/heap/released:bytes"}}
			metrics.Read(s)
			return s[0].Value.Uint64()
		}
		const much = 64 << 20
		p := paint.Tuned(&blank{}, os.Getenv)
		heap := make([]byte, much)
		for i := range heap {
			heap[i] = 1
		}
		before := released()
		heap = nil
		for i := range 10 {
			time.Sleep(paint.Quiet - time.Second)
			p.Paint(tea.NewView(strings.Repeat("x", i)))
		}
		if got := released(); got > before+much/2 {
			t.Errorf("%d MB went back to the system between two frames", (got-before)>>20)
		}
		for range 3 {
			time.Sleep(paint.Quiet / 2)
			p.Paint(tea.NewView("xxxxxxxxx"))
		}
		synctest.Wait()
		if got := released(); got < before+much/2 {
			t.Errorf("long after the last frame only %d of %d MB went back to the system", (int64(got)-int64(before))>>20, much>>20)
		}
		p.Close()
	})
}
