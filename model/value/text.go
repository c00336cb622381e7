package value

import "strings"

// Text is written words, of one line or of many. A value that was read or
// decoded is clean (see Clean), trimmed and in the composed normal form (NFC).
type Text string

// IsSet says whether there is any text.
func (t Text) IsSet() bool { return t != "" }

// String gives the text itself.
func (t Text) String() string { return string(t) }

// MarshalText gives the text itself.
func (t Text) MarshalText() ([]byte, error) { return []byte(t), nil }

// UnmarshalText takes any text, cleaned and trimmed; it never fails.
func (t *Text) UnmarshalText(text []byte) error {
	clean, _ := Clean(string(text))
	*t = Text(strings.TrimSpace(clean))
	return nil
}

// Read takes any text, as UnmarshalText does.
func (t *Text) Read(text string, _ Context) error { return t.UnmarshalText([]byte(text)) }

// Show gives the text itself.
func (t Text) Show(Style) string { return string(t) }

// Edit gives the text itself.
func (t Text) Edit(Style) string { return string(t) }
