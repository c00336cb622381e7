package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// BackupsScreen says what is backed up, how often, how many copies are kept and for how long.
type BackupsScreen struct {
	Node
	Backups Backups
}

// About names the screen.
func (*BackupsScreen) About() About {
	return About{Key: "backups", Title: "Backups", Help: "What is backed up, how often, how many copies are kept, for how long, and how it comes back."}
}

// Fields returns the questions of the screen.
func (b *BackupsScreen) Fields(Scope) []Field {
	return []Field{{Key: "backups", Label: "Backups", At: &b.Backups}}
}

// Choices about backups.
var (
	BackupOwners = []Option{
		{Value: "provider", Label: "Provider"},
		{Value: "client", Label: "Client"},
		{Value: "shared", Label: "both"},
		{Value: "none", Label: "nobody", Help: "the agreement then warns of it"},
	}
	BackupMethods = []Option{
		{Value: "image", Label: "whole machine"},
		{Value: "file", Label: "files"},
		{Value: "database", Label: "database"},
		{Value: "saas", Label: "cloud service"},
		{Value: "config", Label: "device settings"},
	}
	ExpiryActions = []Option{
		{Value: "delete", Label: "deleted"},
		{Value: "overwrite", Label: "overwritten"},
		{Value: "archive", Label: "archived"},
	}
	KeyHolders = []Option{
		{Value: "provider", Label: "Provider"},
		{Value: "client", Label: "Client"},
		{Value: "both", Label: "both"},
	}
	LocationKinds = []Option{
		{Value: "onsite", Label: "at Client’s site"},
		{Value: "offsite", Label: "at another site"},
		{Value: "provider_cloud", Label: "Provider’s cloud"},
		{Value: "public_cloud", Label: "public cloud"},
		{Value: "vendor", Label: "at the vendor of the data", Help: "the service that holds the data itself"},
	}
	Media = []Option{
		{Value: "disk", Label: "disk"},
		{Value: "tape", Label: "tape"},
		{Value: "cloud", Label: "cloud storage"},
		{Value: "removable", Label: "removable disk"},
	}
	TestKinds = []Option{
		{Value: "file_image", Label: "files and a whole machine"},
		{Value: "file", Label: "files"},
		{Value: "image", Label: "a whole machine"},
		{Value: "full", Label: "everything, in the order of recovery"},
	}
	RestoreCharges = []Option{
		{Value: "remote_rate", Label: "at the ordinary hourly rate"},
		{Value: "included", Label: "included"},
		{Value: "per_request", Label: "a fixed price each"},
	}
	RecoveryPlans = []Option{
		{Value: "none", Label: "no plan"},
		{Value: "basic", Label: "basic plan", Help: "scenarios, order of recovery and who decides, in Schedule F"},
		{Value: "full", Label: "full plan", Help: "a document of its own, tested each year"},
	}
)

// Backups says who backs up what.
type Backups struct {
	Node
	Responsible, Reason value.Text
	Jobs                Rows[Job, *Job]
	Test                RestoreTest
	RestoreRequests     RestoreRequests
	DR                  Recovery
}

// Fields returns the questions about backups.
func (b *Backups) Fields(s Scope) []Field {
	who := or(b.Responsible, "provider")
	promised := who == "provider" || who == "shared"
	return s.ask([]Field{
		{Key: "responsible", Label: "Backups are done by", At: &b.Responsible, Options: BackupOwners, Default: "provider", Fast: true, Ask: "Who looks after the backups?", Help: "Who answers for it that the data can be restored. If it is not the provider, the agreement says so plainly."},
		{Key: "reason", Label: "Reason", At: &b.Reason, Skip: promised, Required: who == "none", Lines: 2, Max: 300, Ask: "Why are we not the ones who make the backups?", Help: "Why the provider does not do it. It is printed with the warning.", Example: "The client’s own IT team runs the backups"},
		{Key: "jobs", Label: "Backup jobs", At: &b.Jobs, Required: promised, Fast: true, Several: true, Skip: who == "none", Rule: "BKP-01", Ask: "What data would hurt if it were gone: servers, mail, cloud apps?", Help: "One row for each kind of data: how often, how many copies, how long."},
		{Key: "test", Label: "Restore tests", At: &b.Test, Skip: !promised},
		{Key: "restoreRequests", Label: "Restores on request", At: &b.RestoreRequests, Skip: !promised},
		{Key: "dr", Label: "Disaster recovery", At: &b.DR},
	})
}

