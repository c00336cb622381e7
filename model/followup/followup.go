// Package followup lists what is still open in an agreement, to work through or to send after a call, and writes the list
// as text, Markdown or the draft of a mail. It knows nothing of what was noted in private.
package followup

import (
	"strings"

	"engross/model"
	"engross/model/value"
)

// Why a question is open.
const (
	Parked   = "parked"
	Unread   = "not readable"
	Required = "required"
	Asked    = "still to be asked"
)

// Point is one open question.
type Point struct {
	Path     string `json:"path"`
	Section  string `json:"section"`
	Of       string `json:"of,omitempty"` // the row or party it is about
	Question string `json:"question"`
	Why      string `json:"why"`            // Parked, Unread, Required, Asked
	Now      string `json:"now,omitempty"`  // the answer so far, or what was typed
	Note     string `json:"note,omitempty"` // of a parked question
	Owner    string `json:"owner,omitempty"`

	isPrivate bool
}

// Points collects what is parked, unreadable, required, or on the 30-minute path and not answered, in the order of the screens.
func Points(a *model.Agreement) []Point {
	out := []Point{}
	a.Walk(func(p model.Place) {
		if p.Row != nil || p.Field.Skip {
			return
		}
		why := whyOpen(p)
		if why == "" {
			return
		}
		st := p.State()
		x := Point{
			Path: p.Path, Section: p.Section.About().Title, Of: Subject(a, p), Question: question(a, p),
			Why: why, Now: p.Field.Show(a.Style()), isPrivate: p.Field.Private,
		}
		if st.Raw != "" {
			x.Now = st.Raw
		}
		if st.Parked != nil {
			x.Note, x.Owner = st.Parked.Note, st.Parked.Owner
		}
		out = append(out, x)
	})
	return out
}

func whyOpen(p model.Place) string {
	switch st := p.Standing(); {
	case p.State().Parked != nil:
		return Parked
	case st == model.Unreadable:
		return Unread
	case st != model.NotAsked:
		return ""
	case p.Field.Required:
		return Required
	case p.Field.Fast && !p.Field.Private:
		return Asked
	}
	return ""
}

// Subject is the row or the party that a question is about; the other questions speak for themselves.
func Subject(a *model.Agreement, p model.Place) string {
	for at := p.Path; strings.Contains(at, "."); {
		at = at[:strings.LastIndex(at, ".")]
		if up, err := a.At(at); err == nil && up.Row != nil {
			return model.Title(model.Scope{A: a, Up: up.Object}, up.Row)
		}
	}
	party, _, _ := strings.Cut(p.Path, ".")
	if party != "provider" && party != "client" {
		return ""
	}
	group, err := a.At(party)
	if err != nil {
		return ""
	}
	return group.Field.Label
}

// question is what to ask: in spoken words for a client, else by its label.
func question(a *model.Agreement, p model.Place) string {
	if p.Field.Ask != "" && a.Info.Mode != "owner" {
		return p.Field.Ask
	}
	return p.Field.Label
}

// List is the open points of one agreement, as of a day.
type List struct {
	Name   string // what the agreement is called
	Of     *model.Agreement
	Day    value.Date
	Points []Point
}

// New lists the open points of an agreement.
func New(a *model.Agreement, day value.Date) List {
	l := Of(a, day)
	l.Points = Points(a)
	return l
}

// Of returns the list of an agreement without its points: its name, and whose a question is.
func Of(a *model.Agreement, day value.Date) List {
	name := string(a.Client.LegalName)
	if n := string(a.Info.Number); n != "" {
		name = strings.TrimSpace(name + " (" + n + ")")
	}
	if name == "" {
		name = "the agreement"
	}
	return List{Name: name, Of: a, Day: day}
}
