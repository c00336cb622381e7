package ui

import (
	"bytes"
	"math"
	"slices"
	"strings"

	"engross/export"
	"engross/model/check"
	"engross/model/doc"
)

func (r *review) draw(w, h int) picture {
	r.gather()
	var p picture
	p.add(r.summary(w))
	if r.isFilter || r.filter != "" {
		p.add(cut("Find: "+r.filter, w))
		h--
	}
	body := r.focused(w, h)
	head := len(p.lines) - 1 // the filter stays where it is; the sum scrolls away
	r.text.show(append(p.lines[:1:1], body...), w, h)
	r.follow()
	out := picture{lines: append(append([]string{}, p.lines[1:]...), r.text.lines()...)}
	if r.isFilter {
		out.caret = caretAt(min(width("Find: "+r.filter), w-1), 0)
	}
	for i := range r.geo {
		r.geo[i] += head
	}
	return out
}

// reviewBody is everything below the sum as drawn without a focus, for one state and width: a key that only moves the focus
// draws no more than that.
type reviewBody struct {
	of     madeOf
	rev, w int
	filter string
	st     *styles
	lines  []string
	points [][]string // the lines of each point, plain
	geo    []int      // the line of each point, with the sum
	isPart bool       // no more than the first frame shows; the next drawing draws all
}

// focused is the body with the point in focus set off. An agreement can have hundreds of points: the first frame of the
// review does not wait for those far below it.
func (r *review) focused(w, h int) []string {
	b := &r.body
	if isFirst := b.lines == nil; isFirst || b.isPart || b.of != r.made || b.rev != r.s.known.rev || b.w != w || b.filter != r.filter || b.st != r.c.st {
		*b = reviewBody{of: r.made, rev: r.s.known.rev, w: w, filter: r.filter, st: r.c.st}
		most := math.MaxInt
		if isFirst {
			most = 2 * h
		}
		b.lines = r.bodyOf(w, most)
	}
	r.geo = append(r.geo[:0], b.geo...)
	out := slices.Clone(b.lines)
	if r.at < len(b.points) {
		for n, l := range b.points[r.at] {
			left := "    "
			if n == 0 {
				left = "  " + markHere + " "
			}
			out[b.geo[r.at]-1+n] = r.c.st.Here.Render(fit(left+l, w))
		}
	}
	return out
}

// whole draws what the first frame left out, for a key that reads on in it.
func (r *review) whole() {
	if r.body.isPart {
		r.draw(r.text.Width(), r.text.Height())
	}
}

// bodyOf draws everything below the sum, or so many lines of it, with the point in focus among them.
func (r *review) bodyOf(w, most int) []string {
	var p picture
	st := r.c.st
	n := map[string]int{}
	for i, pt := range r.pts {
		if r.mended != nil && i == r.mendedAt {
			continue
		}
		n[pt.group]++
		n[pt.group+"\n"+pt.section]++
	}
	group, section := "", ""
	for i, pt := range r.pts {
		if len(p.lines) > most && i > r.at {
			r.body.isPart = true
			return p.lines
		}
		if pt.group != group {
			group, section = pt.group, ""
			p.add("", st.Heading.Render(cut(counted(group, n[group]), w)))
		}
		if pt.section != section {
			section = pt.section
			p.add(st.Dim.Render(cut("  "+section+" ("+itoa(n[group+"\n"+section])+")", w)))
		}
		r.body.geo = append(r.body.geo, len(p.lines)+1)
		r.put(&p, i, w)
	}
	if !r.s.known.isMade {
		return p.lines
	}
	switch {
	case len(r.pts) == 0 && r.filter != "":
		p.add("", st.Dim.Render(cut("  Nothing has these words.", w)))
	case len(r.s.known.findings)+len(r.s.known.parked) == 0 && r.filter == "":
		text := "Nothing is open. You can export the final agreement."
		if n[groupToAsk]+n[groupCards] > 0 {
			text = "What is open holds nothing back. You can export the final agreement."
		}
		p.add("")
		p.add(wrapped(st.Good, text, w, 0)...)
	}
	if r.filter == "" {
		r.coverage(&p, w)
		r.sums(&p, w)
		p.add(r.charts(w)...)
		r.budget(&p, w)
	}
	return p.lines
}

// counted puts the number of points into the name of a group, where a narrow screen still shows it.
func counted(group string, n int) string {
	name, more, isLong := strings.Cut(group, ":")
	name += " (" + itoa(n) + ")"
	if isLong {
		name += ":" + more
	}
	return name
}

// follow keeps the point in focus on the screen after it moved.
func (r *review) follow() {
	if r.at >= len(r.geo) || r.at == r.seen {
		return
	}
	y, h := r.geo[r.at], r.text.Height()
	if y < r.text.YOffset()+2 {
		r.text.SetYOffset(y - 2)
	}
	if y+3 > r.text.YOffset()+h {
		r.text.SetYOffset(y + 3 - h)
	}
	r.seen = r.at
}

// accompany puts a point that is on the screen in focus after the page was turned, so that no key acts on one that is not.
func (r *review) accompany() {
	from := r.text.YOffset()
	isSeen := func(y int) bool { return y >= from && y < from+r.text.Height() }
	if r.at < len(r.geo) && isSeen(r.geo[r.at]) {
		return
	}
	if i := slices.IndexFunc(r.geo, isSeen); i >= 0 {
		r.at, r.seen = i, i
	}
}

