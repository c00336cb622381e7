package model

import (
	"slices"
	"strings"

	"engross/model/hours"
	"engross/model/value"
)

// Choices about service hours.
var (
	// HolidaySets are the built-in sets of days without service.
	HolidaySets = holidaySets()

	HolidayReturns = []Option{
		{Value: "date", Label: "on the same date"},
		{Value: "moved", Label: "on the same date, or the nearest weekday", Help: "Saturday goes to Friday, Sunday to Monday"},
		{Value: "weekday", Label: "on the same weekday of the month", Help: "such as the second Monday"},
		{Value: "last_weekday", Label: "on the last such weekday of the month", Help: "such as the last Friday"},
		{Value: "easter", Label: "as many days from Easter"},
		{Value: "after_weekday", Label: "the day after such a weekday of the month", Help: "such as the day after Thanksgiving: not always the fourth Friday"},
	}
	ChannelKinds = []Option{{Value: "phone", Label: "phone"}, {Value: "email", Label: "email"}, {Value: "portal", Label: "portal"}, {Value: "chat", Label: "chat"}}
	// AwayTasks are what who stands in for the provider takes in a time away.
	AwayTasks = []Option{
		{Value: "all", Label: "everything", Help: "times run as usual"},
		{Value: "urgent", Label: "only urgent problems", Help: "priority 1; all else waits"},
	}
	ChannelHours = []Option{
		{Value: "any", Label: "at any hour"},
		{Value: "support", Label: "in service hours"},
	}
)

// holidaySets gives the sets with those that are no set.
func holidaySets() []Option {
	out := []Option{}
	for _, s := range hours.HolidaySets() {
		out = append(out, Option{Value: s.Key, Label: s.Label})
	}
	return append(out, Option{Value: "none", Label: "no holidays"}, Option{Value: "custom", Label: "only the days listed"})
}

// Coverage is when people work for the client.
type Coverage struct {
	Node
	Hours          Rows[Hours, *Hours]
	DefaultHoursID value.Text
	Monitoring24x7 value.Answer
	Remote, OnSite value.Answer
	Channels       Rows[Channel, *Channel]
	Away, AwayID   value.Text // a time of each year, and who stands in
	AwayFor        value.Text // what the stand-in takes
}

// Fields returns the questions about service hours.
func (c *Coverage) Fields(s Scope) []Field {
	return s.ask([]Field{
		{
			Key: "hours", Label: "Service hours", At: &c.Hours, Required: true, Fast: true, Rule: "TRM-12",
			Ask:  "When do you need people to answer: office hours, or longer?",
			Help: "When people answer and work. A site or a season with other hours gets a row of its own. If urgent problems are taken up longer than that, such as until 9 in the evening, that goes under “On call only in”.",
		},
		{Key: "defaultHoursId", Label: "Usual set", At: &c.DefaultHoursID, Ref: "coverage.hours", Offer: func() []Option { return s.A.yearOptions(c.DefaultHoursID) }, Default: c.firstHours(), Skip: len(s.A.yearOptions(c.DefaultHoursID)) < 2, Ask: "Which of these hours are the usual ones?", Help: "The set that holds at every site that names no other."},
		{Key: "monitoring24x7", Label: "Tools watch around the clock", At: &c.Monitoring24x7, Default: "yes", Ask: "Our tools would watch your systems day and night: is that all right with you?", Help: "Monitoring tools run day and night; people act in service hours and as the after-hours policy says."},
		{Key: "remote", Label: "Remote help", At: &c.Remote, Default: "yes", Ask: "May we help your people over the network, without coming by?", Help: "Yes lets the provider’s people work on a computer over the network, which solves most problems at once."},
		{Key: "onSite", Label: "On-site visits", At: &c.OnSite, Default: "yes", Ask: "Do you want us to come by when it cannot be fixed from afar?", Help: "Whether people come to a site when remote help is not enough."},
		{Key: "channels", Label: "Ways to reach support", At: &c.Channels, Ask: "How would your people like to reach us, and at which number or address?", Help: "Phone, email, portal: each with its number or address. The most urgent problems need a phone that is answered in their hours."},
		{Key: "away", Label: "Away each year", At: &c.Away, Fast: s.A.usualStandIn() != "", Max: 120, Ask: "Is there a time of the year in which we are away, such as two weeks in July?", Help: "A time in which the provider is away, as it is printed. With nobody to stand in, no time runs in it. Leave it empty where there is none.", Example: "the first two weeks of July"},
		{Key: "awayId", Label: "Stands in then", At: &c.AwayID, Ref: "contacts", Offer: func() []Option { return append(s.A.contactOptions("provider"), s.A.contactOptions("vendor")...) }, Default: s.A.usualStandIn(), Skip: !c.Away.IsSet(), Ask: "Who stands in for us then?", Help: "Who takes the calls while the provider is away: somebody of the provider, or of another company, who stands among the contacts as a vendor. The stand-in of the provider’s only person is proposed. With nobody chosen, no time runs."},
		{Key: "awayFor", Label: "The stand-in takes", At: &c.AwayFor, Options: AwayTasks, Default: "all", Skip: !c.Away.IsSet() || or(c.AwayID, s.A.usualStandIn()) == "", Ask: "Does that person look after everything then, or only after urgent problems?", Help: "Everything is as at other times: calls are taken and their times run. Only urgent problems leaves all else, and planned work, until the provider is back."},
	})
}

