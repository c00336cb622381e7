package clause

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/doc"
)

// openPoints lists what is still to be settled: required questions without an answer, parked ones, and those whose answer
// could not be read. Private questions, notes and owners stay on the laptop.
func openPoints(draft *model.Agreement) []doc.OpenPoint {
	style := draft.Style()
	var open []doc.OpenPoint
	draft.Walk(func(p model.Place) {
		if p.Row != nil || p.Field.Skip || p.Field.Private {
			return
		}
		o := doc.OpenPoint{Path: p.Path, Section: p.Section.About().Title}
		switch p.Standing() {
		case model.Unreadable:
			o.Kind, o.Text = doc.Unreadable, p.State().Raw
		case model.ParkedOpen:
			o.Kind = doc.Parked
		case model.ParkedSet:
			o.Kind = doc.Parked
			if text := p.Field.Show(style); text != "" {
				o.Text = "for now " + text
			}
		case model.NotAsked:
			if !p.Field.Required {
				return
			}
		default:
			return
		}
		o.Label = openLabel(draft, p)
		open = append(open, o)
	})
	return open
}

// openLabel names the question without the sentence around it: provider’s legal name, email of Dana Whitfield.
func openLabel(draft *model.Agreement, p model.Place) string {
	label := lower(p.Field.Label)
	if whose := partyOf(p.Path); whose != "" {
		return whose + "’s " + label
	}
	parts := strings.Split(p.Path, ".")
	for i := len(parts) - 1; i > 1; i-- {
		at, err := draft.At(strings.Join(parts[:i], "."))
		if err != nil || at.Row == nil {
			continue
		}
		title := model.Title(model.Scope{A: draft, Up: at.Object}, at.Row)
		if title == at.Row.Key() {
			return fmt.Sprintf("%s in row %d of %s", label, at.Index+1, lower(at.Field.Label))
		}
		return label + " of " + title
	}
	return label
}

// partyOf gives the party that a path speaks of, in words.
func partyOf(path string) string {
	key, _, ok := strings.Cut(path, ".")
	if ok && (key == "provider" || key == "client") {
		return key
	}
	return ""
}
