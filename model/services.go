package model

import (
	"slices"

	"engross/model/value"
)

// ServicesScreen says what the provider does, what it does not, and for which machines.
type ServicesScreen struct {
	Node
	Services        Rows[Service, *Service]
	Exclusions      Rows[Exclusion, *Exclusion]
	OutOfScope      OutOfScope
	Equipment       Rows[Equipment, *Equipment]
	Standards       Rows[Standard, *Standard]
	StandardsPolicy StandardsPolicy
	SOWs            Rows[StatementOfWork, *StatementOfWork]
	CoManaged       CoManaged
}

// About names the screen.
func (*ServicesScreen) About() About {
	return About{Key: "services", Title: "Services", Help: "What the provider does, what is left out, how other work is handled, and which equipment is covered."}
}

// Fields returns the questions of the screen.
func (x *ServicesScreen) Fields(s Scope) []Field {
	return s.ask([]Field{
		{
			Key: "services", Label: "Services", At: &x.Services, Required: true, Fast: true, Rule: "SVC-01",
			Ask:  "Let us go through the list: which of these do you want us to do, and which not?",
			Help: "Each service is included, optional at a price, or left out. What is not listed is not part of the agreement, so an entry that is clearly left out prevents a dispute.",
		},
		{
			Key: "exclusions", Label: "Not included", At: &x.Exclusions, Fast: true,
			Ask:  "People often expect these things, but they are not part of it: is any of them a surprise?",
			Help: "Kinds of work or cost that the fees do not pay for, each with how it is handled when it comes up. The usual ones are there to begin with.",
		},
		{Key: "outOfScope", Label: "Work outside the services", At: &x.OutOfScope},
		{
			Key: "equipment", Label: "Equipment", At: &x.Equipment, Fast: true,
			Ask:  "What do you have: how many servers, workstations, laptops, firewalls, printers?",
			Help: "Counts by kind are enough to begin with. Each line says whether it is covered, because a fault of something that is not listed is nobody’s duty.",
		},
		{
			Key: "standards", Label: "Minimum standards", At: &x.Standards,
			Ask:  "Our work needs these things in place: which of them are not there yet?",
			Help: "Conditions that the client’s systems have to meet. Without them every old fault becomes the provider’s. The usual ones are there to begin with.",
		},
		{Key: "standardsPolicy", Label: "Standards that are not met", At: &x.StandardsPolicy},
		{
			Key: "sows", Label: "Projects", At: &x.SOWs,
			Ask:  "Is there a project that should start with the agreement, such as a move or a new server?",
			Help: "Each project is described with its results and its dates, and printed as a statement of work. Leave it empty, and there is none.",
		},
		{Key: "coManaged", Label: "The client’s own IT team", At: &x.CoManaged},
	})
}

// Choices of a service.
var (
	ServiceCategories = []Option{
		{Value: "support", Label: "support"},
		{Value: "manage", Label: "care of systems"},
		{Value: "cloud", Label: "cloud"},
		{Value: "security", Label: "security"},
		{Value: "backup", Label: "backup and recovery"},
		{Value: "advice", Label: "advice"},
		{Value: "project", Label: "projects"},
	}
	ServiceStatuses = []Option{
		{Value: "included", Label: "included", Help: "part of the agreement and of its fees"},
		{Value: "optional", Label: "as an option", Help: "offered at a price, not ordered yet"},
		{Value: "excluded", Label: "not included", Help: "clearly left out"},
	}
	Deliveries = []Option{
		{Value: "remote", Label: "remotely"},
		{Value: "onsite", Label: "on site"},
		{Value: "both", Label: "remotely and on site"},
	}
	Responsibles = []Option{
		{Value: "provider", Label: "Provider"},
		{Value: "client", Label: "Client"},
		{Value: "shared", Label: "both", Help: "say in the description who does what"},
	}
)