// Hours is one set of service hours, or a season in which one has other hours. Sites point to a set.
type Hours struct {
	Entry
	Name       value.Text
	Zone       value.Zone
	Week       value.Week
	HolidaySet value.Text
	Holidays   Rows[Holiday, *Holiday]
	From, To   value.MonthDay // season
	SeasonOfID value.Text
}

// IsSeason says whether the row is hours for a part of the year, which another set has for the rest of it.
func (h *Hours) IsSeason() bool { return h.From.IsSet() || h.To.IsSet() }

// Fields returns the questions about the set. A season has only days and hours of its own.
func (h *Hours) Fields(s Scope) []Field {
	season := h.IsSeason()
	usual := usualHolidays(h.Zone)
	if h.Week.IsOpenAllWeek() {
		usual = "none"
	}
	sets, near := HolidaySets, 0
	if !season {
		sets, near = s.A.holidaySets(h)
	}
	return s.ask([]Field{
		{Key: "name", Label: "Name of this set", At: &h.Name, Default: "Support hours", Named: true, Max: 60, Ask: "What do we call these hours: office hours, summer hours?", Help: "Shown in tables where there are several sets.", Example: "Support hours"},
		{Key: "week", Label: "Days and hours", At: &h.Week, Required: true, Fast: true, Rule: "TRM-12", Ask: "On which days, from when to when?", Help: "Local time. Type it as you say it. Every day that is open counts as a Business Day, also a Saturday morning; where it should not, leave it out here and give it as hours on call.", Example: "mon-fri 8-18"},
		{Key: "zone", Label: "Time zone", At: &h.Zone, Required: !season, Skip: season, Fast: true, Ask: "In which time zone is that?", Help: "The hours above are meant in this time zone, and so are the times that run in them.", Example: "America/New_York"},
		{Key: "holidaySet", Label: "Holidays", At: &h.HolidaySet, Options: sets, Near: near, Default: usual, Required: usual == "", Skip: season, Ask: "Which holidays do you keep?", Help: "Days without service. The dates of each contract year are printed. A day that the client alone keeps is added below."},
		{Key: "holidays", Label: "Further days off", At: &h.Holidays, Skip: season, Ask: "On which other days are you closed, for all of the day or half of it?", Help: "Days that the set does not know, and half days."},
		{Key: "from", Label: "Season from", At: &h.From, Required: season, Ask: "When does the season begin?", Help: "Only for hours that hold part of the year. A season may go over the end of the year.", Example: "Feb 1"},
		{Key: "to", Label: "Season to", At: &h.To, Required: season, Ask: "When does the season end?", Help: "Last day of the season.", Example: "Apr 15"},
		{Key: "seasonOfId", Label: "Season of", At: &h.SeasonOfID, Ref: "coverage.hours", Offer: func() []Option { return s.A.otherHours(s, h) }, Default: s.A.seasonOf(h), Required: season, Skip: !season, Ask: "Whose usual hours does the season replace?", Help: "The set whose hours these are for that part of the year. Its time zone and holidays go on."},
	})
}

