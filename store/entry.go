package store

import (
	"errors"
	"time"
)

// entry is what the index knows of a draft. All of it can be made again from
// the records of wip, rev and gone.
type entry struct {
	Tip  state     `json:"tip"`           // the newest state
	Wip  bool      `json:"wip,omitempty"` // it is in wip, otherwise in rev
	Gone time.Time `json:"gone,omitzero"` // when it was deleted
}

func (e *entry) row() Row {
	r := e.Tip.Row
	r.Deleted = e.Gone
	return r
}

// isAhead says that the newest state is in no revision.
func (e *entry) isAhead() bool { return e.Tip.Version != e.Tip.Revision.Version }

// gone is the record of a deletion.
type gone struct {
	At time.Time `json:"at"`
}

// entry returns what is known of a draft, nil if nothing is. Where the index is
// damaged or lacks the draft, it is made again from the states; damage then
// says what was wrong.
func (v *view) entry(id string) (e *entry, damage error) {
	e = &entry{}
	found, err := v.decode(inIdx, []byte(id), e)
	if found && err == nil {
		return e, nil
	}
	e, more := v.rebuild(id)
	if err == nil && more == nil && e != nil {
		err = &recordError{"of the index is missing"}
	}
	return e, errors.Join(err, more)
}

// rebuild makes the entry of a draft from its states.
func (v *view) rebuild(id string) (*entry, error) {
	e, found := &entry{}, false
	var bad error
	damage := v.scan(inRev, under(prefix(id)).reversed(), func(key, raw []byte) bool {
		err := readState(inRev, key, raw, &e.Tip)
		bad = errors.Join(bad, err)
		found = err == nil
		return !found
	})
	var wip state
	payload, err := v.record(inWip, []byte(id))
	if err == nil && payload != nil {
		if _, err = splitBody(payload, &wip); err == nil {
			e.Tip, e.Wip, found = wip, true, true
		}
	}
	damage = errors.Join(damage, bad, err)
	if !found {
		return nil, damage
	}
	var g gone
	_, err = v.decode(inGone, []byte(id), &g)
	e.Gone = g.At
	return e, errors.Join(damage, err)
}

func readState(in list, key, raw []byte, to *state) error {
	payload, err := openRecord(in.kind, key, raw)
	if err != nil {
		return err
	}
	var st state
	if _, err := splitBody(payload, &st); err != nil {
		return err
	}
	*to = st
	return nil
}

// index writes the entry of a draft and its line in the list; was is the entry
// before, nil for a new draft.
func (c *change) index(e, was *entry) error {
	row := e.row()
	if was != nil && !was.Tip.Row.Updated.Equal(row.Updated) {
		if err := c.del(inUpd, updKey(was.Tip.Row)); err != nil {
			return err
		}
	}
	if err := c.encode(inUpd, updKey(row), row); err != nil {
		return err
	}
	return c.encode(inIdx, []byte(row.ID), e)
}
