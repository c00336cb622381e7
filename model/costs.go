package model

import "engross/model/value"

// CostsScreen says what the services cost, how they are paid, and what the years ahead will cost.
type CostsScreen struct {
	Node
	Costs Costs
}

// About names the screen.
func (*CostsScreen) About() About {
	return About{Key: "costs", Title: "Costs", Help: "What the services cost, how and when they are paid, and what to expect in the years ahead."}
}

// Fields returns the questions of the screen.
func (c *CostsScreen) Fields(Scope) []Field {
	return []Field{{Key: "costs", Label: "Costs", At: &c.Costs}}
}

// Costs holds the price lists and every rule about money.
type Costs struct {
	Node
	Currency       value.Currency
	OnlyListedFees value.Answer
	Lists          Rows[PriceList, *PriceList]
	NoSetupFee     value.Answer
	Rates          Rows[Rate, *Rate]
	Pay            Pay
	Late           Late
	Adjust         Adjust
	PassThrough    PassThrough
	Tax            Tax
	Budget         Budget
}

// Fields returns the questions about money.
func (c *Costs) Fields(s Scope) []Field {
	return s.ask([]Field{
		{
			Key: "currency", Label: "Currency", At: &c.Currency, Default: "USD", Rule: "CST-08",
			Ask:     "In which currency shall we name our prices?",
			Help:    "The currency of every amount in the agreement, unless a price list names another. Amounts in different currencies are never added up.",
			Example: "USD",
		},
		{
			Key: "lists", Label: "Price lists", At: &c.Lists, Required: true, Fast: true, Rule: "CST-01",
			Ask:  "Shall we go through the prices, line by line?",
			Help: "Each list holds fee lines. One list is enough unless another company of the client pays, or pays in another currency.",
		},
		{
			Key: "noSetupFee", Label: "No set-up fee", At: &c.NoSetupFee, Skip: s.A.hasSetupFee(), Rule: "CST-23",
			Ask:  "Shall we write down that getting started costs nothing extra?",
			Help: "Say yes here to promise that there is no set-up fee. If there is one, add it as a one-time line to the price list instead.",
		},
		{
			Key: "rates", Label: "Hourly rates", At: &c.Rates, Required: true, Fast: true,
			Ask:  "What does an hour cost that the monthly fee does not cover?",
			Help: "Prices for work outside the fees. You give the ordinary rate; the others follow from it until you change them.",
		},
		{Key: "pay", Label: "Payment", At: &c.Pay},
		{Key: "late", Label: "Late payment", At: &c.Late},
		{Key: "adjust", Label: "Price changes", At: &c.Adjust},
		{Key: "passThrough", Label: "Costs passed on", At: &c.PassThrough},
		{Key: "tax", Label: "Taxes", At: &c.Tax},
		{
			Key: "onlyListedFees", Label: "Only listed fees", At: &c.OnlyListedFees, Default: "yes",
			Ask:  "We would bill only what is listed or what you approved: is that all right with you?",
			Help: "With yes, nothing is payable unless it is listed here or in a quote that the client approved. That spares the client surprises and the provider arguments.",
		},
		{Key: "budget", Label: "Budget", At: &c.Budget},
	})
}

// hasSetupFee reports whether a line is charged once when the work begins.
func (a *Agreement) hasSetupFee() bool {
	for _, l := range a.Costs.Lists {
		for _, f := range l.Fees {
			if f.kind() == "one_time" && f.IsCounted() {
				return true
			}
		}
	}
	return false
}
