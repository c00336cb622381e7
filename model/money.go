package model

import (
	"math"
	"math/big"
	"slices"
	"strconv"

	"engross/model/value"
)

// View tells in which month an amount counts.
type View int

// The two views of money over time.
const (
	Accrual View = iota // spread over the months that it pays for
	Cash                // in the month in which it is billed
)

func (f *Fee) kind() string {
	if f.Kind != "" {
		return string(f.Kind)
	}
	return kindNamed(string(f.Label))
}

func (f *Fee) unit() string {
	if f.Unit != "" {
		return string(f.Unit)
	}
	return unitNamed(string(f.Label), f.kind())
}

func (f *Fee) bill() string {
	if f.Bill == "halves" {
		return "advance"
	}
	return or(f.Bill, defaultBill(f.kind()))
}

func (f *Fee) cycle() string {
	if c := or(f.Cycle, defaultCycle(f.kind())); !isOnce(f.kind(), c) {
		return c
	}
	return "once"
}

// isPercent reports whether the line is a share of other lines.
func (f *Fee) isPercent() bool { return f.kind() == "discount" && f.DiscountPct.IsSet() }

// IsDeposit reports whether the line is held as security and returned, so that it is no price of anything.
func (f *Fee) IsDeposit() bool { return f.kind() == "deposit" }

// IsRecurring reports whether the line is charged again and again.
func (f *Fee) IsRecurring() bool { return f.cycle() != "once" }

// IsMonthly reports whether the price is one for each month.
func (f *Fee) IsMonthly() bool { return f.cycle() == "monthly" }

// IsCounted reports whether the line is part of totals: an optional one is not.
func (f *Fee) IsCounted() bool { return !f.Optional.IsYes() }

// isAsBilled reports whether the line is charged as a third company bills it, at no price that is known ahead.
func (f *Fee) isAsBilled() bool { return f.kind() == "pass_through" && f.AsBilled.IsYes() }

// IsOpen reports whether the line's price or quantity is not known yet, said so or simply missing.
func (f *Fee) IsOpen(a *Agreement) bool {
	if f.isPercent() || f.Waived.IsYes() {
		return false
	}
	return !f.Price.IsSet() && f.Tiers.Len() == 0 || !f.quantity(a).IsSet()
}

// PriceDecimals returns the decimals that the line's price is printed and escalated with: 4 for prices by use, else
// the currency's own, or more where the price was stated finer.
func (f *Fee) PriceDecimals(currency string) int {
	if f.kind() == "usage" || f.unit() == "tb" || f.unit() == "gb" {
		return 4
	}
	if !f.Price.IsSet() {
		return minorDigits(currency)
	}
	return f.Price.Precision(currency)
}

// quantity returns what is counted before floor and cap: the estimate for a line by use, else the quantity.
func (f *Fee) quantity(a *Agreement) value.Qty {
	if f.kind() == "usage" {
		return f.EstQty
	}
	if f.Qty.IsSet() {
		return f.Qty
	}
	if st := StateOf(f, "qty"); st.Parked != nil || st.NA != nil || st.Raw != "" {
		return value.Qty{} // it is being looked for: no usual number stands in for it, on paper neither
	}
	q, err := value.Parse[value.Qty](Scope{A: a}.defaultQty(f.unit()))
	if err != nil {
		return value.Qty{}
	}
	return q
}

// currencyOf returns the currency code of a price list.
func (a *Agreement) currencyOf(l *PriceList) string { return or(l.Currency, a.currency()) }

// MainList returns the price list in the agreement's own currency that estimates belong to: the one with the id "main",
// or else the only or earliest one; nil while there is none in that currency.
func (a *Agreement) MainList() *PriceList {
	if l := a.Costs.Lists.With("main"); l != nil && a.currencyOf(l) == a.currency() {
		return l
	}
	for _, l := range a.Costs.Lists {
		if a.currencyOf(l) == a.currency() {
			return l
		}
	}
	return nil
}

// UnitPrice returns the price of one unit of a line in a contract year, counted from 0. Each year raises the price in
// force and rounds it to the decimals that it is printed with (domain 2.15.4). The agreement is the effective one.
func (a *Agreement) UnitPrice(l *PriceList, f *Fee, year int) value.Amount {
	return a.raised(f.Price, f, f.PriceDecimals(a.currencyOf(l)), year)
}

