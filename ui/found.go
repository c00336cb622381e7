package ui

import (
	"slices"
	"strings"
)

// Way is where a word can lead besides to questions: a view that the caller knows by its name.
type Way struct{ Name, About string }

// Found is what a search lists. One of Path, Section and Way says where it leads.
type Found struct {
	Path    string // of a question or a row
	Section string // key
	Way     string // name
	Name    string // as it is called
	Where   string // title of the section that it stands in
	Says    string // its answer, or what it is
	fit     int
	isNear  bool // has only some of the words
}

// Search lists the answered questions whose answer, name or notes have some words, the best first.
func (x *Sitting) Search(words string) []Found {
	items, f := asked(x.s, true), fittingOf(words)
	whole := slices.DeleteFunc(slices.Clone(items), func(i *pickItem) bool { return !i.hasAll(f.words.as, beginsIn) })
	if len(whole) > 0 { // "form" is not looked for in "information" where it stands by itself
		items = whole
	}
	out, _ := found(items, words)
	return out
}

// Go lists the questions, rows, sections and ways that some words mean, the best first, as the palette does.
func (x *Sitting) Go(words string, ways []Way) []Found {
	var items []pickItem
	for _, w := range ways {
		items = append(items, pickItem{id: aliasView + w.Name, name: w.Name, about: w.About})
	}
	for _, sec := range x.s.sections() {
		items = append(items, pickItem{id: aliasSection + sec.About().Key, name: sec.About().Title, about: "section"})
	}
	if x.asked == nil || x.askedRev != x.s.rev {
		x.asked, x.askedRev = asked(x.s, false), x.s.rev
	}
	all := append(prepared(items), x.asked...)
	out, isInside := found(all, words)
	if len(out) > 0 && !isInside {
		return out
	}
	some := nearly(all, words)
	for _, f := range out {
		if f.isNear = true; len(some) < mostNearly && !slices.ContainsFunc(some, func(x Found) bool { return x.Path == f.Path && x.Section == f.Section && x.Way == f.Way }) {
			some = append(some, f)
		}
	}
	return some
}

// nearly lists, where nothing has all words, those that have most of them.
func nearly(all []*pickItem, words string) []Found {
	var out []Found
	for _, i := range near(all, words) {
		f := foundAs(all[i])
		f.isNear = true
		out = append(out, f)
	}
	return out
}

// near returns the positions of the lines that have most of some words, in their names, answers or what is said to explain them.
// Half of the words have to be there.
func near(all []*pickItem, words string) []int {
	want := strings.Fields(plain(words))
	want = slices.DeleteFunc(want, func(w string) bool { return len(w) < 3 || slices.Contains(littleWords, w) })
	byHits := make([][]int, 2*len(want)+1)
	for i, x := range all {
		n := 0
		for _, w := range want {
			switch {
			case x.hasSome(w, beginsIn):
				n += 2
			case x.tells != nil && strings.Contains(x.tells.low, w):
				n++
			}
		}
		if n >= len(want) && n > 0 {
			byHits[n] = append(byHits[n], i)
		}
	}
	var out []int
	for _, some := range slices.Backward(byHits) {
		out = append(out, some[:min(len(some), mostNearly-len(out))]...)
	}
	return out
}

// mostNearly is how many are listed that have only some of the words.
const mostNearly = 10

// littleWords tell no question from another.
var littleWords = []string{"the", "for", "and", "with", "not", "who", "what", "how", "when", "much"}

// IsNear reports whether it has only some of the words.
func (f Found) IsNear() bool { return f.isNear }

// IsMeant reports whether the first of what was found is what the words mean: it is called so, or the trade calls it so, and
// nothing else fits as well.
func IsMeant(found []Found) bool {
	return len(found) == 1 && !found[0].isNear || len(found) > 1 && found[0].fit >= fitsInRow*fitSteps && found[0].fit > found[1].fit
}

// found lists the lines that words mean, and whether these have them only inside of other words.
func found(items []*pickItem, words string) ([]Found, bool) {
	f, all := fittingOf(words), ranked(items, words, nil)
	var out []Found
	for _, i := range all.order {
		r := foundAs(items[i])
		r.fit = f.of(items[i])
		out = append(out, r)
	}
	return out, all.inner
}

// foundAs is a line as a search lists it.
func foundAs(it *pickItem) Found {
	r := Found{Name: it.called()}
	if it.where != nil {
		r.Where, r.Says = it.where.text, it.about
	}
	if key, ok := strings.CutPrefix(it.id, aliasSection); ok {
		r.Section, r.Where, r.Says = key, "", it.about
	} else if name, ok := strings.CutPrefix(it.id, aliasView); ok {
		r.Way, r.Where, r.Says = name, "", it.about
	} else {
		r.Path = it.id
	}
	return r
}
