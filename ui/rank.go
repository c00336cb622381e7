package ui

import (
	"slices"
	"strings"
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
	text  string   // the typed words in lower case
	words []string // of it
	alias string   // as aliases are compared
}

func fittingOf(typed string) fitting {
	words := strings.Fields(strings.ToLower(typed))
	return fitting{text: strings.Join(words, " "), words: words, alias: plain(typed)}
}

// of returns how well a line fits: 0 is not at all, more is better.
func (f fitting) of(x *pickItem) int {
	if len(f.words) == 0 {
		return 1
	}
	how := f.aliased(x)
	if f.all(x.hay, "") {
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
	case x.low == f.text || title == f.text || f.isWhole(what):
		if isIn {
			return fitsInRow
		}
		return fitsCalled
	case strings.HasPrefix(what, f.text):
		how = fitsStart
	case f.all(what, " "):
		how = fitsName
	case f.all(x.low, " "):
		how = fitsRow
	}
	if x.isRow && how > fitsRow {
		how = fitsRow
	}
	return how
}

// isWhole reports whether something is called as typed, in the singular or the plural.
func (f fitting) isWhole(name string) bool {
	return name == f.text || strings.HasPrefix(name, strings.TrimSuffix(f.text, "s")) && plain(name) == f.alias
}

// aliased compares with what the trade calls a line.
func (f fitting) aliased(x *pickItem) int {
	best := 0
	for _, a := range x.also {
		how := 0
		switch {
		case a.phrase == f.alias:
			how = fitsAlias
		case len(f.alias) > 1 && f.allPlain(a.phrase):
			how = fitsMeans
		default:
			continue
		}
		best = max(best, how*fitSteps+max(0, fitSteps-1-a.at))
	}
	return best
}

// all reports whether a text in lower case has all words, each behind what is given.
func (f fitting) all(text, behind string) bool {
	if behind != "" {
		text = behind + text
	}
	for _, w := range f.words {
		if !strings.Contains(text, behind+w) {
			return false
		}
	}
	return true
}

func (f fitting) allPlain(phrase string) bool {
	for _, w := range strings.Fields(f.alias) {
		if !strings.HasPrefix(phrase, w) && !strings.Contains(phrase, " "+w) {
			return false
		}
	}
	return true
}

// near reports whether a text has all words but for one slip of typing in each: a letter too many, too few, another one,
// or two that changed places. Short words must be right.
func (f fitting) near(text string) bool {
	there := strings.Fields(text)
	for _, w := range f.words {
		if !slices.ContainsFunc(there, func(t string) bool { return strings.HasPrefix(t, w) || isSlip(w, t) }) {
			return false
		}
	}
	return true
}

// isSlip reports whether a word of more than three letters is another one, or its beginning, but for one slip.
func isSlip(typed, meant string) bool {
	a, b := []rune(typed), []rune(meant)
	if len(a) < 4 {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	begins := func(of, with []rune) bool { return len(of) >= len(with) && slices.Equal(of[:len(with)], with) }
	restA, restB := a[i:], b[i:]
	if len(restA) == 0 || len(restB) == 0 {
		return len(restA) <= 1
	}
	switch {
	case begins(restB[1:], restA[1:]), begins(restB[1:], restA), begins(restB, restA[1:]):
		return true
	}
	return len(restA) > 1 && len(restB) > 1 && restA[0] == restB[1] && restA[1] == restB[0] && begins(restB[2:], restA[2:])
}

// ranked returns the positions of the lines that fit, the best first and otherwise in their order. Only if none fits, those
// are looked for that fit but for a slip of typing: first what is called so, then what it is said of.
func ranked(all []pickItem, typed string) []int {
	f := fittingOf(typed)
	var byFit [(fitsCalled + 1) * fitSteps][]int
	n := 0
	for i := range all {
		if how := f.of(&all[i]); how > 0 {
			byFit[how] = append(byFit[how], i)
			n++
		}
	}
	for i := 0; n == 0 && i < len(all); i++ {
		x := &all[i]
		switch {
		case slices.ContainsFunc(x.also, func(a alias) bool { return a.at == 0 && f.near(a.phrase) }):
			byFit[3] = append(byFit[3], i)
		case f.near(x.low):
			byFit[2] = append(byFit[2], i)
		case f.near(x.hay):
			byFit[1] = append(byFit[1], i)
		}
	}
	var out []int
	for _, some := range slices.Backward(byFit[:]) {
		out = append(out, some...)
	}
	return out
}
