// Package hours is the arithmetic of service hours: when a place is open, which days are holidays, when a promised time is
// up, and how much downtime a promised uptime allows (domain 2.15.5 and 2.15.6). It is pure and knows no agreement.
package hours

import (
	"time"

	"engross/model/value"
)

// Set is service hours as they were agreed. Weeks are read in the zone.
type Set struct {
	Zone     value.Zone
	Week     value.Week
	Seasons  []Season // part of the year with another week; the first that holds a day decides
	Holidays []Rule
}

// Season is a part of every year with hours of its own.
type Season struct {
	From, To value.MonthDay
	Week     value.Week
}

// Calendar tells of each day when it opens and closes. It keeps the holidays that it worked out and is not to be used from
// several goroutines at once.
type Calendar struct {
	set   Set
	loc   *time.Location
	years map[int][]Holiday // days off that fall in a year, by date
}

// New gives the calendar of a set of hours. It fails for a zone that is unset or unknown.
func New(s Set) (*Calendar, error) {
	loc, err := s.Zone.Location()
	if err != nil {
		return nil, err
	}
	return &Calendar{set: s, loc: loc, years: map[int][]Holiday{}}, nil
}

// Location gives the rules of the calendar's zone.
func (c *Calendar) Location() *time.Location { return c.loc }

// Opens gives the instants between which a day is open; false for a day that is not. Each is built from the day with the
// zone's rules, never by adding 24 hours, so that days on which the clocks change have their true length.
func (c *Calendar) Opens(d value.Date) (opening, closing time.Time, ok bool) {
	from, to, open := c.week(d).Hours(d.Weekday())
	if !open {
		return opening, closing, false
	}
	if h, off := c.holiday(d); off {
		if !h.ClosesAt.IsSet() {
			return opening, closing, false
		}
		if h.ClosesAt.Minutes() < to.Minutes() {
			to = h.ClosesAt
		}
	}
	opening, closing = c.at(d, from), c.at(d, to)
	return opening, closing, from.Minutes() < to.Minutes() && closing.After(opening)
}

// week gives the week that a day belongs to.
func (c *Calendar) week(d value.Date) value.Week {
	for _, s := range c.set.Seasons {
		if s.From.Holds(s.To, d) {
			return s.Week
		}
	}
	return c.set.Week
}

// at gives the instant of a time of day. Minute 1440 is the midnight with which the next day begins.
func (c *Calendar) at(d value.Date, clock value.Clock) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, clock.Minutes(), 0, 0, c.loc)
}
