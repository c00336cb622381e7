package model

import (
	"slices"

	"engross/model/value"
)

// TermsScreen says from when to when the agreement runs, and in which hours people work.
type TermsScreen struct {
	Node
	Term       Term
	Coverage   Coverage
	AfterHours AfterHours
	OnSite     OnSite
}

// About names the screen.
func (*TermsScreen) About() About {
	return About{Key: "terms", Title: "Terms", Help: "When the agreement starts and ends, how it renews, and in which hours service is given."}
}

// Fields returns the questions of the screen.
func (t *TermsScreen) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "term", Label: "Term", At: &t.Term},
		{Key: "coverage", Label: "Service hours", At: &t.Coverage},
		{Key: "afterHours", Label: "After hours", At: &t.AfterHours},
		{Key: "onSite", Label: "Visits", At: &t.OnSite},
	})
}

// Choices of the term.
var (
	TermKinds = []Option{
		{Value: "fixed", Label: "fixed term", Help: "runs for a number of months"},
		{Value: "month_to_month", Label: "month to month", Help: "runs on until somebody gives notice", Also: "no fixed term, open-ended, rolling, until cancelled, until one of us stops it"},
	}
	StartEvents = []Option{
		{Value: "date", Label: "on a date"},
		{Value: "signature", Label: "first of the month after signature"},
		{Value: "onboarding", Label: "when onboarding is accepted"},
	}
	Renewals = []Option{
		{Value: "auto", Label: "renews by itself", Help: "unless a party gives notice in time"},
		{Value: "by_agreement", Label: "by written agreement", Help: "ends unless both sign"},
		{Value: "month_to_month", Label: "goes on month to month"},
		{Value: "none", Label: "ends for good"},
	}
)

// LeavingDays are the days on which an agreement that runs from month to month may end.
var LeavingDays = []Option{
	{Value: "month_end", Label: "at the end of a month", Help: "so that no month is invoiced in part", Also: "with a month, end of a month, end of the month, month end, last day of a month"},
	{Value: "any_day", Label: "on any day", Help: "as in “30 days’ notice at any time”; the last month is then charged by the day", Also: "at any time, anytime, any time, mid-month"},
}

// Term is how long the agreement runs.
type Term struct {
	Node
	AgreementDate, EffectiveDate, LatestStart, ServiceStart value.Date
	StartBy, Kind, Renewal                                  value.Text
	InitialMonths, RenewalMonths                            value.Count
	RenewalNoticeDays, ReminderDays, RampDays               value.Count
	Extensions, ExtensionMonths, ExtensionNoticeDays        value.Count
	MonthNoticeDays                                         value.Count
	Notices                                                 Rows[Notice, *Notice]
	LeaveOn                                                 value.Text // on which days it may end from month to month
	Known                                                   value.Answer
}

// usualStart is the day on which most agreements begin: the first of the month after the date of the agreement or, before it
// has one, after the day on which it was begun, as examples are typed.
func (t *Term) usualStart(a *Agreement) string {
	d := t.AgreementDate
	if !d.IsSet() {
		d = a.Info.Begun
	}
	if !d.IsSet() {
		return "3/1/2026"
	}
	return value.NewDate(d.Year(), d.Month(), 1).AddMonths(1).Edit(value.Style{})
}

