package model

import (
	"unicode"

	"engross/model/value"
)

// PartiesScreen says who contracts, where, through whom, and why.
type PartiesScreen struct {
	Node
	Provider   Provider
	Client     Client
	Affiliates Rows[Affiliate, *Affiliate]
	Sites      Rows[Site, *Site]
	MainSiteID value.Text
	OwnSite    value.Answer
	Contacts   Rows[Contact, *Contact]
	Objectives Objectives
	Assessment Assessment
	Outgoing   Outgoing
	NextSteps  Rows[NextStep, *NextStep]
}

// About names the screen.
func (*PartiesScreen) About() About {
	return About{Key: "parties", Title: "Parties", Help: "The provider does the IT work for the client. Who both are, where, whom to reach, what for."}
}

// Fields returns the questions of the screen.
func (p *PartiesScreen) Fields(s Scope) []Field {
	whose := "People of both sides, one of each at least."
	if s.A.isProfile {
		whose = "Your own people, whom clients reach."
	}
	return s.ask([]Field{
		{Key: "provider", Label: "Provider", At: &p.Provider},
		{Key: "client", Label: "Client", At: &p.Client},
		{
			Key: "affiliates", Label: "Further client companies", At: &p.Affiliates,
			Ask:  "Does any other company of yours use these services, such as a sister company or a branch abroad?",
			Help: "Companies that belong to the client and are to be bound and served as well. Most agreements have none.",
		},
		{
			Key: "sites", Label: "Other places served", At: &p.Sites, Fast: true,
			Ask:  "Besides your own address, are there other places where we look after people or machines?",
			Help: "A second office, a shop, a warehouse, a home office. The client’s own address counts by itself and is not entered again, unless you want to say more of it, such as how to get in.",
		},
		{
			Key: "ownSite", Label: "Own address served", At: &p.OwnSite, Default: "yes", Skip: len(p.Sites) == 0 || s.A.listsOwnSite(),
			Ask:  "Do we look after people or machines at your own address too?",
			Help: "Yes for nearly all. No where the client’s own address is for letters only, and all people and machines are at the other places.",
		},
		{
			Key: "primarySiteId", Label: "Main site", At: &p.MainSiteID, Ref: "sites", Offer: func() []Option { return s.A.siteOptions(s) }, Default: s.A.usualMainSite(), Skip: len(s.A.EverySite()) < 2,
			Ask:  "Which of your places is the main one?",
			Help: "The site that counts where the agreement means one of them. Unless you choose another, it is the client’s own address, or the first of them where nothing is looked after there.",
		},
		{
			Key: "contacts", Label: "Contacts", At: &p.Contacts, Required: true, Fast: true, Rule: "REQ-01", Ask: "Who is our main contact, and who else should we be able to reach?",
			Help: whose + " The call sheet, a page of the agreement, says later whom to call for what, and names them.",
		},
		{Key: "objectives", Label: "Objectives", At: &p.Objectives},
		{Key: "assessment", Label: "Assessment", At: &p.Assessment},
		{Key: "outgoing", Label: "IT company that leaves", At: &p.Outgoing},
		{
			Key: "nextSteps", Label: "Next steps", At: &p.NextSteps,
			Ask:  "What has to happen in the first weeks, and who does it?",
			Help: "The steps from signing to regular service. Four usual ones are there to begin with; each is due so many days after the agreement takes effect.",
		},
	})
}

// EntityTypes are the legal forms of a party.
var EntityTypes = []Option{
	{Value: "corporation", Label: "corporation"},
	{Value: "llc", Label: "limited liability company"},
	{Value: "pllc", Label: "professional limited liability company"},
	{Value: "pc", Label: "professional corporation"},
	{Value: "pa", Label: "professional association"},
	{Value: "llp", Label: "limited liability partnership"},
	{Value: "lp", Label: "limited partnership"},
	{Value: "partnership", Label: "partnership"},
	{Value: "sole_proprietor", Label: "sole proprietor", Help: "one person: where it was formed is then not asked"},
	{Value: "nonprofit", Label: "nonprofit organization"},
	{Value: "cooperative", Label: "cooperative"},
	{Value: "trust", Label: "trust"},
	{Value: "public_body", Label: "public body"},
	{Value: "other", Label: "other"},
}

// Identity is what the agreement says of any company in it.
type Identity struct {
	LegalName, LatinName, TradeName, ShortName value.Text
	EntityType, OtherForm, FormedIn            value.Text
	RegNo, TaxLabel                            value.Text
	Address                                    Address
	NoticeAddress                              OtherAddress
	NoticeEmail                                value.Email
}

