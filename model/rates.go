package model

import (
	"slices"

	"engross/model/value"
)

// Choices of a rate.
var (
	WorkKinds = []Option{
		{Value: "remote", Label: "remote work"},
		{Value: "onsite", Label: "work on site"},
		{Value: "project", Label: "project work"},
		{Value: "after_hours", Label: "after hours"},
		{Value: "emergency", Label: "emergency", Help: "work that cannot wait and is not covered"},
		{Value: "holiday", Label: "Sunday or holiday"},
		{Value: "travel", Label: "travel"},
	}
	DayClasses = []Option{
		{Value: "any", Label: "any day"},
		{Value: "business", Label: "in service hours"},
		{Value: "after_hours", Label: "after hours"},
		{Value: "saturday", Label: "Saturday"},
		{Value: "sunday", Label: "Sunday"},
		{Value: "weekend", Label: "Saturday and Sunday", Also: "weekend, weekends, Saturday or Sunday, Saturdays and Sundays"},
		{Value: "holiday", Label: "holiday"},
	}
	RateUnits = []Option{
		{Value: "hour", Label: "hour"},
		{Value: "call", Label: "call"},
		{Value: "visit", Label: "visit"},
		{Value: "evening", Label: "evening"},
		{Value: "day", Label: "day"},
		{Value: "mile", Label: "mile"},
		{Value: "km", Label: "kilometer"},
	}
)

// multiples are the usual prices of other work in percent of the ordinary hourly rate.
var multiples = map[string]int64{
	"onsite":      100,
	"project":     100,
	"after_hours": 150,
	"emergency":   200,
	"holiday":     200,
}

// Rate is the price of work that no fee covers.
type Rate struct {
	Entry
	Name                    value.Text
	Work                    value.Text
	DayClass                value.Text
	HoursID                 value.Text // id of a set of service hours; empty for every set
	From, To                value.Clock
	Price                   value.Amount
	Unit                    value.Text
	MinMinutes, StepMinutes value.Count
	DispatchFee             value.Amount
}

// Fields returns the questions about the rate.
func (r *Rate) Fields(s Scope) []Field {
	work := or(r.Work, "remote")
	ordinary := r.isOrdinary()
	hourly := or(r.Unit, "hour") == "hour"
	_, follows := multiples[work]
	ask := "What does one hour, call or visit of that cost?"
	if ordinary {
		ask = "What is the ordinary hourly rate?"
	}
	follows = follows && hourly || work == "travel" // its price comes from the ordinary rate, which is asked for in its place
	return s.ask([]Field{
		{Key: "name", Label: "Rate", At: &r.Name, Default: s.A.rateName(work, or(r.Unit, "hour")), Named: true, Max: 80, Ask: "What do we call this rate?", Help: "What the table of rates calls it. It is named after the work unless you give another name.", Example: "Work on site"},
		{Key: "work", Label: "For", At: &r.Work, Options: WorkKinds, Default: "remote", Required: true, Ask: "For which work is this rate?", Help: "The kind of work that is billed at this price."},
		{
			Key: "price", Label: "Price", At: &r.Price, Default: s.A.rateDefault(work, hourly), Required: !follows || ordinary, Fast: ordinary,
			Ask:     ask,
			Help:    "The ordinary rate is for remote work in service hours. After hours is usually one and a half times that, emergencies and holidays twice; where you agreed on a price for one of these, the others are proposed at no more. Travel has no usual price: without one it is not charged.",
			Example: "150",
		},
		{Key: "unit", Label: "For each", At: &r.Unit, Options: RateUnits, Default: "hour", Ask: "What does this price pay for: an hour, a call, a visit?", Help: "Most rates are by the hour; a call, a visit or a mile may have a fixed price."},
		{Key: "dayClass", Label: "When", At: &r.DayClass, Options: DayClasses, Default: rateDay(work), Ask: "When does this rate hold: in service hours, at night, on weekends?", Help: "On which days or hours the rate holds. After hours begins when the service hours of the site end; a rate for the night alone also needs the times below."},
		{Key: "hoursId", Label: "Service hours", At: &r.HoursID, Ref: "coverage.hours", Offer: func() []Option { return s.A.hoursOptions() }, Skip: s.A.Coverage.Hours.Len() < 2, Ask: "For which of your service hours is this rate?", Help: "Only if the rate holds for one set of service hours."},
		{Key: "from", Label: "From", At: &r.From, Ask: "From what time of day does this rate hold?", Help: "Only if the rate holds for part of the day, such as a rate for the night, from 22:00 to 6:00.", Example: "22:00"},
		{Key: "to", Label: "To", At: &r.To, Ask: "And until what time of day does it hold?", Help: "The end of that part of the day; it may be the next morning.", Example: "6:00"},
		{Key: "minMinutes", Label: "At least", At: &r.MinMinutes, Default: s.A.leastDefault(work), Max: 480, Unit: "minutes", Skip: !hourly, Ask: "What is the shortest time that we bill?", Help: "The minimum: the shortest time that is billed. 30 minutes is usual; what you agreed on for one of nights, emergencies and holidays is proposed for the others. 0 means that there is none.", Example: "30"},
		{Key: "stepMinutes", Label: "In steps of", At: &r.StepMinutes, Default: "15", Min: 1, Max: 480, Unit: "minutes", Skip: !hourly, Ask: "To which full steps do we round the time up?", Help: "Time is rounded up to full steps. 15 minutes is usual.", Example: "15"},
		{Key: "dispatchFee", Label: "Call-out fee", At: &r.DispatchFee, Ask: "What does it cost that we come out, apart from the time?", Help: "A fixed amount for coming out, besides the hours. Leave it empty if there is none.", Example: "75"},
	})
}

