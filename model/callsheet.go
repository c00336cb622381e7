package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// CallSheetScreen says whom to call for what, what each side owes the other, and which reports are sent.
type CallSheetScreen struct {
	Node
	CallSheet Rows[Call, *Call]
	Duties    Rows[Duty, *Duty]
	RACI      Rows[Activity, *Activity]
	Scenarios Rows[Scenario, *Scenario]
	Reports   Rows[RegularReport, *RegularReport]
	Meetings  Rows[Meeting, *Meeting]
}

// About names the screen.
func (*CallSheetScreen) About() About {
	return About{Key: "callsheet", Title: "Call sheet", Help: "Whom to call for what on each side, what each side has to do, and which reports are sent to whom."}
}

// Fields returns the questions of the screen.
func (x *CallSheetScreen) Fields(s Scope) []Field {
	return s.ask([]Field{
		{
			Key: "callSheet", Label: "Whom to call", At: &x.CallSheet, Required: true, Fast: true, Rule: "CAL-01",
			Ask:  "Who is your main contact, who approves spending, whom do we call in an emergency, who gets invoices and reports?",
			Help: "One person of each side for every task. Name those five: the other lines follow them until you choose somebody else.",
		},
		{
			Key: "duties", Label: "Duties", At: &x.Duties, Fast: true,
			Ask:  "We need some things from you too for this to work: shall we go through them?",
			Help: "What each side has to do beyond the services and the fees. The usual lines of both sides are there to begin with.",
		},
		{
			Key: "raci", Label: "Who does what", At: &x.RACI,
			Ask:  "For each kind of work: who does it, who answers for it, who is asked and who is told?",
			Help: "The four letters of responsibility for each kind of work, one side in each column. The usual lines are there to begin with; exactly one side answers for each.",
		},
		{
			Key: "scenarios", Label: "When something fails", At: &x.Scenarios,
			Ask:  "What happens if a server dies, a machine breaks, the network is down?",
			Help: "What each side does in each kind of failure, and who pays. Nine usual ones are there to begin with.",
		},
		{
			Key: "reports", Label: "Reports", At: &x.Reports, Fast: true,
			Ask:  "Which reports would you read, how often, and who should get them?",
			Help: "What is reported, by whom and to whom. A report without a name behind it does not get sent.",
		},
		{
			Key: "meetings", Label: "Meetings", At: &x.Meetings,
			Ask:  "How often shall we sit down together, and about what?",
			Help: "Meetings that come round by themselves, each with its subject and its people. The usual ones are there to begin with; a provider of one person is proposed fewer.",
		},
	})
}

// Choices of a call sheet line.
var (
	CallWhens = []Option{
		{Value: "any", Label: "any time"},
		{Value: "business", Label: "in service hours"},
		{Value: "after", Label: "after hours"},
	}
	CallMethods = []Option{
		{Value: "phone", Label: "by phone"},
		{Value: "email", Label: "by email"},
		{Value: "portal", Label: "in the portal"},
		{Value: "phone_email", Label: "by phone, then by email"},
		{Value: "email_notice", Label: "by email to the notice address"},
	}
)

// Call is one line of the call sheet.
type Call struct {
	Entry
	Name, Task, When               value.Text
	ProviderID, ClientID, VendorID value.Text
	Method                         value.Text
	Limit                          value.Limit
	Note                           value.Text
}

