package model

// starter is a row of a starter list with its fixed id.
type starter struct {
	id, text, how, due, why string
}

// startExclusions are the ten kinds of work and cost that most agreements leave out (domain 5.3), each with its handling.
var startExclusions = []starter{
	{id: "ex-01", text: "Hardware, spare parts and shipping", how: "quoted", why: "prices are set by manufacturers"},
	{id: "ex-02", text: "The price of software, subscriptions and licenses that no listed service brings with it", how: "quoted", why: "prices are set by vendors"},
	{id: "ex-03", text: "Fees of other vendors and manufacturers", how: "vendor_does", why: "they are owed to those companies"},
	{id: "ex-04", text: "Work to bring the Environment up to the Minimum Standards", how: "quoted", why: "its extent shows only after an examination"},
	{id: "ex-05", text: "Repair of faults that were caused by changes that Client or others made", how: "hourly", why: "they cannot be foreseen"},
	{id: "ex-06", text: "Programming and database design", how: "not_offered", why: "it is another trade"},
	{id: "ex-07", text: "Courses and classroom training for Users", how: "quoted"},
	{id: "ex-08", text: "Moves and relocations of offices", how: "quoted", why: "each one is a project"},
	{id: "ex-09", text: "Recovery from Incidents that began before the Service Start Date", how: "hourly", why: "their cause lies before the Agreement"},
	{id: "ex-10", text: "Personal devices and home networks that are not Covered Equipment", how: "client_does"},
}

// startProviderDuties are the eight usual duties of the provider (domain 5.3).
var startProviderDuties = []starter{
	{id: "pd-01", text: "perform the Services with skill and care"},
	{id: "pd-02", text: "monitor the Covered Equipment at all times, and act on what it reports in Support Hours, and at other times as far as the Parties agreed on service After-Hours"},
	{id: "pd-03", text: "work toward the Service Level Targets and report how they are met"},
	{id: "pd-04", text: "send the reports listed in the Agreement", due: "on the days listed"},
	{id: "pd-05", text: "keep Client’s information confidential"},
	{id: "pd-06", text: "keep records of Changes"},
	{id: "pd-07", text: "use trained staff"},
	{id: "pd-08", text: "tell Client in writing about risks and about products that reach their end of support", due: "within 10 Business Days of learning of them"},
}

// startClientDuties are the ten usual duties of the client (domain 5.3).
var startClientDuties = []starter{
	{id: "cd-01", text: "give access to the sites and systems that a Service needs", due: "when asked, with 1 Business Day’s notice", how: "delay_excused"},
	{id: "cd-02", text: "answer questions and give information", due: "within 1 Business Day", how: "delay_excused"},
	{id: "cd-03", text: "name a person who may approve work and spending, and a stand-in", due: "by the Effective Date", how: "delay_excused"},
	{id: "cd-04", text: "report people who join and people who leave", due: "joiners 3 Business Days before, leavers the same day", how: "delay_excused"},
	{id: "cd-05", text: "keep the Environment at the Minimum Standards", how: "standard_unmet"},
	{id: "cd-06", text: "follow the agreed security rules, such as the second factor at sign-in", how: "standard_unmet"},
	{id: "cd-07", text: "make no changes with administrator rights without telling Provider", due: "2 Business Days before", how: "billable"},
	{id: "cd-08", text: "keep the support contracts with vendors of Covered Equipment in force", how: "billable"},
	{id: "cd-09", text: "report problems through the agreed channels", how: "delay_excused"},
	{id: "cd-10", text: "pay the Fees when they are due", due: "by the due date"},
}

// startStandards are the ten usual conditions that the client’s systems have to meet (domain 5.3): how is their kind.
var startStandards = []starter{
	{id: "st-01", text: "Operating systems that their vendor supports, updated within the last 30 days", how: "software"},
	{id: "st-02", text: "Licensed software only", how: "software"},
	{id: "st-03", text: "A business firewall under support at each place of business", how: "network"},
	{id: "st-04", text: "Managed protection on every device", how: "security"},
	{id: "st-05", text: "A second factor for email and for access from outside", how: "security"},
	{id: "st-06", text: "Servers under warranty", how: "hardware"},
	{id: "st-07", text: "A working Backup off site", how: "backup"},
	{id: "st-08", text: "Encrypted Wi-Fi with a separate network for guests", how: "network"},
	{id: "st-09", text: "Battery power for servers and the core of the network", how: "hardware"},
	{id: "st-10", text: "No shared administrator accounts", how: "security"},
}

