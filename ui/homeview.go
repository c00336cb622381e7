package ui

import "strings"

// homeColumns says how wide each column of the list is with the gap after it, the client's name taking what is left.
type homeColumns struct{ number, state, progress, monthly, changed, client int }

// homeHeads is the heading of the list.
var homeHeads = Row{Client: "Client", Number: "Number", State: "State", Progress: "Answered", Monthly: "Monthly"}

const headChanged = "Changed"

// measure finds how wide each column has to be for the agreements in the list.
func (h *home) measure() {
	var c homeColumns
	grow := func(r Row, when string) {
		c.number, c.state = max(c.number, width(line(r.Number))+1), max(c.state, width(line(r.State))+1)
		c.progress, c.monthly = max(c.progress, width(line(r.Progress))+1), max(c.monthly, width(line(r.Monthly))+2)
		c.changed = max(c.changed, width(when))
	}
	grow(homeHeads, headChanged)
	for _, r := range h.rows {
		grow(r, since(r.Updated, h.c.o.Now()))
	}
	h.wide = c
}

// columns gives each column what it needs. Where too little is left for the client's name, an agreement has two lines.
func (h *home) columns(w int) (c homeColumns, isTwo bool) {
	const least = 20
	c = h.wide
	c.client = w - c.number - c.state - c.progress - c.monthly - c.changed - 2
	if c.client >= least {
		if w >= 100 { // room to breathe
			for _, n := range []*int{&c.number, &c.state, &c.progress, &c.monthly} {
				*n += 2
			}
			c.client -= 8
		}
		return c, false
	}
	return homeColumns{changed: c.changed, client: w - 2 - c.changed}, true
}

func (h *home) draw(w, height int) picture {
	var p picture
	switch {
	case !h.isLoaded:
		p.add("", h.c.st.Dim.Render("Reading your agreements …"))
		return p
	case len(h.rows) == 0:
		return h.empty(w, height)
	}
	if h.isFilter || h.filter != "" {
		l := "Find: " + h.filter
		p.add(cut(h.c.st.Strong.Render(l), w))
		if h.isFilter {
			p.caret = caretAt(min(width(l), w-1), 0)
		}
	}
	col, isTwo := h.columns(w)
	p.add(h.c.st.Dim.Render(h.line(col, homeHeads, headChanged, "  ")))
	h.geoTop, h.geoEach = len(p.lines), 1
	room := height - len(p.lines)
	if h.busy != "" {
		room--
	}
	if isTwo {
		h.geoEach = 2
	}
	room = max(1, room/h.geoEach)
	if h.at < h.top {
		h.top = h.at
	}
	if h.at >= h.top+room {
		h.top = h.at - room + 1
	}
	h.top = max(0, min(h.top, len(h.shown)-room))
	for i := h.top; i < min(len(h.shown), h.top+room); i++ {
		p.add(h.item(col, i, w))
		if isTwo {
			p.add(h.second(i, w))
		}
	}
	if len(h.shown) == 0 {
		p.add(h.c.st.Dim.Render("  No agreement has these words."))
	}
	if h.busy != "" {
		p.add(h.c.st.Dim.Render("  " + h.busy + " …"))
	}
	return p
}

// item is one agreement; the one in focus is marked by a sign as well as by its colours.
func (h *home) item(col homeColumns, i, w int) string {
	r := h.rows[h.shown[i]]
	when := since(r.Updated, h.c.o.Now())
	sign := "  "
	if i == h.at {
		sign = markHere + " "
	}
	l := h.line(col, r, when, sign)
	if r.Damaged != "" {
		l = fit(sign+nameOf(r)+": "+r.Damaged, w)
	}
	if i == h.at {
		return h.c.st.Here.Render(l)
	}
	return l
}

// second is what does not fit beside the client's name: number, state, how many questions are answered, and the monthly total.
func (h *home) second(i, w int) string {
	r := h.rows[h.shown[i]]
	if r.Damaged != "" {
		return ""
	}
	var parts []string
	for _, t := range []string{r.Number, r.State, r.Progress} {
		if t = line(t); t != "" {
			parts = append(parts, t)
		}
	}
	left, right := "  "+strings.Join(parts, " "), line(r.Monthly)
	if width(left)+1+width(right) > w {
		left = strings.ReplaceAll(left, " of ", "/")
	}
	l := spread(left, right, w)
	if i == h.at {
		return h.c.st.Here.Render(l)
	}
	return h.c.st.Dim.Render(l)
}

func (h *home) line(col homeColumns, r Row, when, sign string) string {
	name := line(r.Client)
	if name == "" {
		name = "(no client yet)"
	}
	var b strings.Builder
	b.WriteString(sign + fit(name, col.client-1) + " ")
	if col.number > 0 {
		b.WriteString(fit(line(r.Number), col.number-1) + " ")
	}
	if col.state > 0 {
		b.WriteString(fit(line(r.State), col.state-1) + " ")
	}
	if col.progress > 0 {
		b.WriteString(fit(line(r.Progress), col.progress-1) + " ")
	}
	if col.monthly > 0 {
		m := cut(line(r.Monthly), col.monthly-2)
		b.WriteString(strings.Repeat(" ", col.monthly-2-width(m)) + m + "  ")
	}
	b.WriteString(fit(when, col.changed))
	return b.String()
}

// empty greets a newcomer with the ways to start, in fewer words where the screen is small.
func (h *home) empty(w, height int) picture {
	what := About
	care := h.c.o.Care()
	ways := [][2]string{
		{"n", "start a new agreement (enter does the same)"},
		{"s", "open a finished sample and look around"},
		{"i", "import an agreement from a file"},
		{"p", "your company, if you look after other people’s computers: entered once"},
	}
	isSmall := w < 70 || height < 14
	if isSmall {
		what = "Engross asks you questions and writes an IT services agreement to sign."
		care = "Saved on this computer by itself. It is no legal advice: ask an attorney."
		ways = [][2]string{{"n", "start a new agreement"}, {"s", "open a finished sample"}, {"i", "import one from a file"}, {"p", "your company, entered once"}}
	}
	if !h.hasProfile() {
		ways = ways[:3]
	}
	var p picture
	gap := func() {
		if !isSmall {
			p.add("")
		}
	}
	gap()
	for _, l := range wrap(what, w-2) {
		p.add(" " + l)
	}
	gap()
	for _, x := range ways {
		p.add(cut("   "+h.c.st.Key.Render(x[0])+"  "+x[1], w))
	}
	gap()
	if h.busy != "" {
		p.add(" " + h.c.st.Dim.Render(h.busy+" …"))
	}
	for _, l := range wrap(care, w-2) {
		p.add(" " + h.c.st.Dim.Render(l))
	}
	return p
}
