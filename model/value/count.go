package value

import (
	"bytes"
	"strconv"
	"strings"
)

// Count is a whole number that is not negative, a number in JSON. The zero Count
// is unset; a count of 0 is an answer.
type Count struct{ next int } // the number plus one

const maxCount = 999_999_999

// NewCount gives a count; it is unset for a number below 0 or above 999,999,999.
func NewCount(n int) Count {
	if n < 0 || n > maxCount {
		return Count{}
	}
	return Count{n + 1}
}

// IsSet says whether there is a number.
func (n Count) IsSet() bool { return n.next > 0 }

// Int gives the number, 0 when unset.
func (n Count) Int() int { return max(n.next-1, 0) }

// String gives the canonical form, digits alone; empty when unset.
func (n Count) String() string {
	if !n.IsSet() {
		return ""
	}
	return strconv.Itoa(n.Int())
}

// MarshalText gives the canonical form, digits alone.
func (n Count) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// MarshalJSON gives a JSON number, null when unset.
func (n Count) MarshalJSON() ([]byte, error) {
	if !n.IsSet() {
		return []byte("null"), nil
	}
	return n.MarshalText()
}

// UnmarshalJSON takes a JSON number or null.
func (n *Count) UnmarshalJSON(data []byte) error {
	if bytes.Equal(data, []byte("null")) {
		data = nil
	}
	return n.UnmarshalText(data)
}

// UnmarshalText reads the canonical form, digits alone.
func (n *Count) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*n = Count{}
		return nil
	}
	if !n.take(plainNumber(string(text))) {
		return &ReadError{string(text), "a whole number", "12"}
	}
	return nil
}

// Read understands a whole number with the grouping marks of the style.
func (n *Count) Read(text string, c Context) error {
	t := strings.TrimSpace(plainSpaces(CleanLine(text)))
	if t == "" {
		*n = Count{}
		return nil
	}
	if !n.take(readNumber(t, c.Numbers)) {
		return &ReadError{text, "a whole number", "12 or " + NewCount(1500).Show(c.Style)}
	}
	return nil
}

// take makes a count of what was read, if it is one.
func (n *Count) take(d number, ok bool) bool {
	units, fits := d.units(0)
	if !ok || !fits || units < 0 || units > maxCount {
		return false
	}
	*n = NewCount(int(units))
	return true
}

// Show gives the number as printed, such as 1,250.
func (n Count) Show(s Style) string {
	if !n.IsSet() {
		return ""
	}
	return s.Numbers.format(int64(n.Int()), 0, 0)
}

// Edit gives the number as typed, which is as printed.
func (n Count) Edit(s Style) string { return n.Show(s) }