// questions returns the fields of an identity: ask is how its name is asked for, short what the agreement calls the party
// unless told otherwise.
func (p *Identity) questions(ask, example, short string) []Field {
	trade := "Harbor Dental"
	if short == "Provider" {
		trade = "Cascade IT"
	}
	return []Field{
		{
			Key: "legalName", Label: "Legal name", At: &p.LegalName, Required: true, Fast: true, Named: true, Max: 160,
			Ask:     ask,
			Help:    "The registered name, with its suffix, such as LLC. For a sole proprietor, the person’s own name; a trade name has a question of its own.",
			Example: example,
		},
		{
			Key: "latinName", Label: "Name in Latin letters", At: &p.LatinName, Max: 160, Skip: IsLatin(string(p.LegalName)) && p.LatinName == "",
			Ask:     "How is the company’s name spelled in Latin letters?",
			Help:    "How the name is written in Latin letters, for a name in another script. Both spellings are printed.",
			Example: "Tokyo Branch Services K.K.",
		},
		{
			Key: "tradeName", Label: "Trade name", After: "entityType", At: &p.TradeName, Fast: p.EntityType == "sole_proprietor", Max: 120,
			Ask:     "Is there another name you do business under?",
			Help:    "Printed as \"doing business as\". Leave it empty if the legal name is the one on the door.",
			Example: trade,
		},
		{
			Key: "shortName", Label: "Called in the text", At: &p.ShortName, Default: short, Max: 30,
			Ask:     "Which short word should the text use for this company?",
			Help:    "The word that the agreement uses for this party. Most people keep \"" + short + "\".",
			Example: short,
		},
		{
			Key: "entityType", Label: "Legal form", At: &p.EntityType, Default: p.usualForm(), Options: EntityTypes, Required: true, Fast: true,
			Ask:  "What kind of company is it?",
			Help: "Decides how the party is described on the first page. The suffix of the name usually tells. For a form that is not listed take “other”: you are asked what it is called.",
		},
		{
			Key: "otherForm", Label: "Its legal form", At: &p.OtherForm, Fast: true, Max: 60, Skip: p.EntityType != "other",
			Ask:     "What is that legal form called in the register?",
			Help:    "Printed in brackets after the name, as you type it.",
			Example: "GmbH",
		},
		{
			Key: "formedIn", Label: "Formed in", At: &p.FormedIn, Fast: true, Max: 60, State: p.Address.isAmerican(), Skip: p.EntityType == "sole_proprietor",
			Ask:     "In which state or country was the company registered?",
			Help:    "The state or country under whose law the company was formed, in full; its registration says it. That may be another one than that of its address, so none is proposed.",
			Example: "Delaware",
		},
		{
			Key: "regNo", Label: "Registration number", At: &p.RegNo, Max: 60,
			Ask:  "Which number does the company have in the register, if you want it printed?",
			Help: "Company register number, if the parties want it printed. Never a tax number.", Example: "C-104882",
		},
		{
			Key: "taxLabel", Label: "Tax number is called", At: &p.TaxLabel, Max: 30,
			Ask:     "What is the company’s tax number called: EIN, VAT number, something else?",
			Help:    "What the tax number on invoices is called, such as VAT number or EIN. The number itself is not kept here.",
			Example: "VAT number",
		},
		{Key: "address", Label: "Address", At: &p.Address},
		{Key: "noticeAddress", Label: "Address for notices", At: &p.NoticeAddress},
		{
			Key: "noticeEmail", Label: "Email for notices", At: &p.NoticeEmail,
			Ask:     "To which email address should a formal notice go as well?",
			Help:    "Where formal notices are copied to. Leave it empty to use the main contact’s address.",
			Example: "notices@example.com",
		},
	}
}

// Provider is the company that does the work.
type Provider struct {
	Node
	Identity
	Reach
	Credentials Rows[Credential, *Credential]
	Letterhead  Letterhead
}

// Fields returns the questions about the provider. A profile answers them all.
func (p *Provider) Fields(s Scope) []Field {
	fields := append(append(p.Identity.questions("What is the full registered name of the company that will do the IT work?", "Cascade Ridge IT, Inc.", "Provider"), p.Reach.questions(s.A, "provider")...),
		Field{
			Key: "credentials", Label: "Credentials", At: &p.Credentials,
			Ask:  "What can we show you that speaks for us: certificates, references, insurance?",
			Help: "Proof of skill that is printed as a schedule of its own. Leave it empty, and there is no such schedule.",
		},
	)
	if s.A.isProfile {
		fields = append(fields, Field{Key: "letterhead", Label: "Letterhead", At: &p.Letterhead})
	}
	return fields
}

