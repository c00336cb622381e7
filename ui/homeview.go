package ui

import "strings"

// homeColumns says how wide each column of the list is, the client's name taking what is left.
type homeColumns struct{ number, state, progress, monthly, changed, client int }

func (h *home) columns(w int) homeColumns {
	c := homeColumns{changed: 12}
	if w >= 60 {
		c.number = 14
	}
	if w >= 76 {
		c.progress = max(10, h.wide+1)
	}
	if w >= 100 {
		c.state, c.monthly = 11, 16
	}
	c.client = w - c.number - c.state - c.progress - c.monthly - c.changed - 2
	return c
}

func (h *home) draw(w, height int) picture {
	var p picture
	switch {
	case !h.isLoaded:
		p.add("", h.c.st.Dim.Render("Reading your agreements …"))
		return p
	case len(h.rows) == 0:
		return h.empty(w)
	}
	if h.isFilter || h.filter != "" {
		l := "Find: " + h.filter
		p.add(cut(h.c.st.Strong.Render(l), w))
		if h.isFilter {
			p.caret = caretAt(min(width(l), w-1), 0)
		}
	}
	col := h.columns(w)
	p.add(h.c.st.Dim.Render(h.line(col, Row{Client: "Client", Number: "Number", State: "State", Progress: "Answered", Monthly: "Monthly"}, "Changed", "  ")))
	h.geoTop = len(p.lines)
	room := max(1, height-len(p.lines)-1)
	if h.at < h.top {
		h.top = h.at
	}
	if h.at >= h.top+room {
		h.top = h.at - room + 1
	}
	h.top = max(0, min(h.top, len(h.shown)-room))
	for i := h.top; i < min(len(h.shown), h.top+room); i++ {
		p.add(h.item(col, i, w))
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

// empty greets a newcomer with three ways to start.
func (h *home) empty(w int) picture {
	var p picture
	p.add("")
	for _, l := range wrap("Engross walks you through a Managed IT Services Agreement, question by question, and writes it as a document that both sides can sign.", w-2) {
		p.add(" " + l)
	}
	p.add("")
	ways := [][2]string{
		{"n", "start a new agreement (enter does the same)"},
		{"s", "open a finished sample and look around"},
		{"i", "import an agreement from a file"},
	}
	if h.hasProfile() {
		ways = append(ways, [2]string{"p", "if you are the provider: enter your company first, once for all"})
	}
	for _, x := range ways {
		p.add(cut("   "+h.c.st.Key.Render(x[0])+"  "+x[1], w))
	}
	p.add("")
	for _, l := range wrap("Everything is saved by itself, on this computer only. It is not legal advice: let an attorney read the result.", w-2) {
		p.add(" " + h.c.st.Dim.Render(l))
	}
	if h.busy != "" {
		p.add("", " "+h.c.st.Dim.Render(h.busy+" …"))
	}
	return p
}
