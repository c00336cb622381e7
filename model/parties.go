package model

import "engross/model/value"

// PartiesScreen says who contracts, where, through whom, and why.
type PartiesScreen struct {
	Node
	Provider   Provider
	Client     Client
	Affiliates Rows[Affiliate, *Affiliate]
	Sites      Rows[Site, *Site]
	Contacts   Rows[Contact, *Contact]
	Objectives Objectives
}

// About names the screen.
func (*PartiesScreen) About() About {
	return About{Key: "parties", Title: "Parties", Help: "Who makes this agreement, where the work is done, whom to reach, and what it is for."}
}

// Fields returns the questions of the screen.
func (p *PartiesScreen) Fields(s Scope) []Field {
	return []Field{
		{Key: "provider", Label: "Provider", At: &p.Provider},
		{Key: "client", Label: "Client", At: &p.Client},
		{
			Key: "affiliates", Label: "Further client companies", At: &p.Affiliates,
			Ask:  "Does any other company of yours use these services, such as a sister company or a branch abroad?",
			Help: "Companies that belong to the client and are to be bound and served as well. Most agreements have none.",
		},
		{
			Key: "sites", Label: "Sites", At: &p.Sites,
			Ask:  "At which addresses do your people and machines work?",
			Help: "Each place that gets service. Without a row here, the client’s address is the one site.",
		},
		{
			Key: "contacts", Label: "Contacts", At: &p.Contacts, Required: true, Fast: true,
			Ask:  "Who is our main contact, and who else should we be able to reach?",
			Help: "People of both sides who are named later on the call sheet. One person of each side is the least.",
		},
		{Key: "objectives", Label: "Objectives", At: &p.Objectives},
	}
}

// EntityTypes are the legal forms of a party.
var EntityTypes = []Option{
	{Value: "corporation", Label: "corporation"},
	{Value: "llc", Label: "limited liability company"},
	{Value: "pllc", Label: "professional limited liability company"},
	{Value: "pc", Label: "professional corporation"},
	{Value: "llp", Label: "limited liability partnership"},
	{Value: "lp", Label: "limited partnership"},
	{Value: "partnership", Label: "partnership"},
	{Value: "sole_proprietor", Label: "sole proprietor"},
	{Value: "nonprofit", Label: "nonprofit organization"},
	{Value: "public_body", Label: "public body"},
	{Value: "other", Label: "other"},
}

// Identity is what the agreement says of any company in it.
type Identity struct {
	LegalName, TradeName, ShortName value.Text
	EntityType, FormedIn, RegNo     value.Text
	Address                         Address
	NoticeEmail                     value.Email
}

// questions returns the fields of an identity: ask is how its name is asked for, short what the agreement calls the party
// unless told otherwise.
func (p *Identity) questions(ask, example, short string) []Field {
	return []Field{
		{
			Key: "legalName", Label: "Legal name", At: &p.LegalName, Required: true, Fast: true, Named: true, Max: 160,
			Ask:     ask,
			Help:    "The name that signs. Take it from the registration, with its suffix, such as LLC or Inc.",
			Example: example,
		},
		{
			Key: "tradeName", Label: "Trade name", At: &p.TradeName, Max: 120,
			Ask:     "Is there another name you do business under?",
			Help:    "Printed as \"doing business as\". Leave it empty if the legal name is the one on the door.",
			Example: "Harbor Dental",
		},
		{
			Key: "shortName", Label: "Called in the text", At: &p.ShortName, Default: short, Max: 30,
			Help:    "The word that the agreement uses for this party. Most people keep \"" + short + "\".",
			Example: short,
		},
		{
			Key: "entityType", Label: "Legal form", At: &p.EntityType, Options: EntityTypes, Required: true, Fast: true,
			Ask:  "What kind of company is it?",
			Help: "Decides how the party is described on the first page. The suffix of the name usually tells.",
		},
		{
			Key: "formedIn", Label: "Formed in", At: &p.FormedIn, Max: 60,
			Help:    "State or country under whose law the company was formed. Leave it empty to use the region of its address.",
			Example: "Delaware",
		},
		{
			Key: "regNo", Label: "Registration number", At: &p.RegNo, Max: 60,
			Help: "Company register number, if the parties want it printed. Never a tax number.",
		},
		{Key: "address", Label: "Address", At: &p.Address},
		{
			Key: "noticeEmail", Label: "Email for notices", At: &p.NoticeEmail,
			Help:    "Where formal notices are copied to. Leave it empty to use the main contact’s address.",
			Example: "notices@example.com",
		},
	}
}

