package ui

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// pick is a dialog to choose from a list, several things or one; typing filters it.
type pick struct {
	c      *common
	title  string
	all    []*pickItem
	shown  []int
	ranked map[string]ranking // of a list of deeds: what was found for words typed before
	picked map[string]bool
	filter string
	at     int
	top    int
	geoTop int // line of the first row in the last drawing
	done   func(ids []string)
	isOne  bool                       // enter takes the one in focus and does its deed
	wider  func(words string) tea.Cmd // looks for words that nothing here has among more; nil where there is no more
	busy   string                     // what is still being looked for
}

// pickItem is a line of a list, and what is said of it while it is in focus.
type pickItem struct {
	id    string
	name  string         // as it is called; of a question without its row
	about string         // what is said of it, or the answer of a question
	right string         // stands at the end of the line, or the section does
	do    func() tea.Cmd // of a list of deeds; nil to go to the question or row that the id is the path of
	isRow bool           // leads to a row of a list, not to a question
	what  *saying        // the name, to be looked for
	told  *saying        // likewise what is said and stands at the end; nil for nothing
	of    *saying        // the row that a question stands in; nil for none
	under *saying        // the groups that it stands in; nil for none
	where *saying        // the section of a question or a row; nil for other lines
	tells *saying        // what is asked and explained there, looked at where nothing has the words
	also  []alias        // what the trade calls it
}

// prepared makes lines, given in blocks, ready to be looked for.
func prepared(blocks ...[]pickItem) []*pickItem {
	n := 0
	for _, b := range blocks {
		n += len(b)
	}
	out := make([]*pickItem, 0, n)
	for _, b := range blocks {
		for i := range b {
			b[i].prepare()
			out = append(out, &b[i])
		}
	}
	return out
}

func (x *pickItem) prepare() {
	if x.what == nil {
		x.what = sayingOf(x.name)
	}
	told := x.about
	if x.where == nil {
		told += " " + x.right
	}
	if told != "" && x.told == nil {
		x.told = sayingOf(told)
	}
	x.also = aliasesOf(x.id)
}

// texts are what typed words are looked for in, the name of it and of its row first; nil for what it does not have.
func (x *pickItem) texts() [5]*saying { return [...]*saying{x.what, x.of, x.where, x.under, x.told} }

// hasSome reports whether one of its texts has a word in some sense.
func (x *pickItem) hasSome(word string, has func(text, word string) bool) bool {
	for _, t := range x.texts() {
		if t != nil && has(t.low, word) {
			return true
		}
	}
	return false
}

// hasAll reports whether each word is in one of its texts in some sense.
func (x *pickItem) hasAll(words []string, has func(text, word string) bool) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !x.hasSome(w, has) })
}

// called is the name as it is shown.
func (x *pickItem) called() string {
	const most = 30 // columns of the name of a row
	if x.of == nil {
		return x.name
	}
	return x.name + ofRow + cut(x.of.text, most)
}

// says is what is said of it.
func (x *pickItem) says() string {
	switch {
	case x.where == nil:
		return x.about
	case x.about == "":
		return x.where.text
	}
	return x.where.text + ": " + x.about
}

// end is what stands at the end of its line.
func (x *pickItem) end() string {
	if x.where != nil {
		return cmp.Or(x.right, x.where.text)
	}
	return x.right
}

func newPick(c *common, title string, done func([]string)) *pick {
	return &pick{c: c, title: title, picked: map[string]bool{}, done: done}
}

// newList returns a list of deeds of which one is done.
func newList(c *common, title string) *pick {
	return &pick{c: c, title: title, picked: map[string]bool{}, isOne: true}
}

// add adds lines at the end and keeps the focus where it is.
func (k *pick) add(items ...pickItem) { k.hold(append(k.all, prepared(items)...)) }

// hold puts lines in the place of all, of which the first are those that there were, and keeps the focus where it is.
func (k *pick) hold(all []*pickItem) {
	k.all, k.ranked = all, nil
	at := k.at
	k.match()
	k.at = max(0, min(at, len(k.shown)-1))
}

// lay puts lines in the place of all, and keeps the focus on the one with the same id.
func (k *pick) lay(items []pickItem) {
	id := ""
	if k.at < len(k.shown) {
		id = k.all[k.shown[k.at]].id
	}
	k.all = nil
	k.add(items...)
	for i, n := range k.shown {
		if k.all[n].id == id {
			k.at = i
			return
		}
	}
}

func (k *pick) crumb() string  { return k.title }
func (k *pick) isTyping() bool { return true }

