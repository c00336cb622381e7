package model

import "engross/model/value"

// SignedVersion is one signed state of the agreement.
type SignedVersion struct {
	Entry
	Number, Summary, By value.Text
	Date                value.Date
	Fingerprint         value.Text
}

// Fields returns the questions about the version.
func (x *SignedVersion) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "number", Label: "Version", At: &x.Number, Required: true, Named: true, Max: 40, Ask: "What is this version called?", Help: "A number that nobody mistakes for another, such as 1 for what was signed first.", Example: "CO-1"},
		{Key: "date", Label: "Signed on", At: &x.Date, Ask: "On which day did the last of us sign it?", Help: "The day on which the last party signed it.", Example: "3/1/2027"},
		{Key: "summary", Label: "What changed", At: &x.Summary, Required: true, Max: 300, Lines: 2, Ask: "What did it change?", Help: "In a few words, what stood before and what stands now.", Example: "Users from 22 to 26; the price of one stays"},
		{Key: "by", Label: "Signed by", At: &x.By, Max: 120, Ask: "Who signed it, for you and for us?", Help: "The people who signed it, at least one for each side.", Example: "Dana Whitfield and Ravi Nair"},
		{Key: "fingerprint", Label: "Fingerprint", At: &x.Fingerprint, Max: 64, Ask: "We would note the code that tells that file from any other: is that all right with you?", Help: "What the command show printed as the fingerprint of that version; the first eight letters are enough. It tells later which file was meant.", Example: "1f3c9a07"},
	})
}
