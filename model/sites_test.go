package model_test

import (
	"strings"
	"testing"

	"engross/model"
)

// TestTheOwnAddressIsASite counts the client’s own address as a site in itself, once.
func TestTheOwnAddressIsASite(t *testing.T) {
	own := []string{"client.address.line1=12 Main Street", "client.address.city=Burlington"}
	kennel := []string{"sites.kennel", "sites.kennel.name=Kennel", "sites.kennel.address.line1=90 Airport Rd", "sites.kennel.address.city=Burlington"}
	for name, c := range map[string]struct {
		answers []string
		want    string
	}{
		"nothing":                 {nil, "client-address"},
		"one more":                {kennel, "client-address kennel"},
		"an answer of before":     {append([]string{"sites.main", "sites.main.name=Clinic", "sites.main.address.line1=12 Main St.", "sites.main.address.city=burlington"}, kennel...), "main kennel"},
		"another suite":           {[]string{"client.address.line2=Suite 3", "sites.lab", "sites.lab.address.line1=12 Main Street", "sites.lab.address.line2=Suite 4", "sites.lab.address.city=Burlington"}, "client-address lab"},
		"only a city":             {[]string{"sites.home", "sites.home.address.city=Burlington"}, "client-address home"},
		"the street of elsewhere": {[]string{"sites.far", "sites.far.address.line1=12 Main Street", "sites.far.address.city=Barre"}, "client-address far"},
		"not looked after":        {append(kennel, "ownSite=no"), "kennel"},
	} {
		t.Run(name, func(t *testing.T) {
			a := agreed(t, "generic", append(own, c.answers...)...)
			var got []string
			for _, x := range a.EverySite() {
				got = append(got, x.Key())
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("got %v, want %s", got, c.want)
			}
			p, err := a.At("primarySiteId")
			if err != nil || !p.Field.Skip && p.Field.Text() != got[0] || p.Field.Skip != (len(got) < 2) {
				t.Errorf("the main site is %q, skipped %t", p.Field.Text(), p.Field.Skip)
			}
		})
	}
}

// TestAFeeBySiteCountsTheOwnAddress proposes the number of all places, and lets equipment stand at the client’s own address.
func TestAFeeBySiteCountsTheOwnAddress(t *testing.T) {
	a := agreed(t, "generic", "client.address.line1=12 Main Street", "client.address.city=Burlington", "sites.kennel", "sites.kennel.name=Kennel",
		"costs.lists.main.fees.x", "costs.lists.main.fees.x.unit=site", "equipment.e", "equipment.e.kind=server", "equipment.e.siteId=client-address")
	if got := textOf(t, a, "costs.lists.main.fees.x.qty"); got != "2" {
		t.Errorf("counted %s sites, want 2", got)
	}
	p, err := a.At("equipment.e.siteId")
	if o, ok := p.Field.Option(model.OwnSite); err != nil || !ok || o.Label != "Client’s own address" {
		t.Errorf("the choices are %v", p.Field.Choices())
	}
}
