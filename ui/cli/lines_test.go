package cli_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	mrand "math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/ui/cli"
)

// officeFile is the sample, for tests that leave the folder.
var officeFile, _ = filepath.Abs("../../testdata/office.json")

// spoken runs the wizard line by line over a script of answers, in a store of its own, and returns what it said.
func spoken(t *testing.T, data, script string, args ...string) (string, int) {
	t.Helper()
	sample, err := os.ReadFile(officeFile)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "answers")
	if err := os.WriteFile(name, []byte(script), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var out bytes.Buffer
	env := map[string]string{"ENGROSS_DATA": data, "ENGROSS_TODAY": "2026-03-01", "USER": "ann"}
	code := cli.Main(append(args, "--accessible"), cli.Env{
		Stdin: in, Stdout: &out, Stderr: &out, Getenv: func(key string) string { return env[key] },
		Now: time.Now, Rand: rand.Reader, Sample: sample, GOOS: "linux", Home: t.TempDir(),
	})
	return out.String(), code
}

// command runs another command over the same store and returns what it printed.
func command(t *testing.T, data string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	env := map[string]string{"ENGROSS_DATA": data, "ENGROSS_TODAY": "2026-03-01"}
	code := cli.Main(args, cli.Env{Stdout: &out, Stderr: &errs, Getenv: func(key string) string { return env[key] }, Now: time.Now, Rand: rand.Reader, GOOS: "linux"})
	if code != 0 {
		t.Fatalf("engross %s: exit code %d: %s", strings.Join(args, " "), code, errs.String())
	}
	return out.String()
}

