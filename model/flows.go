package model

import (
	"maps"
	"slices"

	"engross/model/value"
)

// flow returns what a line charges in each month, before discounts and tax.
func (x *lineSum) flow(v View) []value.Amount {
	out := make([]value.Amount, x.t.months)
	switch x.f.cycle() {
	case "once":
		x.flowOnce(v, out)
	case "monthly":
		x.flowMonthly(out)
	case "quarterly":
		x.flowCycles(v, 3, out)
	case "annual":
		x.flowCycles(v, 12, out)
	}
	x.limitYears(out)
	return out
}

func (x *lineSum) flowMonthly(out []value.Amount) {
	from, until := x.window()
	var full value.Amount
	for k, year := 0, -1; k < len(out); k++ {
		part, whole := x.t.share(k, from, until)
		if part == 0 || !x.inSeason(x.t.first(k)) {
			continue
		}
		if y := x.cutBy(k)*10_000 + x.priceYear(k)*100 + k/12; y != year { // prices and numbers change with the years, and with what falls away
			full, year = x.full(k), y
		}
		out[k] = full
		if part != whole {
			out[k] = out[k].Share(part, whole, x.minor)
		}
	}
}

// flowOnce puts a line that is charged once on its day; seen as cash, in its instalments.
func (x *lineSum) flowOnce(v View, out []value.Amount) {
	day := x.day()
	if parts := x.f.parts(x.full(x.t.month(day)), x.minor); v == Cash && x.t.known && len(parts) > 0 && !x.f.Waived.IsYes() {
		for _, part := range parts {
			x.put(out, x.due(part), part.Amount)
		}
		return
	}
	x.put(out, day, x.full(x.t.month(day)))
}

// due returns the day on which an instalment falls. What has to be done first is taken to be done on the line’s day.
func (x *lineSum) due(part *Instalment) value.Date {
	switch or(part.When, "date") {
	case "date":
		return part.Due
	case "signing":
		return x.a.Start()
	case "go_live":
		return x.t.service
	}
	return x.day()
}

// day returns the day on which a line that is charged once falls.
func (x *lineSum) day() value.Date {
	switch {
	case !x.t.known:
	case x.f.kind() == "milestone" && x.f.Milestone.Due.IsSet():
		return x.f.Milestone.Due
	case x.f.From.IsSet():
		return x.f.From
	}
	return x.t.service
}

// flowCycles puts each quarter or year where it is billed, or spreads it over its months so that the parts make the whole.
func (x *lineSum) flowCycles(v View, months int, out []value.Amount) {
	from, until := x.window()
	for n := 0; ; n++ {
		first := from.AddMonths(n * months)
		k := x.t.month(first)
		if !first.IsSet() || k >= len(out) || first.After(until) && until.IsSet() {
			return
		}
		if !x.inSeason(first) {
			continue
		}
		last := from.AddMonths((n + 1) * months).AddDays(-1)
		amount := x.full(k)
		if until.Before(last) {
			amount = amount.Share(int64(until.Sub(first)+1), int64(last.Sub(first)+1), x.minor)
			last = until
		}
		x.putCycle(v, out, cycle{first, last, months, amount})
	}
}

// cycle is a quarter or year of a line.
type cycle struct {
	first, last value.Date
	months      int
	amount      value.Amount
}

func (x *lineSum) putCycle(v View, out []value.Amount, c cycle) {
	if v == Cash {
		day := c.first
		if x.f.bill() == "arrears" {
			day = c.last
		}
		x.put(out, day, c.amount)
		return
	}
	var spread value.Amount
	for i := range c.months {
		upTo := c.amount.Share(int64(i+1), int64(c.months), x.minor)
		x.put(out, c.first.AddMonths(i), upTo.Sub(spread))
		spread = upTo
	}
}

// put adds an amount to the month of a day; what falls after the last month is left out.
func (x *lineSum) put(out []value.Amount, day value.Date, sum value.Amount) {
	if k := x.t.month(day); k < len(out) {
		out[k] = out[k].Add(sum)
	}
}

// limitYears cuts what goes beyond the line's limit for a contract year.
func (x *lineSum) limitYears(out []value.Amount) {
	limit := x.f.MaxPerYear
	if !limit.IsSet() {
		return
	}
	var sum value.Amount
	for k := range out {
		if k%12 == 0 {
			sum = value.Amount{}
		}
		if room := limit.Sub(sum); out[k].Cmp(room) > 0 {
			out[k] = room
		}
		sum = sum.Add(out[k])
	}
}

// flows holds what a price list charges in each month.
type flows struct {
	tax       taxRule
	recurring []value.Amount
	once      []value.Amount
	remaining []value.Amount // of the recurring fees, those that a fee for leaving early counts
	taxed     map[taxClass][]value.Amount
	minor     int
}

