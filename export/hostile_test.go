package export_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"engross/export"
	"engross/model/doc"
)

func TestHostileAnswersStayText(t *testing.T) {
	read := func(format, s string) parsed {
		out := write(t, format, sample(t, "x "+s+" y", s), export.Options{})
		if format == "markdown" {
			out = markdownToHTML(t, out)
		}
		return parse(t, out)
	}
	for _, format := range []string{"markdown", "html"} {
		want := read(format, harmless)
		for _, s := range hostile() {
			if got := read(format, s); !slices.Equal(got.tags, want.tags) {
				t.Errorf("%s: %.60q changes the structure: %s", format, s, difference(got.tags, want.tags))
			}
		}
	}
}

// difference shows where two lists part.
func difference(got, want []string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	return "got … " + strings.Join(got[max(0, i-2):min(len(got), i+3)], ", ") + " …, want … " + strings.Join(want[max(0, i-2):min(len(want), i+3)], ", ")
}

func TestNoFormatCarriesControls(t *testing.T) {
	for _, f := range readable() {
		for _, s := range hostile() {
			for _, r := range string(write(t, f.Name, sample(t, s, s), export.Options{})) {
				if r != '\n' && unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff || r == 0xfffd {
					t.Errorf("%s: %.60q brings U+%04X into the file", f.Name, s, r)
					break
				}
			}
		}
	}
}

// TestSameWords holds that the formats say the same, word for word and in one order.
func TestSameWords(t *testing.T) {
	for _, s := range append(hostile(), harmless) {
		d := sample(t, s, s)
		d.Digest = ""
		html := parse(t, write(t, "html", d, export.Options{})).words()
		markdown := parse(t, markdownToHTML(t, write(t, "markdown", d, export.Options{}))).words()
		text := split(string(write(t, "text", d, export.Options{Width: 25000})))
		if strings.ContainsAny(s, "\n\r\u2028") { // cells of several lines stand side by side in text
			slices.Sort(html)
			slices.Sort(markdown)
			slices.Sort(text)
		}
		if !slices.Equal(markdown, html) {
			t.Errorf("%.60q: Markdown and HTML say different words: %s", s, difference(markdown, html))
		}
		if !slices.Equal(text, html) {
			t.Errorf("%.60q: text and HTML say different words: %s", s, difference(text, html))
		}
	}
}

// TestWordsOfTheTree holds that nothing in the tree is left out of a file.
func TestWordsOfTheTree(t *testing.T) {
	d := sample(t, "Harbor & Vale", harmless)
	got := split(string(write(t, "text", d, export.Options{Width: 1000})))
	for _, want := range split(doc.Words(d.Blocks...)) {
		i := slices.Index(got, want)
		if i < 0 {
			t.Fatalf("the text lacks %q of the tree, or has it too early", want)
		}
		got = got[i+1:]
	}
}
