package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/export"
	"engross/model"
	"engross/model/doc"
)

func (h *revisions) draw(w, height int) picture {
	h.geo = h.geo[:0]
	var p picture
	p.add(h.head(w))
	h.geo = append(h.geo, -1)
	detail := h.detail(w, height)
	room := max(1, height-len(p.lines)-len(detail))
	h.top = max(0, min(h.top, h.at))
	if h.at >= h.top+room {
		h.top = h.at - room + 1
	}
	for i := h.top; i <= len(h.rows) && len(p.lines) < height; i++ {
		p.add(h.line(i, w))
		h.geo = append(h.geo, i)
		if i == h.at {
			for _, l := range detail {
				p.add(l)
				h.geo = append(h.geo, i)
			}
		}
	}
	if len(p.lines) < height && (h.isReading || len(h.rows) == 0 && !h.isAll) {
		p.add(h.c.st.Dim.Render("  Reading older revisions …"))
	}
	if len(p.lines) < height && len(h.rows) == 0 && h.isAll {
		p.add(wrapped(h.c.st.Dim, "No revision was made yet. One is made when you leave a section, before an export, every few minutes of work, and on closing.", w-2, 0)...)
	}
	return p.window(0, height)
}

// head says how many there are and whether the list is up to date.
func (h *revisions) head(w int) string {
	text := "Reading the revisions …"
	if len(h.rows) > 0 {
		text = plural(int(h.rows[0].Number), "revision", "revisions") + ", the newest first"
	} else if h.isAll {
		text = "No revisions yet"
	}
	return h.c.st.Crumb.Render(cut(text, w))
}

// whenCells is how wide the time of a revision stands in the list. Where there is little room it is the day alone.
func whenCells(w int) int {
	if w < 60 {
		return 6
	}
	return 12
}

// line is one state: the present, or a revision with its number, its time, what changed in it and, where there is room, why
// it was made.
func (h *revisions) line(i, w int) string {
	sign, isHere := "  ", i == h.at
	if isHere {
		sign = markHere + " "
	}
	number, when, why := "now", "", ""
	if i > 0 {
		r := h.rows[i-1]
		number, when, why = itoa(int(r.Number)), moment(r.Time, h.c.o.Now()), line(r.Label)
		if w < 60 {
			when = since(r.Time, h.c.o.Now())
		}
	}
	if w < 100 {
		why = ""
	}
	n := max(3, len(itoa(len(h.rows))))
	l := sign + strings.Repeat(" ", max(0, n-len(number))) + number + "  " + fit(when, whenCells(w)) + " "
	why = cut(why, w/4)
	room := w - width(l) - width(why)
	if why != "" {
		room -= 3
		if !isHere {
			why = h.c.st.Dim.Render(why)
		}
	}
	l += fit(cut(line(h.says(i, room)), room), room)
	if why != "" {
		l += "   " + why
	}
	if isHere {
		return h.c.st.Here.Render(fit(l, w))
	}
	return cut(l, w)
}

// says tells in w cells what changed in a row.
func (h *revisions) says(i, w int) string {
	var text string
	switch {
	case i == 0:
		text = h.presentSays(w)
	case h.rows[i-1].Damaged != "":
		return markError + " " + h.rows[i-1].Damaged
	case h.rows[i-1].ID == h.marked:
		return "[marked] " + h.said[h.rows[i-1].ID].fit(w-9)
	default:
		text = h.said[h.rows[i-1].ID].fit(w)
	}
	if text == "" {
		return "…"
	}
	return text
}

// presentSays is what the present differs in from the newest revision.
func (h *revisions) presentSays(w int) string {
	const since = "since then: "
	switch {
	case len(h.rows) == 0 && h.isAll:
		return "not in a revision yet"
	case !h.present.isMade:
		return ""
	case h.present.total == 0 && len(h.present.first) == 0:
		return "the same as the newest revision"
	}
	return since + h.present.fit(w-len(since))
}

// detail says of the revision in focus when and why it was made, and what changed where the line has no room for it.
func (h *revisions) detail(w, height int) []string {
	const indent = 6
	most := 2
	if height >= 14 {
		most = 5
	}
	if height < 8 {
		return nil
	}
	var text string
	if r := h.row(); h.at > 0 && r.Damaged == "" {
		text = "Made " + fullMoment(r.Time, h.c.o.Now())
		if from := r.from(); from != "" {
			text += ": " + from
		}
		text += ". "
	}
	if says := h.says(h.at, most*w); width(says) > w/2 {
		text += capital(says) + "."
	}
	var out []string
	for _, l := range wrapped(h.c.st.Dim, line(text), w-indent, most) {
		out = append(out, strings.Repeat(" ", indent)+l)
	}
	return out
}

// name is what titles call a row: the present, or a revision.
func (h *revisions) name(i int) string {
	if i == 0 {
		return "now"
	}
	return h.rows[i-1].name(h.c.o.Now())
}

// both reads two states and makes what is to be shown of them; the present is row 0.
func (h *revisions) both(was, now int, isOver bool, show func(a, b *model.Agreement) screen) tea.Cmd {
	return h.against(h.state(was), h.state(now), isOver, show)
}

