package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/check"
	"engross/model/value"
	"engross/ui/input"
)

// boxIndent is how far the box in focus stands from the left.
const boxIndent = 2

// draw draws the questions that fit into h lines, the one in focus open. Only what is on the screen is drawn.
func (p *page) draw(w, h int, hasFocus bool) picture {
	const roomy = 16 // lines, from which on one is spared for the buttons
	p.unstick()
	if p.foot == nil || h < roomy || p.foot.isCard() {
		return p.drawIn(w, h, hasFocus)
	}
	out := p.drawIn(w, h-1, hasFocus)
	if n := len(p.geo) - 1; n < 0 || p.geo[n].q < len(p.qs) || p.geo[n].to > h-1 {
		below := 0
		if n >= 0 {
			below = len(p.qs) - 1 - p.geo[n].q
		}
		p.foot.stick(p.c.st, &out, w, h, p.top, below)
	}
	return out
}

// unstick forgets where the buttons stood while the end of the page was out of sight.
func (p *page) unstick() {
	if p.foot != nil {
		p.foot.stuck = 0
	}
}

// drawIn draws them without the foot in sight.
func (p *page) drawIn(w, h int, hasFocus bool) picture {
	p.geo = p.geo[:0]
	if len(p.qs) == 0 && p.foot == nil {
		return picture{lines: []string{p.c.st.Dim.Render("No questions here.")}}
	}
	p.labels = p.labelWidth(w)
	open := p.block(p.at, w, h, hasFocus)
	p.scroll(len(open.lines), w, h)
	var out picture
	for i := p.top; i <= p.last() && len(out.lines) < h; i++ {
		pic, from := open, len(out.lines)
		switch {
		case i == len(p.qs) && i != p.at:
			pic = p.block(i, w, h-from, false)
		case i != p.at:
			pic = p.block(i, w, h, false)
		}
		if i == p.at {
			p.boxAt = tea.Position{X: p.boxAt.X, Y: p.boxAt.Y + from}
		}
		out.place(pic, 0)
		p.geo = append(p.geo, span{i, from, len(out.lines)})
	}
	return out.window(0, h)
}

// beneath draws the questions, in the way given, beneath the first lines of a screen; with a caret where they have the keys.
func (p *page) beneath(head picture, w, h int, hasFocus bool, draw func(w, h int, hasFocus bool) picture) picture {
	n := len(head.lines)
	body := draw(w, max(1, h-n), hasFocus)
	if !hasFocus {
		body.caret = nil
	}
	for i := range p.geo {
		p.geo[i].from += n
		p.geo[i].to += n
	}
	p.boxAt.Y += n
	if p.foot != nil && p.foot.stuck > 0 {
		p.foot.stuck += n
	}
	head.place(body, 0)
	return head
}

// foldedLines say what is folded away, above the foot: how many questions, the names of the first, and the keys that lead
// to them. A card opens all of them itself.
func (p *page) foldedLines(w int) []string {
	if len(p.folded) == 0 || p.foot.above != nil && p.foot.above() != nil {
		return nil
	}
	const ways = "F4 shows them, ctrl+p finds one"
	n := "  + " + plural(len(p.folded), "more question", "more questions")
	if width(n)+2+width(ways) > w {
		n = "  + " + itoa(len(p.folded)) + " more"
	}
	return []string{
		"",
		p.c.st.Dim.Render(cut(n+": "+ways, w)),
		p.c.st.Dim.Render(cut("    "+strings.Join(p.folded, ", "), w)),
	}
}

// scroll moves the first line drawn so that the box in focus is on the screen with its help, and as much before it as there is
// room for: what was said of the answer just given stays in sight, if need be in the place of the end of the help.
func (p *page) scroll(all, w, h int) {
	if h > p.tall {
		p.top = 0
	}
	p.tall = h
	if p.top > p.at {
		p.top = p.at
	}
	for p.top < p.at {
		n := min(p.need, all)
		if p.top == p.at-1 {
			n = min(p.least, all)
		}
		for i := p.top; i < p.at && n <= h; i++ {
			n += p.height(i, w)
		}
		if n <= h {
			return
		}
		p.top++
	}
}

