package check

import (
	"fmt"
	"strings"

	"engross/model"
	"engross/model/value"
)

func costRules() []Rule {
	return []Rule{
		{"CST-01", Error, "there is no price", noPrice},
		{"CST-02", Error, "a quantity is negative", negativeQuantity},
		{"CST-03", Warning, "a price is 0 and does not say that nothing is charged", silentZero},
		{"CST-04", Error, "it is not said how payments are made", byQuestion},
		{"CST-05", Error, "it is not said when payments are due", byQuestion},
		{"CST-08", Error, "an amount has more decimals than its currency", tooManyDecimals},
	}
}

// eachFee visits the fee lines with the currency they are in.
func eachFee(a *model.Agreement, visit func(l *model.PriceList, f *model.Fee, currency string)) {
	for _, l := range a.Costs.Lists {
		currency := string(l.Currency)
		if currency == "" {
			currency = string(a.Costs.Currency)
		}
		for _, f := range l.Fees {
			visit(l, f, currency)
		}
	}
}

// noPrice speaks where there are lines but none of them charges anything, and a service that is included is not marked as free.
func noPrice(in Input, report reporter) {
	lines, priced, open := 0, false, false
	first := ""
	eachFee(in.Agreement, func(l *model.PriceList, f *model.Fee, _ string) {
		if lines++; first == "" {
			first = feePath(l, f, "price")
		}
		open = open || !f.Price.IsSet() || !f.Qty.IsSet()
		priced = priced || !f.Optional.IsYes() && f.Price.Sign() != 0 && f.Qty.Units() != 0 || f.Open.IsYes()
	})
	if lines == 0 || priced || open {
		return // no line, price or quantity at all is reported by the question
	}
	for _, s := range in.Agreement.Services {
		if s.Status == "included" && !s.NoCharge.IsYes() {
			report(first, fmt.Sprintf("No price yet: nothing is charged for “%s” and the other services. Set a price and a quantity, or mark the services as free of charge.", s.Name))
			return
		}
	}
}

func negativeQuantity(in Input, report reporter) {
	eachFee(in.Agreement, func(l *model.PriceList, f *model.Fee, _ string) {
		if f.Qty.Sign() < 0 && !f.Optional.IsYes() {
			report(feePath(l, f, "qty"), fmt.Sprintf("Fee “%s” has the quantity %s: use 0 or more. To take something off, add a discount line.", f.Label, f.Qty.Show(in.Agreement.Style())))
		}
	})
}

func silentZero(in Input, report reporter) {
	eachFee(in.Agreement, func(l *model.PriceList, f *model.Fee, currency string) {
		name := strings.ToLower(string(f.Label))
		if !f.Price.IsSet() || f.Price.Sign() != 0 || f.Waived.IsYes() || f.Kind == "discount" ||
			strings.Contains(name, "no charge") || strings.Contains(name, "included") {
			return
		}
		path := feePath(l, f, "label")
		report(feePath(l, f, "price"), fmt.Sprintf("The price of “%s” is %s: write “no charge” in its name, or set a price.", f.Label, in.money(f.Price, currency)),
			&Fix{Label: "add “(no charge)” to the name", Apply: func(e *model.Edit) error {
				return e.Set(path, string(f.Label)+" (no charge)", value.Context{})
			}})
	})
}

// tooManyDecimals holds amounts against their currency. Prices by use may have four decimals: they are rounded once a line.
func tooManyDecimals(in Input, report reporter) {
	in.Draft.Walk(func(p model.Place) {
		amount, ok := p.Field.At.(*value.Amount)
		if !ok || p.Row != nil || p.Field.Skip || !amount.IsSet() || isUnitPrice(p) {
			return
		}
		currency := p.Field.Currency
		if currency == "" {
			currency = in.Agreement.Style().Currency
		}
		digits, known := value.Digits(currency)
		if known && amount.Places() > digits {
			rounded := amount.Round(digits)
			report(p.Path, fmt.Sprintf("%s is %s, but %s has %s: round it to %s.", where(in, p), amount, currency, count(digits, "decimal"), rounded),
				&Fix{Label: "round to " + rounded.String(), Apply: func(e *model.Edit) error {
					return e.Set(p.Path, rounded.String(), value.Context{})
				}})
		}
	})
}

// isUnitPrice reports whether the amount is the price of a unit that is counted in fractions, such as storage.
func isUnitPrice(p model.Place) bool {
	f, ok := p.Object.(*model.Fee)
	return ok && (p.Field.Key == "price" || p.Field.Key == "overage") && (f.Unit == "tb" || f.Unit == "gb" || f.Kind == "usage")
}
