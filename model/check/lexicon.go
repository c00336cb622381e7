package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/model"
	"engross/model/doc"
	"engross/model/prose"
)

// lexicon is what the agreement says about words: which of them have a meaning, and what people wrote with them. It is read
// once for all rules that need it.
type lexicon struct {
	isRead   bool
	terms    []term
	called   []name // what the terms are called
	index    *prose.Terms
	passages []passage
	spoken   []*answer
	asked    int      // how often it was asked for a name
	names    []string // of people, things and places; nil where nobody asked
}

// term is a word with a meaning.
type term struct {
	name    string
	also    []string // other forms
	path    string   // of the answer that gives the meaning; "" for our own glossary
	clause  string   // that gives it
	meaning string
	uses    []int // terms that the meaning uses; nil where nobody asked
	isWord  bool  // one word only
	isParty bool
	isLocal bool // for a part of the agreement only
}

// isOurs says whether a term is one of our own glossary.
func (t *term) isOurs() bool { return t.path == "" }

// passage is something that a person wrote: an answer in words, or a clause.
type passage struct {
	path   string // the answer that holds it, see atClause
	clause string // id of the clause; "" for an answer
	answer *answer
	lines  []line
}

// isFile says whether a passage is a clause that stands in a file in place of ours.
func (p *passage) isFile() bool { return strings.Contains(p.path, "#") }

// isExclusion says whether a passage names what is left out.
func (p *passage) isExclusion() bool {
	if p.answer == nil {
		return false
	}
	_, is := p.answer.place.Object.(*model.Exclusion)
	return is
}

// line is a line of a passage. What others answered may stand in a clause; it is not spoken of again there.
type line struct {
	*reading
	text   string
	data   []prose.Span
	isCell bool
}

// isData says whether some bytes of the line belong to an answer.
func (l *line) isData(from, to int) bool {
	return slices.ContainsFunc(l.data, func(s prose.Span) bool { return from < s.To && s.From < to })
}

// lexicon returns what the agreement says about words. Without a document it knows the list of definitions and no passages.
func (in Input) lexicon() *lexicon {
	x := in.words
	if x.isRead {
		return x
	}
	x.isRead = true
	if in.Doc != nil {
		x.passages = in.passages()
	}
	x.define(in)
	x.index = in.Texts.terms(x.called)
	for i := range x.terms {
		x.terms[i].isWord = !strings.ContainsAny(strings.TrimSpace(x.terms[i].name), " -")
	}
	return x
}

// passages gives the answers that settle something, and the clauses that people brought.
func (in Input) passages() []passage {
	var all []passage
	for _, a := range in.answers {
		if a.speech == asTerm && !isBody(a.place) {
			all = append(all, passage{path: a.place.Path, answer: a, lines: []line{{reading: a.reading, text: a.text}}})
		}
	}
	for _, c := range in.printed().clauses {
		if c.Origin != "" {
			all = append(all, passage{path: in.originOf(c), clause: c.ID, lines: in.linesOf(c.Blocks)})
		}
	}
	return all
}

// isBody says whether an answer holds the words of a clause, which are read where they are printed.
func isBody(p *model.Place) bool {
	_, isOwn := p.Object.(*model.OwnClause)
	return isOwn && p.Field.Key == "body"
}

// originOf gives the place of the words of a clause that a person brought: an answer, or the list of such clauses for a file.
func (in Input) originOf(c *doc.Clause) string {
	if _, isRow := in.rows[c.Origin]; isRow {
		return c.Origin + ".body"
	}
	return atClause("clauses", c.ID)
}

// atClause names a clause with the path of a finding, where several clauses have one path.
func atClause(path, id string) string { return path + "#" + id }

// linesOf gives the paragraphs, list items and cells of blocks. Headings are no sentences.
func (in Input) linesOf(blocks []doc.Block) []line {
	var all []line
	doc.Walk(blocks, func(b doc.Block) bool {
		for run := range doc.Runs(b) {
			if l, ok := in.lineOf(run); ok {
				_, l.isCell = b.(*doc.Table)
				all = append(all, l)
			}
		}
		return true
	})
	return all
}

func (in Input) lineOf(run []doc.Inline) (line, bool) {
	var b strings.Builder
	var data []prose.Span
	collect(&b, &data, run)
	if strings.TrimSpace(b.String()) == "" {
		return line{}, false
	}
	return line{reading: in.Texts.of(b.String()), text: b.String(), data: data}, true
}