// startStep is a usual step between signing and regular service.
type startStep struct {
	id, action, owner, days string
}

// startSteps are the four usual steps of taking over a client (domain 2.3).
var startSteps = []startStep{
	{"ns-01", "Meet with the people named on the call sheet and confirm the dates", "both", "5"},
	{"ns-02", "Hand over accounts, rights, lists of systems and existing documentation", "client", "10"},
	{"ns-03", "Install agents and document the Environment", "provider", "30"},
	{"ns-04", "Go through the lists of equipment, contacts and open points together", "both", "45"},
}

// startActivity is a usual line of who does what: the letters of the provider, the client and third companies.
type startActivity struct {
	id, name, provider, client, third string
}

// startActivities are the sixteen usual lines (domain 5.3).
var startActivities = []startActivity{
	{"ra-01", "Monitoring", "R,A", "I", ""},
	{"ra-02", "Patching", "R,A", "I", ""},
	{"ra-03", "Running backups", "R,A", "I", ""},
	{"ra-04", "Asking for a restore", "R", "A", ""},
	{"ra-05", "Restore test", "R,A", "C,I", ""},
	{"ra-06", "Opening accounts", "R", "A", ""},
	{"ra-07", "Closing accounts", "R", "A", ""},
	{"ra-08", "Second factor at sign-in", "R,A", "R", ""},
	{"ra-09", "Firewall rules", "R,A", "C", ""},
	{"ra-10", "Calling vendors", "R,A", "I", "R"},
	{"ra-11", "Deciding to replace hardware", "C", "R,A", ""},
	{"ra-12", "Renewing licenses", "R", "A", "C"},
	{"ra-13", "Security incident", "R,A", "C,I", ""},
	{"ra-14", "Breach notice to authorities", "C", "R,A", ""},
	{"ra-15", "Starting the recovery plan", "R", "A", ""},
	{"ra-16", "Yearly IT budget", "R", "A", ""},
}

// startScenario is a usual failure.
type startScenario struct {
	id, kind, provider, client, cost, limit string
}

// startScenarios are the nine usual failures (domain 5.3).
var startScenarios = []startScenario{
	{"system", "system", "finds the cause, repairs or restores the system, and reports what happened", "calls by phone and says who is affected", "included", ""},
	{"hardware", "hardware", "finds the defect, makes the warranty call and puts a replacement to work", "orders the replacement that was agreed, and gives access to the device", "warranty", "parts, shipping and loan devices are extra"},
	{"network", "network", "repairs the network devices that are covered and works with the carrier on the rest", "gives access to the network cabinet", "included", "cabling is extra"},
	{"line", "internet_line", "reports the fault to the carrier and follows it up, and switches to the second line where there is one", "keeps the carrier contract in force and names Provider to the carrier", "included", "the carrier’s time to repair is its own"},
	{"power", "power", "shuts systems down in order where it can reach them, and starts them again", "calls the electricity company, and says when power is back", "billable", ""},
	{"cloud", "cloud_vendor", "tells Users what is known, looks for a way to work meanwhile, and follows the vendor’s case", "follows the way to work that was agreed", "included", "the vendor’s own service levels apply to the vendor"},
	{"malware", "malware", "cuts affected devices off, removes the cause and restores data from Backups", "calls by phone, and does not switch devices off unless asked to", "included", "the hours that the section on Security Incidents includes, then by the hour"},
	{"user-error", "user_error", "restores what was lost, as far as a Backup Copy has it", "says what was lost, and when it was last there", "included", "within the restores that are included"},
	{"disaster", "disaster", "follows the recovery plan in its order and reports twice a day", "decides to start the plan, and tells its own people and customers", "included", "as far as a Service in the schedule of services includes it, otherwise billed"},
}

