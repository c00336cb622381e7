package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui/input"
)

// actions are the keys of the table: of the cell that is edited, of the filter, or of the rows. Right after the editing went past
// the last cell, small letters that change rows wait: who types them there means to go on typing. Enter then adds the next row.
func (r *rows) actions() []action {
	switch {
	case r.read.isIn:
		return append(r.read.actions(), r.read.keyed()...)
	case r.isFilter:
		return r.filterActions()
	case r.in != nil:
		return append(r.cellActions(), r.keyed()...)
	case r.isPast:
		last := action{Binding: on("last cell", "shift+tab"), about: "go back into the last cell", do: r.start}
		add := action{Binding: on("add", "enter", "insert"), about: "add a row at the end", foot: true, do: r.add}
		further := action{Binding: on("next cell", "tab"), about: "go on to the cells of the row that are not on the screen", foot: true, when: func() bool { return len(r.beyond()) > 0 }, do: r.goOn}
		isLetter := func(key string) bool { return len(key) == 1 }
		rest := slices.DeleteFunc(append(r.rowActions(), r.keyed()...), func(a action) bool {
			return isLetter(a.Keys()[0]) || a.Keys()[0] == "enter" || slices.Contains(a.Keys(), "space")
		})
		for i := range rest { // arrows go on, but not the letters beside them
			rest[i].SetKeys(slices.DeleteFunc(slices.Clone(rest[i].Keys()), isLetter)...)
		}
		return append([]action{last, add, further}, rest...)
	}
	return append(r.rowActions(), r.keyed()...)
}

