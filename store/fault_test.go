package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"engross/store"
)

// refusing opens files but not for writing, as a read-only disk does.
func refusing(cause error) func(string, int, os.FileMode) (*os.File, error) {
	return func(name string, flag int, perm os.FileMode) (*os.File, error) {
		if flag&os.O_RDWR != 0 {
			return nil, &fs.PathError{Op: "open", Path: name, Err: cause}
		}
		return os.OpenFile(name, flag, perm)
	}
}

func TestReadOnly(t *testing.T) {
	for _, cause := range []error{fs.ErrPermission, syscall.EROFS, syscall.EACCES} {
		dir := t.TempDir()
		newWindow(t, openIn(t, dir), "d1", "s1").save("one")
		o := options()
		o.OpenFile = refusing(cause)
		s, err := store.Open(dir, o)
		if err != nil {
			t.Fatalf("%v: opening says %v, want a store to read from", cause, err)
		}
		wantBody(t, s, "d1", "one")
		if rows, err := s.List(store.Query{}); len(rows) != 1 || err != nil {
			t.Errorf("%v: %d rows (%v)", cause, len(rows), err)
		}
		_, err = s.Save(store.Save{ID: "d1", Session: "s1", Body: []byte("two")})
		if !errors.Is(err, store.ErrReadOnly) || !errors.Is(err, cause) || !strings.Contains(err.Error(), s.Path()) {
			t.Errorf("%v: saving says %v", cause, err)
		}
	}
}

func TestLocked(t *testing.T) {
	s, err := store.Open(t.TempDir(), store.Options{Wait: 120 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	w := newWindow(t, s, "d1", "s1")
	w.save("one")
	db, err := bolt.Open(s.Path(), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	w.in.Body = []byte("two")
	_, saving := s.Save(w.in)
	_, loading := s.Load("d1")
	_, opening := store.Open(filepath.Dir(s.Path()), store.Options{Wait: 120 * time.Millisecond})
	for what, err := range map[string]error{"saving": saving, "loading": loading, "opening": opening} {
		if !errors.Is(err, store.ErrLocked) || !strings.Contains(err.Error(), "try again") {
			t.Errorf("%s says %v, want ErrLocked", what, err)
		}
	}
	db.Close()
	w.save("two")
	wantBody(t, s, "d1", "two")
}

// TestFailedWrite gives bbolt a file that cannot be written to.
func TestFailedWrite(t *testing.T) {
	dir := t.TempDir()
	newWindow(t, openIn(t, dir), "d1", "s1").save("one")
	o, fails := options(), true
	o.OpenFile = func(name string, flag int, perm os.FileMode) (*os.File, error) {
		if fails {
			flag &^= os.O_RDWR
		}
		return os.OpenFile(name, flag, perm)
	}
	s, err := store.Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		_, err = s.Save(store.Save{ID: "d1", Session: "s1", Body: []byte("two")})
		if !errors.Is(err, store.ErrDisk) || errors.Is(err, store.ErrUnsure) || !strings.Contains(err.Error(), "try again") {
			t.Errorf("a write that failed says %v", err)
		}
		wantBody(t, s, "d1", "one")
	}
	fails = false
	w := newWindow(t, s, "d1", "s1")
	w.save("two")
	wantBody(t, s, "d1", "two")
}

func TestFailedCommitThatCanBeSeen(t *testing.T) {
	s := open(t)
	newWindow(t, s, "d1", "s1").save("one")
	err := s.Unsure("d1")
	if !errors.Is(err, store.ErrUnsure) || !errors.Is(err, syscall.EIO) || !strings.Contains(err.Error(), "save again") {
		t.Errorf("it says %v", err)
	}
}

func TestFileGone(t *testing.T) {
	s := open(t)
	w := newWindow(t, s, "d1", "s1")
	w.save("one")
	os.Remove(s.Path())
	if _, err := s.Save(w.in); !errors.Is(err, store.ErrMissing) {
		t.Errorf("saving says %v, want ErrMissing", err)
	}
	if _, err := os.Stat(s.Path()); err == nil {
		t.Error("saving made an empty store")
	}
}

func TestFolderIsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "engross")
	os.WriteFile(path, nil, 0o600)
	if _, err := store.Open(path, options()); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("opening says %v", err)
	}
}
