package model

import (
	"slices"

	"engross/model/value"
)

// MaintenanceScreen says when systems are looked after and who agrees to changes.
type MaintenanceScreen struct {
	Node
	Maintenance Maintenance
}

// About names the screen.
func (*MaintenanceScreen) About() About {
	return About{Key: "maintenance", Title: "Maintenance", Help: "When planned work is done, how it is announced, and who agrees to changes."}
}

// Fields returns the questions of the screen.
func (m *MaintenanceScreen) Fields(Scope) []Field {
	return []Field{{Key: "maintenance", Label: "Maintenance", At: &m.Maintenance}}
}

// Maintenance holds the rules about planned work and changes.
type Maintenance struct {
	Node
	ChangeApproverID  value.Text
	ChangeLeadDays    value.Count
	StandardChanges   value.Lines
	EmergencyTellDays value.Count
	Windows           Rows[Window, *Window]
	NeverOn           value.Set
	NeverFrom         value.Clock
	Notice            MaintenanceNotice
	Patches           Rows[PatchClass, *PatchClass]
	Blackouts         Rows[Blackout, *Blackout]
	Activities        value.Lines
	ChangeLog         ChangeLog
	Docs              Docs
	Automation        Rows[AutomatedTask, *AutomatedTask]
	ReviewMonths      value.Count
	ReviewScope       value.Lines
}

// Fields returns the questions about planned work.
func (m *Maintenance) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "changeApproverId", Label: "Changes are approved by", At: &m.ChangeApproverID, Ref: "contacts", Offer: func() []Option { return s.A.personOptions("client") }, Default: s.A.caller("approve-change", "client"), Required: true, Fast: true, Named: true, Rule: "MNT-05", Ask: "Who on your side says yes to a change before we make it?", Help: "The person at the client who agrees to changes that are neither routine nor urgent. Unless you choose somebody else, it is who the call sheet names for them."},
		{Key: "changeLeadDays", Label: "Asked before", At: &m.ChangeLeadDays, Default: "5", Max: 60, Unit: "business days", Ask: "How long before a change should we ask you?", Help: "How long before a change that is neither routine nor urgent the client is asked.", Example: "5"},
		{Key: "standardChanges", Label: "Approved once for all", At: &m.StandardChanges, Default: "accounts and rights that an Authorized Contact asks for\nupdates in a Maintenance Window\nexchange of a device for one of the same kind", Lines: 4, Ask: "Which routine changes may we make without asking each time?", Help: "Routine changes that need no approval each time, one on each line.", Example: "updates in a Maintenance Window"},
		{Key: "emergencyTellDays", Label: "Emergency is told within", At: &m.EmergencyTellDays, Default: "1", Max: 10, Unit: "business days", Ask: "If we have to act at once, how soon after that should we tell you?", Help: "When harm is near, the provider changes first and tells afterwards.", Example: "1"},
		{Key: "windows", Label: "Maintenance windows", At: &m.Windows, Rule: "MNT-01", Ask: "When may we take servers or the network down for planned work?", Help: "When servers and network may be down for planned work. They do not count as downtime."},
		{Key: "neverOn", Label: "Never on", At: &m.NeverOn, Options: Weekdays, Rule: "MNT-08", Ask: "Is there a day of the week on which we should not work on your systems, or not come by?", Help: "Days of the week without planned work and without visits. None chosen means that there are none. What cannot wait is done on any day.", Example: "Friday"},
		{Key: "neverFrom", Label: "On that day from", At: &m.NeverFrom, Skip: !m.NeverOn.IsSet(), Ask: "From what time on that day?", Help: "The time from which there is no planned work and no visit on such a day, in the time zone of the service hours, such as noon. Left open, the whole day is free of both.", Example: "12:00"},
		{Key: "notice", Label: "Announcing planned work", At: &m.Notice},
		{Key: "patches", Label: "Updates and checks", At: &m.Patches, Ask: "How often should we install updates, and how soon after they come out?", Help: "How often each class of updates is installed, and how soon after its release. Six classes are usual and there to begin with."},
		{Key: "blackouts", Label: "No changes between", At: &m.Blackouts, Ask: "In which weeks of the year must nothing change, such as your busiest ones?", Help: "Weeks of the year in which nothing is changed, such as the tax season."},
		{Key: "activities", Label: "Regular work", At: &m.Activities, Default: usualActivities(s.A), Lines: 4, Ask: "Which checks should we do without being asked, and how often?", Help: "What is done without being asked, with its rhythm, one on each line.", Example: "check of the backups, each day"},
		{Key: "changeLog", Label: "Record of changes", At: &m.ChangeLog},
		{Key: "docs", Label: "Documentation", At: &m.Docs},
		{Key: "automation", Label: "Automated work", At: &m.Automation, Ask: "Which routine work should programs do by themselves?", Help: "Routine work that programs do, and who hears of it when they fail."},
		{Key: "reviewMonths", Label: "Processes are reviewed every", At: &m.ReviewMonths, Default: "6", Min: 1, Max: 24, Unit: "months", Ask: "How often shall we look together for faults that come back and steps that nobody needs?", Help: "How often both sides look at repeated faults and unnecessary steps.", Example: "6"},
		{Key: "reviewScope", Label: "Looking at", At: &m.ReviewScope, Default: "trends in Tickets\nfaults that come back\nsteps that no one needs\nbetter tools", Lines: 4, Ask: "And what should we go through then?", Help: "What the review goes through, one on each line.", Example: "faults that come back"},
	})
}

