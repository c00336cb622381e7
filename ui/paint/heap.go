package paint

import (
	"runtime/debug"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// startPercent lets some 30 MB come together before they are looked through for what is not needed any more.
const startPercent = 800

// quiet is how long nothing is shown before memory goes back to the system: longer than somebody thinks between two keys.
const quiet = 5 * time.Second

// Sparing returns a painter that keeps the memory of its program small where nobody waits for it. Until its first frame
// stands hardly anything is collected: a program then reads and builds what it goes on with, and collecting would take a
// seventh of the time, so Sparing is called before that reading begins. And once nothing has been shown for some seconds,
// what was needed on the way to the last frame goes back to the system; a terminal program lies open for hours, and after
// a start that was half to two thirds of all it held.
func Sparing(p Painter) Painter {
	percent := debug.SetGCPercent(startPercent)
	s := &sparing{Painter: p, collect: sync.OnceFunc(func() { debug.SetGCPercent(percent) })}
	s.rest = time.AfterFunc(quiet, debug.FreeOSMemory)
	s.rest.Stop()
	return s
}

type sparing struct {
	Painter
	collect func() // as before, from now on
	rest    *time.Timer
}

// Paint shows a view.
func (s *sparing) Paint(v tea.View) {
	s.Painter.Paint(v)
	s.collect()
	s.rest.Reset(quiet)
}

// Close puts the terminal back, also where no frame was ever shown.
func (s *sparing) Close() {
	s.Painter.Close()
	s.collect()
	s.rest.Stop()
}