// otherHours offers the sets that a season may belong to.
func (a *Agreement) otherHours(s Scope, of *Hours) []Option {
	var out []Option
	for _, h := range a.Coverage.Hours {
		if h.Key() != of.Key() && !h.IsSeason() {
			out = append(out, Option{Value: h.Key(), Label: Title(s, h)})
		}
	}
	return out
}

// seasonOf returns the set that a season belongs to unless told otherwise.
func (a *Agreement) seasonOf(h *Hours) string {
	if id := a.DefaultHours(); h.IsSeason() && id != h.Key() {
		return id
	}
	return ""
}

// usualHolidays returns the holidays that are kept in a time zone unless told otherwise; none where the zone does not tell.
func usualHolidays(z value.Zone) string {
	if set, ok := zoneHolidays[z]; ok {
		return set
	}
	switch continent, _, _ := strings.Cut(string(z), "/"); continent {
	case "", "America", "US":
		return "us_common"
	case "Canada":
		return "canada"
	case "Australia":
		return "australia"
	case "NZ":
		return "new_zealand"
	}
	return ""
}

// zoneHolidays are the zones that tell more than their continent.
var zoneHolidays = map[value.Zone]string{
	"Pacific/Honolulu": "us_common", "Europe/London": "uk_england", "Europe/Belfast": "uk_northern_ireland", "Europe/Dublin": "ireland", "Pacific/Auckland": "new_zealand",
	"America/Toronto": "canada", "America/Vancouver": "canada", "America/Edmonton": "canada", "America/Winnipeg": "canada", "America/Regina": "canada",
	"America/Halifax": "canada", "America/Moncton": "canada", "America/St_Johns": "canada", "America/Whitehorse": "canada", "America/Montreal": "canada",
	"America/Mexico_City": "", "America/Sao_Paulo": "", "America/Bogota": "", "America/Lima": "", "America/Santiago": "", "America/Argentina/Buenos_Aires": "",
}

// Holiday is a day without service, or a short day.
type Holiday struct {
	Entry
	Name     value.Text
	Date     value.Date
	Yearly   value.Answer
	Returns  value.Text
	ClosesAt value.Clock
}

// Fields returns the questions about the day.
func (h *Holiday) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Day", At: &h.Name, Required: true, Named: true, Max: 60, Ask: "Which day are you closed?", Help: "The name under which it is printed among the days without service.", Example: "Company day"},
		{Key: "date", Label: "Date", At: &h.Date, Default: h.usualDate(s.A).String(), Required: true, Ask: "When is it?", Help: "The date in the first year. A day called by one of the holidays, such as “Day after Thanksgiving”, has it from there.", Example: "12/24/2026"},
		{Key: "yearly", Label: "Every year", At: &h.Yearly, Default: "yes", Ask: "Does that day come back every year?", Help: "Yes for a day that comes back each year, no for one that is off only once."},
		{Key: "returns", Label: "Returns", At: &h.Returns, Options: HolidayReturns, Default: h.usualReturn(s.A), Skip: h.Yearly == value.No, Ask: "How do we find that day next year: by its date, or by its weekday?", Help: "How the day of the next years follows from the date."},
		{Key: "closesAt", Label: "Open until", At: &h.ClosesAt, Ask: "If it is only half a day, until when are you open?", Help: "For a half day; empty means closed all day.", Example: "12:00"},
	})
}

// Channel is one way to reach support.
type Channel struct {
	Entry
	Kind, Value, Hours, Note value.Text
	PriorityIDs              value.Set
}

