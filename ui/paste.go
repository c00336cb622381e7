package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/value"
)

// maxPaste is the most rows that one paste brings.
const maxPaste = 5000

// paste is the dialog that shows what becomes of pasted rows before they are taken: which column answers which question,
// and which rows cannot be read and why.
type paste struct {
	c      *common
	s      *session
	path   string // of the list
	grid   grid
	isHead bool // the first row names the columns
	fields []model.Field
	others []model.Field // further ones, which a heading may name
	to     []int         // field of each column; -1 for none
	isSaid map[int]bool  // columns of which the person said what they answer
	at     int           // column in focus

	asIs    bool     // rows that cannot be read are taken too, as they were pasted
	asFees  bool     // rows that price an hour of work stay fees
	checked rowCheck // of the mapping as it stands, once it is made
	turns   int      // counts changes of the mapping
	reasons reasons  // why rows cannot be read, as lines of the screen
	top     int      // the first of these that is shown
	geo     pasteGeo
}

// rowCheck is what is wrong with the rows under one mapping.
type rowCheck struct {
	turns    int
	isMade   bool
	problems []problem
	bad      map[int]bool // rows of the body that cannot be read
	counted  uncounted    // rows of fees without a quantity
	unasked  []string     // questions that some of the rows do not ask
	notes    pastedNotes
	instead  standIn
	rates    []pastedRate // rows that go to the hourly rates
	answered []string     // what notes say that is an answer of their rows
}

// problem is one cell, or one row, that cannot be read.
type problem struct {
	line      int
	field     string // what the cell would answer; "" for the whole row
	cell, why string
}

// pasteGeo is where the columns stood in the last drawing.
type pasteGeo struct {
	first    int // column at the left
	x, w     int
	from, to int // lines of the table
}

// pasteInto offers to add pasted lines, or rows of a spreadsheet, to a list.
func pasteInto(c *common, s *session, path, text string) tea.Cmd {
	p, ok := newPaste(c, s, path, text)
	switch {
	case len(p.grid) == 0:
		return nil
	case !ok:
		c.fail("Rows cannot be pasted here.")
		return nil
	}
	c.ask(dialogAsk{p})
	return p.look()
}

// context is how the cells are read.
func (p *paste) context() value.Context {
	ctx := p.s.context()
	ctx.Numbers = p.grid.numbers(ctx.Numbers)
	return ctx
}

func (p *paste) crumb() string  { return "Paste" }
func (p *paste) isTyping() bool { return false }

func (p *paste) actions() []action {
	hasBad := func() bool { return p.isChecked() && len(p.checked.bad) > 0 }
	asIs := "take unreadable too"
	if p.asIs {
		asIs = "leave unreadable out"
	}
	byHour := "keep rates as fees"
	if p.asFees {
		byHour = "rates to their list"
	}
	return []action{
		{Binding: on("add rows", "enter"), foot: true, when: func() bool { return !p.isNothing() }, not: "no row can be read; u takes them as they were pasted, esc pastes nothing", do: p.take},
		{Binding: on("next column", "right", "tab"), foot: len(p.to) > 1, when: func() bool { return p.at < len(p.to)-1 }, do: func() tea.Cmd { p.at++; return nil }},
		{Binding: on("column before", "left", "shift+tab"), when: func() bool { return p.at > 0 }, do: func() tea.Cmd { p.at--; return nil }},
		{Binding: on("other question", "down", "space"), about: "give the column to the next question, or to none", foot: true, do: func() tea.Cmd { return p.turn(1) }},
		{Binding: on("question before", "up"), do: func() tea.Cmd { return p.turn(-1) }},
		{Binding: on("leave out", "x", "delete"), about: "leave the column out", do: func() tea.Cmd { p.to[p.at], p.isSaid[p.at] = -1, true; return p.look() }},
		{Binding: on("heading", "h"), about: "say whether the first row names the columns", foot: true, do: func() tea.Cmd { p.isHead = !p.isHead && len(p.grid) > 1; return p.look() }},
		{Binding: on(asIs, "u"), about: "take rows with a cell that cannot be read as well, as they were pasted, or leave them out", foot: true, when: hasBad, do: func() tea.Cmd { p.asIs = !p.asIs; return nil }},
		{Binding: on(byHour, "r"), about: "have rows that price an hour of work go to the hourly rates, or stay fees", foot: true, when: func() bool { return p.asFees || p.isChecked() && len(p.checked.rates) > 0 }, do: p.turnRates},
		{Binding: on("more problems", "pgdown"), foot: p.hasMore(), when: p.hasMore, do: func() tea.Cmd { p.scroll(p.reasons.room); return nil }},
		{Binding: on("problems before", "pgup"), when: func() bool { return p.top > 0 }, do: func() tea.Cmd { p.scroll(-p.reasons.room); return nil }},
		{Binding: on("cancel", "esc"), about: "paste nothing", foot: true, do: func() tea.Cmd { p.c.ask(closeAsk{}); return nil }},
	}
}

