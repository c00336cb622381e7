package store

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"time"

	bolterrors "go.etcd.io/bbolt/errors"
)

// The kinds of failure a caller may branch on with errors.Is. What the person
// reads is the text of the error that wraps one of them: a sentence that says
// what to do.
var (
	ErrLocked   = errors.New("the store is in use elsewhere")
	ErrReadOnly = errors.New("the store cannot be written")
	ErrFull     = errors.New("the disk is full")
	ErrDisk     = errors.New("the disk failed")
	ErrNotOurs  = errors.New("the file is not an Engross store")
	ErrNewer    = errors.New("the store was written by a newer Engross")
	ErrMissing  = errors.New("the store's file is gone")
	ErrDamaged  = errors.New("the store is damaged")
	ErrUnsure   = errors.New("the save may not be on the disk")
	ErrNotFound = errors.New("not found")
	ErrStale    = errors.New("changed elsewhere")
	ErrName     = errors.New("not a usable name")
	ErrTooBig   = errors.New("too big to keep")
)

// Fault is a failure of the store as a whole: a lock, a disk, a foreign file.
type Fault struct {
	Kind  error  // one of the sentinels
	Text  string // what happened and what to do
	Cause error  // what the system said; may be nil
}

// Error returns the sentence for the person.
func (f *Fault) Error() string {
	if f.Cause == nil {
		return f.Text
	}
	return fmt.Sprintf("%s (%s)", f.Text, oneLine(f.Cause))
}

// Unwrap makes both the sentinel and the system's error visible to errors.Is.
func (f *Fault) Unwrap() []error {
	if f.Cause == nil {
		return []error{f.Kind}
	}
	return []error{f.Kind, f.Cause}
}

// DamagedError says which record is damaged and what can be had instead. It
// matches ErrDamaged. Wrong bytes are never returned in place of the record.
type DamagedError struct {
	Path    string // of the store's file
	What    string // the record, in words: `the last save of agreement "k3f9"`
	Instead string // what can be had instead, or what to do
	Cause   error
}

// Error names the record and what can be had instead.
func (e *DamagedError) Error() string {
	text := fmt.Sprintf("%s: %s is damaged", e.Path, e.What)
	if e.Cause != nil {
		text += fmt.Sprintf(" (%s)", oneLine(e.Cause))
	}
	if e.Instead != "" {
		text += ": " + e.Instead
	}
	return text
}

// Unwrap makes ErrDamaged and the cause visible to errors.Is.
func (e *DamagedError) Unwrap() []error {
	if e.Cause == nil {
		return []error{ErrDamaged}
	}
	return []error{ErrDamaged, e.Cause}
}

// oneLine is for the several causes that errors.Join puts on lines of their own.
func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", "; ") }

const fromBackup = "nothing was changed; keep the file and take its contents from a backup"

func (s *Store) damaged(cause error) error {
	var d *DamagedError
	if errors.As(cause, &d) {
		return cause
	}
	return &DamagedError{Path: s.path, What: "the file", Instead: fromBackup, Cause: cause}
}

// foreign tells a damaged store from a file that never was one.
func (s *Store) foreign(cause error) error {
	if s.looksOurs() {
		return &DamagedError{Path: s.path, What: "the beginning of the file", Instead: fromBackup, Cause: cause}
	}
	return &Fault{Kind: ErrNotOurs, Text: fmt.Sprintf(
		"%s is not an Engross store: move it away, or choose another folder with --data; nothing was changed", s.path)}
}

// explain turns what bbolt and the system say into a sentence.
func (s *Store) explain(err error) error {
	var p *panicError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, bolterrors.ErrTimeout):
		return &Fault{ErrLocked, fmt.Sprintf("%s has been in use by another Engross for over %s: try again, or close the other one",
			s.path, s.o.Wait.Round(100*time.Millisecond)), nil}
	case errors.Is(err, errEmpty):
		return &Fault{ErrNotOurs, s.path + " is empty: move it away and start again, a new store is made then", nil}
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		return s.foreign(nil)
	case strings.HasPrefix(err.Error(), "file size too small"):
		return s.foreign(nil)
	case errors.As(err, &p), errors.As(err, new(*pageError)), errors.As(err, new(*recordError)):
		return s.damaged(err)
	case errors.Is(err, fs.ErrNotExist):
		return &Fault{ErrMissing, s.path + " is no longer there: put it back, or start again to make a new one", err}
	case isAny(err, diskFull):
		return &Fault{ErrFull, fmt.Sprintf("the disk (or your share of it) that holds %s is full: make room and save again", s.path), err}
	case errors.Is(err, fs.ErrPermission), isAny(err, notWritable):
		return &Fault{ErrReadOnly, s.path + " cannot be used: let yourself read and write the file and its folder, or choose another folder with --data", err}
	}
	if errors.As(err, new(syscall.Errno)) {
		return s.diskFailed(err)
	}
	return err
}

func (s *Store) diskFailed(cause error) error {
	return &Fault{ErrDisk, s.path + ": the disk reported an error: try again, and if it stays, copy the file to another disk", cause}
}

// isAny looks for system errors also by their words, because bbolt passes some
// of them on as text only.
func isAny(err error, codes []syscall.Errno) bool {
	text := err.Error()
	for _, c := range codes {
		if errors.Is(err, c) || strings.HasSuffix(text, c.Error()) {
			return true
		}
	}
	return false
}
