//go:build unix

package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"engross/store"
)

// fillTheDisk saves until the system lets the file grow no further.
func fillTheDisk(dir, _ string) error {
	signal.Ignore(syscall.SIGXFSZ)
	limit := syscall.Rlimit{Cur: 1 << 19, Max: 1 << 19}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	s, err := store.Open(dir, store.Options{})
	if err != nil {
		return err
	}
	rng := rand.NewChaCha8([32]byte{3})
	in := store.Save{ID: "d1", Session: "s1"}
	for n := range 200 {
		in.Body = make([]byte, 20_000)
		rng.Read(in.Body)
		got, err := s.Checkpoint(in, "more")
		if err != nil {
			if n < 3 || !errors.Is(err, store.ErrFull) || !strings.Contains(err.Error(), "make room") {
				return fmt.Errorf("save %d says %w", n, err)
			}
			break
		}
		in.Base, in.Parent = got.Version, got.Revision.ID
		fmt.Println(got.Revision.ID)
	}
	// What is there stays, and small changes still find room.
	in.Body = []byte("small")
	for range 20 {
		got, err := s.Save(in)
		if err != nil {
			return fmt.Errorf("a small save: %w", err)
		}
		in.Base = got.Version
	}
	return nil
}

func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	cmd, lines := start(t, "fill", dir, "")
	var revisions []string
	for lines.Scan() {
		revisions = append(revisions, lines.Text())
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v: %s", err, revisions[len(revisions)-1])
	}
	s := openIn(t, dir)
	for _, r := range revisions {
		if _, err := s.LoadRevision("d1", store.Revision{ID: r}); err != nil {
			t.Errorf("after the disk was full: %v", err)
		}
	}
	wantBody(t, s, "d1", "small")
}

// asOtherUser looks at a store that belongs to somebody else.
func asOtherUser(dir, mode string) error {
	if os.Getuid() == 0 {
		if err := errors.Join(syscall.Setgid(65534), syscall.Setuid(65534)); err != nil {
			return err
		}
	}
	s, err := store.Open(dir, store.Options{})
	if mode == "closed" {
		if !errors.Is(err, store.ErrReadOnly) {
			return fmt.Errorf("opening says %w", err)
		}
		return nil
	}
	if err != nil {
		return err
	}
	if d, err := s.Load("d1"); err != nil || string(d.Body) != "one" {
		return fmt.Errorf("loading gives %q: %w", d.Body, err)
	}
	if _, err := s.Save(store.Save{ID: "d1", Session: "s1", Body: []byte("two")}); !errors.Is(err, store.ErrReadOnly) {
		return fmt.Errorf("saving says %w", err)
	}
	return nil
}

func TestOtherUser(t *testing.T) {
	for _, c := range []struct {
		name      string
		dir, file os.FileMode
	}{
		{"readable", 0o555, 0o444},
		{"closed", 0o555, 0o000},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := t.TempDir()
			for p := root; p != filepath.Dir(p) && strings.HasPrefix(p, os.TempDir()+"/"); p = filepath.Dir(p) {
				os.Chmod(p, 0o755)
			}
			dir := filepath.Join(root, "data")
			s := openIn(t, dir)
			newWindow(t, s, "d1", "s1").save("one")
			os.Chmod(s.Path(), c.file)
			os.Chmod(dir, c.dir)
			defer os.Chmod(dir, 0o700)
			cmd, lines := start(t, "other", dir, c.name)
			said := ""
			for lines.Scan() {
				said += lines.Text()
			}
			if err := cmd.Wait(); err != nil {
				t.Errorf("%v: %s", err, said)
			}
		})
	}
}
