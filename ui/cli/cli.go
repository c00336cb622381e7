// Package cli is the program as commands, and the wiring: it opens the store, reads files, and lends both to the wizard
// through the interfaces of package ui. What is said of an agreement is worked out elsewhere.
package cli

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"engross/model/value"
)

// Env is what a run of the program takes from outside, so that a test can hand in its own.
type Env struct {
	Stdin          *os.File  // the wizard needs a terminal here
	Stdout, Stderr io.Writer // and a terminal as Stdout
	Getenv         func(string) string
	Now            func() time.Time
	Rand           io.Reader
	Sample         []byte // the finished sample agreement, as a draft
	GOOS, Home     string // Home is empty where it is not known
}

// System returns the environment of this process.
func System(sample []byte) Env {
	home, _ := os.UserHomeDir() // store.Dir says what to do without one
	return Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv,
		Now: time.Now, Rand: rand.Reader, Sample: sample, GOOS: runtime.GOOS, Home: home,
	}
}

// The exit codes of all commands but check, which tells by its code what it found.
const (
	exitDone   = 0
	exitFailed = 1
	exitMisuse = 2
)

// Exit codes of check.
const (
	exitClean    = 0
	exitWarnings = 1
	exitErrors   = 2
	exitUnknown  = 3 // it could not run
)

// exitError ends a command with a code of its own. Without an error there is nothing more to say.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit code %d", e.code)
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

// misuse is the error of a command line that asks for what cannot be.
func misuse(format string, args ...any) error {
	return &exitError{exitMisuse, fmt.Errorf(format, args...)}
}

// Main runs one command line and returns the exit code.
func Main(args []string, env Env) int {
	h := &house{env: env, out: bufio.NewWriter(env.Stdout)}
	root := h.root()
	root.SetArgs(args)
	root.SetIn(env.Stdin)
	root.SetOut(env.Stdout)
	root.SetErr(env.Stderr)
	misused := fang.Execute(context.Background(), root, fang.WithVersion(version()), fang.WithColorSchemeFunc(fang.AnsiColorScheme),
		fang.WithErrorHandler(func(_ io.Writer, _ fang.Styles, err error) { h.complain(err) }))
	if misused != nil {
		h.code = exitMisuse
		if c, _, err := root.Find(args); err == nil && (c.Name() == "check" || c.Name() == "verify") && c.Parent() == root {
			h.code = exitUnknown
		}
	}
	if err := h.out.Flush(); err != nil && h.code == exitDone {
		h.complain(fmt.Errorf("write the output: %w", err))
		h.code = exitFailed
	}
	return h.code
}

// version is that of the module, as built.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "unknown"
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}

// deed makes a command of a function. Its error ends up in the exit code; what cobra reports by itself is wrong use.
func (h *house) deed(run func(args []string) error) func(*cobra.Command, []string) error {
	return func(_ *cobra.Command, args []string) error {
		err := h.setToday()
		if err == nil {
			err = run(args)
		}
		h.end(err)
		return nil
	}
}

func (h *house) end(err error) {
	if err == nil {
		return
	}
	h.code = exitFailed
	var exit *exitError
	if errors.As(err, &exit) {
		h.code, err = exit.code, exit.err
	}
	if err != nil {
		h.complain(err)
	}
}

// complain tells on standard error why nothing was done.
func (h *house) complain(err error) {
	h.tell("engross: " + err.Error())
}

// note tells on standard error what a person should know besides the result. Empty texts are passed over.
func (h *house) note(texts ...string) {
	for _, text := range texts {
		if text != "" {
			h.tell("note: " + text)
		}
	}
}

// tell writes a message. It may quote a file or an argument, so control sequences are taken out.
func (h *house) tell(text string) {
	clean, _ := value.Clean(text)
	fmt.Fprintln(h.env.Stderr, clean)
}
