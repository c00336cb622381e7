package hours

import (
	"slices"
	"time"

	"engross/model/value"
)

// Holiday is a day without service, or one that ends early.
type Holiday struct {
	Name     string
	Date     value.Date
	ClosesAt value.Clock // unset for a day without any service
}

// Rule says on which day of a year a holiday is kept.
type Rule struct {
	Name     string
	ClosesAt value.Clock // for a day that ends early; unset for a day without service

	kind    kind
	month   time.Month
	day     int
	weekday time.Weekday
	n       int // which weekday of the month, or days after Easter Sunday
	move    move
	since   int // first year, 0 for always
	after   int // days that a weekday of a month is followed by
	table   []value.Date
}

// kind is how a rule finds its day.
type kind uint8

const (
	fixed    kind = iota // a day of a month
	nth                  // the n-th weekday of a month
	last                 // the last weekday of a month
	onBefore             // the last weekday on or before a day of a month
	easter               // n days after Easter Sunday
	listed               // a table of dates
)

// move is where a holiday goes that falls on a Saturday or Sunday on which the place is closed anyway.
type move uint8

const (
	stays   move = iota
	nearest      // Saturday to the Friday before, Sunday to the Monday after
	next         // to the next weekday that is no holiday itself
)

// Once gives a holiday on one date.
func Once(name string, d value.Date) Rule {
	return Rule{Name: name, kind: listed, table: []value.Date{d}}
}

// OnDate gives a holiday that returns on the same day of the year, beginning with the given one.
func OnDate(name string, first value.Date) Rule {
	return Rule{Name: name, month: first.Month(), day: first.Day(), since: first.Year()}
}

// OnDateMoved is OnDate for a holiday that is kept on the Friday before or the Monday after where it falls on a weekend.
func OnDateMoved(name string, first value.Date) Rule {
	r := OnDate(name, first)
	r.move = nearest
	return r
}

// OnWeekday gives a holiday that returns on the same weekday of the same week of its month, such as the second Monday. A
// fifth one is left out in years that have four.
func OnWeekday(name string, first value.Date) Rule {
	return Rule{Name: name, kind: nth, month: first.Month(), weekday: first.Weekday(), n: (first.Day() + 6) / 7, since: first.Year()}
}

// OnLastWeekday gives a holiday that returns on the last such weekday of its month.
func OnLastWeekday(name string, first value.Date) Rule {
	return Rule{Name: name, kind: last, month: first.Month(), weekday: first.Weekday(), since: first.Year()}
}

// DayAfterWeekday gives a holiday that returns on the day after the same weekday of the same week of its month, such as the
// Friday after the fourth Thursday.
func DayAfterWeekday(name string, first value.Date) Rule {
	r := OnWeekday(name, first.AddDays(-1))
	r.after = 1
	return r
}

// ByEaster gives a holiday that keeps its distance from Easter Sunday.
func ByEaster(name string, first value.Date) Rule {
	return Rule{Name: name, kind: easter, n: first.Sub(easterSunday(first.Year())), since: first.Year()}
}

// In gives the day of a year, before it is moved; unset where the year has none.
func (r Rule) In(year int) value.Date { return r.on(year) }

// on gives the day of a year, before it is moved; unset where the year has none.
func (r Rule) on(year int) value.Date {
	if year < r.since {
		return value.Date{}
	}
	switch r.kind {
	case fixed:
		return value.NewMonthDay(r.month, r.day).In(year)
	case nth:
		first := value.NewDate(year, r.month, 1)
		d := first.AddDays((int(r.weekday-first.Weekday())+7)%7 + 7*(r.n-1))
		if d.Month() != r.month {
			return value.Date{}
		}
		return d.AddDays(r.after)
	case last:
		first := value.NewDate(year, r.month, 1)
		return before(value.NewDate(year, r.month, first.DaysInMonth()), r.weekday)
	case onBefore:
		return before(value.NewDate(year, r.month, r.day), r.weekday)
	case easter:
		return easterSunday(year).AddDays(r.n)
	case listed:
		for _, d := range r.table {
			if d.Year() == year {
				return d
			}
		}
	}
	return value.Date{}
}

// before gives the last such weekday on or before a day.
func before(d value.Date, w time.Weekday) value.Date {
	return d.AddDays(-(int(d.Weekday()-w) + 7) % 7)
}

// easterSunday gives Easter Sunday of the Western churches, by the rule that Butcher published in 1876.
func easterSunday(year int) value.Date {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return value.NewDate(year, time.Month(n/31), n%31+1)
}

// Holidays gives the days off from one date to another, both included, in their order.
func (c *Calendar) Holidays(from, to value.Date) []Holiday {
	var all []Holiday
	if !from.IsSet() || !to.IsSet() {
		return nil
	}
	for year := from.Year(); year <= to.Year(); year++ {
		for _, h := range c.year(year) {
			if !h.Date.Before(from) && !h.Date.After(to) {
				all = append(all, h)
			}
		}
	}
	return all
}

// holiday tells whether a day is one. Where several fall together, a day without service counts before one that ends early.
func (c *Calendar) holiday(d value.Date) (Holiday, bool) {
	days := c.year(d.Year())
	i, ok := slices.BinarySearchFunc(days, d, func(h Holiday, d value.Date) int { return h.Date.Compare(d) })
	if !ok {
		return Holiday{}, false
	}
	found := days[i]
	for _, h := range days[i:] {
		if h.Date == d && !h.ClosesAt.IsSet() {
			return h, true
		}
	}
	return found, true
}

// year works out the days that fall in a year. One of the year before or after can be kept in it: New Year’s Day on a
// Saturday is kept on December 31.
func (c *Calendar) year(year int) []Holiday {
	days, known := c.years[year]
	if known {
		return days
	}
	for y := year - 1; y <= year+1; y++ {
		for _, h := range c.kept(y) {
			if h.Date.Year() == year {
				days = append(days, h)
			}
		}
	}
	slices.SortStableFunc(days, func(x, y Holiday) int { return x.Date.Compare(y.Date) })
	c.years[year] = days
	return days
}

// kept gives the days on which the holidays of a year are kept.
func (c *Calendar) kept(year int) []Holiday {
	days := make([]Holiday, len(c.set.Holidays))
	taken := map[value.Date]bool{}
	for i, r := range c.set.Holidays {
		days[i] = Holiday{Name: r.Name, Date: r.on(year), ClosesAt: r.ClosesAt}
		taken[days[i].Date] = true
	}
	for i, r := range c.set.Holidays {
		days[i].Date = c.moved(days[i].Date, r.move, taken)
		taken[days[i].Date] = true
	}
	return slices.DeleteFunc(days, func(h Holiday) bool { return !h.Date.IsSet() })
}

// moved gives the day on which a holiday is kept. One on a day that the place would be open on stays where it is.
func (c *Calendar) moved(d value.Date, m move, taken map[value.Date]bool) value.Date {
	if !d.IsSet() || m == stays || !isWeekend(d) {
		return d
	}
	if _, _, open := c.week(d).Hours(d.Weekday()); open {
		return d
	}
	switch {
	case m == nearest && d.Weekday() == time.Saturday:
		return d.AddDays(-1)
	case m == nearest:
		return d.AddDays(1)
	}
	for isWeekend(d) || taken[d] {
		d = d.AddDays(1)
	}
	return d
}

func isWeekend(d value.Date) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }
