package clause

import (
	"fmt"
	"strings"

	"engross/model/doc"
)

// part is one entry of the outline: something that holds clauses, or stands alone.
type part struct {
	kind    string // cover, contents, break, front, article, schedule or annex
	id      string
	title   string
	clauses []string
}

// docID gives the id of the part in the document, which differs from the ids of clauses.
func (p part) docID() string { return p.kind + "-" + p.id }

type outline []part

// clauses gives the ids of all clauses in their order.
func (o outline) clauses() []string {
	var ids []string
	for _, p := range o {
		ids = append(ids, p.clauses...)
	}
	return ids
}

// readOutline reads the format that the head of text/outline.txt describes.
func readOutline(text string) (outline, []Problem) {
	var o outline
	var problems []Problem
	seen := map[string]bool{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		fault := ""
		switch indented := line[0] == ' ' || line[0] == '\t'; {
		case indented && len(words) > 1:
			fault = "an indented line holds one clause id"
		case indented && (len(o) == 0 || !o[len(o)-1].holds()):
			fault = "a clause id stands under an article, a schedule, an annex or a front part"
		case indented && seen[words[0]]:
			fault = fmt.Sprintf("the clause %q stands here twice", words[0])
		case indented && !doc.IsID(words[0]):
			fault = fmt.Sprintf("%q cannot be a clause id: use lower-case letters, digits and dashes", words[0])
		case indented:
			seen[words[0]] = true
			o[len(o)-1].clauses = append(o[len(o)-1].clauses, words[0])
		default:
			var p part
			p, fault = readPart(words, seen)
			o = append(o, p)
		}
		if fault != "" {
			problems = append(problems, Problem{File: "outline.txt", Line: n, Message: fault})
		}
	}
	return o, problems
}

// readPart reads an entry that is not indented.
func readPart(words []string, seen map[string]bool) (part, string) {
	p := part{kind: words[0]}
	switch {
	case p.kind == "contents" || p.kind == "break":
		return p, ""
	case p.kind == "cover" && len(words) == 2:
		p.clauses = words[1:]
		return p, ""
	case p.kind == "cover":
		return p, "write: cover ID"
	case !p.holds():
		return p, fmt.Sprintf("%q is none of cover, contents, front, article, schedule, annex and break", p.kind)
	case len(words) < 3 || !doc.IsID(words[1]):
		return p, fmt.Sprintf("write: %s ID Title", p.kind)
	}
	p.id, p.title = words[1], strings.Join(words[2:], " ")
	if seen[p.docID()] {
		return p, fmt.Sprintf("%s %q stands here twice", p.kind, p.id)
	}
	seen[p.docID()] = true
	return p, ""
}

// holds says whether the part has clauses of its own and a title.
func (p part) holds() bool {
	switch p.kind {
	case "front", "article", "schedule", "annex":
		return true
	}
	return false
}
