package prose

import (
	_ "embed" // the lists
	"slices"
	"strings"
	"sync"
	"unicode"
)

// The lists that tell terms from names.
var (
	//go:embed lists/common.txt
	commonList string
	//go:embed lists/names.txt
	nameList string
	//go:embed lists/short.txt
	shortList string
)

// common are the usual words that terms are made of, in the singular.
var common = sync.OnceValue(func() map[string]bool { return WordSet(commonList) })

// shortForms are those that readers of such agreements know.
var shortForms = sync.OnceValue(func() map[string]bool { return WordSet(shortList) })

// WordSet reads a list of words with spaces between.
func WordSet(text string) map[string]bool {
	all := map[string]bool{}
	for _, line := range lines(text) {
		for word := range strings.FieldsSeq(line) {
			all[word] = true
		}
	}
	return all
}

// nameLists are names made of usual words: whole ones, and words that begin or end one.
type nameLists struct {
	phrases                *Terms
	begins, ends, products map[string]bool
}

var names = sync.OnceValue(func() *nameLists {
	n := &nameLists{phrases: &Terms{}, begins: map[string]bool{}, ends: map[string]bool{}, products: map[string]bool{}}
	for _, line := range lines(nameList) {
		kind, rest, _ := strings.Cut(line, ": ")
		for _, item := range items(rest) {
			switch kind {
			case "begin":
				n.begins[item] = true
			case "end":
				n.ends[item] = true
			case "product":
				n.products[item] = true
			default:
				n.phrases.Add(0, item)
			}
		}
	}
	return n
})

// smallWords stand between others. At the beginning of a sentence they have a capital that means nothing.
var smallWords = WordSet(`a an the this that these those each every any all no some such both either neither other another its their our your his her my whose
	of in on at by for from to with without within under over upon during until before after between through against about as per via than like
	and or but nor if when where while unless because since though although whether so then once only also not even still yet
	i we you he she it they who which what how why there here is are was were be has have had do does did may must can will shall should would could let
	please neither nothing nobody one two three four five six seven eight nine ten first second third last next new whoever whatever
	section article schedule annex exhibit appendix clause paragraph table part off yes now again`)

// Run is some words with capitals in a row, as a term is written.
type Run struct {
	Span
	Words []Word
}

// Word is a word of a run.
type Word struct {
	From    int  // byte
	IsUsual bool // names are not made of it
	IsFirst bool // of its sentence, where every word has a capital
	IsSmall bool // such as “of”
}

// Runs gives the words with capitals that follow one another and can be a term: one of them at least is a usual word. The first
// word of a sentence counts only together with one after it. What stands in quotation marks by itself is only spoken of. Of
// headings and shouted sentences nothing can be said.
func (t Text) Runs() []Run {
	var all []Run
	for from := 0; from < len(t.Tokens); {
		to := from
		for to < len(t.Tokens) && t.Tokens[to].Sentence == t.Tokens[from].Sentence {
			to++
		}
		if !t.isTitle(from, to) {
			all = t.runs(all, from, to)
		}
		from = to
	}
	return all
}

// runs adds the runs of one sentence.
func (t Text) runs(all []Run, from, to int) []Run {
	afterName := -1
	for i := from; i < to; i++ {
		if !t.Tokens[i].IsWord || !t.isCapital(i) || t.Tokens[i].IsGlued {
			continue
		}
		last := t.endOfRun(i, to)
		first := i
		for first <= last && smallWords[Singular(t.Tokens[first].Lower)] {
			first++
		}
		i = last
		if first > last || t.Tokens[first].IsGlued || t.isQuotedRun(first, last) || t.isCounted(first, last) || first == last && t.begins(first) {
			continue
		}
		r, isTerm := t.run(first, last)
		isName := slices.ContainsFunc(r.Words, func(w Word) bool { return !w.IsUsual })
		if isTerm && !(afterName >= 0 && t.isChained(afterName, first)) {
			all = append(all, r)
		}
		if afterName = -1; isName {
			afterName = last + 1
		}
	}
	return all
}

