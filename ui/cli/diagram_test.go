package cli_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is the diagram of the house: what each package may import of ours. A folder beneath one that is not named
// keeps the rules of the one above.
var mayImport = map[string][]string{
	".":                   {"ui/cli"},
	"ui/cli":              {"model/check/example", "model/followup", "model/form", "ui", "ui/lines", "ui/paint", "store", "export", "model/clause", "model/check", "model/doc", "model/value", "model"},
	"ui":                  {"ui/input", "ui/paint", "export", "model/followup", "model/form", "model/clause", "model/check", "model/doc", "model/value", "model"},
	"ui/lines":            {"ui", "ui/input", "export", "model/followup", "model/form", "model/check", "model/value", "model"},
	"ui/input":            {"model/value", "model"},
	"ui/paint":            {},
	"store":               {"model"},
	"export":              {"export", "model/doc", "model/value"},
	"model/clause":        {"model/doc", "model/prose", "model/value", "model"},
	"model/form":          {"model/followup", "model/value", "model"},
	"model/check/example": {"model/value", "model"},
	"model/check":         {"model/doc", "model/hours", "model/prose", "model/value", "model"},
	"model":               {"model/hours", "model/prose", "model/value"},
	"model/hours":         {"model/value"},
	"model/doc":           {"model/value"},
	"model/followup":      {"model/value", "model"},
	"model/prose":         {},
	"model/value":         {},
}

// reachesOut are the packages that may touch disk, environment and process.
var reachesOut = []string{".", "ui/cli", "store", "export"}

func TestImportsPointDown(t *testing.T) {
	top := "../.."
	err := filepath.WalkDir(top, func(name string, f fs.DirEntry, err error) error {
		if err == nil && f.IsDir() && name != top && strings.HasPrefix(f.Name(), ".") {
			return filepath.SkipDir
		}
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		dir, _ := filepath.Rel(top, filepath.Dir(name))
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range file.Imports {
			imported, _ := strconv.Unquote(i.Path.Value)
			ours, ok := strings.CutPrefix(imported, "engross/")
			if ok && !slices.Contains(allowed(filepath.ToSlash(dir)), house(ours)) {
				t.Errorf("%s imports %s, which the diagram does not allow", name, imported)
			}
			if imported == "os" && !slices.Contains(reachesOut, house(filepath.ToSlash(dir))) {
				t.Errorf("%s imports os: files, environment and process belong to %s", name, strings.Join(reachesOut, ", "))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// house returns the named package that a folder belongs to.
func house(dir string) string {
	for ; dir != "." && mayImport[dir] == nil; dir = path.Dir(dir) {
		continue
	}
	return dir
}

func allowed(dir string) []string { return mayImport[house(dir)] }

// TestWithoutSlowLibraries holds that nothing brings in libraries that cost time at each start, or that ask the terminal
// and wait for its answer.
func TestWithoutSlowLibraries(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "engross").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for pkg := range strings.FieldsSeq(string(out)) {
		for _, slow := range []string{
			"github.com/alecthomas/chroma", "github.com/muesli/termenv", "github.com/charmbracelet/bubbletea", "github.com/charmbracelet/lipgloss",
			"github.com/charmbracelet/bubbles", "github.com/charmbracelet/huh", "github.com/charmbracelet/glamour", "charm.land/glamour",
		} {
			if pkg == slow || strings.HasPrefix(pkg, slow+"/") {
				t.Errorf("the program depends on %s", pkg)
			}
		}
	}
}
