package model

import "engross/model/value"

// FinalForums are the places where a dispute ends.
var FinalForums = []Option{
	{Value: "court", Label: "in court"},
	{Value: "arbitration", Label: "by arbitration"},
}

// Disputes says how the parties settle an argument.
type Disputes struct {
	Node
	Steps              Rows[DisputeStep, *DisputeStep]
	Mediation          value.Answer
	MediationDays      value.Count
	Body               value.Text
	Final, Seat, Rules value.Text
	Continue           value.Answer
	Place              value.Text
}

// Fields returns the questions about disputes.
func (d *Disputes) Fields(s Scope) []Field {
	noMediation, arbitration := d.Mediation == value.No, d.Final == "arbitration"
	return s.ask([]Field{
		{Key: "steps", Label: "Steps before that", At: &d.Steps, Rule: "LEG-12", Ask: "If we disagree, who should talk first, and for how long?", Help: "Who talks first and for how long. Usual are the main contacts for 10 days, then the executives for 10 days."},
		{Key: "mediation", Label: "Mediation", At: &d.Mediation, Default: "yes", Ask: "Shall we try a mediator before anybody goes further?", Help: "Whether a mediator is tried before anybody goes further."},
		{Key: "mediationDays", Label: "Mediation takes at most", At: &d.MediationDays, Default: "30", Min: 1, Max: 180, Unit: "days", Skip: noMediation, Rule: "LEG-12", Ask: "How many days should a mediator have?", Help: "After that either side may go on.", Example: "30"},
		{Key: "body", Label: "Mediator", At: &d.Body, Default: "a mediator whom both Parties accept", Skip: noMediation, Max: 160, Ask: "Whom would you trust as a mediator, such as somebody whom we both accept?", Help: "The person or body that mediates. As it stands, both sides choose one when one is needed.", Example: "a mediator whom both Parties accept"},
		{Key: "place", Label: "Mediation takes place in", At: &d.Place, Skip: noMediation, Max: 80, Ask: "Where would we sit down with the mediator?", Help: "The city or county where both sides meet the mediator. Left open, they agree on a place when it comes to that.", Example: "Portland, Oregon"},
		{Key: "final", Label: "Finally decided", At: &d.Final, Options: FinalForums, Default: "court", Rule: "LEG-13", Ask: "Who should decide in the end: a court, or an arbitrator?", Help: "A court is public and can be appealed; arbitration is private and final."},
		{Key: "seat", Label: "Seat of arbitration", At: &d.Seat, Skip: !arbitration, Required: arbitration, Max: 80, Rule: "LEG-13", Ask: "Where would the arbitration be held?", Help: "The city where it is held.", Example: "Portland, Oregon"},
		{Key: "rules", Label: "Rules", At: &d.Rules, Default: "the Commercial Arbitration Rules of the American Arbitration Association", Skip: !arbitration, Max: 160, Rule: "LEG-13", Ask: "Under whose rules should the arbitration run?", Help: "The rules of the body that runs the arbitration, by their full name.", Example: "the Commercial Arbitration Rules of the American Arbitration Association"},
		{Key: "continue", Label: "Service goes on", At: &d.Continue, Default: "yes", Ask: "Our work and your payments would go on meanwhile: is that all right with you?", Help: "Whether work and payments that are not in dispute go on meanwhile."},
	})
}

// DisputeStep is one step of settling an argument.
type DisputeStep struct {
	Entry
	Name, Who value.Text
	Days      value.Count
}

// Fields returns the questions about the step.
func (d *DisputeStep) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Step", At: &d.Name, Required: true, Named: true, Max: 80, Ask: "What is the next step when we disagree?", Help: "What the step is called, such as talk.", Example: "Talk between the contacts"},
		{Key: "who", Label: "Who", At: &d.Who, Max: 120, Ask: "Who takes part in that step?", Help: "The people who sit down together, by their role: names change.", Example: "the main contacts of both parties"},
		{Key: "days", Label: "At most", At: &d.Days, Required: true, Min: 1, Max: 180, Unit: "days", Rule: "LEG-12", Ask: "How many days does that step get?", Help: "After that the next step begins.", Example: "10"},
	})
}

// NonSolicit says whether one side may hire the other's people.
type NonSolicit struct {
	Node
	Include, Mutual value.Answer
	Months          value.Count
	Fee             value.Amount
}

// Fields returns the questions about hiring each other's people.
func (n *NonSolicit) Fields(s Scope) []Field {
	no := n.Include == value.No
	return s.ask([]Field{
		{Key: "include", Label: "No hiring away", At: &n.Include, Default: "yes", Ask: "Should we agree not to hire each other’s people?", Help: "Whether the sides promise not to hire each other’s people. Answers to public adverts are allowed."},
		{Key: "mutual", Label: "Binds both sides", At: &n.Mutual, Default: "yes", Skip: no, Ask: "Should that bind both of us, and not only you?", Help: "Whether both promise it, or only the client."},
		{Key: "months", Label: "Lasts after the end", At: &n.Months, Default: "12", Max: 60, Unit: "months", Skip: no, Rule: "LEG-07", Ask: "For how many months after the end should that hold?", Help: "12 months is usual; some states do not allow it at all.", Example: "12"},
		{Key: "fee", Label: "Fee instead", At: &n.Fee, Skip: no, Ask: "What should it cost if somebody is hired all the same?", Help: "An amount that settles it if somebody is hired all the same. Leave it empty if there is none.", Example: "15,000"},
	})
}

// NonCompete says whether the provider stays away from the client's rivals.
type NonCompete struct {
	Node
	Include               value.Answer
	Who, Scope, Territory value.Text
	Months                value.Count
}

// Fields returns the questions about competing.
func (n *NonCompete) Fields(s Scope) []Field {
	yes := n.Include == value.Yes
	return s.ask([]Field{
		{Key: "include", Label: "Non-compete", At: &n.Include, Default: "no", Rule: "LEG-06", Ask: "Do you need one of us to stay out of some business of the other?", Help: "Void or limited in several states. The rule on hiring and the confidentiality article usually serve better; ask an attorney before you say yes."},
		{Key: "who", Label: "Who is bound", At: &n.Who, Options: Sides, Skip: !yes, Required: yes, Rule: "LEG-06", Ask: "Who promises not to compete?", Help: "The side that stays away."},
		{Key: "scope", Label: "From what", At: &n.Scope, Skip: !yes, Required: yes, Max: 300, Rule: "LEG-06", Ask: "Which business is off limits?", Help: "The narrower, the more likely it holds.", Example: "dental practices with more than three locations"},
		{Key: "territory", Label: "Where", At: &n.Territory, Skip: !yes, Required: yes, Max: 160, Rule: "LEG-06", Ask: "In which area?", Help: "The region it is limited to.", Example: "Multnomah County, Oregon"},
		{Key: "months", Label: "Lasts after the end", At: &n.Months, Default: "12", Max: 60, Unit: "months", Skip: !yes, Rule: "LEG-06", Ask: "And for how many months after the end?", Help: "More than 12 months rarely holds.", Example: "12"},
	})
}