// Job is one backup job.
type Job struct {
	Entry
	Name, Data                  value.Text
	EquipmentIDs                value.Set
	Method                      value.Text
	Interval                    value.Span
	CopiesKept                  value.Count
	Retention                   value.Span
	GFS                         GFS
	ExpiryAction                value.Text
	Locations                   Rows[Location, *Location]
	EncryptRest, EncryptTransit value.Answer
	KeyHolder                   value.Text
	RPO, RTO                    value.Span
	Tier                        value.Count
	FailureAlert                value.Span
	ExcludedData                value.Text
	Product                     value.Text // the service or program that makes the copies, such as Backblaze
	OtherRTO                    value.Span // in the hours or the season of OtherHoursID
	OtherHoursID                value.Text
	From, To                    value.Clock // between which copies are made, where they are not made at all hours
}

// Fields returns the questions about the job.
func (j *Job) Fields(s Scope) []Field {
	first := j.Tier.Int() == 1
	sealed := j.EncryptRest != value.No
	oneTime, other := s.A.Coverage.Hours.Len() < 2, "Back within, in other hours"
	second := other
	if oneTime {
		second = ""
	}
	return s.ask([]Field{
		{Key: "name", Label: "Backup job", At: &j.Name, Required: true, Fast: true, Named: true, Max: 80, Ask: "What shall we call this backup?", Help: "A short name for the table.", Example: "Servers"},
		{Key: "data", Label: "Data", At: &j.Data, Required: true, Fast: true, Max: 200, Ask: "What exactly is in it?", Help: "The systems and data that are copied.", Example: "Both servers with all their disks"},
		{Key: "interval", Label: "How often", At: &j.Interval, Required: true, Fast: true, Rule: "BKP-17", Ask: "How much work could you afford to lose: a day, an hour?", Help: "The time between two copies. What was done since the last copy is lost in the worst case.", Example: "24 hours"},
		{Key: "copiesKept", Label: "How many copies", At: &j.CopiesKept, Required: true, Fast: true, Min: 1, Max: 100_000, Rule: "BKP-17", Unit: "copies", Ask: "How many of them do we keep?", Help: "The copies that exist at one time. With a copy a day, 30 copies reach back 30 days.", Example: "30"},
		{Key: "retention", Label: "How long", At: &j.Retention, Required: true, Fast: true, Rule: "BKP-17", Ask: "How far back must you be able to go?", Help: "How long each copy is kept. It should be the number of copies times the time between them.", Example: "30 days"},
		{Key: "method", Label: "Method", At: &j.Method, Options: BackupMethods, Default: j.usualMethod(), Ask: "What should a copy hold: the whole machine, or only the files?", Help: "What a copy holds: a whole machine, files, a database, a cloud service. Proposed by the words of the job and its data."},
		{Key: "equipmentIds", Label: "Equipment", At: &j.EquipmentIDs, Default: s.A.copiedBy(j.method()), Ref: "equipment", Offer: func() []Option { return s.A.equipmentOptions() }, Rule: "BKP-12", Ask: "Which of your machines and accounts does that cover?", Help: "The listed machines and cloud accounts that this job covers. While you choose none, those of the kind that such a job usually copies."},
		{Key: "gfs", Label: "Long-term copies", At: &j.GFS},
		{Key: "expiryAction", Label: "Old copies are", At: &j.ExpiryAction, Options: ExpiryActions, Default: "delete", Ask: "What should happen to old copies: deleted, overwritten or archived?", Help: "What happens to a copy whose time is over. Deleted is usual; archived copies cost storage for ever."},
		{Key: "locations", Label: "Where copies lie", At: &j.Locations, Rule: "BKP-08", Ask: "Where should the copies be, so that one fire cannot reach them all?", Help: "Good practice is three copies with the original, on two kinds of media, one of them elsewhere."},
		{Key: "encryptRest", Label: "Encrypted where stored", At: &j.EncryptRest, Default: "yes", Rule: "BKP-11", Ask: "Should the stored copies be encrypted, so that a stolen disk tells nothing?", Help: "With yes, nobody can read the copies on a stolen disk."},
		{Key: "encryptTransit", Label: "Encrypted on the way", At: &j.EncryptTransit, Default: "yes", Rule: "BKP-11", Ask: "And should the copies be encrypted on their way?", Help: "With yes, nobody can read the copies on their way over the network."},
		{Key: "keyHolder", Label: "Keys are held by", At: &j.KeyHolder, Options: KeyHolders, Default: "both", Skip: !sealed, Ask: "Who should hold the keys to the copies: you, we, or both?", Help: "Who can decrypt. If only one side holds the key, the other depends on it."},
		{Key: "rpo", Label: "Loses at most", At: &j.RPO, Default: j.Interval.String(), Rule: "BKP-05", Ask: "At the very worst, how much work could you afford to lose for good?", Help: "The most work that may be lost (recovery point). It cannot be less than the time between copies.", Example: "24 hours"},
		{Key: "rto", Label: "Back within", At: &j.RTO, Default: defaultRTO(first), Fast: true, Second: second, Rule: "BKP-07", Ask: "How long could you do without it until it is back?", Help: "How soon the data is to be usable again (recovery time).", Example: "24 hours"},
		{Key: "tier", Label: "Order of recovery", At: &j.Tier, Default: "2", Min: 1, Max: 3, Ask: "In which turn should it come back: first, second or last?", Help: "1 comes back first, 3 last.", Example: "1"},
		{Key: "failureAlert", Label: "Failure is told within", At: &j.FailureAlert, Default: defaultAlert(first), Ask: "How soon do you want to hear that this backup has failed?", Help: "How soon the client hears that a backup failed.", Example: "1 business day"},
		{Key: "excludedData", Label: "Not in it", At: &j.ExcludedData, Default: "data kept only on local desktops or personal devices", Max: 300, Ask: "What is not in the copies, although people may think it is?", Help: "What people might think is backed up and is not.", Example: "data kept only on local desktops or personal devices"},
		{Key: "product", Label: "Backup service", At: &j.Product, Max: 80, Ask: "Which service or program makes these copies?", Help: "The name of the service or program that makes the copies, if the agreement should name it.", Example: "Backblaze"},
		{Key: "otherRto", Label: other, At: &j.OtherRTO, Skip: oneTime, Ask: "How soon must it be back in a season or in hours for which that is too slow?", Help: "Only where the recovery time is another in one of your sets of service hours or in a season.", Example: "4 hours"},
		{Key: "otherHoursId", Label: "Those other hours", At: &j.OtherHoursID, Ref: "coverage.hours", Offer: func() []Option { return s.A.hoursOptions() }, Default: s.A.otherHoursID(), Required: j.OtherRTO.IsSet(), Skip: oneTime || !j.OtherRTO.IsSet(), Ask: "In which hours or season is that?", Help: "The season or the set of service hours in which the other recovery time holds, for what fails then."},
		{Key: "from", Label: "Only from", After: "interval", At: &j.From, Required: j.To.IsSet(), Ask: "From what time of the day are copies made, if not at all hours?", Help: "For copies that are made during a part of each day only, such as every hour from 7 am to 7 pm. Leave both empty where they are made at all hours.", Example: "7:00 am"},
		{Key: "to", Label: "Until", After: "from", At: &j.To, Required: j.From.IsSet(), Skip: !j.From.IsSet() && !j.To.IsSet(), Ask: "And until what time of the day?", Help: "The time of the last copy of the day.", Example: "7:00 pm"},
	})
}

