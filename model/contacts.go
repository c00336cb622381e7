package model

import (
	"slices"

	"engross/model/value"
)

// Sides are the two sides of the agreement.
var Sides = []Option{{Value: "provider", Label: "Provider"}, {Value: "client", Label: "Client"}}

// ContactSides are the sides a contact can be on; a vendor stands on the call sheet too.
var ContactSides = append(append([]Option{}, Sides...), Option{Value: "vendor", Label: "Vendor", Help: "a third company or person: the internet provider, a bookkeeper, who stands in for the provider", Also: "third party, third company, supplier, stand-in, subcontractor, another company"})

// Contact is a person, or a desk, that can be named on the call sheet.
type Contact struct {
	Entry
	Side, Name, Title  value.Text
	Email              value.Email
	Phone, AfterPhone  value.Phone
	Hours              value.Week
	Preferred          value.Text
	BackupID           value.Text
	SpendLimit         value.Limit
	MonthLimit         value.Amount
	Authority          value.Answer
	Changes, Access    value.Answer
	Company, AccountNo value.Text
	Kind               value.Text
	TogetherID         value.Text // who decides above the limit
	AboveBy            value.Text // whether that person decides there alone, or both together
	Away               value.Text // a longer time in which the stand-in takes everything
}

// AboveWays are who decides above the amount of a person who names another one for that.
var AboveWays = []Option{
	{Value: "both", Label: "both together", Help: "neither of the two decides alone above the amount", Also: "together, jointly, with"},
	{Value: "other", Label: "that other person alone", Help: "up to the amount of that person, if one is given there", Also: "alone, instead"},
}

// PreferredWays are how a person likes to be reached.
var PreferredWays = []Option{
	{Value: "phone", Label: "by phone"},
	{Value: "email", Label: "by email"},
	{Value: "portal", Label: "in the portal"},
	{Value: "message", Label: "by text message"},
}

// Fields returns the questions about the person.
func (c *Contact) Fields(s Scope) []Field {
	vendor, desk := c.Side == "vendor", c.IsDesk()
	approves := c.approves()
	return s.ask([]Field{
		{Key: "name", Label: "Name", At: &c.Name, Required: true, Fast: true, Named: true, Max: 80, Ask: "What is this person’s full name?", Help: "First and last name, as they are printed on the call sheet. A desk or a shared mailbox has its own, such as Help desk or Accounts.", Example: "Dana Whitfield"},
		{Key: "side", Label: "Side", At: &c.Side, Options: ContactSides, Default: s.A.usualSide(), Required: true, Fast: true, Ask: "Does this person work for you, for us, or for another company?", Help: "The company that this person works for. Whoever belongs to neither of the two is a vendor here, also a friend who stands in for the provider."},
		{Key: "title", Label: "Title", At: &c.Title, Max: 80, Fast: !vendor, Skip: desk, Ask: "What is the job title?", Help: "Printed on the call sheet and under signatures.", Example: "Office manager"},
		{Key: "email", Label: "Email", At: &c.Email, Required: c.needsEmail(s.A), Fast: !vendor, Ask: "What is the best email address?", Help: "For notices, reports and approvals. Needed of who is written to: the main contact, who signs electronically, and whom the call sheet names for something sent by email.", Example: "dana@harbordental.example"},
		{Key: "phone", Label: "Phone", At: &c.Phone, Fast: true, Ask: "And the phone number?", Help: "Needed for everybody who stands on the call sheet.", Example: "+1 503 555 0142"},
		{Key: "afterPhone", Label: "Phone after hours", At: &c.AfterPhone, Ask: "At which number does this person answer at night or on the weekend?", Help: "A number that is answered at night, for people who are called after hours.", Example: "+1 503 555 0143"},
		{Key: "hours", Label: "Can be reached", At: &c.Hours, Ask: "When is this person there, if not at the usual hours?", Help: "Only if the person is there at other hours than the rest of that side.", Example: "tue-thu 9-13"},
		{Key: "preferred", Label: "Best reached", At: &c.Preferred, Options: PreferredWays, Default: "phone", Ask: "How does this person like to be reached: phone, email, portal or text message?", Help: "How the person likes to be reached. It is printed where it is not by phone."},
		{Key: "backupId", Label: "Stand-in", At: &c.BackupID, Fast: s.A.isOnlyPerson(c, "provider") && s.A.hasStandIn(c), Ref: "contacts", Offer: func() []Option { return s.A.otherContacts(c) }, Ask: "Who stands in when this person is away?", Help: "Who is called when this person is away. It can be somebody of another company: add that person to the contacts as a vendor first."},
		{Key: "authority", Label: "May instruct", At: &c.Authority, Default: c.usualAuthority(s.A), Skip: c.Side != "client" || desk, Ask: "May this person give instructions in the company’s name?", Help: "Whether what this person asks for is done and paid as the client’s order; anybody may report a problem. Proposed for the main contact and for those who sign or decide."},
		{Key: "spendLimit", Label: "May approve up to", After: "phone", At: &c.SpendLimit, Default: c.usualLimit(s.A), Skip: !approves, Ask: "Up to what amount may this person approve work on the spot?", Help: "For each event. What costs more waits for a written yes of whoever signs for the company; where several sign together, of all of them. Type 0 for nothing, \"no limit\" for any amount, and leave it empty where it does not matter.", Example: "500"},
		{Key: "monthLimit", Label: "And in one month up to", After: "spendLimit", At: &c.MonthLimit, Skip: !approves || c.SpendLimit.IsAny() && !c.MonthLimit.IsSet(), Ask: "And how much may this person approve in one month, all together?", Help: "The most that the person may approve in a calendar month, all events together. Leave it empty where the limit for each event is enough.", Example: "2000"},
		{Key: "mayApproveChange", Label: "May approve changes", At: &c.Changes, Default: s.A.usualApprover(c, "approve-change"), Skip: !approves, Ask: "May this person say yes to a planned change of your systems?", Help: "Whether the person may say yes to a planned change of the systems. Proposed for those whom the call sheet names for it."},
		{Key: "mayApproveAccess", Label: "May approve access", At: &c.Access, Default: s.A.usualApprover(c, "approve-access"), Skip: !approves, Ask: "May this person decide who gets an account and what it may open?", Help: "Whether the person may say who gets an account and which rights. Proposed for those whom the call sheet names for it."},
		{Key: "company", Label: "Company", At: &c.Company, Max: 80, Fast: vendor, Skip: !vendor, Ask: "Which company does this person work for?", Help: "The vendor this person works for.", Example: "Pacific Fiber"},
		{Key: "accountNo", Label: "Account label", At: &c.AccountNo, Max: 60, Skip: !vendor, Ask: "Under which customer number does that company know you?", Help: "How the vendor knows the client: a customer number that is no secret. It may stay open.", Example: "customer 20417"},
		{Key: "togetherId", Label: "Above that", After: "monthLimit", At: &c.TogetherID, Ref: "contacts", Offer: func() []Option { return s.A.otherPeople(c) }, Skip: !approves || c.SpendLimit.IsAny(), Ask: "And above that amount: is there somebody else who decides, or who has to say yes too?", Help: "Somebody of your company to whom this person turns for more, such as a second owner. “Who decides there” says whether that person then decides alone. Leave it empty where whoever signs for the company does, and all of them where several sign together."},
		{Key: "kind", Label: "This is", At: &c.Kind, Options: ContactKinds, Default: usualKind(string(c.Name)), Ask: "Is that one person, or a desk or mailbox that several people look after?", Help: "A desk or shared mailbox has no title, approves and signs nothing, and needs only a phone or an email. Names such as Help desk are taken for one."},
		{Key: "aboveBy", Label: "Who decides there", After: "togetherId", At: &c.AboveBy, Options: AboveWays, Default: s.A.usualAboveBy(c), Skip: !approves || c.SpendLimit.IsAny() || !c.TogetherID.IsSet(), Ask: "Does that other person decide alone above the amount, or do both decide together?", Help: "“Both together” holds even where each of the two may sign for the company. Somebody who decides there alone may approve any amount, unless one is given for that person too."},
		{Key: "away", Label: "Away", After: "backupId", At: &c.Away, Max: 120, Skip: vendor || desk, Ask: "Is this person away for a longer time that you know already?", Help: "A time in which the stand-in is called from the start, as it is printed; what the stand-in may approve stands in that person’s own row. A time of each year in which the provider as a whole is away is asked under Terms.", Example: "all of February 2027"},
	})
}

