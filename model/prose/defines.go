package prose

import (
	"slices"
	"strings"
)

// Meaning is a term that a text itself gives a meaning.
type Meaning struct {
	Span           // the term
	Says    string // what it means; "" for a name in brackets, as in the list (the “List”)
	IsLocal bool   // it is said to hold for a part of the agreement only
}

// Meanings gives the terms that a text gives a meaning: “Go-Live Date” means ..., or (the “Badge Holders”).
func (t Text) Meanings() []Meaning {
	var all []Meaning
	for i := 0; i < len(t.Tokens); i++ {
		first, last := t.quotedTerm(i)
		if last == 0 {
			first, last = t.plainTerm(i)
		}
		if last == 0 {
			continue
		}
		m := Meaning{Span: Span{From: t.Tokens[first].From, To: t.Tokens[last].To}}
		m.Text = t.Source[m.From:m.To]
		after := last + 1
		if isQuote(t.at(after).Lower) {
			after++
		}
		if verb := t.verbOfMeaning(after); verb > 0 {
			m.Says = t.restOf(verb)
		} else if !isQuote(t.at(first-1).Lower) || !t.isInBrackets(first-1) && !t.isCalled(first-1) {
			continue
		}
		m.IsLocal = t.isLocal(first, after)
		all = append(all, m)
		i = last
	}
	return all
}

// quotedTerm reads some words with a capital that stand in quotation marks and begin with a token; 0, 0 for none.
func (t Text) quotedTerm(i int) (first, last int) {
	const most = 8
	if !isQuote(t.at(i-1).Lower) || !t.Tokens[i].IsWord || !t.isCapital(i) {
		return 0, 0
	}
	for k := i; k < len(t.Tokens) && k < i+most && t.Tokens[k].Sentence == t.Tokens[i].Sentence; k++ {
		if !t.Tokens[k].IsWord {
			return 0, 0
		}
		if isQuote(strings.TrimLeft(t.at(k+1).Lower, ",.")) {
			return i, k
		}
	}
	return 0, 0
}

// plainTerm reads words with capitals at the beginning of a sentence that a verb of meaning follows, as bold ones are read.
func (t Text) plainTerm(i int) (first, last int) {
	if !t.Tokens[i].IsFirst || !t.isCapital(i) || smallWords[t.Tokens[i].Lower] {
		return 0, 0
	}
	last = t.endOfRun(i, len(t.Tokens))
	if verb := t.verbOfMeaning(last + 1); verb == 0 || t.at(last+1).Lower == "includes" {
		return 0, 0
	}
	return i, last
}

// verbOfMeaning gives the token after a verb that says what a term means, 0 where there is none. Words between commas may come
// before it.
func (t Text) verbOfMeaning(i int) int {
	const most = 12
	if t.at(i).Lower == "," {
		for k := i + 1; k < i+most; k++ {
			if t.at(k).Lower == "," {
				i = k + 1
				break
			}
		}
	}
	switch t.at(i).Lower {
	case "shall", "will", "must":
		i++
	}
	switch w, next := t.at(i).Lower, t.at(i+1).Lower; {
	case w == "means", w == "mean":
		return i + 1
	case (w == "has" || w == "have") && (next == "the" && (t.at(i+2).Lower == "meaning" || t.at(i+2).Lower == "meanings")):
		return i + 3
	case (w == "refers" || w == "refer") && next == "to", w == "is" && next == "defined":
		return i + 2
	}
	return 0
}

// restOf gives the words of a sentence from a token on.
func (t Text) restOf(i int) string {
	if i >= len(t.Tokens) {
		return ""
	}
	last := i
	for last+1 < len(t.Tokens) && t.Tokens[last+1].Sentence == t.Tokens[i].Sentence {
		last++
	}
	return t.Source[t.Tokens[i].From:t.Tokens[last].To]
}

// bracketWords may come before a term in brackets.
var bracketWords = []string{"the", "a", "an", "each", "every", "any", "all", "together", "collectively", "individually", "jointly", "hereinafter", "called", "referred", "to", "as", "and", "or", "such", "these", "this", "our", "its", ","}

// isInBrackets says whether a quotation mark stands in brackets, with nothing before it there but other terms and small words.
func (t Text) isInBrackets(quote int) bool {
	const most = 16
	for k := quote - 1; k >= 0 && k > quote-most; k-- {
		token := t.Tokens[k]
		switch {
		case token.Lower == "(":
			return true
		case slices.Contains(bracketWords, token.Lower), isQuote(token.Lower), token.IsWord && t.isCapital(k):
		default:
			return false
		}
	}
	return false
}

// isCalled says whether what stands in quotation marks is what something is called, as in: that party is the “Owner”.
func (t Text) isCalled(quote int) bool {
	i := quote - 1
	switch t.at(i).Lower {
	case "called":
		return true
	case "the", "a", "an":
		i--
	case "as":
		return t.at(i-1).Lower == "to"
	}
	return i < quote-1 && (t.at(i).Lower == "is" || t.at(i).Lower == "are" || t.at(i).Lower == "called")
}

// isLocal says whether the words about a term, in its sentence up to a token and a few after it, say that it holds for one part
// of the agreement.
func (t Text) isLocal(first, after int) bool {
	if verb := t.verbOfMeaning(after); verb > 0 && t.at(verb).Lower == "here" {
		return true
	}
	from, _ := t.nearby(first)
	for k := from; k < min(len(t.Tokens), after+6); k++ {
		if t.Tokens[k].Lower != "this" && t.Tokens[k].Lower != "the" {
			continue
		}
		switch t.at(k + 1).Lower {
		case "annex", "clause", "section", "schedule", "appendix", "exhibit", "article", "paragraph", "addendum":
			if in := t.at(k - 1).Lower; in == "in" || in == "of" || in == "for" || in == "within" {
				return true
			}
		}
	}
	return false
}
