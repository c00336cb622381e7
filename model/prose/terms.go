package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Terms finds words that were given a meaning. They are found in the plural and in capitals too, before ’s, and with a hyphen
// between words or none. Case does not count for finding them, but every use tells how it was spelled.
type Terms struct {
	forms  map[string]form // by their words, folded, with a space between
	most   map[string]int  // the most words of a form, by its first word
	starts [256]bool       // first bytes of those words
}

// form is one way to say a term.
type form struct {
	term     int
	capitals []bool // of its words
	hyphens  []bool // before each word
}

// Spelling tells how a use of a term is written.
type Spelling int

// The spellings of a use.
const (
	AsDefined Spelling = iota // with the capitals of its definition, or all in capitals
	Small                     // without them, as a usual word
	Otherwise                 // with other capitals or hyphens
)

// Use is a place where a term stands.
type Use struct {
	Term     int // its number
	From, To int // bytes
	Spelling Spelling
}

// Add makes a term known by a name; several names may have one number. Of two terms with one name the first counts.
func (m *Terms) Add(term int, name string) {
	f := form{term: term}
	var key []byte
	first := ""
	for w := range wordsOf(name) {
		if key = appendFolded(key, name[w.from:w.to]); first == "" {
			first = string(key)
		}
		f.capitals = append(f.capitals, isCapital(name[w.from:w.to]))
		f.hyphens = append(f.hyphens, w.isJoined)
	}
	if first == "" {
		return
	}
	if m.forms == nil {
		m.forms, m.most = map[string]form{}, map[string]int{}
	}
	if _, ok := m.forms[string(key)]; !ok {
		m.forms[string(key)] = f
	}
	m.most[first] = max(m.most[first], len(f.capitals))
	m.starts[first[0]] = true
}

// appendFolded adds a word to a key.
func appendFolded(key []byte, word string) []byte {
	if len(key) > 0 {
		key = append(key, ' ')
	}
	return foldInto(key, word)
}

// In visits the terms of a text. Where several stand at one place, the longest counts.
func (m *Terms) In(s string, visit func(Use)) {
	for i := 0; i < len(s); {
		from, to := nextWord(s, i)
		if from == to {
			return
		}
		i = to
		if first := s[from]; !m.starts[first|0x20] && first < utf8.RuneSelf || isLaterPart(s[:from]) {
			continue
		}
		if f, end, ok := m.at(s, from, to); ok {
			visit(Use{f.term, from, end, f.spelling(s, from, end)})
			i = end
		}
	}
}

// at gives the longest form that begins with a word.
func (m *Terms) at(s string, from, to int) (longest form, end int, ok bool) {
	var buf [96]byte
	key := foldInto(buf[:0], s[from:to])
	most := m.most[string(key)]
	for n := 1; n <= most; n++ {
		if f, is := m.forms[string(key)]; is {
			longest, end, ok = f, to, true
		}
		next, after := nextWord(s, to)
		if next == after || !isBetween(s[to:next]) {
			break
		}
		key, to = appendFolded(key, s[next:after]), after
	}
	return longest, end, ok
}

// spelling tells how a use of the form is written.
func (f form) spelling(s string, from, end int) Spelling {
	capitals, wanted, isOther, isUpper, k := 0, 0, false, true, 0
	for w := range wordsOf(s[from:end]) {
		word := s[from+w.from : from+w.to]
		isUpper = isUpper && isAllCaps(word)
		isOther = isOther || k > 0 && w.isJoined != f.hyphens[k]
		capitals, wanted, isOther = f.count(k, word, capitals, wanted, isOther)
		k++
	}
	switch {
	case isUpper || !isOther && capitals == wanted:
		return AsDefined
	case capitals == 0 || capitals == 1 && isCapital(s[from:]) && beginsSentence(s[:from]):
		return Small
	}
	return Otherwise
}

