package lines

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"engross/model"
	"engross/ui"
)

// agreement goes through the sections of what is open until it is left. Going elsewhere unwinds to here, so that looking
// around never nests.
func (t *talk) agreement() error {
	t.stands, t.left, t.trail = "", nil, nil
	t.hint("question", "Empty goes on: it takes the answer that is there, and leaves open what has none. `<` goes back, `?` explains, `-` takes your answer back, `later` parks, `list` tells the answers of the section, "+
		"`menu` where one can go, `/go` and some words leads to the question with these words. `paste` adds rows copied from a spreadsheet, such as prices or persons. To answer with one of these words, put = before it.")
	t.before()
	for {
		err := t.section()
		var m *move
		for errors.As(err, &m) {
			if m.view == nil {
				t.at, err = m.to, nil
				continue
			}
			if err = t.viewed(m.view); errors.Is(err, errDone) {
				err = nil
			}
			m = nil
		}
		if err != nil {
			return err
		}
	}
}

// viewed looks at something beside the questions.
func (t *talk) viewed(view func() error) error {
	t.stands = "" // whoever comes back hears where
	err := view()
	if errors.Is(err, errBack) {
		return nil
	}
	return err
}

// resume is where the agreement was left, else the first open question of the short path.
func (t *talk) resume() spot {
	key, path := t.s.Resume()
	for i, sec := range t.s.Sections() {
		if sec.About().Key == key {
			if _, ok := t.s.Place(path); !ok {
				path = ""
			}
			return spot{sec: i, path: path}
		}
	}
	if next, path := t.s.After(-1); next >= 0 {
		return spot{sec: next, path: path}
	}
	return spot{}
}

// section asks the questions of the section one is in, and finds where to go then.
func (t *talk) section() error {
	all := t.s.Sections()
	t.at.sec = max(0, min(t.at.sec, len(all)-1))
	sec := all[t.at.sec]
	if t.left != nil && t.left.sec != t.at.sec {
		t.trail = append(t.trail, *t.left)
	}
	t.leftOpen()
	w := walk{talk: t, head: func() string {
		return fmt.Sprintf("Section %d of %d, %s.", t.at.sec+1, len(all), sec.About().Title)
	}, asks: func(path string) []ui.Question {
		return t.met(t.s.Ask(t.here(), path, t.isAll || t.isCard(), t.isCard()), path)
	}}
	isStart := t.at.path == ""
	if isStart {
		if about := "about " + sec.About().Key; !t.told[about] {
			t.told[about] = true
			t.out.say(w.head() + " " + sec.About().Help)
		} else {
			t.out.say(w.head())
		}
		t.stands = w.standsAt()
		if !t.isCard() && t.s.IsProposed(sec) {
			t.say("What stands here is proposed; nobody has said yes to it. Empty keeps it.")
		}
	}
	if t.isCard() && !isStart && !w.has(t.at.path) {
		t.unfolded[sec.About().Key] = true // what the card sums up is asked in full
	}
	w.isWhole = !t.isCard() && t.s.IsProposed(sec)
	way, err := w.run(t.at.path)
	left := t.at
	t.left = &left
	if err != nil {
		return err
	}
	if way == backward {
		t.backwards()
		return nil
	}
	if t.isCard() {
		if err := t.card(sec); err != nil {
			return err
		}
	} else {
		t.further(sec)
	}
	t.owing(sec)
	return t.onward(sec)
}

// backwards goes to where one was before this section: to the question that was asked last there, or to its card. Who was
// nowhere before comes to the end of the section before.
func (t *talk) backwards() {
	t.left = nil
	for n := len(t.trail); n > 0; n = len(t.trail) {
		to := t.trail[n-1]
		t.trail = t.trail[:n-1]
		if _, ok := t.s.Place(to.path); ok || to.path == "" {
			t.at = to
			return
		}
	}
	if t.at.sec == 0 {
		t.say("This is the first question.")
		return
	}
	t.at = spot{sec: t.at.sec - 1}
	if qs := t.s.Ask(t.here(), "", t.isAll, false); len(qs) > 0 && !t.isCard() {
		t.at.path = qs[len(qs)-1].Place.Path
	}
}

