package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	bolt "go.etcd.io/bbolt"
)

// program builds the program once.
var program = sync.OnceValues(func() (string, error) {
	var err error
	if builtDir, err = os.MkdirTemp("", "engross-test-*"); err != nil {
		return "", err
	}
	name := filepath.Join(builtDir, "engross")
	out, err := exec.Command("go", "build", "-o", name, "engross").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return name, nil
})

// place is a data folder and the program.
type place struct {
	t         *testing.T
	name, dir string
	env       []string
	renderer  string // how windows are painted
}

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

func newPlace(t *testing.T) *place {
	t.Helper()
	name, err := program()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	return &place{t: t, name: name, dir: dir, env: []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TMPDIR=" + dir, "TERM=xterm-256color", "LANG=C.UTF-8",
		"ENGROSS_DATA=" + filepath.Join(dir, "data"), "ENGROSS_TODAY=2026-03-01",
	}}
}

// run runs a command and returns its output.
func (p *place) run(args ...string) string {
	p.t.Helper()
	cmd := exec.Command(p.name, args...)
	cmd.Env = p.env
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		p.t.Fatalf("engross %s: %v\n%s", strings.Join(args, " "), err, &said)
	}
	return string(out)
}

// window is the program in a terminal.
type window struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	over chan struct{} // closed when the program has ended

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
	w := &window{t: p.t, cmd: cmd, tty: tty, before: lineMode(p.t), over: make(chan struct{}), seen: newScreen(100, 30), news: make(chan struct{}, 1)}
	go w.read()
	p.t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = tty.Close()
	})
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
			_ = w.cmd.Wait() // its exit code is read later
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
		return w.cmd.ProcessState.ExitCode()
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

const (
	ctrlG  = "\x07" // the next open question
	ctrlQ  = "\x11"
	ctrlO  = "\x0f" // the person's own editor
	enter  = "\r"
	end    = "\x1b[F"
	escape = "\x1b"
	f6     = "\x1b[17~" // writes the files
	number = "MSA-2026-001"
)

// sample keeps the finished agreement, with some answers taken back.
func (p *place) sample(cleared ...string) {
	p.t.Helper()
	file, err := filepath.Abs("../../testdata/office.json")
	if err != nil {
		p.t.Fatal(err)
	}
	p.run("import", file)
	for _, path := range cleared {
		p.run("set", number, "--clear", path)
	}
}

// twoOpen keeps an agreement in which only the client's name and the courts are not answered.
func (p *place) twoOpen() {
	p.t.Helper()
	p.sample("client.legalName", "legal.venue")
}

// answers waits until the store has an answer: "client.legalName Harbor".
func (p *place) answers(path, want string) {
	p.t.Helper()
	var got string
	for late := time.Now().Add(patience); time.Now().Before(late); {
		if got = p.run("show", number, path); strings.HasSuffix(strings.TrimRight(got, "\n"), "  "+want) {
			return
		}
	}
	p.t.Fatalf("%s is kept as %q, want %q", path, got, want)
}

func (w *window) types(s string) {
	w.t.Helper()
	w.keys(s)
	w.until(fmt.Sprintf("%q stands at the caret", s), func(string) bool { return strings.Contains(w.caretLine(), s) })
}

// openAt opens the agreement at its first open question, the client's name.
func (p *place) openAt() *window {
	p.t.Helper()
	w := p.open("open", number)
	w.await("New agreement", "▸ Legal name")
	return w
}

func TestWizardIsKilledAndResumes(t *testing.T) { eachPainter(t, wizardIsKilledAndResumes) }

func wizardIsKilledAndResumes(t *testing.T, p *place) {
	p.twoOpen()
	w := p.openAt()
	w.types("Harbor Vale")
	w.await("Harbor Vale (MSA-2026-001)", "saved ")
	line := w.caretLine()
	w.signal(os.Kill)
	w.ends()
	p.answers("client.legalName", "Harbor Vale")

	again := p.open("open", number)
	again.await("▸ Legal name")
	again.until("the caret stands where it stood", func(string) bool { return again.caretLine() == line })
	again.types(" Dental") // goes on behind what was typed before
	again.keys("\x1a")
	again.until("the last words are undone", func(string) bool { return again.caretLine() == line })
	again.keys(ctrlQ)
	if code := again.ends(); code != 0 {
		t.Errorf("ctrl+q ends with code %d, want 0", code)
	}
	again.isAsBefore()
	p.answers("client.legalName", "Harbor Vale")
}

func TestWizardSavesWhenItIsEnded(t *testing.T) {
	for _, end := range []os.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP} {
		t.Run(end.String(), func(t *testing.T) {
			eachPainter(t, func(t *testing.T, p *place) {
				p.twoOpen()
				w := p.openAt()
				w.types("Harbor Vale")
				w.signal(end)
				if code := w.ends(); code != 0 {
					t.Errorf("it ends with code %d, want 0; it shows\n%s", code, w.screen())
				}
				w.isAsBefore()
				p.answers("client.legalName", "Harbor Vale")
			})
		})
	}
}

func TestWizardSavesWhenTheTerminalGoes(t *testing.T) { eachPainter(t, wizardSavesWhenTheTerminalGoes) }

