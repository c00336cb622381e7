package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"engross/export/phrase"
	"engross/model/doc"
	"engross/model/value"
)

// headRow is the row of the heads; the title of the sheet stands above it.
const headRow = 3

// Columns of a sheet of prices.
const (
	feeColumn = 1 + iota
	kindColumn
	unitColumn
	numberColumn
	priceColumn
	amountColumn
	cycleColumn
	fromColumn
	untilColumn
	countsColumn
	noteColumn
)

var priceHeads = []string{"Fee", "Kind", "For each", "Number", "Price", "Amount", "Charged", "From", "Until", "In the total", "Note"}

// title writes the lines above the heads.
func (b *book) title(text string) {
	b.text(1, 1, text, look{bold: true})
	about := phrase.OneLine(phrase.Clean(b.doc.Number))
	for _, p := range b.doc.Facts.Parties {
		if p.ID == "client" {
			about = strings.TrimSuffix(about+", "+p.Name, ", ")
		}
	}
	if b.doc.Draft {
		about = strings.TrimSpace(phrase.Draft + ". " + about)
	}
	b.text(1, 2, about, look{})
}

// heads writes the heads and keeps them in sight.
func (b *book) heads(heads []string) {
	for i, h := range heads {
		b.text(i+1, headRow, h, look{head: true})
	}
	top := b.cell(1, headRow+1)
	b.fail(b.file.SetPanes(b.name, &excelize.Panes{Freeze: true, YSplit: headRow, TopLeftCell: top, ActivePane: "bottomLeft"}))
}

// prices writes the sheet of one price list.
func (b *book) prices(l *doc.PriceList) {
	b.sheet(l.Name, len(priceHeads))
	b.title(strings.TrimSpace(l.Name + " in " + l.Currency))
	b.heads(priceHeads)
	b.fail(b.file.SetColWidth(b.name, "K", "K", 60))
	row := headRow
	for i := range l.Lines {
		row++
		b.line(&l.Lines[i], l, row)
	}
	b.totals(l, headRow+1, row)
}

// line writes one fee. Its amount is a formula where number and price come to it.
func (b *book) line(x *doc.FeeLine, l *doc.PriceList, row int) {
	b.text(feeColumn, row, x.Label, look{wrapped: true})
	b.text(kindColumn, row, x.Kind, look{})
	b.text(unitColumn, row, x.Unit, look{})
	if x.Charged.IsSet() {
		b.number(numberColumn, row, x.Charged.String(), look{})
	}
	b.amount(priceColumn, row, x.Price, l.Currency, look{})
	amount := look{format: format(l.Currency, l.Decimals)}
	note := x.Why
	switch {
	case x.Open:
		b.text(amountColumn, row, "to be agreed", look{})
	case isProduct(x, l):
		b.formula(amountColumn, row, fmt.Sprintf("ROUND(%s*%s,%d)", b.cell(numberColumn, row), b.cell(priceColumn, row), l.Decimals), amount)
	default:
		b.amount(amountColumn, row, x.Amount, l.Currency, amount)
		if note == "" {
			note = "the amount of the agreement; it is not number times price"
		}
	}
	b.text(cycleColumn, row, x.Cycle, look{})
	b.date(fromColumn, row, x.From)
	b.date(untilColumn, row, x.Until)
	b.text(countsColumn, row, counts(x), look{})
	b.text(noteColumn, row, note, look{wrapped: true})
}

// counts says whether a line is in the total of its cycle.
func counts(x *doc.FeeLine) string {
	if x.Counts {
		return "yes"
	}
	return "no"
}

// isProduct says whether a spreadsheet comes to the amount of the line by number times price. Halves of the last decimal are
// left to us: a spreadsheet counts in binary and may round them down.
func isProduct(x *doc.FeeLine, l *doc.PriceList) bool {
	if !x.Charged.IsSet() || !x.Price.IsSet() || !x.Amount.IsSet() || x.Price.Mul(x.Charged, l.Decimals).Cmp(x.Amount) != 0 {
		return false
	}
	return !isHalf(x.Price, x.Charged, l.Decimals) && x.Amount.InRange()
}

// isHalf says whether the exact product lies in the middle between two amounts. Prices come in 1/10,000 and numbers in
// 1/1,000.
func isHalf(price value.Amount, qty value.Qty, decimals int) bool {
	step := int64(10_000_000)
	for range min(decimals, 7) {
		step /= 10
	}
	// The remainder of the product is that of the remainders' product, which cannot overflow.
	rest := (price.Units() % step) * (qty.Units() % step) % step
	return step > 1 && max(rest, -rest) == step/2
}

// totals writes the sums of the lines that count, one for each way of charging.
func (b *book) totals(l *doc.PriceList, first, last int) {
	row := last + 1
	for _, t := range l.Totals {
		if t.Amount.Sign() == 0 {
			continue
		}
		row++
		strong := look{bold: true}
		b.text(feeColumn, row, t.Label, strong)
		amount := look{bold: true, format: format(l.Currency, l.Decimals)}
		if words, ok := sums(l, t); ok {
			span := func(column int) string { return b.cell(column, first) + ":" + b.cell(column, last) }
			b.formula(amountColumn, row, fmt.Sprintf("SUMIFS(%s,%s,\"%s\",%s,\"yes\")", span(amountColumn), span(cycleColumn), words, span(countsColumn)), amount)
			continue
		}
		b.amount(amountColumn, row, t.Amount, l.Currency, amount)
		b.text(noteColumn, row, "the total of the agreement on the day service begins; lines that begin later or have ended are not in it", look{wrapped: true})
	}
}

// sums says whether the lines of a cycle that count come to its total, and how the cycle is called in them.
func sums(l *doc.PriceList, t doc.Total) (words string, ok bool) {
	var sum value.Amount
	for i := range l.Lines {
		x := &l.Lines[i]
		if x.Every != t.Cycle || !x.Counts {
			continue
		}
		if words != "" && words != clean(x.Cycle) || strings.ContainsAny(x.Cycle, `"*?~<>=`) { // which SUMIFS would read its own way
			return "", false
		}
		words = clean(x.Cycle)
		sum = sum.Add(x.Amount)
	}
	return words, words != "" && sum.Cmp(t.Amount) == 0
}

var rateHeads = []string{"Work", "When", "Price", "For each", "For the call-out"}

// rates writes the sheet of rates.
func (b *book) rates(all []doc.Rate) {
	b.sheet("Rates", len(rateHeads))
	b.title("Rates for work that no fee pays for")
	b.heads(rateHeads)
	for i, r := range all {
		row := headRow + 1 + i
		b.text(1, row, r.Label, look{wrapped: true})
		b.text(2, row, r.When, look{})
		b.amount(3, row, r.Price, r.Currency, look{})
		b.text(4, row, r.Unit, look{})
		b.amount(5, row, r.CallOut, r.Currency, look{})
	}
}