// Service is one thing that the provider does, offers, or clearly leaves out.
type Service struct {
	Entry
	Name, Category, Status, Description value.Text
	Included, Excluded, Deliverables    value.Lines
	Delivery, Frequency, Responsible    value.Text
	Proactive, NoCharge                 value.Answer
	Vendor, VendorTerms, CatalogID      value.Text
	SiteIDs                             value.Set
	QtyHint                             value.Text
}

// Fields returns the questions about the service. One that is left out needs no more than its name.
func (x *Service) Fields(s Scope) []Field {
	usual := x.usualStatus(s.A)
	status := or(x.Status, usual)
	out := status == "excluded"
	return s.ask([]Field{
		{Key: "name", Label: "Service", At: &x.Name, Required: true, Fast: true, Named: true, Max: 80, Ask: "What do you call this service?", Help: "A short name that the client recognizes. It is what tables, fees and reports call the service.", Example: "Help desk"},
		{Key: "status", Label: "Status", At: &x.Status, Options: ServiceStatuses, Default: usual, Fast: true, Ask: "Do you want this included, as an option for later, or left out?", Help: "Included is done and paid for. Optional is offered at a price and starts when it is ordered. Not included says that nobody does it under this agreement."},
		{Key: "category", Label: "Category", At: &x.Category, Options: ServiceCategories, Ask: "Under which heading would you look for this one?", Help: "Under which heading the schedule of services lists it."},
		{Key: "description", Label: "In a sentence", At: &x.Description, Lines: 3, Max: 600, Skip: out, Ask: "How would you say in one sentence what you get here?", Help: "What the client gets, so that somebody who was not on the call understands it.", Example: "People answer questions and solve problems of covered users by phone, email and portal."},
		{Key: "included", Label: "It includes", At: &x.Included, Lines: 4, Skip: out, Ask: "What should be part of it?", Help: "One line for each thing that is part of the service. What stands here is what the client can ask for.", Example: "Phone, email and portal support for covered users"},
		{Key: "excluded", Label: "It does not include", At: &x.Excluded, Lines: 4, Skip: out, Ask: "And what is not part of it?", Help: "One line for each thing that people might expect but that is not part of the service.", Example: "Training courses"},
		{Key: "delivery", Label: "Done", At: &x.Delivery, Options: Deliveries, Default: "remote", Skip: out, Ask: "Should we do that from afar, at your place, or both?", Help: "Where people work when they do it. On-site work needs a site and a rate or included hours."},
		{Key: "frequency", Label: "How often", At: &x.Frequency, Max: 60, Skip: out, Ask: "How often should that be done?", Help: "The rhythm of the work: daily, monthly, on request.", Example: "monthly"},
		{Key: "deliverables", Label: "What the client receives", At: &x.Deliverables, Lines: 3, Skip: out, Ask: "Which papers or results do you get in your hands?", Help: "Papers, reports or results that are handed over. Leave it empty when the work itself is the result.", Example: "Monthly health summary"},
		{Key: "proactive", Label: "Done without being asked", At: &x.Proactive, Skip: out, Ask: "Should we do it by ourselves, without waiting until you ask?", Help: "Yes for planned work that happens by itself, no for work that waits for a request. It is printed as \"planned\" or \"on request\"."},
		{Key: "responsible", Label: "Responsible", At: &x.Responsible, Options: Responsibles, Default: "provider", Skip: out, Ask: "Who answers for it: you, we, or both of us?", Help: "Who answers for it. Where both do, the lines above should say which part is whose."},
		{Key: "vendor", Label: "Product of", At: &x.Vendor, Max: 80, Skip: out, Ask: "Which other company’s product is behind it, if any?", Help: "The third company whose product stands behind the service, if there is one.", Example: "Microsoft"},
		{Key: "vendorTerms", Label: "Whose terms apply", At: &x.VendorTerms, Max: 200, Skip: out || x.Vendor == "", Ask: "Which terms of that company come with it?", Help: "The vendor’s terms that the client accepts with the product, and where they stand.", Example: "Microsoft Customer Agreement"},
		{Key: "siteIds", Label: "Only at", At: &x.SiteIDs, Ref: "sites", Offer: func() []Option { return s.A.siteOptions(s) }, Skip: out, Ask: "At which of your sites do you need it?", Help: "The sites at which it is done. None chosen means all of them."},
		{Key: "qtyHint", Label: "For how many", At: &x.QtyHint, Max: 60, Skip: out, Ask: "For how many people or machines do you need it?", Help: "For how many people, devices or hours it is meant, in words. Prices count the numbers of the fees.", Example: "22 users"},
		{Key: "noCharge", Label: "Free of charge", At: &x.NoCharge, Default: "no", Skip: status != "included", Ask: "Shall we write down that nothing is charged for this one?", Help: "Yes where the service is part of the agreement and no fee line pays for it."},
		{Key: "catalogId", Label: "Catalogue entry", At: &x.CatalogID, Max: 40, Private: true, Help: "The entry of the catalogue that this service came from. It stays empty for a service of your own.", Example: "sv-03"},
	})
}

