package store

import "time"

// LeaseAge is how long after its last Hold a window still counts as open.
const LeaseAge = 2 * time.Minute

// Lease says that a window has a draft open. It only serves to warn: whether a
// save is accepted never depends on it.
type Lease struct {
	Session string    `json:"session"`
	PID     int       `json:"pid"`
	Host    string    `json:"host,omitempty"`
	Since   time.Time `json:"since"` // filled in by Hold
	Seen    time.Time `json:"seen"`  // filled in by Hold
}

// Hold notes that the window has the draft open, or still has, and returns the
// other windows that were seen within LeaseAge. Call it when opening a draft
// and about once a minute. Leases older than that are removed.
func (s *Store) Hold(id string, l Lease) ([]Lease, error) {
	if err := checkID("the agreement", id); err != nil {
		return nil, err
	}
	if err := checkID("the session", l.Session); err != nil {
		return nil, err
	}
	l.Seen = s.now()
	l.Since = l.Seen
	var others []Lease
	err := s.write(func(c *change) error {
		others = nil
		var old [][]byte
		// A damaged lease warns of nobody; it goes like an old one.
		err := c.scan(inLease, under(prefix(id)), func(key, raw []byte) bool {
			var o Lease
			payload, err := openRecord(inLease.kind, key, raw)
			if err == nil {
				err = unmarshal(payload, &o)
			}
			switch age := l.Seen.Sub(o.Seen).Abs(); {
			case err != nil || age > LeaseAge:
				old = append(old, key)
			case o.Session == l.Session:
				l.Since = o.Since
			default:
				others = append(others, o)
			}
			return true
		})
		if err != nil {
			return err
		}
		for _, key := range old {
			if err := c.del(inLease, key); err != nil {
				return err
			}
		}
		return c.encode(inLease, leaseKey(id, l.Session), l)
	})
	return others, err
}

// Release notes that the window has closed the draft.
func (s *Store) Release(id, session string) error {
	if err := checkID("the agreement", id); err != nil {
		return err
	}
	return s.write(func(c *change) error { return c.del(inLease, leaseKey(id, session)) })
}

func leaseKey(id, session string) []byte { return append(prefix(id), session...) }
