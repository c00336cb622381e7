package ui

import (
	"encoding/csv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// maxPaste is the most rows that one paste brings.
const maxPaste = 5000

// paste is the dialog that shows what becomes of pasted rows before they are taken.
type paste struct {
	c      *common
	s      *session
	path   string // of the list
	grid   [][]string
	isHead bool // the first row names the columns
	fields []model.Field
	to     []int // field of each column; -1 for none
	at     int   // column in focus
}

// pasteInto offers to add pasted lines, or rows of a spreadsheet, to a list.
func pasteInto(c *common, s *session, path, text string) {
	grid := readGrid(text)
	if len(grid) == 0 {
		return
	}
	t, ok := newTrial(s, path)
	p := &paste{c: c, s: s, path: path, grid: grid}
	if ok {
		p.fields = t.fields()
	}
	if len(p.fields) == 0 {
		c.fail("Rows cannot be pasted here.")
		return
	}
	p.guess(t)
	c.ask(dialogAsk{p})
}

// readGrid cuts pasted text into rows and cells. The separator is the one of tab, semicolon and comma that every line
// has equally often; without one, each line is a cell.
func readGrid(text string) [][]string {
	text = strings.Trim(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	if strings.TrimSpace(text) == "" {
		return nil
	}
	for _, sep := range []rune{'\t', ';', ','} {
		if g, ok := split(text, sep); ok {
			return g
		}
	}
	var out [][]string
	for l := range strings.SplitSeq(text, "\n") {
		if l = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(l), "•*-–")); l != "" {
			out = append(out, []string{l})
		}
	}
	return out[:min(len(out), maxPaste)]
}

// split reads the text as rows with that separator; ok only if all have the same number of cells, at least two.
// A list of sentences has commas too, so that a comma counts only if no cell begins with a space and a small letter.
func split(text string, sep rune) ([][]string, bool) {
	if !strings.ContainsRune(text, sep) {
		return nil, false
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = sep, true, -1
	g, err := r.ReadAll()
	if err != nil || len(g) == 0 {
		return nil, false
	}
	n := len(g[0])
	for _, row := range g {
		if sep != '\t' && len(row) != n || sep == ',' && isProse(row) {
			return nil, false
		}
		n = max(n, len(row))
	}
	return g[:min(len(g), maxPaste)], n > 1
}

func isProse(row []string) bool {
	for _, c := range row[1:] {
		if t := strings.TrimLeft(c, " "); t != c && t != "" && strings.ToLower(t[:1]) == t[:1] && strings.ToUpper(t[:1]) != t[:1] {
			return true
		}
	}
	return false
}

func (p *paste) crumb() string          { return "Paste" }
func (p *paste) isTyping() bool         { return false }
func (p *paste) update(tea.Msg) tea.Cmd { return nil }

func (p *paste) actions() []action {
	return []action{
		{Binding: on("add the rows", "enter"), foot: true, do: p.take},
		{Binding: on("next column", "right", "tab"), when: func() bool { return p.at < len(p.to)-1 }, do: func() tea.Cmd { p.at++; return nil }},
		{Binding: on("column before", "left", "shift+tab"), when: func() bool { return p.at > 0 }, do: func() tea.Cmd { p.at--; return nil }},
		{Binding: on("other question", "down", "space"), about: "give the column to the next question, or to none", foot: true, do: func() tea.Cmd { p.turn(1); return nil }},
		{Binding: on("question before", "up"), do: func() tea.Cmd { p.turn(-1); return nil }},
		{Binding: on("heading", "h"), about: "say whether the first row names the columns", foot: true, do: func() tea.Cmd { p.isHead = !p.isHead && len(p.grid) > 1; return nil }},
		{Binding: on("cancel", "esc"), about: "paste nothing", foot: true, do: func() tea.Cmd { p.c.ask(closeAsk{}); return nil }},
	}
}

// body is the rows without the heading.
func (p *paste) body() [][]string {
	if p.isHead {
		return p.grid[1:]
	}
	return p.grid
}

// pastedMsg is the agreement with the pasted rows in it, made from one state of it.
type pastedMsg struct {
	p      *paste
	rev    int
	a      *model.Agreement
	step   model.Step
	unread int
	err    error
}

// take adds the rows in one step, in a command: thousands of rows take their time.
func (p *paste) take() tea.Cmd {
	p.c.ask(closeAsk{})
	if len(p.body()) > 200 {
		p.c.say("Adding " + itoa(len(p.body())) + " rows …")
	}
	return p.work()
}

// work makes the agreement with the rows from what it is now. What cannot be read stays as it was pasted.
func (p *paste) work() tea.Cmd {
	a, rev, context, ids := p.s.a, p.s.rev, p.s.context(), p.freeIDs()
	return func() tea.Msg {
		m := pastedMsg{p: p, rev: rev}
		e := a.Edit("paste " + plural(len(p.body()), "row", "rows"))
		for n, cells := range p.body() {
			row, err := e.Add(p.path, ids[n])
			if err != nil {
				m.err = err
				return m
			}
			for i, text := range cells {
				if text = strings.TrimSpace(text); p.to[i] < 0 || text == "" {
					continue
				}
				if e.Type(below(row, p.fields[p.to[i]].Key), text, context) != nil {
					m.unread++
				}
			}
		}
		m.a, m.step = e.Done()
		return m
	}
}

// freeIDs gives an id for each row that the list does not have.
func (p *paste) freeIDs() []string {
	used := map[string]bool{}
	if q, ok := p.s.place(p.path); ok && q.Field.List() != nil {
		for i := range q.Field.List().Len() {
			used[q.Field.List().Row(i).Key()] = true
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
	n := plural(len(p.body()), "row", "rows")
	switch {
	case m.rev != p.s.rev:
		return p.work()
	case m.err != nil:
		p.c.fail(m.err.Error())
	default:
		p.s.push(m.a, m.step, true)
		p.c.say("Added " + n + ". ctrl+z takes them back.")
		if m.unread > 0 {
			p.c.say("Added " + n + "; " + plural(m.unread, "cell", "cells") + " could not be read and stay as pasted.")
		}
	}
	return nil
}

func (p *paste) draw(w, h int) picture {
	var out picture
	st := p.c.st
	out.add(st.Title.Render(cut("Paste "+plural(len(p.body()), "row", "rows"), w)))
	cw := max(8, min(24, (w-2)/max(1, min(len(p.to), 5))-1))
	first := 0
	if p.at >= 5 {
		first = p.at - 4
	}
	last := min(len(p.to), first+5)
	heads := "  "
	for i := first; i < last; i++ {
		head := "(left out)"
		if p.to[i] >= 0 {
			head = p.fields[p.to[i]].Label
		}
		head = fit(head, cw)
		if i == p.at {
			head = st.Here.Render(head)
		} else {
			head = st.Heading.Render(head)
		}
		heads += head + " "
	}
	out.add(cut(heads, w))
	room := max(1, min(8, h-6))
	for n, row := range p.body() {
		if n == room {
			out.add(st.Dim.Render("  and " + plural(len(p.body())-room, "more row", "more rows")))
			break
		}
		l := "  "
		for i := first; i < last; i++ {
			text := ""
			if i < len(row) {
				text = line(row[i])
			}
			l += fit(text, cw) + " "
		}
		out.add(cut(l, w))
	}
	if p.isHead {
		out.add(st.Dim.Render(cut("  The first row names the columns. h takes it as a row.", w)))
	}
	return out
}
