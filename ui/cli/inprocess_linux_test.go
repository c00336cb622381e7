package cli_test

import (
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"engross/ui/cli"
)

// openHere opens the wizard in this process, on a terminal of its own: the keys are parsed and the frames written as in the
// program, under a clock that begins at the same time for each.
func (p *place) openHere(args ...string) *window {
	p.t.Helper()
	tty, theirs, err := pty.Open()
	if err != nil {
		p.t.Fatal(err)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Cols: 100, Rows: 30}); err != nil {
		p.t.Fatal(err)
	}
	vars := map[string]string{"ENGROSS_DATA": filepath.Join(p.dir, "data"), "ENGROSS_TODAY": "2026-03-01", "LANG": "C.UTF-8"}
	code, begun := make(chan int, 1), time.Now()
	w := newWindow(p.t, tty, func() int { return <-code })
	go func() {
		code <- cli.Main(append(args, "--renderer", p.renderer), cli.Env{
			Stdin: theirs, Stdout: theirs, Stderr: io.Discard, Home: p.dir, GOOS: "linux", Rand: rand.NewChaCha8([32]byte{}),
			Getenv: func(name string) string { return vars[name] },
			Now:    func() time.Time { return time.Date(2026, 3, 1, 15, 42, 0, 0, time.UTC).Add(time.Since(begun)) },
		})
		_ = theirs.Close() // ends the reading
	}()
	p.t.Cleanup(func() { _ = tty.Close() })
	return w
}

// settled is the screen once nothing more came for a while: what is worked out beside it has been drawn.
func (w *window) settled() string {
	for {
		select {
		case <-w.news:
		case <-time.After(time.Second):
			return w.screen()
		}
	}
}

// TestWizardLooksTheSameInEachPainter types, goes on, pastes, asks for a resize, undoes and quits, in this process: what a
// person sees at each stop is the same with both ways to paint, and the terminal is left as it was.
func TestWizardLooksTheSameInEachPainter(t *testing.T) {
	t.Setenv("TERM", "xterm-256color") // the painters read what the process has
	t.Setenv("SSH_TTY", "/dev/pts/9")  // no terminal answers what it can do
	seen := map[string][]string{}
	for _, r := range []string{"direct", "tea"} {
		p := newPlace(t)
		p.renderer = r
		p.twoOpen()
		w := p.openHere("open", number)
		stop := func(words ...string) {
			t.Helper()
			w.await(words...)
			seen[r] = append(seen[r], w.settled())
		}
		stop("New agreement", "▸ Legal name")
		w.types("Harbor Vale")
		stop("Harbor Vale (MSA-2026-001)", "saved 15:42")
		w.keys("\x1b[200~ Dental\nof Portland\x1b[201~")
		stop("Harbor Vale Dental of Portland (MSA-2026-001)", "saved 15:42")
		w.keys(enter)
		stop("▸ Legal form", "saved 15:42")
		w.resize(60, 16)
		if err := syscall.Kill(os.Getpid(), syscall.SIGWINCH); err != nil {
			t.Fatal(err)
		}
		stop("▸ Legal form", "enter go on")
		w.keys("\x1b[Z") // shift+tab
		stop("▸ Legal name", "enter go on")
		w.keys(ctrlQ)
		if code := w.ends(); code != 0 {
			t.Errorf("%s: ctrl+q ends with code %d, want 0", r, code)
		}
		w.isAsBefore()
		p.answers("client.legalName", "Harbor Vale Dental of Portland")
	}
	for i, want := range seen["direct"] {
		if got := seen["tea"][i]; got != want {
			t.Errorf("at stop %d the library paints\n%s\nand the other painter\n%s", i+1, got, want)
		}
	}
}
