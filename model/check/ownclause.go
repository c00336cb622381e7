package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/prose"
)

// ownRules are about clauses that the user brings: rows of the agreement, or files in place of our wording.
func ownRules() []Rule {
	return []Rule{
		{"OWN-01", Error, "a clause refers to one that is not there", refersToNothing},
		{"OWN-02", Warning, "a table has more columns than fit", tooManyColumns},
		{"OWN-03", Warning, "a clause is to stand at a place that is not there", lostPlace},
		{"OWN-04", Advice, "an own clause and one of ours speak of the same", saidTwice},
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

// saidTwice compares the titles of own clauses with the headings and lead-ins of our wording. One that replaces ours is meant to
// say the same.
func saidTwice(in Input, report reporter) {
	if in.Doc == nil {
		return
	}
	for _, c := range in.Agreement.Clauses {
		if c.Place == "replace" || !c.Title.IsSet() {
			continue
		}
		said := topicWords(string(c.Title))
		for _, x := range in.printed().topics {
			if !isSameTopic(said, x.words) || len(x.words) == 1 && isOfAnother(string(c.Title)) {
				continue
			}
			path, where := "clauses."+c.Key(), quoted(in.printed().titleOf(x.clause))
			if title := in.printed().titleOf(x.clause); title != x.title {
				where = quoted(x.title) + " in " + where
			}
			report(path+".title", fmt.Sprintf("%s and %s of our wording speak of the same: read both, and let yours stand in place of ours or take one out.", in.row(path), where))
			break
		}
	}
}

// isSameTopic compares the words of an own clause's title with those of a topic: the same words, all words of a topic of
// several, or a topic of one word that the title begins with.
func isSameTopic(said, ours []string) bool {
	switch {
	case len(said) == 0 || len(ours) == 0:
		return false
	case len(ours) == 1:
		return said[0] == ours[0]
	}
	return !slices.ContainsFunc(ours, func(w string) bool { return !slices.Contains(said, w) })
}

// isOfAnother reports whether a title is of what stands behind its first word, as “Limit of the fee for leaving” is about that fee.
func isOfAnother(title string) bool {
	all := strings.Fields(strings.ToLower(title))
	return len(all) > 2 && (all[1] == "of" || all[1] == "on" || all[1] == "to" || all[1] == "for")
}

// topicWords are the words of a title in the singular that name what it is about.
func topicWords(title string) []string {
	var out []string
	for w := range strings.FieldsFuncSeq(strings.ToLower(title), prose.IsBetweenWords) {
		switch w {
		case "a", "an", "the", "of", "and", "or", "for", "in", "on", "to", "at", "by", "with", "no", "about", "other", "our", "your", "own", "special":
			continue
		}
		out = append(out, prose.FoldWord(w))
	}
	return out
}
