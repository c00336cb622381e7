package ui

import (
	"errors"
	"slices"
	"strings"

	"engross/model"
	"engross/model/doc"
	"engross/model/followup"
	"engross/model/value"
)

// This file is what a sitting can do that screens show in pictures or do with keys of their own.

// IsOnCall reports whether a call is on.
func (x *Sitting) IsOnCall() bool { return x.s.call.isOn() }

// StartCall begins a call.
func (x *Sitting) StartCall() { x.s.call = calling{since: x.s.o.Now()} }

// EndCall ends it.
func (x *Sitting) EndCall() { x.s.call = calling{} }

// Clock says how long the call takes.
func (x *Sitting) Clock() string { return x.s.clock() }

// Sums are what the price lists come to so far, a line for each: a month, the first year, the term.
func (x *Sitting) Sums() []string {
	x.know()
	return x.s.sums()
}

// Charts says in words what the charts of the agreement show: a line with what it is, then a line for each bar or day.
func (x *Sitting) Charts() []string {
	var out []string
	doc.Walk(x.know().doc.Blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Bars:
			out = append(out, line(b.Caption)+", as bars:")
			for _, i := range b.Items {
				out = append(out, "- "+line(i.Label+": "+i.Text)+".")
			}
		case *doc.Timeline:
			out = append(out, line(b.Caption)+", in their order:")
			for _, p := range b.Points {
				out = append(out, "- "+line(p.Text+": "+p.Label)+".")
			}
		}
		return true
	})
	return out
}

// RowOf names the row that a question stands in, "" where there is none below the object of a path.
func (x *Sitting) RowOf(path, within string) string {
	for at := parentOf(path); len(at) > len(within); at = parentOf(at) {
		if p, ok := x.s.place(at); ok && p.Row != nil {
			if name := model.Title(model.Scope{A: x.s.a, Up: p.Object}, p.Row); name != model.Unnamed {
				return line(name)
			}
			return ""
		}
	}
	return ""
}

// Counted says for what an amount is asked, and in which currency: ", for each user, in USD"; "" for other answers.
func (x *Sitting) Counted(p model.Place) string {
	if p.Object == nil {
		return ""
	}
	switch p.Field.At.(type) {
	case *value.Amount, *value.Limit:
	default:
		return ""
	}
	out, currency := "", p.Field.Currency
	if currency == "" {
		currency = x.s.a.Style().Currency
	}
	for _, f := range p.Object.Fields(p.Scope) {
		if f.Key == "unit" && p.Field.Key == "price" {
			p.Field = f
			if out = ", for each " + shown(x.s, p); f.Text() == "flat" {
				out = ", a fixed fee"
			}
		}
	}
	if currency != "" {
		out += ", in " + currency
	}
	return out
}

// Noted is a note with the question that it stands beside.
type Noted struct{ Path, Label, Text string }

// Notes returns all notes.
func (x *Sitting) Notes() []Noted {
	var out []Noted
	for _, path := range x.know().notes {
		p, ok := x.s.place(path)
		if !ok {
			continue
		}
		for _, n := range p.State().Notes {
			out = append(out, Noted{path, labelOf(x.s, path), x.s.noteLine(n)})
		}
	}
	return out
}

// Next returns the open point after a question: errors first, then required questions, then parked ones; "" if nothing is open.
func (x *Sitting) Next(path string) string {
	x.know()
	return x.s.nextOpen(path)
}

// IsText reports whether a question is answered with words of one's own, so that an editor is good for it.
func (x *Sitting) IsText(p model.Place) bool { return p.Object != nil && isText(p) }

// Written is the answer as an editor gets it.
func (x *Sitting) Written(p model.Place) string { return written(x.s, p) }

// TakeWritten takes over what an editor wrote.
func (x *Sitting) TakeWritten(p model.Place, text string) { takeWritten(x.s, p, text) }

// FillRows gives rows the answer that one of them has, and says how many were asked for it.
func (x *Sitting) FillRows(from model.Place, rows []string) (int, error) {
	return fillRows(x.s, from, rows)
}

// TotalsOf is what follows from a list, such as the sums of its prices; empty if nothing does.
func (x *Sitting) TotalsOf(list string) string {
	x.know()
	return totals(x.s, list)
}

// Touches lists the places where the word of a row of definitions stands.
func (x *Sitting) Touches(row string) ([]Found, error) {
	p, ok := x.s.place(row)
	if !ok || p.Row == nil {
		return nil, errors.New("the row is gone")
	}
	x.know()
	all, err := touchesOf(x.s, p.Row)
	var out []Found
	for _, u := range all.Uses {
		out = append(out, Found{Path: u.Path, Name: strings.TrimSpace(u.Section + " " + u.Title), Says: u.Words})
	}
	return out, err
}

// WriteList writes the follow-up list in the form of that name into the folder that is offered, and returns where. Where such
// a file is there already it is written only if told to replace it.
func (x *Sitting) WriteList(form string, replace bool) (path string, isThere bool, err error) {
	i := slices.IndexFunc(followup.Forms, func(f followup.Form) bool { return f.Name == form })
	if i < 0 {
		return "", false, errors.New("there is no such form")
	}
	f, a := followup.Forms[i], x.s.a
	text := f.Write(followup.New(a, x.s.o.Today()))
	return x.s.o.Exporter.WriteList(a, f, text, x.s.o.Exporter.Folder(a), replace)
}

// Unread are the questions whose answer could not be read and is kept as typed.
func (x *Sitting) Unread() []string {
	var out []string
	for _, sec := range x.s.sections() {
		x.s.a.WalkSection(sec, func(p model.Place) {
			if p.Row == nil && p.IsUnread() {
				out = append(out, p.Path)
			}
		})
	}
	return out
}

// Trail names a question or a row with everything that it stands in: "Contacts, row 2, Ana Ruiz: Name".
func (x *Sitting) Trail(path string) string {
	text, join := "", ""
	for i, c := range path + "." {
		p, ok := x.s.place(path[:i])
		switch {
		case c != '.' || !ok:
		case p.Row == nil:
			if i == len(path) && join != "" {
				join = ": "
			}
			if text != p.Field.Label { // a list that is called as its group is
				text += join + p.Field.Label
			}
			join = ", "
		default:
			text += join + "row " + itoa(p.Index+1)
			if name := model.Title(model.Scope{A: x.s.a, Up: p.Object}, p.Row); name != model.Unnamed {
				text += ", " + name
			}
		}
	}
	return line(text)
}

// HoursOf says that a time of a target that is given in hours is taken in those of service; "" for other answers. Hours of the clock
// stand beside the answer.
func (x *Sitting) HoursOf(p model.Place) string {
	t, isTarget := p.Object.(*model.Target)
	span, isSpan := p.Field.At.(*value.Span)
	if !isTarget || !isSpan || span.Unit != value.Hours || t.HoursClass != "" && t.HoursClass != "support" {
		return ""
	}
	style := x.s.a.Style()
	return span.Show(style) + " " + one(span.N, "is", "are") + " taken as " + value.Span{N: span.N, Unit: value.BizHours}.Show(style) + ", since only support hours count here"
}
