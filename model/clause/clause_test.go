package clause_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

var update = flag.Bool("update", false, "write the golden files anew")

// draft gives an agreement with answers, each as path=value; a path alone adds a row.
func draft(t testing.TB, answers ...string) *model.Agreement {
	t.Helper()
	e := new(model.Agreement).Edit("test")
	for _, x := range answers {
		path, text, ok := strings.Cut(x, "=")
		if !ok {
			list, id := path[:strings.LastIndexByte(path, '.')], path[strings.LastIndexByte(path, '.')+1:]
			if _, err := e.Add(list, id); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := e.Fill(path, text, model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	return a
}

// words are a small wording for the tests of the engine.
func words() fs.FS {
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"outline.txt": "# a remark\n\ncover cover\nfront key-terms Key terms\n\tkey-terms\ncontents\narticle parties Parties and purpose\n  purpose\n" +
			"article term Term and renewal\n  term\n  renewal\nbreak\nschedule fees Fees\n  fee-table\nannex data Data\n  data\n",
		"cover.md":     "# Cover\n\nNumber {{.meta.number}}\n\nbetween **{{.provider.legalName}}** and\n{{.client.legalName}}",
		"key-terms.md": "# At a glance\n\n| Point | Agreed |\n|---|---|\n| Client | {{.client.legalName}} |\n| Ends | {{.term.endDate}} |",
		"purpose.md": "# Purpose\n\nFor {{.client.legalName}}, {{address .client.address}}.\n\n{{.objectives.summary}}\n\n{{range .objectives.painPoints}}\n- {{.}}\n{{end}}\n\n" +
			"{{range .sites}}\n1. {{.name}}: {{.access}}\n{{end}}\n\n> {{.objectives.clientExpects}}\n\n**{{.objectives.strategicFit}}**",
		"term.md":      "# Term\n\nFrom {{.term.effectiveDate}} for {{unit .term.initialMonths}}; see [#renewal].",
		"data.md":      "# Care\n\nKept as [#annex-data] says.",
		"renewal.md":   "# Renewal\n\nIt renews. {{.term.renewalNoticeDays}}",
		"fee-table.md": "# Fees\n\n{{range .costs.lists}}\nTable: All fees\n\n| Fee | Price | Note |\n|---|--:|---|\n{{range .fees}}\n| {{.label}} | {{.price}} | {{.taxNote}}, **{{.label}}** |\n{{end}}\n{{end}}\n\n```signatures\n```",
	} {
		files["text/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// engine loads the small wording.
func engine(t testing.TB) *clause.Library {
	t.Helper()
	l, problems := clause.LoadFrom(words(), nil)
	for _, p := range append(problems, l.Problems()...) {
		t.Fatalf("load: %s", p)
	}
	return l
}

// library loads the small wording with one clause replaced.
func library(t testing.TB, id, text string) *clause.Library {
	t.Helper()
	l, problems := clause.LoadFrom(words(), []clause.Override{{Name: id + ".md", Text: text}})
	for _, p := range problems {
		t.Fatalf("load: %s", p)
	}
	return l
}

// written gives the outline of one clause without its own line.
func written(t testing.TB, text string, a *model.Agreement) string {
	t.Helper()
	d, _ := library(t, "renewal", "# Test\n\n"+text).Build(a, clause.Options{Only: []string{"renewal"}})
	lines := strings.Split(strings.TrimSpace(doc.Outline(d)), "\n")
	var kept []string
	for _, l := range lines {
		if in, ok := strings.CutPrefix(l, "    "); ok {
			kept = append(kept, in)
		}
	}
	return strings.Join(kept, "\n")
}

func TestBuiltinLoads(t *testing.T) {
	l, problems := clause.Load(nil)
	for _, p := range append(problems, l.Problems()...) {
		t.Errorf("built-in wording: %s", p)
	}
	files, err := filepath.Glob("text/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no wording files: %v", err)
	}
	var names []string
	for _, f := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(f), ".md"))
	}
	for _, id := range l.IDs() {
		if !slices.Contains(names, id) {
			t.Errorf("outline.txt names %q, which has no file", id)
		}
	}
	for _, n := range names {
		if !slices.Contains(l.IDs(), n) {
			t.Errorf("text/%s.md stands nowhere in outline.txt", n)
		}
	}
}

func TestBuildsEveryPreset(t *testing.T) {
	l, _ := clause.Load(nil)
	for _, p := range model.Presets {
		t.Run(p.Name, func(t *testing.T) {
			a, err := model.New(model.NewOptions{Preset: p.Name, Number: "MSA-1", Today: value.NewDate(2026, 3, 1)})
			if err != nil {
				t.Fatal(err)
			}
			d, problems := l.Build(a, clause.Options{})
			for _, p := range problems {
				t.Errorf("%s", p)
			}
			if err := doc.Seal(d); err != nil {
				t.Error(err)
			}
			if s := doc.Words(d.Blocks...); strings.Contains(s, "missing section") || strings.ContainsFunc(s, func(r rune) bool { return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 }) {
				t.Errorf("the words hold a mark or a missing section:\n%s", s)
			}
		})
	}
}

func TestOverride(t *testing.T) {
	ours := engine(t)
	l := library(t, "folder/renewal", "\ufeff# Our renewal\r\n\r\nIt renews.\r\n")
	c, ok := l.Clause("renewal")
	want := clause.Clause{ID: "renewal", Title: "Our renewal", Text: "# Our renewal\n\nIt renews.\n", Origin: "folder/renewal.md", Hash: l.Hash("renewal")}
	if !ok || c != want {
		t.Errorf("Clause: got %+v, want %+v", c, want)
	}
	if l.Hash("renewal") == ours.Hash("renewal") || l.Hash("term") != ours.Hash("term") {
		t.Error("Hash: a replaced wording has another hash, every other one the same")
	}
	if got, want := len(l.Hashes()), len(l.IDs()); got != want {
		t.Errorf("Hashes: got %d, want %d", got, want)
	}
	if b, ok := l.Builtin("renewal"); !ok || b.Hash != ours.Hash("renewal") || !b.Builtin {
		t.Errorf("Builtin: got %+v, want our own wording", b)
	}
	if _, ok := l.Clause("nothing"); ok {
		t.Error("Clause: got one for an unknown id")
	}
	d, _ := l.Build(new(model.Agreement), clause.Options{Only: []string{"renewal"}})
	if got := doc.Words(d.Blocks...); !strings.Contains(got, "Our renewal\nIt renews.") {
		t.Errorf("the user's wording is not printed:\n%s", got)
	}
}

// TestRefused holds what a wording file may not contain: each is refused with its line, and our wording is used.
func TestRefused(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"empty", " \n", "x.md: the file is empty"},
		{"no title", "Text.", "x.md:1: a clause begins with its title"},
		{"two titles", "# A\n\n# B\n\nText.", "x.md:3: a clause has one title"},
		{"deep heading", "# A\n\n### B\n\nText.", "x.md:3: headings go no deeper than ##"},
		{"heading in list", "# A\n\n- # B", "x.md:3: a clause has one title"},
		{"answer in heading", "# A\n\n## {{.client.legalName}}", "x.md:3: a heading holds no answers"},
		{"answer in head", "# A\n\n| {{.client.legalName}} |\n|---|\n| b |", "x.md:3: the head of a table holds no answers"},
		{"unknown name", "# A\n\n{{.term.efectiveDate}}", `x.md:3: term has no "efectiveDate"; nearest: effectiveDate`},
		{"unknown name at the top", "# A\n\n{{.trem.kind}}", `x.md:3: the agreement has no "trem"; nearest: term`},
		{"name from the top in a range", "# A\n\n{{range .sites}}{{.provider.legalName}}{{end}}", "the top is $.provider"},
		{"in a branch not taken", "# A\n\n{{if draft}}\nx\n{{else}}\n{{.nope}}\n{{end}}", `x.md:6: the agreement has no "nope"`},
		{"unknown function", "# A\n\n{{if anwsered .term.kind}}x{{end}}", `x.md:3: there is no function "anwsered"; nearest: answered`},
		{"no dot", "# A\n\n{{term}}", "an answer begins with a dot: .term"},
		{"bare answer", "# A\n\n{{if .term.kind}}x{{end}}", "an answer cannot decide by itself"},
		{"bare list", "# A\n\n{{if .sites}}x{{end}}", "a list cannot decide by itself"},
		{"bare condition", "# A\n\n{{answered .term.kind}}", "a condition does not print"},
		{"group", "# A\n\n{{.term}}", "this is a group of answers; name one of them"},
		{"dot", "# A\n\n{{.}}", "the dot alone is a whole group"},
		{"literal", "# A\n\n{{\"x\"}}", "write the words outside the braces"},
		{"past an answer", "# A\n\n{{.term.kind.x}}", "x leads nowhere: this is one answer"},
		{"past a list", "# A\n\n{{.sites.name}}", "name it inside {{range ...}}"},
		{"past a reference", "# A\n\n{{.maintenance.changeApproverId.phone}}", "this answer refers to a row"},
		{"private", "# A\n\n{{.meta.mode}}", "meta.mode is private and never printed"},
		{"choice", "# A\n\n{{if is .term.kind \"forever\"}}x{{end}}", `term.kind is never "forever"; its choices are fixed, month_to_month`},
		{"choice of free text", "# A\n\n{{if is .client.legalName \"x\"}}x{{end}}", "client.legalName is no choice"},
		{"yes of a choice", "# A\n\n{{if yes .term.kind}}x{{end}}", "term.kind is no yes/no question"},
		{"and of answers", "# A\n\n{{if and .term.kind .term.renewal}}x{{end}}", "takes conditions, each in parentheses"},
		{"range of an answer", "# A\n\n{{range .term.kind}}x{{end}}", "range takes a list"},
		{"with of an answer", "# A\n\n{{with .term.kind}}x{{end}}", "with takes a group"},
		{"where with a bad name", "# A\n\n{{range where .services \"stat\" \"included\"}}x{{end}}", `services has no "stat"; nearest: status`},
		{"where with a bad choice", "# A\n\n{{range where .services \"status\" \"in\"}}x{{end}}", `services.*.status is never "in"`},
		{"pipe", "# A\n\n{{.term.kind | lower}}", "a pipe | is not for wording files"},
		{"printf", "# A\n\n{{printf \"%s\" .term.kind}}", `there is no function "printf"`},
		{"call", "# A\n\n{{call .term.kind}}", `there is no function "call"`},
		{"index", "# A\n\n{{index .sites 0}}", `there is no function "index"`},
		{"argument behind an answer", "# A\n\n{{.term.kind \"x\"}}", "an answer takes nothing behind it"},
		{"variable", "# A\n\n{{$x := .term.kind}}{{$x}}", "variables are not for wording files"},
		{"range variable", "# A\n\n{{range $i, $s := .sites}}x{{end}}", "variables are not for wording files"},
		{"define", "# A\n\n{{define \"x\"}}y{{end}}", "define and block are not for wording files"},
		{"block", "# A\n\n{{block \"x\" .}}y{{end}}", "not for wording files"},
		{"template", "# A\n\n{{template \"x\"}}", "template is not for wording files"},
		{"break", "# A\n\n{{range .sites}}{{break}}{{end}}", "break is not for wording files"},
		{"not closed", "# A\n\n{{if draft}}x", "x.md:3: unexpected EOF"},
		{"action not closed", "# A\n\n{{.term", "x.md:3: unclosed action"},
		{"too deep", "# A\n\n" + strings.Repeat("{{if draft}}", 20) + "x" + strings.Repeat("{{end}}", 20), "in each other"},
		{"much too deep", "# A\n\n" + strings.Repeat("{{if draft}}", 5_000) + "x" + strings.Repeat("{{end}}", 5_000), "in each other"},
		{"parentheses", "# A\n\n{{if " + strings.Repeat("(", 50_000) + "}}", "x.md:3:"},
		{"too long", "# A\n\n" + strings.Repeat("x", 200<<10), "a clause has at most 128 KiB"},
		{"control character", "# A\n\n\x1b[2J", "x.md:3: the character U+001B cannot be printed"},
		{"private character", "# A\n\n\U000F0000", "x.md:3: the character U+F0000 cannot be printed"},
		{"direction", "# A\n\n\u202eabc", "x.md:3: the character U+202E cannot be printed"},
		{"not UTF-8", "# A\n\n\xff", "x.md:3: the character U+FFFD cannot be printed"},
		{"unknown block", "# A\n\n```signature\n```", `x.md:3: there is no special block "signature"; there are budget, definitions, signatures, timeline; nearest: signatures`},
		{"block with text", "# A\n\n```signatures\nx\n```", "x.md:3: a special block is empty"},
		{"bad reference", "# A\n\nsee [#No Such]", "x.md:3: a reference is written [#id]"},
		{"row of a set", "# A\n\n{{with row .term.kind}}x{{end}}", "takes one answer that refers to a row"},
		{"unit of a choice", "# A\n\n{{unit .term.kind}}", "takes a number whose question has a unit"},
		{"address of a group", "# A\n\n{{address .term}}", "takes an address"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, problems := clause.LoadFrom(words(), []clause.Override{{Name: "renewal.md", Text: c.text, Origin: "x.md"}})
			if len(problems) == 0 {
				t.Fatal("got no problem")
			}
			all := ""
			for _, p := range problems {
				all += p.String() + "\n"
			}
			if !strings.Contains(all, c.want) {
				t.Errorf("got %swant %s", all, c.want)
			}
			if got, _ := l.Clause("renewal"); !got.Builtin {
				t.Error("the refused wording is in use")
			}
		})
	}
}

