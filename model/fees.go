package model

import (
	"slices"

	"engross/model/value"
)

// Choices of a fee line.
var (
	FeeKinds = []Option{
		{Value: "recurring", Label: "recurring", Help: "the same each month, quarter or year", Also: "monthly, per month, quarterly, yearly, annual, subscription, ongoing"},
		{Value: "one_time", Label: "once", Help: "such as onboarding", Also: "one-time, onetime, one-off, setup, set-up fee, non-recurring"},
		{Value: "usage", Label: "by use", Help: "counted afterwards, such as storage used; its price rises with the others", Also: "usage-based, metered, consumption, pay as you go"},
		{Value: "retainer", Label: "retainer", Help: "a fixed number of hours each month"},
		{Value: "milestone", Label: "milestone", Help: "due when a piece of work is accepted"},
		{Value: "hourly_block", Label: "block of hours", Help: "hours bought in advance", Also: "prepaid hours, block hours, bucket of hours"},
		{Value: "deposit", Label: "deposit", Help: "held as security and returned at the end"},
		{Value: "discount", Label: "discount", Help: "takes off the bill", Also: "rebate, reduction, credit"},
		{Value: "pass_through", Label: "passed on", Help: "what a third company charges", Also: "pass-through, passed through, resold, resold license, resold licence, resale, reseller, license, licence, third-party, reimbursed, at cost"},
	}
	FeeUnits = []Option{
		{Value: "user", Label: "user", Also: "person, people, employee, head, staff, staff member, worker"},
		{Value: "device", Label: "device", Help: "a register, a till, a phone, a firewall: whatever is counted"},
		{Value: "workstation", Label: "workstation", Help: "a computer at a desk, also a laptop", Also: "computer, pc, desktop, laptop, notebook, mac"},
		{Value: "server", Label: "server"},
		{Value: "site", Label: "site", Also: "location, office, branch, store, shop"},
		{Value: "mailbox", Label: "mailbox", Also: "email account, email address, inbox"},
		{Value: "tb", Label: "TB", Help: "terabyte; price with four decimals"},
		{Value: "gb", Label: "GB", Help: "gigabyte; price with four decimals"},
		{Value: "hour", Label: "hour"},
		{Value: "ticket", Label: "ticket"},
		{Value: "licence", Label: "license", Also: "subscription, seat"},
		{Value: "flat", Label: "fixed fee", Help: "one price whatever the numbers are"},
	}
	Cycles = []Option{
		{Value: "monthly", Label: "each month"},
		{Value: "quarterly", Label: "each quarter"},
		{Value: "annual", Label: "each year"},
		{Value: "once", Label: "once"},
	}
	BillTimes = []Option{
		{Value: "advance", Label: "in advance"},
		{Value: "arrears", Label: "afterwards"},
		{Value: "halves", Label: "half on signing, half on go-live"},
	}
	TierModes = []Option{
		{Value: "volume", Label: "one price for all", Help: "the tier that the quantity reaches prices every unit"},
		{Value: "graduated", Label: "step by step", Help: "each tier prices only the units in it"},
	}
	TaxClasses = []Option{
		{Value: "standard", Label: "the usual rate"},
		{Value: "own", Label: "a rate of its own"},
		{Value: "exempt", Label: "exempt"},
		{Value: "reverse_charge", Label: "reverse charge", Help: "the client accounts for the tax"},
	}
	InstalmentTimes = []Option{
		{Value: "date", Label: "on a date"},
		{Value: "signing", Label: "on signing", Help: "when both parties have signed"},
		{Value: "go_live", Label: "on go-live", Help: "when service begins"},
		{Value: "event", Label: "when something is done", Help: "in your own words"},
	}
	UnusedHours = []Option{
		{Value: "lost", Label: "lapse"},
		{Value: "refunded", Label: "are refunded"},
	}
	MonthNames = []Option{
		{Value: "1", Label: "January"},
		{Value: "2", Label: "February"},
		{Value: "3", Label: "March"},
		{Value: "4", Label: "April"},
		{Value: "5", Label: "May"},
		{Value: "6", Label: "June"},
		{Value: "7", Label: "July"},
		{Value: "8", Label: "August"},
		{Value: "9", Label: "September"},
		{Value: "10", Label: "October"},
		{Value: "11", Label: "November"},
		{Value: "12", Label: "December"},
	}
)

