package model

import (
	"slices"
	"strings"
	"sync"

	"engross/model/value"
)

// Task is a usual line of the call sheet.
type Task struct {
	Value    string // canonical text of the choice
	Label    string // words on the screen and in the agreement
	Follows  string // row id of the line whose people this one names until somebody else is chosen; "" for the main contact
	Decides  bool   // a matter of trust: at the client it follows who approves spending, not who is called or calls day by day
	When     string // "" for any time
	Method   string // "" for phone
	Ask      string // what a rep asks to get the client's person
	Leads    bool   // one of the five that are asked on the fast path
	Approves bool   // a line that takes an amount
	Tells    bool   // who is named at the client only gets to know or to pay something
}

// Row returns the id of the task's line in a new agreement.
func (t Task) Row() string { return strings.ReplaceAll(t.Value, "_", "-") }

// Tasks are the twenty usual lines of a call sheet (domain 2.7). Five lead; the others follow them.
var Tasks = []Task{
	{Value: "report_issue", Label: "report a problem or ask for help", Leads: true, Method: "phone_email", Ask: "Who is your main contact for us?"},
	{Value: "p1_outage", Label: "critical outage", Leads: true, Ask: "Whom do we call when everything is down?"},
	{Value: "after_hours", Label: "help after hours", Follows: "p1-outage", When: "after", Ask: "Whom do we call at night or on the weekend?"},
	{Value: "security_incident", Label: "security incident", Follows: "p1-outage", Decides: true, Ask: "Whom do we call when we see a break-in?"},
	{Value: "approve_spend", Label: "approve spending", Leads: true, Method: "email", Approves: true, Ask: "Who may approve work that costs extra?"},
	{Value: "approve_change", Label: "approve a change", Follows: "approve-spend", Method: "email", Ask: "Who says yes to a change of your systems?"},
	{Value: "approve_access", Label: "approve access for a user", Follows: "approve-spend", Method: "email", Ask: "Who decides who gets an account and what it may open?"},
	{Value: "leaver", Label: "report that somebody leaves", Follows: "report-issue", Decides: true, Method: "phone_email", Ask: "Who tells us when somebody leaves your company?"},
	{Value: "maintenance_notice", Label: "announce maintenance", Follows: "report-issue", Method: "email", Tells: true, Ask: "Whom do we tell before planned work?"},
	{Value: "monitoring_alert", Label: "pass on a monitoring alert", Follows: "p1-outage", Tells: true, Ask: "Whom do we call when our tools see trouble coming?"},
	{Value: "backup_failure", Label: "report a failed backup", Follows: "p1-outage", Method: "email", Tells: true, Ask: "Who wants to hear that a backup has failed?"},
	{Value: "restore_request", Label: "ask for a restore", Follows: "report-issue", Decides: true, Ask: "Who may ask us to bring back lost files?"},
	{Value: "vendor_isp", Label: "call the internet provider", Follows: "report-issue", Ask: "Who on your side deals with the internet provider?"},
	{Value: "site_access", Label: "get into a site", Follows: "report-issue", Decides: true, Ask: "Who lets us in when we come by?"},
	{Value: "billing", Label: "invoices and payment", Leads: true, When: "business", Method: "email", Tells: true, Ask: "Who gets the invoices?"},
	{Value: "reports", Label: "reports", Leads: true, When: "business", Method: "email", Tells: true, Ask: "Who reads the reports?"},
	{Value: "contract_notice", Label: "notices under the agreement", Follows: "approve-spend", Method: "email_notice", Tells: true, Ask: "Who on your side gets formal notices?"},
	{Value: "data_request", Label: "requests about personal data", Follows: "approve-spend", Method: "email", Ask: "Who answers when people ask about the data you keep on them?"},
	{Value: "escalate_1", Label: "complain, first step", Follows: "p1-outage", Ask: "When you are not happy with our work, who tells us first?"},
	{Value: "escalate_2", Label: "complain, second step", Follows: "approve-spend", Ask: "When that did not help, who takes it further?"},
}

// customTask is a line that is none of the usual ones.
var customTask = Task{Value: "custom", Label: "another task", Approves: true, Ask: "Who on your side takes care of that?"}

