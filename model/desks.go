package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// ContactKinds are what a contact is. A desk is reached like a person, but approves, instructs and signs nothing.
var ContactKinds = []Option{
	{Value: "person", Label: "a person"},
	{Value: "desk", Label: "a desk or shared mailbox", Help: "such as a help desk, or a mailbox for invoices"},
}

// Words with which the names of desks end: those of desks that deal with money, and others.
var (
	moneyDesks = []string{"accounts", "payable", "receivable", "accounting", "bookkeeping", "billing", "invoices", "finance"}
	otherDesks = []string{"desk", "helpdesk", "servicedesk", "support", "hotline", "noc", "soc", "dispatch", "reception", "switchboard", "team", "mailbox", "office"}
)

// lastWord is the end of a name, in small letters.
func lastWord(name string) string {
	name = strings.TrimSpace(name)
	return strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
}

// usualKind is what a contact is taken for by its name while nobody said.
func usualKind(name string) string {
	if end := lastWord(name); slices.Contains(moneyDesks, end) || slices.Contains(otherDesks, end) {
		return "desk"
	}
	return "person"
}

// IsDesk reports whether the contact is a desk or a shared mailbox.
func (c *Contact) IsDesk() bool { return or(c.Kind, usualKind(string(c.Name))) == "desk" }

// deskOf returns the first desk of a side, nil where there is none: one that deals with money, or one that does not.
func (a *Agreement) deskOf(side string, money bool) *Contact {
	for _, c := range a.Contacts {
		if a.isOn(c, side) && c.IsDesk() && slices.Contains(moneyDesks, lastWord(string(c.Name))) == money {
			return c
		}
	}
	return nil
}

// answersAt returns the contact of the provider, a desk before people, who has a number under which support is reached; nil where
// nobody has.
func (a *Agreement) answersAt() *Contact {
	var person *Contact
	for _, c := range a.Contacts {
		has := func(x *Channel) bool { return x.Kind == "phone" && value.Phone(x.Value).IsSame(c.Phone) }
		switch {
		case !a.isOn(c, "provider") || !slices.ContainsFunc(a.Coverage.Channels, has):
		case c.IsDesk():
			return c
		case person == nil:
			person = c
		}
	}
	return person
}

// usualDesk returns the desk that a line of the call sheet names while nobody chose, "" for none: the provider’s for reports, for
// an outage if it can be phoned, and the client’s for invoices. Whoever has the number of support is the desk for reports.
func (a *Agreement) usualDesk(row, side string) string {
	var desk *Contact
	switch {
	case side == "provider" && row == reportRow && a.answersAt() != nil:
		desk = a.answersAt()
	case side == "provider" && (row == reportRow || row == "p1-outage"):
		desk = a.deskOf(side, false)
	case side == "client" && row == "billing":
		desk = a.deskOf(side, true)
	}
	if desk == nil || row == "p1-outage" && !desk.Phone.IsSet() {
		return ""
	}
	return desk.Key()
}

// hasStandIn reports whether somebody is listed who could stand in for a contact: of the same side, or of another company that is
// none of the two.
func (a *Agreement) hasStandIn(of *Contact) bool {
	return slices.ContainsFunc(a.Contacts, func(x *Contact) bool {
		return x.Key() != of.Key() && (a.isOn(x, string(or(of.Side, a.usualSide()))) || a.isOn(x, "vendor"))
	})
}

// usualStandIn returns who stands in for the only person of the provider; "" where there are others or nobody does.
func (a *Agreement) usualStandIn() string {
	for _, c := range a.Contacts {
		if c.BackupID != "" && a.isOnlyPerson(c, "provider") {
			return string(c.BackupID)
		}
	}
	return ""
}

// isOnlyPerson reports whether a contact is a person, and the only one of that side.
func (a *Agreement) isOnlyPerson(c *Contact, side string) bool {
	return a.isOn(c, side) && !c.IsDesk() && !slices.ContainsFunc(a.Contacts, func(x *Contact) bool {
		return x.Key() != c.Key() && a.isOn(x, side) && !x.IsDesk()
	})
}
