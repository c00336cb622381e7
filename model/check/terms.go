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
		{"TRM-04", Warning, "the notice to stop renewal is long", longNotice},
		{"TRM-05", Warning, "the day to stop the renewal has passed", deadlinePassed},
		{"TRM-09", Warning, "service begins before the agreement, or long after", serviceFarFromStart},
		{"TRM-10", Advice, "the agreement starts at the end of a month", startsLateInMonth},
		{"TRM-11", Warning, "the agreement starts long before its date", backdated},
		{"TRM-12", Error, "service hours are empty or reversed, or seasons overlap", hoursEmptyOrReversed},
		{"TRM-15", Error, "after-hours work is charged but has no rate", afterHoursWithoutRate},
		{"TRM-18", Warning, "after-hours help is for sites whose service hours never end", lateHelpWhereAlwaysOpen},
		{"TRM-19", Warning, "the company that leaves stops before the provider begins", nobodyBetween},
		{"TRM-20", Warning, "the settling-in period takes nearly all of the term", settlesForGood},
		{"TRM-21", Error, "a set of service hours holds at no site", hoursNowhere},
		{"TRM-22", Warning, "the start waits for an onboarding that is not done", startsByOnboarding},
		{"TRM-16", Advice, "there are no holidays", withoutHolidays},
	}
}

func endsBeforeStart(in Input, report reporter) {
	eachFee(in, func(f fee) {
		if f.Until.Before(f.From) {
			report(f.path+".until", fmt.Sprintf("Fee %s ends on %s before it starts on %s: change one of the dates.",
				in.row(f.path), in.date(f.Until), in.date(f.From)), exchange(f.path+".from", f.path+".until", f.From, f.Until))
		}
	})
	for _, x := range in.Agreement.SOWs {
		if path := "sows." + x.Key(); x.Until.Before(x.From) {
			report(path+".end", fmt.Sprintf("Project %s is done by %s before it begins on %s: change one of the dates.",
				in.row(path), in.date(x.Until), in.date(x.From)), exchange(path+".start", path+".end", x.From, x.Until))
		}
	}
}

// noticeLongerThanTerm holds each deadline against the start of the period that it ends: notice must be possible within it.
// All renewals have the same length, so the first speaks for them.
func noticeLongerThanTerm(in Input, report reporter) {
	a := in.Agreement
	if !a.EndDate().IsSet() || !a.Renews() || !a.Term.RenewalNoticeDays.IsSet() {
		return
	}
	start, end := a.Start(), a.EndDate()
	renewed, last := end.AddDays(1), a.PeriodEnd(1)
	fits := min(60, end.Sub(start)/2, last.Sub(renewed)/2)
	for _, party := range []string{"client", "provider"} {
		days, path := a.RenewalNoticeOf(party), in.noticePath(party)
		fix := set(path, fmt.Sprint(fits), "set the notice to "+count(fits, "day"))
		switch {
		case !end.AddDays(-days).After(start):
			report(path, in.noFit(days, "the term", start, end), fix)
		case !last.AddDays(-days).After(renewed):
			report(path, in.noFit(days, "a renewal term", renewed, last), fix)
		}
	}
}

// noticePath returns the answer that decides how much notice a party gives to stop a renewal.
func (in Input) noticePath(party string) string {
	path, days := "term.renewalNoticeDays", in.Agreement.RenewalNoticeOf(party)
	for _, n := range in.Agreement.Term.Notices {
		if n.Reason == "renewal" && n.Days.IsSet() && n.Days.Int() == days && (string(n.Party) == party || n.Party == "either") {
			path = "term.notices." + n.Key() + ".days"
		}
	}
	return path
}

func longNotice(in Input, report reporter) {
	if !in.Agreement.Renews() {
		return
	}
	for _, party := range []string{"client", "provider"} {
		days, end := in.Agreement.RenewalNoticeOf(party), in.Agreement.EndDate()
		if fits := !end.IsSet() || end.AddDays(-days).After(in.Agreement.Start()); days > 90 && fits {
			path := in.noticePath(party)
			report(path, fmt.Sprintf("%s of notice to stop the renewal is long: 30 to 90 is usual. Shorten it, or be ready to explain.", count(days, "day")),
				set(path, "90", "shorten it to 90 days"))
		}
	}
}

func deadlinePassed(in Input, report reporter) {
	d := in.Agreement.NoticeDeadline()
	if !in.Agreement.IsSigned() && d.IsSet() && in.Today.IsSet() && d.Before(in.Today) && d.After(in.Agreement.Start()) {
		report("term.effectiveDate", fmt.Sprintf("The last day to stop the renewal, %s, has already passed: check the dates of the term.", in.date(d)))
	}
}

