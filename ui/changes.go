package ui

import (
	tea "charm.land/bubbletea/v2"

	"engross/model"
)

// changes lists what two states of an agreement hold differently, section by section. Each line leads to its question.
type changes struct {
	c       *common
	s       *session
	title   string
	all     []changed
	at, top int
	geo     []int // the difference on each line of the last drawing, -1 for none
}

func (x *changes) holds() *session  { return x.s }
func (x *changes) crumb() string    { return "What changed" }
func (x *changes) isTyping() bool   { return false }
func (x *changes) show(string) bool { return true }

func (x *changes) actions() []action {
	move := func(to func() int) func() tea.Cmd {
		return func() tea.Cmd { x.at = max(0, min(to(), len(x.all)-1)); return nil }
	}
	page := max(1, x.c.h-8)
	hasMore, hasBefore := func() bool { return x.at < len(x.all)-1 }, func() bool { return x.at > 0 }
	gone := "it is not there any more"
	if len(x.all) == 0 {
		gone = "both hold the same answers"
	}
	return []action{
		{Binding: on("go there", "enter"), about: "go to the question; F7 there brings back its answer alone", foot: true, when: x.mayGo, not: gone, do: x.goTo},
		{Binding: on("down", "down", "j", "tab"), foot: true, when: hasMore, do: move(func() int { return x.at + 1 })},
		{Binding: on("up", "up", "k", "shift+tab"), foot: true, when: hasBefore, do: move(func() int { return x.at - 1 })},
		{Binding: on("page down", "pgdown", "space"), foot: true, when: hasMore, do: move(func() int { return x.at + page })},
		{Binding: on("page up", "pgup"), when: hasBefore, do: move(func() int { return x.at - page })},
		{Binding: on("next section", "n"), about: "go to the next section that has differences", foot: true, when: func() bool { return x.onward() != x.at }, do: func() tea.Cmd { x.at = x.onward(); return nil }},
		{Binding: on("top", "home", "g"), when: hasBefore, do: move(func() int { return 0 })},
		{Binding: on("bottom", "end", "G"), when: hasMore, do: move(func() int { return len(x.all) - 1 })},
		x.c.close([]string{"esc", "q"}, "back", "back to the history"),
	}
}

func (x *changes) mayGo() bool {
	if x.at >= len(x.all) {
		return false
	}
	_, ok := x.s.place(x.all[x.at].path)
	return ok
}

func (x *changes) goTo() tea.Cmd {
	x.c.ask(jumpAsk{x.all[x.at].path})
	return nil
}

// onward is the first difference of the next section, after the last one that of the first.
func (x *changes) onward() int {
	for i := x.at + 1; i < len(x.all); i++ {
		if x.all[i].section != x.all[i-1].section {
			return i
		}
	}
	return 0
}

func (x *changes) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		if msg.Y >= 0 && msg.Y < len(x.geo) && x.geo[msg.Y] >= 0 {
			isSame := x.at == x.geo[msg.Y]
			if x.at = x.geo[msg.Y]; isSame && x.mayGo() {
				return x.goTo()
			}
		}
	case tea.MouseWheelMsg:
		x.at = max(0, min(x.at+wheeled(msg, 1), len(x.all)-1))
	}
	return nil
}

func (x *changes) draw(w, h int) picture {
	x.geo = x.geo[:0]
	var p picture
	add := func(i int, lines ...string) {
		for _, l := range lines {
			p.add(l)
			x.geo = append(x.geo, i)
		}
	}
	add(-1, spread(x.c.st.Crumb.Render(x.title), x.c.st.Dim.Render(plural(len(x.all), "difference", "differences")), w))
	if len(x.all) == 0 {
		add(-1, x.c.st.Dim.Render(cut("  Both hold the same answers.", w)))
		return p
	}
	x.scroll(w, h-1)
	for i := x.top; i < len(x.all) && len(p.lines) < h; i++ {
		if i == x.top || x.all[i].section != x.all[i-1].section {
			add(-1, x.c.st.Heading.Render(cut(x.all[i].section, w)))
		}
		add(i, x.item(i, w)...)
	}
	return p.window(0, h)
}

// item is one difference: on a line where it fits, else with what was and what is below its name. In focus all of it is said.
func (x *changes) item(i, w int) []string {
	d, isHere := x.all[i], i == x.at
	sign, most := "  ", 1
	if isHere {
		sign, most = markHere+" ", 6
	}
	out := d.lines(x.c.st, w-2, most)
	for n, l := range out {
		if n > 0 {
			out[n] = "  " + l
			continue
		}
		if out[n] = sign + l; isHere {
			out[n] = x.c.st.Here.Render(fit(sign+l, w))
		}
	}
	return out
}