// usualActivities is the regular work that is usual. Backups are checked where the provider makes them.
func usualActivities(a *Agreement) string {
	const work = "security check, each week\nhealth check of servers and devices, each month\nreview of disk space and event logs, each month"
	if a.makesBackups() {
		return "check of the backups, each day\n" + work
	}
	return work
}

// Weekdays are the days of the week.
var Weekdays = []Option{
	{Value: "mon", Label: "Monday"},
	{Value: "tue", Label: "Tuesday"},
	{Value: "wed", Label: "Wednesday"},
	{Value: "thu", Label: "Thursday"},
	{Value: "fri", Label: "Friday"},
	{Value: "sat", Label: "Saturday"},
	{Value: "sun", Label: "Sunday"},
}

// Window is a time for planned work, in the time zone of the usual service hours.
type Window struct {
	Entry
	Name, Scope value.Text
	Days        value.Set
	Start, End  value.Clock
}

// Fields returns the questions about the window.
func (w *Window) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Window", At: &w.Name, Required: true, Named: true, Max: 60, Ask: "What do we call this window?", Help: "A short name for it, such as what is worked on in it.", Example: "Servers"},
		{Key: "days", Label: "Days", At: &w.Days, Options: Weekdays, Required: true, Ask: "On which days may we work on your systems?", Help: "The days it begins on.", Example: "Wednesday"},
		{Key: "start", Label: "From", At: &w.Start, Required: true, Ask: "From what time?", Help: "When it begins, in the time zone of the service hours.", Example: "20:00"},
		{Key: "end", Label: "To", At: &w.End, Required: true, Ask: "Until what time?", Help: "When it ends. An end before the start means the next morning.", Example: "24:00"},
		{Key: "scope", Label: "For", At: &w.Scope, Max: 160, Ask: "What may be down in that time?", Help: "The systems that may be down in it.", Example: "servers"},
	})
}

// NoticeChannels are the ways in which planned work is announced.
var NoticeChannels = []Option{
	{Value: "email", Label: "email"},
	{Value: "portal", Label: "portal"},
	{Value: "phone", Label: "phone"},
	{Value: "text", Label: "text message"},
}

// MaintenanceNotice says how planned work is announced.
type MaintenanceNotice struct {
	Node
	Hours        value.Count
	Channels     value.Set
	EmergencyMin value.Count
}

// usualNotice returns how planned work is announced while nobody said: by email, and in the portal where there is one.
func (a *Agreement) usualNotice() string {
	if slices.ContainsFunc(a.Coverage.Channels, func(c *Channel) bool { return c.Kind == "portal" }) {
		return "email,portal"
	}
	return "email"
}

// Fields returns the questions about announcing planned work.
func (n *MaintenanceNotice) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "hours", Label: "Announced before", At: &n.Hours, Default: "72", Max: 720, Unit: "hours", Rule: "MNT-02", Ask: "How long before planned work do you want to be told?", Help: "How long before planned work the client is told. Three days leave people time to plan.", Example: "72"},
		{Key: "channels", Label: "By", At: &n.Channels, Options: NoticeChannels, Default: s.A.usualNotice(), Rule: "MNT-02", Ask: "How should we tell you: by email, in the portal, by phone or by text message?", Help: "How planned work is announced. Email can be shown later.", Example: "email, portal"},
		{Key: "emergencyMin", Label: "In an emergency", At: &n.EmergencyMin, Default: "30", Max: 1440, Unit: "minutes", Ask: "And when it is urgent, how many minutes of warning do you need?", Help: "How long before urgent work the client is told, where that is possible.", Example: "30"},
	})
}