// usualTargets are the kinds of equipment that a method of backup usually copies.
var usualTargets = map[string][]string{
	"image": {"server", "nas"}, "file": {"server", "nas"}, "database": {"server"}, "saas": {"cloud_tenant"}, "config": {"firewall", "switch", "access_point"},
}

// copiedBy names the covered equipment that a job of that method usually copies.
func (a *Agreement) copiedBy(method string) string {
	var ids []string
	for _, x := range a.Equipment {
		if !x.IsLeftOut() && slices.Contains(usualTargets[method], string(x.kind())) {
			ids = append(ids, x.Key())
		}
	}
	return strings.Join(ids, ",")
}

func defaultRTO(first bool) string {
	if first {
		return "8 hour"
	}
	return "24 hour"
}

func defaultAlert(first bool) string {
	if first {
		return "4 hour"
	}
	return "1 bizday"
}

// GFS counts the long-term copies that are kept besides the frequent ones: one for each of so many days, weeks, months and years.
type GFS struct {
	Node
	Daily, Weekly, Monthly, Yearly value.Count
}

// Fields returns the questions about long-term copies.
func (g *GFS) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "daily", Label: "Daily copies", At: &g.Daily, Max: 3660, Unit: "days", Ask: "For how many days back do you want a copy of each day?", Help: "One copy of each of the last so many days.", Example: "7"},
		{Key: "weekly", Label: "Weekly copies", At: &g.Weekly, Max: 520, Unit: "weeks", Ask: "For how many weeks back do you want a copy of each week?", Help: "One copy of each of the last so many weeks.", Example: "4"},
		{Key: "monthly", Label: "Monthly copies", At: &g.Monthly, Max: 360, Unit: "months", Ask: "For how many months back do you want a copy of each month?", Help: "One copy of each of the last so many months.", Example: "12"},
		{Key: "yearly", Label: "Yearly copies", At: &g.Yearly, Max: 99, Unit: "years", Ask: "For how many years back do you want a copy of each year?", Help: "One copy of each of the last so many years. Ask how long the law wants records kept.", Example: "6"},
	})
}

