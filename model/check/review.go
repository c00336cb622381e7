package check

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/value"
)

func reviewRules() []Rule {
	return []Rule{
		{"REV-03", Error, "nobody signs for a side", nobodySigns},
	}
}

// nobodySigns looks for a signatory of each side. A row that does not say for whom it signs may be the missing one: it is found by
// its question, as are signatories that are missing altogether.
func nobodySigns(in Input, report reporter) {
	signs := map[string]bool{}
	for _, s := range in.Agreement.Signatories {
		if in.hasGap("signatories." + s.Key() + ".side") {
			return
		}
		signs[string(s.Side)] = true
	}
	if len(signs) == 0 {
		return
	}
	for _, side := range model.Sides {
		if !signs[side.Value] {
			report("signatories", fmt.Sprintf("Nobody signs for the %s: add a signatory of that side.", strings.ToLower(side.Label)), in.addSignatory(side))
		}
	}
}

// addSignatory returns the fix that adds a row for a side, which its main contact then fills; none while the side has no contact.
func (in Input) addSignatory(side model.Option) *Fix {
	isThere := false
	for _, c := range in.Agreement.Contacts {
		isThere = isThere || string(c.Side) == side.Value && c.Name.IsSet() && c.Phone.IsSet()
	}
	if !isThere || in.Draft.Signatories.With(side.Value) != nil {
		return nil
	}
	return &Fix{Label: "add the main contact of the " + strings.ToLower(side.Label), Apply: func(e *model.Edit) error {
		path, err := e.Add("signatories", side.Value)
		if err != nil {
			return err
		}
		return e.Set(path+".side", side.Value, value.Context{})
	}}
}
