package lines

import (
	"fmt"
	"strings"

	"engross/model"
)

// rows goes through the rows of a list, and says what comes after its question. The target is where to begin: the list, a row
// of it, or a question further in. A row that is new was just added.
func (t *talk) rows(list, target string, isNew bool) (turn, error) {
	r := &rows{talk: t, list: list, then: next}
	tell := r.arrive
	if rest, ok := strings.CutPrefix(target, list+"."); ok {
		id, _, _ := strings.Cut(rest, ".")
		row := list + "." + id
		if err := r.row(row, target, isNew); err != nil {
			return again, err
		}
		if back := t.comesBack[row]; back != nil {
			delete(t.comesBack, row)
			return again, back()
		}
		tell = r.ways
	}
	t.at = spot{t.at.sec, list, t.within}
	err := t.play(scene{tell: tell, cmds: r.commands(), empty: r.done, take: r.named, isNamed: true, line: func(n int, _ bool) error { return r.numbered(n) }})
	return r.then, err
}

// rows is a list while it is gone through.
type rows struct {
	*talk
	list string
	from int    // first row told
	find string // words that the rows told have
	then turn   // what comes after the question of the list
}

// holder returns the list, what its rows see of the rest, and its question.
func (r *rows) holder() (model.List, model.Scope, model.Place) {
	p, ok := r.s.Place(r.list)
	if !ok || p.Field.List() == nil || p.Row != nil {
		return nil, model.Scope{}, p
	}
	return p.Field.List(), model.Scope{A: r.s.Agreement(), Up: p.Object}, p
}

func (r *rows) len() int {
	if l, _, _ := r.holder(); l != nil {
		return l.Len()
	}
	return 0
}

// arrive tells the list to who comes to it the first time, else how many rows it has.
func (r *rows) arrive() {
	if l, _, p := r.holder(); l != nil && l.Len() > 0 && r.told["list "+r.list] {
		r.say("%s, %s. `list` tells them.", r.whose(p), r.count())
		r.ways()
		return
	}
	r.tell()
	r.ways()
}

// tell tells the list.
func (r *rows) tell() {
	r.told["list "+r.list] = true
	r.s.Look(r.list)
	l, s, p := r.holder()
	if l == nil {
		r.say("This list is gone.")
		return
	}
	label := r.whose(p)
	switch {
	case l.Len() == 0 && p.State().None:
		r.say("%s: none.", label)
	case l.Len() == 0:
		r.say("%s: nothing here yet.", label)
	default:
		r.say("%s, %s.", label, r.count())
	}
	told, rest := 0, 0
	for i := r.from; i < l.Len(); i++ {
		text := model.Title(s, l.Row(i))
		if says := r.s.RowSays(r.list + "." + l.Row(i).Key()); says != "" {
			text += ": " + says
		}
		switch {
		case !hasWords(text, r.find):
		case told == page:
			rest++
		default:
			told++
			r.out.item(i+1, text)
		}
	}
	if sums := r.s.TotalsOf(r.list); sums != "" {
		r.say("%s.", asSpoken(sums))
	}
	if r.find != "" && told == 0 {
		r.say("No row has these words.")
	}
	if rest > 0 {
		r.say("`more` tells the next of %d that are left.", rest)
	}
}

// hasMore reports whether there are rows behind those that were told.
func (r *rows) hasMore() bool { return r.from+page < r.len() }

func (r *rows) more() {
	r.from += page
	r.tell()
}

// ways says what can be done at a list, the first time of each kind.
func (r *rows) ways() {
	switch {
	case r.len() > 0:
		r.hint("rows", "A number opens a row, `add` or a name adds one, `delete` and a number deletes one, `paste` takes rows copied from a spreadsheet, `list` tells them all again; empty leaves the list and goes on.")
	case r.isEmptied():
		r.say("Empty says that there are none; `add` or a name adds a row, `next` leaves it open.")
	default:
		none := ""
		if _, _, p := r.holder(); p.Field.MayBeNone() {
			none = ", `none` says that there are none"
		}
		r.hint("no rows"+none, "`add` or a name adds a row, `paste` takes rows copied from a spreadsheet"+none+"; empty goes on.")
	}
	if r.hasCatalogue() {
		r.hint("catalogue", "`catalogue` adds services that are described already.")
	}
}

func (r *rows) count() string { return plural(r.len(), "row", "rows") }

// isEmptied reports whether all rows were deleted, so that an empty line says that there are none.
func (r *rows) isEmptied() bool {
	l, _, p := r.holder()
	return l != nil && l.Len() == 0 && p.Field.MayBeNone() && !p.State().None && r.emptied[r.list]
}

// done is the empty line.
func (r *rows) done() error {
	if r.isEmptied() {
		return r.none()
	}
	return errDone
}

