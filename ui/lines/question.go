package lines

import (
	"errors"
	"strconv"
	"strings"

	"engross/model"
	"engross/model/check"
	"engross/model/value"
	"engross/ui"
	"engross/ui/input"
)

// question asks one question until it is left.
func (w *walk) question(q ui.Question, at, of int) (turn, error) {
	if err := w.settle(); err != nil && !errors.Is(err, errBack) {
		return again, err
	}
	isSame := w.heard != nil && *w.heard == q.Group
	a := &asking{walk: w, path: q.Place.Path, at: at, of: of, heading: w.opens(q), isSame: isSame}
	w.at = spot{w.at.sec, a.path, w.row}
	if w.row != "" {
		w.asked[a.path] = true
	}
	w.s.GoneTo(w.here().About().Key, a.path)
	s := scene{isFree: true, tell: a.tell, cmds: a.commands(), empty: a.keepIt, take: a.take, knows: a.knows, line: a.line, stray: a.stray, doubt: a.doubt}
	if err := w.play(s); err != nil {
		return again, err
	}
	return a.then, nil
}

// asking is one question while it is asked. It keeps the path and never a pointer into the agreement.
type asking struct {
	*walk
	path     string
	heading  string
	isSame   bool // the question before was of the same group
	at, of   int
	then     turn
	rowsTold *rows // of a list, the rows that were told
}

// place returns the question as it stands now.
func (a *asking) place() model.Place {
	p, ok := a.s.Place(a.path)
	if !ok {
		a.then = again
	}
	return p
}

func (a *asking) leave(t turn) error {
	a.then = t
	return errDone
}

func (a *asking) tell() {
	p := a.place()
	if p.Object == nil {
		return
	}
	a.announce(p, a.heading, a.isSame, a.at, a.of)
	a.tellChoices(p, mostChoices)
	a.tellProblem(p)
	switch {
	case a.isEmptied():
		a.say("You deleted its rows: empty says that there are none, `add` or a name adds one, `next` leaves it open.")
	case isCredit(a.path) || isSchemeName(a.path):
		a.hint("credit", "All of how much is credited can be said here at once, such as: 5% below 95, 10% below 90, at most 10%.")
	}
	switch {
	case a.isEmptied():
	case p.Field.List() != nil && p.Field.MayBeNone():
		a.hint("list", "At a list a number opens a row, `rows` tells the rows, `open` tells them and stays at the list, `add` or a name adds one, and `none` says that there are none; empty leaves the list as it is and goes on.")
	case p.Field.List() != nil:
		a.hint("needed list", "At a list a number opens a row, `rows` tells the rows, `open` tells them and stays at the list, and `add` or a name adds one; this one needs at least one row. Empty leaves the list as it is and goes on.")
	case p.Field.IsLong():
		a.hint("long", "Write as many lines as you need, then a line with a single period; a command alone on a line, such as `done` or `list`, ends it too, and \\ before it makes it a line. `more` adds to what stands; empty goes on.")
	}
}

// answer is the answer at a place, with how it came about where no person gave it.
func (t *talk) answer(p model.Place) string {
	shown, word := asSpoken(t.s.Shown(p)), t.s.Standing(p)
	isPlain := p.Standing() == model.Answered || p.Standing() == model.DeclaredNA
	switch {
	case shown == "" || shown == "nothing here yet":
		if p.Standing() == model.NotAsked {
			return "no answer"
		}
		return word
	case p.Field.List() != nil && p.Standing() == model.Answered && t.s.IsProposedList(p.Path):
		if rows, names, ok := strings.Cut(shown, ": "); ok {
			return rows + ", proposed: " + names
		}
		return shown
	case isPlain || p.Field.List() != nil && p.Standing() != model.ParkedOpen && p.Standing() != model.ParkedSet || strings.HasPrefix(shown, word):
		return shown
	}
	return strings.TrimRight(shown, ".") + ", " + word
}