// Provider is the company that does the work.
type Provider struct {
	Node
	Identity
}

// Fields returns the questions about the provider. A profile answers them all.
func (p *Provider) Fields(Scope) []Field {
	return p.questions("What is the full registered name of the company that will do the IT work?", "Cascade Ridge IT, Inc.", "Provider")
}

// Industries are the client's lines of business. They choose which rules on regulated data matter.
var Industries = []Option{
	{Value: "health", Label: "health care"},
	{Value: "legal", Label: "legal"},
	{Value: "accounting", Label: "accounting and tax"},
	{Value: "retail", Label: "retail"},
	{Value: "nonprofit", Label: "nonprofit"},
	{Value: "finance", Label: "finance"},
	{Value: "education", Label: "education"},
	{Value: "public", Label: "public sector"},
	{Value: "other", Label: "other"},
}

// Client is the company that is served, the first of them where there are several.
type Client struct {
	Node
	Identity
	Industry  value.Text
	Headcount value.Count
	ITStaff   value.Count
}

// Fields returns the questions about the client.
func (c *Client) Fields(Scope) []Field {
	return append(c.questions("What is the full registered name of the company that gets the services?", "Harbor Street Dental, PLLC", "Client"),
		Field{
			Key: "industry", Label: "Industry", At: &c.Industry, Options: Industries, Default: "other",
			Ask:  "What does the company do?",
			Help: "Some industries have rules on data that the agreement must name. If none fits, take \"other\".",
		},
		Field{
			Key: "headcount", Label: "People who use computers", At: &c.Headcount, Required: true, Fast: true, Min: 1, Max: 100_000, Unit: "people",
			Ask:     "How many people will use the services?",
			Help:    "Count everyone with an account or a computer. Prices by user start from this number.",
			Example: "22",
		},
		Field{
			Key: "itStaff", Label: "Own IT staff", At: &c.ITStaff, Default: "0", Max: 100_000, Unit: "people",
			Ask:     "Does anyone on your own staff look after IT?",
			Help:    "With IT people of their own, the agreement has to draw the line between the two teams.",
			Example: "0",
		},
	)
}

// Affiliate is a further company of the client's that is bound and served.
type Affiliate struct {
	Entry
	Identity
}

// Fields returns the questions about the company.
func (a *Affiliate) Fields(Scope) []Field {
	return a.questions("What is the full legal name of this further company?", "Harbor Street Imaging, LLC", "Affiliate")
}

// Address is a postal address.
type Address struct {
	Node
	Line1, Line2, City, Region, Postal, Country value.Text
}

// Fields returns the parts of the address.
func (a *Address) Fields(Scope) []Field {
	return []Field{
		{Key: "line1", Label: "Street", At: &a.Line1, Required: true, Fast: true, Max: 120, Ask: "What is the street address?", Help: "Printed on the first page and used for notices.", Example: "410 Harbor Street"},
		{Key: "line2", Label: "Suite, floor", At: &a.Line2, Max: 120, Help: "Second line of the address, if there is one.", Example: "Suite 3"},
		{Key: "city", Label: "City", At: &a.City, Required: true, Fast: true, Max: 80, Ask: "Which city?", Help: "City or town.", Example: "Portland"},
		{Key: "region", Label: "State or region", At: &a.Region, Max: 60, Fast: true, Ask: "Which state?", Help: "State, province or county.", Example: "Oregon"},
		{Key: "postal", Label: "Postal code", At: &a.Postal, Max: 16, Fast: true, Ask: "And the ZIP or postal code?", Help: "As the post office writes it.", Example: "97204"},
		{Key: "country", Label: "Country", At: &a.Country, Default: "United States", Max: 60, Help: "Printed only where the parties sit in different countries.", Example: "United States"},
	}
}

