package cli_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	bolt "go.etcd.io/bbolt"

	"engross/export/exporttest"
	"engross/ui/cli"
)

// TestMain makes this test binary the program when a script calls engross.
func TestMain(m *testing.M) {
	testscript.Main(tidy{m}, map[string]func(){
		"engross": func() {
			sample, err := os.ReadFile(os.Getenv("SAMPLE"))
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(99)
			}
			os.Exit(cli.Main(os.Args[1:], cli.System(sample)))
		},
	})
}

// builtDir holds the program that a test built; it is empty while none did.
var builtDir string

// tidy removes it when all tests are done.
type tidy struct{ *testing.M }

func (m tidy) Run() int {
	code := m.M.Run()
	if builtDir != "" {
		_ = os.RemoveAll(builtDir) // the system clears its temporary folder anyway
	}
	return code
}

// TestScripts runs what a person would type, one script for each deed. The store is in data, the day is March 1, 2026.
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SAMPLES", samples)
			e.Setenv("SAMPLE", filepath.Join(samples, "office.json"))
			e.Setenv("ENGROSS_DATA", filepath.Join(e.WorkDir, "data"))
			e.Setenv("ENGROSS_TODAY", "2026-03-01")
			e.Setenv("USER", "ann")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "mode": mode, "hold": hold, "huge": huge, "deep": deep,
			"picture": picture, "tells": tells,
		},
	})
}

// exits runs a command and compares its exit code: exits 2 engross set.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG...]")
	}
	code := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		code = fmt.Sprint(exitCode(err))
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}

func exitCode(err error) int {
	if e, ok := err.(interface{ ExitCode() int }); ok {
		return e.ExitCode()
	}
	return -1
}

// mode compares the permissions of files: mode 0600 data/engross.db. Windows has none.
func mode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: mode MODE FILE...")
	}
	for _, name := range args[1:] {
		info, err := os.Stat(ts.MkAbs(name))
		ts.Check(err)
		if got := fmt.Sprintf("%04o", info.Mode()&fs.ModePerm); got != args[0] && runtime.GOOS != "windows" {
			ts.Fatalf("%s has mode %s, want %s", name, got, args[0])
		}
	}
}

// hold keeps a store locked, as a window does that does not answer, until the script ends.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: hold FILE")
	}
	db, err := bolt.Open(ts.MkAbs(args[0]), 0o600, &bolt.Options{Timeout: time.Second})
	ts.Check(err)
	ts.Defer(func() { ts.Check(db.Close()) })
}

// huge writes a draft that is larger than any that is read.
func huge(ts *testscript.TestScript, _ bool, args []string) {
	body := make([]byte, 11<<20)
	for i := range body {
		body[i] = ' '
	}
	copy(body, `{"version": 1, "agreement": {}}`)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), body, 0o600))
}

// deep writes a draft of lists in lists.
func deep(ts *testscript.TestScript, _ bool, args []string) {
	body := `{"version": 1, "agreement": {"x": `
	for range 5000 {
		body += "["
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(body), 0o600))
}

// picture draws a logo: picture logo.png.
func picture(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), exporttest.Picture(40, 20), 0o600))
}

// tells looks for a word in files and in what is packed in them: ! tells secret a.pdf b.docx.
func tells(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: [!] tells WORD FILE...")
	}
	for _, name := range args[1:] {
		body, err := os.ReadFile(ts.MkAbs(name))
		ts.Check(err)
		all, err := inside(strings.TrimPrefix(filepath.Ext(name), "."), body)
		ts.Check(err)
		if bytes.Contains(all, []byte(args[0])) == neg {
			ts.Fatalf("%s: found %q: %v", name, args[0], !neg)
		}
	}
}
