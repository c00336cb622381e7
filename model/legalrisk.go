package model

import "engross/model/value"

// CoveredSecrets are the kinds of confidential information.
var CoveredSecrets = []Option{
	{Value: "client_data", Label: "Client Data"},
	{Value: "passwords", Label: "passwords and keys"},
	{Value: "network", Label: "network details"},
	{Value: "pricing", Label: "pricing"},
	{Value: "plans", Label: "business plans"},
}

// Confidentiality says what is kept secret, how and for how long.
type Confidentiality struct {
	Node
	Mutual, AgreementTerms value.Answer
	Covers                 value.Set
	Years                  value.Count
	TradeSecrets           value.Answer
	ReturnDays             value.Count
}

// Fields returns the questions about confidentiality.
func (c *Confidentiality) Fields(Scope) []Field {
	return []Field{
		{Key: "mutual", Label: "Binds both sides", At: &c.Mutual, Default: "yes", Rule: "LEG-05", Help: "A duty on one side only invites negotiation."},
		{Key: "covers", Label: "Covers", At: &c.Covers, Options: CoveredSecrets, Default: "client_data,passwords,network,pricing,plans", Help: "What counts as confidential without being marked.", Example: "client data, passwords"},
		{Key: "agreementTerms", Label: "The agreement itself too", At: &c.AgreementTerms, Default: "yes", Help: "Whether its terms and prices are confidential."},
		{Key: "years", Label: "Lasts after the end", At: &c.Years, Default: "3", Max: 20, Unit: "years", Rule: "LEG-15", Help: "How long the duty goes on. Client data and trade secrets stay protected longer.", Example: "3"},
		{Key: "tradeSecrets", Label: "Trade secrets longer", At: &c.TradeSecrets, Default: "yes", Help: "With yes, trade secrets and client data are protected for as long as they are secret."},
		{Key: "returnDays", Label: "Returned or destroyed within", At: &c.ReturnDays, Default: "30", Max: 180, Unit: "days", Help: "After the end, or when asked.", Example: "30"},
	}
}

// NDAKinds say where the non-disclosure agreement stands.
var NDAKinds = []Option{
	{Value: "incorporated", Label: "in this agreement"},
	{Value: "separate", Label: "signed separately"},
	{Value: "none", Label: "none"},
}

// NDA says whether there is a non-disclosure agreement of its own.
type NDA struct {
	Node
	Kind value.Text
	Date value.Date
}

// Fields returns the questions about the non-disclosure agreement.
func (n *NDA) Fields(Scope) []Field {
	separate := n.Kind == "separate"
	return []Field{
		{Key: "kind", Label: "Non-disclosure agreement", At: &n.Kind, Options: NDAKinds, Default: "incorporated", Help: "The confidentiality article serves as one unless you have signed another."},
		{Key: "date", Label: "Signed on", At: &n.Date, Skip: !separate, Required: separate, Rule: "LEG-16", Help: "The date of the separate one, so that it can be told apart.", Example: "1/15/2026"},
	}
}

// WarrantyPolicies say what the provider promises about its work.
var WarrantyPolicies = []Option{
	{Value: "workmanlike_plus_targets", Label: "skill and care, and the targets"},
	{Value: "targets", Label: "the targets only"},
}

// Warranty says what the provider promises about its work.
type Warranty struct {
	Node
	Policy   value.Text
	RedoDays value.Count
}

// Fields returns the questions about the warranty.
func (w *Warranty) Fields(Scope) []Field {
	return []Field{
		{Key: "policy", Label: "Promised", At: &w.Policy, Options: WarrantyPolicies, Default: "workmanlike_plus_targets", Help: "Targets are goals, not guarantees; skill and care is what a client may always expect."},
		{Key: "redoDays", Label: "Faulty work is done again", At: &w.RedoDays, Default: "30", Max: 365, Unit: "days", Help: "If the client reports it in this time, at no charge.", Example: "30"},
	}
}

// Choices about liability.
var (
	CapKinds = []Option{
		{Value: "fees_12_months", Label: "the fees of some months"},
		{Value: "fixed", Label: "a fixed amount"},
		{Value: "greater_of", Label: "the greater of the two"},
	}
	UncappedHeads = []Option{
		{Value: "wilful_misconduct", Label: "willful misconduct and gross negligence"},
		{Value: "indemnity", Label: "the indemnity"},
		{Value: "injury", Label: "death and injury"},
		{Value: "fees_owed", Label: "fees that are owed"},
		{Value: "unlawful_to_limit", Label: "what the law does not let anyone limit"},
		{Value: "confidentiality", Label: "breach of confidentiality"},
	}
)

// Liability says how far each side answers for a loss.
type Liability struct {
	Node
	CapKind         value.Text
	CapMonths       value.Count
	CapFixed        value.Amount
	Mutual          value.Answer
	DataBreachCap   value.Amount
	Uncapped        value.Set
	NoConsequential value.Answer
}

