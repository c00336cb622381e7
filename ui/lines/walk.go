package lines

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// walk asks the questions of a section or of a row one after the other. They are asked for again after each answer:
// conditions follow the answers.
type walk struct {
	*talk
	head func() string                   // where one is: "Section 4 of 9, Costs."
	asks func(path string) []ui.Question // the questions, that of the path among them
	row  string                          // path of the row, empty for a section

	isWhole bool // begins with the first question, not with the first open one

	heard *string // the group whose heading was said last

	missed []string // questions that came in before the one that is asked, to be asked next
	from   string   // the question after which it goes on then
}

// way is how a walk ended.
type way int

const (
	forward  way = iota // past the last question
	backward            // before the first
)

// turn is what comes after a question.
type turn int

const (
	again  turn = iota // the same question once more
	next               // the next one
	before             // the one before
)

// has reports whether one of the questions is that of the path, or holds it in a row.
func (w *walk) has(path string) bool { return find(w.asks(path), path) >= 0 }

// find returns the position of the question of a path, or of the list that holds it; -1 for none.
func find(qs []ui.Question, path string) int {
	at, best := -1, 0
	for i, q := range qs {
		p := q.Place.Path
		if (p == path || strings.HasPrefix(path, p+".")) && len(p) > best {
			at, best = i, len(p)
		}
	}
	return at
}

// run asks from the question of a path on; from the first open one if it is empty or gone.
func (w *walk) run(path string) (way, error) {
	qs := w.asks(path)
	at := find(qs, path)
	if row := w.at.row; strings.HasPrefix(path, row+".") && len(row) > len(w.row) {
		at = find(qs, row) // back into the row that was gone through: a section may ask its open questions too
	}
	if at < 0 {
		if at = 0; !w.isWhole {
			at = max(0, firstOpen(qs))
		}
		if at > 0 {
			w.hint("before", "It begins with the first open question; `<` goes back to those before it, `list` tells all.")
		}
	}
	for at >= 0 && at < len(qs) {
		q := qs[at]
		var t turn
		var err error
		if path != q.Place.Path && strings.HasPrefix(path, q.Place.Path+".") && q.Place.Field.List() != nil {
			t, err = w.rows(q.Place.Path, path, false) // further in
		} else {
			t, err = w.question(q, at, len(qs))
		}
		path = ""
		if err != nil {
			return forward, err
		}
		here, were := q.Place.Path, qs
		qs = w.asks(here)
		now := find(qs, here)
		w.grown(were, qs, now)
		if now < 0 {
			if len(qs) == 0 {
				return forward, nil
			}
			at = min(at, len(qs)-1) // its condition is gone: the one that stands in its place
			continue
		}
		at = now
		switch t {
		case next:
			w.closing(qs[at])
			if list := qs[at].Place; at+1 == len(qs) || !strings.HasPrefix(qs[at+1].Place.Path, list.Path+".") { // else they are asked now
				w.lackingBelow(list, "`<` leads back to the list.")
			}
			at = w.after(qs, at)
		case before:
			at--
			w.missed, w.from = nil, ""
		case again:
		}
	}
	if at < 0 {
		return backward, nil
	}
	return forward, nil
}

// after returns the position of what is asked next: what came in before the question at a position, and when that is through, what
// stands behind the question that brought it in.
func (w *walk) after(qs []ui.Question, at int) int {
	for len(w.missed) > 0 {
		i := positionOf(qs, w.missed[0])
		w.missed = w.missed[1:]
		if i >= 0 && isUnsaid(qs[i].Place) {
			if w.from == "" {
				w.from = qs[at].Place.Path
			}
			return i
		}
	}
	if i := find(qs, w.from); w.from != "" && i >= 0 {
		at = i
	}
	w.from = ""
	return at + 1
}

// positionOf returns the position of the question of a path; -1 for none.
func positionOf(qs []ui.Question, path string) int {
	return slices.IndexFunc(qs, func(q ui.Question) bool { return q.Place.Path == path })
}

// isUnsaid reports whether nobody has said yet how a question is answered.
func isUnsaid(p model.Place) bool {
	switch p.Standing() {
	case model.NotAsked, model.Unreadable, model.Defaulted:
		return true
	case model.Answered, model.ParkedOpen, model.ParkedSet, model.DeclaredNA:
	}
	return false
}

// closing says what follows from the answers of a group when its last question is left.
func (w *walk) closing(q ui.Question) {
	if !q.IsLast {
		return
	}
	for _, d := range w.s.Derived(q.Group) {
		if text := d[0] + ": " + d[1]; !w.told[text] {
			w.told[text] = true
			w.say("Worked out: %s.", asSpoken(text))
		}
	}
}