func (k *pick) actions() []action {
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { k.at = max(0, min(k.at+by, len(k.shown)-1)); return nil }
	}
	rows := []action{
		{Binding: on("pick", "space"), about: "pick, or take back", foot: true, when: func() bool { return len(k.shown) > 0 }, do: func() tea.Cmd { k.toggle(); return nil }},
		{Binding: on("take them", "enter"), about: "take what is picked; without a pick, the one in focus", foot: true, do: k.take},
	}
	if k.isOne {
		rows = []action{{Binding: on("take it", "enter"), about: "do what the line says, or go where it leads", foot: true, when: func() bool { return len(k.shown) > 0 }, do: k.take}}
		if len(k.shown) == 0 && k.wider != nil {
			rows[0] = action{Binding: on("all questions", "enter"), about: "look for the words among all questions, also those without an answer", foot: true, do: k.take}
		}
	}
	return append(rows, []action{
		{Binding: on("down", "down"), foot: k.isOne && k.at < len(k.shown)-1, do: move(1)},
		{Binding: on("up", "up"), foot: k.isOne && k.at > 0, do: move(-1)},
		{Binding: on("page down", "pgdown"), do: move(8)},
		{Binding: on("page up", "pgup"), do: move(-8)},
		{Binding: on("cancel", "esc"), foot: true, do: func() tea.Cmd { k.c.ask(closeAsk{}); return nil }},
	}...)
}

func (k *pick) toggle() {
	id := k.all[k.shown[k.at]].id
	k.picked[id] = !k.picked[id]
}

func (k *pick) take() tea.Cmd {
	if k.isOne {
		k.c.ask(closeAsk{})
		if len(k.shown) == 0 {
			k.c.ask(doAsk{func() tea.Cmd { return k.wider(k.filter) }})
			return nil
		}
		if x := k.all[k.shown[k.at]]; x.do != nil {
			k.c.ask(doAsk{x.do})
		} else {
			k.c.ask(jumpAsk{x.id})
		}
		return nil
	}
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

// match filters by words that all must occur. Of a list of deeds, those that fit best come first.
func (k *pick) match() {
	k.at = 0
	if k.isOne {
		k.shown = k.rank().order
		return
	}
	k.shown = k.shown[:0]
	words := strings.Fields(strings.ToLower(k.filter))
	for i, x := range k.all {
		if x.hasAll(words, strings.Contains) {
			k.shown = append(k.shown, i)
		}
	}
}

// rank finds what fits the words that are typed. A draft can bring ten thousands of lines: with one letter more, only what
// fitted before is looked at, and with one less, what was found then stands again.
func (k *pick) rank() ranking {
	r, isKnown := k.ranked[k.filter]
	if !isKnown {
		var among []int
		if _, n := utf8.DecodeLastRuneInString(k.filter); n > 0 {
			among = k.ranked[k.filter[:len(k.filter)-n]].may
		}
		r = ranked(k.all, k.filter, among)
		if len(r.order) == 0 && k.wider == nil && k.busy == "" {
			r.order = near(k.all, k.filter)
			r.near = len(r.order) > 0
		}
		if k.ranked == nil {
			k.ranked = map[string]ranking{}
		}
		k.ranked[k.filter] = r
	}
	return r
}

// ofRow stands between the name of a question and that of its row.
const ofRow = " of "

func (k *pick) update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		if words := typedInto(k.filter, m); words != k.filter {
			k.filter = words
			k.match()
		}
	case moreMsg:
		if m.to == k {
			k.hold(m.items)
		}
	case furtherMsg:
		if m.to == k {
			return m.do()
		}
	case tea.MouseClickMsg:
		if i := m.Y - k.geoTop + k.top; k.isOne && m.Y >= k.geoTop && i < len(k.shown) {
			k.at = i
			return k.take()
		}
	case tea.PasteMsg:
		k.filter += line(m.Content)
		k.match()
	case tea.MouseWheelMsg:
		k.at = max(0, min(k.at+wheeled(m, 1), len(k.shown)-1))
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
	count := itoa(n) + " picked"
	if k.isOne {
		if count = itoa(len(k.shown)) + " of " + itoa(len(k.all)); k.rank().near {
			count = itoa(len(k.shown)) + " with some of the words"
		}
		if k.busy != "" {
			count = k.busy + " … " + count
		}
	}
	p.add(spread(k.c.st.Title.Render(line(k.title)), count, w))
	l := "Find: " + k.filter
	p.add(cut(l, w))
	p.caret = caretAt(min(width(l), w-1), 1)
	most := 12
	if k.isOne {
		most = 16
	}
	room := max(1, min(most, h-len(p.lines)-3))
	if k.at < k.top {
		k.top = k.at
	}
	if k.at >= k.top+room {
		k.top = k.at - room + 1
	}
	k.top = max(0, min(k.top, len(k.shown)-room))
	k.geoTop = len(p.lines)
	for i := k.top; i < min(len(k.shown), k.top+room); i++ {
		x := k.all[k.shown[i]]
		sign, box := "  ", "[ ] "
		if k.isOne {
			box = ""
		}
		if k.picked[x.id] {
			box = "[x] "
		}
		if i == k.at {
			sign = markHere + " "
		}
		t := fit(sign+box+x.called(), w)
		if right := cut(x.end(), w/2); right != "" {
			t = spread(sign+box+x.called(), right, w)
		}
		if i == k.at {
			t = k.c.st.Here.Render(t)
		}
		p.add(t)
	}
	switch {
	case len(k.shown) == 0 && k.wider != nil:
		p.add(wrapped(k.c.st.Dim, "No answer has these words. Enter looks for them among all questions.", w, 2)...)
	case len(k.shown) == 0:
		p.add(k.c.st.Dim.Render("  Nothing has these words."))
	default:
		p.add(wrapped(k.c.st.Dim, line(k.all[k.shown[k.at]].says()), w, 2)...)
	}
	return p
}
