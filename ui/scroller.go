package ui

import (
	"slices"

	"charm.land/bubbles/v2/viewport"
)

// scroller is a text that may be longer than its place; each of its lines is complete in itself. The viewport keeps the
// position, but is not asked to draw: it styles the whole place anew, for thousands of allocations. What was drawn is kept
// until the text, the size or the position changes: the preview stands beside each key that is typed.
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
	s.SetContentLines(s.all)
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
