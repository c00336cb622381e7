package example

// acrossTrips break the rules that hold figures of different places against each other.
func acrossTrips() []Trip {
	sow := Add("sows", "move", "title", "Move", "deliverables", "All files moved", "acceptDays", "15", "feeIds", "move")
	milestone := Add(fees, "move", "label", "Move", "kind", "milestone", "price", "500")
	text, due, days := Set(fees+".move.milestone.text", "Moved"), Set(fees+".move.milestone.due", "2026-05-01"), Set(fees+".move.milestone.acceptDays", "10")
	gdpr := steps(Set("security.regimes", "gdpr"), Set("security.dpa.subjects", "employees"), Set("security.dpa.dataTypes", "names"), Set("security.dpa.transfers", "none"))
	const region, hours = servers + ".locations.cloud.region", "security.incident.noticeHours"
	return []Trip{
		{"CST-29", "ten days and fifteen", steps(milestone, text, due, days, sow), fees + ".move.milestone.acceptDays", []string{"“Move”", "10 days", "15 days"}, "take the time of the project"},
		{"CST-30", "a price", steps(Add("term.notices", "n", "reason", "price", "days", "90")), "costs.adjust.noticeDays", []string{"60 days", "90 days"}, "make it 90 days"},
		{"CST-30", "a count", steps(Add("term.notices", "n", "reason", "count", "days", "45")), "costs.adjust.countNoticeDays", []string{"30 days", "45 days"}, "make it 45 days"},
		{"CST-31", "a block", steps(Add(fees, "block", "label", "Block of hours", "kind", "hourly_block", "price", "1500", "hours", "10", "overage", "160")), fees + ".block.block.validMonths", []string{"“Block of hours”", "10 hours"}, "let them hold for 12 months"},
		{"CAL-14", "a stand-in without a right", steps(Add("contacts", "ana", "name", "Ana Lund", "side", "client", "email", "ana@fernandoak.example"), Set("contacts.theo.backupId", "ana")), "contacts.ana.mayApproveChange", []string{"“Ana Lund” stands in for “Theo Oakes”"}, "let the stand-in approve the same"},
		{"LEG-20", "a county of no state", steps(Set("legal.governingLaw", "Washington"), Set("legal.venue", "Clark County")), "legal.venue", []string{"“Clark County” names no court. Put “the courts of” before it, and “, Washington” behind it: “the courts of Clark County, Washington”"}, "write “the courts of Clark County, Washington”"},
		{"TRM-17", "for both, and for the client", steps(Add("term.notices", "all", "reason", "service", "days", "30"), Add("term.notices", "theirs", "reason", "service", "party", "client", "days", "60")), "term.notices.theirs.days", []string{"60 days", "30 days"}, "delete the later row"},
		{"TRM-17", "leaving without a reason, either party", steps(Set("legal.termination.convenience", "either"), Set("legal.etf.kind", "none"), Set("legal.termination.convenienceDays", "30"), Add("term.notices", "all", "reason", "convenience", "days", "90")), "legal.termination.convenienceDays", []string{"30 days", "90 days"}, "make it 90 days here and delete the row"},
		{"TRM-17", "leaving without a reason, the provider", steps(Set("legal.termination.convenience", "either"), Set("legal.etf.kind", "none"), Set("legal.termination.convenienceDays", "30"), Add("term.notices", "ours", "reason", "convenience", "party", "provider", "days", "90")), "legal.termination.providerDays", []string{"30 days", "90 days"}, "make it 90 days here and delete the row"},
		{"TRM-17", "leaving from month to month after the term", steps(Set("term.renewal", "month_to_month"), Set("term.monthNoticeDays", "30"), Set("legal.termination.convenience", "either"), Set("legal.etf.kind", "none"), Set("legal.termination.convenienceDays", "30"), Set("legal.termination.providerDays", "90")), "legal.termination.providerDays", []string{"90 days", "with 30 days"}, "make it 90 days from month to month too"},
		{"TRM-21", "hours for Saturday beside the usual ones", steps(Add("coverage.hours", "sat", "name", "Saturday", "week", "sat 8-12", "zone", "America/Los_Angeles")), "coverage.hours.sat.name", []string{"“Saturday” holds at no site", "“Support hours”"}, "delete the set"},
		{"TRM-17", "leaving without a reason, which nobody may", steps(Set("legal.termination.convenience", "none"), Add("term.notices", "ours", "reason", "convenience", "party", "provider", "days", "90")), "term.notices.ours.reason", []string{"90 days", "nobody"}, "delete the row"},
		{"CST-32", "evenings", steps(evening("early", "18:00", "22:00"), evening("late", "21:00", "24:00")), "costs.rates.late.from", []string{"“late” holds from 9:00 pm to", "“early” from 6:00 pm to 10:00 pm"}, ""},
		{"CST-32", "past midnight", steps(evening("night", "22:00", "06:00"), evening("dawn", "05:00", "08:00")), "costs.rates.dawn.from", []string{"“dawn” holds from 5:00 am", "“night” from 10:00 pm to 6:00 am"}, ""},
		{"CST-33", "the second year", append(table, Add("legal.etf.steps", "b", "from", "2", "amount", "500"), Add("legal.etf.steps", "c", "from", "2", "amount", "400")), "legal.etf.steps.c.from", []string{"year 2"}, "delete the later row"},
		{"SLA-20", "credit for downtime", steps(Remove("levels.kpis.kp-03"), RemoveAll("levels.uptime")), "levels.schemes.uptime.measures", []string{"“Credit for downtime” is for missed Uptime, but no system has a target for it"}, "take the scheme out"},
		{"CAL-12", "every step", steps(Set("issues.escalation.level-3.clientId", "theo")), "issues.escalation.level-3.clientId", []string{"Every step of escalation leads to “Theo Oakes”", "(levels 1, 2 and 3)"}, ""},
		{"CAL-12", "two levels", steps(Remove("issues.escalation.level-3"), Set("issues.escalation.level-1.clientId", "joanna"), Set("issues.escalation.level-2.clientId", "joanna"), Set("callSheet.p1-outage.clientId", "theo")), "issues.escalation.level-2.clientId", []string{"“Joanna Fern” (levels 1 and 2)"}, ""},
		{"CAL-17", "a lead tech", steps(Add("contacts", "jess", "side", "provider", "name", "Jess Moran")), "contacts.jess.name", []string{"“Jess Moran” is among the contacts of the provider, and is named for nothing"}, "leave them out"},
		{"CAL-16", "a person with another number", steps(Set("contacts.marcus.phone", "503-555-0111")), "callSheet.report-issue.providerId", []string{"(503) 555-0100", "(503) 555-0111", "“Marcus Bell”"}, "add a help desk with the first number"},
		{"CAL-16", "another than who has the number", steps(Fill("callSheet.report-issue.providerId", "priya")), "callSheet.report-issue.providerId", []string{"(503) 555-0100", "(503) 555-0110", "“Priya Raman”"}, "name Marcus Bell on the call sheet"},
		{"CAL-16", "a desk", steps(Set("contacts.marcus.kind", "desk"), Set("contacts.marcus.phone", "503-555-0111")), "callSheet.report-issue.providerId", []string{"(503) 555-0100", "(503) 555-0111", "“Marcus Bell”"}, "list the number of Marcus Bell"},
		{"REV-12", "two owners", steps(Set("contacts.theo.title", "Co-owner")), "signatories", []string{"“Joanna Fern” alone signs for the client", "“Theo Oakes” could sign too"}, "let Theo Oakes sign too"},
		{"REV-12", "one who decides together with the one who signs", steps(Set("contacts.joanna.spendLimit", "500"), Set("contacts.joanna.togetherId", "theo")), "signatories", []string{"“Joanna Fern” alone signs for the client", "above the limit, “Theo Oakes” has to decide too"}, "let Theo Oakes sign too"},
		{"PTY-04", "a first name", steps(Set("contacts.theo.name", "Theo")), "contacts.theo.name", []string{"“Theo” is one name only"}, "keep Theo as the whole name"},
		{"PTY-04", "who signs and is no contact", steps(Set("signatories.client.contactId", ""), Set("signatories.client.name", "Ada"), Set("signatories.client.title", "Managing member")), "signatories.client.name", []string{"“Ada” is one name only"}, "keep Ada as the whole name"},
		{"CAL-15", "the owner first", steps(Set("issues.escalation.level-1.clientId", "joanna"), Set("issues.escalation.level-2.clientId", "joanna"), Set("issues.escalation.level-3.clientId", "theo")), "issues.escalation.level-3.clientId", []string{"“Joanna Fern” (Managing member) is called before “Theo Oakes”"}, "exchange the two"},
		{"CAL-15", "a complaint", steps(Set("callSheet.escalate-1.clientId", "joanna"), Set("callSheet.escalate-2.clientId", "theo"), Set("issues.escalation.level-2.clientId", "theo"), Set("issues.escalation.level-3.clientId", "joanna")), "callSheet.escalate-2.clientId", []string{"“Theo Oakes”"}, "exchange the two"},
		{"SVC-11", "an onboarding of a known client", steps(Set("costs.lists.main.fees.onboarding.serviceIds", ""), Set("term.known", "yes")), "costs.lists.main.fees.onboarding.serviceIds", []string{"looked after already"}, "say that the client is new"},
		{"TRM-22", "a client who is looked after already", steps(Set("term.startBy", "onboarding"), Set("term.latestStart", "2026-06-01"), Remove("costs.lists.main.fees.onboarding"), Set("costs.noSetupFee", "yes"), Set("term.known", "yes")), "term.startBy", []string{"when the onboarding is accepted"}, "start on a date"},
		{"SVC-22", "courses beside lessons", steps(Add("exclusions", "courses", "text", "Training beyond two hours a year"), Set("services.sv-19.status", "included"), Set("costs.lists.main.fees.sv-19.price", "3")), "exclusions.courses.text", []string{"“Training beyond two hours a year”", "“Security awareness training”"}, "except that service"},
		{"SVC-22", "a name", steps(Add("exclusions", "books", "text", "Support of QuickBooks and of the drawing programs"), Set("levels.priorities.p2.examples", "QuickBooks does not open\nEmail is late")), "levels.priorities.p2.examples", []string{"“High”", "“Support of QuickBooks and of the drawing programs”", "“QuickBooks does not open”"}, "take “QuickBooks does not open” out"},
		{"SVC-22", "two words", steps(Add("exclusions", "books", "text", "The tax software and its database"), Set("levels.priorities.p1.examples", "The tax software is down for everybody\nAn attack is spreading")), "levels.priorities.p1.examples", []string{"“Critical”"}, "take “The tax software is down for everybody” out"},
		{"SVC-22", "what printers do", steps(Add("exclusions", "printers", "text", "Printers"), Set("levels.priorities.p2.examples", "Nobody of a team can print\nEmail is late")), "levels.priorities.p2.examples", []string{"“High”", "“Printers”"}, "take “Nobody of a team can print” out"},
		{"SVC-22", "a vendor whom the client calls", steps(Add("exclusions", "books", "text", "The tax software: Client calls its vendor itself"), Add("services", "sv-25", "name", "Vendor management", "status", "included", "description", "Vendors are called.", "noCharge", "yes", "included", "Contact with the vendor of the tax software\nA list of vendors")), "services.sv-25.included", []string{"“Vendor management”", "“The tax software", "who calls them"}, "take “Contact with the vendor of the tax software” out"},
		{"SVC-22", "printing without printers", steps(Set("levels.performance.pf-05.metric", "printing"), Add("exclusions", "printers", "text", "Repair of printers and copiers")), "levels.performance.pf-05.metric", []string{"“printing”", "best effort", "“Repair of printers and copiers”"}, "take the expectation out"},
		{"SVC-22", "printing, and no printer is covered", steps(Set("levels.performance.pf-05.metric", "printing"), Set("equipment.plotter.covered", "no")), "levels.performance.pf-05.metric", []string{"“printing”", "“Large-format plotter”"}, "take the expectation out"},
		{"SVC-22", "a failure", steps(Add("exclusions", "cabling", "text", "Network cabinets"), Set("scenarios.network.providerDoes", "repairs the network cabinet")), "scenarios.network.providerDoes", []string{"“Network cabinets”"}, ""},
		{"SVC-22", "a measure", steps(Add("security.controls", "pen", "control", "custom", "name", "Penetration test, each year", "status", "included", "owner", "provider"), Set("services.sv-11.excluded", "Penetration tests\nThe firewall itself")), "services.sv-11.excluded", []string{"“Firewall management”", "“Penetration tests”", "“Penetration test, each year”"}, "take “Penetration tests” out"},
		{"SVC-22", "a report", steps(Add("exclusions", "grants", "text", "Grant reports"), Add("reports", "grants", "name", "Figures for grant reports", "contents", "IT spending")), "reports.grants.contents", []string{"“Grant reports”"}, ""},
		{"SVC-10", "a line speaks of it", steps(Add("services", "own", "name", "Regular visit", "status", "included", "description", "A visit each month.", "included", "A visit", "delivery", "onsite"), Add(fees, "visits", "label", "Regular visits on site", "unit", "flat", "qty", "1", "price", "300", "serviceIds", "sv-26")), "services.own.noCharge", []string{"“Regular visit” is included and no fee pays for it"}, "let “Regular visits on site” pay for it"},
		{"SVC-10", "a rate may", steps(Add("services", "own", "name", "Regular visit", "status", "included", "description", "A visit each month.", "included", "A visit", "delivery", "onsite")), "services.own.noCharge", []string{"“Regular visit”"}, ""},
		{"SVC-23", "in the bundle", steps(Set("services.sv-03.noCharge", "yes")), "services.sv-03.noCharge", []string{"“Help desk” is called free of charge, but “Managed services” charges for it"}, "say that it is not free"},
		{"TRM-19", "two weeks", steps(Set("outgoing.name", "Tidewater"), Set("outgoing.until", "2026-02-15")), "outgoing.until", []string{"“Tidewater” works until February 15, 2026 and service begins on"}, ""},
		{"TRM-20", "a term of a month", steps(Set("term.initialMonths", "1"), Set("term.renewal", "none"), Set("term.rampDays", "30")), "term.rampDays", []string{"30 days", "31 days", "1 day of it"}, "settle in within 7 days"},
		{"MNT-08", "one of two days", steps(Set("maintenance.windows.servers.days", "wed, fri"), Set("maintenance.neverOn", "fri")), "maintenance.windows.servers.days", []string{"“Servers” is on Friday"}, "leave Friday out"},
		{"MNT-08", "from noon on", steps(Set("maintenance.windows.servers.days", "wed, fri"), Set("maintenance.neverOn", "fri"), Set("maintenance.neverFrom", "12:00")), "maintenance.windows.servers.days", []string{"“Servers” is on Friday"}, "leave Friday out"},
		{"SLA-21", "on call for two", steps(Set("afterHours.policy", "on_call_p1_p2")), "levels.priorities.p2.targets.support.hoursClass", []string{"“on call for critical and high”, but times for “High” count in support hours only"}, "count around the clock"},
		{"SLA-22", "not at the client’s own address", steps(RemoveAll("sites"), Add("sites", "loft", "name", "Loft", "address.line1", "9 Quay Street", "address.city", "Salem"), Set("afterHours.siteIds", "loft")), "afterHours.siteIds", []string{"“Client’s own address” gets no help after hours"}, "help all sites after hours"},
		{"SLA-22", "one of two sites", offices(Set("afterHours.siteIds", "studio")), "afterHours.siteIds", []string{"“Critical” is promised around the clock, but “Loft” gets no help after hours"}, "help all sites after hours"},
		{"SVC-21", "a server on the list", steps(Set("services.sv-05.status", ""), Set(fees+".server.optional", "yes")), "services.sv-05.status", []string{"“Server management” is included because the list of equipment has “", "confirm it"}, "offer it as an option"},
		{"SVC-20", "updates are an option", steps(Offer("sv-07")), "raci.ra-02", []string{"“Patch management” is not included", "“Patching”", "“installation of updates”"}, "delete them"},
		{"SVC-20", "one row", steps(Offer("sv-11"), Remove("levels.uptime.network", "levels.kpis.kp-03", "levels.schemes.uptime")), "raci.ra-09", []string{"“Firewall rules”", "Delete it"}, "delete it"},
		{"SVC-20", "a row and a failure", steps(Offer("sv-08")), "standards.st-04", []string{"“Managed protection on every device”", "“malware or attack” (When something fails)", "Take it out of them"}, "take it out"},
		{"SVC-20", "a line pays for it", steps(Set("services.sv-06.status", "optional")), fees + ".managed.serviceIds", []string{"“Workstation management” is not included", "“Managed services” (Fees)", "Take it out of what this line pays for"}, "take it out"},
		{"BKP-19", "an option", steps(Offer("sv-12"), Set(fees+".storage.optional", "yes")), "backups.responsible", []string{"no included service does"}, "say that Client makes them"},
		{"SLA-20", "a credit", steps(Set("levels.schemes.times.measures", "resolution, response"), Set("levels.fixTimes", "no")), "levels.schemes.times.measures", []string{"“Credit for missed times”"}, "give no credit for mending times"},
		{"SLA-20", "a figure", steps(Set("levels.fixTimes", "no"), Add("levels.kpis", "mine", "name", "Mended", "formula", "Tickets within the Resolution Time", "source", "tickets", "frequency", "monthly")), "levels.kpis.mine.formula", []string{"“Mended”"}, "take the figure out"},
		{"SLA-20", "no priority has a time", steps(Remove("levels.kpis.kp-02"), Set("levels.schemes.times.measures", "response"), Set("levels.priorities.p1.targets.24x7.resolutionKind", "none_promised"), Set("levels.priorities.p2.targets.support.resolutionKind", "none_promised"), Set("levels.priorities.p3.targets.support.resolutionKind", "none_promised"), Set("levels.priorities.p4.targets.support.resolutionKind", "none_promised"), Add("levels.kpis", "mine", "name", "Mended", "formula", "Tickets within the Resolution Time", "source", "tickets", "frequency", "monthly")), "levels.kpis.mine.formula", []string{"“Mended”"}, "take the figure out"},
		{"TRM-18", "a site that never closes", twoSites(Set("afterHours.siteIds", "studio, hall")), "afterHours.siteIds", []string{"“Hall”", "“Around the clock”"}, "leave it out"},
		{"CST-34", "an extra line", steps(Add(fees, "desk", "label", "Desk by phone", "unit", "user", "qty", "22", "price", "35", "serviceIds", "sv-03")), fees + ".managed.serviceIds", []string{"“Managed services” and “Desk by phone”", "“Help desk”", "twice"}, "leave it to “Desk by phone”"},
		{"CST-34", "by user and by device", steps(Add(fees, "edr", "label", "Protection", "unit", "device", "qty", "24", "price", "6", "serviceIds", "sv-08")), fees + ".managed.serviceIds", []string{"“Managed services” and “Protection”", "“Endpoint protection (EDR)”"}, "leave it to “Protection”"},
		{"CST-34", "a fixed fee", steps(Add(fees, "desk", "label", "Desk and updates", "unit", "flat", "qty", "1", "price", "350", "serviceIds", "sv-03, sv-07")), fees + ".managed.serviceIds", []string{"“Help desk”, “Patch management”"}, "leave them to “Desk and updates”"},
		{"CST-35", "a sum for each user", steps(Set(fees+".managed.price", "1950")), fees + ".managed.price", []string{"$1,950.00 for each user", "$42,900.00 each month for 22"}, "make it a fixed fee"},
		{"SEC-20", "a copy in Europe", steps(Set("security.residency", "us_only"), Set(region, "Frankfurt, Germany")), region, []string{"“Frankfurt, Germany”", "in the United States only"}, ""},
		{"SEC-21", "personal data", append(gdpr, Set("security.dpa.noticeHours", "12")), hours, []string{"24 hours", "12 hours", "personal data"}, "tell within 12 hours"},
		{"SVC-24", "reports each quarter", steps(RemoveAll("reports"), Add("reports", "own", "name", "Service report", "frequency", "quarterly"), Set("services.sv-03.deliverables", "Monthly report on Tickets"), Set("services.sv-01.deliverables", ""), Set("services.sv-07.deliverables", ""), Set("services.sv-12.deliverables", "")), "services.sv-03.deliverables", []string{"“Help desk” promises “Monthly report on Tickets”", "sent that often"}, "make it quarterly"},
		{"SVC-24", "a report that was taken off", steps(Remove("reports.backup")), "services.sv-12.deliverables", []string{"“Backup", "promises “Weekly backup report”", "the list of reports has none"}, "take “Weekly backup report” out"},
		{"SVC-24", "no regular reports", steps(RemoveAll("reports"), None("reports"), Set("services.sv-01.deliverables", ""), Set("services.sv-12.deliverables", "")), "services.sv-07.deliverables", []string{"promises “Monthly patch report”", "no regular reports"}, "take “Monthly patch report” out"},
		{"SEC-22", "eight hours", steps(Set("services.sv-03.included", "Help by phone\n8 hours of work on each incident")), "services.sv-03.included", []string{"“Help desk”", "8 hours", "4"}, "include 8 hours"},
	}
}

