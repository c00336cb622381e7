package lines

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// This file says which answers are still needed when a row, a list or a section is left.

// lackingBelow says what the rows of a list still need, when the list is passed by: a proposed row looks as if it were whole. What
// leads back to it is said too, and how a row that nobody asked for is taken out.
func (w *walk) lackingBelow(list model.Place, back string) {
	rows := list.Field.List()
	if rows == nil {
		return
	}
	var needs []string               // labels of what rows lack, in their order
	lacking := map[string][]string{} // rows by what they lack
	n, one, proposed := 0, "", ""
	for i := range rows.Len() {
		row, _ := w.s.Place(list.Path + "." + rows.Row(i).Key())
		qs := w.s.AskRow(row.Path)
		names := w.lacks(qs)
		if len(names) == 0 {
			continue
		}
		var labels []string
		for _, q := range qs {
			if isOwed(q.Place) {
				labels = append(labels, q.Place.Field.Label)
			}
		}
		need, title := strings.Join(labels, ", "), model.Title(model.Scope{A: w.s.Agreement(), Up: list.Object}, rows.Row(i))
		if lacking[need] == nil {
			needs = append(needs, need)
		}
		lacking[need] = append(lacking[need], itoa(i+1)+" "+title)
		if n++; n == 1 {
			one = fmt.Sprintf("Row %d of %s still needs: %s.", i+1, w.called(list), strings.Join(names, ", "))
		}
		if proposed == "" && list.Field.MayBeNone() && row.Row != nil && row.IsUnconfirmed() {
			proposed = title
		}
	}
	if n == 0 {
		return
	}
	text := one
	if n > 1 {
		const most = 6
		for i, need := range needs {
			some := lacking[need]
			if more := len(some) - most; more > 0 {
				some = append(some[:most:most], itoa(more)+" more")
			}
			needs[i] = need + ", rows " + value.Series(some)
			if len(some) == 1 {
				needs[i] = need + ", row " + some[0]
			}
		}
		text = fmt.Sprintf("%d rows of %s still need something: %s.", n, w.called(list), strings.Join(needs, "; "))
	}
	if w.told[text] {
		return
	}
	w.told[text] = true
	w.say("%s %s", text, back)
	if proposed != "" {
		w.say("A proposed row that does not arise is taken out at the list: `delete %s`.", proposed)
	}
}

// lacks names those questions of a row that it needs and that have no answer.
func (w *walk) lacks(qs []ui.Question) []string {
	var names []string
	for _, q := range qs {
		if isOwed(q.Place) {
			names = append(names, w.called(q.Place))
		}
	}
	return names
}

// isOwed reports whether a question is required and has no answer that can be read.
func isOwed(p model.Place) bool {
	st := p.Standing()
	return p.Field.Required && (st == model.NotAsked || st == model.Unreadable)
}

// lacking says which answers that a row needs it lacks when it is left, and reports whether it lacks any; at is its position.
func (w *walk) lacking(at int) bool {
	names := w.lacks(w.asks(""))
	if len(names) > 0 {
		w.say("Still without an answer that the row needs: %s. `row %d` leads back to it.", strings.Join(names, ", "), at+1)
	}
	return len(names) > 0
}

// owing says at the end of a section which answers that are required it still lacks, those of its rows among them: nobody who went
// elsewhere in between, or left them open, hears of them before the review otherwise.
func (t *talk) owing(sec model.Section) {
	var names []string
	last := ""
	t.s.Agreement().WalkSection(t.here(), func(p model.Place) {
		if p.Row == nil && !p.Field.Skip && p.Field.Group() == nil && isOwed(p) {
			in, name, ok := strings.Cut(strings.TrimPrefix(t.s.Trail(p.Path), sec.About().Title+", "), ": ")
			for ok && strings.Contains(name, ": ") {
				more, rest, _ := strings.Cut(name, ": ")
				in, name = in+": "+more, rest
			}
			if n := len(names); n > 0 && ok && in == last {
				names[n-1] += ", " + name
				return
			}
			if last = in; ok {
				in += ": " + name
			}
			names = append(names, in)
		}
	})
	if len(names) == 0 {
		return
	}
	const most = 4
	if n := len(names); n > most {
		names = append(names[:most], fmt.Sprintf("%d more, which `review` tells", n-most))
	}
	if text := "Still needed in " + sec.About().Title + ": " + strings.Join(names, "; ") + ". `/go` and such words leads there."; !t.told[text] {
		t.told[text] = true
		t.say("%s", text)
	}
}

