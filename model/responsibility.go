package model

import (
	"slices"

	"engross/model/value"
)

// Letters are the parts that a side can have in an activity.
var Letters = []Option{
	{Value: "R", Label: "R", Help: "responsible: does the work"},
	{Value: "A", Label: "A", Help: "accountable: answers for it and decides; exactly one side"},
	{Value: "C", Label: "C", Help: "consulted: is asked before"},
	{Value: "I", Label: "I", Help: "informed: is told"},
}

// Activity is a kind of work with the part that each side has in it.
type Activity struct {
	Entry
	Name, ServiceID              value.Text
	Provider, Client, ThirdParty value.Set
}

// Fields returns the questions about the activity.
func (x *Activity) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "activity", Label: "Activity", At: &x.Name, Required: true, Named: true, Max: 80, Ask: "What is the work?", Help: "A kind of work in a few words.", Example: "Restore test"},
		{Key: "provider", Label: "Provider’s part", At: &x.Provider, Options: Letters, Ask: "What is our part in that: to do it, answer for it, advise, or just hear of it?", Help: "R does the work, A answers for it, C is asked before, I is told. A side may have more than one."},
		{Key: "client", Label: "Client’s part", At: &x.Client, Options: Letters, Ask: "And what is your part in it?", Help: "R does the work, A answers for it, C is asked before, I is told."},
		{Key: "thirdParty", Label: "Part of a third company", At: &x.ThirdParty, Options: Letters, Ask: "And what is another company’s part in it, if it has one?", Help: "The part of a vendor or carrier, if it has one."},
		{Key: "serviceId", Label: "For the service", At: &x.ServiceID, Ref: "services", Offer: func() []Option { return s.A.serviceOptions() }, Ask: "Which of the services does that belong to?", Help: "The service that the line belongs to. A service of which both sides are responsible needs such a line."},
	})
}

// Accountable returns how many sides answer for the activity. Exactly one should.
func (x *Activity) Accountable() int { return x.with("A") }

// Working returns how many sides do the work.
func (x *Activity) Working() int { return x.with("R") }

func (x *Activity) with(letter string) int {
	n := 0
	for _, part := range []value.Set{x.Provider, x.Client, x.ThirdParty} {
		if part.Has(letter) {
			n++
		}
	}
	return n
}

// Choices of a failure.
var (
	FailureKinds = []Option{
		{Value: "system", Label: "server or application down"},
		{Value: "hardware", Label: "hardware defect"},
		{Value: "network", Label: "local network down"},
		{Value: "internet_line", Label: "internet line down"},
		{Value: "power", Label: "power failure"},
		{Value: "cloud_vendor", Label: "outage at a cloud vendor"},
		{Value: "malware", Label: "malware or attack"},
		{Value: "user_error", Label: "mistake of a User"},
		{Value: "disaster", Label: "disaster"},
		{Value: "other", Label: "another failure"},
	}
	FailureCosts = []Option{
		{Value: "included", Label: "included in the Fees"},
		{Value: "billable", Label: "billed as Out-of-Scope Work"},
		{Value: "warranty", Label: "borne by the maker’s warranty, otherwise billed"},
	}
)

// Scenario is a kind of failure and what each side does then.
type Scenario struct {
	Entry
	Kind, Name               value.Text
	ProviderDoes, ClientDoes value.Text
	PriorityID, Cost, Limit  value.Text
}

// Fields returns the questions about the failure.
func (x *Scenario) Fields(s Scope) []Field {
	other := or(x.Kind, "other") == "other"
	return s.ask([]Field{
		{Key: "name", Label: "Failure in words", At: &x.Name, Required: other, Skip: !other, Named: true, Max: 80, Ask: "Which failure is it?", Help: "What has failed, for one that is none of the usual.", Example: "Registers of a store are down"},
		{Key: "kind", Label: "Failure", At: &x.Kind, Options: FailureKinds, Default: "other", Named: true, Ask: "Which of the usual failures are we talking about?", Help: "What has failed. Take \"another failure\" to name one yourself."},
		{Key: "providerDoes", Label: "Provider then", At: &x.ProviderDoes, Lines: 2, Max: 400, Ask: "What do we do then?", Help: "What the provider does first, in one or two steps, without its subject.", Example: "finds the cause, repairs or restores the system, and reports what happened"},
		{Key: "clientDoes", Label: "Client then", At: &x.ClientDoes, Lines: 2, Max: 400, Ask: "And what do you do?", Help: "What the client does, without its subject.", Example: "calls at once and leaves the system as it is"},
		{Key: "priorityId", Label: "Priority", At: &x.PriorityID, Ref: "levels.priorities", Offer: func() []Option { return s.A.rowOptions(s, &s.A.Levels.Priorities) }, Default: s.A.usualPriority(x.Kind), Ask: "How urgent is that for you?", Help: "The priority with which it is handled. Another failure has none until you choose it."},
		{Key: "cost", Label: "Who pays", At: &x.Cost, Options: FailureCosts, Ask: "And is that included, or does it cost extra?", Help: "Whether the work is part of the fees. Parts and the fees of vendors are extra in any case."},
		{Key: "limit", Label: "How far", At: &x.Limit, Max: 120, Ask: "Where does that end, for example after how many hours?", Help: "Where that ends, such as a number of hours.", Example: "the first 4 hours of each case, then by the hour"},
	})
}

// usualPriorities are the priorities with which failures are handled while nobody said, as the usual rows are called.
var usualPriorities = map[value.Text]string{
	"system": "p1", "hardware": "p2", "network": "p1", "internet_line": "p1", "power": "p1", "cloud_vendor": "p2", "malware": "p1", "user_error": "p3", "disaster": "p1",
}

// usualPriority returns the usual priority of a failure, "" where the agreement has no such priority.
func (a *Agreement) usualPriority(failure value.Text) string {
	id := usualPriorities[failure]
	if a.Levels.Priorities.With(id) == nil {
		return ""
	}
	return id
}

// title names the row by what fails.
func (x *Scenario) title(Scope) string {
	if or(x.Kind, "other") == "other" {
		return string(x.Name)
	}
	i := slices.IndexFunc(FailureKinds, func(o Option) bool { return o.Value == string(x.Kind) })
	if i < 0 {
		return ""
	}
	return FailureKinds[i].Label
}

// Meeting is a talk of both sides that comes round.
type Meeting struct {
	Entry
	Name, Frequency, Agenda value.Text
	Attendees               value.Set
}

// Fields returns the questions about the meeting.
func (x *Meeting) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Meeting", At: &x.Name, Required: true, Named: true, Max: 80, Ask: "What shall we call this meeting?", Help: "A short name.", Example: "Service review"},
		{Key: "frequency", Label: "How often", At: &x.Frequency, Options: Frequencies, Default: "quarterly", Ask: "How often should we meet for that?", Help: "How often it comes round. Quarterly is usual for the service review."},
		{Key: "agenda", Label: "What is talked about", At: &x.Agenda, Lines: 2, Max: 400, Ask: "What should we talk about there?", Help: "The points that come up each time.", Example: "targets met and missed, open points, changes ahead"},
		{Key: "attendees", Label: "Who takes part", At: &x.Attendees, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("") }, Default: s.A.usualAttendees(), Named: true, Ask: "Who should be there, from your side and from ours?", Help: "The people of both sides. Unless you choose others, they are who sends and who reads the reports."},
	})
}

// usualAttendees are the people of both sides who deal with the reports.
func (a *Agreement) usualAttendees() string {
	return value.NewSet(a.caller("reports", "provider"), a.caller("reports", "client")).String()
}
