package clause_test

import (
	"runtime"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"engross/model/clause"
	"engross/model/doc"
)

// headings gives the heading of each part and first-level clause with its id, one a line.
func headings(d *doc.Doc) string {
	var b strings.Builder
	doc.Walk(d.Blocks, func(x doc.Block) bool {
		switch x := x.(type) {
		case *doc.Article:
			b.WriteString(x.Heading() + "\n")
		case *doc.Schedule:
			b.WriteString(x.Heading() + "\n")
		case *doc.Clause:
			b.WriteString("  " + x.ID + " " + x.Heading() + "\n")
			return false
		}
		return true
	})
	return b.String()
}

// ownRow gives the answers of one own clause.
func ownRow(id, title, place, at string) []string {
	row := "clauses." + id
	answers := []string{row, row + ".title=" + title, row + ".place=" + place, row + ".body=Words of " + title + "."}
	if at != "" {
		answers = append(answers, row+".at="+at)
	}
	return answers
}

func TestOwnClauses(t *testing.T) {
	var answers []string
	for _, row := range [][]string{
		ownRow("a", "First after", "after", "term"),
		ownRow("b", "Second after", "after", "term"),
		ownRow("c", "Instead", "replace", "renewal"),
		ownRow("d", "Last article", "article", ""),
		ownRow("e", "Second article", "article", "parties"),
		ownRow("f", "Annex", "annex", ""),
	} {
		answers = append(answers, row...)
	}
	l := engine(t)
	d, problems := l.Build(draft(t, answers...), clause.Options{})
	if len(problems) > 0 {
		t.Errorf("got problems %v", problems)
	}
	got := headings(d)
	for _, want := range []string{
		"own-a 3.2 First after\n  own-b 3.3 Second after\n  renewal 3.4 Instead\n",
		"Article 2. Second article\n  own-e 2.1 Second article\nArticle 3. ",
		". Last article\n  own-d ",
		". Annex\n  own-f ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if words := doc.Words(d.Blocks...); !strings.Contains(words, "Words of Instead.") || strings.Contains(words, "It renews.") {
		t.Errorf("the replaced clause still speaks")
	}
}

// TestOwnArticleByNumber holds that an article of the agreement's own gets the number it asks for, among those that are there.
func TestOwnArticleByNumber(t *testing.T) {
	for _, c := range []struct {
		name string
		at   []string
		want string // the articles in their order
	}{
		{"first", []string{"1"}, "A, Parties and purpose, Term and renewal"},
		{"between", []string{"2"}, "Parties and purpose, A, Term and renewal"},
		{"after the last", []string{"3"}, "Parties and purpose, Term and renewal, A"},
		{"far beyond", []string{"99"}, "Parties and purpose, Term and renewal, A"},
		{"two with one number", []string{"2", "2"}, "Parties and purpose, A, B, Term and renewal"},
		{"two, the later first", []string{"3", "1"}, "B, Parties and purpose, A, Term and renewal"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var answers []string
			for i, at := range c.at {
				title := string(rune('A' + i))
				answers = append(answers, ownRow(strings.ToLower(title), title, "article", at)...)
			}
			d, problems := engine(t).Build(draft(t, answers...), clause.Options{})
			var got []string
			for i, b := range d.Blocks {
				if a, ok := b.(*doc.Article); ok && !a.Unnumbered {
					got = append(got, a.Title)
					if a.Num != strconv.Itoa(len(got)) {
						t.Errorf("block %d has the number %s, want %d", i, a.Num, len(got))
					}
				}
			}
			if got := strings.Join(got, ", "); got != c.want || len(problems) > 0 {
				t.Errorf("got %s, want %s, problems %v", got, c.want, problems)
			}
		})
	}
}

// TestOwnTable holds that the user names the columns, and that cells are words whatever stands in them.
func TestOwnTable(t *testing.T) {
	row := []string{"clauses.a", "clauses.a.title=Vendors", "clauses.a.place=replace", "clauses.a.at=renewal", "clauses.a.columns=Vendor\nNo. | *x*"}
	for _, c := range []struct {
		name    string
		answers []string
		want    string
	}{
		{
			"rows",
			[]string{"clauses.a.rows.r", "clauses.a.rows.r.c1=Ink & Co | {{.x}}", "clauses.a.rows.s", "clauses.a.rows.s.c2=# 7"},
			"table\n  columns \"Vendor\" | \"No. | *x*\"\n  row {clauses.a.rows.r.c1=Ink & Co | {{.x}}} | \n  row  | {clauses.a.rows.s.c2=# 7}",
		},
		{
			"text before it",
			[]string{"clauses.a.body=These are they.", "clauses.a.rows.r", "clauses.a.rows.r.c1=Ink"},
			"para These are they.\ntable\n  columns \"Vendor\" | \"No. | *x*\"\n  row {clauses.a.rows.r.c1=Ink} |",
		},
		{"no rows", nil, "table\n  columns \"Vendor\" | \"No. | *x*\"\n  row {clauses.a.rows?[______ rows of the table]}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, problems := engine(t).Build(draft(t, append(row, c.answers...)...), clause.Options{Only: []string{"renewal"}})
			var got []string
			for _, line := range strings.Split(strings.TrimSpace(doc.Outline(d)), "\n") {
				if in, ok := strings.CutPrefix(line, "    "); ok {
					got = append(got, in)
				}
			}
			if got := strings.Join(got, "\n"); got != c.want || len(problems) > 0 {
				t.Errorf("got\n%s\nwant\n%s\nproblems %v", got, c.want, problems)
			}
		})
	}
}

