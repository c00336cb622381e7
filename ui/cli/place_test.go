package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// number is the number of the agreement that place.sample keeps.
const number = "MSA-2026-001"

// program builds the program once.
var program = sync.OnceValues(func() (string, error) {
	var err error
	if builtDir, err = os.MkdirTemp("", "engross-test-*"); err != nil {
		return "", err
	}
	name := filepath.Join(builtDir, "engross")
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	out, err := exec.Command("go", "build", "-o", name, "engross").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return name, nil
})

// place is a data folder and the program.
type place struct {
	t         *testing.T
	name, dir string
	env       []string
	renderer  string // how windows are painted
}

func newPlace(t *testing.T) *place {
	t.Helper()
	name, err := program()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	return &place{t: t, name: name, dir: dir, env: []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TMPDIR=" + dir, "TERM=xterm-256color", "LANG=C.UTF-8",
		"ENGROSS_DATA=" + filepath.Join(dir, "data"), "ENGROSS_TODAY=2026-03-01",
	}}
}

// run runs a command and returns its output.
func (p *place) run(args ...string) string {
	p.t.Helper()
	cmd := exec.Command(p.name, args...)
	cmd.Env = p.env
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		p.t.Fatalf("engross %s: %v\n%s", strings.Join(args, " "), err, &said)
	}
	return string(out)
}

// sample keeps the finished agreement, with some answers taken back.
func (p *place) sample(cleared ...string) {
	p.t.Helper()
	file, err := filepath.Abs("../../testdata/office.json")
	if err != nil {
		p.t.Fatal(err)
	}
	p.run("import", file)
	for _, path := range cleared {
		p.run("set", number, "--clear", path)
	}
}
