package ui

import (
	"bytes"
	"slices"
	"time"

	"engross/model"
)

// maxSteps is how many undo steps a window remembers.
const maxSteps = 2000

// joinWithin is how close two keys in one field must be to be undone together.
const joinWithin = time.Second

// history is the undo history of one agreement, and what of it the disk does not know yet.
// Steps are numbered as History numbers them.
type history struct {
	first, pos uint64
	steps      []model.Step
	sealed     bool      // the last step takes no more keys
	last       time.Time // of the last step
	dirty      uint64    // lowest number that changed since the last snapshot
}

func newHistory(h History) history {
	out := history{first: h.First, pos: h.Pos, steps: slices.Clone(h.Steps), sealed: true}
	out.pos = min(max(out.pos, out.first), out.end())
	out.dirty = out.end()
	return out
}

func (h *history) end() uint64 { return h.first + uint64(len(h.steps)) }

// push adds a step, or joins it to the last where it goes on typing in the same field, with what follows from that. Whole steps are
// never joined, and what was typed and deleted again, with what followed, is none. The step led to the agreement a.
func (h *history) push(s model.Step, a *model.Agreement, whole bool) {
	now := s.At
	h.steps = h.steps[:h.pos-h.first]
	if h.joins(s, now, whole) {
		last := &h.steps[len(h.steps)-1]
		for _, c := range s.Changes {
			if end := &last.Changes[len(last.Changes)-1]; end.Path == c.Path {
				end.New = c.New
				continue
			}
			last.Changes = append(last.Changes, c)
		}
		h.dirty, h.last = min(h.dirty, h.pos-1), now
		if isBack(last.Changes) && a.IsAsBefore(*last) {
			h.steps, h.sealed = h.steps[:len(h.steps)-1], true
			h.pos--
		}
		return
	}
	h.steps = append(h.steps, s)
	h.dirty = min(h.dirty, h.pos)
	h.pos++
	h.sealed, h.last = whole, now
	if over := len(h.steps) - maxSteps; over > 0 {
		h.steps, h.first = slices.Clone(h.steps[over:]), h.first+uint64(over)
	}
}

// isBack reports whether the answer that was typed in is as before the first of some changes.
func isBack(all []model.Change) bool {
	first := all[0]
	for _, c := range all {
		if c.Path == first.Path {
			first.New = c.New
		}
	}
	return bytes.Equal(first.Old, first.New)
}

func (h *history) joins(s model.Step, now time.Time, whole bool) bool {
	if whole || h.sealed || len(h.steps) == 0 || now.Sub(h.last) >= joinWithin {
		return false
	}
	last := h.steps[len(h.steps)-1]
	return last.Changes[0].Path == s.Changes[0].Path && last.Label == s.Label
}

// undo returns the step to take back, redo the one to do again; both move the position.
func (h *history) undo() (model.Step, bool) {
	if h.pos == h.first {
		return model.Step{}, false
	}
	h.pos--
	h.sealed = true
	h.dirty = min(h.dirty, h.end())
	return h.steps[h.pos-h.first], true
}

func (h *history) redo() (model.Step, bool) {
	if h.pos == h.end() {
		return model.Step{}, false
	}
	h.pos++
	h.sealed = true
	return h.steps[h.pos-1-h.first], true
}

// snapshot returns what changed since the last snapshot and begins the next. The last step takes no more keys, so
// that what is on the disk and what is in memory are cut at the same place.
func (h *history) snapshot() UndoChange {
	h.sealed = true
	keep := min(max(h.dirty, h.first), h.end())
	h.dirty = h.end()
	return UndoChange{Keep: keep, Add: slices.Clone(h.steps[keep-h.first:]), Pos: h.pos}
}

// lost takes back a snapshot that did not reach the disk.
func (h *history) lost(c UndoChange) { h.dirty = min(h.dirty, c.Keep) }

// whole makes the next snapshot hold everything, for a kept history that another window wrote over.
func (h *history) whole() { h.dirty = h.first }
