package model

import "engross/model/value"

// Address is a postal address.
type Address struct {
	Node
	Line1, Line2, City, Region, Postal, Country value.Text
}

// Fields returns the parts of the address.
func (a *Address) Fields(s Scope) []Field {
	street, country := "Printed on the first page and used for notices. A suite or floor may stand behind it, and a post office box in its place.", "Printed only where the parties sit in different countries."
	atSite := false
	switch s.Up.(type) {
	case *Provider:
		country += " It also decides how dates, numbers and paper look until you choose."
	case *Site:
		street = "Where people go when a visit is needed. It is printed in the table of sites. Of a person’s home, which nobody visits, write Home office instead."
		atSite = true
	}
	return s.ask([]Field{
		{Key: "line1", Label: "Street", At: &a.Line1, Required: !atSite, Fast: true, Max: 120, Ask: "What is the street address?", Help: street, Example: "410 Harbor Street"},
		{Key: "line2", Label: "Suite, floor", At: &a.Line2, Max: 120, Ask: "Which suite, floor or unit is it, if any?", Help: "Suite, floor or building, where the street alone does not lead to the door.", Example: "Suite 3"},
		{Key: "city", Label: "City", At: &a.City, Required: true, Fast: true, Max: 80, Ask: "Which city?", Help: "City or town, as letters to that address name it.", Example: "Portland"},
		{Key: "region", Label: "State or region", At: &a.Region, Max: 60, Fast: a.isAmerican(), Ask: "Which state?", Help: "State, province or county.", Example: "Oregon"},
		{Key: "postal", Label: "Postal code", At: &a.Postal, Max: 16, Fast: true, Ask: "And the ZIP or postal code?", Help: "As the post office writes it.", Example: "97204"},
		{Key: "country", Label: "Country", At: &a.Country, Default: "United States", Max: 60, Ask: "And which country is that?", Help: country, Example: "United States"},
	})
}

// OtherAddress is an address that is given only where it differs from a party’s own.
type OtherAddress struct{ Address }

// Fields returns the parts of the address; none is required until its street is there.
func (a *OtherAddress) Fields(s Scope) []Field {
	fields := a.Address.Fields(s)
	for i := range fields {
		f := &fields[i]
		f.Required, f.Fast, f.Default = f.Key == "city" && a.Line1.IsSet(), false, ""
		f.Skip = f.Key != "line1" && !a.Line1.IsSet() && !f.IsSet()
	}
	what := "formal notices"
	switch up := s.Up.(type) {
	case *Client:
		if a == &up.BillingAddress {
			what = "invoices"
		}
	case *Affiliate:
		if a == &up.BillingAddress {
			what = "invoices"
		}
	}
	fields[0].Ask = "To which street should " + what + " go, if it is not the company’s own address?"
	fields[0].Help = "Only if it differs from the company’s address. Leave it empty to use that one."
	return fields
}