// body is the rows without the heading.
func (p *paste) body() grid {
	if p.isHead {
		return p.grid[1:]
	}
	return p.grid
}

// Messages of a paste.
type (
	// checkedMsg tells what is wrong with the rows.
	checkedMsg struct {
		p     *paste
		found rowCheck
	}
	// pastedMsg is the agreement with the pasted rows in it, made from one state of it.
	pastedMsg struct {
		p      *paste
		rev    int
		a      *model.Agreement
		step   model.Step
		added  int
		unread int
		read   []string // paths of answers that could be read because of it
		found  rowCheck
		err    error
	}
)

func (p *paste) isChecked() bool { return p.checked.isMade && p.checked.turns == p.turns }

// isNothing reports whether no row would be added.
func (p *paste) isNothing() bool {
	return p.isChecked() && !p.asIs && len(p.checked.bad) == len(p.body())
}

// look reads all rows under the mapping, beside the screen: thousands of rows take their time.
func (p *paste) look() tea.Cmd {
	p.turns++
	p.top = 0
	r, turns := p.reader(), p.turns
	return func() tea.Msg {
		found := r.check()
		found.turns = turns
		return checkedMsg{p, found}
	}
}

// take adds the rows in one step, in a command.
func (p *paste) take() tea.Cmd {
	p.c.ask(closeAsk{})
	if len(p.body()) > 200 {
		p.c.say("Adding " + itoa(len(p.body())) + " rows …")
	}
	return p.work()
}

// turnRates has rows that price an hour of work go to the hourly rates, or stay fees.
func (p *paste) turnRates() tea.Cmd {
	p.asFees = !p.asFees
	return p.look()
}

// work makes the agreement with the rows from what it is now. Rows that cannot be read are left out, or stay as they were
// pasted, as was chosen.
func (p *paste) work() tea.Cmd {
	r, rev, ids, asIs := p.reader(), p.s.rev, p.freeIDs(), p.asIs
	found := rowCheck{}
	if p.isChecked() {
		found = p.checked
	}
	return func() tea.Msg {
		if !found.isMade {
			found = r.check()
		}
		m := pastedMsg{p: p, rev: rev, found: found}
		taken := len(r.rows)
		if !asIs {
			taken -= len(found.bad)
		}
		e := r.a.Edit("paste " + plural(taken, "row", "rows"))
		for n, cells := range r.rows {
			if found.bad[n] && !asIs {
				continue
			}
			if x := found.rate(n); x != nil {
				_, unread, err := r.moved(e, *x, ids[n])
				if err != nil {
					m.err = err
					return m
				}
				m.added++
				if unread != nil {
					m.unread++
				}
				continue
			}
			row, err := r.begun(e, n, &m.found.instead, ids[n])
			if err != nil {
				m.err = err
				return m
			}
			m.added++
			read, _ := r.filled(e, cells, row)
			r.answered(e, cells, row)
			for _, x := range read {
				if x.err != nil {
					m.unread++
				}
			}
			if isAsked, _ := r.uncounted(e, row); isAsked {
				if m.err = e.Park(below(row, "qty"), "no quantity was pasted", ""); m.err != nil {
					return m
				}
			}
		}
		m.a, m.step = e.Done()
		m.read = e.ReadAgain()
		return m
	}
}

