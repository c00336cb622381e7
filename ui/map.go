package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model/check"
)

// coverMap lists every point that an agreement of this kind should settle, with how far this one does. What is missing
// comes first; each point leads to the question that would settle it.
type coverMap struct {
	c       *common
	s       *session
	at, top int   // the point in focus, and the first one drawn
	geo     []int // the point on each line of the last drawing, -1 for none

	filter   string
	isFilter bool             // the filter is being typed
	some     []check.Coverage // what the filter lets through of one state
	someOf   string           // the filter that they were made with
	someRev  int
}

func newMap(c *common, s *session) *coverMap { return &coverMap{c: c, s: s} }

func (m *coverMap) holds() *session { return m.s }
func (m *coverMap) crumb() string   { return "Map" }
func (m *coverMap) isTyping() bool  { return m.isFilter }

func (m *coverMap) watch(bool) tea.Cmd { return m.s.watchCover() }

// all are the points that the filter lets through.
func (m *coverMap) all() []check.Coverage {
	if m.filter == "" {
		return m.s.cover.all
	}
	if m.someOf != m.filter || m.someRev != m.s.cover.rev {
		m.someOf, m.someRev = m.filter, m.s.cover.rev
		m.some = m.s.covering(m.filter)
	}
	return m.some
}

// covering returns the points with some words.
func (s *session) covering(words string) []check.Coverage {
	var out []check.Coverage
	for _, c := range s.cover.all {
		hay := c.Point.About + " " + c.Reason + " " + grades[rank(c.Cover)].title
		if c.Path != "" {
			hay += " " + labelOf(s, c.Path)
		}
		if hasWords(strings.ToLower(hay), words) {
			out = append(out, c)
		}
	}
	return out
}

// find shows only the points with these words.
func (m *coverMap) find(words string) { m.filter, m.at, m.top = words, 0, 0 }

func (m *coverMap) actions() []action {
	move := func(to func() int) func() tea.Cmd {
		return func() tea.Cmd { m.at = max(0, min(to(), len(m.all())-1)); return nil }
	}
	if m.isFilter {
		done := func() tea.Cmd { m.isFilter = false; return nil }
		return []action{
			{Binding: on("done", "enter", "down", "tab"), foot: true, do: done},
			{Binding: on("show all", "esc"), foot: true, do: func() tea.Cmd { m.find(""); return done() }},
		}
	}
	page := max(1, m.c.h-8)
	return []action{
		{Binding: on("go there", "enter"), about: "go to the question that settles the point", foot: true, when: m.mayGo, not: "no question settles this point: the program or a clause without answers does", do: m.goTo},
		{Binding: on("down", "down", "j", "tab"), foot: true, do: move(func() int { return m.at + 1 })},
		{Binding: on("up", "up", "k", "shift+tab"), foot: true, do: move(func() int { return m.at - 1 })},
		{Binding: on("page down", "pgdown", "space"), foot: true, do: move(func() int { return m.at + page })},
		{Binding: on("page up", "pgup"), do: move(func() int { return m.at - page })},
		{Binding: on("next group", "n"), about: "go to the next group of points", foot: true, do: m.nextGroup},
		{Binding: on("find", "/"), about: "show only points with these words, also: covered, thin, missing", foot: true, do: func() tea.Cmd { m.isFilter = true; return nil }},
		{Binding: on("show all", "esc"), about: "show all points again", when: func() bool { return m.filter != "" }, foot: true, do: func() tea.Cmd { m.find(""); return nil }},
		{Binding: on("top", "home", "g"), do: move(func() int { return 0 })},
		{Binding: on("bottom", "end", "G"), do: move(func() int { return len(m.all()) - 1 })},
		m.c.close([]string{"esc", "q"}, "back", "back to where you came from"),
	}
}

func (m *coverMap) mayGo() bool { return m.at < len(m.all()) && m.all()[m.at].Path != "" }

func (m *coverMap) goTo() tea.Cmd {
	m.c.ask(jumpAsk{m.all()[m.at].Path})
	return nil
}