func (a *Agreement) raised(p value.Amount, f *Fee, decimals, years int) value.Amount {
	if !p.IsSet() {
		return p
	}
	p = value.NewAmount(p.Units(), decimals)
	pct := a.escalation()
	if !f.escalates() || pct.Sign() == 0 {
		return p
	}
	for range years {
		p = p.Raise(pct, decimals)
	}
	return p
}

func (f *Fee) escalates() bool {
	if f.Escalates.IsSet() {
		return f.Escalates.IsYes()
	}
	return f.usuallyEscalates()
}

// usuallyEscalates reports whether the price of one rises with the years while nobody said. What is charged once stays, and what is
// passed on follows the vendor.
func (f *Fee) usuallyEscalates() bool {
	return f.kind() == "recurring" || f.kind() == "retainer" || f.kind() == "usage"
}

// escalation returns the yearly price change that sums are reckoned with. An index and what is announced cannot be foreseen:
// the cap stands for them, and without a cap nothing does.
func (a *Agreement) escalation() value.Percent {
	x := &a.Costs.Adjust
	switch kind := or(x.Escalator, "fixed"); {
	case kind == "fixed" && !x.Pct.IsSet():
		return value.NewPercent(3000)
	case kind == "fixed":
		return x.Pct
	case needsCap(kind) && !x.CapPct.IsSet():
		return value.NewPercent(5000)
	case mayHaveCap(kind):
		return x.CapPct
	}
	return value.NewPercent(0)
}

// lineSum reckons one line. Its order of operations is: floor and cap, tier, multiply, round, prorate; discounts and tax
// come after, over all lines of a list.
type lineSum struct {
	a     *Agreement
	f     *Fee
	t     *timeline
	cur   string
	minor int
	grow  bool // let the number of users grow, and what is known to fall away go, as the budget says
	cuts  []plannedCut
}

func (a *Agreement) lineSum(l *PriceList, f *Fee, t *timeline) *lineSum {
	cur := a.currencyOf(l)
	return &lineSum{a: a, f: f, t: t, cur: cur, minor: minorDigits(cur)}
}

// lineSums returns the counted lines of a list, discounts last, because they read the others.
func (a *Agreement) lineSums(l *PriceList, t *timeline, grow bool) []*lineSum {
	var lines, discounts []*lineSum
	var cuts map[*Fee][]plannedCut
	if grow {
		cuts = a.plannedCuts(l)
	}
	for _, f := range l.Fees {
		x := a.lineSum(l, f, t)
		x.grow, x.cuts = grow, cuts[f]
		switch {
		case !f.IsCounted() || f.IsOpen(a):
		case f.kind() == "discount":
			discounts = append(discounts, x)
		default:
			lines = append(lines, x)
		}
	}
	return append(lines, discounts...)
}

// window returns the first and last day that the line is charged for; the last may be unset.
func (x *lineSum) window() (from, until value.Date) {
	if !x.t.known {
		return x.t.start, value.Date{}
	}
	if x.f.From.IsSet() {
		return later(x.t.start, x.f.From), x.f.Until
	}
	return x.t.service, x.f.Until
}

// inSeason reports whether the line is charged in the month of a day.
func (x *lineSum) inSeason(d value.Date) bool {
	return !x.t.known || !x.f.MonthsOfYear.IsSet() || x.f.MonthsOfYear.Has(strconv.Itoa(int(d.Month())))
}

// priceYear returns how often prices were raised by month k. In the first months they may stay, and what they did not rise then
// they do not rise later.
func (x *lineSum) priceYear(k int) int {
	stays := x.a.Costs.Adjust.FirstMonths.Int()
	if x.a.Costs.Adjust.On == "january" && x.t.known {
		year := x.t.start.Year()
		if stays > 0 {
			year = x.t.start.AddMonths(stays).AddDays(-1).Year()
		}
		return max(0, x.t.first(k).Year()-year)
	}
	return max(0, k/12-max(0, stays-1)/12)
}

// full returns the amount of a whole cycle at the prices and numbers of month k; a discount is negative.
func (x *lineSum) full(k int) value.Amount {
	if x.f.Waived.IsYes() {
		return value.NewAmount(0, 2)
	}
	sum := x.gross(x.count(k), x.priceYear(k)).Add(x.further(k))
	if x.f.kind() == "discount" && sum.Sign() > 0 {
		return sum.Neg()
	}
	return sum
}

// moreUnit is what a fixed fee counts that costs more for each further one.
func (f *Fee) moreUnit() string { return or(f.MoreUnit, "user") }

