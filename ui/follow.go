package ui

import (
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// followers says which lines of a list propose something else since an answer of another line was given: those that name
// whom that line names, and for the call sheet the levels of escalation that do. It is "" where none does, and for answers
// that are no choice among rows. Who signs is called last, so that the lines of the call sheet follow that too.
func (s *session) followers(was *model.Agreement, p model.Place) string {
	list := parentOf(parentOf(p.Path))
	if list == "signatories" {
		var out []string
		for _, key := range []string{"providerId", "clientId"} {
			out = append(out, s.following(was, "callSheet", key, p.Path, "Line of the call sheet", "Lines of the call sheet")...)
			out = append(out, s.following(was, "issues.escalation", key, p.Path, "Level of escalation", "Levels of escalation")...)
		}
		return strings.Join(out, " ")
	}
	if p.Field.Ref == "" || p.Field.Default == "" {
		return ""
	}
	out := s.following(was, list, p.Field.Key, p.Path, "Line", "Lines")
	if list == "callSheet" {
		out = append(out, s.following(was, "issues.escalation", p.Field.Key, p.Path, "Level of escalation", "Levels of escalation")...)
	}
	return strings.Join(out, " ")
}

// following says it of one list, but not of the answer itself. What is parked or does not apply names nobody, whatever would be usual there.
func (s *session) following(was *model.Agreement, list, key, but, one, many string) []string {
	before, err := was.At(list)
	now, ok := s.place(list)
	if err != nil || !ok || now.Field.List() == nil || before.Field.List() == nil {
		return nil
	}
	names := map[string][]int{} // lines by what they propose now
	var order []string
	for i := range min(before.Field.List().Len(), now.Field.List().Len()) {
		a, isAsked := cellOf(before, i, key)
		b, isStill := cellOf(now, i, key)
		if !isAsked || !isStill || b.Path == but || b.Field.IsSet() || b.Standing() != model.Defaulted || a.Field.IsSet() || a.Field.Default == b.Field.Default {
			continue
		}
		name := shown(s, b)
		if names[name] == nil {
			order = append(order, name)
		}
		names[name] = append(names[name], i+1)
	}
	var out []string
	for _, name := range order {
		text := many + " " + numbered(names[name]) + " follow: "
		if len(names[name]) == 1 {
			text = one + " " + numbered(names[name]) + " follows: "
		}
		out = append(out, text+line(name)+".")
	}
	return out
}

// readAgain says which answers that were kept as typed are read now, because the row that they name is there, as a part of
// what is told.
func readAgain(was, now *model.Agreement, paths []string) string {
	var out []string
	for _, path := range paths {
		before, err := was.At(path)
		if err != nil || !before.IsUnread() { // of what one paste brings, nobody knew
			continue
		}
		p, err := now.At(path)
		if err != nil {
			continue
		}
		name := p.Field.Label
		if row, ok := p.Object.(model.Row); ok {
			name += ofRow + model.Title(p.Scope, row)
		}
		out = append(out, name+", kept as typed until now, is read: "+line(before.State().Raw)+".")
	}
	const most = 3
	switch n := len(out); {
	case n == 0:
		return ""
	case n > most:
		return " " + itoa(n) + " answers that were kept as typed until now are read. "
	}
	return " " + strings.Join(out, " ") + " "
}

// cellOf is a question of the row at a position of a list.
func cellOf(list model.Place, i int, key string) (model.Place, bool) {
	row := list.Field.List().Row(i)
	s := model.Scope{A: list.Scope.A, Up: list.Object}
	for _, f := range row.Fields(s) {
		if f.Key == key && !f.Skip {
			return model.Place{Path: below(below(list.Path, row.Key()), key), Scope: s, Object: row, Field: f}, true
		}
	}
	return model.Place{}, false
}

// numbered writes numbers that rise: "3, 8 to 14 and 19".
func numbered(all []int) string {
	var parts []string
	for i := 0; i < len(all); i++ {
		last := i
		for last+1 < len(all) && all[last+1] == all[last]+1 {
			last++
		}
		if last-i < 2 {
			parts = append(parts, itoa(all[i]))
			continue
		}
		parts = append(parts, itoa(all[i])+" to "+itoa(all[last]))
		i = last
	}
	return value.Series(parts)
}

// recounted says of which priorities the proposed times follow who is on call after hours.
func recounted(a *model.Agreement, step model.Step) string {
	if !slices.ContainsFunc(step.Changes, func(c model.Change) bool { return c.Path == "afterHours.policy" }) {
		return ""
	}
	var names []string
	how := "in support hours only"
	for _, c := range step.Changes {
		p, err := a.At(c.Path)
		t, isTarget := p.Object.(*model.Target)
		if err != nil || !isTarget || p.Field.Key != "hoursClass" {
			continue
		}
		if t.HoursClass != "support" {
			how = "at any hour"
		}
		if up, ok := p.Scope.Up.(*model.Priority); ok {
			names = append(names, line(string(up.Name)))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "The times proposed for " + value.Series(names) + " count " + how + " now. "
}

// brought keeps, to be told, what comes with a change that makes an agreement of this one.
func (s *session) brought(a *model.Agreement, step model.Step, readAgainAt []string) {
	if len(step.Changes) > 1 { // a service brings its line with it
		s.news = unpriced(a.UnpricedSince(s.a))
	}
	for _, x := range [][2]string{{"equipment.", "this equipment"}, {"costs.lists.", "this fee"}} {
		if slices.ContainsFunc(step.Changes, func(c model.Change) bool { return strings.HasPrefix(c.Path, x[0]) }) {
			s.news += included(x[1], a.IncludedSince(s.a))
			break
		}
	}
	s.news += signsToo(a.SignsTooSince(s.a))
	s.news += recounted(a, step) + readAgain(s.a, a, readAgainAt)
}

// unpriced says that fee lines came with a service.
func unpriced(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return "A fee line without a price came with it: " + names[0] + "."
	}
	return plural(len(names), "fee line", "fee lines") + " without a price came with them."
}

// included says that services became part of the agreement with equipment that was listed, or a fee that was called by them.
func included(with string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "With " + with + ", the agreement includes " + value.Series(names) + "."
}

// signsToo says that a second person is proposed to sign for the client.
func signsToo(name string) string {
	if name == "" {
		return ""
	}
	return "Two people of the client decide together, so " + name + " is proposed to sign too (Signatures)."
}
