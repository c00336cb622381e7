package paint

import (
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// startPercent lets some 30 MB come together before they are looked through for what is not needed any more.
const startPercent = 800

// quiet is how long nothing is shown before memory goes back to the system: longer than somebody thinks between two keys.
const quiet = 5 * time.Second

// spare is how many threads may run Go code besides one for each processor. Where work beside the screen has all of them, a
// key that comes is not even read until one is taken away from the work, which the runtime does after 10 ms; with two of
// two processors busy, 95 of 100 keys were on the screen within 4 ms instead of 14.
const spare = 2

// Tuned returns a painter that sets the runtime for a program that somebody sits in front of.
//
// Until its first frame stands hardly any memory is collected: a program then reads and builds what it goes on with, and
// collecting would take a seventh of the time, so Tuned is called before that reading begins. From then on a key finds a
// thread that reads it, whatever runs beside the screen. And once nothing has been shown for some seconds, what was needed
// on the way to the last frame goes back to the system; a terminal program lies open for hours, and after a start that was
// half to two thirds of all it held.
//
// The environment is asked for GOMAXPROCS: whoever sets that decides how many threads there are.
func Tuned(p Painter, getenv func(string) string) Painter {
	t := &tuned{Painter: p, percent: debug.SetGCPercent(startPercent), isTold: getenv("GOMAXPROCS") != ""}
	t.rest = time.AfterFunc(quiet, debug.FreeOSMemory)
	t.rest.Stop()
	return t
}

type tuned struct {
	Painter
	percent int  // as it was
	isTold  bool // how many threads there are
	threads int  // as they were; 0 where they are
	shown   sync.Once
	rest    *time.Timer
	last    tea.View // that was shown
}

// begin ends the start.
func (t *tuned) begin() {
	t.rest.Reset(quiet)
	debug.SetGCPercent(t.percent)
	if !t.isTold {
		t.threads = runtime.GOMAXPROCS(0)
		runtime.GOMAXPROCS(t.threads + spare)
	}
}

// Paint shows a view.
func (t *tuned) Paint(v tea.View) {
	t.Painter.Paint(v)
	t.shown.Do(t.begin)
	if !isSame(v, t.last) { // whoever looks at the store every other second shows the same again
		t.last = v
		t.rest.Reset(quiet)
	}
}

// Close puts the terminal back, also where no frame was ever shown, and the runtime as it was.
func (t *tuned) Close() {
	t.Painter.Close()
	t.shown.Do(t.begin)
	if t.threads > 0 {
		runtime.GOMAXPROCS(t.threads)
		t.threads = 0
	}
	t.rest.Stop()
}
