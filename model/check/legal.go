package check

import (
	"fmt"

	"engross/model"
)

func legalRules() []Rule {
	return []Rule{
		{"LEG-01", Error, "it is not said which law governs", byQuestion},
	}
}

func reviewRules() []Rule {
	return []Rule{
		{"REV-03", Error, "nobody signs for a side", nobodySigns},
	}
}

func nobodySigns(in Input, report reporter) {
	if len(in.Agreement.Signatories) == 0 {
		return // the question reports it
	}
	for _, side := range model.Sides {
		if !signs(in.Agreement, side.Value) {
			report("signatories", fmt.Sprintf("Nobody signs for the %s: add a signatory of that side.", side.Value))
		}
	}
}

func signs(a *model.Agreement, side string) bool {
	for _, s := range a.Signatories {
		if string(s.Side) == side {
			return true
		}
	}
	return false
}