// draftOf returns the draft of the one agreement of a store.
func draftOf(t *testing.T, data string) *model.Agreement {
	t.Helper()
	a, _, err := model.Decode([]byte(command(t, data, "export", "MSA-2026-001", "--format", "json", "--full", "--out", "-")))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestLinesWalkEveryPreset answers every question of the short path: what is proposed is taken, a question without a
// proposal gets the example that its help gives or its first choice, a list gets one row. Then the files are written.
func TestLinesWalkEveryPreset(t *testing.T) {
	presets := model.PresetOptions()
	if testing.Short() {
		presets = presets[1:2]
	}
	for _, p := range presets {
		t.Run(p.Value, func(t *testing.T) {
			t.Parallel()
			data, dir := t.TempDir(), t.TempDir()
			w := &walker{start: []string{"new", "Harbor Vale Dental", p.Value, "rep"}, end: []string{"text", "draft", dir, "quit"}}
			said, code := w.talk(t, data)
			if code != 0 {
				t.Fatalf("exit code %d:\n%s", code, tail(said))
			}
			for _, want := range []string{"That was the last question on this road.", "Review of Harbor Vale Dental", "Written: " + dir, "stand at the end of the draft; warnings and advice stand in the review alone. Left: "} {
				if !strings.Contains(said, want) {
					t.Errorf("the walk never says %q; it ended:\n%s", want, tail(said))
				}
			}
			a := draftOf(t, data)
			row := "." // the last one walked through: what is asked of rows that are there already, the review tells
			a.Walk(func(p model.Place) {
				if p.Row != nil && !strings.HasPrefix(p.Path, row) {
					row = p.Path + "."
				}
				if f := p.Field; (f.Required || f.Fast) && !f.Skip && p.Standing() == model.NotAsked && !strings.HasPrefix(p.Path, row) {
					t.Errorf("%s is still open", p.Path)
				}
			})
			for _, sec := range a.Sections() {
				if model.IsPrefilled(sec) && len(a.Unconfirmed(sec)) > 0 {
					t.Errorf("%s was not accepted on the way", sec.About().Title)
				}
			}
		})
	}
}

// walker answers what the wizard asks: it is the wizard's output, and writes the next line whenever a prompt stands there.
type walker struct {
	start, end []string
	in         *os.File
	said, last strings.Builder
	n          int
}

func (w *walker) Write(p []byte) (int, error) {
	w.said.Write(p)
	w.last.Write(p)
	if bytes.HasSuffix(p, []byte("> ")) {
		said := w.last.String()
		w.last.Reset()
		if w.n++; w.n > 3000 {
			return 0, errors.New("it asks for ever")
		}
		fmt.Fprintln(w.in, w.answer(said))
	}
	return len(p), nil
}

var (
	exampleIn  = regexp.MustCompile(`(?m)^For example: (.*?)\.?$`)
	questionIn = regexp.MustCompile(`(?m)^(?:.* )?Question \d+ of \d+.* Now: .*$`)
)

func (w *walker) answer(said string) string {
	if len(w.start) > 0 {
		next := w.start[0]
		w.start = w.start[1:]
		return next
	}
	at := questionIn.FindString(said)
	switch {
	case strings.Contains(w.said.String(), "Export. Formats:"):
		next := w.end[0]
		w.end = w.end[1:]
		return next
	case strings.Contains(said, "That was the last question on this road."):
		return "export"
	case strings.Count(said, "\n") == 1:
		return "." // ends a long text
	case exampleIn.MatchString(said):
		return exampleIn.FindStringSubmatch(said)[1]
	case strings.Contains(said, " could not be read."):
		return "-"
	case !strings.Contains(at, "Now: no answer."):
		return "" // takes what is proposed; asks for the files after the review
	case strings.Contains(at, ", a list. "):
		return "add"
	case strings.Contains(at, " Side. "):
		return "client" // whom other questions choose from
	case strings.Contains(said, "\nChoices: "):
		return "1"
	}
	return "?"
}

func (w *walker) talk(t *testing.T, data string) (string, int) {
	t.Helper()
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	defer out.Close()
	w.in = out
	env := map[string]string{"ENGROSS_DATA": data, "ENGROSS_TODAY": "2026-03-01", "COLUMNS": "4000"}
	code := cli.Main([]string{"--accessible"}, cli.Env{
		Stdin: in, Stdout: w, Stderr: w, Getenv: func(key string) string { return env[key] },
		Now: time.Now, Rand: rand.Reader, GOOS: "linux", Home: t.TempDir(),
	})
	return w.said.String(), code
}

// listNumber is what stands before a row of a list.
var listNumber = regexp.MustCompile(`^\d+\. `)

// TestLinesAreRobust says random lines. Nothing may panic, no escape may be written, no line may be wider than the screen
// unless it is one word, with its number in a list; and what was saved must be a draft that can be read.
func TestLinesAreRobust(t *testing.T) {
	t.Chdir(t.TempDir()) // random lines may export
	seeds, length := 6, 400
	if testing.Short() {
		seeds, length = 1, 120
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			data := t.TempDir()
			said, code := spoken(t, data, nonsense(mrand.New(mrand.NewPCG(uint64(seed), 6)), length))
			if code != 0 {
				t.Fatalf("exit code %d:\n%s", code, tail(said))
			}
			if i := strings.IndexFunc(said, func(r rune) bool { return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 }); i >= 0 {
				t.Errorf("a control character was written: %q", said[max(0, i-40):i+1])
			}
			if !strings.Contains(said, "Everything is saved.") && strings.Contains(said, "Section ") {
				t.Errorf("it ended without a word on saving:\n%s", tail(said))
			}
			for _, line := range strings.Split(said, "\n") {
				words := strings.TrimSpace(listNumber.ReplaceAllString(line, ""))
				if n := len([]rune(line)); n > 80 && strings.Contains(words, " ") && !strings.HasPrefix(line, "> ") {
					t.Errorf("a line of %d characters: %q", n, line)
				}
			}
			for _, number := range regexp.MustCompile(`MSA-2026-\d+`).FindAllString(command(t, data, "list"), -1) {
				command(t, data, "show", number)
			}
		})
	}
}

// tail is the end of what was said.
func tail(said string) string { return said[max(0, len(said)-1500):] }

// nonsense is a script of commands, numbers and answers in no order.
func nonsense(r *mrand.Rand, n int) string {
	words := []string{
		"", "", "", "", "?", "-", "<", "later", "na", "menu", "list", "undo", "redo", "next", "all", "says", "earlier", "mend", "open", "add", "none", "choices", "more", "done",
		"review", "map", "terms", "read", "budget", "skip", "accept", "save", "home", "new", "sample", "points", "catalogue", "rows",
		"1", "2", "3", "7", "12", "99", "0", "-5", "yes", "no", "1,250.50", "1 apr", "2026-04-01", "12 months", "dana@example.com", "8:30 am", "a text", ".", "=menu", "=", "/", "/nothing",
		"/go effective date", "/go fees", "/find a", "/go services", "/go costs.lists", "delete 1", "copy 1", "move 1 2", "leave 1", "mend 1", "take 1", "duplicate 1",
		"\x1b[31mred\x1b[0m", "\u202eback", "wide 漢字 and é", "\xff\xfe", strings.Repeat("long ", 60), strings.Repeat("x", 200),
	}
	var b strings.Builder
	b.WriteString("new\nA client\n\n\n")
	for range n {
		b.WriteString(words[r.IntN(len(words))])
		b.WriteString([]string{"\n", "\n", "\n", "\r\n"}[r.IntN(4)])
	}
	return b.String()
}
