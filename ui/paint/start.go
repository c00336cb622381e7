package paint

import (
	"runtime/debug"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// startPercent lets some 30 MB come together before they are looked through for what is not needed any more.
const startPercent = 800

// Start returns a painter that lets hardly anything be collected before its first frame stands: until then a program reads
// and builds what it goes on with, and collecting would take a seventh of the time. It is called before that reading begins.
func Start(p Painter) Painter {
	percent := debug.SetGCPercent(startPercent)
	return &starting{p, sync.OnceFunc(func() { debug.SetGCPercent(percent) })}
}

type starting struct {
	Painter
	collect func() // as before, from now on
}

// Paint shows a view.
func (s *starting) Paint(v tea.View) {
	s.Painter.Paint(v)
	s.collect()
}

// Close puts the terminal back, also where no frame was ever shown.
func (s *starting) Close() {
	s.Painter.Close()
	s.collect()
}
