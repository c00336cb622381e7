package model

import (
	"strconv"

	"engross/model/value"
)

// Kinds of a row of the first invoice.
var invoiceRowKinds = []Option{
	{Value: "line", Label: "fee"},
	{Value: "tax", Label: "tax"},
	{Value: "sum", Label: "sum"},
}

// InvoiceRow is one line of the first invoice, a tax on it, or its sum, as clauses print it.
type InvoiceRow struct {
	Entry
	kind, label  value.Text
	from, to     value.Date
	active, days value.Count
	rate         value.Percent
	full, amount value.Amount
	currency     string
}

// Fields returns the figures of the row. They follow from other answers and are never asked.
func (r *InvoiceRow) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "kind", Label: "Kind", At: &r.kind, Options: invoiceRowKinds},
		{Key: "label", Label: "Fee", At: &r.label, Named: true},
		{Key: "from", Label: "From", At: &r.from},
		{Key: "to", Label: "To", At: &r.to},
		{Key: "active", Label: "Days charged", At: &r.active, Unit: "days"},
		{Key: "days", Label: "Days of the month", At: &r.days, Unit: "days"},
		{Key: "rate", Label: "Tax rate", At: &r.rate},
		{Key: "full", Label: "Whole", At: &r.full, Currency: r.currency},
		{Key: "amount", Label: "Amount", At: &r.amount, Currency: r.currency},
	})
}

// FirstInvoiceRows returns the lines of the first invoice with their tax by class and their sum; none while the start is not
// known or nothing is charged. The agreement is the effective one.
func (a *Agreement) FirstInvoiceRows(l *PriceList) *Rows[InvoiceRow, *InvoiceRow] {
	var rows Rows[InvoiceRow, *InvoiceRow]
	cur, rule := a.currencyOf(l), a.taxRule(l)
	minor := minorDigits(cur)
	add := func(id, kind string, r InvoiceRow) {
		r.setKey(id)
		r.kind, r.currency = value.Text(kind), cur
		rows = append(rows, &r)
	}
	taxed := newClassSums()
	sum := value.NewAmount(0, minor)
	for _, x := range a.FirstInvoice(l) {
		if x.Full.IsSet() && x.Full.Sign() == 0 {
			continue // waived, or none of it
		}
		r := InvoiceRow{label: value.Text(or(x.Fee.Label, Unnamed)), from: x.From, to: x.To, full: x.Full, amount: x.Amount}
		if x.Days > 0 {
			r.active, r.days = value.NewCount(x.Active), value.NewCount(x.Days)
		}
		add("fee-"+x.Fee.Key(), "line", r)
		sum = sum.Add(x.Amount)
		taxed.charge(rule, x)
	}
	for i, c := range taxed.classes() {
		tax := taxed.sums[c].Percent(c.rate, minor)
		add("tax-"+strconv.Itoa(i+1), "tax", InvoiceRow{rate: c.rate, full: taxed.sums[c], amount: tax})
		sum = sum.Add(tax)
	}
	if len(rows) > 0 {
		add("sum", "sum", InvoiceRow{amount: sum})
	}
	return &rows
}

// TaxRow is the tax on the fees of one class and cycle, as clauses print it.
type TaxRow struct {
	Entry
	class, cycle value.Text
	of           TaxSum
	currency     string
}

// Fields returns the figures of the row. They follow from other answers and are never asked.
func (r *TaxRow) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "class", Label: "Class", At: &r.class, Options: TaxClasses, Named: true},
		{Key: "rate", Label: "Rate", At: &r.of.Rate},
		{Key: "cycle", Label: "Charged", At: &r.cycle, Options: Cycles},
		{Key: "base", Label: "Fees", At: &r.of.Base, Currency: r.currency},
		{Key: "tax", Label: "Tax", At: &r.of.Tax, Currency: r.currency},
	})
}

// TaxRows returns the tax of a list by class and cycle. The agreement is the effective one.
func (a *Agreement) TaxRows(l *PriceList) *Rows[TaxRow, *TaxRow] {
	var rows Rows[TaxRow, *TaxRow]
	for i, x := range a.TaxSums(l) {
		r := &TaxRow{class: value.Text(x.Class), cycle: value.Text(x.Cycle), of: x, currency: a.currencyOf(l)}
		r.setKey("tax-" + strconv.Itoa(i+1))
		rows = append(rows, r)
	}
	return &rows
}

// InstalmentRow is one part of a fee that is paid in parts, as clauses print it.
type InstalmentRow struct {
	Entry
	label, when, event value.Text
	due                value.Date
	amount             value.Amount
	currency           string
}

// Fields returns the figures of the row. They follow from other answers and are never asked.
func (r *InstalmentRow) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "label", Label: "Fee", At: &r.label, Named: true},
		{Key: "when", Label: "When", At: &r.when, Options: InstalmentTimes},
		{Key: "due", Label: "Due", At: &r.due},
		{Key: "event", Label: "What has to be done", At: &r.event},
		{Key: "amount", Label: "Amount", At: &r.amount, Currency: r.currency},
	})
}

// InstalmentRows returns the instalments of all counted lines of a list, line by line. A waived fee has none.
func (a *Agreement) InstalmentRows(l *PriceList) *Rows[InstalmentRow, *InstalmentRow] {
	var rows Rows[InstalmentRow, *InstalmentRow]
	for _, f := range l.Fees {
		if !f.IsCounted() || f.IsRecurring() || f.Waived.IsYes() {
			continue
		}
		var sum value.Amount
		if f.isHalved() {
			sum = a.LineAmount(l, f)
		}
		for _, x := range f.parts(sum, minorDigits(a.currencyOf(l))) {
			r := &InstalmentRow{label: value.Text(or(f.Label, Unnamed)), when: x.When, event: x.Event, due: x.Due, amount: x.Amount, currency: a.currencyOf(l)}
			r.setKey(f.Key() + "-" + x.Key())
			rows = append(rows, r)
		}
	}
	return &rows
}