// height is how many lines a question out of focus takes; it is cheaper than drawing it.
func (p *page) height(i, w int) int {
	if i >= len(p.qs) {
		return 2 + len(p.foldedLines(w))
	}
	q := p.qs[i]
	n := 1 + len(p.troubles(q, w))
	if q.heading != "" {
		n += 2
	}
	if q.isLast {
		n += len(p.s.known.derivedAt(q.group))
	}
	return n
}

// block draws one question: a line where it is out of focus, everything about it where it has it.
func (p *page) block(i, w, h int, hasFocus bool) picture {
	var out picture
	if i >= len(p.qs) {
		out.add(p.foldedLines(w)...)
		n := len(out.lines)
		out.add(p.foot.draw(p.c.st, w, h-n, hasFocus && p.at == i)...)
		p.foot.line += n
		p.need, p.least = len(out.lines), len(out.lines)
		return out
	}
	q := p.qs[i]
	if q.heading != "" {
		if i > p.top && (i-1 != p.at || h < 12) {
			out.add("")
		}
		out.add(p.c.st.Heading.Render(cut(q.heading, w)))
	}
	if i == p.at {
		p.open(&out, q, w, h, hasFocus)
	} else {
		out.add(p.closed(q, w))
		out.add(p.troubles(q, w)...)
	}
	if q.isLast {
		for _, d := range p.s.known.derivedAt(q.group) {
			out.add(p.c.st.Dim.Render(cut("    "+d.label+": "+d.text, w)))
		}
	}
	return out
}

// closed is a question out of focus: mark, label, answer, and the word for how it stands.
func (p *page) closed(q question, w int) string {
	st, f := p.c.st, q.place.Field
	word := p.s.standing(q.place)
	room := p.labels
	label := fit(line(f.Label), room)
	answer := line(shown(p.s, q.place))
	state := q.place.Standing()
	isOffered := p.s.isOffered(q.place)
	isPlain := state == model.Answered && word != "none" && !isOffered
	if isPlain {
		word = ""
	}
	left := p.markOf(q) + " " + label + " "
	rest := w - room - 3
	switch {
	case state == model.DeclaredNA:
		word = ""
	case answer == "", f.List() != nil && state == model.NotAsked && rest < width(answer)+width(word)+2:
		answer, word = word, "" // that nothing is there yet, it says too
	case rest < width(answer)+width(word)+2:
		word, _, _ = strings.Cut(strings.TrimPrefix(word, "answered, "), " for ") // the answer says more than who finds it out
		if week, ok := f.At.(*value.Week); ok && rest < width(answer)+width(word)+2 {
			answer = week.Brief(p.s.a.Style())
		}
		if isOffered || state == model.Defaulted && width(answer) <= rest && rest < width(answer)+width(word)+2 {
			word = "" // the mark says it too
		}
		if rest < 30 {
			answer = cut(answer, max(0, rest-width(word)-2))
		}
	}
	tail := spread(answer, word, rest)
	if !isPlain {
		tail = st.Dim.Render(tail)
	}
	return left + tail
}

// labelWidth is how wide the column of labels is: as the longest of the page, at most half of the width.
func (p *page) labelWidth(w int) int {
	most := 0
	for _, q := range p.qs {
		most = max(most, width(q.place.Field.Label))
	}
	return max(10, min(most+1, w/2))
}

// open is the question in focus: label and standing, what to ask, the box, why it is asked, and what is wrong. Where there is
// not room for all, the box and the reason are cut before what is wrong.
func (p *page) open(out *picture, q question, w, h int, hasFocus bool) {
	st, f := p.c.st, q.place.Field
	head := st.Strong.Render(markHere) + " "
	if !hasFocus {
		head = "  "
	}
	out.add(spread(head+st.Strong.Render(line(f.Label)), st.Dim.Render(p.standing(q.place)), w))
	small := h < 12
	spoken, why := f.Ask, f.Help
	if !p.s.isRep() || spoken == "" {
		spoken, why = f.Help, ""
	} else {
		spoken = "“" + spoken + "”"
	}
	limit := max(4, 2*h/5)
	if small {
		limit = 2
	}
	for _, l := range wrapped(st.Ask, line(spoken), w-boxIndent, limit) {
		out.add(strings.Repeat(" ", boxIndent) + l)
	}
	rest := p.asides(q.place, w)
	if f.Private {
		rest = append(rest, st.Dim.Render(cut("  "+privacy(q.place), w)))
	}
	rest = append(rest, p.troubles(q, w)...)
	if h < 16 {
		why = ""
	}
	room, whole := h-len(out.lines)-len(rest), len(wrap(line(why), w-boxIndent))
	if p.at > 0 {
		whole += p.height(p.at-1, w)
	}
	p.box(out, q, w, max(1, min(5, room-2+len(rest)), min(10, room-2, max(6, room-whole))))
	p.need, p.least = len(out.lines)+1, len(out.lines)+1
	if room = min(limit, h-len(out.lines)-len(rest)); why != "" && room > 0 {
		for _, l := range wrapped(st.Dim, line(why), w-boxIndent, room) {
			out.add(strings.Repeat(" ", boxIndent) + l)
		}
		p.need = len(out.lines)
	}
	if out.add(rest...); len(rest) > 0 && !small {
		p.need, p.least = len(out.lines), len(out.lines)
	}
	if !small {
		out.add("")
	}
}

