package ui

import (
	"cmp"
	"slices"
	"strings"

	"engross/model"
	"engross/model/check"
)

// point is one line of the review that leads somewhere.
type point struct {
	group, section string
	path           string
	text           string
	rule           string
	notes          []string       // said below it
	finding        *check.Finding // what it is about, if a rule found it
	waiver         string         // the row that leaves it as it is
	answer, word   string         // of a key term: its answer, and how it came about
}

// Groups of the review, in their order. Those of findings say what they hold back.
var groupNames = map[check.Severity]string{
	check.Error:   "Errors: they hold back the final agreement",
	check.Warning: "Warnings: mend them, or leave them knowingly",
	check.Advice:  "Advice",
}

const (
	groupParked  = "Parked: asked later"
	groupToAsk   = "Still to be asked: nothing is held back by it"
	groupCards   = "Proposed: nobody accepted it yet"
	groupTerms   = "Key terms"
	groupMissing = "Missing: points that nothing in the agreement settles"
	groupLeft    = "Left as they are"
)

// points lists everything that the review leads to.
func (r *review) points() []point {
	var out []point
	for _, sev := range []check.Severity{check.Error, check.Warning, check.Advice} {
		for i, f := range r.s.known.findings {
			if f.Severity == sev {
				out = append(out, r.found(groupNames[sev], &r.s.known.findings[i]))
			}
		}
	}
	for _, path := range r.s.known.parked {
		out = append(out, r.parked(path))
	}
	out = append(out, r.toAsk()...)
	out = append(out, r.terms()...)
	out = append(out, r.missing()...)
	return append(out, r.left()...)
}

// missing lists what nothing settles, by section.
func (r *review) missing() []point {
	var out []point
	for _, x := range r.s.cover.all {
		if x.Cover == check.Missing && x.Path != "" {
			out = append(out, point{group: groupMissing, section: r.sectionOf(x.Path), path: x.Path, text: x.Point.About, notes: []string{x.Reason}})
		}
	}
	return r.bySection(out)
}

// bySection puts points together that stand in the same section, in the order of the sections.
func (r *review) bySection(pts []point) []point {
	at := map[string]int{}
	for i, sec := range r.s.sections() {
		at[sec.About().Title] = i
	}
	slices.SortStableFunc(pts, func(x, y point) int { return cmp.Compare(at[x.section], at[y.section]) })
	return pts
}

// found is the point of a finding. One that was left before says so: its values have changed since.
func (r *review) found(group string, f *check.Finding) point {
	pt := point{group: group, section: r.sectionOf(f.Path), path: f.Path, text: f.Message, rule: f.Rule, finding: f}
	if f.Waiver != nil && f.MayBeLeft() {
		pt.waiver = "review.waivers." + f.Waiver.Key()
		pt.notes = append(pt.notes, "Was left by "+r.leaver(f.Waiver)+" It says something else now.")
	}
	return pt
}

// left lists what somebody left as it is, and the reasons that nothing needs any more.
func (r *review) left() []point {
	var out []point
	used := map[*model.Waiver]bool{}
	for _, f := range r.s.known.findings {
		used[f.Waiver] = true
	}
	for i, f := range r.s.known.left {
		used[f.Waiver] = true
		pt := r.found(groupLeft, &r.s.known.left[i])
		pt.notes = []string{"Left by " + r.leaver(f.Waiver)}
		out = append(out, pt)
	}
	if r.s.known.of == nil {
		return r.bySection(out)
	}
	for _, w := range r.s.known.of.Review.Waivers {
		if !used[w] && w.Rule.IsSet() {
			path := "review.waivers." + w.Key()
			out = append(out, point{group: groupLeft, section: r.sectionOf(path), path: path + ".rule", waiver: path, rule: string(w.Rule), text: "Not found any more.", notes: []string{"Left by " + r.leaver(w)}})
		}
	}
	return r.bySection(out)
}

// leaver says who left a finding as it is, when and why.
func (r *review) leaver(w *model.Waiver) string {
	text := string(w.By)
	if w.Date.IsSet() {
		text += " on " + w.Date.Show(r.s.a.Style())
	}
	return line(strings.TrimRight(text+": "+string(w.Reason), ".")) + "."
}