// Fields returns the questions about the channel. A phone is there at any hour where somebody is on call.
func (c *Channel) Fields(s Scope) []Field {
	usual := "support"
	if policy := s.A.latePolicy(); c.Kind == "phone" && policy != "none" {
		usual = "any"
	}
	return s.ask([]Field{
		{Key: "kind", Label: "Way", At: &c.Kind, Options: ChannelKinds, Required: true, Ask: "How do people reach us: phone, email, a portal?", Help: "How people reach support. Urgent matters need a phone."},
		{Key: "value", Label: "Number or address", At: &c.Value, Default: c.usualNumber(s.A), Required: true, Max: 120, Named: true, Ask: "Which number or address is that?", Help: "What to dial, write to or open. The number that is proposed is the one that the call sheet gives for ordinary help.", Example: "+1 503 555 0100"},
		{Key: "hours", Label: "Answered", At: &c.Hours, Options: ChannelHours, Default: usual, Ask: "Should somebody look at it at any hour, or only in the service hours?", Help: "When somebody looks at what comes in this way. An automatic receipt is not an answer."},
		{Key: "priorityIds", Label: "Only for", At: &c.PriorityIDs, Ref: "levels.priorities", Offer: func() []Option { return s.A.rowOptions(s, &s.A.Levels.Priorities) }, Ask: "Which problems is this way meant for, if not for all of them?", Help: "Only if this way is meant for some priorities. Empty means for all."},
		{Key: "note", Label: "Note", At: &c.Note, Max: 120, Ask: "When should your people use this way?", Help: "A few words on when this way is meant. They are printed beside it.", Example: "any hour for emergencies"},
	})
}

// Number returns what is dialled; none where the way is no phone, or is not written as a number.
func (c *Channel) Number() value.Phone {
	var n value.Phone
	if c.Kind != "phone" || n.Read(string(c.Value), value.Context{}) != nil {
		return ""
	}
	return n
}

// usualNumber is the number of a phone while nobody gave one: of whom the call sheet names for ordinary help.
func (c *Channel) usualNumber(a *Agreement) string {
	if who := a.Contacts.With(a.caller(reportRow, "provider")); who != nil && c.Kind == "phone" {
		return string(who.Phone)
	}
	return ""
}

// Derived returns the number as numbers are printed elsewhere, where it was typed otherwise.
func (c *Channel) Derived(s Scope) []Field {
	n := c.Number()
	if n.Show(s.A.Style()) == string(c.Value) {
		n = ""
	}
	return []Field{{Key: "number", Label: "Printed as", At: &n, Help: "The number to dial, written like the other numbers; empty for ways that are no phone."}}
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
	OtherCalls = []Option{
		{Value: "wait", Label: "wait for the next service hours"},
		{Value: "hourly", Label: "by the hour, if somebody is reached", Help: "at the after-hours rate, no promise"},
	}
	LateVisits = []Option{
		{Value: "included", Label: "nothing more", Help: "the fees pay for it like for other help then"},
		{Value: "weekend", Label: "the hourly rate on weekends", Help: "the fees pay for it on other days"},
		{Value: "hourly", Label: "the hourly rate at any such time"},
	}
)

// AfterHours is what happens outside service hours.
type AfterHours struct {
	Node
	Policy, Charge, How value.Text
	SiteIDs             value.Set
	Others              value.Text
	Week                value.Week // in which somebody is on call; unset for at any hour
	Outside             value.Text // what happens to urgent calls at other hours
	Visits              value.Text // what coming out costs where the fees pay for the help
}

// latePolicy returns what happens after hours: what was answered, or else what the times of the highest priority ask for. Where
// they count in service hours only, nobody is taken to be on call.
func (a *Agreement) latePolicy() string {
	usual := "on_call_p1"
	if all := a.Levels.Priorities; len(all) > 0 && len(all[0].Targets) > 0 && !slices.ContainsFunc(all[0].Targets, func(t *Target) bool { return or(t.HoursClass, "support") != "support" }) {
		usual = "best_effort"
	}
	return or(a.AfterHours.Policy, usual)
}

// isOnCallForSome reports whether people are on call after hours for some priorities only.
func (a *Agreement) isOnCallForSome() bool {
	policy := a.latePolicy()
	return policy == "on_call_p1" || policy == "on_call_p1_p2"
}

// billsLateHours reports whether work after hours is billed, for any reports.
func (a *Agreement) billsLateHours() bool {
	h := &a.AfterHours
	return a.latePolicy() != "none" && (or(h.Charge, "hourly") != "included" || or(h.Visits, "included") != "included" || a.isOnCallForSome() && (h.Others == "hourly" || h.Week.IsSet() && or(h.Outside, string(h.Others)) == "hourly"))
}

