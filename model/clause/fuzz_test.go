package clause_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"engross/model"
	"engross/model/clause"
	"engross/model/doc"
	"engross/model/value"
)

// hostile are pieces of text that mean something to somebody: to Markdown, to templates, to HTML, to terminals.
var hostile = []string{
	"# ", "## ", "\n# x\n", "---", "\n---\n", "| a | b |", "\n|---|---|\n", "|", "\\|", "```", "\n```signatures\n```\n", "> ", "\n> x\n", "- ", "\n- x\n", "1. ", "\n1. x\n",
	"**", "*", "_", "`", "\\", "[#renewal]", "[#", "{#id}", "](http://x)", "<script>alert(1)</script>", "<!--", "&amp;", "{{.client.legalName}}", "{{", "}}", "{{end}}",
	"\x1b[2J", "\x1b]0;x\a", "\u202e", "\u2028", "\r\n", "\x00", "\ue000", "\U000F0000", "\U00100001", "\xff", "Provider", "Table: x", "    indented", "\t", " ", "é", "漢字", "O’Brien", "Agreement",
}

// structure gives the tree without the words: kinds, ids, numbers and counts of cells, and the kinds of inlines but for
// how many paragraphs an answer of several lines becomes.
func structure(d *doc.Doc) string {
	var lines []string
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		line := strings.TrimPrefix(strings.SplitN(typeOf(b), "{", 2)[0], "*doc.") + " " + doc.ID(b)
		switch b := b.(type) {
		case *doc.Table:
			for _, r := range b.Rows {
				line += " row"
				for _, c := range r.Cells {
					line += " (" + kinds(c.Inlines) + ")"
				}
			}
		case *doc.Para:
			line += kinds(b.Inlines)
		case *doc.Clause:
			line += " " + b.Heading()
		}
		if len(lines) == 0 || lines[len(lines)-1] != line || !strings.HasPrefix(line, "Para") {
			lines = append(lines, line)
		}
		return true
	})
	return strings.Join(lines, "\n")
}

func typeOf(b doc.Block) string {
	switch b.(type) {
	case *doc.Title:
		return "Title"
	case *doc.Article:
		return "Article"
	case *doc.Clause:
		return "Clause"
	case *doc.Para:
		return "Para"
	case *doc.List:
		return "List"
	case *doc.Table:
		return "Table"
	case *doc.Schedule:
		return "Schedule"
	case *doc.Definitions:
		return "Definitions"
	case *doc.Signatures:
		return "Signatures"
	}
	return "other"
}

func kinds(in []doc.Inline) string {
	s := ""
	for _, x := range in {
		switch x := x.(type) {
		case doc.Answer:
			s += " answer " + x.Path
		case doc.Blank:
			s += " blank " + x.Path
		case doc.Bold:
			s += " bold" + kinds(x.Inlines)
		case doc.Italic:
			s += " italic" + kinds(x.Inlines)
		case doc.Ref:
			s += " ref " + x.Target
		default:
			s += " ."
		}
	}
	return s
}

// answered gives an agreement of a preset in which every free text is the one given.
func answered(t testing.TB, text func() string) *model.Agreement {
	t.Helper()
	a, err := model.New(model.NewOptions{Preset: "dental_medical", Number: "MSA-1", Today: value.NewDate(2026, 3, 1)})
	if err != nil {
		t.Fatal(err)
	}
	e := a.Edit("fill")
	for _, list := range []string{"affiliates", "sites", "contacts", "objectives.items", "term.notices", "costs.lists.main.fees"} {
		if _, err := e.Add(list, "zz"); err != nil {
			t.Fatal(err)
		}
	}
	var paths []string
	e.Agreement().Walk(func(p model.Place) {
		_, isText := p.Field.At.(*value.Text)
		_, isLines := p.Field.At.(*value.Lines)
		free := len(p.Field.Options) == 0 && p.Field.Ref == ""
		named := strings.HasPrefix(p.Path, "meta.") || strings.HasSuffix(p.Path, ".shortName") || strings.HasSuffix(p.Path, ".country")
		if p.Row == nil && !p.Field.Skip && !named && free && (isText || isLines) {
			paths = append(paths, p.Path)
		}
	})
	for _, p := range paths {
		if err := e.Fill(p, text(), model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
	}
	a, _ = e.Done()
	return a
}

// TestAnswersNeverChangeStructure fills every free text with hostile pieces: the tree has the shape that plain words give.
func TestAnswersNeverChangeStructure(t *testing.T) {
	l := engine(t)
	plain, _ := l.Build(answered(t, func() string { return "plain" }), clause.Options{})
	want := structure(plain)
	r := rand.New(rand.NewPCG(1, 2))
	for range 15 {
		var used []string
		a := answered(t, func() string {
			s := "x" // never blank, which would be no answer
			for range 1 + r.IntN(4) {
				s += hostile[r.IntN(len(hostile))]
			}
			used = append(used, s)
			return s
		})
		d, problems := l.Build(a, clause.Options{})
		if len(problems) > 0 {
			t.Fatalf("problems %v", problems)
		}
		if got := structure(d); got != want {
			t.Fatalf("hostile answers changed the structure: %s", firstDifference(got, want))
		}
		checkText(t, d)
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got " + g[i] + ", want " + w[i]
		}
	}
	return "one is longer"
}

