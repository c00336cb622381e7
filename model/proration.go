package model

import "engross/model/value"

// timeline counts the months of an agreement from its first day: month k runs from start plus k months to the day before
// start plus k+1 months. While the start is not known, a made-up first of January stands for it.
type timeline struct {
	start   value.Date
	service value.Date // first day that fees are charged for unless a line says otherwise
	known   bool
	months  int
	firsts  []value.Date // of each month, and of the one after the last
	lasts   []value.Date
}

func (a *Agreement) timeline(months int) *timeline {
	t := &timeline{start: a.Start(), months: months}
	t.known = t.start.IsSet()
	if !t.known {
		t.start = value.NewDate(2001, 1, 1)
	}
	t.service = t.start
	if t.known && a.Term.ServiceStart.After(t.start) {
		t.service = a.Term.ServiceStart
	}
	t.firsts, t.lasts = make([]value.Date, months+1), make([]value.Date, months)
	for k := range t.firsts {
		t.firsts[k] = t.start.AddMonths(k)
		if k > 0 {
			t.lasts[k-1] = t.firsts[k].AddDays(-1)
		}
	}
	return t
}

func (t *timeline) first(k int) value.Date {
	if 0 <= k && k < len(t.firsts) {
		return t.firsts[k]
	}
	return t.start.AddMonths(k)
}

func (t *timeline) last(k int) value.Date {
	if 0 <= k && k < len(t.lasts) {
		return t.lasts[k]
	}
	return t.start.AddMonths(k + 1).AddDays(-1)
}

// month returns the month in which a day falls; days before the start fall in the first one.
func (t *timeline) month(d value.Date) int {
	k := (d.Year()-t.start.Year())*12 + int(d.Month()) - int(t.start.Month())
	if d.Before(t.first(k)) {
		k--
	}
	return max(k, 0)
}

// share returns the part of month k that lies between two days, as a fraction: 1 of 1 for a whole month, else active days
// by days in the calendar month. An unset last day means without end.
func (t *timeline) share(k int, from, until value.Date) (part, whole int64) {
	lo, hi := later(t.first(k), from), t.last(k)
	if until.Before(hi) {
		hi = until
	}
	switch {
	case hi.Before(lo):
		return 0, 1
	case lo == t.first(k) && hi == t.last(k):
		return 1, 1
	}
	return calendarShare(lo, hi)
}

// calendarShare returns how many calendar months lie between two days, both included, as a fraction: in each month the
// active days by the days of that month (domain 2.15.4).
func calendarShare(lo, hi value.Date) (part, whole int64) {
	whole = 1
	for d := lo; !d.After(hi); {
		end := d.AddDays(d.DaysInMonth() - d.Day())
		if hi.Before(end) {
			end = hi
		}
		active, days := int64(end.Sub(d)+1), int64(d.DaysInMonth())
		part, whole = part*days+active*whole, whole*days
		d = end.AddDays(1)
	}
	return part, whole
}

func later(d, e value.Date) value.Date {
	if e.After(d) {
		return e
	}
	return d
}
