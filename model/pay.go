package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// Choices about payment.
var (
	Schedules = []Option{
		{Value: "monthly", Label: "each month"},
		{Value: "quarterly", Label: "each quarter"},
		{Value: "annual", Label: "each year"},
	}
	DueRules = []Option{
		{Value: "day_of_month", Label: "on a day of the month"},
		{Value: "net_days", Label: "some days after the invoice"},
	}
	PayMethods = []Option{
		{Value: "ach", Label: "ACH transfer", Help: "between bank accounts in the US"},
		{Value: "check", Label: "check"},
		{Value: "wire", Label: "wire transfer", Help: "from bank to bank, at once, for a fee"},
		{Value: "card", Label: "card"},
		{Value: "direct_debit", Label: "direct debit", Help: "the provider collects from the account, such as by ACH", Also: "autopay, auto pay, automatic, automatic payment, automatic debit, auto debit, ACH debit, ACH autopay, ACH auto pay, ACH automatic debit, ACH direct debit"},
		{Value: "sepa", Label: "SEPA transfer", Help: "between bank accounts in euros"},
	}
	americanWays = relabeled(PayMethods, "direct_debit", "direct debit (ACH)", "autopay: the provider collects from the bank account")
	LateKinds    = []Option{
		{Value: "none", Label: "no late fee"},
		{Value: "monthly_pct", Label: "percent a month", Help: "simple, not compound"},
		{Value: "flat", Label: "fixed amount", Help: "once for each late invoice"},
	}
	Escalators = []Option{
		{Value: "none", Label: "prices stay"},
		{Value: "fixed", Label: "fixed percent a year"},
		{Value: "capped", Label: "as announced, up to a limit", Help: "no index: such as no more than 4% a year"},
		{Value: "cpi", Label: "by a price index", Help: "with the cost of living, however much that is", Also: "index, price index, cost of living, inflation, consumer prices, CPI"},
		{Value: "cpi_capped", Label: "by a price index, with a cap", Help: "with the cost of living, but no more than so many percent", Also: "cost of living with a cap, inflation with a cap, CPI with a cap"},
	}
	EscalationDays = []Option{
		{Value: "anniversary", Label: "each anniversary of the Effective Date"},
		{Value: "january", Label: "each January 1"},
	}
	TrueUps = []Option{
		{Value: "monthly", Label: "each month"},
		{Value: "quarterly", Label: "each quarter"},
	}
	PassRules = []Option{
		{Value: "at_list", Label: "at the vendor’s list price"},
		{Value: "cost_plus", Label: "at cost with a markup"},
		{Value: "included", Label: "included in the fees"},
	}
	TaxNotes = []Option{
		{Value: "exclusive", Label: "prices do not include tax"},
		{Value: "inclusive", Label: "prices include tax"},
		{Value: "exempt", Label: "the client is exempt"},
	}
)

// Pay says when and how invoices are paid.
type Pay struct {
	Node
	Schedule                            value.Text
	InvoiceDay                          value.Count
	DueRule                             value.Text
	NetDays, DueDay                     value.Count
	Methods                             value.Set
	Preferred                           value.Text
	AutoPay                             value.Answer
	CardFeePct                          value.Percent
	InvoiceToID                         value.Text
	Itemised                            value.Answer
	DisputeDays                         value.Count
	SuspendAfterDays, SuspendNoticeDays value.Count
	AheadPct                            value.Percent // off the fees of a year that the client chooses to pay in advance
}

// Fields returns the questions about payment.
func (p *Pay) Fields(s Scope) []Field {
	byDay := or(p.DueRule, "day_of_month") == "day_of_month"
	card := p.Methods.Has("card")
	ways := s.A.payMethods(s.A.currency())
	collected := ""
	if p.Methods.String() == "direct_debit" {
		collected = "yes" // there is no other way in which it could be paid
	}
	return s.ask([]Field{
		{Key: "schedule", Label: "Invoices come", At: &p.Schedule, Options: Schedules, Default: "monthly", Ask: "How often do you want an invoice: each month, each quarter or each year?", Help: "How often an invoice comes. Each month is usual."},
		{Key: "invoiceDay", Label: "Invoice on day", At: &p.InvoiceDay, Default: "1", Required: true, Fast: true, Min: 1, Max: 28, Ask: "On which day of the month should the invoice come?", Help: "The day of the month on which the invoice is sent, 1 to 28.", Example: "1"},
		{Key: "dueRule", Label: "Payment is due", At: &p.DueRule, Options: DueRules, Default: "day_of_month", Required: true, Fast: true, Rule: "CST-05", Ask: "Should it be due on a fixed day, or so many days after the invoice?", Help: "A fixed day of the month is easy to remember; days after the invoice suit a purchasing department."},
		{Key: "dueDay", Label: "Due on day", At: &p.DueDay, Default: "15", Required: byDay, Fast: true, Skip: !byDay, Min: 1, Max: 28, Rule: "CST-05", Ask: "By which day of the month do you pay?", Help: "The day of the month by which the payment has arrived, 1 to 28.", Example: "15"},
		{Key: "netDays", Label: "Days after the invoice", At: &p.NetDays, Default: "30", Required: !byDay, Fast: true, Skip: byDay, Max: 120, Unit: "days", Rule: "CST-05", Ask: "How many days after the invoice?", Help: "15 and 30 days are usual.", Example: "30"},
		{Key: "methods", Label: "Ways to pay", At: &p.Methods, Options: ways, Default: "ach,check", Required: true, Fast: true, Rule: "CST-04", Ask: "How do you want to pay: transfer, check, card?", Help: "Every way in which invoices may be paid. Never write account or card numbers into an agreement.", Example: "ACH, check"},
		{Key: "preferred", Label: "Preferred way", At: &p.Preferred, Options: ways, Offer: func() []Option { return chosen(ways, p.Methods, "ach,check") }, Default: firstOf(p.Methods, "ach"), Ask: "Which of these is the usual one?", Help: "The way that is meant when nothing else was said."},
		{Key: "autoPay", Label: "Collected automatically", At: &p.AutoPay, Default: collected, Ask: "May we collect the amount ourselves on the day it is due?", Help: "Whether the provider collects the amount on the due day. The client authorizes that separately."},
		{Key: "cardFeePct", Label: "Card surcharge", At: &p.CardFeePct, Default: "0", Skip: !card, Unit: "%", Rule: "CST-19", Ask: "How many percent are added when you pay by card?", Help: "What is added when the client pays by card. Some states limit or bar it, and so do the card companies.", Example: "0"},
		{Key: "invoiceToId", Label: "Invoices go to", At: &p.InvoiceToID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("client") }, Default: s.A.caller("billing", "client"), Ask: "Who on your side should get the invoices?", Help: "The person at the client who gets the invoices. Unless you choose somebody else, it is who the call sheet names for them."},
		{Key: "itemised", Label: "Itemized", At: &p.Itemised, Default: "yes", Ask: "Would you like each invoice to show what it is for, how many, and for which time?", Help: "Whether each invoice lists service, quantity and period."},
		{Key: "disputeDays", Label: "Days to dispute", At: &p.DisputeDays, Default: "30", Max: 180, Unit: "days", Ask: "How long do you need to check an invoice and object to it?", Help: "How long after its date an invoice can be disputed. The part that is not in dispute stays due.", Example: "30"},
		{Key: "suspendAfterDays", Label: "Service may stop after", At: &p.SuspendAfterDays, Default: "30", Max: 180, Unit: "days overdue", Ask: "How long may an invoice be overdue before we may stop our work?", Help: "How long an invoice must be overdue before service may be suspended. Security monitoring and backups go on for 10 days more.", Example: "30"},
		{Key: "suspendNoticeDays", Label: "And after notice of", At: &p.SuspendNoticeDays, Default: "10", Max: 90, Unit: "days", Ask: "And how long before we stop should we warn you in writing?", Help: "Days of warning, in writing, before service stops.", Example: "10"},
		{Key: "aheadPct", Label: "Discount for a year in advance", At: &p.AheadPct, Skip: p.Schedule == "annual", Unit: "%", Ask: "If you chose to pay a whole year in advance: how many percent would we take off?", Help: "For a client that may choose each year: without that choice the fees are paid as agreed, and no total or budget counts with the discount. Leave it empty where there is none. A discount that always holds is a line of the price list.", Example: "5"},
	})
}

