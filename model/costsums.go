package model

import "engross/model/value"

// PriceBases are the words for how prices come about as a whole.
var PriceBases = []Option{
	{Value: "fixed", Label: "fixed prices"},
	{Value: "variable", Label: "prices by use"},
	{Value: "mixed", Label: "fixed prices and prices by use"},
}

// PriceBasis tells whether the counted lines have fixed prices, prices by use, or both; "" while there is none.
func (a *Agreement) PriceBasis() string {
	fixed, variable := false, false
	for _, l := range a.Costs.Lists {
		for _, f := range l.Fees {
			if !f.IsCounted() {
				continue
			}
			if f.kind() == "usage" {
				variable = true
			} else {
				fixed = true
			}
		}
	}
	switch {
	case fixed && variable:
		return "mixed"
	case variable:
		return "variable"
	case fixed:
		return "fixed"
	}
	return ""
}

// Derived returns the sums of all price lists in the agreement's own currency.
func (c *Costs) Derived(s Scope) []Field {
	total, basis := s.A.MonthlyTotal(), value.Text(s.A.PriceBasis())
	var counted value.Text
	if s.A.Equipment.Len() == 0 {
		counted = value.Text(s.A.countedByFees())
	}
	return []Field{
		{Key: "monthlyTotal", Label: "A month", At: &total, Help: "All fixed monthly fees together, without tax, optional lines and use."},
		{Key: "priceBasis", Label: "Fees consist of", At: &basis, Options: PriceBases, Help: "Whether the bill is the same each month."},
		{Key: "counted", Label: "Machines that the fees count", At: &counted, Help: "Where no equipment is listed."},
	}
}

// Derived returns the sums of the list, in its own currency.
func (l *PriceList) Derived(s Scope) []Field {
	t, cur := s.A.Totals(l), s.A.currencyOf(l)
	var ids []string
	for _, f := range l.Fees {
		if !s.A.isProfile && f.IsCounted() && f.kind() != "usage" && f.IsOpen(s.A) {
			ids = append(ids, f.Key())
		}
	}
	open := value.NewSet(ids...)
	return []Field{
		{Key: "monthlyTotal", Label: "A month", At: &t.Monthly, Currency: cur, Help: "The fixed monthly lines, without tax."},
		{Key: "quarterlyTotal", Label: "A quarter", At: &t.Quarterly, Currency: cur, Help: "The fixed quarterly lines, without tax."},
		{Key: "yearlyTotal", Label: "A year", At: &t.Yearly, Currency: cur, Help: "The fixed yearly lines, without tax."},
		{Key: "onceTotal", Label: "Once", At: &t.Once, Currency: cur, Help: "The lines charged once, without tax."},
		{Key: "depositTotal", Label: "Deposit", At: &t.Deposit, Currency: cur, Help: "What is held as security and returned; it is in no other sum."},
		{Key: "usageEstimate", Label: "Use, estimated", At: &t.Usage, Currency: cur, Help: "What the lines by use come to at the estimated use; it is in no other sum."},
		{Key: "taxes", Label: "Tax by class", At: s.A.TaxRows(l), Help: "The tax on the fees of each class, where a rate is stated."},
		{Key: "instalments", Label: "Instalments", At: s.A.InstalmentRows(l), Help: "The parts in which fees charged once are paid."},
		{Key: "firstInvoice", Label: "First invoice", At: s.A.FirstInvoiceRows(l), Help: "What is charged for the calendar month in which service begins, by days."},
		{Key: "budget", Label: "Budget", At: s.A.BudgetRows(l), Help: "The estimate for each contract year, and for all years."},
		{Key: "exitFees", Label: "Fee for leaving early", At: s.A.ExitFeeRows(l), Help: "What leaving costs at the end of each month of the initial term."},
		{Key: "openFees", Label: "Without a price or number", At: &open, Ref: "costs.lists." + l.Key() + ".fees", Offer: func() []Option { return l.feeOptions(nil) }, Help: "The lines that are in no total, because their price or quantity is not known."},
	}
}