// Fee is one line of a price list.
type Fee struct {
	Entry
	Label                             value.Text
	ServiceIDs                        value.Set
	Kind, Unit                        value.Text
	Qty                               value.Qty
	Price                             value.Amount
	Cycle, Bill                       value.Text
	From, Until, CommitUntil          value.Date
	MonthsOfYear                      value.Set
	MinQty, MaxQty, EstQty            value.Qty
	MaxPerYear                        value.Amount
	TierMode                          value.Text
	Tiers                             Rows[Tier, *Tier]
	Hours                             value.Qty
	Rollover                          value.Count
	Overage                           value.Amount
	Block                             HourBlock
	Milestone                         Milestone
	DiscountPct                       value.Percent
	DiscountScope                     value.Set
	Optional, Waived, Open, PrintZero value.Answer
	Escalates, Taxable                value.Answer
	TaxClass, TaxNote                 value.Text
	TaxRate                           value.Percent
	Instalments                       Rows[Instalment, *Instalment]
	AsBilled                          value.Answer
	PayerID                           value.Text   // id of an affiliate; empty for who is billed
	MorePrice                         value.Amount // of each one beyond MoreFrom, counted by MoreUnit, beside a fixed fee
	MoreUnit                          value.Text
	MoreFrom                          value.Qty
}

// feeFields is the number of questions about a fee line.
const feeFields = 40

// Fields returns the questions about the line. What its kind does not need is not asked.
func (f *Fee) Fields(s Scope) []Field {
	cur := s.listCurrency()
	out := f.main(slices.Grow(s.ask(nil), feeFields), s, cur)
	out = f.amounts(out, s, cur)
	return f.terms(out, s)
}

// main adds the questions of the fast path and what says when the line is charged.
func (f *Fee) main(out []Field, s Scope, cur string) []Field {
	kind, unit := f.kind(), f.unit()
	once := kind == "one_time" || kind == "milestone" || kind == "deposit"
	book := s.A.isProfile // a price book has prices, no quantities and no dates
	named, ids := s.A.serviceNamed(f), f.ServiceIDs
	if named != "" {
		ids = value.NewSet(named)
	}
	return append(out,
		Field{Key: "label", Label: "Fee", At: &f.Label, Required: true, Fast: true, Named: true, Max: 80, Ask: "What do we call this on the invoice?", Help: "The words on the invoice. Write \"no charge\" in it if the price is 0 on purpose.", Example: "Managed services"},
		Field{Key: "kind", Label: "Kind", At: &f.Kind, Options: FeeKinds, Default: kindNamed(string(f.Label)), Required: true, Fast: true, Ask: "Is that every month, once, or by use?", Help: "How the fee comes about. Most lines recur; what is called onboarding, set-up or migration is taken to be charged once, and what is called resold, or as a vendor’s license is, to be passed on: its price follows the vendor’s."},
		Field{Key: "unit", Label: "For each", At: &f.Unit, Options: FeeUnits, Default: unitNamed(string(f.Label), kind), Fast: true, Ask: "Is it counted by user, by device, or is it a fixed fee?", Help: "What is counted, proposed by the name where that tells it. A fixed fee has one price whatever the numbers are."},
		Field{Key: "qty", Label: "Quantity", At: &f.Qty, Default: s.defaultQty(unit), Required: kind != "usage" && !f.Open.IsYes(), Fast: unit != "flat", Skip: book || kind == "usage" || f.isPercent(), Ask: "How many of them?", Help: "The number at the start. Users start from the head count; change it if some people are not covered.", Example: "22"},
		Field{Key: "price", Label: "Price", At: &f.Price, Currency: cur, Required: !f.Open.IsYes() && !f.isPercent() && !f.isAsBilled(), Fast: true, Skip: f.isPercent(), Ask: askPrice(kind, unit), Help: "The price of one, without tax. “640 flat” is one price for all. Prices by use may have four decimals. A discount is typed as the amount it takes off.", Example: "125"},
		Field{Key: "cycle", Label: "Charged", At: &f.Cycle, Options: Cycles, Default: defaultCycle(kind), Skip: once, Ask: "How often is that charged: each month, each quarter, each year or once?", Help: "How often the price is charged. The price is for one such period."},
		Field{Key: "bill", Label: "Billed", At: &f.Bill, Options: billTimes(f.Kind), Default: defaultBill(kind), Fast: kind == "one_time", Ask: askBill(kind), Help: "Before the period or after it. Fees by use can only be billed afterwards. A fee charged once may be paid in halves, or in other parts: see Instalments."},
		Field{Key: "serviceIds", Label: "Covers", At: &f.ServiceIDs, Ref: "services", Offer: func() []Option { return s.A.serviceOptions() }, Default: named, Ask: "Which of the services does this price pay for?", Help: "The services that this fee pays for. One that the fee is called by is proposed, as Server management for “Server care”, if no other line was said to pay for it; “Managed services” then covers the rest."},
		Field{Key: "optional", Label: "Optional", At: &f.Optional, Default: yesNo(s.isOnlyOptional(ids)), Ask: "Is this one only an offer, which you may order later?", Help: "An optional line is listed with its price and not added to any total until the client orders it."},
	)
}

