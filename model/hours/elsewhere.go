package hours

import (
	"strings"
	"time"

	"engross/model/value"
)

// Local is service hours as the clocks of another zone show them.
type Local struct {
	From, To value.Date // the days on which they differ from the usual; unset for the usual
	week     value.Week
	shift    int // minutes by which the other zone is ahead
}

// Elsewhere converts the hours of the week, without seasons, for another zone, over a time such as a contract year. The
// first entry is what holds on most days; the others are the stretches in which one zone has changed its clocks and the
// other has not. It is empty where the two zones always show the same time.
func (c *Calendar) Elsewhere(there value.Zone, from, to value.Date) ([]Local, error) {
	loc, err := there.Location()
	if err != nil {
		return nil, err
	}
	var runs []Local
	days := map[int]int{}
	for d := from; d.IsSet() && !d.After(to); d = d.AddDays(1) {
		noon := c.at(d, value.NewClock(12, 0))
		_, here := noon.Zone()
		_, other := noon.In(loc).Zone()
		shift := (other - here) / 60
		days[shift]++
		if n := len(runs); n > 0 && runs[n-1].shift == shift {
			runs[n-1].To = d
			continue
		}
		runs = append(runs, Local{From: d, To: d, week: c.set.Week, shift: shift})
	}
	usual := Local{week: c.set.Week}
	for shift, n := range days {
		if best := days[usual.shift]; n > best || n == best && shift < usual.shift {
			usual.shift = shift
		}
	}
	if len(days) == 0 || len(days) == 1 && usual.shift == 0 {
		return nil, nil
	}
	all := []Local{usual}
	for _, r := range runs {
		if r.shift != usual.shift {
			all = append(all, r)
		}
	}
	return all, nil
}

// Week gives the hours as printed. Where a day goes over midnight there, each day is named with its end.
func (l Local) Week(s value.Style) string {
	if l.week.IsOpenAllWeek() {
		return l.week.Show(s)
	}
	var moved value.Week
	var parts []string
	within := true
	for i := range 7 {
		day := time.Weekday((i + 1) % 7)
		from, to, open := l.week.Hours(day)
		if !open {
			continue
		}
		first, last := from.Minutes()+l.shift, to.Minutes()+l.shift
		begin, end := weekday(day, first), weekday(day, last-1)
		if begin == end {
			moved = moved.With(begin, clock(first), clock(last))
		}
		within = within && begin == end
		parts = append(parts, begin.String()+" "+clock(first).Show(s)+" to "+weekday(day, last).String()+" "+clock(last).Show(s))
	}
	if within && moved.IsSet() {
		return moved.Show(s)
	}
	return strings.Join(parts, "; ")
}

const dayMinutes = 24 * 60

// weekday gives the day on which a minute falls that is counted from the midnight with which a day begins.
func weekday(d time.Weekday, minute int) time.Weekday {
	return time.Weekday((int(d) + 7 + floor(minute, dayMinutes)) % 7)
}

// clock gives the time of day of such a minute.
func clock(minute int) value.Clock {
	m := minute - floor(minute, dayMinutes)*dayMinutes
	return value.NewClock(m/60, m%60)
}

// floor divides and rounds down, also below zero.
func floor(n, by int) int {
	if n < 0 {
		return -((by - 1 - n) / by)
	}
	return n / by
}