// state is how a row is read: the present is at hand.
func (h *revisions) state(i int) func() (*model.Agreement, error) {
	if i == 0 {
		a := h.s.a
		return func() (*model.Agreement, error) { return a, nil }
	}
	return h.reader(h.rows[i-1])
}

func (h *revisions) reader(r Revision) func() (*model.Agreement, error) {
	return func() (*model.Agreement, error) { return h.past.read(r) }
}

func (h *revisions) against(was, now func() (*model.Agreement, error), isOver bool, show func(a, b *model.Agreement) screen) tea.Cmd {
	return func() tea.Msg {
		a, err := was()
		if err != nil {
			return comparedMsg{to: h, err: err}
		}
		b, err := now()
		if err != nil {
			return comparedMsg{to: h, err: err}
		}
		return comparedMsg{to: h, screen: show(a, b), isOver: isOver}
	}
}

// look shows what changed in the revision in focus.
func (h *revisions) look() tea.Cmd {
	was, _, _ := h.before(h.at)
	title := "From " + was.name(h.c.o.Now()) + " to " + h.name(h.at)
	return h.against(h.reader(was), h.state(h.at), false, h.changes(title))
}

// againstNow shows what is different now.
func (h *revisions) againstNow() tea.Cmd {
	return h.both(h.at, 0, false, h.changes("From "+h.name(h.at)+" to now"))
}

// compareMarked shows what differs between the marked revision and the one in focus, the older one first.
func (h *revisions) compareMarked() tea.Cmd {
	i := 1 + slices.IndexFunc(h.rows, func(r Revision) bool { return r.ID == h.marked })
	was, now := max(i, h.at), min(i, h.at) // the present is 0, the oldest last
	return h.both(was, now, false, h.changes("From "+h.name(was)+" to "+h.name(now)))
}

func (h *revisions) changes(title string) func(a, b *model.Agreement) screen {
	c, s := h.c, h.s
	return func(a, b *model.Agreement) screen {
		return &changes{c: c, s: s, title: title, all: compare(c.o, a, b)}
	}
}

// read shows the words of the agreement as they were.
func (h *revisions) read() tea.Cmd {
	c, s, title := h.c, h.s, "As it was in "+h.name(h.at)
	if h.at == 0 {
		title = "As it is now"
	}
	return h.both(h.at, h.at, false, func(a, _ *model.Agreement) screen {
		d := paper(c.o, a, false)
		r := &reading{c: c, s: s, title: title, doc: d}
		if err := doc.Seal(d); err != nil {
			r.doc, r.why = nil, err.Error()
		}
		return r
	})
}

// bringBack shows what would change before it does.
func (h *revisions) bringBack() tea.Cmd {
	r := h.row()
	return h.both(0, h.at, true, func(now, was *model.Agreement) screen {
		return &bringingBack{c: h.c, s: h.s, of: r, was: was, all: compare(h.c.o, now, was)}
	})
}

// reading is the text of an agreement as it was.
type reading struct {
	c     *common
	s     *session
	title string
	doc   *doc.Doc
	why   string // there is no text
	text  scroller
	as    int // the width that it was written for
}

func (r *reading) holds() *session  { return r.s }
func (r *reading) crumb() string    { return "As it was" }
func (r *reading) isTyping() bool   { return false }
func (r *reading) show(string) bool { return true }

func (r *reading) actions() []action {
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { r.text.scroll(by); return nil }
	}
	page := max(1, r.c.h-6)
	return []action{
		{Binding: on("down", "down", "j"), foot: true, do: scroll(1)},
		{Binding: on("up", "up", "k"), foot: true, do: scroll(-1)},
		{Binding: on("page down", "pgdown", "space"), foot: true, do: scroll(page)},
		{Binding: on("page up", "pgup"), foot: true, do: scroll(-page)},
		{Binding: on("top", "home", "g"), do: func() tea.Cmd { r.text.GotoTop(); return nil }},
		{Binding: on("bottom", "end", "G"), do: func() tea.Cmd { r.text.GotoBottom(); return nil }},
		r.c.close([]string{"esc", "q", "enter"}, "back", "back to the history"),
	}
}

func (r *reading) update(msg tea.Msg) tea.Cmd { return r.text.wheel(msg) }

func (r *reading) draw(w, h int) picture {
	var p picture
	p.add(r.c.st.Crumb.Render(cut(r.title, w)))
	if r.doc == nil {
		p.add(wrapped(r.c.st.Bad, line(r.why), w, 0)...)
		return p
	}
	if r.as != w {
		r.as = w
		var b strings.Builder
		if err := export.Text(&b, r.doc, export.Options{Width: w}); err != nil {
			r.doc, r.why = nil, err.Error()
			return r.draw(w, h)
		}
		lines := splitLines(b.String())
		for i, l := range lines {
			lines[i] = cut(l, w)
		}
		r.text.show(lines, w, h-1)
	}
	r.text.size(w, h-1)
	p.add(r.text.lines()...)
	return p.window(0, h)
}
