//go:build !unix

package cli

import "engross/ui"

// suspends is nil: this system has no job control.
func suspends() *ui.Suspend { return nil }