// Site is a place that gets service.
type Site struct {
	Entry
	Name    value.Text
	Address Address
	Hours   value.Text // id of a row of coverage.hours
	Zone    value.Zone
	Users   value.Count
	Access  value.Text
}

// Fields returns the questions about the site.
func (x *Site) Fields(s Scope) []Field {
	return []Field{
		{Key: "name", Label: "Site", At: &x.Name, Required: true, Named: true, Max: 80, Ask: "What do you call this place?", Help: "A short name for tables: Main office, Warehouse.", Example: "Main office"},
		{Key: "address", Label: "Address", At: &x.Address},
		{Key: "hoursId", Label: "Service hours", At: &x.Hours, Ref: "coverage.hours", Offer: func() []Option { return s.A.rowOptions(s, &s.A.Coverage.Hours) }, Default: s.A.DefaultHours(), Help: "Which set of service hours holds at this site."},
		{Key: "zone", Label: "Time zone", At: &x.Zone, Help: "Only if the site is in another zone than its service hours.", Example: "America/New_York"},
		{Key: "users", Label: "People here", At: &x.Users, Max: 100_000, Unit: "people", Help: "How many of the users work at this site.", Example: "14"},
		{Key: "access", Label: "How to get in", At: &x.Access, Lines: 3, Max: 400, Help: "Reception, parking, key holder. Never alarm codes: the agreement gets copied.", Example: "Ask at reception; server room key with the office manager"},
	}
}

// Sides are the two sides of the agreement.
var Sides = []Option{{Value: "provider", Label: "Provider"}, {Value: "client", Label: "Client"}}

// ContactSides are the sides a contact can be on; a vendor stands on the call sheet too.
var ContactSides = append(append([]Option{}, Sides...), Option{Value: "vendor", Label: "Vendor", Help: "a third company, such as the internet provider"})

// Contact is a person who can be named on the call sheet.
type Contact struct {
	Entry
	Side, Name, Title  value.Text
	Email              value.Email
	Phone, AfterPhone  value.Phone
	BackupID           value.Text
	SpendLimit         value.Amount
	Authority          value.Answer
	Company, AccountNo value.Text
}

// Fields returns the questions about the person.
func (c *Contact) Fields(s Scope) []Field {
	vendor, client := c.Side == "vendor", c.Side == "client"
	return []Field{
		{Key: "name", Label: "Name", At: &c.Name, Required: true, Fast: true, Named: true, Max: 80, Ask: "What is the name?", Help: "First and last name.", Example: "Dana Whitfield"},
		{Key: "side", Label: "Side", At: &c.Side, Options: ContactSides, Default: s.A.usualSide(), Required: true, Fast: true, Ask: "Is this one of ours or one of yours?", Help: "Whose person this is."},
		{Key: "title", Label: "Title", At: &c.Title, Max: 80, Fast: true, Ask: "What is the job title?", Help: "Printed on the call sheet and under signatures.", Example: "Office manager"},
		{Key: "email", Label: "Email", At: &c.Email, Required: !vendor, Fast: true, Ask: "What is the best email address?", Help: "For notices, reports and approvals.", Example: "dana@harbordental.example"},
		{Key: "phone", Label: "Phone", At: &c.Phone, Fast: true, Ask: "And the phone number?", Help: "Needed for everybody who stands on the call sheet.", Example: "+1 503 555 0142"},
		{Key: "afterPhone", Label: "Phone after hours", At: &c.AfterPhone, Help: "A number that is answered at night, for people who are called after hours.", Example: "+1 503 555 0143"},
		{Key: "backupId", Label: "Stand-in", At: &c.BackupID, Ref: "contacts", Offer: func() []Option { return s.A.otherContacts(c) }, Help: "Who is called when this person is away."},
		{Key: "authority", Label: "May instruct", At: &c.Authority, Default: "yes", Skip: vendor, Help: "Whether this person may give instructions that bind the company. A person without authority may still be told things."},
		{Key: "spendLimit", Label: "May approve up to", At: &c.SpendLimit, Skip: !client || c.Authority == value.No, Ask: "Up to what amount may this person approve work on the spot?", Help: "Per event. Above it, someone else must agree in writing. Leave it empty for people who approve nothing.", Example: "500"},
		{Key: "company", Label: "Company", At: &c.Company, Max: 80, Skip: !vendor, Help: "The vendor this person works for.", Example: "Pacific Fiber"},
		{Key: "accountNo", Label: "Account label", At: &c.AccountNo, Max: 60, Skip: !vendor, Help: "How the vendor knows the client: a customer number that is no secret. It may stay open.", Example: "customer 20417"},
	}
}

