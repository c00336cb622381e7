package store

import (
	"fmt"
	"os"
	"time"
)

// Load returns the newest state of a draft with its undo history: the last save
// if it is newer than the last revision, else that revision. A damaged state is
// never returned: the newest whole one stands in for it and Draft.Damaged says
// so. Without a draft of that id the error matches ErrNotFound; with nothing
// whole of it, ErrDamaged. Deleted drafts load too.
func (s *Store) Load(id string) (Draft, error) {
	var d Draft
	if err := checkID("the agreement", id); err != nil {
		return d, err
	}
	err := s.read(func(v *view) error {
		e, damage := v.entry(id)
		if e == nil {
			return v.absent(id, damage)
		}
		d = v.draft(e, damage)
		if d.Body == nil {
			return d.Damaged
		}
		return nil
	})
	if err != nil {
		return Draft{}, err
	}
	return d, nil
}

// Newest names the newest state of a draft, and tells when the file was last written to: a caller that saw that write is given
// no name, and the file is not opened. It is to be asked every few seconds.
func (s *Store) Newest(id string, seen time.Time) (version string, written time.Time, err error) {
	if err := checkID("the agreement", id); err != nil {
		return "", seen, err
	}
	i, err := os.Stat(s.path)
	if err != nil || i.ModTime().Equal(seen) {
		return "", seen, err
	}
	err = s.read(func(v *view) error {
		e, damage := v.entry(id)
		if e == nil {
			return v.absent(id, damage)
		}
		version = e.Tip.Version
		return nil
	})
	return version, i.ModTime(), err
}

func (v *view) absent(id string, damage error) error {
	if damage != nil || v.lost {
		return v.damage(id, "the record", damage)
	}
	return fmt.Errorf("agreement %q: %w", id, ErrNotFound)
}

// draft reads the newest whole state of a draft; damage is what was already met
// on the way. Body is nil when none is whole.
func (v *view) draft(e *entry, damage error) Draft {
	id := e.Tip.Row.ID
	d := draftOf(e.Tip)
	d.Row.Deleted = e.Gone
	var err, undoErr error
	d.Body, err = v.body(e)
	if err != nil {
		v.fallBack(&d, err)
	}
	d.Ahead = e.isAhead()
	d.Undo, undoErr = v.history(id, e.Tip.Undo)
	switch {
	case d.Damaged != nil:
	case v.lost:
		d.Damaged = &DamagedError{
			Path: v.s.path, What: "the note of the last change to the file",
			Instead: fmt.Sprintf("if agreement %q was saved after %s, that save is missing", id, when(d.Saved)),
		}
	case damage != nil:
		d.Damaged = v.damage(id, "the index entry", damage)
		d.Damaged.Instead = "the state of " + when(d.Saved) + " was found without it"
	case undoErr != nil:
		d.Damaged = v.damage(id, "part of the undo history", undoErr)
		d.Damaged.Instead = "the words are whole, but not every change can be undone"
	}
	return d
}

// body reads the state that an entry points to.
func (v *view) body(e *entry) ([]byte, error) {
	in, key := inWip, []byte(e.Tip.Row.ID)
	if !e.Wip {
		in, key = inRev, revKey(e.Tip.Row.ID, e.Tip.Revision)
	}
	payload, err := v.record(in, key)
	if err != nil {
		return nil, err
	}
	if payload == nil {
		return nil, &recordError{"is missing"}
	}
	p, err := splitBody(payload, new(state))
	if err != nil {
		return nil, err
	}
	return p.unpack(e.Tip.Version)
}

// fallBack fills the draft from the newest revision that is whole.
func (v *view) fallBack(d *Draft, cause error) {
	d.Damaged = v.damage(d.ID, "the state saved on "+when(d.Saved), cause)
	_ = v.scan(inRev, under(prefix(d.ID)).reversed(), func(key, raw []byte) bool {
		old, err := v.revision(key, raw)
		if err != nil {
			return true
		}
		d.Body = old.Body
		d.Row, d.Cursor = old.Row, old.Cursor
		d.Damaged.Instead = fmt.Sprintf("revision %d of %s is shown instead", old.Revision.Number, when(old.Revision.Time))
		return false
	})
}

func (v *view) damage(id, what string, cause error) *DamagedError {
	return &DamagedError{
		Path: v.s.path, What: fmt.Sprintf("%s of agreement %q", what, id),
		Instead: "nothing whole of it is left here; take it from a backup", Cause: cause,
	}
}

func when(t time.Time) string { return t.UTC().Format("2006-01-02 15:04 UTC") }

func draftOf(st state) Draft {
	return Draft{
		ID: st.Row.ID, Version: st.Version, Revision: st.Revision, Row: st.Row,
		Session: st.Session, Author: st.Author, Saved: st.Saved, Cursor: st.Cursor,
	}
}
