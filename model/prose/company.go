package prose

import "strings"

// Span is a part of a text.
type Span struct {
	From, To int // bytes
	Text     string
}

// forms are the legal forms that end the name of a company; false for those that are so only after a comma and several words.
var forms = map[string]bool{
	"inc": true, "incorporated": true, "llc": true, "llp": true, "lp": true, "pllc": true, "ltd": true, "limited": true, "corp": true, "corporation": true,
	"plc": true, "gmbh": true, "ag": true, "kg": true, "ug": true, "sarl": true, "sas": true, "srl": true, "bv": true, "nv": true, "pty": true, "oy": true,
	"ab": true, "aps": true, "pc": false, "pa": false,
}

// articles come before a legal form that is no part of a name.
var articles = map[string]bool{
	"the": true, "a": true, "an": true, "any": true, "each": true, "every": true, "no": true, "this": true, "that": true, "our": true, "their": true, "its": true,
	"all": true, "for": true, "with": true, "of": true, "and": true, "by": true, "to": true, "in": true, "from": true, "if": true, "where": true, "when": true,
	"both": true, "neither": true, "either": true, "at": true, "on": true, "under": true, "as": true, "but": true, "or": true,
}

// Companies gives the names of companies that end with their legal form.
func (t Text) Companies() []Span {
	var all []Span
	last := -1
	for i, token := range t.Tokens {
		isSure, isForm := forms[token.Lower]
		if !isForm || !t.isCapital(i) && token.Lower != "gmbh" || !isSure && t.at(i-1).Lower != "," {
			continue
		}
		first := t.nameBefore(i)
		if !isSure && first > i-3 { // a list may end with PC too
			continue
		}
		if first >= i || first <= last {
			continue
		}
		last = i
		from, to := t.Tokens[first].From, token.To
		all = append(all, Span{From: from, To: to, Text: t.Source[from:to]})
	}
	return all
}

// nameBefore gives the first token of a name that ends before a token, the token itself where there is none.
func (t Text) nameBefore(i int) int {
	const most = 12 // words of a name: a text may be nothing but capitals
	first := i
	for k := i - 1; k >= 0 && i-k <= most && t.Tokens[k].Sentence == t.Tokens[i].Sentence; k-- {
		token := t.Tokens[k]
		switch {
		case token.IsWord && t.isCapital(k) && !articles[token.Lower]:
			first = k
		case token.Lower == "&", token.Lower == "and" && first < i && k > 0 && t.isCapital(k-1), token.Lower == "," && first == i:
		case token.Lower == "." && t.at(k-1).To-t.at(k-1).From <= 2:
		default:
			return first
		}
	}
	return first
}

// WithoutForm gives the name of a company without its legal form.
func WithoutForm(name string) string {
	for {
		t := Split(name)
		end := len(t.Tokens)
		for end > 0 && (!t.Tokens[end-1].IsWord || forms[t.Tokens[end-1].Lower]) {
			end--
		}
		if end == len(t.Tokens) || end == 0 {
			return strings.TrimSpace(name)
		}
		name = name[:t.Tokens[end-1].To]
	}
}
