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

// CareLevels say how well confidential information is protected.
var CareLevels = []Option{
	{Value: "own_min_reasonable", Label: "the care it takes of its own secrets, and never less than reasonable care"},
	{Value: "reasonable", Label: "reasonable care"},
}

// Confidentiality says what is kept secret, how and for how long.
type Confidentiality struct {
	Node
	Mutual, AgreementTerms value.Answer
	Covers                 value.Set
	Care                   value.Text
	Years                  value.Count
	TradeSecrets           value.Answer
	ReturnDays             value.Count
}

// Fields returns the questions about confidentiality.
func (c *Confidentiality) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "mutual", Label: "Binds both sides", At: &c.Mutual, Default: "yes", Rule: "LEG-05", Ask: "Should the duty to keep secrets bind both of us?", Help: "A duty on one side only invites negotiation."},
		{Key: "covers", Label: "Covers", At: &c.Covers, Options: CoveredSecrets, Default: "client_data,passwords,network,pricing,plans", Ask: "What has to stay secret even without a mark on it?", Help: "What counts as confidential without being marked.", Example: "client data, passwords"},
		{Key: "agreementTerms", Label: "The agreement itself too", At: &c.AgreementTerms, Default: "yes", Ask: "Should the terms and prices of this agreement stay between us as well?", Help: "Whether its terms and prices are confidential."},
		{Key: "care", Label: "Care that is owed", At: &c.Care, Options: CareLevels, Default: "own_min_reasonable", Ask: "How well must each guard it: like its own secrets, or with reasonable care?", Help: "How well each side protects what it learns. The care one takes of one’s own secrets is usual, with reasonable care as the least."},
		{Key: "years", Label: "Lasts after the end", At: &c.Years, Default: "3", Max: 20, Unit: "years", Rule: "LEG-15", Ask: "For how many years after the end should we both keep secrets?", Help: "How long the duty goes on. Client data and trade secrets stay protected longer.", Example: "3"},
		{Key: "tradeSecrets", Label: "Trade secrets longer", At: &c.TradeSecrets, Default: "yes", Ask: "Should trade secrets and your data be kept even longer, for as long as they are secret?", Help: "With yes, trade secrets and client data are protected for as long as they are secret."},
		{Key: "returnDays", Label: "Returned or destroyed within", At: &c.ReturnDays, Default: "30", Max: 180, Unit: "days", Ask: "How soon should what was confided be given back or destroyed?", Help: "Days after the end, or after one side asked for it.", Example: "30"},
	})
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
	Kind  value.Text
	Date  value.Date
	Years value.Count
}

// Fields returns the questions about the non-disclosure agreement.
func (n *NDA) Fields(s Scope) []Field {
	separate := n.Kind == "separate"
	return s.ask([]Field{
		{Key: "kind", Label: "Non-disclosure agreement", At: &n.Kind, Options: NDAKinds, Default: "incorporated", Ask: "Should this agreement keep our secrets, one we have signed apart, or none?", Help: "The confidentiality article serves as one unless another is signed."},
		{Key: "date", Label: "Signed on", At: &n.Date, Skip: !separate, Required: separate, Rule: "LEG-16", Ask: "When was the separate agreement signed?", Help: "The date of the separate one, so that it can be told apart.", Example: "1/15/2026"},
		{Key: "years", Label: "It lasts", At: &n.Years, Skip: !separate, Default: "3", Min: 1, Max: 20, Unit: "years", Ask: "For how many years does that one bind us?", Help: "How long its duties last after something was disclosed. Trade secrets stay protected longer.", Example: "3"},
	})
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
func (w *Warranty) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "policy", Label: "Promised", At: &w.Policy, Options: WarrantyPolicies, Default: "workmanlike_plus_targets", Ask: "What may you count on: careful work and the targets, or the targets only?", Help: "Targets are goals, not guarantees; skill and care is what a client may always expect."},
		{Key: "redoDays", Label: "Faulty work is done again", At: &w.RedoDays, Default: "30", Max: 365, Unit: "days", Ask: "For how long after a job should we do it again for free if it was faulty?", Help: "If the client reports it in this time, at no charge.", Example: "30"},
	})
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
	Allocation      Rows[Allocation, *Allocation]
}

