package ui

import (
	"regexp"
	"slices"
	"strings"

	"engross/model"
)

// doesIt is who does what is left out, behind the words for it: “Line repair; the phone company does it”.
var doesIt = regexp.MustCompile(`(?i)^(.*\S)\s*[;,–—]\s*((?:the |its |their )?(.*?\S)) (?:does|do|handles|handle) (?:it|this|that|these)\.?$`)

// doneBy has what is left out be done by whom the words behind its text name, and tells it; "" where there are none, and where a
// cell says what is done.
func (r rowReader) doneBy(e *model.Edit, row gridRow, at string) string {
	text, err := e.Agreement().At(below(at, "text"))
	if err != nil || slices.Contains(r.to, "handling") {
		return ""
	}
	m := doesIt.FindStringSubmatch(text.Field.Text())
	if m == nil {
		return ""
	}
	what, who, name := m[1], m[2], strings.ToLower(m[3])
	handling, by := "other_does", who
	switch name {
	case "provider", "we", "nobody", "who", "which", "it", "they":
		return ""
	case "client", "customer", "you":
		handling, by = "client_does", ""
	case "vendor", "vendors":
		handling, by = "vendor_does", ""
	case "somebody else", "someone else", "another company", "others":
		by = ""
	}
	_ = e.Type(text.Path, what, r.ctx)
	_ = e.Type(below(at, "handling"), handling, r.ctx)
	if by != "" {
		_ = e.Type(below(at, "doneBy"), by, r.ctx)
	}
	p, err := e.Agreement().At(below(at, "handling"))
	if err != nil {
		return ""
	}
	said := "line " + itoa(row.line) + ", “" + cut(line(what), 28) + "”: " + p.Field.Show(e.Agreement().Style())
	if by != "" {
		said += ", " + line(by)
	}
	return said + "."
}
