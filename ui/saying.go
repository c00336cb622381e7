package ui

import "strings"

// saying is a text of a line of a list: the label of a question, the name of a row, an answer. Of the tens of thousands of lines
// that a draft can bring most say what others say, so that they share their texts and each is compared once with what is typed.
type saying struct {
	text, low string // as it is shown, and in lower case
	hasBy     *fitting
	has       wordSet // of hasBy: those that stand somewhere in it
	by        *fitting
	begins    wordSet // of by: those that begin words of it
	how       int     // as a name: fitsCalled, fitsStart, fitsName, or fitsSaid for less
	nearBy    *fitting
	near      wordSet // of nearBy: those that it has but for a slip
}

// wordSet is some of those that are typed, a bit for each.
type wordSet uint64

// mostWords is how many of them are looked for.
const mostWords = 64

func sayingOf(text string) *saying { return &saying{text: text, low: strings.ToLower(text)} }

// which returns the words of which something holds.
func (f *fitting) which(holds func(word string) bool) wordSet {
	var out wordSet
	for i, w := range f.words.as {
		if holds(w) {
			out |= 1 << i
		}
	}
	return out
}

// having returns the words that stand somewhere in it.
func (s *saying) having(f *fitting) wordSet {
	if s.hasBy != f {
		s.hasBy, s.has = f, f.which(func(w string) bool { return strings.Contains(s.low, w) })
	}
	return s.has
}

// called compares it as a name, and returns it.
func (s *saying) called(f *fitting) *saying {
	if s.by == f {
		return s
	}
	s.by, s.begins, s.how = f, 0, fitsSaid
	for i := range f.words.as {
		if s.having(f)&(1<<i) != 0 && f.words.begins(i, s.low) {
			s.begins |= 1 << i
		}
	}
	switch {
	case f.isCalled(s.low) || s.title() == f.text:
		s.how = fitsCalled
	case strings.HasPrefix(s.low, f.text):
		s.how = fitsStart
	case s.begins == f.all:
		s.how = fitsName
	}
	return s
}

// title is what stands before a colon, or all.
func (s *saying) title() string {
	title, _, _ := strings.Cut(s.low, ": ")
	return title
}

// nearly returns the words that it has but for a slip of typing.
func (s *saying) nearly(f *fitting) wordSet {
	if s.nearBy != f {
		s.nearBy, s.near = f, f.which(func(w string) bool { return hasNear(s.low, w) })
	}
	return s.near
}

// explaining returns the words that stand by themselves in it; nothing else is asked of such a text.
func (s *saying) explaining(f *fitting) wordSet {
	if s.hasBy != f {
		s.hasBy, s.has = f, f.which(func(w string) bool { return standsIn(s.low, w) })
	}
	return s.has
}
