package clause

import (
	"slices"

	"engross/model"
	"engross/model/doc"
	"engross/model/value"
)

// keyDates gives the days that somebody has to remember, as far as they are known, the earliest first.
func (b *builder) keyDates(a *model.Agreement) []doc.KeyDate {
	end := a.EndDate()
	all := []doc.KeyDate{
		{ID: "effective-date", Label: "The Agreement takes effect", On: a.Start()},
		{ID: "service-start", Label: "The Services start", On: a.Term.ServiceStart},
		{
			ID: "restore-test", Label: "Test that the Backups can be restored", Note: "Provider tests that data can be restored from the Backups and shows the result.",
			On: firstTest(a), EveryMonths: months(a.Backups.Test.Frequency), Until: end,
		},
		{
			ID: "review", Label: "Review of the Agreement", Note: "Both Parties look at the Agreement together and see whether it still fits.",
			On: a.NextReview(), EveryMonths: a.Review.EveryMonths.Int(), Until: end, RemindDays: 14,
		},
		{
			ID: "renewal-reminder", Label: "Provider reminds Client of the renewal", Note: "Provider reminds Client in writing of the last day to stop the renewal.",
			On: a.ReminderDate(),
		},
		{
			ID: "send-by", Label: "Last weekday to send notice against the renewal", Note: "Notice sent later may not arrive by the deadline.",
			On: sendBy(a), RemindDays: 7,
		},
		{
			ID: "notice-deadline", Label: stopRenewal(a), Note: "Notice that the Agreement should not renew has to arrive by this day.",
			On: a.NoticeDeadline(), RemindDays: a.Term.ReminderDays.Int(),
		},
		{
			ID: "provider-deadline", Label: "Last day for Provider to stop the renewal", Note: "Provider’s notice that the Agreement should not renew has to arrive by this day.",
			On: providerDeadline(a), RemindDays: a.Term.ReminderDays.Int(),
		},
		{
			ID: "extend-by", Label: "Last day for Client to extend the Agreement", Note: "After this day, Client can no longer choose the first further term.",
			On: a.ExtendBy(), RemindDays: 30,
		},
		{ID: "term-end", Label: "The Initial Term ends", On: end},
	}
	var known []doc.KeyDate
	for _, d := range all {
		if d.On.IsSet() {
			d.Label, d.Note = b.run.names.in(d.Label), b.run.names.in(d.Note)
			known = append(known, d)
		}
	}
	slices.SortStableFunc(known, func(x, y doc.KeyDate) int { return x.On.Compare(y.On) })
	return known
}

// sendBy gives the last weekday for the notice where it is another day than the deadline.
func sendBy(a *model.Agreement) value.Date {
	if d := a.SendBy(); d != a.NoticeDeadline() {
		return d
	}
	return value.Date{}
}

// providerDeadline gives the last day for Provider’s notice where it is another day than Client’s.
func providerDeadline(a *model.Agreement) value.Date {
	if d := a.NoticeDeadlineOf("provider"); d != a.NoticeDeadline() {
		return d
	}
	return value.Date{}
}

// stopRenewal names the deadline of Client’s notice, which is also Provider’s unless that has one of its own.
func stopRenewal(a *model.Agreement) string {
	if providerDeadline(a).IsSet() {
		return "Last day for Client to stop the renewal"
	}
	return "Last day to stop the renewal"
}

// firstTest gives the day by which the restoring of backups is first tested, where that is promised.
func firstTest(a *model.Agreement) value.Date {
	owner := a.Backups.Responsible
	n := months(a.Backups.Test.Frequency)
	if owner != "provider" && owner != "shared" || n == 0 {
		return value.Date{}
	}
	first := a.Term.ServiceStart.AddMonths(n)
	if end := a.EndDate(); end.IsSet() && first.After(end) {
		return value.Date{}
	}
	return first
}

// months gives a length of time in whole months, 0 for one that has none.
func months(s value.Span) int {
	switch s.Unit {
	case value.Months:
		return s.N
	case value.Years:
		return 12 * s.N
	}
	return 0
}
