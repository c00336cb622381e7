package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// usualSpendLimit is what somebody who approves spending usually may approve, where no preset says less.
const usualSpendLimit = "500.00"

// approverRow is the line of the call sheet that names who approves spending.
const approverRow = "approve-spend"

// spendLimit is the amount up to which who approves spending may do so, as far as somebody gave it in one of the three
// places that ask for it: for the person, on the call sheet, or for small work outside the services. The other places
// follow the one that was answered; while none was, all of them follow the preset.
func (a *Agreement) spendLimit() string {
	if c := a.Contacts.With(a.caller(approverRow, "client")); c != nil && c.approves() && c.SpendLimit.IsSet() {
		return c.SpendLimit.String()
	}
	if c := a.CallSheet.With(approverRow); c != nil && c.Limit.IsSet() {
		return c.Limit.String()
	}
	if x := &a.OutOfScope; x.Handling == "hourly_to_limit" && x.Limit.IsSet() {
		return x.Limit.String()
	}
	return a.proposedLimit()
}

// proposedLimit is what who approves spending may approve while nobody gave an amount.
func (a *Agreement) proposedLimit() string {
	if p, err := presetNamed(string(a.Info.Preset)); err == nil && p.spendLimit != "" {
		return p.spendLimit
	}
	return usualSpendLimit
}

// approves reports whether the person may bind the client, as who approves spending has to.
func (c *Contact) approves() bool {
	return c.Side == "client" && c.Authority != value.No && !c.IsDesk()
}

// usualAuthority says whether a person is taken to instruct while nobody said so. At the client that is who stands for it, whose
// title or signature binds it, and who was named or given a right for something that takes one.
func (c *Contact) usualAuthority(a *Agreement) string {
	if c.Side != "client" {
		return "yes"
	}
	return yesNo(c.isKnownToInstruct(a) || c.Key() == a.mainContact("client") || c.Key() == a.caller(approverRow, "client") || a.signs(c))
}

// isKnownToInstruct reports whether the title of a person, or what the person was named for or given, is of somebody who may instruct.
func (c *Contact) isKnownToInstruct(a *Agreement) bool {
	isGiven := c.SpendLimit.IsSet() && !c.SpendLimit.IsNothing() || c.MonthLimit.Sign() > 0 || c.Changes.IsYes() || c.Access.IsYes() || c.TogetherID.IsSet()
	return isGiven || c.Binds() || a.isNamedToDecide(c)
}

// instructs reports whether a person of the client may instruct, as was said or else as is known.
func (c *Contact) instructs(a *Agreement) bool {
	return c.Authority.IsYes() || c.Authority != value.No && c.isKnownToInstruct(a)
}

// isNamedToDecide reports whether somebody chose a person of the client for something that takes more than to be told.
func (a *Agreement) isNamedToDecide(c *Contact) bool {
	id := value.Text(c.Key())
	return a.OutOfScope.ApproverID == id || a.Maintenance.ChangeApproverID == id ||
		slices.ContainsFunc(a.CallSheet, func(x *Call) bool { return x.ClientID == id && !taskOf(or(x.Task, "custom")).Tells }) ||
		slices.ContainsFunc(a.Contacts, func(x *Contact) bool { return x.TogetherID == id })
}

// Above returns who decides above the amount of a person, and whether both do so together; nil where the person names nobody.
// Of two who decide together, either names the other, but for one whose own amount is the higher one.
func (a *Agreement) Above(c *Contact) (other *Contact, isJoint bool) {
	if !c.approves() || c.SpendLimit.IsAny() {
		return nil, false
	}
	if c.TogetherID.IsSet() {
		other = a.Contacts.With(string(c.TogetherID))
		return other, other != nil && a.aboveBy(c) != "other"
	}
	for _, x := range a.Contacts {
		isHigher := c.SpendLimit.IsSet() && x.SpendLimit.IsSet() && c.SpendLimit.Cmp(x.SpendLimit) > 0
		if string(x.TogetherID) == c.Key() && a.aboveBy(x) != "other" && x.approves() && !x.SpendLimit.IsAny() && !isHigher {
			return x, true
		}
	}
	return nil, false
}