// startMeeting is a usual meeting.
type startMeeting struct {
	id, name, frequency, agenda string
}

// startMeetings are the three usual meetings (domain 2.7).
var startMeetings = []startMeeting{
	{"service-review", "Service review", "quarterly", "targets met and missed, open points, Changes ahead, state of the Minimum Standards"},
	{"strategy", "Strategy and budget", "yearly", "plans of the business, age of the equipment, projects and budget of the next year"},
	{"level-review", "Service level review", "half_yearly", "whether Priorities, targets and measures still fit"},
}

// serviceDuties are duties of the client that a service asks for beyond the usual ten.
var serviceDuties = []starter{
	{id: "sd-01", text: "say which data is new and has to be backed up", due: "before anybody relies on it", how: "delay_excused"},
	{id: "sd-02", text: "name a person who may start the recovery plan, and a stand-in", due: "by the Service Start Date", how: "delay_excused"},
	{id: "sd-03", text: "give administrator rights in its cloud accounts", due: "by the Service Start Date", how: "delay_excused"},
	{id: "sd-04", text: "approve orders in writing", due: "before they are placed", how: "delay_excused"},
	{id: "sd-05", text: "report a lost phone, tablet or laptop", due: "the same day", how: "delay_excused"},
	{id: "sd-06", text: "see that Users take the lessons and the tests", due: "within 30 days of each"},
	{id: "sd-07", text: "have a person who can be reached day and night when a device has to be cut off", how: "delay_excused"},
	{id: "sd-08", text: "bring its plans and figures to the planning meeting", due: "10 Business Days before", how: "delay_excused"},
	{id: "sd-09", text: "allow the scans that an assessment needs", due: "before it begins", how: "delay_excused"},
	{id: "sd-10", text: "decide on drafts of policies and sign them", due: "within 10 Business Days", how: "delay_excused"},
	{id: "sd-11", text: "sign a letter of authority for each vendor that asks for one", due: "before Provider is to call the vendor", how: "delay_excused"},
	{id: "sd-12", text: "name a person who decides for each project", due: "before the project begins", how: "delay_excused"},
}

// serviceActivities are lines of who does what that a service brings beyond the usual sixteen.
var serviceActivities = []startActivity{
	{"sa-01", "Wiping a lost device", "R", "A", ""},
	{"sa-02", "Security awareness training", "R", "A", ""},
	{"sa-03", "Technology plan", "R", "A", ""},
	{"sa-04", "Mending what an assessment finds", "C", "R,A", ""},
	{"sa-05", "Deciding whether the rules on data are kept", "C", "R,A", ""},
	{"sa-06", "Phishing test", "R", "A", ""},
}

// startReport is a usual report.
type startReport struct {
	id, name, contents, frequency, day string
}

// startReports are the usual reports (domain 2.7).
var startReports = []startReport{
	{"service", "Service report", "Tickets by Priority, targets met and missed, open points, changes made", "monthly", "10"},
	{"backup", "Backup report", "jobs that ran and failed, what was done about failures, oldest and newest copy, restore tests", "weekly", ""},
	{"security", "Security report", "threats stopped, devices without updates or protection, accounts opened and closed", "monthly", "10"},
	{"assets", "Asset and warranty report", "list of Covered Equipment with age, warranty and end of support", "quarterly", "15"},
	{"budget", "Budget report", "spending of the year against the budget, proposal for the next year", "yearly", "15"},
}

// startPriority is one of the four usual priorities with its targets.
type startPriority struct {
	id, name, definition string
	examples             []string
	class                string // hours class of the target
	respond, mend, news  string
	met                  string // share of the Tickets, in percent
}

