package check_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
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

// tally counts how findings and what they should be agree.
type tally struct {
	sentences, alarms int // innocent or not; with a warning or an error that they should not get
	planted, found    int // faults that should be found, and those that are
}

// measure reads every sentence and gives the figures, with what went wrong.
func measure(t *testing.T) (n tally, wrong []string) {
	t.Helper()
	a := typedInto(t)
	severity := map[string]check.Severity{}
	for _, r := range check.Rules() {
		severity[r.ID] = r.Severity
	}
	for _, x := range typedTexts(t) {
		e := a.Edit("typed")
		apply(t, e, set(x.path, x.text))
		b, _ := e.Done()
		if x.setting {
			a = b
			continue
		}
		n.sentences++
		got := aboutWords(b, x.path)
		alarm := false
		for id, message := range got {
			if !slices.Contains(x.want, id) {
				wrong = append(wrong, fmt.Sprintf("typed.txt:%d: %s %s", x.line, severity[id], message))
				alarm = alarm || severity[id] != check.Advice
			}
		}
		if alarm {
			n.alarms++
		}
		n.planted += len(x.want)
		for _, id := range x.want {
			if got[id] != "" {
				n.found++
			} else {
				wrong = append(wrong, fmt.Sprintf("typed.txt:%d: no %s in %q", x.line, id, x.text))
			}
		}
	}
	return n, wrong
}

// innocents adds what presets bring, as if somebody had typed it, and what stands in the agreements of testdata. None of it
// should give an alarm.
func (n *tally) innocents(t *testing.T, wrong *[]string) {
	all := map[string]*model.Agreement{}
	for _, p := range model.Presets {
		a, err := model.New(model.NewOptions{Preset: p.Name, Number: "MSA-2026-001", Today: today, Mode: "rep", Client: "Harbor Street Dental, PLLC"})
		if err != nil {
			t.Fatal(err)
		}
		all["preset "+p.Name] = typedThroughout(t, a)
	}
	for _, name := range []string{"office", "dental", "law", "accounting", "retail", "nonprofit", "everything", "empty"} {
		all[name+".json"] = draft(t, name)
	}
	seen := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		a := all[name]
		texts(a, func(p model.Place, text string) {
			if !seen[text] {
				seen[text] = true
				n.sentences++
			}
		})
		for _, f := range run(a) {
			if strings.HasPrefix(f.Rule, "TXT-") && f.Severity != check.Advice {
				n.alarms++
				*wrong = append(*wrong, fmt.Sprintf("%s: %s %s %s", name, f.Rule, f.Path, f.Message))
			}
		}
	}
}

// texts visits the answers in words.
func texts(a *model.Agreement, visit func(p model.Place, text string)) {
	a.Walk(func(p model.Place) {
		if p.Row != nil || len(p.Field.Options) > 0 || p.Field.Ref != "" || !p.Field.IsSet() {
			return
		}
		switch p.Field.At.(type) {
		case *value.Text, *value.Lines:
			visit(p, p.Field.Text())
		}
	})
}

// typedThroughout gives an agreement in which a person typed every answer in words, also those that are only proposed.
func typedThroughout(t *testing.T, a *model.Agreement) *model.Agreement {
	t.Helper()
	e := a.Edit("typed")
	texts(model.Effective(a), func(p model.Place, text string) {
		if err := e.Fill(p.Path, text, model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
	})
	a, _ = e.Done()
	return a
}

// aboutWords gives the findings about the words of an answer: the message by rule.
func aboutWords(a *model.Agreement, path string) map[string]string {
	got := map[string]string{}
	for _, f := range run(a) {
		if f.Path == path && (strings.HasPrefix(f.Rule, "TXT-") || strings.HasPrefix(f.Rule, "DEF-")) {
			got[f.Rule] = f.Rule + " " + f.Message
		}
	}
	return got
}

// TestWordsAreReadAsByACarefulLawyer measures the rules on what people type: at most 1 sentence in 20 with a false alarm, and at
// least 9 of 10 planted faults found.
func TestWordsAreReadAsByACarefulLawyer(t *testing.T) {
	n, wrong := measure(t)
	n.innocents(t, &wrong)
	t.Logf("%d sentences, %d with a false alarm (%.1f%%); %d faults planted, %d found (%.1f%%)",
		n.sentences, n.alarms, 100*float64(n.alarms)/float64(n.sentences), n.planted, n.found, 100*float64(n.found)/float64(n.planted))
	for _, w := range wrong {
		t.Log(w)
	}
	if n.alarms*20 > n.sentences || n.found*10 < n.planted*9 {
		t.Error("too many false alarms, or too few faults found")
	}
}