// aboveBy is who decides above the amount of a person who names another one for that.
func (a *Agreement) aboveBy(c *Contact) string { return or(c.AboveBy, a.usualAboveBy(c)) }

// usualAboveBy is who decides there while nobody said: the other one alone, if that person may approve more, or signs for the client
// without an amount while this one does not; else both together, as where each names the other.
func (a *Agreement) usualAboveBy(c *Contact) string {
	other := a.Contacts.With(string(c.TogetherID))
	switch {
	case other == nil:
	case other.SpendLimit.IsSet():
		own, err := value.Parse[value.Limit](a.limitOf(c.Key()))
		if err == nil && other.SpendLimit.Cmp(own) > 0 {
			return "other"
		}
	case string(other.TogetherID) != c.Key():
		said := a.withoutCosigner() // who is proposed to sign because both decide is no reason for it
		if said.SignsAlone(other.Key()) && !said.SignsForClient(c.Key()) {
			return "other"
		}
	}
	return "both"
}

// ApprovesAny reports whether a person may approve any amount while none is given: who alone signs for the client, and who decides
// alone above the amount of somebody else.
func (a *Agreement) ApprovesAny(c *Contact) bool {
	other, _ := a.Above(c)
	return c.approves() && !c.SpendLimit.IsSet() && other == nil && (a.SignsAlone(c.Key()) || a.decidesAbove(c))
}

func (a *Agreement) decidesAbove(c *Contact) bool {
	return slices.ContainsFunc(a.Contacts, func(x *Contact) bool {
		return string(x.TogetherID) == c.Key() && a.aboveBy(x) == "other" && x.approves() && !x.SpendLimit.IsAny()
	})
}

// Derived says whether any two people decide together above an amount, whether anybody decides alone above that of another, and
// whether anybody may approve any amount because it was said so.
func (x *OutOfScope) Derived(s Scope) []Field {
	var together, next, anyAmount, joint value.Answer
	alike := s.A.approversLike(or(x.ApproverID, s.A.caller(approverRow, "client")))
	if s.A.signJointly() {
		joint = value.Yes
	}
	for _, c := range s.A.Contacts {
		switch {
		case !c.approves():
		case c.SpendLimit.IsAny():
			anyAmount = value.Yes
		case !c.TogetherID.IsSet():
		case s.A.aboveBy(c) == "other":
			next = value.Yes
		default:
			together = value.Yes
		}
	}
	return []Field{
		{Key: "together", Label: "Two decide together", At: &together, Help: "Whether the list of contacts names two who decide together."},
		{Key: "next", Label: "Another decides above an amount", At: &next, Help: "Whether the list of contacts names somebody who decides alone above the amount of another."},
		{Key: "any", Label: "Somebody has no limit", At: &anyAmount, Help: "Whether the list of contacts says of somebody that there is no limit."},
		{Key: "joint", Label: "Several sign for the client", At: &joint, Help: "Whether two or more people sign for the client, so that none of them binds it alone."},
		{Key: "alike", At: &alike, Help: "Who else may approve as much as the person who approves the work."},
	}
}

// approversLike names those of the client who were given the same limit as a person who approves, so that none of them stands behind
// another. It is "" where somebody else decides above it.
func (a *Agreement) approversLike(contact string) value.Text {
	c := a.Contacts.With(contact)
	if c == nil || !c.approves() || c.SpendLimit.IsNothing() {
		return ""
	}
	if other, _ := a.Above(c); other != nil {
		return ""
	}
	var names []string
	for _, x := range a.Contacts {
		other, _ := a.Above(x)
		if x == c || other != nil || !x.approves() || !x.SpendLimit.IsSet() || x.SpendLimit.String() != a.limitOf(contact) {
			continue
		}
		names = append(names, or(x.Name, x.Key()))
	}
	return value.Text(strings.Join(names, " or "))
}

