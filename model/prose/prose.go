// Package prose reads words that people typed: it finds what stands in for an answer, promises too much, says too little or
// should not be written down. It knows no agreement; who calls it knows where the words stand and what that means.
package prose

import (
	"cmp"
	"slices"
)

// Kind says what is the matter with some words.
type Kind int

// The kinds of faults.
const (
	Placeholder Kind = iota // stands where an answer is to come
	Promise                 // promises a result
	Absolute                // leaves no room for an exception
	Vague                   // can be read in more than one way
	Secret                  // a password, a key or the number of an account
	AnyHour                 // help at any hour
	Certified               // a certificate that nobody issues, or compliance without an end
	Penalty                 // a punishment instead of a charge
	Untidy                  // brackets, quotation marks, doubled words and spaces
	LongWinded              // a sentence that is too long, or says in many words what one says
)

// Fault is a place in a text that should be mended.
type Fault struct {
	Kind     Kind
	From, To int     // bytes of the text; From < To
	Mend     string  // how, in a few words that follow a colon; may be empty where the kind says it
	Fix      *string // the whole text with the place mended, where that is mechanical
}

// Faults gives the faults of a text in the order in which they stand there.
func (t Text) Faults() []Fault {
	faults := t.listed(builtin())
	faults = append(faults, t.placeholders()...)
	faults = append(faults, t.secrets()...)
	faults = append(faults, t.untidy()...)
	faults = append(faults, t.longWinded()...)
	slices.SortStableFunc(faults, func(x, y Fault) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.Kind, y.Kind)) })
	return faults
}
