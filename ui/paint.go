package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// The smallest terminal that the wizard can work on.
const (
	minWidth  = 40
	minHeight = 10
)

// View is the seam to the painter: the one place that knows how a picture becomes what the library draws. It returns
// the last view while nothing changed.
func (a *App) View() tea.View {
	if a.isCurrent {
		return a.last
	}
	pic := a.picture()
	v := tea.NewView(strings.Join(pic.lines, "\n"))
	v.Cursor = pic.caret
	v.AltScreen, v.ReportFocus = true, true
	v.WindowTitle = "Engross"
	if s := a.session(); s != nil {
		v.WindowTitle = "Engross: " + line(s.title())
	}
	if !a.c.o.NoMouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	a.last, a.isCurrent = v, true
	return v
}

// picture draws the whole screen: header, body, footer.
func (a *App) picture() picture {
	w, h := a.c.w, a.c.h
	if w < minWidth || h < minHeight {
		return a.tooSmall(w, h)
	}
	var p picture
	p.add(a.header(w))
	if a.c.isTall() {
		p.add(a.c.rule(w))
	}
	notice := a.notice(w)
	keyLines := 1
	if w < 60 && h > minHeight {
		keyLines = 2
	}
	foot := max(keyLines, len(notice))
	if a.c.isTall() {
		foot++
	}
	p.place(a.body(w, h-len(p.lines)-foot), 0)
	for len(p.lines) < h-foot {
		p.add("")
	}
	if a.c.isTall() {
		p.add(a.c.rule(w))
	}
	a.footAt = nil
	if notice == nil {
		notice, a.footAt = footer(a.c.st, append(a.top().actions(), a.actions()...), w, keyLines) // after the body, which may find out what there is to scroll
		for i := range a.footAt {
			a.footAt[i].line += len(p.lines)
		}
	}
	p.add(notice...)
	return p
}

// isTall reports whether there is room for lines that only part the screen.
func (c *common) isTall() bool { return c.h >= 20 }

// head is how many lines stand above the body.
func (c *common) head() int {
	if c.isTall() {
		return 2
	}
	return 1
}

func (c *common) rule(w int) string { return c.st.Rule.Render(strings.Repeat(barLine, w)) }

// header says where one is and whether everything is saved.
func (a *App) header(w int) string {
	var crumbs []string
	for i, s := range a.stack {
		if name := s.crumb(); name != "" && (i > 0 || len(a.stack) == 1) {
			crumbs = append(crumbs, line(name))
		}
	}
	state := a.saveState()
	room := w - width(state) - 1
	left := a.c.st.Title.Render("Engross")
	path := strings.Join(crumbs, " › ")
	if room > 48 {
		left += "  " + a.c.st.Crumb.Render(cutLeft(path, room-9))
	} else {
		left = a.c.st.Crumb.Render(cutLeft(path, room))
	}
	return spread(left, state, w)
}

// saveState speaks for the agreement in front, or for one that is closed and could not be saved.
func (a *App) saveState() string {
	for _, s := range a.open {
		if s.keep.failing != "" {
			return cut(s.saveState(a.c.st), a.c.w*2/3)
		}
	}
	if s := a.session(); s != nil {
		return s.saveState(a.c.st)
	}
	for _, s := range a.open {
		if !s.isSaved() {
			return s.saveState(a.c.st)
		}
	}
	return ""
}

// body draws the screen in front, with the topmost dialog below it.
func (a *App) body(w, h int) picture {
	front := a.stack[len(a.stack)-1]
	if len(a.over) == 0 {
		return front.draw(w, h).window(0, h)
	}
	top := a.over[len(a.over)-1]
	box := top.draw(w-2, h)
	if len(box.lines) > h-5 {
		var p picture
		a.overAt = tea.Position{X: 1}
		p.place(top.draw(w-2, h).window(0, h), 1)
		return p
	}
	under := front.draw(w, h-len(box.lines)-1)
	p := picture{lines: under.lines[:min(len(under.lines), h-len(box.lines)-1)]}
	for len(p.lines) < h-len(box.lines)-1 {
		p.add("")
	}
	p.add(a.c.rule(w))
	a.overAt = tea.Position{X: 1, Y: len(p.lines)}
	p.place(box, 1)
	return p
}

// notice says what came of the last key, in up to three lines; nil for nothing.
func (a *App) notice(w int) []string {
	st := a.c.st.Crumb
	if a.c.isBad {
		st = a.c.st.Bad
	}
	return wrapped(st, a.c.notice, w, 3)
}

func (a *App) tooSmall(w, h int) picture {
	text := wrap("The window is "+itoa(w)+" by "+itoa(h)+". Engross needs "+itoa(minWidth)+" by "+itoa(minHeight)+". Nothing is lost: make the window larger.", w)
	return picture{lines: text[:min(len(text), h)]}
}
