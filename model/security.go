package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// SecurityScreen says which rules on data hold and what is done to protect it.
type SecurityScreen struct {
	Node
	Security Security
}

// About names the screen.
func (*SecurityScreen) About() About {
	return About{Key: "security", Title: "Security", Help: "Which rules on data hold for the client, and what is done to protect it."}
}

// Fields returns the questions of the screen.
func (x *SecurityScreen) Fields(Scope) []Field {
	return []Field{{Key: "security", Label: "Security", At: &x.Security}}
}

// Choices about security.
var (
	Regimes = []Option{
		{Value: "none", Label: "none of these"},
		{Value: "hipaa", Label: "HIPAA", Help: "health information in the US"},
		{Value: "gdpr", Label: "GDPR", Help: "personal data in the EU"},
		{Value: "uk_gdpr", Label: "UK GDPR", Help: "personal data in the UK"},
		{Value: "pci", Label: "PCI DSS", Help: "payment cards"},
		{Value: "ftc_safeguards", Label: "FTC Safeguards Rule", Help: "tax preparers, lenders, dealers"},
		{Value: "irs_taxpayer", Label: "IRS taxpayer data rules", Help: "tax returns"},
		{Value: "privilege", Label: "legal privilege", Help: "what a lawyer keeps secret"},
		{Value: "state_privacy", Label: "state privacy law", Help: "such as California’s or Texas’s"},
		{Value: "ferpa", Label: "FERPA", Help: "education records"},
		{Value: "cjis", Label: "CJIS", Help: "criminal justice information"},
		{Value: "other", Label: "another rule"},
	}
	DataCategories = []Option{
		{Value: "phi", Label: "health information"},
		{Value: "cardholder", Label: "card data"},
		{Value: "tax", Label: "tax data"},
		{Value: "privileged", Label: "privileged information"},
		{Value: "donors", Label: "data about donors"},
		{Value: "customers", Label: "data about customers", Help: "names, addresses, what they bought"},
		{Value: "employees", Label: "data about employees"},
		{Value: "children", Label: "data about children"},
		{Value: "none", Label: "none of these"},
	}
	Frameworks = []Option{
		{Value: "none", Label: "none"},
		{Value: "cis_ig1", Label: "CIS Controls, Implementation Group 1", Help: "the basics that every small office can keep"},
		{Value: "nist_csf", Label: "NIST Cybersecurity Framework", Help: "the broad US list, for organizations of any size"},
		{Value: "cyber_essentials", Label: "Cyber Essentials", Help: "the basics of the British government’s scheme"},
	}
	Residencies = []Option{
		{Value: "any", Label: "anywhere"},
		{Value: "us_only", Label: "in the United States only"},
		{Value: "eu_only", Label: "in the European Union only"},
	}
)

// Security says how data is protected.
type Security struct {
	Node
	Regimes, DataCategories value.Set
	OtherRegime             value.Text
	FERPARole, CJISRole     value.Text
	Framework               value.Text
	Residency               value.Text
	Incident                Incident
	ProviderAccess          ProviderAccess
	ClientProtocols         value.Lines
	Logs                    Logs
	AuditRights             AuditRights
	Controls                Rows[Control, *Control]
	BAA                     HealthAnnex
	DPA                     DataAnnex
	PCI                     CardAnnex
	Safeguards              FinanceAnnex
	Privilege               PrivilegeAnnex
	Insurance               Rows[Insurance, *Insurance]
}