// isChained says whether a run goes on with a name that ends before a token, as in United Nations Convention on Contracts.
func (t Text) isChained(from, first int) bool {
	for k := from; k < first; k++ {
		switch t.Tokens[k].Lower {
		case "on", "for", "of", "the":
		default:
			return false
		}
	}
	return first > from
}

// run gives the run from one token to another; false for one of which a name is made.
func (t Text) run(first, last int) (Run, bool) {
	r := Run{}
	hasUsual := false
	for i := first; i <= last; i++ {
		token := t.Tokens[i]
		w := Word{From: token.From, IsUsual: t.isUsual(i), IsFirst: token.IsFirst, IsSmall: smallWords[token.Lower]}
		hasUsual = hasUsual || w.IsUsual && !w.IsSmall && !w.IsFirst
		r.Words = append(r.Words, w)
	}
	r.From, r.To = t.Tokens[first].From, t.Tokens[last].To
	r.Text = strings.TrimSuffix(strings.TrimSuffix(t.Source[r.From:r.To], "'s"), "’s")
	r.To = r.From + len(r.Text)
	return r, hasUsual && !t.isNameOf(first, last, r)
}

// endOfRun gives the last token of the run that begins with a token. A possessive ends it, “of” may stand within.
func (t Text) endOfRun(i, to int) int {
	for k := i; ; {
		if strings.HasSuffix(t.Tokens[k].Lower, "'s") {
			return k
		}
		next := k + 1
		if t.at(next).Lower == "of" {
			next++
		}
		if next >= to || !t.Tokens[next].IsWord || !t.isCapital(next) && !t.Tokens[next].IsGlued || next > k+1 && smallWords[t.Tokens[k].Lower] {
			return k
		}
		k = next
	}
}

// begins says whether a word has its capital only because it stands first: in a sentence, in quotation marks or brackets, or
// after a sign such as a colon.
func (t Text) begins(i int) bool {
	return t.Tokens[i].IsFirst || t.Tokens[i].Sentence != t.at(i-1).Sentence || !t.at(i-1).IsWord && !strings.ContainsAny(t.at(i-1).Lower, ",&%$’'")
}

// isQuotedRun says whether a run is all that stands in quotation marks.
func (t Text) isQuotedRun(first, last int) bool {
	return isQuote(t.at(first-1).Lower) && isQuote(strings.TrimLeft(t.at(last+1).Lower, ",."))
}

func isQuote(sign string) bool {
	return sign == `"` || sign == "“" || sign == "”" || sign == "'" || sign == "‘" || sign == "’"
}

// isCounted says whether a number or a letter follows or ends a run, as in Schedule C and Phase 2.
func (t Text) isCounted(first, last int) bool {
	next := t.at(last + 1)
	if next.IsWord && next.Lower[0] >= '0' && next.Lower[0] <= '9' {
		return true
	}
	end := t.Source[t.Tokens[last].From:t.Tokens[last].To]
	return last > first && (len(end) == 1 || strings.Trim(end, "IVX") == "")
}

// isTitle says whether a sentence is a heading or is shouted: no longer word in it is in small letters.
func (t Text) isTitle(from, to int) bool {
	capitals, small := 0, 0
	for i := from; i < to; i++ {
		token := t.Tokens[i]
		switch {
		case !token.IsWord || token.IsGlued || token.To-token.From < 4 && smallWords[token.Lower]:
		case t.isCapital(i):
			if !token.IsFirst {
				capitals++
			}
		case unicode.IsLetter(rune(token.Lower[0])):
			small++
		}
	}
	return capitals > 1 && small == 0
}

// isUsual says whether a word is a usual one, of which no name is made.
func (t Text) isUsual(i int) bool {
	word := strings.TrimSuffix(t.Tokens[i].Lower, "'s")
	if names().products[word] || isAllCaps(t.Source[t.Tokens[i].From:t.Tokens[i].To]) {
		return false
	}
	word = Singular(word)
	return common()[word] || smallWords[word] || hasUsualEnd(word)
}