// Blackout is a time of the year without planned changes.
type Blackout struct {
	Entry
	Name, From, To value.Text // month and day, such as Jan 15
	Critical       value.Answer
}

// Fields returns the questions about the time.
func (b *Blackout) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Reason", At: &b.Name, Required: true, Named: true, Max: 60, Ask: "Why must nothing change at that time?", Help: "Why nothing is changed then.", Example: "Tax season"},
		{Key: "from", Label: "From", At: &b.From, Required: true, Max: 20, Ask: "When does the quiet time begin?", Help: "Month and day; it returns each year.", Example: "Jan 15"},
		{Key: "to", Label: "To", At: &b.To, Required: true, Max: 20, Ask: "When does it end?", Help: "The last day of it.", Example: "Apr 20"},
		{Key: "critical", Label: "Critical updates even then", At: &b.Critical, Default: "yes", Rule: "MNT-07", Ask: "May we close a dangerous gap even in that time?", Help: "Whether updates that close a critical gap are installed in that time all the same. A gap that stays open for weeks is what attackers wait for."},
	})
}

// ChangeItems are what can be recorded of a change.
var ChangeItems = []Option{
	{Value: "what", Label: "what was changed"},
	{Value: "why", Label: "why"},
	{Value: "who", Label: "by whom"},
	{Value: "when", Label: "when"},
	{Value: "approval", Label: "who approved it"},
	{Value: "rollback", Label: "how to take it back"},
}

// ChangeLog says what is written down about changes.
type ChangeLog struct {
	Node
	Kept, ClientAccess value.Answer
	Items              value.Set
	RetentionMonths    value.Count
}

// Fields returns the questions about the record of changes.
func (c *ChangeLog) Fields(s Scope) []Field {
	no := c.Kept == value.No
	return s.ask([]Field{
		{Key: "kept", Label: "Changes are recorded", At: &c.Kept, Default: "yes", Rule: "MNT-06", Ask: "Would you like a record of every change that we make?", Help: "With yes, each change is written down, so that it can be found, and taken back, later."},
		{Key: "fields", Label: "What is recorded", At: &c.Items, Options: ChangeItems, Default: "what,why,who,when,rollback", Skip: no, Ask: "What should we write down about each change?", Help: "What is written down of each change."},
		{Key: "retentionMonths", Label: "Kept for", At: &c.RetentionMonths, Default: "24", Min: 1, Max: 120, Unit: "months", Skip: no, Ask: "For how many months should we keep that record?", Help: "How long the record is kept.", Example: "24"},
		{Key: "clientAccess", Label: "Client may read it", At: &c.ClientAccess, Default: "yes", Skip: no, Ask: "Do you want to be able to read that record?", Help: "Whether the client sees the record on request."},
	})
}

// Docs says what is documented of the client's systems.
type Docs struct {
	Node
	Items      value.Lines
	UpdateDays value.Count
	CopyEvery  value.Span
}

// Fields returns the questions about documentation.
func (d *Docs) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "items", Label: "Documented", At: &d.Items, Default: "network map\ninventory\nlist of accounts\nlist of vendors", Lines: 4, Ask: "What should we keep written down for you, such as a map of the network?", Help: "What is kept up to date, one on each line. Passwords are handed over separately.", Example: "network map"},
		{Key: "updateDays", Label: "Updated within", At: &d.UpdateDays, Default: "10", Max: 90, Unit: "business days", Ask: "How soon after a change should that be up to date again?", Help: "How soon a change is in the documents.", Example: "10"},
		{Key: "copyEvery", Label: "Copy to the client every", At: &d.CopyEvery, Default: "6 month", Ask: "How often would you like a copy of it?", Help: "How often the client gets a copy, so that it has one if the provider cannot be reached.", Example: "6 months"},
	})
}

// Derived says whether people of the client besides the one named here may approve a change.
func (m *Maintenance) Derived(s Scope) []Field {
	var others value.Answer
	for _, c := range s.A.Contacts {
		if c.approves() && c.Authority.IsYes() && c.Changes.IsYes() && c.Key() != string(m.ChangeApproverID) {
			others = value.Yes
		}
	}
	return []Field{{Key: "changeOthers", At: &others, Help: "Whether the list of contacts lets others than the person named here approve changes."}}
}
