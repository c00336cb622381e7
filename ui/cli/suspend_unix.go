//go:build unix

package cli

import (
	"os"
	"os/signal"
	"syscall"

	"engross/ui"
	"engross/ui/paint"
)

// suspends lets the shell stop the wizard after it has saved and left the terminal.
func suspends() *ui.Suspend {
	signals, asked := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGTSTP)
	go func() {
		for range signals {
			asked <- struct{}{}
		}
	}()
	return &ui.Suspend{
		Asked: asked,
		Let:   func() { signal.Reset(syscall.SIGTSTP) },
		Back:  func() { signal.Notify(signals, syscall.SIGTSTP) },
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
