package lines

import (
	"slices"
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
	again := func(words string) error {
		r.words, r.from = words, 0
		tell()
		return nil
	}
	cmds := []command{
		{words: []string{"mend"}, arg: "NUMBER", about: "apply the mend that is offered", when: has, do: r.with(r.mend)},
		{words: []string{"leave"}, arg: "NUMBER", about: "leave a warning or advice as it is, with a reason and a name", when: has, do: r.with(r.leave)},
		{words: []string{"take"}, arg: "NUMBER", about: "let what was left be found again", when: has, do: r.with(r.takeBack)},
		{words: []string{"points"}, arg: "WORDS", about: "tell the points again, or only those with some words", do: again},
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
		if i, ok := t.number(text, len(r.all)); ok && r.isLeft(i) {
			return r.goTo(r.all[i])
		}
		return nil
	}})
}

// review is the list of points while it is told.
type review struct {
	*talk
	all       []ui.Point
	isSettled []bool // of these
	words     string
	from      int
}

// points are those that there are now.
func (r *review) points() []ui.Point {
	var all []ui.Point
	for _, p := range r.s.Points() {
		if !p.IsTerm && hasWords(p.Group+" "+p.Section+" "+p.Text+" "+p.Rule, r.words) {
			all = append(all, p)
		}
	}
	return all
}

func (r *review) gather() {
	r.all = r.points()
	r.isSettled = make([]bool, len(r.all))
	r.from = max(0, min(r.from, len(r.all)-1))
}

// refresh looks which points are settled by now. The others keep the numbers that were told, new ones come behind them.
func (r *review) refresh() {
	now := r.points()
	for i, p := range r.all {
		at := slices.IndexFunc(now, func(q ui.Point) bool { return q.Group == p.Group && q.Rule == p.Rule && q.Path == p.Path })
		if r.isSettled[i] = at < 0; at >= 0 {
			r.all[i] = now[at]
			now = slices.Delete(now, at, at+1)
		}
	}
	r.all = append(r.all, now...)
	r.isSettled = append(r.isSettled, make([]bool, len(now))...)
}

// goOn says what is left after a point was dealt with, and tells the next one only.
func (r *review) goOn(from int) {
	r.refresh()
	r.say("Left: %s.", r.s.Count())
	for n := 1; n <= len(r.all); n++ {
		if i := (from + n) % len(r.all); !r.isSettled[i] && r.all[i].Waiver == "" {
			group, _, _ := strings.Cut(r.all[i].Group, ":")
			r.say("Next, of %s.", quoted(group))
			r.item(i)
			r.hint("goOn", "`points` tells all points again; until then they keep their numbers.")
			return
		}
	}
	r.say("That was the last point.")
}

// isLeft reports whether the point of a number is still there, and says so if not.
func (r *review) isLeft(i int) bool {
	if r.isSettled[i] {
		r.say("Point %d is settled. `points` tells those that are left.", i+1)
	}
	return !r.isSettled[i]
}

func (r *review) tell() {
	if len(r.all) == 0 {
		r.say("Nothing is open. The final agreement can be written.")
		return
	}
	group := ""
	last := min(len(r.all), r.from+page)
	for i := r.from; i < last; i++ {
		if r.isSettled[i] {
			continue
		}
		if p := r.all[i]; p.Group != group {
			group = p.Group
			r.say("%s.", group)
		}
		r.item(i)
	}
	if last < len(r.all) {
		r.say("`more` tells the next of %d.", len(r.all))
	}
}

// item tells one point, with its number.
func (r *review) item(i int) {
	p := r.all[i]
	text := p.Text
	if p.Section != "" {
		text = p.Section + ": " + text
	}
	if p.Rule != "" {
		text += " [" + p.Rule + "]"
	}
	r.out.item(i+1, text)
	for _, n := range p.Notes {
		r.out.below(n)
	}
	if p.Finding != nil && p.Finding.Fix != nil && p.Waiver == "" {
		r.out.below("`mend " + itoa(i+1) + "`: " + p.Finding.Fix.Label + ".")
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
func (r *review) with(do func(int, ui.Point) error) func(string) error {
	return r.talk.with("Which one? Its number.", func() int { return len(r.all) }, func(i int) error {
		if !r.isLeft(i) {
			return nil
		}
		return do(i, r.all[i])
	})
}

// did makes a change at a point, says what is left and goes to the next one.
func (r *review) did(at int, label, said string, do func(*model.Edit) error) error {
	return r.changed(label, said, do, func() { r.goOn(at) })
}

func (r *review) mend(i int, p ui.Point) error {
	if p.Finding == nil || p.Finding.Fix == nil || p.Waiver != "" {
		r.say("No mend is offered for this point: its number goes to its question.")
		return nil
	}
	f := p.Finding.Fix
	return r.did(i, f.Label, "Done: "+f.Label+". `undo` takes it back.", f.Apply)
}

func (r *review) leave(i int, p ui.Point) error {
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
	return r.did(i, fix.Label, "Left as it is: "+p.Rule+".", fix.Apply)
}

func (r *review) takeBack(i int, p ui.Point) error {
	if p.Waiver == "" {
		r.say("This point was not left.")
		return nil
	}
	return r.did(i, "take back that "+p.Rule+" was left", "Taken back: "+p.Rule+" is looked for again.", func(e *model.Edit) error { return e.Remove(p.Waiver) })
}