// Location is a place where copies lie.
type Location struct {
	Entry
	Kind, Media        value.Text
	Region             value.Text
	Immutable, Offline value.Answer
}

// Fields returns the questions about the place.
func (l *Location) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "kind", Label: "Place", At: &l.Kind, Options: LocationKinds, Required: true, Ask: "Where does a copy go?", Help: "Where the copy is. A fire must not reach all of them."},
		{Key: "media", Label: "Kept on", At: &l.Media, Options: Media, Default: defaultMedia(l.Kind), Ask: "What is that copy kept on: disk, tape, cloud storage or a removable disk?", Help: "What it is stored on. Two kinds are safer than one."},
		{Key: "region", Label: "Country or region", At: &l.Region, Max: 80, Ask: "In which country or region should that copy be?", Help: "Where the storage stands, if it matters to the client or to the law.", Example: "United States"},
		{Key: "immutable", Label: "Cannot be changed", At: &l.Immutable, Default: s.A.usualLock(l), Rule: "BKP-10", Ask: "Should that copy be locked, so that nobody can change or erase it?", Help: "Whether a copy is locked until its time is over, so that ransomware cannot spoil it."},
		{Key: "offline", Label: "Not connected", At: &l.Offline, Default: "no", Rule: "BKP-10", Ask: "Should that copy be unplugged once it is made?", Help: "Whether the copy is unplugged once it is made, so that an attack over the network cannot reach it."},
	})
}

// usualLock says whether a copy is locked while nobody says so: where copies of other jobs in the same kind of place are.
func (a *Agreement) usualLock(l *Location) string {
	for _, j := range a.Backups.Jobs {
		for _, x := range j.Locations {
			if x != l && x.Kind == l.Kind && l.Kind.IsSet() && x.Immutable.IsYes() {
				return "yes"
			}
		}
	}
	return "no"
}

func defaultMedia(kind value.Text) string {
	switch kind {
	case "provider_cloud", "public_cloud", "vendor":
		return "cloud"
	}
	return "disk"
}

// RestoreTest says how it is shown that backups can be restored.
type RestoreTest struct {
	Node
	Frequency      value.Span
	Kind, Evidence value.Text
}

// Fields returns the questions about restore tests.
func (t *RestoreTest) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "frequency", Label: "Tested every", At: &t.Frequency, Default: "3 month", Fast: true, Rule: "BKP-09", Ask: "How often shall we try whether a copy really comes back?", Help: "A backup that was never restored is a hope. Every three months is good practice.", Example: "3 months"},
		{Key: "kind", Label: "What is restored", At: &t.Kind, Options: TestKinds, Default: s.A.usualTest(), Ask: "In such a test, what should come back: files, a whole machine, everything?", Help: "Files alone prove little about a whole machine."},
		{Key: "evidence", Label: "Shown by", At: &t.Evidence, Default: s.A.testReport(), Max: 200, Ask: "How would you like to see that the test went well?", Help: "What the client gets to see of the test, and who gets it.", Example: "a short report with the time it took"},
	})
}

// testReport is how the result of a test is shown: by a report to those who get the one on backups, where the call sheet has it.
func (a *Agreement) testReport() string {
	for _, x := range a.Reports {
		if !strings.Contains(strings.ToLower(string(x.Name)), "backup") {
			continue
		}
		ids := x.Recipients.Items()
		if who := a.caller("reports", "client"); len(ids) == 0 && who != "" {
			ids = []string{who}
		}
		var names []string
		for _, id := range ids {
			if c := a.Contacts.With(id); c != nil && c.Name.IsSet() {
				names = append(names, string(c.Name))
			}
		}
		if len(names) > 0 {
			return "a short report to " + value.Series(names)
		}
	}
	return "a short report"
}

