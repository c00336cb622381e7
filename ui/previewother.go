package ui

import (
	"iter"

	"engross/model"
	"engross/model/clause"
	"engross/model/value"
)

// Of many choices no clause prints the answer: which sentences there are depends on it. Those are found by writing the clauses
// with the other answers.

// mostOthers is how many other answers are tried for that.
const mostOthers = 8

// other is an agreement with another answer at a path.
type other struct {
	e      *model.Edit
	answer string
}

// othersAt begins the agreements with the other answers that the question at a path can be given; none where it has no choices.
func othersAt(a *model.Agreement, path string) []other {
	p, err := a.At(path)
	if err != nil || p.Row != nil || p.Field.Value() == nil {
		return nil
	}
	choices := p.Field.Options
	if _, isYesNo := p.Field.At.(*value.Answer); isYesNo {
		choices = []model.Option{{Value: "yes"}, {Value: "no"}}
	}
	var all []other
	for _, o := range choices {
		if now, _ := p.Field.Value().MarshalText(); string(now) != o.Value && len(all) < mostOthers {
			all = append(all, other{a.Edit(""), o.Value})
		}
	}
	return all
}

// sentencesOf gives what some clauses say with each of the other answers in turn.
func sentencesOf(all []other, path string, ids []string, lib *clause.Library) iter.Seq[map[string]bool] {
	return func(yield func(map[string]bool) bool) {
		for _, o := range all {
			if o.e.Set(path, o.answer, value.Context{}) != nil {
				continue
			}
			d, _ := lib.Build(o.e.Agreement(), clause.Options{Only: ids})
			if !yield(sentences(d)) {
				return
			}
		}
	}
}
