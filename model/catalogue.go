package model

// Catalogue holds the 29 services that most agreements choose from (domain 5.2), in the order in which they are listed.
var Catalogue = []CatalogueService{
	{
		ID: "sv-01", Name: "Remote monitoring and management", Category: "manage", Unit: "device", Delivery: "remote", Frequency: "continuous", Planned: true,
		Description: "A monitoring agent on each covered device reports faults, and people look at what it reports.",
		Included: []string{
			"Monitoring agent on every covered server and workstation, reporting day and night",
			"Checks of disk space, load, memory and important services",
			"Alerts are sorted in Support Hours and turned into Tickets where somebody has to act",
			"A summary of the state of all devices each month",
		},
		Excluded: []string{
			"Devices on which the agent is not installed",
			"Work on alerts After-Hours, beyond what the section on After-Hours service promises",
		},
		Results: []string{"Monthly health summary"},
		Kinds:   []string{"server", "workstation", "laptop"}, Duties: []string{"cd-07", "cd-08"}, Activities: []string{"ra-01"},
	},
	{
		ID: "sv-02", Name: "Network monitoring and management", Category: "manage", Unit: "device", Delivery: "both", Frequency: "continuous", Planned: true,
		Description: "The firewall, switches and Wi-Fi at the listed sites are watched, kept up to date and documented.",
		Included: []string{
			"Monitoring of firewalls, switches and Wi-Fi access points",
			"A copy of each device’s configuration, taken after every change",
			"Firmware updates in a Maintenance Window or at a time agreed with Client",
			"A fault report to the internet company when the line fails",
		},
		Excluded: []string{
			"Cabling and electrical work",
			"Faults of the internet line, beyond reporting them to the internet company and following them up",
			"Redesign of the network",
		},
		Results: []string{"Network diagram and device list, updated after each change"},
		Kinds:   []string{"firewall", "switch", "access_point"}, Duties: []string{"cd-07"}, Standards: []string{"st-03", "st-08"}, Activities: []string{"ra-01"},
	},
	{
		ID: "sv-03", Name: "Help desk", Category: "support", Unit: "user", Delivery: "remote", Frequency: "on request",
		Description: "People answer questions and solve problems of covered Users in Support Hours.",
		Included: []string{
			"Help for every covered User, in the ways that the Agreement names",
			"Incidents with Covered Equipment, software and accounts",
			"Short how-to questions on common office software",
			"A Ticket for every request, which the User can follow",
		},
		Excluded: []string{"Software that is not used for work"},
		Duties:   []string{"cd-02", "cd-09"}, Standards: []string{"st-02"},
	},
	{
		ID: "sv-04", Name: "On-site support", Category: "support", Unit: "hour", Delivery: "onsite", Frequency: "when remote help is not enough",
		Description: "Somebody comes to a listed site when a problem cannot be solved from afar.",
		Included: []string{
			"Visits to listed sites in Support Hours when remote help has not solved the problem",
			"Exchange of Covered Equipment on the desk or in the rack",
			"Hands and eyes for a vendor who works on Client’s systems from afar",
		},
		Excluded: []string{
			"Visits After-Hours, unless the Agreement promises one or the Parties agree on a time",
			"Travel that the Agreement says is charged, and travel to places that are not listed as sites",
		},
		Duties: []string{"cd-01"},
	},
	{
		ID: "sv-05", Name: "Server management", Category: "manage", Unit: "server", Delivery: "remote", Frequency: "monthly and on request", Planned: true,
		Description: "The operating systems of covered servers are cared for, from patches to user rights.",
		Included: []string{
			"Care of the operating system and of its roles, such as file, print and directory services",
			"Monthly review of event logs and capacity",
			"Changes to users, groups and shared folders",
		},
		Excluded: []string{
			"New servers and moves to other hardware",
			"Upgrades to another version of the operating system",
			"Databases of business applications, beyond starting and stopping them",
		},
		Results: []string{"Yearly note on age, capacity and end of support of each server"},
		Kinds:   []string{"server"}, Duties: []string{"cd-08"}, Standards: []string{"st-06", "st-09"}, Activities: []string{"ra-11"},
	},
	{
		ID: "sv-06", Name: "Workstation management", Category: "manage", Unit: "workstation", Delivery: "remote", Frequency: "monthly and on request", Planned: true,
		Description: "Covered desktops and laptops are kept healthy and equipped with an agreed set of software.",
		Included: []string{
			"Monthly check of disk, battery, updates and protection",
			"The agreed set of software, installed and kept up to date",
			"Set-up of a replacement for a device of the same kind",
		},
		Excluded: []string{
			"Repair parts and warranty extensions",
			"Home editions of operating systems",
		},
		Kinds: []string{"workstation", "laptop"}, Duties: []string{"cd-07"}, Standards: []string{"st-01", "st-02"}, Activities: []string{"ra-11"},
	},
	{
		ID: "sv-07", Name: "Patch management", Category: "security", Unit: "device", Delivery: "remote", Frequency: "monthly, critical patches as the list of updates says", Planned: true,
		Description: "Security updates of operating systems and common programs are tested, approved and installed.",
		Included: []string{
			"Updates of operating systems and common third-party programs",
			"Approval before updates go to all devices",
			"Monthly report of devices that miss updates",
		},
		Excluded: []string{
			"Systems that their vendor no longer supports",
			"Systems whose vendor does not allow updates by others",
		},
		Results: []string{"Monthly patch report"},
		Kinds:   []string{"server", "workstation", "laptop"}, Duties: []string{"cd-07"}, Standards: []string{"st-01"}, Activities: []string{"ra-02"},
	},
	{
		ID: "sv-08", Name: "Endpoint protection (EDR)", Category: "security", Unit: "device", Delivery: "remote", Frequency: "continuous", Planned: true,
		Description: "Protection software on each covered device detects attacks and can cut the device off the network.",
		Included: []string{
			"Protection software on every covered server and workstation, licensed and up to date",
			"Isolation of a device that shows signs of an attack",
			"First response: containment, removal of the threat, advice on what comes next",
		},
		Excluded: []string{
			"Forensic work and evidence for court",
			"Work on a Security Incident beyond the hours that the section on them includes",
		},
		Kinds: []string{"server", "workstation", "laptop"}, Duties: []string{"cd-06"}, Standards: []string{"st-04"}, Activities: []string{"ra-13"},
	},
	{
		ID: "sv-09", Name: "Identity and multi-factor sign-in", Category: "security", Unit: "user", Delivery: "remote", Frequency: "on request, reviewed quarterly", Planned: true,
		Description: "Accounts, sign-in with a second factor, and access rights are kept in order.",
		Included: []string{
			"A second factor for everybody’s email and remote access, and for all administrator accounts",
			"Sign-in rules by place, device and risk, where the platform offers them",
			"Accounts opened, changed and closed as people come and go",
			"Quarterly list of accounts and administrators for Client to confirm",
		},
		Excluded: []string{"Single sign-on for applications that are not listed"},
		Results:  []string{"Quarterly account list"},
		Duties:   []string{"cd-04", "cd-06"}, Standards: []string{"st-05", "st-10"}, Activities: []string{"ra-08"},
	},
	{
		ID: "sv-10", Name: "Email security", Category: "security", Unit: "mailbox", Delivery: "remote", Frequency: "continuous", Planned: true,
		Description: "Unwanted and dangerous mail is filtered before it reaches the mailbox.",
		Included: []string{
			"Filter for spam, phishing and harmful attachments",
			"Rules against senders who pretend to be somebody else",
			"Release of messages that were held back by mistake",
		},
		Excluded: []string{
			"Recovery of messages that a filter or a user deleted for good",
			"Archiving of mail for legal purposes",
		},
		Duties: []string{"cd-06"}, Standards: []string{"st-05"},
	},
	{
		ID: "sv-11", Name: "Firewall management", Category: "security", Unit: "device", Delivery: "remote", Frequency: "monthly and on request", Planned: true,
		Description: "The rules of covered firewalls are kept tight, documented and up to date.",
		Included: []string{
			"Rule changes on request of an Authorized Contact",
			"Remote access (VPN) for Users and between sites",
			"Firmware and signature updates",
			"Monthly review of the logs",
		},
		Excluded: []string{
			"Penetration tests",
			"The firewall itself and its licenses, unless a fee line names them",
		},
		Kinds: []string{"firewall"}, Duties: []string{"cd-07"}, Standards: []string{"st-03"}, Activities: []string{"ra-09"},
	},
	{
		ID: "sv-12", Name: "Backup management", Category: "backup", Unit: "tb", Delivery: "remote", Frequency: "daily", Planned: true,
		Description: "The backups listed in the Agreement are set up, checked every Business Day and mended when they fail.",
		Included: []string{
			"Set-up of the listed backup jobs",
			"A look at the result of every job each Business Day",
			"Repair of failed jobs",
			"Restores as the Agreement allows",
		},
		Excluded: []string{
			"Data that no listed backup job names",
			"The duty to keep records for a legal period, beyond the time for which a listed backup job keeps its copies",
			"Storage for backups beyond a limit that the Agreement sets, where it sets one",
		},
		Results: []string{"Weekly backup report"},
		Duties:  []string{"sd-01"}, Standards: []string{"st-07"}, Activities: []string{"ra-03", "ra-04", "ra-05"},
	},
	{
		ID: "sv-13", Name: "Disaster recovery", Category: "backup", Unit: "flat", Delivery: "both", Frequency: "tested yearly", Planned: true,
		Description: "A written plan says how the systems are brought back after a disaster, and a yearly test shows that it works.",
		Included: []string{
			"A written recovery plan for the listed systems",
			"One test a year with a written result",
			"Recovery to other hardware or to the cloud when the plan is activated",
		},
		Excluded: []string{
			"Planning for premises, staff and telephones",
			"Replacement hardware",
		},
		Results: []string{"Recovery plan", "Yearly test report"},
		Duties:  []string{"sd-02"}, Standards: []string{"st-07"}, Activities: []string{"ra-15"},
	},
	{
		ID: "sv-14", Name: "Microsoft 365 or Google Workspace administration", Category: "cloud", Unit: "user", Delivery: "remote", Frequency: "on request, reviewed quarterly", Planned: true,
		Description: "Client’s cloud office is administered: users, licenses, and security settings.",
		Included: []string{
			"Users, groups, mailboxes and shared folders",
			"Licenses assigned, taken back and counted",
			"An agreed baseline of security settings, compared quarterly",
		},
		Excluded: []string{
			"Migrations from other platforms",
			"Applications and workflows built on the platform",
			"Outages of the cloud vendor",
		},
		Kinds: []string{"cloud_tenant"}, Duties: []string{"sd-03", "cd-04"}, Standards: []string{"st-05"},
	},
	{
		ID: "sv-15", Name: "Cloud server care", Category: "cloud", Unit: "server", Delivery: "remote", Frequency: "monthly and on request", Planned: true,
		Description: "Servers that Client rents in a public cloud are watched and patched.",
		Included: []string{
			"Monitoring of rented servers and their storage",
			"Security updates in a Maintenance Window or at a time agreed with Client",
			"Advice on sizes that cost less",
		},
		Excluded: []string{
			"The cloud vendor’s bill",
			"Rebuilding applications for the cloud",
		},
		Duties: []string{"sd-03"}, Standards: []string{"st-05"},
	},
	{
		ID: "sv-16", Name: "Licensing and procurement", Category: "advice", Unit: "licence", Delivery: "remote", Frequency: "on request",
		Description: "Hardware, software and licenses are quoted, ordered and tracked until they have to be renewed.",
		Included: []string{
			"Quotes with at least one alternative where there is one",
			"Orders after written approval",
			"A calendar of renewals with a reminder 60 days before",
		},
		Excluded: []string{
			"Prices, which the vendors set",
			"Fees for ending a vendor’s commitment early",
		},
		Results: []string{"Renewal calendar"},
		Duties:  []string{"sd-04"}, Standards: []string{"st-02"}, Activities: []string{"ra-12"},
	},
	{
		ID: "sv-17", Name: "Disk and device encryption", Category: "security", Unit: "device", Delivery: "remote", Frequency: "checked monthly", Planned: true,
		Description: "The disks of covered laptops and workstations are encrypted, and the keys are kept where they can be found.",
		Included: []string{
			"Encryption switched on where the device supports it",
			"Recovery keys kept in escrow",
			"Monthly list of devices that are not encrypted",
		},
		Excluded: []string{"USB sticks and other removable media, unless they are listed"},
		Kinds:    []string{"workstation", "laptop"}, Duties: []string{"cd-07"},
	},
	{
		ID: "sv-18", Name: "Mobile device management", Category: "security", Unit: "device", Delivery: "remote", Frequency: "on request, checked monthly", Planned: true,
		Description: "Phones and tablets that reach company data are enrolled and can be wiped.",
		Included: []string{
			"Enrolment of covered phones and tablets",
			"Screen lock, encryption and updates required before they reach company data",
			"Removal of company data from a lost device",
		},
		Excluded: []string{
			"Apps for private use",
			"Contracts and faults of the mobile carrier",
		},
		Kinds: []string{"mobile"}, Duties: []string{"sd-05"}, Activities: []string{"sa-01"},
	},
	{
		ID: "sv-19", Name: "Security awareness training", Category: "security", Unit: "user", Delivery: "remote", Frequency: "monthly", Planned: true,
		Description: "Users learn in short lessons how attacks look, and tests show how well they recognize them.",
		Included: []string{
			"One short lesson a month for every covered User",
			"A test with harmless phishing mail each quarter",
			"A report of who took part and how the tests went",
		},
		Excluded: []string{"Consequences for users who fail a test, which are up to Client"},
		Results:  []string{"Quarterly training report"},
		Duties:   []string{"sd-06"}, Activities: []string{"sa-02"}, Figures: []string{"kp-09"},
	},
	{
		ID: "sv-29", Name: "Phishing test", Category: "security", Unit: "user", Delivery: "remote", Frequency: "quarterly", Planned: true,
		Description: "Harmless trial messages show how well Users recognize phishing. Lessons are another Service.",
		Included:    []string{"A trial message to every covered User each quarter", "An explanation at once for whoever falls for it"},
		Excluded:    []string{"Lessons and courses", "Consequences for Users who fail a test, which are up to Client"},
		Results:     []string{"Report after each test"},
		Activities:  []string{"sa-06"},
	},
	{
		ID: "sv-20", Name: "Managed detection and response (SOC)", Category: "security", Unit: "device", Delivery: "remote", Frequency: "continuous", Planned: true,
		Description: "Analysts of a security operations center watch alerts at all hours and contain attacks.",
		Included: []string{
			"Monitoring of security alerts by analysts, day and night",
			"Isolation of devices and blocking of accounts under attack",
			"A written report of each confirmed incident",
		},
		Excluded: []string{
			"Negotiation with extortionists",
			"Notices to authorities and to affected persons",
			"Collection of evidence for court",
		},
		Results: []string{"Monthly detection report"},
		Kinds:   []string{"server", "workstation", "laptop"}, Duties: []string{"sd-07", "cd-06"}, Standards: []string{"st-04"}, Activities: []string{"ra-13"},
	},
	{
		ID: "sv-21", Name: "Strategic planning (vCIO)", Category: "advice", Unit: "flat", Delivery: "both", Frequency: "quarterly", Planned: true,
		Description: "Somebody who knows the business plans its technology with Client’s management.",
		Included: []string{
			"A plan of technology for the next three years, renewed yearly",
			"Quarterly meeting with Client’s management",
			"Advice before larger decisions on technology",
		},
		Excluded: []string{"Decisions on what is bought, which stay with Client"},
		Results:  []string{"Three-year technology plan"},
		Duties:   []string{"sd-08"}, Activities: []string{"sa-03"},
	},
	{
		ID: "sv-22", Name: "IT budgeting help", Category: "advice", Unit: "flat", Delivery: "remote", Frequency: "yearly", Planned: true,
		Description: "Next year’s IT budget is prepared, and what was spent is compared with it.",
		Included: []string{
			"A yearly budget by category",
			"A review of what was spent against the budget",
		},
		Excluded: []string{"Accounting and tax advice"},
		Results:  []string{"Yearly IT budget"},
		Duties:   []string{"sd-08"}, Activities: []string{"ra-16"},
	},
	{
		ID: "sv-23", Name: "Infrastructure and vulnerability assessment", Category: "advice", Unit: "flat", Delivery: "both", Frequency: "yearly", Planned: true,
		Description: "Once a year the systems are examined for weak points and age.",
		Included: []string{
			"A yearly examination of network, servers, workstations and cloud accounts",
			"A scan for known vulnerabilities",
			"Findings ranked by risk, with a proposal for each",
		},
		Excluded: []string{"The work to mend what is found"},
		Results:  []string{"Assessment report"},
		Duties:   []string{"sd-09"}, Activities: []string{"sa-04"},
	},
	{
		ID: "sv-24", Name: "Compliance assistance", Category: "advice", Unit: "hour", Delivery: "remote", Frequency: "yearly and on request",
		Description: "Client is helped to show that it follows the rules on data that apply to it.",
		Included: []string{
			"Evidence from the managed systems",
			"Templates for policies and for a security plan",
			"Technical answers for a risk assessment, an audit or an insurer’s questionnaire",
		},
		Excluded: []string{
			"Legal opinions",
			"Certification, and the decision whether Client complies",
		},
		Results: []string{"Evidence folder, renewed yearly"},
		Duties:  []string{"sd-10"}, Activities: []string{"ra-14", "sa-05"},
	},
	{
		ID: "sv-25", Name: "Vendor management", Category: "support", Unit: "flat", Delivery: "remote", Frequency: "on request",
		Description: "Vendors of covered systems are called and followed up on behalf of Client.",
		Included: []string{
			"Contact with vendors of covered systems, under a letter of authority where a vendor asks for one",
			"Following a vendor’s case until it is closed",
			"A list of vendors with contract and account labels",
		},
		Excluded: []string{
			"The vendors’ fees",
			"The time a vendor takes to answer",
		},
		Duties: []string{"sd-11", "cd-08"}, Activities: []string{"ra-10"},
	},
	{
		ID: "sv-26", Name: "Onboarding and documentation", Category: "project", Unit: "flat", Delivery: "both", Frequency: "once, at the start", Planned: true,
		Description: "Client’s systems are taken over: discovered, documented and equipped with Provider’s tools.",
		Included: []string{
			"Discovery of devices, accounts, licenses and vendors",
			"Installation of the agents that the Services need",
			"Documentation, and a vault for passwords",
		},
		Excluded: []string{"Repair of faults from before the Service Start Date"},
		Results:  []string{"Documentation of the Environment"},
		Duties:   []string{"cd-01", "cd-02"},
	},
	{
		ID: "sv-27", Name: "Joiners and leavers", Category: "support", Unit: "ticket", Delivery: "both", Frequency: "on request",
		Description: "New people find a working place on their first day, and people who leave lose access the same day.",
		Included: []string{
			"Accounts, rights and a prepared device for a joiner who was announced in time",
			"Access closed on the same Business Day for a leaver",
			"Mail and files handed to the person whom Client names",
		},
		Excluded: []string{
			"New hardware",
			"The cost of licenses",
		},
		Duties: []string{"cd-04"}, Activities: []string{"ra-06", "ra-07"},
	},
	{
		ID: "sv-28", Name: "Projects", Category: "project", Unit: "hour", Delivery: "both", Frequency: "by statement of work",
		Description: "Larger work is described, priced and signed as a Statement of Work before it begins.",
		Included:    []string{"What a signed Statement of Work lists"},
		Excluded:    []string{"Everything that the Statement of Work does not list"},
		Results:     []string{"The results that the Statement of Work lists"},
		Duties:      []string{"sd-12"},
	},
}