// IsListed reports whether the rate stands among the agreed ones: travel does so only with a price, or while somebody looks for it, and
// so does work that was only proposed at a multiple of the ordinary rate, once that rate is taken off.
func (r *Rate) IsListed(a *Agreement) bool {
	st := StateOf(r, "price")
	if r.Price.IsSet() || st.Parked != nil || st.Raw != "" {
		return true
	}
	_, follows := multiples[string(r.Work)]
	follows = follows && isProposed(StateOf(r, "work").By)
	return r.Work != "travel" && !(follows && !slices.ContainsFunc(a.Costs.Rates, (*Rate).isOrdinary))
}

// isOrdinary reports whether it is the price of an hour of remote work.
func (r *Rate) isOrdinary() bool {
	return or(r.Work, "remote") == "remote" && or(r.Unit, "hour") == "hour"
}

// Derived says whether the rate is one of those that the agreement lists.
func (r *Rate) Derived(s Scope) []Field {
	listed := value.No
	if r.IsListed(s.A) {
		listed = value.Yes
	}
	return []Field{{Key: "listed", At: &listed}}
}

// rateName returns what a rate is called unless told otherwise: by its distance where it counts that, else by its work,
// which for remote work is the ordinary one only by the hour.
func (a *Agreement) rateName(work, unit string) string {
	switch unit {
	case "mile":
		return "Mileage"
	case "km":
		return "Travel by distance"
	}
	switch work {
	case "remote":
		if unit != "hour" {
			return "Work by the " + unit
		}
		return "Ordinary hourly rate"
	case "onsite":
		return "Work on site"
	case "project":
		return "Project work"
	case "after_hours":
		return "Work after hours"
	case "emergency":
		return "Emergency work"
	case "holiday":
		if a.opensOnSunday() {
			return "Holidays"
		}
		return "Sundays and holidays"
	}
	if unit != "hour" {
		return "Travel"
	}
	return "Travel time"
}

// rateDay returns when a rate usually holds.
func rateDay(work string) string {
	switch work {
	case "after_hours", "holiday":
		return work
	case "emergency", "travel": // whoever comes at night drives as far
		return "any"
	}
	return "business"
}