// Fields returns the questions about liability.
func (l *Liability) Fields(Scope) []Field {
	kind := or(l.CapKind, "fees_12_months")
	byFees, fixed := kind != "fixed", kind != "fees_12_months"
	return []Field{
		{Key: "capKind", Label: "Liability is limited to", At: &l.CapKind, Options: CapKinds, Default: "fees_12_months", Rule: "LEG-03", Help: "The most that one side pays the other for all losses. A year’s fees is common."},
		{Key: "capMonths", Label: "Fees of", At: &l.CapMonths, Default: "12", Min: 1, Max: 84, Unit: "months", Skip: !byFees, Rule: "LEG-04", Help: "The months before the loss whose fees are counted.", Example: "12"},
		{Key: "capFixed", Label: "Fixed amount", At: &l.CapFixed, Skip: !fixed, Required: fixed, Rule: "LEG-03", Help: "Compare it with what the insurance pays.", Example: "100,000"},
		{Key: "mutual", Label: "Limits both sides", At: &l.Mutual, Default: "yes", Rule: "LEG-05", Help: "A limit for one side only invites negotiation."},
		{Key: "dataBreachCap", Label: "Higher limit for data breaches", At: &l.DataBreachCap, Rule: "SEC-12", Help: "Leave it empty if the same limit holds. It should not be above what the insurance pays.", Example: "250,000"},
		{Key: "uncapped", Label: "Not limited", At: &l.Uncapped, Options: UncappedHeads, Default: "wilful_misconduct,indemnity,injury,fees_owed,unlawful_to_limit", Rule: "LEG-04", Help: "What stands outside the limit.", Example: "willful misconduct and gross negligence"},
		{Key: "noConsequential", Label: "No lost profits", At: &l.NoConsequential, Default: "yes", Help: "With yes, neither side owes the other lost profits or other indirect losses. It is printed so that nobody can overlook it."},
	}
}

// Indemnity says whether each side defends the other against third parties.
type Indemnity struct {
	Node
	Mutual value.Answer
}

// Fields returns the questions about the indemnity.
func (i *Indemnity) Fields(Scope) []Field {
	return []Field{
		{Key: "mutual", Label: "Each defends the other", At: &i.Mutual, Default: "yes", Rule: "LEG-05", Help: "Whether each side pays when third parties claim from the other because it broke their rights, data law, or hurt somebody."},
	}
}

// ForceMajeure says what holds when something beyond control happens.
type ForceMajeure struct {
	Node
	NoticeDays, TerminateAfterDays value.Count
}

// Fields returns the questions about events beyond control.
func (f *ForceMajeure) Fields(Scope) []Field {
	return []Field{
		{Key: "noticeDays", Label: "Told within", At: &f.NoticeDays, Default: "5", Max: 60, Unit: "days", Help: "How soon the side that is prevented tells the other.", Example: "5"},
		{Key: "terminateAfterDays", Label: "May be ended after", At: &f.TerminateAfterDays, Default: "30", Max: 365, Unit: "days", Rule: "LEG-14", Help: "If it lasts longer, either side may end the agreement.", Example: "30"},
	}
}

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
}

// Fields returns the questions about disputes.
func (d *Disputes) Fields(Scope) []Field {
	noMediation, arbitration := d.Mediation == value.No, d.Final == "arbitration"
	return []Field{
		{Key: "steps", Label: "Steps before that", At: &d.Steps, Rule: "LEG-12", Help: "Who talks first and for how long. Without rows: the main contacts for 10 days, then the executives for 10 days."},
		{Key: "mediation", Label: "Mediation", At: &d.Mediation, Default: "yes", Help: "Whether a mediator is tried before anybody goes further."},
		{Key: "mediationDays", Label: "Mediation takes at most", At: &d.MediationDays, Default: "30", Min: 1, Max: 180, Unit: "days", Skip: noMediation, Rule: "LEG-12", Help: "After that either side may go on.", Example: "30"},
		{Key: "body", Label: "Mediator", At: &d.Body, Default: "a mediator whom both Parties accept", Skip: noMediation, Max: 160, Help: "Who mediates.", Example: "a mediator whom both Parties accept"},
		{Key: "final", Label: "Finally decided", At: &d.Final, Options: FinalForums, Default: "court", Rule: "LEG-13", Help: "A court is public and can be appealed; arbitration is private and final."},
		{Key: "seat", Label: "Seat of arbitration", At: &d.Seat, Skip: !arbitration, Required: arbitration, Max: 80, Rule: "LEG-13", Help: "The city where it is held.", Example: "Portland, Oregon"},
		{Key: "rules", Label: "Rules", At: &d.Rules, Default: "the Commercial Arbitration Rules of the American Arbitration Association", Skip: !arbitration, Max: 160, Rule: "LEG-13", Help: "The rules of the body that runs it.", Example: "the Commercial Arbitration Rules of the American Arbitration Association"},
		{Key: "continue", Label: "Service goes on", At: &d.Continue, Default: "yes", Help: "Whether work and payments that are not in dispute go on meanwhile."},
	}
}

