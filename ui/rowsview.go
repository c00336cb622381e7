package ui

import (
	"cmp"
	"strings"

	"engross/model"
	"engross/model/value"
	"engross/ui/input"
)

// measure finds how wide each column would like to be, from the first rows.
func (r *rows) measure(l model.List, s model.Scope) {
	const sample, most = 60, 44
	if r.measured == r.s.rev+1 {
		return
	}
	r.measured = r.s.rev + 1
	for i := range r.cols {
		r.cols[i].natural = width(r.cols[i].head)
	}
	for i := range min(sample, l.Len()) {
		for n, t := range r.texts(s, l.Row(i)) {
			r.cols[n].natural = min(most, max(r.cols[n].natural, width(t)))
		}
	}
}

// texts is what a row shows in all columns. It is kept as long as the row stays the same.
func (r *rows) texts(s model.Scope, row model.Row) []string {
	if t, ok := r.cells[row]; ok {
		return t
	}
	cells := cellsOf(s, row)
	out := make([]string, len(r.cols))
	for i, c := range r.cols {
		for _, x := range cells {
			if x.key == c.key && !x.field.Skip {
				out[i] = r.text(x)
				r.cols[i].isWhole = c.isWhole || x.field.Beside != "" && x.field.IsSet()
			}
		}
		if out[i] != "" {
			continue
		}
		if list, _, ok := listAt(s.A, below(r.path, row.Key()), c.key); ok && list.Field.List().Len() > 1 {
			out[i] = severalLines(list)
		}
	}
	if r.cells == nil || len(r.cells) > 4000 {
		r.cells = map[model.Row][]string{}
	}
	r.cells[row] = out
	return out
}

// severalLines says how many lines a row has for a column, where that is not one.
func severalLines(list model.Place) string {
	if n := list.Field.List().Len(); n > 0 {
		return itoa(n) + " lines"
	}
	return "no line for that yet"
}

// text is one cell: the answer, marked where it is parked, not readable or only a default.
func (r *rows) text(x cell) string {
	f, p := x.field, model.Place{Scope: x.scope, Object: x.object, Field: x.field}
	answer := line(strings.ReplaceAll(input.Shown(p, r.s.context()), "\n", " / "))
	switch p.Standing() {
	case model.Unreadable:
		return markUnread + " " + answer
	case model.ParkedOpen, model.ParkedSet:
		return strings.TrimSpace(markParked + " " + answer)
	case model.DeclaredNA:
		return "n/a"
	case model.NotAsked:
		if f.Required {
			return markError
		}
	case model.Defaulted, model.Answered:
	}
	return strings.TrimSuffix(answer, " (default)")
}

// table draws the rows that fit, and below them the cell in focus with what derives from the list.
func (r *rows) table(w, h int) picture {
	if r.rev != r.s.rev {
		r.refresh()
	}
	l, s, ok := r.list()
	if !ok {
		return picture{lines: []string{"This list is gone. esc goes back."}}
	}
	if l.Len() == 0 {
		return r.drawEmpty(w, h)
	}
	p := r.head(w, h)
	strip := r.strip(w, h-len(p.lines))
	if r.isFilter || r.filter != "" {
		p.add(r.c.st.Strong.Render(cut("Find: "+r.filter, w)))
		if r.isFilter {
			p.caret = caretAt(min(6+width(r.filter), w-1), len(p.lines)-1)
		}
	}
	r.measure(l, s)
	cols := fitColumns(r.cols, r.col, w)
	p.add(r.c.st.Heading.Render(r.moreColumns(r.heads(cols, w), cols, w)))
	r.geo.first = len(p.lines)
	room := max(1, h-len(p.lines)-len(strip.lines))
	r.scroll(room)
	for i := r.top; i < min(len(r.shown), r.top+room); i++ {
		p.add(r.row(cols, s, l.Row(r.shown[i]), i, w))
	}
	if len(r.shown) == 0 {
		p.add(r.c.st.Dim.Render("  No row has these words."))
	}
	for len(p.lines) < h-len(strip.lines) {
		p.add("")
	}
	r.geo.last, r.geo.strip = r.geo.first+room, len(p.lines)
	r.geo.box.Y += len(p.lines)
	p.place(strip, 0)
	return p
}

// moreColumns says at the end of the heads, where they leave room, how many columns there are besides.
func (r *rows) moreColumns(heads string, cols []colDef, w int) string {
	more := "  +" + itoa(len(r.cols)-len(cols)) + " →"
	heads = strings.TrimRight(heads, " ")
	if len(cols) == len(r.cols) || width(heads)+width(more) > w {
		return fit(heads, w)
	}
	return fit(heads, w-width(more)) + more
}

// head is what stands above the table: on a call its clock and what the prices come to.
func (r *rows) head(w, h int) picture {
	var p picture
	if r.s.call.isOn() {
		p.add(callHead(r.c.st, r.s, w, h >= 18)...)
	}
	return p
}

func (r *rows) scroll(room int) {
	if r.at < r.top {
		r.top = r.at
	}
	if r.at >= r.top+room {
		r.top = r.at - room + 1
	}
	r.top = max(0, min(r.top, len(r.shown)-room))
}