// count compares the capital of one word with that of the term.
func (f form) count(k int, word string, capitals, wanted int, isOther bool) (int, int, bool) {
	has := isCapital(word)
	if has {
		capitals++
	}
	if f.capitals[k] {
		wanted++
	}
	return capitals, wanted, isOther || has != f.capitals[k]
}

// span is a word of a text.
type span struct {
	from, to int
	isJoined bool // a hyphen joins it to the word before
}

// wordsOf visits the words of a text: letters and digits in a row.
func wordsOf(s string) func(func(span) bool) {
	return func(yield func(span) bool) {
		for last, i := 0, 0; ; {
			from, to := nextWord(s, i)
			if from == to || !yield(span{from, to, last > 0 && strings.Contains(s[last:from], "-")}) {
				return
			}
			last, i = to, to
		}
	}
}

// nextWord gives the next word from a byte on, an empty one at the end.
func nextWord(s string, i int) (from, to int) {
	for i < len(s) {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if inWord(r) {
			break
		}
		i += n
	}
	from = i
	for i < len(s) {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if !inWord(r) {
			break
		}
		i += n
	}
	return from, i
}

// isBetween says whether two words with this between them can be words of one term.
func isBetween(s string) bool {
	const most = 4
	return len(s) <= most && strings.Trim(s, " -\n\t'’‑\u00a0") == ""
}

// isLaterPart says whether what comes next is the later part of a compound, as in “non-Client”.
func isLaterPart(before string) bool {
	stem, ok := strings.CutSuffix(before, "-")
	r, _ := utf8.DecodeLastRuneInString(stem)
	return ok && inWord(r)
}

// beginsSentence says whether a sentence begins after some text.
func beginsSentence(before string) bool {
	before = strings.TrimRight(before, " \t\"'“‘(")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:;\n*-•")
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// isAllCaps says whether a word has more than one letter, and all of them are capitals.
func isAllCaps(word string) bool {
	return len(word) > 1 && strings.ToUpper(word) == word && isCapital(word)
}

// foldInto appends a word in small letters and in the singular.
func foldInto(b []byte, word string) []byte {
	from := len(b)
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return append(b[:from], Singular(strings.ToLower(word))...)
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		b = append(b, c)
	}
	if n := len(b) - from; n < 4 || b[len(b)-1] != 's' {
		return b
	}
	return append(b[:from], Singular(string(b[from:]))...)
}

// Singular gives the singular of a word in small letters, as far as its last letters tell.
func Singular(w string) string {
	stem := strings.TrimSuffix(w, "s")
	switch {
	case stem == w || len(w) < 4 || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us"):
		return w
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes"):
		return w[:len(w)-2]
	}
	return stem
}

// Plural gives the plural of words, as far as the last letters tell.
func Plural(words string) string {
	last, _ := utf8.DecodeLastRuneInString(words)
	ends := func(with ...string) bool {
		return slices.ContainsFunc(with, func(end string) bool { return strings.HasSuffix(words, end) })
	}
	switch {
	case !unicode.IsLetter(last):
		return words
	case ends("s", "x", "z", "ch", "sh"):
		return words + "es"
	case ends("y") && !ends("ay", "ey", "oy", "uy"):
		return words[:len(words)-1] + "ies"
	}
	return words + "s"
}

// Respell writes some words of a text otherwise, wherever they stand as whole words. One that begins a sentence keeps its capital.
func Respell(text, words, as string) string {
	var b strings.Builder
	from := 0
	for i := 0; i < len(text); {
		n := strings.Index(text[i:], words)
		if n < 0 {
			break
		}
		at, end := i+n, i+n+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[end:])
		i = end
		if at > 0 && inWord(before) || end < len(text) && inWord(after) {
			continue
		}
		with := as
		if beginsSentence(text[:at]) && isCapital(words) {
			r, size := utf8.DecodeRuneInString(with)
			with = string(unicode.ToUpper(r)) + with[size:]
		}
		b.WriteString(text[from:at] + with)
		from = end
	}
	return b.String() + text[from:]
}
