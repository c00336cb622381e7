package lines

import (
	"slices"
	"strings"
	"sync"

	"engross/model"
	"engross/model/check"
	"engross/ui"
)

// reviewing tells what is missing, contradictory, doubtful or parked, and what was left with a reason. After the last
// question an empty line leads nowhere: what was typed ahead must write no files and leave nothing.
func (t *talk) reviewing(isLast bool) error {
	r := &review{talk: t}
	t.say("Review of %s: %s.", t.s.Title(), t.s.Count())
	t.say("Points to settle: %s. `map` tells them.", t.s.CoverageSays())
	empty := "empty goes back"
	if isLast {
		empty = "`menu` tells where one can go"
		if t.o.Exporter != nil {
			empty = "`export` writes the agreement as files, " + empty
		}
	}
	tell := func() {
		if r.gather(); len(r.all) == 0 {
			t.say("Nothing is open. The final agreement can be written.")
		} else {
			r.point(0)
		}
		t.hint("review "+empty, "`next` tells the next point, `points` all of them; the number of a point goes to its question; "+empty+".")
	}
	has := func() bool { return len(r.all) > 0 }
	some := func(words string) error {
		r.words, r.from = words, 0
		r.gather()
		r.tell()
		return nil
	}
	cmds := []command{
		{words: []string{"f", "mend"}, arg: "NUMBER", about: "apply the mend that is offered for the point told last, or for that of a number, and go on to the next", when: has, do: r.with(r.mend)},
		{words: []string{"next", "n"}, about: "tell the next point", when: has, do: func(string) error { r.next(r.at); return nil }},
		{words: []string{"again"}, about: "tell the point again", when: has, do: func(string) error { r.point(r.at); return nil }},
		{words: []string{"leave"}, arg: "NUMBER", about: "leave a warning or advice as it is, with a reason and a name", when: has, do: r.with(r.leave)},
		{words: []string{"take"}, arg: "NUMBER", about: "let what was left be found again", when: has, do: r.with(r.takeBack)},
		{words: []string{"points"}, arg: "WORDS", about: "tell all points, or only those with some words", do: some},
		{words: []string{"more"}, about: "tell more points", when: func() bool { return r.from+page < len(r.all) }, do: func(string) error { r.from += page; r.tell(); return nil }},
		{words: []string{"undo"}, about: "take back the last change, wherever it was", do: r.stepping(t.s.Undo)},
		{words: []string{"redo"}, about: "do again what was taken back", do: r.stepping(t.s.Redo)},
		{words: []string{"<", "back"}, about: "go back", do: func(string) error { return &move{to: t.at} }},
	}
	cmds = append(cmds, t.goes()...)
	cmds = append(cmds, t.helping(&cmds))
	leave := func() error { return errDone }
	if isLast {
		leave = func() error {
			t.say("Nothing more is asked here: %s, `quit` leaves.", empty)
			return nil
		}
	}
	return t.play(scene{tell: tell, cmds: cmds, empty: leave, take: func(text string) error {
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
	from      int // first point told of the list
	at        int // the point told last
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
	r.next(from)
}

// stepping undoes or redoes, and says what is left then.
func (r *review) stepping(do func() string) func(string) error {
	return func(string) error {
		r.stepped(do)
		r.refresh()
		r.say("Left: %s.", r.s.Count())
		return nil
	}
}

// next tells the point after one, of those that nobody settled or left.
func (r *review) next(from int) {
	for n := 1; n <= len(r.all); n++ {
		if i := (from + n) % len(r.all); !r.isSettled[i] && r.all[i].Waiver == "" {
			if i <= from {
				r.say("That was the last point; from the first again:")
			}
			r.point(i)
			r.hint("goOn", "`points` tells all points anew; until then they keep their numbers.")
			return
		}
	}
	r.say("That was the last point.")
}

// point tells a point with what it means, what is asked, and how it is mended.
func (r *review) point(i int) {
	r.at = i
	p := r.all[i]
	group, _, _ := strings.Cut(p.Group, ":")
	r.say("Point %d of %d, of %s.", i+1, len(r.all), quoted(group))
	r.item(i)
	if at := slices.IndexFunc(ruleAbouts(), func(x check.Rule) bool { return x.ID == p.Rule }); at >= 0 {
		r.out.below("What it means: " + sentence(ruleAbouts()[at].About) + " Rule " + p.Rule + ".")
	}
	if q, ok := r.s.Place(p.Path); ok && q.Row == nil && q.Field.Ask != "" {
		who := "You are asked"
		if r.s.IsRep() {
			who = "To be asked aloud"
		}
		r.out.below(who + ": " + quoted(q.Field.Ask))
	}
	switch {
	case r.mends(p):
		r.out.below("Mend: `f` does this: " + sentence(p.Finding.Fix.Label))
	case p.Waiver != "":
		r.out.below("`take` lets it be found again.")
	case p.IsCard:
		r.out.below("Mend: " + itoa(i+1) + " goes to the section, where you accept it or open its questions.")
	default:
		r.out.below("Mend: " + itoa(i+1) + " goes to its question.")
	}
	if p.Finding != nil && p.Finding.MayBeLeft() && p.Waiver == "" {
		r.hint("leave", "A warning or advice may also be left as it is: `leave` asks for the reason and a name.")
	}
}

// mends reports whether a mend is offered for a point.
func (r *review) mends(p ui.Point) bool {
	return p.Finding != nil && p.Finding.Fix != nil && p.Waiver == ""
}

var ruleAbouts = sync.OnceValue(check.Rules)

// isLeft reports whether the point of a number is still there, and says so if not.
func (r *review) isLeft(i int) bool {
	if r.isSettled[i] {
		r.say("Point %d is settled. `points` tells those that are left.", i+1)
	}
	return !r.isSettled[i]
}

func (r *review) tell() {
	if len(r.all) == 0 {
		r.say("No point is left that has these words.")
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
	r.out.item(i+1, text)
	for _, n := range p.Notes {
		r.out.below(n)
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

// with gives a deed the point of a number, else the one told last.
func (r *review) with(do func(int, ui.Point) error) func(string) error {
	return r.withLast(&r.at, func() int { return len(r.all) }, func(i int) error {
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
	if !r.mends(p) {
		r.say("No mend is offered for this point: %d goes to its question.", i+1)
		return nil
	}
	f, was := p.Finding.Fix, r.s.Agreement()
	return r.changed(f.Label, "Done: "+sentence(f.Label), f.Apply, func() {
		r.sayChanges(r.s.Since(was))
		r.undoable()
		r.goOn(i)
	})
}

func (r *review) leave(i int, p ui.Point) error {
	if p.Finding == nil || !p.Finding.MayBeLeft() || p.Waiver != "" {
		r.say("Only warnings and advice can be left as they are; an error has to be mended.")
		return nil
	}
	reason, err := r.ask("Why may it stay? It is never printed, and holds until the values change. Empty leaves nothing.")
	if err != nil {
		return err
	}
	name, err := r.ask("Who answers for it? Empty leaves nothing.")
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

// mostChanges is how many changes of one deed are told.
const mostChanges = 8

// sayChanges says which answers a deed changed.
func (t *talk) sayChanges(all []ui.Change) {
	for _, x := range all[:min(len(all), mostChanges)] {
		t.out.say("- " + sentence(asSpoken(x.Text)))
	}
	if more := len(all) - mostChanges; more > 0 {
		t.say("And %s more.", plural(more, "answer", "answers"))
	}
}
