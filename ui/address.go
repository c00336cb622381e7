package ui

import (
	"regexp"
	"slices"
	"strings"

	"engross/model"
	"engross/model/check"
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
	for code, long := range check.States {
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

// split puts an address that was typed as the answer to one of its parts into all of them, in a step of its own, and has it
// told. It leaves alone what another part says otherwise, and a line that was put together again.
func (s *session) split(path string) {
	p, ok := s.place(path)
	key, base := p.Field.Key, parentOf(path)
	switch p.Object.(type) {
	case *model.Address, *model.OtherAddress:
	default:
		return
	}
	text, was := p.Field.Text(), s.splits[path]
	if !ok || key != "line1" && key != "city" || p.Standing() != model.Answered || text == was {
		return
	}
	a, isWhole := readAddress(text, key == "line1")
	parts := [][2]string{{"line1", a.street}, {"line2", a.suite}, {"city", a.city}, {"region", a.region}, {"postal", a.postal}}
	parts = slices.DeleteFunc(parts, func(x [2]string) bool { return x[1] == "" })
	if !isWhole || slices.ContainsFunc(parts, func(x [2]string) bool { return x[0] != key && s.saysOtherwise(below(base, x[0]), x[1]) }) {
		return
	}
	err := s.edit("split "+p.Field.Label, func(e *model.Edit) error {
		for _, x := range parts {
			if err := e.Set(below(base, x[0]), x[1], value.Context{}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return
	}
	s.splits[path] = text
	what := []string{"street", "city", "state"}
	if key == "city" {
		what = what[1:]
	}
	if a.postal != "" {
		what = append(what, "postal code")
	}
	s.news += "Split into " + value.Series(what) + ". ctrl+z takes that back."
}

// saysOtherwise reports whether a person answered a question with something else.
func (s *session) saysOtherwise(path, text string) bool {
	p, ok := s.place(path)
	return ok && p.Standing() != model.Defaulted && (p.State().Raw != "" || p.Field.IsSet() && !strings.EqualFold(p.Field.Text(), text))
}
