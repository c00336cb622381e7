package model

import (
	"slices"
	"strings"
	"unicode"

	"engross/model/value"
)

// SignaturesScreen says who signs.
type SignaturesScreen struct {
	Node
	Signatories Rows[Signatory, *Signatory]
	Initials    value.Answer
	Fingerprint value.Text
	Files       Files
}

// About names the screen.
func (*SignaturesScreen) About() About {
	return About{Key: "signatures", Title: "Signatures", Help: "Who signs for each side, with which authority, and how; and as which files it is written."}
}

// Fields returns the questions of the screen.
func (x *SignaturesScreen) Fields(s Scope) []Field {
	return s.ask([]Field{
		{
			Key: "signatories", Label: "Signatories", At: &x.Signatories, Required: true, Fast: true, Rule: "REV-03",
			Ask:  "Who signs for you?",
			Help: "At least one person of each side who may bind the company. A contact whose title says who signs, such as owner, president or managing partner, is proposed; nobody else is. Where two have such titles, as two owners have, both are proposed if each may approve up to the same limit, or if they decide together above one; otherwise one of them is, the main contact or else the first: add a row for the other if both have to sign.",
		},
		{Key: "initials", Label: "Initials too", At: &x.Initials, Default: "no", Ask: "Should there be a line for initials as well, as paper contracts often have it?", Help: "Yes prints a line for the initials of each person who signs, to show that the schedules were there at signing. Paper contracts often have it; electronic signing does not need it."},
		{Key: "fingerprint", Label: "Fingerprint of what was signed", At: &x.Fingerprint, Skip: !s.A.IsSigned() && !x.Fingerprint.IsSet(), Private: true, Rule: "REV-08", Max: 64, Help: "What the command show prints as the fingerprint of the agreement that was signed; the first eight letters are enough. When an answer changes later, the review says so.", Example: "1f3c9a07"},
		{Key: "export", Label: "Files", At: &x.Files},
	})
}

// SignMethods are the ways to sign.
var SignMethods = []Option{
	{Value: "electronic", Label: "electronically", Help: "both sides agree to electronic records"},
	{Value: "wet", Label: "on paper"},
}

// Signatory is a person who signs.
type Signatory struct {
	Entry
	Side, EntityID           value.Text
	ContactID, Name, Title   value.Text
	Authority, Method, Place value.Text
	Date                     value.Date
}

// Fields returns the questions about the signatory. Name and title come from the contact unless they are typed.
func (x *Signatory) Fields(s Scope) []Field {
	name, title := s.A.signer(x)
	return s.ask([]Field{
		{Key: "name", Label: "Name", At: &x.Name, Default: name, Required: true, Fast: true, Named: true, Rule: "REV-03", Max: 80, Ask: "What is the name of the person who signs?", Help: "As it is printed under the line. It comes from the contact unless you type another name.", Example: "Dana Whitfield"},
		{Key: "side", Label: "Signs for", At: &x.Side, Options: Sides, Required: true, Fast: true, Named: true, Ask: "Does this person sign for us or for you?", Help: "Which party the signature binds."},
		{Key: "entityId", Label: "Company", At: &x.EntityID, Ref: "affiliates", Offer: s.A.affiliateOptions, Skip: x.Side == "provider" || len(s.A.Affiliates) == 0, Named: true, Ask: "For which of your companies does this person sign?", Help: "Which of the client’s companies the person signs for, if it is not the client itself."},
		{Key: "contactId", Label: "Contact", At: &x.ContactID, Ref: "contacts", Offer: func() []Option { return s.A.personOptions(string(x.Side)) }, Default: s.A.signatory(x), Named: true, Ask: "Which of the people we have listed is it?", Help: "The person among the contacts who signs. Type a name instead for somebody who is not there."},
		{Key: "title", Label: "Title", At: &x.Title, Default: title, Max: 80, Fast: true, Ask: "And the title?", Help: "The position that the person signs in.", Example: "Owner"},
		{Key: "authority", Label: "Authority", At: &x.Authority, Max: 120, Ask: "What gives this person the right to sign, if the title does not tell?", Help: "By which right the person signs, if the title does not say it.", Example: "by board resolution of January 12, 2026"},
		{Key: "method", Label: "How", At: &x.Method, Options: SignMethods, Ask: "Will this person sign electronically or on paper?", Help: "Leave it empty where either will do. Electronic signatures count like others where both sides agree to them, which the agreement then says."},
		{Key: "date", Label: "Signed on", At: &x.Date, Ask: "On which day did this person sign?", Help: "Filled in after signing. Until then the line is printed blank.", Example: "2/24/2026"},
		{Key: "place", Label: "Signed at", At: &x.Place, Max: 80, Ask: "In which city is it signed, if you want that printed?", Help: "The city, where the parties want it printed.", Example: "Portland, Oregon"},
	})
}

// signer returns the name and title of the contact who signs, "" where there is none.
func (a *Agreement) signer(x *Signatory) (name, title string) {
	c := a.Contacts.With(or(x.ContactID, a.signatory(x)))
	if c == nil {
		return "", ""
	}
	return string(c.Name), string(c.Title)
}

// signatory returns the contact who signs in a row while none was chosen: the person whose name was typed, or else one whose
// title says so; "" where there is no such person.
func (a *Agreement) signatory(x *Signatory) string {
	if !x.Name.IsSet() {
		return a.nextSigner(x)
	}
	for _, c := range a.Contacts {
		if c.Name == x.Name && a.isOn(c, string(x.Side)) && !c.IsDesk() {
			return c.Key()
		}
	}
	return ""
}

// signingTitles are words of titles whose holders usually bind a company: in small letters.
var signingTitles = []string{
	"owner", "co owner", "founder", "co founder", "president", "ceo", "coo", "cfo", "chief executive", "chief executive officer", "chief operating officer", "chief financial officer",
	"partner", "managing partner", "general partner", "principal", "proprietor", "sole proprietor", "member", "managing member", "manager member",
	"director", "managing director", "executive director", "company director", "chair", "chairman", "chairwoman", "chairperson", "board chair",
	"general manager", "practice owner", "shareholder", "managing shareholder", "senior partner", "managing principal", "trustee",
}

// bindsCompany reports whether a title says that its holder signs: it, or a part of it as in “Owner and dentist”, is such a title.
func bindsCompany(title string) bool {
	title = strings.ReplaceAll(strings.ToLower(title), " and ", ",")
	for part := range strings.FieldsFuncSeq(title, func(r rune) bool { return strings.ContainsRune(",&/|;()", r) }) {
		words := strings.FieldsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) })
		if slices.Contains(signingTitles, strings.Join(words, " ")) {
			return true
		}
	}
	return false
}

// Binds reports whether the title of a person says that the person signs for the company.
func (c *Contact) Binds() bool { return bindsCompany(string(c.Title)) && !c.IsDesk() }

// usualSigner returns the contact of a side whose title says who signs, the main one first; "" where no title does.
func (a *Agreement) usualSigner(side string) string {
	main := a.mainContact(side)
	if c := a.Contacts.With(main); c != nil && c.Binds() {
		return main
	}
	for _, c := range a.Contacts {
		if side != "" && a.isOn(c, side) && c.Binds() {
			return c.Key()
		}
	}
	return ""
}
