package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// priceRules read the fee lines and their sums.
func priceRules() []Rule {
	return []Rule{
		{"CST-13", Error, "price tiers do not begin at 0, or two begin at the same quantity", tiersFit},
		{"CST-14", Warning, "a fee by use has no estimate", useWithoutEstimate},
		{"CST-16", Warning, "the numbers charged are not those that were stated", countsDiffer},
		{"CST-17", Warning, "the least amount of a month is above what a month costs", floorAboveMonth},
		{"CST-18", Error, "a milestone has no day, or no time to accept it", byQuestion},
		{"CST-20", Warning, "it is not said what an hour beyond prepaid ones costs", hoursWithoutOverage},
		{"CST-25", Warning, "a commitment to another company outlasts the agreement", commitmentOutlasts},
		{"CST-26", Error, "a sum is larger than an agreement can state", sumBeyondRange},
		{"CST-27", Warning, "the estimate is above the limit for a year", limitExceeded},
		{"CST-35", Warning, "the price of one looks like the price of all", sumAsUnitPrice},
		{"CST-36", Warning, "clauses charge at the ordinary hourly rate and there is none", noOrdinaryRate},
		{"CST-28", Error, "instalments do not make the fee", instalmentsDiffer},
	}
}

func tiersFit(in Input, report reporter) {
	eachFee(in, func(f fee) {
		begun, zero := map[value.Qty]bool{}, len(f.Tiers) == 0
		for i, t := range f.Tiers {
			path := f.path + ".tiers." + t.Key() + ".from"
			switch {
			case !t.From.IsSet():
				return // the question says so
			case begun[t.From]:
				report(path, fmt.Sprintf("Two price tiers of %s begin at %s: change one of them.", in.row(f.path), t.From.Show(in.Agreement.Style())))
				return
			case i > 0 && t.From.Cmp(f.Tiers[i-1].From) < 0:
				report(path, fmt.Sprintf("The price tiers of %s are out of order: tier %d begins at %s, the one before it at %s. Exchange them: tiers count in the order of their quantities.",
					in.row(f.path), i+1, t.From.Show(in.Agreement.Style()), f.Tiers[i-1].From.Show(in.Agreement.Style())))
				return
			}
			begun[t.From], zero = true, zero || t.From.Sign() == 0
		}
		if !zero {
			path := f.path + ".tiers." + f.Tiers[0].Key() + ".from"
			report(path, fmt.Sprintf("The price tiers of %s begin at %s: begin the first one at 0, so that every quantity has a price.",
				in.row(f.path), f.Tiers[0].From.Show(in.Agreement.Style())), set(path, "0", "begin the first tier at 0"))
		}
	})
}

func useWithoutEstimate(in Input, report reporter) {
	eachFee(in, func(f fee) {
		if path := f.path + ".estQty"; f.Kind == "usage" && f.IsCounted() && !f.EstQty.IsSet() && !in.hasGap(path) {
			report(path, fmt.Sprintf("Fee %s is charged by use and has no estimate: type the use you expect, so that the client can plan.", in.row(f.path)))
		}
	})
}

// countsDiffer holds the largest number of users and of servers charged against the number stated elsewhere. Smaller lines
// are for some of them. Other machines are not held against: a line by device may be for firewalls or tills alone.
func countsDiffer(in Input, report reporter) {
	most := map[string]fee{}
	eachFee(in, func(f fee) {
		if unit := string(f.Unit); f.Kind == "recurring" && f.IsCounted() && f.Qty.Cmp(most[unit].quantity()) > 0 {
			most[unit] = f
		}
	})
	for _, unit := range []string{"user", "server"} {
		f, stated := most[unit], in.Agreement.Stated(unit)
		if f.Fee == nil || !stated.IsSet() || f.Qty.Cmp(value.Whole(stated.Int())) == 0 {
			continue
		}
		what := "number of covered machines of that kind"
		if unit == "user" {
			what = "number of people at the client"
		}
		report(f.path+".qty", fmt.Sprintf("%s charges for %s, but the %s is %s: change one of them.",
			in.row(f.path), f.Qty.Show(in.Agreement.Style()), what, stated.Show(in.Agreement.Style())),
			set(f.path+".qty", value.Whole(stated.Int()).String(), "charge for "+stated.Show(in.Agreement.Style())))
	}
}

func (f fee) quantity() value.Qty {
	if f.Fee == nil {
		return value.Qty{}
	}
	return f.Qty
}