// checkText holds that no control character and none of the private ones that answers are cleaned of reaches the document.
func checkText(t testing.TB, d *doc.Doc) {
	t.Helper()
	words := doc.Words(d.Blocks...)
	if i := strings.IndexFunc(words, func(r rune) bool {
		return r != '\n' && unicode.IsControl(r) || r >= 0xE000 && r <= 0xF8FF || r == unicode.ReplacementChar
	}); i >= 0 {
		t.Fatalf("the document holds %+q", words[max(0, i-20):min(len(words), i+20)])
	}
	if err := doc.Seal(d); err != nil {
		t.Fatal(err)
	}
}

// FuzzClause holds that any text as a wording file is refused with its file and a line in it, or gives a document.
func FuzzClause(f *testing.F) {
	for _, s := range []string{
		"# A\n\n{{range .sites}}{{.name}}{{else}}none{{end}}", "# A\n\n1. x {#y}\n\n```definitions\n```", "# A\n\n| a |\n|---|\n{{range .services}}\n| {{.name}} |\n{{end}}",
		"{{if and (yes .coverage.onSite) (not draft)}}\n# A\n\n{{with row .maintenance.changeApproverId}}{{.phone}}{{end}}\n{{end}}", "# A\n{{/* x */}}\n{{(first .sites).name}}", "# {{", "# A\n\n{{.}}{{$}}{{$.term.kind}}",
	} {
		f.Add(s)
	}
	for _, s := range hostile {
		f.Add("# A\n\nb" + s)
	}
	empty := new(model.Agreement)
	full := answered(f, func() string { return "text" })
	f.Fuzz(func(t *testing.T, text string) {
		l, problems := clause.LoadFrom(words(), []clause.Override{{Name: "term.md", Text: text, Origin: "mine"}})
		lines := 1 + strings.Count(strings.ReplaceAll(text, "\r", "\n"), "\n")
		for _, p := range problems {
			if p.File != "mine" || p.Message == "" || p.Line > lines {
				t.Fatalf("problem without its place: %+v", p)
			}
		}
		for _, a := range []*model.Agreement{empty, full} {
			d, _ := l.Build(a, clause.Options{})
			checkText(t, d)
		}
	})
}

// FuzzBody holds that any text as the body of an own clause keeps all its words and leaves the rest of the document alone.
func FuzzBody(f *testing.F) {
	for _, s := range hostile {
		f.Add("before " + s + " after")
	}
	f.Add("| a | b |\n|---|\n| c |\n> > > - 1. deep\n\n\tcode\n***x***")
	l := engine(f)
	f.Fuzz(func(t *testing.T, body string) {
		clean, _ := value.Clean(body)
		e := draft(t, ownRow("a", "Own", "annex", "")...).Edit("body")
		raw, err := json.Marshal(clean)
		if err != nil || len(raw) > 20_000 {
			return
		}
		if err := e.Fill("clauses.a.body", clean, model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
		a, _ := e.Done()
		d, _ := l.Build(a, clause.Options{})
		checkText(t, d)
		got := doc.Words(d.Blocks[len(d.Blocks)-1])
		for _, w := range strings.FieldsFunc(withoutMarks(clean), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if !strings.Contains(got, w) {
				t.Fatalf("the word %q of %q is lost in %q", w, clean, got)
			}
		}
	})
}

// withoutMarks takes out the ids of references and labels, which are not words.
func withoutMarks(s string) string {
	var kept []string
	for part := range strings.SplitSeq(s, "[#") {
		if _, rest, ok := strings.Cut(part, "]"); ok && len(kept) > 0 {
			part = rest
		}
		kept = append(kept, part)
	}
	s = strings.Join(kept, " ")
	for {
		i := strings.Index(s, "{#")
		j := strings.Index(s[max(i, 0):], "}")
		if i < 0 || j < 0 {
			return s
		}
		s = s[:i] + " " + s[i+j+1:]
	}
}

// TestConcurrent builds in several goroutines at once, as the preview and the checks do.
func TestConcurrent(t *testing.T) {
	l := engine(t)
	a := answered(t, func() string { return "text" })
	first, _ := l.Build(a, clause.Options{})
	want := doc.Outline(first)
	done := make(chan string)
	for range 8 {
		go func() {
			d, _ := l.Build(a, clause.Options{})
			_ = l.ClausesFor("term.kind")
			done <- doc.Outline(d)
		}()
	}
	for range 8 {
		if got := <-done; got != want {
			t.Error("a document built beside others differs")
		}
	}
	if slices.Contains(l.IDs(), "") {
		t.Error("an id is empty")
	}
}
