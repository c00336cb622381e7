package lines

import (
	"errors"
	"os/exec"
	"slices"
	"strings"
)

// This file is a call line by line, and a text written in the person's own editor.

// call begins a call, or ends it and tells what is still open.
func (t *talk) call(string) error {
	if t.s.IsOnCall() {
		t.s.EndCall()
		t.say("The call is over.")
		return &move{view: func() error { return t.followUp("") }}
	}
	t.s.StartCall()
	t.say("%s. Each question is told as you can say it, and the sums when an answer changes them. `sums` tells them and how long the call takes, `note` takes a note with the time, `call` ends it.", t.s.Clock())
	t.costs = t.s.Sums()
	return &move{to: t.at}
}

// tellSums tells what the agreement comes to so far, and on a call how long that takes.
func (t *talk) tellSums() error {
	if t.s.IsOnCall() {
		t.say("%s.", t.s.Clock())
	}
	t.costs = t.s.Sums()
	if len(t.costs) == 0 {
		t.say("Nothing is priced yet.")
	}
	for _, l := range t.costs {
		t.say("%s.", asSpoken(l))
	}
	return nil
}

// tellNewSums tells, on a call, the sums that an answer changed.
func (t *talk) tellNewSums() {
	if !t.s.IsOnCall() {
		return
	}
	if now := t.s.Sums(); !slices.Equal(now, t.costs) {
		t.costs = now
		for _, l := range now {
			t.say("So far: %s.", asSpoken(l))
		}
	}
}

// asSpoken puts words where screens have signs.
func asSpoken(text string) string {
	return strings.NewReplacer(" → … ", ", now ending in ", " … ", " ending in ", " · ", ", ", " / ", "; ", " → ", ", now ", ", +", ", and ", ", …", " and others", "…", " and so on").Replace(text)
}

// notes tells all notes with their questions, and goes to one.
func (t *talk) notes() error {
	all := t.s.Notes()
	tell := func() {
		t.say("%s. They never leave this computer. A number goes to the question; empty goes back.", plural(len(all), "note", "notes"))
		for i, n := range all {
			t.out.item(i+1, n.Label+": "+n.Text)
		}
	}
	return t.pickFrom(tell, exactly(len(all)), func(i int) error { return t.goTo(all[i].Path) })
}

// nextOpen goes to the next open point.
func (t *talk) nextOpen(string) error {
	next := t.s.Next(t.at.path)
	if next == "" {
		t.say("Nothing is open: no errors, no required question without an answer, nothing parked.")
		return nil
	}
	return t.goTo(next)
}

// mayEdit reports whether an editor is good for the answer.
func (a *asking) mayEdit() bool {
	return a.o.Editor != nil && a.manner.Lend != nil && a.s.IsText(a.place())
}

// edit lends the text to the person's own editor. One that fails changes nothing.
func (a *asking) edit(string) error {
	loan, err := a.o.Editor.Lend(a.s.Written(a.place()))
	if err != nil {
		a.say("The editor was not started: %s", sentence(err.Error()))
		return nil
	}
	defer func() { _ = loan.Close() }() // a left-over file of ours in the temporary folder harms nobody
	a.say("Your editor has the text. Save it and leave the editor to come back.")
	if err := a.out.flush(); err != nil {
		return err
	}
	err = a.manner.Lend(loan.Command())
	var exit *exec.ExitError
	text := ""
	if err == nil {
		text, err = loan.Text()
	}
	switch {
	case errors.As(err, &exit):
		a.say("The editor ended with an error; the answer stays as it was.")
		return nil
	case err != nil:
		a.say("The editor could not be used: %s; the answer stays as it was.", err.Error())
		return nil
	}
	p := a.place()
	if p.Object == nil {
		return a.leave(again)
	}
	a.s.TakeWritten(p, text)
	a.recorded(nil, true)
	return nil
}

// where tells every place where a word of the definitions stands, and goes to one.
func (r *rows) where(i int) error {
	all, err := r.s.Touches(r.path(i))
	if err != nil {
		r.say("%s", sentence(capital(err.Error())))
		return nil
	}
	return r.pickFrom(func() {
		r.say("%s stands in %s. A number goes there; empty goes back.", quoted(r.title(i)), plural(len(all), "place", "places"))
		for n, f := range all {
			r.out.item(n+1, f.Name+": "+f.Says)
		}
	}, exactly(len(all)), func(n int) error {
		if all[n].Path == "" {
			r.say("That is our own wording: `read` reads it.")
			return nil
		}
		return r.goTo(all[n].Path)
	})
}