// usualEnds end words that say what something is or does.
var usualEnds = []string{"tion", "sion", "ment", "ance", "ence", "ity", "ship", "able", "ness", "ibility"}

func hasUsualEnd(word string) bool {
	return len(word) > 6 && slices.ContainsFunc(usualEnds, func(end string) bool { return strings.HasSuffix(word, end) })
}

// isNameOf says whether a run of usual words is a name all the same: of a law, an office, a holiday or a product, or the title of
// somebody.
func (t Text) isNameOf(from, to int, r Run) bool {
	n := names()
	first, last := t.Tokens[from].Lower, Singular(strings.TrimSuffix(t.Tokens[to].Lower, "'s"))
	if n.ends[last] || n.begins[first] {
		return true
	}
	found := false
	n.phrases.In(t.Source[r.From:r.To], func(u Use) { found = found || u.Spelling == AsDefined })
	return found
}

// ShortForms gives words of two to six capitals that readers may not know, and that the text does not write out.
func (t Text) ShortForms() []Span {
	var all []Span
	for i := range t.Tokens {
		span, ok := t.shortForm(i)
		if !ok || shortForms()[span.Text] || t.isWrittenOut(i, span.Text) || t.isShouted(i) {
			continue
		}
		if !slices.ContainsFunc(all, func(s Span) bool { return s.Text == span.Text }) {
			all = append(all, span)
		}
	}
	return all
}

// shortForm reads the short form that begins at a token, as VPN, VPNs or E&O.
func (t Text) shortForm(i int) (Span, bool) {
	token := t.Tokens[i]
	if !token.IsWord || token.IsGlued || t.at(i+1).IsGlued {
		return Span{}, false
	}
	to := token.To
	if to-token.From == 1 && t.at(i+1).Lower == "&" && t.at(i+1).From == to && t.at(i+2).From == to+1 && t.at(i+2).To == to+2 {
		to += 2
	}
	word := strings.TrimSuffix(strings.TrimSuffix(t.Source[token.From:to], "'s"), "’s")
	if n := len(word); n > 2 && word[n-1] == 's' {
		word = word[:n-1]
	}
	letters := strings.ReplaceAll(word, "&", "")
	if small := token.Lower; smallWords[small] || common()[small] || strings.HasPrefix(small, "xx") {
		return Span{}, false
	}
	if len(letters) < 2 || len(letters) > 6 || strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || strings.Trim(letters, "IVX") == "" {
		return Span{}, false
	}
	return Span{From: token.From, To: token.From + len(word), Text: word}, true
}

// isWrittenOut says whether a short form stands in brackets after its words, or its words in brackets after it, here or at
// another place of the text.
func (t Text) isWrittenOut(i int, short string) bool {
	if t.at(i-1).Lower == "(" || isQuote(t.at(i-1).Lower) && t.at(i-2).Lower == "(" || t.at(i+1).Lower == "(" {
		return true
	}
	return IsWrittenOut(t.Source, short)
}

// IsWrittenOut says whether a text gives a short form in brackets, after the words that it stands for.
func IsWrittenOut(text, short string) bool {
	for _, open := range []string{"(", `("`, "(“", "(the “", `(the "`} {
		if strings.Contains(text, open+short) || strings.Contains(text, short+" (") {
			return true
		}
	}
	return false
}

// isShouted says whether the words beside one are in capitals too.
func (t Text) isShouted(i int) bool {
	upper := func(k int) bool {
		x := t.at(k)
		return x.IsWord && x.Sentence == t.Tokens[i].Sentence && isAllCaps(t.Source[x.From:x.To]) && x.To-x.From > 1
	}
	return upper(i-1) && (upper(i-2) || upper(i+1)) || upper(i+1) && upper(i+2)
}