// Fields returns the questions about after-hours work.
func (h *AfterHours) Fields(s Scope) []Field {
	none := s.A.latePolicy() == "none"
	return s.ask([]Field{
		{Key: "policy", Label: "After hours", At: &h.Policy, Options: AfterPolicies, Default: s.A.latePolicy(), Fast: true, Ask: "If the server dies at ten at night, what should happen?", Help: "Whether anybody works outside service hours, and for what. Critical incidents only is the usual answer."},
		{Key: "charge", Label: "What it costs then", At: &h.Charge, Options: AfterCharges, Default: "hourly", Skip: none, Fast: true, Ask: "Should that be part of the monthly fee or be billed when it happens?", Help: "Whether the fees pay for help after hours or each case is billed. What is billed needs a rate on the Costs screen."},
		{Key: "how", Label: "How to call for it", At: &h.How, Default: "by phone, on the number of the call sheet for help after hours", Skip: none, Max: 160, Ask: "Help at night begins with a call to the number on the call sheet: does that suit you?", Help: "What the client does to get help after hours. The number itself stands on the call sheet.", Example: "by phone, on the emergency number"},
		{Key: "siteIds", Label: "Only for", At: &h.SiteIDs, Ref: "sites", Offer: func() []Option { return s.A.siteOptions(s) }, Skip: none || len(s.A.EverySite()) < 2, Rule: "TRM-18", Ask: "Is that for all of your sites, or only for some of them?", Help: "The sites that get help after hours. None chosen means all of them. Other service hours of a site are no help after hours: they stand in the list of service hours."},
		{Key: "others", Label: "Other calls then", At: &h.Others, Options: OtherCalls, Default: "wait", Skip: !s.A.isOnCallForSome(), Fast: true, Ask: "And for anything else at night: does it wait, or may your people call and pay by the hour?", Help: "What happens to calls that nobody is on call for. By the hour, they are billed even where the fees pay for the urgent ones."},
		{Key: "week", Label: "On call only in", At: &h.Week, Skip: !s.A.isOnCallForSome(), Ask: "Is somebody on call at any hour, or only at some, such as Saturday morning?", Help: "Only where help with urgent problems has hours of its own, such as “sat 8-12”. What holds for urgent calls at other hours, such as that they cost something, is asked next. Empty means at any hour.", Example: "sat 8-12"},
		{Key: "outside", Label: "Urgent calls at other hours", At: &h.Outside, Options: OtherCalls, Default: or(h.Others, "wait"), Skip: !s.A.isOnCallForSome() || !h.Week.IsSet(), Ask: "And something urgent outside those hours, in the night: does it wait, or may your people call and pay by the hour?", Help: "What happens to an urgent call while nobody is on call for it. By the hour, it is billed at the after-hours rate and no time is promised."},
		{Key: "visits", Label: "Coming out then costs", After: "charge", At: &h.Visits, Options: LateVisits, Default: "included", Skip: none || h.Charge != "included" || s.A.Coverage.OnSite == value.No, Ask: "If we have to come out then, do the fees pay for it, or does it cost the hourly rate?", Help: "Where the fees pay for help after hours but not for every visit then, such as one on a weekend. The rate itself stands on the Costs screen: When can be Saturday and Sunday there."},
	})
}

// Choices about visits.
var (
	TravelCharges = []Option{
		{Value: "billed", Label: "billed at the travel rate"},
		{Value: "included", Label: "included in the fees"},
		{Value: "beyond", Label: "billed only for extra visits", Help: "free for visits that the fees pay for"},
	}
	VisitTimes = []Option{
		{Value: "support", Label: "in service hours only"},
		{Value: "any", Label: "at any hour, after agreement"},
	}
)

// OnSite is on what terms people come to a site.
type OnSite struct {
	Node
	VisitsPerMonth     value.Count
	HoursPerMonth      value.Qty
	Response           value.Span
	When, TravelCharge value.Text
	Included           value.Answer
	PriorityIDs        value.Set // that the time of a visit holds for; none for all
	SiteIDs            value.Set // that it holds at
	FreeSiteIDs        value.Set // without a charge for travel
}

