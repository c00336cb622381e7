package check

import (
	"engross/model"
	"engross/model/value"
)

// MayBeLeft reports whether a finding may stay as it is: errors have to be mended.
func (f Finding) MayBeLeft() bool { return f.Severity != Error }

// Leaving is what somebody says who leaves a finding as it is. ID is the id of the row that keeps it, where there is none yet.
type Leaving struct {
	ID, Reason, By string
	On             value.Date
}

// Leave returns the deed that leaves a finding as it is for as long as it says the same. What was left before, of other values, is
// written over: there is one reason for one finding.
func (f Finding) Leave(l Leaving) *Fix {
	return &Fix{Label: "leave " + f.Rule + " as it is", Apply: func(e *model.Edit) error {
		const list = "review.waivers"
		row := ""
		for _, w := range e.Agreement().Review.Waivers {
			if string(w.Rule) == f.Rule && string(w.Path) == f.Path && (f.Clause == "" || string(w.Said) == f.Message) {
				row = list + "." + w.Key()
			}
		}
		if row == "" {
			var err error
			if row, err = e.Add(list, l.ID); err != nil {
				return err
			}
		}
		for _, x := range [][2]string{{"rule", f.Rule}, {"path", f.Path}, {"said", f.Message}, {"reason", l.Reason}, {"by", l.By}, {"date", l.On.String()}} {
			if err := e.Set(row+"."+x[0], x[1], value.Context{}); err != nil {
				return err
			}
		}
		return nil
	}}
}

// divided parts what is found from what somebody left. A waiver lapses once the finding says something else than it did then:
// messages name the values, so that another value is another message.
func (in Input) divided(found []Finding) (open, left []Finding) {
	for _, f := range found {
		f.Waiver = in.waiver(f)
		if f.Waiver != nil && f.MayBeLeft() && holds(f.Waiver, f) {
			left = append(left, f)
			continue
		}
		open = append(open, f)
	}
	return open, left
}

// waiver returns the waiver that speaks of a finding, one that holds before one that does not.
func (in Input) waiver(f Finding) *model.Waiver {
	var lapsed *model.Waiver
	for _, w := range in.Draft.Review.Waivers {
		switch {
		case string(w.Rule) != f.Rule || w.Path.IsSet() && string(w.Path) != f.Path:
		case holds(w, f):
			return w
		default:
			lapsed = w
		}
	}
	return lapsed
}

func holds(w *model.Waiver, f Finding) bool {
	return w.Reason.IsSet() && w.By.IsSet() && string(w.Said) == f.Message
}