func (r *review) parked(path string) point {
	pt := point{group: groupParked, path: path, section: r.sectionOf(path), text: labelOf(r.s, path)}
	p, ok := r.s.place(path)
	if !ok || p.State().Parked == nil {
		return pt
	}
	if n := p.State().Parked.Note; n != "" {
		pt.text += ": " + n
	}
	if o := p.State().Parked.Owner; o != "" {
		pt.text += " (for " + o + ")"
	} else {
		pt.text += " (nobody named who finds it out)"
	}
	return pt
}

// toAsk lists what else the sidebar counts as open: questions of the short path without an answer, and cards to accept.
func (r *review) toAsk() []point {
	var out []point
	for _, path := range r.s.known.toAsk {
		out = append(out, point{group: groupToAsk, path: path, section: r.sectionOf(path), text: labelOf(r.s, path)})
	}
	for _, sec := range r.s.sections() {
		if n := r.s.known.progress[sec.About().Key].Unconfirmed; n > 0 && model.IsPrefilled(sec) {
			out = append(out, point{group: groupCards, path: sec.Fields(model.Scope{A: r.s.a})[0].Key, text: sec.About().Title + ": " + plural(n, "answer", "answers") + " to read and to accept"})
		}
	}
	return out
}

// terms are what somebody looks for first in an agreement, and how each came about.
func (r *review) terms() []point {
	paths := []string{"client.legalName", "provider.legalName", "term.effectiveDate", "term.initialMonths", "costs.pay.netDays", "legal.governingLaw"}
	if r.s.known.eff == nil {
		return nil
	}
	for _, path := range check.KeyTerms(r.s.known.eff) {
		if !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	var out []point
	for _, path := range paths {
		q, ok := r.s.place(path)
		if !ok || q.Field.Skip {
			continue
		}
		word := standing(q)
		if q.Standing() == model.Defaulted {
			word += ": nobody confirmed it"
		}
		out = append(out, point{group: groupTerms, path: path, text: labelOf(r.s, path), answer: shown(r.s, q), word: word})
	}
	return out
}

// sectionOf names the section that a question stands in: that of the first name of its path.
func (r *review) sectionOf(path string) string {
	first, _, _ := strings.Cut(path, ".")
	title, isKnown := r.sections[first]
	if !isKnown {
		if p, ok := r.s.place(first); ok {
			title = p.Section.About().Title
		}
		r.sections[first] = title
	}
	return title
}

// labelOf names a question with the groups and rows it stands in.
func labelOf(s *session, path string) string {
	var names []string
	for i, c := range path + "." {
		if c != '.' {
			continue
		}
		p, ok := s.place(path[:i])
		switch {
		case !ok:
		case p.Row != nil:
			names = append(names, model.Title(model.Scope{A: s.a, Up: p.Object}, p.Row))
		case p.Field.List() == nil || i == len(path):
			names = append(names, p.Field.Label)
		}
	}
	if n := len(names) - 1; n > 0 {
		return line(strings.Join(names[:n], ", ") + ": " + names[n])
	}
	return line(strings.Join(names, ""))
}

// hay is what a filter looks for words in.
func (pt *point) hay() string {
	return strings.ToLower(strings.Join(append([]string{pt.group, pt.section, pt.text, pt.rule, pt.answer, pt.word}, pt.notes...), " "))
}

// hasWords reports whether a text in lower case has all words of another.
func hasWords(hay, words string) bool {
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(words)), func(w string) bool { return !strings.Contains(hay, w) })
}

// tour is the way through the open points: where it led last, what was open then, where it has been since it began, and whether it
// goes through a row that somebody stood in.
type tour struct {
	at     string
	points []string
	seen   map[string]bool
	inRow  bool
}