// further returns what those add to a fixed fee in month k who are more than it pays for.
func (x *lineSum) further(k int) value.Amount {
	f := x.f
	if !f.MorePrice.IsSet() || !f.MoreFrom.IsSet() || f.unit() != "flat" {
		return value.Amount{}
	}
	n := x.a.Stated(f.moreUnit())
	if !n.IsSet() {
		return value.Amount{}
	}
	q := value.Whole(n.Int())
	if x.grow && f.moreUnit() == "user" {
		q = grown(q, x.a.Costs.Budget.UserGrowthPct, k/12)
	}
	if q.Cmp(f.MoreFrom) <= 0 {
		return value.Amount{}
	}
	price := x.a.raised(f.MorePrice, f, f.PriceDecimals(x.cur), x.priceYear(k))
	return price.Mul(value.NewQty(q.Units()-f.MoreFrom.Units()), x.minor)
}

// count returns the quantity of month k within floor and cap.
func (x *lineSum) count(k int) value.Qty {
	q := x.f.quantity(x.a)
	if x.grow && x.f.unit() == "user" {
		q = grown(q, x.a.Costs.Budget.UserGrowthPct, k/12)
	}
	q = x.fewer(q, k)
	if x.f.MinQty.IsSet() && q.Cmp(x.f.MinQty) < 0 {
		q = x.f.MinQty
	}
	if x.f.MaxQty.IsSet() && q.Cmp(x.f.MaxQty) > 0 {
		q = x.f.MaxQty
	}
	return q
}

// grown returns a number of people after years of growth, rounded up once to whole people.
func grown(q value.Qty, pct value.Percent, years int) value.Qty {
	if years == 0 || pct.Sign() <= 0 || q.Sign() <= 0 {
		return q
	}
	const whole = 100_000 // thousandths of a percent
	n, d := big.NewInt(q.Units()), big.NewInt(1000)
	for range years {
		n.Mul(n, big.NewInt(whole+pct.Units()))
		d.Mul(d, big.NewInt(whole))
	}
	n.Add(n, d).Sub(n, big.NewInt(1)).Div(n, d)
	if !n.IsInt64() || n.Int64() > 1_000_000_000 {
		return q
	}
	return value.Whole(int(n.Int64()))
}

// gross multiplies price and quantity, through the tiers where there are some, and rounds once.
func (x *lineSum) gross(q value.Qty, year int) value.Amount {
	decimals := x.f.PriceDecimals(x.cur)
	price := x.a.raised(x.f.Price, x.f, decimals, year)
	tiers := slices.Clone([]*Tier(x.f.Tiers))
	slices.SortStableFunc(tiers, func(s, t *Tier) int { return s.From.Cmp(t.From) })
	if len(tiers) > 0 && or(x.f.TierMode, "volume") == "graduated" {
		return x.graduated(tiers, q, year)
	}
	for _, t := range tiers {
		if t.From.Cmp(q) <= 0 && t.Price.IsSet() {
			price = x.a.raised(t.Price, x.f, decimals, year)
		}
	}
	return price.Mul(q, x.minor)
}

// graduated prices each slice of the quantity by its own tier. The slices are added exactly and rounded once.
func (x *lineSum) graduated(tiers []*Tier, q value.Qty, year int) value.Amount {
	decimals := x.f.PriceDecimals(x.cur)
	sum := new(big.Int)
	for i, t := range tiers {
		top := q
		if i+1 < len(tiers) && tiers[i+1].From.Cmp(q) < 0 {
			top = tiers[i+1].From
		}
		if slice := top.Units() - t.From.Units(); slice > 0 {
			p := x.a.raised(t.Price, x.f, decimals, year)
			sum.Add(sum, new(big.Int).Mul(big.NewInt(p.Units()), big.NewInt(slice)))
		}
	}
	return roundOnce(sum, x.minor)
}

// roundOnce turns a sum of prices times thousandths of a quantity, which is not negative, into an amount.
func roundOnce(sum *big.Int, decimals int) value.Amount {
	grain := int64(1) // of 1/10,000
	for range 4 - min(decimals, 4) {
		grain *= 10
	}
	step := 1000 * grain
	sum.Add(sum, big.NewInt(step/2)).Div(sum, big.NewInt(step)).Mul(sum, big.NewInt(grain))
	if !sum.IsInt64() {
		return value.NewAmount(math.MaxInt64, 2) // beyond the range, which the amount then says
	}
	return value.NewAmount(sum.Int64(), 2)
}