// askPrice is what a rep says to get the price.
func askPrice(kind, unit string) string {
	switch {
	case kind == "discount":
		return "How much do we take off?"
	case unit == "flat":
		return "And what does it cost?"
	}
	return "And what does one cost?"
}

// amounts adds the questions that change how the amount is computed.
func (f *Fee) amounts(out []Field, s Scope, cur string) []Field {
	kind := f.kind()
	usage, discount := kind == "usage" && !s.A.isProfile, kind == "discount"
	hours := kind == "retainer" || kind == "hourly_block"
	return append(out,
		Field{Key: "estQty", Label: "Estimated use", At: &f.EstQty, Skip: !usage, Rule: "CST-14", Ask: "About how much of it will you use from one bill to the next?", Help: "The use that is expected in one period. It goes into the budget, not into the price.", Example: "2.5"},
		Field{Key: "minQty", Label: "At least", At: &f.MinQty, Skip: discount, Ask: "What is the least number that we charge for?", Help: "Fewer are charged as this many.", Example: "10"},
		Field{Key: "maxQty", Label: "At most", At: &f.MaxQty, Skip: discount, Ask: "What is the most that we charge for, if there is a limit?", Help: "More are not charged.", Example: "50"},
		Field{Key: "maxPerYear", Label: "Not more a year than", At: &f.MaxPerYear, Currency: cur, Skip: discount, Ask: "What may this line cost you in a year at most, if there is a limit?", Help: "A limit on what this line may cost in a contract year.", Example: "5,000"},
		Field{Key: "tiers", Label: "Price tiers", At: &f.Tiers, Skip: discount, Ask: "From which numbers on does the price of one change?", Help: "Other prices from certain quantities on. The first tier begins at 0."},
		Field{Key: "tierMode", Label: "Tiers work", At: &f.TierMode, Options: TierModes, Default: "volume", Skip: discount || f.Tiers.Len() == 0, Ask: "When you reach the next step, does its price hold for all, or only for what is above?", Help: "Whether a tier prices all units or only those in it."},
		Field{Key: "hours", Label: "Hours included", At: &f.Hours, Skip: !hours, Required: hours, Unit: "hours", Rule: "CST-20", Ask: "How many hours does it include?", Help: "The hours that one period or block buys.", Example: "10"},
		Field{Key: "rollover", Label: "Unused hours last", At: &f.Rollover, Skip: !hours, Default: "0", Max: 60, Unit: "periods", Ask: "For how many further periods can you use hours that are left over?", Help: "How many further periods unused hours can be used in. 0 means they lapse at the end of the period.", Example: "1"},
		Field{Key: "overage", Label: "Hour beyond", At: &f.Overage, Currency: cur, Skip: !hours, Default: s.ordinaryRate(hours), Rule: "CST-20", Ask: "And what does an hour cost when those are used up?", Help: "What an hour costs when the included ones are used up. Usually the ordinary rate.", Example: "150"},
		Field{Key: "block", Label: "Hours in advance", At: &f.Block, Skip: !hours},
		Field{Key: "milestone", Label: "Milestone", At: &f.Milestone, Skip: kind != "milestone" || s.A.isProfile},
		Field{Key: "discountPct", Label: "Discount in percent", At: &f.DiscountPct, Skip: !discount, Unit: "%", Ask: "How many percent do we take off?", Help: "A share of the lines below, rounded on each of them. Leave it empty for a fixed amount.", Example: "5"},
		Field{Key: "discountScope", Label: "Taken off", At: &f.DiscountScope, Ref: s.feesRef(discount), Offer: func() []Option { return s.otherFees(f) }, Skip: !discount || !f.DiscountPct.IsSet(), Ask: "Which lines do we take that off?", Help: "The lines that the discount reads. None chosen means every line of the list that recurs."},
	)
}