// collect writes the words of a run, and notes which of them are data.
func collect(b *strings.Builder, data *[]prose.Span, run []doc.Inline) {
	for _, x := range run {
		from := b.Len()
		if inner := doc.Inner(x); inner != nil {
			collect(b, data, inner)
			continue
		}
		b.WriteString(doc.Plain([]doc.Inline{x}))
		switch x.(type) {
		case doc.Answer, doc.Blank, doc.Ref:
			*data = append(*data, prose.Span{From: from, To: b.Len()})
		}
	}
}

// define collects the terms: of the agreement's own list, of our glossary where the list does not give another meaning, and
// those that clauses give a meaning themselves.
func (x *lexicon) define(in Input) {
	own := map[string]bool{}
	for _, d := range in.Agreement.Definitions {
		if d.Term.IsSet() {
			own[fold(string(d.Term))] = true
			x.add(term{name: string(d.Term), path: "definitions." + d.Key() + ".meaning", meaning: string(d.Meaning)}, d.Aliases.Items()...)
		}
	}
	provider, client := in.Agreement.Provider.ShortName.String(), in.Agreement.Client.ShortName.String()
	called := strings.NewReplacer("Provider", provider, "Client", client)
	for _, g := range model.Glossary {
		if !own[fold(g.Term)] {
			also := slices.Clone(g.Aliases)
			if as := called.Replace(g.Term); as != g.Term {
				also = append(also, as)
			}
			x.add(term{name: g.Term, meaning: g.Meaning, isParty: g.Term == "Provider" || g.Term == "Client"}, also...)
		}
	}
	given := map[string]bool{}
	for i := range x.passages {
		p := &x.passages[i]
		for _, l := range p.lines {
			for _, m := range l.meanings {
				if !l.isData(m.From, m.To) && !(m.Says == "" && given[p.path+"#"+fold(m.Text)]) { // the second in: each a “Holder”, together the “Holders”
					given[p.path+"#"+fold(m.Text)] = true
					x.add(term{name: m.Text, path: p.path, clause: p.clause, meaning: m.Says, isLocal: m.IsLocal})
				}
			}
		}
	}
}

func (x *lexicon) add(t term, aliases ...string) {
	for _, called := range append([]string{t.name}, aliases...) {
		x.called = append(x.called, name{len(x.terms), called})
	}
	t.also = aliases
	x.terms = append(x.terms, t)
}

// mostAsked bounds how many words are looked up among the names. Who writes more words with capitals than that has been told enough.
const mostAsked = 200

// isName says whether some words are the name of something that the agreement lists, such as a person, a site or a service, or
// the heading of a part of it. A single word has to be the whole name.
func (in Input) isName(words string) bool {
	x := in.words
	if x.asked++; x.asked > mostAsked {
		return true
	}
	if x.names == nil {
		x.names = in.allNames()
	}
	var m prose.Terms
	m.Add(0, words)
	isSingle := !strings.ContainsAny(words, " -")
	found := false
	for _, name := range x.names {
		m.In(name, func(u prose.Use) { found = found || !isSingle || u.From == 0 && u.To == len(name) })
		if found {
			return true
		}
	}
	return false
}

// allNames gives the names of what the document prints.
func (in Input) allNames() []string {
	const most = 60 // bytes of a name
	all := []string{}
	add := func(name string) {
		first, _ := utf8.DecodeRuneInString(name)
		if len(name) <= most && (unicode.IsUpper(first) || unicode.IsDigit(first)) && strings.Count(name, " ") < 6 && !strings.HasSuffix(name, ".") {
			all = append(all, name)
		}
	}
	doc.Walk(in.Doc.Blocks, func(block doc.Block) bool {
		switch block := block.(type) {
		case *doc.Article:
			add(block.Title)
		case *doc.Schedule:
			add(block.Title)
		case *doc.Clause:
			add(block.Title)
		}
		doc.Inlines(block, func(i doc.Inline) {
			if a, ok := i.(doc.Answer); ok {
				add(a.Text)
			}
		})
		return true
	})
	return all
}

// phrase folds words, with a space around each.
func phrase(text string) string { return " " + strings.Join(prose.FoldedWords(text), " ") + " " }
