package hours_test

import (
	"testing"
	"time"

	"engross/model/hours"
	"engross/model/value"
)

// calendar gives service hours with the holidays of a set and of further rules.
func calendar(t testing.TB, zone, week, set string, more ...hours.Rule) *hours.Calendar {
	t.Helper()
	c, err := hours.New(hours.Set{Zone: value.Zone(zone), Week: value.Must[value.Week](week), Holidays: append(hours.Holidays(set), more...)})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// at reads an instant of the calendar's zone; a zone name behind it tells the two halves of the night of a clock change apart.
func at(t testing.TB, c *hours.Calendar, text string) time.Time {
	t.Helper()
	if got, err := time.ParseInLocation("Mon 2006-01-02 15:04 MST", text, c.Location()); err == nil {
		return got
	}
	got, err := time.ParseInLocation("Mon 2006-01-02 15:04", text, c.Location())
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func show(x time.Time) string { return x.Format("Mon 2006-01-02 15:04 MST") }

// due are promises with the moment they are up: the first six are the golden table of domain 2.15.5.
var due = []struct {
	name, zone, week, set    string
	logged, span, basis, due string
}{
	{"an hour before closing", "", "", "", "Thu 2026-07-02 16:30", "1 bizhour", "support", "Thu 2026-07-02 17:30 EDT"},
	{"over the observed holiday", "", "", "", "Thu 2026-07-02 16:30", "4 bizhour", "support", "Mon 2026-07-06 10:30 EDT"},
	{"over a clock change", "", "", "", "Fri 2026-03-06 17:30", "4 bizhour", "support", "Mon 2026-03-09 11:30 EDT"},
	{"over Thanksgiving", "", "", "", "Wed 2026-11-25 17:00", "8 bizhour", "support", "Fri 2026-11-27 15:00 EST"},
	{"a business day, logged after closing", "", "", "", "Thu 2026-07-02 19:00", "1 bizday", "support", "Tue 2026-07-07 18:00 EDT"},
	{"the clock, in the night that loses an hour", "", "", "", "Sun 2026-03-08 00:30 EST", "4 hour", "24x7", "Sun 2026-03-08 05:30 EDT"},

	{"the clock, in the night that gains an hour", "", "", "", "Sun 2026-11-01 00:30 EDT", "4 hour", "24x7", "Sun 2026-11-01 03:30 EST"},
	{"a day by the clock that has 25 hours", "", "", "", "Sat 2026-10-31 12:00", "1 day", "24x7", "Sun 2026-11-01 11:00 EST"},
	{"a month by the calendar", "", "", "", "Sat 2026-01-31 12:00", "1 month", "24x7", "Sat 2026-02-28 12:00 EST"},
	{"a year from the 29th of February", "", "", "", "Tue 2028-02-29 12:00", "1 year", "24x7", "Wed 2029-02-28 12:00 EST"},
	{"plain hours count as support hours", "", "", "", "Thu 2026-07-02 16:30", "4 hour", "support", "Mon 2026-07-06 10:30 EDT"},
	{"minutes too", "", "", "", "Thu 2026-07-02 17:50", "30 min", "support", "Mon 2026-07-06 08:20 EDT"},
	{"business hours count so under the clock as well", "", "", "", "Thu 2026-07-02 16:30", "4 bizhour", "24x7", "Mon 2026-07-06 10:30 EDT"},
	{"up exactly at closing", "", "", "", "Wed 2026-07-01 17:00", "1 bizhour", "support", "Wed 2026-07-01 18:00 EDT"},
	{"logged at closing", "", "", "", "Wed 2026-07-01 18:00", "1 bizhour", "support", "Thu 2026-07-02 09:00 EDT"},
	{"logged at opening", "", "", "", "Wed 2026-07-01 08:00", "10 bizhour", "support", "Wed 2026-07-01 18:00 EDT"},
	{"logged before opening, that day is the day of receipt", "", "", "", "Wed 2026-07-01 05:00", "1 bizday", "support", "Thu 2026-07-02 18:00 EDT"},
	{"the same day", "", "", "", "Wed 2026-07-01 09:00", "0 bizday", "support", "Wed 2026-07-01 18:00 EDT"},
	{"the same day, logged at night", "", "", "", "Wed 2026-07-01 22:00", "0 bizday", "support", "Thu 2026-07-02 18:00 EDT"},
	{"nothing at all", "", "", "", "Sat 2026-07-04 09:00", "0 bizhour", "support", "Mon 2026-07-06 08:00 EDT"},
	{"five business days over a weekend", "", "", "", "Mon 2026-06-29 10:00", "5 bizday", "support", "Tue 2026-07-07 18:00 EDT"},
	{"over a year's end whose New Year is kept in the old year", "", "", "", "Thu 2027-12-30 17:00", "2 bizhour", "support", "Mon 2028-01-03 09:00 EST"},
	{"over a year's end on a Thursday", "", "", "", "Thu 2026-12-31 17:00", "2 bizhour", "support", "Mon 2027-01-04 09:00 EST"},
	{"calendar days from the next opening", "", "", "", "Sat 2026-10-31 12:00", "2 day", "support", "Wed 2026-11-04 08:00 EST"},

	{"around the clock all week, over the short night", "", "mon-sun 00:00-24:00", "none", "Sat 2026-03-07 23:30", "4 bizhour", "support", "Sun 2026-03-08 04:30 EDT"},
	{"around the clock all week, over the long night", "", "mon-sun 00:00-24:00", "none", "Sat 2026-10-31 23:30", "4 bizhour", "support", "Sun 2026-11-01 02:30 EST"},
	{"a business day of a week around the clock ends at midnight", "", "mon-sun 00:00-24:00", "none", "Sat 2026-03-07 23:30", "1 bizday", "support", "Mon 2026-03-09 00:00 EDT"},
	{"night hours over the short night", "", "sun 00:00-04:00", "none", "Sun 2026-03-08 01:30 EST", "90 min", "support", "Sun 2026-03-08 04:00 EDT"},
	{"open on Saturday: a holiday on it is not moved", "", "mon-sun 08:00-20:00", "", "Fri 2026-07-03 19:00", "2 bizhour", "support", "Sun 2026-07-05 09:00 EDT"},
	{"half the country ahead", "America/Los_Angeles", "", "", "Thu 2026-07-02 16:30", "1 bizhour", "support", "Thu 2026-07-02 17:30 PDT"},
	{"a place without clock changes", "America/Phoenix", "", "", "Fri 2026-03-06 17:30", "4 bizhour", "support", "Mon 2026-03-09 11:30 MST"},
	{"Christmas in Munich", "Europe/Berlin", "mon-fri 09:00-17:00", "de_by", "Thu 2026-12-24 16:00", "2 bizhour", "support", "Mon 2026-12-28 10:00 CET"},
	{"Christmas in London", "Europe/London", "mon-fri 09:00-17:00", "uk_england", "Thu 2026-12-24 16:00", "2 bizhour", "support", "Tue 2026-12-29 10:00 GMT"},
	{"south of the equator the clocks go back in April", "Australia/Sydney", "", "none", "Sun 2026-04-05 00:30 AEDT", "4 hour", "24x7", "Sun 2026-04-05 03:30 AEST"},
}

func TestDue(t *testing.T) {
	for _, tt := range due {
		t.Run(tt.name, func(t *testing.T) {
			c := calendar(t, or(tt.zone, "America/New_York"), or(tt.week, "mon-fri 08:00-18:00"), or(tt.set, "us_federal"))
			basis := hours.Support
			if tt.basis == "24x7" {
				basis = hours.AroundTheClock
			}
			got, ok := c.Due(at(t, c, tt.logged), value.Must[value.Span](tt.span), basis)
			if !ok || show(got) != tt.due {
				t.Errorf("%s, %s (%s): due %s (%v), want %s", tt.logged, tt.span, tt.basis, show(got), ok, tt.due)
			}
		})
	}
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func TestDueOverSeasonsAndHalfDays(t *testing.T) {
	half := hours.OnDate("Christmas Eve", value.NewDate(2026, time.December, 24))
	half.ClosesAt = value.NewClock(12, 0)
	early := hours.OnDate("Inventory", value.NewDate(2026, time.November, 10))
	early.ClosesAt = value.NewClock(7, 0) // before the day opens: closed all day
	c, err := hours.New(hours.Set{
		Zone: "America/New_York", Week: value.Must[value.Week]("mon-fri 08:00-18:00"),
		Seasons: []hours.Season{
			{From: value.Must[value.MonthDay]("Feb 1"), To: value.Must[value.MonthDay]("Apr 15"), Week: value.Must[value.Week]("mon-fri 08:00-20:00; sat 09:00-13:00")},
			{From: value.Must[value.MonthDay]("Dec 28"), To: value.Must[value.MonthDay]("Jan 3"), Week: value.Must[value.Week]("mon-fri 10:00-14:00")},
		},
		Holidays: append(hours.Holidays("us_federal"), half, early),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, logged, span, due string }{
		{"into the season", "Fri 2026-01-30 17:00", "2 bizhour", "Mon 2026-02-02 09:00 EST"},
		{"Saturday in the season", "Fri 2026-02-06 19:00", "2 bizhour", "Sat 2026-02-07 10:00 EST"},
		{"out of the season", "Wed 2026-04-15 19:30", "2 bizhour", "Thu 2026-04-16 09:30 EDT"},
		{"a season over the year's end", "Wed 2026-12-30 13:00", "2 bizhour", "Thu 2026-12-31 11:00 EST"},
		{"and its last days in the new year", "Thu 2026-12-31 13:30", "1 bizhour", "Mon 2027-01-04 08:30 EST"},
		{"a half day", "Thu 2026-12-24 11:00", "3 bizhour", "Mon 2026-12-28 12:00 EST"},
		{"a half day is a business day", "Wed 2026-12-23 10:00", "1 bizday", "Thu 2026-12-24 12:00 EST"},
		{"a half day that ends before it begins", "Mon 2026-11-09 17:00", "2 bizhour", "Thu 2026-11-12 09:00 EST"},
	} {
		got, ok := c.Due(at(t, c, tt.logged), value.Must[value.Span](tt.span), hours.Support)
		if !ok || show(got) != tt.due {
			t.Errorf("%s: %s and %s: due %s (%v), want %s", tt.name, tt.logged, tt.span, show(got), ok, tt.due)
		}
	}
}

func TestPausesStopTheClock(t *testing.T) {
	c := calendar(t, "America/New_York", "mon-fri 08:00-18:00", "us_federal")
	for _, tt := range []struct {
		name, logged, span, basis string
		pauses                    [][2]string
		due                       string
	}{
		{"an hour in the middle", "Wed 2026-07-01 09:00", "4 bizhour", "support", [][2]string{{"Wed 2026-07-01 10:00", "Wed 2026-07-01 11:00"}}, "Wed 2026-07-01 14:00 EDT"},
		{"over night, of which only open time counts", "Wed 2026-07-01 16:00", "4 bizhour", "support", [][2]string{{"Wed 2026-07-01 17:00", "Thu 2026-07-02 09:00"}}, "Thu 2026-07-02 12:00 EDT"},
		{"at night alone", "Wed 2026-07-01 16:00", "4 bizhour", "support", [][2]string{{"Wed 2026-07-01 19:00", "Thu 2026-07-02 07:00"}}, "Thu 2026-07-02 10:00 EDT"},
		{"two that overlap count once", "Wed 2026-07-01 09:00", "2 bizhour", "support", [][2]string{{"Wed 2026-07-01 11:00", "Wed 2026-07-01 12:00"}, {"Wed 2026-07-01 10:00", "Wed 2026-07-01 11:30"}}, "Wed 2026-07-01 13:00 EDT"},
		{"before it was logged", "Wed 2026-07-01 09:00", "2 bizhour", "support", [][2]string{{"Wed 2026-07-01 08:00", "Wed 2026-07-01 09:30"}}, "Wed 2026-07-01 11:30 EDT"},
		{"after it was up", "Wed 2026-07-01 09:00", "2 bizhour", "support", [][2]string{{"Wed 2026-07-01 11:00", "Wed 2026-07-01 15:00"}}, "Wed 2026-07-01 11:00 EDT"},
		{"by the clock", "Wed 2026-07-01 17:00", "4 hour", "24x7", [][2]string{{"Wed 2026-07-01 18:00", "Thu 2026-07-02 06:00"}}, "Thu 2026-07-02 09:00 EDT"},
		{"a second one that only the first brings into reach", "Wed 2026-07-01 09:00", "1 hour", "24x7", [][2]string{{"Wed 2026-07-01 09:30", "Wed 2026-07-01 10:30"}, {"Wed 2026-07-01 10:45", "Wed 2026-07-01 11:45"}}, "Wed 2026-07-01 12:00 EDT"},
		{"business days", "Mon 2026-06-29 10:00", "1 bizday", "support", [][2]string{{"Mon 2026-06-29 12:00", "Mon 2026-06-29 15:00"}}, "Wed 2026-07-01 11:00 EDT"},
		{"a pause that ends before it begins is none", "Wed 2026-07-01 09:00", "2 bizhour", "support", [][2]string{{"Wed 2026-07-01 11:00", "Wed 2026-07-01 10:00"}}, "Wed 2026-07-01 11:00 EDT"},
	} {
		var pauses []hours.Pause
		for _, p := range tt.pauses {
			pauses = append(pauses, hours.Pause{From: at(t, c, p[0]), To: at(t, c, p[1])})
		}
		basis := hours.Support
		if tt.basis == "24x7" {
			basis = hours.AroundTheClock
		}
		got, ok := c.Due(at(t, c, tt.logged), value.Must[value.Span](tt.span), basis, pauses...)
		if !ok || show(got) != tt.due {
			t.Errorf("%s: due %s (%v), want %s", tt.name, show(got), ok, tt.due)
		}
	}
}

func TestNothingIsDueWithoutHours(t *testing.T) {
	for name, week := range map[string]string{"closed": "closed", "reversed": "mon-fri 18:00-08:00"} {
		c := calendar(t, "UTC", week, "none")
		logged := at(t, c, "Wed 2026-07-01 09:00")
		for _, span := range []string{"1 bizhour", "1 bizday", "3 hour"} {
			if got, ok := c.Due(logged, value.Must[value.Span](span), hours.Support); ok {
				t.Errorf("%s: %s is due %s, want never", name, span, show(got))
			}
		}
		if _, ok := c.Due(logged, value.Must[value.Span]("3 hour"), hours.AroundTheClock); !ok {
			t.Errorf("%s: three hours by the clock are never due", name)
		}
	}
	c := calendar(t, "UTC", "mon 09:00-10:00", "none")
	if _, ok := c.Due(at(t, c, "Wed 2026-07-01 09:00"), value.Must[value.Span]("999999 bizhour"), hours.Support); ok {
		t.Error("a million hours, one a week, are due, want never")
	}
	if _, ok := c.Due(at(t, c, "Wed 2026-07-01 09:00"), value.Span{}, hours.Support); ok {
		t.Error("an unset promise is due")
	}
	if _, err := hours.New(hours.Set{Week: value.AllWeek()}); err == nil {
		t.Error("hours without a zone are taken")
	}
}
