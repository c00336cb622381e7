package check_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/check/example"
	"engross/model/clause"
)

// TestEveryPointIsTied holds that each point is carried by questions and clauses that exist, or kept by a test that does.
func TestEveryPointIsTied(t *testing.T) {
	lib, _ := clause.Load(nil)
	isClause := map[string]bool{}
	for _, id := range lib.IDs() {
		isClause[id] = true
	}
	whole := oneRowEach(t)
	seen, n := map[string]bool{}, map[string]int{}
	for _, p := range check.Points() {
		source, _, _ := strings.Cut(p.ID, "-")
		n[source]++
		if seen[p.ID] || p.About == "" || (p.Carriers == "") == (p.Proof == "") {
			t.Errorf("%s stands twice, does not say what it is about, or is tied to nothing or both ways", p.ID)
		}
		seen[p.ID] = true
		for _, id := range p.Clauses() {
			if !isClause[id] {
				t.Errorf("%s: there is no clause %s", p.ID, id)
			}
		}
		for _, paths := range p.Paths() {
			for _, path := range paths {
				if id, ok := strings.CutPrefix(path, "services."); ok && !strings.Contains(id, ".") {
					if _, ok := model.CatalogueEntry(id); !ok {
						t.Errorf("%s: there is no service %s", p.ID, id)
					}
				} else if _, err := whole.At(strings.ReplaceAll(path, "*", "row")); err != nil {
					t.Errorf("%s: %v", p.ID, err)
				}
			}
		}
		if p.Proof != "" && !isProven(t, p.Proof) {
			t.Errorf("%s: there is no test or file %s", p.ID, p.Proof)
		}
	}
	for source, want := range map[string]int{"S0": 29, "S1": 47, "S2": 145, "S3": 27, "S4": 30} {
		if n[source] != want {
			t.Errorf("%s has %d points, want %d", source, n[source], want)
		}
	}
}

// oneRowEach gives an agreement with one row, called row, in every list.
func oneRowEach(t *testing.T) *model.Agreement {
	t.Helper()
	a := &model.Agreement{}
	for range 6 { // lists in rows appear once the rows are there
		e := a.Edit("a row in every list")
		a.Walk(func(p model.Place) {
			if l := p.Field.List(); l != nil && p.Row == nil && l.Len() == 0 {
				if _, err := e.Add(p.Path, "row"); err != nil {
					t.Fatal(err)
				}
			}
		})
		a, _ = e.Done()
	}
	return a
}

// isProven looks for a test, or for a file, in a folder of the module.
func isProven(t *testing.T, proof string) bool {
	t.Helper()
	folder, name, _ := strings.Cut(proof, " ")
	folder = filepath.Join("..", "..", filepath.FromSlash(folder))
	if !strings.HasPrefix(name, "Test") {
		_, err := os.Stat(filepath.Join(folder, filepath.FromSlash(name)))
		return err == nil
	}
	pkgs, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range pkgs {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == name {
				return true
			}
		}
	}
	return false
}

// covered gives the coverage of one point of a draft.
func covered(t *testing.T, a *model.Agreement, id string) check.Coverage {
	t.Helper()
	lib, _ := clause.Load(nil)
	d, _ := lib.Build(a, clause.Options{})
	for _, c := range check.CoverageOf(check.Input{Draft: a, Doc: d, Today: today}) {
		if c.Point.ID == id {
			return c
		}
	}
	t.Fatalf("there is no point %s", id)
	return check.Coverage{}
}

func TestCoverage(t *testing.T) {
	for _, c := range []struct {
		name, point string
		do          []step
		want        check.Cover
		says, path  string
	}{
		{"a typed answer", "S0-5", nil, check.Covered, "", "term.initialMonths"},
		{"only a default", "S2-106", nil, check.Thin, "nobody confirmed May be ended after", "legal.forceMajeure.terminateAfterDays"},
		{"a default that somebody confirmed", "S2-106", steps(example.Confirm("legal.forceMajeure.terminateAfterDays")), check.Covered, "", ""},
		{"no answer", "S2-102", steps(set("legal.venue", "")), check.Missing, "Courts is not answered", "legal.venue"},
		{"parked", "S2-102", steps(example.Park("legal.venue", "", "")), check.Missing, "Courts is parked", "legal.venue"},
		{"not readable", "S0-5", steps(example.Scrawl("term.initialMonths", "some")), check.Missing, "Initial term cannot be read", "term.initialMonths"},
		{"one of two is enough", "S2-80", steps(set("costs.budget.reservePct", "10")), check.Covered, "", ""},
		{"declared not applicable", "S2-10", steps(na("objectives.strategicFit")), check.LeftOut, "was declared not applicable", ""},
		{"answered with none", "S0-28", steps(remove("definitions.render"), none("definitions")), check.LeftOut, "was answered with none", ""},
		{"a condition that does not hold", "S2-9", nil, check.LeftOut, "no clause co-managed", ""},
		{"a question that is not asked", "S2-38", steps(set("levels.fixTimes", "no")), check.LeftOut, "does not arise", ""},
		{"a clause that is not there", "S0-18", nil, check.LeftOut, "no clause non-compete", ""},
		{"the same clause", "S0-18", steps(set("legal.nonCompete.include", "yes")), check.Covered, "", ""},
		{"words alone", "S1-43", nil, check.Covered, "", ""},
		{"a service nobody chose", "S2-122", steps(remove("services.sv-10")), check.Covered, "", ""},
		{"a service that is gone", "S2-145", steps(remove("services.sv-10")), check.LeftOut, "Email security is not among the services", ""},
		{"a service that is excluded", "S2-145", steps(set("services.sv-10.status", "excluded")), check.LeftOut, "the service is excluded", ""},
		{"a list without rows", "S3-5", steps(example.RemoveAll("exclusions")), check.Missing, "is not answered", "exclusions"},
		{"kept by the program", "S0-2", nil, check.Covered, "TestSentencesAreShort", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := draft(t, "office").Edit("cover")
			apply(t, e, c.do...)
			a, _ := e.Done()
			got := covered(t, a, c.point)
			if got.Cover != c.want || !strings.Contains(got.Reason, c.says) || c.path != "" && got.Path != c.path {
				t.Errorf("%s: got %s (%s) at %q, want %s (%s) at %q", c.point, got.Cover, got.Reason, got.Path, c.want, c.says, c.path)
			}
		})
	}
}

// TestNothingAnsweredCoversLittle holds that an empty draft leaves every point open that needs an answer of a person.
func TestNothingAnsweredCoversLittle(t *testing.T) {
	a := &model.Agreement{}
	for _, id := range []string{"S0-4", "S0-5", "S0-8", "S1-6", "S2-1", "S2-102", "S2-142"} {
		if got := covered(t, a, id); got.Cover != check.Missing {
			t.Errorf("%s: got %s (%s), want missing", id, got.Cover, got.Reason)
		}
	}
}

// TestCoverageNamesQuestions holds that each path it names leads to a question.
func TestCoverageNamesQuestions(t *testing.T) {
	names, _ := fs.Glob(os.DirFS("../../testdata"), "*.json")
	for _, name := range names {
		a := draft(t, strings.TrimSuffix(name, ".json"))
		lib, _ := clause.Load(nil)
		d, _ := lib.Build(a, clause.Options{})
		for _, c := range check.CoverageOf(check.Input{Draft: a, Doc: d, Today: today}) {
			if _, err := a.At(c.Path); c.Path != "" && err != nil {
				t.Errorf("%s: %s: %v", name, c.Point.ID, err)
			}
			if c.Cover != check.Covered && c.Reason == "" {
				t.Errorf("%s: %s is %s without a reason", name, c.Point.ID, c.Cover)
			}
		}
	}
}