// twoSites adds a hall that is open day and night.
func twoSites(more ...Step) []Step {
	return append(steps(Add("coverage.hours", "always", "name", "Around the clock", "week", "24x7", "zone", "America/Los_Angeles"),
		Add("sites", "hall", "name", "Hall", "address.line1", "7 Quay Street", "address.city", "Portland", "address.region", "OR", "address.postal", "97209", "hoursId", "always")), more...)
}

// offices adds a second site with the same hours.
func offices(more ...Step) []Step {
	return append(steps(Add("sites", "loft", "name", "Loft", "address.line1", "9 Quay Street", "address.city", "Portland", "address.region", "OR", "address.postal", "97209")), more...)
}

// table makes leaving cost what a table says.
var table = steps(Set("legal.etf.kind", "table"), Add("legal.etf.steps", "a", "from", "1", "amount", "900"))

// evening adds a rate for a part of the day.
func evening(id, from, to string) Step {
	return Add("costs.rates", id, "name", id, "work", "remote", "price", "225", "dayClass", "after_hours", "from", from, "to", to)
}

// acrossCalms are close to breaking them.
func acrossCalms() []Calm {
	sow := Add("sows", "move", "title", "Move", "deliverables", "All files moved", "acceptDays", "10", "feeIds", "move")
	milestone := Add(fees, "move", "label", "Move", "kind", "milestone", "price", "500")
	text, due, days := Set(fees+".move.milestone.text", "Moved"), Set(fees+".move.milestone.due", "2026-05-01"), Set(fees+".move.milestone.acceptDays", "10")
	return []Calm{
		{"LEG-20", "a county with its state", steps(Set("legal.venue", "Multnomah County, Oregon"))},
		{"CST-29", "the same", steps(milestone, text, due, days, sow)},
		{"CST-30", "the same", steps(Add("term.notices", "n", "reason", "price", "days", "60"))},
		{"CST-31", "a year", steps(Add(fees, "block", "label", "Block of hours", "kind", "hourly_block", "price", "1500", "hours", "10", "overage", "160"), Set(fees+".block.block.validMonths", "12"))},
		{"CAL-14", "a stand-in who may approve access", steps(Add("contacts", "ana", "name", "Ana Lund", "side", "client", "email", "ana@fernandoak.example", "mayApproveAccess", "yes"), Set("contacts.theo.backupId", "ana"))},
		{"LEG-20", "a court abroad", steps(Set("legal.governingLaw", "Germany"), Set("legal.venue", "Landgericht München I"))},
		{"TRM-22", "a new client", steps(Set("term.startBy", "onboarding"), Set("term.latestStart", "2026-06-01"))},
		{"SVC-22", "courses apart from lessons", steps(Add("exclusions", "courses", "text", "Training, apart from Security awareness training"), Set("services.sv-19.status", "included"), Set("costs.lists.main.fees.sv-19.price", "3"))},
		{"TRM-21", "hours of a site", steps(Add("coverage.hours", "sat", "name", "Saturday", "week", "sat 8-12", "zone", "America/Los_Angeles"), Set("sites.studio.hoursId", "sat"))},
		{"TRM-21", "hours of a season", steps(Add("coverage.hours", "tax", "name", "Tax season", "from", "2/1", "to", "4/15", "week", "mon-sat 7-21"))},
		{"TRM-17", "the same notice from month to month", steps(Set("term.renewal", "month_to_month"), Set("term.monthNoticeDays", "30"), Set("legal.termination.convenience", "either"), Set("legal.etf.kind", "none"), Set("legal.termination.convenienceDays", "30"), Set("legal.termination.providerDays", "30"))},
		{"TRM-17", "leaving month by month", steps(Set("term.kind", "month_to_month"), Add("term.notices", "ours", "reason", "convenience", "party", "provider", "days", "90"))},
		{"TRM-17", "leaving, as termination says", steps(Set("legal.termination.convenience", "either"), Set("legal.etf.kind", "none"), Set("legal.termination.convenienceDays", "30"), Add("term.notices", "theirs", "reason", "convenience", "party", "client", "days", "30"))},
		{"TRM-17", "one for each party", steps(Add("term.notices", "ours", "reason", "service", "party", "provider", "days", "30"), Add("term.notices", "theirs", "reason", "service", "party", "client", "days", "60"))},
		{"CST-32", "one after the other", steps(evening("early", "18:00", "22:00"), evening("late", "22:00", "06:00"))},
		{"CST-32", "two grades in the same hours", steps(evening("junior", "18:00", "22:00"), evening("senior", "18:00", "22:00"))},
		{"CST-33", "the third year", append(table, Add("legal.etf.steps", "b", "from", "2", "amount", "500"), Add("legal.etf.steps", "c", "from", "3", "amount", "400"))},
		{"SLA-20", "no credits", steps(Remove("levels.kpis.kp-03"), RemoveAll("levels.uptime"), Set("levels.credits", "no"))},
		{"CAL-17", "a stand-in", steps(Add("contacts", "jess", "side", "provider", "name", "Jess Moran"), Set("contacts.marcus.backupId", "jess"))},
		{"CAL-17", "somebody of the client", steps(Add("contacts", "jess", "side", "client", "name", "Jess Moran"))},
		{"CAL-16", "written otherwise", steps(Set("coverage.channels.phone.value", "503.555.0100"))},
		{"CAL-16", "a number for critical problems only", steps(Set("contacts.marcus.phone", "503-555-0111"), Fill("coverage.channels.phone.priorityIds", "p1"))},
		{"CAL-16", "no number listed, which follows the call sheet", steps(Set("contacts.marcus.phone", "503-555-0111"), Set("coverage.channels.phone.value", ""))},
		{"REV-12", "both are proposed", steps(Set("contacts.joanna.spendLimit", "500"), Set("contacts.theo.title", "Co-owner"))},
		{"REV-12", "both sign", steps(Set("contacts.theo.title", "Co-owner"), Add("signatories", "second", "side", "client", "name", "Theo Oakes"))},
		{"REV-12", "somebody of the other side", steps(Set("contacts.priya.title", "Owner"))},
		{"PTY-04", "a name of another script", steps(Set("contacts.theo.name", "王小明"))},
		{"PTY-04", "nobody names the person", steps(Add("contacts", "ada", "name", "Ada", "side", "client", "phone", "503-555-0177"))},
		{"PTY-04", "a desk", steps(Add("contacts", "front", "name", "Reception", "side", "client", "phone", "503-555-0177"), Fill("reports.budget.recipients", "front"))},
		{"CAL-15", "the owner twice", steps(Set("issues.escalation.level-2.clientId", "joanna"))},
		{"SVC-22", "a measure of the client", steps(Add("security.controls", "pen", "control", "pen_test", "status", "included", "owner", "client"), Set("services.sv-11.excluded", "Penetration tests"))},
		{"SVC-22", "what printers use", steps(Add("exclusions", "toner", "text", "Toner and paper for printers"))},
		{"SVC-22", "other words of the kind", steps(Add("exclusions", "books", "text", "Support of the accounting software"), Set("levels.priorities.p2.examples", "The drawing software does not open\nThe accounting team cannot print"))},
		{"SVC-23", "a line that is waived", steps(Add("services", "own", "name", "Coffee machine care", "status", "included", "description", "Beans are filled up.", "included", "Beans", "noCharge", "yes"), Add(fees, "beans", "label", "Coffee", "unit", "flat", "qty", "1", "price", "3", "serviceIds", "own", "waived", "yes"))},
		{"TRM-19", "the day before", steps(Set("outgoing.name", "Tidewater"), Set("outgoing.until", "2026-02-28"))},
		{"TRM-20", "month by month", steps(Set("term.kind", "month_to_month"), Set("term.rampDays", "45"))},
		{"TRM-20", "a term of half a year", steps(Set("term.initialMonths", "6"), Set("term.rampDays", "90"))},
		{"MNT-08", "another day", steps(Set("maintenance.neverOn", "fri"))},
		{"MNT-08", "before noon", steps(Set("maintenance.windows.servers.days", "wed, fri"), Set("maintenance.windows.servers.start", "04:00"), Set("maintenance.windows.servers.end", "06:00"), Set("maintenance.neverOn", "fri"), Set("maintenance.neverFrom", "12:00"))},
		{"SLA-21", "a line for the night", steps(Set("afterHours.policy", "on_call_p1_p2"), Add("levels.priorities.p2.targets", "night", "hoursClass", "after", "response", "2 hour", "resolution", "1 day"))},
		{"SLA-21", "a line that promises nothing for the night", steps(Set("afterHours.policy", "on_call_p1_p2"), Add("levels.priorities.p2.targets", "night", "hoursClass", "after", "responseKind", "best_effort", "resolutionKind", "best_effort"))},
		{"SLA-22", "all of them, the client’s own address too", steps(RemoveAll("sites"), Add("sites", "loft", "name", "Loft", "address.line1", "9 Quay Street", "address.city", "Salem"), Set("afterHours.siteIds", "loft, client-address"))},
		{"SLA-22", "all of them", offices(Set("afterHours.siteIds", "studio, loft"))},
		{"SVC-21", "said so", steps(Set("services.sv-05.status", ""), Confirm("services.sv-05.status"))},
		{"SVC-20", "a service of another name", steps(Offer("sv-07"), Add("services", "own", "name", "Patching by night", "status", "included", "description", "Patches at night", "included", "Patches", "noCharge", "yes"))},
		{"SVC-20", "another service does it", steps(Offer("sv-11"), Set("services.sv-02.name", "Network and firewall care"))},
		{"BKP-19", "a service of its own", steps(Offer("sv-12"), Set(fees+".storage.optional", "yes"), Add("services", "own", "name", "Copies off site", "status", "included", "description", "Backup of files", "included", "Backup", "noCharge", "yes"))},
		{"SLA-20", "what the preset brought", steps(Set("levels.fixTimes", "no"))},
		{"TRM-18", "the sites that close", twoSites(Set("afterHours.siteIds", "studio"))},
		{"CST-34", "for other people", steps(Set("client.headcount", "30"), Set(fees+".managed.qty", "30"), Set(fees+".managed.serviceIds", "sv-01, sv-02, sv-04, sv-06, sv-07, sv-08, sv-09, sv-10, sv-11, sv-14, sv-17"), Add(fees, "east", "label", "Desk in the east", "unit", "user", "qty", "12", "price", "60", "serviceIds", "sv-03"), Add(fees, "west", "label", "Desk in the west", "unit", "user", "qty", "18", "price", "50", "serviceIds", "sv-03"))},
		{"CST-35", "a dear year", steps(Set(fees+".managed.cycle", "annual"), Set(fees+".managed.price", "1950"))},
		{"CST-34", "a few devices of the network", steps(Add(fees, "net", "label", "Network devices", "unit", "device", "qty", "5", "price", "15", "serviceIds", "sv-02"))},
		{"CST-34", "a season", steps(Add(fees, "desk", "label", "Saturday desk", "unit", "flat", "qty", "1", "price", "350", "monthsOfYear", "1,2,3", "serviceIds", "sv-03"))},
		{"CST-34", "one after the other", steps(Set(fees+".managed.until", "2026-12-31"), Add(fees, "desk", "label", "Desk by phone", "unit", "user", "qty", "22", "price", "35", "serviceIds", "sv-03", "from", "2027-01-01"))},
		{"CST-34", "counted by what is stored", steps(Set(fees+".storage.qty", "4"))},
		{"SEC-20", "a copy in Oregon", steps(Set("security.residency", "us_only"), Set(servers+".locations.cloud.region", "Hillsboro, Oregon"))},
		{"SEC-21", "later than the agreement, which holds", steps(Set("security.regimes", "gdpr"), Set("security.dpa.subjects", "employees"), Set("security.dpa.dataTypes", "names"), Set("security.dpa.transfers", "none"), Set("security.dpa.noticeHours", "48"))},
		{"SVC-24", "as often as a report", steps(Set("services.sv-03.deliverables", "Weekly report on Tickets"))},
		{"SVC-24", "no paper of the list", steps(RemoveAll("reports"), Add("reports", "own", "name", "Service report", "frequency", "yearly"), Set("services.sv-03.deliverables", "Quarterly account list"), Set("services.sv-01.deliverables", ""), Set("services.sv-07.deliverables", ""), Set("services.sv-12.deliverables", ""))},
		{"SVC-24", "the same by another name", steps(Remove("reports.backup"), Add("reports", "own", "name", "Weekly news of backups", "frequency", "weekly", "contents", "What ran and what failed"))},
		{"SEC-22", "an answer, and the same hours", steps(Set("services.sv-03.included", "An answer to each incident within 8 hours\n4 hours of work on each incident"))},
	}
}
