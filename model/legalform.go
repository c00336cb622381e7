package model

import (
	"strings"

	"engross/model/value"
)

// suffixes are the legal forms that the end of a name stands for, the usual one first.
var suffixes = map[string][]value.Text{
	"inc": {"corporation", "pc", "nonprofit", "other"}, "incorporated": {"corporation", "pc", "nonprofit", "other"},
	"corp": {"corporation", "nonprofit", "public_body", "other"}, "corporation": {"corporation", "nonprofit", "public_body", "other"},
	"llc": {"llc", "nonprofit", "other"}, "pllc": {"pllc", "other"}, "pc": {"pc", "corporation", "other"},
	"pa":  {"pa", "pc", "corporation", "other"},
	"llp": {"llp", "other"}, "lp": {"lp", "other"},
}

// FormsOfName returns the legal forms that the suffix of the legal name stands for, the usual one first; nil for a name
// without one.
func (p *Identity) FormsOfName() []value.Text {
	name := strings.Fields(strings.ReplaceAll(strings.ToLower(string(p.LegalName)), ".", ""))
	if len(name) < 2 {
		return nil
	}
	return suffixes[strings.Trim(name[len(name)-1], ",;()")]
}

// usualForm is the legal form that the name tells, or none.
func (p *Identity) usualForm() string {
	if forms := p.FormsOfName(); forms != nil {
		return string(forms[0])
	}
	return ""
}
