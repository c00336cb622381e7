package check

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/doc"
)

// IDs of what is derived from the questions themselves. A question that names a rule of the table gives that rule's ID instead
// of ReqUnanswered, so that one gap is one finding.
const (
	ReqUnanswered = "REQ-01" // a required question without an answer
	ReqParked     = "REQ-02" // a required question that is parked
	ReqUnreadable = "REQ-03" // typed, but not readable
	ReqBlank      = "REQ-04" // a blank that the document would print
	ReqLater      = "REQ-05" // a required list that is parked and has rows
)

// byQuestion is a rule that the question itself carries: Field.Rule names it, and the gaps report it.
func byQuestion(Input, reporter) {}

func generalRules() []Rule {
	return []Rule{
		{ReqUnanswered, Error, "a required question has no answer", byQuestion},
		{ReqParked, Error, "a required question is parked", byQuestion},
		{ReqUnreadable, Error, "an answer was typed that cannot be read", byQuestion},
		{ReqBlank, Error, "the document would print a blank", printsBlank},
		{ReqLater, Warning, "a required list has rows and is parked", parkedList},
	}
}

// printsBlank finds the blanks of the built document: nobody signs a contract with holes in it. It speaks when no question
// is open any more, because a blank may follow from an answer that is still missing elsewhere.
func printsBlank(in Input, report reporter) {
	if in.Doc == nil || len(in.gaps) > 0 {
		return
	}
	for _, b := range in.printed().blanks {
		if path := in.questionAt(b.Path); path != "" {
			report(path, fmt.Sprintf("The agreement would print a blank for %s: answer it%s.", in.blank(b), in.orLeaveOut(path)))
		}
	}
}

// parkedList finds lists that are to be looked at again: what they hold is part of the agreement meanwhile.
func parkedList(in Input, report reporter) {
	for _, p := range in.parked {
		report(p.Path, fmt.Sprintf("%s is answered, and parked%s: take it up again once it is settled.", in.where(*p), withNote(p.State().Parked)), takeUp(p.Path))
	}
}

// blank names a blank, and the row that it belongs to.
func (in Input) blank(b doc.Blank) string {
	for path := b.Path; path != ""; path = path[:max(strings.LastIndexByte(path, '.'), 0)] {
		if _, isRow := in.rows[path]; isRow {
			return quoted(b.Label) + " of " + in.row(path)
		}
	}
	return quoted(b.Label)
}

// questionAt returns the question that a blank stands for. Values that follow from others have paths of their own; they
// belong to their group.
func (in Input) questionAt(path string) string {
	for ; path != ""; path = path[:max(strings.LastIndexByte(path, '.'), 0)] {
		if _, err := in.Draft.At(path); err == nil {
			return path
		}
	}
	return ""
}

// orLeaveOut says how a question can be settled without an answer, where it can.
func (in Input) orLeaveOut(path string) string {
	p, err := in.Draft.At(path)
	switch {
	case err != nil:
		return ""
	case p.Field.MayBeNone() && p.Row == nil:
		return ", or say that there are none"
	case p.Field.MayBeNA():
		return ", or declare it not applicable"
	}
	return ""
}

// prepared returns the input with the questions of the draft visited once, for all rules.
func (in Input) prepared() Input {
	if in.Agreement == nil {
		in.Agreement = model.Effective(in.Draft)
	}
	if in.Texts == nil {
		in.Texts = new(Texts)
	}
	in.Texts.begin()
	if in.Doc != nil {
		in.pages = readAhead(in.Doc, in.Texts)
	}
	in.rules, in.severities = Rules(), map[string]Severity{}
	for _, r := range in.rules {
		in.severities[r.ID] = r.Severity
	}
	in.gaps, in.names = map[string]Finding{}, map[string]string{}
	in.fees = feesOf(in.Agreement)
	in.rows, in.words = make(map[string]*row, 256), new(lexicon)
	var surveys []*survey
	in.Draft.WalkBeside(func(s model.Section) func(model.Place) {
		v := &survey{agreement: in.Agreement}
		if n := len(surveys); n < len(in.Texts.paths) {
			v.paths = in.Texts.paths[n][:0]
		}
		if in.Visit != nil {
			v.also = in.Visit(s)
		}
		surveys = append(surveys, v)
		return v.visit
	})
	in.Texts.paths = in.Texts.paths[:0]
	for _, v := range surveys {
		in.Texts.paths = append(in.Texts.paths, v.paths)
		in.references, in.fine, in.answers = append(in.references, v.references...), append(in.fine, v.fine...), append(in.answers, v.answers...)
		for _, r := range v.rows {
			in.rows[r.path] = r
		}
	}
	for _, v := range surveys {
		for _, p := range v.open {
			if p.Standing() == model.ParkedSet && p.Field.List() != nil {
				in.parked = append(in.parked, p)
				continue
			}
			if f, ok := in.gap(*p); ok {
				in.gaps[p.Path] = f
			}
		}
	}
	for _, a := range in.answers {
		a.reading = in.Texts.of(a.text)
	}
	return in
}

// hasGap reports whether the question at a path is itself a finding, so that a rule need not speak of it too.
func (in Input) hasGap(path string) bool {
	_, ok := in.gaps[path]
	return ok
}

// gap tells what is missing at a question that is required or could not be read: no answer where one is required, an answer that is parked, or one that cannot be read.
func (in Input) gap(p model.Place) (Finding, bool) {
	stands, st, rule := p.Standing(), p.State(), p.Field.Rule
	if in.severities[rule] != Error {
		rule = ReqUnanswered
	}
	f := Finding{Severity: Error, Path: p.Path}
	switch {
	case stands == model.Unreadable:
		f.Rule = ReqUnreadable
		f.Message = fmt.Sprintf("%s: %s cannot be read%s.", in.where(p), quoted(st.Raw), in.example(p.Field))
	case stands == model.ParkedOpen || stands == model.ParkedSet:
		f.Rule = ReqParked
		f.Message = fmt.Sprintf("%s is parked%s: answer it, or take it up again.", in.where(p), withNote(st.Parked))
		if stands == model.ParkedSet {
			f.Fix = takeUp(p.Path)
		}
	case stands == model.DeclaredNA && (rule != ReqUnanswered || !p.Field.MayBeNA()):
		f.Rule = rule
		f.Message = fmt.Sprintf("%s cannot be left out as not applicable: answer it%s.", in.where(p), in.example(p.Field))
		if p.Field.Default != "" {
			f.Fix = applies(p.Path)
		}
	case st.None && !p.Field.MayBeNone():
		f.Rule = rule
		f.Message = fmt.Sprintf("%s cannot be answered with none: add at least one.", in.where(p))
	case stands == model.NotAsked:
		f.Rule = rule
		f.Message = in.unanswered(p)
	default:
		return f, false
	}
	return f, true
}

func (in Input) unanswered(p model.Place) string {
	if p.Field.List() != nil {
		return fmt.Sprintf("%s: nothing is listed yet. Add at least one.", in.where(p))
	}
	return fmt.Sprintf("%s is not answered yet%s.", in.where(p), in.example(p.Field))
}

func withNote(p *model.Parked) string {
	var with string
	if p.Owner != "" {
		with = " for " + short(p.Owner)
	}
	if p.Note != "" {
		with += " (" + short(p.Note) + ")"
	}
	return with
}