// payMethods returns the ways to pay in a currency as the parties call them: in the United States, direct debit is by ACH.
func (a *Agreement) payMethods(currency string) []Option {
	if currency == "USD" && a.Client.Address.isAmerican() && a.Provider.Address.isAmerican() {
		return americanWays
	}
	return PayMethods
}

// relabeled returns choices, one of them in other words.
func relabeled(all []Option, key, label, help string) []Option {
	out := slices.Clone(all)
	for i := range out {
		if out[i].Value == key {
			out[i].Label, out[i].Help = label, help
		}
	}
	return out
}

// chosen returns the options that a set holds; while it is unset, those of its default.
func chosen(all []Option, set value.Set, otherwise string) []Option {
	if !set.IsSet() {
		set = value.NewSet(strings.Split(otherwise, ",")...)
	}
	var out []Option
	for _, o := range all {
		if set.Has(o.Value) {
			out = append(out, o)
		}
	}
	return out
}

// firstOf returns the first key of a set.
func firstOf(set value.Set, otherwise string) string {
	if !set.IsSet() {
		return otherwise
	}
	return set.Items()[0]
}

// Late says what a late payment costs.
type Late struct {
	Node
	Kind      value.Text
	Pct       value.Percent
	Flat      value.Amount
	GraceDays value.Count
}

// Fields returns the questions about late payment.
func (l *Late) Fields(s Scope) []Field {
	kind := or(l.Kind, "monthly_pct")
	return s.ask([]Field{
		{Key: "kind", Label: "Late fee", At: &l.Kind, Options: LateKinds, Default: "monthly_pct", Fast: true, Ask: "When a payment is late: should there be no fee, a percentage, or a fixed fee?", Help: "What is charged when a payment is late. It is simple interest, or the most that the law allows if that is lower."},
		{Key: "pct", Label: "Percent a month", At: &l.Pct, Default: "1.5", Fast: true, Skip: kind != "monthly_pct", Unit: "%", Rule: "CST-06", Ask: "How many percent a month should a late payment cost?", Help: "1.5 percent a month, 18 a year, is the common ceiling; some states allow less.", Example: "1.5"},
		{Key: "flat", Label: "Fixed amount", At: &l.Flat, Required: kind == "flat", Skip: kind != "flat", Rule: "CST-06", Ask: "How much is the late fee?", Help: "Charged once for each late invoice.", Example: "35"},
		{Key: "graceDays", Label: "Days of grace", At: &l.GraceDays, Default: "10", Max: 60, Unit: "days", Skip: kind == "none", Ask: "How many days late may a payment be before there is a fee?", Help: "Days after the due day before the fee is charged.", Example: "10"},
	})
}

// Derived says from when on the fee is charged while nobody spoke of days of grace.
func (l *Late) Derived(s Scope) []Field {
	var from value.Text
	if by := StateOf(l, "graceDays").By; l.Kind != "none" && l.GraceDays.Int() > 0 && (by == "" || isProposed(by)) {
		from = value.Text(l.GraceDays.String() + " days after the due day, as is usual; “Days of grace” takes another number")
	}
	return []Field{{Key: "from", Label: "The fee begins", At: &from, Help: "From when on a late payment costs something, where nobody spoke of days of grace."}}
}

