package model

import "engross/model/value"

// Choices about the annexes on regulated data.
var (
	HealthRoles = []Option{
		{Value: "covered_entity", Label: "covered entity", Help: "a practice, a health plan, a clearing house"},
		{Value: "business_associate", Label: "business associate", Help: "it handles health data for others itself"},
	}
	SubcontractorRules = []Option{
		{Value: "flow_down", Label: "under the same duties"},
		{Value: "consent", Label: "under the same duties and with Client’s written consent"},
		{Value: "none", Label: "not at all"},
	}
	DataRoles = []Option{
		{Value: "processor", Label: "Client is the controller and Provider its processor"},
		{Value: "subprocessor", Label: "Client is itself a processor and Provider its sub-processor"},
	}
	SubProcessorConsents = []Option{
		{Value: "general", Label: "in general, with notice of each change"},
		{Value: "specific", Label: "one by one, before each begins"},
	}
	Transfers = []Option{
		{Value: "none", Label: "none"},
		{Value: "adequacy", Label: "to countries whose protection is recognized as adequate"},
		{Value: "clauses", Label: "under standard contractual clauses"},
	}
	CardRoles = []Option{
		{Value: "merchant", Label: "merchant"},
		{Value: "service_provider", Label: "service provider to merchants"},
	}
	CardOwners = []Option{
		{Value: "client", Label: "Client"},
		{Value: "provider", Label: "Provider"},
		{Value: "shared", Label: "both", Help: "each for what it runs"},
		{Value: "none", Label: "does not apply"},
	}
	FinanceRoles = []Option{
		{Value: "tax_preparer", Label: "tax preparer"},
		{Value: "lender", Label: "lender or broker"},
		{Value: "dealer", Label: "dealer that arranges finance"},
		{Value: "other", Label: "financial institution of another kind"},
	}
	SchoolRoles = []Option{
		{Value: "institution", Label: "an educational agency or institution", Help: "a school, a district, a college"},
		{Value: "contractor", Label: "a company that works for educational institutions"},
	}
	JusticeRoles = []Option{
		{Value: "agency", Label: "a criminal justice agency", Help: "police, prosecutor, court, prison"},
		{Value: "other_agency", Label: "a public body that is no criminal justice agency", Help: "such as a town that hosts the systems of its police"},
		{Value: "contractor", Label: "a company that works for such an agency"},
	}
)

// HealthAnnex is the business associate agreement that HIPAA asks for.
type HealthAnnex struct {
	Node
	Attached       value.Answer
	Date           value.Date
	ClientRole     value.Text
	BreachDays     value.Count
	Subcontractors value.Text
	Offshore       value.Answer
}

// Fields returns the questions about the annex.
func (x *HealthAnnex) Fields(s Scope) []Field {
	other := x.Attached == value.No
	return s.ask([]Field{
		{Key: "attached", Label: "Business associate annex", At: &x.Attached, Default: "yes", Rule: "SEC-01", Ask: "The law wants a contract before we see patient data: shall we attach ours?", Help: "HIPAA, the US law on health data, wants a business associate agreement before the provider sees any patient data. Yes attaches one here; no means that another one is signed."},
		{Key: "date", Label: "The other one is of", At: &x.Date, Skip: !other, Ask: "On which day did we sign the other contract on patient data?", Help: "The date of the business associate agreement that the parties have signed apart from this one.", Example: "01/15/2026"},
		{Key: "clientRole", Label: "The client is", At: &x.ClientRole, Options: HealthRoles, Default: "covered_entity", Skip: other, Ask: "Do you treat or insure patients yourselves, or handle health data for those who do?", Help: "A practice is a covered entity. A billing company that works for practices is a business associate itself."},
		{Key: "breachDays", Label: "Breach is reported within", At: &x.BreachDays, Default: "10", Min: 1, Max: 365, Unit: "days", Skip: other, Rule: "SEC-07", Ask: "How many days do we have to tell you that health data got out?", Help: "Days after a breach is found. The law allows 60 at most, and the client needs part of them for its own notices.", Example: "10"},
		{Key: "subcontractors", Label: "Subcontractors may see the data", At: &x.Subcontractors, Options: SubcontractorRules, Default: "flow_down", Skip: other, Ask: "May companies that help us see health data: with the same duties, with your consent, or never?", Help: "The law lets subcontractors in if they sign the same duties. Some clients want to be asked first."},
		{Key: "offshore", Label: "May leave the United States", At: &x.Offshore, Default: "no", Skip: other, Rule: "SEC-15", Ask: "May health data be kept in, or seen from, another country?", Help: "Whether health data may be kept in, or seen from, another country. Most clients say no."},
	})
}

