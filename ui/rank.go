package ui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file says how well a line of a list fits typed words. The palette, the search and the wizard line by line all
// order what they find by it.

// How a line fits, from not at all to best.
const (
	fitsNot    = iota
	fitsSaid   // the words stand somewhere in what is said of it
	fitsRow    // they begin words of its name, or of the name of the row that it stands in
	fitsMeans  // they begin what the trade calls it
	fitsName   // they begin words of its name
	fitsStart  // its name begins with them
	fitsInRow  // it is called so, in a row or as a row
	fitsAlias  // the trade calls it so
	fitsCalled // it is called so
)

// places of a line among those that the trade calls the same; below them, a row comes after a question.
const fitSteps = 8

// fitting is what lines are compared with. A text remembers how it compared with the last one, so that one is never changed.
type fitting struct {
	text   string  // the typed words in lower case
	words  terms   // of it
	all    wordSet // each of them
	row    wordSet // those that stand in "of", with which the name of a row follows that of a question
	rowAs  wordSet // and begin it
	alias  string  // as aliases are compared
	called terms   // the words of that
}

// terms are words that are looked for in thousands of lines, each also behind a blank, where a word of a text begins.
type terms struct{ as, behind []string }

func fittingOf(typed string) *fitting {
	words, alias := strings.Fields(strings.ToLower(typed)), plain(typed)
	f := &fitting{
		text: strings.Join(words, " "), words: termsOf(words[:min(len(words), mostWords)]), alias: alias, called: termsOf(strings.Fields(alias)),
	}
	of := strings.TrimSpace(ofRow)
	f.all = f.which(func(string) bool { return true })
	f.row = f.which(func(w string) bool { return strings.Contains(of, w) })
	f.rowAs = f.which(func(w string) bool { return strings.HasPrefix(of, w) })
	return f
}

func termsOf(words []string) terms {
	t := terms{as: words, behind: make([]string, len(words))}
	for i, w := range words {
		t.behind[i] = " " + w
	}
	return t
}

// begin reports whether each begins a word of a text.
func (t terms) begin(text string) bool {
	for i := range t.as {
		if !t.begins(i, text) {
			return false
		}
	}
	return true
}

// begins reports whether the i-th begins a word of a text.
func (t terms) begins(i int, text string) bool {
	return strings.HasPrefix(text, t.as[i]) || strings.Contains(text, t.behind[i])
}

// beginAnywhere is begin with any sign before a word: a bracket, a hyphen, a quotation mark.
func (t terms) beginAnywhere(text string) bool {
	return !slices.ContainsFunc(t.as, func(w string) bool { return !beginsIn(text, w) })
}

func beginsIn(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		r, _ := utf8.DecodeLastRuneInString(text[:from+i])
		if from+i == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return true
		}
		from += i + len(word)
	}
}

// of returns how well a line fits: 0 is not at all, more is better.
func (f *fitting) of(x *pickItem) int {
	how := f.aliased(x)
	if f.isIn(x) {
		how = max(how, f.named(x)*fitSteps)
	}
	return how
}

// isIn reports whether a line has all words somewhere.
func (f *fitting) isIn(x *pickItem) bool {
	has := x.what.having(f)
	if x.of != nil {
		has |= x.of.having(f) | f.row
	}
	for _, more := range [...]*saying{x.where, x.under, x.told} { // all texts in one loop take a third longer over 46,000 lines
		if has == f.all {
			break
		}
		if more != nil {
			has |= more.having(f)
		}
	}
	return has == f.all
}

// named compares with the name of a line that holds all words somewhere.
func (f *fitting) named(x *pickItem) int {
	what := x.what.called(f)
	switch {
	case x.under != nil && len(f.text) == len(x.under.low)+1+len(what.low) && f.text == x.under.low+" "+what.low:
		return fitsInRow
	case what.how == fitsCalled:
		if x.isRow || x.of != nil {
			return fitsInRow
		}
		return fitsCalled
	case x.of != nil && strings.HasPrefix(f.text, what.low):
		if row, ok := strings.CutPrefix(f.text[len(what.low):], ofRow); ok && (row == x.of.low || row == x.of.title()) {
			return fitsInRow
		}
	}
	how := what.how
	if x.of != nil && how < fitsRow && what.begins|x.of.called(f).begins|f.rowAs == f.all {
		how = fitsRow
	}
	if x.isRow && how > fitsRow {
		how = fitsRow
	}
	return how
}

