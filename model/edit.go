package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"engross/model/value"
)

// Change is what one edit did at one path. Old and New are what stood there, as Capture writes it.
type Change struct {
	Path string          `json:"path"`
	Old  json.RawMessage `json:"old"`
	New  json.RawMessage `json:"new"`
}

// Step is one undoable deed: a typed answer, a paste, an applied preset.
type Step struct {
	Label   string    `json:"label"`
	At      time.Time `json:"at,omitzero"` // when it was done, as whoever keeps it says
	Changes []Change  `json:"changes"`
}

// ErrMoved says that an undo step does not fit any more: something else changed the same answer since.
var ErrMoved = errors.New("the answer was changed elsewhere since")

// Edit is a change in the making. It works on a copy: the agreement it began from stays as it was, and rows that
// are not touched are shared by both.
type Edit struct {
	a     *Agreement
	step  Step
	named []rowName // rows that got their names
	read  []string  // paths of answers that could be read because of that
}

// Edit begins a change. The label names it in undo: "Effective date", "add contact".
func (a *Agreement) Edit(label string) *Edit {
	c := *a
	c.ledger = nil
	return &Edit{a: &c, step: Step{Label: label}}
}

// Agreement returns the agreement as changed so far.
func (e *Edit) Agreement() *Agreement { return e.a }

// Done returns the changed agreement and the step that undoes it. A step without changes did nothing.
// What was typed before the row that it names was there is read then.
func (e *Edit) Done() (*Agreement, Step) {
	e.readAgain()
	return e.a, e.step
}

// ReadAgain returns the paths of answers that were kept as typed until Done could read them: the rows that they name were added
// or got their names.
func (e *Edit) ReadAgain() []string { return e.read }

// change runs a deed at one path and records what it did. A second change of the same path in the same edit is joined to the first.
func (e *Edit) change(path string, deed func(Place) error) error {
	old, err := e.a.Capture(path)
	if err != nil {
		return err
	}
	p, err := e.a.find(path, true)
	if err != nil {
		return err
	}
	err = deed(p)
	now, cerr := e.a.Capture(path)
	if cerr != nil {
		return cerr
	}
	e.record(path, old, now)
	return err
}

func (e *Edit) record(path string, old, now json.RawMessage) {
	if bytes.Equal(old, now) {
		return
	}
	if n := len(e.step.Changes); n > 0 && e.step.Changes[n-1].Path == path {
		e.step.Changes[n-1].New = now
		return
	}
	e.step.Changes = append(e.step.Changes, Change{Path: path, Old: old, New: now})
}

func (p Place) set(st State) {
	if st.Raw != "" {
		p.Scope.A.isLooked = false
	}
	p.Object.node().setState(p.Field.Key, st)
}

// own returns the state of the answer itself, without what the row says for all of its answers.
func (p Place) own() State { return p.Object.node().state[p.Field.Key] }

// Type records what a person typed. Text that cannot be read is kept as the raw answer, the value is unset, and the
// error says what was expected; nothing is lost. Empty text clears the answer.
//
// A service whose status is given brings what goes with it, or takes it back, in the same step; Set does so too.
func (e *Edit) Type(path, typed string, c value.Context) error {
	return e.changeAndFollow(path, func(p Place) error {
		v := p.Field.Value()
		if v == nil {
			return fmt.Errorf("%s: %s is not a single answer", path, p.Field.Label)
		}
		if err := p.unlocked(); err != nil {
			return err
		}
		if p.Field.saysNone(typed) {
			p.leaveOut()
			return nil
		}
		st := p.own()
		st.Raw, st.NA, st.Source, st.By = "", nil, "", ByUser
		err := p.Field.Read(typed, c)
		if err != nil {
			_ = v.UnmarshalText(nil)
			st.Raw = cleanRaw(typed)
		}
		if !v.IsSet() && st.Raw == "" {
			st.By = ""
		}
		p.set(st)
		return err
	})
}