func floorAboveMonth(in Input, report reporter) {
	l, least := in.Agreement.MainList(), in.Agreement.Costs.Adjust.MinMonthly
	if l == nil || least.Sign() <= 0 {
		return
	}
	if month := in.Agreement.Totals(l).Monthly; month.IsSet() && least.Cmp(month) > 0 {
		report("costs.adjust.minMonthly", fmt.Sprintf("A month costs at least %s, but the monthly fees come to %s only: lower the least amount, or say why it is higher.",
			in.money(least, string(l.Currency)), in.money(month, string(l.Currency))), set("costs.adjust.minMonthly", month.String(), "lower it to "+in.money(month, string(l.Currency))))
	}
}

func hoursWithoutOverage(in Input, report reporter) {
	eachFee(in, func(f fee) {
		path := f.path + ".overage"
		if (f.Kind == "retainer" || f.Kind == "hourly_block") && f.Hours.IsSet() && !f.Overage.IsSet() && !in.hasGap(path) && !in.lacksOrdinaryRate() {
			report(path, fmt.Sprintf("%s buys %s hours: say what an hour beyond them costs.", in.row(f.path), f.Hours.Show(in.Agreement.Style())), in.usual(path, "charge the ordinary rate"))
		}
	})
}

// lacksOrdinaryRate reports whether the rate that other prices follow from is itself a finding.
func (in Input) lacksOrdinaryRate() bool {
	for _, r := range in.Agreement.Costs.Rates {
		if in.hasGap("costs.rates." + r.Key() + ".price") {
			return true
		}
	}
	return in.hasGap("costs.rates")
}

// noOrdinaryRate names the clauses that charge at a rate which is not among those that are listed. Where none is listed at all, they
// speak of quotes.
func noOrdinaryRate(in Input, report reporter) {
	a := in.Agreement
	if len(a.Costs.Rates) == 0 || a.RateFor("remote").IsSet() || in.lacksOrdinaryRate() {
		return
	}
	charged := []string{"help to change over at the end"}
	if r := a.Backups.Responsible; r != "client" && r != "none" && a.Backups.RestoreRequests.Charge == "remote_rate" {
		charged = append(charged, "restores on request")
	}
	travels := slices.ContainsFunc(a.Costs.Rates, func(r *model.Rate) bool { return r.Work == "travel" && r.IsListed(in.Agreement) })
	if a.Coverage.OnSite.IsYes() && a.OnSite.TravelCharge == "billed" && !travels {
		charged = append(charged, "travel")
	}
	report("costs.rates", fmt.Sprintf("There is no ordinary hourly rate, and the agreement charges at it: %s. Add it to the rates, or charge these otherwise.", strings.Join(charged, ", ")))
}

func commitmentOutlasts(in Input, report reporter) {
	end := in.Agreement.EndDate()
	eachFee(in, func(f fee) {
		if end.IsSet() && f.CommitUntil.After(end) {
			report(f.path+".commitUntil", fmt.Sprintf("%s is committed until %s, after the agreement ends on %s: the client pays for the rest too. Shorten it, or tell the client.",
				in.row(f.path), in.date(f.CommitUntil), in.date(end)), set(f.path+".commitUntil", end.String(), "end it on "+in.date(end)))
		}
	})
}

// sumBeyondRange speaks of the first sum of a list that is too large: those that are made of it are too.
func sumBeyondRange(in Input, report reporter) {
	for _, l := range in.Agreement.Costs.Lists {
		path := "costs.lists." + l.Key() + ".fees"
		said := false
		for _, f := range l.Fees {
			if f.IsCounted() && !in.Agreement.LineAmount(l, f).InRange() {
				report(path+"."+f.Key()+".price", fmt.Sprintf("The amount of %s is beyond 9,999,999,999.99: check its price and quantity.", in.row(path+"."+f.Key())))
				said = true
			}
		}
		t := in.Agreement.Totals(l)
		for _, sum := range []value.Amount{t.Monthly, t.Quarterly, t.Yearly, t.Once, t.Deposit, t.Usage, model.BudgetSum(in.Agreement.Budget(l, model.Cash)).Total} {
			if !said && !sum.InRange() {
				report(path, "A sum of these fees is beyond 9,999,999,999.99, the most that can be stated: check prices and quantities.")
				said = true
			}
		}
	}
}