// tellProblem says that what was typed could not be read, what became of it, and what is read.
func (a *asking) tellProblem(p model.Place) {
	if text := a.unreadable(p); text != "" {
		a.say("%s could not be read. It is kept as you typed it, and is no answer yet. What is read here: %s. Say it again; empty goes on and leaves it so, `-` clears it.", quoted(p.State().Raw), text)
		if list, ok := a.s.Place(p.Field.Ref); ok && p.Field.Ref != "" && list.Field.List() != nil {
			add := "`add` adds it"
			if _, isSet := p.Field.At.(*value.Set); isSet {
				add = "`add` and the name adds it"
			}
			a.say("Who or what is not among the choices yet: %s to %s, asks about it and comes back here. Once a row of that list has the name, this is read by itself.", add, list.Field.Label)
		}
		if len(choicesAt(p)) > 0 {
			a.hint("choices", "`choices` tells what there is to choose from.")
		}
	}
}

// unreadable is what is read at a place whose answer could not be read; "" where it could.
func (t *talk) unreadable(p model.Place) string {
	err := input.Problem(p, t.s.Context())
	if err == nil {
		return ""
	}
	var e *value.ReadError
	if !errors.As(err, &e) {
		return err.Error()
	}
	want := e.Want
	if len(choicesAt(p)) > 0 {
		want = "the number or the beginning of one of the choices" // they were told with the question
	}
	return want + ", such as " + e.Example
}

// unread tells the answers that could not be read, with what is read there.
func (t *talk) unread() {
	if t.s == nil {
		return
	}
	var all []string
	for _, path := range t.s.Unread() {
		if p, ok := t.s.Place(path); ok {
			all = append(all, t.s.Trail(path)+": "+quoted(p.State().Raw)+". What is read there: "+t.unreadable(p)+".")
		}
	}
	if len(all) == 0 {
		return
	}
	t.say("%s kept as typed:", plural(len(all), "answer could not be read, and is", "answers could not be read, and are"))
	for i, text := range all {
		t.out.item(i+1, text)
	}
}

func (a *asking) commands() []command {
	isList := func() bool { return a.place().Field.List() != nil }
	isSingle := func() bool { return !isList() }
	var cmds []command
	cmds = []command{
		{words: []string{"?"}, do: func(string) error { a.explain(); a.wordsOnce(cmds); return nil }},
		a.helpingWith(&cmds, "/", a.explain, "help"), // the slash tells a command from an answer
		{words: []string{"-"}, about: "take your answer back: what was proposed stands again, else nothing", when: isSingle, do: func(string) error { return a.takeBack() }},
		{words: []string{"<", "back"}, about: "go back to the question before", do: func(string) error { return a.leave(before) }},
		{words: []string{"next", "skip"}, about: "go on and leave the answer as it is, unconfirmed", do: func(string) error { return a.leave(next) }},
		{words: []string{"later", "park"}, arg: "NOTE", about: "park the question, or take it up again", do: a.park},
		{words: []string{"note"}, arg: "TEXT", about: "put a private note beside the question", do: a.note},
		{words: []string{"na"}, arg: "REASON", about: "say that the question does not arise, or that it does", do: a.na},
		{words: []string{"editor"}, about: "write the answer in your own editor ($VISUAL or $EDITOR)", when: a.mayEdit, do: a.edit},
		{words: []string{"more"}, about: "add lines to the text", when: func() bool { return a.place().Field.IsLong() }, do: func(string) error { return a.long("", true) }},
		{words: []string{"open"}, about: "tell the rows and stay at the list", when: isList, do: func(string) error { return a.rowsOf(a.path, false) }},
		{words: []string{"add"}, arg: "NAME", about: "add a row; a name answers its first question", when: isList, do: a.addTo},
		{words: []string{"add"}, arg: "NAME", about: "add what is not among the choices yet to the list that they come from, and come back", when: a.hasSource, do: a.addChoice},
		{words: []string{"rows"}, arg: "WORDS", about: "tell the rows, or only those with some words", when: isList, do: func(words string) error {
			a.rowsTold = &rows{talk: a.talk, list: a.path, find: words}
			a.rowsTold.tell()
			return nil
		}},
		{words: []string{"more"}, about: "tell more rows", when: func() bool { return a.rowsTold != nil && a.rowsTold.hasMore() }, do: func(string) error { a.rowsTold.more(); return nil }},
		{words: []string{"delete"}, arg: "NUMBER", about: "delete a row; `undo` brings it back", when: func() bool { return (&rows{talk: a.talk, list: a.path}).len() > 0 }, do: func(n string) error {
			return a.inList(func(r *rows) error { return r.with(r.remove)(n) })
		}},
		{words: []string{"fill"}, arg: fillArg, about: "give the answer of a row of this list, or of the list around this row, to other rows", when: func() bool { return a.around().len() > 1 }, do: a.fill},
		{words: []string{"paste"}, about: "add rows of a spreadsheet", when: isList, do: func(string) error { return a.inList(func(r *rows) error { return r.paste("") }) }},
		{words: []string{"catalogue"}, arg: "WORDS", about: "add from the catalogue", when: func() bool { return (&rows{list: a.path}).hasCatalogue() }, do: func(words string) error { return a.inList(func(r *rows) error { return r.catalogue(words) }) }},
		{words: []string{"none"}, about: "say that there are none; rows that are there are deleted", when: isList, do: func(string) error { return a.none() }},
		{words: []string{"choices"}, arg: "WORDS", about: "tell all choices, or those with some words", when: func() bool { p := a.place(); return len(choicesAt(p)) > 0 || p.Object != nil && p.Field.Ref != "" }, do: func(words string) error { a.tellSomeChoices(words); return nil }},
		{words: []string{"says"}, about: "read what it says in the agreement", when: a.s.IsAgreement, do: func(string) error { a.says(); return nil }},
		{words: []string{"earlier"}, about: "tell what the answer was before, and bring one back", when: isSingle, do: func(string) error { return a.earlier() }},
		{words: []string{"mend"}, about: "apply the mend that is offered for this answer", when: a.mayMend, do: func(string) error { return a.mend() }},
	}
	if a.row != "" {
		cmds = append(cmds, command{words: []string{"list"}, about: "tell the questions of the row with their answers, and go to one", do: func(string) error { return &move{view: a.listRow} }})
		cmds = append(cmds, command{words: []string{"done", "up"}, about: "go back to the list of rows", do: func(string) error { return errUp }})
	} else if row := a.rowAround(a.path); row != "" && !isList() && a.s.IsAgreement() {
		cmds = append(cmds, command{words: []string{"done", "up"}, about: "go to the list of rows", do: func(string) error { return &move{to: spot{sec: a.talk.at.sec, path: listOf(row)}} }})
	}
	cmds = append(cmds, a.goes()...)
	return cmds
}

