package ui

import (
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// uncounted tells how many a pasted fee is charged for where its row has no quantity.
type uncounted struct {
	asked   int      // rows whose quantity is asked later
	follows []string // what the others follow from other answers, such as 19 users; each once
}

// add takes up what holds for one more row.
func (c *uncounted) add(isAsked bool, follows string) {
	if isAsked {
		c.asked++
	}
	if follows != "" && !slices.Contains(c.follows, follows) {
		c.follows = append(c.follows, follows)
	}
}

// told says it, in a line each.
func (c *uncounted) told() []string {
	var out []string
	if c.asked > 0 {
		out = append(out, plural(c.asked, "row has", "rows have")+" no quantity: asked later.")
	}
	if len(c.follows) > 0 {
		out = append(out, "Without a quantity, a row counts as your other answers say: "+strings.Join(c.follows, ", ")+".")
	}
	return out
}

// uncounted looks at a fee without a quantity. Nobody knows the number of what was not said to be counted by users: it is asked
// later, although a fee is by the user unless it says otherwise. What a row does name may follow from other answers.
func (r rowReader) uncounted(e *model.Edit, row string) (isAsked bool, follows string) {
	if !strings.Contains(r.path+".", feesOf) {
		return false, ""
	}
	a := e.Agreement()
	qty, err := a.At(below(row, "qty"))
	if err != nil || qty.Field.Skip || qty.Field.IsSet() || qty.State().Raw != "" {
		return false, ""
	}
	unit, err := a.At(below(row, "unit"))
	if err != nil {
		return false, ""
	}
	named := unit.Field.Text()
	switch {
	case named == "" && unit.Field.Default == "user", qty.Field.Default == "":
		return true, ""
	case named == "" || named == "flat":
		return false, ""
	}
	n, err := value.Parse[value.Count](qty.Field.Default)
	if err != nil {
		return false, ""
	}
	return false, plural(n.Int(), unit.Field.Show(value.Style{}), unit.Field.Show(value.Style{})+"s")
}
