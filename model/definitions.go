package model

import "engross/model/value"

// DefinitionsScreen holds words that this agreement uses its own way, and clauses of the user's own.
type DefinitionsScreen struct {
	Node
	Definitions Rows[Definition, *Definition]
	Clauses     Rows[OwnClause, *OwnClause]
}

// About names the screen.
func (*DefinitionsScreen) About() About {
	return About{Key: "definitions", Title: "Definitions and own clauses", Help: "Words that mean something special here, and clauses that you or an attorney bring. The usual words are defined already."}
}

// Fields returns the questions of the screen.
func (x *DefinitionsScreen) Fields(s Scope) []Field {
	return s.ask([]Field{
		{
			Key: "definitions", Label: "Words with a special meaning", At: &x.Definitions, Fast: true,
			Ask:  "Is there any word that your company uses its own way, so that we should write down what it means?",
			Help: "Only words that this client uses its own way, or whose usual meaning you want to change. The usual words of an IT agreement are defined already, and printed where they are used.",
		},
		{
			Key: "clauses", Label: "Own clauses", At: &x.Clauses,
			Ask:  "Does your attorney want a clause of their own in it?",
			Help: "Clauses that are added to the agreement or stand in the place of a built-in one. They may be of any length.",
		},
	})
}

// DefinitionSources are where a definition comes from.
var DefinitionSources = []Option{
	{Value: "user", Label: "this agreement"},
	{Value: "builtin", Label: "the built-in glossary, changed"},
	{Value: "preset", Label: "the line of business"},
	{Value: "statute", Label: "a law or standard", Help: "named with where it stands"},
}

// Definition is a word and what it means in this agreement.
type Definition struct {
	Entry
	Term                                          value.Text
	Aliases                                       value.Lines
	Meaning, Source, Citation                     value.Text
	CompanySpecific, AgreedProvider, AgreedClient value.Answer
}

// Fields returns the questions about the definition.
func (x *Definition) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "term", Label: "Word", At: &x.Term, Required: true, Fast: true, Named: true, Max: 60, Rule: "DEF-10", Ask: "Which word is it?", Help: "In the singular, with capitals as it should be printed. A word that the built-in glossary has too takes the meaning given here.", Example: "Chair Time"},
		{Key: "meaning", Label: "Means", At: &x.Meaning, Required: true, Fast: true, Named: true, Lines: 3, Max: 600, Rule: "DEF-10", Ask: "And what does it mean to you?", Help: "A phrase that could stand in its place, without the word itself.", Example: "the hours in which a patient is booked into a treatment room"},
		{Key: "aliases", Label: "Also written", At: &x.Aliases, Lines: 2, Ask: "How else do people write it, or what do they call it for short?", Help: "Other spellings or short forms, one a line. Plurals are understood by themselves.", Example: "CT"},
		{Key: "companySpecific", Label: "Used only in this company", At: &x.CompanySpecific, Default: "yes", Fast: true, Private: true, Ask: "Is that a word of your company, or does the whole trade use it?", Help: "Reminds you to read the word back to the client before signing."},
		{Key: "source", Label: "Comes from", At: &x.Source, Options: DefinitionSources, Default: "user", Private: true, Help: "Where the meaning was taken from."},
		{Key: "citation", Label: "Stands in", At: &x.Citation, Required: x.Source == "statute", Skip: x.Source != "statute", Max: 120, Ask: "Which law or standard defines it?", Help: "The law or standard and the place in it.", Example: "45 CFR 160.103"},
		{Key: "agreedProvider", Label: "Provider agrees", At: &x.AgreedProvider, Private: true, Help: "Whether somebody at the provider has read the meaning and agrees."},
		{Key: "agreedClient", Label: "Client agrees", At: &x.AgreedClient, Private: true, Ask: "Do you agree with that meaning as I have read it to you?", Help: "Whether somebody at the client has read the meaning and agrees."},
	})
}
