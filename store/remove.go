package store

import "time"

// Delete takes a draft out of the list; nothing of it is lost, and Restore
// brings it back. Deleting twice keeps the first date. The error matches
// ErrNotFound when there is no such draft.
func (s *Store) Delete(id string) error { return s.mark(id, s.now()) }

// Restore brings a deleted draft back. The error matches ErrNotFound when there
// is no such draft.
func (s *Store) Restore(id string) error { return s.mark(id, time.Time{}) }

func (s *Store) mark(id string, at time.Time) error {
	if err := checkID("the agreement", id); err != nil {
		return err
	}
	return s.write(func(c *change) error {
		e, damage := c.entry(id)
		if e == nil {
			return c.absent(id, damage)
		}
		if at.IsZero() || e.Gone.IsZero() {
			e.Gone = at
		}
		key := []byte(id)
		if e.Gone.IsZero() {
			if err := c.del(inGone, key); err != nil {
				return err
			}
		} else if err := c.encode(inGone, key, gone{e.Gone}); err != nil {
			return err
		}
		return c.index(e, nil)
	})
}

// Purge removes a draft for good, with its revisions, undo history and log of
// exports. The bytes stay in the file until they are written over. The error
// matches ErrNotFound when there is no such draft.
func (s *Store) Purge(id string) error {
	if err := checkID("the agreement", id); err != nil {
		return err
	}
	return s.write(func(c *change) error {
		e, damage := c.entry(id)
		if e == nil {
			return c.absent(id, damage)
		}
		for _, in := range []list{inWip, inIdx, inGone} {
			if err := c.del(in, []byte(id)); err != nil {
				return err
			}
		}
		for _, in := range []list{inRev, inUndo, inLease, inSent} {
			if err := c.delAll(in, under(prefix(id))); err != nil {
				return err
			}
		}
		return c.del(inUpd, updKey(e.Tip.Row))
	})
}
