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
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// samples are the files of testdata with what people type. The rules were made with the first at hand, and measured on the second.
var samples = []string{"typed.txt", "unseen.txt"}

// typed is one line of such a file: an answer, and the findings that it should get.
type typed struct {
	where      string // file and line
	want       []string
	path, text string
	setting    bool // an answer that holds for the lines after it
}

// typedTexts reads what people type, with what should be said of it.
func typedTexts(t testing.TB, file string) []typed {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	var all []typed
	for i, line := range strings.Split(strings.ReplaceAll(string(src), "¦", ""), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		where := fmt.Sprintf("%s:%d", file, i+1)
		if setting, ok := strings.CutPrefix(line, "@ "); ok {
			path, answer, ok := strings.Cut(setting, " = ")
			if !ok {
				t.Fatalf("%s: %q is no setting", where, line)
			}
			all = append(all, typed{where: where, path: path, text: answer, setting: true})
			continue
		}
		parts := strings.SplitN(line, " | ", 3)
		if len(parts) != 3 {
			t.Fatalf("%s: %q has %d parts, want findings, path and words", where, line, len(parts))
		}
		x := typed{where: where, path: parts[1], text: strings.ReplaceAll(parts[2], `\n`, "\n")}
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
	for _, file := range samples {
		a := typedInto(t)
		for _, x := range typedTexts(t, file) {
			e := a.Edit("typed")
			if err := e.Set(x.path, x.text, value.Context{Today: today}); err != nil {
				t.Errorf("%s: %v", x.where, err)
				continue
			}
			b, _ := e.Done()
			if p, err := b.At(x.path); err != nil || p.Field.Skip || !p.Field.IsSet() {
				t.Errorf("%s: %s is not asked, or has no answer", x.where, x.path)
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
	}
	if sentences < 400 || innocent*2 < sentences {
		t.Errorf("%d sentences, %d of them innocent; want 400 or more, at least half of them innocent", sentences, innocent)
	}
}

// tally counts how findings and what they should be agree.
type tally struct {
	sentences, alarms int // innocent or not; with a warning or an error that they should not get
	planted, found    int // faults that should be found, and those that are
}

// measure reads every sentence of a file and gives the figures, with what went wrong.
func measure(t *testing.T, file string) (n tally, wrong []string) {
	t.Helper()
	a := typedInto(t)
	base, _ := wording().Build(a, clause.Options{Bare: true})
	severity := map[string]check.Severity{}
	for _, r := range check.Rules() {
		severity[r.ID] = r.Severity
	}
	for _, x := range typedTexts(t, file) {
		e := a.Edit("typed")
		apply(t, e, set(x.path, x.text))
		b, _ := e.Done()
		if x.setting {
			a = b
			base, _ = wording().Build(a, clause.Options{Bare: true})
			continue
		}
		n.sentences++
		if x.path == "clauses.own.body" { // the one clause is all that differs
			part, _ := wording().Build(b, clause.Options{Only: []string{"own-own"}})
			clauseOf(base, "own-own").Blocks = clauseOf(part, "own-own").Blocks
		}
		got := aboutWords(b, base, x.path)
		alarm := false
		for id, message := range got {
			if !slices.Contains(x.want, id) {
				wrong = append(wrong, fmt.Sprintf("%s: %s %s", x.where, severity[id], message))
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
				wrong = append(wrong, fmt.Sprintf("%s: no %s in %q", x.where, id, x.text))
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
		for _, f := range built(a) {
			if (strings.HasPrefix(f.Rule, "TXT-") || strings.HasPrefix(f.Rule, "DEF-")) && f.Rule != "DEF-07" && f.Severity != check.Advice {
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

// clauseOf gives a clause of a document.
func clauseOf(d *doc.Doc, id string) *doc.Clause {
	var found *doc.Clause
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		if c, ok := b.(*doc.Clause); ok && c.ID == id {
			found = c
		}
		return found == nil
	})
	return found
}

// aboutWords gives the findings about the words of an answer: the message by rule.
func aboutWords(a *model.Agreement, d *doc.Doc, path string) map[string]string {
	got := map[string]string{}
	for _, f := range check.Run(check.Input{Draft: a, Doc: d, Today: today}) {
		if f.Path == path && (strings.HasPrefix(f.Rule, "TXT-") || strings.HasPrefix(f.Rule, "DEF-")) {
			got[f.Rule] = f.Rule + " " + f.Message
		}
	}
	return got
}

// TestWordsAreReadAsByACarefulLawyer measures the rules on what people type: at most 1 sentence in 20 with a false alarm, and at
// least 9 of 10 planted faults found. What presets and samples hold counts with the first file.
func TestWordsAreReadAsByACarefulLawyer(t *testing.T) {
	for i, file := range samples {
		n, wrong := measure(t, file)
		if i == 0 {
			n.innocents(t, &wrong)
		}
		t.Logf("%s: %d sentences, %d with a false alarm (%.1f%%); %d faults planted, %d found (%.1f%%)",
			file, n.sentences, n.alarms, 100*float64(n.alarms)/float64(n.sentences), n.planted, n.found, 100*float64(n.found)/float64(n.planted))
		for _, w := range wrong {
			t.Log(w)
		}
		if n.alarms*20 > n.sentences || n.found*10 < n.planted*9 {
			t.Errorf("%s: too many false alarms, or too few faults found", file)
		}
	}
}
