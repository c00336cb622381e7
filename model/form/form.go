// Package form is the question sheet of an agreement: what the other side can answer alone, written to be filled in, and
// read again as people send it back. It knows no files and no mail; what it reads is shown before it is taken.
package form

import (
	"strings"

	"engross/model"
	"engross/model/followup"
	"engross/model/value"
)

// Sheet is the questions of one agreement, as of a day.
type Sheet struct {
	Name      string // what the agreement is called
	Day       string
	Questions []Question
}

// Question is one of them.
type Question struct {
	Path    string
	Section string
	Of      string // the party or the row that it is about
	Ask     string
	Help    string
	Example string
	Usual   string         // what holds unless something is answered
	Now     string         // an answer that is to be looked at again, or that could not be read
	Options []model.Option // what can be ticked
	IsMany  bool           // several may be
	IsLong  bool           // a text of several lines, or a list of texts
	Columns []Column       // of a list, whose rows are written one a line
}

// Column is what a row of a list says at one place of its line.
type Column struct {
	Key, Label string
	Options    []model.Option
}

const (
	mostColumns = 7
	mostOptions = 24 // more are no choice to read through: the answer is written
)

// New collects the questions that can be answered without the person who prepares the agreement: what is not answered on
// the short path, and what is usual there and nobody confirmed.
func New(a *model.Agreement, day value.Date) Sheet {
	l := followup.Of(a, day)
	s := Sheet{Name: l.Name, Day: day.Show(a.Style())}
	in := inside{}
	a.Walk(func(p model.Place) {
		in.visit(p)
		if p.Row != nil || p.Field.Skip || !mayAsk(l, p) || !in.isOpen(p) {
			return
		}
		s.Questions = append(s.Questions, questionOf(a, p))
	})
	return s
}

// mayAsk reports whether a question may stand on a sheet at all, however it stands now.
func mayAsk(l followup.List, p model.Place) bool {
	f := p.Field
	switch {
	case p.Row != nil || f.Private || f.Value() == nil && f.List() == nil:
		return false
	case l.Of.Info.Mode == "owner":
		return f.Required || f.Fast
	case f.Ask == "" || !f.Required && !f.Fast || !l.IsClients(p):
		return false
	}
	first, _, _ := strings.Cut(p.Path, ".")
	return first != "costs" && f.Key != "providerId" && p.Path != "signatories.provider" && !strings.HasPrefix(p.Path, "signatories.provider.")
}

// inside knows the rows that a walk is in.
type inside struct{ rows []string }

func (in *inside) visit(p model.Place) {
	for len(in.rows) > 0 && !strings.HasPrefix(p.Path, in.rows[len(in.rows)-1]+".") {
		in.rows = in.rows[:len(in.rows)-1]
	}
	if p.Row != nil {
		in.rows = append(in.rows, p.Path)
	}
}

// isOpen reports whether a question is to be answered: nobody did, or what is usual there may be something else. What a
// preset says in its rows and on the cards is settled with the person who prepares the agreement.
func (in *inside) isOpen(p model.Place) bool {
	switch p.Standing() {
	case model.NotAsked, model.Unreadable, model.ParkedOpen, model.ParkedSet:
		return true
	case model.Defaulted:
		return len(in.rows) == 0 && p.Field.Value() != nil && !model.IsPrefilled(p.Section)
	case model.Answered, model.DeclaredNA:
	}
	return false
}

func questionOf(a *model.Agreement, p model.Place) Question {
	f, st := p.Field, p.State()
	q := Question{
		Path: p.Path, Section: p.Section.About().Title, Of: followup.Subject(a, p), Ask: f.Ask, Help: f.Help, Example: f.ExampleIn(a.Style()),
		IsLong: f.IsLong(),
	}
	if q.Ask == "" {
		q.Ask = f.Label + "?"
	}
	if f.List() != nil {
		q.Columns = columnsOf(a, p)
		return q
	}
	if options := optionsOf(f); len(options) <= mostOptions {
		q.Options = options
	}
	_, q.IsMany = f.At.(*value.Set)
	switch {
	case st.Raw != "":
		q.Now = st.Raw
	case p.Standing() == model.Defaulted:
		q.Usual = usualOf(a, p)
	default:
		q.Now = f.Show(a.Style())
	}
	return q
}

// usualOf is what holds while nobody answers, as printed.
func usualOf(a *model.Agreement, p model.Place) string {
	e := a.Edit("look")
	if !p.Field.IsSet() && e.Confirm(p.Path) == nil {
		if q, err := e.Agreement().At(p.Path); err == nil {
			p = q
		}
	}
	return withUnit(p.Field, p.Field.Show(a.Style()))
}

func withUnit(f model.Field, text string) string {
	if f.Unit == "" || text == "" || strings.HasSuffix(text, f.Unit) {
		return text
	}
	return text + " " + f.Unit
}

// optionsOf returns what can be ticked.
func optionsOf(f model.Field) []model.Option {
	switch f.At.(type) {
	case *value.Answer:
		return []model.Option{{Value: "yes", Label: "yes"}, {Value: "no", Label: "no"}}
	case *value.Text, *value.Set:
		return f.Choices()
	}
	return nil
}

// columnsOf returns what a row is asked for on its line: what must be answered, and what is asked on the short path. What a
// group in it asks so, such as an address, is asked with it.
func columnsOf(a *model.Agreement, p model.Place) []Column {
	all := cellsOf(model.Scope{A: a, Up: p.Object}, model.EmptyRow(p.Field.List()), "")
	var out []Column
	for _, c := range all {
		if c.isAsked && len(out) < mostColumns {
			out = append(out, c.Column)
		}
	}
	if len(out) == 0 && len(all) > 0 {
		out = append(out, all[0].Column)
	}
	return out
}

// cell is a question of a row that may be a column.
type cell struct {
	Column
	isAsked bool
}

func cellsOf(s model.Scope, o model.Object, path string) []cell {
	var out []cell
	for _, f := range o.Fields(s) {
		switch g := f.Group(); {
		case f.Skip || f.Private:
		case g != nil:
			out = append(out, cellsOf(s.Under(o), g, path+f.Key+".")...)
		case f.Value() != nil:
			out = append(out, cell{Column{path + f.Key, f.Label, optionsOf(f)}, f.Ref == "" && (f.Required || f.Fast)})
		}
	}
	return out
}