// Fields returns the questions about security.
func (x *Security) Fields(s Scope) []Field {
	rules := func(any ...string) bool { return slices.ContainsFunc(any, x.Regimes.Has) }
	return s.ask([]Field{
		{Key: "regimes", Label: "Rules on data", At: &x.Regimes, Options: Regimes, Required: true, Fast: true, Rule: "SEC-05", Ask: "Do you keep patient data, take cards, prepare taxes, or have any other data that a law protects?", Help: "Tick every rule that holds for the client, or \"none of these\". Each brings its own duties and annex.", Example: "HIPAA, PCI DSS"},
		{Key: "otherRegime", Label: "Which other rule", At: &x.OtherRegime, Skip: !x.Regimes.Has("other"), Required: x.Regimes.Has("other"), Max: 160, Ask: "Which other rule applies to your data?", Help: "The full name of the rule.", Example: "New York SHIELD Act"},
		{Key: "ferpaRole", Label: "For education records, the client is", At: &x.FERPARole, Options: SchoolRoles, Default: "institution", Skip: !rules("ferpa"), Ask: "Are you a school, or do you work for schools?", Help: "A school may let the provider see its records like one of its own officials. A company that works for schools passes on what they have told it."},
		{Key: "cjisRole", Label: "For criminal justice information, the client is", At: &x.CJISRole, Options: JusticeRoles, Default: "agency", Skip: !rules("cjis"), Ask: "Are you a criminal justice agency, another public body, or a company that works for one?", Help: "Decides whose control the policy wants over the provider’s people and systems. Ask the agency which of its forms have to be signed."},
		{Key: "dataCategories", Label: "Kinds of data", At: &x.DataCategories, Options: DataCategories, Default: usualData(x.Regimes, s.A.Client.Industry), Rule: "SEC-23", Ask: "What do you keep that others must not see, besides the data of your own staff?", Help: "What the client keeps that others must not see. Every employer has data on its employees; the rest follows from the rules above until you choose.", Example: "employees"},
		{Key: "baa", Label: "Health data", At: &x.BAA, Skip: !rules("hipaa")},
		{Key: "dpa", Label: "Personal data", At: &x.DPA, Skip: !rules("gdpr", "uk_gdpr")},
		{Key: "pci", Label: "Payment cards", At: &x.PCI, Skip: !rules("pci")},
		{Key: "safeguards", Label: "Financial information", At: &x.Safeguards, Skip: !rules("ftc_safeguards", "irs_taxpayer")},
		{Key: "privilege", Label: "Privileged information", At: &x.Privilege, Skip: !rules("privilege")},
		{Key: "controls", Label: "Measures", At: &x.Controls, Rule: "SEC-18", Ask: "Which protections should be in place, and who looks after each of them?", Help: "What is done against attacks, and whose job it is. The eighteen usual measures are there to begin with; each follows the service that brings it."},
		{Key: "framework", Label: "Aligned with", At: &x.Framework, Options: Frameworks, Default: "cis_ig1", Ask: "Which list of good practice should our protections follow, if you have one in mind?", Help: "The list of good practice that the measures follow. It is no promise of a certificate."},
		{Key: "residency", Label: "Place of data storage", At: &x.Residency, Options: Residencies, Default: s.A.usualResidency(), Ask: "Where may your data be stored: anywhere, only in the US, or only in the EU?", Help: "Where the client’s data may be stored. A rule on data, or an insurer, may want it kept in one country."},
		{Key: "incident", Label: "Security incidents", At: &x.Incident},
		{Key: "providerAccess", Label: "The provider’s access", At: &x.ProviderAccess},
		{Key: "clientProtocols", Label: "The client’s security rules", At: &x.ClientProtocols, Default: s.A.usualProtocols(), Lines: 8, Ask: "What will your own people do for security, such as reporting suspicious mail?", Help: "What the client’s own people do for security, one on each line.", Example: "report suspicious messages at once"},
		{Key: "logs", Label: "Logs", At: &x.Logs},
		{Key: "auditRights", Label: "Audit", At: &x.AuditRights},
		{Key: "insurance", Label: "Insurance", At: &x.Insurance, Rule: "SEC-11", Ask: "Which insurance do you keep, and which should we have?", Help: "What each side insures. Cyber insurance is usual for the provider and advised for the client."},
	})
}

// usualProtocols are the rules for the client's people that nearly every insurer asks about. They are trained where a service or a
// measure of the agreement does that.
func (a *Agreement) usualProtocols() string {
	const training = "sv-19"
	is := a.includes(training) || slices.ContainsFunc(a.Security.Controls, func(c *Control) bool {
		return c.Control == "training" && c.Status == "included"
	})
	if !is {
		return clientProtocols
	}
	return clientProtocols + "\ntake part in security training"
}

