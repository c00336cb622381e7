package lines

import (
	"errors"
	"slices"

	"engross/model"
	"engross/model/check"
	"engross/ui/input"
)

// promising tells what the agreement holds each side to, one promise after the other: first those that nobody agreed to.
func (t *talk) promising() error {
	p := &promising{talk: t}
	tell := func() {
		p.gather()
		if len(p.all) == 0 {
			t.say("The agreement promises nothing that has a figure yet.")
			return
		}
		t.say("%s; %s.", plural(len(p.all), "promise", "promises"), p.left())
		p.at = len(p.all) - 1
		p.next()
		t.hint("promises", "`y` agrees to the promise told last, `out` takes it out, `next` lets it be; with a number behind it, each does so to the promise of that number, and a number alone goes to its question. `promises` tells all; empty goes back.")
	}
	has := func() bool { return len(p.all) > 0 }
	cmds := []command{
		{words: []string{"y", "agree"}, arg: "NUMBER", about: "agree to the promise told last, or to that of a number, and go on to the next", when: has, do: p.with(p.keep)},
		{words: []string{"out"}, arg: "NUMBER", about: "take the promise out of the agreement, where there may be none", when: has, do: p.with(p.leaveOut)},
		{words: []string{"next", "n"}, about: "let it be, and tell the next that nobody agreed to", when: has, do: func(string) error { p.next(); return nil }},
		{words: []string{"again"}, about: "tell the promise again", when: has, do: func(string) error { p.tell(p.at); return nil }},
		{words: []string{"promises", "points"}, about: "tell all promises", when: has, do: func(string) error { p.tellAll(); return nil }},
		{words: []string{"undo"}, about: "take back the last change, wherever it was", do: p.stepping(t.s.Undo)},
		{words: []string{"redo"}, about: "do again what was taken back", do: p.stepping(t.s.Redo)},
		{words: []string{"<", "back"}, about: "go back", do: func(string) error { return errDone }},
	}
	cmds = append(cmds, t.goes()...)
	cmds = append(cmds, t.helping(&cmds))
	p.cmds = cmds
	return t.play(scene{tell: tell, cmds: cmds, empty: func() error { return errDone }, take: func(text string) error {
		if i, ok := t.number(text, len(p.all)); ok {
			p.at = i
			return p.goTo(p.all[i].Path)
		}
		return nil
	}})
}

// promising is the list of promises while it is told. They keep the numbers that were told until all are told anew.
type promising struct {
	*talk
	all    []check.Promise
	isGone []bool // of these: the agreement promises it no more
	at     int    // the one told last
	cmds   []command
}

// gather numbers the promises that there are now.
func (p *promising) gather() {
	p.all = p.s.Promises()
	p.isGone = make([]bool, len(p.all))
}

// refresh looks what became of the promises. New ones come behind the others.
func (p *promising) refresh() {
	now := p.s.Promises()
	for i, x := range p.all {
		at := slices.IndexFunc(now, func(y check.Promise) bool { return y.Path == x.Path })
		if p.isGone[i] = at < 0; at >= 0 {
			p.all[i] = now[at]
			now = slices.Delete(now, at, at+1)
		}
	}
	p.all = append(p.all, now...)
	p.isGone = append(p.isGone, make([]bool, len(now))...)
}

// left says how many nobody agreed to.
func (p *promising) left() string {
	n := 0
	for i, x := range p.all {
		if x.IsProposed && !p.isGone[i] {
			n++
		}
	}
	if n == 0 {
		return "all are agreed to"
	}
	return itoa(n) + " stand as proposed, and nobody agreed to them"
}

// next tells the next promise that nobody agreed to.
func (p *promising) next() {
	for n := 1; n <= len(p.all); n++ {
		i := (p.at + n) % len(p.all)
		if !p.all[i].IsProposed || p.isGone[i] {
			continue
		}
		if i <= p.at && p.at < len(p.all)-1 {
			p.say("That was the last one; from the first again:")
		}
		p.tell(i)
		return
	}
	p.say("All promises are agreed to.")
}

func (p *promising) tell(i int) {
	p.at = i
	p.item(i)
	if out := p.all[i].Out(); out != nil && p.all[i].IsProposed && !p.isGone[i] {
		p.out.below("`out` does this: " + sentence(out.Label))
	}
}

func (p *promising) item(i int) {
	text := p.all[i].Says
	switch {
	case p.isGone[i]:
		text = "Taken out: " + text
	case p.all[i].IsProposed:
		text += " Proposed."
	}
	p.out.item(i+1, text)
}

func (p *promising) tellAll() {
	p.gather()
	for i := range p.all {
		p.item(i)
	}
}

// with gives a deed the position of the promise of a number, else of the one told last.
func (p *promising) with(do func(int, check.Promise) error) func(string) error {
	return p.withLast(&p.at, func() int { return len(p.all) }, func(i int) error {
		p.at = i
		if p.isGone[i] {
			p.say("Promise %d is out of the agreement. `promises` tells those that are left.", i+1)
			return nil
		}
		return do(i, p.all[i])
	})
}

func (p *promising) keep(i int, x check.Promise) error {
	if !x.IsProposed {
		p.say("Somebody agreed to promise %d or answered it: %d goes to its question.", i+1, i+1)
		return nil
	}
	f := x.Keep()
	return p.did(f.Label, "Agreed to promise "+itoa(i+1)+".", f.Apply)
}

func (p *promising) leaveOut(i int, x check.Promise) error {
	f := x.Out()
	if f == nil {
		return p.other(i, x)
	}
	return p.did(f.Label, "Done for promise "+itoa(i+1)+": "+sentence(f.Label), f.Apply)
}

// other asks for another answer where there must be one.
func (p *promising) other(i int, x check.Promise) error {
	at, ok := p.s.Place(x.Path)
	if !ok || at.Row != nil || at.Field.Value() == nil {
		p.say("Promise %d cannot simply be left out: %d goes to where it is made.", i+1, i+1)
		return nil
	}
	a := &asking{walk: &walk{talk: p.talk}, path: x.Path}
	p.say("Promise %d cannot be left out: something has to hold. %s Now: %s", i+1, sentence(p.s.LabelOf(x.Path)), sentence(p.answer(at)))
	a.tellChoices(at, mostChoices)
	text, err := p.ask("What shall hold instead? Empty lets it be.")
	switch {
	case errors.Is(err, errBack) || err == nil && text == "":
		p.say("Promise %d stays as it is; %d goes to its question.", i+1, i+1)
		return nil
	case err != nil:
		return err
	}
	if c, arg, ok := (scene{cmds: p.cmds}).find(text); ok && !a.knows(text) {
		p.say("Promise %d stays as it is.", i+1)
		return c.do(arg)
	}
	if !a.recorded(p.s.Record(at, input.Result{Kind: input.Typed, Text: canonical(at, text), Step: true}), true) {
		return p.goTo(x.Path)
	}
	p.onward()
	return nil
}

// did makes a change and tells the next promise.
func (p *promising) did(label, said string, do func(*model.Edit) error) error {
	return p.changed(label, said, do, func() {
		p.undoable()
		p.onward()
	})
}

// onward says what is left, and tells the next promise.
func (p *promising) onward() {
	p.refresh()
	p.say("Left: %s.", p.left())
	p.next()
	p.hint("promises keep", "`promises` tells all anew; until then they keep their numbers.")
}

// stepping undoes or redoes, and says what is left then.
func (p *promising) stepping(do func() string) func(string) error {
	return func(string) error {
		p.stepped(do)
		p.refresh()
		p.say("Left: %s.", p.left())
		return nil
	}
}
