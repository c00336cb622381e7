package model

import "engross/model/value"

// timeline counts the months of an agreement from its first day: month k runs from start plus k months to the day before
// start plus k+1 months. While the start is not known, a made-up first of January stands for it.
type timeline struct {
	start   value.Date
	service value.Date // first day that fees are charged for unless a line says otherwise
	known   bool
	months  int
}

func (a *Agreement) timeline(months int) timeline {
	t := timeline{start: a.Start(), months: months}
	t.known = t.start.IsSet()
	if !t.known {
		t.start = value.NewDate(2001, 1, 1)
	}
	t.service = t.start
	if t.known && a.Term.ServiceStart.After(t.start) {
		t.service = a.Term.ServiceStart
	}
	return t
}

func (t timeline) first(k int) value.Date { return t.start.AddMonths(k) }

func (t timeline) last(k int) value.Date { return t.start.AddMonths(k + 1).AddDays(-1) }

// month returns the month in which a day falls; days before the start fall in the first one.
func (t timeline) month(d value.Date) int {
	k := (d.Year()-t.start.Year())*12 + int(d.Month()) - int(t.start.Month())
	if d.Before(t.first(k)) {
		k--
	}
	return max(k, 0)
}

// share returns the part of month k that lies between two days, as a fraction: 1 of 1 for a whole month, else active days
// by days in the calendar month. An unset last day means without end.
func (t timeline) share(k int, from, until value.Date) (part, whole int64) {
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

// InvoiceLine is one fee in the invoice of a calendar month, with how it was reckoned.
type InvoiceLine struct {
	Fee          *Fee
	From, To     value.Date   // the days that are charged
	Active, Days int          // these days, and the days of the month
	Full         value.Amount // for a whole month
	Amount       value.Amount // for the days charged
}

// FirstInvoice returns the monthly lines of a price list for the calendar month in which service begins, by days
// (domain 2.15.4). The agreement is the effective one. It is nil while the start is not known.
func (a *Agreement) FirstInvoice(l *PriceList) []InvoiceLine {
	t := a.timeline(1)
	if !t.known {
		return nil
	}
	end := t.service.AddDays(t.service.DaysInMonth() - t.service.Day())
	var out []InvoiceLine
	amounts := map[*Fee]value.Amount{}
	for _, x := range a.lineSums(l, t, false) {
		line, ok := x.invoice(t.service, end)
		if !ok {
			continue
		}
		if x.f.isPercent() {
			line.Full, line.Amount = value.Amount{}, x.discountOn(amounts)
		}
		amounts[x.f] = line.Amount
		out = append(out, line)
	}
	return out
}

// invoice reckons one monthly line for the days of one calendar month; false for a line that is not charged in it.
func (x *lineSum) invoice(first, last value.Date) (InvoiceLine, bool) {
	from, until := x.window()
	lo, hi := later(first, from), last
	if until.Before(hi) {
		hi = until
	}
	if x.f.cycle() != "monthly" || x.f.kind() == "usage" || hi.Before(lo) || !x.inSeason(lo) {
		return InvoiceLine{}, false
	}
	l := InvoiceLine{Fee: x.f, From: lo, To: hi, Active: hi.Sub(lo) + 1, Days: lo.DaysInMonth(), Full: x.full(0)}
	l.Amount = l.Full.Share(int64(l.Active), int64(l.Days), x.minor)
	return l, true
}
