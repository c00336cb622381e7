package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// pick is a dialog to choose several things from a list; typing filters it.
type pick struct {
	c      *common
	title  string
	all    []pickItem
	shown  []int
	picked map[string]bool
	filter string
	at     int
	top    int
	done   func(ids []string)
}

type pickItem struct{ id, name, about string }

func newPick(c *common, title string, done func([]string)) *pick {
	return &pick{c: c, title: title, picked: map[string]bool{}, done: done}
}

func (k *pick) crumb() string  { return k.title }
func (k *pick) isTyping() bool { return true }

func (k *pick) actions() []action {
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { k.at = max(0, min(k.at+by, len(k.shown)-1)); return nil }
	}
	return []action{
		{Binding: on("pick", "space"), about: "pick, or take back", foot: true, when: func() bool { return len(k.shown) > 0 }, do: func() tea.Cmd { k.toggle(); return nil }},
		{Binding: on("take them", "enter"), about: "take what is picked; without a pick, the one in focus", foot: true, do: k.take},
		{Binding: on("down", "down"), do: move(1)},
		{Binding: on("up", "up"), do: move(-1)},
		{Binding: on("page down", "pgdown"), do: move(8)},
		{Binding: on("page up", "pgup"), do: move(-8)},
		{Binding: on("cancel", "esc"), foot: true, do: func() tea.Cmd { k.c.ask(closeAsk{}); return nil }},
	}
}

func (k *pick) toggle() {
	id := k.all[k.shown[k.at]].id
	k.picked[id] = !k.picked[id]
}

func (k *pick) take() tea.Cmd {
	var ids []string
	for _, x := range k.all {
		if k.picked[x.id] {
			ids = append(ids, x.id)
		}
	}
	if len(ids) == 0 && k.at < len(k.shown) {
		ids = []string{k.all[k.shown[k.at]].id}
	}
	k.c.ask(closeAsk{})
	k.done(ids)
	return nil
}

// match filters by words that all must occur.
func (k *pick) match() {
	k.shown, k.at = k.shown[:0], 0
	words := strings.Fields(strings.ToLower(k.filter))
	for i, x := range k.all {
		hay := strings.ToLower(x.name + " " + x.about)
		fits := true
		for _, w := range words {
			fits = fits && strings.Contains(hay, w)
		}
		if fits {
			k.shown = append(k.shown, i)
		}
	}
}

func (k *pick) update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		switch {
		case m.String() == "backspace":
			f := []rune(k.filter)
			k.filter = string(f[:max(0, len(f)-1)])
			k.match()
		case m.Text != "":
			k.filter += m.Text
			k.match()
		}
	case tea.PasteMsg:
		k.filter += line(m.Content)
		k.match()
	case tea.MouseWheelMsg:
		by := 1
		if m.Button == tea.MouseWheelUp {
			by = -1
		}
		k.at = max(0, min(k.at+by, len(k.shown)-1))
	}
	return nil
}

func (k *pick) draw(w, h int) picture {
	var p picture
	n := 0
	for _, on := range k.picked {
		if on {
			n++
		}
	}
	p.add(spread(k.c.st.Title.Render(line(k.title)), itoa(n)+" picked", w))
	l := "Find: " + k.filter
	p.add(cut(l, w))
	p.caret = caretAt(min(width(l), w-1), 1)
	room := max(1, min(12, h-len(p.lines)-3))
	if k.at < k.top {
		k.top = k.at
	}
	if k.at >= k.top+room {
		k.top = k.at - room + 1
	}
	k.top = max(0, min(k.top, len(k.shown)-room))
	for i := k.top; i < min(len(k.shown), k.top+room); i++ {
		x := k.all[k.shown[i]]
		sign, box := "  ", "[ ] "
		if k.picked[x.id] {
			box = "[x] "
		}
		if i == k.at {
			sign = markHere + " "
		}
		t := fit(sign+box+x.name, w)
		if i == k.at {
			t = k.c.st.Here.Render(t)
		}
		p.add(t)
	}
	if len(k.shown) == 0 {
		p.add(k.c.st.Dim.Render("  Nothing has these words."))
	} else {
		p.add(wrapped(k.c.st.Dim, line(k.all[k.shown[k.at]].about), w, 2)...)
	}
	return p
}
