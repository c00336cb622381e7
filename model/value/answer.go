package value

import "strings"

// Answer is yes, no or not asked yet, which is the zero Answer.
type Answer uint8

// The answers.
const (
	NotAsked Answer = iota
	Yes
	No
)

// IsSet says whether the question was answered.
func (a Answer) IsSet() bool { return a == Yes || a == No }

// IsYes says whether the answer is yes.
func (a Answer) IsYes() bool { return a == Yes }

// IsNo says whether the answer is no; not asked is not no.
func (a Answer) IsNo() bool { return a == No }

// String gives yes or no, empty when not asked.
func (a Answer) String() string {
	switch a {
	case Yes:
		return "yes"
	case No:
		return "no"
	}
	return ""
}

// MarshalText gives yes or no.
func (a Answer) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText takes yes or no.
func (a *Answer) UnmarshalText(text []byte) error {
	switch string(text) {
	case "":
		*a = NotAsked
	case "yes":
		*a = Yes
	case "no":
		*a = No
	default:
		return &ReadError{string(text), "an answer", "yes or no"}
	}
	return nil
}

// Read understands yes and no, their first letters, true and false, on and off, 1 and 0.
func (a *Answer) Read(text string, _ Context) error {
	switch strings.ToLower(CleanLine(text)) {
	case "":
		*a = NotAsked
	case "y", "yes", "yeah", "true", "t", "on", "1":
		*a = Yes
	case "n", "no", "nope", "false", "f", "off", "0":
		*a = No
	default:
		return &ReadError{text, "an answer", "yes or no"}
	}
	return nil
}

// Show gives yes or no.
func (a Answer) Show(Style) string { return a.String() }

// Edit gives yes or no.
func (a Answer) Edit(Style) string { return a.String() }