// here is the section one is in, of the agreement as it is now.
func (t *talk) here() model.Section { return t.s.Sections()[t.at.sec] }

// isCard reports whether the section is summed up instead of being asked question by question.
func (t *talk) isCard() bool {
	sec := t.here()
	return t.s.IsAgreement() && !t.isAll && model.IsPrefilled(sec) && !t.unfolded[sec.About().Key]
}

// onward goes to the next section that needs somebody, and after the last to the review.
func (t *talk) onward(sec model.Section) error {
	if err := t.s.Leave(sec); err == nil {
		t.keep("") // says what the disk had to say
	}
	next, path := t.s.After(t.at.sec)
	if next > t.at.sec {
		t.at = spot{sec: next}
		if path != "" {
			t.say("End of %s.", sec.About().Title)
		}
		return nil
	}
	if !t.s.IsAgreement() {
		if t.at.sec+1 < len(t.s.Sections()) {
			t.at = spot{sec: t.at.sec + 1}
			return nil
		}
		t.say("That was the last question. `done` leaves it; everything is saved.")
		return &move{view: t.menu}
	}
	t.say("That was the last question on this road.")
	t.at = spot{sec: t.at.sec}
	return &move{view: func() error { return t.reviewing(true) }}
}

// goes are the words that lead elsewhere from anywhere in an agreement.
func (t *talk) goes() []command {
	isAgreement := t.s.IsAgreement
	hasPapers := func() bool { return isAgreement() && t.o.Papers != nil }
	to := func(view func() error) func(string) error {
		return func(string) error { return &move{view: view} }
	}
	return []command{
		{words: []string{"list"}, about: "tell the questions of the section with their answers, and go to one", do: to(t.listing)},
		{words: []string{"menu"}, about: "tell the sections, and where else one can go", do: to(t.menu)},
		{words: []string{"go"}, arg: "WORDS", about: "go to the question, row, section or view that these words mean", do: t.going},
		{words: []string{"paste"}, about: "add rows copied from a spreadsheet to a list, such as prices or persons", when: isAgreement, do: to(t.pasting)},
		{words: []string{"find"}, arg: "WORDS", about: "look for words in all answers", do: t.searching},
		{words: []string{"review"}, about: "tell what is missing, doubtful or parked; go there, mend it, leave it", when: isAgreement, do: to(func() error { return t.reviewing(false) })},
		{words: []string{"map"}, arg: "WORDS", about: "tell every point that an agreement should settle, and how far this one does; or only those with some words, such as missing", when: isAgreement, do: func(words string) error { return &move{view: func() error { return t.mapping(words) }} }},
		{words: []string{"terms"}, about: "tell the key terms", when: isAgreement, do: to(t.terms)},
		{words: []string{"promises"}, about: "tell what the agreement holds each side to, to agree to it, change it or take it out", when: isAgreement, do: to(t.promising)},
		{words: []string{"read"}, about: "read the agreement as it stands", when: isAgreement, do: to(t.reading)},
		{words: []string{"gaps"}, about: "go to the next open point: first of the row you are in, then errors and required questions, then the rest, parked ones last", when: isAgreement, do: t.nextOpen},
		{words: []string{"questions"}, arg: "FORM", about: "tell what is parked and what is still open, to ask after the call; text, markdown or mail behind it writes it as a file", when: isAgreement, do: func(form string) error { return &move{view: func() error { return t.followUp(form) }} }},
		{words: []string{"call"}, about: "begin a call: sums after each answer, a clock; again: end it, and tell what is still open", when: isAgreement, do: t.call},
		{words: []string{"sums"}, about: "tell what it costs so far: a month, the first year, the term", when: isAgreement, do: func(string) error { return t.tellSums() }},
		{words: []string{"budget"}, about: "tell what follows from the answers, and the charts as text", when: isAgreement, do: func(string) error { t.sums(); return nil }},
		{words: []string{"notes"}, about: "tell all notes, each with its question", when: func() bool { return isAgreement() && len(t.s.Notes()) > 0 }, do: to(t.notes)},
		{words: []string{"history"}, about: "tell the revisions of the agreement: what changed when; look, compare, bring back", when: isAgreement, do: to(t.history)},
		{words: []string{"export"}, about: "write the agreement as files", when: func() bool { return isAgreement() && t.o.Exporter != nil }, do: to(t.export)},
		{words: []string{"sheet"}, about: "write the question sheet, to be filled in before a call", when: hasPapers, do: to(t.sheet)},
		{words: []string{"merge"}, about: "read a question sheet that came back", when: hasPapers, do: to(t.mergeSheet)},
		{words: []string{"trim"}, about: "leave out of the section, or of the list one is at, what nobody gave or accepted and the agreement can do without", when: isAgreement, do: t.trim},
		{words: []string{"all"}, about: "ask also questions that have usual answers, or no more", do: func(string) error {
			t.isAll = !t.isAll
			if t.isAll {
				t.say("All questions are asked.")
			} else {
				t.say("Questions that have usual answers are left out again.")
			}
			return &move{to: t.at}
		}},
		{words: []string{"undo"}, about: "take back the last change, wherever it was", do: t.stepping(func() string { return t.s.Undo() })},
		{words: []string{"redo"}, about: "do again what was taken back", do: t.stepping(func() string { return t.s.Redo() })},
		{words: []string{"save"}, about: "save at once; it happens by itself too", do: func(string) error {
			t.failed = ""
			if t.keep(""); t.failed == "" {
				t.say("Everything is saved.")
			}
			return nil
		}},
		{words: []string{"done"}, about: "leave what is the same for each agreement; everything is saved", when: func() bool { return !isAgreement() }, do: func(string) error { return t.leaveLibrary() }},
		{words: []string{"home"}, about: "leave the agreement and tell all of them", do: func(string) error { return errHome }},
		{words: []string{"quit"}, about: "leave; everything is saved", do: func(string) error { return errEnd }},
	}
}

