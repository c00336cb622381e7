package ui

import tea "charm.land/bubbletea/v2"

// isHidden reports whether a step of the editing goes on past the cell in focus because it may be left open and has no column on
// the screen: what is typed along the heads would go into the wrong cells. Who went on past the last cell of all is asked for it.
func (r *rows) isHidden() bool {
	p, ok := r.cell()
	return ok && !p.Field.Required && !hasColumn(r.cols, r.col, r.c.w)
}

// beyond are the columns right of the cell in focus that its row asks for.
func (r *rows) beyond() []int {
	var out []int
	for col, was := r.col+1, r.col; col < len(r.cols); col++ {
		r.col = col
		if p, ok := r.cell(); ok && !isPassedBy(p) {
			out = append(out, col)
		}
		r.col = was
	}
	return out
}

// endOf says what can be done past the last cell.
func (r *rows) endOf() string {
	if n := len(r.beyond()); n > 0 {
		return "Last cell in view. tab goes on to " + itoa(n) + " more, enter adds a row, esc ends."
	}
	return "That was the last cell. enter adds a row, esc ends."
}

// tab goes to the next cell, and past the last one in view on in the row: the key has promised a cell.
func (r *rows) tab() tea.Cmd {
	cmd := r.step(1)
	n := len(r.beyond())
	if !r.isPast || n == 0 {
		return cmd
	}
	if r.c.notice == r.endOf() {
		r.c.say("From here on what few need: " + plural(n, "more cell", "more cells") + " of this row. esc and then a adds a row.")
	}
	return r.goOn()
}

// goOn edits the next cell to the right of the last one on the screen.
func (r *rows) goOn() tea.Cmd {
	r.col = r.beyond()[0]
	return r.start()
}