// DataAnnex is the data processing agreement that the GDPR asks for.
type DataAnnex struct {
	Node
	Attached                          value.Answer
	Date                              value.Date
	Roles, Subject, Duration, Purpose value.Text
	DataTypes, Subjects               value.Lines
	Consent                           value.Text
	NoticeDays                        value.Count
	SubProcessors                     Rows[SubProcessor, *SubProcessor]
	Transfers                         value.Text
	NoticeHours                       value.Count
}

// Fields returns the questions about the annex.
func (x *DataAnnex) Fields(s Scope) []Field {
	other := x.Attached == value.No
	transfers := ""
	if s.A.Security.Residency == "eu_only" {
		transfers = "none"
	}
	return s.ask([]Field{
		{Key: "attached", Label: "Data processing annex", At: &x.Attached, Default: "yes", Rule: "SEC-02", Ask: "The law wants a contract before we handle personal data: shall we attach ours?", Help: "The GDPR wants a written contract with fixed contents before personal data is handled for somebody. Yes attaches one here; no means that another one is signed."},
		{Key: "date", Label: "The other one is of", At: &x.Date, Skip: !other, Ask: "On which day did we sign the other contract on personal data?", Help: "The date of the data processing agreement that the parties have signed apart from this one.", Example: "01/15/2026"},
		{Key: "roles", Label: "Roles", At: &x.Roles, Options: DataRoles, Default: "processor", Skip: other, Ask: "Who decides why that data is kept: you, or the customers you keep it for?", Help: "The controller decides why data is kept. A client that keeps data for its own customers may be a processor itself."},
		{Key: "subject", Label: "Subject matter", At: &x.Subject, Default: "the care of the IT systems that the Services cover", Skip: other, Required: !other, Rule: "SEC-02", Max: 300, Ask: "In one line, which work of ours touches personal data?", Help: "What the handling of personal data is about, in one line.", Example: "the care of the IT systems that the Services cover"},
		{Key: "duration", Label: "Duration", At: &x.Duration, Default: "the Term, and after it until the data is returned or deleted", Skip: other, Required: !other, Rule: "SEC-02", Max: 200, Ask: "For how long do we handle that data?", Help: "How long the provider handles personal data for the client.", Example: "the Term"},
		{Key: "purpose", Label: "Purpose", At: &x.Purpose, Default: "to perform the Services", Skip: other, Required: !other, Rule: "SEC-02", Max: 300, Ask: "And what do we handle it for?", Help: "What personal data is handled for.", Example: "to perform the Services"},
		{Key: "dataTypes", Label: "Types of data", At: &x.DataTypes, Skip: other, Required: !other, Rule: "SEC-02", Lines: 4, Ask: "What do your files say about people: names, addresses, pay, health?", Help: "The types of personal data in the systems, one on each line. The law wants them named.", Example: "names and contact details"},
		{Key: "subjects", Label: "People concerned", At: &x.Subjects, Skip: other, Required: !other, Rule: "SEC-02", Lines: 4, Ask: "Whose data is it: staff, customers, patients?", Help: "The groups of people whose data is in the systems, one on each line. The law wants them named.", Example: "employees"},
		{Key: "consent", Label: "Sub-processors are allowed", At: &x.Consent, Options: SubProcessorConsents, Default: "general", Skip: other, Ask: "May we bring in other companies if we tell you first, or only once you agree to each?", Help: "How the client agrees to other companies that handle the data for the provider."},
		{Key: "noticeDays", Label: "Change of them is told before", At: &x.NoticeDays, Default: "30", Max: 180, Unit: "days", Skip: other || x.Consent == "specific", Ask: "How many days ahead do you want to hear of another such company?", Help: "How long before a sub-processor is added or changed the client is told, so that it can object.", Example: "30"},
		{Key: "subProcessors", Label: "Sub-processors", At: &x.SubProcessors, Skip: other, Rule: "SEC-14", Ask: "Which other companies handle that data for us already?", Help: "The companies that already handle the data for the provider: the backup cloud, the help desk tool."},
		{Key: "transfers", Label: "Data goes to other countries", At: &x.Transfers, Options: Transfers, Default: transfers, Skip: other, Required: !other, Rule: "SEC-02", Ask: "Is any of the data seen or kept outside the EU or the UK?", Help: "Help from another continent is a transfer too. It needs a ground in the law."},
		{Key: "noticeHours", Label: "Breach is reported within", At: &x.NoticeHours, Default: "72", Min: 1, Max: 720, Unit: "hours", Skip: other, Ask: "How many hours do we have to tell you that data got out?", Help: "How soon the provider tells the client, at the latest: the law says without undue delay. The client then has 72 hours of its own.", Example: "24"},
	})
}

