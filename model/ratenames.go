package model

import (
	"strings"
)

// rateWords are the words by which sheets of prices call the kinds of work that an hour is charged for, each run in the singular;
// the first that a name has tells which it is.
var rateWords = []struct {
	words []string
	work  string
}{
	{[]string{"travel"}, "travel"},
	{[]string{"project"}, "project"},
	{[]string{"sunday"}, "holiday"},
	{[]string{"holiday"}, "holiday"},
	{[]string{"emergency"}, "emergency"},
	{[]string{"urgent"}, "emergency"},
	{[]string{"critical"}, "emergency"},
	{[]string{"after", "hour"}, "after_hours"},
	{[]string{"out", "of", "hour"}, "after_hours"},
	{[]string{"afterhour"}, "after_hours"},
	{[]string{"evening"}, "after_hours"},
	{[]string{"night"}, "after_hours"},
	{[]string{"on", "site"}, "onsite"},
	{[]string{"onsite"}, "onsite"},
	{[]string{"remote"}, "remote"},
	{[]string{"ordinary"}, "remote"},
	{[]string{"standard"}, "remote"},
	{[]string{"regular"}, "remote"},
	{[]string{"labor"}, "remote"},
	{[]string{"labour"}, "remote"},
	{[]string{"hourly", "rate"}, "remote"},
	{[]string{"outside", "the", "plan"}, "remote"},
	{[]string{"out", "of", "scope"}, "remote"},
}

// workNamed returns the kind of work that a rate is for, as its name tells; "" where it does not.
func workNamed(name string) string {
	all := nameWords(name)
	isDenied := func(words []string) bool {
		return hasRun(all, append([]string{"not"}, words...)) || hasRun(all, append([]string{"non"}, words...))
	}
	for _, x := range rateWords {
		if hasRun(all, x.words) && !isDenied(x.words) {
			return x.work
		}
	}
	return ""
}

// RateCalled finds the rate by a unit, such as the hour, that a name means: the one that is called so, else the one for the work
// that the name tells, else a rate for travel without a price where the unit is a distance. The key is "" where none of those that
// are free is meant; work is what a further one is for.
func (a *Agreement) RateCalled(name, unit string, isFree func(key string) bool) (key, work string) {
	work = workNamed(name)
	switch {
	case unit == "mile" || unit == "km":
		work = "travel"
	case work == "" && unit == "visit":
		work = "onsite"
	}
	is := func(r *Rate) bool { return or(r.Unit, "hour") == unit && isFree(r.Key()) }
	for _, r := range a.Costs.Rates {
		if is(r) && strings.EqualFold(or(r.Name, a.rateName(or(r.Work, "remote"), unit)), strings.TrimSpace(name)) {
			return r.Key(), work
		}
	}
	for _, r := range a.Costs.Rates {
		isSame := is(r) && unit == "hour"
		isUnpriced := work == "travel" && !r.Unit.IsSet() && !r.Price.IsSet() && isFree(r.Key())
		if or(r.Work, "remote") == work && (isSame || isUnpriced) {
			return r.Key(), work
		}
	}
	return "", work
}
