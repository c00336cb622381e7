package ui

import (
	"regexp"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// address is a postal address in its parts, as typed.
type address struct{ street, suite, city, region, postal string }

// The end of an address of the United States: the country, the ZIP code, and what may stand before a state.
var (
	countryEnd = regexp.MustCompile(`(?i),?\s+(USA|U\.S\.A\.|US|United States( of America)?)$`)
	postalEnd  = regexp.MustCompile(`,?\s+(\d{5}(-\d{4})?)$`)
	suiteBegin = regexp.MustCompile(`(?i)^(suite|ste|unit|floor|fl|apt|room|building|bldg|#)\b|^#|(?i)\bfloor$`)
)

// cutState divides a text before the state that it ends with, of those that fit the longest: West Virginia is not Virginia.
func cutState(text string) (before, state string) {
	for code, long := range model.States {
		for _, name := range []string{strings.TrimPrefix(code, "US-"), long} {
			at := len(text) - len(name)
			isEnd := at > 0 && strings.ContainsRune(", ", rune(text[at-1])) && (text[at:] == name || len(name) > 2 && strings.EqualFold(text[at:], name))
			if isEnd && len(name) > len(state) {
				before, state = text[:at], text[at:]
			}
		}
	}
	return before, state
}

// readAddress reads a line that holds a whole address, "300 Lake Ave, Duluth, MN 55802", or behind the street the rest of one.
func readAddress(text string, hasStreet bool) (address, bool) {
	var a address
	text = countryEnd.ReplaceAllString(strings.TrimSpace(text), "")
	if m := postalEnd.FindStringSubmatch(text); m != nil {
		text, a.postal = strings.TrimSuffix(text, m[0]), m[1]
	}
	before, state := cutState(text)
	hasComma := strings.HasSuffix(strings.TrimRight(before, " "), ",")
	parts := strings.Split(strings.Trim(before, ", "), ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	n := len(parts) - 1
	a.region, a.city = state, parts[n]
	switch {
	case state == "" || a.city == "" || a.postal == "" && !hasComma:
		return a, false
	case !hasStreet:
		return a, n == 0
	case n == 0:
		return a, false
	}
	if n > 1 && suiteBegin.MatchString(parts[n-1]) {
		n--
		a.suite = parts[n]
	}
	a.street = strings.Join(parts[:n], ", ")
	return a, true
}

// part is what a question gets of what was typed, there or at a question beside it.
type part struct{ key, text string }

// split puts what was typed as the answer to one question into those beside it that it belongs to, in a step of its own, and has it
// told; it reports whether it did. It leaves alone what another question says otherwise, and what was put together again.
func (s *session) split(path string) bool {
	p, ok := s.place(path)
	if !ok {
		return false
	}
	text, base := p.State().Raw, parentOf(path)
	if text == "" && p.Standing() == model.Answered {
		text = p.Field.Text()
	}
	if text == "" || text == s.splits[path] {
		return false
	}
	parts, told := s.partsOf(p, text)
	if len(parts) == 0 || slices.ContainsFunc(parts, func(x part) bool { return x.key != p.Field.Key && s.saysOtherwise(below(base, x.key), x.text) }) {
		return false
	}
	err := s.edit("split "+p.Field.Label, func(e *model.Edit) error {
		for _, x := range parts {
			if err := e.Set(below(base, x.key), x.text, value.Context{}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return false
	}
	s.splits[path] = text
	s.news += told + " ctrl+z takes that back."
	return true
}

// partsOf divides what was typed for a question among those beside it, and says how; none where it all belongs there.
func (s *session) partsOf(p model.Place, text string) (parts []part, told string) {
	switch p.Object.(type) {
	case *model.Address, *model.OtherAddress:
		if parts, told = wholeAddress(p.Field.Key, text); len(parts) > 0 {
			return parts, told
		}
		if parts = strayParts(p, text); len(parts) > 0 {
			return parts, s.toldMoved(p, parts)
		}
	case *model.Contact:
		if parts = strayContact(p); len(parts) > 0 {
			return parts, s.toldMoved(p, parts)
		}
	}
	return nil, ""
}

// wholeAddress divides a line that holds more of an address than the part that it was typed for.
func wholeAddress(key, text string) (parts []part, told string) {
	if key != "line1" && key != "city" {
		return nil, ""
	}
	a, isWhole := readAddress(text, key == "line1")
	if !isWhole {
		return nil, ""
	}
	parts = []part{{"line1", a.street}, {"line2", a.suite}, {"city", a.city}, {"region", a.region}, {"postal", a.postal}}
	var what []string
	if key == "line1" {
		what = append(what, "street")
	}
	if a.suite != "" {
		what = append(what, "suite or floor (“"+a.suite+"”)")
	}
	what = append(what, "city", "state")
	if a.postal != "" {
		what = append(what, "postal code")
	}
	return slices.DeleteFunc(parts, func(x part) bool { return x.text == "" }), "Split into " + value.Series(what) + "."
}

// saysOtherwise reports whether a person answered a question with something else.
func (s *session) saysOtherwise(path, text string) bool {
	p, ok := s.place(path)
	return ok && p.Standing() != model.Defaulted && (p.State().Raw != "" || p.Field.IsSet() && !strings.EqualFold(p.Field.Text(), text))
}
