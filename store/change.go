package store

import (
	"bytes"
	"errors"
	"fmt"
)

// change is a writing transaction. Its view shows the file as it was before:
// what put and drop do is seen only by the next transaction.
type change struct {
	*view
	deeds []deed
}

// deed is one pair written, or taken away when the record is nil.
type deed struct {
	in          list
	key, record []byte
}

// put stores a payload as a record.
func (c *change) put(in list, key, payload []byte) error {
	if err := c.follow(in, key, false); err != nil {
		return err
	}
	raw := encodeRecord(in.kind, key, payload)
	c.deeds = append(c.deeds, deed{in, key, raw})
	return c.tx.Bucket([]byte(in.name)).Put(key, raw)
}

// encode stores a value as a record of JSON.
func (c *change) encode(in list, key []byte, value any) error {
	payload, err := marshal(value)
	if err != nil {
		return fmt.Errorf("encoding a record of %s: %w", in.name, err)
	}
	return c.put(in, key, payload)
}

// del takes a pair away; it need not be there.
func (c *change) del(in list, key []byte) error {
	if err := c.follow(in, key, true); err != nil {
		return err
	}
	c.deeds = append(c.deeds, deed{in, key, nil})
	return c.tx.Bucket([]byte(in.name)).Delete(key)
}

// delAll takes away all pairs of a span. Deleting while walking skips pairs in
// bbolt, so the keys are collected first.
func (c *change) delAll(in list, s span) error {
	var keys [][]byte
	err := c.scan(in, s, func(key, _ []byte) bool {
		keys = append(keys, key)
		return true
	})
	for _, key := range keys {
		err = errors.Join(err, c.del(in, key))
	}
	return err
}

// follow makes sure that the pages bbolt is about to follow are sound.
func (c *change) follow(in list, key []byte, beside bool) error {
	_, _, err := c.pages.find(in, key, beside)
	return err
}

// write runs work in a transaction under the exclusive lock. It returns nil
// only after the commit and the closing of the file both said so. Every call
// that succeeds ends in a commit of its own, also when it changes nothing,
// because the commit before may have failed after it became visible.
func (s *Store) write(work func(*change) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, err := s.open(false)
	if err != nil {
		return s.explain(err)
	}
	c := &change{view: v}
	if err := guarded(func() error { return work(c) }); err != nil {
		v.drop()
		return s.explain(err)
	}
	if err := guarded(v.tx.Commit); err != nil {
		v.drop()
		return s.unsure(c.deeds, err)
	}
	if err := guarded(v.db.Close); err != nil {
		unlock(v.file)
		v.file.Close()
		return s.unsure(c.deeds, err)
	}
	return nil
}

// unsure reports a failed commit honestly. Its pages are on the disk before its
// root is written, so what can be seen afterwards is whole, but the root may
// still be lost with the power. Saving again is harmless and settles it.
func (s *Store) unsure(deeds []deed, cause error) error {
	err := s.explain(cause)
	if err == cause {
		err = s.diskFailed(cause)
	}
	if !s.isVisible(deeds) {
		return err
	}
	return &Fault{ErrUnsure, s.path + ": the change can be read but may not survive a power cut: save again", err}
}

func (s *Store) isVisible(deeds []deed) bool {
	v, err := s.open(true)
	if err != nil {
		return false
	}
	defer v.drop()
	last := map[string]deed{}
	for _, d := range deeds {
		last[d.in.name+"\x00"+string(d.key)] = d
	}
	return guarded(func() error {
		for _, d := range last {
			if err := v.holds(d); err != nil {
				return err
			}
		}
		return nil
	}) == nil
}

var errDiffers = errors.New("the file holds something else")

func (v *view) holds(d deed) error {
	at, i, err := v.pages.find(d.in, d.key, false)
	switch {
	case err != nil:
		return err
	case (i >= 0) != (d.record != nil), i >= 0 && !bytes.Equal(at.value(i), d.record):
		return errDiffers
	}
	return nil
}
