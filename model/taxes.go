package model

import (
	"cmp"
	"maps"
	"slices"

	"engross/model/value"
)

// taxClass is what is taxed together.
type taxClass struct {
	name string
	rate value.Percent
}

// compare puts classes in the order of the choices, and those with a rate of their own by it.
func (c taxClass) compare(d taxClass) int {
	at := func(name string) int {
		return slices.IndexFunc(TaxClasses, func(o Option) bool { return o.Value == name })
	}
	return cmp.Or(cmp.Compare(at(c.name), at(d.name)), cmp.Compare(c.rate.Units(), d.rate.Units()))
}

// taxRule says how a price list is taxed: by its own rule, or else by the agreement's.
type taxRule struct {
	note  string
	rate  value.Percent
	minor int // decimals of the list's currency
}

func (a *Agreement) taxRule(l *PriceList) taxRule {
	r := taxRule{or(a.Costs.Tax.Note, "exclusive"), a.Costs.Tax.RatePct, minorDigits(a.currencyOf(l))}
	r.note = or(l.TaxNote, r.note)
	if l.TaxRatePct.IsSet() {
		r.rate = l.TaxRatePct
	}
	return r
}

// class returns the class of a line, false where no tax is added to it.
func (r taxRule) class(f *Fee) (taxClass, bool) {
	if r.note != "exclusive" || f.Taxable.IsNo() || f.IsDeposit() {
		return taxClass{}, false
	}
	switch name := or(f.TaxClass, "standard"); {
	case name == "own" && f.TaxRate.IsSet():
		return taxClass{name, f.TaxRate}, true
	case name == "standard" && r.rate.IsSet():
		return taxClass{name, r.rate}, true
	}
	return taxClass{}, false
}

// group returns the class that a line is listed under, false for one whose rate nobody said.
func (r taxRule) group(f *Fee) (taxClass, bool) {
	if c, ok := r.class(f); ok {
		return c, true
	}
	name := or(f.TaxClass, "standard")
	switch {
	case r.note != "exclusive", f.IsDeposit():
		return taxClass{}, false
	case f.Taxable.IsNo():
		return taxClass{name: "exempt"}, true
	}
	return taxClass{name: name}, name == "exempt" || name == "reverse_charge"
}

// TaxSum is the tax on the fees of one class and cycle.
type TaxSum struct {
	Class string        // one of TaxClasses
	Rate  value.Percent // unset where no tax is added
	Cycle string        // one of Cycles
	Base  value.Amount  // the fees of the class, discounts taken off
	Tax   value.Amount
}

// TaxSums returns the tax on the fees of a list by class and cycle, at its first prices and numbers: each class on its own
// sum, rounded once (design 7.3). It is empty where tax is not added to prices or no rate is stated. The agreement is the
// effective one.
func (a *Agreement) TaxSums(l *PriceList) []TaxSum {
	type key struct {
		class taxClass
		cycle string
	}
	rule, sums := a.taxRule(l), map[key]value.Amount{}
	a.eachSum(l, func(f *Fee, sum value.Amount) {
		if class, ok := rule.group(f); ok && f.kind() != "usage" {
			k := key{class, f.cycle()}
			sums[k] = sums[k].Add(sum)
		}
	})
	taxed := false
	var out []TaxSum
	for k, base := range sums {
		taxed = taxed || k.class.rate.IsSet() || k.class.name == "reverse_charge"
		x := TaxSum{Class: k.class.name, Rate: k.class.rate, Cycle: k.cycle, Base: base, Tax: value.NewAmount(0, rule.minor)}
		if k.class.rate.IsSet() {
			x.Tax = base.Percent(k.class.rate, rule.minor)
		}
		out = append(out, x)
	}
	if !taxed {
		return nil
	}
	cycle := func(name string) int { return slices.IndexFunc(Cycles, func(o Option) bool { return o.Value == name }) }
	slices.SortFunc(out, func(x, y TaxSum) int {
		return cmp.Or(taxClass{x.Class, x.Rate}.compare(taxClass{y.Class, y.Rate}), cmp.Compare(cycle(x.Cycle), cycle(y.Cycle)))
	})
	return out
}

// classSums adds up what is charged by tax class.
type classSums struct {
	sums  map[taxClass]value.Amount
	lines map[*Fee]value.Amount // what each line charges, which discounts read
}

func newClassSums() *classSums {
	return &classSums{map[taxClass]value.Amount{}, map[*Fee]value.Amount{}}
}

// charge counts a line; a discount in percent counts in the classes of the lines that it reads.
func (s *classSums) charge(rule taxRule, x InvoiceLine) {
	if !x.Fee.isPercent() {
		s.lines[x.Fee] = x.Amount
		s.add(rule, x.Fee, x.Amount)
		return
	}
	for of, amount := range s.lines {
		if x.Fee.reads(of) && !x.Fee.Waived.IsYes() {
			s.add(rule, of, amount.Percent(x.Fee.DiscountPct, rule.minor).Neg())
		}
	}
}

func (s *classSums) add(rule taxRule, f *Fee, sum value.Amount) {
	if class, ok := rule.class(f); ok {
		s.sums[class] = s.sums[class].Add(sum)
	}
}

// classes returns the classes in their order.
func (s *classSums) classes() []taxClass {
	return slices.SortedFunc(maps.Keys(s.sums), taxClass.compare)
}
