package export_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"engross/export"
	"engross/model/doc"
)

// hostile are answers that a careless writer would turn into structure.
func hostile() []string {
	return []string{
		"# Heading", "## x ##", "x #", "1. item", "12) item", "1.", "- item", "+ item", "* item", "-", "+", "> quote", "    code", "\tcode",
		"```\ncode", "~~~\ncode", "--- x", "a\n---", "a\n===", "a\n- b", "a\n\n\n# b", "a  \nb", "term\n: definition",
		"| a | b |\n|---|---|\n| c | d |", "a|b", "a\\|b", "x\n:--", "`code`", "``", "*a* **b** _c_ __d__ ~~e~~ ~f~", "**x", "_x", "x_", "snake_case_name", "* * * x",
		"<script>alert(1)</script>", "<b>x", "</td></table>x", "<!-- x", "--><script>x", "]]>x", "<br>x", "<a@b.example>", "<https://x.example>",
		"[a](javascript:alert(1))", "](javascript:alert(1))", "![a](x.png)", "[a]: x", "[^1]", "[^1]: note", "[ ] task", "[x] task", "x](", "[own]", "[[x]]",
		"https://evil.example", "http://evil.example/a_b", "www.evil.example", "WWW.evil.example", "help@evil.example", "mailto:help@evil.example", "ftp://evil.example",
		"&amp; &lt; &#60; &#x3c; &copy; &", "AT&T", "\\", "a\\", "a\\\nb", "C:\\new\\table", "\\# x", "$a$ $$b$$ $1 and $2",
		"{#id .class}", "x {#id}", "{onclick=x}", "\" onmouseover=\"x", "' x", "==x==", ":smile:", "%3Cscript%3E", "{{ x }}", "=HYPERLINK(1)",
		"\x1b[31mred\x1b]0;title\x07", "\u009b31mred", "a\x00b", "a\u202etxt.exe", "a\u2066b\u2069", "a\u2028# b", "a\r\nb", "a\rb", "a\ufeffb", "bad\xff\xfebytes", "a\U000e0041b",
		"العربية", "עברית # x", "日本語のお客様、株式会社", "Ünïcödé Ñame", "e\u0301x", "👩‍👩‍👧 family", "a\u00a0b", " leading", "trailing ", strings.Repeat("w", 10000), strings.Repeat("[", 500) + "x",
		strings.Repeat("語", 3000), strings.Repeat("*a ", 300), "a" + strings.Repeat("\n", 50) + "b",
	}
}

// harmless are words of no meaning to any format, which every hostile answer must behave like.
const harmless = "harmless words"

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
	for _, f := range export.Formats() {
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
