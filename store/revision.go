package store

import (
	"errors"
	"fmt"
)

// revision reads a record of rev with its body.
func (v *view) revision(key, raw []byte) (Draft, error) {
	payload, err := openRecord(inRev.kind, key, raw)
	if err != nil {
		return Draft{}, err
	}
	var st state
	p, err := splitBody(payload, &st)
	if err != nil {
		return Draft{}, err
	}
	d := draftOf(st)
	d.Body, err = p.unpack(st.Version)
	return d, err
}

// Revisions returns the revisions of a draft, the newest first. One whose
// record is damaged is in the list, marked. If a part of the list itself is
// damaged the rest is returned with an error that matches ErrDamaged.
func (s *Store) Revisions(id string) ([]Revision, error) {
	if err := checkID("the agreement", id); err != nil {
		return nil, err
	}
	var all []Revision
	err := s.read(func(v *view) error {
		p := prefix(id)
		damage := v.scan(inRev, under(p).reversed(), func(key, raw []byte) bool {
			var st state
			if readState(inRev, key, raw, &st) != nil {
				n, _ := numberAt(key, p)
				st.Revision = Revision{ID: idOfRev(key, p), Number: n, Damaged: true}
			}
			all = append(all, st.Revision)
			return true
		})
		if damage != nil {
			return v.damage(id, "part of the revisions", damage)
		}
		if len(all) > 0 {
			return nil
		}
		if e, damage := v.entry(id); e == nil {
			return v.absent(id, damage)
		}
		return nil
	})
	return all, err
}

// LoadRevision returns one revision of a draft, without undo history. The error
// matches ErrNotFound or ErrDamaged.
func (s *Store) LoadRevision(id, revision string) (Draft, error) {
	var d Draft
	if err := checkID("the agreement", id); err != nil {
		return d, err
	}
	err := s.read(func(v *view) error {
		p, found := prefix(id), false
		var bad error
		damage := v.scan(inRev, under(p).reversed(), func(key, raw []byte) bool {
			if found = idOfRev(key, p) == revision; found {
				d, bad = v.revision(key, raw)
			}
			return !found
		})
		switch {
		case found && bad == nil:
			return nil
		case found || damage != nil:
			e := v.damage(id, "revision "+revision, errors.Join(bad, damage))
			e.Instead = "load another of its revisions"
			return e
		}
		return fmt.Errorf("revision %s of agreement %q: %w", revision, id, ErrNotFound)
	})
	if err != nil {
		return Draft{}, err
	}
	return d, nil
}
