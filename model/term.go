package model

import (
	"slices"

	"engross/model/value"
)

// Start returns the day everything is counted from: the effective date, or the latest start where an event decides.
func (a *Agreement) Start() value.Date {
	if or(a.Term.StartBy, "date") != "date" {
		return a.Term.LatestStart
	}
	return a.Term.EffectiveDate
}

// Months returns the length of the initial term in months; a month-to-month agreement has 1. Zero while unknown.
func (a *Agreement) Months() int {
	if or(a.Term.Kind, "fixed") != "fixed" {
		return 1
	}
	return a.Term.InitialMonths.Int()
}

// EndDate returns the last day of the initial term, inclusive: addMonths(start, months) less a day (domain 2.15.1).
// It is unset while the start or the length is, and where the agreement runs from month to month until somebody ends it.
func (a *Agreement) EndDate() value.Date {
	if or(a.Term.Kind, "fixed") != "fixed" {
		return value.Date{}
	}
	return a.PeriodEnd(0)
}

// PeriodEnd returns the last day of a period: 0 is the initial term, k the k-th renewal. Every period is computed from
// the original start, so that there are no gaps and no drift of the day.
func (a *Agreement) PeriodEnd(k int) value.Date {
	start, months := a.Start(), a.Months()
	if !start.IsSet() || months < 1 {
		return value.Date{}
	}
	return start.AddMonths(months + k*a.renewalMonths()).AddDays(-1)
}

func (a *Agreement) renewalMonths() int {
	if !a.Term.RenewalMonths.IsSet() {
		return 12
	}
	return a.Term.RenewalMonths.Int()
}

// Renews reports whether the initial term is followed by another one unless somebody gives notice. An agreement that runs
// from month to month has no such term.
func (a *Agreement) Renews() bool {
	return or(a.Term.Kind, "fixed") == "fixed" && or(a.Term.Renewal, "auto") == "auto"
}

// NoticeDeadline returns the last day on which notice of the client stops the renewal at the end of the initial term: the
// end date less the notice days (domain 2.15.2). It is never moved for weekends. Unset where the agreement does not renew
// by itself.
func (a *Agreement) NoticeDeadline() value.Date { return a.NoticeDeadlineOf("client") }

// NoticeDeadlineOf returns the same for one party, "client" or "provider".
func (a *Agreement) NoticeDeadlineOf(party string) value.Date {
	end := a.EndDate()
	if !end.IsSet() || !a.Renews() {
		return value.Date{}
	}
	return end.AddDays(-a.RenewalNoticeOf(party))
}

// RenewalNoticeOf returns the days of notice with which a party stops a renewal: those of the general rule, or of the notice
// row that names the party, or else of one that holds for either (design 7.2).
func (a *Agreement) RenewalNoticeOf(party string) int {
	days := 60
	if a.Term.RenewalNoticeDays.IsSet() {
		days = a.Term.RenewalNoticeDays.Int()
	}
	named := false
	for _, n := range a.Term.Notices {
		if n.Reason != "renewal" || !n.Days.IsSet() {
			continue
		}
		if by := or(n.Party, "either"); by == party || by == "either" && !named {
			days, named = n.Days.Int(), by == party
		}
	}
	return days
}

// hasRenewalNotice reports whether a notice row speaks of stopping the renewal.
func (a *Agreement) hasRenewalNotice() bool {
	return slices.ContainsFunc(a.Term.Notices, func(n *Notice) bool { return n.Reason == "renewal" && n.Days.IsSet() })
}

// MonthNoticeOf returns the days of notice with which a party ends an agreement that runs from month to month: those of the
// notice row about leaving that names the party, or else of one that holds for either, or else those of the general rule.
// Zero where notice before the last month is enough.
func (a *Agreement) MonthNoticeOf(party string) int {
	days := a.Term.MonthNoticeDays.Int()
	if !a.Term.MonthNoticeDays.IsSet() {
		days = a.Term.usualMonthNotice().Int()
	}
	named := false
	for _, n := range a.Term.Notices {
		if !n.isToLeave() {
			continue
		}
		if by := or(n.Party, "either"); by == party || by == "either" && !named {
			days, named = n.Days.Int(), by == party
		}
	}
	return days
}

// isToLeave reports whether the row speaks of ending an agreement that runs from month to month.
func (n *Notice) isToLeave() bool {
	return (n.Reason == "convenience" || n.Reason == "renewal") && n.Days.IsSet()
}