// usualLimit returns what a person may approve while nobody said: for who approves spending the amount of the other places
// that ask for it, and for others nothing. Who signs for the client, or decides alone above the amount of another, may approve
// anything, unless the call sheet says less.
func (c *Contact) usualLimit(a *Agreement) string {
	if !c.approves() || c.Key() != a.caller(approverRow, "client") {
		return ""
	}
	if !a.SignsAlone(c.Key()) && !a.decidesAbove(c) || c.TogetherID.IsSet() {
		return a.spendLimit()
	}
	if line := a.CallSheet.With(approverRow); line != nil && line.Limit.IsSet() {
		return line.Limit.String()
	}
	return ""
}

// SignsForClient reports whether a contact signs the agreement for the client.
func (a *Agreement) SignsForClient(contact string) bool {
	c := a.Contacts.With(contact)
	return c != nil && slices.ContainsFunc(a.Signatories, func(x *Signatory) bool {
		isNamed := !x.Name.IsSet() || x.Name == c.Name
		return x.Side == "client" && isNamed && or(x.ContactID, a.signatory(x)) == contact
	})
}

// SignsAlone reports whether a contact signs the agreement for the client, and nobody has to sign with him or her.
func (a *Agreement) SignsAlone(contact string) bool {
	return a.SignsForClient(contact) && !a.signJointly()
}

// signJointly reports whether two or more people sign for the client itself, so that none of them binds it alone.
func (a *Agreement) signJointly() bool { return a.clientSigners() > 1 }

// clientSigners counts the rows of those who sign for the client itself.
func (a *Agreement) clientSigners() (n int) {
	for _, x := range a.Signatories {
		if x.Side == "client" && !x.EntityID.IsSet() {
			n++
		}
	}
	return n
}

// signs reports whether a person signs for the client or, while nobody is named for that, is proposed to.
func (a *Agreement) signs(c *Contact) bool {
	named := false
	for _, x := range a.Signatories {
		if x.Side != "client" || !x.Name.IsSet() && !x.ContactID.IsSet() {
			continue
		}
		if string(x.ContactID) == c.Key() || c.Name.IsSet() && x.Name == c.Name {
			return true
		}
		named = true
	}
	return !named && c.Binds() && a.usualSigner("client") == c.Key()
}

// usualLimit returns the amount up to which a line approves spending while none is stated: that of the person it names.
func (x *Call) usualLimit(a *Agreement) string {
	if !x.approvesSpending() {
		return ""
	}
	return a.limitOf(a.caller(x.Key(), "client"))
}

// approvesSpending reports whether a line is for what costs money: the usual one, or one that is named for approving something
// other than changes and access.
func (x *Call) approvesSpending() bool {
	name := strings.ToLower(string(x.Name))
	return x.Task == "approve_spend" || or(x.Task, "custom") == "custom" &&
		strings.Contains(name, "approv") && !strings.Contains(name, "change") && !strings.Contains(name, "access")
}

// smallWork returns the most that work outside the services may cost without a written approval, while nobody said: what
// the person who approves it may approve. Of somebody who decides with another above that, it is no more than is usual: the amount
// above which two have to agree is no amount that the work may cost before anybody does.
func (a *Agreement) smallWork() string {
	approver := or(a.OutOfScope.ApproverID, a.caller(approverRow, "client"))
	for _, text := range []string{a.limitOf(approver), a.spendLimit()} {
		limit, err := value.Parse[value.Amount](text)
		if err != nil || !limit.IsSet() {
			continue
		}
		usual, err := value.Parse[value.Amount](a.proposedLimit())
		if c := a.Contacts.With(approver); c != nil && err == nil && limit.Cmp(usual) > 0 {
			if _, isJoint := a.Above(c); isJoint {
				break
			}
		}
		return text
	}
	return a.proposedLimit()
}

// limitOf returns what a person at the client may approve, "" where that is not known.
func (a *Agreement) limitOf(contact string) string {
	c := a.Contacts.With(contact)
	if c == nil || !c.approves() {
		return ""
	}
	if c.SpendLimit.IsSet() {
		return c.SpendLimit.String()
	}
	return c.usualLimit(a)
}
