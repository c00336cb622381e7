package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// Measure is a usual security measure, with what holds of it while nobody said otherwise (domain 2.10).
type Measure struct {
	Value   string // canonical text of the choice; also, with dashes, the id of its row in a new agreement
	Label   string // words on the screen and in the agreement
	Service string // id of the service in the catalogue that brings it; "" where none does
	Status  string // how it usually stands where no service brings it
	Owner   string
	Detail  string
	Paid    string // who pays for it, where the fees usually do not
	Also    string // what else people call it
	IsExtra bool   // only a choice: a new agreement has no line for it
}

// Measures are the eighteen usual security measures, and others that a line can name. A measure that a service brings stands as that service does.
var Measures = []Measure{
	{Value: "firewall", Label: "firewall", Service: "sv-11", Owner: "provider", Detail: "closed but for what the business needs; firmware kept up to date"},
	{Value: "endpoint_edr", Label: "protection of devices (EDR)", Service: "sv-08", Owner: "provider", Detail: "on every covered server and workstation"},
	{Value: "mfa", Label: "second factor at sign-in (MFA)", Service: "sv-09", Owner: "shared", Detail: "for everybody’s email and remote access, and for all administrators"},
	{Value: "encrypt_rest", Label: "encryption where data is stored", Service: "sv-17", Owner: "provider", Detail: "disks of covered laptops and workstations, with the keys kept apart"},
	{Value: "encrypt_transit", Label: "encryption on the way", Status: "included", Owner: "shared", Detail: "for web services, email between servers that allow it, and remote access"},
	{Value: "patching", Label: "updates that close gaps", Service: "sv-07", Owner: "provider", Detail: "by the classes and times of the maintenance calendar"},
	{Value: "email_security", Label: "filter for email", Service: "sv-10", Owner: "provider", Detail: "against spam, phishing and malware"},
	{Value: "web_filter", Label: "filter for the web", Status: "optional", Owner: "provider", Detail: "against sites known to be harmful"},
	{Value: "backup_isolation", Label: "backups that attackers cannot reach", Service: "sv-12", Owner: "provider", Detail: "under accounts of their own, apart from those of the network"},
	{Value: "vuln_scan", Label: "search for weak points", Service: "sv-23", Owner: "provider", Detail: "each year, with a list of what to mend first"},
	{Value: "monitoring_soc", Label: "watch by security analysts (SOC)", Service: "sv-20", Owner: "provider", Detail: "day and night, with power to cut off a device"},
	{Value: "privileged_access", Label: "care with administrator rights", Status: "included", Owner: "shared", Detail: "accounts of their own, given only where the work needs them"},
	{Value: "training", Label: "security training", Service: "sv-19", Owner: "shared", Detail: "short lessons and trial phishing messages through the year"},
	{Value: "logs", Label: "logs of events", Status: "included", Owner: "provider", Detail: "of sign-ins, the firewall and the protection of devices"},
	{Value: "mdm", Label: "control of mobile devices (MDM)", Service: "sv-18", Owner: "provider", Detail: "a lock, encryption, and deletion of company data from afar"},
	{Value: "wifi_guest", Label: "guest Wi-Fi kept apart", Status: "included", Owner: "shared", Detail: "no way from it to the systems of the business"},
	{Value: "password_manager", Label: "password manager", Status: "optional", Owner: "client", Detail: "for every User"},
	{Value: "offboarding", Label: "access ended when people leave", Status: "included", Owner: "shared", Detail: "leavers are reported in time and their access is closed the same day"},
	{Value: "pen_test", Label: "penetration test", Status: "included", Owner: "client", Detail: "once a year, by an independent company that Client chooses", Paid: "client", Also: "pen test, pentest, ethical hacking", IsExtra: true},
}

// Row returns the id of the measure's line in a new agreement.
func (m Measure) Row() string { return strings.ReplaceAll(m.Value, "_", "-") }

// MeasureOf returns the usual measure of that name; false for one that the agreement names itself.
func MeasureOf(value string) (Measure, bool) {
	for _, m := range Measures {
		if m.Value == value {
			return m, true
		}
	}
	return Measure{}, false
}

// MeasureChoices offers the measures as choices.
var MeasureChoices = measureChoices()

func measureChoices() []Option {
	out := make([]Option, 0, len(Measures)+1)
	for _, m := range Measures {
		out = append(out, Option{Value: m.Value, Label: m.Label, Also: m.Also})
	}
	return append(out, Option{Value: "custom", Label: "another measure", Help: "name it yourself"})
}

// ControlStatuses say whether a measure is part of the agreement.
var ControlStatuses = []Option{
	{Value: "included", Label: "in place"},
	{Value: "optional", Label: "can be ordered"},
	{Value: "not_in_scope", Label: "not part of the Agreement"},
}