func (r *rows) heads(cols []colDef, w int) string {
	b := "  "
	r.geo.colX = r.geo.colX[:0]
	for _, c := range r.cols {
		at := -1
		for _, k := range cols {
			if k.key == c.key {
				at = width(b)
				b += cellText(c.head, k) + " "
			}
		}
		if at < 0 {
			at = 1 << 20 // a column without room catches no click
		}
		r.geo.colX = append(r.geo.colX, at)
	}
	return b
}

// cellText cuts or fills a text to its column.
func cellText(s string, c colDef) string {
	s = cut(s, c.w)
	if c.isRight {
		return strings.Repeat(" ", max(0, c.w-width(s))) + s
	}
	return fit(s, c.w)
}

func (r *rows) row(cols []colDef, s model.Scope, row model.Row, i, w int) string {
	texts := r.texts(s, row)
	sign := " "
	if i == r.at {
		sign = markHere
	}
	switch {
	case len(r.marked) > 0 && r.marked[below(r.path, row.Key())]:
		sign += markDone
	case r.isHeld(row.Key()):
		sign += r.c.st.Bad.Render(markError)
	case len(r.openIn(row.Key())) > 0:
		sign += r.c.st.Dim.Render(markEmpty)
	default:
		sign += " "
	}
	var b strings.Builder
	b.WriteString(sign)
	for n, c := range r.cols {
		for _, k := range cols {
			if k.key != c.key {
				continue
			}
			t := cellText(texts[n], k)
			switch {
			case i == r.at && n == r.col:
				t = r.c.st.Here.Render(t)
			case i == r.at:
				t = r.c.st.Crumb.Render(t)
			}
			b.WriteString(t + " ")
		}
	}
	return cut(b.String(), w)
}

// isHeld reports whether something in a row is an error, required or parked, not only still to be asked.
func (r *rows) isHeld(id string) bool { return len(r.openIn(id)) > 0 && r.opened.held[id] }

// openIn lists what is still to be answered or mended in a row, also where the table has no column for it.
func (r *rows) openIn(id string) []string {
	if r.opened.rev != r.s.known.rev || r.opened.in == nil {
		r.opened.rev, r.opened.in, r.opened.held = r.s.known.rev, map[string][]string{}, map[string]bool{}
		asks := map[string]bool{}
		for _, path := range r.s.known.toAsk {
			asks[path] = true
		}
		for _, path := range r.s.known.open {
			if rest, ok := strings.CutPrefix(path, r.path+"."); ok {
				id, _, _ := strings.Cut(rest, ".")
				r.opened.in[id] = append(r.opened.in[id], path)
				r.opened.held[id] = r.opened.held[id] || !asks[path]
			}
		}
	}
	return r.opened.in[id]
}

// sums are the values that derive from the object that holds the list, after what the row in focus comes to.
func (r *rows) sums() string {
	all := totals(r.s, r.path)
	path, _ := r.rowPath()
	for _, d := range r.s.known.derivedAt(path) {
		if d.key == "amount" {
			return strings.TrimSuffix("This line: "+factors(r.s.known.eff, path, d.text)+d.text+" · "+all, " · ")
		}
	}
	return all
}

// factors says how a line comes to its amount, as “9 × $640.00 = ”: whoever typed the price of all as the price of one sees it at
// once. It is "" where there is one of it, or where more than that makes the amount.
func factors(a *model.Agreement, line, amount string) string {
	qty, err := a.At(below(line, "qty"))
	price, none := a.At(below(line, "price"))
	if err != nil || none != nil {
		return ""
	}
	count, isCount := qty.Field.At.(*value.Qty)
	each, isPrice := price.Field.At.(*value.Amount)
	if !isCount || !isPrice || !count.IsSet() || count.String() == "1" {
		return ""
	}
	currency := cmp.Or(price.Field.Currency, string(a.Costs.Currency))
	digits, _ := value.Digits(currency)
	all := each.Mul(*count, digits)
	style := a.Style()
	if style.Currency = currency; all.Show(style) != amount {
		return ""
	}
	return count.Show(style) + " × " + each.Show(style) + " = "
}

func totals(s *session, list string) string {
	i := strings.LastIndex(list, ".")
	if i < 0 {
		return ""
	}
	var parts []string
	for _, d := range s.known.derivedAt(list[:i]) {
		parts = append(parts, d.label+": "+d.text)
	}
	return strings.Join(parts, " · ")
}

// drawEmpty says what can be done with a list without rows.
func (r *rows) drawEmpty(w, h int) picture {
	p := r.head(w, h)
	r.geo = rowsGeo{}
	place, _ := r.s.place(r.path)
	for _, l := range r.say(place, w-2, 4, h >= 16) {
		p.add(" " + l)
	}
	p.add("")
	if place.State().None {
		p.add(" Answered: none.", "")
	} else {
		p.add(" Nothing here yet. Each row is one line of the list.", "")
	}
	for _, a := range r.actions() {
		if a.foot && a.works() {
			about := a.about
			if about == "" {
				about = a.Help().Desc
			}
			p.add(cut("   "+fit(r.c.st.Key.Render(a.Help().Key), 8)+about, w))
		}
	}
	p.add("", " "+r.c.st.Dim.Render(cut("Or paste rows of a spreadsheet, or one name a line.", w-1)))
	return p
}
