package model

import (
	"strconv"

	"engross/model/value"
)

// Kinds of a row of the budget.
var budgetRowKinds = []Option{
	{Value: "year", Label: "contract year"},
	{Value: "sum", Label: "all years"},
}

// BudgetRow is a contract year of the estimate of one price list, or the sum of its years, as clauses print it.
type BudgetRow struct {
	Entry
	kind, year value.Text
	of         BudgetYear
	currency   string
}

// Fields returns the figures of the row. They follow from other answers and are never asked.
func (r *BudgetRow) Fields(s Scope) []Field {
	y := &r.of
	figure := func(key, label string, at *value.Amount) Field {
		return Field{Key: key, Label: label, At: at, Currency: r.currency}
	}
	return s.ask([]Field{
		{Key: "kind", Label: "Kind", At: &r.kind, Options: budgetRowKinds},
		{Key: "year", Label: "Year", At: &r.year, Named: true},
		{Key: "from", Label: "From", At: &y.From},
		{Key: "to", Label: "To", At: &y.To},
		figure("recurring", "Recurring", &y.Recurring),
		figure("oneTime", "Once", &y.OneTime),
		figure("afterHours", "After hours", &y.AfterHours),
		figure("upgrades", "Upgrades", &y.Upgrades),
		figure("reserve", "Reserve", &y.Reserve),
		figure("tax", "Tax", &y.Tax),
		figure("total", "Total", &y.Total),
	})
}

// BudgetRows returns the estimate of a price list in the cash view, a row for each contract year and one for their sum.
// The agreement is the effective one.
func (a *Agreement) BudgetRows(l *PriceList) *Rows[BudgetRow, *BudgetRow] {
	years := a.Budget(l, Cash)
	rows := make(Rows[BudgetRow, *BudgetRow], 0, len(years)+1)
	add := func(id, kind, year string, y BudgetYear) {
		r := &BudgetRow{kind: value.Text(kind), year: value.Text(year), of: y, currency: a.currencyOf(l)}
		r.setKey(id)
		rows = append(rows, r)
	}
	for _, y := range years {
		n := strconv.Itoa(y.Number)
		add("year-"+n, "year", n, y)
	}
	add("sum", "sum", "", BudgetSum(years))
	return &rows
}

// ExitFeeRow is what leaving at the end of one month costs, as clauses print it.
type ExitFeeRow struct {
	Entry
	after    value.Count
	on       value.Date
	fee      value.Amount
	currency string
}

// Fields returns the figures of the row. They follow from other answers and are never asked.
func (r *ExitFeeRow) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "after", Label: "Months", At: &r.after, Unit: "months"},
		{Key: "on", Label: "Last day", At: &r.on},
		{Key: "fee", Label: "Fee", At: &r.fee, Currency: r.currency},
	})
}

// ExitFeeRows returns the fee for leaving at the end of each month of the initial term; none where there is no such fee
// or none that is known ahead, or where an amount that was agreed is owed under another list. The agreement is the effective one.
func (a *Agreement) ExitFeeRows(l *PriceList) *Rows[ExitFeeRow, *ExitFeeRow] {
	months, e := a.Months(), &a.Legal.ETF
	if !e.isFigured() || months < 1 || e.isAgreed() && !a.isMain(l) {
		return &Rows[ExitFeeRow, *ExitFeeRow]{}
	}
	rows := make(Rows[ExitFeeRow, *ExitFeeRow], months)
	t := a.timeline(months)
	remaining, all, monthly := value.NewAmount(0, 2), a.flows(l, Accrual, months, false), a.Totals(l).Monthly
	for i := months - 1; i >= 0; i-- {
		rows[i] = &ExitFeeRow{after: value.NewCount(i + 1), currency: a.currencyOf(l)}
		rows[i].setKey("month-" + strconv.Itoa(i+1))
		if t.known {
			rows[i].on = t.last(i)
		}
		rows[i].fee = a.exitFee(l, i+1, remaining, monthly)
		remaining = remaining.Add(all.remaining[i])
	}
	return &rows
}