// Adjust says how prices and counts change over the years.
type Adjust struct {
	Node
	Escalator       value.Text
	Pct, CapPct     value.Percent
	Index           value.Text
	NoticeDays      value.Count
	On              value.Text
	TrueUp          value.Text
	CountRule       value.Text
	ReducePct       value.Percent
	CountNoticeDays value.Count
	Planned         value.Lines
	MinMonthly      value.Amount
	FirstMonths     value.Count // in which prices stay
}

// Fields returns the questions about price changes.
func (a *Adjust) Fields(s Scope) []Field {
	kind := or(a.Escalator, "fixed")
	none, cpi := kind == "none", kind == "cpi" || kind == "cpi_capped"
	return s.ask([]Field{
		{Key: "escalator", Label: "Prices over the years", At: &a.Escalator, Options: Escalators, Default: "fixed", Fast: true, Ask: "How should prices move over the years: stay, a fixed percentage, with an index, or as we announce up to a limit?", Help: "How recurring prices, and those by use, change. A fixed percentage can be planned; an index follows inflation; a limit alone says only what they never rise above."},
		{Key: "pct", Label: "Percent a year", At: &a.Pct, Default: "3", Fast: true, Skip: kind != "fixed", Unit: "%", Rule: "CST-11", Ask: "By how many percent should prices go up each year?", Help: "3 to 5 percent is usual. It is taken of the price in force, and the new price is rounded to as many decimals.", Example: "3"},
		{Key: "index", Label: "Index", At: &a.Index, Default: "the US Consumer Price Index for All Urban Consumers (CPI-U), U.S. city average, all items", Skip: !cpi, Max: 160, Rule: "CST-12", Ask: "Which published price index should they follow?", Help: "The exact name of the index and who publishes it.", Example: "CPI-U, U.S. city average, all items"},
		{Key: "capPct", Label: "At most", At: &a.CapPct, Default: defaultCap(kind), Required: needsCap(kind), Fast: true, Skip: !mayHaveCap(kind), Unit: "%", Rule: "CST-12", Ask: "At most how much may prices rise in a year?", Help: "The most that prices rise in a year. The budget counts with it, because nobody knows ahead how far they will.", Example: "5"},
		{Key: "on", Label: "Prices change on", At: &a.On, Options: EscalationDays, Default: "anniversary", Skip: none, Ask: "Should new prices begin on the anniversary of our start, or in January?", Help: "The day on which the new prices begin."},
		{Key: "firstMonths", Label: "Prices stay for the first", At: &a.FirstMonths, Max: longestMonths, Unit: "months", Skip: none, Ask: "How long do the prices stay as they are, before they may change at all?", Help: "For prices that are fixed at first, such as for two years: the months from the start in which none changes. What did not rise then is not made up for later. Leave it empty where prices change from the first of the days above.", Example: "24"},
		{Key: "noticeDays", Label: "Announced before", At: &a.NoticeDays, Default: "60", Max: 180, Unit: "days", Skip: none, Rule: "CST-11", Ask: "How long ahead should we tell you about new prices?", Help: "How long before the change the client is told. Less than 30 days is too little to plan.", Example: "60"},
		{Key: "trueUp", Label: "Counts are checked", At: &a.TrueUp, Options: TrueUps, Default: "monthly", Ask: "How often shall we count your people and machines again: each month or each quarter?", Help: "How often the invoice follows the real number of users and devices."},
		{Key: "reducePct", Label: "Counts may fall by", At: &a.ReducePct, Default: "10", Unit: "% a year", Ask: "By how many percent may those numbers go down in a year?", Help: "Users and devices can be added at any time; this is how far the counts may be reduced in a contract year.", Example: "10"},
		{Key: "countNoticeDays", Label: "With notice of", At: &a.CountNoticeDays, Default: "30", Max: 180, Unit: "days", Ask: "And how long ahead would you tell us that they go down?", Help: "Notice before a reduction takes effect.", Example: "30"},
		{Key: "planned", Label: "Will fall for certain", At: &a.Planned, Skip: s.A.isProfile, Lines: 3, Ask: "Do you know already that some of it will go, such as a server that is switched off this year?", Help: "What both sides know will fall away: how many, and from when. It is agreed now, so that it needs no notice and does not use up the percentage above.", Example: "1 server is switched off on June 30, 2026"},
		{Key: "countRule", Label: "Other rule on counts", At: &a.CountRule, Lines: 2, Max: 300, Ask: "What else should hold for the counting, for example for seasonal staff?", Help: "Only if something else was agreed; it is printed after the rule above.", Example: "Seasonal staff are counted only in the months they work"},
		{Key: "minMonthly", Label: "Never less a month than", At: &a.MinMonthly, Default: "0.00", Rule: "CST-17", Ask: "Below which amount should the monthly fees not fall, if there is such a floor?", Help: "A floor under the monthly recurring fees. 0 means none.", Example: "1,000"},
	})
}

