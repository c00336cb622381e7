package model

// GlossaryTerm is a word that clauses use with one meaning.
type GlossaryTerm struct {
	Term    string   // as printed, capitalised
	Aliases []string // other spellings that mean the same
	Meaning string   // clause text, filled with answers like every clause
}
