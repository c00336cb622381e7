package clause

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/doc"
)

// Options say what Build makes of a draft.
type Options struct {
	Final bool     // without the draft mark and the list of open points
	Only  []string // ids of clauses, articles or schedules: nothing else is kept, though all is numbered; for a quick preview
	Bare  bool     // the words alone: without figures, open points and the source, which only files need

	Effective *model.Agreement // model.Effective of the draft, where the caller has it; nil to make it
}

// builder makes one document.
type builder struct {
	lib       *Library
	agreement *model.Agreement // the effective one
	only      map[string]bool  // ids that are kept; nil for all
	whole     bool             // every clause is filled, also one that is not kept
	captions  bool             // a clause that is kept counts tables
	part      string           // id in the document of the part in the making
	run       *run
	lexicon   *lexicon
	problems  []Problem
	astray    []doc.Lost
	defined   *doc.Definitions // filled when all uses are known; nil where the wording asks for none
}

func (b *builder) problem(p Problem) { b.problems = append(b.problems, p) }

// Build writes the agreement as a numbered tree, with what could not be written as asked. The draft is as typed: Build makes
// its effective agreement itself. The caller sets the ID of the document, which a draft does not know.
func (l *Library) Build(draft *model.Agreement, o Options) (*doc.Doc, []Problem) {
	isWhole := o.Only == nil && !o.Bare
	carried := make(chan []byte, 1)
	if isWhole {
		go func() { carried <- model.EncodePublic(draft) }() // asks nothing of the rest, and is needed at its end
	}
	l.compile()
	a := o.Effective
	if a == nil {
		a = model.Effective(draft)
	}
	b := &builder{lib: l, agreement: a, problems: slices.Clone(l.problems), only: wanted(o.Only)}
	b.whole = b.only == nil || b.counts(func(m marks) bool { return m.definitions })
	b.captions = b.counts(func(m marks) bool { return m.captions })
	b.run = &run{root: newView(a), style: a.Style(), draft: !o.Final, names: namesOf(a)}
	b.lexicon = newLexicon(b.definitions(), b.run.names)
	d := &doc.Doc{
		Title: a.Info.Title.String(), Number: a.Info.Number.String(), Lang: "en-US", Paper: a.Info.Paper.String(), Draft: !o.Final,
	}
	var open []doc.OpenPoint
	var tasks []task
	if isWhole {
		tasks = append(tasks, task{do: func(b *builder) { d.Facts = b.facts(a) }})
	}
	if isWhole && d.Draft {
		tasks = append(tasks, task{do: func(b *builder) { open = b.run.openPoints() }})
	}
	plan := b.plan()
	sections := make([]made, len(plan))
	for i, s := range plan {
		hasOwn := slices.ContainsFunc(s.clauses, func(x member) bool { return x.own != nil })
		tasks = append(tasks, task{func(b *builder) { sections[i] = b.made(s, d) }, hasOwn})
	}
	b.all(tasks)
	var late []numbered
	for i, m := range sections {
		b.take(m)
		if n := plan[i].number; n > 0 && len(m.blocks) > 0 {
			late = append(late, numbered{n, m.blocks})
			continue
		}
		d.Blocks = append(d.Blocks, m.blocks...)
	}
	d.Blocks, d.Lost = insert(d.Blocks, late), b.astray
	if b.defined != nil {
		b.defined.Items = b.define()
	}
	for _, p := range doc.Number(d) {
		b.problem(Problem{Clause: p.ID, Path: bodyOf(p.ID), Message: p.Text})
	}
	if o.Only != nil {
		d.Blocks = only(d.Blocks, b.only)
	}
	if !isWhole {
		return d, b.problems
	}
	d.Source = <-carried
	d.Wording = l.Digest()
	if d.Draft {
		d.Open = withBlanks(draft, d, open)
	}
	return d, b.problems
}

// take adds what making a section gave, besides its blocks.
func (b *builder) take(m made) {
	b.problems = append(b.problems, m.problems...)
	switch {
	case m.defined == nil:
	case b.defined == nil:
		b.defined = m.defined
	default:
		b.definedTwice()
	}
}

