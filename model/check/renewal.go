package check

import (
	"fmt"

	"engross/model"
)

// renewalRules look at the reminder of a renewal, at regular reviews and at sites in other time zones.
func renewalRules() []Rule {
	return []Rule{
		{"TRM-06", Warning, "the reminder of a renewal is not in the time that a state wants", reminderOutOfTime},
		{"TRM-07", Warning, "no review is due while the agreement runs", noReview},
		{"TRM-08", Advice, "the agreement is reviewed less than once a year", rareReview},
		{"TRM-14", Warning, "a site is in another time zone than its service hours", siteElsewhere},
	}
}

// reminderOutOfTime knows two states. Wisconsin’s rule is about terms of more than a year.
func reminderOutOfTime(in Input, report reporter) {
	const path = "term.reminderDays"
	t := &in.Agreement.Term
	if !in.Agreement.Renews() || t.RenewalMonths.Int() <= 1 || !t.ReminderDays.IsSet() {
		return
	}
	for _, where := range []string{in.lawState(), in.clientState()} {
		s, ok := law("TRM-06", where)
		long := in.Agreement.Months() > 12 && t.RenewalMonths.Int() > 12
		days := t.ReminderDays.Int()
		if !ok || s.state == "US-WI" && !long || days >= s.least && days <= s.most {
			continue
		}
		report(path, fmt.Sprintf("The client is reminded %s before the notice deadline. %s Remind it 30 days before.", count(days, "day"), in.cite(s)),
			set(path, "30", "remind the client 30 days before"))
		return
	}
}

// noReview holds the first review against the end of an agreement that does not go on by itself.
func noReview(in Input, report reporter) {
	const path = "review.everyMonths"
	a := in.Agreement
	if !a.Review.EveryMonths.IsSet() {
		report(path, "It is not said when both sides look at the agreement again: once a year is usual.", set(path, "12", "look at it every 12 months"))
		return
	}
	end := a.EndDate()
	goesOn := a.Renews() || a.Term.Kind != "fixed" || a.Term.Renewal == "month_to_month"
	if next := a.NextReview(); !goesOn && a.Months() > 1 && end.IsSet() && next.After(end) { // a month is too short for a review
		half := max(a.Months()/2, 1)
		report(path, fmt.Sprintf("The first review is due on %s, after the agreement ends on %s: look at it every %s.", in.date(next), in.date(end), count(half, "month")),
			set(path, fmt.Sprint(half), "look at it every "+count(half, "month")))
	}
}

func rareReview(in Input, report reporter) {
	const path = "review.everyMonths"
	if every := in.Agreement.Review.EveryMonths; every.Int() > 12 {
		report(path, fmt.Sprintf("The agreement is looked at again every %s only: once a year is the least.", count(every.Int(), "month")),
			set(path, "12", "look at it every 12 months"))
	}
}

// siteElsewhere is settled by whoever confirms the service hours of the site: they are then read in the site's zone, and
// Schedule B prints them so.
func siteElsewhere(in Input, report reporter) {
	for _, x := range in.Agreement.Sites {
		h := in.Agreement.Coverage.Hours.With(string(x.Hours))
		if h == nil || !h.Zone.IsSet() || !x.Zone.IsSet() || x.Zone == h.Zone {
			continue
		}
		path := "sites." + x.Key()
		if p, err := in.Draft.At(path + ".hoursId"); err != nil || p.Standing() == model.Answered {
			continue
		}
		report(path+".hoursId", fmt.Sprintf("%s is in the time zone %s, but its service hours %s are read in %s: confirm them, or give the site hours of its own.",
			in.row(path), x.Zone, in.row("coverage.hours."+h.Key()), h.Zone),
			&Fix{Label: "confirm these hours for the site", Apply: func(e *model.Edit) error { return e.Confirm(path + ".hoursId") }})
	}
}