func wizardSavesWhenTheTerminalGoes(t *testing.T, p *place) {
	p.twoOpen()
	w := p.openAt()
	w.types("Harbor Vale")
	if err := w.tty.Close(); err != nil {
		t.Fatal(err)
	}
	w.ends()
	p.answers("client.legalName", "Harbor Vale")
}

func TestWizardIsSuspended(t *testing.T) { eachPainter(t, wizardIsSuspended) }

func wizardIsSuspended(t *testing.T, p *place) {
	p.twoOpen()
	w := p.openAt()
	w.types("Harbor Vale")
	w.signal(syscall.SIGTSTP)
	w.until("the terminal is given back", func(string) bool { return !w.isAlt() })
	p.answers("client.legalName", "Harbor Vale")
	w.isAsBefore()
	w.isStopped()
	w.signal(syscall.SIGCONT)
	w.await("Harbor Vale (MSA-2026-001)")
	w.types(" Dental")
	w.signal(syscall.SIGTSTP) // also the second time
	w.until("the terminal is given back", func(string) bool { return !w.isAlt() })
	p.answers("client.legalName", "Harbor Vale Dental")
	w.isStopped()
	w.signal(syscall.SIGCONT)
	w.await("Harbor Vale Dental (MSA-2026-001)")
}

func TestWizardInTwoWindows(t *testing.T) { eachPainter(t, wizardInTwoWindows) }

func wizardInTwoWindows(t *testing.T, p *place) {
	p.twoOpen()
	one := p.openAt()
	two := p.open("open", number)
	two.await("open in another window on this computer")
	two.keys(enter)
	two.await("▸ Legal name")

	one.types("Harbor Vale")
	one.await("saved ")
	p.answers("client.legalName", "Harbor Vale")
	two.keys(ctrlG)
	two.await("▸ Courts")
	two.types("the courts of Kent")
	p.answers("legal.venue", "the courts of Kent")
	p.answers("client.legalName", "Harbor Vale")
	two.await("Harbor Vale (MSA-2026-001)")
}

func TestWizardOutlastsALockedStore(t *testing.T) { eachPainter(t, wizardOutlastsALockedStore) }

func wizardOutlastsALockedStore(t *testing.T, p *place) {
	p.twoOpen()
	w := p.openAt()
	db, err := bolt.Open(filepath.Join(p.dir, "data", "engross.db"), 0o600, &bolt.Options{Timeout: patience})
	if err != nil {
		t.Fatal(err)
	}
	w.types("Harbor Vale")
	w.await("NOT SAVED")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	w.await("saved ")
	p.answers("client.legalName", "Harbor Vale")
}

func TestWizardLendsToAnEditor(t *testing.T) { eachPainter(t, wizardLendsToAnEditor) }

func wizardLendsToAnEditor(t *testing.T, p *place) {
	p.sample()
	p.run("set", number, "--park", "objectives.summary")
	editor := filepath.Join(p.dir, "editor")
	if err := os.WriteFile(editor, []byte("#!/bin/sh\n[ \"$1\" = --wait ] && echo 'Nobody waits for IT.' > \"$2\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	p.env = append(p.env, "VISUAL="+editor+" --wait")
	w := p.open("open", number)
	w.await("‖ Parties")
	w.keys(ctrlG)
	w.await("Fern & Oak wants computers that work every morning")
	w.keys(ctrlO)
	w.until("the new text stands", func(s string) bool {
		return strings.Contains(s, "Nobody waits for IT.") && !strings.Contains(s, "every morning")
	})
	p.answers("objectives.summary", "Nobody waits for IT. [answered, parked]")
	left, err := filepath.Glob(filepath.Join(p.dir, "engross-text-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("the text is left in %q (%v)", left, err)
	}
}

func TestWizardExports(t *testing.T) { eachPainter(t, wizardExports) }

func wizardExports(t *testing.T, p *place) {
	p.sample()
	w := p.open("open", number)
	w.await("Fern & Oak Design, LLC (MSA-2026-001)")
	w.keys(escape)
	w.await("esc your agreements")
	w.keys(end)
	w.keys(enter)
	w.await("Write the files", p.dir)
	w.keys(f6)
	w.await("Wrote 5 files.")
	file := filepath.Join(p.dir, "MSA-2026-001-fern-oak-design-llc", "MSA-2026-001-fern-oak-design-llc.html")
	if page, err := os.ReadFile(file); err != nil || !bytes.Contains(page, []byte("Fern &amp; Oak")) {
		t.Errorf("the page holds no client (%v)", err)
	}
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.keys(f6)
	w.await("keep them and write nothing")
	if page, err := os.ReadFile(file); err != nil || string(page) != "mine" {
		t.Errorf("the file was replaced before the answer (%v)", err)
	}
	w.keys("r")
	w.until("the file is replaced", func(string) bool {
		page, err := os.ReadFile(file)
		return err == nil && bytes.Contains(page, []byte("Fern &amp; Oak"))
	})
}

func TestDemoLeavesNothing(t *testing.T) { eachPainter(t, demoLeavesNothing) }

func demoLeavesNothing(t *testing.T, p *place) {
	w := p.open("demo")
	w.await("Fern & Oak Design, LLC (MSA-2026-001)")
	w.keys(ctrlQ)
	if code := w.ends(); code != 0 {
		t.Errorf("it ends with code %d, want 0", code)
	}
	left, err := os.ReadDir(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range left {
		t.Errorf("%s is left behind", f.Name())
	}
}