const clientProtocols = "use multi-factor authentication wherever it is set up\n" +
	"never share accounts or passwords\n" +
	"report suspicious messages and lost devices at once\n" +
	"install only approved software\n" +
	"keep company data on company systems\n" +
	"lock the screen when leaving a device\n" +
	"tell the provider about joiners and leavers in time"

// usualData returns the kinds of data that a client has while nobody said: those that its rules on data are about, and
// those of its employees.
func usualData(regimes value.Set, industry value.Text) string {
	var kinds []string
	for _, x := range []struct {
		kind string
		is   bool
	}{
		{"phi", regimes.Has("hipaa")},
		{"cardholder", regimes.Has("pci")},
		{"tax", regimes.Has("ftc_safeguards") && industry == "accounting" || regimes.Has("irs_taxpayer")},
		{"privileged", regimes.Has("privilege")},
		{"donors", industry == "nonprofit"},
	} {
		if x.is {
			kinds = append(kinds, x.kind)
		}
	}
	return strings.Join(append(kinds, "employees"), ",")
}

// usualRegimes returns the rules on data that the preset of a line of business brings.
func usualRegimes(industry value.Text) string {
	for _, p := range Presets {
		is, regimes := false, "none"
		for _, x := range p.answers {
			is = is || x.path == "client.industry" && x.value == string(industry)
			if x.path == "security.regimes" {
				regimes = x.value
			}
		}
		if is {
			return regimes
		}
	}
	return "none"
}

// usualResidency is where data is stored while nobody says so: in the United States, where a rule of that country guards the data
// and the client is there. Taxpayers’ data must not be seen abroad without their leave, and an agency must not let its data out.
func (a *Agreement) usualResidency() string {
	x := &a.Security
	if x.Regimes.Has("hipaa") || x.DataCategories.Has("phi") {
		return "us_only"
	}
	guarded := slices.ContainsFunc([]string{"ftc_safeguards", "irs_taxpayer", "ferpa", "cjis"}, x.Regimes.Has) || x.DataCategories.Has("tax")
	if guarded && a.Client.Address.isAmerican() && !x.Regimes.Has("gdpr") && !x.Regimes.Has("uk_gdpr") {
		return "us_only"
	}
	return "any"
}

// Incident says what happens when security was broken.
type Incident struct {
	Node
	NoticeHours   value.Count
	ContactIDs    value.Set
	IncludedHours value.Qty
}

// Fields returns the questions about incidents.
func (i *Incident) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "noticeHours", Label: "Told within", At: &i.NoticeHours, Default: "24", Min: 1, Max: 720, Unit: "hours", Rule: "SEC-06", Ask: "How soon should one of us tell the other about a break-in?", Help: "How soon one side tells the other after it found out. 24 to 72 hours is usual; the law may want less.", Example: "24"},
		{Key: "contactIds", Label: "Who is told", At: &i.ContactIDs, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("client") }, Default: s.A.caller("security-incident", "client"), Ask: "Who should be told about a break-in?", Help: "Unless you choose others, it is who the call sheet names for security incidents."},
		{Key: "includedHours", Label: "Hours included", At: &i.IncludedHours, Default: "4", Unit: "hours", Ask: "How many hours of work on one break-in should the fees pay for?", Help: "Work on one incident that costs nothing extra. Beyond it the hourly rate that fits holds: one for emergencies, where there is one.", Example: "4"},
	})
}

// ProviderAccess says how the provider's people reach the client's systems.
type ProviderAccess struct {
	Node
	MFA, NamedAccounts value.Answer
	LeaverHours        value.Count
	BackgroundCheck    value.Answer
	AskFirst, Never    value.Lines
}