// Catalogued returns the id of the service in the catalogue; "" for one of the agreement’s own. A row that was taken from it
// has its id, which also says so where the answer that holds it is left out, as in what leaves the laptop.
func (x *Service) Catalogued() string {
	if x.CatalogID != "" {
		return string(x.CatalogID)
	}
	if _, ok := CatalogueEntry(x.Key()); ok {
		return x.Key()
	}
	return ""
}

// FollowsEquipment reports whether the equipment decides if the service is included while nobody said.
func (x *Service) FollowsEquipment() bool {
	return x.Status == "" && slices.Contains(waitingServices, x.Key())
}

// usualStatus is how a service stands while nobody said. Care of servers and of a cloud office is included as soon as
// such equipment is listed or a fee is called by it, that of a cloud office also where its licenses are paid, and an option before.
func (x *Service) usualStatus(a *Agreement) string {
	if !slices.Contains(waitingServices, x.Key()) {
		return "included"
	}
	if c, ok := CatalogueEntry(x.Key()); ok && !a.lists(c.Kinds) && !a.isCharged(c.ID) && (c.ID != CloudOffice || !a.PaysOffice()) {
		return "optional"
	}
	return "included"
}

// lists reports whether there is equipment of one of the kinds that is not left uncovered.
func (a *Agreement) lists(kinds []string) bool {
	for _, x := range a.Equipment {
		if slices.Contains(kinds, string(x.kind())) && !x.IsLeftOut() {
			return true
		}
	}
	return false
}

// ExclusionHandlings are what happens when excluded work comes up.
var ExclusionHandlings = []Option{
	{Value: "out_of_scope", Label: "handled as Out-of-Scope Work"},
	{Value: "not_offered", Label: "Provider does not offer it"},
	{Value: "quoted", Label: "done after a written quote"},
	{Value: "hourly", Label: "done by the hour, after approval", Also: "T&M, time and materials, hourly, by the hour, we may help"},
	{Value: "client_does", Label: "Client does it"},
	{Value: "vendor_does", Label: "the vendor does it"},
	{Value: "other_does", Label: "somebody else does it"},
	{Value: "forbidden", Label: "Provider must not do it", Help: "also not if somebody asks, as where a warranty would be lost"},
}

// Exclusion is a kind of work or cost that the fees do not pay for.
type Exclusion struct {
	Entry
	Text, Handling, Reason value.Text
	DoneBy                 value.Text
}