// follows returns the id of the line whose person of a side a task names while nobody chose; "" for the main contact.
func (t Task) follows(side string) string {
	if t.Decides && side == "client" {
		return approverRow
	}
	return t.Follows
}

// CallTasks returns the tasks as choices.
var CallTasks = sync.OnceValue(func() []Option {
	out := make([]Option, 0, len(Tasks)+1)
	for _, t := range Tasks {
		out = append(out, Option{Value: t.Value, Label: t.Label})
	}
	return append(out, Option{Value: customTask.Value, Label: customTask.Label, Help: "name it yourself"})
})

func taskOf(value string) Task {
	for _, t := range Tasks {
		if t.Value == value {
			return t
		}
	}
	return customTask
}

func taskByRow(id string) Task { return taskOf(strings.ReplaceAll(id, "-", "_")) }

// caller returns the contact of one side that the call sheet names for a task, by the id of the task's line: the one that
// was chosen, else the one of the line it follows, else the main contact of that side. It is "" while the side has none.
func (a *Agreement) caller(row, side string) string {
	if c := a.CallSheet.With(row); c != nil {
		id := c.ClientID
		if side == "provider" {
			id = c.ProviderID
		}
		if who := a.ofSide(id, side); who != "" {
			return who
		}
	}
	return a.callDefault(row, side)
}

// callDefault returns whom a line names while nobody chose for it.
func (a *Agreement) callDefault(row, side string) string {
	switch row {
	case firstComplaint:
		return a.calledFirst(side)
	case lastComplaint:
		return a.calledLast(side)
	case noticeRow:
		return a.bindsFor(side)
	case lateRow:
		return a.calledLate(side)
	}
	if row == "billing" && side == "client" && a.Costs.Pay.InvoiceToID.IsSet() {
		return string(a.Costs.Pay.InvoiceToID)
	}
	if desk := a.usualDesk(row, side); desk != "" {
		return desk
	}
	if row == approverRow && side == "client" && a.Client.state["primaryContactId"].By == "" {
		return a.firstOf(side)
	}
	task := taskByRow(row)
	if next := task.follows(side); next != "" {
		return a.phoned(task, a.caller(next, side), side)
	}
	return a.mainContact(side)
}

// phoned returns who is called for a task of trust that goes by phone: who decides, or the main contact where only that one has a phone
// and is known to instruct.
func (a *Agreement) phoned(task Task, who, side string) string {
	decides, main := a.Contacts.With(who), a.Contacts.With(a.mainContact(side))
	if !task.Decides || side != "client" || decides == nil || decides.Phone.IsSet() || main == nil || !main.Phone.IsSet() || !main.instructs(a) {
		return who
	}
	return main.Key()
}

// ofSide returns a contact unless it is known to be of another side, which is a finding of its own; "" then.
func (a *Agreement) ofSide(id value.Text, side string) string {
	if c := a.Contacts.With(string(id)); c != nil && c.Side != "" && string(c.Side) != side {
		return ""
	}
	return string(id)
}

// The lines of the call sheet for ordinary help, for complaints, and for notices.
const reportRow, firstComplaint, lastComplaint, noticeRow = "report-issue", "escalate-1", "escalate-2", "contract-notice"

// bindsFor returns who is taken to speak for a side where much hangs on it, such as for its notices and to declare a disaster: who
// signs, else who was chosen to approve spending. Who else is called day by day is not taken for that at the client, unless
// there is nobody else; it is "" then.
func (a *Agreement) bindsFor(side string) string {
	if who := a.whoSigns(side); who != "" {
		return who
	}
	who, line := a.caller(approverRow, side), a.CallSheet.With(approverRow)
	if side == "client" && a.hasChoice(side) && who == a.callDefault(approverRow, side) && (line == nil || line.state["clientId"].By == "") { // also where it was settled
		return ""
	}
	return who
}

// whoSigns returns who signs for a side: who was named for that, else whose title says so; "" where nobody knows.
func (a *Agreement) whoSigns(side string) string {
	for _, x := range a.Signatories {
		if who := or(value.Text(a.ofSide(x.ContactID, side)), a.signatory(x)); string(x.Side) == side && who != "" {
			return who
		}
	}
	return a.usualSigner(side)
}

