package model

import "engross/model/value"

// IssueReporters are who may report problems.
var IssueReporters = []Option{
	{Value: "any_user", Label: "any User"},
	{Value: "named_users", Label: "the people on the call sheet only"},
}

// Issues is how a problem is reported, worked on and closed, and who is called when it is not solved in time.
type Issues struct {
	Node
	Reporters, TrackingSystem value.Text
	Steps                     value.Lines
	ClientAccess              value.Answer
	AutoCloseDays, RCADays    value.Count
	Escalation                Rows[Escalation, *Escalation]
}

// usualSteps are the way of a Ticket (domain 2.6).
const usualSteps = "log the report\nset the Priority\nassign a person\nfind the cause\nsolve or work around\nconfirm with the reporter\nclose the Ticket"

// Fields returns the questions about the handling of problems.
func (x *Issues) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "reporters", Label: "Who may report", At: &x.Reporters, Options: IssueReporters, Default: "any_user", Ask: "Who may report a problem: anybody who works for you, or only the people we name?", Help: "Anybody who works with the systems, or only the people named. Named people know what was tried already."},
		{Key: "steps", Label: "Steps", At: &x.Steps, Default: usualSteps, Lines: 5, Ask: "We log it, find the cause, solve it and ask you before we close it: does that suit you?", Help: "What happens to a report, one step on each line.", Example: "log the report"},
		{Key: "trackingSystem", Label: "Tracked in", At: &x.TrackingSystem, Default: "Provider’s ticket system", Max: 80, Ask: "We would keep every report in our ticket system: is that all right with you?", Help: "The system in which every report becomes a ticket, with its times.", Example: "Provider’s ticket system"},
		{Key: "clientAccess", Label: "Client can look in", At: &x.ClientAccess, Default: "yes", Ask: "Would you like to look in and see how your reports stand?", Help: "Whether the client sees its own tickets and where they stand."},
		{Key: "autoCloseDays", Label: "Closed without an answer after", At: &x.AutoCloseDays, Default: "5", Min: 1, Max: 60, Unit: "business days", Ask: "If nobody answers us, after how many days may we close a report?", Help: "When a ticket is closed because the reporter does not answer. 5 business days is usual.", Example: "5"},
		{Key: "rcaDays", Label: "Account of the cause within", At: &x.RCADays, Default: "5", Min: 1, Max: 60, Unit: "business days", Ask: "After a bad outage, how soon do you want to read what caused it?", Help: "After a problem of the highest priority: how soon the client gets a written account of its cause.", Example: "5"},
		{
			Key: "escalation", Label: "Escalation", At: &x.Escalation, Required: true, Fast: true, Rule: "CAL-02",
			Ask:  "If a problem drags on, who should hear of it on your side, and whom can you call on ours?",
			Help: "The steps above the people who do the work, with one person of each side on every step. Three steps are usual.",
		},
	})
}

// Escalation is one step above the people who do the work.
type Escalation struct {
	Entry
	Level                value.Count
	After                value.Text
	ProviderID, ClientID value.Text
}

// title names the step by its level, which alone would be a bare number.
func (x *Escalation) title(s Scope) string {
	if !x.Level.IsSet() {
		return ""
	}
	return "level " + x.Level.Show(s.A.Style())
}

// Fields returns the questions about the step. While a side has no contact at all, the call sheet says so.
func (x *Escalation) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "level", Label: "Level", At: &x.Level, Required: true, Named: true, Min: 1, Max: 9, Ask: "Which step of the ladder is it?", Help: "1 is called first.", Example: "1"},
		{Key: "after", Label: "Called after", At: &x.After, Required: true, Named: true, Max: 120, Ask: "When is this step called?", Help: "The point at which this step is called, as a part of the target time or as a time.", Example: "half of the target time"},
		{Key: "providerId", Label: "Provider’s person", At: &x.ProviderID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("provider") }, Default: x.usual(s.A, "provider"), Required: s.A.mainContact("provider") != "", Fast: true, Named: true, Rule: "CAL-02", Ask: "Who on our side is called at this step?", Help: "Somebody who can put more people on it. Unless you choose somebody else, it is the person on the call sheet for this step."},
		{Key: "clientId", Label: "Client’s person", At: &x.ClientID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("client") }, Default: x.usual(s.A, "client"), Required: s.A.mainContact("client") != "", Fast: true, Named: true, Rule: "CAL-02", Ask: "And who on your side should hear of it?", Help: "Somebody who can decide. Unless you choose somebody else, it is the person on the call sheet for this step."},
	})
}

// usual returns whom a step names while nobody chose: whom the call sheet names for it, unless that is the person of the
// first step; then it is who is called last.
func (x *Escalation) usual(a *Agreement, side string) string {
	switch x.Level.Int() {
	case 0, 1:
		return a.calledFirst(side)
	case 2:
		if who := a.caller(firstComplaint, side); who != a.Issues.first(a, side) {
			return who
		}
	}
	return a.caller(lastComplaint, side)
}

// first returns the contact of the first step.
func (x *Issues) first(a *Agreement, side string) string {
	for _, e := range x.Escalation {
		id := e.ClientID
		if side == "provider" {
			id = e.ProviderID
		}
		if e.Level.Int() == 1 && id != "" {
			return string(id)
		}
	}
	return a.calledFirst(side)
}
