package check

import "engross/model/prose"

// Texts keeps what was found in the words of answers, so that checking a draft again reads only the answers that changed since.
// What a run does not meet is forgotten. Runs that share it must come one after the other. The zero value knows nothing yet.
type Texts struct {
	met, before map[string]*reading // by the words
}

// reading is what was found in some words.
type reading struct {
	faults    []prose.Fault
	companies []prose.Span
	literals  []prose.Literal
	runs      []prose.Run
	meanings  []prose.Meaning
	shorts    []prose.Span
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
		r = &reading{split.Faults(), split.Companies(), split.Literals(), split.Runs(), split.Meanings(), split.ShortForms()}
	}
	t.met[words] = r
	return r
}
