package model

import (
	"engross/model/hours"
	"engross/model/value"
)

// Request is a usual wish with the time that it takes.
type Request struct {
	Entry
	Name   value.Text
	Target value.Span
}

// Fields returns the questions about the request.
func (x *Request) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Request", At: &x.Name, Required: true, Named: true, Max: 120, Ask: "What do your people usually ask for?", Help: "One usual wish, in a few words.", Example: "Account for a new User"},
		{Key: "target", Label: "Done within", At: &x.Target, Required: true, Ask: "How soon should that be done?", Help: "From the moment the request is complete. 0 business days means the same day.", Example: "3 business days"},
	})
}

// Choices of what is measured.
var (
	UptimeWindows = []Option{
		{Value: "24x7", Label: "around the clock"},
		{Value: "support", Label: "in Support Hours"},
	}
	UptimePeriods = []Option{
		{Value: "month", Label: "each month"},
		{Value: "quarter", Label: "each quarter"},
		{Value: "year", Label: "each year"},
	}
	PerformanceSubjects = []Option{
		{Value: "hardware", Label: "hardware"},
		{Value: "workstation", Label: "workstations"},
		{Value: "network", Label: "network"},
		{Value: "third_party", Label: "programs and services of others"},
		{Value: "cloud", Label: "cloud services"},
	}
	PerformanceOwners = []Option{
		{Value: "provider", Label: "Provider"},
		{Value: "client", Label: "Client"},
		{Value: "vendor", Label: "the vendor"},
	}
	KPIFrequencies = []Option{
		{Value: "monthly", Label: "each month"},
		{Value: "quarterly", Label: "each quarter"},
		{Value: "half_yearly", Label: "every six months"},
		{Value: "yearly", Label: "each year"},
	}
)

// Uptime is a system with a promised share of time in which it works.
type Uptime struct {
	Entry
	System, Window, Period, Source value.Text
	TargetPct                      value.Percent
	ExcludeMaint                   value.Answer
}

// Fields returns the questions about the system.
func (x *Uptime) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "system", Label: "System", At: &x.System, Required: true, Named: true, Max: 120, Ask: "Which system should always be up?", Help: "The system whose uptime is promised. Name it so that both sides know what belongs to it.", Example: "managed firewall"},
		{Key: "targetPct", Label: "Up for", At: &x.TargetPct, Required: true, Named: true, Ask: "Which share of the time should it be up?", Help: "The share of the time. 99.5% of a quarter allows 10 h 48 min of downtime; more than 99.9% needs a second system.", Example: "99.5"},
		{Key: "window", Label: "Measured", At: &x.Window, Options: UptimeWindows, Default: "24x7", Named: true, Ask: "Do you need it around the clock, or only in your service hours?", Help: "The minutes that count. Around the clock is usual for servers and networks."},
		{Key: "period", Label: "Over", At: &x.Period, Options: UptimePeriods, Default: "quarter", Named: true, Ask: "Over how long should we work that out: a month, a quarter or a year?", Help: "The time over which the share is worked out. A quarter leaves room for one outage that is mended in time."},
		{Key: "excludeMaint", Label: "Maintenance left out", At: &x.ExcludeMaint, Default: "yes", Ask: "Planned maintenance would not count as an outage: is that all right with you?", Help: "With yes, planned maintenance does not count as downtime. That is usual."},
		{Key: "source", Label: "Measured by", At: &x.Source, Default: "the monitoring system, every 5 minutes", Max: 120, Ask: "We would take the figure from our monitoring system: is that all right with you?", Help: "Where the figure comes from.", Example: "the monitoring system, every 5 minutes"},
	})
}

// months is how long the period of the measurement is.
func (x *Uptime) months() int {
	switch x.Period {
	case "month":
		return 1
	case "year":
		return 12
	}
	return 3
}

// Allowed returns the downtime that the target allows in its period, and in a month of 30 days; false while it cannot be
// worked out (domain 2.15.6). The agreement is the effective one.
func (x *Uptime) Allowed(a *Agreement) (period, month hours.Downtime, ok bool) {
	week := value.AllWeek()
	if x.Window == "support" {
		week = value.Week{}
		if h := a.MainHours(); h != nil {
			week = h.Week
		}
	}
	period, ok = hours.AllowedDowntime(x.TargetPct, week, x.months())
	month, _ = hours.AllowedDowntime(x.TargetPct, week, 1)
	return period, month, ok
}

