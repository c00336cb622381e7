package model

import "engross/model/value"

// RemainingRecurring returns what a price list would still charge from the end of month k to the end of the initial term:
// recurring fees and retainers at their projected prices, without use, fees charged once and optional lines
// (domain 2.15.8). Month counts begin at the start, so that after 14 whole months k is 14. The agreement is the effective one.
func (a *Agreement) RemainingRecurring(l *PriceList, k int) value.Amount {
	months := a.Months()
	sum := value.NewAmount(0, 2)
	all := a.flows(l, Accrual, months, false)
	for i := max(k, 0); i < months; i++ {
		sum = sum.Add(all.remaining[i])
	}
	return sum
}

// ExitFee returns what the client pays for leaving at the end of month k, within its cap; unset where there is no fee,
// none that is known ahead, or one of its figures is missing. The agreement is the effective one.
func (a *Agreement) ExitFee(l *PriceList, k int) value.Amount {
	return a.exitFee(l, k, a.RemainingRecurring(l, k), a.Totals(l).Monthly)
}

// exitFee is ExitFee with the sums that it reads: what remains after month k, and the monthly total. An amount that was
// agreed as such is owed once, under the main price list and in its currency; the other lists add nothing to it.
func (a *Agreement) exitFee(l *PriceList, k int, remaining, monthly value.Amount) value.Amount {
	e, minor := &a.Legal.ETF, minorDigits(a.currencyOf(l))
	months := int64(a.Months())
	if e.isAgreed() && !a.isMain(l) {
		return value.NewAmount(0, minor)
	}
	var fee value.Amount
	switch e.Kind {
	case "fixed":
		fee = e.Amount
	case "months":
		fee = monthly.Mul(value.Whole(e.Months.Int()), minor)
	case "table":
		fee = e.step(k)
	case "pct_remaining":
		fee = remaining.Percent(e.Pct, minor)
	case "unrecovered_setup":
		fee = e.Amount.Share(max(months-int64(k), 0), max(months, 1), minor)
	}
	if !fee.IsSet() {
		return fee
	}
	limit := remaining
	if e.CapPct.IsSet() {
		limit = remaining.Percent(e.CapPct, minor)
	}
	if most := monthly.Mul(value.Whole(e.CapMonths.Int()), minor); e.CapMonths.Int() > 0 && monthly.IsSet() && most.Cmp(limit) < 0 {
		limit = most
	}
	if fee.Cmp(limit) > 0 {
		return limit
	}
	return fee
}

// isMain says whether a price list is the one that estimates belong to.
func (a *Agreement) isMain(l *PriceList) bool {
	m := a.MainList()
	return m == nil || m.Key() == l.Key()
}

// LateFee returns what is charged for an amount that is overdue for so many months: simple, not compound, or a fixed
// amount once; unset where there is no late fee. The agreement is the effective one.
func (a *Agreement) LateFee(overdue value.Amount, months int) value.Amount {
	late := &a.Costs.Late
	switch or(late.Kind, "monthly_pct") {
	case "monthly_pct":
		pct := late.Pct
		if !pct.IsSet() {
			pct = value.NewPercent(1500)
		}
		return overdue.Percent(value.NewPercent(pct.Units()*int64(months)), minorDigits(a.currency()))
	case "flat":
		return late.Flat
	}
	return value.Amount{}
}

// Credit returns the credit for missed targets: a share of a base, at most the share that the cap allows, each rounded
// once to the decimals (domain 2.15.8).
func Credit(base value.Amount, share, limit value.Percent, decimals int) value.Amount {
	credit := base.Percent(share, decimals)
	if most := base.Percent(limit, decimals); limit.IsSet() && credit.Cmp(most) > 0 {
		return most
	}
	return credit
}
