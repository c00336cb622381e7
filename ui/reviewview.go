package ui

import (
	"strings"

	"engross/model"
	"engross/model/check"
)

func (r *review) draw(w, h int) picture {
	r.gather()
	var p picture
	st := r.c.st
	p.add(r.summary(w))
	r.geo = r.geo[:0]
	group := ""
	for i, pt := range r.pts {
		if pt.group != group {
			group = pt.group
			p.add("", st.Heading.Render(cut(group, w)))
		}
		r.geo = append(r.geo, len(p.lines))
		r.point(&p, i, w)
	}
	if len(r.pts) == 0 && r.s.known.isMade {
		p.add("")
		p.add(wrapped(st.Good, "Nothing is open. You can export the final agreement.", w, 0)...)
	}
	r.keyTerms(&p, w)
	r.budget(&p, w)
	r.text.show(p.lines, w, h)
	r.follow()
	return picture{lines: r.text.lines()}
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

func (r *review) summary(w int) string {
	if !r.s.known.isMade {
		return r.c.st.Dim.Render("Looking at the agreement …")
	}
	n := check.Count(r.s.known.findings)
	text := plural(n[check.Error], "error", "errors") + ", " + plural(n[check.Warning], "warning", "warnings") + ", " +
		itoa(n[check.Advice]) + " advice, " + itoa(len(r.s.known.parked)) + " parked"
	stamp := "up to date"
	if !r.s.isCurrent() {
		stamp = "updating"
	}
	return spread(r.c.st.Crumb.Render(text), r.c.st.Dim.Render(stamp), w)
}

// point is one finding: what it is about, then what is wrong and how to mend it.
func (r *review) point(p *picture, i, w int) {
	pt, st := r.pts[i], r.c.st
	room := min(16, w/4)
	for n, l := range wrap(strings.TrimSpace(line(pt.text)+" "+whole(pt.rule)), w-room-3) {
		l = strings.ReplaceAll(l, unbroken, "-")
		left := strings.Repeat(" ", room+3)
		if n == 0 {
			left = "  " + fit(pt.section, room) + " "
		}
		if i == r.at {
			if n == 0 {
				left = markHere + left[1:]
			}
			p.add(st.Here.Render(fit(left+l, w)))
			continue
		}
		p.add(left + l)
	}
	if pt.fix != nil {
		p.add(cut(strings.Repeat(" ", room+3)+st.Key.Render("f")+" "+pt.fix.Label, w))
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

// keyTerms lists what somebody looks for first in an agreement, and how each came about.
func (r *review) keyTerms(p *picture, w int) {
	p.add("", r.c.st.Heading.Render("Key terms"))
	for _, path := range []string{"client.legalName", "provider.legalName", "term.effectiveDate", "term.initialMonths", "term.renewal", "term.renewalNoticeDays", "costs.pay.netDays", "legal.liability.capKind", "legal.governingLaw"} {
		q, ok := r.s.place(path)
		if !ok || q.Field.Skip {
			continue
		}
		word := standing(q)
		if q.Standing() == model.Defaulted {
			word += ": nobody confirmed it"
		}
		r.term(p, r.labelOf(path), shown(r.s, q), word, w)
	}
	for _, path := range []string{"term", "costs"} {
		for _, d := range r.s.known.derivedAt(path) {
			r.term(p, d.label, d.text, "", w)
		}
	}
}

func (r *review) term(p *picture, label, text, word string, w int) {
	room := min(34, w*2/5)
	p.add(cut("  "+fit(line(label), room)+" "+spread(line(text), r.c.st.Dim.Render(word), w-room-4), w))
}

// budget is the table of what each contract year costs.
func (r *review) budget(p *picture, w int) {
	rows := r.s.known.budget
	if len(rows) == 0 {
		return
	}
	p.add("", r.c.st.Heading.Render("Budget by contract year"))
	wide := make([]int, len(rows[0]))
	for _, row := range rows {
		for n, c := range row {
			wide[n] = max(wide[n], width(c))
		}
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
		l := cut(b.String(), w)
		if i == 0 {
			l = r.c.st.Dim.Render(l)
		}
		p.add(l)
	}
}