// Derived returns the line's price as it is printed and what it comes to for one cycle.
func (f *Fee) Derived(s Scope) []Field {
	l, ok := s.Up.(*PriceList)
	if !ok {
		return nil
	}
	cur := s.A.currencyOf(l)
	price, amount := s.A.UnitPrice(l, f, 0), s.A.LineAmount(l, f)
	carried, next := f.hoursExample()
	shared, under := s.paidTwice(l, f)
	ordered := s.ordered(f)
	return []Field{
		{Key: "unitPrice", Label: "Price of one", At: &price, Currency: cur, Help: "With as many decimals as it is reckoned with: four for prices by use."},
		{Key: "amount", Label: "Amount", At: &amount, Currency: cur, Help: "Price times quantity for one cycle, rounded; negative for a discount."},
		{Key: "hoursCarried", Label: "Hours carried over", At: &carried, Unit: "hours", Help: "How many go on if half of a period’s hours are not used."},
		{Key: "hoursNext", Label: "Hours of the next period", At: &next, Unit: "hours", Help: "How many can then be used in the next period."},
		{Key: "paidServices", Label: "Pays for", At: &ordered, Ref: "services", Offer: s.A.serviceOptions, Help: "The services of this line that are part of the agreement; of a line that is only an offer, all of them."},
		{Key: "sharedServices", Label: "Paid for by another line too", At: &shared, Ref: "services", Offer: s.A.serviceOptions, Help: "The services of this line that another line pays for already, where it is not all of them."},
		{Key: "onTopOf", Label: "Comes on top of", At: &under, Ref: "costs.lists." + l.Key() + ".fees", Offer: func() []Option { return l.feeOptions(nil) }, Help: "The lines that pay for those services already."},
	}
}

// payers gives the line that pays for each service of a price list: of several the one that pays for the most services, the
// first of those that pay for as many. Lines that are only an offer pay for nothing yet.
func (l *PriceList) payers() map[string]*Fee {
	by := map[string]*Fee{}
	most := map[string]int{}
	for _, f := range l.Fees {
		if !f.IsCounted() {
			continue
		}
		ids := f.ServiceIDs.Items()
		for _, id := range ids {
			if len(ids) > most[id] {
				by[id], most[id] = f, len(ids)
			}
		}
	}
	return by
}

// ordered returns the services that a line pays for: those of its services that are neither an option nor left out, as long as
// there are any.
func (s Scope) ordered(f *Fee) value.Set {
	if !f.IsCounted() {
		return f.ServiceIDs
	}
	var ids []string
	for _, id := range f.ServiceIDs.Items() {
		if x := s.service(id); x == nil || or(x.Status, x.usualStatus(s.A)) == "included" {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return f.ServiceIDs
	}
	return value.NewSet(ids...)
}

// paidTwice returns the lines that pay already for services of a line, which comes on top of them; and which services those are,
// unless it is all that the line pays for.
func (s Scope) paidTwice(l *PriceList, f *Fee) (services, lines value.Set) {
	if !f.IsCounted() || !f.ServiceIDs.IsSet() {
		return services, lines
	}
	by, ids := s.payers(l), s.ordered(f).Items()
	var twice, under []string
	for _, id := range ids {
		if payer := by[id]; payer != f {
			twice, under = append(twice, id), append(under, payer.Key())
		}
	}
	lines = value.NewSet(under...)
	if services = value.NewSet(twice...); len(twice) == len(ids) {
		services = value.Set{}
	}
	return services, lines
}

// Derived returns the sum of the estimate.
func (b *Budget) Derived(s Scope) []Field {
	var total value.Amount
	if l := s.A.MainList(); l != nil {
		total = BudgetSum(s.A.Budget(l, Cash)).Total
	}
	return []Field{{Key: "total", Label: "Estimate in all", At: &total, Help: "All years of the budget together, reserve included. It is an estimate, not a promise."}}
}