// Horizons are the two spans an objective can have.
var Horizons = []Option{{Value: "short", Label: "within 12 months"}, {Value: "long", Label: "beyond 12 months"}}

// Objectives says why the agreement is made.
type Objectives struct {
	Node
	Summary                        value.Text
	Items                          Rows[Objective, *Objective]
	PainPoints                     value.Lines
	StrategicFit                   value.Text
	ClientExpects, ProviderExpects value.Text
}

// Fields returns the questions about the purpose.
func (o *Objectives) Fields(Scope) []Field {
	return []Field{
		{Key: "summary", Label: "In one sentence", At: &o.Summary, Lines: 3, Max: 800, Help: "What the client wants from the agreement, in plain words. It opens Article 1.", Example: "Keep the practice running, its patient data safe and its IT cost predictable."},
		{Key: "items", Label: "Objectives", At: &o.Items, Required: true, Fast: true, Ask: "If this goes well, what is different in a year?", Help: "One to three goals that both sides can recognise later: fewer outages, a predictable cost, a passed insurance audit."},
		{Key: "painPoints", Label: "What hurts today", At: &o.PainPoints, Fast: true, Lines: 3, Ask: "What annoys you most about IT today?", Help: "One line each. They are printed as the background of the agreement.", Example: "Internet drops twice a week"},
		{Key: "strategicFit", Label: "Business plans", At: &o.StrategicFit, Lines: 3, Max: 600, Help: "How IT supports what the company plans: a second office, a new system, growth.", Example: "A second office opens in spring; the phones move to the cloud first."},
		{Key: "clientExpects", Label: "The client expects", At: &o.ClientExpects, Lines: 3, Max: 600, Help: "In the client’s own words.", Example: "That someone picks up the phone and knows us."},
		{Key: "providerExpects", Label: "The provider expects", At: &o.ProviderExpects, Lines: 3, Max: 600, Help: "In the provider’s own words.", Example: "Decisions within a day and one person who can make them."},
	}
}

// Objective is one goal that both sides can recognise later.
type Objective struct {
	Entry
	Text, Horizon, Measure value.Text
	Due                    value.Date
}

// Fields returns the questions about the goal.
func (o *Objective) Fields(Scope) []Field {
	return []Field{
		{Key: "text", Label: "Objective", At: &o.Text, Required: true, Fast: true, Named: true, Max: 200, Ask: "What should be better?", Help: "One goal in a few words.", Example: "Fewer outages"},
		{Key: "horizon", Label: "When", At: &o.Horizon, Options: Horizons, Default: "short", Help: "Whether it is meant for the first year or for later."},
		{Key: "measure", Label: "How you will see it", At: &o.Measure, Max: 200, Help: "A number or an event that shows it is reached.", Example: "Under two hours of outage a quarter"},
		{Key: "due", Label: "By", At: &o.Due, Help: "A date, if there is one.", Example: "12/31/2026"},
	}
}