// rowActions are the keys of the rows.
func (r *rows) rowActions() []action {
	hasRow := func() bool { return len(r.shown) > 0 }
	isBox := func() bool { p, ok := r.cell(); return ok && !input.IsChoice(p.Field) && p.Field.Value() != nil }
	isChoice := func() bool { p, ok := r.cell(); return ok && input.IsChoice(p.Field) }
	n := func() int { return len(r.shown) }
	page := max(1, r.geo.last-r.geo.first-1)
	return []action{
		{Binding: on("choose", "enter"), about: "choose the answer of the cell in focus; so does a capital, which begins its name. Small letters are keys of the row until then", foot: true, when: isChoice, do: r.start},
		{Binding: on("edit", "enter"), about: "edit the cell in focus; so do capitals and figures, which begin the answer. Small letters are keys of the row until then", foot: true, when: hasRow, do: r.start},
		{Binding: on("add", "a", "insert", "enter"), about: "add a row at the end", foot: true, do: r.add},
		{Binding: on("catalogue", "c"), about: "choose from the catalogue", foot: true, when: r.hasCatalogue, do: r.catalogue},
		{Binding: on("where used", "u"), about: "list what the word touches: its meaning, and every place where it stands", foot: true, when: r.isOfWords, do: r.touches},
		{Binding: on("open", "o", "space"), about: "ask all questions of the row, one by one", foot: true, when: hasRow, do: r.open},
		{Binding: on("delete", "x", "delete"), about: "delete the row, or the marked ones; ctrl+z brings them back", foot: true, when: hasRow, do: r.remove},
		{Binding: on("duplicate", "d"), about: "put a copy of the row, or of each marked one, below it", foot: true, when: hasRow, do: r.duplicate},
		{Binding: on("mark", "m"), about: "mark the row, or take the mark off: fill, duplicate and delete are then done to all marked rows", foot: true, when: hasRow, do: r.mark},
		{Binding: on("empty", "ctrl+u"), about: "delete what stands in the cell, to answer it anew", when: isBox, do: r.empty},
		{Binding: on("mark all", "*"), about: "mark all rows that are shown, or take all marks off", when: hasRow, do: r.markAll},
		{Binding: on("fill down", "f"), about: "give the answer of this cell to the marked rows, or to the next row", foot: true, when: func() bool { return len(r.shown) > 1 && r.hasCell() }, not: "there is no other row, or this row does not ask for that", do: r.fill},
		{Binding: on("move up", "shift+up"), about: "move the row up", when: r.mayMove, do: func() tea.Cmd { return r.shift(-1) }},
		{Binding: on("move down", "shift+down"), about: "move the row down", when: r.mayMove, do: func() tea.Cmd { return r.shift(1) }},
		{Binding: on("there are none", "n"), about: "answer the list with \"none\"", foot: true, when: r.mayBeNone, do: r.none},
		{Binding: on("leave out proposed", "t"), about: "leave out the rows that nobody gave or accepted; ctrl+z brings them back", foot: r.hasProposed(), when: func() bool { return hasRow() && r.s.kind == anAgreement }, do: r.trim},
		{Binding: on("find", "/"), about: "show only rows with these words", foot: true, when: func() bool { return hasRow() || r.filter != "" }, do: func() tea.Cmd { r.isFilter = true; return nil }},
		{Binding: on("down", "down", "j"), when: hasRow, do: func() tea.Cmd { return r.move(1) }},
		{Binding: on("up", "up", "k"), when: hasRow, do: func() tea.Cmd { return r.move(-1) }},
		{Binding: on("next column", "right", "l", "tab"), when: hasRow, do: func() tea.Cmd { return r.step(1) }},
		{Binding: on("column before", "left", "h", "shift+tab"), when: hasRow, do: func() tea.Cmd { return r.step(-1) }},
		{Binding: on("page down", "pgdown"), when: hasRow, do: func() tea.Cmd { return r.move(page) }},
		{Binding: on("page up", "pgup"), when: hasRow, do: func() tea.Cmd { return r.move(-page) }},
		{Binding: on("first column", "home"), about: "go to the first column; ctrl+home to the first row", when: hasRow, do: r.column(0)},
		{Binding: on("last column", "end"), about: "go to the last column; ctrl+end to the last row", when: hasRow, do: r.column(len(r.cols) - 1)},
		{Binding: on("first row", "ctrl+home", "g"), when: hasRow, do: func() tea.Cmd { return r.move(-n()) }},
		{Binding: on("last row", "ctrl+end"), when: hasRow, do: func() tea.Cmd { return r.move(n()) }},
		{Binding: on("park", "ctrl+k"), about: "set the cell aside with a note and an owner; again takes it up", when: r.hasCell, do: r.park},
		{Binding: on("not applicable", "ctrl+n"), about: "say that the question of the cell does not arise; again takes that back", when: r.hasCell, do: r.na},
		{Binding: on("note", noteKeys...), about: "note what was said, with the time; it stays on this computer", when: r.hasCell, do: r.note},
		{Binding: on("earlier answers", pastKeys...), about: "show what set the answer of the cell and what it was before, and bring one back", when: r.hasCell, not: "the row does not ask for that", do: r.past},
		{Binding: on("editor", "ctrl+o"), when: never, not: "the editor is for long texts; o opens the row, and ctrl+o works at a text there"},
		{Binding: on("show all", "esc"), foot: true, when: func() bool { return r.filter != "" }, do: func() tea.Cmd { r.filter = ""; r.refresh(); return nil }},
		{Binding: on("back", "esc", "q"), about: "back to the questions", foot: true, do: r.leave},
	}
}

// column goes to a column of the row.
func (r *rows) column(i int) func() tea.Cmd {
	return func() tea.Cmd { r.col = max(0, i); return nil }
}

// leave goes back to the questions. Right after the key that went past the last cell it only says that nothing is edited: who
// presses it there means to end the editing.
func (r *rows) leave() tea.Cmd {
	if r.isPast {
		r.isPast = false
		r.c.say("Nothing is edited now. esc again goes back to the questions, o opens the row.")
		return nil
	}
	r.c.ask(closeAsk{})
	return nil
}

func (r *rows) filterActions() []action {
	end := func() tea.Cmd { r.isFilter = false; return nil }
	return []action{
		{Binding: on("to the rows", "enter", "down", "tab"), foot: true, do: end},
		{Binding: on("show all", "esc"), foot: true, do: func() tea.Cmd { r.filter = ""; r.refresh(); return end() }},
	}
}