// nextOpen returns the open point after a question, "" if there is none. From a question that is not open, such as one that
// was just answered, the tour goes on where it was, and begins with the first where it was nowhere. Whoever went into a row is
// first led through what is open in it. What only the short path asks, and what is parked, waits until the tour has been at all
// else; from such a question to which it did not lead, it first goes down the section.
func (s *session) nextOpen(here string) string {
	points := s.known.open
	if len(points) == 0 {
		return ""
	}
	seen := s.tour.seen
	if seen == nil {
		seen = map[string]bool{}
	}
	seen[here] = true
	if here != s.tour.at || s.tour.inRow { // not where nobody went but by the tour
		for row := s.rowOf(here); row != ""; row = s.rowOf(parentOf(row)) {
			if next := s.openInRow(row, here, seen); next != "" {
				seen[next] = true
				s.tour = tour{next, points, seen, true}
				return next
			}
		}
	}
	i := slices.Index(points, here)
	if i < 0 {
		i = slices.Index(points, s.tour.at)
	}
	next := points[(i+1)%len(points)]
	if i < 0 {
		for _, path := range s.tour.points[slices.Index(s.tour.points, s.tour.at)+1:] {
			if slices.Contains(points, path) {
				next = path
				break
			}
		}
	}
	waits := map[string]bool{}
	for _, path := range slices.Concat(s.known.toAsk, s.known.parked) {
		waits[path] = true
	}
	isUrgent := func(path string) bool { return !waits[path] && !seen[path] }
	if waits[next] {
		below := ""
		if here != s.tour.at && waits[here] {
			below = s.below(here, points, isUrgent)
		}
		if n := slices.IndexFunc(points, isUrgent); below == "" && n >= 0 {
			below = points[n]
		}
		next = cmp.Or(below, next)
	}
	if next == points[0] {
		clear(seen) // once around
	}
	seen[next] = true
	s.tour = tour{next, points, seen, false}
	return next
}

// openInRow returns what is open in a row, not parked, and was not seen yet: the first below a question, else the first of all;
// "" if there is none.
func (s *session) openInRow(row, here string, seen map[string]bool) string {
	points := s.known.open
	isMeant := func(path string) bool {
		return strings.HasPrefix(path, row+".") && !seen[path] && !slices.Contains(s.known.parked, path)
	}
	if next := s.below(here, points, isMeant); next != "" {
		return next
	}
	if i := slices.IndexFunc(points, isMeant); i >= 0 {
		return points[i]
	}
	return ""
}

// rowOf returns the path of the innermost row that a path leads to or into; "" for none.
func (s *session) rowOf(path string) string {
	for at := path; at != ""; at = parentOf(at) {
		if p, ok := s.place(at); ok && p.Row != nil {
			return at
		}
	}
	return ""
}

// passing says why the tour led from one question to another where that is not simply the next: up to a section above, or past
// questions of the short path, for the sake of what is required; "" where it did not.
func (s *session) passing(from, to string) string {
	a, okA := s.place(from)
	b, okB := s.place(to)
	if !okA || !okB || slices.Contains(s.known.toAsk, to) || slices.Contains(s.known.parked, to) {
		return ""
	}
	here, there := a.Section.About().Key, b.Section.About().Key
	passed, isBetween := map[string]bool{}, false
	for _, sec := range s.sections() {
		key := sec.About().Key
		if key == there {
			break
		}
		if isBetween = isBetween || key == here; isBetween {
			passed[key] = true
		}
	}
	isUp := here != there && !isBetween
	passed[here] = here != there
	n := 0
	for _, path := range s.known.toAsk {
		if p, ok := s.place(path); ok && passed[p.Section.About().Key] {
			n++
		}
	}
	said := "What is required comes first, this in " + line(b.Section.About().Title)
	switch {
	case n > 0:
		return said + ": " + plural(n, "other open question comes", "other open questions come") + " after that."
	case isUp:
		return said + ", section by section."
	}
	return ""
}

// below returns the first of some points further down the section than a question; "" if there is none.
func (s *session) below(here string, points []string, isMeant func(string) bool) string {
	p, ok := s.place(here)
	if !ok {
		return ""
	}
	meant, next, isPast := map[string]bool{}, "", false
	for _, path := range points {
		meant[path] = isMeant(path)
	}
	s.a.WalkSection(p.Section, func(q model.Place) {
		if next == "" && isPast && meant[q.Path] {
			next = q.Path
		}
		isPast = isPast || q.Path == here
	})
	return next
}
