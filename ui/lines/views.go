package lines

import (
	"strings"

	"engross/model"
	"engross/model/check"
	"engross/ui"
)

// reviewing tells what is missing, contradictory, doubtful or parked, and what was left with a reason. After the last
// question an empty line goes on to the export.
func (t *talk) reviewing(isLast bool) error {
	r := &review{talk: t}
	t.say("Review of %s: %s.", t.s.Title(), t.s.Count())
	t.say("Points to settle: %s. `map` tells them.", t.s.CoverageSays())
	tell := func() {
		r.gather()
		r.tell()
		if isLast && t.o.Exporter != nil {
			t.say("A number goes to the question; empty goes on, to where the files are written.")
		} else {
			t.say("A number goes to the question; empty goes back.")
		}
	}
	has := func() bool { return len(r.all) > 0 }
	cmds := []command{
		{words: []string{"mend"}, arg: "NUMBER", about: "apply the mend that is offered", when: has, do: r.with(r.mend)},
		{words: []string{"leave"}, arg: "NUMBER", about: "leave a warning or advice as it is, with a reason and a name", when: has, do: r.with(r.leave)},
		{words: []string{"take"}, arg: "NUMBER", about: "let what was left be found again", when: has, do: r.with(r.takeBack)},
		{words: []string{"points"}, arg: "WORDS", about: "tell the points again, or only those with some words", do: func(words string) error { r.words, r.from = words, 0; tell(); return nil }},
		{words: []string{"more"}, about: "tell more points", when: func() bool { return r.from+page < len(r.all) }, do: func(string) error { r.from += page; r.tell(); return nil }},
		{words: []string{"<", "back"}, about: "go back", do: func(string) error { return &move{to: t.at} }},
		{words: []string{"budget"}, about: "tell what follows from the answers, and the charts as text", do: func(string) error { t.sums(); return nil }},
	}
	cmds = append(cmds, t.goes()...)
	cmds = append(cmds, t.helping(&cmds))
	empty := func() error { return errDone }
	if isLast && t.o.Exporter != nil {
		empty = func() error { return &move{view: t.export} }
	}
	return t.play(scene{tell: tell, cmds: cmds, empty: empty, take: func(text string) error {
		if i, ok := t.number(text, len(r.all)); ok {
			return r.goTo(r.all[i])
		}
		return nil
	}})
}

// review is the list of points while it is told.
type review struct {
	*talk
	all   []ui.Point
	words string
	from  int
}

func (r *review) gather() {
	r.all = r.all[:0]
	for _, p := range r.s.Points() {
		if !p.IsTerm && hasWords(p.Group+" "+p.Section+" "+p.Text+" "+p.Rule, r.words) {
			r.all = append(r.all, p)
		}
	}
	r.from = max(0, min(r.from, len(r.all)-1))
}

func (r *review) tell() {
	if len(r.all) == 0 {
		r.say("Nothing is open. The final agreement can be written.")
		return
	}
	group := ""
	last := min(len(r.all), r.from+page)
	for i, p := range r.all[r.from:last] {
		if p.Group != group {
			group = p.Group
			r.say("%s.", group)
		}
		text := p.Text
		if p.Section != "" {
			text = p.Section + ": " + text
		}
		if p.Rule != "" {
			text += " [" + p.Rule + "]"
		}
		r.out.item(r.from+i+1, text)
		for _, n := range p.Notes {
			r.out.below(n)
		}
		if p.Finding != nil && p.Finding.Fix != nil && p.Waiver == "" {
			r.out.below("`mend " + itoa(r.from+i+1) + "`: " + p.Finding.Fix.Label + ".")
		}
	}
	if last < len(r.all) {
		r.say("`more` tells the next of %d.", len(r.all))
	}
}

// goTo goes to the question of a point, or to the card.
func (r *review) goTo(p ui.Point) error {
	to, ok := r.spotOf(p.Path)
	if ok && p.IsCard {
		return &move{to: spot{sec: to.sec}}
	}
	return r.talk.goTo(p.Path)
}

// with gives a deed the point of a number.
func (r *review) with(do func(ui.Point) error) func(string) error {
	return r.talk.with("Which one? Its number.", func() int { return len(r.all) }, func(i int) error { return do(r.all[i]) })
}

// did makes a change and tells the points as they are then.
func (r *review) did(label, said string, do func(*model.Edit) error) error {
	return r.changed(label, said, do, func() { r.gather(); r.tell() })
}

func (r *review) mend(p ui.Point) error {
	if p.Finding == nil || p.Finding.Fix == nil || p.Waiver != "" {
		r.say("No mend is offered for this point: its number goes to its question.")
		return nil
	}
	f := p.Finding.Fix
	return r.did(f.Label, "Done: "+f.Label+". `undo` takes it back.", f.Apply)
}

func (r *review) leave(p ui.Point) error {
	if p.Finding == nil || !p.Finding.MayBeLeft() || p.Waiver != "" {
		r.say("Only warnings and advice can be left as they are; an error has to be mended.")
		return nil
	}
	reason, err := r.ask("Why may it stay? It is never printed, and holds until the values change.")
	if err != nil {
		return err
	}
	name, err := r.ask("Who answers for it?")
	if err != nil {
		return err
	}
	if reason == "" || name == "" {
		r.say("Say why it may stay, and who answers for it: neither can be empty. Nothing was left.")
		return nil
	}
	fix := p.Finding.Leave(check.Leaving{ID: r.s.NewID("review.waivers"), Reason: reason, By: name, On: r.o.Today()})
	return r.did(fix.Label, "Left as it is: "+p.Rule+".", fix.Apply)
}

func (r *review) takeBack(p ui.Point) error {
	if p.Waiver == "" {
		r.say("This point was not left.")
		return nil
	}
	return r.did("take back that "+p.Rule+" was left", "Taken back: "+p.Rule+" is looked for again.", func(e *model.Edit) error { return e.Remove(p.Waiver) })
}

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
		if ui.IsMeant(found) {
			return enter(found[0])
		}
		return t.findings(found, words, enter)
	})
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
	tell := func() {
		t.say("%s. A number goes there; empty goes back.", plural(len(found), "place has these words", "places have these words"))
		for i, f := range found[:n] {
			text := f.Name
			if f.Where != "" {
				text = f.Where + ", " + text
			}
			if f.Says != "" {
				text += ": " + f.Says
			}
			t.out.item(i+1, text)
		}
		if n < len(found) {
			t.say("And %d more: say more words.", len(found)-n)
		}
	}
	return t.pickFrom(tell, exactly(n), func(i int) error { return enter(found[i]) })
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