func (r *rows) cellActions() []action {
	free := func(key string) func() bool { return func() bool { return r.in != nil && !r.in.Wants(key) } }
	choose := on("choose", "down")
	choose.SetHelp(keyName("up")+keyName("down"), "choose")
	return append(calendarKeys(r.in, r.typeCell), []action{
		{Binding: choose, foot: true, when: func() bool { return r.isChoosing() && r.in.Wants("down") }, do: func() tea.Cmd { return r.typeCell(tea.KeyPressMsg{Code: tea.KeyDown}) }},
		{Binding: on("take it", "enter"), about: "take the choice and go on", foot: true, when: r.isChoosing, do: func() tea.Cmd { return r.typeCell(enterKey) }},
		tickKey(r.in, r.typeCell),
		{Binding: on("open", "o"), about: "open the row, where no choice begins with the letter", when: func() bool { return r.isChoosing() && input.IsSpare(r.in, "o") }, do: r.open},
		{Binding: on("next cell", "tab"), about: "go to the next cell and leave this one as it is, but take a choice that you typed or stepped to; enter takes a shown default and goes on", foot: true, when: free("tab"), do: r.tab},
		{Binding: on("cell before", "shift+tab"), foot: true, when: free("shift+tab"), do: func() tea.Cmd { return r.step(-1) }},
		{Binding: on("empty", "ctrl+u"), about: "delete what stands before the caret", when: func() bool { return !r.isChoosing() }, do: func() tea.Cmd { return r.typeCell(emptyStroke) }},
		{Binding: on("row below", "down"), about: "go to the row below, where the cell has no use for the key; a choice that your letters name is taken", when: free("down"), do: func() tea.Cmd { return r.editAt(1) }},
		{Binding: on("row above", "up"), when: free("up"), do: func() tea.Cmd { return r.editAt(-1) }},
		{Binding: on("park", "ctrl+k"), about: "set the cell aside with a note and an owner; again takes it up", when: r.hasCell, do: r.park},
		{Binding: on("not applicable", "ctrl+n"), about: "say that the question of the cell does not arise; again takes that back", when: r.hasCell, do: r.na},
		{Binding: on("note", noteKeys...), about: "note what was said, with the time; it stays on this computer", when: r.hasCell, do: r.note},
		{Binding: on("earlier answers", pastKeys...), about: "show what set the answer of the cell and what it was before, and bring one back", when: r.hasCell, not: "the row does not ask for that", do: r.past},
		{Binding: on("editor", "ctrl+o"), when: never, not: "the editor is for long texts; esc and then o opens the row, and ctrl+o works at a text there"},
		{Binding: on("done", "esc"), about: "end editing; what was typed stays", foot: true, when: free("esc"), do: r.done},
	}...)
}

func never() bool { return false }

func (r *rows) hasCell() bool { _, ok := r.cell(); return ok }

// isChoosing reports whether the cell that is edited is answered by picking.
func (r *rows) isChoosing() bool {
	p, ok := r.cell()
	return ok && r.in != nil && input.IsChoice(p.Field)
}

// park sets the cell in focus aside, or takes it up again.
func (r *rows) park() tea.Cmd {
	p, _ := r.cell()
	parkDialog(r.c, r.s, p, r.settled)
	r.resync()
	return nil
}

// note takes a note beside the cell in focus.
func (r *rows) note() tea.Cmd {
	p, _ := r.cell()
	noteDialog(r.c, r.s, p, r.resync)
	return nil
}

// past shows what the cell in focus was before.
func (r *rows) past() tea.Cmd {
	p, _ := r.cell()
	return pastDialog(r.c, r.s, p, r.resync)
}

// na declares the cell in focus not applicable, or takes that back.
func (r *rows) na() tea.Cmd {
	p, _ := r.cell()
	naDialog(r.c, r.s, p, r.settled)
	r.resync()
	return nil
}

// settled leaves a cell that was set aside, as a form does, so that what is typed next does not answer it.
func (r *rows) settled() {
	isEditing, at, col := r.in != nil, r.at, r.col
	r.resync()
	r.step(1)
	for !isEditing && r.isIdle() && r.advance(1) {
	}
	r.isPast = r.isPast || r.at == at && r.col == col // the last one: letters wait
}

// isIdle reports whether the cell in focus has nothing to be typed into it.
func (r *rows) isIdle() bool {
	p, ok := r.cell()
	return !ok || isPassedBy(p)
}

func (r *rows) editAt(by int) tea.Cmd {
	r.move(by)
	return r.start()
}

