// Package store keeps drafts, their revisions and undo steps, profiles and
// price books, and the list of agreements in one bbolt file. It sees encoded
// bytes and never looks at a field of an agreement.
//
// The file is opened, used and closed by each call, so that two windows can
// work at once, and no call returns success before its bytes are on the disk.
package store

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// FileName is the name of the store's file in its folder.
const FileName = "engross.db"

// Schema is the version of the layout that this program writes.
const Schema = 1

// MaxBody is the largest draft or library record that is kept, in bytes.
const MaxBody = 64 << 20

// Options are what the store takes from outside. The zero value is the real
// clock, real randomness, the real file system and a wait of two seconds.
type Options struct {
	// Now is the clock; times are kept in UTC to the microsecond.
	Now func() time.Time
	// Rand is where ids come from.
	Rand io.Reader
	// Wait is how long a call waits for another window before it gives
	// up with ErrLocked. It is two seconds when zero.
	Wait time.Duration
	// OpenFile opens the store's file; it is os.OpenFile when nil. The
	// returned file must be the real one, because bbolt maps it.
	OpenFile func(name string, flag int, perm os.FileMode) (*os.File, error)
}

// Store is one folder of drafts. It holds no open file between calls. Its
// methods may be called from several goroutines, and several Stores, also of
// several processes, may work on one folder.
type Store struct {
	path string
	o    Options
	mu   sync.RWMutex // the file lock polls; within one process this is fairer
	zip  sync.Pool    // of *flate.Writer: one costs more than the draft it packs
}

// Open makes the store's folder and file where they are missing, narrows their
// modes to 0700 and 0600, and makes sure that the file is a store this program
// understands. Errors are ErrNotOurs, ErrNewer, ErrDamaged, ErrLocked,
// ErrReadOnly, ErrFull and ErrDisk; in all but the last three nothing is changed. A store that can only be read opens without error;
// saving to it gives ErrReadOnly.
func Open(dir string, o Options) (*Store, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("finding the folder of the store: %w", err)
	}
	s := &Store{path: filepath.Join(abs, FileName), o: o.filled()}
	if err := s.create(abs); err != nil {
		return nil, err
	}
	// Every read begins with the check that the file is ours.
	if err := s.read(func(*view) error { return nil }); err != nil {
		return nil, err
	}
	narrow(abs, s.path)
	return s, nil
}

func (o Options) filled() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Rand == nil {
		o.Rand = rand.Reader
	}
	if o.Wait == 0 {
		o.Wait = 2 * time.Second
	}
	if o.OpenFile == nil {
		o.OpenFile = os.OpenFile
	}
	return o
}

// now is the clock in the form in which times are kept: what comes back from
// the file equals what was put in.
func (s *Store) now() time.Time {
	return s.o.Now().UTC().Round(0).Truncate(time.Microsecond)
}

// idAlphabet leaves out letters that are misread (i, l, o, u).
const idAlphabet = "0123456789abcdefghjkmnpqrstvwxyz"

// NewID returns twelve random letters and digits (60 bits) for a new draft or
// for the session of a window.
func (s *Store) NewID() (string, error) {
	b := make([]byte, 12)
	if _, err := io.ReadFull(s.o.Rand, b); err != nil {
		return "", fmt.Errorf("making an id: %w", err)
	}
	for i := range b {
		b[i] = idAlphabet[b[i]%32]
	}
	return string(b), nil
}

// Info is what can be said of a store without looking into a draft.
type Info struct {
	Path    string // of the file
	ID      string // given at its creation, never changed
	Schema  int
	Size    int64 // bytes on the disk; it does not shrink
	Drafts  int   // not counting the deleted
	Deleted int
	Created time.Time
}

// Info returns where the store is and what it holds.
func (s *Store) Info() (Info, error) {
	i := Info{Path: s.path}
	err := s.read(func(v *view) error {
		i.ID, i.Schema, i.Created = v.head.ID, v.head.Schema, v.head.Created
		i.Size = v.pages.size
		return v.scan(inUpd, span{}, func(key, raw []byte) bool {
			r, err := decodeRow(key, raw)
			if err == nil && !r.Deleted.IsZero() {
				i.Deleted++
			} else {
				i.Drafts++
			}
			return true
		})
	})
	return i, err
}

// Path returns the store's file, for messages and backups.
func (s *Store) Path() string { return s.path }

// head is the record that makes a bbolt file a store of ours.
type head struct {
	Program string    `json:"program"`
	Schema  int       `json:"schema"`
	Reader  int       `json:"reader"` // the oldest schema whose programs may use the file
	ID      string    `json:"id"`
	Created time.Time `json:"created"`
}

const program = "engross"

var headKey = []byte("store")

func (v *view) readHead() (head, error) {
	var h head
	payload, err := v.record(inMeta, headKey)
	if err != nil || payload == nil {
		return h, v.s.foreign(err)
	}
	if err := json.Unmarshal(payload, &h); err != nil || h.Program != program {
		return h, v.s.foreign(err)
	}
	if h.Reader > Schema {
		return h, &Fault{Kind: ErrNewer, Text: fmt.Sprintf(
			"%s was written by a newer Engross (layout %d, this one knows %d): update Engross; nothing was changed", v.s.path, h.Schema, Schema)}
	}
	return h, nil
}