// lines says a difference within w cells: on one line, or with each side on lines of its own, most of each.
func (d changed) lines(st *styles, w, most int) []string {
	text := d.says()
	if n := width(d.name) + 2; n+width(text) <= w {
		return []string{d.name + ": " + text}
	}
	out := []string{cut(d.name+":", w)}
	sides := []string{d.was + " →", d.now}
	if d.about != "" {
		sides = []string{d.about}
	}
	for _, side := range sides {
		for _, l := range wrapped(st.Dim, side, w-2, most) {
			out = append(out, "  "+l)
		}
	}
	return out
}

// scroll moves the first difference drawn so that the one in focus is on the screen.
func (x *changes) scroll(w, room int) {
	x.at = max(0, min(x.at, len(x.all)-1))
	x.top = max(0, min(x.top, x.at))
	n := len(x.item(x.at, w)) + 1 // with the heading at the top
	top := x.at
	for top > x.top {
		n += len(x.item(top-1, w))
		if x.all[top].section != x.all[top-1].section {
			n++
		}
		if n > room {
			break
		}
		top--
	}
	x.top = top
}

// bringingBack shows what would change before an earlier state comes back.
type bringingBack struct {
	c      *common
	s      *session
	of     Revision
	was    *model.Agreement
	all    []changed
	isBusy bool
	text   listing
}

func (d *bringingBack) crumb() string              { return "Bring back" }
func (d *bringingBack) isTyping() bool             { return false }
func (d *bringingBack) update(msg tea.Msg) tea.Cmd { return d.text.wheel(msg) }

func (d *bringingBack) actions() []action {
	has := func() bool { return len(d.all) > 0 && !d.isBusy }
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { d.text.scroll(by); return nil }
	}
	return []action{
		{Binding: on("bring back", "enter"), about: "bring it back; ctrl+z takes it back", foot: true, when: has, do: d.take},
		d.c.close([]string{"esc"}, "keep", "keep everything as it is"),
		{Binding: on("read on", "down", "j", "space", "pgdown"), foot: true, when: func() bool { return has() && !d.text.AtBottom() }, do: scroll(1)},
		{Binding: on("read back", "up", "k", "pgup"), when: func() bool { return has() && !d.text.AtTop() }, do: scroll(-1)},
	}
}

// take makes the present a revision and, once the disk has it, the agreement what it was.
func (d *bringingBack) take() tea.Cmd {
	d.isBusy = true
	return d.s.saveFirst("before bringing back revision "+itoa(int(d.of.Number)), func(why string) {
		d.c.ask(closeAsk{})
		if why != "" {
			d.c.fail("Nothing was brought back, because what stands now could not be kept: " + why)
			return
		}
		d.c.ask(doAsk{d.bring})
	})
}

func (d *bringingBack) bring() tea.Cmd {
	if err := d.s.bringBack(d.of, d.was); err != nil {
		d.c.fail(err.Error())
		return nil
	}
	d.c.say("Brought back: " + d.of.name(d.c.o.Now()) + ". ctrl+z takes it back.")
	return d.s.saveNow("brought back revision " + itoa(int(d.of.Number)))
}

func (d *bringingBack) draw(w, h int) picture {
	var p picture
	p.add(d.c.st.Title.Render(cut("Bring back "+d.of.name(d.c.o.Now())+"?", w)))
	switch {
	case len(d.all) == 0:
		p.add(wrap("The agreement holds the same answers now.", w)...)
	case h >= 12:
		p.add(wrap("What stands now stays in the history as a revision of its own. Notes beside questions stay as they are.", w)...)
	}
	d.list(&p, w, h-len(p.lines)-3)
	p.add("")
	p.add(d.c.deeds(d.actions()[:2], w)...)
	return p.window(0, h)
}

// list draws what would change, in at most h lines.
func (d *bringingBack) list(p *picture, w, h int) {
	if len(d.all) == 0 {
		return
	}
	p.add(d.c.st.Heading.Render(cut(plural(len(d.all), "difference", "differences")+", now → then:", w)))
	p.add(d.text.draw(d.c.st, w, max(1, h-1), d.lines)...)
}

func (d *bringingBack) lines(w int) []string {
	var out []string
	for _, x := range d.all {
		for _, l := range x.lines(d.c.st, w-2, 3) {
			out = append(out, "  "+l)
		}
	}
	return out
}