// needsCap reports whether price changes of a kind are nothing without a cap.
func needsCap(kind string) bool { return kind == "cpi_capped" || kind == "capped" }

// mayHaveCap reports whether price changes of a kind are not known ahead, so that a cap can hold them.
func mayHaveCap(kind string) bool { return kind == "cpi" || needsCap(kind) }

// defaultCap is the usual cap of a clause that has one.
func defaultCap(kind string) string {
	if needsCap(kind) {
		return "5"
	}
	return ""
}

// PassThrough says how the charges of third companies reach the client.
type PassThrough struct {
	Node
	Rule       value.Text
	MarkupPct  value.Percent
	CommitNote value.Text
	Own        value.Lines // contracts that the client has with other companies itself
}

// Fields returns the questions about charges of third companies.
func (p *PassThrough) Fields(s Scope) []Field {
	plus := p.Rule == "cost_plus"
	return s.ask([]Field{
		{Key: "rule", Label: "Licenses and vendors", At: &p.Rule, Options: PassRules, Default: "at_list", Ask: "For licenses we buy for you: at list price, at our cost and a markup, or in the fees?", Help: "What the client pays for licenses and other things that the provider buys for it."},
		{Key: "markupPct", Label: "Markup", At: &p.MarkupPct, Skip: !plus, Required: plus, Unit: "%", Ask: "How much do we add to the vendor’s price?", Help: "What the provider adds to the price that it pays itself.", Example: "10"},
		{Key: "commitNote", Label: "Commitments", At: &p.CommitNote, Lines: 2, Max: 300, Rule: "CST-25", Ask: "Which licenses are bound for longer, and until when?", Help: "Licenses bought for a year can outlast the agreement. Say which, and until when.", Example: "Microsoft 365 licenses are committed until February 28, 2027"},
		{Key: "own", Label: "The client’s own contracts", At: &p.Own, Fast: s.A.hasLine(), Lines: 3, Ask: "What do you buy from other companies yourself: the internet line, phones, Microsoft 365?", Help: "What the client has under contracts of its own and pays itself, with the name of the company, one on each line. The agreement then says that the provider neither buys it nor charges for it. Who calls such a company stands on the call sheet and under Services.", Example: "Internet line, from Comcast"},
	})
}

// hasLine reports whether an internet line is among the equipment: the client is likely to have a contract of its own for it.
func (a *Agreement) hasLine() bool {
	return slices.ContainsFunc(a.Equipment, func(x *Equipment) bool { return x.kind() == "internet_line" })
}

// Tax says how taxes are handled. The program prints what is stated; it does not decide what is taxable.
type Tax struct {
	Node
	Note    value.Text
	RatePct value.Percent
}