// Set records an answer that must be readable, in canonical form or as a person types it. On an error nothing changes.
func (e *Edit) Set(path, typed string, c value.Context) error {
	return e.changeAndFollow(path, func(p Place) error {
		if p.Row != nil || p.Field.Value() == nil {
			return fmt.Errorf("%s: %s is a list or a group; name one answer in it", path, p.Field.Label)
		}
		if err := p.unlocked(); err != nil {
			return err
		}
		if p.Field.saysNone(typed) {
			p.leaveOut()
			return nil
		}
		if err := p.Field.Read(typed, c); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		st := p.own()
		st.Raw, st.NA, st.Source, st.By = "", nil, "", ByUser
		if !p.Field.Value().IsSet() {
			st.By = ""
		}
		p.set(st)
		return nil
	})
}

// leaveOut empties a list of lines for a person who says that there are none, also where some are proposed.
func (p Place) leaveOut() {
	_ = p.Field.Value().UnmarshalText(nil)
	st := p.own()
	st.Raw, st.Source, st.By, st.NA = "", "", "", &NotApplicable{}
	p.set(st)
}

// Fill records an answer in canonical form that somebody else than the user brought: a preset, a profile, an import.
func (e *Edit) Fill(path, canonical string, by By, source string) error {
	return e.change(path, func(p Place) error {
		v := p.Field.Value()
		if v == nil {
			return fmt.Errorf("%s: %s is not a single answer", path, p.Field.Label)
		}
		if err := v.UnmarshalText([]byte(canonical)); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		st := p.own()
		st.Raw, st.NA, st.By, st.Source = "", nil, by, source
		p.set(st)
		return nil
	})
}

// Confirm makes the shown answer the user's own: a default becomes the answer, a preset's value is agreed to.
func (e *Edit) Confirm(path string) error {
	return e.change(path, func(p Place) error {
		v, st := p.Field.Value(), p.own()
		if v == nil || st.Raw != "" || st.NA != nil {
			return nil
		}
		if !v.IsSet() {
			if p.Field.Default == "" {
				return nil
			}
			if err := v.UnmarshalText([]byte(p.Field.Default)); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
		}
		st.By, st.Source = ByUser, ""
		p.set(st)
		return nil
	})
}

// Park sets a question aside with a note and an owner, both private and both may be empty.
func (e *Edit) Park(path, note, owner string) error {
	return e.change(path, func(p Place) error {
		st := p.own()
		st.Parked = &Parked{Note: value.CleanLine(note), Owner: value.CleanLine(owner)}
		p.set(st)
		return nil
	})
}

// Unpark takes a question up again.
func (e *Edit) Unpark(path string) error {
	return e.change(path, func(p Place) error {
		st := p.own()
		st.Parked = nil
		p.set(st)
		return nil
	})
}

// NA declares a question not applicable. The value typed before is kept and speaks again when the declaration is taken back.
func (e *Edit) NA(path, reason string) error {
	return e.change(path, func(p Place) error {
		if !p.Field.MayBeNA() {
			return fmt.Errorf("%s cannot be not applicable: names, dates and prices are what the agreement is about; park it instead", p.Field.Label)
		}
		st := p.own()
		st.NA = &NotApplicable{Reason: value.CleanLine(reason)}
		p.set(st)
		return nil
	})
}

// Applies takes back a declaration that a question is not applicable.
func (e *Edit) Applies(path string) error {
	return e.change(path, func(p Place) error {
		st := p.own()
		st.NA = nil
		p.set(st)
		return nil
	})
}

// None answers a list with "none", or takes that back. It is an error while the list has rows. Where another question says
// that there are none, that one is answered instead.
func (e *Edit) None(path string, none bool) error {
	if p, err := e.a.At(path); err == nil && none && p.Row == nil && p.Field.NoneBy != "" && !p.Field.IsSet() {
		return e.Set(join(parent(path), p.Field.NoneBy), "no", value.Context{})
	}
	err := e.change(path, func(p Place) error {
		l := p.Field.List()
		if l == nil || p.Row != nil {
			return fmt.Errorf("%s: %s is not a list", path, p.Field.Label)
		}
		if none && l.Len() > 0 {
			return fmt.Errorf("%s has %d rows: delete them first, or leave the question as it is", p.Field.Label, l.Len())
		}
		st := p.own()
		st.None = none
		p.set(st)
		return nil
	})
	if err != nil || path != goalsList {
		return err
	}
	return e.followGoals(none)
}