// terms adds the questions that few lines need.
func (f *Fee) terms(out []Field, s Scope) []Field {
	taxed, kind, more := !f.Taxable.IsNo(), f.kind(), f.moreUnit()
	fixed := f.unit() == "flat" && f.IsRecurring() && kind != "discount"
	further := FeeUnits[:len(FeeUnits)-1] // a fixed fee counts nothing
	return append(out,
		Field{Key: "from", Label: "From", At: &f.From, Skip: s.A.isProfile, Ask: "From which day do we charge for it?", Help: "The first day it is charged for. Empty means from go-live. A part of a month is charged by days.", Example: "7/1/2026"},
		Field{Key: "until", Label: "Until", At: &f.Until, Skip: s.A.isProfile, Ask: "Until which day do we charge for it?", Help: "The last day it is charged for. Empty means until the agreement ends.", Example: "12/31/2026"},
		Field{Key: "commitUntil", Label: "Committed until", At: &f.CommitUntil, Skip: s.A.isProfile || kind != "pass_through", Rule: "CST-25", Ask: "Until when is that license or contract bound?", Help: "The day until which the license or contract of the third company runs. It is owed until then, even if the agreement ends before.", Example: "2/28/2027"},
		Field{Key: "monthsOfYear", Label: "Only in", At: &f.MonthsOfYear, Options: MonthNames, Skip: !f.IsRecurring(), Ask: "In which months do you need it, if not all year?", Help: "For a fee of the season. None chosen means all year."},
		Field{Key: "escalates", Label: "Price rises with the years", At: &f.Escalates, Default: yesNo(f.usuallyEscalates()), Ask: "Does this price go along with the yearly price change?", Help: "Whether the yearly price change holds for this line. Fees that come again and again, those by use too, usually rise; what is charged once or passed on does not."},
		Field{Key: "waived", Label: "Waived", At: &f.Waived, Default: "no", Ask: "Shall we show what it is worth and charge nothing for it?", Help: "The price is printed beside the word waived and 0 is charged, so that the client sees what it is worth."},
		Field{Key: "open", Label: "Price still open", At: &f.Open, Default: "no", Skip: s.A.isProfile, Ask: "Do we have to leave this price open for now?", Help: "The price or quantity is to be agreed later. It prints as a blank and stands in the list of open points."},
		Field{Key: "printZero", Label: "Print with quantity 0", At: &f.PrintZero, Default: "no", Skip: !f.Qty.IsSet() || f.Qty.Sign() != 0, Ask: "Should this line be printed although there is none of it yet?", Help: "Lines with quantity 0 are left out of the printed list unless you ask for them."},
		Field{Key: "taxable", Label: "Taxable", At: &f.Taxable, Ask: "Is tax added to this one, as far as you know?", Help: "Whether tax is added to this line. Ask your accountant; the program only prints what you say."},
		Field{Key: "taxClass", Label: "Tax class", At: &f.TaxClass, Options: TaxClasses, Default: "standard", Skip: !taxed, Ask: "At which rate is this one taxed: the usual one, one of its own, or none?", Help: "Which rate holds for this line."},
		Field{Key: "taxRate", Label: "Own tax rate", At: &f.TaxRate, Skip: !taxed || f.TaxClass != "own", Required: f.TaxClass == "own", Unit: "%", Ask: "Which tax rate applies to this fee?", Help: "The tax rate of this line, where the law sets another than the usual one.", Example: "6.25"},
		Field{Key: "taxNote", Label: "Tax note", At: &f.TaxNote, Skip: !taxed, Max: 160, Ask: "Which words does the tax law want on the invoice for this?", Help: "Words that the law wants on the invoice, such as for a reverse charge.", Example: "Reverse charge: the recipient accounts for the tax"},
		Field{Key: "instalments", Label: "Instalments", At: &f.Instalments, Skip: f.IsRecurring() || s.A.isProfile, Ask: "In which parts would you like to pay it, and when: on dates, on signing, on go-live?", Help: "The parts in which a fee charged once is paid, each on a date or when something happens. For half on signing and half on go-live, choose that at Billed instead. Without either, it is due in one piece."},
		Field{Key: "payerId", Label: "Paid by", At: &f.PayerID, Ref: "affiliates", Offer: func() []Option { return s.A.affiliateOptions() }, Skip: s.A.Affiliates.Len() == 0, Ask: "Which of your companies pays this one, if not the one that we bill?", Help: "Only if another company of the client pays this line than the one that is billed."},
		Field{Key: "asBilled", Label: "As the vendor bills it", At: &f.AsBilled, Default: "no", Fast: true, Skip: kind != "pass_through" || f.Price.IsSet(), Ask: "Do you pay just what the vendor charges, whatever that is at the time?", Help: "Yes lets the price stay empty: the client pays what the vendor bills, without an addition. Such a line is in no total, and the budget says so."},
		Field{Key: "morePrice", Label: "Each further one costs", After: "price", At: &f.MorePrice, Currency: s.listCurrency(), Skip: !fixed, Ask: "And when you hire people or add machines: what does each further one add to that price?", Help: "For a fixed fee that grows with the client, such as 70 more for each person that is hired: what one adds, for the same period. Leave it empty where the fee stays whatever the numbers are.", Example: "70"},
		Field{Key: "moreUnit", Label: "Counted by", After: "morePrice", At: &f.MoreUnit, Options: further, Default: more, Skip: !fixed || !f.MorePrice.IsSet(), Ask: "Is that for each person, each device, or something else?", Help: "What is counted beside the fixed fee."},
		Field{Key: "moreFrom", Label: "The fee itself is for", After: "moreUnit", At: &f.MoreFrom, Default: s.defaultQty(more), Required: f.MorePrice.IsSet(), Skip: s.A.isProfile || !fixed || !f.MorePrice.IsSet(), Ask: "And for how many is the fixed fee itself?", Help: "How many the fixed fee pays for; each one beyond that number adds to it. Proposed from how many there are now.", Example: "7"},
	)
}