// Fields returns the questions about liability.
func (l *Liability) Fields(s Scope) []Field {
	kind := or(l.CapKind, "fees_12_months")
	byFees, fixed := kind != "fixed", kind != "fees_12_months"
	return s.ask([]Field{
		{Key: "capKind", Label: "Liability is limited to", At: &l.CapKind, Options: CapKinds, Default: "fees_12_months", Rule: "LEG-03", Ask: "What is the most one of us owes: the fees of some months, an amount, or the greater?", Help: "The most that one side pays the other for all losses. A year’s fees is common."},
		{Key: "capMonths", Label: "Fees of", At: &l.CapMonths, Default: "12", Min: 1, Max: 84, Unit: "months", Skip: !byFees, Rule: "LEG-04", Ask: "The fees of how many months should that be?", Help: "The months before the loss whose fees are counted.", Example: "12"},
		{Key: "capFixed", Label: "Fixed amount", At: &l.CapFixed, Skip: !fixed, Required: fixed, Rule: "LEG-03", Ask: "To which amount is liability limited?", Help: "Compare it with what the insurance pays.", Example: "100,000"},
		{Key: "mutual", Label: "Limits both sides", At: &l.Mutual, Default: "yes", Rule: "LEG-05", Ask: "Should that limit protect both of us?", Help: "A limit for one side only invites negotiation."},
		{Key: "dataBreachCap", Label: "Higher limit for data breaches", At: &l.DataBreachCap, Rule: "SEC-12", Ask: "How high should the limit be when data gets out, if it should be higher?", Help: "Leave it empty if the same limit holds. It should not be above what the insurance pays.", Example: "250,000"},
		{Key: "uncapped", Label: "Not limited", At: &l.Uncapped, Options: UncappedHeads, Default: "wilful_misconduct,indemnity,injury,fees_owed,unlawful_to_limit", Rule: "LEG-04", Ask: "What should that limit not hold for?", Help: "Losses that are owed in full, whatever the limit is.", Example: "willful misconduct and gross negligence"},
		{Key: "noConsequential", Label: "No lost profits", At: &l.NoConsequential, Default: "yes", Ask: "Neither of us would owe the other lost profits: is that all right with you?", Help: "With yes, neither side owes the other lost profits or other indirect losses. It is printed so that nobody can overlook it."},
		{Key: "allocation", Label: "Who answers for what", At: &l.Allocation, Ask: "What could go wrong, and who answers for which part of it?", Help: "Areas in which something can go wrong, and the side that is responsible for each. Backups follow from what you answered about them."},
	})
}

// AllocationParties are those who can be responsible for an area.
var AllocationParties = []Option{
	{Value: "provider", Label: "Provider"},
	{Value: "client", Label: "Client"},
	{Value: "shared", Label: "each Party for its own part"},
	{Value: "vendor", Label: "the other company; Provider helps to report and follow it"},
	{Value: "as_listed", Label: "the Party that a schedule names for it"},
}

// Allocation is an area in which something can go wrong, and who answers for it.
type Allocation struct {
	Entry
	Area, Party, Note value.Text
}

// Fields returns the questions about the area.
func (x *Allocation) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "area", Label: "Area", At: &x.Area, Required: true, Named: true, Max: 160, Ask: "What could go wrong that we should settle?", Help: "What can go wrong, in a few words.", Example: "Accuracy and lawfulness of Client Data"},
		{Key: "party", Label: "Responsible", At: &x.Party, Required: true, Named: true, Options: AllocationParties, Ask: "Who answers for that?", Help: "The side that bears it. The limit of liability holds for it too."},
		{Key: "note", Label: "Note", At: &x.Note, Max: 200, Ask: "Which limit or exception should there be to that, if any?", Help: "A limit or an exception, where there is one.", Example: "from the Service Start Date on"},
	})
}

