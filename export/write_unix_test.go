//go:build unix

package export_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"engross/export"
)

// TestWriteFileReplacesFilesOnly holds that neither a folder nor a device makes way for a file.
func TestWriteFileReplacesFilesOnly(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "device"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"folder", "device"} {
		if err := export.WriteFile(dir, name, true, text("x")); err == nil || !strings.Contains(err.Error(), "no file") {
			t.Errorf("%s: got %v, want that it is no file", name, err)
		}
		if info, err := os.Lstat(filepath.Join(dir, name)); err != nil || info.Mode().IsRegular() {
			t.Errorf("%s: got %v and %v, want what was there", name, info, err)
		}
	}
	if got := names(t, dir); got != "device folder" {
		t.Errorf("folder holds %q", got)
	}
}

func TestWriteFileReplacesLinkNotItsTarget(t *testing.T) {
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "target")
	if err := os.WriteFile(outside, []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "a.md")); err != nil {
		t.Fatal(err)
	}
	if err := export.WriteFile(dir, "a.md", false, text("x")); !errors.Is(err, export.ErrExists) {
		t.Errorf("got %v, want ErrExists", err)
	}
	if err := export.WriteFile(dir, "a.md", true, text("x")); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(outside); string(b) != "precious" {
		t.Errorf("the file behind the link holds %q", b)
	}
}