// mayMove reports whether rows can change places: not while some are hidden.
func (r *rows) mayMove() bool { return len(r.shown) > 1 && r.filter == "" }

func (r *rows) mayBeNone() bool {
	p, ok := r.s.place(r.path)
	return ok && p.Field.MayBeNone() && p.Field.List().Len() == 0 && !p.State().None
}

func (r *rows) none() tea.Cmd {
	if err := r.s.edit(r.crumb(), func(e *model.Edit) error { return e.None(r.path, true) }); err != nil {
		r.c.fail(err.Error())
		return nil
	}
	r.c.say("Answered: none.")
	r.c.ask(closeAsk{})
	return nil
}

// add puts an empty row at the end and edits its first cell.
func (r *rows) add() tea.Cmd {
	r.stop()
	id := r.s.newID(r.path)
	err := r.s.edit("add to "+r.crumb(), func(e *model.Edit) error {
		_, err := e.Add(r.path, id)
		return err
	})
	if err != nil {
		r.c.fail(err.Error())
		return nil
	}
	r.filter, r.bare = "", r.s.rev
	r.refresh()
	r.find(id)
	r.col = 0
	if len(r.cols) == 0 {
		return r.open()
	}
	return r.start()
}

// empty edits the cell in focus anew.
func (r *rows) empty() tea.Cmd { return batch([]tea.Cmd{r.start(), r.typeCell(emptyStroke)}) }

// done ends editing, and takes a row back that was only added.
func (r *rows) done() tea.Cmd {
	input.Forget(r.in)
	r.stop()
	if r.bare > 0 && r.bare == r.s.rev {
		r.s.undo()
		r.bare = 0
		r.refresh()
		r.c.say("The row without answers is gone.")
	}
	return nil
}

// open asks the questions of the row.
func (r *rows) open() tea.Cmd {
	path, ok := r.rowPath()
	if !ok {
		return nil
	}
	r.stop()
	r.c.ask(pushAsk{newRowPage(r.c, r.s, path)})
	return nil
}

// title is what the row in focus is called.
func (r *rows) title() string {
	path, ok := r.rowPath()
	if !ok {
		return "the row"
	}
	return r.titleAt(path)
}

// titleAt is what the row at a path is called.
func (r *rows) titleAt(path string) string {
	_, s, _ := r.list()
	p, err := r.s.a.At(path)
	if err != nil {
		return "the row"
	}
	return line(titleOf(s, p))
}

// shift moves the row in focus by one place.
func (r *rows) shift(by int) tea.Cmd {
	path, ok := r.rowPath()
	to := r.at + by
	if !ok || to < 0 || to >= len(r.shown) {
		return nil
	}
	name := r.title()
	if err := r.s.edit("move "+name, func(e *model.Edit) error { return e.Move(path, to) }); err != nil {
		r.c.fail(err.Error())
		return nil
	}
	r.c.say("Moved " + name + ". ctrl+z takes it back.")
	r.at = to
	r.refresh()
	return nil
}

// hasCatalogue reports whether the rows can be taken from a catalogue.
func (r *rows) hasCatalogue() bool { return r.path == "services" }

// catalogue offers the services that are not in the list yet.
func (r *rows) catalogue() tea.Cmd {
	l, _, ok := r.list()
	if !ok {
		return nil
	}
	k := newPick(r.c, "Services from the catalogue", func(ids []string) { r.take(ids) })
	for _, x := range model.Catalogue {
		if row, _ := l.Find(x.ID); row == nil {
			k.add(pickItem{id: x.ID, name: x.Name, about: x.Description})
		}
	}
	k.match()
	r.c.ask(dialogAsk{k})
	return nil
}

// take adds services of the catalogue in one step.
func (r *rows) take(ids []string) {
	err := r.s.edit("add "+plural(len(ids), "service", "services"), func(e *model.Edit) error {
		for _, id := range ids {
			if _, err := e.AddFromCatalogue(id, "included"); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		r.c.fail(err.Error())
		return
	}
	r.refresh()
	if len(ids) > 0 {
		r.find(ids[len(ids)-1])
		r.c.say("Added " + plural(len(ids), "service", "services") + ". ctrl+z takes them back.")
	}
}
