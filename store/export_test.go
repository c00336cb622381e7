package store

import (
	"bytes"
	"fmt"
	"syscall"

	bolt "go.etcd.io/bbolt"
)

// What the black-box tests need of the inside.
var (
	EncodeRecord = encodeRecord
	DecodeRecord = decodeRecord
)

// Unsure is the error of a save whose commit failed although it can be read.
func (s *Store) Unsure(id string) error {
	var raw []byte
	err := s.read(func(v *view) error {
		at, i, err := v.pages.find(inWip, []byte(id), false)
		if err == nil {
			raw = bytes.Clone(at.value(i))
		}
		return err
	})
	if err != nil {
		return err
	}
	return s.unsure([]deed{{inWip, []byte(id), raw}}, syscall.EIO)
}

// Fill writes n drafts in one transaction, to have a big store quickly.
func (s *Store) Fill(n int, row func(i int) Row) error {
	return s.write(func(c *change) error {
		for i := range n {
			r := row(i)
			r.ID = fmt.Sprintf("fill%06d", i)
			st := state{Version: versionOf([]byte(r.ID)), Row: r, Saved: r.Updated}
			payload, err := joinBody(st, asPlain([]byte(r.ID)))
			if err != nil {
				return err
			}
			if err := c.put(inWip, []byte(r.ID), payload); err != nil {
				return err
			}
			if err := c.index(&entry{Tip: st, Wip: true}, nil); err != nil {
				return err
			}
		}
		return nil
	})
}

// FillRevisions writes n revisions of a draft in one transaction, to have a long history quickly.
func (s *Store) FillRevisions(id string, n int, body func(i int) []byte) error {
	return s.write(func(c *change) error {
		e := &entry{Tip: state{Row: Row{ID: id}}}
		for i := range n {
			p, err := s.pack(asPlain(body(i)))
			if err != nil {
				return err
			}
			parent := e.Tip.Revision.ID
			e.Tip.Version, e.Tip.Saved = p.version, s.now()
			e.Tip.Revision = Revision{ID: revisionID(id, parent, p.version), Number: uint64(i + 1), Parent: parent, Version: p.version, Time: e.Tip.Saved, Size: p.size}
			payload, err := joinBody(e.Tip, p)
			if err != nil {
				return err
			}
			if err := c.put(inRev, revKey(id, e.Tip.Revision), payload); err != nil {
				return err
			}
		}
		return c.index(e, nil)
	})
}

// Pairs reads a bucket through the checked page reader, and through bbolt.
func (s *Store) Pairs(bucket string, backward bool) (ours, theirs []string, err error) {
	err = s.read(func(v *view) error {
		err := v.tx.Bucket([]byte(bucket)).ForEach(func(k, val []byte) error {
			theirs = append(theirs, string(k)+"="+string(val))
			return nil
		})
		if err != nil {
			return err
		}
		return v.pages.scan(named(bucket), span{backward: backward}, func(k, val []byte) bool {
			ours = append(ours, string(k)+"="+string(val))
			return true
		})
	})
	return ours, theirs, err
}

// Lookup looks a key up through the checked page reader.
func (s *Store) Lookup(bucket string, key []byte) (found bool, err error) {
	err = s.read(func(v *view) error {
		_, i, err := v.pages.find(named(bucket), key, true)
		found = i >= 0
		return err
	})
	return found, err
}

func named(bucket string) list {
	for _, l := range lists {
		if l.name == bucket {
			return l
		}
	}
	panic("no list " + bucket)
}

// Buckets are the names of all lists in the file.
func Buckets() (names []string) {
	for _, l := range lists {
		names = append(names, l.name)
	}
	return names
}

// Raw runs deed in a writing transaction of bbolt itself.
func (s *Store) Raw(deed func(*bolt.Tx) error) error {
	db, err := bolt.Open(s.path, 0o600, &bolt.Options{FreelistType: bolt.FreelistMapType})
	if err != nil {
		return err
	}
	defer db.Close()
	return db.Update(deed)
}
