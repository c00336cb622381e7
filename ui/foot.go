package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// pageFoot is what stands below the last question: buttons, and on a card what holds as it stands.
type pageFoot struct {
	buttons func() []button  // asked only when they are seen or pressed
	above   func() *cardView // nil, or what gives a card, which may be nil
	unfold  func() tea.Cmd   // shows or folds away the questions that have usual answers; nil where none are folded
	chosen  int              // the button in focus, counted from 1; 0 is the main one
	spans   []span           // columns of the buttons in the last drawing
	line    int              // line of the buttons, within the foot
	stuck   int              // line of the page where they stand while the foot is out of sight; 0 for none
}

// button is a deed below the questions.
type button struct {
	label  string
	isMain bool // in focus unless another is chosen
	do     func() tea.Cmd
}

// at is the position of the button in focus.
func (f *pageFoot) at(all []button) int {
	if f.chosen > 0 && f.chosen <= len(all) {
		return f.chosen - 1
	}
	for i, b := range all {
		if b.isMain {
			return i
		}
	}
	return 0
}

// choose moves between the buttons.
func (f *pageFoot) choose(by int) {
	all := f.buttons()
	f.chosen = max(0, min(f.at(all)+by, len(all)-1)) + 1
}

// press does what the button in focus says.
func (f *pageFoot) press() tea.Cmd {
	all := f.buttons()
	if len(all) == 0 {
		return nil
	}
	return all[f.at(all)].do()
}

// click presses the button at a cell of the foot.
func (f *pageFoot) click(x, y int) tea.Cmd {
	if y != f.line {
		return nil
	}
	all := f.buttons()
	for i, s := range f.spans {
		if x >= s.from && x < s.to && i < len(all) {
			return all[i].do()
		}
	}
	return nil
}

// stick writes the buttons on the last line of a page whose end is out of sight, where there is room, and behind them how many
// questions stand above and below. A card has them in it.
func (f *pageFoot) stick(st *styles, out *picture, w, h int, above, below int) {
	for len(out.lines) < h-1 {
		out.add("")
	}
	f.stuck = h - 1
	row, more := f.row(st, w, false), ""
	switch {
	case below > 0 && above > 0:
		more = "↑" + itoa(above) + " ↓" + itoa(below) + " PgDn"
	case below > 0:
		more = "↓" + itoa(below) + " PgDn"
	case above > 0:
		more = "↑" + itoa(above) + " PgUp"
	}
	if width(row)+2+width(more) <= w {
		row = spread(row, more, w)
	}
	out.add(st.Dim.Render(row))
}

// isCard reports whether a card stands in the foot.
func (f *pageFoot) isCard() bool { return f.above != nil && f.above() != nil }

// draw gives at most h lines.
func (f *pageFoot) draw(st *styles, w, h int, hasFocus bool) []string {
	var out []string
	if f.isCard() {
		out = f.above().draw(w, h-2, hasFocus)
	}
	out = append(out, "", f.row(st, w, hasFocus))
	f.line = len(out) - 1
	return out
}

// row writes the buttons side by side, each with the same room where there is not enough for all.
func (f *pageFoot) row(st *styles, w int, hasFocus bool) string {
	all := f.buttons()
	f.spans = f.spans[:0]
	at, room, need := f.at(all), (w-2)/max(1, len(all))-4, 2
	for _, one := range all {
		need += width(line(one.label)) + 4
	}
	if need <= w {
		room = w
	}
	var b strings.Builder
	b.WriteString("  ")
	x := 2
	for i, one := range all {
		text := " " + cut(line(one.label), room) + " "
		n := width(text) + 1
		if hasFocus && i == at {
			text = st.Here.Render(markHere + text)
		} else {
			text = " " + text
		}
		f.spans = append(f.spans, span{i, x, x + n})
		b.WriteString(text + " ")
		x += n + 1
	}
	return cut(strings.TrimRight(b.String(), " "), w)
}