// reckonFlows is flows, without looking it up.
func (a *Agreement) reckonFlows(l *PriceList, v View, months int, grow bool) *flows {
	t := a.timeline(months)
	all := &flows{
		tax:       a.taxRule(l),
		recurring: make([]value.Amount, months),
		once:      make([]value.Amount, months),
		remaining: make([]value.Amount, months),
		taxed:     map[taxClass][]value.Amount{},
		minor:     minorDigits(a.currencyOf(l)),
	}
	done := map[*Fee][]value.Amount{}
	lines := a.lineSums(l, t, grow)
	for _, x := range lines {
		if x.f.isPercent() {
			all.discount(x, lines, done)
			continue
		}
		done[x.f] = x.flow(v)
		for k, sum := range done[x.f] {
			all.add(k, x.f, sum)
		}
	}
	if l == a.MainList() {
		all.floor(lines, done, t, a.Costs.Adjust.MinMonthly)
	}
	return all
}

// add counts an amount of a line, or of a discount on it, in month k.
func (s *flows) add(k int, f *Fee, sum value.Amount) {
	if !sum.IsSet() || f.IsDeposit() {
		return
	}
	if f.IsRecurring() {
		s.recurring[k] = s.recurring[k].Add(sum)
	} else {
		s.once[k] = s.once[k].Add(sum)
	}
	if kind := f.kind(); f.IsRecurring() && (kind == "recurring" || kind == "retainer" || kind == "discount") {
		s.remaining[k] = s.remaining[k].Add(sum)
	}
	class, ok := s.tax.class(f)
	if !ok {
		return
	}
	if s.taxed[class] == nil {
		s.taxed[class] = make([]value.Amount, len(s.once))
	}
	s.taxed[class][k] = s.taxed[class][k].Add(sum)
}

// discount takes a share off every line that a discount reads, rounded on each of them.
func (s *flows) discount(x *lineSum, lines []*lineSum, done map[*Fee][]value.Amount) {
	from, until := x.window()
	for _, of := range lines {
		if !x.f.reads(of.f) || x.f.Waived.IsYes() {
			continue
		}
		for k, sum := range done[of.f] {
			part, whole := x.daysOf(of, k, from, until)
			if part == 0 || !sum.IsSet() || !x.inSeason(x.t.first(k)) || x.f.cycle() == "once" && k != x.t.month(from) {
				continue
			}
			off := sum.Percent(x.f.DiscountPct, s.minor)
			if part != whole {
				off = off.Share(part, whole, s.minor)
			}
			s.add(k, of.f, off.Neg())
		}
	}
}

// daysOf returns the part of what another line charges in month k on which the discount is taken: of the days on which that
// line runs, those from a day until another.
func (x *lineSum) daysOf(of *lineSum, k int, from, until value.Date) (part, whole int64) {
	start, end := of.window()
	days, all := x.t.share(k, start, end)
	if days == 0 { // it runs on none, such as one that is charged once
		return x.t.share(k, from, until)
	}
	if !end.IsSet() || until.IsSet() && until.Before(end) {
		end = until
	}
	part, whole = x.t.share(k, later(from, start), end)
	return part * all, whole * days
}

// reads reports whether a discount in percent is taken off a line: the chosen ones, or else every line that recurs.
func (f *Fee) reads(of *Fee) bool {
	if of.kind() == "discount" {
		return false
	}
	if f.DiscountScope.IsSet() {
		return f.DiscountScope.Has(of.Key())
	}
	return of.IsRecurring()
}

// discountOn returns what a discount in percent takes off those of the given amounts that have its own cycle.
func (x *lineSum) discountOn(amounts map[*Fee]value.Amount) value.Amount {
	sum := value.NewAmount(0, 2)
	if x.f.Waived.IsYes() {
		return sum
	}
	for of, amount := range amounts {
		if x.f.reads(of) && of.cycle() == x.f.cycle() {
			sum = sum.Sub(amount.Percent(x.f.DiscountPct, x.minor))
		}
	}
	return sum
}

// floor fills the monthly lines up to the least that a month costs, from the first whole month of service on.
func (s *flows) floor(lines []*lineSum, done map[*Fee][]value.Amount, t *timeline, least value.Amount) {
	if least.Sign() <= 0 || len(lines) == 0 {
		return
	}
	for k := range s.recurring {
		var sum value.Amount
		for _, x := range lines {
			if x.f.cycle() == "monthly" && x.f.kind() != "usage" && done[x.f] != nil {
				sum = sum.Add(done[x.f][k])
			}
		}
		if gap := least.Sub(sum); gap.Sign() > 0 && !t.service.After(t.first(k)) {
			s.recurring[k] = s.recurring[k].Add(gap)
		}
	}
}

// taxOf returns the tax of month k: by class, on the sum of the class.
func (s *flows) taxOf(k int) value.Amount {
	var sum value.Amount
	for _, class := range slices.SortedFunc(maps.Keys(s.taxed), taxClass.compare) {
		sum = sum.Add(s.taxed[class][k].Percent(class.rate, s.minor))
	}
	return sum
}