// Fields returns the questions about the provider's access.
func (p *ProviderAccess) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "mfa", Label: "Multi-factor sign-in", At: &p.MFA, Default: "yes", Rule: "SEC-08", Ask: "Our people would sign in with a second proof, such as a code: is that all right with you?", Help: "Whether the provider’s people need a second proof besides the password, such as a code on a phone. There is no good reason for no."},
		{Key: "namedAccounts", Label: "One account for each person", At: &p.NamedAccounts, Default: "yes", Ask: "Each of our people would have an account of their own: is that all right with you?", Help: "With yes, none of the provider’s people share an account, so that it can be told who did what."},
		{Key: "leaverHours", Label: "Leavers lose access within", At: &p.LeaverHours, Default: "24", Max: 720, Unit: "hours", Ask: "When somebody leaves us, how soon must they be locked out of your systems?", Help: "How soon somebody who leaves the provider is locked out of the client’s systems.", Example: "24"},
		{Key: "backgroundCheck", Label: "Background checks", At: &p.BackgroundCheck, Ask: "Do you want us to check the background of our people before they get in?", Help: "Whether the provider checks its people before they get access, where the law allows."},
		{Key: "askFirst", Label: "Only after asking", At: &p.AskFirst, Lines: 4, Ask: "Is there anything that we may open only after asking you each time, such as the payroll?", Help: "Systems, folders, mailboxes or rooms that the provider’s people enter only when somebody at the client has said yes to it each time, one on each line. What they must not see at all goes under “Never looked at”.", Example: "The folder of the partners"},
		{Key: "never", Label: "Never looked at", At: &p.Never, Lines: 4, Ask: "And is there anything that we must never look at, whoever asks?", Help: "Data, folders, mailboxes or rooms whose contents the provider’s people must not see, such as the payroll, one on each line. It may still be copied by a backup that shows nobody what is in it.", Example: "The payroll"},
	})
}

// Logs says how long records of events are kept.
type Logs struct {
	Node
	RetentionDays value.Count
}

// Fields returns the questions about logs.
func (l *Logs) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "retentionDays", Label: "Logs are kept", At: &l.RetentionDays, Default: "180", Max: 3660, Unit: "days", Rule: "SEC-09", Ask: "How long should we keep the records of who signed in and what happened?", Help: "How long the records of sign-ins and events are kept. Break-ins are often found after months, so that six months is a good least.", Example: "180"},
	})
}

// AuditCosts are the sides that can bear the cost of an audit.
var AuditCosts = []Option{
	{Value: "client", Label: "Client"},
	{Value: "provider", Label: "Provider"},
	{Value: "fault", Label: "the Party found at fault"},
}

// AuditRights says whether the client may verify security.
type AuditRights struct {
	Node
	Allowed             value.Answer
	PerYear, NoticeDays value.Count
	CostBy, Evidence    value.Text
}

// Fields returns the questions about audits.
func (r *AuditRights) Fields(s Scope) []Field {
	no := r.Allowed == value.No
	return s.ask([]Field{
		{Key: "allowed", Label: "Client may verify", At: &r.Allowed, Default: "yes", Rule: "SEC-10", Ask: "Would you like the right to check how we protect your data?", Help: "Whether the client may check how the provider protects its data."},
		{Key: "perYear", Label: "Times a year", At: &r.PerYear, Default: "1", Min: 1, Max: 12, Skip: no, Ask: "How many times a year may you check?", Help: "How often the client may check without a reason. After a security incident that the provider caused, it may check once more.", Example: "1"},
		{Key: "noticeDays", Label: "With notice of", At: &r.NoticeDays, Default: "30", Max: 180, Unit: "days", Skip: no, Ask: "How many days ahead would you tell us that you come to check?", Help: "How many days ahead the client announces a check, so that the right people are there.", Example: "30"},
		{Key: "costBy", Label: "Paid for by", At: &r.CostBy, Options: AuditCosts, Default: "client", Skip: no, Ask: "Who pays for such a check: you, we, or whoever is found at fault?", Help: "Who bears the cost of the audit."},
		{Key: "evidence", Label: "By means of", At: &r.Evidence, Default: "a questionnaire and existing reports", Skip: no, Max: 160, Ask: "What would you like to see from us in such a check?", Help: "What the provider shows in a check. Reports that it has anyway cost both sides least.", Example: "a questionnaire and existing reports"},
	})
}
