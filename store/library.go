package store

import (
	"bytes"
	"errors"
	"fmt"
	"time"
)

// Item is one state of a library record: a provider profile, a price book, a
// note on a clause. Its Body is not looked at.
type Item struct {
	Kind, Name string // "prices", "default"
	Body       []byte
	// Version names the content. In Put it is the version that the edit was
	// made on, "" for a new record.
	Version string
	Number  uint64 // 1, 2, 3 ... within the record
	Author  string
	Saved   time.Time
	// IsGone marks the state after Drop in History; its Body is empty.
	IsGone bool
	// Damaged is set when the newest state is damaged and this older one
	// stands in for it.
	Damaged *DamagedError
}

// itemState is what is kept of an Item beside its body.
type itemState struct {
	Version string    `json:"version"`
	Author  string    `json:"author,omitempty"`
	Saved   time.Time `json:"saved"`
	IsGone  bool      `json:"gone,omitempty"`
}

func checkItem(kind, name string) error {
	if err := checkName("the kind of a record", kind); err != nil {
		return err
	}
	return checkName("the name of a record", name)
}

// Put keeps a new state of a library record; the older ones stay. The same
// content as the newest makes no new state. If somebody else has changed the
// record since in.Version, nothing is kept and the error matches ErrStale: Get
// it, merge, and Put again.
func (s *Store) Put(in Item) (Item, error) {
	if err := errors.Join(checkItem(in.Kind, in.Name), checkSize(in.Body)); err != nil {
		return Item{}, err
	}
	p, err := s.pack(asPlain(in.Body))
	if err != nil {
		return Item{}, err
	}
	return s.putItem(in, p, false)
}

// Drop takes a library record away; its states stay in ItemHistory. The error
// matches ErrNotFound when there is none.
func (s *Store) Drop(kind, name string) error {
	old, err := s.Get(kind, name)
	if err != nil {
		return err
	}
	p, err := s.pack(asPlain(nil))
	if err != nil {
		return err
	}
	old.Body = nil
	_, err = s.putItem(old, p, true)
	return err
}

func (s *Store) putItem(in Item, p packed, isGone bool) (Item, error) {
	out := in
	err := s.write(func(c *change) error {
		newest, n, err := c.newestItem(in.Kind, in.Name)
		if err != nil {
			return err
		}
		isSame := newest.Number > 0 && newest.Version == p.version && newest.IsGone == isGone && newest.Damaged == nil
		base := newest.Version
		if newest.IsGone {
			base = ""
		}
		if base != in.Version && !isSame && newest.Damaged == nil {
			return fmt.Errorf("%s %q: %w: take over the new state and save again", in.Kind, in.Name, ErrStale)
		}
		if isSame {
			out = newest
			return nil
		}
		st := itemState{p.version, in.Author, c.s.now(), isGone}
		out.Version, out.Number, out.Saved, out.IsGone, out.Damaged = st.Version, n+1, st.Saved, isGone, nil
		payload, err := joinBody(st, p)
		if err != nil {
			return err
		}
		return c.put(inLib, numbered(prefix(in.Kind, in.Name), n+1), payload)
	})
	if err != nil {
		return Item{}, err
	}
	return out, nil
}

// newestItem returns the newest whole state and the number of the newest one.
func (v *view) newestItem(kind, name string) (it Item, newest uint64, err error) {
	p := prefix(kind, name)
	var bad error
	err = v.scan(inLib, under(p).reversed(), func(key, raw []byte) bool {
		n, _ := numberAt(key, p)
		newest = max(newest, n)
		got, err := readItem(key, raw)
		if err != nil {
			bad = err
			return true
		}
		it = got
		return false
	})
	if bad != nil {
		it.Damaged = &DamagedError{
			Path: v.s.path, What: fmt.Sprintf("the newest %s %q", kind, name), Cause: bad,
			Instead: fmt.Sprintf("its state of %s is used", when(it.Saved)),
		}
	}
	return it, newest, err
}

func readItem(key, raw []byte) (Item, error) {
	parts := bytes.SplitN(key, []byte{0}, 3)
	if len(parts) < 3 {
		return Item{}, &recordError{"belongs elsewhere"}
	}
	payload, err := openRecord(inLib.kind, key, raw)
	if err != nil {
		return Item{}, err
	}
	var st itemState
	p, err := splitBody(payload, &st)
	if err != nil {
		return Item{}, err
	}
	it := Item{Kind: string(parts[0]), Name: string(parts[1]), Version: st.Version, Author: st.Author, Saved: st.Saved, IsGone: st.IsGone}
	it.Number, _ = numberAt(parts[2], nil)
	it.Body, err = p.unpack(st.Version)
	return it, err
}

// Get returns the newest state of a library record. If that is damaged, the
// newest whole one comes instead, with Damaged set. The error matches
// ErrNotFound when there is none, or it was dropped.
func (s *Store) Get(kind, name string) (Item, error) {
	var it Item
	if err := checkItem(kind, name); err != nil {
		return it, err
	}
	err := s.read(func(v *view) error {
		var err error
		it, _, err = v.newestItem(kind, name)
		switch {
		case err != nil:
			return err
		case it.Number == 0 && it.Damaged != nil:
			it.Damaged.Instead = "nothing older of it is whole; take it from a backup"
			return it.Damaged
		case it.Number == 0 || it.IsGone:
			return fmt.Errorf("%s %q: %w", kind, name, ErrNotFound)
		}
		return nil
	})
	if err != nil {
		return Item{}, err
	}
	return it, nil
}

// Items returns the newest states of all library records of a kind, by name.
// Dropped ones are left out; damaged ones come as from Get.
func (s *Store) Items(kind string) ([]Item, error) {
	if err := checkName("the kind of a record", kind); err != nil {
		return nil, err
	}
	var all []Item
	err := s.read(func(v *view) error {
		names, err := v.itemNames(kind)
		for _, name := range names {
			it, _, e := v.newestItem(kind, name)
			if e == nil && !it.IsGone {
				it.Kind, it.Name = kind, name
				all = append(all, it)
			}
			err = errors.Join(err, e)
		}
		return err
	})
	return all, err
}

func (v *view) itemNames(kind string) (names []string, err error) {
	p := prefix(kind)
	err = v.scan(inLib, under(p), func(key, _ []byte) bool {
		name := firstPart(key[len(p):])
		if len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
		return true
	})
	return names, err
}

// ItemHistory returns all whole states of a library record, the newest first.
func (s *Store) ItemHistory(kind, name string) ([]Item, error) {
	var all []Item
	if err := checkItem(kind, name); err != nil {
		return nil, err
	}
	err := s.read(func(v *view) error {
		return v.scan(inLib, under(prefix(kind, name)).reversed(), func(key, raw []byte) bool {
			if it, err := readItem(key, raw); err == nil {
				all = append(all, it)
			}
			return true
		})
	})
	return all, err
}
