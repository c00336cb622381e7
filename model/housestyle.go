package model

import "strings"

// houseStyle is how a country writes dates and numbers, and the paper it prints on.
type houseStyle struct{ dates, numbers, paper string }

// The ways that a program for English agreements meets. What is not listed in houseStyles is written as in the United States.
var (
	american  = houseStyle{"us_long", "1,234.56", "letter"}
	british   = houseStyle{"eu_long", "1,234.56", "a4"}
	continent = houseStyle{"eu_long", "1.234,56", "a4"}
	spaced    = houseStyle{"eu_long", "1 234,56", "a4"}
	eastAsian = houseStyle{"iso", "1,234.56", "a4"}
)

// houseStyles are the styles by country, as people write its name.
var houseStyles = styleTable(map[houseStyle]string{
	british: "uk, gb, great britain, united kingdom, england, scotland, wales, northern ireland, ireland, australia, new zealand, south africa, india, " +
		"singapore, hong kong, malaysia, malta, cyprus, switzerland",
	continent: "germany, deutschland, austria, österreich, netherlands, the netherlands, belgium, italy, spain, portugal, denmark, greece, croatia, slovenia, " +
		"romania, turkey, türkiye, brazil, indonesia",
	spaced:    "france, sweden, norway, finland, poland, czechia, czech republic, slovakia, hungary, estonia, latvia, lithuania, bulgaria, ukraine, luxembourg",
	eastAsian: "japan, china, korea, south korea, taiwan",
})

func styleTable(names map[houseStyle]string) map[string]houseStyle {
	out := map[string]houseStyle{}
	for style, all := range names {
		for _, name := range strings.Split(all, ", ") {
			out[name] = style
		}
	}
	return out
}

// usualStyle returns the style of the provider's country.
func (a *Agreement) usualStyle() houseStyle {
	if s, ok := houseStyles[strings.ToLower(strings.TrimSpace(string(a.Provider.Address.Country)))]; ok {
		return s
	}
	return american
}
