//go:build unix

package cli

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	"engross/ui"
	"engross/ui/paint"
)

// suspends lets the shell stop the wizard after it has saved and left the terminal. A signal that Go once listened to does
// not stop the process any more when it stops listening, so that the one that would is answered with one that does.
func suspends() *ui.Suspend {
	signals, asked := make(chan os.Signal, 1), make(chan struct{})
	var mayStop atomic.Bool
	signal.Notify(signals, syscall.SIGTSTP)
	go func() {
		for range signals {
			if mayStop.Load() {
				_ = syscall.Kill(0, syscall.SIGSTOP) // our own group, which always may be stopped
				continue
			}
			asked <- struct{}{}
		}
	}()
	return &ui.Suspend{
		Asked: asked,
		Let:   func() { mayStop.Store(true) },
		Back:  func() { mayStop.Store(false) },
	}
}

// resizes tells when the terminal's size changed.
func resizes() <-chan struct{} {
	signals, changed := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGWINCH)
	go func() {
		for range signals {
			changed <- struct{}{}
		}
	}()
	return changed
}

// direct returns the painter that paints at once.
func direct(in, out *os.File) paint.Painter {
	return paint.Direct(paint.Terminal{In: in, Out: out, Env: os.Environ(), Resized: resizes()})
}