// ExtendBy returns the last day on which the client may choose a further term after the initial one; unset where it may not.
func (a *Agreement) ExtendBy() value.Date {
	end := a.EndDate()
	if a.extensions() == 0 || !end.IsSet() {
		return value.Date{}
	}
	days := 60
	if n := a.Term.ExtensionNoticeDays; n.IsSet() {
		days = n.Int()
	}
	return end.AddDays(-days)
}

// ExtendedEnd returns the last day of the agreement if the client chooses every further term that it may; unset where it
// may choose none.
func (a *Agreement) ExtendedEnd() value.Date {
	n, each := a.extensions(), 12
	if n == 0 || !a.EndDate().IsSet() {
		return value.Date{}
	}
	if a.Term.ExtensionMonths.IsSet() {
		each = a.Term.ExtensionMonths.Int()
	}
	return a.Start().AddMonths(a.Months() + n*each).AddDays(-1)
}

func (a *Agreement) extensions() int {
	if or(a.Term.Kind, "fixed") != "fixed" {
		return 0
	}
	return a.Term.Extensions.Int()
}

// SendBy returns the last business day (Monday to Friday) on or before the notice deadline.
func (a *Agreement) SendBy() value.Date {
	d := a.NoticeDeadline()
	for d.IsSet() && (d.Weekday() == 0 || d.Weekday() == 6) {
		d = d.AddDays(-1)
	}
	return d
}

// ReminderDate returns the day on which the provider reminds the client: the deadline less the reminder days.
func (a *Agreement) ReminderDate() value.Date {
	d := a.NoticeDeadline()
	if !d.IsSet() {
		return d
	}
	days := 30
	if a.Term.ReminderDays.IsSet() {
		days = a.Term.ReminderDays.Int()
	}
	return d.AddDays(-days)
}

// Derived returns the dates that follow from the term.
func (t *Term) Derived(s Scope) []Field {
	end, deadline, sendBy, reminder := s.A.EndDate(), s.A.NoticeDeadline(), s.A.SendBy(), s.A.ReminderDate()
	extendBy, extendedEnd, provider := s.A.ExtendBy(), s.A.ExtendedEnd(), s.A.NoticeDeadlineOf("provider")
	days := value.NewCount(s.A.RenewalNoticeOf("client"))
	providerDays := value.NewCount(s.A.RenewalNoticeOf("provider"))
	switch {
	case or(t.Kind, "fixed") != "fixed" && slices.ContainsFunc(t.Notices, (*Notice).isToLeave):
		days, providerDays = value.NewCount(s.A.MonthNoticeOf("client")), value.NewCount(s.A.MonthNoticeOf("provider"))
	case !s.A.Renews() || !s.A.hasRenewalNotice():
		days = value.Count{} // the general rule holds
	}
	if days == providerDays || !days.IsSet() {
		provider, providerDays = value.Date{}, value.Count{}
	}
	if sendBy == deadline {
		sendBy = value.Date{}
	}
	return []Field{
		{Key: "endDate", Label: "End date", At: &end, Help: "The last day of the initial term."},
		{Key: "noticeDeadline", Label: "Notice deadline", At: &deadline, Help: "The last day for the client to say that it should not renew, and for the provider too unless it has a deadline of its own."},
		{Key: "sendBy", Label: "Last business day for the notice", At: &sendBy, Help: "The last business day before the deadline, only where that falls on a weekend."},
		{Key: "reminderDate", Label: "Reminder date", At: &reminder, Help: "The day the provider reminds the client."},
		{Key: "noticeDays", Label: "Notice that holds", At: &days, Unit: "days", Help: "The notice that the client must give, and the provider too unless it has one of its own."},
		{Key: "providerNoticeDays", Label: "Notice of the provider", At: &providerDays, Unit: "days", Help: "Only where it differs from the client’s."},
		{Key: "providerDeadline", Label: "Notice deadline of the provider", At: &provider, Help: "Only where it differs from the client’s."},
		{Key: "extendBy", Label: "Extend by", At: &extendBy, Help: "The last day for the client to choose a further term."},
		{Key: "extendedEnd", Label: "End with all extensions", At: &extendedEnd, Help: "The last day if the client chooses every further term that it may."},
	}
}

// firstKey is the id of the only or first row of a list, which is the default of a reference to it.
func firstKey(l List) string {
	if l.Len() == 0 {
		return ""
	}
	return l.Row(0).Key()
}
