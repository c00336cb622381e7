package export_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"

	"engross/export"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func read(t *testing.T, dir, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// names lists a folder, so that a file left behind is seen.
func names(t *testing.T, dir string) string {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var s []string
	for _, e := range all {
		s = append(s, e.Name())
	}
	return strings.Join(s, " ")
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	if err := export.WriteFile(dir, "a.md", false, text("one")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(dir, "a.md"))
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("mode: got %v, want -rw-------", got)
	}
	if err := export.WriteFile(dir, "a.md", false, text("two")); !errors.Is(err, export.ErrExists) {
		t.Errorf("second file of the name: got %v, want ErrExists", err)
	}
	if got := read(t, dir, "a.md"); got != "one" {
		t.Errorf("after the refusal: got %q, want the older file", got)
	}
	if err := export.WriteFile(dir, "a.md", true, text("three")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, dir, "a.md"); got != "three" {
		t.Errorf("replaced: got %q, want three", got)
	}
	if got := names(t, dir); got != "a.md" {
		t.Errorf("folder holds %q, want a.md alone", got)
	}
}

func TestWriteFileKeepsOlderFileOnFailure(t *testing.T) {
	dir := t.TempDir()
	if err := export.WriteFile(dir, "a.md", false, text("older")); err != nil {
		t.Fatal(err)
	}
	full := errors.New("disk full")
	err := export.WriteFile(dir, "a.md", true, func(w io.Writer) error {
		if _, err := io.WriteString(w, strings.Repeat("half", 1<<16)); err != nil {
			return err
		}
		return full
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v, want the writer's own error", err)
	}
	if got := read(t, dir, "a.md"); got != "older" {
		t.Errorf("got %d bytes, want the older file", len(got))
	}
	if got := names(t, dir); got != "a.md" {
		t.Errorf("folder holds %q, want a.md alone", got)
	}
}

// TestWriteFileSaysWhatIsWrong holds that each trouble with a disk or a folder is told in plain words, and that the file that
// was there stays.
func TestWriteFileSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	if err := export.WriteFile(dir, "a.md", false, text("older")); err != nil {
		t.Fatal(err)
	}
	for cause, says := range map[error]string{
		syscall.ENOSPC:         "the disk (or your share of it) is full",
		syscall.EFBIG:          "the disk (or your share of it) is full",
		syscall.EROFS:          "takes no changes: choose another folder",
		fs.ErrPermission:       "you may not write into " + dir,
		errors.New("my fault"): "my fault",
	} {
		err := export.WriteFile(dir, "a.md", true, func(w io.Writer) error {
			_, _ = io.WriteString(w, strings.Repeat("half", 1<<16)) // the disk is full from here on
			return &fs.PathError{Op: "write", Path: "x.tmp", Err: cause}
		})
		if err == nil || !strings.Contains(err.Error(), says) || !errors.Is(err, cause) {
			t.Errorf("%v: got %v, want %q", cause, err, says)
		}
		if got := read(t, dir, "a.md"); got != "older" || names(t, dir) != "a.md" {
			t.Errorf("%v: the folder holds %s, the file %d bytes; want the older file alone", cause, names(t, dir), len(got))
		}
	}
	gone := filepath.Join(dir, "gone")
	if err := export.WriteFile(gone, "b.md", true, text("x")); err == nil || !strings.Contains(err.Error(), "the folder "+gone+" is gone: choose another, or make it again") {
		t.Errorf("a folder that is gone: got %v", err)
	}
	if runtime.GOOS == "windows" || os.Getuid() == 0 { // where a folder that may not be written into is none
		return
	}
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	err := export.WriteFile(dir, "a.md", true, text("x"))
	if err == nil || !strings.Contains(err.Error(), "you may not write into "+dir) || read(t, dir, "a.md") != "older" {
		t.Errorf("read-only: got %v", err)
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
}

func TestWriteFileStaysInFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"", ".", "..", "../a.md", "sub/a.md", "/a.md"} {
		if err := export.WriteFile(dir, name, true, text("x")); err == nil {
			t.Errorf("WriteFile(%q): got no error", name)
		}
	}
	if err := export.WriteFile(filepath.Join(dir, "missing"), "a.md", true, text("x")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing folder: got %v, want ErrNotExist", err)
	}
	if got := names(t, dir); got != "" {
		t.Errorf("folder holds %q, want nothing", got)
	}
}

func TestWriteFileOnlyOneOfManyWins(t *testing.T) {
	dir := t.TempDir()
	var wait sync.WaitGroup
	var mu sync.Mutex
	wins := 0
	for range 8 {
		wait.Go(func() {
			err := export.WriteFile(dir, "a.md", false, text("x"))
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				wins++
			} else if !errors.Is(err, export.ErrExists) {
				t.Errorf("got %v, want ErrExists", err)
			}
		})
	}
	wait.Wait()
	if wins != 1 || names(t, dir) != "a.md" {
		t.Errorf("got %d files written and %q in the folder, want one", wins, names(t, dir))
	}
}
