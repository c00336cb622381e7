package check

import (
	"engross/model"
	"engross/model/value"
)

// set returns the fix that gives an answer.
func set(path, answer, words string) *Fix {
	return &Fix{Label: words, Apply: func(e *model.Edit) error { return e.Set(path, answer, value.Context{}) }}
}

// inTurn returns the fix that applies several.
func inTurn(words string, fixes ...*Fix) *Fix {
	return &Fix{Label: words, Apply: func(e *model.Edit) error {
		for _, f := range fixes {
			if err := f.Apply(e); err != nil {
				return err
			}
		}
		return nil
	}}
}

// remove returns the fix that deletes a row.
func remove(path, words string) *Fix {
	return &Fix{Label: words, Apply: func(e *model.Edit) error { return e.Remove(path) }}
}

// offerOnly returns the fix that makes a service an option, which no line pays for any more beside others.
func (in Input) offerOnly(service, words string) *Fix {
	x := &remains{}
	eachFee(in, func(f fee) {
		if f.ServiceIDs.Has(service) && f.ServiceIDs.Len() > 1 {
			x.lines = append(x.lines, f.path)
		}
	})
	return &Fix{Label: words, Apply: func(e *model.Edit) error {
		if err := e.Set("services."+service+".status", "optional", value.Context{}); err != nil {
			return err
		}
		return x.takeOut(e, service)
	}}
}

// usual returns the fix that gives a question its proposed answer; nil where it has none.
func (in Input) usual(path, words string) *Fix {
	p, err := in.Draft.At(path)
	if err != nil || p.Field.Default == "" || p.Field.Default == "none" {
		return nil
	}
	answer := p.Field.Default
	return &Fix{Label: words, Apply: func(e *model.Edit) error { return e.Fill(path, answer, model.ByUser, "") }}
}

// takeUp returns the fix that takes a parked answer up again.
func takeUp(path string) *Fix {
	return &Fix{Label: "take it up again", Apply: func(e *model.Edit) error { return e.Unpark(path) }}
}

// applies returns the fix that takes back that a question does not apply, so that its usual answer holds.
func applies(path string) *Fix {
	return &Fix{Label: "take the usual answer", Apply: func(e *model.Edit) error { return e.Applies(path) }}
}

// exchange returns the fix that exchanges two dates.
func exchange(first, second string, x, y value.Date) *Fix {
	return &Fix{Label: "exchange the dates", Apply: func(e *model.Edit) error {
		if err := e.Fill(first, y.String(), model.ByUser, ""); err != nil {
			return err
		}
		return e.Fill(second, x.String(), model.ByUser, "")
	}}
}

// without returns the fix that takes a line out of an answer of several lines.
func without(path string, lines value.Lines, line string) *Fix {
	return &Fix{Label: "take “" + short(line) + "” out", Apply: func(e *model.Edit) error {
		return e.Set(path, lines.Without(line).String(), value.Context{})
	}}
}

// beside names a second answer that a finding is as much about, with the path of the first.
func beside(path, other string) string { return path + "&" + other }
