package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"engross/model"
)

// postalShapes are the postal codes of the countries whose codes tell a slip (domain 2.3): A for a letter, 9 for a digit,
// without what stands between.
var postalShapes = map[string][]string{
	"United States":  {"99999", "999999999"},
	"Canada":         {"A9A9A9"},
	"United Kingdom": {"A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"},
	"Australia":      {"9999"},
}

// countryNames are other words for those countries.
var countryNames = map[string]string{
	"us": "United States", "usa": "United States", "united states": "United States", "united states of america": "United States", "america": "United States",
	"canada": "Canada", "australia": "Australia", "uk": "United Kingdom", "gb": "United Kingdom", "great britain": "United Kingdom", "united kingdom": "United Kingdom",
	"england": "United Kingdom", "scotland": "United Kingdom", "wales": "United Kingdom", "northern ireland": "United Kingdom",
}

// country returns the name of the country of an address, where it is one of those. It is the one that the address prints, so
// that an address abroad whose country nobody gave is found too.
func country(x *model.Address) string {
	return countryNames[strings.ToLower(strings.ReplaceAll(string(x.Country), ".", ""))]
}

// oddPostalCode looks at the postal codes that a person gave.
func oddPostalCode(in Input, report reporter) {
	eachAddress(in.Agreement, func(path string, x *model.Address) {
		name := country(x)
		if shapes := postalShapes[name]; x.Postal.IsSet() && shapes != nil && !slices.Contains(shapes, postalShape(string(x.Postal))) {
			report(path+".postal", fmt.Sprintf("%s is no postal code of %s: check the code and the country.", quoted(string(x.Postal)), name))
		}
	})
}

// misplacedPart looks for a code of a state or a ZIP code where the city belongs, and for digits in a state.
func misplacedPart(in Input, report reporter) {
	eachAddress(in.Agreement, func(path string, x *model.Address) {
		if country(x) != "United States" {
			return
		}
		city, region := strings.TrimSpace(string(x.City)), string(x.Region)
		switch {
		case slices.Contains(postalShapes["United States"], postalShape(city)):
			report(path+".city", fmt.Sprintf("%s is a ZIP code: give the name of the city.", quoted(city)))
		case len(city) == 2 && model.States["US-"+strings.ToUpper(city)] != "":
			report(path+".city", fmt.Sprintf("%s is short for the state %s: give the name of the city.", quoted(city), model.States["US-"+strings.ToUpper(city)]))
		}
		if strings.ContainsFunc(region, unicode.IsDigit) {
			report(path+".region", fmt.Sprintf("No state has digits in its name, as in %s: give the state here, and the ZIP code as the postal code.", quoted(region)))
		}
	})
}

func eachAddress(a *model.Agreement, visit func(path string, x *model.Address)) {
	party := func(path string, x *model.Identity) {
		visit(path+".address", &x.Address)
		visit(path+".noticeAddress", &x.NoticeAddress.Address)
	}
	party("provider", &a.Provider.Identity)
	party("client", &a.Client.Identity)
	visit("client.billingAddress", &a.Client.BillingAddress.Address)
	for _, x := range a.Affiliates {
		party("affiliates."+x.Key(), &x.Identity)
		visit("affiliates."+x.Key()+".billingAddress", &x.BillingAddress.Address)
	}
	for _, x := range a.Sites {
		visit("sites."+x.Key()+".address", &x.Address)
	}
}

func postalShape(code string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			return '9'
		case unicode.IsLetter(r):
			return 'A'
		case r == ' ' || r == '-' || r == '\u00a0':
			return -1
		}
		return r
	}, code)
}
