package ui

import (
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/check"
)

// draw joins the panes that the width has room for: three from 120 columns, two from 60, one below.
func (d *desk) draw(w, h int) picture {
	rule := d.c.st.Rule.Render(" " + barColumn + " ")
	switch {
	case w >= 120 && d.s.kind == anAgreement:
		side, read := 30, d.readWidth(w)
		mid := w - side - read - 6
		d.geo = deskGeo{sideW: side, pageX: side + 3, pageW: mid}
		return beside(rule, h, column{side, d.sidebar(side, h)}, column{mid, d.middle(mid, h)}, d.preview.pane(d.about(), w-read, read, h))
	case w >= 60:
		side := min(30, w*2/5)
		mid := d.readWidth(w)
		d.geo = deskGeo{sideW: side, pageX: side + 3, pageW: mid}
		asked := d.preview.under(d.about(), mid, h, h/2, d.middle)
		d.preview.area = d.preview.area.Add(image.Pt(side+3, 0))
		return beside(rule, h, column{side, d.sidebar(side, h)}, column{mid, asked})
	case d.isAtSide && !d.preview.isIn:
		d.geo, d.preview.area = deskGeo{sideW: w}, image.Rectangle{}
		return d.sidebar(w, h)
	}
	d.geo = deskGeo{pageW: w}
	return d.preview.under(d.about(), w, h, h/2, d.middle)
}

// isAtPage reports whether keys act on the questions.
func (d *desk) isAtPage() bool { return !d.isAtSide && !d.preview.isIn }

// toPage has the keys act on the questions.
func (d *desk) toPage() { d.isAtSide, d.preview.isIn = false, false }

// isWide reports whether the preview has a pane of its own.
func (d *desk) isWide() bool { return d.c.w >= 120 }

// readWidth is how wide the preview is: a pane of its own, or the width of the questions that it stands below.
func (d *desk) readWidth(w int) int {
	switch {
	case w >= 120 && d.s.kind == anAgreement:
		return w * 35 / 100
	case w >= 60:
		return w - min(30, w*2/5) - 3
	}
	return w
}

// watch has the preview made while it is on the screen.
func (d *desk) watch(isFront bool) tea.Cmd {
	if !isFront || !d.preview.shows() {
		return d.s.watchCall()
	}
	at := d.about()
	return batch([]tea.Cmd{d.s.watchCall(), d.preview.watch(at, at, d.readWidth(d.c.w))})
}

// middle draws the questions, without a caret while the sidebar has the focus.
func (d *desk) middle(w, h int) picture {
	if d.s.call.isOn() {
		return d.onCall(w, h)
	}
	var p picture
	if h >= 16 {
		p.add(wrapped(d.c.st.Dim, line(d.section().About().Help), w, 2)...)
		p.add("")
	}
	return d.page.beneath(p, w, h, d.isAtPage(), d.page.draw)
}

// about is what the preview shows: what the question in focus changes, or on a card the whole section.
func (d *desk) about() string {
	if d.isAtFoot() && d.isCard() {
		return d.section().Fields(model.Scope{A: d.s.a})[0].Key
	}
	return d.page.path()
}

// sideItem is a row of the sidebar: a section, or a view of the whole agreement.
type sideItem struct {
	key   string // as aliases name it
	title string
	sec   int // -1 for a view
	open  func() tea.Cmd
}

func (d *desk) items() []sideItem {
	var out []sideItem
	for i, s := range d.s.sections() {
		out = append(out, sideItem{key: aliasSection + s.About().Key, title: s.About().Title, sec: i})
	}
	if d.s.kind == anAgreement {
		out = append(out,
			sideItem{aliasView + "review", "Review: what is open", -1, d.review},
			sideItem{aliasView + "map", "Map: what must be settled", -1, d.showMap},
			sideItem{aliasView + "promises", "Promises: what both sign", -1, d.showPromises},
			sideItem{aliasView + "history", "History: what changed when", -1, d.showHistory},
			sideItem{aliasView + "export", "Export: write files", -1, d.export})
	}
	return out
}

func (d *desk) sideActions() []action {
	n := len(d.items())
	move := func(to func() int) func() tea.Cmd {
		return func() tea.Cmd {
			d.side = max(0, min(to(), n-1))
			return nil
		}
	}
	rows := []action{
		{Binding: on("open", "enter", "right", "tab", "l"), about: "go to the questions of the section", foot: true, do: d.openSide},
		{Binding: on("down", "down", "j"), foot: true, do: move(func() int { return d.side + 1 })},
		{Binding: on("up", "up", "k"), foot: true, do: move(func() int { return d.side - 1 })},
		{Binding: on("first", "home"), do: move(func() int { return 0 })},
		{Binding: on("last", "end"), do: move(func() int { return n - 1 })},
	}
	rows = append(rows, d.deedsAtSide()...)
	rows = append(rows, d.unfolding(false)...)
	rows = append(rows, d.jumps()...)
	rows = append(rows, d.callActions()...)
	if d.s.kind == anAgreement {
		rows = append(rows, action{Binding: on("review", "r"), do: d.review}, action{Binding: on("export", "e"), do: d.export})
	}
	return append(rows, action{Binding: on("your agreements", "esc"), about: "save and go back to your agreements", foot: true, do: func() tea.Cmd {
		d.c.ask(leaveAsk{d.s})
		return nil
	}})
}

