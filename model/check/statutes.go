package check

import (
	"fmt"
	"slices"

	"engross/model/value"
)

// statute is what a law says, in our own words and as far as a rule leans on it. The tables were read in secondary copies
// (domain, part 0): they are a reason to ask an attorney and never a verdict.
type statute struct {
	rule, state string // state "" where it holds in all of the country
	says        string
	least, most int // the bounds of a figure, where there is one
	read        value.Date
}

// read is the day on which the tables below were last gone through. A row that is looked up again gets a day of its own.
var read = value.NewDate(2026, 11, 26)

// statutes are the laws that rules lean on.
var statutes = []statute{
	{"TRM-06", "US-NY", "New York wants the reminder of an automatic renewal 15 to 30 days before the notice deadline", 15, 30, read},
	{"TRM-06", "US-WI", "Wisconsin wants the reminder of a long automatic renewal 15 to 60 days before the notice deadline", 15, 60, read},
	{"CST-06", "", "1.5% a month is the common ceiling, and some states allow less", 0, 18, read},
	{"CST-19", "US-CT", "Connecticut bars surcharges on cards", 0, 0, read},
	{"CST-19", "US-MA", "Massachusetts bars surcharges on cards", 0, 0, read},
	{"CST-19", "US-ME", "Maine limits surcharges on cards", 0, 0, read},
	{"CST-19", "US-NY", "New York limits surcharges on cards", 0, 0, read},
	{"CST-19", "US-PR", "Puerto Rico bars surcharges on cards", 0, 0, read},
	{"CST-21", "US-TX", "Texas taxes some IT services as data processing", 0, 0, read},
	{"SEC-07", "", "HIPAA gives 60 calendar days at the most", 0, 60, read},
	{"SEC-16", "", "HIPAA gives the client 60 days for its own notices, and the Safeguards Rule 30", 30, 60, read},
	{"SEC-17", "US-LA", "Louisiana registers providers that look after the systems of public bodies", 0, 0, read},
	{"LEG-06", "", "several states limit non-competes", 0, 12, read},
	{"LEG-06", "US-CA", "California voids most non-competes", 0, 0, read},
	{"LEG-06", "US-MN", "Minnesota voids most new non-competes", 0, 0, read},
	{"LEG-06", "US-ND", "North Dakota voids most non-competes", 0, 0, read},
	{"LEG-06", "US-OK", "Oklahoma voids most non-competes", 0, 0, read},
	{"LEG-07", "US-CA", "California limits bans on hiring", 0, 0, read},
}

// law returns the statute of a rule in the first of the states that has one; false for none.
func law(rule string, in ...string) (statute, bool) {
	for _, s := range in {
		i := slices.IndexFunc(statutes, func(x statute) bool { return x.rule == rule && x.state == s })
		if i >= 0 {
			return statutes[i], true
		}
	}
	return statute{}, false
}

// cite words a statute as a sentence with the day it was read, and warns when that is long ago.
func (in Input) cite(s statute) string {
	old := ""
	if s.read.AddMonths(12).Before(in.Today) {
		old = ", more than 12 months ago: have it looked up again"
	}
	return fmt.Sprintf("%s (as read on %s%s); ask your attorney.", upper(s.says), in.date(s.read), old)
}
