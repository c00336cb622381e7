package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// twice are words that may stand twice.
var twice = map[string]bool{"that": true, "had": true, "very": true, "so": true, "bye": true, "no": true, "is": true, "in": true, "on": true, "do": true, "tut": true, "xx": true}

// untidy finds doubled words, spaces too many, and brackets and quotation marks that have no partner.
func (t Text) untidy() []Fault {
	var faults []Fault
	for i := 1; i < len(t.Tokens); i++ {
		if t.Tokens[i-1].Lower == t.Tokens[i].Lower && t.isDoubled(i) {
			before, token := t.Tokens[i-1], t.Tokens[i]
			faults = append(faults, t.cut(before.From, token.To, before.To, "the word stands twice: take one out"))
		}
	}
	faults = append(faults, t.spaces()...)
	return append(faults, t.unpaired()...)
}

// cut is a fault whose mend is to take some bytes out, from a place to the fault's end.
func (t Text) cut(from, to, at int, mend string) Fault {
	mended := t.Source[:at] + t.Source[to:]
	return Fault{Kind: Untidy, From: from, To: to, Mend: mend, Fix: &mended}
}

// isDoubled says whether a word that is the same as the one before stands there by mistake.
func (t Text) isDoubled(i int) bool {
	a, b := t.Tokens[i-1], t.Tokens[i]
	if t.at(i-2).Lower == a.Lower || t.at(i+1).Lower == a.Lower || !a.IsWord || !b.IsWord || a.Sentence != b.Sentence || a.IsGlued || b.IsGlued || twice[a.Lower] || len(a.Lower) < 2 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(b.Lower)
	return unicode.IsLetter(r) && t.isCapital(i-1) == t.isCapital(i) || i == 1 && unicode.IsLetter(r)
}

// spaces finds two spaces or more within a line. After a full stop they are a habit, and before a line's end and beginning
// they may mean something.
func (t Text) spaces() []Fault {
	s := t.Source
	if !strings.Contains(s, "  ") {
		return nil
	}
	for i := 0; i+1 < len(s); i++ {
		if s[i] != ' ' || s[i+1] != ' ' {
			continue
		}
		end := i
		for end < len(s) && s[end] == ' ' {
			end++
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if i > 0 && end < len(s) && s[end] != '\n' && (inWord(before) || before == ',') && !isLead(s[:i]) {
			return []Fault{t.cut(i, end, i+1, "two spaces, where one will do")}
		}
		i = end
	}
	return nil
}

// isLead says whether a line has only the number of a list yet.
func isLead(s string) bool {
	line := strings.TrimSpace(s[strings.LastIndexByte(s, '\n')+1:])
	return len(line) < 4 && strings.ContainsAny(line, "0123456789-*+")
}

// unpaired finds the first bracket or quotation mark without a partner. A closing bracket after a letter or number at the head
// of a part, as in a) and 1), has none.
func (t Text) unpaired() []Fault {
	if !strings.ContainsFunc(t.Source, isPaired) {
		return nil
	}
	var open []int
	quote := -1
	for i, r := range t.Source {
		switch r {
		case '(', '[', '{':
			open = append(open, i)
		case ')', ']', '}':
			n := len(open)
			if n > 0 && t.Source[open[n-1]] == partner(r) {
				open = open[:n-1]
			} else if r != ')' || !t.isItem(i) {
				return []Fault{{Kind: Untidy, From: i, To: i + 1, Mend: "the bracket was never opened: open it, or take it out"}}
			}
		case '“':
			quote = i
		case '”':
			quote = -1
		case '\n':
			if strings.HasPrefix(t.Source[i:], "\n\n") {
				if f := t.left(open, quote); f != nil {
					return f
				}
			}
		}
	}
	if f := t.left(open, quote); f != nil {
		return f
	}
	return t.oddQuote()
}

// isPaired says whether a sign has a partner.
func isPaired(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '{', '}', '“', '”', '"':
		return true
	}
	return false
}

func partner(r rune) byte {
	switch r {
	case ')':
		return '('
	case ']':
		return '['
	}
	return '{'
}

func (t Text) left(open []int, quote int) []Fault {
	if len(open) > 0 {
		i := open[len(open)-1]
		if i > 0 && (t.Source[i-1] == ':' || t.Source[i-1] == ';') { // a sad face
			return nil
		}
		return []Fault{{Kind: Untidy, From: i, To: i + 1, Mend: "the bracket is not closed: close it, or take it out"}}
	}
	if quote >= 0 {
		return []Fault{{Kind: Untidy, From: quote, To: quote + len("“"), Mend: "the quotation mark is not closed: close it, or take it out"}}
	}
	return nil
}

// isItem says whether what stands before a closing bracket numbers a part, or makes a face of it.
func (t Text) isItem(i int) bool {
	before := t.Source[:i]
	before = before[strings.LastIndexAny(before, " \t\n;,:-")+1:]
	return len(before) < 5
}

// oddQuote finds a straight quotation mark without a partner; after a number it stands for inches.
func (t Text) oddQuote() []Fault {
	count, last := 0, 0
	for i := range len(t.Source) {
		if t.Source[i] == '"' && (i == 0 || !isDigit(rune(t.Source[i-1]))) {
			count, last = count+1, i
		}
	}
	if count%2 == 0 || strings.Contains(t.Source, "”") && count == 1 {
		return nil
	}
	for i := range len(t.Source) { // a quotation may end with a number
		if t.Source[i] == '"' && i > 0 && isDigit(rune(t.Source[i-1])) {
			return nil
		}
	}
	return []Fault{{Kind: Untidy, From: last, To: last + 1, Mend: "the quotation mark has no partner: add it, or take this one out"}}
}
