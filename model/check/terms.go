package check

import (
	"fmt"
	"time"

	"engross/model"
	"engross/model/value"
)

// byQuestion is a rule that the question itself carries: Field.Rule names it, and unanswered reports it.
func byQuestion(Input, reporter) {}

func termRules() []Rule {
	return []Rule{
		{"TRM-01", Error, "something ends before it starts", endsBeforeStart},
		{"TRM-02", Error, "the effective date, or the latest date of a start by event, is not set", byQuestion},
		{"TRM-03", Error, "the notice to stop renewal does not fit the term", noticeLongerThanTerm},
		{"TRM-12", Error, "service hours are empty or reversed", hoursEmptyOrReversed},
		{"TRM-15", Error, "after-hours work is charged but has no rate", afterHoursWithoutRate},
	}
}

func endsBeforeStart(in Input, report reporter) {
	for _, l := range in.Agreement.Costs.Lists {
		for _, f := range l.Fees {
			if f.Until.IsSet() && f.From.IsSet() && f.Until.Before(f.From) {
				report(feePath(l, f, "until"), fmt.Sprintf("Fee “%s” ends on %s before it starts on %s: change one of the dates.",
					f.Label, in.date(f.Until), in.date(f.From)))
			}
		}
	}
}

// noticeLongerThanTerm holds the deadline against the start of the period it ends: notice must be possible within it.
func noticeLongerThanTerm(in Input, report reporter) {
	a := in.Agreement
	deadline, start := a.NoticeDeadline(), a.Start()
	if !deadline.IsSet() || deadline.After(start) {
		return
	}
	days, months := a.Term.RenewalNoticeDays.Int(), a.Months()
	fits := min(60, a.EndDate().Sub(start)/2)
	report("term.renewalNoticeDays",
		fmt.Sprintf("Notice of %s does not fit a term of %s: it would have to be given by %s, and the term starts on %s. Shorten the notice or lengthen the term.",
			count(days, "day"), count(months, "month"), in.date(deadline), in.date(start)),
		&Fix{Label: "set the notice to " + count(fits, "day"), Apply: func(e *model.Edit) error {
			return e.Set("term.renewalNoticeDays", fmt.Sprint(fits), value.Context{})
		}})
}

func hoursEmptyOrReversed(in Input, report reporter) {
	for _, h := range in.Agreement.Coverage.Hours {
		path := "coverage.hours." + h.Key() + ".week"
		if !h.Week.IsSet() {
			continue // the question reports it
		}
		isOpen := false
		for d := time.Sunday; d <= time.Saturday; d++ {
			_, _, open := h.Week.Hours(d)
			isOpen = isOpen || open
		}
		if !isOpen {
			report(path, fmt.Sprintf("%s have no open day: type the days and hours, such as mon-fri 8-18.", h.Name))
		}
		for _, p := range h.Week.Problems() {
			report(path, fmt.Sprintf("%s: %s. Type the hours again, such as mon-fri 8-18.", h.Name, p))
		}
	}
}

func afterHoursWithoutRate(in Input, report reporter) {
	h := in.Agreement.AfterHours
	if h.Policy == "none" || h.Charge != "hourly" && h.Charge != "per_call" && h.Charge != "retainer" {
		return
	}
	for _, r := range in.Agreement.Costs.Rates {
		if r.Work == "after_hours" || r.Work == "emergency" || r.DayClass == "after_hours" {
			return // a missing price is reported by its question
		}
	}
	for _, l := range in.Agreement.Costs.Lists {
		for _, f := range l.Fees {
			if h.Charge == "retainer" && f.Kind == "retainer" && f.Price.IsSet() {
				return
			}
		}
	}
	report("afterHours.charge", "After-hours work is charged but no rate is set for it: add an after-hours rate on the Costs screen, or choose “included in the fees”.",
		&Fix{Label: "include after-hours work in the fees", Apply: func(e *model.Edit) error {
			return e.Set("afterHours.charge", "included", value.Context{})
		}})
}
