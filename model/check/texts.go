package check

import (
	"slices"

	"engross/model/prose"
)

// Texts keeps what was found in the words of answers, so that checking a draft again reads only the answers that changed since.
// What a run does not meet is forgotten. Runs that share it must come one after the other. The zero value knows nothing yet.
type Texts struct {
	met, before map[string]*reading // by the words
	names       []name              // of the terms in index
	index       *prose.Terms

	// Both are kept for their memory.
	said  []string   // the words of the document
	paths [][]string // what the draft asks, by section, in the order of the screens
}

// name is what a term is called; a term has a number and may have several.
type name struct {
	term int
	text string
}

// reading is what was found in some words.
type reading struct {
	faults    []prose.Fault
	companies []prose.Span
	literals  []prose.Literal
	runs      []prose.Run
	meanings  []prose.Meaning
	shorts    []prose.Span
	uses      []prose.Use  // of terms
	known     *prose.Terms // which those are
}

// begin opens a run.
func (t *Texts) begin() { t.before, t.met = t.met, make(map[string]*reading, len(t.met)) }

// of returns what there is to be found in some words.
func (t *Texts) of(words string) *reading {
	if r, ok := t.met[words]; ok {
		return r
	}
	r, ok := t.before[words]
	if !ok {
		split := prose.Split(words)
		r = &reading{faults: split.Faults(), companies: split.Companies(), literals: split.Literals(), runs: split.Runs(), meanings: split.Meanings(), shorts: split.ShortForms()}
	}
	t.met[words] = r
	return r
}

// terms returns what finds terms by their names: that of the run before, as long as nobody changes a term.
func (t *Texts) terms(names []name) *prose.Terms {
	if t.index == nil || !slices.Equal(t.names, names) {
		t.names, t.index = names, new(prose.Terms)
		for _, n := range names {
			t.index.Add(n.term, n.text)
		}
	}
	return t.index
}

// usesOf returns the terms that stand in some words.
func (r *reading) usesOf(terms *prose.Terms, words string) []prose.Use {
	if r.known != terms {
		r.known, r.uses = terms, r.uses[:0]
		terms.In(words, func(u prose.Use) { r.uses = append(r.uses, u) })
	}
	return r.uses
}
