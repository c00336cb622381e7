package exporttest

import (
	"strings"
	"unicode"
)

// Harmless are words of no meaning to any format, which every hostile answer must behave like.
const Harmless = "harmless words"

// Hostile are answers that a careless writer would turn into structure.
func Hostile() []string {
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

// Split gives the words of a text: letters and digits only, since formats set off words by different marks.
func Split(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