// explain says why the question is asked, and what fits.
func (a *asking) explain() {
	p := a.place()
	f := p.Field
	aid := a.s.Aid(p)
	for _, text := range []string{f.Help, f.Ask} {
		if text != "" {
			a.out.say(text)
		}
	}
	a.say("Usual: %s", sentence(aid.Usual))
	if aid.Example != "" {
		a.say("For example: %s", sentence(aid.Example))
	}
	for i, c := range choicesAt(p) {
		if c.Help != "" && isNumbered(p) {
			a.out.item(i+1, c.Label+": "+sentence(c.Help))
		}
	}
	for i, text := range aid.Says[:min(2, len(aid.Says))] {
		if i == 0 {
			text = "In the agreement: " + text
		}
		a.say("%s", sentence(text))
	}
	if len(aid.Says) > 0 {
		a.hint("reads all", "`says` reads all of it.")
	}
	for _, n := range p.State().Notes {
		a.say("Note, %s %s: %s", n.On.Show(a.s.Context().Style), n.At.Show(a.s.Context().Style), n.Text)
	}
	if f.Private {
		a.say("The answer is private: it never leaves this computer.")
	}
}

// keepIt is the empty line: what is said is taken, a shown default is confirmed.
func (a *asking) keepIt() error {
	p := a.place()
	a.listed.isOver = true
	if a.isEmptied() {
		return a.none()
	}
	if p.Field.Value() != nil && p.Standing() == model.Defaulted {
		if err := a.record(input.Result{Kind: input.Confirmed, Step: true}); err != nil {
			return err
		}
	}
	return a.leave(next)
}