// IndemnityHeads are the claims of third parties against which one side defends the other.
var IndemnityHeads = []Option{
	{Value: "ip", Label: "infringed rights"},
	{Value: "data_law", Label: "breaches of data protection law"},
	{Value: "injury", Label: "injury and damage to property"},
}

// Indemnity says whether each side defends the other against third parties.
type Indemnity struct {
	Node
	Mutual value.Answer
	Covers value.Set
}

// Fields returns the questions about the indemnity.
func (i *Indemnity) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "mutual", Label: "Each defends the other", At: &i.Mutual, Default: "yes", Rule: "LEG-05", Ask: "If outsiders sue one of us for what the other did, should the other stand in?", Help: "Whether each side pays when third parties claim from the other because it broke their rights, data law, or hurt somebody."},
		{Key: "covers", Label: "For which claims", At: &i.Covers, Options: IndemnityHeads, Default: "ip,data_law,injury", Skip: i.Mutual == value.No, Ask: "For which claims should that hold: infringed rights, data law, or injury and damage?", Help: "The claims of third parties that it covers. All three are usual.", Example: "infringed rights"},
	})
}

// Choices about events beyond control.
var (
	ForceMajeureEvents = []Option{
		{Value: "nature", Label: "fire, flood, storm, earthquake and other natural disasters"},
		{Value: "epidemic", Label: "epidemics and quarantine"},
		{Value: "war", Label: "war and terrorism"},
		{Value: "unrest", Label: "riots and civil unrest"},
		{Value: "authority", Label: "acts of authorities, embargoes and new laws"},
		{Value: "strike", Label: "strikes and lockouts, other than of the Party’s own staff"},
		{Value: "power", Label: "failures of public power"},
		{Value: "network", Label: "failures of the internet or of public networks beyond the Environment"},
		{Value: "supplier", Label: "failures of suppliers that such an event prevents"},
	}
	ForceMajeurePayments = []Option{
		{Value: "services_given", Label: "only for Services that were performed"},
		{Value: "none", Label: "nothing while the event lasts"},
		{Value: "all", Label: "in full"},
	}
)

// ForceMajeure says what holds when something beyond control happens.
type ForceMajeure struct {
	Node
	Events                         value.Set
	NoticeDays, TerminateAfterDays value.Count
	PaymentDue                     value.Text
}

// Fields returns the questions about events beyond control.
func (f *ForceMajeure) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "events", Label: "Events", At: &f.Events, Options: ForceMajeureEvents, Default: "nature,epidemic,war,unrest,authority,strike,power,network,supplier", Ask: "Which events should excuse both of us, such as a flood or a strike?", Help: "What counts as beyond control. Lack of money never does.", Example: "war and terrorism"},
		{Key: "noticeDays", Label: "Told within", At: &f.NoticeDays, Default: "5", Max: 60, Unit: "days", Ask: "How soon must whoever is held up tell the other?", Help: "How soon the side that is prevented tells the other.", Example: "5"},
		{Key: "terminateAfterDays", Label: "May be ended after", At: &f.TerminateAfterDays, Default: "30", Max: 365, Unit: "days", Rule: "LEG-14", Ask: "How long may that last before one of us may leave?", Help: "If it lasts longer, either side may end the agreement.", Example: "30"},
		{Key: "paymentDue", Label: "Client pays meanwhile", At: &f.PaymentDue, Options: ForceMajeurePayments, Default: "services_given", Ask: "What do you pay meanwhile: for what was done, nothing, or in full?", Help: "What is paid while the provider is prevented. Paying for what was done is fair to both."},
	})
}
