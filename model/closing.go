package model

import "engross/model/value"

// PrecedenceParts are the parts of an agreement that can contradict each other.
var PrecedenceParts = []Option{
	{Value: "legal_annexes", Label: "the annexes on regulated data"},
	{Value: "key_terms", Label: "the key terms"},
	{Value: "own_clauses", Label: "the Parties’ own clauses"},
	{Value: "own_clause", Label: "one own clause", Help: "a clause of your own that stands elsewhere than the others"},
	{Value: "sows", Label: "Statements of Work"},
	{Value: "schedules", Label: "the schedules"},
	{Value: "articles", Label: "the articles"},
}

// ClosingTerms are the usual terms at the end of an agreement.
var ClosingTerms = []Option{
	{Value: "entire_agreement", Label: "entire agreement", Help: "nothing else was agreed"},
	{Value: "independent", Label: "independent contractors", Help: "neither is the other’s employee or partner"},
	{Value: "severability", Label: "severability", Help: "an invalid part leaves the rest in force"},
	{Value: "waiver", Label: "waiver", Help: "a right is given up only in writing"},
	{Value: "third_parties", Label: "no third-party rights", Help: "only the parties have rights"},
	{Value: "survival", Label: "survival", Help: "what goes on after the end"},
	{Value: "counterparts", Label: "counterparts", Help: "several signed copies are one document"},
}

// General holds the switches of the closing article.
type General struct {
	Node
	AssignByConsent, Subcontractors, NoPublicity, ESign value.Answer
	Terms                                               value.Set
	Precedence                                          Rows[Rank, *Rank]
	SubcontractorsIn                                    value.Text // where they work
}

// SubcontractorPlaces are where subcontractors do their work.
var SubcontractorPlaces = []Option{
	{Value: "any", Label: "anywhere"},
	{Value: "us_only", Label: "in the United States only", Also: "none outside the United States, none outside the U.S., none abroad, US only, domestic, onshore only, no offshore, not offshore"},
	{Value: "eu_only", Label: "in the European Union only", Also: "none outside the European Union, EU only"},
}

// Fields returns the questions of the closing article.
func (g *General) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "assignByConsent", Label: "Transfer needs consent", At: &g.AssignByConsent, Default: "yes", Ask: "Should each of us need the other’s consent to hand this agreement to somebody else?", Help: "Whether the agreement can be transferred only if the other side agrees."},
		{Key: "subcontractors", Label: "Subcontractors allowed", At: &g.Subcontractors, Default: "yes", Ask: "May we use other companies for our work, if we answer for them?", Help: "Whether the provider may use other companies. It answers for them as for its own people."},
		{Key: "subcontractorsIn", Label: "Subcontractors work", At: &g.SubcontractorsIn, Options: SubcontractorPlaces, Default: "any", Skip: g.Subcontractors == value.No, Ask: "May those companies work from any country, or only from within yours?", Help: "Where subcontractors do their work for the client, also over the network. Who may store data where is asked under Security."},
		{Key: "noPublicity", Label: "No publicity", At: &g.NoPublicity, Default: "yes", Ask: "Should each of us ask before using the other’s name or logo in advertising?", Help: "Whether names and logos may be used in advertising only with consent."},
		{Key: "eSign", Label: "Electronic signatures", At: &g.ESign, Default: "yes", Ask: "Is it all right with you to sign electronically?", Help: "Whether it can be signed electronically and in several copies."},
		{Key: "terms", Label: "Usual closing terms", At: &g.Terms, Options: ClosingTerms, Default: "entire_agreement,independent,severability,waiver,third_parties,survival,counterparts", Ask: "The usual closing rules would all be in: is that all right with you?", Help: "Rules that nearly every agreement ends with. Leave one out only if your attorney says so.", Example: "severability, waiver"},
		{Key: "precedence", Label: "What wins", At: &g.Precedence, Rule: "LEG-17", Ask: "If two parts contradict each other, which of them should win?", Help: "If parts contradict each other, the one that stands higher in this list wins. Move the rows, or add one for a clause of your own."},
	})
}

// Rank is a part of the agreement in the order of precedence.
type Rank struct {
	Entry
	Part, ClauseID value.Text
}

func (x *Rank) title(s Scope) string {
	if c := s.A.Clauses.With(string(x.ClauseID)); x.Part == "own_clause" && c != nil {
		return string(c.Title)
	}
	return ""
}

// Fields returns the questions about the part.
func (x *Rank) Fields(s Scope) []Field {
	own := x.Part == "own_clause"
	return s.ask([]Field{
		{Key: "part", Label: "Part", At: &x.Part, Required: true, Named: true, Options: PrecedenceParts, Ask: "Which part comes next in rank?", Help: "What stands at this place of the order."},
		{Key: "clauseId", Label: "Which clause", At: &x.ClauseID, Ref: "clauses", Offer: s.A.ownClauseOptions, Skip: !own, Required: own, Named: true, Ask: "Which of your own clauses?", Help: "The clause of your own that has this rank."},
	})
}

// ownClauseOptions returns the agreement's own clauses as choices.
func (a *Agreement) ownClauseOptions() []Option {
	var out []Option
	for _, c := range a.Clauses {
		out = append(out, Option{Value: c.Key(), Label: or(c.Title, Unnamed)})
	}
	return out
}
