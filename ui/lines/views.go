package lines

import (
	"fmt"
	"slices"
	"strings"

	"engross/model/check"
	"engross/ui"
)

// sums tells what follows from term and costs, and the charts of the agreement as text.
func (t *talk) sums() {
	for _, path := range []string{"term", "costs"} {
		for _, d := range t.s.Derived(path) {
			t.say("%s: %s.", d[0], d[1])
		}
	}
	for _, row := range t.s.Budget() {
		t.say("%s", row)
	}
	for _, l := range t.s.Charts() {
		t.out.say(l)
	}
}

// terms tells what somebody looks for first in an agreement, and how each came about.
func (t *talk) terms() error {
	var all []ui.Point
	for _, p := range t.s.Points() {
		if p.IsTerm {
			all = append(all, p)
		}
	}
	tell := func() {
		t.say("Key terms of %s. A number goes to the question; empty goes back.", t.s.Title())
		for i, p := range all {
			text := p.Text + ": " + p.Answer
			if p.Answer == "" {
				text = p.Text
			}
			if p.Word != "" && p.Word != "answered" {
				text += ", " + p.Word
			}
			t.out.item(i+1, text)
		}
	}
	return t.pickFrom(tell, exactly(len(all)), func(i int) error { return t.goTo(all[i].Path) })
}

// mapping tells every point that an agreement should settle, or those with some words.
func (t *talk) mapping(words string) error {
	var all []check.Coverage
	from := 0
	tell := func() {
		last := min(len(all), from+page)
		for i, c := range all[from:last] {
			if i == 0 || c.Cover != all[from+i-1].Cover {
				t.say("%s.", ui.Grade(c.Cover))
			}
			t.out.item(from+i+1, c.Point.About)
			if c.Reason != "" {
				t.out.below(c.Reason)
			}
		}
		if last < len(all) {
			t.say("`more` tells the next of %d.", len(all))
		}
	}
	begin := func(words string) {
		all, from = t.s.CoverageOf(words), 0
		if words != "" {
			t.say("%s %s; `points` tells all again.", plural(len(all), "point has", "points have"), "these words")
		} else {
			t.say("Points to settle: %s. A number goes to the question; empty goes back; `points` and some words tells only those, such as points missing.", t.s.CoverageSays())
		}
		tell()
	}
	more := command{words: []string{"more"}, about: "tell more points", when: func() bool { return from+page < len(all) }, do: func(string) error { from += page; tell(); return nil }}
	some := command{words: []string{"points"}, arg: "WORDS", about: "tell the points again, or only those with some words", do: func(words string) error { begin(words); return nil }}
	isBegun := false
	return t.pickFrom(func() {
		if isBegun {
			tell()
			return
		}
		isBegun = true
		begin(words)
	}, func() int { return len(all) }, func(i int) error {
		if all[i].Path == "" {
			t.say("No question settles this point: the program or a clause without answers does.")
			return nil
		}
		return t.goTo(all[i].Path)
	}, more, some)
}

// mostFound is how many places a search tells.
const mostFound = 10

// ways are the views that a word can lead to, with how to get there.
func (t *talk) ways() (all []ui.Way, to map[string]func(string) error) {
	to = map[string]func(string) error{}
	for _, c := range t.goes() {
		if c.arg == "" && c.works() {
			all = append(all, ui.Way{Name: c.words[0], About: c.about})
			to[c.words[0]] = c.do
		}
	}
	return all, to
}

// searching looks for words in all answers.
func (t *talk) searching(words string) error {
	return t.seeking(words, func(words string) error {
		found := t.s.Search(words)
		return t.findings(found, words, func(f ui.Found) error { return t.goTo(f.Path) })
	})
}

// going goes to what some words mean: a question, a row, a section or a view. Where only one is called so, at once.
func (t *talk) going(words string) error {
	return t.seeking(words, func(words string) error {
		if _, ok := t.s.Place(words); ok && strings.Contains(words, ".") {
			return t.goTo(words) // a script may know the address
		}
		if path := t.rowNamed(words); path != "" {
			return t.goTo(path)
		}
		ways, to := t.ways()
		found := t.s.Go(words, ways)
		enter := func(f ui.Found) error {
			switch {
			case f.Way != "":
				return to[f.Way]("")
			case f.Section != "":
				for i, sec := range t.s.Sections() {
					if sec.About().Key == f.Section {
						return &move{to: spot{sec: i}}
					}
				}
			}
			return t.goTo(f.Path)
		}
		called := slices.IndexFunc(found, func(f ui.Found) bool { return f.Section != "" && strings.EqualFold(f.Name, words) })
		if called < 0 { // a view has its word by itself
			called = slices.IndexFunc(found, func(f ui.Found) bool { return f.Path == "" && strings.EqualFold(f.Name, words) })
		}
		switch path := t.nearby(words, called >= 0); {
		case path != "":
			return t.goTo(path)
		case called >= 0:
			return enter(found[called])
		case ui.IsMeant(found):
			return enter(found[0])
		}
		if path := t.only(words, t.s.Ask(t.here(), t.at.path, true, false)); path != "" && len(found) > 0 && !found[0].IsNear() {
			return t.goTo(path)
		}
		return t.findings(t.beyondNames(found), words, enter)
	})
}

