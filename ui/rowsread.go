package ui

import tea "charm.land/bubbletea/v2"

// The preview stands below a table, and beside or below the questions of a row: it shows what the cell in focus changes, else
// what its row or the list does.

// hasRoom reports whether the table leaves room for the preview below it.
func (r *rows) hasRoom() bool { return r.c.w >= 120 && r.c.h >= 30 }

// keyed are the keys of the preview. The footer has no room for them beside those of the rows where it is always shown.
func (r *rows) keyed() []action {
	all := r.read.keyed()
	for i := range all {
		all[i].foot = all[i].foot && !r.hasRoom()
	}
	return all
}

// watch has the preview made while it is on the screen.
func (r *rows) watch(isFront bool) tea.Cmd {
	if !isFront || !r.read.shows() {
		return nil
	}
	return r.read.watch(r.here(), r.path, r.c.w)
}

// draw draws the table, and the preview where it is shown.
func (r *rows) draw(w, h int) picture {
	below := h / 2
	if r.hasRoom() {
		below = h / 3
	}
	return r.read.under(r.here(), w, h, below, r.table)
}

// toAnswer goes from the preview to a question: in the table, if it has it.
func (r *rows) toAnswer(path string) {
	r.read.isIn = false
	if isWithin(path, r.path) && r.show(path) {
		if row, _ := r.rowPath(); r.here() == path || row == path {
			return
		}
	}
	r.c.ask(jumpAsk{path})
}

func (r *rows) wheel(m tea.MouseWheelMsg) tea.Cmd {
	if r.read.has(m.X, m.Y) {
		return r.read.wheel(m)
	}
	return r.move(wheeled(m, 1))
}

func (r *rows) click(m tea.Mouse) tea.Cmd {
	if r.read.has(m.X, m.Y) {
		r.read.click(m.X, m.Y)
		return nil
	}
	r.read.isIn = false
	if m.Y >= r.geo.strip && r.in != nil {
		if p, ok := r.cell(); ok {
			r.record(p, r.in.Click(m.X-r.geo.box.X, m.Y-r.geo.box.Y, p, r.env()))
		}
		return nil
	}
	i := m.Y - r.geo.first + r.top
	if m.Y < r.geo.first || m.Y >= r.geo.last || i >= len(r.shown) {
		return nil
	}
	col := r.col
	for c, x := range r.geo.colX {
		if m.X >= x {
			col = c
		}
	}
	isSame := i == r.at && col == r.col
	r.stop()
	r.at, r.col = i, col
	if isSame {
		return r.start()
	}
	return nil
}

// hasRoom reports whether the preview has a pane of its own beside the questions of the row.
func (r *rowPage) hasRoom() bool { return r.c.w >= 120 }

// readWidth is how wide the preview is.
func (r *rowPage) readWidth(w int) int {
	if r.hasRoom() && r.s.kind == anAgreement {
		return w * 2 / 5
	}
	return w
}

// watch has the preview made while it is on the screen.
func (r *rowPage) watch(isFront bool) tea.Cmd {
	if !isFront || !r.read.shows() {
		return nil
	}
	return r.read.watch(r.about(), parentOf(r.path), r.readWidth(r.c.w))
}

// about is what the preview shows: what the question in focus changes, else the row.
func (r *rowPage) about() string {
	if at := r.here(); at != "" {
		return at
	}
	return r.path
}

// draw draws the questions, with the preview beside or below them where it is shown.
func (r *rowPage) draw(w, h int) picture {
	ask := func(w, h int) picture {
		var head picture
		if r.s.call.isOn() {
			head.add(callHead(r.c.st, r.s, w, h >= 18)...)
		}
		return r.page.beneath(head, w, h, !r.read.isIn, r.page.draw)
	}
	read := r.readWidth(w)
	if read == w {
		return r.read.under(r.about(), w, h, h/2, ask)
	}
	rule := r.c.st.Rule.Render(" " + barColumn + " ")
	mid := w - read - width(rule)
	return beside(rule, h, column{mid, ask(mid, h)}, r.read.pane(r.about(), w-read, read, h))
}

// toAnswer goes from the preview to a question: of the row, if it has it.
func (r *rowPage) toAnswer(path string) {
	r.read.isIn = false
	if !isWithin(path, r.path) || !r.page.jump(path) {
		r.c.ask(jumpAsk{path})
	}
}
