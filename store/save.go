package store

import (
	"time"
)

// Save keeps the state of a draft, overwriting the one that the same window
// saved before; this is the autosave. The state, the list and the undo history
// change together or not at all, and Save returns without error only when they
// are on the disk. Saving the same once more is harmless. One window saves one
// state at a time.
//
// If another window has saved since Base, nothing is written and the error is a
// *StaleError. If it had saved and was taken into account, what it left unsaved
// in a revision is made one (LabelKept) before it is overwritten: no state that
// was acknowledged to a window is lost to another. A draft deleted meanwhile
// comes back when its content changes.
func (s *Store) Save(in Save) (Ack, error) { return s.save(in, nil) }

// Checkpoint keeps the state of a draft as a lasting revision, under a label
// that says why ("before export"; may be empty). A state that equals the newest
// revision makes no new one. Otherwise it does what Save does.
func (s *Store) Checkpoint(in Save, label string) (Ack, error) { return s.save(in, &label) }

func (s *Store) save(in Save, label *string) (Ack, error) {
	if err := in.check(); err != nil {
		return Ack{}, err
	}
	p := asPlain(in.Body)
	if label != nil {
		var err error
		if p, err = s.pack(p); err != nil { // before the file is locked
			return Ack{}, err
		}
	}
	var ack Ack
	err := s.write(func(c *change) (err error) {
		j := job{change: c, in: in, p: p, label: label, now: s.now()}
		ack, err = j.run()
		return err
	})
	if err != nil {
		return Ack{}, err
	}
	return ack, nil
}

// job is one save on its way into the file.
type job struct {
	*change
	in    Save
	p     packed
	label *string // of the revision; nil for an autosave
	now   time.Time
}

func (j *job) run() (Ack, error) {
	was, damage := j.entry(j.in.ID)
	if was == nil && damage != nil {
		return Ack{}, damage // not a new draft, but one that cannot be seen
	}
	if was != nil && !j.accepts(was) {
		return Ack{}, j.stale(was)
	}
	next := j.next(was)
	if was != nil && j.losesWork(was) {
		kept, err := j.keep(was)
		if err != nil {
			return Ack{}, err
		}
		next.Tip.Revision = kept
	}
	var err error
	if next.Tip.Undo, err = j.undo(j.in.ID, next.Tip.Undo, j.in.Undo); err != nil {
		return Ack{}, err
	}
	if err := j.putState(next); err != nil {
		return Ack{}, err
	}
	isBack := was != nil && !was.Gone.IsZero() && next.Gone.IsZero()
	if isBack {
		if err := j.del(inGone, []byte(j.in.ID)); err != nil {
			return Ack{}, err
		}
	}
	if was == nil || was.Tip.Row.Number != next.Tip.Row.Number {
		if err := j.noteNumber(next.Tip.Row.Number); err != nil {
			return Ack{}, err
		}
	}
	return Ack{next.Tip.Version, next.Tip.Revision, j.now, isBack}, j.index(next, was)
}

// accepts says whether the save knows of the newest state. A window always
// knows of its own, also when it was never told that it was saved.
func (j *job) accepts(was *entry) bool {
	t := was.Tip
	return t.Session == j.in.Session || t.Version == j.in.Base || t.Version == j.p.version
}

// next is the entry after the save, without its new revision and undo steps.
func (j *job) next(was *entry) *entry {
	e := &entry{Wip: true}
	e.Tip = state{Version: j.p.version, Session: j.in.Session, Author: j.in.Author, Cursor: j.in.Cursor, Saved: j.now, Row: j.in.Row}
	row := &e.Tip.Row
	row.ID, row.Updated, row.Deleted = j.in.ID, j.now, time.Time{}
	if was == nil {
		return e
	}
	e.Tip.Undo, e.Tip.Revision = was.Tip.Undo, was.Tip.Revision
	if was.Tip.Version == j.p.version {
		// Looking at a draft neither moves it up the list nor brings it
		// back from the deleted ones.
		row.Updated, e.Gone = was.Tip.Row.Updated, was.Gone
	}
	return e
}

func (j *job) losesWork(was *entry) bool {
	return was.Wip && was.isAhead() && was.Tip.Session != j.in.Session && was.Tip.Version != j.p.version
}

// keep makes the other window's state a revision before it is overwritten. One
// that is damaged is beyond keeping.
func (j *job) keep(was *entry) (Revision, error) {
	head := was.Tip.Revision
	payload, err := j.record(inWip, []byte(j.in.ID))
	if err != nil || payload == nil {
		return head, nil
	}
	st := was.Tip
	p, err := splitBody(payload, &st)
	if err != nil {
		return head, nil
	}
	p.version = st.Version
	if p, err = j.s.pack(p); err != nil {
		return head, err
	}
	return j.putRevision(st, p, LabelKept)
}

// putState writes the new state to wip or, if it is to be a revision and is not
// one already, to rev.
func (j *job) putState(e *entry) error {
	key := []byte(j.in.ID)
	if j.label != nil && e.isAhead() {
		r, err := j.putRevision(e.Tip, j.p, *j.label)
		if err != nil {
			return err
		}
		e.Tip.Revision, e.Wip = r, false
		return j.del(inWip, key)
	}
	payload, err := joinBody(e.Tip, j.p)
	if err != nil {
		return err
	}
	return j.put(inWip, key, payload)
}

// putRevision writes a state as the revision that follows st.Revision.
func (j *job) putRevision(st state, p packed, label string) (Revision, error) {
	n, err := j.newestNumber()
	if err != nil {
		return Revision{}, err
	}
	// A revision kept in this very change is not seen by newestNumber.
	n = max(n, st.Revision.Number) + 1
	parent := st.Revision.ID
	st.Revision = Revision{
		ID: revisionID(j.in.ID, parent, p.version), Number: n, Parent: parent, Version: p.version,
		Author: st.Author, Session: st.Session, Label: label, Time: st.Saved, Size: p.size,
	}
	payload, err := joinBody(st, p)
	if err != nil {
		return Revision{}, err
	}
	return st.Revision, j.put(inRev, revKey(j.in.ID, st.Revision), payload)
}

// newestNumber looks at the keys rather than the index, which may be behind
// after damage.
func (j *job) newestNumber() (n uint64, err error) {
	p := prefix(j.in.ID)
	err = j.scan(inRev, under(p).reversed(), func(key, _ []byte) bool {
		n, _ = numberAt(key, p)
		return false
	})
	return n, err
}

// stale makes the error for a save that does not know of the newest state.
func (j *job) stale(was *entry) error {
	e := &StaleError{Theirs: j.draft(was, nil), Base: Draft{ID: j.in.ID}}
	p := prefix(j.in.ID)
	scanErr := j.scan(inRev, under(p).reversed(), func(key, raw []byte) bool {
		var st state
		if readState(inRev, key, raw, &st) != nil {
			return true
		}
		isExact := st.Version == j.in.Base
		if !isExact && st.Revision.ID != j.in.Parent {
			return true
		}
		if d, err := j.revision(key, raw); err == nil {
			e.Base = d
		}
		return !isExact
	})
	if scanErr != nil && e.Base.Body == nil {
		e.Base.Damaged = j.damage(j.in.ID, "the state both windows come from", scanErr)
	}
	return e
}
