//go:build !unix

package cli

import (
	"os"

	"engross/ui"
	"engross/ui/paint"
)

// suspends is nil: this system has no job control.
func suspends() *ui.Suspend { return nil }

// direct leaves painting to the library: a console is set up differently.
func direct(_, _ *os.File) paint.Painter { return paint.Library() }