// nextGroup goes to the first point of the next group, and from the last to the first.
func (m *coverMap) nextGroup() tea.Cmd {
	for i := m.at + 1; i < len(m.all()); i++ {
		if m.all()[i].Cover != m.all()[i-1].Cover {
			m.at = i
			return nil
		}
	}
	m.at = 0
	return nil
}

func (m *coverMap) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if m.isFilter {
			m.find(typedInto(m.filter, msg))
		}
	case tea.PasteMsg:
		if m.isFilter {
			m.find(m.filter + line(msg.Content))
		}
	case tea.MouseClickMsg:
		if msg.Y >= 0 && msg.Y < len(m.geo) && m.geo[msg.Y] >= 0 {
			isSame := m.at == m.geo[msg.Y]
			if m.at = m.geo[msg.Y]; isSame && m.mayGo() {
				return m.goTo()
			}
		}
	case tea.MouseWheelMsg:
		m.at = max(0, min(m.at+wheeled(msg, 1), len(m.all())-1))
	}
	return nil
}

func (m *coverMap) draw(w, h int) picture {
	m.geo = m.geo[:0]
	m.at = max(0, min(m.at, len(m.all())-1))
	var p picture
	if !m.s.cover.isMade {
		p.add("", m.c.st.Dim.Render("Going through the points …"))
		return p
	}
	p.add(m.summary(w))
	m.geo = append(m.geo, -1)
	if m.isFilter || m.filter != "" {
		find := "Find: " + m.filter
		if p.add(cut(find, w)); m.isFilter {
			p.caret = caretAt(min(width(find), w-1), len(p.lines)-1)
		}
		if m.geo = append(m.geo, -1); len(m.all()) == 0 {
			p.add(m.c.st.Dim.Render("  Nothing has these words."))
		}
	}
	reason := m.reason(w)
	room := max(1, h-1)
	m.scroll(room-len(p.lines)+1, len(reason))
	for i := m.top; i < len(m.all()) && len(p.lines) <= room; i++ {
		if i == m.top || m.all()[i].Cover != m.all()[i-1].Cover {
			p.add(m.c.st.Heading.Render(cut(grades[rank(m.all()[i].Cover)].title, w)))
			m.geo = append(m.geo, -1)
		}
		p.add(m.line(i, w))
		m.geo = append(m.geo, i)
		if i == m.at {
			p.add(reason...)
			m.geo = append(m.geo, slices.Repeat([]int{i}, len(reason))...)
		}
	}
	return p.window(0, h)
}

// scroll moves the first point drawn so that the one in focus is on the screen with its reason.
func (m *coverMap) scroll(room, reason int) {
	m.top = min(m.top, m.at)
	for m.top < m.at {
		n := 2 + reason // the heading at the top, the point
		for i := m.top; i < m.at; i++ {
			n++
			if m.all()[i+1].Cover != m.all()[i].Cover {
				n++
			}
		}
		if n <= room {
			return
		}
		m.top++
	}
}

func (m *coverMap) summary(w int) string {
	stamp := "up to date"
	if m.s.cover.rev != m.s.rev {
		stamp = "updating"
	}
	return spread(m.c.st.Crumb.Render(m.s.cover.summary()), m.c.st.Dim.Render(stamp), w)
}

func (m *coverMap) line(i, w int) string {
	c := m.all()[i]
	text := grades[rank(c.Cover)].sign + " " + line(c.Point.About)
	if i == m.at {
		return m.c.st.Here.Render(fit(markHere+" "+text, w))
	}
	return cut("  "+text, w)
}

// reason says of the point in focus why it stands as it does, and where it would be settled.
func (m *coverMap) reason(w int) []string {
	if m.at >= len(m.all()) {
		return nil
	}
	c := m.all()[m.at]
	text := c.Reason
	if text == "" && c.Path != "" {
		text = labelOf(m.s, c.Path)
	}
	var out []string
	for _, l := range wrapped(m.c.st.Dim, line(text), w-6, 2) {
		out = append(out, "      "+l)
	}
	return out
}