// Fields returns the questions about the exclusion.
func (x *Exclusion) Fields(s Scope) []Field {
	others := x.Handling == "vendor_does" || x.Handling == "other_does" || x.Handling == "forbidden"
	return s.ask([]Field{
		{Key: "text", Label: "Not included", At: &x.Text, Required: true, Fast: true, Named: true, Max: 200, Ask: "What is not part of the agreement?", Help: "Work or cost, in words that leave no doubt. It must not say the opposite of a service that is included.", Example: "Hardware, spare parts and shipping"},
		{Key: "handling", Label: "When it comes up", At: &x.Handling, Options: ExclusionHandlings, Default: "out_of_scope", Fast: true, Ask: "And if you need it anyway, how do we handle it?", Help: "What the parties do when it is needed after all. Until you say, it is handled like other work outside the services. Must not do it forbids the work altogether, whoever asks."},
		{Key: "doneBy", Label: "Done by", At: &x.DoneBy, Skip: !others, Max: 120, Ask: "Who does that for you: which company, and on which number?", Help: "The company that does it instead. Where the provider must not do it, it is told there when something is wrong.", Example: "Brightline Web, (719) 555-0188"},
		{Key: "reason", Label: "Why", At: &x.Reason, Max: 200, Ask: "May I tell you in a few words why we leave that out?", Help: "A short reason, where the client may ask for one. It is printed beside the exclusion.", Example: "Prices are set by the manufacturer"},
	})
}

// ScopeHandlings are the ways to handle work outside the services.
var ScopeHandlings = []Option{
	{Value: "quote_first", Label: "a written quote first", Help: "nothing is done before it is approved"},
	{Value: "hourly_to_limit", Label: "by the hour up to a limit", Help: "above the limit, a written approval first"},
	{Value: "hourly", Label: "by the hour on request", Help: "each request of an authorized contact is an order"},
}

// OutOfScope is how work outside the services is ordered and billed.
type OutOfScope struct {
	Node
	Handling   value.Text
	QuoteDays  value.Span
	Limit      value.Amount
	ApproverID value.Text
}

// Fields returns the questions about work outside the services.
func (x *OutOfScope) Fields(s Scope) []Field {
	how := or(x.Handling, "quote_first")
	return s.ask([]Field{
		{Key: "handling", Label: "Other work", At: &x.Handling, Options: ScopeHandlings, Default: "quote_first", Fast: true, Ask: "For something that is not on the list: a quote first, or shall we just do it up to a limit?", Help: "How work outside the services starts. A quote first keeps surprises off the invoice; a limit keeps small things moving."},
		{Key: "quoteDays", Label: "Quote within", At: &x.QuoteDays, Default: "3 bizday", Skip: how == "hourly", Ask: "How soon after you ask should you have a quote in your hands?", Help: "How soon after the request the client has the quote in hand.", Example: "3 business days"},
		{Key: "limit", Label: "Without a written approval up to", At: &x.Limit, Default: s.A.smallWork(), Fast: how == "hourly_to_limit", Skip: how != "hourly_to_limit", Ask: "Up to what amount shall we just do it?", Help: "The most that one request may cost before somebody has to approve it in writing. Unless you give another amount, it is what the person who approves the work may approve.", Example: "500"},
		{Key: "approverId", Label: "Approved by", At: &x.ApproverID, Ref: "contacts", Offer: func() []Option { return s.A.personOptions("client") }, Default: s.A.caller("approve-spend", "client"), Named: true, Ask: "Who on your side says yes to such work?", Help: "Who says yes for the client. Unless you choose somebody else, it is the person who approves spending on the call sheet."},
	})
}

// CoManaged is the part of the work that the client's own IT team keeps.
type CoManaged struct {
	Node
	InternalTeamDoes value.Lines
}

// Fields returns the questions about the client's own team; they arise only beside one.
func (x *CoManaged) Fields(s Scope) []Field {
	shared := or(s.A.Info.Role, "msp") == "co_managed"
	return s.ask([]Field{
		{Key: "internalTeamDoes", Label: "The client’s team does", At: &x.InternalTeamDoes, Required: shared, Fast: true, Skip: !shared, Lines: 4, Ask: "What do your own IT people keep doing themselves?", Help: "One line for each thing that stays with the client’s team. What is not listed here and stands among the services is the provider’s.", Example: "First line of help for office software"},
	})
}