// DisputeStep is one step of settling an argument.
type DisputeStep struct {
	Entry
	Name, Who value.Text
	Days      value.Count
}

// Fields returns the questions about the step.
func (d *DisputeStep) Fields(Scope) []Field {
	return []Field{
		{Key: "name", Label: "Step", At: &d.Name, Required: true, Named: true, Max: 80, Help: "What is done.", Example: "Talk between the contacts"},
		{Key: "who", Label: "Who", At: &d.Who, Max: 120, Help: "Who takes part.", Example: "the main contacts of both parties"},
		{Key: "days", Label: "At most", At: &d.Days, Required: true, Min: 1, Max: 180, Unit: "days", Rule: "LEG-12", Help: "After that the next step begins.", Example: "10"},
	}
}

// NonSolicit says whether one side may hire the other's people.
type NonSolicit struct {
	Node
	Include, Mutual value.Answer
	Months          value.Count
	Fee             value.Amount
}

// Fields returns the questions about hiring each other's people.
func (n *NonSolicit) Fields(Scope) []Field {
	no := n.Include == value.No
	return []Field{
		{Key: "include", Label: "No hiring away", At: &n.Include, Default: "yes", Help: "Whether the sides promise not to hire each other’s people. Answers to public adverts are allowed."},
		{Key: "mutual", Label: "Binds both sides", At: &n.Mutual, Default: "yes", Skip: no, Help: "Whether both promise it, or only the client."},
		{Key: "months", Label: "Lasts after the end", At: &n.Months, Default: "12", Max: 60, Unit: "months", Skip: no, Rule: "LEG-07", Help: "12 months is usual; some states do not allow it at all.", Example: "12"},
		{Key: "fee", Label: "Fee instead", At: &n.Fee, Skip: no, Help: "An amount that settles it if somebody is hired all the same. Leave it empty if there is none.", Example: "15,000"},
	}
}

// NonCompete says whether the provider stays away from the client's rivals.
type NonCompete struct {
	Node
	Include               value.Answer
	Who, Scope, Territory value.Text
	Months                value.Count
}

// Fields returns the questions about competing.
func (n *NonCompete) Fields(Scope) []Field {
	yes := n.Include == value.Yes
	return []Field{
		{Key: "include", Label: "Non-compete", At: &n.Include, Default: "no", Rule: "LEG-06", Help: "Void or limited in several states. The rule on hiring and the confidentiality article usually serve better; ask an attorney before you say yes."},
		{Key: "who", Label: "Who is bound", At: &n.Who, Options: Sides, Skip: !yes, Required: yes, Rule: "LEG-06", Help: "The side that stays away."},
		{Key: "scope", Label: "From what", At: &n.Scope, Skip: !yes, Required: yes, Max: 300, Rule: "LEG-06", Help: "The narrower, the more likely it holds.", Example: "dental practices with more than three locations"},
		{Key: "territory", Label: "Where", At: &n.Territory, Skip: !yes, Required: yes, Max: 160, Rule: "LEG-06", Help: "The region it is limited to.", Example: "Multnomah County, Oregon"},
		{Key: "months", Label: "Lasts after the end", At: &n.Months, Default: "12", Max: 60, Unit: "months", Skip: !yes, Rule: "LEG-06", Help: "More than 12 months rarely holds.", Example: "12"},
	}
}

// PrecedenceParts are the parts of an agreement that can contradict each other.
var PrecedenceParts = []Option{
	{Value: "legal_annexes", Label: "annexes that the law requires"},
	{Value: "key_terms", Label: "the key terms"},
	{Value: "own_clauses", Label: "the Parties’ own clauses"},
	{Value: "sows", Label: "Statements of Work"},
	{Value: "schedules", Label: "the schedules"},
	{Value: "articles", Label: "the articles"},
}

// General holds the switches of the closing article.
type General struct {
	Node
	AssignByConsent, Subcontractors, NoPublicity, ESign value.Answer
	Precedence                                          value.Set
}

// Fields returns the questions of the closing article.
func (g *General) Fields(Scope) []Field {
	return []Field{
		{Key: "assignByConsent", Label: "Transfer needs consent", At: &g.AssignByConsent, Default: "yes", Help: "Whether the agreement can be transferred only if the other side agrees."},
		{Key: "subcontractors", Label: "Subcontractors allowed", At: &g.Subcontractors, Default: "yes", Help: "Whether the provider may use other companies. It answers for them as for its own people."},
		{Key: "noPublicity", Label: "No publicity", At: &g.NoPublicity, Default: "yes", Help: "Whether names and logos may be used in advertising only with consent."},
		{Key: "eSign", Label: "Electronic signatures", At: &g.ESign, Default: "yes", Help: "Whether it can be signed electronically and in several copies."},
		{Key: "precedence", Label: "What wins", At: &g.Precedence, Options: PrecedenceParts, Default: "legal_annexes,key_terms,own_clauses,sows,schedules,articles", Rule: "LEG-17", Help: "If parts contradict each other, the one named earlier wins.", Example: "annexes that the law requires, the schedules"},
	}
}
