package lines

import "engross/model"

// card says what a prefilled section holds, and has it accepted or opened.
func (t *talk) card(sec model.Section) error {
	key := sec.About().Key
	isAccepted := len(t.s.Agreement().Unconfirmed(sec)) == 0
	facts, from := t.s.Facts(sec), 0
	ways := func(last int) {
		switch {
		case last < len(facts):
			t.say("%s left: empty tells on, `accept` takes all of it as it stands, `open` asks its questions, `skip` leaves it for later.", plural(len(facts)-last, "point is", "points are"))
		case isAccepted:
			t.say("It is accepted. Empty goes on, `open` asks its questions.")
		default:
			t.say("Empty or `accept` takes it as it stands, `trim` leaves out what the agreement can do without, `open` asks its questions, `skip` leaves it for later.")
		}
	}
	holds := func() {
		last := min(len(facts), from+mostFacts)
		for _, f := range facts[from:last] {
			t.out.say("- " + asSpoken(f))
		}
		ways(last)
	}
	if !t.told[key] {
		t.say("What holds in %s, as it stands, %s:", sec.About().Title, plural(len(facts), "point", "points"))
		holds()
	} else {
		t.say("What holds in %s was told; `holds` tells it again.", sec.About().Title)
		from = len(facts)
		ways(len(facts))
	}
	t.told[key] = true
	accept := func() error {
		if len(t.s.Agreement().Unconfirmed(sec)) > 0 {
			err := t.s.Edit("accept "+sec.About().Title, func(e *model.Edit) error { return e.Accept(e.Agreement().Sections()[t.at.sec]) })
			if err != nil {
				t.say("It could not be accepted: %s", sentence(err.Error()))
				return nil
			}
			t.say("Accepted: %s.", sec.About().Title)
			t.keep("")
		}
		return errDone
	}
	hasMore := func() bool { return from+mostFacts < len(facts) }
	more := func() error {
		from += mostFacts
		holds()
		return nil
	}
	cmds := []command{
		{words: []string{"accept"}, about: "take it as it stands and go on", do: func(string) error { return accept() }},
		{words: []string{"open"}, about: "ask its questions", do: func(string) error {
			t.unfolded[sec.About().Key] = true
			return &move{to: spot{sec: t.at.sec}}
		}},
		{words: []string{"holds"}, about: "tell again what holds", do: func(string) error { from = 0; holds(); return nil }},
		{words: []string{"more"}, about: "tell more of what holds", when: hasMore, do: func(string) error { return more() }},
		{words: []string{"skip", "next"}, about: "leave it for later", do: func(string) error { return errDone }},
		{words: []string{"<", "back"}, about: "go back", do: func(string) error {
			if t.at.path == "" { // no question was asked here
				t.backwards()
			}
			return &move{to: t.at}
		}},
	}
	cmds = append(cmds, t.goes()...)
	cmds = append(cmds, t.helping(&cmds))
	return t.play(scene{tell: func() {}, cmds: cmds, empty: func() error {
		if hasMore() {
			return more() // nobody accepts what they did not hear
		}
		return accept()
	}})
}

// mostFacts is how much of what a card holds is told at once.
const mostFacts = 10

// trim leaves out what is only proposed: of the list one is at, else of the section.
func (t *talk) trim(string) error {
	list := ""
	if p, ok := t.s.Place(t.at.path); ok && p.Row == nil && p.Field.List() != nil {
		list = t.at.path
	}
	told, err := t.s.Trim(t.here(), list)
	if err != nil {
		t.say("It could not be left out: %s", sentence(err.Error()))
		return nil
	}
	t.say("%s", told)
	t.news()
	t.keep("")
	return &move{to: t.at}
}