// section gives the blocks of one part; a part whose clauses are all left out gives none.
func (b *builder) section(s section, d *doc.Doc) []doc.Block {
	switch s.kind {
	case "contents":
		return []doc.Block{&doc.TOC{}}
	case "break":
		return []doc.Block{&doc.PageBreak{}}
	case "cover":
		b.part = s.kind
		return []doc.Block{b.cover(s, d)}
	}
	b.part = s.docID()
	var blocks []doc.Block
	for _, x := range s.clauses {
		if c := b.clause(x); c != nil {
			blocks = append(blocks, c)
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	title := b.run.names.in(s.title)
	if c, ok := blocks[0].(*doc.Clause); ok && c.Title == title && (s.kind == "front" || s.kind == "annex" && strings.HasPrefix(c.ID, ownPrefix) && len(blocks) == 1) {
		c.Title = "" // one heading says it
	}
	switch s.kind {
	case "front":
		return []doc.Block{&doc.Article{ID: s.docID(), Title: title, Unnumbered: true, Blocks: blocks}}
	case "schedule", "annex":
		return []doc.Block{&doc.Schedule{ID: s.docID(), Title: title, Annex: s.kind == "annex", Blocks: blocks}}
	}
	return []doc.Block{&doc.Article{ID: s.docID(), Title: title, Blocks: blocks}}
}

// cover gives the title of the document with the paragraphs of its clause as lines.
func (b *builder) cover(s section, d *doc.Doc) doc.Block {
	t := &doc.Title{Text: d.Title}
	for _, x := range s.clauses {
		c := b.clause(x)
		if c == nil {
			continue
		}
		for _, p := range c.Blocks {
			if p, ok := p.(*doc.Para); ok {
				t.Lines = append(t.Lines, p.Inlines)
			}
		}
	}
	return t
}

// clause writes one clause, or gives nil for one that says nothing.
func (b *builder) clause(x member) *doc.Clause {
	if x.own != nil {
		return b.ownClause(x)
	}
	for f := b.lib.files[x.id]; f != nil; f = f.ours {
		if f.prog == nil {
			continue
		}
		markdown, tokens := b.run.execute(f.prog, b.isBrief(x, f.prog.marks))
		if b.run.fault != "" {
			b.problem(Problem{Clause: x.id, File: f.name, Message: "this clause could not be written: " + b.run.fault})
			continue
		}
		if len(bytes.TrimSpace(markdown)) == 0 {
			return nil
		}
		made := f.memo.form(b.lib.parser, markdown, false)
		if len(made.blocks) == 0 {
			return nil
		}
		return &doc.Clause{ID: x.id, Title: b.run.names.in(made.title), Origin: f.origin, Blocks: b.filler(x, tokens).blocks(made.blocks)}
	}
	return nil
}

// filler gives a filler for one clause, in which each defined term is marked once. A clause that is not kept is only counted.
func (b *builder) filler(x member, tokens []doc.Inline) *filler {
	return &filler{
		tokens: tokens, names: b.run.names, marker: &marker{lexicon: b.lexicon, seen: map[int]bool{}},
		special: b.special, bare: !b.keeps(x),
	}
}

// keeps reports whether the words of a clause are wanted.
func (b *builder) keeps(x member) bool { return b.whole || b.only[x.id] || b.only[b.part] }

// isBrief reports whether of a clause only its being there counts: it is not kept, and nothing in it has an id or a number
// that a clause which is kept may print.
func (b *builder) isBrief(x member, m marks) bool {
	return !b.keeps(x) && !m.ids && !(m.captions && b.captions)
}

// special gives the block that a fence asks for.
func (b *builder) special(kind string) []doc.Block {
	switch kind {
	case "definitions":
		if b.defined != nil {
			b.definedTwice()
			return nil
		}
		b.defined = &doc.Definitions{}
		return []doc.Block{b.defined}
	case "signatures":
		return []doc.Block{b.signatures()}
	case "budget":
		return b.budgetCharts()
	case "timeline":
		return b.timeline()
	}
	return nil
}

func (b *builder) definedTwice() {
	b.problem(Problem{Message: "the definitions are asked for twice; they are printed where they stand first"})
}

// wanted gives the ids of the clauses and parts that are kept, nil for all.
func wanted(ids []string) map[string]bool {
	if ids == nil {
		return nil
	}
	only := map[string]bool{}
	for _, id := range ids {
		only[id] = true
	}
	return only
}

// counts says whether a clause or part that is kept has such a mark. One with the definitions makes the words of all clauses
// count: the definitions are those that any clause uses.
func (b *builder) counts(isIt func(marks) bool) bool {
	for _, s := range b.lib.outline {
		for _, id := range s.clauses {
			if f := b.lib.files[id]; (b.only[id] || b.only[s.docID()]) && f != nil && f.prog != nil && isIt(f.prog.marks) {
				return true
			}
		}
	}
	return false
}

// only keeps the parts with these ids, and of other parts the clauses with them.
func only(blocks []doc.Block, ids map[string]bool) []doc.Block {
	var kept []doc.Block
	for _, b := range blocks {
		switch p := b.(type) {
		case *doc.Title:
			if ids["cover"] {
				kept = append(kept, p)
			}
		case *doc.Article:
			if p.Blocks = within(p.ID, p.Blocks, ids); len(p.Blocks) > 0 {
				kept = append(kept, p)
			}
		case *doc.Schedule:
			if p.Blocks = within(p.ID, p.Blocks, ids); len(p.Blocks) > 0 {
				kept = append(kept, p)
			}
		}
	}
	return kept
}

// within gives what is kept of a part.
func within(id string, blocks []doc.Block, ids map[string]bool) []doc.Block {
	if ids[id] {
		return blocks
	}
	var kept []doc.Block
	for _, c := range blocks {
		if ids[doc.ID(c)] {
			kept = append(kept, c)
		}
	}
	return kept
}

// bodyOf gives the path of the text of a clause that the agreement brings itself, for its id in the document.
func bodyOf(id string) string {
	if key, ok := strings.CutPrefix(id, ownPrefix); ok {
		return fmt.Sprintf("clauses.%s.body", key)
	}
	return ""
}
