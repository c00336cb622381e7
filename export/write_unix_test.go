//go:build unix

package export_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"engross/export"
)

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
