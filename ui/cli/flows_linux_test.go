package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
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

func TestWizardFollowsTheMouse(t *testing.T) { eachPainter(t, wizardFollowsTheMouse) }

// click presses and lets go of the left button where the screen shows some words, as a terminal reports it.
func (w *window) click(words string) {
	w.t.Helper()
	for y, line := range strings.Split(w.await(words), "\n") {
		if before, _, ok := strings.Cut(line, words); ok {
			x := ansi.StringWidth(before) + 1
			w.keys(fmt.Sprintf("\x1b[<0;%d;%dM\x1b[<0;%d;%dm", x, y+1, x, y+1))
			return
		}
	}
}

// hasMouse reports whether the terminal was asked to tell of the mouse.
func (w *window) hasMouse() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.seen.modes["1002"]
}

// wizardFollowsTheMouse clicks on a question and on a section, gives the mouse back to the terminal and takes it again.
func wizardFollowsTheMouse(t *testing.T, p *place) {
	p.twoOpen()
	w := p.openAt()
	w.until("the mouse is taken", func(string) bool { return w.hasMouse() })
	w.types("Harbor Vale")
	w.click("Legal form")
	w.await("▸ Legal form")
	w.click("Service levels")
	w.await("› Service levels")
	w.keys("\x1b[12~") // F2
	w.until("the mouse is given back", func(string) bool { return !w.hasMouse() })
	w.keys("\x1b[12~")
	w.until("the mouse is taken again", func(string) bool { return w.hasMouse() })
	w.keys(ctrlQ)
	if code := w.ends(); code != 0 {
		t.Errorf("ctrl+q ends with code %d, want 0", code)
	}
	w.isAsBefore()
	p.answers("client.legalName", "Harbor Vale")
}

func TestWizardTakesWideCharacters(t *testing.T) { eachPainter(t, wizardTakesWideCharacters) }

// wizardTakesWideCharacters types a name of characters that take two columns each and a letter with its accent apart, and goes
// back into it: the terminal's own caret stands where the next character comes.
func wizardTakesWideCharacters(t *testing.T, p *place) {
	p.twoOpen()
	w := p.openAt()
	column := func() int {
		w.mu.Lock()
		defer w.mu.Unlock()
		return w.seen.col
	}
	w.types("A")
	at := column()
	for _, step := range []struct {
		keys string
		more int // columns from the A's end
	}{
		{"東京", 4},
		{"e\u0301", 5},
		{"\x1b[D", 4},        // left, over the letter and its accent
		{"\x1b[D", 2},        // over 京
		{"\x1b[D\x1b[D", -1}, // before the A
		{end, 5},
	} {
		w.keys(step.keys)
		w.until(fmt.Sprintf("the caret stands %d columns on after %q", step.more, step.keys), func(string) bool { return column() == at+step.more })
	}
	w.types("Z")
	w.keys(ctrlQ)
	if code := w.ends(); code != 0 {
		t.Errorf("ctrl+q ends with code %d, want 0", code)
	}
	w.isAsBefore()
	p.answers("client.legalName", "A東京\u00e9Z")
}

// TestADuplicateIsADraftThatCountsAlike copies an agreement that an attorney was asked to review, of which a preset proposed much.
func TestADuplicateIsADraftThatCountsAlike(t *testing.T) {
	p := newPlace(t)
	p.renderer = "direct"
	p.run("new", "--preset", "dental_medical", "--client", "Harbor Vale Dental")
	was := strings.Fields(strings.Split(p.run("list"), "\n")[1])
	p.run("set", number, "review.attorney.provider.name=Alma Reyes")
	if got := p.run("list"); !strings.Contains(got, "in review") {
		t.Fatalf("it is not in review:\n%s", got)
	}
	w := p.open()
	w.await("MSA-2026-001")
	w.keys("d")
	w.await("MSA-2026-002")
	w.keys(ctrlQ)
	w.ends()
	for l := range strings.Lines(p.run("list")) {
		if f := strings.Fields(l); f[0] == "MSA-2026-002" {
			if got, want := strings.Join(f[1:len(f)-3], " "), strings.Join(was[1:len(was)-3], " "); got != want {
				t.Errorf("the copy is listed as %q, before the review the original was %q", got, want)
			}
			return
		}
	}
	t.Fatalf("there is no copy:\n%s", p.run("list"))
}
