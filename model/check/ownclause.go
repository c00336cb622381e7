package check

import (
	"fmt"
	"strings"

	"engross/model"
)

// ownRules are about clauses that the user brings: rows of the agreement, or files in place of our wording.
func ownRules() []Rule {
	return []Rule{
		{"OWN-01", Error, "a clause refers to one that is not there", refersToNothing},
		{"OWN-02", Warning, "a table has more columns than fit", tooManyColumns},
		{"OWN-03", Warning, "a clause is to stand at a place that is not there", lostPlace},
	}
}

// refersToNothing looks for references that lead nowhere. One in our own wording or in a file of the user's has no answer
// that mends it; it is found at the list of own clauses, and names the clause.
func refersToNothing(in Input, report reporter) {
	if in.Doc == nil {
		return
	}
	for _, r := range in.printed().lost {
		report(in.bodyOf(r.in), fmt.Sprintf("The clause %s refers to %s, which this agreement does not have: mend the reference in its text.", quoted(in.printed().titleOf(r.in)), quoted(r.to)))
	}
}

// bodyOf returns the answer that holds the words of a clause: of an own clause, or of one that stands in place of ours.
func (in Input) bodyOf(id string) string {
	row, isOwn := strings.CutPrefix(id, "own-")
	for _, c := range in.Draft.Clauses {
		if isOwn && c.Key() == row || c.Place == "replace" && string(c.At) == id {
			return "clauses." + c.Key() + ".body"
		}
	}
	return "clauses"
}

func tooManyColumns(in Input, report reporter) {
	for _, c := range in.Agreement.Clauses {
		if n := c.Columns.Len(); n > model.OwnColumns {
			report("clauses."+c.Key()+".columns", fmt.Sprintf("The table of %s has %d columns, of which %d fit and are printed: split it into two clauses.", in.row("clauses."+c.Key()), n, model.OwnColumns))
		}
	}
}

// lostPlace reports own clauses that name a place which the agreement does not have, so that they stand at its end.
func lostPlace(in Input, report reporter) {
	if in.Doc == nil {
		return
	}
	for _, x := range in.Doc.Lost {
		row := "clauses." + x.Row
		deed, near, fix := "follow", "", []*Fix(nil)
		if x.Replaces {
			deed = "replace"
		}
		if len(x.Near) > 0 {
			near = fmt.Sprintf(" Nearest: %s.", strings.Join(x.Near, ", "))
			fix = append(fix, set(row+".at", x.Near[0], fmt.Sprintf("let it %s %s", deed, x.Near[0])))
		}
		report(row+".at", fmt.Sprintf("%s is to %s %s, which is no clause of this agreement, so it stands in an article of its own at the end.%s Type the name of a clause; \"engross clauses\" lists them.", in.row(row), deed, quoted(x.At), near), fix...)
	}
}