// Fields returns the questions about the line. The five tasks that others follow are on the fast path.
func (x *Call) Fields(s Scope) []Field {
	task := or(x.Task, "custom")
	t := taskOf(task)
	key := x.Key()
	return s.ask([]Field{
		{Key: "name", Label: "Task in words", At: &x.Name, Required: true, Skip: task != "custom", Named: true, Max: 80, Ask: "What is the task?", Help: "What the call is about, for a line that is none of the usual tasks.", Example: "Order a replacement card for the door"},
		{Key: "task", Label: "Task", At: &x.Task, Options: CallTasks(), Default: "custom", Named: true, Ask: "Which of the usual tasks is this line for?", Help: "What the call is about. Take \"another task\" to name one yourself."},
		{Key: "providerId", Label: "Provider’s person", At: &x.ProviderID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("provider") }, Default: s.A.callDefault(key, "provider"), Required: x.mustName(s.A, t, "provider"), Fast: t.Leads, Named: true, Ask: "Whom do you reach on our side for that?", Help: "Who answers for the provider. " + followHelp(t, "provider")},
		{Key: "clientId", Label: "Client’s person", At: &x.ClientID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("client") }, Default: s.A.callDefault(key, "client"), Required: x.mustName(s.A, t, "client"), Fast: t.Leads, Named: true, Ask: t.Ask, Help: "Who answers for the client. " + followHelp(t, "client")},
		{Key: "vendorId", Label: "Vendor’s person", At: &x.VendorID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("vendor") }, Skip: task != "vendor_isp" && task != "custom", Ask: "Whom at another company do we have to call for that as well, if anybody?", Help: "A third company that has to be called as well, such as the internet provider. Add its person among the contacts."},
		{Key: "when", Label: "When", At: &x.When, Options: CallWhens, Default: x.usualTime(s.A, t), Ask: "At which hours does that hold: any time, in service hours, or after hours?", Help: "At which hours this line holds. What is called after hours needs a number that is answered then."},
		{Key: "method", Label: "How", At: &x.Method, Options: CallMethods, Default: or(value.Text(t.Method), "phone"), Ask: "What is the best way to reach each other for that?", Help: "How to reach the person. Urgent matters go by phone; what has to be provable goes in writing."},
		{Key: "limit", Label: "Up to", At: &x.Limit, Default: x.usualLimit(s.A), Skip: !t.Approves, Ask: "Up to which amount may that be approved each time?", Help: "The most that may be approved on this line, each time; \"no limit\" for any amount. Leave it empty, and it is the limit of the person.", Example: "500"},
		{Key: "note", Label: "Note", At: &x.Note, Max: 200, Ask: "What should the caller know or have ready?", Help: "What the caller should know or have at hand.", Example: "Have the ticket number ready"},
	})
}

// usualTime returns at which hours a line holds while nobody said. Nobody is there to be phoned where there is no service after
// hours; what is written can be sent at any time.
func (x *Call) usualTime(a *Agreement, t Task) string {
	if t.When != "" {
		return t.When
	}
	if how := or(x.Method, or(value.Text(t.Method), "phone")); strings.HasPrefix(how, "phone") && a.latePolicy() == "none" {
		return "business"
	}
	return "any"
}

// mustName reports whether an empty line is a gap of its own. A line that follows another has an answer as soon as that one
// has; and while a side has no contact at all, one line says so for the others.
func (x *Call) mustName(a *Agreement, t Task, side string) bool {
	return t.Value == Tasks[0].Value || (t.Follows == "" || t.Row() == noticeRow && a.bindsFor(side) == "") && a.mainContact(side) != ""
}

// followHelp says whom a line names on a side while nobody chose.
func followHelp(t Task, side string) string {
	switch follows := t.follows(side); {
	case t.Row() == reportRow && side == "provider":
		return "Unless you choose somebody else, it is whoever has the number that stands under \"Ways to reach support\", or else the help desk among the contacts, or the main contact."
	case t.Row() == lateRow && side == "client":
		return "Unless you choose somebody else, it is whoever has a phone after hours among the contacts. Where nobody has and nobody is chosen, whoever called is called back."
	case t.Row() == lateRow:
		return "Unless you choose somebody else, it is whoever has a phone after hours among the contacts, or else the help desk or the only person of the provider."
	case t.Row() == firstComplaint && side == "client":
		return "Unless you choose somebody else, it is the main contact, or another where that one is called last."
	case t.Row() == firstComplaint:
		return "Unless you choose somebody else, it is the same person as for \"critical outage\", or another where that one is called last."
	case t.Row() == lastComplaint:
		return "Unless you choose somebody else, it is who signs for that side, or else the same person as for \"approve spending\"."
	case t.Row() == noticeRow:
		return "Unless you choose somebody else, it is who signs for that side, or else who was chosen to approve spending."
	case follows != "":
		return "Unless you choose somebody else, it is the same person as for \"" + taskByRow(follows).Label + "\"."
	}
	return "Unless you choose somebody else, it is the main contact of that side, or else its first person among the contacts."
}

