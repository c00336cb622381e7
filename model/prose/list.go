package prose

import (
	_ "embed" // the lists
	"slices"
	"strings"
	"sync"
)

// The lists of words. How a line is written stands in placeholders.txt.
var (
	//go:embed lists/placeholders.txt
	placeholderList string
	//go:embed lists/slots.txt
	slotList string
	//go:embed lists/promises.txt
	promiseList string
	//go:embed lists/absolutes.txt
	absoluteList string
	//go:embed lists/vague.txt
	vagueList string
	//go:embed lists/certified.txt
	certifiedList string
	//go:embed lists/penalties.txt
	penaltyList string
	//go:embed lists/clock.txt
	clockList string
	//go:embed lists/wordy.txt
	wordyList string
)

// phrase is one way to say something on a list.
type phrase struct {
	kind         Kind
	words        []string
	capitals     []bool // of words that need one
	mend         string
	with, unless []pattern
	isInnocent   bool
}

// pattern is some words of which the last may have any ending.
type pattern struct {
	words []string
	open  bool
}

// lists are all lists together, by the first word of a phrase, the longest phrase first.
type lists map[string][]*phrase

// builtin returns the lists, which are read when the first text is.
var builtin = sync.OnceValue(func() lists {
	l := lists{}
	for kind, text := range map[Kind]string{
		Placeholder: placeholderList, Promise: promiseList, Absolute: absoluteList, Vague: vagueList, Certified: certifiedList,
		Penalty: penaltyList, AnyHour: clockList, LongWinded: wordyList,
	} {
		l.add(kind, text)
	}
	for _, all := range l {
		slices.SortStableFunc(all, func(x, y *phrase) int {
			if n := len(y.words) - len(x.words); n != 0 {
				return n
			}
			return int(x.kind) - int(y.kind)
		})
	}
	return l
})

// slots are the words that stand in brackets for what is to come.
var slots = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, line := range lines(slotList) {
		for _, word := range items(line) {
			all[word] = true
		}
	}
	return all
})

// lines gives the lines of a list that are no comments.
func lines(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n ")
		if line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}

func items(line string) []string {
	var all []string
	for item := range strings.SplitSeq(line, ",") {
		if item = strings.TrimSpace(item); item != "" {
			all = append(all, item)
		}
	}
	return all
}

// add reads one list.
func (l lists) add(kind Kind, text string) {
	var last []*phrase
	for _, line := range lines(text) {
		if condition, ok := strings.CutPrefix(line, " "); ok {
			word, rest, _ := strings.Cut(strings.TrimSpace(condition), ":")
			for _, p := range last {
				p.condition(word, rest)
			}
			continue
		}
		rest, isInnocent := strings.CutPrefix(line, "!")
		phrases, mend, _ := strings.Cut(rest, " = ")
		last = nil
		for _, item := range items(phrases) {
			p := newPhrase(item)
			p.kind, p.mend, p.isInnocent = kind, strings.TrimSpace(mend), isInnocent
			l[p.words[0]] = append(l[p.words[0]], p)
			last = append(last, p)
		}
	}
}

func newPhrase(item string) *phrase {
	t := Split(item)
	p := &phrase{}
	for i, token := range t.Tokens {
		p.words = append(p.words, token.Lower)
		p.capitals = append(p.capitals, t.isCapital(i))
	}
	return p
}

func (p *phrase) condition(word, rest string) {
	for _, item := range items(rest) {
		stem, open := strings.CutSuffix(item, "*")
		x := pattern{words: newPhrase(stem).words, open: open}
		if word == "with" {
			p.with = append(p.with, x)
		} else {
			p.unless = append(p.unless, x)
		}
	}
}

// listed finds the words that stand on a list. Of phrases of one kind that overlap, the longest counts.
func (t Text) listed(l lists) []Fault {
	var faults []Fault
	var done [LongWinded + 1]int // the token up to which a kind has been looked at
	for i, token := range t.Tokens {
		for _, p := range l[token.Lower] {
			if i < done[p.kind] || !t.matches(i, p) {
				continue
			}
			done[p.kind] = i + len(p.words)
			if !p.isInnocent && t.fits(i, p) && !t.isExcused(i, p) {
				faults = append(faults, Fault{Kind: p.kind, From: token.From, To: t.Tokens[i+len(p.words)-1].To, Mend: p.mend})
			}
		}
	}
	return faults
}

