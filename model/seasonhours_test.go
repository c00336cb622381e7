package model_test

import (
	"strings"
	"testing"
)

// TestASeasonIsNoChoiceOfASite offers a site the sets that hold all year, and gives it the seasons of its set with them.
func TestASeasonIsNoChoiceOfASite(t *testing.T) {
	season := []string{
		"coverage.hours.season", "coverage.hours.season.name=Tax season", "coverage.hours.season.week=mon-sat 07:00-21:00",
		"coverage.hours.season.from=Jan 15", "coverage.hours.season.to=Apr 20", "sites.x", "sites.x.name=Harbor",
	}
	second := []string{"coverage.hours.shop", "coverage.hours.shop.name=Shop hours", "coverage.hours.shop.week=mon-sat 09:00-20:00"}
	for name, c := range map[string]struct {
		answers       []string
		offers, holds string
		skips         bool
	}{
		"one set and its season":  {season, "support", "support", true},
		"another set":             {append(second, season...), "support shop", "support", false},
		"an answer of before":     {append(season, "sites.x.hoursId=season"), "support season", "support", false},
		"a set chosen":            {append(second, append(season, "sites.x.hoursId=shop")...), "support shop", "shop", false},
		"a season of another set": {append(second, append(season, "coverage.hours.season.seasonOfId=shop", "sites.x.hoursId=season")...), "support season shop", "shop", false},
	} {
		t.Run(name, func(t *testing.T) {
			a := agreed(t, "generic", c.answers...)
			p, err := a.At("sites.x.hoursId")
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]bool{}
			for _, o := range p.Field.Choices() {
				got[o.Value] = true
			}
			for _, want := range strings.Fields(c.offers) {
				if !got[want] {
					t.Errorf("%s is not offered", want)
				}
			}
			if len(got) != len(strings.Fields(c.offers)) || p.Field.Skip != c.skips {
				t.Errorf("offered %v, skipped %t", got, p.Field.Skip)
			}
			if h := a.HoursAt(a.SiteWith("x")); h.Key() != c.holds {
				t.Errorf("%s holds there, want %s", h.Key(), c.holds)
			}
		})
	}
}

// TestNoExampleForASeasonsTime works no example out of a time in whose place another one holds in a season.
func TestNoExampleForASeasonsTime(t *testing.T) {
	answers := []string{
		"coverage.hours.support.week=mon-fri 08:00-17:00", "coverage.hours.support.zone=America/Chicago", "term.serviceStart=2027-03-01",
		"coverage.hours.season", "coverage.hours.season.name=Tax season", "coverage.hours.season.week=mon-sat 07:00-21:00",
		"coverage.hours.season.from=Jan 15", "coverage.hours.season.to=Apr 20",
	}
	const first = "levels.priorities.p2"
	plain := strings.Join(derived(t, agreed(t, "generic", answers...), "support", "examples"), "\n")
	with := strings.Join(derived(t, agreed(t, "generic", append(answers, first+".targets.new", first+".targets.new.response=15 min", first+".targets.new.hoursId=season")...), "support", "examples"), "\n")
	if !strings.Contains(plain, "High") || strings.Contains(with, "High") {
		t.Errorf("examples\n%s\nand with a time for the season\n%s", plain, with)
	}
}

// TestTheOwnAddressIsTheMainSite proposes the client’s own address as the main site, also where another place was entered before it.
func TestTheOwnAddressIsTheMainSite(t *testing.T) {
	a := agreed(t, "generic", "client.address.line1=55 Superior Street", "client.address.city=Duluth", "sites.a", "sites.a.name=Harbor",
		"sites.a.address.line1=12 Harbor Road", "sites.b", "sites.b.name=Downtown", "sites.b.address.line1=55 Superior St.", "sites.b.address.city=Duluth")
	if got := textOf(t, a, "primarySiteId"); got != "b" {
		t.Errorf("the main site is %s, want b", got)
	}
	if got := textOf(t, agreed(t, "generic", "sites.a", "sites.b", "ownSite=no"), "primarySiteId"); got != "a" {
		t.Errorf("the main site is %s, want a", got)
	}
}
