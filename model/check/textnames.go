package check

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

// strangers looks for companies that are no part of this agreement: words of another one may have been copied.
func strangers(in Input, report reporter) {
	var known []string
	for _, a := range in.spoken() {
		if a.speech == secretly || a.speech == byName {
			continue
		}
		if len(a.companies) > 0 && known == nil {
			known = in.companies()
		}
		for _, c := range a.companies {
			if !isKnown(known, c.Text) {
				report(a.place.Path, fmt.Sprintf("%s: %s is no party, vendor or contact of this agreement. If the words were copied from another one, mend them.", in.where(*a.place), quoted(c.Text)))
				break
			}
		}
	}
}

// companies gives the folded names of all companies that the agreement knows, without their legal forms.
func (in Input) companies() []string {
	known := []string{}
	add := func(names ...value.Text) {
		for _, n := range names {
			if n.IsSet() {
				known = append(known, fold(prose.WithoutForm(string(n))))
			}
		}
	}
	party := func(p model.Identity) { add(p.LegalName, p.LatinName, p.TradeName, p.ShortName) }
	a := in.Agreement
	party(a.Provider.Identity)
	party(a.Client.Identity)
	for _, x := range a.Affiliates {
		party(x.Identity)
	}
	for _, c := range a.Contacts {
		add(c.Company, c.Name)
	}
	for _, s := range a.Services {
		add(s.Vendor, s.VendorTerms, s.Name)
	}
	for _, e := range a.Equipment {
		add(e.Make, e.Desc)
	}
	for _, s := range a.Security.DPA.SubProcessors {
		add(s.Name)
	}
	add(a.Review.Attorney.Provider.Firm, a.Review.Attorney.Client.Firm)
	return known
}

// isKnown says whether a company is one of those known: one name may be shorter than the other.
func isKnown(known []string, name string) bool {
	name = fold(prose.WithoutForm(name))
	for _, k := range known {
		if k != "" && (strings.Contains(name, k) || strings.Contains(k, name)) {
			return true
		}
	}
	return false
}

// onlyInText looks for amounts, percentages, days and periods that no answer has. Whoever changes an answer later does not
// find them.
func onlyInText(in Input, report reporter) {
	var known map[figure]bool
	for _, a := range in.answers {
		if _, isOwn := a.place.Object.(*model.OwnClause); !isOwn || a.speech != asTerm {
			continue
		}
		if len(a.literals) > 0 && known == nil {
			known = in.figures()
		}
		for _, l := range a.literals {
			if !known[figure{l.Kind, l.Value}] {
				report(a.place.Path, fmt.Sprintf("%s: %s stands only in these words. Put it into the answer it belongs to, or see that it fits the others.", in.where(*a.place), quoted(l.Text)))
				break
			}
		}
	}
}

// figure is a number that is said, in canonical text.
type figure struct {
	kind prose.LiteralKind
	text string
}

// figures gives the figures of all answers.
func (in Input) figures() map[figure]bool {
	known := map[figure]bool{}
	in.Agreement.Walk(func(p model.Place) {
		v := p.Field.Value()
		if v == nil || !v.IsSet() || p.Row != nil {
			return
		}
		text := p.Field.Text()
		switch v := v.(type) {
		case *value.Amount:
			known[figure{prose.Money, prose.Canonical(strings.TrimPrefix(text, "-"))}] = true
		case *value.Limit:
			if !v.IsAny() {
				known[figure{prose.Money, prose.Canonical(strings.TrimPrefix(text, "-"))}] = true
			}
		case *value.Percent:
			known[figure{prose.Percent, prose.Canonical(text)}] = true
		case *value.Date:
			known[figure{prose.Day, text}] = true
		case *value.Span:
			known[figure{prose.Period, text}] = true
		case *value.Count:
			known[figure{prose.Period, v.String() + " " + strings.TrimSuffix(p.Field.Unit, "s")}] = true
		}
	})
	return known
}
