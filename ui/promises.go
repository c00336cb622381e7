package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/check"
)

// promises is the list of what the agreement holds a side to, to be read before it is sent: much of it stands there only
// because it was proposed. Each can be agreed to, changed or taken out.
type promises struct {
	c       *common
	s       *session
	at, top int
	geo     []int // the line of each promise in the last drawing
	told    promised
}

func newPromises(c *common, s *session) *promises {
	p := &promises{c: c, s: s}
	for i, x := range p.all() {
		if x.IsProposed {
			p.at = i
			break
		}
	}
	return p
}

// promised are the promises of one state of the agreement.
type promised struct {
	of       *model.Agreement
	all      []check.Promise
	proposed int // of them, those that nobody agreed to
}

// see looks at a state of the agreement, unless it is the one that was looked at.
func (p *promised) see(s *session) {
	if p.of == s.a {
		return
	}
	*p = promised{of: s.a, all: check.Promises(s.a, s.meaning())}
	p.proposed = check.Proposed(p.all)
}

// says counts them, and those that nobody agreed to.
func (p *promised) says() string {
	switch {
	case p.proposed == 0:
		return "all agreed to"
	case p.proposed == len(p.all):
		return "nobody agreed to any of them yet"
	}
	return itoa(p.proposed) + " of " + itoa(len(p.all)) + " nobody agreed to yet"
}

func (p *promises) all() []check.Promise {
	p.told.see(p.s)
	p.at = max(0, min(p.at, len(p.told.all)-1))
	return p.told.all
}

func (p *promises) holds() *session { return p.s }
func (p *promises) crumb() string   { return "Promises" }
func (p *promises) isTyping() bool  { return false }
func (p *promises) resync()         {}

func (p *promises) actions() []action {
	all := p.all()
	has := func() bool { return len(all) > 0 }
	isProposed := func() bool { return has() && all[p.at].IsProposed }
	hasOut := func() bool { return has() && all[p.at].Out() != nil }
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { p.at = max(0, min(p.at+by, len(all)-1)); return nil }
	}
	const page = 5
	return []action{
		{Binding: on("agree", "y", "space"), about: "agree to the promise as it stands, and go on to the next that nobody agreed to", foot: true, when: isProposed, not: "somebody agreed to it or answered it", do: p.keep},
		{Binding: on("change", "enter"), about: "go to its question", foot: true, when: has, do: p.change},
		{Binding: on("take out", "n"), about: "take the promise out of the agreement", foot: true, when: hasOut, not: "there must be an answer: enter goes to its question", do: p.leaveOut},
		{Binding: on("agree to all", "Y"), about: "agree to all that is proposed, as one change", when: func() bool { return p.told.proposed > 0 }, not: "all are agreed to", do: p.keepAll},
		{Binding: on("down", "down", "j", "tab"), foot: true, when: has, do: move(1)},
		{Binding: on("up", "up", "k", "shift+tab"), foot: true, when: has, do: move(-1)},
		{Binding: on("page down", "pgdown"), do: move(page)},
		{Binding: on("page up", "pgup"), do: move(-page)},
		{Binding: on("top", "home", "g"), do: move(-1 << 20)},
		{Binding: on("bottom", "end", "G"), do: move(1 << 20)},
		p.c.close([]string{"esc", "q"}, "back", "back to where you came from"),
	}
}

func (p *promises) keep() tea.Cmd {
	x := p.told.all[p.at]
	p.did(x.Keep(), "Agreed: "+x.Says)
	for i := 1; i <= len(p.all()); i++ {
		if at := (p.at + i) % len(p.told.all); p.told.all[at].IsProposed {
			p.at = at
			break
		}
	}
	return nil
}

func (p *promises) change() tea.Cmd {
	p.c.ask(jumpAsk{p.told.all[p.at].Path})
	return nil
}

func (p *promises) leaveOut() tea.Cmd {
	out := p.told.all[p.at].Out()
	p.did(out, "Done: "+out.Label)
	return nil
}

// keepAll agrees to everything as one step.
func (p *promises) keepAll() tea.Cmd {
	n := p.told.proposed
	p.did(&check.Fix{Label: "agree to all promises", Apply: func(e *model.Edit) error {
		for _, x := range p.told.all {
			if err := x.Keep().Apply(e); err != nil {
				return err
			}
		}
		return nil
	}}, "Agreed to "+plural(n, "promise", "promises"))
	return nil
}

func (p *promises) did(f *check.Fix, said string) {
	if err := p.s.edit(f.Label, f.Apply); err != nil {
		p.c.fail("It does not fit any more: " + err.Error())
		return
	}
	p.c.say(strings.TrimSuffix(said, ".") + ". ctrl+z takes it back.")
}

// show stays on the list after an undo, at the promise of the answer if there is one.
func (p *promises) show(path string) bool {
	for i, x := range p.all() {
		if x.Path == path {
			p.at = i
		}
	}
	return true
}

func (p *promises) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		for i := len(p.geo) - 1; i >= 0; i-- {
			if y := msg.Y + p.top; msg.Y > 0 && y >= p.geo[i] {
				isSame := p.at == i
				if p.at = i; isSame {
					return p.change()
				}
				break
			}
		}
	case tea.MouseWheelMsg:
		p.at = max(0, min(p.at+wheeled(msg, 1), len(p.told.all)-1))
	}
	return nil
}

func (p *promises) draw(w, h int) picture {
	all := p.all()
	var out picture
	st := p.c.st
	out.add(spread(st.Crumb.Render(plural(len(all), "promise", "promises")), st.Dim.Render(p.told.says()), w))
	if len(all) == 0 {
		out.add("", st.Dim.Render(cut("The agreement promises nothing that has a figure yet.", w)))
		return out
	}
	var body picture
	p.geo = p.geo[:0]
	for i, x := range all {
		p.geo = append(p.geo, len(body.lines))
		p.put(&body, i, x, w)
	}
	p.top = inSight(p.top, p.at, p.geo, len(body.lines), h-1)
	body = body.window(p.top, h-1)
	out.add(body.lines...)
	return out
}

// put draws one promise: its sign, what it says, and in focus how it can be taken out.
func (p *promises) put(out *picture, i int, x check.Promise, w int) {
	const most = 3 // lines of one that is not in focus
	st := p.c.st
	sign, word := markDone, ""
	if x.IsProposed {
		sign, word = markDefault, "proposed"
	}
	lines := wrap(line(x.Says), max(20, w-15))
	isHere := i == p.at
	if !isHere && len(lines) > most {
		lines = lines[:most]
		lines[most-1] = cut(lines[most-1]+" …", w-15)
	}
	for n, l := range lines {
		left := "    "
		if n == 0 {
			if left = "  " + sign + " "; isHere {
				left = markHere + " " + sign + " "
			}
			l = spread(left+l, word, w)
		} else {
			l = left + l
		}
		if isHere {
			out.add(st.Here.Render(fit(l, w)))
		} else {
			out.add(cut(l, w))
		}
	}
	if isHere && x.Out() != nil {
		out.add(cut("      "+st.Key.Render("n")+" "+x.Out().Label, w))
	}
}