// grown says which questions came in since some others were asked, as the question at a position was left. Those before it
// that nobody answered are asked next: they would not be met on the way.
func (w *walk) grown(were, qs []ui.Question, at int) {
	var missed, earlier, later []string
	for i, q := range qs {
		if positionOf(were, q.Place.Path) >= 0 {
			continue
		}
		name := q.Place.Field.Label
		if w.row == "" && (at < 0 || q.Group != qs[at].Group) {
			name = w.s.LabelOf(q.Place.Path)
		}
		switch {
		case i < at && isUnsaid(q.Place):
			missed = append(missed, name)
			w.missed = append(w.missed, q.Place.Path)
		case i < at:
			earlier = append(earlier, name)
		default:
			later = append(later, name)
		}
	}
	for _, g := range []struct {
		names []string
		rest  string
	}{{missed, " before this one, asked next"}, {earlier, " before this one; `list` leads there"}, {later, ""}} {
		n := len(g.names)
		if n == 0 {
			continue
		}
		const most = 4
		if n > most {
			g.names = append(g.names[:most], "others")
		}
		if text := plural(n, "more question", "more questions") + g.rest + ": " + value.Series(g.names); !w.told["grown "+text] {
			w.told["grown "+text] = true
			w.say("%s.", text)
		}
	}
}

func firstOpen(qs []ui.Question) int {
	for i, q := range qs {
		if q.IsOpen {
			return i
		}
	}
	return -1
}

// opens returns the heading of the group of a question, where the question before was of another one.
func (w *walk) opens(q ui.Question) string {
	isSame := w.heard != nil && *w.heard == q.Group
	w.heard = &q.Group
	if isSame {
		return ""
	}
	label := w.s.LabelOf(q.Group)
	switch {
	case strings.HasSuffix(label, ": "+q.Heading):
		return label // whose address it is
	case q.Heading != "":
		return q.Heading
	case q.Group == "" || q.Group == w.row:
		return ""
	}
	if !strings.HasSuffix(strings.TrimRight(w.head(), "s."), " "+label) {
		return label
	}
	return "" // Terms, Term
}

// called names a question with the row that it stands in, unless that row is gone through.
func (w *walk) called(p model.Place) string {
	if row := w.s.RowOf(p.Path, w.row); row != "" && row != p.Field.Label {
		return p.Field.Label + " of " + row
	}
	return p.Field.Label
}

// whose names a list with the row that it stands in: "Targets of Critical". The place may be one of its rows.
func (t *talk) whose(p model.Place) string {
	list := p.Path
	if p.Row != nil {
		list = listOf(list)
	}
	if row := t.s.RowOf(list, ""); row != "" && row != p.Field.Label {
		return p.Field.Label + " of " + row
	}
	return p.Field.Label
}

// standsAt is the section and the row that one is in.
func (w *walk) standsAt() string { return w.here().About().Key + " " + w.row }

// announce says what is asked: "Section 4 of 9, Costs. Question 2 of 6, required. Payment day. Now: 15." The section or the
// row is said where it is another one than was said last.
func (w *walk) announce(p model.Place, heading string, isSame bool, at, of int) {
	f := p.Field
	text := fmt.Sprintf("Question %d of %d", at+1, of)
	if w.stands != w.standsAt() {
		w.stands = w.standsAt()
		text = w.head() + " " + text
	}
	switch {
	case f.Required && f.MayBeNone() && p.Standing() == model.NotAsked:
		text += ", required or none"
	case f.Required:
		text += ", required"
	}
	switch {
	case f.List() != nil:
		text += ", a list"
	case f.IsLong():
		text += ", a long text until a single period"
	}
	text += "."
	called := w.called(p)
	if row := w.s.RowOf(p.Path, w.row); isSame || row != "" && strings.HasSuffix(heading, row) {
		called = p.Field.Label // of which row was just said
	}
	if of, isNamed := strings.CutSuffix(heading, ": "+called); isNamed { // a list that is called as its group is
		heading = of
	}
	if heading != "" && heading != called && heading != w.here().About().Title {
		text += " " + sentence(heading)
	}
	text += " " + sentence(called+w.s.Counted(p)) + " Now: " + sentence(w.answer(p))
	w.out.say(text)
	if p.Standing() == model.Defaulted && f.List() == nil {
		w.hint("proposed", "Default is what is usual, preset what comes with the line of business or with a service. Nobody has said yes to them here; empty does.")
		if p.State().By == model.ByProfile {
			w.hint("profile", "Profile is what your own company gave for all agreements.")
		}
	}
	column := w.columnOf(p)
	switch {
	case (w.s.IsRep() || w.s.IsOnCall()) && f.Ask != "":
		w.out.say(quoted(f.Ask))
	case f.Help != "" && !w.told[column]:
		w.told[column] = true
		w.out.say(f.Help)
	}
}

// columnOf names a question for all rows of its list: what is heard at one row need not be heard at each.
func (w *walk) columnOf(p model.Place) string {
	return "help " + w.row[:strings.LastIndexByte(w.row, '.')+1] + strings.TrimPrefix(p.Path, w.row)
}