// leftOpen says what rows still need that were gone away from in the middle, or that stand beside one that was opened.
func (t *talk) leftOpen() {
	for _, row := range slices.Sorted(maps.Keys(t.entered)) {
		p, ok := t.s.Place(row)
		if !ok || p.Row == nil || t.at.path == row || strings.HasPrefix(t.at.path, row+".") {
			continue
		}
		r := &rows{talk: t, list: listOf(row)}
		if names := r.walkOf(row).lacks(t.s.AskRow(row)); len(names) > 0 {
			text := strings.TrimSuffix(r.headOf(row), ".") + ", still needs: " + strings.Join(names, ", ") + "."
			if t.told[text] {
				continue
			}
			t.told[text] = true
			if t.at.path != r.list {
				text += " `/go " + p.Field.Label + "` leads back to its list."
			}
			t.say("%s", text)
		}
	}
	for _, list := range slices.Sorted(maps.Keys(t.cameBack)) {
		p, ok := t.s.Place(list)
		if !t.cameBack[list] || t.at.path == list || strings.HasPrefix(t.at.path, list+".") {
			continue
		}
		if delete(t.cameBack, list); ok {
			(&walk{talk: t}).lackingBelow(p, "`/go "+p.Field.Label+"` leads back to the list.")
		}
	}
}

// met leaves out of the questions of a section those that were asked in their row, which the section asks too where it is the only
// one of its list; but not what the row still needs, nor those of the row that one is in.
func (t *talk) met(qs []ui.Question, path string) []ui.Question {
	var out []ui.Question
	for _, q := range qs {
		p := q.Place
		isMet := t.asked[p.Path] && !(p.Field.Required && q.IsOpen)
		if row := t.rowAround(p.Path); isMet && row != "" && path != row && !strings.HasPrefix(path, row+".") {
			continue
		}
		out = append(out, q)
	}
	return out
}

// leftOut names the questions of a section that are not asked on the way through it.
func (t *talk) leftOut(sec model.Section) []string {
	if t.isAll {
		return nil
	}
	short := t.s.Ask(sec, "", false, false)
	var out []string
	for _, q := range t.s.Ask(sec, "", true, false) {
		if !slices.ContainsFunc(short, func(s ui.Question) bool { return s.Place.Path == q.Place.Path }) {
			out = append(out, q.Place.Field.Label)
		}
	}
	return out
}

// fewLeftOut is how many questions that are left out are named.
const fewLeftOut = 3

// further says once which questions of a section were left out on the way through it, or how many, and how they are asked.
func (t *talk) further(sec model.Section) {
	left, key := t.leftOut(sec), "further "+sec.About().Key
	if len(left) == 0 || t.told[key] {
		return
	}
	t.told[key] = true
	said := plural(len(left), "further question", "further questions") + " of " + sec.About().Title
	if len(left) <= fewLeftOut {
		said += ", " + value.Series(left) + ","
	}
	t.say("%s may stay as proposed or open; `all` asks them too.", said)
}

// alsoAsked says, where the questions of a section are told, which others it has.
func (t *talk) alsoAsked() {
	if t.isCard() {
		return
	}
	switch left := t.leftOut(t.here()); {
	case len(left) == 0:
	case len(left) <= fewLeftOut:
		t.say("Not asked on the way: %s. `/go` and these words leads there.", value.Series(left))
	default:
		t.say("Not asked on the way: %s more; `all` asks them too, and `/go` and some words leads to one.", itoa(len(left)))
	}
}
