package model

import "engross/model/value"

// Choices about insurance.
var (
	InsuranceSides = []Option{
		{Value: "provider", Label: "Provider"},
		{Value: "client", Label: "Client"},
	}
	InsuranceKinds = []Option{
		{Value: "cyber", Label: "cyber and technology errors and omissions", Help: "one policy for both"},
		{Value: "cyber_alone", Label: "cyber"},
		{Value: "errors", Label: "technology errors and omissions", Help: "professional liability"},
		{Value: "general", Label: "commercial general liability"},
		{Value: "workers", Label: "workers’ compensation", Help: "in the amount that the law requires"},
		{Value: "property", Label: "property"},
		{Value: "custom", Label: "another insurance", Help: "name it yourself"},
	}
)

// Insurance is a policy that one side keeps, or is advised to keep.
type Insurance struct {
	Entry
	Name, Side, Kind    value.Text
	PerClaim, Aggregate value.Amount
	Advised             value.Answer
	CertDays            value.Count
	From                value.Date // from which on it is kept, where not from the start
}

// IsCyber reports whether the policy covers attacks and lost data.
func (x *Insurance) IsCyber() bool { return x.Kind == "cyber" || x.Kind == "cyber_alone" }

// Fields returns the questions about the policy. What the law fixes needs no amount.
func (x *Insurance) Fields(s Scope) []Field {
	kind := or(x.Kind, "custom")
	byLaw := kind == "workers"
	advised := "no"
	if x.Side == "client" {
		advised = "yes"
	}
	kept := "Kept by"
	if x.Side == "client" && or(value.Text(x.Advised.String()), advised) == "yes" {
		kept = "Advised for"
	}
	return s.ask([]Field{
		{Key: "name", Label: "Insurance in words", At: &x.Name, Required: true, Skip: kind != "custom", Named: true, Max: 80, Ask: "Which insurance is it?", Help: "What the insurance is called, if it is none of the usual ones.", Example: "Crime, with social engineering"},
		{Key: "kind", Label: "Insurance", At: &x.Kind, Options: InsuranceKinds, Default: "custom", Named: true, Ask: "What is this insurance for?", Help: "What is insured."},
		{Key: "side", Label: kept, At: &x.Side, Options: InsuranceSides, Required: true, Named: true, Ask: "Who keeps this insurance?", Help: "Who takes out the insurance and pays for it."},
		{Key: "perClaim", Label: "For each claim", At: &x.PerClaim, Skip: byLaw, Required: !byLaw, Ask: "How much does it cover for each claim?", Help: "The least that the insurer pays for one claim. One million is usual for a small office.", Example: "1000000"},
		{Key: "aggregate", Label: "For all claims of a year", At: &x.Aggregate, Skip: byLaw, Ask: "And how much does it pay in a year, for all claims together?", Help: "The least that the insurer pays in a year, if it is another amount.", Example: "2000000"},
		{Key: "advised", Label: "Advice only", At: &x.Advised, Default: advised, Ask: "Is that only advised, so that nobody is bound to have it?", Help: "Yes where it is advised and not a duty. Clients are usually advised; the provider is bound."},
		{Key: "certDays", Label: "Proof within", At: &x.CertDays, Default: "10", Min: 1, Max: 90, Unit: "business days", Skip: or(value.Text(x.Advised.String()), advised) == "yes", Ask: "How soon after asking should the other side see proof of it?", Help: "How soon after a request the other side gets a certificate of the insurer.", Example: "10"},
		{Key: "from", Label: "Only from", After: "advised", At: &x.From, Ask: "From which day on is it in place, if it is not there yet?", Help: "The day by which it has to be in place, for a side that still has to take it out. Leave it empty where it holds from the start.", Example: "4/1/2027"},
	})
}
