package model

import "engross/model/value"

// CredentialKinds are what can show a provider’s skill.
var CredentialKinds = []Option{
	{Value: "certification", Label: "certification"},
	{Value: "reference", Label: "reference"},
	{Value: "case_study", Label: "case study"},
	{Value: "award", Label: "award"},
	{Value: "insurance", Label: "insurance"},
}

// Credential is one proof of the provider’s skill.
type Credential struct {
	Entry
	Text, Kind value.Text
	Year       value.Count
}

// Fields returns the questions about the credential.
func (x *Credential) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "text", Label: "Credential", At: &x.Text, Required: true, Named: true, Max: 200, Ask: "What speaks for us?", Help: "What it is and who gave it, in words that the client can check.", Example: "ISO/IEC 27001 certificate of Example Audit Ltd."},
		{Key: "kind", Label: "Kind", At: &x.Kind, Options: CredentialKinds, Required: true, Ask: "Is it a certificate, a reference, a case study, an award or an insurance?", Help: "What sort of proof it is. It stands beside it in the schedule."},
		{Key: "year", Label: "Year", At: &x.Year, Min: 1950, Max: 2199, Ask: "In which year was it given or last renewed?", Help: "The year it was given or renewed.", Example: "2025"},
	})
}