// Fields returns the questions about the term.
func (t *Term) Fields(s Scope) []Field {
	byEvent := or(t.StartBy, "date") != "date"
	month := or(t.Kind, "fixed") != "fixed"
	auto := !month && or(t.Renewal, "auto") == "auto"
	extends := !month && t.Extensions.Int() > 0
	return s.ask([]Field{
		{Key: "agreementDate", Label: "Date of the agreement", At: &t.AgreementDate, Ask: "Which date should stand on the cover?", Help: "The date on the cover, from which the agreement is known. Leave it empty, and a line for it is printed, to fill in at signing. It is not the day the agreement starts to run.", Example: "2/20/2026"},
		{Key: "startBy", Label: "It starts", At: &t.StartBy, Options: StartEvents, Default: "date", Ask: "Shall we start on a fixed date, with the first month after signing, or once the set-up is accepted?", Help: "On a date, or after an event, with a latest date so that it cannot hang in the air."},
		{
			Key: "effectiveDate", Label: "Effective date", At: &t.EffectiveDate, Required: !byEvent, Fast: true, Rule: "TRM-02", Skip: byEvent,
			Ask:     "From which day should the agreement run?",
			Help:    "The first day that binds both sides. The first of a month keeps invoices and month ends simple.",
			Example: t.usualStart(s.A),
		},
		{
			Key: "latestStart", Label: "At the latest on", At: &t.LatestStart, Required: byEvent, Rule: "TRM-02", Skip: !byEvent,
			Ask: "And if that takes longer: from which day at the latest?", Help: "All dates are counted from this day until the event sets an earlier one.", Example: "5/1/2026",
		},
		{
			Key: "serviceStart", Label: "Service start date", At: &t.ServiceStart, Default: s.A.Start().String(),
			Ask:  "And from which day should we be there for your people?",
			Help: "The day service begins and response targets start to count. Usually the effective date.", Example: "3/1/2026",
		},
		{Key: "kind", Label: "Kind of term", At: &t.Kind, Options: TermKinds, Default: "fixed", Fast: true, Ask: "Do you want a fixed term, or an agreement that runs from month to month until one of you stops it?", Help: "A fixed term gives both sides a date to plan by, and can go on from month to month after it. Month to month can be ended from the first month on."},
		{
			Key: "initialMonths", Label: "Initial term", At: &t.InitialMonths, Required: true, Fast: true, Min: 1, Max: 84, Unit: "months", Skip: month,
			Ask:     "For how long do you want to fix it: one year, two, three?",
			Help:    "12, 24 and 36 months are usual. A longer term often buys a lower price; a shorter one leaves both sides free sooner.",
			Example: "12",
		},
		{
			Key: "renewal", Label: "At the end", At: &t.Renewal, Options: Renewals, Default: "auto", Fast: true, Skip: month,
			Ask:  "When the term is over, should it go on by itself or end unless you both sign again?",
			Help: "Renewing by itself keeps service going; the notice deadline below is then the date to remember.",
		},
		{Key: "renewalMonths", Label: "Renewal term", At: &t.RenewalMonths, Default: "12", Min: 1, Max: 36, Unit: "months", Skip: !auto, Ask: "If it goes on by itself, for how long each time?", Help: "How long each renewal lasts. 12 months is usual.", Example: "12"},
		{
			Key: "renewalNoticeDays", Label: "Notice to stop renewal", At: &t.RenewalNoticeDays, Default: "60", Fast: true, Max: 180, Unit: "days", Second: otherNotices, Skip: !auto,
			Ask:     "How many days before the end must one of us say that it should not go on?",
			Help:    "One number for both parties; where one of them has another, that goes under Other notice periods. 30 to 90 days is usual; more than 90 is hard to remember.",
			Example: "60",
		},
		{
			Key: "monthNoticeDays", Label: "Notice month to month", At: &t.MonthNoticeDays, Fast: true, Max: 180, Unit: "days", Second: otherNotices, Default: t.usualMonthNotice().String(), Skip: !month && t.Renewal != "month_to_month",
			Ask:     "With how many days’ notice may one of us end it while it runs from month to month?",
			Help:    "One number for both parties; where they differ, such as 30 days for the client and 90 for the provider, put one here and the other under Other notice periods. 30 days is usual. Empty means that notice on any day before the month, or the last day, is enough. Whether it must be the end of a month is a question of its own.",
			Example: "30",
		},
		{Key: "reminderDays", Label: "Reminder before that", At: &t.ReminderDays, Default: "30", Max: 60, Unit: "days", Skip: !auto, Ask: "How long before that deadline should we remind you of it?", Help: "The provider reminds the client this long before the notice deadline. Some states ask for it: New York 15 to 30 days, Wisconsin 15 to 60. Ask your attorney.", Example: "30"},
		{Key: "extensions", Label: "Extensions by the client", At: &t.Extensions, Default: "0", Max: 10, Unit: "terms", Skip: month, Ask: "How many further terms would you like to be able to add, if any?", Help: "How many further terms the client may choose on the same terms, such as two optional years. 0 means none.", Example: "2"},
		{Key: "extensionMonths", Label: "Each extension", At: &t.ExtensionMonths, Default: "12", Min: 1, Max: 36, Unit: "months", Skip: !extends, Ask: "How long should each of those further terms be?", Help: "How long each further term lasts. 12 months is usual.", Example: "12"},
		{Key: "extensionNoticeDays", Label: "Chosen before the end by", At: &t.ExtensionNoticeDays, Default: "60", Max: 365, Unit: "days", Skip: !extends, Ask: "How long before the end would you tell us that you want one of them?", Help: "How long before the end of the term then running the client must say that it wants one.", Example: "60"},
		{Key: "rampDays", Label: "Settling-in period", At: &t.RampDays, Default: t.usualRamp(), Max: 90, Unit: "days", Ask: "How long may we take to settle in before the response times count in full?", Help: "Days after go-live in which response targets are goals, while tools and documents are set up.", Example: "30"},
		{Key: "notices", Label: otherNotices, At: &t.Notices, Fast: month, Ask: "Which other notices need a time of their own, such as for new prices?", Help: "Only where a notice differs by party or reason from the rule above, such as the provider’s 90 days for ending without a reason where the client’s are 30."},
		{Key: "leaveOn", Label: "Month to month, it may end", At: &t.LeaveOn, Options: LeavingDays, Default: t.usualLeaving(), Fast: true, Skip: !month && t.Renewal != "month_to_month", Ask: "Must it then end at the end of a month, or may it end on any day once the notice is over?", Help: "Whoever speaks of 30 days’ notice mostly means any day, so that is proposed once a notice in days is given. The end of a month keeps invoices whole, and is proposed without one."},
		{Key: "known", Label: "Looked after already", At: &t.Known, Default: "no", Fast: true, Ask: "Do we look after your systems already, before this agreement?", Help: "Yes where the provider has served this client until now, so that nothing is taken over: then no settling-in period, onboarding or hand-over is proposed, and incidents from before the start are no exception."},
	})
}

