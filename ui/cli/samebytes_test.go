package cli_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"engross/export"
)

// TestSameBytesInAnotherProcess holds that neither time zone, language, folder, home nor processors change a file.
func TestSameBytesInAnotherProcess(t *testing.T) {
	t.Parallel()
	p := newPlace(t)
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	formats := strings.Join(names, ",")
	for _, sample := range samples(t) {
		sample, err := filepath.Abs(sample)
		if err != nil {
			t.Fatal(err)
		}
		var dirs []string
		for _, env := range [][]string{
			{"TZ=UTC", "LANG=C", "GOMAXPROCS=1", "ENGROSS_TODAY=2026-03-01"},
			{"TZ=Pacific/Auckland", "LANG=de_DE.UTF-8", "LC_ALL=ar_EG.UTF-8", "GOMAXPROCS=4", "ENGROSS_TODAY=2031-12-31", "USER=somebody"},
		} {
			dir := t.TempDir()
			cmd := exec.Command(p.name, "export", sample, "--format", formats, "--allow-missing", "--out", filepath.Join(dir, "out")+string(filepath.Separator))
			cmd.Env, cmd.Dir = append(append([]string{"HOME=" + dir}, p.env...), env...), dir
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			dirs = append(dirs, filepath.Join(dir, "out"))
		}
		files, err := os.ReadDir(dirs[0])
		if err != nil || len(files) < len(names) {
			t.Fatalf("%s: %d files for %d formats, %v", filepath.Base(sample), len(files), len(names), err)
		}
		for _, f := range files {
			a, err := os.ReadFile(filepath.Join(dirs[0], f.Name()))
			if err != nil {
				t.Fatal(err)
			}
			b, err := os.ReadFile(filepath.Join(dirs[1], f.Name()))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(a, b) {
				t.Errorf("%s is written otherwise in another process", f.Name())
			}
		}
	}
}

// outside is what no writer of files may ask: it would change from one run to the next.
var outside = map[string][]string{
	"time":    {"Now", "Since", "Until", "Local", "LoadLocation"},
	"os":      {"Getenv", "LookupEnv", "Environ", "Hostname", "Args", "UserHomeDir", "ReadFile"},
	"runtime": {"NumCPU", "GOARCH"},
}

// TestWritersAskNothingOutside reads the code of the writers: no clock, no chance and no environment. Only the writing of
// the finished bytes touches the disk.
func TestWritersAskNothingOutside(t *testing.T) {
	checked := 0
	err := filepath.WalkDir("../../export", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		checked++
		for _, i := range file.Imports {
			path, _ := strconv.Unquote(i.Path.Value)
			isDisk := filepath.Base(name) == "write.go" && filepath.Base(filepath.Dir(name)) == "export"
			if strings.HasSuffix(path, "/rand") || strings.HasSuffix(path, "rand/v2") || path == "os" && !isDisk || path == "net" || path == "os/exec" {
				t.Errorf("%s imports %s", name, path)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			from, ok := s.X.(*ast.Ident)
			if !ok {
				return true
			}
			for _, bad := range outside[from.Name] {
				if s.Sel.Name == bad {
					t.Errorf("%s asks %s.%s", name, from.Name, bad)
				}
			}
			return true
		})
		return nil
	})
	if err != nil || checked < 30 {
		t.Fatalf("%d files were read, %v", checked, err)
	}
}