// ordinaryRate returns the ordinary hourly rate, the price of the first hourly rate for remote work; unset while there is none.
func (a *Agreement) ordinaryRate() value.Amount {
	for _, r := range a.Costs.Rates {
		if r.isOrdinary() {
			return r.Price
		}
	}
	return value.Amount{}
}

// ordinaryRate returns the text of the ordinary hourly rate, where somebody asks for it.
func (s Scope) ordinaryRate(isAsked bool) string {
	if !isAsked {
		return ""
	}
	return s.A.ordinaryRate().String()
}

// rateDefault returns the usual price of other work by the hour, computed from the ordinary rate. Work at a bad time is proposed at no
// more than was agreed for work at another bad time: what is only proposed does not make a Sunday dearer than the night on which
// somebody settled.
func (a *Agreement) rateDefault(work string, hourly bool) string {
	if !hourly {
		return ""
	}
	usual := a.usualRate(work)
	for _, r := range a.Costs.Rates {
		agreed := r.Price
		if isLate(work) && isLate(string(r.Work)) && r.isGiven() && agreed.Cmp(a.ordinaryRate()) >= 0 && agreed.Cmp(usual) < 0 {
			usual = agreed
		}
	}
	return usual.String()
}

// leastDefault proposes the shortest time that is billed, in minutes: half an hour, and for work at a bad time what was agreed for
// another one, because the rate of the kind of work would take it back where both fit.
func (a *Agreement) leastDefault(work string) string {
	for _, r := range a.Costs.Rates {
		by := r.node().state["minMinutes"].By
		if isLate(work) && isLate(string(r.Work)) && r.MinMinutes.IsSet() && by != "" && !isProposed(by) {
			return r.MinMinutes.String()
		}
	}
	return "30"
}

// usualRate is the ordinary rate times what is usual for other work; unset for work that has no usual price.
func (a *Agreement) usualRate(work string) value.Amount {
	percent, ok := multiples[work]
	if !ok {
		return value.Amount{}
	}
	return a.ordinaryRate().Percent(value.NewPercent(percent*1000), minorDigits(a.currency()))
}

// isLate reports whether work is priced by the bad time at which it is done.
func isLate(work string) bool { return multiples[work] > multiples["onsite"] }

// isGiven reports whether a person gave the price of an hour, in the agreement as it was answered or as it speaks.
func (r *Rate) isGiven() bool {
	by := r.node().state["price"].By
	return r.Price.IsSet() && by != "" && !isProposed(by) && or(r.Unit, "hour") == "hour"
}

// RateFor returns the hourly price of a kind of work; where no row names it, the ordinary rate's usual multiple. It reads
// the effective agreement and is unset while there is no ordinary rate.
func (a *Agreement) RateFor(work string) value.Amount {
	for _, r := range a.Costs.Rates {
		if or(r.Work, "remote") == work && or(r.Unit, "hour") == "hour" && r.Price.IsSet() {
			return r.Price
		}
	}
	if work == "remote" {
		return a.ordinaryRate()
	}
	rate, err := value.Parse[value.Amount](a.rateDefault(work, true))
	if err != nil {
		return value.Amount{}
	}
	return rate
}

// hoursOptions offers the sets of service hours.
func (a *Agreement) hoursOptions() []Option {
	out := make([]Option, 0, len(a.Coverage.Hours))
	for _, h := range a.Coverage.Hours {
		out = append(out, Option{Value: h.Key(), Label: or(h.Name, h.Key())})
	}
	return out
}

// currency returns the agreement's currency code.
func (a *Agreement) currency() string { return or(a.Costs.Currency, "USD") }

// minorDigits returns the decimals of a currency's minor unit, 2 for one that is not known.
func minorDigits(currency string) int {
	if n, ok := value.Digits(currency); ok {
		return n
	}
	return 2
}
