package value

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// MonthDay is a day that returns every year, such as the first day of a season. The zero MonthDay is unset. February 29
// is a day; In gives February 28 for it where the year has none. MonthDays are compared with ==.
type MonthDay struct{ month, day uint8 }

// leapYear is a year that has every day.
const leapYear = 2028

// NewMonthDay gives a day of the year; it is unset where there is no such day.
func NewMonthDay(month time.Month, day int) MonthDay {
	d := NewDate(leapYear, month, day)
	return MonthDay{d.month, d.day}
}

// IsSet says whether there is a day.
func (d MonthDay) IsSet() bool { return d != MonthDay{} }

// In gives the date on which the day falls in a year; unset stays unset.
func (d MonthDay) In(year int) Date {
	if !d.IsSet() || year < firstYear || year > lastYear {
		return Date{}
	}
	month := time.Month(d.month)
	return NewDate(year, month, min(int(d.day), daysIn(year, month)))
}

// Holds says whether a date lies from this day to another, both included. A stretch that ends before it begins goes on
// over the end of the year. Unset days hold nothing.
func (d MonthDay) Holds(to MonthDay, date Date) bool {
	if !d.IsSet() || !to.IsSet() || !date.IsSet() {
		return false
	}
	first, last := d.In(date.Year()), to.In(date.Year())
	if first.After(last) {
		return !date.Before(first) || !date.After(last)
	}
	return !date.Before(first) && !date.After(last)
}

// String gives the canonical form, such as Feb 1; empty when unset.
func (d MonthDay) String() string {
	if !d.IsSet() {
		return ""
	}
	return time.Month(d.month).String()[:3] + " " + strconv.Itoa(int(d.day))
}

// MarshalText gives the canonical form, such as Feb 1.
func (d MonthDay) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the canonical form, such as Feb 1.
func (d *MonthDay) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = MonthDay{}
		return nil
	}
	t, err := time.Parse("2006 Jan 2", strconv.Itoa(leapYear)+" "+string(text))
	got := NewMonthDay(t.Month(), t.Day())
	if err != nil || got.String() != string(text) {
		return &ReadError{string(text), "a day of the year", "Feb 1"}
	}
	*d = got
	return nil
}

// Read understands what reads as a date, with or without its year: "feb 1", "1 February", "2/1" in the order of the style.
func (d *MonthDay) Read(text string, c Context) error {
	t := strings.ToLower(CleanLine(text))
	if t == "" {
		*d = MonthDay{}
		return nil
	}
	c.Today = NewDate(leapYear, time.January, 1) // the year does not matter, but has to have the day
	got := Date{}
	if first := t[0]; first != '+' && first != '-' && first < 0x80 {
		if _, named := namedDate(t, c.Today); !named {
			got = readDate(t, c)
		}
	}
	if !got.IsSet() {
		return &ReadError{text, "a day of the year", NewMonthDay(time.February, 1).Edit(c.Style)}
	}
	*d = MonthDay{got.month, got.day}
	return nil
}

// Show gives the day as printed: February 1, or 1 February, or 02-01.
func (d MonthDay) Show(s Style) string {
	switch {
	case !d.IsSet():
		return ""
	case s.Dates == EULong:
		return fmt.Sprintf("%d %s", d.day, time.Month(d.month))
	case s.Dates == ISO:
		return fmt.Sprintf("%02d-%02d", d.month, d.day)
	}
	return fmt.Sprintf("%s %d", time.Month(d.month), d.day)
}

// Edit gives the day as typed: Feb 1, or 1 Feb.
func (d MonthDay) Edit(s Style) string {
	if d.IsSet() && s.Dates == EULong {
		return fmt.Sprintf("%d %s", d.day, time.Month(d.month).String()[:3])
	}
	return d.String()
}