func limitExceeded(in Input, report reporter) {
	for _, l := range in.Agreement.Costs.Lists {
		if !l.MaxPerYear.IsSet() {
			continue
		}
		for _, y := range in.Agreement.Budget(l, model.Cash) {
			if sum := y.Recurring.Add(y.OneTime); sum.Cmp(l.MaxPerYear) > 0 {
				report("costs.lists."+l.Key()+".maxPerYear", fmt.Sprintf("Year %d is estimated at %s, above the limit of %s for a contract year: raise the limit or lower the fees.",
					y.Number, in.money(sum, string(l.Currency)), in.money(l.MaxPerYear, string(l.Currency))))
				break
			}
		}
	}
}

// instalmentsDiffer holds the parts of a fee against the fee. One that is open has nothing to be held against.
func instalmentsDiffer(in Input, report reporter) {
	for _, l := range in.Agreement.Costs.Lists {
		for _, f := range l.Fees {
			var sum value.Amount
			for _, x := range f.Instalments {
				if !x.Amount.IsSet() {
					sum = value.Amount{}
					break
				}
				sum = sum.Add(x.Amount)
			}
			whole := in.Agreement.LineAmount(l, f)
			if sum.IsSet() && whole.IsSet() && !f.Waived.IsYes() && sum.Cmp(whole) != 0 {
				path, cur := "costs.lists."+l.Key()+".fees."+f.Key(), string(l.Currency)
				words := fmt.Sprintf("The instalments of %s come to %s, but the fee is %s: change one of them.", in.row(path), in.money(sum, cur), in.money(whole, cur))
				if isHundred(sum) {
					words += " They make 100 and look like percent, but they are read as amounts."
				}
				report(path+".instalments", words, in.wholeFee(fee{f, path, cur}, sum, whole))
			}
		}
	}
}

// wholeFee returns the fix that makes the instalments of a line the whole of it: those that come to 100 are taken as percent,
// else the last one takes what the others leave; nil where they leave nothing. In percent, too, the last one takes the cents
// that rounding leaves.
func (in Input) wholeFee(f fee, sum, whole value.Amount) *Fix {
	last := len(f.Instalments) - 1
	percent, rest := isHundred(sum), whole
	var fixes []*Fix
	for i, x := range f.Instalments {
		part := x.Amount
		if percent {
			part = whole.Share(x.Amount.Units(), sum.Units(), whole.Precision(f.currency))
		}
		if i == last {
			part = rest
		}
		rest = rest.Sub(part)
		if percent || i == last {
			fixes = append(fixes, set(f.path+".instalments."+x.Key()+".amount", part.String(), "make the last one "+in.money(part, f.currency)))
		}
		if part.Sign() <= 0 {
			return nil
		}
	}
	if percent {
		return inTurn("take them as percent of the fee", fixes...)
	}
	return fixes[0]
}

// isHundred reports whether parts make 100, as percent do.
func isHundred(sum value.Amount) bool { return sum.Cmp(value.Must[value.Amount]("100")) == 0 }

// usualCurrencies are those in which a person costs a few hundred units a month at most.
var usualCurrencies = []string{"USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF"}

// sumAsUnitPrice looks for a price for each person that is more than anybody charges for one a month: it is likely the sum.
func sumAsUnitPrice(in Input, report reporter) {
	const most = 500 // a month, far above what managed services cost for one person
	months := map[value.Text]int{"monthly": 1, "quarterly": 3, "annual": 12}
	eachFee(in, func(f fee) {
		n, recurs := months[f.Cycle]
		if !isByPerson(f.Fee) || !recurs || f.Kind != "recurring" || f.Qty.Cmp(value.Whole(2)) < 0 || f.Waived.IsYes() || !slices.Contains(usualCurrencies, f.currency) ||
			f.Price.Cmp(value.NewAmount(int64(most*n)*10_000, 2)) <= 0 {
			return
		}
		whole := f.Price.Mul(f.Qty, 2)
		report(f.path+".price", fmt.Sprintf("%s costs %s for each %s, which is %s %s for %s. If that is the price for all of them, make it a fixed fee.",
			in.row(f.path), in.money(f.Price, f.currency), label(model.FeeUnits, string(f.Unit)), in.money(whole, f.currency), label(model.Cycles, string(f.Cycle)), f.Qty.Show(in.Agreement.Style())),
			&Fix{Label: "make it a fixed fee", Apply: func(e *model.Edit) error {
				if err := e.Set(f.path+".unit", "flat", value.Context{}); err != nil {
					return err
				}
				return e.Set(f.path+".qty", "1", value.Context{})
			}})
	})
}
