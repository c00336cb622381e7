package check

import (
	"fmt"

	"engross/model"
	"engross/model/value"
)

func termRules() []Rule {
	return []Rule{
		{"TRM-01", Error, "something ends before it starts", endsBeforeStart},
		{"TRM-02", Error, "the effective date, or the latest date of a start by event, is not set", byQuestion},
		{"TRM-03", Error, "the notice to stop renewal does not fit the term", noticeLongerThanTerm},
		{"TRM-12", Error, "service hours are empty or reversed, or seasons overlap", hoursEmptyOrReversed},
		{"TRM-15", Error, "after-hours work is charged but has no rate", afterHoursWithoutRate},
		{"TRM-16", Advice, "there are no holidays", withoutHolidays},
	}
}

func endsBeforeStart(in Input, report reporter) {
	eachFee(in, func(f fee) {
		if f.Until.Before(f.From) {
			report(f.path+".until", fmt.Sprintf("Fee %s ends on %s before it starts on %s: change one of the dates.",
				in.row(f.path), in.date(f.Until), in.date(f.From)))
		}
	})
}

// noticeLongerThanTerm holds each deadline against the start of the period that it ends: notice must be possible within it.
// All renewals have the same length, so the first speaks for them.
func noticeLongerThanTerm(in Input, report reporter) {
	a := in.Agreement
	days := a.Term.RenewalNoticeDays
	if !a.EndDate().IsSet() || !a.Renews() || !days.IsSet() {
		return
	}
	start, end := a.Start(), a.EndDate()
	renewed, last := end.AddDays(1), a.PeriodEnd(1)
	fits := min(60, end.Sub(start)/2, last.Sub(renewed)/2)
	fix := set("term.renewalNoticeDays", fmt.Sprint(fits), "set the notice to "+count(fits, "day"))
	switch {
	case !end.AddDays(-days.Int()).After(start):
		report("term.renewalNoticeDays", in.noFit(days.Int(), "the term", start, end), fix)
	case !last.AddDays(-days.Int()).After(renewed):
		report("term.renewalNoticeDays", in.noFit(days.Int(), "a renewal term", renewed, last), fix)
	}
}

func (in Input) noFit(days int, period string, from, to value.Date) string {
	return fmt.Sprintf("Notice of %s does not fit %s from %s to %s: it would have to be given by %s. Shorten the notice or lengthen the term.",
		count(days, "day"), period, in.date(from), in.date(to), in.date(to.AddDays(-days)))
}

func afterHoursWithoutRate(in Input, report reporter) {
	h := in.Agreement.AfterHours
	charged := h.Charge == "hourly" || h.Charge == "per_call" || h.Charge == "retainer"
	if h.Policy == "none" || !charged || in.hasGap("costs.rates") || in.hasAfterHoursRate() {
		return
	}
	report("afterHours.charge", fmt.Sprintf("After-hours work is charged %s, but no rate is set for it: add an after-hours rate on the Costs screen, or choose %s.",
		label(model.AfterCharges, string(h.Charge)), quoted(label(model.AfterCharges, "included"))),
		set("afterHours.charge", "included", "include after-hours work in the fees"))
}

// hasAfterHoursRate reports whether something prices work after hours. A price that is missing where it is asked for, there or
// at the ordinary rate that it follows, is a finding of its own.
func (in Input) hasAfterHoursRate() bool {
	for _, r := range in.Agreement.Costs.Rates {
		after := r.Work == "after_hours" || r.Work == "emergency" || r.DayClass == "after_hours"
		asked := in.hasGap("costs.rates." + r.Key() + ".price")
		if after && r.Price.IsSet() || asked && (after || r.Work == "remote") {
			return true
		}
	}
	found := false
	eachFee(in, func(f fee) {
		found = found || f.Kind == "retainer" && in.Agreement.AfterHours.Charge == "retainer"
	})
	return found
}
