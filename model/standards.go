package model

import "engross/model/value"

// Choices of the minimum standards.
var (
	StandardKinds = []Option{
		{Value: "software", Label: "software"},
		{Value: "hardware", Label: "hardware"},
		{Value: "network", Label: "network"},
		{Value: "security", Label: "security"},
		{Value: "backup", Label: "backup"},
		{Value: "other", Label: "other"},
	}
	StandardConsequences = []Option{
		{Value: "no_sla", Label: "targets do not count for what it affects"},
		{Value: "billable", Label: "work it causes is billed"},
		{Value: "may_refuse", Label: "a Service that is unsafe with it may be refused"},
		{Value: "suspend", Label: "what it affects may be suspended"},
	}
)

// Standard is one condition that the client’s systems have to meet.
type Standard struct {
	Entry
	Text, Kind  value.Text
	Met         value.Answer
	FixBy       value.Date
	Consequence value.Set
}

// Fields returns the questions about the condition.
func (x *Standard) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "text", Label: "Condition", At: &x.Text, Required: true, Named: true, Max: 200, Ask: "What should be in place everywhere?", Help: "One condition that can be seen to be met or not.", Example: "Battery power on servers and the core of the network"},
		{Key: "kind", Label: "Kind", At: &x.Kind, Options: StandardKinds, Default: "other", Ask: "Which part of your IT is that about?", Help: "What the condition is about."},
		{Key: "met", Label: "Met today", At: &x.Met, Ask: "Is that so today?", Help: "Whether the client’s systems meet it now. It may stay open until they were looked at."},
		{Key: "fixBy", Label: "To be met by", At: &x.FixBy, Skip: x.Met != value.No && !x.FixBy.IsSet(), Ask: "By when can it be?", Help: "The day by which the gap is closed.", Example: "6/1/2026"},
		{Key: "consequence", Label: "If it is not met", At: &x.Consequence, Options: StandardConsequences, Ask: "What should follow if this one in particular is not met?", Help: "Only where something else follows than for the other conditions."},
	})
}

// StandardsPolicy is what follows when a condition is not met.
type StandardsPolicy struct {
	Node
	Consequence value.Set
	RemedyDays  value.Count
}

// Fields returns the questions about what follows.
func (x *StandardsPolicy) Fields(s Scope) []Field {
	none := s.A.Standards.Len() == 0
	return s.ask([]Field{
		{Key: "consequence", Label: "If one is not met", At: &x.Consequence, Options: StandardConsequences, Default: "no_sla,billable", Skip: none, Ask: "And if something is not up to it, what follows?", Help: "What the provider may do or need not do while a condition is not met. Targets that do not count and billed extra work are usual."},
		{Key: "remedyDays", Label: "Time to mend it", At: &x.RemedyDays, Default: "30", Skip: none, Max: 365, Unit: "days", Ask: "How long would you need to put it right, once we have told you in writing?", Help: "How long the client has after a written notice. 30 days are usual.", Example: "30"},
	})
}

// StatementOfWork is a project that is part of the agreement from the start.
type StatementOfWork struct {
	Entry
	Title, Purpose value.Text
	Deliverables   value.Lines
	From, Until    value.Date
	AcceptDays     value.Count
	Acceptance     value.Text
	FeeIDs         value.Set
}

// Fields returns the questions about the project.
func (x *StatementOfWork) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "title", Label: "Project", At: &x.Title, Required: true, Named: true, Max: 120, Ask: "What do we call the project?", Help: "A short name for it.", Example: "Move of the file server to the cloud"},
		{Key: "purpose", Label: "What it is for", At: &x.Purpose, Lines: 3, Max: 600, Ask: "What will be different for you once it is done?", Help: "What is different once it is done.", Example: "All files open from anywhere, and the old server is switched off."},
		{Key: "deliverables", Label: "What is delivered", At: &x.Deliverables, Required: true, Lines: 4, Ask: "What do you hold in your hands when it is done?", Help: "One result a line, so that each can be accepted.", Example: "All files moved, with their rights"},
		{Key: "start", Label: "Begins on", At: &x.From, Ask: "When should the work begin?", Help: "The day the work begins.", Example: "4/1/2026"},
		{Key: "end", Label: "Done by", At: &x.Until, Ask: "And by when should all of it be delivered?", Help: "The day by which everything is delivered.", Example: "5/31/2026"},
		{Key: "acceptance", Label: "Accepted when", At: &x.Acceptance, Lines: 2, Max: 400, Ask: "How will we both see that the result is good?", Help: "How both sides see that a result is good.", Example: "Ten files of each department open on a laptop outside the office"},
		{Key: "acceptDays", Label: "Time to accept", At: &x.AcceptDays, Default: "10", Min: 1, Max: 90, Unit: "days", Ask: "How many days do you need to look it over and tell us if something is wrong?", Help: "Days to reject a result in writing. After that it counts as accepted.", Example: "10"},
		{Key: "feeIds", Label: "Paid by", At: &x.FeeIDs, Ref: s.A.mainFeesRef(), Offer: func() []Option { return s.A.mainFeeOptions() }, Ask: "Which of the fees pay for this project?", Help: "The fee lines that pay for the project, such as its milestones."},
	})
}

// mainFeesRef returns the path of the fees of the main price list.
func (a *Agreement) mainFeesRef() string {
	if l := a.MainList(); l != nil {
		return "costs.lists." + l.Key() + ".fees"
	}
	return "costs.lists"
}

// mainFeeOptions offers the fees of the main price list.
func (a *Agreement) mainFeeOptions() []Option {
	l := a.MainList()
	if l == nil {
		return nil
	}
	out := make([]Option, len(l.Fees))
	for i, f := range l.Fees {
		out[i] = Option{Value: f.Key(), Label: or(f.Label, f.Key())}
	}
	return out
}
