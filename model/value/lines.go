package value

import (
	"encoding/json"
	"slices"
	"strings"
)

// Lines is a list of texts of one line each; an array in JSON. Blank ones are
// left out. Methods give changed copies. Lines are compared with ==.
type Lines struct{ text string } // with newlines between

// NewLines gives a list of cleaned texts, without the blank ones.
func NewLines(items ...string) Lines {
	var kept []string
	for _, item := range items {
		if item = CleanLine(item); item != "" {
			kept = append(kept, item)
		}
	}
	return Lines{strings.Join(kept, "\n")}
}

// IsSet says whether there is any line.
func (l Lines) IsSet() bool { return l.text != "" }

// Len gives the number of lines.
func (l Lines) Len() int { return len(l.Items()) }

// Items gives the lines in order; the slice is the caller's.
func (l Lines) Items() []string {
	if l.text == "" {
		return nil
	}
	return strings.Split(l.text, "\n")
}

// Has says whether a line is there.
func (l Lines) Has(item string) bool { return slices.Contains(l.Items(), item) }

// With gives the list with a line at its end.
func (l Lines) With(item string) Lines { return NewLines(append(l.Items(), item)...) }

// Without gives the list without all lines that equal the given one.
func (l Lines) Without(item string) Lines {
	return NewLines(slices.DeleteFunc(l.Items(), func(s string) bool { return s == item })...)
}

// String gives the canonical form, one a line.
func (l Lines) String() string { return l.text }

// MarshalText gives the canonical form, one a line.
func (l Lines) MarshalText() ([]byte, error) { return []byte(l.text), nil }

// UnmarshalText takes any text, one a line; it never fails.
func (l *Lines) UnmarshalText(text []byte) error {
	clean, _ := Clean(string(text))
	*l = NewLines(strings.Split(clean, "\n")...)
	return nil
}

// MarshalJSON gives an array of strings.
func (l Lines) MarshalJSON() ([]byte, error) { return marshalStrings(l.Items()) }

// UnmarshalJSON takes an array of strings, or null.
func (l *Lines) UnmarshalJSON(data []byte) error {
	var items []string
	if err := json.Unmarshal(data, &items); err != nil {
		return &ReadError{string(data), "a JSON array of texts", `["first","second"]`}
	}
	*l = NewLines(items...)
	return nil
}

// Read takes any text, one a line, as UnmarshalText does.
func (l *Lines) Read(text string, _ Context) error { return l.UnmarshalText([]byte(text)) }

// Show gives the lines in one, with semicolons between them.
func (l Lines) Show(Style) string { return strings.Join(l.Items(), "; ") }

// Edit gives one a line.
func (l Lines) Edit(Style) string { return l.text }