// SubProcessor is a company that handles personal data for the provider.
type SubProcessor struct {
	Entry
	Name, Task, Country value.Text
}

// Fields returns the questions about the company.
func (x *SubProcessor) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Sub-processor", At: &x.Name, Required: true, Named: true, Max: 120, Ask: "Who else handles the data for us?", Help: "The company’s full name.", Example: "Northern Vault Ltd"},
		{Key: "task", Label: "What it does", At: &x.Task, Required: true, Max: 160, Ask: "What does this company do for us?", Help: "Its part of the work with the data.", Example: "keeps backup copies"},
		{Key: "country", Label: "Country", At: &x.Country, Required: true, Max: 80, Ask: "In which country?", Help: "Where it keeps or sees the data.", Example: "Ireland"},
	})
}

// CardAnnex is the acknowledgement and the division of work that PCI DSS asks for.
type CardAnnex struct {
	Node
	ClientRole     value.Text
	Acknowledged   value.Answer
	Matrix         CardMatrix
	StatusEvidence value.Text
}

// Fields returns the questions about the annex.
func (x *CardAnnex) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "clientRole", Label: "The client is", At: &x.ClientRole, Options: CardRoles, Default: "merchant", Ask: "Do you take cards for your own sales, or do you handle payments for shops?", Help: "A shop that takes cards is a merchant."},
		{Key: "acknowledged", Label: "Responsibility acknowledged", At: &x.Acknowledged, Default: "yes", Rule: "SEC-03", Ask: "We would confirm in writing which card data we answer for: is that all right with you?", Help: "The standard wants the provider’s written word that it answers for the card data it can affect."},
		{Key: "matrix", Label: "Who meets which requirement", At: &x.Matrix},
		{Key: "statusEvidence", Label: "Shown by", At: &x.StatusEvidence, Default: "a written statement once a year of the requirements it meets", Max: 200, Ask: "How should we show you once a year that we do our part?", Help: "What the client gets once a year to see that the provider does its part.", Example: "a written statement once a year"},
	})
}

// CardMatrix says who meets each of the twelve requirements of PCI DSS.
type CardMatrix struct {
	Node
	R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12 value.Text
}

// Fields returns one question for each requirement.
func (x *CardMatrix) Fields(s Scope) []Field {
	ask := func(key, label string, at *value.Text, usual, say, help string) Field {
		return Field{Key: key, Label: label, At: at, Options: CardOwners, Default: usual, Rule: "SEC-03", Ask: say, Help: help}
	}
	return s.ask([]Field{
		ask("r1", "1 Network controls", &x.R1, "shared", "Who sees to the firewall and to what it lets through: you, we or both?", "The firewall and what it lets through."),
		ask("r2", "2 Safe settings", &x.R2, "shared", "Who makes sure that no default password is left on any system: you, we or both?", "No default passwords and no needless services on any system."),
		ask("r3", "3 Stored card data", &x.R3, "client", "Who makes sure that no more card data is kept than you need: you, we or both?", "Keeping as little of it as possible, and that unreadable."),
		ask("r4", "4 Card data on the way", &x.R4, "shared", "Who sees to it that card data is encrypted on its way: you, we or both?", "Encryption where it crosses open networks."),
		ask("r5", "5 Malware", &x.R5, "provider", "Who protects the systems against harmful software: you, we or both?", "Protection of systems against harmful software."),
		ask("r6", "6 Updates and software", &x.R6, "shared", "Who closes gaps in the software in time: you, we or both?", "Gaps closed in time, and software developed with care."),
		ask("r7", "7 Need to know", &x.R7, "client", "Who decides whose work needs access to card data: you, we or both?", "Access for those only whose work needs it."),
		ask("r8", "8 Accounts and sign-in", &x.R8, "shared", "Who gives each person an account and a second proof for it: you, we or both?", "One account a person, and a second factor."),
		ask("r9", "9 Rooms and devices", &x.R9, "client", "Who keeps strangers away from the terminals and the server: you, we or both?", "Nobody reaches the terminals or the server unseen."),
		ask("r10", "10 Logs", &x.R10, "shared", "Who records what happens and reads the records: you, we or both?", "Access is recorded and the records are looked at."),
		ask("r11", "11 Tests", &x.R11, "shared", "Who tests whether the protection holds: you, we or both?", "Scans and tests of the protection."),
		ask("r12", "12 Policies and people", &x.R12, "client", "Who writes the rules, trains people and plans for an incident: you, we or both?", "Written rules, training and a plan for incidents."),
	})
}

