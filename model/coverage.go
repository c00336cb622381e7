package model

import "engross/model/value"

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
