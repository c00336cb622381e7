package prose

import (
	"strings"
	"unicode"
)

// placeholders finds blanks that no list can hold: rows of underscores, question marks and x, and words in brackets that say
// what is to come.
func (t Text) placeholders() []Fault {
	var faults []Fault
	add := func(from, to int) {
		faults = append(faults, Fault{Kind: Placeholder, From: from, To: to, Mend: "fill it in, or take it out"})
	}
	s := t.Source
	for i := strings.IndexAny(s, "_?{[<"); i >= 0 && i < len(s); i++ {
		end := 0
		switch s[i] {
		case '_':
			end = run(s, i, 3)
		case '?':
			end = run(s, i, 3)
		case '{':
			if strings.HasPrefix(s[i:], "{{") {
				end = closing(s, i, "}}")
			}
		case '[':
			end = t.slot(i, ']')
		case '<':
			end = t.slot(i, '>')
		}
		if end > 0 {
			add(i, end)
			i = end - 1
		}
	}
	for i := range t.Tokens {
		if t.isCrossedOut(i) {
			add(t.Tokens[i].From, t.Tokens[i].To)
		}
	}
	return faults
}

// maxSlot is the most bytes in brackets that are looked at.
const maxSlot = 120

// run gives the end of a row of one sign, 0 where it is shorter than asked for or part of a line across the page.
func run(s string, i, atLeast int) int {
	end := i
	for end < len(s) && s[end] == s[i] {
		end++
	}
	if end-i < atLeast {
		return 0
	}
	return end
}

// closing gives the end of what a pair of signs encloses on one line.
func closing(s string, i int, by string) int {
	line, _, _ := strings.Cut(s[i:min(len(s), i+maxSlot)], "\n")
	if n := strings.Index(line, by); n > 0 {
		return i + n + len(by)
	}
	return 0
}

// slot gives the end of a bracket that holds a blank or says what is to be written there; 0 for any other.
func (t Text) slot(i int, by byte) int {
	end := closing(t.Source, i, string(by))
	if end == 0 {
		return 0
	}
	inside := t.Source[i+1 : end-1]
	if strings.TrimLeft(inside, " \t._-–—…●•*?x") == "" {
		if by == ']' && (inside != "" || !strings.HasPrefix(t.Source[end:], "(")) && !t.isTick(i, inside) {
			return end
		}
		return 0
	}
	if inside[0] == ' ' && by == '>' || strings.HasPrefix(t.Source[end:], "(") || strings.ContainsAny(inside, "#@/:^=&") {
		return 0
	}
	words := Split(inside).Tokens
	if len(words) > 12 {
		return 0
	}
	for _, w := range words {
		if w.IsWord && slots()[w.Lower] && (by == ']' || !isMarkup(words)) {
			return end
		}
	}
	return 0
}

// isTick says whether a bracket is a box that was ticked, or an empty one at the head of a list.
func (t Text) isTick(i int, inside string) bool {
	line := strings.TrimSpace(t.Source[strings.LastIndexByte(t.Source[:i], '\n')+1 : i])
	return inside == "x" || inside == " " && (line == "-" || line == "*")
}

// isMarkup says whether what stands between angle brackets is a tag of a web page.
func isMarkup(words []Token) bool {
	switch words[0].Lower {
	case "address", "details", "title", "time", "link", "body", "table", "script", "a", "p", "b", "i", "div", "span", "img":
		return len(words) == 1
	}
	return false
}

// numbered come before Roman numbers.
var numbered = map[string]bool{
	"title": true, "article": true, "part": true, "section": true, "chapter": true, "annex": true, "schedule": true, "volume": true, "appendix": true,
	"bowl": true, "clause": true, "century": true, "table": true, "phase": true,
}

// isCrossedOut says whether a word is made of x only, as in $XX,XXX, and no Roman number.
func (t Text) isCrossedOut(i int) bool {
	token := t.Tokens[i]
	if len(token.Lower) < 2 || strings.Trim(token.Lower, "x") != "" || numbered[t.at(i-1).Lower] {
		return false
	}
	for _, r := range t.Source[token.To:] { // a version such as 7.xx, or a size
		return !unicode.IsDigit(r)
	}
	return true
}
