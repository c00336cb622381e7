package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// holidaySets returns the choices of the holidays of a set of hours: those kept where the client and the provider are come first,
// that of the state before the others of its country, then those that are no set; so many are near. The others follow.
func (a *Agreement) holidaySets(h *Hours) (all []Option, near int) {
	var homes []holidayHome
	for _, x := range []*Address{&a.Client.Address, &a.Provider.Address} {
		if zones := x.zones(); len(zones) > 0 {
			homes = append(homes, holidayHome{holidaysBegin(zones[0]), []string{string(x.Region), string(x.Country)}})
		}
	}
	if h.Zone.IsSet() || len(homes) == 0 {
		homes = append(homes, holidayHome{begin: holidaysBegin(h.Zone)})
	}
	rank := func(o Option) int {
		if o.Value == "none" || o.Value == "custom" {
			return 2 * len(homes)
		}
		for i, x := range homes {
			switch {
			case x.begin == "" || !strings.HasPrefix(o.Value, x.begin):
			case x.isNamed(o.Label):
				return 2 * i
			default:
				return 2*i + 1
			}
		}
		return 2*len(homes) + 1
	}
	all = slices.Clone(HolidaySets)
	slices.SortStableFunc(all, func(x, y Option) int { return rank(x) - rank(y) })
	near = slices.IndexFunc(all, func(o Option) bool { return rank(o) > 2*len(homes) })
	return all, max(0, near)
}

// holidayHome is a country by how the keys of its sets of holidays begin, with what people call it or a part of it.
type holidayHome struct {
	begin string
	names []string
}

// isNamed reports whether the label of a set begins with one of the names, or has it behind the country: “Germany, Bavaria”.
func (x holidayHome) isNamed(label string) bool {
	named, _, _ := strings.Cut(strings.TrimPrefix(label, "Germany, "), ",")
	return slices.ContainsFunc(strings.Split(named, " and "), func(part string) bool {
		return slices.ContainsFunc(x.names, func(name string) bool { return strings.EqualFold(part, strings.TrimSpace(name)) })
	})
}

// holidaysBegin is how the keys of the sets of holidays of a time zone's country begin; "" where it has none.
func holidaysBegin(z value.Zone) string {
	if z == "Europe/Berlin" {
		return "de_"
	}
	set := usualHolidays(z)
	for _, country := range []string{"us_", "uk_"} {
		if strings.HasPrefix(set, country) {
			return country
		}
	}
	return set
}
