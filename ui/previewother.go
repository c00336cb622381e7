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

// sentencesOf gives what some clauses say with each of the other answers that the question at a path can be given, in turn; nothing
// where it has no choices.
func sentencesOf(a *model.Agreement, path string, ids []string, lib *clause.Library) iter.Seq[map[string]bool] {
	return func(yield func(map[string]bool) bool) {
		p, err := a.At(path)
		if err != nil || p.Row != nil || p.Field.Value() == nil {
			return
		}
		choices := p.Field.Options
		if _, isYesNo := p.Field.At.(*value.Answer); isYesNo {
			choices = []model.Option{{Value: "yes"}, {Value: "no"}}
		}
		now, _ := p.Field.Value().MarshalText()
		tried := 0
		for _, o := range choices {
			if string(now) == o.Value {
				continue
			}
			if tried++; tried > mostOthers {
				return
			}
			e := a.Edit("")
			if e.Set(path, o.Value, value.Context{}) != nil {
				continue
			}
			d, _ := lib.Build(e.Agreement(), clause.Options{Only: ids})
			if !yield(sentences(d)) {
				return
			}
		}
	}
}
