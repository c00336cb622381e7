package ui

import (
	"slices"
	"strings"

	"engross/model"
	"engross/model/check"
	"engross/model/value"
	"engross/ui/input"
)

// question is one question of a page, with the heading of the group it opens.
type question struct {
	place   model.Place
	heading string // of the group, above its first question
	group   string // path of the object it belongs to
	isLast  bool   // the last of its object: what derives from the answers stands below it
}

// ask lists the questions of an object and of the groups in it, in their order. Rows are not entered: a list is one
// question. Skipped questions are left out.
func ask(s model.Scope, sec model.Section, path string, o model.Object) []question {
	var out []question
	for _, f := range model.InOrder(o.Fields(s)) {
		at := below(path, f.Key)
		if f.Skip {
			continue
		}
		if g := f.Group(); g != nil {
			inner := ask(model.Scope{A: s.A, Up: o}, sec, at, g)
			if len(inner) > 0 && inner[0].heading == "" {
				inner[0].heading = f.Label
			}
			out = append(out, inner...)
			continue
		}
		q := question{place: model.Place{Path: at, Section: sec, Scope: s, Object: o, Field: f}, group: path}
		out = append(out, q)
		out = append(out, askOnly(q)...)
	}
	markLast(out)
	return out
}

// markLast says which questions are the last of their object among those that are shown.
func markLast(qs []question) {
	for i := range qs {
		qs[i].isLast = i == len(qs)-1 || qs[i+1].group != qs[i].group
	}
}

// askOnly lists the questions of the one row of a list that holds lists itself, such as the one price list or the one
// set of service hours: they are asked in place. With a second row they move to the rows screen.
func askOnly(q question) []question {
	l, s := q.place.Field.List(), model.Scope{A: q.place.Scope.A, Up: q.place.Object}
	if l == nil || !isAskedInPlace(q.place.Field, s) {
		return nil
	}
	row := l.Row(0)
	inner := ask(s, q.place.Section, below(q.place.Path, row.Key()), row)
	if len(inner) > 0 && inner[0].heading == "" {
		inner[0].heading = q.place.Field.Label + ": " + line(model.Title(s, row))
	}
	return inner
}

// isAskedInPlace reports whether the questions of the one row of a list are asked beside the list.
func isAskedInPlace(f model.Field, s model.Scope) bool {
	l := f.List()
	return l.Len() == 1 && !f.Several && slices.ContainsFunc(l.Row(0).Fields(s), func(f model.Field) bool { return f.List() != nil })
}

// askRow lists the questions of a row.
func askRow(p model.Place) []question {
	return ask(model.Scope{A: p.Scope.A, Up: p.Object}, p.Section, p.Path, p.Row)
}

// isUsual reports whether a question may be folded away: nobody must answer it, it is not on the short path, and
// nothing was said about it.
func (q question) isUsual() bool {
	f := q.place.Field
	if f.Required || f.Fast {
		return false
	}
	st := q.place.State()
	if st.Parked != nil || st.Raw != "" || st.NA != nil || st.None {
		return false
	}
	return !f.IsSet() || st.By == model.ByPreset || st.By == model.ByProfile || st.By == model.ByDefault
}

// isPassedBy reports whether enter and tab go on past a question: a quantity that follows from what was answered before it, such
// as the one of a fixed fee, where the price would be typed next.
func isPassedBy(p model.Place) bool {
	_, isQty := p.Field.At.(*value.Qty)
	return isQty && !p.Field.Fast && p.Field.Required && p.Field.Default != "" && p.Standing() == model.Defaulted
}

// isOpen reports whether a question on the short path still waits for somebody.
func (q question) isOpen() bool {
	f := q.place.Field
	if !f.Required && !f.Fast {
		return false
	}
	switch q.place.Standing() {
	case model.NotAsked, model.Unreadable:
		return true
	case model.Defaulted, model.Answered, model.ParkedOpen, model.ParkedSet, model.DeclaredNA:
	}
	return false
}

// needsPerson reports whether a question stands on a card of its own: nothing usual answers it, or somebody said that it
// needs to be looked at.
func (q question) needsPerson() bool {
	f, st := q.place.Field, q.place.State()
	switch {
	case q.isOpen(), st.Parked != nil, st.Raw != "":
		return true
	case !f.Required && !f.Fast:
		return false
	}
	return f.Default == "" && f.List() == nil
}