// RestoreRequests says what it costs to get data back on request.
type RestoreRequests struct {
	Node
	Included value.Count
	Target   value.Span
	Charge   value.Text
	Price    value.Amount
}

// Fields returns the questions about restores on request.
func (r *RestoreRequests) Fields(s Scope) []Field {
	fixed := r.Charge == "per_request"
	return s.ask([]Field{
		{Key: "included", Label: "Included a month", At: &r.Included, Default: "2", Max: 999, Unit: "requests", Ask: "How many times a month should we bring back lost files at no extra cost?", Help: "Restores of lost files that cost nothing extra.", Example: "2"},
		{Key: "target", Label: "Started within", At: &r.Target, Default: "8 bizhour", Ask: "How soon should we begin when somebody has lost a file?", Help: "How soon somebody works on it after the client has asked.", Example: "8 business hours"},
		{Key: "charge", Label: "Further ones", At: &r.Charge, Options: RestoreCharges, Default: "remote_rate", Ask: "What should it cost beyond that: our hourly rate, a fixed price, or nothing?", Help: "What restores beyond that cost."},
		{Key: "price", Label: "Price of each", At: &r.Price, Skip: !fixed, Required: fixed, Ask: "What does each further restore cost?", Help: "The fixed price of a further restore.", Example: "95"},
	})
}

// Recovery is the plan for a disaster.
type Recovery struct {
	Node
	Plan             value.Text
	Scenarios, Steps value.Lines
	ActivatorID      value.Text
	TestEvery, MTD   value.Span
	AltSite          value.Text
}

// Fields returns the questions about the plan.
func (r *Recovery) Fields(s Scope) []Field {
	usual := "basic"
	if s.A.Backups.Responsible == "none" {
		usual = "none"
	}
	plan := or(r.Plan, usual)
	none, rehearsed := plan == "none", ""
	if plan == "full" || s.A.includes(recoveryService) {
		rehearsed = "12 month" // which that service does; beside it nobody is paid for it
	}
	return s.ask([]Field{
		{Key: "plan", Label: "Recovery plan", At: &r.Plan, Options: RecoveryPlans, Default: usual, Rule: "BKP-07", Ask: "How far should a plan for a disaster go: none, the basics, or a full document?", Help: "A recovery time is only worth something with a plan behind it."},
		{Key: "scenarios", Label: "Covers", At: &r.Scenarios, Default: "loss of a server\nloss of the site\nransomware\nlong loss of the internet line", Lines: 4, Skip: none, Ask: "Which disasters should the plan be ready for?", Help: "The disasters that the plan is for, one on each line.", Example: "loss of the site"},
		{Key: "steps", Label: "Order of recovery", At: &r.Steps, Default: "servers and network\nmail and shared files\nbusiness applications\nworkstations", Lines: 4, Skip: none, Ask: "What has to come back first, and what after that?", Help: "What comes back first, one on each line.", Example: "servers and network"},
		{Key: "activatorId", Label: "Started by", At: &r.ActivatorID, Ref: "contacts", Offer: func() []Option { return s.A.personOptions("client") }, Default: s.A.bindsFor("client"), Skip: none, Rule: "BKP-07", Ask: "Who on your side may say that it is a disaster?", Help: "The person at the client who may declare a disaster. Unless you choose somebody else, it is who signs for the client, or else who was chosen to approve spending."},
		{Key: "testEvery", Label: "Rehearsed every", At: &r.TestEvery, Default: rehearsed, Skip: none, Ask: "How often shall we rehearse the plan?", Help: "How often the plan is tried out. Leave it empty where it is not: a basic plan is on paper until the service of disaster recovery is ordered.", Example: "12 months"},
		{Key: "altSite", Label: "Other place to work", At: &r.AltSite, Skip: none, Max: 200, Ask: "Where would your people work if they could not use the office?", Help: "Where people work while the site cannot be used.", Example: "from home, over the secured remote access"},
		{Key: "mtd", Label: "Business survives", At: &r.MTD, Skip: none, Ask: "How long could the business survive without its systems?", Help: "The longest the business can do without its systems. It must be at least the time to be back.", Example: "3 days"},
	})
}

// usualTest is what a test restores while nobody said: a whole machine too, where a job copies one.
func (a *Agreement) usualTest() string {
	isImage := func(j *Job) bool { return j.method() == "image" }
	if len(a.Backups.Jobs) > 0 && !slices.ContainsFunc(a.Backups.Jobs, isImage) {
		return "file"
	}
	return "file_image"
}