// Tier is a price from a quantity on.
type Tier struct {
	Entry
	From  value.Qty
	Price value.Amount
}

// Fields returns the questions about the tier.
func (t *Tier) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "from", Label: "From quantity", At: &t.From, Required: true, Rule: "CST-13", Ask: "From how many on?", Help: "The quantity from which this price holds; the first tier begins at 0.", Example: "0"},
		{Key: "price", Label: "Price", At: &t.Price, Currency: s.listCurrency(), Required: true, Rule: "CST-13", Ask: "What is the price from there on?", Help: "The price of one in this tier.", Example: "110"},
	})
}

// HourBlock holds the rules about hours paid in advance.
type HourBlock struct {
	Node
	ValidMonths value.Count
	CarryCap    value.Qty
	AtEnd       value.Text
	Drawers     value.Set
}

// Fields returns the questions about hours paid in advance.
func (b *HourBlock) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "validMonths", Label: "Valid for", At: &b.ValidMonths, Max: 60, Unit: "months", Ask: "How long after you bought them can you use the hours?", Help: "How long the hours can be used after they were bought. Empty means as long as the agreement runs.", Example: "12"},
		{Key: "carryCap", Label: "Carried over at most", At: &b.CarryCap, Unit: "hours", Ask: "How many unused hours can go over into the next period?", Help: "The most unused hours that go into a next period.", Example: "5"},
		{Key: "atEnd", Label: "At the end, unused hours", At: &b.AtEnd, Options: UnusedHours, Default: "lost", Ask: "When we part, are the hours you have not used lost or refunded?", Help: "What becomes of them when the agreement ends."},
		{Key: "drawers", Label: "May be used by", At: &b.Drawers, Ref: "contacts", Offer: func() []Option { return s.A.personOptions("client") }, Ask: "Who may order work out of these hours?", Help: "The people who may order work from these hours. None chosen means everybody who may instruct."},
	})
}

