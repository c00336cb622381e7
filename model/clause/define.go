package clause

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"engross/model"
	"engross/model/doc"
	"engross/model/prose"
	"engross/model/value"
)

// definitionPrefix begins the id of every definition, so that none collides with a clause.
const definitionPrefix = "def-"

// entry is one row of the built-in glossary, ready to print.
type entry struct {
	model.GlossaryTerm
	file *file
}

// newGlossary compiles the meanings of the built-in glossary.
func newGlossary(s *schema) ([]*entry, []Problem) {
	var all []*entry
	var problems []Problem
	for _, t := range model.Glossary {
		e := &entry{t, &file{id: "glossary", name: "glossary: " + t.Term, text: t.Meaning, phrase: true}}
		problems = append(problems, e.file.compile(s, false)...)
		all = append(all, e)
	}
	return all, problems
}

// definition is a term that may be printed: a row of the agreement's own, or an entry of the glossary.
type definition struct {
	id, term string
	aliases  []string
	row      *view
	entry    *entry
}

// definitions gives the agreement's own terms, then those of the glossary that it does not define itself.
func (b *builder) definitions() []definition {
	var all []definition
	taken := map[string]bool{}
	for _, v := range b.run.root.answer("definitions").rows() {
		term := v.answer("term")
		if !term.isSet() {
			continue
		}
		d := definition{term: value.CleanLine(term.text()), row: v}
		if lines, ok := v.answer("aliases").value().(*value.Lines); ok {
			d.aliases = lines.Items()
		}
		if taken[folded(d.term)] {
			b.problem(Problem{Path: v.path, Message: fmt.Sprintf("%q is defined twice; the first definition is printed", d.term)})
			continue
		}
		taken[folded(d.term)] = true
		all = append(all, d)
	}
	for _, e := range b.lib.glossary {
		if !taken[folded(e.Term)] {
			all = append(all, definition{term: e.Term, aliases: e.Aliases, entry: e})
		}
	}
	identify(all)
	return all
}

// folded makes a term comparable with others: case and plural do not count.
func folded(term string) string { return prose.Plural(strings.TrimSuffix(strings.ToLower(term), "s")) }

// identify gives each definition an id of its own.
func identify(defs []definition) {
	taken := map[string]bool{}
	for i := range defs {
		d := &defs[i]
		d.id = definitionPrefix + slug(d.term)
		if d.id == definitionPrefix && d.row != nil {
			d.id += d.row.key()
		}
		for n := 2; taken[d.id]; n++ {
			d.id = fmt.Sprintf("%s%s-%d", definitionPrefix, slug(d.term), n)
		}
		taken[d.id] = true
	}
}

// slug makes the letters and digits of a term part of an id.
func slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r < unicode.MaxASCII && inWord(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// define gives the definitions of all terms that are used, and of those that their meanings use, in alphabetical order.
func (b *builder) define() []doc.Definition {
	made := make([]bool, len(b.lexicon.defs))
	var items []doc.Definition
	for again := true; again; {
		again = false
		for i, d := range b.lexicon.defs {
			if b.lexicon.used[i] && !made[i] {
				made[i], again = true, true
				items = append(items, b.definition(d))
			}
		}
	}
	slices.SortFunc(items, func(x, y doc.Definition) int {
		return cmp.Or(cmp.Compare(strings.ToLower(x.Term), strings.ToLower(y.Term)), cmp.Compare(x.ID, y.ID))
	})
	return items
}

// definition writes the meaning of one term, as in: means the first day of service.
func (b *builder) definition(d definition) doc.Definition {
	f := &filler{names: b.run.names, marker: &marker{lexicon: b.lexicon, quiet: true}}
	meaning := []doc.Inline{doc.Text("means ")}
	if d.row != nil {
		meaning = append(meaning, b.ownMeaning(d.row, f)...)
	} else {
		meaning = append(meaning, b.glossaryMeaning(d.entry, f)...)
	}
	if !endsSentence(doc.Plain(meaning)) {
		meaning = append(meaning, doc.Text("."))
	}
	return doc.Definition{ID: d.id, Term: b.run.names.in(d.term), Meaning: meaning}
}

func (b *builder) ownMeaning(v *view, f *filler) []doc.Inline {
	meaning := b.run.inline(v.answer("meaning"), nil)
	line := []doc.Inline{meaning}
	if a, ok := meaning.(doc.Answer); ok {
		f.marker.count(a.Text, false)
	}
	if c := v.answer("citation"); c.isSet() {
		line = append(line, doc.Text(" ("), b.run.inline(c, nil), doc.Text(")"))
	}
	return line
}

func (b *builder) glossaryMeaning(e *entry, f *filler) []doc.Inline {
	if e.file.prog == nil {
		return nil
	}
	markdown, tokens := b.run.execute(e.file.prog, false)
	f.tokens = tokens
	var line []doc.Inline
	for _, x := range e.file.memo.form(b.lib.parser, markdown, false).blocks {
		if p, ok := x.(*doc.Para); ok {
			line = append(line, f.inlines(p.Inlines)...)
		}
	}
	return line
}

// endsSentence says whether words end with a full stop, perhaps within quotation marks or parentheses.
func endsSentence(s string) bool {
	return strings.HasSuffix(strings.TrimRight(s, "”\"’)"), ".")
}
