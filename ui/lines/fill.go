package lines

import (
	"strings"

	"engross/model"
	"engross/ui"
)

// This file gives the answer of a row to other rows of its list.

// fill gives the answer of one row to others: "fill Price 2 5 6" or, without more numbers, to all rows below.
func (r *rows) fill(arg string) error {
	question, numbers := parted(arg)
	if question == "" || len(numbers) == 0 {
		text, err := r.explained("Which question, from which row, to which rows? Such as: Price 2 5 6. Without more numbers it goes to all rows below.",
			"Say the name of a question of the rows, then the number of the row whose answer is taken, then those that get it.")
		if err != nil || text == "" {
			return err
		}
		if word, rest, _ := strings.Cut(strings.TrimPrefix(text, "/"), " "); strings.EqualFold(word, "fill") {
			text = rest
		}
		question, numbers = parted(text)
	}
	if question == "" || len(numbers) == 0 {
		r.say("Say a question and the number of a row, such as: Price 2.")
		return nil
	}
	var at []int
	for _, n := range numbers {
		i, ok := r.number(n, r.len())
		if !ok {
			return nil
		}
		at = append(at, i)
	}
	from, ok := r.cell(at[0], question)
	if !ok {
		return nil
	}
	if from.Standing() == model.NotAsked {
		r.say("%s of %s has no answer yet: there is nothing to give to other rows.", from.Field.Label, r.title(at[0]))
		return nil
	}
	var to []string
	for i := at[0] + 1; len(at) == 1 && i < r.len(); i++ {
		to = append(to, r.path(i))
	}
	for _, i := range at[1:] {
		to = append(to, r.path(i))
	}
	n, err := r.s.FillRows(from, to)
	if err != nil {
		r.say("%s", sentence(err.Error()))
		return nil
	}
	r.say("%s of %s given to %s. `undo` takes it back.", from.Field.Label, r.title(at[0]), plural(n, "row", "rows"))
	r.keep("")
	return nil
}

// fillArg is what follows "fill".
const fillArg = "QUESTION ROW ROWS"

// parted parts words from the numbers behind them.
func parted(text string) (words string, numbers []string) {
	all := strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == ',' })
	n := len(all)
	for n > 0 && !isNoNumber(all[n-1]) {
		n--
	}
	return strings.Join(all[:n], " "), all[n:]
}

// cell finds the question of a row by the beginning of its name.
func (r *rows) cell(row int, question string) (model.Place, bool) {
	var names []choice
	qs := r.s.AskRow(r.path(row))
	for _, q := range qs {
		names = append(names, choice{value: q.Place.Field.Key, label: q.Place.Field.Label})
	}
	i := picked(question, names)
	if i < 0 || qs[i].Place.Field.Value() == nil {
		r.notFilled(qs, question)
		return model.Place{}, false
	}
	return qs[i].Place, true
}

// notFilled says what can be filled where the name is that of no question, or the beginning of several, and which list in the
// row asks such a question.
func (r *rows) notFilled(qs []ui.Question, question string) {
	var names []string
	for _, q := range qs {
		l := q.Place.Field.List()
		if q.Place.Field.Value() != nil {
			names = append(names, q.Place.Field.Label)
		}
		if l == nil || l.Len() == 0 {
			continue
		}
		for _, inner := range r.s.AskRow(q.Place.Path + "." + l.Row(0).Key()) {
			if strings.HasPrefix(strings.ToLower(inner.Place.Field.Label), strings.ToLower(question)) {
				r.say("%s is asked in %s, a list of its own in each row: say `fill` there.", inner.Place.Field.Label, q.Place.Field.Label)
				return
			}
		}
	}
	r.say("%s is the beginning of no question of the row, or of more than one. It is asked: %s.", quoted(question), strings.Join(names, ", "))
}

// around is the list that is asked for, or that the row stands in whose question is asked.
func (a *asking) around() *rows {
	p := a.place()
	if a.row != "" && (p.Object == nil || p.Field.List() == nil) {
		return &rows{talk: a.talk, list: listOf(a.row)}
	}
	return &rows{talk: a.talk, list: a.path}
}

// fill fills the list around.
func (a *asking) fill(arg string) error {
	if err := a.around().fill(arg); err != nil {
		return err
	}
	return a.leave(again)
}
