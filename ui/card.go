package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/ui/input"
)

// cardView draws the facts of a section, with what to do about them below.
type cardView struct {
	c    *common
	s    *session
	key  string // of the section
	text scroller
	at   []topic // where each topic begins in the text

	as      [3]int // revision, width and height of what was drawn last
	isDrawn bool

	rev                 int // of which isAccepted speaks
	isKnown, isAccepted bool
}

// draw gives at most h lines; longer cards scroll while they have the focus.
func (v *cardView) draw(w, h int, hasFocus bool) []string {
	st := v.c.st
	n := v.s.known.progress[v.key].Unconfirmed
	word := plural(n, "answer", "answers") + ", proposed"
	switch {
	case !v.s.known.isMade:
		word = ""
	case !v.s.isCurrent():
		word = "updating"
	case n == 0:
		word = "accepted"
	}
	out := []string{spread(st.Heading.Render("What holds"), st.Dim.Render(word), w)}
	if h < 3 {
		return out
	}
	const leastTopics = 12 // lines from which on there is room to name what is still to be read
	room := h - 2
	if h >= leastTopics {
		room--
	}
	if as := [3]int{v.s.known.rev, w, h}; !v.isDrawn || v.as != as {
		v.as, v.isDrawn = as, v.s.known.isMade
		v.text.show(v.lines(w), w, room)
	}
	if !hasFocus {
		v.text.GotoTop()
	}
	out = append(out, v.text.lines()...)
	if more := v.text.below(); more > 0 {
		out = append(out, readsOn(st, more, w))
		if names := v.below(); names != "" && h >= leastTopics {
			out = append(out, st.Dim.Render(cut("    "+names, w)))
		}
	}
	return out
}

// topic is a head of a card and the line on which it begins.
type topic struct {
	head string
	line int
}

// below names the topics that begin below what is on the screen.
func (v *cardView) below() string {
	var names []string
	for _, t := range v.at {
		if t.line >= v.text.YOffset()+v.text.Height() {
			names = append(names, t.head)
		}
	}
	return strings.Join(names, ", ")
}

// weightWords say whether what follows are the weighty facts.
var weightWords = map[bool]string{true: "What matters most: read this first", false: "The rest"}

// lines writes the facts in full: nobody can accept what cannot be read.
func (v *cardView) lines(w int) []string {
	var out []string
	v.at = v.at[:0]
	facts := v.s.known.cards[v.key]
	for i, f := range facts {
		if isFirst := i == 0; isFirst && f.isWeighty() || !isFirst && facts[i-1].isWeighty() && !f.isWeighty() {
			out = append(out, v.c.st.Heading.Render(cut("  "+weightWords[isFirst], w)))
		}
		head := capital(f.head)
		if head != "" {
			v.at = append(v.at, topic{head, len(out)})
		}
		if head != "" && len(f.says) > 0 {
			head += ": "
		}
		text := head + capital(strings.Join(f.says, " · "))
		for i, l := range wrapped(input.Pen{}, text, w-4, 0) {
			switch {
			case i > 0:
				l = "  " + l
			case strings.HasPrefix(l, head):
				l = v.c.st.Crumb.Render(head) + l[len(head):]
			}
			out = append(out, "  "+l)
		}
	}
	return out
}

// scroll moves the card by some lines and reports whether it did.
func (v *cardView) scroll(by int) bool {
	before := v.text.YOffset()
	v.text.scroll(by)
	return v.text.YOffset() != before
}

func (v *cardView) isAtTop() bool    { return v.text.AtTop() }
func (v *cardView) isAtBottom() bool { return v.text.AtBottom() }

// isCard reports whether the section shown is summed up on a card, and not opened.
func (d *desk) isCard() bool {
	return !d.page.all && d.s.kind == anAgreement && model.IsPrefilled(d.section())
}

// isOpenCard reports whether the section shown is summed up on a card that was opened.
func (d *desk) isOpenCard() bool {
	return d.page.all && d.s.kind == anAgreement && model.IsPrefilled(d.section())
}

// shownCard is the card while it is on the screen.
func (d *desk) shownCard() *cardView {
	if d.isCard() {
		return d.card
	}
	return nil
}

