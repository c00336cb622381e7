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

// goOn edits the next cell to the right of the last one on the screen.
func (r *rows) goOn() tea.Cmd {
	r.col = r.beyond()[0]
	return r.start()
}
