package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui/input"
)

// strip is what stands below the table: the cell in focus, what is wrong with it, and the sums.
func (r *rows) strip(w, h int) picture {
	var p picture
	st := r.c.st
	p.add(r.c.rule(w))
	if c, ok := r.cell(); ok {
		word := r.s.standing(c)
		if r.in != nil && r.isTyped && c.Standing() == model.Unreadable {
			word = "" // it is said once the cell is left
		}
		p.add(spread(st.Strong.Render(line(c.Field.Label)), st.Dim.Render(word), w))
		r.drawCell(&p, c, w, max(1, min(8, h/2-4)))
		r.doubts(&p, c, w)
		p.add(r.alsoOpen(c.Path, w)...)
		p.add(notesOf(r.c, r.s, c, w, 2)...)
		if h >= 18 {
			p.add(r.say(c, w, max(2, min(4, h-len(p.lines)-len(r.shown)-4)), true)...)
		}
	} else if len(r.shown) > 0 && r.col < len(r.cols) {
		p.add(st.Dim.Render(cut(r.cols[r.col].head+": "+r.whyNot(), w)))
		p.add(r.alsoOpen("", w)...)
	}
	if len(r.marked) > 0 {
		p.add(wrapped(st.Warn, r.markedWords(), w, 2)...)
	}
	if sums := r.sums(); sums != "" {
		p.add(st.Crumb.Render(cut(sums, w)))
	}
	return p.window(0, max(3, h-3))
}

// whyNot says why there is no question in focus.
func (r *rows) whyNot() string {
	if row, ok := r.rowPath(); ok {
		if list, _, ok := listAt(r.s.a, row, r.cols[r.col].key); ok && list.Field.List().Len() != 1 {
			return "this row has " + severalLines(list) + "; o opens it, with its " + strings.ToLower(list.Field.Label)
		}
	}
	return "this row does not ask for that"
}

func (r *rows) drawCell(p *picture, c model.Place, w, h int) {
	r.geo.box = tea.Position{X: 2, Y: len(p.lines)}
	if r.in == nil {
		text := input.Shown(c, r.s.context())
		if c.Field.List() != nil || text == "" {
			text = r.s.standing(c)
		}
		p.add(cut("  "+line(strings.ReplaceAll(text, "\n", " / ")), w))
		return
	}
	e := r.env()
	e.Width, e.Height = max(20, w-4), h
	box := picture{lines: strings.Split(r.in.View(c, e), "\n"), caret: r.in.Cursor()}
	p.place(box, 2)
}

// say draws what to ask and, where there is room for both, why it is asked, each in n lines at most. Who answers alone sees
// only why.
func (r *rows) say(c model.Place, w, n int, isTall bool) []string {
	why := r.c.st.Ask
	var out []string
	if r.s.isRep() && c.Field.Ask != "" {
		out, why = wrapped(why, line("“"+c.Field.Ask+"”"), w, n), r.c.st.Dim
	}
	if c.Field.Help != "" && (isTall || out == nil) {
		out = append(out, wrapped(why, line(c.Field.Help), w, n)...)
	}
	return out
}

// doubts says what is wrong with the cell, once it is not being typed.
func (r *rows) doubts(p *picture, c model.Place, w int) {
	if r.in != nil {
		return
	}
	if err := input.Problem(c, r.s.context()); err != nil {
		p.add(wrapped(r.c.st.Bad, markError+" "+line(err.Error()), w, 4)...)
		return
	}
	for _, f := range r.s.findingsAt(c.Path) {
		p.add(wrapped(r.c.st.Bad, markError+" "+line(f.Message), w, 4)...)
	}
}

// tellUnread says of a cell that is left what of it cannot be read: the next one is looked at by then.
func (r *rows) tellUnread(path string) {
	if p, ok := r.s.place(path); ok && p.Standing() == model.Unreadable {
		if err := input.Problem(p, r.s.context()); err != nil {
			r.c.fail(p.Field.Label + ": " + err.Error())
		}
	}
}

// alsoOpen says why the row in focus is marked, if not for the cell: the answer may have no column, or none that is seen.
func (r *rows) alsoOpen(cell string, w int) []string {
	row, ok := r.rowPath()
	if !ok || r.in != nil {
		return nil
	}
	var out, names []string
	still := "Still open"
	id := strings.TrimPrefix(row, r.path+".")
	for _, path := range r.openIn(id) {
		p, ok := r.s.place(path)
		switch {
		case !ok:
		case path == cell:
			still = "Also open" // as the cell is
		case path == row:
			for _, f := range r.s.findingsAt(path) {
				out = append(out, wrapped(r.c.st.Bad, markError+" "+line(f.Message), w, 2)...)
			}
		case p.Standing() != model.NotAsked && len(r.s.findingsAt(path)) > 0:
			for _, f := range r.s.findingsAt(path) {
				out = append(out, wrapped(r.c.st.Bad, markError+" "+line(p.Field.Label+": "+f.Message), w, 3)...)
			}
		case !slices.Contains(names, p.Field.Label):
			names = append(names, p.Field.Label)
		}
	}
	if len(names) > 0 {
		st, mark := r.c.st.Dim, markEmpty
		if r.isHeld(id) {
			st, mark = r.c.st.Bad, markError
		}
		key := "o"
		if r.isPast { // letters were typed a moment ago
			key = "esc and then o"
		}
		out = append(out, wrapped(st, mark+" "+still+" in this row: "+line(strings.Join(names, ", "))+". "+key+" opens the row.", w, 2)...)
	}
	return out
}

// changed reads the list again after an answer, with all that was drawn of it: other rows may follow.
func (r *rows) changed() {
	r.cells = nil
	r.refresh()
}