// stepped undoes or redoes, says what was, and saves.
func (t *talk) stepped(do func() string) {
	t.out.say(asSpoken(do()))
	t.keep("")
}

// stepping undoes or redoes, and comes back to where one is: to the question of a list, where the row one was in is gone.
func (t *talk) stepping(do func() string) func(string) error {
	return func(string) error {
		t.stepped(do)
		if _, ok := t.s.Place(t.at.path); t.at.path != "" && !ok {
			return t.goTo(t.at.path)
		}
		return &move{to: t.at}
	}
}

// listing tells the questions of the section with their answers.
func (t *talk) listing() error {
	w := walk{talk: t}
	t.alsoAsked()
	return t.questions(w.standsAt(), t.here().About().Title, w.numbered())
}

// numbered is the questions of the row or the section one is in, as they are told and numbered.
func (w *walk) numbered() []ui.Question {
	if w.row != "" {
		return w.asks(w.at.path)
	}
	return w.met(w.s.Ask(w.here(), w.at.path, w.isAll || w.isCard(), false), w.at.path)
}

// listRow tells the questions of the row that one is in.
func (w *walk) listRow() error {
	up := command{words: []string{"done", "up"}, about: "leave the row and go up to its list", do: func(string) error {
		(&rows{talk: w.talk, list: listOf(w.row)}).left(w.row)
		if back := w.comesBack[w.row]; back != nil {
			delete(w.comesBack, w.row)
			return back()
		}
		return &move{to: spot{sec: w.at.sec, path: listOf(w.row)}}
	}}
	return w.questions(w.standsAt(), strings.TrimRight(w.head(), "."), w.numbered(), up)
}

