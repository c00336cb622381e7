package ui

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file says how well a line of a list fits typed words. The palette, the search and the wizard line by line all
// order what they find by it.

// How a line fits, from not at all to best.
const (
	fitsNot    = iota
	fitsSaid   // the words stand somewhere in what is said of it
	fitsRow    // they begin words of its name, or of the name of the row that it stands in
	fitsMeans  // they begin what the trade calls it
	fitsName   // they begin words of its name
	fitsStart  // its name begins with them
	fitsInRow  // it is called so, in a row or as a row
	fitsAlias  // the trade calls it so
	fitsCalled // it is called so
)

// places of a line among those that the trade calls the same; below them, a row comes after a question.
const fitSteps = 8

// fitting is what lines are compared with.
type fitting struct {
	text   string // the typed words in lower case
	words  terms  // of it
	alias  string // as aliases are compared
	called terms  // the words of that
}

// terms are words that are looked for in thousands of lines, each also behind a blank, where a word of a text begins.
type terms struct{ as, behind []string }

func fittingOf(typed string) fitting {
	words, alias := strings.Fields(strings.ToLower(typed)), plain(typed)
	return fitting{text: strings.Join(words, " "), words: termsOf(words), alias: alias, called: termsOf(strings.Fields(alias))}
}

func termsOf(words []string) terms {
	t := terms{as: words, behind: make([]string, len(words))}
	for i, w := range words {
		t.behind[i] = " " + w
	}
	return t
}

// areIn reports whether a text has all of them.
func (t terms) areIn(text string) bool { return hasAll(text, t.as) }

func hasAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// begin reports whether each begins a word of a text.
func (t terms) begin(text string) bool {
	for i, w := range t.as {
		if !strings.HasPrefix(text, w) && !strings.Contains(text, t.behind[i]) {
			return false
		}
	}
	return true
}

// beginAnywhere is begin with any sign before a word: a bracket, a hyphen, a quotation mark.
func (t terms) beginAnywhere(text string) bool {
	for _, w := range t.as {
		from, isThere := 0, false
		for !isThere {
			i := strings.Index(text[from:], w)
			if i < 0 {
				return false
			}
			r, _ := utf8.DecodeLastRuneInString(text[:from+i])
			isThere = from+i == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
			from += i + len(w)
		}
	}
	return true
}

// of returns how well a line fits: 0 is not at all, more is better.
func (f fitting) of(x *pickItem) int {
	if len(f.words.as) == 0 {
		return 1
	}
	how := f.aliased(x)
	if f.words.areIn(x.hay) {
		how = max(how, f.named(x)*fitSteps)
	}
	return how
}

// named compares with the name of a line that holds all words somewhere.
func (f fitting) named(x *pickItem) int {
	what, isIn := x.low, x.isRow
	if !x.isRow {
		what, _, isIn = strings.Cut(what, ofRow)
	}
	title, _, _ := strings.Cut(x.low, ": ")
	how := fitsSaid
	switch {
	case x.under != "" && len(f.text) > len(x.under) && strings.HasPrefix(f.text, x.under) && f.text[len(x.under)+1:] == what && f.text[len(x.under)] == ' ':
		return fitsInRow
	case x.low == f.text || title == f.text || f.isWhole(what):
		if isIn {
			return fitsInRow
		}
		return fitsCalled
	case strings.HasPrefix(what, f.text):
		how = fitsStart
	case f.words.begin(what):
		how = fitsName
	case f.words.begin(x.low):
		how = fitsRow
	}
	if x.isRow && how > fitsRow {
		how = fitsRow
	}
	return how
}

// isWhole reports whether something is called as typed, in the singular or the plural.
func (f fitting) isWhole(name string) bool {
	const more = 4 // the end of a plural, and signs behind it; a longer name need not be looked at
	return name == f.text || len(name) <= len(f.text)+more && strings.HasPrefix(name, strings.TrimSuffix(f.text, "s")) && plain(name) == f.alias
}

