package lines

import (
	"regexp"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// This file reads how much is credited for missed targets where all of it is said in one breath: it is a list in a row of a list.

// schemes is the path of the list of credit schemes, and bands the name of the list in each of them.
const schemes, bands = "levels.schemes", "bands"

// creditStep is the credit from one result on, as its row answers it.
type creditStep struct{ when, value, credit string }

func (c creditStep) String() string {
	switch c.when {
	case "below_pct":
		return c.credit + "% below " + c.value + "%"
	case "points_below":
		return c.credit + "% more than " + c.value + " points below the target"
	}
	return c.credit + "% below the target"
}

// How people say a step, and the most that is credited.
var (
	stepBelow  = regexp.MustCompile(`(?i)^(\d+(?:\.\d+)?) ?%?[^\d]*?\b(?:below|under|less than) (?:(?:the |our |its )?target\w*|(\d+(?:\.\d+)?) ?%?)$`)
	stepPoints = regexp.MustCompile(`(?i)^(\d+(?:\.\d+)?) ?%[^\d]*?\b(\d+(?:\.\d+)?) (?:percentage )?points? below(?: it| (?:the |our |its )?target\w*)?$`)
	stepAny    = regexp.MustCompile(`^(\d+(?:\.\d+)?) ?%$`)
	creditMost = regexp.MustCompile(`(?i)^(?:at most|max(?:imum)?|up to|no more than|not more than|capped at|cap) (\d+(?:\.\d+)?) ?%?$|^(\d+(?:\.\d+)?) ?% (?:at most|max(?:imum)?)$`)
	ofService  = regexp.MustCompile(`(?i) of (?:the |our |its |that )?(?:monthly |recurring )*(?:fees? (?:of|for) (?:the |that )?(?:affected |concerned )?service(?: concerned| affected)?|(?:affected )?services? fees?)\b`)
	ofAll      = regexp.MustCompile(`(?i) of (?:all )?(?:the |our )?(?:monthly|recurring|total|all)(?: monthly| recurring| total)* fees?(?: of (?:the|that) month)?\b`)
)

// credit is all that was said of how much is credited.
type credit struct {
	steps []creditStep
	most  string // percent; "" where none was said
	base  string // of which fee; "" where none was said
}

func (c credit) String() string {
	var all []string
	for _, s := range c.steps {
		all = append(all, s.String())
	}
	if c.most != "" {
		all = append(all, "at most "+c.most+"%")
	}
	return strings.Join(all, ", ")
}

// readCredit reads "5 % below 95, 10 % below 90, at most 10 %". It reports whether each part of the text is a step or the most, and
// one is a step.
func readCredit(text string) (c credit, ok bool) {
	for _, of := range []struct {
		said *regexp.Regexp
		base string
	}{{ofService, model.CreditBases[0].Value}, {ofAll, model.CreditBases[1].Value}} {
		if of.said.MatchString(text) {
			c.base, text = of.base, of.said.ReplaceAllString(text, "")
			break
		}
	}
	for part := range strings.SplitSeq(strings.NewReplacer(", and ", ",", " and ", ",", ";", ",").Replace(text), ",") {
		part = strings.Trim(part, " .")
		if m := stepPoints.FindStringSubmatch(part); m != nil {
			c.steps = append(c.steps, creditStep{"points_below", m[2], m[1]})
		} else if m := stepBelow.FindStringSubmatch(part); m != nil && m[2] != "" {
			c.steps = append(c.steps, creditStep{"below_pct", m[2], m[1]})
		} else if m != nil {
			c.steps = append(c.steps, creditStep{"below_target", "", m[1]})
		} else if m := stepAny.FindStringSubmatch(part); m != nil {
			c.steps = append(c.steps, creditStep{"below_target", "", m[1]})
		} else if m := creditMost.FindStringSubmatch(part); m != nil {
			c.most = m[1] + m[2]
		} else {
			return credit{}, false
		}
	}
	return c, len(c.steps) > 0
}

// has reports whether a row of a scheme is for the same misses as one of the steps.
func (c credit) has(row model.Row) bool {
	b, ok := row.(*model.Band)
	return ok && slices.ContainsFunc(c.steps, func(s creditStep) bool {
		when := string(b.When)
		if when == "" {
			when = "below_target"
		}
		var from value.Percent
		_ = from.UnmarshalText([]byte(s.value)) // of figures alone
		return when == s.when && (s.value == "" || from.String() == b.Value.String())
	})
}

// isCredit reports whether a list is asked how much a scheme credits.
func isCredit(list string) bool { return strings.HasPrefix(list, schemes+".") && lastOf(list) == bands }

// isSchemeName reports whether a question asks what a scheme is called, as which its credit is often said.
func isSchemeName(path string) bool {
	return strings.HasPrefix(path, schemes+".") && strings.Count(path, ".") == 3 && lastOf(path) == "name"
}

// credits adds to a scheme what a text says of its credit, in the place of what was only proposed, and reports whether it did.
func (t *talk) credits(list, text string) bool {
	p, ok := t.s.Place(list)
	c, isRead := readCredit(text)
	if !isCredit(list) || !ok || p.Field.List() == nil || !isRead {
		return false
	}
	var gone, same []string
	isProposed := t.s.IsProposedList(list)
	for i := range p.Field.List().Len() {
		row := p.Field.List().Row(i)
		switch path := list + "." + row.Key(); {
		case isProposed:
			gone = append(gone, path)
		case c.has(row):
			same = append(same, path)
		}
	}
	err := t.s.Edit("add to "+p.Field.Label, func(e *model.Edit) error {
		for _, row := range slices.Concat(gone, same) {
			if err := e.Remove(row); err != nil {
				return err
			}
		}
		return t.giveCredit(e, listOf(list), c)
	})
	if err != nil {
		t.say("%s", sentence(err.Error()))
		return true
	}
	instead := ""
	if len(gone) > 0 {
		instead = ", in place of the " + plural(len(gone), "proposed row", "proposed rows")
	}
	if len(same) > 0 {
		instead = ", in place of what was said of the same misses before"
	}
	said, unsaid := t.shareOf(listOf(list))
	t.say("%s: %s%s%s. %s`undo` takes it back.", t.whose(p), c, said, instead, unsaid)
	t.news()
	t.keep("")
	return true
}

// giveCredit has a scheme credit what was said.
func (t *talk) giveCredit(e *model.Edit, scheme string, c credit) error {
	list := scheme + "." + bands
	for _, s := range c.steps {
		row, err := e.Add(list, t.s.NewID(list))
		if err != nil {
			return err
		}
		for _, said := range [][2]string{{"when", s.when}, {"value", s.value}, {"creditPct", s.credit}} {
			if said[1] == "" {
				continue
			}
			if err := e.Type(row+"."+said[0], said[1], t.s.Context()); err != nil {
				return err
			}
		}
	}
	for _, x := range [][2]string{{"base", c.base}, {"capPct", c.most}} {
		if x[1] == "" {
			continue
		}
		if err := e.Type(scheme+"."+x[0], x[1], t.s.Context()); err != nil {
			return err
		}
	}
	return nil
}

// shareOf tells of which fee a scheme credits a share: behind its steps where somebody said it, else in a sentence of its own.
func (t *talk) shareOf(scheme string) (said, unsaid string) {
	p, ok := t.s.Place(scheme + ".base")
	if !ok {
		return "", ""
	}
	fee := t.s.Shown(p)
	if p.IsSpokenOf() {
		return ", of " + fee, ""
	}
	return "", "Each is a share of " + fee + ", as nobody said another; “of all monthly fees” behind it says so. "
}
