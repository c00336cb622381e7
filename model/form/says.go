package form

import (
	"fmt"
	"strings"
)

// Says tells what a plan would do or, where it is done at once, does, a line each: what is taken, then what is not and how to mend
// it.
func (p Plan) Says(isDone bool) []string {
	var out []string
	group := func(title string, all []Change, line func(Change) string) {
		if len(all) == 0 {
			return
		}
		out = append(out, fmt.Sprintf("%s (%d):", title, len(all)))
		for _, c := range all {
			out = append(out, "  "+line(c))
		}
	}
	change := func(c Change) string { return fmt.Sprintf("%s: %s → %s", c.Label, orNothing(c.Old), c.New) }
	taken := "Would be taken"
	if isDone {
		taken = "Taken"
	}
	group(taken, p.Changes, change)
	group("Answered since, and differently", p.Conflicts, func(c Change) string { return fmt.Sprintf("line %d, %s", c.Line, change(c)) })
	group("Not read, kept as written where nothing stands", p.Unread, func(c Change) string {
		said := fmt.Sprintf("line %d, %s: %s", c.Line, c.Label, c.Why)
		if c.Old != "" {
			said += "; “" + c.Old + "” stays"
		}
		return said
	})
	group("Not taken", p.Lost, func(c Change) string { return fmt.Sprintf("line %d, %s: %s", c.Line, c.Label, c.Why) })
	group("Not known", p.Unknown, func(c Change) string { return fmt.Sprintf("line %d, %s", c.Line, c.Label) })
	var rest []string
	if p.Same > 0 {
		rest = append(rest, fmt.Sprintf("%d stood already", p.Same))
	}
	if p.Empty > 0 {
		rest = append(rest, fmt.Sprintf("%d left open", p.Empty))
	}
	if len(rest) > 0 {
		out = append(out, capital(strings.Join(rest, ", "))+".")
	}
	if len(out) == 0 {
		out = append(out, "There is no mark of a question sheet in it, such as [#client.headcount].")
	}
	return out
}

func orNothing(text string) string {
	if text == "" {
		return "no answer"
	}
	return text
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
