package model

import "engross/model/value"

// TermsScreen says from when to when the agreement runs, and in which hours people work.
type TermsScreen struct {
	Node
	Term       Term
	Coverage   Coverage
	AfterHours AfterHours
}

// About names the screen.
func (*TermsScreen) About() About {
	return About{Key: "terms", Title: "Terms", Help: "When the agreement starts and ends, how it renews, and in which hours you get service."}
}

// Fields returns the questions of the screen.
func (t *TermsScreen) Fields(Scope) []Field {
	return []Field{
		{Key: "term", Label: "Term", At: &t.Term},
		{Key: "coverage", Label: "Service hours", At: &t.Coverage},
		{Key: "afterHours", Label: "After hours", At: &t.AfterHours},
	}
}

// Choices of the term.
var (
	TermKinds = []Option{
		{Value: "fixed", Label: "fixed term", Help: "runs for a number of months"},
		{Value: "month_to_month", Label: "month to month", Help: "runs on until somebody gives notice"},
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

// Term is how long the agreement runs.
type Term struct {
	Node
	AgreementDate, EffectiveDate, LatestStart, ServiceStart value.Date
	StartBy, Kind, Renewal                                  value.Text
	InitialMonths, RenewalMonths                            value.Count
	RenewalNoticeDays, ReminderDays, RampDays               value.Count
	Extensions, ExtensionMonths, ExtensionNoticeDays        value.Count
	Notices                                                 Rows[Notice, *Notice]
}

// Fields returns the questions about the term.
func (t *Term) Fields(s Scope) []Field {
	auto := or(t.Renewal, "auto") == "auto"
	byEvent := or(t.StartBy, "date") != "date"
	month := or(t.Kind, "fixed") != "fixed"
	extends := !month && t.Extensions.Int() > 0
	return []Field{
		{Key: "agreementDate", Label: "Date of the agreement", At: &t.AgreementDate, Help: "The date on the cover. It is not the day the agreement starts to run.", Example: "2/20/2026"},
		{Key: "startBy", Label: "It starts", At: &t.StartBy, Options: StartEvents, Default: "date", Help: "On a date, or after an event, with a latest date so that it cannot hang in the air."},
		{
			Key: "effectiveDate", Label: "Effective date", At: &t.EffectiveDate, Required: !byEvent, Fast: true, Rule: "TRM-02", Skip: byEvent,
			Ask:     "From which day should the agreement run?",
			Help:    "The first day the agreement binds you both. The first of a month keeps invoices and month ends simple.",
			Example: "3/1/2026",
		},
		{
			Key: "latestStart", Label: "At the latest on", At: &t.LatestStart, Required: byEvent, Rule: "TRM-02", Skip: !byEvent,
			Ask: "And if that takes longer: from which day at the latest?", Help: "All dates are counted from this day until the event sets an earlier one.", Example: "5/1/2026",
		},
		{
			Key: "serviceStart", Label: "Service start date", At: &t.ServiceStart, Default: s.A.Start().String(),
			Help: "The day service begins and response targets start to count. Usually the effective date.", Example: "3/1/2026",
		},
		{Key: "kind", Label: "Kind of term", At: &t.Kind, Options: TermKinds, Default: "fixed", Help: "A fixed term gives both sides a date to plan by. Month to month can end at any month."},
		{
			Key: "initialMonths", Label: "Initial term", At: &t.InitialMonths, Required: true, Fast: true, Min: 1, Max: 84, Unit: "months", Skip: month,
			Ask:     "For how long do you want to fix it: one year, two, three?",
			Help:    "12, 24 and 36 months are usual. A longer term often buys a lower price; a shorter one keeps you free.",
			Example: "12",
		},
		{
			Key: "renewal", Label: "At the end", At: &t.Renewal, Options: Renewals, Default: "auto", Fast: true,
			Ask:  "When the term is over, should it go on by itself or end unless you both sign again?",
			Help: "Renewing by itself keeps service going; the notice deadline below is then the date to remember.",
		},
		{Key: "renewalMonths", Label: "Renewal term", At: &t.RenewalMonths, Default: "12", Min: 1, Max: 36, Unit: "months", Skip: !auto, Help: "How long each renewal lasts. 12 months is usual.", Example: "12"},
		{
			Key: "renewalNoticeDays", Label: "Notice to stop renewal", At: &t.RenewalNoticeDays, Default: "60", Max: 180, Unit: "days", Skip: !auto,
			Ask:     "How many days before the end must one of us say that it should not go on?",
			Help:    "Holds for both parties. 30 to 90 days is usual; more than 90 is hard to remember.",
			Example: "60",
		},
		{Key: "reminderDays", Label: "Reminder before that", At: &t.ReminderDays, Default: "30", Max: 60, Unit: "days", Skip: !auto, Help: "The provider reminds the client this long before the notice deadline. Some states ask for it: New York 15 to 30 days, Wisconsin 15 to 60. Ask your attorney.", Example: "30"},
		{Key: "extensions", Label: "Extensions by the client", At: &t.Extensions, Default: "0", Max: 10, Unit: "terms", Skip: month, Help: "How many further terms the client may choose on the same terms, such as two optional years. 0 means none.", Example: "2"},
		{Key: "extensionMonths", Label: "Each extension", At: &t.ExtensionMonths, Default: "12", Min: 1, Max: 36, Unit: "months", Skip: !extends, Help: "How long each of them lasts.", Example: "12"},
		{Key: "extensionNoticeDays", Label: "Chosen before the end by", At: &t.ExtensionNoticeDays, Default: "60", Max: 365, Unit: "days", Skip: !extends, Help: "How long before the end of the term then running the client must say that it wants one.", Example: "60"},
		{Key: "rampDays", Label: "Settling-in period", At: &t.RampDays, Default: "30", Max: 90, Unit: "days", Help: "Days after go-live in which response targets are goals, while tools and documents are set up.", Example: "30"},
		{Key: "notices", Label: "Other notice periods", At: &t.Notices, Help: "Only where a notice differs by party or reason from the rule above."},
	}
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

// Notice is a notice period that differs from the general rule.
type Notice struct {
	Entry
	Party, Reason value.Text
	Days          value.Count
	By            value.Text
}

// Fields returns the questions about the notice period.
func (n *Notice) Fields(Scope) []Field {
	return []Field{
		{Key: "reason", Label: "For", At: &n.Reason, Options: NoticeReasons, Required: true, Help: "What the notice is about."},
		{Key: "party", Label: "Given by", At: &n.Party, Options: NoticeParties, Default: "either", Help: "Who has to give it."},
		{Key: "days", Label: "Notice", At: &n.Days, Required: true, Max: 365, Unit: "days", Help: "Days before it takes effect.", Example: "90"},
		{Key: "by", Label: "Given how", At: &n.By, Max: 120, Help: "If it differs from the other notices.", Example: "registered mail"},
	}
}

// HolidaySets are the built-in sets of days without service.
var HolidaySets = []Option{
	{Value: "us_common", Label: "six common US holidays"},
	{Value: "us_federal", Label: "eleven US federal holidays"},
	{Value: "none", Label: "no holidays"},
	{Value: "custom", Label: "only the days listed"},
}

// Coverage is when people work for the client.
type Coverage struct {
	Node
	Hours          Rows[Hours, *Hours]
	DefaultHoursID value.Text
	Monitoring24x7 value.Answer
	Remote, OnSite value.Answer
	Channels       Rows[Channel, *Channel]
}

// Fields returns the questions about service hours.
func (c *Coverage) Fields(s Scope) []Field {
	return []Field{
		{
			Key: "hours", Label: "Service hours", At: &c.Hours, Required: true, Fast: true, Rule: "TRM-12",
			Ask:  "When do you need people to answer: office hours, or longer?",
			Help: "The hours in which people answer and work. Most agreements have one set; a site with other hours gets a row of its own.",
		},
		{Key: "defaultHoursId", Label: "Usual set", At: &c.DefaultHoursID, Ref: "coverage.hours", Offer: func() []Option { return s.A.rowOptions(s, &c.Hours) }, Default: firstKey(&c.Hours), Skip: c.Hours.Len() < 2, Help: "The set that holds at every site that names no other."},
		{Key: "monitoring24x7", Label: "Tools watch around the clock", At: &c.Monitoring24x7, Default: "yes", Help: "Monitoring tools run day and night; people act in service hours and as the after-hours policy says."},
		{Key: "remote", Label: "Remote help", At: &c.Remote, Default: "yes", Help: "Whether people help over the network."},
		{Key: "onSite", Label: "On-site visits", At: &c.OnSite, Default: "yes", Ask: "Do you want us to come by when it cannot be fixed from afar?", Help: "Whether people come to a site when remote help is not enough."},
		{Key: "channels", Label: "Ways to reach support", At: &c.Channels, Help: "Phone, email, portal: each with its number or address."},
	}
}

// Hours is one set of service hours. Sites point to a set.
type Hours struct {
	Entry
	Name       value.Text
	Zone       value.Zone
	Week       value.Week
	HolidaySet value.Text
	Holidays   Rows[Holiday, *Holiday]
	From, To   value.Text // season, as month and day
}

// Fields returns the questions about the set.
func (h *Hours) Fields(Scope) []Field {
	return []Field{
		{Key: "name", Label: "Name of this set", At: &h.Name, Default: "Support hours", Named: true, Max: 60, Help: "Shown in tables where there are several sets.", Example: "Support hours"},
		{Key: "week", Label: "Days and hours", At: &h.Week, Required: true, Fast: true, Rule: "TRM-12", Ask: "On which days, from when to when?", Help: "Local time. Type it as you say it.", Example: "mon-fri 8-18"},
		{Key: "zone", Label: "Time zone", At: &h.Zone, Required: true, Fast: true, Ask: "In which time zone is that?", Help: "All clocks of this set are read in it.", Example: "America/New_York"},
		{Key: "holidaySet", Label: "Holidays", At: &h.HolidaySet, Options: HolidaySets, Default: "us_common", Help: "Days without service. The dates of each contract year are printed."},
		{Key: "holidays", Label: "Further days off", At: &h.Holidays, Help: "Days that the set does not know."},
		{Key: "from", Label: "Season from", At: &h.From, Max: 20, Help: "Only for hours that hold part of the year.", Example: "Feb 1"},
		{Key: "to", Label: "Season to", At: &h.To, Max: 20, Help: "Last day of the season.", Example: "Apr 15"},
	}
}

// Holiday is a day without service, or a short day.
type Holiday struct {
	Entry
	Name     value.Text
	Date     value.Date
	Yearly   value.Answer
	ClosesAt value.Clock
}

// Fields returns the questions about the day.
func (h *Holiday) Fields(Scope) []Field {
	return []Field{
		{Key: "name", Label: "Day", At: &h.Name, Required: true, Named: true, Max: 60, Help: "What the day is called.", Example: "Company day"},
		{Key: "date", Label: "Date", At: &h.Date, Required: true, Help: "The date in the first year.", Example: "12/24/2026"},
		{Key: "yearly", Label: "Every year", At: &h.Yearly, Default: "yes", Help: "Whether it returns on the same date."},
		{Key: "closesAt", Label: "Open until", At: &h.ClosesAt, Help: "For a half day; empty means closed all day.", Example: "12:00"},
	}
}

// ChannelKinds are the ways to reach support.
var ChannelKinds = []Option{{Value: "phone", Label: "phone"}, {Value: "email", Label: "email"}, {Value: "portal", Label: "portal"}, {Value: "chat", Label: "chat"}}

// Channel is one way to reach support.
type Channel struct {
	Entry
	Kind, Value, Note value.Text
}

// Fields returns the questions about the channel.
func (c *Channel) Fields(Scope) []Field {
	return []Field{
		{Key: "kind", Label: "Way", At: &c.Kind, Options: ChannelKinds, Required: true, Help: "How people reach support. Urgent matters need a phone."},
		{Key: "value", Label: "Number or address", At: &c.Value, Required: true, Max: 120, Named: true, Help: "What to dial, write to or open.", Example: "+1 503 555 0100"},
		{Key: "note", Label: "Note", At: &c.Note, Max: 120, Help: "When to use it.", Example: "any hour for emergencies"},
	}
}

// Choices about work outside service hours.
var (
	AfterPolicies = []Option{
		{Value: "none", Label: "no service after hours"},
		{Value: "best_effort", Label: "if somebody is reached", Help: "no promise"},
		{Value: "on_call_p1", Label: "on call for critical incidents", Help: "priority 1 only"},
		{Value: "on_call_p1_p2", Label: "on call for critical and high", Help: "priorities 1 and 2"},
		{Value: "full_24x7", Label: "full service around the clock"},
	}
	AfterCharges = []Option{
		{Value: "included", Label: "included in the fees"},
		{Value: "hourly", Label: "by the hour, at the after-hours rate"},
		{Value: "per_call", Label: "a fixed price for each call"},
		{Value: "retainer", Label: "a monthly stand-by fee"},
	}
)

// AfterHours is what happens outside service hours.
type AfterHours struct {
	Node
	Policy, Charge, How value.Text
}

// Fields returns the questions about after-hours work.
func (h *AfterHours) Fields(Scope) []Field {
	none := or(h.Policy, "on_call_p1") == "none"
	return []Field{
		{Key: "policy", Label: "After hours", At: &h.Policy, Options: AfterPolicies, Default: "on_call_p1", Fast: true, Ask: "If the server dies at ten at night, what should happen?", Help: "Whether anybody works outside service hours, and for what. Critical incidents only is the usual answer."},
		{Key: "charge", Label: "What it costs then", At: &h.Charge, Options: AfterCharges, Default: "hourly", Skip: none, Fast: true, Ask: "Should that be part of the monthly fee or be billed when it happens?", Help: "Charged work needs a rate on the Costs screen."},
		{Key: "how", Label: "How to call for it", At: &h.How, Default: "by phone, on the emergency number", Skip: none, Max: 160, Help: "What the client does at night.", Example: "by phone, on the emergency number"},
	}
}
