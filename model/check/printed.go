package check

import (
	"cmp"
	"slices"
	"strings"

	"engross/model/doc"
	"engross/model/prose"
)

// printed is what rules want to know of the document, noted on one way through it.
type printed struct {
	clauses []*doc.Clause   // of the first level
	defined map[string]bool // the words in its list of definitions, folded
	lost    []reference     // that lead nowhere
	blanks  []doc.Blank     // where an answer is missing
	topics  []topic         // of our wording
	said    []string        // all its words, in the pieces that it has

	done chan struct{} // closed when all this is noted
}

// reference is a reference to a clause.
type reference struct{ in, to string } // ids of clauses

// topic is a heading, or the words in bold that a paragraph begins with, and the id of the clause.
type topic struct {
	title, clause string
	words         []string // see topicWords
}

// titleOf gives the heading of a clause, or its id where it has none.
func (d *printed) titleOf(id string) string {
	for _, c := range d.clauses {
		if c.ID == id {
			return cmp.Or(c.Title, id)
		}
	}
	return id
}

// readAhead goes through a document while the draft is still walked.
func readAhead(d *doc.Doc, t *Texts) *printed {
	p := &printed{defined: map[string]bool{}, said: t.said[:0], done: make(chan struct{})}
	go func() {
		defer close(p.done)
		p.read(d)
	}()
	return p
}

func (p *printed) read(d *doc.Doc) {
	holder := ""
	note := func(x doc.Inline) {
		switch x := x.(type) {
		case doc.Text:
			p.said = append(p.said, string(x))
		case doc.Term:
			p.said = append(p.said, x.Text)
		case doc.Answer:
			p.said = append(p.said, x.Text)
		case doc.Ref:
			if x.Missing {
				p.lost = append(p.lost, reference{holder, x.Target})
			}
		case doc.Blank:
			if x.Kind != doc.NotApplicable {
				p.blanks = append(p.blanks, x)
			}
		}
	}
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Clause:
			if b.Level <= 1 {
				p.clauses = append(p.clauses, b)
				holder = b.ID
			}
			if b.Origin == "" && !strings.HasPrefix(holder, "own-") && b.Title != "" {
				p.topics = append(p.topics, topic{b.Title, holder, topicWords(b.Title)})
			}
		case *doc.Para:
			if lead := leadIn(b); lead != "" && !strings.HasPrefix(holder, "own-") {
				p.topics = append(p.topics, topic{lead, holder, topicWords(lead)})
			}
		case *doc.Definitions:
			for _, x := range b.Items {
				p.defined[fold(x.Term)] = true
			}
		}
		doc.Inlines(b, note)
		return true
	})
}

// leadIn gives the words in bold that a paragraph begins with: they say what it is about.
func leadIn(b *doc.Para) string {
	if len(b.Inlines) < 2 {
		return ""
	}
	bold, ok := b.Inlines[0].(doc.Bold)
	if !ok || len(bold.Inlines) != 1 {
		return ""
	}
	text, _ := bold.Inlines[0].(doc.Text)
	return strings.TrimRight(string(text), ".: ")
}

// printed returns what was noted of the document; it needs one.
func (in Input) printed() *printed {
	<-in.pages.done
	return in.pages
}

// idle returns the terms that a clause gives a meaning and nothing else uses; it needs a document.
func (in Input) idle() []int {
	terms := in.lexicon().tally()
	in.Texts.said = in.printed().said
	for _, text := range in.Texts.said {
		terms.count(text)
	}
	return terms.idle()
}

// tally counts where terms stand that a clause gives a meaning.
type tally struct {
	index  prose.Terms
	begins []string    // of the terms: a text without one of them has none of the terms
	first  []int       // the terms, and for each the one whose name it shares
	times  map[int]int // by the first one, besides where it has its meaning
	left   int         // that were not met yet
}

func (x *lexicon) tally() *tally {
	n := &tally{times: map[int]int{}}
	n.first = make([]int, len(x.terms))
	for i := range x.terms {
		t := &x.terms[i]
		n.first[i] = -1
		if t.clause == "" {
			continue
		}
		n.first[i] = i
		n.index.In(t.name, func(u prose.Use) { n.first[i] = u.Term })
		if n.first[i] == i {
			n.index.Add(i, t.name)
			n.begins = append(n.begins, beginnings(t.name)...)
		}
		n.times[n.first[i]]--
	}
	n.left = len(n.times)
	return n
}

// beginnings gives what every text holds in which a term stands as it is defined, in the singular or the plural: one of the two.
func beginnings(name string) []string {
	for first := range strings.FieldsFuncSeq(name, prose.IsBetweenWords) {
		stem := strings.TrimSuffix(prose.Singular(strings.ToLower(first)), "y")
		first = first[:min(len(stem), len(first))]
		return []string{first, strings.ToUpper(first)}
	}
	return nil
}

// count looks through a text.
func (n *tally) count(text string) {
	if n.left == 0 || !slices.ContainsFunc(n.begins, func(b string) bool { return strings.Contains(text, b) }) {
		return // most texts
	}
	n.index.In(text, func(u prose.Use) {
		if u.Spelling != prose.AsDefined {
			return
		}
		if n.times[u.Term]++; n.times[u.Term] == 1 {
			n.left--
		}
	})
}

// idle gives the terms that stand nowhere but where they have their meaning.
func (n *tally) idle() []int {
	var all []int
	for i, first := range n.first {
		if first == i && n.times[i] <= 0 {
			all = append(all, i)
		}
	}
	return all
}