func (r *rows) commands() []command {
	has := func() bool { return r.len() > 0 }
	var cmds []command
	cmds = []command{
		{words: []string{"<", "back", "up"}, about: "go back to the question of the list", do: func(string) error { r.then = again; return errDone }},
		{words: []string{"next", "skip", "done"}, about: "go on and leave the list as it is", do: func(string) error { return errDone }},
		{words: []string{"undo"}, about: "take back the last change, wherever it was", do: r.stepping(r.s.Undo)},
		{words: []string{"redo"}, about: "do again what was taken back", do: r.stepping(r.s.Redo)},
		{words: []string{"add"}, arg: "NAME", about: "add a row and ask its questions; a name answers the first", do: r.add},
		{words: []string{"open"}, arg: "NUMBER", about: "ask the questions of a row", when: has, do: r.with(func(i int) error { return r.open(i) })},
		{words: []string{"delete"}, arg: "NUMBER", about: "delete a row; `undo` brings it back", when: has, do: r.with(r.remove)},
		{words: []string{"duplicate", "copy"}, arg: "NUMBER", about: "put a copy of a row below it", when: has, do: r.with(r.duplicate)},
		{words: []string{"move"}, arg: "NUMBER TO", about: "move a row to another place", when: func() bool { return r.len() > 1 }, do: r.move},
		{words: []string{"none"}, about: "say that there are none; rows that are there are deleted", do: func(string) error { return r.none() }},
		{words: []string{"catalogue"}, arg: "WORDS", about: "add from the catalogue", when: r.hasCatalogue, do: r.catalogue},
		{words: []string{"paste"}, about: "add rows of a spreadsheet", do: func(string) error { return r.paste("") }},
		{words: []string{"fill"}, arg: fillArg, about: "give the answer of a row to other rows, or to all below it", when: func() bool { return r.len() > 1 }, do: r.fill},
		{words: []string{"where"}, arg: "NUMBER", about: "tell every place where the word stands", when: func() bool { return has() && r.list == "definitions" }, do: r.with(r.where)},
		{words: []string{"rows", "list"}, arg: "WORDS", about: "tell the rows again, or only those with some words", do: func(words string) error { r.find, r.from = words, 0; r.tell(); return nil }},
		{words: []string{"more"}, about: "tell more rows", when: r.hasMore, do: func(string) error { r.more(); return nil }},
	}
	cmds = append(cmds, r.goes()...)
	cmds = append(cmds, command{words: []string{"?"}, do: func(string) error { r.explain(); r.wordsOnce(cmds); return nil }}, r.helpingWith(&cmds, "", r.explain, "help"))
	return cmds
}

func (r *rows) explain() {
	if _, _, p := r.holder(); p.Field.Help != "" {
		r.out.say(p.Field.Help)
	}
}

// with gives a deed the position of the row whose number, or name, was said.
func (r *rows) with(do func(int) error) func(string) error {
	numbered := r.talk.with("Which one? Its number; empty lets it be.", r.len, do)
	return func(arg string) error {
		if _, isLine := lineNumber(arg); arg == "" || isLine || !isNoNumber(arg) {
			return numbered(arg)
		}
		if i := r.position(arg); i >= 0 {
			return do(i)
		}
		r.say("No row is called %s, or more than one is: say its number, from 1 to %d.", quoted(arg), r.len())
		return nil
	}
}

func (r *rows) path(i int) string {
	l, _, _ := r.holder()
	return r.list + "." + l.Row(i).Key()
}

func (r *rows) title(i int) string {
	l, s, _ := r.holder()
	return model.Title(s, l.Row(i))
}

// numbered opens the row with that number.
func (r *rows) numbered(n int) error {
	if n >= 1 && n <= r.len() {
		return r.open(n - 1)
	}
	_, _, p := r.holder()
	r.say("There is no row %d: %s has %s. Empty or `done` leaves the list.", n, r.whose(p), r.count())
	return nil
}

// open asks the questions of a row.
func (r *rows) open(i int) error {
	path := r.path(i)
	if err := r.row(path, path, false); err != nil {
		return err
	}
	r.at = spot{r.at.sec, r.list, r.within}
	r.ways()
	return nil
}

// stepping undoes or redoes, and says how many rows there are then.
func (r *rows) stepping(do func() string) func(string) error {
	return func(string) error {
		r.stepped(do)
		l, _, p := r.holder()
		if l == nil {
			r.then = again
			return errDone
		}
		r.say("%s, %s.", r.whose(p), r.count())
		return nil
	}
}

// edit changes the list and says what was changed, with the number of its rows.
func (r *rows) edit(label string, said func() string, do func(*model.Edit) error) error {
	return r.changed(label, "", do, func() {
		r.say("%s %s.", said(), r.count())
		r.undoable()
	})
}

func (r *rows) remove(i int) error {
	name, path, called := r.title(i), r.path(i), r.called(i)
	err := r.edit("delete "+name, func() string { return "Deleted " + called + "." }, func(e *model.Edit) error { return e.Remove(path) })
	if r.len() == 0 {
		r.emptied[r.list] = true
		r.ways()
	}
	return err
}

func (r *rows) duplicate(i int) error {
	_, _, p := r.holder()
	path, id := r.path(i), r.s.NewID(r.list)
	called := r.called(i)
	return r.edit("duplicate in "+p.Field.Label, func() string { return fmt.Sprintf("Copied %s, as row %d.", called, i+2) }, func(e *model.Edit) error {
		_, err := e.Duplicate(path, id)
		return err
	})
}

func (r *rows) move(arg string) error {
	for len(strings.Fields(arg)) != 2 {
		text, err := r.ask("Which row, and to which place? Two numbers, such as 3 1.")
		if err != nil {
			return err
		}
		if text == "" {
			return nil
		}
		arg = text
	}
	two := strings.Fields(arg)
	from, ok := r.number(two[0], r.len())
	if !ok {
		return nil
	}
	to, ok := r.number(two[1], r.len())
	if !ok || from == to {
		return nil
	}
	name, path, called := r.title(from), r.path(from), r.called(from)
	return r.edit("move "+name, func() string { return fmt.Sprintf("Moved %s, to place %d.", called, to+1) }, func(e *model.Edit) error { return e.Move(path, to) })
}

// none answers the list with "none".
func (r *rows) none() error {
	isDone, err := r.empty(r.list)
	if err != nil || !isDone {
		return err
	}
	return errDone
}
