package check

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/doc"
)

// ownRules are about clauses that the user brings: rows of the agreement, or files in place of our wording.
func ownRules() []Rule {
	return []Rule{
		{"OWN-01", Error, "a clause refers to one that is not there", refersToNothing},
		{"OWN-02", Warning, "a table has more columns than fit", tooManyColumns},
	}
}

// refersToNothing looks for references that lead nowhere. One in our own wording or in a file of the user's has no answer
// that mends it; it is found at the list of own clauses, and names the clause.
func refersToNothing(in Input, report reporter) {
	if in.Doc == nil {
		return
	}
	holder := ""
	doc.Walk(in.Doc.Blocks, func(b doc.Block) bool {
		if c, ok := b.(*doc.Clause); ok && c.Level == 1 {
			holder = c.ID
		}
		doc.Inlines(b, func(x doc.Inline) {
			if r, ok := x.(doc.Ref); ok && r.Missing {
				report(in.bodyOf(holder), fmt.Sprintf("The clause %s refers to %s, which this agreement does not have: mend the reference in its text.", quoted(holder), quoted(r.Target)))
			}
		})
		return true
	})
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
			report("clauses."+c.Key()+".columns", fmt.Sprintf("The table has %d columns, of which %d fit and are printed: split it into two clauses.", n, model.OwnColumns))
		}
	}
}