// isWhole reports whether each word begins one of a line that fits so well.
func (f *fitting) isWhole(x *pickItem, how int) bool {
	return how >= fitsRow*fitSteps || x.hasAll(f.words.as, beginsIn)
}

// isCalled reports whether something is called as typed, in the singular or the plural.
func (f *fitting) isCalled(name string) bool {
	const more = 4 // the end of a plural, and signs behind it; a longer name need not be looked at
	return name == f.text || len(name) <= len(f.text)+more && strings.HasPrefix(name, strings.TrimSuffix(f.text, "s")) && plain(name) == f.alias
}

// aliased compares with what the trade calls a line.
func (f *fitting) aliased(x *pickItem) int {
	best := 0
	for _, a := range x.also {
		how := 0
		switch {
		case a.phrase == f.alias:
			how = fitsAlias
		case len(f.alias) > 1 && f.called.begin(a.phrase):
			how = fitsMeans
		default:
			continue
		}
		best = max(best, how*fitSteps+max(0, fitSteps-1-a.at))
	}
	return best
}

// hasNear reports whether a text has a word but for one slip of typing: a letter too many, too few, another one, or two that
// changed places. A short word must be right.
func hasNear(text, w string) bool {
	for t := range strings.FieldsSeq(text) {
		if strings.HasPrefix(t, w) || isSlip(w, t) {
			return true
		}
	}
	return false
}

// isSlip reports whether a word of more than three letters is another one, or its beginning, but for one slip. Of tens of
// thousands of words most differ early on, so that nothing is copied to compare them.
func isSlip(typed, meant string) bool {
	if utf8.RuneCountInString(typed) < 4 {
		return false
	}
	for typed != "" && meant != "" {
		a, n := utf8.DecodeRuneInString(typed)
		b, m := utf8.DecodeRuneInString(meant)
		if a != b {
			break
		}
		typed, meant = typed[n:], meant[m:]
	}
	_, n := utf8.DecodeRuneInString(typed)
	_, m := utf8.DecodeRuneInString(meant)
	restA, restB := typed[n:], meant[m:]
	if typed == "" || meant == "" {
		return restA == "" // at most one letter too many
	}
	if strings.HasPrefix(restB, restA) || strings.HasPrefix(restB, typed) || strings.HasPrefix(meant, restA) {
		return true
	}
	_, n2 := utf8.DecodeRuneInString(restA)
	_, m2 := utf8.DecodeRuneInString(restB)
	return n2 > 0 && m2 > 0 && typed[:n] == restB[:m2] && restA[:n2] == meant[:m] && strings.HasPrefix(restB[m2:], restA[n2:])
}

// ranking is what was found for some words.
type ranking struct {
	order []int // positions of the lines that fit, the best first and otherwise in their order
	may   []int // of the lines that can fit if more is typed, in their order
	near  bool  // those that are there have only some of the words
	inner bool  // those that are there have words only inside of others
}

// mostParted is from how many lines on those with words inside of others are not told from the rest: nobody reads so many.
const mostParted = 2000

