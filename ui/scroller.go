package ui

import (
	"slices"

	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"
)

// scroller is a text that may be longer than its place; each of its lines is complete in itself. The viewport keeps the
// position, but neither draws nor sees the text: it styles the whole place anew, for thousands of allocations, and measures
// each line of a text that it is given. What was drawn is kept until the text, the size or the position changes: the
// preview stands beside each key that is typed.
type scroller struct {
	viewport.Model
	all     []string
	drawn   []string
	as      [3]int // width, height and position of what was drawn
	isDrawn bool
}

// show takes a text of at most h lines of its place, and keeps the position as far as the text reaches.
func (s *scroller) show(lines []string, w, h int) {
	s.size(w, min(len(lines), h))
	s.all = slices.Clone(lines)
	s.SetContentLines(make([]string, len(lines)))
	s.isDrawn = false
}

func (s *scroller) size(w, h int) {
	s.SetWidth(w)
	s.SetHeight(max(0, h))
}

// lines gives what stands in the place.
func (s *scroller) lines() []string {
	if as := [3]int{s.Width(), s.Height(), s.YOffset()}; !s.isDrawn || s.as != as {
		s.drawn, s.as, s.isDrawn = make([]string, s.Height()), as, true
		for i := range s.drawn {
			text := ""
			if at := s.YOffset() + i; at < len(s.all) {
				text = s.all[at]
			}
			s.drawn[i] = fit(text, s.Width())
		}
	}
	return s.drawn
}

// scroll moves the text by some lines, up where by is negative.
func (s *scroller) scroll(by int) { s.SetYOffset(s.YOffset() + by) }

// below is how many lines stand below those in sight.
func (s *scroller) below() int { return max(0, s.TotalLineCount()-s.Height()-s.YOffset()) }

// readsOn says how many lines are left, and which key shows them.
func readsOn(st *styles, more, w int) string {
	return st.Dim.Render(cut("  + "+plural(more, "more line", "more lines")+": ↓ reads on", w))
}

// wheel scrolls with the wheel of the mouse, and leaves every other message alone.
func (s *scroller) wheel(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(tea.MouseWheelMsg); ok {
		s.scroll(wheeled(m, 3))
	}
	return nil
}

// wheeled is how far the wheel of the mouse was turned, at so many lines a notch: up is less than 0.
func wheeled(m tea.MouseWheelMsg, lines int) int {
	if m.Button == tea.MouseWheelUp {
		return -lines
	}
	return lines
}

// inSight returns the first of n lines to show on h, so that the one in focus is seen with what stands below it: geo holds
// the line with which each begins, and top is the line that was first until now.
func inSight(top, at int, geo []int, n, h int) int {
	last := n
	if at+1 < len(geo) {
		last = geo[at+1]
	}
	return min(max(top, last-h), geo[at], max(0, n-h))
}

// listing is a text in a dialog, of which the last line says how much more there is.
type listing struct {
	scroller
	as [2]int // width and height of what was made last
}

// draw gives the lines that fit; they are made anew where the place is another one.
func (l *listing) draw(st *styles, w, h int, make func(w int) []string) []string {
	if as := [2]int{w, h}; l.as != as {
		l.as = as
		l.show(make(w), w, h)
	}
	out := slices.Clone(l.lines())
	if more := l.below(); more > 0 {
		out[len(out)-1] = readsOn(st, more+1, w)
	}
	return out
}

// deeds gives a line for each key that works: what a dialog can be answered with.
func (c *common) deeds(rows []action, w int) []string {
	var out []string
	for _, r := range rows {
		if r.works() {
			out = append(out, cut(fit(c.st.Key.Render(r.Help().Key), 7)+r.about, w))
		}
	}
	return out
}
