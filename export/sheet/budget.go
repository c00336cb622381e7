package sheet

import (
	"fmt"

	"engross/model/doc"
	"engross/model/value"
)

// part is a column of the budget.
type part struct {
	head string
	of   func(*doc.YearTotal) value.Amount
}

// parts are the columns whose sum is the total.
var parts = []part{
	{"Recurring", func(y *doc.YearTotal) value.Amount { return y.Recurring }},
	{"Once", func(y *doc.YearTotal) value.Amount { return y.OneTime }},
	{"After hours", func(y *doc.YearTotal) value.Amount { return y.Hours }},
	{"Upgrades", func(y *doc.YearTotal) value.Amount { return y.Upgrades }},
	{"Reserve", func(y *doc.YearTotal) value.Amount { return y.Reserve }},
	{"Tax", func(y *doc.YearTotal) value.Amount { return y.Tax }},
}

// Columns of a budget before and after its parts.
const (
	partsFrom  = 4
	totalAfter = 6
)

// budget writes the sheet of what the contract years of one list are estimated to cost.
func (b *book) budget(l *doc.PriceList) {
	heads := []string{"Contract year", "From", "Until"}
	for _, p := range parts {
		heads = append(heads, p.head)
	}
	heads = append(heads, "Total")
	b.sheet("Budget "+l.Name, len(heads))
	b.title("Budget estimate: " + l.Name + " in " + l.Currency + ". An estimate, not a promise of a price.")
	b.heads(heads)
	first := headRow + 1
	for i := range l.Years {
		b.year(&l.Years[i], l, first+i, false, "")
	}
	b.year(&l.Term, l, first+len(l.Years), true, fmt.Sprintf("SUM(%%s%d:%%s%d)", first, first+len(l.Years)-1))
}

// year writes a row: its parts as numbers, or, for the sum of the years, as formulas; the total always as a formula if that
// comes to it.
func (b *book) year(y *doc.YearTotal, l *doc.PriceList, row int, bold bool, sum string) {
	b.text(1, row, y.Label, look{bold: bold})
	b.date(2, row, y.From)
	b.date(3, row, y.Until)
	money := look{bold: bold, format: format(l.Currency, l.Decimals)}
	var total value.Amount
	for i, p := range parts {
		column := partsFrom + i
		total = total.Add(p.of(y))
		if sum == "" || !addsUp(l, p) {
			b.amount(column, row, p.of(y), l.Currency, money)
			continue
		}
		name := b.cell(column, 1)
		name = name[:len(name)-1]
		b.formula(column, row, fmt.Sprintf(sum, name, name), money)
	}
	if total.Cmp(y.Total) != 0 {
		b.amount(partsFrom+totalAfter, row, y.Total, l.Currency, money)
		return
	}
	b.formula(partsFrom+totalAfter, row, fmt.Sprintf("SUM(%s:%s)", b.cell(partsFrom, row), b.cell(partsFrom+totalAfter-1, row)), money)
}

// addsUp says whether a part of the years comes to that of all of them.
func addsUp(l *doc.PriceList, p part) bool {
	var sum value.Amount
	for i := range l.Years {
		sum = sum.Add(p.of(&l.Years[i]))
	}
	return sum.Cmp(p.of(&l.Term)) == 0
}
