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
	return &starting{Painter: p, percent: debug.SetGCPercent(startPercent)}
}

type starting struct {
	Painter
	shown   sync.Once
	percent int // of growth until the next collection, as it was
}

// Paint shows a view.
func (s *starting) Paint(v tea.View) {
	s.Painter.Paint(v)
	s.shown.Do(func() { debug.SetGCPercent(s.percent) })
}

// Close puts the terminal back, also where no frame was ever shown.
func (s *starting) Close() {
	s.Painter.Close()
	s.shown.Do(func() { debug.SetGCPercent(s.percent) })
}