// Choices of a duty.
var (
	DutyBreaches = []Option{
		{Value: "none", Label: "no special consequence"},
		{Value: "delay_excused", Label: "delay it causes is excused"},
		{Value: "billable", Label: "extra work it causes is billed"},
		{Value: "standard_unmet", Label: "targets do not count until it is met"},
	}
)

// Duty is something that one side has to do.
type Duty struct {
	Entry
	Side, Text, Due, IfNot value.Text
}

// Fields returns the questions about the duty.
func (x *Duty) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "text", Label: "Duty", At: &x.Text, Required: true, Fast: true, Named: true, Lines: 2, Max: 300, Ask: "What has to be done?", Help: "One thing that can be seen to be done or not, without its subject: \"give Provider access to ...\".", Example: "give Provider access to the sites and systems that a service needs"},
		{Key: "side", Label: "Whose duty", At: &x.Side, Options: Sides, Required: true, Fast: true, Named: true, Ask: "Is that ours or yours?", Help: "Who has to do it."},
		{Key: "due", Label: "By when", At: &x.Due, Max: 80, Ask: "By when, or how fast, does that have to be done?", Help: "A time that can be counted. Leave it empty for what holds all the time.", Example: "within 1 Business Day"},
		{Key: "ifNot", Label: "If it is not done", At: &x.IfNot, Options: DutyBreaches, Default: "none", Ask: "And what follows if it is not done?", Help: "What follows when the duty is not met, beyond what the agreement says of every breach."},
	})
}

// Frequencies are the rhythms of a report.
var Frequencies = []Option{
	{Value: "weekly", Label: "weekly"},
	{Value: "monthly", Label: "monthly"},
	{Value: "quarterly", Label: "quarterly"},
	{Value: "half_yearly", Label: "every six months"},
	{Value: "yearly", Label: "yearly"},
	{Value: "on_request", Label: "on request"},
}

// RegularReport is something that the provider reports, again and again.
type RegularReport struct {
	Entry
	Name, Contents, Frequency value.Text
	DueDay                    value.Count
	ResponsibleID             value.Text
	Recipients                value.Set
}

// Fields returns the questions about the report.
func (x *RegularReport) Fields(s Scope) []Field {
	often := or(x.Frequency, "monthly")
	return s.ask([]Field{
		{Key: "name", Label: "Report", At: &x.Name, Required: true, Fast: true, Named: true, Max: 80, Ask: "What should be reported?", Help: "A short name.", Example: "Service report"},
		{Key: "contents", Label: "What is in it", At: &x.Contents, Lines: 2, Max: 400, Ask: "What would you like to read in it?", Help: "The figures and facts that the reader gets.", Example: "Tickets by priority, targets met and missed, open points, changes made"},
		{Key: "frequency", Label: "How often", At: &x.Frequency, Options: Frequencies, Default: "monthly", Fast: true, Ask: "How often would you read it?", Help: "Monthly is usual for the service report. A report that nobody reads is better left out."},
		{Key: "dueDay", Label: "Sent by day", At: &x.DueDay, Default: "10", Skip: often == "weekly" || often == "on_request", Min: 1, Max: 28, Ask: "By which day of the month should you have it?", Help: "Day of the month after the reported period by which it is sent.", Example: "10"},
		{Key: "responsibleId", Label: "Sender", At: &x.ResponsibleID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("provider") }, Default: s.A.caller("reports", "provider"), Named: true, Ask: "Who on our side sends it to you?", Help: "The person at the provider who answers for it."},
		{Key: "recipients", Label: "Sent to", At: &x.Recipients, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("client") }, Default: s.A.caller("reports", "client"), Named: true, Ask: "And who on your side should get it?", Help: "The people at the client who get it. Unless you choose others, it is the reader of reports on the call sheet."},
	})
}

// UnlistedReports names the usual reports of which a list has none: neither the usual row nor one named after the same thing.
func UnlistedReports(list []*RegularReport) []string {
	var names []string
	for _, x := range startReports {
		about, _, _ := strings.Cut(strings.ToLower(x.name), " ")
		if !slices.ContainsFunc(list, func(r *RegularReport) bool {
			return r.Key() == x.id || strings.Contains(strings.ToLower(string(r.Name)), about)
		}) {
			names = append(names, x.name)
		}
	}
	return names
}
