package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// resize gives the terminal another size, as its window does.
func (w *window) resize(cols, rows int) {
	w.t.Helper()
	w.mu.Lock()
	was := w.seen
	w.seen = newScreen(cols, rows)
	w.seen.modes, w.seen.keyboard, w.seen.title, w.seen.shape, w.seen.isAlt, w.seen.hasCaret = was.modes, was.keyboard, was.title, was.shape, was.isAlt, was.hasCaret
	w.mu.Unlock()
	if err := pty.Setsize(w.tty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		w.t.Fatal(err)
	}
}

func TestWizardIsResized(t *testing.T) { eachPainter(t, wizardIsResized) }

// wizardIsResized makes the window small, too small, and large while somebody types: nothing typed is lost, and the frame is
// drawn anew for each size.
func wizardIsResized(t *testing.T, p *place) {
	p.twoOpen()
	w := p.openAt()
	w.types("Harbor")
	w.resize(50, 14)
	w.await("▸ Legal name", "Harbor")
	w.types(" Vale")
	w.resize(30, 8)
	w.await("needs 40")
	w.resize(140, 40)
	w.await("▸ Legal name", "Harbor Vale", "Review: what is open")
	w.types(" Dental")
	w.await("Harbor Vale Dental (MSA-2026-001)", "saved ")
	w.keys(ctrlQ)
	if code := w.ends(); code != 0 {
		t.Errorf("ctrl+q ends with code %d, want 0", code)
	}
	w.isAsBefore()
	p.answers("client.legalName", "Harbor Vale Dental")
}

func TestWizardTakesAPaste(t *testing.T) { eachPainter(t, wizardTakesAPaste) }

// wizardTakesAPaste pastes, as a terminal brackets it, a name with a line end into a box, which does not send it off, and rows
// of a spreadsheet into a list.
func wizardTakesAPaste(t *testing.T, p *place) {
	const from, to = "\x1b[200~", "\x1b[201~"
	p.twoOpen()
	w := p.openAt()
	w.keys(from + "Harbor Vale\nDental" + to)
	w.await("▸ Legal name", "Harbor Vale Dental")
	w.await("saved ")
	p.answers("client.legalName", "Harbor Vale Dental")
	w.keys("\x10") // ctrl+p
	w.await("Do or go to")
	w.keys("contacts")
	w.await("▸ Contacts")
	w.keys(enter)
	w.await("▸ Contacts")
	w.keys(from + "Name\tEmail\nDana Whitfield\tdana@example.com\nSam Orr\tsam@example.com\n" + to)
	w.await("Paste 2 rows", "Dana Whitfield")
	w.keys(enter)
	w.await("Added 2 rows")
	w.keys("\x1a") // one step
	w.await("Undone")
	w.keys("\x19")
	w.await("Sam Orr")
	w.keys(ctrlQ)
	w.ends()
	if all := p.run("show", number, "--all"); !strings.Contains(all, "dana@example.com") || !strings.Contains(all, "Sam Orr") {
		t.Errorf("the pasted contacts are not kept:\n%s", all)
	}
}

// TestWizardLinesLendTheTerminal writes an answer in an editor that reads from the terminal itself, line by line: it gets what
// is typed into it, and the wizard what is typed after it.
func TestWizardLinesLendTheTerminal(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	p.renderer = "direct" // nothing is painted
	p.sample()
	editor := filepath.Join(p.dir, "editor")
	if err := os.WriteFile(editor, []byte("#!/bin/sh\nprintf 'into the editor: '\nread line\necho \"$line\" > \"$1\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	p.env = append(p.env, "EDITOR="+editor)
	w := p.open("open", number, "--accessible")
	w.await("`skip` leaves it for later")
	w.keys("/go objectives.summary\n")
	w.await("until a single period.")
	w.keys("editor\n")
	w.await("into the editor:")
	w.keys("Nobody waits for IT.\n")
	w.await("In one sentence: Nobody waits for IT.")
	w.keys("sums\n")
	w.await("a month, first year")
	w.keys("quit\n")
	if code := w.ends(); code != 0 {
		t.Errorf("it ends with code %d, want 0; it shows\n%s", code, w.screen())
	}
	p.answers("objectives.summary", "Nobody waits for IT.")
}