func (r *review) summary(w int) string {
	if !r.s.known.isMade {
		return r.c.st.Dim.Render("Looking at the agreement …")
	}
	n := check.Count(r.s.known.findings)
	text := plural(n[check.Error], "error", "errors") + ", " + plural(n[check.Warning], "warning", "warnings") + ", " +
		itoa(n[check.Advice]) + " advice, " + itoa(len(r.s.known.parked)) + " parked"
	if k := len(r.s.known.toAsk); k > 0 {
		text += ", " + itoa(k) + " to ask"
	}
	if k := len(r.s.known.left); k > 0 {
		text += ", " + itoa(k) + " left"
	}
	stamp := "up to date"
	if !r.s.isCurrent() {
		stamp = "updating"
	}
	return spread(r.c.st.Crumb.Render(text), r.c.st.Dim.Render(stamp), w)
}

// put draws one point: what is wrong and how to mend it, or a key term with its answer.
func (r *review) put(p *picture, i, w int) {
	pt, st := r.pts[i], r.c.st
	lines := wrap(strings.TrimSpace(line(pt.text)+" "+whole(pt.rule)), w-4)
	if pt.group == groupTerms {
		room := min(34, w*2/5)
		lines = []string{cut(fit(line(pt.text), room)+" "+spread(line(pt.answer), pt.word, w-room-5), w-4)}
	}
	for n, l := range lines {
		lines[n] = strings.ReplaceAll(l, unbroken, "-")
		p.add("    " + lines[n])
	}
	r.body.points = append(r.body.points, lines)
	for _, note := range pt.notes {
		for _, l := range wrapped(st.Dim, line(note), w-6, 3) {
			p.add("      " + l)
		}
	}
	if pt.finding != nil && pt.finding.Fix != nil && pt.group != groupLeft {
		p.add(cut("      "+st.Key.Render("f")+" "+pt.finding.Fix.Label, w))
	}
}

// unbroken is the hyphen that no line is broken at.
const unbroken = "\u2011"

// whole writes the name of a rule so that it stands on one line.
func whole(rule string) string {
	if rule == "" {
		return ""
	}
	return "[" + strings.ReplaceAll(rule, "-", unbroken) + "]"
}

// coverage sums up the points that an agreement should settle.
func (r *review) coverage(p *picture, w int) {
	if !r.s.cover.isMade {
		return
	}
	p.add("", r.c.st.Heading.Render(cut("Points to settle", w)))
	for _, l := range wrap(r.s.cover.summary()+". m opens the map of all of them.", w-2) {
		p.add("  " + l)
	}
}

// sums are the values that follow from term and costs.
func (r *review) sums(p *picture, w int) {
	room := min(34, w*2/5)
	isFirst := true
	for _, path := range []string{"term", "costs"} {
		for _, d := range r.s.known.derivedAt(path) {
			if isFirst {
				p.add("", r.c.st.Heading.Render(cut("What follows from the answers", w)))
				isFirst = false
			}
			p.add(cut("  "+fit(line(d.label), room)+" "+line(d.text), w))
		}
	}
}

// charts draws the budget as bars and the key dates as a time line, as the text export does.
func (r *review) charts(w int) []string {
	if of := [2]int{r.s.known.rev, w}; r.chart == nil || r.chartOf != of {
		r.chart, r.chartOf = []string{}, of
		d := &doc.Doc{}
		doc.Walk(r.s.known.doc.Blocks, func(b doc.Block) bool {
			switch b.(type) {
			case *doc.Bars, *doc.Timeline:
				d.Blocks = append(d.Blocks, b)
			}
			return true
		})
		var text bytes.Buffer
		if export.Text(&text, d, export.Options{Width: w}) == nil && text.Len() > 0 {
			r.chart = append([]string{""}, splitLines(text.String())...)
		}
		for i, l := range r.chart {
			r.chart[i] = cut(l, w)
		}
	}
	return r.chart
}

// budget is the table of what each contract year costs. Where it is too wide, each row is a short list.
func (r *review) budget(p *picture, w int) {
	rows := r.s.known.budget
	if len(rows) == 0 {
		return
	}
	p.add("", r.c.st.Heading.Render("The same in figures"))
	wide := make([]int, len(rows[0]))
	all := 2
	for n := range wide {
		for _, row := range rows {
			wide[n] = max(wide[n], width(row[n]))
		}
		all += wide[n] + min(n, 1)*2
	}
	if all > w {
		r.budgetList(p, w)
		return
	}
	for i, row := range rows {
		var b strings.Builder
		for n, c := range row {
			if n == 0 {
				b.WriteString("  " + fit(c, wide[0]))
				continue
			}
			b.WriteString(strings.Repeat(" ", 2+wide[n]-width(c)) + c)
		}
		l := b.String()
		if i == 0 {
			l = r.c.st.Dim.Render(l)
		}
		p.add(l)
	}
}

func (r *review) budgetList(p *picture, w int) {
	rows := r.s.known.budget
	for _, row := range rows[1:] {
		p.add(cut("  "+row[0], w))
		for n, c := range row[1:] {
			if c == "" {
				continue
			}
			p.add(cut("    "+spread(r.c.st.Dim.Render(rows[0][n+1]), c, min(w-4, 40)), w))
		}
	}
}
