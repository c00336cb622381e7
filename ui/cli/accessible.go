package cli

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/exec"
	"strconv"

	"github.com/charmbracelet/x/term"

	"engross/ui"
	"engross/ui/lines"
)

// This file runs the wizard line by line: because it was asked for, or because a script of answers comes in by a pipe.

// isAccessible reports whether the wizard was asked for line by line.
func (h *house) isAccessible() bool {
	switch h.env.Getenv("ACCESSIBLE") {
	case "", "0", "false", "no":
		return h.accessible
	}
	return true
}

// answers returns where the lines of a wizard without a screen come from, or nil where it is for the screen. A pipe or a
// file that holds nothing is nobody's script.
func (h *house) answers() io.Reader {
	in := h.env.Stdin
	if h.lines != nil || in == nil {
		return h.lines
	}
	if h.isAccessible() {
		h.lines = in
		return in
	}
	info, err := in.Stat()
	if err != nil || info.Mode()&os.ModeNamedPipe == 0 && !info.Mode().IsRegular() {
		return nil
	}
	r := bufio.NewReader(in)
	if _, err := r.Peek(1); err == nil {
		h.lines = r
	}
	return h.lines
}

// front refuses a wizard that neither a terminal nor a script of answers can be had with.
func (h *house) front() error {
	if h.answers() != nil {
		return nil
	}
	_, err := h.terminal()
	return err
}

// talk runs the wizard line by line until the person leaves or the answers end. On a hang-up, an interrupt, or when it is
// told to end, the last state is saved first.
func (h *house) talk(at place, in io.Reader) error {
	width, _ := strconv.Atoi(h.env.Getenv("COLUMNS")) // none, or no number: the usual width
	isTerminal := term.IsTerminal(h.env.Stdin.Fd())
	m := lines.Manner{Width: width, Echo: !isTerminal, Lend: func(c *exec.Cmd) error {
		if isTerminal {
			c.Stdin = h.env.Stdin // a script of answers is not for the editor
		}
		c.Stdout, c.Stderr = h.env.Stdout, h.env.Stderr
		return c.Run()
	}}
	return h.sit(at, func(ctx context.Context, o ui.Options) error { return lines.Run(ctx, o, in, h.env.Stdout, m) })
}
