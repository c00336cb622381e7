package hours

import (
	"slices"
	"time"

	"engross/model/value"
)

// Basis is which minutes count.
type Basis uint8

// The ways to count.
const (
	Support        Basis = iota // only minutes in which the place is open
	AroundTheClock              // every minute that passes
)

// Pause is a time in which the clock stands still.
type Pause struct{ From, To time.Time }

// maxDays is how far a promise is followed. Longer ones are no service levels.
const maxDays = 3700

// Due gives the moment at which a promised time is up; false where that never comes. What is logged while the place is
// closed starts to count at the next opening, unless every minute counts. Business hours are open minutes, whatever the
// basis. Business day n ends when the n-th business day after the day of receipt closes. Other days have 24 hours that
// pass; months and years go by the calendar, to the last day of a month that has no such day.
func (c *Calendar) Due(logged time.Time, s value.Span, basis Basis, pauses ...Pause) (time.Time, bool) {
	logged, still := logged.In(c.loc), merged(pauses)
	start := logged
	if basis == Support || s.IsBusiness() {
		var ok bool
		if start, ok = c.nextOpen(logged); !ok {
			return start, false
		}
	}
	switch s.Unit {
	case value.BizHours:
		return c.addOpen(start, time.Duration(s.N)*time.Hour, still)
	case value.BizDays:
		return c.addDays(start, logged, s.N, still)
	case value.Minutes, value.Hours:
		if basis == Support {
			return c.addOpen(start, time.Duration(s.Minutes(0))*time.Minute, still)
		}
	case value.Months, value.Years:
		end, ok := value.DateOf(start).Add(s)
		due := time.Date(end.Year(), end.Month(), end.Day(), start.Hour(), start.Minute(), start.Second(), 0, c.loc)
		return due, ok
	case value.NoUnit:
		return start, false
	}
	return addElapsed(start, time.Duration(s.Minutes(0))*time.Minute, still), true
}

// nextOpen gives the instant itself while the place is open, else its next opening.
func (c *Calendar) nextOpen(t time.Time) (time.Time, bool) {
	d := value.DateOf(t).AddDays(-1) // yesterday may stay open past midnight by a clock change
	for range 400 {
		opening, closing, ok := c.Opens(d)
		if ok && t.Before(closing) {
			if t.After(opening) {
				return t, true
			}
			return opening, true
		}
		d = d.AddDays(1)
	}
	return t, false
}

// addOpen lets open time pass, from an instant at which the place is open.
func (c *Calendar) addOpen(t time.Time, left time.Duration, still []Pause) (time.Time, bool) {
	d := value.DateOf(t)
	for range maxDays {
		opening, closing, ok := c.Opens(d)
		if ok && closing.After(t) {
			if t.After(opening) {
				opening = t
			}
			if due := addElapsed(opening, left, still); !due.After(closing) {
				return due, true
			}
			left -= closing.Sub(opening) - paused(opening, closing, still)
		}
		if d = d.AddDays(1); !d.IsSet() {
			break
		}
	}
	return t, false
}

// addDays counts business days from the one of receipt. Open time in which the clock stood still is added behind the last.
func (c *Calendar) addDays(start, logged time.Time, n int, still []Pause) (time.Time, bool) {
	d := value.DateOf(start)
	_, closing, ok := c.Opens(d)
	for i := 0; i < maxDays && n > 0; i++ {
		d = d.AddDays(1)
		if _, end, open := c.Opens(d); open {
			closing, n = end, n-1
		}
	}
	if !ok || n > 0 {
		return closing, false
	}
	lost := time.Duration(0)
	for day := value.DateOf(logged); len(still) > 0 && !day.After(d); day = day.AddDays(1) {
		if opening, end, open := c.Opens(day); open {
			lost += paused(opening, end, after(logged, still))
		}
	}
	if lost == 0 {
		return closing, true
	}
	next, ok := c.nextOpen(closing)
	if !ok {
		return closing, false
	}
	return c.addOpen(next, lost, still)
}

// addElapsed lets time pass while the clock runs.
func addElapsed(t time.Time, left time.Duration, still []Pause) time.Time {
	for _, p := range still {
		if !p.To.After(t) {
			continue
		}
		if p.From.After(t) {
			run := p.From.Sub(t)
			if left <= run {
				return t.Add(left)
			}
			left -= run
		}
		t = p.To
	}
	return t.Add(left)
}

// paused gives how long the clock stands still between two instants.
func paused(from, to time.Time, still []Pause) time.Duration {
	sum := time.Duration(0)
	for _, p := range still {
		begin, end := p.From, p.To
		if begin.Before(from) {
			begin = from
		}
		if end.After(to) {
			end = to
		}
		sum += max(end.Sub(begin), 0)
	}
	return sum
}

// after cuts off what lies before an instant.
func after(t time.Time, still []Pause) []Pause {
	var kept []Pause
	for _, p := range still {
		if p.From.Before(t) {
			p.From = t
		}
		if p.To.After(p.From) {
			kept = append(kept, p)
		}
	}
	return kept
}

// merged puts pauses in order, joins those that overlap and drops those that end before they begin.
func merged(pauses []Pause) []Pause {
	all := slices.DeleteFunc(slices.Clone(pauses), func(p Pause) bool { return !p.To.After(p.From) })
	slices.SortFunc(all, func(x, y Pause) int { return x.From.Compare(y.From) })
	var out []Pause
	for _, p := range all {
		if n := len(out); n > 0 && !p.From.After(out[n-1].To) {
			if p.To.After(out[n-1].To) {
				out[n-1].To = p.To
			}
			continue
		}
		out = append(out, p)
	}
	return out
}
