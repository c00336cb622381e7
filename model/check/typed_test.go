package check_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// typed is one line of testdata/typed.txt: an answer, and the findings that it should get.
type typed struct {
	line       int
	want       []string
	path, text string
	setting    bool // an answer that holds for the lines after it
}

// typedTexts reads what people type, with what should be said of it.
func typedTexts(t testing.TB) []typed {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("testdata", "typed.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var all []typed
	for i, line := range strings.Split(strings.ReplaceAll(string(src), "¦", ""), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if setting, ok := strings.CutPrefix(line, "@ "); ok {
			path, answer, ok := strings.Cut(setting, " = ")
			if !ok {
				t.Fatalf("typed.txt:%d: %q is no setting", i+1, line)
			}
			all = append(all, typed{line: i + 1, path: path, text: answer, setting: true})
			continue
		}
		parts := strings.SplitN(line, " | ", 3)
		if len(parts) != 3 {
			t.Fatalf("typed.txt:%d: %q has %d parts, want findings, path and words", i+1, line, len(parts))
		}
		x := typed{line: i + 1, path: parts[1], text: strings.ReplaceAll(parts[2], `\n`, "\n")}
		if parts[0] != "-" {
			x.want = strings.Fields(parts[0])
		}
		if x.path == "own" {
			x.path = "clauses.own.body"
		}
		all = append(all, x)
	}
	return all
}

// typedInto gives the finished agreement of the office with an empty clause of its own.
func typedInto(t testing.TB) *model.Agreement {
	e := draft(t, "office").Edit("typed")
	apply(t, e, add("clauses", "own", "title", "Further terms", "place", "article", "at", "5"))
	a, _ := e.Done()
	return a
}

// TestTypedTexts holds that the sentences are many, mostly innocent, and answers that can be given.
func TestTypedTexts(t *testing.T) {
	sentences, innocent := 0, 0
	a := typedInto(t)
	for _, x := range typedTexts(t) {
		e := a.Edit("typed")
		if err := e.Set(x.path, x.text, value.Context{Today: today}); err != nil {
			t.Errorf("typed.txt:%d: %v", x.line, err)
			continue
		}
		b, _ := e.Done()
		if p, err := b.At(x.path); err != nil || p.Field.Skip || !p.Field.IsSet() {
			t.Errorf("typed.txt:%d: %s is not asked, or has no answer", x.line, x.path)
		}
		if x.setting {
			a = b
			continue
		}
		sentences++
		if len(x.want) == 0 {
			innocent++
		}
	}
	if sentences < 300 || innocent*2 < sentences {
		t.Errorf("%d sentences, %d of them innocent; want 300 or more, at least half of them innocent", sentences, innocent)
	}
}
