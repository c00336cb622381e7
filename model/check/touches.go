package check

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"engross/model/doc"
	"engross/model/prose"
	"engross/model/value"
)

// Touched is a defined term with every place that it touches.
type Touched struct {
	Term    string
	Also    []string // other forms of it
	Meaning string   // as printed, or as the clause says it that gives it; "" for a name in brackets
	Path    string   // of the answer that gives the meaning; "" for our glossary
	Uses    []TermUse
	Small   int // places where it stands in small letters, as a usual word
}

// TermUse is a sentence or a cell in which a term stands.
type TermUse struct {
	Section string // as printed: "3.2(b)", "E.1", or the heading of a part without numbers
	Title   string // of the clause
	Clause  string // its lasting id
	Path    string // of the answer in which the term stands; "" for the words of the clause
	Words   string // around the term
}

// Touches tells what a defined term touches. It needs the built document. A word is found in any of its forms, whatever its case; for
// one that is not defined the error names what is.
func Touches(in Input, word string) (Touched, error) {
	if in.Doc == nil {
		return Touched{}, errors.New("there is no document to look through")
	}
	in = in.prepared()
	x := in.lexicon()
	term := -1
	x.index.In(word, func(u prose.Use) {
		if strings.Trim(word[:u.From]+word[u.To:], " \t\"“”'") == "" {
			term = u.Term
		}
	})
	if term < 0 {
		return Touched{}, fmt.Errorf("%s is not a defined word here%s", quoted(word), x.nearest(word))
	}
	t := &x.terms[term]
	w := walker{x: x, term: term, out: Touched{Term: t.name, Also: t.also, Meaning: t.meaning, Path: strings.TrimPrefix(t.path, "clauses#")}}
	if t.isOurs() {
		w.out.Meaning = ""
	}
	w.blocks(in.Doc.Blocks, where{})
	return w.out, nil
}

// nearest names defined words that are written much like one.
func (x *lexicon) nearest(word string) string {
	names := make([]string, len(x.terms))
	for i, t := range x.terms {
		names[i] = t.name
	}
	if near := value.Near(word, names, 3); len(near) > 0 {
		return "; nearest: " + strings.Join(near, ", ")
	}
	return ""
}

// walker goes through a document and notes the places of one term.
type walker struct {
	x    *lexicon
	term int
	out  Touched
}

// where is the part of the document that is gone through.
type where struct{ section, title, clause string }

func (w *walker) blocks(blocks []doc.Block, at where) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Article:
			w.blocks(b.Blocks, where{section: b.Heading(), clause: b.ID})
		case *doc.Schedule:
			w.blocks(b.Blocks, where{section: b.Heading(), clause: b.ID})
		case *doc.Clause:
			w.blocks(b.Blocks, at.in(b))
		case *doc.List:
			for _, item := range b.Items {
				w.blocks(item, at)
			}
		case *doc.Definitions:
			for _, d := range b.Items {
				w.definition(d, at)
			}
		default:
			for run := range doc.Runs(b) {
				w.line(run, at)
			}
		}
	}
}

// in gives the place of a clause within another part.
func (at where) in(c *doc.Clause) where {
	in := where{section: c.Num, title: cmp.Or(c.Title, at.title), clause: cmp.Or(c.ID, at.clause)}
	switch {
	case c.Num == "":
		in.section = at.section
	case c.Level > 1:
		in.section = at.section + c.Num
	}
	return in
}

// definition notes the meaning of the term, or its use in the meaning of another one.
func (w *walker) definition(d doc.Definition, at where) {
	isIt := false
	w.x.index.In(d.Term, func(u prose.Use) { isIt = isIt || u.Term == w.term && u.From == 0 && u.To == len(d.Term) })
	if isIt && w.x.terms[w.term].clause == "" {
		w.out.Meaning = strings.TrimPrefix(doc.Plain(d.Meaning), "means ")
		return
	}
	at.title = d.Term
	w.line(d.Meaning, at)
}

// line notes the places of the term in a line.
func (w *walker) line(run []doc.Inline, at where) {
	text := doc.Plain(run)
	w.x.index.In(text, func(u prose.Use) {
		switch {
		case u.Term != w.term:
		case u.Spelling == prose.Small:
			w.out.Small++
		default:
			use := TermUse{Section: at.section, Title: at.title, Clause: at.clause, Path: pathAt(run, u.From), Words: around(text, u.From, u.To)}
			if !slices.Contains(w.out.Uses, use) {
				w.out.Uses = append(w.out.Uses, use)
			}
		}
	})
}

// pathAt gives the path of the answer in which a byte of a line stands; "" for our own words.
func pathAt(run []doc.Inline, at int) string {
	for _, x := range run {
		n := len(doc.Plain([]doc.Inline{x}))
		if at >= n {
			at -= n
			continue
		}
		if a, ok := x.(doc.Answer); ok {
			return a.Path
		}
		return pathAt(doc.Inner(x), at)
	}
	return ""
}

// around gives some words before and after a part of a text.
func around(text string, from, to int) string {
	const before, after = 48, 64
	start, end := max(0, from-before), min(len(text), to+after)
	for start > 0 && start < from && text[start-1] != ' ' {
		start++
	}
	for end < len(text) && end > to && text[end] != ' ' {
		end--
	}
	words := strings.Join(strings.Fields(strings.ToValidUTF8(text[start:end], "")), " ")
	if start > 0 {
		words = "… " + words
	}
	if end < len(text) {
		words += " …"
	}
	return words
}
