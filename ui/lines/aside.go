package lines

import (
	"errors"
	"strings"

	"engross/model"
	"engross/model/check"
	"engross/model/value"
)

// This file is what can be done to a question besides answering it.

// park sets the question aside, or takes it up again.
func (a *asking) park(note string) error {
	p := a.place()
	if p.State().Parked != nil {
		_ = a.s.Edit("take up "+p.Field.Label, func(e *model.Edit) error { return e.Unpark(p.Path) }) // the path was just found
		a.say("Taken up again: %s.", p.Field.Label)
		a.keep("")
		return nil
	}
	owner := ""
	if note == "" {
		var err error
		if note, err = a.ask("Parked: what is missing? Empty for no note."); err != nil {
			return a.parkAnyway(p, "", err)
		}
		if owner, err = a.ask("Who finds it out? Empty for nobody."); err != nil {
			return a.parkAnyway(p, note, err)
		}
	}
	a.parked(p, note, owner)
	return a.leave(next)
}

// parkAnyway parks with what was said so far when the talk ended in the middle; a question that is taken back does not.
func (a *asking) parkAnyway(p model.Place, note string, err error) error {
	if !errors.Is(err, errBack) {
		a.parked(p, note, "")
	}
	return err
}

func (a *asking) parked(p model.Place, note, owner string) {
	_ = a.s.Edit("park "+p.Field.Label, func(e *model.Edit) error { return e.Park(p.Path, note, owner) }) // the path was just found
	a.say("Parked: %s.", p.Field.Label)
	a.keep("")
}

// takeBack takes the answer of a person back. What nobody answered and would only give way to another usual answer stays.
func (a *asking) takeBack() error {
	p := a.place()
	if p.Standing() == model.Defaulted && p.Field.Default != "" {
		a.say("Nobody answered this: %s. There is nothing to take back; say what holds instead.", a.answer(p))
		if _, isCount := p.Field.At.(*value.Count); isCount && p.Field.Min == 0 {
			a.say("0 says that there is none.")
		}
		return nil
	}
	_ = a.recorded(a.s.Edit(p.Field.Label, func(e *model.Edit) error { return e.TakeBack(p.Path) }), true)
	return nil
}

// note puts a note beside the question, with the time; it is private.
func (a *asking) note(text string) error {
	p := a.place()
	if text == "" {
		var err error
		if text, err = a.ask("The note. It never leaves this computer; empty writes none."); err != nil || text == "" {
			return err
		}
	}
	now := a.o.Now()
	n := model.Note{On: a.o.Today(), At: value.NewClock(now.Hour(), now.Minute()), Text: text}
	if err := a.s.Edit("note at "+p.Field.Label, func(e *model.Edit) error { return e.Note(p.Path, n) }); err != nil {
		a.say("%s", sentence(err.Error()))
		return nil
	}
	a.say("Noted.")
	a.keep("")
	return nil
}

// na declares the question not applicable, or takes that back. A required one asks for the reason.
func (a *asking) na(reason string) error {
	p := a.place()
	if p.State().NA != nil {
		_ = a.s.Edit("applies: "+p.Field.Label, func(e *model.Edit) error { return e.Applies(p.Path) }) // the path was just found
		a.say("Asked again: %s.", p.Field.Label)
		a.keep("")
		return nil
	}
	if reason == "" && p.Field.Required && p.Field.MayBeNA() {
		var err error
		if reason, err = a.ask("Agreements usually say something about it. Why does it not arise here?"); err != nil {
			return err
		}
	}
	if err := a.s.Edit("not applicable: "+p.Field.Label, func(e *model.Edit) error { return e.NA(p.Path, reason) }); err != nil {
		a.say("%s", sentence(err.Error()))
		return nil
	}
	a.say("Not applicable: %s.", p.Field.Label)
	a.keep("")
	return a.leave(next)
}

// says reads the clauses that the answer changes.
func (a *asking) says() {
	isMarked := false
	for _, l := range a.s.Says(a.path, a.out.width-2) {
		a.out.say(l)
		isMarked = isMarked || strings.HasPrefix(l, ">")
	}
	if isMarked {
		a.hint("says", "Lines that begin with > hold the answer, or depend on it.")
	}
}

// earlier tells what the answer was before; a number brings it back.
func (a *asking) earlier() error {
	m := a.s.Remember(a.place())
	for {
		m.Further()
		all := m.All()
		for i, x := range all {
			a.out.item(i+1, x.Answer+". "+x.About)
		}
		ask := "A number brings one back; empty brings none."
		switch {
		case len(all) == 0 && m.IsAll():
			a.say("There are no earlier answers.")
			return nil
		case len(all) == 0:
			ask = "Nothing else was answered lately. `older` looks further back; empty goes on."
		case !m.IsAll():
			ask = "A number brings one back; `older` looks further back; empty brings none."
		}
		text, err := a.ask(ask)
		if err != nil || text == "" {
			return err
		}
		if strings.EqualFold(text, "older") && !m.IsAll() {
			continue
		}
		if i, ok := a.number(text, len(all)); ok {
			all[i].Bring()
			a.say("Brought back: %s", sentence(all[i].Answer))
			a.keep("")
		}
		return nil
	}
}

// preset asks whether the answers of another preset are to be taken over.
func (a *asking) preset(preset string) error {
	name := preset
	for _, o := range model.PresetOptions() {
		if o.Value == preset {
			name = o.Label
		}
	}
	differs := a.s.Differing(preset)
	all := []choice{{"yes", "take its answers over; yours stay", ""}, {"no", "keep everything as it is", ""}}
	if len(differs) > 0 {
		a.say("%s:", plural(len(differs), "answer of yours differs", "answers of yours differ"))
		for _, d := range differs {
			a.say("- %s: yours is %s, the preset’s is %s.", d.Label, d.Now, d.Then)
		}
		all = append(all, choice{"mine too", "take them over and replace yours too", ""})
	}
	said, err := a.choose("Take over the answers of "+name+"?", all, 0)
	if err != nil {
		return err
	}
	if said == "no" {
		return a.leave(next)
	}
	if err := a.s.StartFrom(preset, said == "mine too"); err != nil {
		a.say("%s", sentence(err.Error()))
		return nil
	}
	a.say("Starts from: %s. `undo` takes it back.", name)
	a.keep("")
	return a.leave(next)
}

func (a *asking) fix() *check.Fix {
	for _, f := range a.s.FindingsAt(a.path) {
		if f.Fix != nil {
			return f.Fix
		}
	}
	return nil
}

func (a *asking) mayMend() bool { return a.fix() != nil }

func (a *asking) mend() error {
	f := a.fix()
	if err := a.s.Edit(f.Label, f.Apply); err != nil {
		a.say("The mend does not fit any more: %s", sentence(err.Error()))
		return nil
	}
	a.say("Done: %s. `undo` takes it back.", f.Label)
	a.keep("")
	p := a.place()
	if p.Object == nil {
		return a.leave(again)
	}
	a.say("%s. Now: %s", a.called(p), sentence(a.answer(p)))
	a.warn()
	return nil
}
