package model

import "engross/model/value"

// Running is what a price list comes to as far as it is priced: the sums that a call follows while prices are talked about.
type Running struct {
	Name, Currency string
	Monthly        value.Amount // as in Totals
	FirstYear      value.Amount // what is charged in the first twelve months, use as estimated
	Term           value.Amount // what is charged in the initial term, likewise; unset for a term of a month or without an end
	Months         int          // the initial term; 0 where Term is unset
	Usage          bool         // some of it is an estimate of use
	Open           int          // lines whose price or quantity is not known
}

// Running returns the sums of each price list, in their order; lists in different currencies are never added. Taxes,
// reserve and growth are in none of them; the yearly change of prices is in the term. The agreement is the effective one.
func (a *Agreement) Running() []Running {
	out := make([]Running, 0, a.Costs.Lists.Len())
	for _, l := range a.Costs.Lists {
		t := a.Totals(l)
		r := Running{Name: or(l.Name, "Fees"), Currency: a.currencyOf(l), Monthly: t.Monthly, Usage: t.Usage.Sign() != 0, Open: t.Open}
		term := a.Months()
		all := a.flows(l, Cash, min(max(12, term), longestMonths), false)
		r.FirstYear = all.sum(12)
		if term > 1 {
			r.Months, r.Term = term, all.sum(term)
		}
		out = append(out, r)
	}
	return out
}

// sum adds what is charged in the first months.
func (s *flows) sum(months int) value.Amount {
	var sum value.Amount
	for k := range min(months, len(s.once)) {
		sum = sum.Add(s.recurring[k]).Add(s.once[k])
	}
	return sum
}
