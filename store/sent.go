package store

import (
	"fmt"
	"time"
)

// Export is a note of what left the program.
type Export struct {
	At       time.Time `json:"at"` // filled in by LogExport
	Revision string    `json:"revision,omitempty"`
	Version  string    `json:"version,omitempty"`
	Formats  []string  `json:"formats,omitempty"`
	Paths    []string  `json:"paths,omitempty"`
	Sums     []string  `json:"sums,omitempty"`   // SHA-256 of each file, in hex, in the order of Paths
	Digest   string    `json:"digest,omitempty"` // of the document
	To       string    `json:"to,omitempty"`     // if it was said
	IsFinal  bool      `json:"final,omitempty"`
	Author   string    `json:"author,omitempty"`
}

// LogExport writes down that a draft was exported.
func (s *Store) LogExport(id string, e Export) error {
	if err := checkID("the agreement", id); err != nil {
		return err
	}
	e.At = s.now()
	return s.write(func(c *change) error {
		p, n := prefix(id), uint64(0)
		err := c.scan(inSent, under(p).reversed(), func(key, _ []byte) bool {
			n, _ = numberAt(key, p)
			return false
		})
		if err != nil {
			return err
		}
		return c.encode(inSent, numbered(p, n+1), e)
	})
}

// Exports returns what was exported of a draft, the newest first. If a note is
// damaged the others are returned with an error that matches ErrDamaged.
func (s *Store) Exports(id string) ([]Export, error) {
	var all []Export
	if err := checkID("the agreement", id); err != nil {
		return nil, err
	}
	err := s.read(func(v *view) error {
		var bad error
		err := v.scan(inSent, under(prefix(id)).reversed(), func(key, raw []byte) bool {
			var e Export
			payload, err := openRecord(inSent.kind, key, raw)
			if err == nil {
				err = unmarshal(payload, &e)
			}
			if err != nil {
				bad = err
				return true
			}
			all = append(all, e)
			return true
		})
		if err == nil && bad != nil {
			err = &DamagedError{Path: v.s.path, What: fmt.Sprintf("a note on an export of agreement %q", id), Instead: "the others are shown", Cause: bad}
		}
		return err
	})
	return all, err
}