func serviceFarFromStart(in Input, report reporter) {
	start, service := in.Agreement.Start(), in.Agreement.Term.ServiceStart
	if start.IsSet() && service.IsSet() && (service.Before(start) || service.After(start.AddDays(90))) {
		report("term.serviceStart", fmt.Sprintf("Service begins on %s, but the agreement runs from %s: service should begin then, or within 90 days.", in.date(service), in.date(start)),
			set("term.serviceStart", start.String(), "begin service on "+in.date(start)))
	}
}

// startsByOnboarding looks for a start that waits for what is not done.
func startsByOnboarding(in Input, report reporter) {
	if in.Agreement.Term.StartBy == "onboarding" && in.Agreement.Term.Known.IsYes() {
		report("term.startBy", "The agreement takes effect when the onboarding is accepted, but the client is looked after already, so that there is none: let it start on a date, or say that the client is new.",
			set("term.startBy", "date", "start on a date"), set("term.known", "no", "say that the client is new"))
	}
}

func startsLateInMonth(in Input, report reporter) {
	start := in.Agreement.Start()
	if !start.IsSet() || start.Day() < 29 {
		return
	}
	path, first := "term.effectiveDate", start.AddDays(1-start.Day()).AddMonths(1)
	if in.Agreement.Term.StartBy != "date" {
		path = "term.latestStart"
	}
	report(path, fmt.Sprintf("Starting on day %d makes the ends of months vary: the first of a month is simpler.", start.Day()),
		set(path, first.String(), "start on "+in.date(first)))
}

func backdated(in Input, report reporter) {
	start, signed := in.Agreement.Start(), in.Agreement.Term.AgreementDate
	if start.IsSet() && signed.IsSet() && start.Before(signed.AddDays(-30)) {
		report("term.agreementDate", fmt.Sprintf("The agreement is dated %s and runs from %s, more than 30 days earlier: confirm a start in the past with an attorney.", in.date(signed), in.date(start)))
	}
}

func (in Input) noFit(days int, period string, from, to value.Date) string {
	return fmt.Sprintf("Notice of %s does not fit %s from %s to %s: it would have to be given by %s. Shorten the notice or lengthen the term.",
		count(days, "day"), period, in.date(from), in.date(to), in.date(to.AddDays(-days)))
}

func afterHoursWithoutRate(in Input, report reporter) {
	h := in.Agreement.AfterHours
	charged := h.Charge == "hourly" || h.Charge == "per_call" || h.Charge == "retainer"
	if h.Policy == "none" || in.hasGap("costs.rates") || in.hasAfterHoursRate() {
		return
	}
	if h.Others == "hourly" && h.Charge != "hourly" {
		report("afterHours.others", "Other calls after hours are charged by the hour, but no rate is set for it: add an after-hours rate on the Costs screen, or let them wait.",
			set("afterHours.others", "wait", "let other calls wait"))
	}
	if h.Week.IsSet() && h.Outside == "hourly" && h.Others != "hourly" && h.Charge != "hourly" {
		report("afterHours.outside", "Urgent calls at other hours are charged by the hour, but no rate is set for it: add an after-hours rate on the Costs screen, or let them wait.",
			set("afterHours.outside", "wait", "let them wait"))
	}
	if !charged {
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

// nobodyBetween looks for days between the last one of the company that leaves and the first of the service.
func nobodyBetween(in Input, report reporter) {
	x, start := &in.Agreement.Outgoing, in.Agreement.Term.ServiceStart
	const path = "outgoing.until"
	if !x.Name.IsSet() || !x.Until.IsSet() || !start.IsSet() || in.hasGap(path) || !x.Until.AddDays(1).Before(start) {
		return
	}
	report(path, fmt.Sprintf("%s works until %s and service begins on %s: nobody looks after the systems in between. Have it stay longer, or begin earlier.",
		quoted(string(x.Name)), in.date(x.Until), in.date(start)))
}

// settlesForGood holds the settling-in period, in which targets do not count, against the end of a fixed term. Until the dates
// are known it compares the lengths.
func settlesForGood(in Input, report reporter) {
	a := in.Agreement
	t, days := &a.Term, a.Term.RampDays.Int()
	months := a.Months()
	if t.Kind != "fixed" || days == 0 || months == 0 || in.hasGap("term.initialMonths") {
		return
	}
	term, from, end := 30*months, t.ServiceStart, a.EndDate()
	if from.IsSet() && end.IsSet() {
		term = end.Sub(from) + 1
	}
	if term <= 0 || term-days >= 7 {
		return // a week of targets, or a service that begins after the term, of which TRM-09 tells
	}
	fits := max(term/4, 1)
	report("term.rampDays", fmt.Sprintf("Settling in takes %s, and the term is %s from the start of service: targets would count on %s of it. Shorten the settling-in period, or lengthen the term.",
		count(days, "day"), count(term, "day"), count(max(term-days, 0), "day")), set("term.rampDays", fmt.Sprint(fits), "settle in within "+count(fits, "day")))
}
