//go:build unix

package cli

import (
	"os"
	"os/signal"
	"syscall"

	"engross/ui"
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