// hostileBodies are texts that try to be more than text, repeated to any length.
var hostileBodies = map[string]string{
	"plain":       "Provider must keep the records that this clause lists for seven years. ",
	"paragraphs":  "One.\n\nTwo.\n\n",
	"lists":       "1. one\n   1. two\n- three\n",
	"stars":       "*a _b **c ",
	"brackets":    "[#renewal] [x](y) [[",
	"actions":     "{{range .sites}}{{.name}}{{end}} ",
	"tables":      "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
	"quotes":      "> > > > said\n",
	"fences":      "```signatures\n```\n\n",
	"headings":    "# A\n\n## B\n\n### C\n\n",
	"breaks":      "---\n\n",
	"HTML":        "<b onclick=x>&lt;</b> <!-- ",
	"marks":       "\ue000\U000f0000\u202e\u0000 ",
	"emoji":       "👩‍🚀 é שלום ",
	"backslashes": "\\\\* \\[ ",
	"long word":   "x",
}

// body gives hostile text of n characters.
func body(of string, n int) string {
	return string([]rune(strings.Repeat(of, n/len([]rune(of))+1))[:n])
}

// TestOwnClauseOfAnyLength holds that no word of 100,000 characters is lost, whatever they are, that the document stays
// whole, and that the work grows with the length and not with its square.
func TestOwnClauseOfAnyLength(t *testing.T) {
	l := engine(t)
	for name, of := range hostileBodies {
		t.Run(name, func(t *testing.T) {
			build := func(text string) *doc.Doc {
				d, _ := l.Build(draft(t, append(ownRow("a", "T", "annex", ""), "clauses.a.body="+text+"\n\nThe end of it.")...), clause.Options{Bare: true})
				return d
			}
			d := build(body(of, 100_000))
			words := doc.Words(d.Blocks...)
			if !strings.Contains(words, "The end of it.") || !strings.Contains(words, "It renews.") {
				t.Fatal("the end of the clause, or another clause, is missing")
			}
			if got, want := letters(words), letters(of)*(100_000/len([]rune(of))); got < want {
				t.Errorf("%d letters are printed, want at least %d", got, want)
			}
			if err := doc.Seal(d); err != nil {
				t.Error(err)
			}
			half, whole := cost(func() { build(body(of, 50_000)) }), cost(func() { build(body(of, 100_000)) })
			if whole > 3*half+1<<20 {
				t.Errorf("100,000 characters take %d bytes, 50,000 take %d: more than three times as much", whole, half)
			}
		})
	}
}

// letters counts the letters and digits of a text.
func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// cost gives the bytes that a deed allocates.
func cost(deed func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	deed()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestOwnClauseLost holds that a clause which names no clause of ours is printed at the end, with a problem that says so.
func TestOwnClauseLost(t *testing.T) {
	l := engine(t)
	for _, place := range []string{"after", "replace", "article"} {
		d, problems := l.Build(draft(t, ownRow("a", "Lost", place, "renewel")...), clause.Options{})
		if len(problems) != 1 || problems[0].Path != "clauses.a.at" || !strings.Contains(problems[0].Message, "nearest: renewal") {
			t.Errorf("%s: got problems %v, want one at clauses.a.at with the nearest id", place, problems)
		}
		if got := headings(d); !strings.Contains(got, ". Lost\n  own-a ") {
			t.Errorf("%s: the clause is not printed:\n%s", place, got)
		}
	}
	_, problems := l.Build(draft(t, append(ownRow("a", "One", "replace", "term"), ownRow("b", "Two", "replace", "term")...)...), clause.Options{})
	if len(problems) != 1 || problems[0].Path != "clauses.b.at" {
		t.Errorf("two in one place: got %v, want one problem at clauses.b.at", problems)
	}
}

// TestOwnClauseBody holds that a body is Markdown without actions, in which headings are sub-clauses and no word is lost.
func TestOwnClauseBody(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"actions are words", "{{.client.legalName}}", "para {{.client.legalName}}"},
		{"special blocks are words", "```signatures\nJohn\n```", `para signatures\nJohn`},
		{"headings", "# One\n\nText.\n\n## Two\n\nMore.", "clause (a) \"One\"\n  para Text.\n  clause (i) \"Two\"\n    para More."},
		{"sub-clauses", "1. one\n2. two", "clause (a)\n  para one\nclause (b)\n  para two"},
		{"indented", "    deep in\n\n        deeper", "para deep in\npara deeper"},
		{"table", "| A | B |\n|---|---|\n| 1 | 2 | 3 | 4 |", "table\n  columns \"A\" | \"B\"\n  row 1 | 2 3 | 4"},
		{"page break", "a\n\n---\n\nb", "para a\npage break\npara b"},
		{"links and HTML", "[x]: http://a\n\n<script>b</script>", "para [x]: http://a\npara <script>b</script>"},
		{"too many marks at a line's beginning", "One.\n" + strings.Repeat("> - 1. ", 20) + "Two.", "para One. " + strings.Repeat("> - 1. ", 20) + "Two."},
		{"too many stars", strings.Repeat("*a _b ", 2_000) + "\n\n*c*", "para " + strings.TrimSpace(strings.Repeat("*a _b ", 2_000)) + "\npara <i>c</i>"},
		{"no body", "", "para {clauses.a.body?[______ text]}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			answers := []string{"clauses.a", "clauses.a.title=T", "clauses.a.place=replace", "clauses.a.at=renewal"}
			if c.body != "" {
				answers = append(answers, "clauses.a.body="+c.body)
			}
			l := engine(t)
			d, _ := l.Build(draft(t, answers...), clause.Options{Only: []string{"renewal"}})
			var got []string
			for _, line := range strings.Split(strings.TrimSpace(doc.Outline(d)), "\n") {
				if in, ok := strings.CutPrefix(line, "    "); ok {
					got = append(got, in)
				}
			}
			if got := strings.Join(got, "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