// isAccepted reports whether nothing on the card waits for somebody's word; it is asked for each key.
func (d *desk) isAccepted() bool {
	if c := d.card; !c.isKnown || c.rev != d.s.rev {
		c.isKnown, c.rev, c.isAccepted = true, d.s.rev, len(d.s.a.Unconfirmed(d.section())) == 0
	}
	return d.card.isAccepted
}

func (d *desk) cardButtons() []button {
	opens := button{label: "Open", do: d.open}
	if d.isAccepted() {
		return []button{{label: d.onward(), isMain: true, do: d.proceed}, opens}
	}
	accept := button{label: "Accept", isMain: true, do: d.accept}
	if n := d.unconfirmed(); n > 0 {
		accept.label = "Accept all " + itoa(n)
	}
	if d.isUnread() {
		accept.isMain = false
		accept.label = "Accept unread"
		return []button{{label: "Read on", isMain: true, do: d.readOn}, accept, opens}
	}
	return []button{accept, opens}
}

// unconfirmed is how many answers of the section nobody accepted, as far as that is known.
func (d *desk) unconfirmed() int { return d.s.known.progress[d.section().About().Key].Unconfirmed }

// isUnread reports whether a part of the card was not on the screen yet: what is accepted by enter was seen.
func (d *desk) isUnread() bool { return !d.isAccepted() && !d.card.isAtBottom() }

// readOn shows the next lines of the card. At the end the buttons are others.
func (d *desk) readOn() tea.Cmd {
	d.page.foot.chosen = 0
	d.card.scroll(max(1, d.card.text.Height()-1))
	return nil
}

// cardActions are the keys of a card.
func (d *desk) cardActions() []action {
	view := d.card
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { d.page.foot.chosen = 0; view.scroll(by); return nil }
	}
	name, about, early := "accept", "take everything on the card as it stands, and go on; ctrl+z takes it back", "accept"
	switch {
	case d.isAccepted():
		name, about = "go on", "go on to what is open"
	case d.isUnread():
		name, about, early = "read on", "read the next lines; at the end, accept the card", "accept unread"
	}
	if chosen := d.page.foot.chosen; chosen > 0 {
		name, about = "do it", "do what the button says"
	}
	return []action{
		{Binding: on(name, "enter"), about: about, foot: true, when: d.isAtFoot, do: d.page.foot.press},
		{Binding: on(early, "a"), about: "take everything on the card as it stands, read or not, and go on; ctrl+z takes it back", foot: d.isUnread(), when: func() bool { return d.isAtFoot() && !d.isAccepted() }, not: "it is accepted", do: d.accept},
		d.trimAction(action{Binding: on("leave out", "x"), foot: true, not: "it is accepted"}, func() bool { return d.isAtFoot() && !d.isAccepted() }),
		{Binding: on("open", "o"), about: "open the questions of the card, where nobody types", when: d.isAtFoot, do: d.open},
		{Binding: on("down", "down", "j"), about: "read on, line by line", when: func() bool { return d.isAtFoot() && !view.isAtBottom() }, do: scroll(1)},
		{Binding: on("a screen on", "space", "pgdown"), foot: !d.isUnread(), when: func() bool { return d.isAtFoot() && !view.isAtBottom() }, do: d.readOn},
		{Binding: on("read back", "up", "k"), when: func() bool { return d.isAtFoot() && !view.isAtTop() }, do: scroll(-1)},
		{Binding: on("a screen back", "pgup"), when: func() bool { return d.isAtFoot() && !view.isAtTop() }, do: scroll(1 - view.text.Height())},
	}
}

// open asks the questions of the card, all of them.
func (d *desk) open() tea.Cmd {
	d.card.text.GotoTop()
	d.page.all = true
	d.page.foot.chosen = 0
	d.page.refresh("")
	return d.page.focus(0)
}

// accept makes what the card shows the person's own, and goes on.
func (d *desk) accept() tea.Cmd {
	title := d.section().About().Title
	err := d.s.edit("accept "+title, func(e *model.Edit) error { return e.Accept(e.Agreement().Sections()[d.sec]) })
	if err != nil {
		d.c.fail("It could not be accepted: " + err.Error())
		return nil
	}
	d.page.resync()
	d.c.say("Accepted: " + title + ". ctrl+z takes it back.")
	return d.proceed()
}