// startPriorities are the four usual priorities with the targets of domain 2.6.
var startPriorities = []startPriority{
	{
		"p1", "Critical", "A whole site or at least half of the Users cannot work, or a system that earns revenue or serves customers is down, and there is no other way to go on.",
		[]string{"The internet, or a system in which all work, is down for everybody", "An attack is spreading"},
		"24x7", "30 min", "8 hour", "1 hour", "95",
	},
	{
		"p2", "High", "A department, or three Users or more, cannot work, or an important system runs so badly that work piles up.",
		[]string{"A team cannot reach its shared files", "A team cannot print", "Email is delayed for several Users"},
		"support", "1 bizhour", "1 bizday", "4 bizhour", "95",
	},
	{
		"p3", "Normal", "One or two Users cannot work, or several can go on only with difficulty or by a Workaround.",
		[]string{"One workstation does not start", "A program that a department uses reports an error"},
		"support", "4 bizhour", "3 bizday", "1 bizday", "90",
	},
	{
		"p4", "Low", "One or two Users can go on with difficulty or by a Workaround, or a question, a request or a flaw can wait until an agreed day.",
		[]string{"One workstation does not start and a spare is there", "How do I set an out-of-office reply?"},
		"support", "1 bizday", "5 bizday", "3 bizday", "90",
	},
}

// startEscalation are the usual three steps: the id of the row and when the step is called.
var startEscalation = []starter{
	{id: "level-1", text: "half of the target time"},
	{id: "level-2", text: "the full target time"},
	{id: "level-3", text: "one and a half times the target time"},
}

// startAllocation are the six areas of responsibility that most agreements divide (domain 2.12).
var startAllocation = []struct{ id, area, party string }{
	{"al-01", "Mistakes of Provider’s people and subcontractors in the Services", "provider"},
	{"al-02", "Acts of Client, its Users and others that Client lets into the Environment", "client"},
	{"al-03", "Accuracy and lawfulness of Client Data", "client"},
	{"al-04", "What follows from a Minimum Standard that is not met after notice", "client"},
	{"al-05", "Faults of products and services of other companies", "vendor"},
	{"al-06", "Security measures", "as_listed"},
}

// startDisputeSteps are the usual steps before a mediator is asked.
var startDisputeSteps = []struct{ id, name, who, days string }{
	{"contacts", "Talk", "the main contacts of both Parties", "10"},
	{"executives", "Talk between executives", "an executive of each Party who may decide", "10"},
}

// startPrecedence is the usual order of the parts of an agreement.
var startPrecedence = []struct{ id, part string }{
	{"annexes", "legal_annexes"},
	{"key-terms", "key_terms"},
	{"own", "own_clauses"},
	{"sows", "sows"},
	{"schedules", "schedules"},
	{"articles", "articles"},
}

// startChecklist is what both sides go through before they sign, a line for each part of the agreement.
var startChecklist = []struct{ id, point string }{
	{"parties", "Names, addresses and contact persons of both sides"},
	{"goals", "What each side expects, and the goals"},
	{"term", "Start, end, renewal and the last day for notice"},
	{"hours", "Service hours, days off, and what holds after hours"},
	{"services", "Services: included, optional and excluded"},
	{"equipment", "Sites and equipment that are covered, and those that are not"},
	{"levels", "Priorities and target times, and what can wait"},
	{"call-sheet", "Whom to call for what, and who may approve spending"},
	{"duties", "Duties of each side, and what follows if one is not met"},
	{"costs", "Every price, the sum for the first year, and when it is due"},
	{"backups", "What is backed up, how often, and for how long"},
	{"security", "Security rules, and data that laws protect"},
	{"legal", "Limit of liability, ways to end it, and what happens then"},
	{"words", "Words with a special meaning, read out"},
}

// startInsurance are the usual insurances, with amounts that fit a small office (domain 2.10). The client's is advice.
var startInsurance = []struct{ id, side, kind, perClaim, aggregate string }{
	{"provider-cyber", "provider", "cyber", "1000000.00", ""},
	{"provider-general", "provider", "general", "1000000.00", "2000000.00"},
	{"provider-workers", "provider", "workers", "", ""},
	{"client-cyber", "client", "cyber", "1000000.00", ""},
}

// startAutomation is the routine work that usually runs by itself (domain 2.11).
var startAutomation = []starter{
	{id: "monitoring", text: "monitoring and sorting of alerts"},
	{id: "patching", text: "installation of updates"},
	{id: "backup-check", text: "check that backups ran"},
	{id: "disk-cleanup", text: "clean-up of full disks"},
	{id: "onboarding", text: "set-up of accounts and devices for joiners"},
}