// mark is the sign that stands before a question, beside the word that says the same.
func mark(q question, worst check.Severity) string {
	switch q.place.Standing() {
	case model.Unreadable:
		return markUnread
	case model.ParkedOpen, model.ParkedSet:
		return markParked
	case model.DeclaredNA:
		return markNA
	case model.Answered:
		if worst == check.Error {
			return markError
		}
		return markDone
	case model.Defaulted:
		if worst == check.Error {
			return markError
		}
		return markDefault
	case model.NotAsked:
	}
	if worst == check.Error || q.place.Field.Required {
		return markError
	}
	return " "
}

// markOf is the mark of a question of the page, in its color.
func (p *page) markOf(q question) string {
	m := mark(q, p.worst(q.place.Path))
	if m == markDone && p.s.isOffered(q.place) {
		m = markDefault
	}
	switch m {
	case markError, markUnread:
		return p.c.st.Bad.Render(m)
	case markParked:
		return p.c.st.Warn.Render(m)
	case markDone:
		return p.c.st.Good.Render(m)
	}
	return m
}

func (p *page) worst(path string) check.Severity {
	worst := check.Severity(0)
	if p.s.isNew(path) {
		return worst
	}
	for _, f := range p.s.findingsAt(path) {
		if worst == 0 || f.Severity < worst {
			worst = f.Severity
		}
	}
	return worst
}

// standing is the word for how a question stands.
func standing(p model.Place) string {
	st := p.State()
	switch p.Standing() {
	case model.Defaulted:
		return by(st.By)
	case model.ParkedOpen, model.ParkedSet:
		w := "parked"
		if p.Standing() == model.ParkedSet {
			w = "answered, parked"
		}
		if st.Parked.Owner != "" {
			w += " for " + st.Parked.Owner
		}
		return w
	case model.Unreadable:
		return "not readable"
	case model.DeclaredNA:
		return "not applicable"
	case model.NotAsked:
		switch {
		case p.Field.Required && p.Field.MayBeNone():
			return "required or none"
		case p.Field.Required:
			return "required"
		}
		if p.Field.Fast {
			return "open" // as the sidebar counts it; nothing is held back by it
		}
		return "optional"
	case model.Answered:
		if st.None {
			return "none"
		}
		if p.Field.List() != nil {
			return ""
		}
	}
	return "answered"
}

// standing is the word for how a question stands, as far as the findings tell: what another answer makes necessary is not
// called optional.
func (s *session) standing(p model.Place) string {
	word := standing(p)
	if word == "" && s.isOffered(p) {
		return "proposed"
	}
	if p.Standing() != model.NotAsked || p.Field.Required || s.isNew(p.Path) {
		return word
	}
	for _, i := range s.known.at[p.Path] {
		if s.known.findings[i].Severity == check.Error {
			return "needed"
		}
	}
	return word
}

// isOffered reports whether a place is a list with rows of which nobody gave or confirmed any.
func (s *session) isOffered(p model.Place) bool {
	return s.kind == anAgreement && s.known.unsaid[p.Path]
}

// by says who spoke where no person confirmed the answer.
func by(b model.By) string {
	switch b {
	case model.ByPreset:
		return "preset"
	case model.ByProfile:
		return "profile"
	case model.ByImport:
		return "imported"
	case model.ByDefault, model.ByUser, "":
	}
	return "default"
}

// shown is the answer of a question on one line.
func shown(s *session, p model.Place) string {
	st := p.State()
	switch {
	case st.NA != nil:
		if st.NA.Reason != "" {
			return "not applicable: " + st.NA.Reason
		}
		return "not applicable"
	case st.Parked != nil && st.Parked.Note != "" && !p.Field.IsSet():
		return st.Parked.Note
	case p.Field.List() != nil:
		return input.New(p).View(p, input.Env{Width: 200, Height: 1, Context: s.context()})
	}
	text := strings.ReplaceAll(input.Shown(p, s.context()), "\n", " / ")
	return strings.TrimSuffix(text, " (default)")
}