func TestUnknownOverride(t *testing.T) {
	for name, want := range map[string]string{
		"renewel.md":  `mine: there is no clause "renewel" to replace; nearest: renewal. The file is ignored`,
		"renewal.txt": `there is no clause "renewal.txt" to replace`,
		"":            `there is no clause "." to replace`,
	} {
		_, problems := clause.LoadFrom(words(), []clause.Override{{Name: name, Text: "# A\n\nb", Origin: "mine"}})
		if len(problems) != 1 || !strings.Contains(problems[0].String(), want) {
			t.Errorf("%q: got %v, want %q", name, problems, want)
		}
	}
	twice := clause.Override{Name: "term.md", Text: "# A\n\nb"}
	if _, problems := clause.LoadFrom(words(), []clause.Override{twice, twice}); len(problems) != 1 || !strings.Contains(problems[0].Message, "replaced by term.md already") {
		t.Errorf("the same clause twice: got %v", problems)
	}
}

// TestTree holds the whole tree of the small wording, written with an agreement that has a bit of everything.
func TestTree(t *testing.T) {
	a := draft(t, "meta.number=MSA-1", "provider.legalName=Acme IT, LLC", "client.legalName=O’Brien & Søn", "client.address.line1=410 Harbor Street", "client.address.city=Portland",
		"objectives.summary=One.\nTwo.", "objectives.painPoints=slow\nlate", "sites.a", "sites.a.name=Main office", "costs.lists.main", "costs.lists.main.fees.f", "costs.lists.main.fees.f.label=Users",
		"costs.lists.main.fees.f.price=12.50", "signatories.s", "signatories.s.side=client", "signatories.s.name=Dana Whitfield", "signatories.s.title=Owner", "term.effectiveDate=2026-03-01", "term.initialMonths=12")
	d, _ := engine(t).Build(a, clause.Options{Final: true})
	golden(t, "tree.txt", doc.Outline(d))
}

// golden compares with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and read the difference. Got:\n%s", path, got)
	}
}