// Milestone is a piece of work that is paid for when it is accepted.
type Milestone struct {
	Node
	Text       value.Text
	Due        value.Date
	AcceptDays value.Count
}

// Fields returns the questions about the milestone.
func (m *Milestone) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "text", Label: "What is delivered", At: &m.Text, Required: true, Max: 300, Lines: 2, Ask: "What is delivered at this milestone?", Help: "How both sides see that it is reached.", Example: "All mailboxes are moved and mail flows"},
		{Key: "due", Label: "Due", At: &m.Due, Required: true, Rule: "CST-18", Ask: "When is the milestone due?", Help: "The day it is to be delivered.", Example: "6/30/2026"},
		{Key: "acceptDays", Label: "Days to accept", At: &m.AcceptDays, Required: true, Max: 90, Unit: "days", Rule: "CST-18", Ask: "How many days do you need to look at it?", Help: "The days that the client has to accept or object.", Example: "10"},
	})
}

// isHalved reports whether the line is paid in two halves. Instalments that are listed say it otherwise.
func (f *Fee) isHalved() bool {
	return f.Bill == "halves" && f.kind() == "one_time" && f.Instalments.Len() == 0
}

// parts returns the instalments of a line charged once that comes to a sum: those that are listed, else its halves if it is
// billed so. The amounts have as many decimals as money in the currency.
func (f *Fee) parts(sum value.Amount, decimals int) Rows[Instalment, *Instalment] {
	if !f.isHalved() || !sum.IsSet() {
		return f.Instalments
	}
	half := sum.Share(1, 2, decimals)
	first, second := &Instalment{When: "signing", Amount: half}, &Instalment{When: "go_live", Amount: sum.Sub(half)}
	first.setKey("first-half")
	second.setKey("second-half")
	return Rows[Instalment, *Instalment]{first, second}
}

// Instalment is one part of a fee charged once.
type Instalment struct {
	Entry
	When, Event value.Text
	Due         value.Date
	Amount      value.Amount
}

// Fields returns the questions about the instalment.
func (i *Instalment) Fields(s Scope) []Field {
	when := or(i.When, "date")
	return s.ask([]Field{
		{Key: "when", Label: "When", At: &i.When, Options: InstalmentTimes, Default: "date", Ask: "Is this part due on a date, on signing, on go-live, or when something is done?", Help: "What makes this part due: a date, or something that happens."},
		{Key: "due", Label: "Due", At: &i.Due, Required: when == "date", Skip: when != "date", Ask: "When is this part due?", Help: "The day this part is paid.", Example: "4/15/2026"},
		{Key: "event", Label: "What has to be done", At: &i.Event, Required: when == "event", Skip: when != "event", Max: 120, Ask: "What has to be done before this part is due?", Help: "It is printed after “Due”, so begin with “when”.", Example: "when all mailboxes are moved"},
		{Key: "amount", Label: "Amount", At: &i.Amount, Currency: s.listCurrency(), Required: true, Ask: "How much is this part?", Help: "This part. Together the parts make the fee.", Example: "1,750"},
	})
}