// listOf is the path of the list that a row stands in.
func listOf(row string) string { return row[:strings.LastIndexByte(row, '.')] }

// questions tells questions with their answers, and goes to one.
func (t *talk) questions(stands, title string, qs []ui.Question, more ...command) error {
	t.listed = asked{stands: stands, at: t.at.path}
	for _, q := range qs {
		t.listed.paths = append(t.listed.paths, q.Place.Path)
	}
	tell := func() {
		t.say("%s, %s. A number goes to one; empty goes back. Later, # and the number goes there.", title, plural(len(qs), "question", "questions"))
		for i, q := range qs {
			if q.Heading != "" {
				t.say("%s:", q.Heading)
			}
			t.out.item(i+1, sentence(q.Place.Field.Label+": "+t.answer(q.Place)))
		}
		for _, d := range t.s.Derived(strings.TrimSuffix(t.at.path, "."+lastOf(t.at.path))) {
			t.say("%s: %s.", d[0], d[1])
		}
	}
	return t.pickFrom(tell, exactly(len(qs)), func(i int) error {
		t.listed.at = qs[i].Place.Path
		return &move{to: t.spotHere(t.listed.at)}
	}, more...)
}

// pickFrom plays a list of which a number goes somewhere, or words that only one line has.
func (t *talk) pickFrom(tell func(), count func() int, take func(int) error, more ...command) error {
	return t.pick(tell, count, take, nil, more...)
}

// pick is pickFrom with what # and a number does; where that is nil, they are a line too.
func (t *talk) pick(tell func(), count func() int, take, sharp func(int) error, more ...command) error {
	cmds := append(more, command{words: []string{"<", "back", "done"}, about: "go back", do: func(string) error { return errDone }})
	cmds = append(cmds, t.goes()...)
	cmds = append(cmds, t.helping(&cmds))
	line := func(n int) error {
		if n >= 1 && n <= count() {
			return take(n - 1)
		}
		t.say("Say the number of a line, from 1 to %d, or words that only one has; empty goes back.", count())
		return nil
	}
	t.out.items = map[int]string{}
	defer func() { t.out.items = nil }()
	return t.play(scene{tell: tell, cmds: cmds, empty: func() error { return errDone }, line: func(n int, isBare bool) error {
		if isBare && sharp != nil {
			return sharp(n)
		}
		return line(n)
	}, take: func(text string) error {
		n, err := strconv.Atoi(text)
		if word, _, _ := strings.Cut(strings.ToLower(text), " "); elsewhere[word] == atLists {
			t.say("%s is said at the list itself: the number of its line goes there.", quoted(text))
		} else if err != nil {
			n = t.out.itemWith(text)
		}
		return line(n)
	}})
}

// exactly is a count that does not change.
func exactly(n int) func() int { return func() int { return n } }

// lastOf is the last name of a path.
func lastOf(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

// spotHere is a question of the section or the row one is in.
func (t *talk) spotHere(path string) spot { return spot{t.at.sec, path, t.at.row} }

// spotOf is where a question stands; a path that leads nowhere any more leads as far as it does.
func (t *talk) spotOf(path string) (spot, bool) {
	p, ok := t.s.Place(path)
	for !ok && strings.Contains(path, ".") {
		path = path[:strings.LastIndexByte(path, '.')]
		p, ok = t.s.Place(path)
	}
	if !ok {
		return spot{}, false
	}
	for i, sec := range t.s.Sections() {
		if sec.About().Key == p.Section.About().Key {
			return spot{sec: i, path: path}, true
		}
	}
	return spot{}, false
}

// goTo is the move to a question.
func (t *talk) goTo(path string) error {
	if to, ok := t.spotOf(path); ok {
		return &move{to: to}
	}
	t.say("There is no question for it here.")
	return nil
}
