package ui

import (
	"engross/model"
	"engross/model/value"
)

// budgetRows is the budget of the main price list as a table of texts: a heading, one row a contract year, the sum.
// Columns that are nothing in every year are left out; what is nothing in one year is empty there. The agreement is the effective one.
func budgetRows(a *model.Agreement) [][]string {
	l := a.MainList()
	if l == nil || !a.Start().IsSet() {
		return nil
	}
	years := a.Budget(l, model.Cash)
	if len(years) == 0 {
		return nil
	}
	sum := model.BudgetSum(years)
	if sum.Total.Sign() == 0 {
		return nil
	}
	style := a.Style()
	cols := []struct {
		head string
		of   func(model.BudgetYear) value.Amount
	}{
		{"Recurring", func(y model.BudgetYear) value.Amount { return y.Recurring }},
		{"Once", func(y model.BudgetYear) value.Amount { return y.OneTime }},
		{"After hours", func(y model.BudgetYear) value.Amount { return y.AfterHours }},
		{"Upgrades", func(y model.BudgetYear) value.Amount { return y.Upgrades }},
		{"Reserve", func(y model.BudgetYear) value.Amount { return y.Reserve }},
		{"Tax", func(y model.BudgetYear) value.Amount { return y.Tax }},
		{"Total", func(y model.BudgetYear) value.Amount { return y.Total }},
	}
	out := [][]string{{"Year"}}
	for _, y := range years {
		out = append(out, []string{itoa(y.Number) + "  " + y.From.Edit(style) + " to " + y.To.Edit(style)})
	}
	out = append(out, []string{"All years"})
	for _, c := range cols {
		if c.of(sum).Sign() == 0 {
			continue
		}
		out[0] = append(out[0], c.head)
		for i, y := range years {
			text := ""
			if c.of(y).Sign() != 0 {
				text = c.of(y).Show(style)
			}
			out[i+1] = append(out[i+1], text)
		}
		out[len(out)-1] = append(out[len(out)-1], c.of(sum).Show(style))
	}
	return out
}
