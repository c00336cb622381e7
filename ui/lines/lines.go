// Package lines is the wizard line by line, for screen readers, plain terminals and scripts: it says a question, reads a
// line, and says what became of it. Nothing is painted over, nothing is told by colour, and no escape sequence is written.
// The questions, the reading of answers and the saving are the screens' own; this package only talks.
package lines

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	"engross/ui"
)

// Manner is how the talk looks.
type Manner struct {
	Width int  // cells of a line; 0 is 80
	Echo  bool // repeat each line that was read, because no terminal shows it

	Lend func(*exec.Cmd) error // runs a program of the person's, such as an editor, to its end; nil where none can be run
}

// Run talks until the person quits, the input ends, or ctx does, which is what a caller does on SIGHUP, SIGTERM and an
// interrupt. Whatever ends it, the last state is saved before Run returns; an error that tells of work that could not be
// saved is a *ui.NotSavedError.
func Run(ctx context.Context, o ui.Options, in io.Reader, out io.Writer, m Manner) error {
	t := &talk{o: o, in: listen(ctx, in), out: newVoice(out, m.Width), manner: m, hinted: map[string]bool{}}
	err := t.run()
	lost := t.shut()
	if errors.Is(err, errEnd) {
		err = nil
	}
	err = errors.Join(err, t.out.flush())
	if lost != nil {
		return errors.Join(&ui.NotSavedError{Cause: lost}, err)
	}
	return err
}

// How a scene ends, besides by an error of the program.
var (
	errEnd  = errors.New("the talk is over")     // quit, the end of the input, or told from outside
	errDone = errors.New("the scene is over")    // back to where one came from
	errHome = errors.New("back to all of them")  // the agreement is left
	errBack = errors.New("one question earlier") // from a question that was asked in between: it is not answered
)

// talk is one run.
type talk struct {
	o      ui.Options
	in     *ear
	out    *voice
	manner Manner
	hinted map[string]bool // hints that were said

	s         *ui.Sitting // the one that is open, nil at home
	at        spot
	within    string                  // the row that is gone through, empty for none
	left      *spot                   // where one was last in the section before, if one came from there
	trail     []spot                  // where one was last in each section before that, in the order of going
	stands    string                  // the section or the row, as said last
	listed    asked                   // the list of questions that was told last
	isAll     bool                    // also questions that have usual answers
	unfolded  map[string]bool         // sections whose card was opened
	told      map[string]bool         // and those whose card was told, lists, and questions that were explained
	emptied   map[string]bool         // lists whose rows were all deleted
	asked     map[string]bool         // questions that were asked in their row
	entered   map[string]entered      // rows that were not left for their list yet
	cameBack  map[string]bool         // lists to which a row that lacks nothing was left, while one is there
	costs     []string                // as told last on a call
	comesBack map[string]func() error // from rows that were added for the sake of a question, to it
	failed    string                  // the last reason why nothing was saved, as said
	stop      chan struct{}           // ends the minding of the agreement
}

// spot is where one is in an agreement.
type spot struct {
	sec  int
	path string // of a question; empty for the first open one of the section
	row  string // the row that was gone through there; empty where the section asks it
}

// move is the error that unwinds to the agreement and goes somewhere: to a question, or to a view of the agreement.
type move struct {
	to   spot
	view func() error
}

// Error makes it one; nobody reads it.
func (*move) Error() string { return "go elsewhere" }

func (t *talk) run() error {
	for _, p := range t.o.Problems {
		t.say("Your own wording: %s (the built-in one is used)", p.String())
	}
	first := t.home
	switch {
	case t.o.Open != "":
		first = func() error { return t.open(t.o.Open) }
	case t.o.Screen != "":
		first = func() error { return t.library(t.o.Screen) }
	}
	err := first()
	for err == nil || errors.Is(err, errHome) || errors.Is(err, errDone) {
		err = t.home()
	}
	return err
}

// say says a paragraph.
func (t *talk) say(format string, args ...any) { t.out.say(fmt.Sprintf(format, args...)) }

// hint says something the first time only.
func (t *talk) hint(key, text string) {
	if !t.hinted[key] {
		t.hinted[key] = true
		t.out.say(text)
	}
}

// hear reads a line. It is what everything that is asked goes through, so that the end of the input is met in one place.
func (t *talk) hear() (string, error) { return t.hearMore(false) }

// hearMore is hear for a line of several that come at once, such as a pasted sheet: behind the first there is no prompt, which a
// screen reader would read out for each.
func (t *talk) hearMore(isMore bool) (string, error) {
	if !isMore || t.manner.Echo {
		t.out.prompt()
	}
	if err := t.out.flush(); err != nil {
		return "", err
	}
	text, err := t.in.line()
	if err != nil {
		t.out.newline()
		return "", errEnd
	}
	if t.manner.Echo {
		t.out.echo(text)
	}
	return text, nil
}

// mind tells the store every minute that the agreement is open, until it is let go.
func (t *talk) mind(drafts ui.Drafts, id string) {
	stop := make(chan struct{})
	t.stop = stop
	go func() {
		tick := time.NewTicker(time.Minute)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				_, _ = drafts.Hold(id) // it only warns; saving tells of a store that does not work
			case <-stop:
				return
			}
		}
	}()
}

// keep saves what was changed, and says so if it cannot. It is tried again with the next answer.
func (t *talk) keep(label string) {
	err := t.s.Save(label)
	switch {
	case err != nil && err.Error() != t.failed:
		t.failed = err.Error()
		t.say("NOT SAVED: %s. It is tried again with each answer; `save` tries at once.", t.failed)
	case err == nil && t.failed != "":
		t.failed = ""
		t.say("Saved now.")
	}
	if note := t.s.Note(); note != "" {
		t.out.say(note)
	}
}

// leave closes what is open, so that another can be opened. While it cannot be saved it stays open.
func (t *talk) leave() error {
	if t.s == nil {
		return nil
	}
	t.unread()
	if err := t.s.Close(); err != nil {
		return err
	}
	t.let()
	return nil
}

func (t *talk) let() {
	if t.stop != nil {
		close(t.stop)
		t.stop = nil
	}
	t.s = nil
}

// shut saves at the end, twice if need be.
func (t *talk) shut() error {
	if t.s == nil {
		return nil
	}
	s := t.s
	t.unread()
	err := s.Close()
	if err != nil {
		err = s.Flush()
	}
	t.let()
	if err == nil {
		t.say("Everything is saved.")
	}
	return err
}
