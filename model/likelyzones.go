package model

import (
	"slices"
	"strings"
	"sync"

	"engross/model/value"
)

// zonesByCountry are the time zones of countries, as people write their names; where there are several, the one with most
// people first.
var zonesByCountry = zoneTable(func() map[string]string {
	return map[string]string{
		"united states, usa, us, u.s., u.s.a., united states of america": "America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu America/Puerto_Rico",
		"canada": "America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Regina America/Halifax America/St_Johns",
		"united kingdom, uk, gb, great britain, england, scotland, wales, northern ireland": "Europe/London",
		"ireland":                      "Europe/Dublin",
		"germany, deutschland":         "Europe/Berlin",
		"austria, österreich":          "Europe/Vienna",
		"switzerland, schweiz, suisse": "Europe/Zurich",
		"france":                       "Europe/Paris",
		"netherlands, the netherlands": "Europe/Amsterdam",
		"belgium":                      "Europe/Brussels",
		"luxembourg":                   "Europe/Luxembourg",
		"spain, españa":                "Europe/Madrid Atlantic/Canary",
		"italy, italia":                "Europe/Rome",
		"portugal":                     "Europe/Lisbon Atlantic/Azores",
		"denmark":                      "Europe/Copenhagen",
		"sweden":                       "Europe/Stockholm",
		"norway":                       "Europe/Oslo",
		"finland":                      "Europe/Helsinki",
		"poland":                       "Europe/Warsaw",
		"czechia, czech republic":      "Europe/Prague",
		"hungary":                      "Europe/Budapest",
		"greece":                       "Europe/Athens",
		"romania":                      "Europe/Bucharest",
		"turkey, türkiye":              "Europe/Istanbul",
		"malta":                        "Europe/Malta",
		"cyprus":                       "Asia/Nicosia",
		"australia":                    "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth Australia/Adelaide Australia/Hobart Australia/Darwin",
		"new zealand":                  "Pacific/Auckland",
		"south africa":                 "Africa/Johannesburg",
		"india":                        "Asia/Kolkata",
		"singapore":                    "Asia/Singapore",
		"hong kong":                    "Asia/Hong_Kong",
		"malaysia":                     "Asia/Kuala_Lumpur",
		"philippines":                  "Asia/Manila",
		"japan":                        "Asia/Tokyo",
		"korea, south korea":           "Asia/Seoul",
		"china":                        "Asia/Shanghai",
		"taiwan":                       "Asia/Taipei",
		"united arab emirates, uae":    "Asia/Dubai",
		"israel":                       "Asia/Jerusalem",
		"mexico, méxico":               "America/Mexico_City America/Monterrey America/Cancun America/Hermosillo America/Tijuana",
		"brazil, brasil":               "America/Sao_Paulo America/Manaus America/Fortaleza",
		"argentina":                    "America/Argentina/Buenos_Aires",
		"chile":                        "America/Santiago",
		"colombia":                     "America/Bogota",
	}
})

// zonesByRegion are the time zones of states and provinces, of those with two the one that most people keep.
var zonesByRegion = zoneTable(func() map[string]string {
	return map[string]string{
		"connecticut, ct, delaware, de, district of columbia, dc, washington dc, florida, fl, georgia, ga, indiana, in, maine, me, maryland, md, " +
			"massachusetts, ma, michigan, mi, new hampshire, nh, new jersey, nj, new york, ny, north carolina, nc, ohio, oh, pennsylvania, pa, " +
			"rhode island, ri, south carolina, sc, vermont, vt, virginia, va, west virginia, wv, kentucky, ky": "America/New_York",
		"alabama, al, arkansas, ar, illinois, il, iowa, ia, kansas, ks, louisiana, la, minnesota, mn, mississippi, ms, missouri, mo, nebraska, ne, " +
			"north dakota, nd, oklahoma, ok, south dakota, sd, tennessee, tn, texas, tx, wisconsin, wi": "America/Chicago",
		"colorado, co, idaho, id, montana, mt, new mexico, nm, utah, ut, wyoming, wy": "America/Denver",
		"arizona, az": "America/Phoenix",
		"california, ca, nevada, nv, oregon, or, washington, wa": "America/Los_Angeles",
		"alaska, ak":                      "America/Anchorage",
		"hawaii, hi":                      "Pacific/Honolulu",
		"puerto rico, pr":                 "America/Puerto_Rico",
		"ontario, on, quebec, québec, qc": "America/Toronto",
		"british columbia, bc":            "America/Vancouver",
		"alberta, ab":                     "America/Edmonton",
		"manitoba, mb":                    "America/Winnipeg",
		"saskatchewan, sk":                "America/Regina",
		"nova scotia, ns, new brunswick, nb, prince edward island, pe": "America/Halifax",
		"newfoundland, newfoundland and labrador, nl":                  "America/St_Johns",
		"new south wales, nsw":                                         "Australia/Sydney",
		"victoria, vic":                                                "Australia/Melbourne",
		"queensland, qld":                                              "Australia/Brisbane",
		"western australia":                                            "Australia/Perth",
		"south australia":                                              "Australia/Adelaide",
		"tasmania, tas":                                                "Australia/Hobart",
	}
})

// zoneTable gives each name a row of its own, when somebody first asks: no start of the program waits for it.
func zoneTable(of func() map[string]string) func() map[string][]string {
	return sync.OnceValue(func() map[string][]string {
		out := map[string][]string{}
		for places, zones := range of() {
			for _, name := range strings.Split(places, ", ") {
				out[name] = strings.Fields(zones)
			}
		}
		return out
	})
}

// LikelyZones returns the time zones that the answer to a question is likely one of, the likeliest first: those of the
// country and the state of the site that it is about, else of the client, else of the provider. None where no address
// tells.
func LikelyZones(p Place) []value.Zone {
	if p.Scope.A == nil {
		return nil
	}
	all := []*Address{&p.Scope.A.Client.Address, &p.Scope.A.Provider.Address}
	if s, ok := p.Object.(*Site); ok {
		all = slices.Insert(all, 0, &s.Address)
	}
	for _, x := range all {
		if zones := x.zones(); len(zones) > 0 {
			return zones
		}
	}
	return nil
}

// zones returns the time zones of an address, that of its region first.
func (x *Address) zones() []value.Zone {
	fold := func(t value.Text) string { return strings.ToLower(strings.TrimSpace(string(t))) }
	region, country := fold(x.Region), fold(x.Country)
	if country == "" && region != "" {
		country = "united states"
	}
	names := zonesByCountry()[country]
	if at := zonesByRegion()[region]; len(at) == 1 && slices.Contains(names, at[0]) {
		names = append(at[:1:1], slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == at[0] })...)
	}
	out := make([]value.Zone, len(names))
	for i, n := range names {
		out[i] = value.Zone(n)
	}
	return out
}
