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

// Part says which revisions of a draft Revisions returns. The zero value means all.
type Part struct {
	Before uint64 // only those with a lower number; 0 is no bound
	Limit  int    // at most so many; 0 is no limit
}

// Revisions returns the revisions of a draft, the newest first. It reads what
// stands beside their bodies. One whose record is damaged is in the list,
// marked. If a part of the list itself is damaged the rest is returned with an
// error that matches ErrDamaged.
func (s *Store) Revisions(id string, of Part) ([]Revision, error) {
	if err := checkID("the agreement", id); err != nil {
		return nil, err
	}
	var all []Revision
	err := s.read(func(v *view) error {
		p := prefix(id)
		in := under(p)
		if of.Before > 0 {
			in.hi = numbered(p, of.Before)
		}
		damage := v.scan(inRev, in.reversed(), func(key, raw []byte) bool {
			var st state
			if readState(inRev, key, raw, &st) != nil {
				n, _ := numberAt(key, p)
				st.Revision = Revision{ID: idOfRev(key, p), Number: n, Damaged: true}
			}
			all = append(all, st.Revision)
			return of.Limit <= 0 || len(all) < of.Limit
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

// LoadRevision returns one revision of a draft, without undo history. It is
// found by its ID, and at once where its Number is said too. The error matches
// ErrNotFound or ErrDamaged.
func (s *Store) LoadRevision(id string, r Revision) (Draft, error) {
	var d Draft
	if err := checkID("the agreement", id); err != nil {
		return d, err
	}
	err := s.read(func(v *view) error {
		p, found := prefix(id), false
		in := under(p)
		if r.Number > 0 {
			in = under(numbered(p, r.Number))
		}
		var bad error
		damage := v.scan(inRev, in.reversed(), func(key, raw []byte) bool {
			if found = idOfRev(key, p) == r.ID; found {
				d, bad = v.revision(key, raw)
			}
			return !found
		})
		switch {
		case found && bad == nil:
			return nil
		case found || damage != nil:
			e := v.damage(id, nameOf(r), errors.Join(bad, damage))
			e.Instead = "load another of its revisions"
			return e
		}
		return fmt.Errorf("%s of agreement %q: %w", nameOf(r), id, ErrNotFound)
	})
	if err != nil {
		return Draft{}, err
	}
	return d, nil
}

func nameOf(r Revision) string {
	if r.Number > 0 {
		return fmt.Sprintf("revision %d", r.Number)
	}
	return "revision " + r.ID
}
