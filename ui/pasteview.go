package ui

import "strings"

func (p *paste) draw(w, h int) picture {
	const around = 6 // lines around the rows of the table
	var out picture
	st := p.c.st
	out.add(st.Title.Render(cut("Paste "+plural(len(p.body()), "row", "rows"), w)))
	problems := p.trouble(w, max(2, min(6, h/3)))
	if p.isChecked() {
		told := append(p.left(), p.checked.told("; r keeps them here")...)
		if p.asFees {
			told = append(told, "Rows by the hour stay fees; r takes them to the hourly rates.")
		}
		for _, l := range told {
			problems = append(problems, st.Dim.Render(cut("  "+l, w)))
		}
		problems = append(problems, p.notes(w, max(2, min(12, h-len(problems)-around-3)))...)
	}
	p.table(&out, w, max(1, min(8, h-len(problems)-around)))
	if p.isHead && h >= around+3 {
		out.add(st.Dim.Render(cut("  The first row names the columns. h takes it as a row.", w)))
	}
	if n := p.context().Numbers; n != p.s.context().Numbers {
		out.add(st.Dim.Render(cut("  Numbers are read as "+n.String()+".", w)))
	}
	out.add(problems...)
	return out
}

// table draws the columns under the questions that they answer, with the first rows.
func (p *paste) table(out *picture, w, room int) {
	st := p.c.st
	number := 2 + len(itoa(p.grid[len(p.grid)-1].line)) // the line that a row began on
	cw := max(8, min(24, (w-number-1)/max(1, min(len(p.to), 5))-1))
	shown := max(1, (w-number-1)/(cw+1))
	first := max(0, min(p.at-shown+1, len(p.to)-1))
	last := min(len(p.to), first+shown)
	p.geo = pasteGeo{first: first, x: number + 1, w: cw + 1, from: len(out.lines)}
	heads := strings.Repeat(" ", number+1)
	for i := first; i < last; i++ {
		head := "(left out)"
		if p.to[i] >= 0 {
			head = p.fields[p.to[i]].Label
		}
		if i == p.at {
			head = st.Here.Render(fit(markHere+head, cw))
		} else {
			head = st.Heading.Render(fit(head, cw))
		}
		heads += head + " "
	}
	out.add(cut(heads, w))
	for n, row := range p.body() {
		if n == room {
			out.add(st.Dim.Render("  and " + plural(len(p.body())-room, "more row", "more rows")))
			break
		}
		sign := " "
		if p.isChecked() && p.checked.bad[n] {
			sign = markUnread
		}
		l := st.Dim.Render(sign + strings.Repeat(" ", number-1-len(itoa(row.line))) + itoa(row.line) + " ")
		for i := first; i < last; i++ {
			l += fit(line(row.cell(i)), cw) + " "
		}
		out.add(cut(l, w))
	}
	p.geo.to = len(out.lines)
	if len(p.to) > shown {
		out.add(st.Dim.Render(cut("  Column "+itoa(p.at+1)+" of "+itoa(len(p.to)), w)))
	}
}

// trouble says which rows cannot be read and why, and what becomes of them.
func (p *paste) trouble(w, most int) []string {
	st := p.c.st
	if !p.isChecked() {
		return []string{st.Dim.Render(cut("  Reading the rows …", w))}
	}
	n := len(p.checked.bad)
	if n == 0 {
		return []string{st.Good.Render(cut("  All rows can be read.", w))}
	}
	text := plural(n, "row", "rows") + " cannot be read and " + one(n, "is", "are") + " left out. u takes " + one(n, "it", "them") + " as pasted."
	if p.asIs {
		text = plural(n, "row", "rows") + " cannot be read and " + one(n, "stays", "stay") + " as pasted. u leaves " + one(n, "it", "them") + " out."
	}
	out := []string{st.Warn.Render(cut("  "+markUnread+" "+text, w))}
	all := p.reasonsAt(w)
	p.reasons.room = most
	if len(all) > most {
		p.reasons.room = most - 1
	}
	p.scroll(0)
	to := min(len(all), p.top+p.reasons.room)
	out = append(out, all[p.top:to]...)
	if p.hasMore() {
		out = append(out, st.Dim.Render(cut("    and "+plural(len(all)-to, "more line", "more lines")+": PgDn", w)))
	}
	return out
}

// sentence is told as one.
func (x problem) sentence() string { return capital(strings.TrimSuffix(x.told(), ".")) + "." }

// told says where a cell or a row stands and why it cannot be read.
func (x problem) told() string {
	said := "line " + itoa(x.line)
	if x.field != "" {
		said += ", " + line(x.field)
	}
	return said + ": " + x.why
}

// reasons is why rows cannot be read, wrapped for one width.
type reasons struct {
	lines    []string
	w, turns int
	room     int // lines shown at once
}

// reasonsAt wraps all of them, once for each mapping: there may be thousands.
func (p *paste) reasonsAt(w int) []string {
	if r := &p.reasons; r.w != w || r.turns != p.turns {
		*r = reasons{w: w, turns: p.turns}
		for _, x := range p.checked.problems {
			for _, l := range wrap(x.told(), max(1, w-4)) {
				r.lines = append(r.lines, "    "+l)
			}
		}
	}
	return p.reasons.lines
}

// hasMore reports whether there are reasons below those in view.
func (p *paste) hasMore() bool {
	return p.isChecked() && p.top+p.reasons.room < len(p.reasons.lines)
}

// notes says what becomes of the notes, with those first that somebody may believe to be agreed.
func (p *paste) notes(w, most int) []string {
	pen, mark := p.c.st.Dim, "  "
	if len(p.checked.notes.terms) > 0 {
		pen, mark = p.c.st.Warn, "  "+markWarning+" "
	}
	var out []string
	for i, l := range p.checked.notes.told(most) {
		if i > 0 {
			mark = "    "
		}
		out = append(out, pen.Render(cut(mark+l, w)))
	}
	return out
}

// one chooses the word for one or for many.
func one(n int, single, many string) string {
	if n == 1 {
		return single
	}
	return many
}
