//go:build unix

package store_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestModes(t *testing.T) {
	mode := func(path string) fs.FileMode {
		i, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return i.Mode().Perm()
	}
	dir := filepath.Join(t.TempDir(), "share", "engross")
	s := openIn(t, dir)
	if d, f := mode(dir), mode(s.Path()); d != 0o700 || f != 0o600 {
		t.Errorf("made with %o and %o, want 700 and 600", d, f)
	}
	os.Chmod(dir, 0o755)
	os.Chmod(s.Path(), 0o644)
	openIn(t, dir)
	if d, f := mode(dir), mode(s.Path()); d != 0o700 || f != 0o600 {
		t.Errorf("repaired to %o and %o, want 700 and 600", d, f)
	}

	shared := t.TempDir()
	os.Chmod(shared, 0o755)
	os.WriteFile(filepath.Join(shared, "other.txt"), nil, 0o644)
	openIn(t, shared)
	if got := mode(shared); got != 0o755 {
		t.Errorf("a folder with other people's files was set to %o", got)
	}
}
