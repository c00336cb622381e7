package ui

import (
	"regexp"
	"strings"

	"engross/model"
	"engross/model/value"
)

var zipAtEnd = regexp.MustCompile(`^(?:(.*?)[\s,]+)?(\d{5}(?:-\d{4})?)$`)

// strayParts returns what of a city, a state or a postal code is a ZIP code or a state that was typed one question too early or
// too late, and what is left; none where it is not certain.
func strayParts(p model.Place, text string) []part {
	key, rest, zip := p.Field.Key, strings.TrimSpace(text), ""
	if key != "city" && key != "region" && key != "postal" || isAbroad(p) {
		return nil
	}
	if m := zipAtEnd.FindStringSubmatch(rest); m != nil {
		rest, zip = m[1], m[2]
	}
	isState := isStateName(rest)
	switch {
	case key == "postal" && isState:
		return []part{{"region", rest}, {key, zip}}
	case key == "city" && isState && len(rest) == 2 && !strings.EqualFold(rest, "LA"): // which may be a city
		parts := []part{{"region", rest}, {key, ""}}
		if zip != "" {
			parts = append(parts, part{"postal", zip})
		}
		return parts
	case key == "postal" || zip == "":
		return nil
	}
	return []part{{"postal", zip}, {key, rest}}
}

// isAbroad reports whether somebody said that an address is in another country.
func isAbroad(p model.Place) bool {
	for _, f := range p.Object.Fields(p.Scope) {
		if f.Key == "country" && f.IsSet() {
			return !countryEnd.MatchString(" " + f.Text())
		}
	}
	return false
}

func isStateName(text string) bool {
	for code, name := range model.States {
		if strings.EqualFold(name, text) || strings.EqualFold(strings.TrimPrefix(code, "US-"), text) {
			return true
		}
	}
	return false
}

// strayContact returns an email address that was typed as a phone number of a person, or the other way round, with the question
// that it belongs to.
func strayContact(p model.Place) []part {
	raw, to := p.State().Raw, "email"
	var read value.Value = new(value.Email)
	switch p.Field.Key {
	case "phone", "afterPhone":
	case "email":
		read, to = new(value.Phone), "phone"
	default:
		return nil
	}
	if raw == "" || read.Read(raw, value.Context{}) != nil {
		return nil
	}
	return []part{{to, raw}, {p.Field.Key, ""}}
}

// toldMoved says what was moved from a question to those beside it.
func (s *session) toldMoved(p model.Place, parts []part) string {
	var moved []string
	isOpen := false
	for _, x := range parts {
		to, ok := s.place(below(parentOf(p.Path), x.key))
		switch {
		case x.key == p.Field.Key:
			isOpen = x.text == ""
		case ok:
			moved = append(moved, "“"+line(x.text)+"” to “"+to.Field.Label+"”")
		}
	}
	told := "Moved " + value.Series(moved) + "."
	if isOpen {
		told += " “" + p.Field.Label + "” is still open."
	}
	return told
}
