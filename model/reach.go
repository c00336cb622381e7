package model

import (
	"slices"

	"engross/model/value"
)

// Reach is when and through whom a party is reached.
type Reach struct {
	PrimaryContactID value.Text
	ContactHours     value.Week
	Zone             value.Zone
}

// questions returns the fields of a side. Both are reached in the service hours while nobody gave others, or when the client’s main
// site is open where that is known.
func (r *Reach) questions(a *Agreement, side string) []Field {
	var week value.Week
	var zone value.Zone
	who, when := "Who speaks for you as long as nobody else is named?", "On which days, and at which hours, can we reach your people?"
	if side == "provider" {
		who, when = "Who on our side is there for you as long as nobody else is named?", "On which days, and at which hours, do you need to reach our office?"
	}
	if h := a.MainHours(); h != nil {
		week, zone = h.Week, h.Zone
	}
	if side == "client" {
		if x := a.Sites.With(or(a.MainSiteID, a.usualMainSite())); x != nil && x.Opening.IsSet() {
			week = x.Opening
		}
	}
	return []Field{
		{
			Key: "primaryContactId", Label: "Main contact", At: &r.PrimaryContactID, Ref: "contacts", Offer: func() []Option { return a.contactOptions(side) }, Default: a.firstContact(side), Named: true, Fast: a.hasChoice(side),
			Ask:  who,
			Help: "Who stands for this side until the call sheet names somebody else. Unless you choose, it is the first person of that side, or where that one of the client has no phone, the first who has one and may instruct.",
		},
		{
			Key: "contactHours", Label: "Hours of contact", At: &r.ContactHours, Default: week.String(),
			Ask:     when,
			Help:    "When people on this side can be reached. They are the service hours unless you give others; the client’s are those of its main site where these were given.",
			Example: "mon-fri 9-17",
		},
		{
			Key: "zone", Label: "Time zone", At: &r.Zone, Default: string(zone),
			Ask:     "In which time zone are those hours?",
			Help:    "The zone in which these hours are read. Unless you give another, it is that of the service hours.",
			Example: "America/New_York",
		},
	}
}

// Derived says whether the provider is there in the service hours, which a season replaces for a part of the year.
func (p *Provider) Derived(s Scope) []Field {
	var seasonal value.Answer
	if h := s.A.MainHours(); h != nil && p.ContactHours.String() == h.Week.String() && slices.ContainsFunc(s.A.Coverage.Hours, func(x *Hours) bool {
		return x.IsSeason() && string(x.SeasonOfID) == h.Key()
	}) {
		seasonal = value.Yes
	}
	return []Field{{Key: "seasonal", At: &seasonal}} // only leads the wording
}

// Derived returns when the client can be reached, if that is more than the hours in which the provider works.
func (c *Client) Derived(s Scope) []Field {
	own := c.ContactHours
	if h := s.A.MainHours(); h != nil && own.String() == h.Week.String() && (!c.Zone.IsSet() || c.Zone == h.Zone) {
		own = value.Week{}
	}
	return []Field{{Key: "ownHours", Label: "Hours of its own", At: &own, Help: "When the client can be reached, where that is not simply in the service hours."}}
}
