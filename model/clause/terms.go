package clause

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/model"
	"engross/model/doc"
	"engross/model/prose"
)

// names are what the agreement calls the two parties. Wording files say Provider and Client.
type names struct {
	provider, client string // empty where the usual word is used
}

func namesOf(a *model.Agreement) names {
	var n names
	if s := a.Provider.ShortName.String(); s != "Provider" {
		n.provider = s
	}
	if s := a.Client.ShortName.String(); s != "Client" {
		n.client = s
	}
	return n
}

// of gives what a party is called, for the words Provider and Client; false for any other word.
func (n names) of(word string) (string, bool) {
	switch word {
	case "Provider":
		return cmp.Or(n.provider, word), true
	case "Client":
		return cmp.Or(n.client, word), true
	}
	return "", false
}

// in puts the names of the parties into words of the wording.
func (n names) in(s string) string {
	if n == (names{}) || !strings.Contains(s, "Provider") && !strings.Contains(s, "Client") {
		return s
	}
	var b strings.Builder
	from := 0
	for i, j := nextWord(s, 0); i < j; i, j = nextWord(s, j) {
		if name, ok := n.of(s[i:j]); ok {
			b.WriteString(s[from:i])
			b.WriteString(name)
			from = j
		}
	}
	b.WriteString(s[from:])
	return b.String()
}

// nextWord gives the place of the next word from a byte on, an empty one at the end. The later parts of a compound, as in
// "non-Client", are no words.
func nextWord(s string, at int) (start, end int) {
	for at < len(s) {
		r, n := rune(s[at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[at:])
		}
		if !inWord(r) {
			at += n
			continue
		}
		end = at + wordLen(s[at:])
		if !stuck(s[:at]) {
			return at, end
		}
		at = end
	}
	return len(s), len(s)
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wordLen gives the length of the word at the beginning.
func wordLen(s string) int {
	for i, r := range s {
		if !inWord(r) {
			return i
		}
	}
	return len(s)
}

// stuck says whether what comes next is the later part of a compound, as in "non-Client".
func stuck(before string) bool {
	at := strings.TrimSuffix(before, "-")
	if at == before {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(at)
	return inWord(r)
}

// spelling is one way to write a defined term.
type spelling struct {
	words string
	term  int
	party bool // printed as the party's name
	own   bool // of a term that this agreement defines itself
}

// lexicon finds the defined terms of one agreement in its words.
type lexicon struct {
	defs   []definition
	first  map[string][]spelling // by their first word, the longest first
	starts [256]bool             // first bytes of those words
	names  names
	used   []bool
}

func newLexicon(defs []definition, n names) *lexicon {
	x := &lexicon{defs: defs, first: make(map[string][]spelling, 4*len(defs)), names: n, used: make([]bool, len(defs))}
	for i, d := range defs {
		_, party := n.of(d.term)
		for _, w := range append([]string{d.term}, d.aliases...) {
			x.add(spelling{words: w, term: i, party: party && w == d.term, own: d.row != nil})
			if !party {
				x.add(spelling{words: prose.Plural(w), term: i, own: d.row != nil})
			}
		}
	}
	for _, all := range x.first {
		slices.SortStableFunc(all, func(a, b spelling) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return x
}

func (x *lexicon) add(s spelling) {
	if n := wordLen(s.words); n > 0 {
		x.first[s.words[:n]] = append(x.first[s.words[:n]], s)
		x.starts[s.words[0]] = true
	}
}

// find gives the longest spelling that stands at a word of a text, as whole words.
func (x *lexicon) find(s string, i, j int) (spelling, bool) {
	if !x.starts[s[i]] {
		return spelling{}, false
	}
	for _, f := range x.first[s[i:j]] {
		if !strings.HasPrefix(s[i:], f.words) {
			continue
		}
		end := i + len(f.words)
		if r, _ := utf8.DecodeRuneInString(s[end:]); end == len(s) || !inWord(r) {
			return f, true
		}
	}
	return spelling{}, false
}

// marker marks the defined terms of one clause, each at its first use.
type marker struct {
	*lexicon
	seen  map[int]bool
	quiet bool // counts only
}

// mark adds words to a line, with defined terms set off at their first use.
func (m *marker) mark(out []doc.Inline, words doc.Inline, s string) []doc.Inline {
	from := 0
	for i, j := nextWord(s, 0); i < j; i, j = nextWord(s, j) {
		f, ok := m.find(s, i, j)
		if !ok {
			continue
		}
		j = i + len(f.words)
		m.used[f.term] = true
		first := !m.quiet && !m.seen[f.term]
		printed := f.words
		if f.party || !f.own { // as its definition is headed: Client Data is Practice Data where the client is called Practice
			printed = m.names.in(f.words)
		}
		if !first && printed == f.words {
			continue
		}
		if from < i {
			out = append(out, doc.Text(s[from:i]))
		}
		from = j
		if !first {
			out = append(out, doc.Text(printed))
			continue
		}
		out = append(out, doc.Term{ID: m.defs[f.term].id, Text: printed})
		m.seen[f.term] = true
	}
	switch {
	case from == 0:
		return append(out, words)
	case from < len(s):
		return append(out, doc.Text(s[from:]))
	}
	return out
}

// count notes the terms that words use without marking them; where only own is asked for, those of the agreement's own.
func (m *marker) count(s string, own bool) {
	if own && !m.hasOwn() {
		return
	}
	for i, j := nextWord(s, 0); i < j; i, j = nextWord(s, j) {
		if f, ok := m.find(s, i, j); ok {
			j = i + len(f.words)
			m.used[f.term] = m.used[f.term] || f.own || !own
		}
	}
}

// hasOwn says whether the agreement defines terms itself; these come first.
func (x *lexicon) hasOwn() bool { return len(x.defs) > 0 && x.defs[0].row != nil }

// refer notes a term that a reference names.
func (m *marker) refer(target string) {
	if !strings.HasPrefix(target, definitionPrefix) {
		return
	}
	for i, d := range m.defs {
		if d.id == target {
			m.used[i] = true
		}
	}
}