// ControlPayers say who pays for a measure.
var ControlPayers = []Option{
	{Value: "fees", Label: "with the Fees"},
	{Value: "extra", Label: "besides the Fees", Help: "at a price that the client accepts first"},
	{Value: "client", Label: "by Client, to the company that does it", Help: "the provider charges nothing for it"},
}

// Control is one security measure: whether it is part of the agreement, and whose job it is.
type Control struct {
	Entry
	Name, Control, Owner, Status, Detail value.Text
	Paid                                 value.Text
}

// Fields returns the questions about the measure.
func (c *Control) Fields(s Scope) []Field {
	which := or(c.Control, "custom")
	m, _ := MeasureOf(which)
	usual := s.A.usualControl(m)
	out := or(c.Status, usual) == "not_in_scope"
	if out {
		m.Owner, m.Detail = "", ""
	}
	return s.ask([]Field{
		{Key: "name", Label: "Measure in words", At: &c.Name, Required: true, Skip: which != "custom", Named: true, Max: 80, Ask: "What do you call this measure?", Help: "What the measure is called, if it is none of the usual ones.", Example: "Camera at the server room"},
		{Key: "control", Label: "Measure", At: &c.Control, Options: MeasureChoices, Default: "custom", Named: true, Ask: "Which protection is this line about?", Help: "Which protection this line is about. Take \"another measure\" to name one yourself."},
		{Key: "status", Label: "Status", At: &c.Status, Options: ControlStatuses, Default: usual, Rule: "SEC-19", Ask: "Do you want that in place, on offer, or left out?", Help: "In place, on offer, or not part of the agreement. While you say nothing, a measure that a service brings stands as that service does."},
		{Key: "owner", Label: "Whose job", At: &c.Owner, Options: Responsibles, Default: m.Owner, Rule: "SEC-13", Ask: "Who looks after it: you, we, or both of us?", Help: "Who runs the measure and answers for it. A measure without an owner is nobody’s."},
		{Key: "detail", Label: "How far", At: &c.Detail, Default: m.Detail, Skip: out, Max: 200, Ask: "How far should it reach: which machines, which people?", Help: "What it covers, in one line.", Example: "on every covered server and workstation"},
		{Key: "paid", Label: "Paid", At: &c.Paid, Options: ControlPayers, Default: or(value.Text(m.Paid), "fees"), Skip: out || !m.IsExtra && which != "custom", Ask: "Is that in the fees, or paid apart, to us or to somebody else?", Help: "Who pays for a measure that no service brings. It is printed only where the fees do not pay for it."},
	})
}

// usualControl is how a measure stands while nobody said: as the service that brings it, or as it usually does.
func (a *Agreement) usualControl(m Measure) string {
	if m.Service == "" {
		return or(value.Text(m.Status), "included")
	}
	status := a.statusOf(m.Service)
	if status != "included" && a.BringsItself(m.Service) {
		status = "included"
	}
	return LinkedStatus(status)
}

// bringing are words by which services of the agreement’s own tell that they bring what a service of the catalogue does; each run is
// in the singular.
var bringing = map[string][][]string{
	training:  {{"phishing"}, {"fake", "email"}, {"scam"}, {"security", "training"}, {"awareness"}},
	"sv-08":   {{"antivirus"}, {"edr"}, {"malware"}},
	"sv-09":   {{"mfa"}, {"multi", "factor"}, {"second", "factor"}, {"two", "factor"}},
	"sv-10":   {{"spam"}},
	"sv-11":   {{"firewall"}},
	"sv-12":   {{"backup"}},
	detection: {{"soc"}, {"mdr"}},
}

// BringsItself reports whether an included service of the agreement’s own tells in its name, or in what is said of it, that it brings what
// a service of the catalogue does.
func (a *Agreement) BringsItself(service string) bool {
	words := bringing[service]
	return len(words) > 0 && slices.ContainsFunc(a.Services, func(x *Service) bool {
		if x.Catalogued() != "" || or(x.Status, x.usualStatus(a)) != "included" {
			return false
		}
		said := nameWords(string(x.Name) + " " + string(x.Description) + " " + x.Included.String())
		return slices.ContainsFunc(words, func(run []string) bool { return hasRun(said, run) })
	})
}

// statusOf says how a service of the catalogue stands in the agreement; "" for one that it does not have. Of several rows
// for one service, one that is included counts.
func (a *Agreement) statusOf(catalogID string) string {
	status := ""
	for _, x := range a.Services {
		if x.Catalogued() != catalogID {
			continue
		}
		if status = or(x.Status, x.usualStatus(a)); status == "included" {
			break
		}
	}
	return status
}

// LinkedStatus says how a measure stands whose service stands as given.
func LinkedStatus(service string) string {
	switch service {
	case "included", "optional":
		return service
	}
	return "not_in_scope"
}
