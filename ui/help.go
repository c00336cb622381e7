package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/ui/input"
)

// help tells of the question in focus, and lists the keys of the screen behind it. These are made from the rows that the keys
// themselves come from.
type help struct {
	c     *common
	title string
	asks  string // label of the question in focus, "" for none
	aid   Aid
	dates [][2]string // its own keys, where it takes a date
	rows  []action    // that work on the screen behind it
	tail  []action    // that work everywhere
	idle  []action    // that do not work just now
	signs []sign
	text  scroller
	as    [2]int // width and height that the text was made for
}

func (a *App) mayHelp() bool {
	_, isHelp := a.top().(*help)
	return !isHelp
}

// aidedMsg brings what helps with a question. It is worked out beside the screen: clauses of a long agreement may have to be written
// for it.
type aidedMsg struct {
	h   *help
	aid Aid
}

// help opens the list of keys.
func (a *App) help() tea.Cmd {
	var cmd tea.Cmd
	top := a.top()
	h := &help{c: a.c, title: top.crumb()}
	for _, to := range []struct {
		working *[]action
		rows    []action
	}{{&h.rows, top.actions()}, {&h.tail, a.actions()}} {
		for _, r := range to.rows {
			if r.works() {
				*to.working = append(*to.working, r)
			} else {
				h.idle = append(h.idle, r)
			}
		}
	}
	if at, ok := top.(aided); ok {
		if s, p, ok := at.aided(); ok {
			h.asks, h.aid.Why, h.dates = line(p.Field.Label), whyAsked(p), input.DateKeys(p)
			cmd = s.watchAid(h, p.Path)
		}
	}
	if l, ok := top.(interface{ legend() []sign }); ok {
		h.signs = l.legend()
	}
	a.over = append(a.over, h)
	return cmd
}

func (h *help) crumb() string  { return "Help" }
func (h *help) isTyping() bool { return false }

func (h *help) update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(aidedMsg); ok && m.h == h {
		h.aid, h.as = m.aid, [2]int{}
	}
	return h.text.wheel(msg)
}

func (h *help) actions() []action {
	page := max(1, h.c.h-8)
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { h.text.scroll(by); return nil }
	}
	return []action{
		{Binding: on("close", "esc", "enter", "q", "f1", "?"), foot: true, do: func() tea.Cmd { h.c.ask(closeAsk{}); return nil }},
		{Binding: on("down", "down", "j"), foot: !h.text.AtBottom(), do: scroll(1)},
		{Binding: on("up", "up", "k"), foot: !h.text.AtTop(), do: scroll(-1)},
		{Binding: on("page down", "pgdown", "space"), do: scroll(page)},
		{Binding: on("page up", "pgup"), do: scroll(-page)},
	}
}

func (h *help) draw(w, height int) picture {
	if as := [2]int{w, height}; h.as != as {
		h.as = as
		h.make(w, height)
	}
	return picture{lines: h.text.lines()}
}

// make writes the text. Nothing but the help with the question changes it while it is read.
func (h *help) make(w, height int) {
	var p picture
	h.question(&p, w)
	p.add(h.c.st.Title.Render(cut("Keys: "+line(h.title), w)))
	p.add(wrapped(h.c.st.Dim, "Engross writes what you answer into an agreement. It is not legal advice.", w, 0)...)
	p.add("")
	h.list(&p, h.rows, w)
	if len(h.dates) > 0 {
		p.add("", h.c.st.Heading.Render("In a date"))
		for _, k := range h.dates {
			h.key(&p, k[0], k[1], w)
		}
	}
	p.add("", h.c.st.Heading.Render("Everywhere"))
	h.list(&p, h.tail, w)
	if len(h.signs) > 0 {
		p.add("", h.c.st.Heading.Render("Marks"))
		for _, s := range h.signs {
			for i, l := range wrap(s.means, w-5) {
				if i > 0 {
					s.mark = ""
				}
				p.add("  " + fit(h.c.st.Key.Render(s.mark), 1) + "  " + l)
			}
		}
	}
	if len(h.idle) > 0 {
		p.add("", h.c.st.Heading.Render("Not just now"))
		h.list(&p, h.idle, w)
	}
	h.text.show(p.lines, w, height)
}

// question tells of the question in focus.
func (h *help) question(p *picture, w int) {
	if h.asks == "" {
		return
	}
	p.add(h.c.st.Title.Render(cut(h.asks, w)))
	usual := capital(h.aid.Usual)
	if usual != "" {
		usual += "."
	}
	for _, part := range []struct {
		head string
		text []string
	}{
		{"Why it is asked", []string{h.aid.Why}},
		{"What is usual", []string{usual}},
		{"What the agreement says with the answer as it stands", h.aid.Says},
		{"For example", []string{h.aid.Example}},
	} {
		if strings.Join(part.text, "") == "" {
			continue
		}
		p.add(h.c.st.Heading.Render(cut(part.head, w)))
		for _, text := range part.text {
			for _, l := range wrapped(h.c.st.Ask, line(text), w-2, 0) {
				p.add("  " + l)
			}
		}
	}
	p.add("")
}

// list writes a key a line.
func (h *help) list(p *picture, rows []action, w int) {
	for _, r := range rows {
		about := r.about
		if about == "" {
			about = r.Help().Desc
		}
		name := keysOf(r)
		if name == "" {
			name = "in ctrl+p"
		}
		h.key(p, name, about, w)
	}
}

// key writes a key with what it does.
func (h *help) key(p *picture, name, about string, w int) {
	keys := min(20, w/3)
	if width(name) > keys {
		p.add(cut(h.c.st.Key.Render(name), w))
		name = ""
	}
	for _, l := range wrap(about, w-keys-2) {
		p.add(strings.TrimRight(fit(h.c.st.Key.Render(name), keys)+"  "+l, " "))
		name = ""
	}
}