// Industries are the client's lines of business. They choose which rules on regulated data matter.
var Industries = []Option{
	{Value: "health", Label: "health care"},
	{Value: "legal", Label: "law"},
	{Value: "accounting", Label: "accounting and tax"},
	{Value: "retail", Label: "retail"},
	{Value: "nonprofit", Label: "the nonprofit sector"},
	{Value: "veterinary", Label: "veterinary medicine"},
	{Value: "food", Label: "food production"},
	{Value: "wholesale", Label: "wholesale and distribution"},
	{Value: "finance", Label: "finance"},
	{Value: "education", Label: "education"},
	{Value: "public", Label: "the public sector"},
	{Value: "other", Label: "other"},
}

// Client is the company that is served, the first of them where there are several.
type Client struct {
	Node
	Identity
	Reach
	BillingAddress OtherAddress
	Industry       value.Text
	PublicBody     value.Answer
	Headcount      value.Count
	ITStaff        value.Count
	OtherIndustry  value.Text
}

// Fields returns the questions about the client.
func (c *Client) Fields(s Scope) []Field {
	fields := append(c.Identity.questions("What is the full registered name of the company that gets the services?", "Harbor Street Dental, PLLC", "Client"),
		Field{Key: "billingAddress", Label: "Address for invoices", At: &c.BillingAddress})
	return append(append(fields, c.Reach.questions(s.A, "client")...),
		Field{
			Key: "industry", Label: "Industry", At: &c.Industry, Options: Industries, Default: "other",
			Ask:  "What does the company do?",
			Help: "Some industries have rules on data that the agreement must name. If none fits, take \"other\": you are asked to name it.",
		},
		Field{
			Key: "publicBody", Label: "Public body", At: &c.PublicBody, Default: yesNo(c.EntityType == "public_body" || c.Industry == "public"),
			Ask:  "Is the company a public authority, or owned by one?",
			Help: "Whether the client is an authority or owned by one. Laws on public records and on buying then go before the agreement.",
		},
		Field{
			Key: "headcount", Label: "People who use computers", At: &c.Headcount, Required: true, Fast: true, Min: 1, Max: 100_000, Unit: "people",
			Ask:     "How many people will use the services?",
			Help:    "Count everyone with an account or a computer; nothing depends on how many others work there. Prices by user start from this number.",
			Example: "22",
		},
		Field{
			Key: "itStaff", Label: "Own IT staff", At: &c.ITStaff, Default: "0", Max: 100_000, Unit: "people",
			Ask:     "How many people of your own look after IT?",
			Help:    "If the client has IT people of its own, the agreement has to say which team does what.",
			Example: "0",
		},
		Field{
			Key: "otherIndustry", Label: "Its line of business", At: &c.OtherIndustry, Max: 80, Skip: or(c.Industry, "other") != "other",
			Ask:     "What line of business is the company in?",
			Help:    "It ends the sentence \"Client works in …\". Without it, nothing is said of that.",
			Example: "furniture making",
		},
	)
}

// Affiliate is a further company of the client's that is bound and served.
type Affiliate struct {
	Entry
	Identity
	BillingAddress OtherAddress
}

// Fields returns the questions about the company.
func (a *Affiliate) Fields(Scope) []Field {
	return append(a.questions("What is the full legal name of this further company?", "Harbor Street Imaging, LLC", "Affiliate"),
		Field{Key: "billingAddress", Label: "Address for invoices", At: &a.BillingAddress})
}

