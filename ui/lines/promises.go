package lines

import (
	"engross/model"
	"engross/model/check"
)

// promising tells what the agreement holds each side to, one promise after the other: first those that nobody agreed to.
func (t *talk) promising() error {
	p := &promising{talk: t}
	empty := func() error { return errDone }
	tell := func() {
		p.all = p.s.Promises()
		if len(p.all) == 0 {
			t.say("The agreement promises nothing that has a figure yet.")
			return
		}
		t.say("%s; %s.", plural(len(p.all), "promise", "promises"), p.left())
		p.at = len(p.all) - 1
		p.next()
		t.hint("promises", "`y` agrees to the promise told last, `out` takes it out, its number goes to its question; `next` lets it be; `promises` tells all; empty goes back.")
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
	return t.play(scene{tell: tell, cmds: cmds, empty: empty, take: func(text string) error {
		if i, ok := t.number(text, len(p.all)); ok {
			return p.goTo(p.all[i].Path)
		}
		return nil
	}})
}

// promising is the list of promises while it is told.
type promising struct {
	*talk
	all []check.Promise
	at  int // the one told last
}

// left says how many nobody agreed to.
func (p *promising) left() string {
	n := check.Proposed(p.all)
	if n == 0 {
		return "all are agreed to"
	}
	return itoa(n) + " stand as proposed, and nobody agreed to them"
}

// next tells the next promise that nobody agreed to.
func (p *promising) next() {
	for n := 1; n <= len(p.all); n++ {
		i := (p.at + n) % len(p.all)
		if !p.all[i].IsProposed {
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
	if out := p.all[i].Out(); out != nil && p.all[i].IsProposed {
		p.out.below("`out` does this: " + sentence(out.Label))
	}
}

func (p *promising) item(i int) {
	text := p.all[i].Says
	if p.all[i].IsProposed {
		text += " Proposed."
	}
	p.out.item(i+1, text)
}

func (p *promising) tellAll() {
	for i := range p.all {
		p.item(i)
	}
}

// with gives a deed the promise of a number, else the one told last.
func (p *promising) with(do func(check.Promise) error) func(string) error {
	return p.withLast(&p.at, func() int { return len(p.all) }, func(i int) error {
		p.at = i
		return do(p.all[i])
	})
}

func (p *promising) keep(x check.Promise) error {
	if !x.IsProposed {
		p.say("Somebody agreed to it or answered it: its number goes to its question.")
		return nil
	}
	f := x.Keep()
	return p.did(f.Label, "Agreed.", f.Apply)
}

func (p *promising) leaveOut(x check.Promise) error {
	f := x.Out()
	if f == nil {
		p.say("There must be an answer: %d goes to its question.", p.at+1)
		return nil
	}
	return p.did(f.Label, "Done: "+sentence(f.Label), f.Apply)
}

// did makes a change and tells the next promise.
func (p *promising) did(label, said string, do func(*model.Edit) error) error {
	return p.changed(label, said, do, func() {
		n := len(p.all)
		if p.all = p.s.Promises(); len(p.all) < n {
			p.at-- // what stood there is gone
		}
		p.undoable()
		p.say("Left: %s.", p.left())
		if len(p.all) > 0 {
			p.at = (p.at + len(p.all)) % len(p.all)
			p.next()
		}
	})
}

// stepping undoes or redoes, and says what is left then.
func (p *promising) stepping(do func() string) func(string) error {
	return func(string) error {
		p.out.say(do())
		p.talk.keep("")
		p.all = p.s.Promises()
		p.at = min(p.at, max(0, len(p.all)-1))
		p.say("Left: %s.", p.left())
		return nil
	}
}