// nearby returns the path of the only other question with some words of the row that one is in, or of a row around it; "" for none. Where
// a section or a view is called so, only a question that is called so too is meant.
func (t *talk) nearby(words string, isCalled bool) string {
	for row := t.rowAround(t.at.path); row != ""; row = t.rowAround(listOf(row)) {
		path := t.only(words, t.s.AskRow(row))
		if p, ok := t.s.Place(path); ok && path != t.at.path && (!isCalled || strings.EqualFold(p.Field.Label, words)) {
			return path
		}
	}
	return ""
}

// only returns the path of the question whose name begins with some words, or of the only one that has them; "" for none.
func (t *talk) only(words string, qs []ui.Question) string {
	var names []choice
	var having []string
	for _, q := range qs {
		names = append(names, choice{label: q.Place.Field.Label})
		if beginsWords(q.Place.Field.Label, words) {
			having = append(having, q.Place.Path)
		}
	}
	if n := picked(words, names); n >= 0 && isNoNumber(words) {
		return qs[n].Place.Path
	}
	if len(having) == 1 {
		return having[0]
	}
	return ""
}

// beyondNames leaves out the answers that a row which was found too is called by, so that it takes one line.
func (t *talk) beyondNames(found []ui.Found) []ui.Found {
	const near = 10 * mostFound // more than are told
	found, rest := found[:min(near, len(found))], found[min(near, len(found)):]
	names := map[string]string{}
	for _, f := range found {
		if p, ok := t.s.Place(f.Path); ok && p.Row != nil {
			names[f.Path] = f.Name
		}
	}
	found = slices.DeleteFunc(slices.Clone(found), func(f ui.Found) bool {
		name, isCell := names[t.rowAround(f.Path)]
		return isCell && names[f.Path] == "" && strings.EqualFold(strings.TrimRight(f.Says, "."), name)
	})
	return append(found, rest...)
}

// seeking asks for words where none were said.
func (t *talk) seeking(words string, do func(words string) error) error {
	return &move{view: func() error {
		if words == "" {
			text, err := t.ask("Which words?")
			if err != nil || text == "" {
				return err
			}
			words = text
		}
		return do(words)
	}}
}

// findings tells what was found, the best first, and goes to one of it.
func (t *talk) findings(found []ui.Found, words string, enter func(ui.Found) error) error {
	if len(found) == 0 {
		t.say("Nothing has the words %s.", quoted(words))
		return nil
	}
	n := min(len(found), mostFound)
	how, sharp := "A number goes there; empty goes back.", (func(int) error)(nil)
	if t.listed.stands == t.here().About().Key+" "+t.at.row && len(t.listed.paths) > 0 {
		how, sharp = "A number goes there, # and a number to that question of the list told before; empty goes back.", t.toListed
	}
	tell := func() {
		if found[0].IsNear() {
			t.say("Nothing has all of these words; nearest are %s. %s", plural(n, "place", "places"), how)
		} else {
			t.say("%s. %s", places(n, len(found)), how)
		}
		for i, f := range found[:n] {
			t.out.item(i+1, t.found(f))
		}
	}
	return t.pick(tell, exactly(n), func(i int) error { return enter(found[i]) }, sharp)
}

// places says how many places are told of those that were found.
func places(told, found int) string {
	if told < found {
		return fmt.Sprintf("The %d nearest of %d places with these words; more words lead closer", told, found)
	}
	return plural(found, "place has these words", "places have these words")
}

// reading reads the agreement as it stands, one part at a time.
func (t *talk) reading() error {
	text, err := t.s.Text(t.out.width)
	if err != nil {
		t.say("%s", sentence(err.Error()))
		return nil
	}
	all := strings.Split(strings.TrimRight(text, "\n"), "\n")
	const most = 40
	from := 0
	tell := func() {
		last := min(len(all), from+most)
		for _, l := range all[from:last] {
			t.out.say(l)
		}
		from = last
		if from < len(all) {
			t.say("Line %d of %d. `more` or empty reads on, `skip` goes back.", from, len(all))
		} else {
			t.say("That is all of it. Empty goes back.")
		}
	}
	on := func() error {
		if from >= len(all) {
			return errDone
		}
		tell()
		return nil
	}
	cmds := []command{
		{words: []string{"more"}, about: "read on", do: func(string) error { return on() }},
		{words: []string{"skip", "<", "back"}, about: "go back", do: func(string) error { return errDone }},
	}
	cmds = append(cmds, t.goes()...)
	cmds = append(cmds, t.helping(&cmds))
	return t.play(scene{tell: tell, cmds: cmds, empty: on})
}

// found names a place with all that it stands in, and what is said there.
func (t *talk) found(f ui.Found) string {
	text := f.Name
	if f.Path != "" {
		text = t.s.Trail(f.Path)
	}
	if f.Where != "" && !strings.HasPrefix(text, f.Where+",") && !strings.HasPrefix(text, f.Where+":") {
		text = f.Where + ", " + text
	}
	if p, ok := t.s.Place(f.Path); ok && p.Row != nil {
		return text
	}
	if f.Says != "" {
		text += ". " + capital(asSpoken(f.Says))
	}
	return text
}
