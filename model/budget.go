package model

import "engross/model/value"

// BudgetYear is one contract year of a budget estimate: 12 months from the start or its anniversary.
type BudgetYear struct {
	Number     int        // from 1; 0 for the sum of years
	From, To   value.Date // unset while the start is not known
	Recurring  value.Amount
	OneTime    value.Amount
	AfterHours value.Amount // the expected hours after hours at their rate
	Upgrades   value.Amount // purchases that can be foreseen
	Reserve    value.Amount // share of recurring and one-time fees
	Tax        value.Amount // only where a rate is stated
	Total      value.Amount
}

// Budget estimates what a price list costs in each contract year of the horizon (domain 2.15.3). Usage counts with its
// estimate; optional and open lines do not count. What is estimated for the whole agreement (after hours, upgrades) counts
// in the main list. The agreement is the effective one.
func (a *Agreement) Budget(l *PriceList, v View) []BudgetYear {
	months := a.horizon()
	all := a.flows(l, v, months, true)
	t := a.timeline(months)
	main := l == a.MainList()
	var out []BudgetYear
	for first := 0; first < months; first += 12 {
		y := BudgetYear{Number: first/12 + 1}
		last := min(first+12, months) - 1
		if t.known {
			y.From, y.To = t.first(first), t.last(last)
		}
		for k := first; k <= last; k++ {
			y.Recurring = y.Recurring.Add(all.recurring[k])
			y.OneTime = y.OneTime.Add(all.once[k])
			y.Tax = y.Tax.Add(all.taxOf(k))
			if main {
				y.AfterHours = y.AfterHours.Add(a.afterHoursIn(t, k))
				y.Upgrades = y.Upgrades.Add(a.upgradesIn(t, k))
			}
		}
		out = append(out, y.close(a.reservePct(), all.minor))
	}
	return out
}

// close sets the reserve and the total and turns what did not occur into zero.
func (y BudgetYear) close(reserve value.Percent, minor int) BudgetYear {
	zero := value.NewAmount(0, 2)
	for _, x := range []*value.Amount{&y.Recurring, &y.OneTime, &y.AfterHours, &y.Upgrades, &y.Tax} {
		*x = zero.Add(*x)
	}
	y.Reserve = y.Recurring.Add(y.OneTime).Percent(reserve, minor)
	y.Total = y.Recurring.Add(y.OneTime).Add(y.AfterHours).Add(y.Upgrades).Add(y.Reserve).Add(y.Tax)
	return y
}

// BudgetSum adds the years of one budget, which are all in one currency.
func BudgetSum(years []BudgetYear) BudgetYear {
	var sum BudgetYear
	for i, y := range years {
		if i == 0 {
			sum.From = y.From
		}
		sum.To = y.To
		sum.Recurring = sum.Recurring.Add(y.Recurring)
		sum.OneTime = sum.OneTime.Add(y.OneTime)
		sum.AfterHours = sum.AfterHours.Add(y.AfterHours)
		sum.Upgrades = sum.Upgrades.Add(y.Upgrades)
		sum.Reserve = sum.Reserve.Add(y.Reserve)
		sum.Tax = sum.Tax.Add(y.Tax)
		sum.Total = sum.Total.Add(y.Total)
	}
	return sum
}

// BudgetAssumesCap reports whether the budget takes price changes at their cap, because nobody knows them ahead.
func (a *Agreement) BudgetAssumesCap() bool {
	return mayHaveCap(string(a.Costs.Adjust.Escalator))
}

// longestMonths is the longest term and the farthest that a budget looks ahead.
const longestMonths = 84

// horizon returns the months that the budget looks ahead.
func (a *Agreement) horizon() int {
	if n := a.Costs.Budget.HorizonMonths; n.IsSet() {
		return min(max(n.Int(), 1), longestMonths)
	}
	return min(max(12, a.Months()), longestMonths)
}

func (a *Agreement) reservePct() value.Percent {
	if p := a.Costs.Budget.ReservePct; p.IsSet() {
		return p
	}
	return value.NewPercent(5000)
}

func (a *Agreement) afterHoursIn(t *timeline, k int) value.Amount {
	hours := a.Costs.Budget.AfterHoursHoursPerMonth
	if t.service.After(t.last(k)) {
		return value.Amount{}
	}
	return a.RateFor("after_hours").Mul(hours, minorDigits(a.currency()))
}

func (a *Agreement) upgradesIn(t *timeline, k int) value.Amount {
	var sum value.Amount
	for _, u := range a.Costs.Budget.Upgrades {
		if t.known && u.Date.IsSet() && t.month(u.Date) == k {
			sum = sum.Add(u.Amount)
		}
	}
	return sum
}

