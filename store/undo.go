package store

import (
	"fmt"
	"time"
)

// MaxSteps is how many undo steps are kept for a draft; the oldest go first.
const MaxSteps = 2000

// Step is one change that can be undone: at Path, Old became New. Both are the
// caller's encoding; nil and empty are told apart.
type Step struct {
	Path  string    `json:"path"`
	Old   []byte    `json:"old"`
	New   []byte    `json:"new"`
	Label string    `json:"label,omitempty"`
	At    time.Time `json:"at,omitzero"`
}

// History is a draft's undo history. Steps are counted from the first one the
// draft ever had, and keep their number when older ones go: Steps[0] is number
// First, and Pos is the number of the next step to redo, so that step Pos-1 is
// the next to undo.
type History struct {
	First uint64
	Pos   uint64
	Steps []Step
}

// End is the number that the next step gets.
func (h History) End() uint64 { return h.First + uint64(len(h.Steps)) }

// Undo is what a save changes in the history: the steps numbered Keep and above
// are dropped, Add is put after the rest, and Pos becomes the new position. It
// counts as History does, so saving the same Undo twice does what once does.
// Undoing is Keep End, no Add, Pos one less; a new edit is Keep Pos, Add the
// step, Pos+1. Numbers that the stored history lacks are not an error: the
// history then begins anew at Keep.
type Undo struct {
	Keep uint64
	Add  []Step
	Pos  uint64
}

// undoRange is the part of a history that stands beside a state.
type undoRange struct {
	First uint64 `json:"first"`
	End   uint64 `json:"end"`
	Pos   uint64 `json:"pos"`
}

func (r undoRange) clamped() undoRange {
	r.Pos = min(max(r.Pos, r.First), r.End)
	return r
}

// undo writes the difference and returns the range that is kept then.
func (c *change) undo(id string, r undoRange, u *Undo) (undoRange, error) {
	if u == nil {
		return r, nil
	}
	next := undoRange{First: r.First, End: u.Keep + uint64(len(u.Add)), Pos: u.Pos}
	if u.Keep < r.First || u.Keep > r.End {
		next.First = u.Keep
	}
	if next.End-next.First > MaxSteps {
		next.First = next.End - MaxSteps
	}
	// Of the old steps, those from lo up to hi stay.
	lo, hi := max(r.First, next.First), min(u.Keep, r.End)
	if lo >= hi {
		lo, hi = r.End, r.End
	}
	if err := c.dropSteps(id, r.First, lo); err != nil {
		return r, err
	}
	if err := c.dropSteps(id, hi, r.End); err != nil {
		return r, err
	}
	for i, step := range u.Add {
		n := u.Keep + uint64(i)
		if n < next.First {
			continue
		}
		if err := c.encode(inUndo, numbered(prefix(id), n), step); err != nil {
			return r, fmt.Errorf("keeping an undo step: %w", err)
		}
	}
	return next.clamped(), nil
}

func (c *change) dropSteps(id string, from, to uint64) error {
	if from >= to {
		return nil
	}
	p := prefix(id)
	return c.delAll(inUndo, span{lo: numbered(p, from), hi: numbered(p, to)})
}

// history reads the steps of a range. A damaged or missing step cannot be
// stepped over: what lies beyond it, seen from the position, is left out, and
// damage says so.
func (v *view) history(id string, r undoRange) (h History, damage error) {
	p := prefix(id)
	found := map[uint64]Step{}
	damage = v.scan(inUndo, span{lo: numbered(p, r.First), hi: numbered(p, r.End)}, func(key, raw []byte) bool {
		var step Step
		payload, err := openRecord(inUndo.kind, key, raw)
		if n, ok := numberAt(key, p); ok && err == nil && unmarshal(payload, &step) == nil {
			found[n] = step
		}
		return true
	})
	r = r.clamped()
	first, end := r.Pos, r.Pos
	for first > r.First && has(found, first-1) {
		first--
	}
	for end < r.End && has(found, end) {
		end++
	}
	if damage == nil && (first > r.First || end < r.End) {
		damage = &recordError{"of an undo step is missing or damaged"}
	}
	h = History{First: first, Pos: r.Pos}
	for n := first; n < end; n++ {
		h.Steps = append(h.Steps, found[n])
	}
	return h, damage
}

func has(steps map[uint64]Step, n uint64) bool {
	_, ok := steps[n]
	return ok
}
