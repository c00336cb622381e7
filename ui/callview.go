package ui

import (
	"strings"

	"engross/model"
)

// markAloud stands before the words to say.
const markAloud = "▌"

// onCall draws the questions as a call needs them: how long it takes and what it comes to, the question to say in large,
// its box and notes, and below them what comes next.
func (d *desk) onCall(w, h int) picture {
	var p picture
	p.add(callHead(d.c.st, d.s, w, h >= 12)...)
	if h >= 16 {
		p.add(d.c.rule(w))
	}
	return d.page.beneath(p, w, h, d.isAtPage(), d.page.drawCall).window(0, h)
}

// callHead is the clock and the running sums, a line for each price list; beside each other where there is room. A low
// screen has two lines, for the first list.
func callHead(st *styles, s *session, w int, isTall bool) []string {
	clock := s.clock()
	sums := s.sums()
	if !isTall && len(sums) > 0 {
		first, rest, _ := strings.Cut(sums[0], " · ")
		out := []string{spread(st.Warn.Render(strings.ReplaceAll(clock, "On the call for ", "")), st.Crumb.Render(first), w)}
		if rest != "" {
			out = append(out, st.Crumb.Render(spread("", shortSums.Replace(rest), w)))
		}
		return out
	}
	if len(sums) == 0 {
		return []string{st.Warn.Render(cut(clock, w)), st.Dim.Render(cut("Nothing is priced yet.", w))}
	}
	const most = 3
	out := []string{st.Warn.Render(cut(clock, w))}
	if n := width(clock) + 3 + width(sums[0]); len(sums) == 1 && n <= w {
		return []string{spread(out[0], st.Crumb.Render(sums[0]), w)}
	}
	for i, l := range sums {
		if i == most {
			out = append(out, st.Dim.Render(cut("and "+plural(len(sums)-most, "more price list", "more price lists"), w)))
			break
		}
		for _, piece := range parted(l, w) {
			out = append(out, st.Crumb.Render(cut(piece, w)))
		}
	}
	return out
}

// shortSums says of sums the same in fewer cells.
var shortSums = strings.NewReplacer("first year ", "year 1 ", " months ", " mo. ", "use as estimated", "est. use")

// clock says how long the call takes.
func (s *session) clock() string {
	clock := "On the call"
	if !s.call.noClock {
		clock += " for " + plural(s.minutes(), "minute", "minutes") + ", since " + s.call.since.Format("15:04")
	}
	return clock
}

// parted breaks a line where its parts join.
func parted(l string, w int) []string {
	const joint = " · "
	var out []string
	for part := range strings.SplitSeq(l, joint) {
		if n := len(out) - 1; n >= 0 && width(out[n])+width(joint)+width(part) <= w {
			out[n] += joint + part
			continue
		}
		out = append(out, part)
	}
	return out
}

// sums are what the price lists come to so far.
func (s *session) sums() []string {
	var out []string
	all := s.known.running
	for i := range all {
		r := &all[i]
		show := func(f model.Field) string { f.Currency = r.Currency; return f.Show(s.a.Style()) }
		var parts []string
		if r.Monthly.IsSet() {
			parts = append(parts, show(model.Field{At: &r.Monthly})+" a month")
		}
		if r.FirstYear.IsSet() {
			parts = append(parts, "first year "+show(model.Field{At: &r.FirstYear}))
		}
		if r.Term.IsSet() {
			parts = append(parts, itoa(r.Months)+" months "+show(model.Field{At: &r.Term}))
		}
		if r.Usage && len(parts) > 0 {
			parts = append(parts, "use as estimated")
		}
		if r.Open > 0 {
			parts = append(parts, plural(r.Open, "price open", "prices open"))
		}
		if len(parts) == 0 {
			continue
		}
		text := strings.Join(parts, " · ")
		if len(all) > 1 {
			text = line(r.Name) + ": " + text
		}
		out = append(out, text)
	}
	return out
}

// drawCall draws the question in focus in large, and the others below it, from the next one on.
func (p *page) drawCall(w, h int, hasFocus bool) picture {
	p.geo = p.geo[:0]
	p.unstick()
	var out picture
	place, ok := p.place()
	if !ok {
		p.top = p.at
		out = p.block(p.at, w, h, hasFocus)
		p.geo = append(p.geo, span{p.at, 0, len(out.lines)})
		return out.window(0, h)
	}
	q := p.qs[p.at]
	isTall := h >= 13
	out.add(spread(p.c.st.Dim.Render(p.wherein(q)), p.c.st.Dim.Render(p.standing(place)), w))
	if isTall {
		out.add("")
	}
	for _, l := range wrapped(p.c.st.Aloud, p.aloud(q), w-2, 4) {
		out.add(p.c.st.Strong.Render(markAloud) + " " + l)
	}
	if isTall {
		out.add("")
	}
	rest := append(p.asides(place, w), p.troubles(q, w)...)
	room := h - len(out.lines)
	p.box(&out, q, w, max(1, min(5, room-2), min(10, room-2-len(rest))))
	if help := place.Field.Help; isTall && help != "" {
		for _, l := range wrapped(p.c.st.Dim, line(help), w-boxIndent, 2) {
			out.add(strings.Repeat(" ", boxIndent) + l)
		}
	}
	out.add(rest...)
	p.geo = append(p.geo, span{p.at, 0, len(out.lines)})
	p.top = p.at
	for i := p.at + 1; i <= p.last() && len(out.lines) < h-1; i++ {
		if i == p.at+1 && isTall {
			out.add("", p.c.st.Dim.Render(cut("Then:", w)))
		}
		from := len(out.lines)
		out.place(p.block(i, w, h-from, false), 0)
		p.geo = append(p.geo, span{i, from, len(out.lines)})
	}
	return out.window(0, h)
}

// wherein says which question it is, and of how many.
func (p *page) wherein(q question) string {
	text := line(q.place.Section.About().Title) + " · " + itoa(p.at+1) + " of " + itoa(len(p.qs))
	return text + " · " + line(q.place.Field.Label)
}

// aloud is what to say: the question in spoken words, or its label as one.
func (p *page) aloud(q question) string {
	if ask := line(q.place.Field.Ask); ask != "" {
		return "“" + ask + "”"
	}
	return line(q.place.Field.Label) + "?"
}

// asides are the notes beside a question, and why it is parked.
func (p *page) asides(place model.Place, w int) []string {
	var out []string
	st := place.State()
	if n := st.Parked; n != nil && n.Note != "" {
		out = append(out, p.c.st.Warn.Render(cut("  "+markParked+" "+line(n.Note), w)))
	}
	return append(out, notesOf(p.c, p.s, place, w, 4)...)
}

// notesOf draws the last notes beside a question.
func notesOf(c *common, s *session, place model.Place, w, most int) []string {
	var out []string
	all := place.State().Notes
	if n := len(all) - most; n > 0 {
		out = append(out, c.st.Dim.Render(cut("  "+markNote+" "+plural(n, "note", "notes")+" before", w)))
		all = all[n:]
	}
	for _, n := range all {
		for i, l := range wrap(s.noteLine(n), w-4) {
			sign := markNote
			if i > 0 {
				sign = " "
			}
			out = append(out, "  "+c.st.Warn.Render(sign)+" "+l)
			if i == 2 {
				break
			}
		}
	}
	return out
}