// take is an answer.
func (a *asking) take(text string) error {
	p := a.place()
	switch {
	case p.Object == nil:
		return a.leave(again)
	case p.Field.List() != nil && !isNoNumber(text):
		n, _ := strconv.Atoi(text)
		return a.line(max(n, 0), false)
	case p.Field.List() != nil && a.mayName(text):
		return a.nameOrWord(text)
	case a.needsSlash(text) && !a.isAnswer(p, text):
		c, arg, _ := scene{isFree: true, cmds: a.commands()}.find("/" + text)
		if c.words[0] != "add" { // what it does shows that it was taken so
			a.say("Taken as `/%s`, since it is no answer here.", text)
		}
		return c.do(arg)
	case p.Field.List() != nil:
		return a.name(text)
	case p.Field.IsLong():
		return a.long(text, false)
	case isSchemeName(a.path) && a.credits(listOf(a.path)+"."+bands, text):
		return a.leave(again)
	case a.isWithoutLimit(p, text):
		return a.withoutLimit(p)
	}
	said, err := a.besides(p, canonical(p, text))
	if err != nil {
		return err
	}
	err = a.record(input.Result{Kind: input.Typed, Text: said, Step: true})
	for _, said := range []string{a.over(text), a.slashless(text)} {
		if said != "" {
			a.out.say(said)
		}
	}
	return err
}

// record takes an answer over and says what was understood. One that cannot be read is asked for again.
func (a *asking) record(r input.Result) error {
	err := a.s.Record(a.place(), r)
	isAsTyped := r.Kind == input.Typed && a.s.Shown(a.place()) == r.Text && a.place().State().Raw == "" // whoever typed it knows
	if preset := a.s.Offer(); preset != "" {
		return a.preset(preset)
	}
	isTold := !isAsTyped && (r.Kind != input.Confirmed || a.place().Standing() == model.Answered)
	switch stands := a.recorded(err, isTold); {
	case a.place().Object == nil:
		return a.leave(again)
	case !stands, r.Kind == input.Cleared:
		return nil
	}
	return a.leave(next)
}

// recorded saves what was taken over and says what was understood. It reports whether the answer stands.
func (a *asking) recorded(err error, isTold bool) bool {
	a.keep("")
	p := a.place()
	switch {
	case p.Object == nil:
		return false
	case p.State().Raw != "":
		a.tellProblem(p)
		return false
	case err != nil:
		a.say("%s", sentence(err.Error()))
		return false
	}
	if isTold {
		a.say("%s: %s", a.called(p), sentence(a.answer(p)))
	} else {
		a.hint("as typed", "Taken as you typed it. That is not said again; what is understood differently is.")
	}
	a.tellHours(p)
	a.news()
	a.warn()
	a.tellNewSums()
	return true
}

// warn says what is wrong with the answer.
func (a *asking) warn() {
	for _, f := range a.s.FindingsAt(a.path) {
		if f.Severity == check.Advice {
			continue
		}
		a.say("%s: %s", capital(f.Severity.String()), sentence(f.Message))
		if f.Fix != nil {
			a.say("`mend` at this question: %s", sentence(f.Fix.Label))
		}
	}
}

// inList does something to the list of the question, and asks it again.
func (a *asking) inList(do func(*rows) error) error {
	if err := do(&rows{talk: a.talk, list: a.path}); err != nil {
		return err
	}
	return a.leave(again)
}

// name goes to the row of a list with a name, and adds it where there is none.
func (a *asking) name(text string) error {
	if a.credits(a.path, text) {
		return a.leave(again)
	}
	r := &rows{talk: a.talk, list: a.path}
	return r.byName(text, func(i int) error { return a.openRow(a.path, i+1) }, a.addTo)
}

// addTo adds a row to a list, with a name if one was said, and goes through it.
func (a *asking) addTo(name string) error {
	_, target, ok := a.addRow(a.path, name)
	if !ok {
		return nil
	}
	return a.rowsOf(target, true)
}

// rowsOf goes through the rows of a list from one of its questions on, whose row may just have been added.
func (a *asking) rowsOf(target string, isNew bool) error {
	then, err := a.rows(a.path, target, isNew)
	if err != nil {
		return err
	}
	return a.leave(then)
}

// capital begins a sentence. An address is written as it was.
func capital(s string) string {
	if first, _, _ := strings.Cut(s, " "); first == "" || strings.Contains(first, "@") {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
