package check_test

import (
	"strings"
	"testing"

	"engross/model/check"
	"engross/model/clause"
)

// ruled gives the findings of one rule in the office's agreement, with its document and with some answers and wording changed.
func ruled(t *testing.T, rule string, own []clause.Override, do ...step) []check.Finding {
	t.Helper()
	e := draft(t, "office").Edit("words")
	apply(t, e, do...)
	a, _ := e.Done()
	lib, problems := clause.Load(own)
	for _, p := range problems {
		t.Fatal(p)
	}
	d, _ := lib.Build(a, clause.Options{})
	var out []check.Finding
	for _, f := range check.Run(check.Input{Draft: a, Doc: d, Today: today}) {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	hold(t, a, out)
	return out
}

// TestWordsThatNobodyUses holds that a definition is told of when no clause and no answer uses its word.
func TestWordsThatNobodyUses(t *testing.T) {
	if got := ruled(t, "DEF-02", nil); len(got) > 0 {
		t.Errorf("every word is used, and yet\n%s", list(got))
	}
	lonely := add("definitions", "own", "term", "Snow Day", "meaning", "a day with snow")
	got := ruled(t, "DEF-02", nil, lonely)
	if len(got) != 1 || got[0].Path != "definitions.own.term" || !strings.Contains(got[0].Message, "“Snow Day”") || got[0].Fix == nil {
		t.Errorf("got\n%swant one finding at definitions.own.term that can be mended", list(got))
	}
	if got := ruled(t, "DEF-02", nil, lonely, set("objectives.summary", "No work on Snow Days.")); len(got) > 0 {
		t.Errorf("the word is used, and yet\n%s", list(got))
	}
}

// TestAReferenceToNothing holds that a clause of the user's which refers to a clause that is not there is found where its
// words stand, and holds back the final agreement.
func TestAReferenceToNothing(t *testing.T) {
	clauseAt := func(place, at string) step {
		return add("clauses", "x", "title", "Checks", "body", "As [#renewal] and [#renewel] say.", "place", place, "at", at)
	}
	for name, c := range map[string]struct {
		own  []clause.Override
		do   []step
		path string
	}{
		"an own clause":       {nil, steps(clauseAt("after", "term")), "clauses.x.body"},
		"in place of another": {nil, steps(clauseAt("replace", "term")), "clauses.x.body"},
		"a wording file":      {[]clause.Override{{Name: "term.md", Text: "# Term\n\nAs [#renewel] says."}}, nil, "clauses"},
		"a clause left out":   {nil, steps(clauseAt("after", "term"), set("clauses.x.body", "See [#non-compete].")), "clauses.x.body"},
	} {
		got := ruled(t, "OWN-01", c.own, c.do...)
		if len(got) != 1 || got[0].Path != c.path || got[0].Severity != check.Error {
			t.Errorf("%s: got\n%swant one error at %s", name, list(got), c.path)
		}
	}
	if got := ruled(t, "OWN-01", nil, clauseAt("after", "term"), set("clauses.x.body", "As [#renewal] says.")); len(got) > 0 {
		t.Errorf("the reference leads somewhere, and yet\n%s", list(got))
	}
}

// TestAClauseThatIsLost holds that an own clause whose place is not there is a finding that says where it stands instead,
// and that the fix puts it where it was likely meant to be.
func TestAClauseThatIsLost(t *testing.T) {
	clauseAt := func(place, at string) step {
		return add("clauses", "x", "title", "Customer list", "body", "The list is Client’s.", "place", place, "at", at)
	}
	for _, c := range []struct {
		name, place, at string
		says            []string // nothing for no finding
	}{
		{"part of a name", "after", "ownership", []string{"“Customer list” is to follow “ownership”", "article of its own at the end", "Nearest: data-ownership"}},
		{"misspelt", "replace", "renewel", []string{"is to replace “renewel”", "Nearest: renewal"}},
		{"a new article", "article", "backup", []string{"is to follow “backup”", "backups"}},
		{"nothing near", "after", "zzzzzzzzzz", []string{"is to follow “zzzzzzzzzz”", "engross clauses"}},
		{"a clause", "after", "data-ownership", nil},
		{"an article", "article", "backups", nil},
		{"a number", "article", "5", nil},
	} {
		got := ruled(t, "OWN-03", nil, clauseAt(c.place, c.at))
		if want := min(len(c.says), 1); len(got) != want {
			t.Errorf("%s: got\n%swant %d findings", c.name, list(got), want)
			continue
		}
		for _, f := range got {
			if f.Path != "clauses.x.at" {
				t.Errorf("%s: it is found at %s, want clauses.x.at", c.name, f.Path)
			}
			for _, want := range c.says {
				if !strings.Contains(f.Message, want) {
					t.Errorf("%s: no %q in %s", c.name, want, f.Message)
				}
			}
		}
	}
}