// calledLast returns who is called when nobody else helped: who signs for the side, else who approves spending.
func (a *Agreement) calledLast(side string) string {
	return or(value.Text(a.whoSigns(side)), a.caller(approverRow, side))
}

// calledFirst returns who is called before that: the provider’s person for a critical outage, the main contact of the client
// or, where that one is called last anyway, another whom the call sheet names.
func (a *Agreement) calledFirst(side string) string {
	last, first := a.caller(lastComplaint, side), a.caller("p1-outage", side)
	if side == "client" {
		first = a.mainContact(side)
	}
	if desk := a.usualDesk(reportRow, side); desk != "" && first == a.mainContact(side) {
		first = desk
	}
	for _, row := range []string{reportRow, approverRow} {
		if first != last {
			break
		}
		first = a.caller(row, side)
	}
	return first
}

// isWrittenTo reports whether the agreement has something sent to a contact by email: to the main contact of a side, to who signs
// electronically, on a line of the call sheet that goes by email, with invoices or with a report. Whoever has an address counts.
func (a *Agreement) isWrittenTo(c *Contact) bool {
	id := value.Text(c.Key())
	if c.Email.IsSet() || a.Costs.Pay.InvoiceToID == id {
		return true
	}
	for _, side := range []string{"provider", "client"} {
		if string(id) == a.mainContact(side) {
			return true
		}
		for _, x := range a.CallSheet {
			if strings.Contains(or(x.Method, taskOf(or(x.Task, "custom")).Method), "email") && string(id) == a.caller(x.Key(), side) {
				return true
			}
		}
	}
	return slices.ContainsFunc(a.Reports, func(r *RegularReport) bool { return r.Recipients.Has(string(id)) || r.ResponsibleID == id }) ||
		slices.ContainsFunc(a.Signatories, func(x *Signatory) bool {
			return x.Method == "electronic" && or(x.ContactID, a.signatory(x)) == string(id)
		})
}

// mainContact returns the id of who stands for a side until the call sheet names people: the one that was chosen, else the first who can be called.
func (a *Agreement) mainContact(side string) string {
	switch side {
	case "provider":
		return or(value.Text(a.ofSide(a.Provider.PrimaryContactID, side)), a.firstContact(side))
	case "client":
		return or(value.Text(a.ofSide(a.Client.PrimaryContactID, side)), a.firstContact(side))
	}
	return ""
}

// hasChoice reports whether a side has more than one person, so that one of them has to be its main contact.
func (a *Agreement) hasChoice(side string) bool {
	first := ""
	for _, c := range a.Contacts {
		switch {
		case !a.isOn(c, side) || c.IsDesk():
		case first != "":
			return true
		default:
			first = c.Key()
		}
	}
	return false
}

// firstContact returns the id of who stands for a side while nobody was chosen: its first person, or where that one of the client cannot
// be called or may not instruct, the first one who has a phone and is known to; else its first desk, "" while there is none.
func (a *Agreement) firstContact(side string) string {
	first := a.firstOf(side)
	if c := a.Contacts.With(first); side != "client" || c == nil || c.Phone.IsSet() && c.Authority != value.No {
		return first
	}
	for _, c := range a.Contacts {
		if a.isOn(c, side) && !c.IsDesk() && c.Phone.IsSet() && c.instructs(a) {
			return c.Key()
		}
	}
	return first
}

// firstOf returns the id of the first person of a side, or else of its first desk; "" while there is none.
func (a *Agreement) firstOf(side string) string {
	desk := ""
	for _, c := range a.Contacts {
		switch {
		case side == "" || !a.isOn(c, side):
		case !c.IsDesk():
			return c.Key()
		case desk == "":
			desk = c.Key()
		}
	}
	return desk
}

// usualApprover says whether a person is taken to approve what a line of the call sheet asks for: who is named there is,
// and who signs for the company.
func (a *Agreement) usualApprover(c *Contact, row string) string {
	return yesNo(a.signs(c) || c.SpendLimit.IsAny() || c.Key() == a.caller(row, "client"))
}
