package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

const (
	ctrlG  = "\x07" // the next open question
	ctrlQ  = "\x11"
	ctrlO  = "\x0f" // the person's own editor
	enter  = "\r"
	end    = "\x1b[F"
	escape = "\x1b"
	f6     = "\x1b[17~" // writes the files
)

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
	w.isStopped()
	w.isAsBefore()
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

// isHeld reports whether the store knows of a window that is open: it is told beside the first frame, maybe after it.
func (p *place) isHeld() (isHeld bool) {
	p.t.Helper()
	db, err := bolt.Open(filepath.Join(p.dir, "data", "engross.db"), 0o600, &bolt.Options{Timeout: patience, ReadOnly: true})
	if err != nil {
		p.t.Fatal(err)
	}
	defer db.Close()
	if err := db.View(func(tx *bolt.Tx) error {
		if open := tx.Bucket([]byte("open")); open != nil {
			first, _ := open.Cursor().First()
			isHeld = first != nil
		}
		return nil
	}); err != nil {
		p.t.Fatal(err)
	}
	return isHeld
}

// twoWindows opens the same question in two windows.
func (p *place) twoWindows() (one, two *window) {
	p.twoOpen()
	one = p.openAt()
	one.until("the store knows that it is open", func(string) bool { return p.isHeld() })
	two = p.open("open", number)
	two.await("open in another window on this computer")
	two.keys(enter)
	two.await("▸ Legal name")
	return one, two
}

func TestWizardInTwoWindows(t *testing.T) { eachPainter(t, wizardInTwoWindows) }

func wizardInTwoWindows(t *testing.T, p *place) {
	one, two := p.twoWindows()

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

func TestWizardOnOneAnswerInTwoWindows(t *testing.T) {
	eachPainter(t, wizardOnOneAnswerInTwoWindows)
}

// wizardOnOneAnswerInTwoWindows types two names at the same question before either window knows of the other: the second one
// to save is asked, and what was chosen stands in both.
func wizardOnOneAnswerInTwoWindows(t *testing.T, p *place) {
	one, two := p.twoWindows()

	one.keys("Harbor Vale") // both before either is saved
	two.keys("Harbor Hill")
	asked, other := one, two
	one.until("one of the windows asks", func(string) bool {
		if strings.Contains(two.screen(), "Changed in two windows") {
			asked, other = two, one
			return true
		}
		return strings.Contains(one.screen(), "Changed in two windows")
	})
	asked.await("Harbor Vale", "Harbor Hill")
	asked.keys("t")
	want := "Harbor Vale"
	if asked == one {
		want = "Harbor Hill"
	}
	asked.await(want + " (MSA-2026-001)")
	p.answers("client.legalName", want)
	other.await(want + " (MSA-2026-001)")
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
	if err := os.WriteFile(editor, []byte("#!/bin/sh\n[ \"$1\" = --wait ] && [ \"$(tail -c 1 \"$2\" | wc -l)\" -eq 1 ] && echo 'Nobody waits for IT.' > \"$2\"\n"), 0o700); err != nil {
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