// Derived says who decides above which amount, with a person or in that person's place, and of who may approve anything that
// there is no limit; and of everybody what is missing to reach the person.
func (c *Contact) Derived(s Scope) []Field {
	var amount, together, next value.Text
	var above value.Limit
	if other, isJoint := s.A.Above(c); other != nil {
		name := value.Text(or(other.Name, other.Key()))
		if isJoint {
			together = name
		} else {
			next = name
		}
		switch {
		case c.SpendLimit.IsSet():
			above = c.SpendLimit
		case !c.TogetherID.IsSet() && other.SpendLimit.IsSet():
			above = other.SpendLimit
		default:
			_ = above.UnmarshalText([]byte(s.A.spendLimit()))
		}
	} else if s.A.ApprovesAny(c) {
		amount = "any amount: who signs the agreement, or decides above the limit of another, needs no limit"
	}
	var phone, email value.Answer
	if !c.Phone.IsSet() && slices.ContainsFunc(s.A.Uses(), c.NeedsPhone) {
		phone = value.Yes
	}
	if !c.Email.IsSet() && c.needsEmail(s.A) {
		email = value.Yes
	}
	var absent []string
	for _, x := range s.A.Contacts {
		if c.Side == "vendor" && string(x.BackupID) == c.Key() {
			absent = append(absent, string(or(x.Name, x.Key())))
		}
	}
	standsInFor := value.Text(value.Series(absent))
	return []Field{
		{Key: "standsInFor", Label: "Stands in for", At: &standsInFor, Help: "The people whose stand-in somebody of another company is."},
		{Key: "needsPhone", Label: "Phone number still needed", At: &phone, Help: "Whether the agreement names the person for something, so that there has to be a number, and none is given."},
		{Key: "needsEmail", Label: "Email address still needed", At: &email, Help: "Whether something is sent to the person by email, and no address is given."},
		{Key: "anyAmount", Label: "May approve", At: &amount, Help: "A person who alone signs for the client, or who decides alone above the limit of another, may approve anything, unless a limit is given."},
		{Key: "together", Label: "Decides together with", At: &together, Help: "The other one of two who decide together."},
		{Key: "togetherAbove", Label: "Alone up to", At: &above, Help: "The amount above which somebody else decides, or both together."},
		{Key: "next", Label: "Above that decides", At: &next, Help: "Who decides alone above the amount."},
	}
}