// ranked looks for words among some lines, or among all where none are given: those in which each begins a word. Only if there is none,
// those are looked for of which the explanation has the words as they are; then those that have them inside of other words, as “age” in
// “managed”; then those that are called so but for a slip of typing; and only if there are none of these, what is said of them is looked at.
func ranked(all []*pickItem, typed string, among []int) ranking {
	f := fittingOf(typed)
	if len(f.words.as) == 0 {
		every := upTo(len(all))
		return ranking{order: every, may: every}
	}
	fits := fits{of: make([]uint8, len(all))}
	if among == nil {
		among = upTo(len(all))
	}
	may := make([]int, 0, len(among))
	for _, i := range among {
		how := f.of(all[i])
		fits.add(i, how)
		if how > 0 || len(all[i].also) > 0 { // the end of a plural can be lost to an alias for one letter
			may = append(may, i)
		}
	}
	inside := fits.order(among)
	if len(inside) > mostParted {
		return ranking{order: inside, may: may}
	}
	if whole := slices.DeleteFunc(slices.Clone(inside), func(i int) bool { return !f.isWhole(all[i], int(fits.of[i])) }); len(whole) > 0 {
		return ranking{order: whole, may: may}
	}
	fits.clear()
	for i := range all {
		if f.explains(all[i]) {
			fits.add(i, 1)
		}
	}
	if fits.n > 0 {
		return ranking{order: fits.order(upTo(len(all))), may: may}
	}
	if len(inside) > 0 {
		return ranking{order: inside, may: may, inner: true}
	}
	for i := range all {
		x := all[i]
		switch {
		case slices.ContainsFunc(x.also, func(a alias) bool { return a.at == 0 && f.words.near(a.phrase) }):
			fits.add(i, 2)
		case f.isNear(x.what, x.of):
			fits.add(i, 1)
		}
	}
	for i := 0; fits.n == 0 && i < len(all); i++ {
		if texts := all[i].texts(); f.isNear(texts[:]...) {
			fits.add(i, 1)
		}
	}
	return ranking{order: fits.order(upTo(len(all))), may: may}
}

// near reports whether a text has all but for slips.
func (t terms) near(text string) bool {
	return !slices.ContainsFunc(t.as, func(w string) bool { return !hasNear(text, w) })
}

// isNear reports whether some texts of a line have all words between them but for slips.
func (f *fitting) isNear(texts ...*saying) bool {
	var near wordSet
	for _, t := range texts {
		if t != nil {
			near |= t.nearly(f)
		}
	}
	return near == f.all
}

// explains reports whether each typed word stands by itself in what is asked or explained at a line. Those of one or
// two letters tell nothing there.
func (f *fitting) explains(x *pickItem) bool {
	if x.tells == nil {
		return false
	}
	long := f.which(func(w string) bool { return len(w) > 2 })
	return long != 0 && long&^x.tells.explaining(f) == 0
}

// standsIn reports whether a word stands by itself in a text, both in lower case.
func standsIn(text, word string) bool {
	isPart := func(i int) bool {
		return i >= 0 && i < len(text) && (text[i] >= utf8.RuneSelf || isLetter(text[i]) || isDigit(text[i]))
	}
	for from := 0; ; {
		n := strings.Index(text[from:], word)
		if n < 0 {
			return false
		}
		i := from + n
		if !isPart(i-1) && !isPart(i+len(word)) {
			return true
		}
		from = i + 1
	}
}

func isLetter(b byte) bool { return 'a' <= b && b <= 'z' }
func isDigit(b byte) bool  { return '0' <= b && b <= '9' }

// fits is how well each of some lines fits. There can be tens of thousands, most of them fitting for the first letter that
// somebody types, so that nothing is made for a single one.
type fits struct {
	of    []uint8 // by position; 0 for not at all
	count [(fitsCalled + 1) * fitSteps]int
	n     int
}

func (s *fits) clear() {
	clear(s.of)
	s.count, s.n = [len(s.count)]int{}, 0
}

func (s *fits) add(i, how int) {
	if how > 0 {
		s.of[i] = uint8(how)
		s.count[how]++
		s.n++
	}
}

// order puts the best first, and those that fit alike as they are given.
func (s *fits) order(among []int) []int {
	var next [len(s.count)]int // place of the next line that fits so
	n := 0
	for how := len(s.count) - 1; how > 0; how-- {
		next[how] = n
		n += s.count[how]
	}
	out := make([]int, s.n)
	for _, i := range among {
		if how := s.of[i]; how > 0 {
			out[next[how]] = i
			next[how]++
		}
	}
	return out
}

// upTo lists the positions below n.
func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}
