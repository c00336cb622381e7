package ui

import (
	"context"
	"errors"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"engross/export"
	"engross/model"
	"engross/model/clause"
	"engross/model/value"
	"engross/ui/paint"
)

// Options are what the wizard takes from outside. Drafts, Clauses, Now, Today and NewID are needed, the rest may be nil:
// what it would do is then not offered.
type Options struct {
	Drafts   Drafts
	Profile  Profile
	Exporter Exporter
	Editor   Editor
	Papers   Papers
	Clauses  *clause.Library
	Formats  []export.Format  // what can be exported; nil is every format
	Problems []clause.Problem // found in the user's own clauses; said on the first screen

	Now   func() time.Time
	Today func() value.Date
	NewID func() string                              // a random row id
	After func(d time.Duration, msg tea.Msg) tea.Cmd // a timer; nil is the real one

	Kept    string // the folder in which agreements are kept, as the first screen names it
	Open    string // id of an agreement to open at once
	Screen  string // "profile" or "prices" opens that at once
	NoMouse bool   // leaves the mouse to the terminal
	Theme   Theme  // how it is colored

	Suspend *Suspend      // job control; nil where there is none
	Painter paint.Painter // brings frames to the terminal; nil leaves it to the library
}

// About says what the program is, to who sees it the first time.
const About = "Engross walks you through the contract between a company and those who look after its computers, a Managed IT Services Agreement. It asks, either side answers, and it writes a document that both can sign."

// Care says where what is typed is kept, and what the program does not do.
func (o *Options) Care() string {
	where := "Everything is saved by itself, on this computer only"
	if o.Kept != "" {
		where += ": in " + line(o.Kept)
	}
	return where + ". It is not legal advice: let an attorney read the result."
}

func (o Options) filled() Options {
	if o.Formats == nil {
		o.Formats = export.Offered()
	}
	if o.Painter == nil {
		o.Painter = paint.Library()
	}
	if o.After == nil {
		o.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
			return tea.Tick(d, func(time.Time) tea.Msg { return msg })
		}
	}
	return o
}

// Run shows the wizard on a terminal until the person quits or ctx ends, which is what a caller does on SIGHUP and
// SIGTERM. Whatever ends it, a crash of a screen included, the last state is saved before Run returns; an error that
// tells of work that could not be saved is a *NotSavedError.
func Run(ctx context.Context, o Options, in io.Reader, out io.Writer) error {
	app := NewApp(o)
	painter := app.c.o.Painter
	p := paint.Program(painter, app, tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out))
	if err := painter.Start(p.Send); err != nil {
		return err
	}
	defer painter.Close()
	done := make(chan struct{})
	if o.Suspend != nil {
		go o.Suspend.listen(p, done)
	}
	_, err := p.Run()
	close(done)
	painter.Close()
	if lost := app.Flush(); lost != nil {
		return errors.Join(&NotSavedError{lost}, err)
	}
	if errors.Is(err, tea.ErrInterrupted) || errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil {
		return nil
	}
	return err
}

// NotSavedError says that the wizard ended and the last changes are not on the disk.
type NotSavedError struct{ Cause error }

// Error says what was lost and why.
func (e *NotSavedError) Error() string {
	return "the last changes could not be saved: " + e.Cause.Error()
}

// Unwrap gives the cause.
func (e *NotSavedError) Unwrap() error { return e.Cause }

// Unsaved is one agreement of which the disk does not hold the last state.
type Unsaved struct {
	ID        string
	Agreement *model.Agreement
}

// Final returns the agreements with changes that are not saved yet. Every key is recorded at once, so that nothing is
// left in a box.
func (a *App) Final() []Unsaved {
	var out []Unsaved
	for _, s := range a.open {
		if s.keep.savedRev != s.rev {
			out = append(out, Unsaved{ID: s.id, Agreement: s.a})
		}
	}
	return out
}

// Flush saves what is not saved yet, and waits for the disk; also a note that is being typed, and the client's name in the dialog
// that starts an agreement. It is called when the program has ended, from no other goroutine than the one that ran it.
func (a *App) Flush() error {
	var errs []error
	for _, x := range a.over {
		switch d := x.(type) {
		case *prompt:
			d.settle()
		case *start:
			errs = append(errs, d.flush())
		}
	}
	for _, s := range a.open {
		errs = append(errs, s.flush())
	}
	return errors.Join(errs...)
}