// Totals are the sums of a price list at its first prices and numbers, without tax, each for one whole cycle.
type Totals struct {
	Monthly, Quarterly, Yearly value.Amount // fixed lines by how often they are charged
	Once                       value.Amount
	Deposit                    value.Amount // held and returned: in no other sum, no budget and no tax
	Usage                      value.Amount // estimated use of one cycle; in no other sum
	Open                       int          // lines whose price or quantity is not known
}

// reckonTotals is Totals, without looking it up.
func (a *Agreement) reckonTotals(l *PriceList) Totals {
	var sum Totals
	for _, f := range l.Fees {
		if f.IsCounted() && f.IsOpen(a) && !f.isAsBilled() {
			sum.Open++
		}
	}
	a.eachSum(l, sum.add)
	return sum
}

// eachSum visits what each counted line charges for a whole cycle on the day that totals are reckoned for, and what each
// discount in percent takes off each line that it reads, as a sum of that line.
func (a *Agreement) eachSum(l *PriceList, visit func(*Fee, value.Amount)) {
	t := a.timeline(1)
	lines := a.lineSums(l, t, false)
	day := later(t.service, firstDay(lines))
	read := make([]*lineSum, 0, len(lines)) // the lines that discounts may read, with their sums
	sums := make([]value.Amount, 0, len(lines))
	for _, x := range lines {
		if !x.runsOn(day) {
			continue
		}
		if !x.f.isPercent() {
			read, sums = append(read, x), append(sums, x.full(0))
			visit(x.f, sums[len(sums)-1])
			continue
		}
		for i, of := range read {
			if x.f.reads(of.f) && !x.f.Waived.IsYes() {
				visit(of.f, sums[i].Percent(x.f.DiscountPct, x.minor).Neg())
			}
		}
	}
}

// runsOn reports whether the line is charged on a day, as far as totals count: only monthly lines come and go.
func (x *lineSum) runsOn(day value.Date) bool {
	from, until := x.window()
	return x.f.cycle() != "monthly" || x.inSeason(day) && !from.After(day) && !until.Before(day)
}

// firstDay returns the day on which the first monthly line is charged.
func firstDay(lines []*lineSum) value.Date {
	var day value.Date
	for _, x := range lines {
		if x.f.cycle() != "monthly" || x.f.kind() == "discount" {
			continue
		}
		from, _ := x.window()
		for n := 0; n < 12 && !x.inSeason(from); n++ {
			from = from.AddDays(1 - from.Day()).AddMonths(1)
		}
		if !day.IsSet() || from.Before(day) {
			day = from
		}
	}
	return day
}

func (s *Totals) add(f *Fee, sum value.Amount) {
	var to *value.Amount
	switch cycle := f.cycle(); {
	case f.kind() == "usage":
		to = &s.Usage
	case f.IsDeposit():
		to = &s.Deposit
	case cycle == "quarterly":
		to = &s.Quarterly
	case cycle == "annual":
		to = &s.Yearly
	case cycle == "once":
		to = &s.Once
	default:
		to = &s.Monthly
	}
	*to = to.Add(sum)
}

// MonthlyTotal adds the monthly totals of the lists in the agreement's own currency; lists in others are never added.
// It is unset while no monthly line is priced.
func (a *Agreement) MonthlyTotal() value.Amount {
	var sum value.Amount
	for _, l := range a.Costs.Lists {
		if a.currencyOf(l) == a.currency() {
			sum = sum.Add(a.Totals(l).Monthly)
		}
	}
	return sum
}

// LineAmount returns what one line charges for a whole cycle at its first prices and numbers, before proration and tax.
// A discount is negative; one in percent is what it takes off the lines of its own cycle. It is unset for an open line.
func (a *Agreement) LineAmount(l *PriceList, f *Fee) value.Amount {
	t := a.timeline(1)
	if !f.isPercent() {
		if f.IsOpen(a) {
			return value.Amount{}
		}
		return a.lineSum(l, f, t).full(0)
	}
	return a.lineSum(l, f, t).discountOn(a.amounts(l))
}

// CountedQty returns the number that a line is charged for at first: its quantity, or the estimate of a line by use, within
// floor and cap. A discount in percent counts nothing.
func (a *Agreement) CountedQty(l *PriceList, f *Fee) value.Qty {
	if f.isPercent() {
		return value.Qty{}
	}
	return a.lineSum(l, f, a.timeline(1)).count(0)
}

// Charged returns how often the line is charged: monthly, quarterly, annual or once.
func (f *Fee) Charged() string { return f.cycle() }

// AmountIn returns what a list charges in month k from the start, discounts taken off, without tax. It is unset where
// nothing is charged. The agreement is the effective one.
func (a *Agreement) AmountIn(l *PriceList, k int, v View) value.Amount {
	if k < 0 {
		return value.Amount{}
	}
	all := a.flows(l, v, k+1, false)
	return all.recurring[k].Add(all.once[k])
}