// standing is the word for how the question in focus stands. That what is typed cannot be read is said once it was left.
func (p *page) standing(place model.Place) string {
	if p.typed && place.Standing() == model.Unreadable {
		return p.stood
	}
	return p.s.standing(place)
}

// privacy says of an answer that never leaves the laptop what becomes of it.
func privacy(p model.Place) string {
	if _, ok := p.Object.(*model.Letterhead); ok {
		return "Changes how files look; stays on this computer."
	}
	return "Private: in no exported file."
}

// box draws the input and takes over its caret.
func (p *page) box(out *picture, q question, w, h int) {
	e := p.env()
	e.Width, e.Height = max(20, w-boxIndent), h
	in := p.in
	if in == nil {
		in = input.New(q.place)
		e.Focused = false
	}
	pic := picture{lines: strings.Split(in.View(q.place, e), "\n")}
	if p.in != nil {
		pic.caret = in.Cursor()
	}
	p.boxAt = tea.Position{X: boxIndent, Y: len(out.lines)}
	out.place(pic, boxIndent)
}

// troubles says what is wrong with an answer, once the question was left: never while it is typed, and never that
// nobody answered a question nobody was at.
func (p *page) troubles(q question, w int) []string {
	path := q.place.Path
	isHere := path == p.path() && p.in != nil
	var out []string
	tell := func(sign, text string) {
		style := p.c.st.Bad
		switch sign {
		case markWarning:
			style = p.c.st.Warn
		case markAdvice:
			style = p.c.st.Dim
		}
		for i, l := range wrap(line(text), w-6) {
			if i > 0 {
				sign = " "
			}
			out = append(out, style.Render("    "+sign+" "+l))
		}
	}
	if isHere && p.typed {
		return nil
	}
	if err := input.Problem(q.place, p.s.context()); err != nil {
		tell(markError, err.Error())
	}
	for _, f := range p.s.findingsAt(path) {
		if p.s.isNew(path) || f.Severity == check.Advice && !p.visited[path] || f.Rule == check.ReqParked || isHere && q.place.Standing() == model.NotAsked {
			continue
		}
		if q.place.Standing() == model.NotAsked && (q.place.Field.Required || !p.visited[path]) || q.place.Standing() == model.Unreadable {
			continue
		}
		tell([...]string{check.Error: markError, check.Warning: markWarning, check.Advice: markAdvice}[f.Severity], f.Message)
	}
	for _, text := range p.inRows(q) {
		tell(markError, text)
	}
	return out
}

// inRows says what is wrong in the rows of a list, but for answers that nobody gave yet: which row it is, and why. A list
// whose own lists are asked below it leaves that to them.
func (p *page) inRows(q question) []string {
	const mostTold, mostRead = 2, 20
	path := q.place.Path
	all := p.s.known.within[path]
	if len(all) == 0 || q.place.Field.List() == nil || slices.ContainsFunc(p.qs, func(o question) bool { return strings.HasPrefix(o.place.Path, path+".") }) {
		return nil
	}
	var out []string
	for _, i := range all[:min(mostRead, len(all))] {
		if f := p.s.known.findings[i]; f.Rule != check.ReqParked && !p.s.isNew(f.Path) && !p.s.known.isBlank(f) {
			out = append(out, f.Message)
		}
	}
	if more := len(out) - mostTold; more > 0 {
		out = append(out[:mostTold], plural(more, "more error", "more errors")+" in the rows: enter opens the list.")
	}
	return out
}
