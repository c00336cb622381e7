package export_test

import (
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"engross/export"
	"engross/model/doc"
)

// single is a document of one paragraph, the answer between two bare ends of text.
func single(answered string) *doc.Doc {
	return &doc.Doc{Blocks: []doc.Block{para(doc.Answer{Text: answered})}}
}

// trimmed gives the words of each line, without white space that no format keeps.
func trimmed(s string) string {
	return strings.Join(strings.Fields(s), " ")
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range hostile() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		page := string(markdownToHTML(t, write(t, "markdown", single(s), export.Options{})))
		body := strings.TrimSuffix(strings.TrimPrefix(page, "<p>"), "</p>\n")
		body = strings.ReplaceAll(body, "<br />", "")
		if strings.ContainsAny(body, "<>") {
			t.Fatalf("%q becomes structure: %s", s, page)
		}
		want := string(write(t, "text", single(s), export.Options{Width: 1 << 20}))
		if got := trimmed(html.UnescapeString(body)); got != trimmed(want) {
			t.Fatalf("%q reads as %q, want %q", s, got, trimmed(want))
		}
	})
}

func FuzzHTML(f *testing.F) {
	for _, s := range hostile() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := single(s)
		d.Title, d.Number, d.Lang = s, s, s
		page := string(write(t, "html", d, export.Options{}))
		_, body, _ := strings.Cut(page, "<main>\n")
		body = strings.TrimSuffix(body, "</main>\n</body>\n</html>\n")
		body = strings.TrimSuffix(strings.TrimPrefix(body, "<p>"), "</p>\n")
		for _, tag := range []string{"<br>", "<bdi>", "</bdi>"} {
			body = strings.ReplaceAll(body, tag, " ")
		}
		if strings.ContainsAny(body, `<>"`) || !utf8.ValidString(page) {
			t.Fatalf("%q becomes structure: %s", s, body)
		}
		want := string(write(t, "text", single(s), export.Options{Width: 1 << 20}))
		if got := trimmed(html.UnescapeString(body)); got != trimmed(want) {
			t.Fatalf("%q reads as %q, want %q", s, got, trimmed(want))
		}
		if n := strings.Count(page, "<style>") + strings.Count(page, "</style>") + strings.Count(page, "<title>"); n != 3 {
			t.Fatalf("%q opens or closes an element of the head: %s", s, page)
		}
		css, _, _ := strings.Cut(page[strings.Index(page, "@page"):], "</style>")
		if strings.Count(css, `"`)%2 != 0 || strings.Count(css, "{") != 3 || strings.Count(css, "}") != 3 {
			t.Fatalf("%q breaks the style sheet: %s", s, css)
		}
	})
}

func FuzzText(f *testing.F) {
	for _, s := range hostile() {
		f.Add(s, 40)
	}
	f.Fuzz(func(t *testing.T, s string, width int) {
		width = 30 + min(max(width, 0), 100)
		d := sample(t, s, s)
		for line := range strings.SplitSeq(string(write(t, "text", d, export.Options{Width: width})), "\n") {
			if n := displaywidth.String(line); n > width {
				t.Fatalf("width %d, answer %q: a line of %d columns: %q", width, s, n, line)
			}
			if strings.HasSuffix(line, " ") {
				t.Fatalf("width %d, answer %q: a line ends in a space: %q", width, s, line)
			}
		}
	})
}

// FuzzMarkdownStyles holds that marks of style never show as characters, nor characters as marks, whatever stands
// beside them.
func FuzzMarkdownStyles(f *testing.F) {
	f.Add("a", "b", "c", "d")
	f.Add("the (", "“Agreement”", "x", ")")
	f.Add("a*", "*b", "_c_", "_d")
	f.Add("word", "“x”", "y.", "word")
	f.Add(" ", " b ", "\n", "# d")
	f.Add("1", ".", " c", "\\")
	f.Add("http", "://x", "www", ".y")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		in := para(doc.Text(a), doc.Bold{Inlines: []doc.Inline{doc.Answer{Text: b}}}, doc.Italic{Inlines: []doc.Inline{doc.Bold{Inlines: line(c)}, doc.Answer{Text: a}}}, doc.Text(d))
		source := write(t, "markdown", &doc.Doc{Blocks: []doc.Block{in}}, export.Options{})
		body := string(markdownToHTML(t, source))
		for _, tag := range []string{"<p>", "</p>", "<strong>", "</strong>", "<em>", "</em>", "<br />"} {
			body = strings.ReplaceAll(body, tag, "")
		}
		if strings.ContainsAny(body, "<>") {
			t.Fatalf("%q becomes structure: %s", source, body)
		}
		plain := write(t, "text", &doc.Doc{Blocks: []doc.Block{in}}, export.Options{Width: 1 << 20})
		if got, want := trimmed(html.UnescapeString(body)), trimmed(string(plain)); got != want {
			t.Fatalf("%q reads as %q, want %q", source, got, want)
		}
	})
}