// FinanceAnnex holds the safeguards for financial and tax information.
type FinanceAnnex struct {
	Node
	ClientRole    value.Text
	ContractTerms value.Answer
	AssessEvery   value.Span
	NoticeHours   value.Count
	QualifiedID   value.Text // the person who answers for the security program of the client
	Program       value.Text // who writes that program
}

// ProgramWriters are who writes the security program that a rule asks of the client.
var ProgramWriters = []Option{
	{Value: "client", Label: "Client alone"},
	{Value: "helped", Label: "Client, with help of Provider", Help: "what the provider knows of the systems goes into it", Also: "together, they help, with help"},
	{Value: "provider", Label: "Provider drafts it and Client adopts it", Also: "they write it, provider writes it"},
}

// Fields returns the questions about the annex.
func (x *FinanceAnnex) Fields(s Scope) []Field {
	no := x.ContractTerms == value.No
	usual := "other"
	if s.A.Security.Regimes.Has("irs_taxpayer") || s.A.Client.Industry == "accounting" {
		usual = "tax_preparer"
	}
	return s.ask([]Field{
		{Key: "clientRole", Label: "The client is", At: &x.ClientRole, Options: FinanceRoles, Default: usual, Skip: no, Ask: "What do you do: prepare taxes, lend money, arrange finance, or something else with money?", Help: "Tax preparers, lenders and many dealers are financial institutions under the rule."},
		{Key: "contractTerms", Label: "Safeguards are promised", At: &x.ContractTerms, Default: "yes", Rule: "SEC-04", Ask: "The rule wants us bound by contract to protect that data: shall we attach those terms?", Help: "The rule wants the provider bound to safeguards by contract. Yes attaches the annex that does it."},
		{Key: "assessEvery", Label: "Assessed every", At: &x.AssessEvery, Default: "12 month", Skip: no, Ask: "How often would you like to look at how we protect that data?", Help: "How often the client looks at the provider’s safeguards. The rule says periodically.", Example: "12 months"},
		{Key: "noticeHours", Label: "Incident is reported within", At: &x.NoticeHours, Default: "24", Min: 1, Max: 720, Unit: "hours", Skip: no, Ask: "How many hours do we have to tell you of an incident with it?", Help: "How soon the provider tells the client. The client itself has 30 days to report a large incident to the authority.", Example: "24"},
		{Key: "qualifiedId", Label: "Qualified individual", At: &x.QualifiedID, Ref: "contacts", Offer: s.A.peopleOfAll, Skip: no || !s.A.Security.Regimes.Has("ftc_safeguards"), Ask: "Who is the person that the rule calls your qualified individual?", Help: "The FTC Safeguards Rule wants one person named who answers for the client’s security program. It can be somebody of another company; the client stays responsible all the same."},
		{Key: "program", Label: "Written security program", At: &x.Program, Options: ProgramWriters, Default: "client", Skip: no, Ask: "Who writes the security program that the rules want from you in writing: you, we, or both of us?", Help: "Whether the provider helps with the client’s written information security program (WISP). Help beyond the included services is charged as the agreement says."},
	})
}

// PrivilegeAnnex is the undertaking on what a lawyer keeps secret.
type PrivilegeAnnex struct {
	Node
	Attached, Undertaking value.Answer
}

// Fields returns the questions about the annex.
func (x *PrivilegeAnnex) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "attached", Label: "Privilege annex", At: &x.Attached, Default: "yes", Ask: "Your files are privileged: shall we attach our written word that we keep them secret?", Help: "A lawyer has to take reasonable care that outside helpers keep secrets. A written undertaking is part of that care."},
		{Key: "undertaking", Label: "Each person signs", At: &x.Undertaking, Default: "yes", Skip: x.Attached == value.No, Ask: "Should each of our people who can read files sign for secrecy first?", Help: "Whether each of the provider’s people who can read files signs an undertaking of secrecy first."},
	})
}
