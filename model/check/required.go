package check

import (
	"fmt"
	"strings"

	"engross/model"
)

// IDs of what is derived from the questions themselves. A question that names a rule of its own gives that rule's ID instead of ReqUnanswered,
// so that one gap is one finding.
const (
	ReqUnanswered = "REQ-01" // a required question without an answer
	ReqParked     = "REQ-02" // a required question that is parked
	ReqUnreadable = "REQ-03" // typed, but not readable
)

// generalRules are listed for completeness; they are found by unanswered, which visits each question once.
func generalRules() []Rule {
	nothing := func(Input, reporter) {}
	return []Rule{
		{ReqUnanswered, Error, "a required question has no answer", nothing},
		{ReqParked, Error, "a required question is parked", nothing},
		{ReqUnreadable, Error, "an answer was typed that cannot be read", nothing},
	}
}

// unanswered derives findings from the questions: required ones without an answer, parked ones, unreadable ones.
func unanswered(in Input) []Finding {
	var found []Finding
	in.Draft.Walk(func(p model.Place) {
		if p.Row != nil || p.Field.Skip {
			return
		}
		if f, ok := gap(in, p); ok {
			found = append(found, f)
		}
	})
	return found
}

func gap(in Input, p model.Place) (Finding, bool) {
	st := p.State()
	f := Finding{Severity: Error, Path: p.Path}
	name := where(in, p)
	switch stands := p.Standing(); {
	case stands == model.Unreadable:
		f.Rule = ReqUnreadable
		f.Message = fmt.Sprintf("%s: “%s” cannot be read%s.", name, st.Raw, example(p.Field))
	case p.Field.Required && (stands == model.ParkedOpen || stands == model.ParkedSet):
		f.Rule = ReqParked
		f.Message = fmt.Sprintf("%s is parked%s: answer it, or take it up again.", name, withNote(st.Parked))
	case p.Field.Required && stands == model.DeclaredNA && !p.Field.MayBeNA():
		f.Rule = ReqUnanswered
		f.Message = fmt.Sprintf("%s cannot be left out as not applicable: answer it.", name)
	case p.Field.Required && stands == model.NotAsked:
		f.Rule = ReqUnanswered
		if p.Field.Rule != "" {
			f.Rule = p.Field.Rule
		}
		f.Message = fmt.Sprintf("%s is not answered yet%s.", name, example(p.Field))
	default:
		return f, false
	}
	return f, true
}

// where names a question for a message: its label, with the row or group it stands in.
func where(in Input, p model.Place) string {
	parts := strings.Split(p.Path, ".")
	var names []string
	for i := 1; i < len(parts); i++ {
		q, err := in.Draft.At(strings.Join(parts[:i], "."))
		if err != nil {
			continue
		}
		switch {
		case q.Row != nil:
			names = append(names, "“"+model.Title(q.Scope, q.Row)+"”")
		case q.Field.Group() != nil:
			names = append(names, q.Field.Label)
		}
	}
	return strings.Join(append(names, p.Field.Label), ", ")
}

func example(f model.Field) string {
	if f.Example == "" {
		return ""
	}
	return "; type it like " + strings.SplitN(f.Example, "\n", 2)[0]
}

func withNote(p *model.Parked) string {
	if p == nil {
		return ""
	}
	var with string
	if p.Owner != "" {
		with = " for " + p.Owner
	}
	if p.Note != "" {
		with += " (" + p.Note + ")"
	}
	return with
}