// Derived says whether some priority is promised a visit within a time of its own.
func (x *OnSite) Derived(s Scope) []Field {
	sooner := value.No
	if s.A.promisesVisits() {
		sooner = value.Yes
	}
	return []Field{{Key: "sooner", At: &sooner}}
}

// Fields returns the questions about visits. Whether the fees pay for them follows from the visits and hours that are included and
// from whether on-site support is, until somebody says so.
func (x *OnSite) Fields(s Scope) []Field {
	none := s.A.Coverage.OnSite == value.No
	billed := x.Included == value.No
	sites := func() []Option { return s.A.siteOptions(s) }
	onePlace := len(s.A.EverySite()) < 2
	travel := or(x.TravelCharge, s.A.usualTravel())
	return s.ask([]Field{
		{Key: "included", Label: "Visits in the price", At: &x.Included, Default: yesNo(s.A.isProfile || x.VisitsPerMonth.Int() > 0 || x.HoursPerMonth.Sign() > 0 || s.A.includes("sv-04")), Skip: none, Fast: true, Ask: "Does the monthly price pay for visits?", Help: "Yes pays for each visit in service hours that a fault needs, or for the visits and hours of a month that you give below. No bills each visit at the rate for work on site, unless a service includes it."},
		{Key: "visitsPerMonth", Label: "Visits included", At: &x.VisitsPerMonth, Default: "0", Max: 60, Unit: "visits", Skip: none || billed, Fast: x.Included == value.Yes, Ask: "How many visits should the fees pay for in a month, or 0 for no fixed number?", Help: "Visits that the fees pay for in each month, however long they take. 0 here and in the hours means no fixed number: each visit that a fault needs, where the price pays for visits.", Example: "2"},
		{Key: "hoursPerMonth", Label: "Hours included", At: &x.HoursPerMonth, Default: "0", Unit: "hours", Skip: none || billed, Fast: x.Included == value.Yes, Ask: "How many hours of visits should the fees pay for in a month, or 0 for no fixed number?", Help: "Hours on site that the fees pay for in each month, beside included visits. 0 in both is no fixed number: each visit that a fault needs is paid for. Once a number stands in one of them, further visits are billed, unless a service includes them.", Example: "4"},
		{Key: "response", Label: "Visit within", At: &x.Response, Default: "1 bizday", Skip: none, Ask: "When it has to be a visit: how soon?", Help: "From the moment both sides see that a visit is needed. The next business day is usual. It holds for every visit, unless you say below for which priorities or sites it is meant.", Example: "1 bizday"},
		{Key: "when", Label: "Visits take place", At: &x.When, Options: VisitTimes, Default: "support", Skip: none, Ask: "Should visits be in the service hours only, or at other hours too?", Help: "Whether people also come outside service hours."},
		{Key: "travelCharge", Label: "Travel", At: &x.TravelCharge, Options: TravelCharges, Default: s.A.usualTravel(), Skip: none, Ask: "Should the drive be in the fees, billed each time, or billed for extra visits only?", Help: "Who pays for the way. It is billed where the Costs screen has a price for travel, and included where it has rates but no price for travel, until you say otherwise."},
		{Key: "priorityIds", Label: "Visit that soon only for", At: &x.PriorityIDs, Ref: "levels.priorities", Offer: func() []Option { return s.A.rowOptions(s, &s.A.Levels.Priorities) }, Skip: none, Ask: "Does that hold for every visit, or only when something urgent is down?", Help: "The priorities for which somebody is there within the time above, such as Critical alone. None chosen means for every visit. Two priorities with a time each have them under Service levels, in “On site within” of their targets."},
		{Key: "siteIds", Label: "Visit that soon only at", At: &x.SiteIDs, Ref: "sites", Offer: sites, Skip: none || onePlace, Ask: "Is that at all of your sites, or only at some of them?", Help: "The sites at which that time holds. None chosen means all of them; at the others, you both agree on a time."},
		{Key: "freeSiteIds", Label: "Travel is free to", At: &x.FreeSiteIDs, Ref: "sites", Offer: sites, Skip: none || onePlace || travel == "included", Ask: "Is there a place to which we do not charge the drive?", Help: "The sites to which travel is not charged although it is to the others, such as one around the corner. None chosen means that no site is an exception."},
	})
}