// aliased compares with what the trade calls a line.
func (f fitting) aliased(x *pickItem) int {
	best := 0
	for _, a := range x.also {
		how := 0
		switch {
		case a.phrase == f.alias:
			how = fitsAlias
		case len(f.alias) > 1 && f.called.begin(a.phrase):
			how = fitsMeans
		default:
			continue
		}
		best = max(best, how*fitSteps+max(0, fitSteps-1-a.at))
	}
	return best
}

// near reports whether a text has all words but for one slip of typing in each: a letter too many, too few, another one,
// or two that changed places. Short words must be right.
func (f fitting) near(text string) bool {
	for _, w := range f.words.as {
		if !hasNear(text, w) {
			return false
		}
	}
	return true
}

func hasNear(text, w string) bool {
	for t := range strings.FieldsSeq(text) {
		if strings.HasPrefix(t, w) || isSlip(w, t) {
			return true
		}
	}
	return false
}

// isSlip reports whether a word of more than three letters is another one, or its beginning, but for one slip. Of tens of
// thousands of words most differ early on, so that nothing is copied to compare them.
func isSlip(typed, meant string) bool {
	if utf8.RuneCountInString(typed) < 4 {
		return false
	}
	for typed != "" && meant != "" {
		a, n := utf8.DecodeRuneInString(typed)
		b, m := utf8.DecodeRuneInString(meant)
		if a != b {
			break
		}
		typed, meant = typed[n:], meant[m:]
	}
	_, n := utf8.DecodeRuneInString(typed)
	_, m := utf8.DecodeRuneInString(meant)
	restA, restB := typed[n:], meant[m:]
	if typed == "" || meant == "" {
		return restA == "" // at most one letter too many
	}
	if strings.HasPrefix(restB, restA) || strings.HasPrefix(restB, typed) || strings.HasPrefix(meant, restA) {
		return true
	}
	_, n2 := utf8.DecodeRuneInString(restA)
	_, m2 := utf8.DecodeRuneInString(restB)
	return n2 > 0 && m2 > 0 && typed[:n] == restB[:m2] && restA[:n2] == meant[:m] && strings.HasPrefix(restB[m2:], restA[n2:])
}

// ranking is what was found for some words.
type ranking struct {
	order []int // positions of the lines that fit, the best first and otherwise in their order
	may   []int // of the lines that can fit if more is typed, in their order
}

// ranked looks for words among some lines, or among all where none are given. Only if none fits, those are looked for that
// are called so but for a slip of typing, and only if there are none of these, what is said of them is looked at.
func ranked(all []pickItem, typed string, among []int) ranking {
	f := fittingOf(typed)
	var r ranking
	var byFit [(fitsCalled + 1) * fitSteps][]int
	n := 0
	for i := range each(all, among) {
		how := f.of(&all[i])
		if how > 0 {
			byFit[how] = append(byFit[how], i)
			n++
		}
		if how > 0 || len(all[i].also) > 0 { // the end of a plural can be lost to an alias for one letter
			r.may = append(r.may, i)
		}
	}
	if n == 0 {
		for i := range all {
			x := &all[i]
			switch {
			case slices.ContainsFunc(x.also, func(a alias) bool { return a.at == 0 && f.near(a.phrase) }):
				byFit[2] = append(byFit[2], i)
				n++
			case f.near(x.low):
				byFit[1] = append(byFit[1], i)
				n++
			}
		}
		for i := 0; n == 0 && i < len(all); i++ {
			if f.near(all[i].hay) {
				r.order = append(r.order, i)
			}
		}
	}
	for _, some := range slices.Backward(byFit[:]) {
		r.order = append(r.order, some...)
	}
	return r
}

// each goes through some positions, or through all of a list where none are given.
func each(all []pickItem, some []int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if some != nil {
			for _, i := range some {
				if !yield(i) {
					return
				}
			}
			return
		}
		for i := range all {
			if !yield(i) {
				return
			}
		}
	}
}
