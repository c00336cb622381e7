package clause

import "strings"

// Limits beyond which marks in a clause of the agreement's own are only characters. Lists in lists and bold in italics
// cost the parser the square of their number, and no clause that a person wrote comes near.
const (
	maxLead  = 120   // bytes of list and quotation marks and spaces that a line begins with
	maxStars = 2_000 // marks of bold and italics in one paragraph
)

// calm takes away the meaning of marks that are too many. The words stay as they are.
func calm(body string) string {
	var b strings.Builder
	stars, from := 0, 0
	paragraph := func(end int) {
		if stars > maxStars {
			b.WriteString(escapes.Replace(body[from:end]))
		} else {
			b.WriteString(body[from:end])
		}
		stars, from = 0, end
	}
	at := 0
	for line := range strings.Lines(body) {
		if strings.TrimSpace(line) == "" {
			paragraph(at)
		}
		if n := lead(line); n > maxLead {
			paragraph(at)
			b.WriteString(escapes.Replace(strings.TrimLeft(line[:n], " \t")))
			from += n
		}
		stars += strings.Count(line, "*") + strings.Count(line, "_")
		at += len(line)
	}
	paragraph(at)
	return b.String()
}

// escapes put a backslash before each mark.
var escapes = strings.NewReplacer("*", `\*`, "_", `\_`, ">", `\>`, "-", `\-`, "+", `\+`, ".", `\.`, ")", `\)`, `\`, `\\`)

// lead gives the length of the marks and spaces at the beginning of a line.
func lead(line string) int {
	for i := range len(line) {
		if !strings.ContainsRune("> -*+.)\t0123456789", rune(line[i])) {
			return i
		}
	}
	return len(line)
}
