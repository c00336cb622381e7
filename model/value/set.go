package value

import (
	"encoding/json"
	"slices"
	"strings"
)

// Set is choices by their keys, each once, in the order they were made; an array
// in JSON. Methods give changed copies. Sets are compared with ==, and so by
// order too.
type Set struct{ keys string } // with commas between

// NewSet gives a set of keys; those that are no key or occur again are left out.
func NewSet(keys ...string) Set {
	var kept []string
	for _, k := range keys {
		if isKey(k) && !slices.Contains(kept, k) {
			kept = append(kept, k)
		}
	}
	return Set{strings.Join(kept, ",")}
}

// isKey says whether a text can be the key of a choice: clean, no mark that
// separates keys, no space around it.
func isKey(k string) bool {
	return k != "" && !strings.ContainsAny(k, ",;\n") && CleanLine(k) == k
}

// IsSet says whether anything is chosen.
func (s Set) IsSet() bool { return s.keys != "" }

// Len gives the number of choices.
func (s Set) Len() int { return len(s.Items()) }

// Items gives the keys in order; the slice is the caller's.
func (s Set) Items() []string {
	if s.keys == "" {
		return nil
	}
	return strings.Split(s.keys, ",")
}

// Has says whether a key is chosen.
func (s Set) Has(key string) bool { return slices.Contains(s.Items(), key) }

// With gives the set with a key at its end, unless it is there already.
func (s Set) With(key string) Set { return NewSet(append(s.Items(), key)...) }

// Without gives the set without a key.
func (s Set) Without(key string) Set {
	return NewSet(slices.DeleteFunc(s.Items(), func(k string) bool { return k == key })...)
}

// String gives the canonical form, such as ach,check.
func (s Set) String() string { return s.keys }

// MarshalText gives the canonical form, such as ach,check.
func (s Set) MarshalText() ([]byte, error) { return []byte(s.keys), nil }

// UnmarshalText reads the canonical form, such as ach,check; no key may be blank
// or occur twice.
func (s *Set) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Set{}
		return nil
	}
	return s.takeAll(strings.Split(string(text), ","), string(text))
}

// takeAll takes keys if all of them are good.
func (s *Set) takeAll(keys []string, text string) error {
	got := NewSet(keys...)
	if got.Len() != len(keys) {
		return &ReadError{text, "a list of different choices", "ach,check"}
	}
	*s = got
	return nil
}

// MarshalJSON gives an array of strings.
func (s Set) MarshalJSON() ([]byte, error) { return marshalStrings(s.Items()) }

// UnmarshalJSON takes an array of strings, or null.
func (s *Set) UnmarshalJSON(data []byte) error {
	var keys []string
	if err := json.Unmarshal(data, &keys); err != nil {
		return &ReadError{string(data), "a JSON array of texts", `["ach","check"]`}
	}
	return s.takeAll(keys, string(data))
}

// Read understands keys with commas, semicolons or line ends between them; one
// that occurs again counts once.
func (s *Set) Read(text string, _ Context) error {
	clean, _ := Clean(text)
	var keys []string
	for _, k := range strings.FieldsFunc(clean, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
		if k = CleanLine(k); k != "" {
			keys = append(keys, k)
		}
	}
	*s = NewSet(keys...)
	return nil
}

// Show gives the keys with commas and spaces; the words of the choices belong to
// the question, not to the value.
func (s Set) Show(Style) string { return strings.Join(s.Items(), ", ") }

// Edit gives the keys with commas and spaces.
func (s Set) Edit(st Style) string { return s.Show(st) }

// marshalStrings gives a JSON array, empty rather than null.
func marshalStrings(items []string) ([]byte, error) {
	if items == nil {
		items = []string{}
	}
	return json.Marshal(items)
}
