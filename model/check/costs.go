package check

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"engross/model"
	"engross/model/value"
)

func costRules() []Rule {
	return []Rule{
		{"CST-01", Error, "there is no price", noPrice},
		{"CST-02", Error, "a quantity or a price is negative", negativeQuantity},
		{"CST-03", Warning, "a price is 0 and does not say that nothing is charged", silentZero},
		{"CST-04", Error, "it is not said how payments are made", byQuestion},
		{"CST-05", Error, "it is not said when payments are due", byQuestion},
		{"CST-08", Error, "there is no currency, or an amount has more decimals than it", currencyFits},
		{"CST-21", Advice, "it is not said how tax is handled", taxUnsaid},
		{"CST-23", Warning, "it is not said whether there is a set-up fee", setupUnsaid},
	}
}

// fee is a fee line with where it stands.
type fee struct {
	*model.Fee
	path, currency string
}

// eachFee visits the lines of all price lists.
func eachFee(in Input, visit func(fee)) {
	for _, f := range in.fees {
		visit(f)
	}
}

// feesOf gives the lines of all price lists.
func feesOf(a *model.Agreement) []fee {
	var all []fee
	for _, l := range a.Costs.Lists {
		for _, f := range l.Fees {
			all = append(all, fee{f, "costs.lists." + l.Key() + ".fees." + f.Key(), string(l.Currency)})
		}
	}
	return all
}

// noPrice speaks where nothing is charged, although a service is included that is not marked as free. An agreement that charges only
// once, or only by use, has a price. Lines without a price or a quantity are found by the questions.
func noPrice(in Input, report reporter) {
	first := ""
	eachFee(in, func(f fee) {
		if first == "" {
			first = f.path + ".price"
		}
	})
	for _, l := range in.Agreement.Costs.Lists {
		if t := in.Agreement.Totals(l); t.Open > 0 || charges(t) {
			return
		}
	}
	for _, s := range in.Agreement.Services {
		if first != "" && s.Status == "included" && !s.NoCharge.IsYes() {
			report(first, fmt.Sprintf("No price yet: %s is included and nothing is charged. Type a price and a quantity, or mark the included services as free of charge.",
				quoted(string(s.Name))))
			return
		}
	}
}

func charges(t model.Totals) bool {
	for _, sum := range []value.Amount{t.Monthly, t.Quarterly, t.Yearly, t.Once, t.Usage} {
		if sum.Sign() != 0 {
			return true
		}
	}
	return false
}

func negativeQuantity(in Input, report reporter) {
	eachFee(in, func(f fee) {
		if !f.IsCounted() {
			return
		}
		for key, q := range map[string]value.Qty{"qty": f.Qty, "estQty": f.EstQty} {
			if q.Sign() < 0 {
				report(f.path+"."+key, fmt.Sprintf("Fee %s has the quantity %s: type 0 or more. To take something off the bill, add a discount line.",
					in.row(f.path), q.Show(in.Agreement.Style())))
			}
		}
		if f.Price.Sign() < 0 && f.Kind != "discount" {
			report(f.path+".price", fmt.Sprintf("Fee %s has the price %s: type 0 or more. To take something off the bill, make it a discount.",
				in.row(f.path), in.money(f.Price, f.currency)))
		}
	})
}

func silentZero(in Input, report reporter) {
	eachFee(in, func(f fee) {
		name := strings.ToLower(string(f.Label))
		if !f.Price.IsSet() || f.Price.Sign() != 0 || f.Waived.IsYes() || f.Kind == "discount" ||
			strings.Contains(name, "no charge") || strings.Contains(name, "included") {
			return
		}
		var fix *Fix
		if words := string(f.Label) + " (no charge)"; utf8.RuneCountInString(words) <= 80 { // what the question takes
			fix = set(f.path+".label", words, "add “(no charge)” to the name")
		}
		report(f.path+".price", fmt.Sprintf("The price of %s is %s: write “no charge” in its name, or type a price.", in.row(f.path), in.money(f.Price, f.currency)), fix)
	})
}

// currencyFits holds amounts against their currency. Prices by use may have four decimals: they are rounded once a line.
func currencyFits(in Input, report reporter) {
	if !in.Agreement.Costs.Currency.IsSet() && !in.hasGap("costs.currency") {
		report("costs.currency", "The agreement has no currency: choose one, such as USD.")
	}
	for _, p := range in.fine {
		if isFinePrice(*p) {
			continue
		}
		amount, currency := amountOf(p.Field), currencyOf(in.Agreement, p)
		digits, _ := value.Digits(currency)
		rounded := amount.Round(digits)
		report(p.Path, fmt.Sprintf("%s is %s, but %s has %s: round it to %s.",
			in.where(*p), in.money(amount, currency), currency, decimals(digits), in.money(rounded, currency)),
			set(p.Path, rounded.String(), "round it to "+in.money(rounded, currency)))
	}
}

// amountOf returns the amount that is an answer, or that limits it; unset for another answer.
func amountOf(f model.Field) value.Amount {
	switch a := f.At.(type) {
	case *value.Amount:
		return *a
	case *value.Limit:
		return a.Amount()
	}
	return value.Amount{}
}

// currencyOf returns the currency of an amount.
func currencyOf(a *model.Agreement, p *model.Place) string {
	return cmp.Or(p.Field.Currency, a.Style().Currency)
}

func decimals(n int) string {
	if n == 0 {
		return "no decimals"
	}
	return count(n, "decimal")
}

// isFinePrice reports whether the amount is the price of something that is counted in small units, such as storage.
func isFinePrice(p model.Place) bool {
	f, ok := p.Object.(*model.Fee)
	if tier, isTier := p.Object.(*model.Tier); isTier && tier != nil {
		f, ok = p.Scope.Up.(*model.Fee)
	}
	return ok && (p.Field.Key == "price" || p.Field.Key == "overage") && (f.Unit == "tb" || f.Unit == "gb" || f.Kind == "usage")
}

// setupUnsaid asks for a word on the set-up fee where no line charges one.
func setupUnsaid(in Input, report reporter) {
	const path = "costs.noSetupFee"
	p, err := in.Draft.At(path)
	if err != nil || p.Field.Skip || p.State().NA != nil || in.hasGap(path) || in.Agreement.Costs.NoSetupFee.IsYes() {
		return
	}
	report(path, "It is not said whether getting started costs anything: add a one-time line, or promise that there is no set-up fee.",
		set(path, "yes", "promise that there is no set-up fee"))
}

// taxUnsaid also looks at Texas, where a client will ask for the rate.
func taxUnsaid(in Input, report reporter) {
	const path = "costs.tax.note"
	t := &in.Agreement.Costs.Tax
	if !t.Note.IsSet() {
		report(path, "It is not said whether prices include tax: say that they do not, which is usual.", set(path, "exclusive", "say that tax comes on top"))
		return
	}
	if s, ok := law("CST-21", in.clientState()); ok && t.Note == "exclusive" && !t.RatePct.IsSet() {
		report("costs.tax.ratePct", fmt.Sprintf("Tax comes on top of the prices and no rate is given. %s State the rate.", in.cite(s)))
	}
}
