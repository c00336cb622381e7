package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// eachPainter runs a flow with each way to paint. A person must not be able to tell them apart.
func eachPainter(t *testing.T, flow func(t *testing.T, p *place)) {
	t.Parallel()
	for _, r := range []string{"direct", "tea"} {
		t.Run(r, func(t *testing.T) {
			t.Parallel()
			p := newPlace(t)
			p.renderer = r
			flow(t, p)
		})
	}
}

// window is the program in a terminal.
type window struct {
	t    *testing.T
	cmd  *exec.Cmd // nil for the program in this process
	tty  *os.File
	end  func() int    // waits for the program and gives its exit code
	over chan struct{} // closed when the program has ended
	code int           // its exit code, once it is over

	mu     sync.Mutex
	seen   *screen
	before *term.State   // line mode
	news   chan struct{} // something was written
}

const patience = 10 * time.Second

func (p *place) open(args ...string) *window {
	p.t.Helper()
	cmd := exec.Command(p.name, append(args, "--renderer", p.renderer)...)
	cmd.Env, cmd.Dir = p.env, p.dir
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 100, Rows: 30})
	if err != nil {
		p.t.Fatal(err)
	}
	w := newWindow(p.t, tty, func() int {
		_ = cmd.Wait() // its exit code says it
		return cmd.ProcessState.ExitCode()
	})
	w.cmd = cmd
	p.t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = tty.Close()
	})
	return w
}

func newWindow(t *testing.T, tty *os.File, end func() int) *window {
	t.Helper()
	w := &window{t: t, tty: tty, end: end, before: lineMode(t), over: make(chan struct{}), seen: newScreen(100, 30), news: make(chan struct{}, 1)}
	go w.read()
	return w
}

// lineMode is how a new terminal stands.
func lineMode(t *testing.T) *term.State {
	t.Helper()
	tty, other, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	state, err := term.GetState(tty.Fd())
	if err := errors.Join(err, other.Close(), tty.Close()); err != nil {
		t.Fatal(err)
	}
	return state
}

func (w *window) read() {
	b := make([]byte, 1<<16)
	for {
		n, err := w.tty.Read(b)
		w.mu.Lock()
		_, _ = w.seen.Write(b[:n])
		w.mu.Unlock()
		select {
		case w.news <- struct{}{}:
		default:
		}
		if err != nil {
			w.code = w.end()
			close(w.over)
			return
		}
	}
}

func (w *window) screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.seen.String()
}

// await waits until the screen shows all the words.
func (w *window) await(words ...string) string {
	w.t.Helper()
	return w.until(fmt.Sprintf("the screen shows %q", words), func(s string) bool {
		for _, word := range words {
			if !strings.Contains(s, word) {
				return false
			}
		}
		return true
	})
}

func (w *window) until(what string, holds func(screen string) bool) string {
	w.t.Helper()
	late := time.After(patience)
	for {
		if s := w.screen(); holds(s) {
			return s
		}
		select {
		case <-w.news:
		case <-time.After(50 * time.Millisecond): // what it waits for may be a file
		case <-w.over:
			if s := w.screen(); holds(s) {
				return s
			}
			w.t.Fatalf("the program ended before %s; it shows\n%s", what, w.screen())
		case <-late:
			w.t.Fatalf("waited in vain until %s; it shows\n%s", what, w.screen())
		}
	}
}

// keys types, in one write as a terminal does with a burst.
func (w *window) keys(s string) {
	w.t.Helper()
	if _, err := w.tty.WriteString(s); err != nil {
		w.t.Fatal(err)
	}
}

// ends waits for the end of the program and returns its exit code, -1 for one that was killed.
func (w *window) ends() int {
	w.t.Helper()
	select {
	case <-w.over:
		return w.code
	case <-time.After(patience):
		w.t.Fatalf("the program does not end; it shows\n%s", w.screen())
	}
	return 0
}

func (w *window) signal(s os.Signal) {
	w.t.Helper()
	if err := w.cmd.Process.Signal(s); err != nil {
		w.t.Fatal(err)
	}
}

// isAsBefore fails unless the terminal stands as the program found it.
func (w *window) isAsBefore() {
	w.t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	if left := w.seen.left(); len(left) > 0 {
		w.t.Errorf("the program left the terminal with %q", left)
	}
	now, err := term.GetState(w.tty.Fd())
	if err != nil {
		w.t.Fatal(err)
	}
	if *now != *w.before {
		w.t.Error("the program left the terminal in another line mode than it found")
	}
}

// isStopped waits until the system has stopped the program.
func (w *window) isStopped() {
	w.t.Helper()
	w.until("the program is stopped", func(string) bool {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", w.cmd.Process.Pid))
		if err != nil {
			w.t.Fatal(err)
		}
		_, state, _ := bytes.Cut(stat, []byte(") "))
		return bytes.HasPrefix(state, []byte("T"))
	})
}

func (w *window) isAlt() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.seen.isAlt
}

// caretLine is the line of the screen that the caret stands on.
func (w *window) caretLine() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.seen.hasCaret {
		return ""
	}
	return strings.TrimRight(string(w.seen.cells[w.seen.row]), " ")
}