// Choices of a notice row.
var (
	NoticeParties = []Option{{Value: "either", Label: "either Party"}, {Value: "provider", Label: "Provider"}, {Value: "client", Label: "Client"}}
	NoticeReasons = []Option{
		{Value: "renewal", Label: "stopping renewal"},
		{Value: "convenience", Label: "ending without a reason"},
		{Value: "price", Label: "price change"},
		{Value: "count", Label: "fewer Users or devices"},
		{Value: "service", Label: "dropping a Service"},
	}
)

// otherNotices is the question that takes a notice which differs from the one for both parties.
const otherNotices = "Other notice periods"

// usualMonthNotice is the notice of an agreement that was made one from month to month: the one that was given against its renewal.
func (t *Term) usualMonthNotice() value.Count {
	if or(t.Kind, "fixed") != "fixed" && or(t.Renewal, "auto") == "auto" {
		return t.RenewalNoticeDays
	}
	return value.Count{}
}

// usualLeaving is the day on which an agreement from month to month may end while nobody said: any, once a notice of so many days is
// over, and without one the end of a month.
func (t *Term) usualLeaving() string {
	given := func(n *Notice) bool { return n.Reason == "convenience" && n.Days.Int() > 0 }
	if t.MonthNoticeDays.Int() > 0 || t.usualMonthNotice().Int() > 0 || slices.ContainsFunc(t.Notices, given) {
		return "any_day"
	}
	return "month_end"
}

// Notice is a notice period that differs from the general rule.
type Notice struct {
	Entry
	Party, Reason value.Text
	Days          value.Count
	By            value.Text
}

// Fields returns the questions about the notice period.
func (n *Notice) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "reason", Label: "For", At: &n.Reason, Options: NoticeReasons, Required: true, Ask: "For which notice?", Help: "What the notice is about, such as a new price."},
		{Key: "party", Label: "Given by", At: &n.Party, Options: NoticeParties, Default: "either", Ask: "Who has to give that notice: you, we, or either of us?", Help: "The side that this notice binds: either of them, or only one."},
		{Key: "days", Label: "Notice", At: &n.Days, Required: true, Max: 365, Unit: "days", Ask: "How many days of notice?", Help: "Days before it takes effect.", Example: "90"},
		{Key: "by", Label: "Given how", At: &n.By, Max: 120, Ask: "How must that notice come, if not like the others?", Help: "Only if it has to come in another way than other notices do.", Example: "registered mail"},
	})
}
