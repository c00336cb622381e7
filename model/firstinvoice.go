package model

import "engross/model/value"

// InvoiceLine is one fee in the invoice of a calendar month, with how it was reckoned.
type InvoiceLine struct {
	Fee          *Fee
	From, To     value.Date   // the days that are charged; of a fee charged once, its day
	Active, Days int          // these days, and the days of the month; 0 for a line that is not charged by days
	Full         value.Amount // for a whole month, quarter or year, or once
	Amount       value.Amount // what is charged
}

// FirstInvoice returns what a price list charges for the calendar month in which service begins, by days (domain 2.15.4):
// monthly lines, the quarters and years that begin in it, and what is charged once in it. Use is not known ahead, and
// what is billed after a quarter or a year comes later. Discounts come last. It is nil while the start is not known. The agreement is the effective one.
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
			line.Full, line.Amount = value.Amount{}, x.shareOf(amounts)
		}
		amounts[x.f] = line.Amount
		out = append(out, line)
	}
	return out
}

// invoice reckons one line for the days of one calendar month; false for a line that is not charged in it.
func (x *lineSum) invoice(first, last value.Date) (InvoiceLine, bool) {
	if x.f.kind() == "usage" {
		return InvoiceLine{}, false
	}
	switch x.f.cycle() {
	case "once":
		return x.invoiceOnce(first, last)
	case "quarterly":
		return x.invoiceCycle(3, first, last)
	case "annual":
		return x.invoiceCycle(12, first, last)
	}
	from, until := x.window()
	lo, hi := later(first, from), last
	if until.Before(hi) {
		hi = until
	}
	if hi.Before(lo) || !x.inSeason(lo) {
		return InvoiceLine{}, false
	}
	l := InvoiceLine{Fee: x.f, From: lo, To: hi, Active: hi.Sub(lo) + 1, Days: lo.DaysInMonth(), Full: x.full(0)}
	l.Amount = l.Full.Share(int64(l.Active), int64(l.Days), x.minor)
	return l, true
}

// invoiceOnce charges what falls on one of the days: a fee on its day, or those of its instalments that have a day. One due on
// signing, or when something is done, has none yet: it is invoiced then.
func (x *lineSum) invoiceOnce(first, last value.Date) (InvoiceLine, bool) {
	within := func(d value.Date) bool { return !d.Before(first) && !d.After(last) }
	l := InvoiceLine{Fee: x.f, From: x.day(), To: x.day(), Full: x.full(0)}
	parts := x.f.parts(l.Full, x.minor)
	if len(parts) == 0 || x.f.Waived.IsYes() {
		l.Amount = l.Full
		return l, within(l.From)
	}
	found := false
	for _, part := range parts {
		due := x.due(part)
		if part.When == "signing" || part.When == "event" || !within(due) {
			continue
		}
		if !found {
			l.From = due
		}
		found, l.To, l.Amount = true, due, l.Amount.Add(part.Amount)
	}
	return l, found
}

// invoiceCycle charges a quarter or year that begins on one of the days and is billed in advance.
func (x *lineSum) invoiceCycle(months int, first, last value.Date) (InvoiceLine, bool) {
	from, until := x.window()
	if x.f.bill() != "advance" || from.Before(first) || from.After(last) || !x.inSeason(from) {
		return InvoiceLine{}, false
	}
	l := InvoiceLine{Fee: x.f, From: from, To: from.AddMonths(months).AddDays(-1), Full: x.full(0)}
	l.Amount = l.Full
	if until.Before(l.To) {
		l.Amount = l.Full.Share(int64(until.Sub(from)+1), int64(l.To.Sub(from)+1), x.minor)
		l.To = until
	}
	return l, true
}

// shareOf returns what a discount in percent takes off the given amounts, rounded on each of them.
func (x *lineSum) shareOf(amounts map[*Fee]value.Amount) value.Amount {
	sum := value.NewAmount(0, 2)
	if x.f.Waived.IsYes() {
		return sum
	}
	for of, amount := range amounts {
		if x.f.reads(of) {
			sum = sum.Sub(amount.Percent(x.f.DiscountPct, x.minor))
		}
	}
	return sum
}