// deedsAtSide are the keys of the question that was last in focus: a note may be taken of it, since it names the question; what
// would change an answer waits until the question is seen in focus again.
func (d *desk) deedsAtSide() []action {
	rows := d.deeds()
	for i := range rows {
		if rows[i].foot = false; rows[i].Help().Desc == "note" {
			rows[i].about = "note what was said, beside the question that was last in focus"
			continue
		}
		rows[i].when, rows[i].not = never, "the list of sections is in focus; enter goes to its questions"
	}
	return rows
}

func (d *desk) openSide() tea.Cmd {
	it := d.items()[d.side]
	if it.sec < 0 {
		return it.open()
	}
	if it.sec == d.sec {
		d.toPage()
		return d.page.begin()
	}
	return d.enter(it.sec)
}

func (d *desk) clickSide(y int) tea.Cmd {
	y += d.geo.sideTop
	if y < 0 || y >= len(d.items()) {
		return nil
	}
	d.side = y
	return d.openSide()
}

// sidebar draws the sections with how far each is: a mark, and in words the same.
func (d *desk) sidebar(w, h int) picture {
	var p picture
	seen, isCounted := map[string]bool{}, false
	for i, it := range d.items() {
		here := " " // reverse is not seen everywhere
		if d.isAtSide && i == d.side {
			here = markHere
		}
		left, right := " "+here+it.title, ""
		if it.sec >= 0 {
			sign, word := d.progress(it.sec)
			worst := d.worst(it.sec)
			left, right = sign+here+it.title, word+" "+worst
			if n := d.counted(it.sec, word); n != "" && width(left)+1+width(n)+1+width(right) <= w {
				right = n + " " + right
				isCounted = true
			}
			seen[word], seen[d.marked(it.sec)] = true, true
		}
		text := spread(left, right, w)
		switch {
		case d.isAtSide && i == d.side:
			text = d.c.st.Here.Render(text)
		case it.sec == d.sec && it.sec >= 0:
			text = d.c.st.Strong.Render(text)
		}
		p.add(text)
	}
	seen["n/m"] = isCounted
	p.add(d.explained(seen, w, h-len(p.lines))...)
	top := 0
	if d.side >= h {
		top = d.side - h + 1
	}
	d.geo.sideTop = top
	return p.window(top, h)
}

// sideSigns are the marks and words of the sidebar, as far as they do not speak for themselves.
var sideSigns = []sign{
	{"proposed", ": nobody said yes yet"},
	{"seen", ": proposed, and looked at"},
	{"to accept", ": read, then say yes"},
	{"to look at", ": open its lists"},
	{"n/m", ": answered of asked"},
}

// explained says what the marks and words beside the sections mean, those that are seen, in as many lines as there are.
func (d *desk) explained(seen map[string]bool, w, most int) []string {
	var marks, out []string
	for _, x := range []sign{{markError, "error"}, {markWarning, "warning"}, {markAdvice, "advice"}} {
		if seen[x.mark] {
			marks = append(marks, x.mark+" "+x.means)
		}
	}
	if len(marks) > 0 {
		out = append(out, strings.Join(marks, " "))
	}
	for _, x := range sideSigns {
		if seen[x.mark] {
			out = append(out, x.mark+x.means)
		}
	}
	if len(out) > 0 && len(out) < most {
		out = append([]string{""}, out...)
	}
	for i := range out {
		out[i] = d.c.st.Dim.Render(cut(out[i], w))
	}
	return out[:max(0, min(len(out), most))]
}

// worst marks a section by its worst finding: ! error, * warning, + advice.
func (d *desk) worst(i int) string {
	switch m := d.marked(i); m {
	case markError:
		return d.c.st.Bad.Render(m)
	case markWarning:
		return d.c.st.Warn.Render(m)
	default:
		return m
	}
}

func (d *desk) marked(i int) string {
	switch d.s.worstOf(d.s.sections()[i].About().Key) {
	case check.Error:
		return markError
	case check.Warning:
		return markWarning
	case check.Advice:
		return markAdvice
	}
	return " "
}

// progress says how far a section is.
func (d *desk) progress(i int) (sign, word string) {
	return d.s.stateOf(d.s.sections()[i], i == d.sec)
}

// counted says how many of the questions that a section has for a person are answered. Where all of it waits for one word of
// consent, there is nothing to count.
func (d *desk) counted(i int, word string) string {
	key := d.s.sections()[i].About().Key
	n := d.s.known.progress[key]
	if d.s.before != nil && n.Unread > d.s.before.progress[key].Unread {
		n = d.s.before.progress[key]
	}
	switch word {
	case "to accept", "proposed", "seen", "optional", "as usual", "":
		return ""
	}
	if n.Asked == 0 {
		return ""
	}
	return itoa(n.Done) + "/" + itoa(n.Asked)
}
