package model

import (
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
// It is unset while the start or the length is.
func (a *Agreement) EndDate() value.Date {
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
	if or(a.Term.Kind, "fixed") != "fixed" {
		return 1
	}
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

// NoticeDeadline returns the last day on which notice stops the renewal at the end of the initial term: the end date less
// the notice days (domain 2.15.2). It is never moved for weekends. Unset where the agreement does not renew by itself.
func (a *Agreement) NoticeDeadline() value.Date {
	end := a.EndDate()
	if !end.IsSet() || !a.Renews() {
		return value.Date{}
	}
	return end.AddDays(-a.noticeDays())
}

func (a *Agreement) noticeDays() int {
	if !a.Term.RenewalNoticeDays.IsSet() {
		return 60
	}
	return a.Term.RenewalNoticeDays.Int()
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
	return []Field{
		{Key: "endDate", Label: "End date", At: &end, Help: "The last day of the initial term."},
		{Key: "noticeDeadline", Label: "Notice deadline", At: &deadline, Help: "The last day to say that it should not renew."},
		{Key: "sendBy", Label: "Last business day for the notice", At: &sendBy, Help: "The last business day on or before the deadline."},
		{Key: "reminderDate", Label: "Reminder date", At: &reminder, Help: "The day the provider reminds the client."},
	}
}

// DefaultHours returns the id of the set of service hours that holds where a site names no other.
func (a *Agreement) DefaultHours() string {
	return or(a.Coverage.DefaultHoursID, firstKey(&a.Coverage.Hours))
}

// MainHours returns that set, or nil while there is none.
func (a *Agreement) MainHours() *Hours { return a.Coverage.Hours.With(a.DefaultHours()) }

// firstKey is the id of the only or first row of a list, which is the default of a reference to it.
func firstKey(l List) string {
	if l.Len() == 0 {
		return ""
	}
	return l.Row(0).Key()
}
