package value

import (
	"fmt"
	"strconv"
	"strings"
)

// Clock is a time of day to the minute, from 00:00 to 24:00, the latter only
// for an end. The zero Clock is unset, which differs from 00:00.
type Clock struct{ next uint16 } // minutes after midnight plus one

const dayMinutes = 24 * 60

// NewClock gives a time of day; it is unset where there is none such.
func NewClock(hour, minute int) Clock {
	n := hour*60 + minute
	if hour < 0 || minute < 0 || minute > 59 || n > dayMinutes {
		return Clock{}
	}
	return Clock{uint16(n) + 1}
}

// IsSet says whether there is a time.
func (c Clock) IsSet() bool { return c.next > 0 }

// Minutes gives the minutes after midnight, 0 to 1440; 0 when unset.
func (c Clock) Minutes() int { return max(int(c.next)-1, 0) }

// String gives the canonical form, 08:00; empty when unset.
func (c Clock) String() string {
	if !c.IsSet() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", c.Minutes()/60, c.Minutes()%60)
}

// MarshalText gives the canonical form, 08:00.
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads the canonical form, 08:00.
func (c *Clock) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Clock{}
		return nil
	}
	got := plainClock(string(text))
	if !got.IsSet() {
		return &ReadError{string(text), "a time of day", "08:00"}
	}
	*c = got
	return nil
}

// Read understands "8", "8am", "8:30 pm", "17h30", "1730" and "noon".
func (c *Clock) Read(text string, ctx Context) error {
	t := strings.ToLower(CleanLine(text))
	if t == "" {
		*c = Clock{}
		return nil
	}
	got := readClock(t)
	if !got.IsSet() {
		return &ReadError{text, "a time of day", NewClock(8, 30).Edit(ctx.Style) + " or 17:00"}
	}
	*c = got.Clock
	return nil
}

// Show gives the time as printed: 8:00 am in US style, 08:00 otherwise. US style
// says noon and midnight, where 12:00 am and pm are easily mistaken.
func (c Clock) Show(s Style) string {
	if s.Dates != USLong || !c.IsSet() {
		return c.String()
	}
	switch c.Minutes() {
	case 0, dayMinutes:
		return "midnight"
	case dayMinutes / 2:
		return "noon"
	}
	return c.twelve("%d:%02d %s")
}

// Edit gives the time as typed: 8:00 am in US style, 08:00 otherwise.
func (c Clock) Edit(s Style) string {
	if s.Dates != USLong || !c.IsSet() || c.Minutes() == dayMinutes {
		return c.String()
	}
	return c.twelve("%d:%02d %s")
}

// twelve writes the time on the clock of twelve hours.
func (c Clock) twelve(format string) string {
	hour, half := c.Minutes()/60%24, "am"
	if hour >= 12 {
		hour, half = hour-12, "pm"
	}
	if hour == 0 {
		hour = 12
	}
	return fmt.Sprintf(format, hour, c.Minutes()%60, half)
}

// plainClock reads 08:00; what is anything else is unset.
func plainClock(t string) Clock {
	if len(t) != 5 || t[2] != ':' || !isDigits(t[:2]) || !isDigits(t[3:]) {
		return Clock{}
	}
	hour, _ := strconv.Atoi(t[:2])
	minute, _ := strconv.Atoi(t[3:])
	return NewClock(hour, minute)
}

// typedClock is a time as typed; it is loose where the half of the day was left
// open, as in "5" or "5:30" but not in "05:30" or "17:00".
type typedClock struct {
	Clock
	loose bool
}

// readClock reads a time in lower case.
func readClock(t string) typedClock {
	switch t {
	case "noon":
		return typedClock{Clock: NewClock(12, 0)}
	case "midnight":
		return typedClock{Clock: NewClock(0, 0)}
	}
	t, half := cutHalf(t)
	hour, minute, ok := cutHour(t)
	if !ok {
		return typedClock{}
	}
	if half == 0 {
		return typedClock{NewClock(hour, minute), t[0] != '0' && hour < 12}
	}
	if hour < 1 || hour > 12 {
		return typedClock{}
	}
	hour %= 12
	if half == 'p' {
		hour += 12
	}
	return typedClock{Clock: NewClock(hour, minute)}
}

// cutHalf takes am or pm off the end and gives its first letter, or 0.
func cutHalf(t string) (string, byte) {
	for _, end := range []string{"a.m.", "p.m.", "am", "pm", "a", "p"} {
		if rest, ok := strings.CutSuffix(t, end); ok {
			return strings.TrimSpace(rest), end[0]
		}
	}
	return t, 0
}

// cutHour reads "8", "8:30", "8.30", "17h", "17h30" and "1730".
func cutHour(t string) (hour, minute int, ok bool) {
	h, m := t, ""
	if i := strings.IndexAny(t, ":.h"); i >= 0 {
		h, m = t[:i], t[i+1:]
		if t[i] == 'h' && m == "" {
			m = "00"
		}
		if len(m) != 2 || !isDigits(m) {
			return 0, 0, false
		}
	} else if len(t) == 3 || len(t) == 4 {
		h, m = t[:len(t)-2], t[len(t)-2:]
	}
	if !isDigits(h) || len(h) > 2 || (m != "" && !isDigits(m)) {
		return 0, 0, false
	}
	hour, _ = strconv.Atoi(h)
	minute, _ = strconv.Atoi(m)
	return hour, minute, true
}