// Fields returns the questions about taxes.
func (t *Tax) Fields(s Scope) []Field {
	exempt := t.Note == "exempt"
	return s.ask([]Field{
		{Key: "note", Label: "Taxes", At: &t.Note, Options: TaxNotes, Default: "exclusive", Rule: "CST-21", Ask: "Shall we name prices with tax or without it, or are you exempt?", Help: "Whether prices include sales tax or VAT. Ask your accountant what is taxable where the client sits."},
		{Key: "ratePct", Label: "Tax rate", At: &t.RatePct, Skip: exempt, Unit: "%", Rule: "CST-21", Ask: "Which tax rate should the budget reckon with, if any?", Help: "Only if the budget should show tax. Leave it empty otherwise.", Example: "8.25"},
	})
}

// Budget says what the budget estimate counts with.
type Budget struct {
	Node
	Include                 value.Answer
	HorizonMonths           value.Count
	ReservePct              value.Percent
	Upgrades                Rows[Upgrade, *Upgrade]
	UserGrowthPct           value.Percent
	AfterHoursHoursPerMonth value.Qty
	ReviewEvery             value.Span
}

// Fields returns the questions about the budget.
func (b *Budget) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "include", Label: "Budget in the agreement", At: &b.Include, Default: "yes", Ask: "Would you like a yearly budget in the agreement, for us to go through together?", Help: "Whether the agreement carries a yearly estimate and promises to go through it together. The figures are shown here in any case."},
		{Key: "horizonMonths", Label: "Budget for", At: &b.HorizonMonths, Default: s.A.defaultHorizon(), Min: 1, Max: 84, Unit: "months", Ask: "How far ahead should the budget look?", Help: "How far the estimate looks. The term, and at least a year, is usual.", Example: "36"},
		{Key: "reservePct", Label: "Reserve", At: &b.ReservePct, Default: "5", Unit: "%", Rule: "CST-22", Ask: "How many percent of the fees should you set aside for what nobody foresees?", Help: "Set aside for what nobody foresees, as a share of each year’s fees. It is not charged.", Example: "5"},
		{Key: "upgrades", Label: "Upgrades ahead", At: &b.Upgrades, Ask: "Which larger things will you have to buy or replace in these years?", Help: "Things that have to be replaced in these years, such as a server whose support ends."},
		{Key: "userGrowthPct", Label: "More people each year", At: &b.UserGrowthPct, Default: "0", Unit: "%", Ask: "By how many percent will your staff grow in a year?", Help: "How much the number of users grows in a year, rounded up to whole people.", Example: "5"},
		{Key: "afterHoursHoursPerMonth", Label: "Hours after hours", At: &b.AfterHoursHoursPerMonth, Default: "0", Unit: "hours a month", Skip: !s.A.billsLateHours(), Ask: "How many hours of help at night or on weekends do you expect in a month?", Help: "The hours of billed work after hours that are expected in a month.", Example: "2"},
		{Key: "reviewEvery", Label: "Looked at every", At: &b.ReviewEvery, Default: "12 month", Ask: "How often shall we go through the budget together?", Help: "How often both sides go through the budget.", Example: "12 months"},
	})
}

// Upgrade is a purchase that can be foreseen.
type Upgrade struct {
	Entry
	Label  value.Text
	Date   value.Date
	Amount value.Amount
}

// Fields returns the questions about the purchase.
func (u *Upgrade) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "label", Label: "Upgrade", At: &u.Label, Required: true, Named: true, Max: 80, Ask: "Which larger purchase is coming?", Help: "What has to be bought or replaced.", Example: "Replace the file server"},
		{Key: "date", Label: "When", At: &u.Date, Required: true, Ask: "When do you expect it?", Help: "The month it is needed in.", Example: "10/1/2027"},
		{Key: "amount", Label: "About", At: &u.Amount, Required: true, Ask: "About how much will it cost?", Help: "What it will cost, as well as you can tell.", Example: "8,000"},
	})
}

// defaultHorizon returns the length of the term in months, a year at least.
func (a *Agreement) defaultHorizon() string {
	return value.NewCount(min(max(12, a.Months()), 84)).String()
}