// matches says whether a phrase stands at a token.
func (t Text) matches(i int, p *phrase) bool {
	if i+len(p.words) > len(t.Tokens) {
		return false
	}
	for k, word := range p.words {
		token := t.Tokens[i+k]
		if token.Lower != word || token.Sentence != t.Tokens[i].Sentence || p.capitals[k] && !t.isCapital(i+k) {
			return false
		}
	}
	return true
}

// fits looks at the words around a phrase that its list asks for or excuses it with.
func (t Text) fits(i int, p *phrase) bool {
	if len(p.with) > 0 && !t.near(i, p.with) {
		return false
	}
	return !t.near(i, p.unless)
}

// near says whether one of the patterns stands in the sentence of a token.
func (t Text) near(i int, patterns []pattern) bool {
	if len(patterns) == 0 {
		return false
	}
	from, to := t.nearby(i)
	for k := from; k < to; k++ {
		for _, p := range patterns {
			if k+len(p.words) <= to && t.hasPattern(k, p) {
				return true
			}
		}
	}
	return false
}

func (t Text) hasPattern(i int, p pattern) bool {
	for k, word := range p.words {
		got := t.Tokens[i+k].Lower
		if got != word && !(p.open && k == len(p.words)-1 && strings.HasPrefix(got, word)) {
			return false
		}
	}
	return true
}

// nearby gives the tokens around one, within its sentence. A sentence may be endless.
func (t Text) nearby(i int) (from, to int) {
	const reach = 60
	for from = i; from > 0 && i-from < reach && t.Tokens[from-1].Sentence == t.Tokens[i].Sentence; from-- {
	}
	for to = i; to < len(t.Tokens) && to-i < reach && t.Tokens[to].Sentence == t.Tokens[i].Sentence; to++ {
	}
	return from, to
}

// denials turn what comes after them round.
var denials = map[string]bool{
	"no": true, "not": true, "never": true, "nor": true, "neither": true, "nothing": true, "nobody": true, "none": true, "without": true, "cannot": true,
	"can't": true, "don't": true, "doesn't": true, "won't": true, "isn't": true, "aren't": true, "disclaims": true, "disclaim": true, "excludes": true,
	"refuses": true, "rather": true, "instead": true,
}

// isExcused says whether a phrase is denied, is the name of something, or is only spoken of.
func (t Text) isExcused(i int, p *phrase) bool {
	switch p.kind {
	case Promise, Certified, Absolute:
		if p.kind != Absolute && t.isDenied(i) || t.isName(i, p) {
			return true
		}
	case Placeholder:
		return t.isQuoted(i, p) || p.words[0] == "tbd" && len(p.words) == 1 && t.isName(i, p)
	}
	return false
}

// isDenied says whether one of the four words before denies what is said here.
func (t Text) isDenied(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4 && t.Tokens[k].Sentence == t.Tokens[i].Sentence; k-- {
		if denials[t.Tokens[k].Lower] {
			return true
		}
		switch t.Tokens[k].Lower {
		case ",", "and", "but": // another thing is said from here on
			return false
		}
	}
	return false
}

// isName says whether a word on a list is part of a name: it has a capital, and so does the word after it, within one sentence
// and in a text that is not written in capitals throughout.
func (t Text) isName(i int, p *phrase) bool {
	next := i + len(p.words)
	if !t.isCapital(i) || next >= len(t.Tokens) || !t.Tokens[next].IsWord || !t.isCapital(next) || t.Tokens[next].Sentence != t.Tokens[i].Sentence {
		return false
	}
	return t.hasLower(next)
}

// hasLower says whether a word is in small letters after its first.
func (t Text) hasLower(i int) bool {
	word := t.Source[t.Tokens[i].From:t.Tokens[i].To]
	return strings.ToUpper(word) != word
}

// isQuoted says whether a phrase stands in quotation marks.
func (t Text) isQuoted(i int, p *phrase) bool {
	before, after := t.at(i-1).Lower, t.at(i+len(p.words)).Lower
	return (before == `"` || before == "“" || before == "'" || before == "‘") && (after == `"` || after == "”" || after == "'" || after == "’")
}
