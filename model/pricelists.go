package model

import "engross/model/value"

// PriceList is a list of fees in one currency, billed to one company of the client's. Beside other lists it may have rules
// of its own for payment, tax and style; where it has none, the agreement's hold.
type PriceList struct {
	Entry
	Name                   value.Text
	Currency               value.Currency
	BillTo                 value.Text // id of an affiliate; empty for the client
	Exchange               value.Text
	MaxPerYear             value.Amount
	OwnPay                 value.Answer
	PaySchedule            value.Text
	PayDueRule             value.Text
	PayDueDay, PayNetDays  value.Count
	PayMethods             value.Set
	PayToID                value.Text // id of a contact
	TaxNote                value.Text
	TaxRatePct             value.Percent
	DateStyle, NumberStyle value.Text
	Fees                   Rows[Fee, *Fee]
}

// Fields returns the questions about the list. What only a list beside others can have of its own is not asked of the only one.
func (l *PriceList) Fields(s Scope) []Field {
	c := &s.A.Costs
	single := c.Lists.Len() < 2 || s.A.isProfile
	pay := single || !l.OwnPay.IsYes()
	due := or(l.PayDueRule, or(c.Pay.DueRule, "day_of_month"))
	byDay := due == "day_of_month"
	currency := s.A.currencyOf(l)
	return s.ask([]Field{
		{Key: "name", Label: "Name of the list", At: &l.Name, Default: "Fees", Named: true, Max: 60, Ask: "What do we call this list of prices?", Help: "Shown above the table where there are several lists.", Example: "Fees"},
		{Key: "currency", Label: "Currency", At: &l.Currency, Default: s.A.currency(), Ask: "In which currency are the prices of this list?", Help: "Only if this list is in another currency than the agreement.", Example: "EUR"},
		{Key: "billTo", Label: "Billed to", At: &l.BillTo, Ref: "affiliates", Offer: func() []Option { return s.A.affiliateOptions() }, Skip: s.A.Affiliates.Len() == 0, Ask: "Which of your companies gets these invoices?", Help: "Which of the client’s companies gets these invoices. Leave it empty for the client itself."},
		{
			Key: "fees", Label: "Fees", At: &l.Fees, Required: true, Fast: true, Rule: "CST-01",
			Ask:  "What is charged: by user, by device, a fixed fee, something once?",
			Help: "One line for each price. A line with quantity 0 is kept but not printed.",
		},
		{Key: "maxPerYear", Label: "Not more a year than", At: &l.MaxPerYear, Currency: currency, Skip: s.A.isProfile, Rule: "CST-27", Ask: "What may all of this cost in a year at most, if there is a limit?", Help: "A limit on what the whole list may cost in a contract year, taxes aside. Leave it empty where there is none.", Example: "60,000"},
		{Key: "exchange", Label: "Exchange rate", At: &l.Exchange, Skip: single || currency == s.A.currency(), Max: 200, Ask: "Which exchange rate have we agreed, if any?", Help: "Only if a rate was agreed. It is printed as a term of the agreement; nothing is converted.", Example: "1 EUR is 1.08 USD throughout the first contract year"},
		{Key: "ownPay", Label: "Paid by rules of its own", At: &l.OwnPay, Default: "no", Skip: single, Ask: "Should the invoices of this list come, or be paid, in another way than the rest?", Help: "Yes if invoices of this list come or are paid otherwise than the rest."},
		{Key: "paySchedule", Label: "Invoices come", At: &l.PaySchedule, Options: Schedules, Default: or(c.Pay.Schedule, "monthly"), Skip: pay, Ask: "How often should these invoices come: each month, each quarter or each year?", Help: "How often this list is invoiced."},
		{Key: "payDueRule", Label: "Payment is due", At: &l.PayDueRule, Options: DueRules, Default: or(c.Pay.DueRule, "day_of_month"), Skip: pay, Ask: "Should these be due on a fixed day, or so many days after the invoice?", Help: "On a fixed day of the month, or so many days after the invoice."},
		{Key: "payDueDay", Label: "Due on day", At: &l.PayDueDay, Default: countOr(c.Pay.DueDay, "15"), Skip: pay || !byDay, Min: 1, Max: 28, Ask: "By which day of the month are these paid?", Help: "The day of the month by which the payment has arrived.", Example: "15"},
		{Key: "payNetDays", Label: "Days after the invoice", At: &l.PayNetDays, Default: countOr(c.Pay.NetDays, "30"), Skip: pay || byDay, Max: 120, Unit: "days", Ask: "How many days after the invoice are these paid?", Help: "15 and 30 days are usual.", Example: "30"},
		{Key: "payMethods", Label: "Ways to pay", At: &l.PayMethods, Options: s.A.payMethods(currency), Default: setOr(c.Pay.Methods, "ach,check"), Skip: pay, Ask: "In which ways may these invoices be paid?", Help: "Every way in which these invoices may be paid.", Example: "SEPA transfer"},
		{Key: "payToId", Label: "Invoices go to", At: &l.PayToID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("client") }, Skip: pay, Ask: "Who should get these invoices, if not the usual person?", Help: "The person who gets these invoices, if it is not who gets the others."},
		{Key: "taxNote", Label: "Taxes on this list", At: &l.TaxNote, Options: TaxNotes, Default: or(c.Tax.Note, "exclusive"), Skip: single, Ask: "Are the prices of this list with tax, without it, or are you exempt?", Help: "Whether its prices include sales tax or VAT. Ask your accountant what is taxable where the company that pays sits."},
		{Key: "taxRatePct", Label: "Tax rate of this list", At: &l.TaxRatePct, Default: c.Tax.RatePct.String(), Skip: single || or(l.TaxNote, or(c.Tax.Note, "exclusive")) == "exempt", Unit: "%", Ask: "Which tax rate should we reckon with for this list?", Help: "Only if the budget should show tax.", Example: "20"},
		{Key: "dateStyle", Label: "Dates in this list", At: &l.DateStyle, Options: DateStyles, Default: or(s.A.Info.DateStyle, s.A.usualStyle().dates), Skip: single, Ask: "How should dates be written in this list?", Help: "How dates are printed in its tables."},
		{Key: "numberStyle", Label: "Numbers in this list", At: &l.NumberStyle, Options: NumberStyles, Default: or(s.A.Info.NumberStyle, s.A.usualStyle().numbers), Skip: single, Ask: "And how should numbers be written in this list?", Help: "How numbers are printed in its tables."},
	})
}

func countOr(n value.Count, otherwise string) string {
	if !n.IsSet() {
		return otherwise
	}
	return n.String()
}

func setOr(set value.Set, otherwise string) string {
	if !set.IsSet() {
		return otherwise
	}
	return set.String()
}

// StyleOf returns how a price list prints dates, numbers and money.
func (a *Agreement) StyleOf(l *PriceList) value.Style { return l.Style(a.Style()) }

// Style returns the given style with what the list has of its own.
func (l *PriceList) Style(st value.Style) value.Style {
	if l.DateStyle.IsSet() {
		_ = st.Dates.UnmarshalText([]byte(l.DateStyle)) // not known: the agreement's
	}
	if l.NumberStyle.IsSet() {
		_ = st.Numbers.UnmarshalText([]byte(l.NumberStyle)) // likewise
	}
	if l.Currency.IsSet() {
		st.Currency = string(l.Currency)
	}
	return st
}

// affiliateOptions offers the client's further companies.
func (a *Agreement) affiliateOptions() []Option {
	out := make([]Option, 0, len(a.Affiliates))
	for _, x := range a.Affiliates {
		out = append(out, Option{Value: x.Key(), Label: or(x.LegalName, Unnamed)})
	}
	return out
}
