package value

import (
	"fmt"
	"strconv"
	"strings"
)

// Unit is a unit of time.
type Unit uint8

// The units of time. Business hours and days count only while support is open.
const (
	NoUnit Unit = iota
	Minutes
	Hours
	Days
	Weeks
	Months
	Years
	BizHours
	BizDays
)

// unitNames holds the canonical name and the printed name in the singular.
var unitNames = [...][2]string{
	NoUnit: {"", ""}, Minutes: {"min", "minute"}, Hours: {"hour", "hour"}, Days: {"day", "day"}, Weeks: {"week", "week"},
	Months: {"month", "month"}, Years: {"year", "year"}, BizHours: {"bizhour", "business hour"}, BizDays: {"bizday", "business day"},
}

// typedUnits holds what people type for a unit, in the singular; a plural "s" may follow.
var typedUnits = map[string]Unit{
	"min": Minutes, "minute": Minutes, "h": Hours, "hr": Hours, "hour": Hours, "d": Days, "day": Days, "calendar day": Days,
	"w": Weeks, "wk": Weeks, "week": Weeks, "mo": Months, "mth": Months, "month": Months, "y": Years, "yr": Years, "year": Years,
	"bh": BizHours, "bizhour": BizHours, "biz hour": BizHours, "business hour": BizHours, "working hour": BizHours, "support hour": BizHours,
	"bd": BizDays, "bizday": BizDays, "biz day": BizDays, "business day": BizDays, "working day": BizDays,
}

// String gives the canonical name: min, hour, day, week, month, year, bizhour or bizday.
func (u Unit) String() string {
	if int(u) >= len(unitNames) {
		return ""
	}
	return unitNames[u][0]
}

// Span is a length of time: a number of units. It is unset without a unit; 0
// days is an answer.
type Span struct {
	N    int // not negative
	Unit Unit
}

const maxSpan = 999_999

// IsSet says whether there is a length.
func (s Span) IsSet() bool { return s.Unit.String() != "" }

// Days gives the length in calendar days, a month being 30 and a year 365 of
// them; false for lengths that are not a whole number of calendar days.
func (s Span) Days() (int, bool) {
	if s.IsBusiness() || s.Minutes(0)%dayMinutes != 0 {
		return 0, false
	}
	return s.Minutes(0) / dayMinutes, s.IsSet()
}

// Minutes gives the length in minutes, for comparing: a month is 30 days, a year
// 365, a business hour 60 minutes and a business day the given minutes (see
// Week.ModalDayMinutes); the same business day lasts less than one.
func (s Span) Minutes(businessDay int) int {
	each := [...]int{Minutes: 1, Hours: 60, Days: 1440, Weeks: 7 * 1440, Months: 30 * 1440, Years: 365 * 1440, BizHours: 60, BizDays: businessDay}
	switch {
	case !s.IsSet():
		return 0
	case s.N == 0 && s.Unit == BizDays:
		return max(0, businessDay-1) // until the same day closes
	}
	return s.N * each[s.Unit]
}

// Compare gives -1, 0 or 1 by length in minutes, see Minutes.
func (s Span) Compare(t Span, businessDay int) int {
	return sign(int64(s.Minutes(businessDay)) - int64(t.Minutes(businessDay)))
}

// IsBusiness says whether the length counts only while support is open.
func (s Span) IsBusiness() bool { return s.Unit == BizHours || s.Unit == BizDays }

// String gives the canonical form, such as 30 day or 4 bizhour; empty when unset.
func (s Span) String() string {
	if !s.IsSet() {
		return ""
	}
	return strconv.Itoa(s.N) + " " + s.Unit.String()
}

// MarshalText gives the canonical form, such as 30 day.
func (s Span) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the canonical form, such as 30 day.
func (s *Span) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Span{}
		return nil
	}
	digits, unit, _ := strings.Cut(string(text), " ")
	n, ok := plainNumber(digits)
	units, fits := n.units(0)
	if ok && fits && !n.neg && units <= maxSpan && unit != "" {
		for u, names := range unitNames {
			if names[0] == unit {
				*s = Span{int(units), Unit(u)}
				return nil
			}
		}
	}
	return &ReadError{string(text), "a length of time", "30 day, 4 hour or 2 bizday"}
}

// Read understands "30 days", "30d", "4h", "2 business days", "1 bizday" and "twice a year". A
// number alone takes the unit that the value has already. "3m" is refused, as it
// may mean minutes or months.
func (s *Span) Read(text string, c Context) error {
	t := strings.ToLower(CleanLine(text))
	if t == "" {
		*s = Span{}
		return nil
	}
	if spoken, ok := spokenSpans[strings.Join(strings.Fields(strings.TrimPrefix(t, "the ")), " ")]; ok {
		*s = spoken
		return nil
	}
	cut := strings.IndexFunc(t, isLetter)
	if cut < 0 {
		cut = len(t)
	}
	unit := strings.Join(strings.Fields(strings.ReplaceAll(t[cut:], "-", " ")), " ")
	if unit == "m" {
		return &ReadError{text, "a length of time, as m may be minutes or months", "30 min or 3 months"}
	}
	n, ok := readNumber(t[:cut], c.Numbers)
	units, fits := n.units(0)
	u := unitTyped(unit, s.Unit)
	if !ok || !fits || n.neg || units > maxSpan || u == NoUnit {
		return &ReadError{text, "a length of time with its unit", "30 days, 4 h or 2 business days"}
	}
	*s = Span{int(units), u}
	return nil
}

// spokenSpans are lengths that people say without a number and its unit, as how often something is done.
var spokenSpans = map[string]Span{
	"same day": {0, BizDays}, "same business day": {0, BizDays}, "same working day": {0, BizDays}, "today": {0, BizDays},
	"next day": {1, BizDays}, "next business day": {1, BizDays}, "next working day": {1, BizDays}, "nbd": {1, BizDays},
	"hourly": {1, Hours}, "every hour": {1, Hours},
	"daily": {1, Days}, "nightly": {1, Days}, "every day": {1, Days}, "every night": {1, Days}, "once a day": {1, Days},
	"weekly": {1, Weeks}, "every week": {1, Weeks}, "once a week": {1, Weeks},
	"monthly": {1, Months}, "every month": {1, Months}, "once a month": {1, Months},
	"quarterly": {3, Months}, "every quarter": {3, Months}, "once a quarter": {3, Months}, "four times a year": {3, Months},
	"twice a year": {6, Months}, "half yearly": {6, Months}, "half-yearly": {6, Months}, "semiannually": {6, Months}, "semi-annually": {6, Months},
	"yearly": {1, Years}, "annually": {1, Years}, "every year": {1, Years}, "once a year": {1, Years},
}

// unitTyped finds the unit that was typed; none typed is the one given.
func unitTyped(unit string, none Unit) Unit {
	if unit == "" {
		return none
	}
	if u, ok := typedUnits[unit]; ok {
		return u
	}
	return typedUnits[strings.TrimSuffix(unit, "s")]
}

// Show gives the length as printed, such as 30 days or 1 business day; of no business days, that it is the same one.
func (s Span) Show(st Style) string {
	if !s.IsSet() {
		return ""
	}
	if s == (Span{0, BizDays}) {
		return "the same business day"
	}
	name := unitNames[s.Unit][1]
	if s.N != 1 {
		name += "s"
	}
	return fmt.Sprintf("%s %s", st.Numbers.format(int64(s.N), 0, 0), name)
}

// Edit gives the length as typed, which is as printed.
func (s Span) Edit(st Style) string { return s.Show(st) }
