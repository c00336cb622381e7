package model

import (
	"slices"
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

// HourlyRate finds the rate by the hour that a name means: the one that is called so, else the one for the work that the name
// tells. The key is "" where none of those that are free is meant.
func (a *Agreement) HourlyRate(name string, isFree func(key string) bool) (key, work string) {
	work = workNamed(name)
	for _, r := range a.Costs.Rates {
		if or(r.Unit, "hour") != "hour" || !isFree(r.Key()) {
			continue
		}
		if strings.EqualFold(or(r.Name, a.rateName(or(r.Work, "remote"), "hour")), strings.TrimSpace(name)) {
			return r.Key(), work
		}
	}
	i := slices.IndexFunc(a.Costs.Rates, func(r *Rate) bool {
		return or(r.Unit, "hour") == "hour" && or(r.Work, "remote") == work && isFree(r.Key())
	})
	if i < 0 {
		return "", work
	}
	return a.Costs.Rates[i].Key(), work
}
