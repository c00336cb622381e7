package clause

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/doc"
	"engross/model/value"
)

// priceList gives one list with its lines and sums.
func (b *builder) priceList(a *model.Agreement, l *model.PriceList, v *view) doc.PriceList {
	totals, years := a.Totals(l), a.Budget(l, model.Cash)
	p := doc.PriceList{
		ID: l.Key(), Name: l.Name.String(), Currency: l.Currency.String(), Monthly: totals.Monthly, OneTime: totals.Once,
		Term: yearTotal("All years", model.BudgetSum(years)),
		Totals: []doc.Total{
			{Cycle: "monthly", Label: "Total each month", Amount: totals.Monthly},
			{Cycle: "quarterly", Label: "Total each quarter", Amount: totals.Quarterly},
			{Cycle: "annual", Label: "Total each year", Amount: totals.Yearly},
			{Cycle: "once", Label: "Total once", Amount: totals.Once},
			{Cycle: "deposit", Label: "Deposit, held as security", Amount: totals.Deposit},
		},
	}
	p.Decimals, _ = value.Digits(p.Currency)
	for _, y := range years {
		p.Years = append(p.Years, yearTotal(fmt.Sprintf("Year %d", y.Number), y))
	}
	for i, row := range v.answer("fees").rows() {
		if f := l.Fees[i]; !f.Qty.IsSet() || f.Qty.Sign() != 0 || f.PrintZero.IsYes() {
			p.Lines = append(p.Lines, b.feeLine(a, l, f, row))
		}
	}
	return p
}

// feeLine gives one line as it is at its first prices and numbers.
func (b *builder) feeLine(a *model.Agreement, l *model.PriceList, f *model.Fee, row *view) doc.FeeLine {
	every := f.Charged()
	x := doc.FeeLine{
		ID: f.Key(), Label: f.Label.String(), Kind: b.shown(row, "kind"), Unit: b.shown(row, "unit"), Cycle: b.shown(row, "cycle"), Every: every,
		Qty: f.Qty, Charged: a.CountedQty(l, f), Price: a.UnitPrice(l, f, 0), Amount: a.LineAmount(l, f), From: f.From, Until: f.Until,
		Optional: f.Optional.IsYes(), Waived: f.Waived.IsYes(), Open: f.IsOpen(a),
	}
	switch {
	case f.IsDeposit():
		x.Every, x.Cycle = "deposit", "once, as security"
	case every == "once":
		x.Cycle = "once"
	}
	x.Counts = !x.Optional && !x.Open && f.Kind != "usage"
	var why []string
	for _, reason := range []struct {
		holds bool
		words string
	}{
		{x.Optional, "optional: in no total until it is ordered"},
		{x.Open, "price or number to be agreed"},
		{x.Waived, "waived: nothing is charged"},
		{f.Kind == "usage", "by use: estimated, in no total"},
		{f.DiscountPct.IsSet(), "discount of " + b.shown(row, "discountPct")},
		{len(f.Tiers) > 0, "price tiers"},
		{f.MinQty.IsSet() && f.Qty.Cmp(f.MinQty) < 0, "charged for at least " + b.shown(row, "minQty")},
		{f.MaxQty.IsSet() && f.Qty.Cmp(f.MaxQty) > 0, "charged for at most " + b.shown(row, "maxQty")},
		{f.MonthsOfYear.IsSet(), "only in " + b.shown(row, "monthsOfYear")},
	} {
		if reason.holds {
			why = append(why, reason.words)
		}
	}
	x.Why = strings.Join(why, "; ")
	return x
}

func yearTotal(label string, y model.BudgetYear) doc.YearTotal {
	return doc.YearTotal{
		Label: label, From: y.From, Until: y.To, Recurring: y.Recurring, OneTime: y.OneTime, Hours: y.AfterHours, Upgrades: y.Upgrades,
		Reserve: y.Reserve, Tax: y.Tax, Total: y.Total,
	}
}

// rates gives the prices of work that no fee pays for.
func (b *builder) rates(a *model.Agreement) []doc.Rate {
	var all []doc.Rate
	for i, v := range b.run.root.answer("costs").group().answer("rates").rows() {
		r := a.Costs.Rates[i]
		if !r.IsListed(a) {
			continue
		}
		all = append(all, doc.Rate{
			ID: r.Key(), Label: r.Name.String(), When: b.shown(v, "dayClass"), Unit: b.shown(v, "unit"), Currency: b.run.style.Currency,
			Price: r.Price, CallOut: r.DispatchFee,
		})
	}
	return all
}