// IsLatin reports whether a name has no letters of another script, so that one spelling is enough.
func IsLatin(name string) bool {
	for _, r := range name {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
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
	Opening value.Week

	OpenDays value.Set // days of the week on which it is open, where the hours do not matter
}

// Fields returns the questions about the site.
func (x *Site) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Site", At: &x.Name, Required: true, Named: true, Max: 80, Ask: "What do you call this place?", Help: "A short name for tables: Main office, Warehouse.", Example: "Main office"},
		{Key: "address", Label: "Address", At: &x.Address},
		{Key: "hoursId", Label: "Service hours", At: &x.Hours, Ref: "coverage.hours", Offer: func() []Option { return s.A.yearOptions(x.Hours) }, Default: s.A.DefaultHours(), Skip: s.A.Coverage.Hours.Len() > 1 && len(s.A.yearOptions(x.Hours)) < 2, Ask: "Which service hours do the people there need?", Help: "The set of service hours that holds here. Unless you choose another, it is the usual one. The hours of a season come with the set whose place they take."},
		{Key: "zone", Label: "Time zone", At: &x.Zone, Ask: "In which time zone is this place, if it is not the usual one?", Help: "Only if the site is in another zone than its service hours.", Example: "America/New_York"},
		{Key: "users", Label: "People here", At: &x.Users, Max: 100_000, Unit: "people", Ask: "How many of your people work there?", Help: "How many of the users work here, for the table of sites. It may stay empty.", Example: "14"},
		{Key: "access", Label: "How to get in", At: &x.Access, Lines: 3, Max: 400, Ask: "How do we get in when we come by: reception, parking, a key?", Help: "Reception, parking, key holder. Never alarm codes: the agreement gets copied.", Example: "Ask at reception; server room key with the office manager"},
		{Key: "opening", Label: "Open", At: &x.Opening, Ask: "When is somebody there, if those hours differ from the ones in which you need help?", Help: "When people are there, or the doors are open. It says when somebody can be let in, and is no promise of service: the hours of service stand above.", Example: "sat 8-13"},
		{Key: "openDays", Label: "Open only on", At: &x.OpenDays, Options: Weekdays, Skip: x.Opening.IsSet(), Ask: "Is anybody there on every working day, or only on some days?", Help: "For a place that is open on some days of the week, where nobody spoke of hours. None chosen means that nothing was said.", Example: "Tuesday, Thursday"},
	})
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
func (o *Objectives) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "summary", Label: "In one sentence", At: &o.Summary, Lines: 3, Max: 800, Ask: "In one sentence, what do you want from working with us?", Help: "What the client wants from the agreement, in plain words. It opens Article 1.", Example: "Keep the practice running, its patient data safe and its IT cost predictable."},
		{Key: "items", Label: "Objectives", At: &o.Items, Required: true, Fast: true, Ask: "If this goes well, what is different in a year?", Help: "One to three goals that both sides can recognize later: fewer outages, a predictable cost, a passed insurance audit, a new server in place of the old one."},
		{Key: "painPoints", Label: "What hurts today", At: &o.PainPoints, Fast: true, Lines: 3, Ask: "What annoys you most about IT today?", Help: "One line each. They are printed as the background of the agreement.", Example: "Internet drops twice a week"},
		{Key: "strategicFit", Label: "Business plans", At: &o.StrategicFit, Lines: 3, Max: 600, Ask: "What are your plans for the company, such as a second office, and how should IT help?", Help: "How IT supports what the company plans: a second office, a new system, growth.", Example: "A second office opens in spring; the phones move to the cloud first."},
		{Key: "clientExpects", Label: "The client expects", At: &o.ClientExpects, Lines: 3, Max: 600, Ask: "In your own words, what do you expect of us?", Help: "What the client counts on, in its own words. It is printed beside what the provider expects.", Example: "That someone picks up the phone and knows us."},
		{Key: "providerExpects", Label: "The provider expects", At: &o.ProviderExpects, Lines: 3, Max: 600, Ask: "May I say in our own words what we count on from you?", Help: "What the provider counts on from the client, in its own words, so that nobody is surprised later.", Example: "Decisions within a day and one person who can make them."},
	})
}

// Objective is one goal that both sides can recognize later.
type Objective struct {
	Entry
	Text, Horizon             value.Text
	Measure, Baseline, Target value.Text
	Due                       value.Date
}

// Fields returns the questions about the goal.
func (o *Objective) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "text", Label: "Objective", At: &o.Text, Required: true, Fast: true, Named: true, Max: 200, Ask: "What should be better?", Help: "One goal in a few words.", Example: "Fewer outages"},
		{Key: "horizon", Label: "When", At: &o.Horizon, Options: Horizons, Default: "short", Ask: "Is that a goal for the next twelve months, or for later?", Help: "Whether it is meant for the first year or for later."},
		{Key: "measure", Label: "How you will see it", At: &o.Measure, Max: 200, Ask: "How will you see that you have got there?", Help: "A number or an event that shows it is reached.", Example: "Under two hours of outage a quarter"},
		{Key: "baseline", Label: "Where it stands today", At: &o.Baseline, Max: 120, Ask: "Where do you stand with that today?", Help: "The figure from which the goal is counted, if you know it.", Example: "six hours of outage a quarter"},
		{Key: "target", Label: "Where it should be", At: &o.Target, Max: 120, Ask: "And which figure would you be happy with?", Help: "The figure that shows that the goal is reached.", Example: "less than two hours a quarter"},
		{Key: "due", Label: "By", At: &o.Due, Ask: "By which date would you like to have it?", Help: "The day by which it is to be reached. Leave it empty where none was agreed.", Example: "12/31/2026"},
	})
}
