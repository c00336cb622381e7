package clause

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"engross/model"
	"engross/model/doc"
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
	words(s, func(before, word string) int {
		b.WriteString(before)
		name, ok := n.of(word)
		if !ok {
			name = word
		}
		b.WriteString(name)
		return len(word)
	}, func(rest string) { b.WriteString(rest) })
	return b.String()
}

// words calls visit for each word with what stands before it. Visit returns how much of the text from the word on it has
// dealt with. What stands after the last word goes to end.
func words(s string, visit func(before, word string) int, end func(rest string)) {
	from := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !inWord(r) {
			i += n
			continue
		}
		stop := i + wordLen(s[i:])
		if stuck(s[:i]) {
			i = stop
			continue
		}
		i += max(1, visit(s[from:i], s[i:stop]))
		from = i
	}
	end(s[from:])
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

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
	defs  []definition
	first map[string][]spelling // by their first word, the longest first
	names names
	used  []bool
}

func newLexicon(defs []definition, n names) *lexicon {
	x := &lexicon{defs: defs, first: make(map[string][]spelling, 4*len(defs)), names: n, used: make([]bool, len(defs))}
	for i, d := range defs {
		_, party := n.of(d.term)
		for _, w := range append([]string{d.term}, d.aliases...) {
			x.add(spelling{words: w, term: i, party: party && w == d.term, own: d.row != nil})
			if !party {
				x.add(spelling{words: plural(w), term: i, own: d.row != nil})
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
	}
}

// find gives the longest spelling that a text begins with, as whole words.
func (x *lexicon) find(s, word string) (spelling, bool) {
	for _, f := range x.first[word] {
		if !strings.HasPrefix(s, f.words) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s[len(f.words):]); len(s) > len(f.words) && inWord(r) {
			continue
		}
		return f, true
	}
	return spelling{}, false
}

// plural gives the plural of a term's last word.
func plural(s string) string {
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case !unicode.IsLetter(last):
		return s
	case hasSuffix(s, "s", "x", "z", "ch", "sh"):
		return s + "es"
	case strings.HasSuffix(s, "y") && !hasSuffix(s, "ay", "ey", "oy", "uy"):
		return s[:len(s)-1] + "ies"
	}
	return s + "s"
}

func hasSuffix(s string, any ...string) bool {
	return slices.ContainsFunc(any, func(suffix string) bool { return strings.HasSuffix(s, suffix) })
}

// marker marks the defined terms of one clause, each at its first use.
type marker struct {
	*lexicon
	seen  map[int]bool
	quiet bool // counts only
}

// mark adds words to a line, with defined terms set off at their first use.
func (m *marker) mark(out []doc.Inline, s string) []doc.Inline {
	var text strings.Builder
	rest := s
	words(s, func(before, word string) int {
		text.WriteString(before)
		rest = rest[len(before):]
		f, ok := m.find(rest, word)
		if !ok {
			f.words = word
		}
		rest = rest[len(f.words):]
		printed := f.words
		if f.party {
			printed, _ = m.names.of(f.words)
		}
		if !ok || m.quiet || m.seen[f.term] {
			text.WriteString(printed)
		} else {
			out = flushText(out, &text)
			out = append(out, doc.Term{ID: m.defs[f.term].id, Text: printed})
			m.seen[f.term] = true
		}
		if ok {
			m.used[f.term] = true
		}
		return len(f.words)
	}, func(end string) { text.WriteString(end) })
	return flushText(out, &text)
}

func flushText(out []doc.Inline, text *strings.Builder) []doc.Inline {
	if text.Len() > 0 {
		out = append(out, doc.Text(text.String()))
		text.Reset()
	}
	return out
}

// count notes the terms of the agreement's own that an answer uses.
func (m *marker) count(s string) {
	if !m.hasOwn() {
		return
	}
	at := 0
	words(s, func(before, word string) int {
		at += len(before)
		f, ok := m.find(s[at:], word)
		if !ok {
			f.words = word
		} else if f.own {
			m.used[f.term] = true
		}
		at += len(f.words)
		return len(f.words)
	}, func(string) {})
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