// freeIDs gives an id for each row that the list does not have.
func (p *paste) freeIDs() []string {
	used := map[string]bool{}
	for _, list := range []string{p.path, ratesOf} {
		if q, ok := p.s.place(list); ok && q.Field.List() != nil {
			for i := range q.Field.List().Len() {
				used[q.Field.List().Row(i).Key()] = true
			}
		}
	}
	out := make([]string, 0, len(p.body()))
	for len(out) < cap(out) {
		if id := p.s.o.NewID(); !used[id] {
			used[id] = true
			out = append(out, id)
		}
	}
	return out
}

// pasted takes the rows over; if something was typed meanwhile they are added to that again.
func (p *paste) pasted(m pastedMsg) tea.Cmd {
	if m.rev != p.s.rev {
		return p.work()
	}
	if m.err != nil {
		p.c.fail(m.err.Error())
		return nil
	}
	if m.added == 0 { // it was taken before the rows were read
		p.checked = m.found
		p.checked.turns = p.turns
		p.c.ask(dialogAsk{p})
		p.c.fail("Nothing was added: no row can be read. " + m.found.problems[0].sentence())
		return nil
	}
	p.s.brought(m.a, m.step, m.read)
	p.s.push(m.a, m.step, true)
	text := "Added " + plural(m.added, "row", "rows")
	if x := m.found.instead; x.was != "" {
		text += ", “" + x.name + "” in place of the proposed “" + x.was + "”"
	}
	if n := m.found.ratesTaken(p.asIs); n > 0 {
		text += ", " + itoa(n) + " of them to Costs, Hourly rates"
	}
	if n := m.found.counted.asked; n > 0 {
		text += ", " + itoa(n) + " without a quantity, which is asked later"
	}
	if unasked := m.found.unasked; len(unasked) > 0 {
		text += ", without “" + strings.Join(unasked, "”, “") + "” where that is not asked"
	}
	if left := p.left(); len(left) > 0 {
		text += ". " + strings.TrimSuffix(strings.Join(left, " "), ".")
	}
	if n := len(m.found.notes.terms); n > 0 {
		text += ". " + plural(n, "note that reads like a term is", "notes that read like terms are") + " not printed"
	}
	switch left := len(p.body()) - m.added; {
	case left > 0:
		p.c.fail(text + ", left out " + itoa(left) + m.found.linesLeft() + "; ctrl+z takes them back. " + m.found.problems[0].sentence())
	case m.unread > 0:
		p.c.say(text + "; " + plural(m.unread, "cell", "cells") + " could not be read and stay as pasted.")
	default:
		p.c.say(text + ". ctrl+z takes them back.")
	}
	return nil
}

func (p *paste) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case checkedMsg:
		if msg.p == p && msg.found.turns == p.turns {
			p.checked = msg.found
		}
	case tea.MouseClickMsg:
		return p.click(msg.X, msg.Y)
	case tea.MouseWheelMsg:
		by := wheeled(msg, 1)
		if msg.Y >= p.geo.to {
			p.scroll(by)
			return nil
		}
		if p.focusAt(msg.X) {
			return p.turn(by)
		}
	}
	return nil
}

// click focuses a column; a second click on its name gives it to the next question.
func (p *paste) click(x, y int) tea.Cmd {
	was := p.at
	if y >= p.geo.from && y < p.geo.to && p.focusAt(x) && p.at == was && y == p.geo.from {
		return p.turn(1)
	}
	return nil
}

// focusAt focuses the column at a cell.
func (p *paste) focusAt(x int) bool {
	i := p.geo.first + (x-p.geo.x)/max(1, p.geo.w)
	if x < p.geo.x || i >= len(p.to) {
		return false
	}
	p.at = i
	return true
}

func (p *paste) scroll(by int) {
	p.top = max(0, min(p.top+by, len(p.reasons.lines)-p.reasons.room))
}
