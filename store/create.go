package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	bolt "go.etcd.io/bbolt"
)

// newPattern names a store that is being made.
const newPattern = FileName + ".new-*"

// create makes the folder and the file where they are missing. The file is made
// under another name, flushed, and linked into place, because bbolt's first
// writing is the one moment at which a power cut leaves a file that cannot be
// opened; and linked rather than renamed, because a second window may be doing
// the same and have saved already.
func (s *Store) create(dir string) error {
	if _, err := os.Lstat(s.path); err == nil {
		s.sweep(dir)
		return nil
	}
	if err := s.makeDir(dir); err != nil {
		return s.explain(fmt.Errorf("making the folder %s: %w", dir, err))
	}
	err := s.makeFile(dir)
	if _, there := os.Lstat(s.path); there == nil {
		s.sweep(dir)
		return nil
	}
	return s.explain(err)
}

func (s *Store) makeDir(dir string) error {
	if i, err := os.Stat(dir); err == nil && i.IsDir() {
		return nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return syncDir(filepath.Dir(dir))
}

func (s *Store) makeFile(dir string) error {
	f, err := os.CreateTemp(dir, newPattern)
	if err != nil {
		return fmt.Errorf("making the store: %w", err)
	}
	name := f.Name()
	defer os.Remove(name)
	if err := f.Close(); err != nil {
		return err
	}
	if err := guarded(func() error { return s.fill(name) }); err != nil {
		return fmt.Errorf("making the store: %w", err)
	}
	if err := linkNew(name, s.path); err != nil {
		return fmt.Errorf("putting the new store in place: %w", err)
	}
	os.Remove(name)
	return syncDir(dir)
}

// fill writes the buckets and the head record of a new store.
func (s *Store) fill(name string) error {
	id, err := s.NewID()
	if err != nil {
		return err
	}
	db, err := bolt.Open(name, 0o600, &bolt.Options{Timeout: s.o.Wait, FreelistType: bolt.FreelistMapType, NoStatistics: true})
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, l := range lists {
			if _, err := tx.CreateBucket([]byte(l.name)); err != nil {
				return err
			}
		}
		payload, err := marshal(head{Program: program, Schema: Schema, Reader: Schema, ID: id, Created: s.now()})
		if err != nil {
			return err
		}
		return tx.Bucket([]byte(inMeta.name)).Put(headKey, encodeRecord(inMeta.kind, headKey, payload))
	})
	return errors.Join(err, db.Close()) // the commit has flushed the file
}

// linkNew gives a file its lasting name unless that is taken. Where links are
// not to be had (FAT, some network drives) it renames, which is not safe
// against a second window that makes the store in the same instant.
func linkNew(from, to string) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, there := os.Lstat(to); there == nil {
		return fs.ErrExist
	}
	return os.Rename(from, to)
}

// sweep removes what a crash left of a making. It runs only when the store is
// in place; a second window that is still at it finds that out by itself.
func (s *Store) sweep(dir string) {
	left, err := filepath.Glob(filepath.Join(globQuote(dir), newPattern))
	if err != nil {
		return
	}
	for _, name := range left {
		os.Remove(name)
	}
}

func globQuote(dir string) string {
	if runtime.GOOS == "windows" {
		return dir // no escaping there; a bracket in the path only means no sweep
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}

// syncDir flushes the names in a folder. Windows cannot and need not.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// narrow takes the rights of others away, from the file always and from the
// folder if it is ours: named after the program or holding nothing but the
// store. `--data /tmp` must not lock everybody out. It is done as far as the
// system lets us; a store that cannot be narrowed still opens.
func narrow(dir, file string) {
	if runtime.GOOS == "windows" {
		return // the profile folder is the person's own
	}
	if i, err := os.Lstat(file); err == nil && i.Mode().IsRegular() && i.Mode().Perm()&0o077 != 0 {
		_ = os.Chmod(file, i.Mode().Perm()&0o700)
	}
	i, err := os.Stat(dir)
	if err != nil || i.Mode().Perm()&0o077 == 0 || i.Mode()&os.ModeSticky != 0 || !isOurs(dir) {
		return
	}
	_ = os.Chmod(dir, i.Mode().Perm()&0o700)
}

func isOurs(dir string) bool {
	if strings.EqualFold(filepath.Base(dir), program) {
		return true
	}
	names, err := os.ReadDir(dir)
	if err != nil {
		return false
	}
	for _, n := range names {
		if !strings.HasPrefix(n.Name(), FileName) {
			return false
		}
	}
	return true
}

// looksOurs says whether a file that bbolt does not know holds records of ours.
func (s *Store) looksOurs() bool {
	f, err := os.Open(s.path)
	if err != nil {
		return false
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, 1<<20))
	return err == nil && strings.Contains(string(b), recordMagic)
}
