package value

import (
	"fmt"
	"time"
)

// Date is a day of the calendar without a zone, from 1900 to 2199. The zero
// Date is unset. Dates are compared with ==.
type Date struct {
	year       int16
	month, day uint8
}

const firstYear, lastYear = 1900, 2199

// NewDate gives a date; it is unset where there is no such day.
func NewDate(year int, month time.Month, day int) Date {
	if year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}
	}
	return Date{int16(year), uint8(month), uint8(day)}
}

// DateOf gives the day on which an instant falls in its own location.
func DateOf(t time.Time) Date { return NewDate(t.Date()) }

// ParseDate reads the canonical form, 2026-03-01. The error is a *ReadError.
func ParseDate(text string) (Date, error) { return Parse[Date](text) }

// IsSet says whether there is a date.
func (d Date) IsSet() bool { return d != Date{} }

// Year gives the year, 0 when unset.
func (d Date) Year() int { return int(d.year) }

// Month gives the month, 0 when unset.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day gives the day of the month, 0 when unset.
func (d Date) Day() int { return int(d.day) }

// DaysInMonth gives the number of days of the date's month, 0 when unset.
func (d Date) DaysInMonth() int {
	if !d.IsSet() {
		return 0
	}
	return daysIn(d.Year(), d.Month())
}

// Weekday gives the day of the week; it means nothing when the date is unset.
func (d Date) Weekday() time.Weekday { return d.Time(time.UTC).Weekday() }

// Time gives the midnight with which the day begins in a location, as time.Date
// takes it; use it only when the date is set.
func (d Date) Time(in *time.Location) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, in)
}

// AddMonths gives the same day n months later, or the last day of that month
// where it has no such day. Periods are to be counted from their first day each
// time, never from the period before, so that the 31st comes back. Unset stays
// unset, and a date out of range is unset.
func (d Date) AddMonths(n int) Date {
	const most = (lastYear - firstYear + 1) * 12
	if !d.IsSet() || n > most || n < -most {
		return Date{}
	}
	months := d.Year()*12 + int(d.month) - 1 + n
	year, month := months/12, time.Month(months%12+1)
	return NewDate(year, month, min(d.Day(), daysIn(year, month)))
}

// AddDays gives the day n days later. Unset stays unset, and a date out of range
// is unset.
func (d Date) AddDays(n int) Date {
	const most = (lastYear - firstYear + 1) * 366
	if !d.IsSet() || n > most || n < -most {
		return Date{}
	}
	return DateOf(d.Time(time.UTC).AddDate(0, 0, n))
}

// Add gives the date a calendar span later; false for spans of minutes, hours
// and business days, which a date alone cannot answer, and for unset ones.
func (d Date) Add(s Span) (Date, bool) {
	switch s.Unit {
	case Days:
		d = d.AddDays(s.N)
	case Weeks:
		d = d.AddDays(7 * s.N)
	case Months:
		d = d.AddMonths(s.N)
	case Years:
		d = d.AddMonths(12 * s.N)
	default:
		return Date{}, false
	}
	return d, d.IsSet()
}

// Sub gives the number of days from e to d, 0 where one of them is unset.
func (d Date) Sub(e Date) int {
	if !d.IsSet() || !e.IsSet() {
		return 0
	}
	// Not by time.Time.Sub: a Duration ends at 292 years.
	const day = 24 * 60 * 60
	return int((d.Time(time.UTC).Unix() - e.Time(time.UTC).Unix()) / day)
}

// Compare gives -1, 0 or 1; an unset date comes before all others.
func (d Date) Compare(e Date) int {
	return sign(int64(d.ordinal()) - int64(e.ordinal()))
}

// Before says whether both dates are set and d is the earlier one.
func (d Date) Before(e Date) bool { return d.IsSet() && e.IsSet() && d.ordinal() < e.ordinal() }

// After says whether both dates are set and d is the later one.
func (d Date) After(e Date) bool { return e.Before(d) }

// ordinal grows with the date.
func (d Date) ordinal() int { return int(d.year)<<9 | int(d.month)<<5 | int(d.day) }

// String gives the canonical form, 2026-03-01; empty when unset.
func (d Date) String() string {
	if !d.IsSet() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// MarshalText gives the canonical form, 2026-03-01.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the canonical form, 2026-03-01.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	t, err := time.Parse(time.DateOnly, string(text))
	got := DateOf(t)
	if err != nil || !got.IsSet() {
		return &ReadError{string(text), "a date from 1900 to 2199", "2026-03-01"}
	}
	*d = got
	return nil
}

// Show gives the date as printed: March 1, 2026, or 1 March 2026, or 2026-03-01.
func (d Date) Show(s Style) string {
	switch {
	case !d.IsSet():
		return ""
	case s.Dates == EULong:
		return fmt.Sprintf("%d %s %d", d.day, d.Month(), d.year)
	case s.Dates == ISO:
		return d.String()
	}
	return fmt.Sprintf("%s %d, %d", d.Month(), d.day, d.year)
}

// Edit gives the date as typed: 3/1/2026, or 1/3/2026, or 2026-03-01.
func (d Date) Edit(s Style) string {
	switch {
	case !d.IsSet():
		return ""
	case s.Dates == EULong:
		return fmt.Sprintf("%d/%d/%d", d.day, d.month, d.year)
	case s.Dates == ISO:
		return d.String()
	}
	return fmt.Sprintf("%d/%d/%d", d.month, d.day, d.year)
}

func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func sign(n int64) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}