// Derived returns the downtime that the target allows.
func (x *Uptime) Derived(s Scope) []Field {
	var inPeriod, inMonth value.Text
	if period, month, ok := x.Allowed(s.A); ok {
		inPeriod, inMonth = value.Text(period.String()), value.Text(month.String())
	}
	return []Field{
		{Key: "allowed", Label: "Downtime allowed", At: &inPeriod, Help: "How long the system may be down in the period."},
		{Key: "allowedMonth", Label: "In a month", At: &inMonth, Help: "The same in a month of 30 days."},
	}
}

// Performance is what people may expect of a system.
type Performance struct {
	Entry
	Subject, Metric, Target, How, Owner value.Text
}

// Fields returns the questions about the expectation.
func (x *Performance) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "metric", Label: "Expected of", At: &x.Metric, Required: true, Named: true, Max: 120, Ask: "What do you expect of your systems?", Help: "The thing that is looked at, such as how long it takes to sign in.", Example: "time to sign in at a workstation"},
		{Key: "subject", Label: "Kind", At: &x.Subject, Options: PerformanceSubjects, Required: true, Ask: "Which kind of system is that?", Help: "What kind of thing it is. What others make runs as well as they make it."},
		{Key: "target", Label: "Target", At: &x.Target, Required: true, Named: true, Max: 80, Ask: "How good should it be?", Help: "A figure with its unit, or best effort.", Example: "at most 60 seconds"},
		{Key: "how", Label: "How it is measured", At: &x.How, Max: 120, Ask: "How should we measure that?", Help: "Where the figure comes from.", Example: "monitoring agent"},
		{Key: "owner", Label: "Answers for it", At: &x.Owner, Options: PerformanceOwners, Default: ownerOf(x.Subject), Ask: "Who has to act when it falls short: we, you or the vendor?", Help: "Who has to do something where it is not reached."},
	})
}

// ownerOf returns who usually answers for a kind of thing.
func ownerOf(subject value.Text) string {
	if subject == "third_party" || subject == "cloud" {
		return "vendor"
	}
	return "provider"
}

// KPI is a figure by which the services are judged.
type KPI struct {
	Entry
	Name, Formula, Target, Source, Frequency value.Text
	InReport                                 value.Answer
}

// Fields returns the questions about the figure.
func (x *KPI) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Figure", At: &x.Name, Required: true, Named: true, Max: 80, Ask: "Which figure do you want to see?", Help: "What the figure is called in the report.", Example: "First response in time"},
		{Key: "formula", Label: "Formula", At: &x.Formula, Named: true, Max: 200, Ask: "How should that figure be worked out?", Help: "How it is worked out. Without a formula a figure cannot be measured.", Example: "Tickets answered in time / all Tickets"},
		{Key: "target", Label: "Target", At: &x.Target, Max: 60, Ask: "And what should it come to?", Help: "The result that counts as good. Leave it empty for a figure that is only watched.", Example: "at least 95%"},
		{Key: "source", Label: "Source", At: &x.Source, Named: true, Max: 80, Ask: "Out of which system should that figure come?", Help: "The system that the data comes from. Both sides should be able to look into it.", Example: "ticket system"},
		{Key: "frequency", Label: "Worked out", At: &x.Frequency, Options: KPIFrequencies, Default: x.usualFrequency(s.A), Named: true, Ask: "How often should we work it out: each month, each quarter, twice a year or each year?", Help: "How often it is worked out. Each month is usual; what moves slowly is enough each quarter, and restore tests are counted as often as they are done."},
		{Key: "inReport", Label: "In the service report", At: &x.InReport, Default: "yes", Ask: "Do you want to see it in the service report?", Help: "Whether the client sees it in the service report."},
	})
}

// restoreTests is the figure of restore tests.
const restoreTests = "kp-06"

// usualFrequency returns how often the figure is worked out while nobody said: each month, or as often as restores are tried.
func (x *KPI) usualFrequency(a *Agreement) string {
	if x.Key() != restoreTests {
		return "monthly"
	}
	every := a.Backups.Test.Frequency
	if !every.IsSet() {
		return "quarterly"
	}
	switch days := every.Minutes(24*60) / (24 * 60); {
	case days <= 31:
		return "monthly"
	case days <= 92:
		return "quarterly"
	case days <= 184:
		return "half_yearly"
	}
	return "yearly"
}
