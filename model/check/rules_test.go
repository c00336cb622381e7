package check_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/value"
)

// step is one thing that somebody does to the finished agreement of the office.
type step func(*model.Edit) error

func apply(t testing.TB, e *model.Edit, steps ...step) {
	t.Helper()
	for _, s := range steps {
		if err := s(e); err != nil {
			t.Fatal(err)
		}
	}
}

func set(path, answer string) step {
	return func(e *model.Edit) error { return e.Set(path, answer, value.Context{Today: today}) }
}

// fill gives an answer that the screen would not take, as a file can hold it.
func fill(path, canonical string) step {
	return func(e *model.Edit) error { return e.Fill(path, canonical, model.ByUser, "") }
}

func scrawl(path, typed string) step {
	return func(e *model.Edit) error {
		_ = e.Type(path, typed, value.Context{})
		return nil
	}
}

func park(path, note, owner string) step {
	return func(e *model.Edit) error { return e.Park(path, note, owner) }
}

func na(path string) step { return func(e *model.Edit) error { return e.NA(path, "") } }

func none(list string) step { return func(e *model.Edit) error { return e.None(list, true) } }

func remove(rows ...string) step {
	return func(e *model.Edit) error {
		for _, row := range rows {
			if err := e.Remove(row); err != nil {
				return err
			}
		}
		return nil
	}
}

// removeAll deletes every row of a list.
func removeAll(list string) step {
	return func(e *model.Edit) error {
		p, err := e.Agreement().At(list)
		for err == nil && p.Field.List().Len() > 0 {
			if err = e.Remove(list + "." + p.Field.List().Row(0).Key()); err == nil {
				p, err = e.Agreement().At(list)
			}
		}
		return err
	}
}

// add appends a row with the answers given as key and value in turn.
func add(list, id string, answers ...string) step {
	return func(e *model.Edit) error {
		path, err := e.Add(list, id)
		if err != nil {
			return err
		}
		for i := 0; i < len(answers); i += 2 {
			if err := set(path+"."+answers[i], answers[i+1])(e); err != nil {
				return err
			}
		}
		return nil
	}
}

// eachService gives every included service the same answer.
func eachService(key, answer string) step {
	return func(e *model.Edit) error {
		for _, s := range e.Agreement().Services {
			if s.Status != "included" {
				continue
			}
			if err := set("services."+s.Key()+"."+key, answer)(e); err != nil {
				return err
			}
		}
		return nil
	}
}

// noMeasures deletes every security measure.
func noMeasures(e *model.Edit) error {
	for _, c := range e.Agreement().Security.Controls {
		if err := e.Remove("security.controls." + c.Key()); err != nil {
			return err
		}
	}
	return nil
}

func steps(all ...step) []step { return all }

const (
	fees    = "costs.lists.main.fees"
	servers = "backups.jobs.servers"
)

// nothingCharged sets every quantity to 0.
var nothingCharged = steps(set(fees+".managed.qty", "0"), set(fees+".server.qty", "0"), set(fees+".storage.qty", "0"), set(fees+".onboarding.qty", "0"))

// trips are changes that make the clean agreement of the office break exactly one rule, at one place.
var trips = []struct {
	rule, name string
	do         []step
	path       string
	says       []string // what the message names
	fix        string   // what the fix says it does; "" for no fix
}{
	{"REQ-01", "no answer", steps(set("client.headcount", "")), "client.headcount", []string{"Client, People who use computers", "type it like 22"}, ""},
	{"REQ-01", "no row", steps(remove("objectives.items.outages", "objectives.items.cost", "objectives.items.insurance")), "objectives.items", []string{"nothing is listed yet"}, ""},
	{"REQ-01", "no answer in a row", steps(set("contacts.priya.email", "")), "contacts.priya.email", []string{"“Priya Raman”, Email"}, ""},
	{"REQ-01", "no answer in a row with a usual name", steps(set("costs.rates.remote.price", "")), "costs.rates.remote.price", []string{"Costs, “Ordinary hourly rate”, Price"}, ""},
	{"REQ-02", "parked without an answer", steps(set("client.headcount", ""), park("client.headcount", "counts on Monday", "Theo")), "client.headcount", []string{"parked for Theo (counts on Monday)"}, ""},
	{"REQ-02", "parked with an answer", steps(park(fees+".managed.price", "", "")), fees + ".managed.price", []string{"“Managed services”, Price is parked:"}, ""},
	{"REQ-03", "a required answer", steps(scrawl("term.initialMonths", "two years or so")), "term.initialMonths", []string{"“two years or so”", "type it like 12"}, ""},
	{"REQ-03", "an answer that may be left out", steps(scrawl("term.rampDays", "a while")), "term.rampDays", []string{"“a while”"}, ""},

	{"TRM-01", "a fee", steps(set(fees+".server.from", "2026-12-01"), set(fees+".server.until", "2026-11-30")), fees + ".server.until", []string{"“Server care”", "November 30, 2026", "December 1, 2026"}, ""},
	{"TRM-02", "no date", steps(set("term.effectiveDate", "")), "term.effectiveDate", []string{"Effective date"}, ""},
	{"TRM-02", "an event without a latest date", steps(set("term.startBy", "signature")), "term.latestStart", []string{"At the latest on"}, ""},
	{"TRM-03", "the golden month", steps(set("term.initialMonths", "1")), "term.renewalNoticeDays", []string{"60 days", "March 1, 2026", "March 31, 2026", "January 30, 2026"}, "set the notice to 15 days"},
	{"TRM-03", "notice on the first day", steps(set("term.initialMonths", "1"), set("term.renewalNoticeDays", "30")), "term.renewalNoticeDays", []string{"30 days", "by March 1, 2026"}, "set the notice to 15 days"},
	{"TRM-03", "a renewal that is too short", steps(set("term.renewalMonths", "1")), "term.renewalNoticeDays", []string{"60 days", "a renewal term", "March 1, 2029", "March 31, 2029"}, "set the notice to 15 days"},
	{"TRM-03", "notice of one party", steps(add("term.notices", "n", "reason", "renewal", "party", "provider", "days", "365"), set("term.initialMonths", "12")), "term.notices.n.days", []string{"365 days"}, "set the notice to 60 days"},
	{"TRM-04", "the rule for both", steps(set("term.renewalNoticeDays", "91")), "term.renewalNoticeDays", []string{"91 days"}, ""},
	{"TRM-04", "a row for the client", steps(add("term.notices", "n", "reason", "renewal", "party", "client", "days", "120")), "term.notices.n.days", []string{"120 days"}, ""},
	{"TRM-05", "a term that is nearly over", steps(set("term.agreementDate", "2023-02-01"), set("term.effectiveDate", "2023-03-01"), set("term.serviceStart", "2023-03-01")), "term.effectiveDate", []string{"December 30, 2025"}, ""},
	{"TRM-09", "before the agreement", steps(set("term.serviceStart", "2026-02-28")), "term.serviceStart", []string{"February 28, 2026", "March 1, 2026"}, "begin service on March 1, 2026"},
	{"TRM-09", "long after", steps(set("term.serviceStart", "2026-05-31")), "term.serviceStart", []string{"May 31, 2026"}, "begin service on March 1, 2026"},
	{"TRM-10", "the 29th", steps(set("term.effectiveDate", "2026-04-29")), "term.effectiveDate", []string{"day 29"}, "start on May 1, 2026"},
	{"TRM-11", "32 days", steps(set("term.agreementDate", "2026-04-02")), "term.agreementDate", []string{"April 2, 2026", "March 1, 2026"}, ""},
	{"TRM-12", "no open day", steps(fill("coverage.hours.support.week", "closed")), "coverage.hours.support.week", []string{"“Support hours”: no day is open"}, ""},
	{"TRM-12", "reversed days", steps(fill("coverage.hours.support.week", "mon-tue 18:00-08:00; wed 08:00-18:00")), "coverage.hours.support.week", []string{"Monday closes at 08:00", "opens at 18:00", "1 other day"}, ""},
	{"TRM-12", "no hours at all", steps(remove("coverage.hours.support")), "coverage.hours", []string{"nothing is listed yet"}, ""},
	{"TRM-12", "hours said not to apply", steps(na("coverage.hours.support.week")), "coverage.hours.support.week", []string{"cannot be left out"}, ""},
	{"TRM-13", "the client", steps(na("client.contactHours")), "client.contactHours", []string{"the client"}, ""},
	{"TRM-13", "the provider", steps(park("provider.contactHours", "", "")), "provider.contactHours", []string{"the provider"}, ""},
	{"TRM-15", "no rate", steps(remove("costs.rates.after-hours", "costs.rates.emergency")), "afterHours.charge", []string{"by the hour", "“included in the fees”"}, "include after-hours work in the fees"},
	{"TRM-15", "a rate without a price", steps(remove("costs.rates.emergency"), park("costs.rates.after-hours.price", "", "")), "afterHours.charge", []string{"no rate is set"}, "include after-hours work in the fees"},
	{"TRM-15", "stand-by without a line", steps(remove("costs.rates.after-hours", "costs.rates.emergency"), set("afterHours.charge", "retainer")), "afterHours.charge", []string{"a monthly stand-by fee"}, "include after-hours work in the fees"},

	{"TRM-12", "a half day that ends before it begins", steps(add("coverage.hours.support.holidays", "eve", "name", "Christmas Eve", "date", "12/24/2026", "closesAt", "8:00")), "coverage.hours.support.holidays.eve.closesAt", []string{"“Christmas Eve” closes at 8:00 am", "opens at 8:00 am"}, "make it a whole day off"},
	{"TRM-12", "seasons that overlap", steps(season("winter", "Nov 15", "Jan 5"), season("tax", "Jan 5", "Apr 15")), "coverage.hours.tax.from", []string{"“tax” from January 5 to April 15", "“winter” from November 15 to January 5"}, ""},
	{"TRM-16", "none at all", steps(set("coverage.hours.support.holidaySet", "no holidays")), "coverage.hours.support.holidaySet", []string{"“Support hours”"}, ""},
	{"TRM-16", "a list without a day", steps(set("coverage.hours.support.holidaySet", "custom")), "coverage.hours.support.holidaySet", []string{"“Support hours”"}, ""},

	{"SVC-01", "only options", steps(eachService("status", "optional")), "services", []string{"of 23 services none"}, ""},
	{"SVC-01", "said not to apply", steps(na("services")), "services", []string{"cannot be left out"}, ""},
	{"SVC-02", "an exclusion", steps(set("exclusions.ex-07.text", "Help-desks")), "exclusions.ex-07.text", []string{"“Help desk”"}, "delete the exclusion"},
	{"SVC-02", "an inclusion line", steps(set("exclusions.ex-07.text", "monthly review of the log")), "exclusions.ex-07.text", []string{"“Monthly review of the logs”"}, "delete the exclusion"},
	{"SVC-02", "a row of the same name", steps(add("services", "desk", "name", "HELP DESKS", "status", "excluded")), "services.desk.status", []string{"“Help desk”"}, "delete the row that leaves it out"},
	{"SVC-02", "a row of the same entry", steps(add("services", "desk", "name", "Hotline", "status", "excluded", "catalogId", "sv-03")), "services.desk.status", []string{"“Help desk”"}, "delete the row that leaves it out"},
	{"SVC-02", "a line of a service", steps(set("services.sv-03.excluded", "Training courses\nPatch Management")), "services.sv-03.excluded", []string{"“Help desk”", "“Patch management”"}, "take “Patch Management” out"},
	{"SVC-03", "no description", steps(set("services.sv-03.description", "")), "services.sv-03.description", []string{"“Help desk”"}, ""},
	{"SVC-03", "nothing is part of it", steps(set("services.sv-03.included", "")), "services.sv-03.included", []string{"“Help desk”"}, ""},
	{"SVC-04", "no exclusion", steps(removeAll("exclusions")), "exclusions", []string{"left out"}, ""},
	{"SVC-08", "none listed", steps(removeAll("standards")), "standards", []string{"minimum standards"}, ""},
	{"SVC-09", "no date", steps(set("standards.st-06.met", "no")), "standards.st-06.fixBy", []string{"“Servers under warranty”"}, ""},
	{"SVC-16", "no terms", steps(set("services.sv-10.vendor", "Mail Guard")), "services.sv-10.vendorTerms", []string{"“Mail Guard”"}, ""},
	{"SVC-17", "no line", steps(set("services.sv-03.responsible", "shared")), "services.sv-03.responsible", []string{"“Help desk”"}, ""},
	{"SVC-05", "a kind that differs too much", steps(add("equipment", "store", "kind", "nas", "qty", "1")), "equipment.store.covered", []string{"“storage unit (NAS)”", "Covered"}, ""},

	{"SLA-01", "minutes and hours", steps(set(p1+".resolution", "20 min")), p1 + ".resolution", []string{"“Critical”", "20 minutes", "30 minutes"}, ""},
	{"SLA-01", "a day shorter than hours", steps(set("levels.priorities.p4.targets.support.response", "11 bizhours"), set("levels.priorities.p4.targets.support.resolution", "1 bizday"), set("levels.priorities.p3.targets.support.resolution", "1 bizday")), "levels.priorities.p4.targets.support.resolution", []string{"“Low”", "1 business day", "11 business hours"}, ""},
	{"SLA-02", "a response", steps(set("levels.priorities.p2.targets.support.response", "5 bizhours")), "levels.priorities.p2.targets.support.response", []string{"“High”", "5 business hours", "“Normal”", "4 business hours"}, ""},
	{"SLA-02", "a resolution", steps(set("levels.priorities.p3.targets.support.resolution", "6 bizdays")), "levels.priorities.p3.targets.support.resolution", []string{"“Normal”", "6 business days", "“Low”"}, ""},
	{"SLA-03", "nobody after hours", steps(set("afterHours.policy", "none")), p1 + ".hoursClass", []string{"“Critical”", "around the clock", "“no service after hours”"}, "count support hours only"},
	{"SLA-03", "a priority that is not named", steps(set("levels.priorities.p2.targets.support.hoursClass", "24x7")), "levels.priorities.p2.targets.support.hoursClass", []string{"“High”", "“on call for critical incidents”"}, "count support hours only"},
	{"SLA-04", "too much", steps(set("levels.uptime.network.targetPct", "101")), "levels.uptime.network.targetPct", []string{"“managed firewall and core switch”", "101%"}, ""},
	{"SLA-04", "nothing", steps(set("levels.uptime.network.targetPct", "0")), "levels.uptime.network.targetPct", []string{"0%"}, ""},
	{"SLA-05", "all of it", steps(set("levels.uptime.network.targetPct", "100")), "levels.uptime.network.targetPct", []string{"100%", "0 min"}, "set the target to 99.5%"},
	{"SLA-05", "four nines", steps(set("levels.uptime.network.targetPct", "99.99")), "levels.uptime.network.targetPct", []string{"99.99%", "4.3 min"}, "set the target to 99.5%"},
	{"SLA-06", "a month is too short", steps(set("levels.uptime.network.period", "month")), "levels.uptime.network.targetPct", []string{"3 h 36 min", "“Critical”", "8 hours"}, ""},
	{"SLA-07", "less urgency, higher priority", steps(fill("levels.matrix.mediumLow", "p1")), "levels.matrix.mediumLow", []string{"Medium impact, low urgency gives “Critical”", "“Normal” for High impact, low urgency"}, ""},
	{"SLA-07", "less impact, higher priority", steps(fill("levels.matrix.lowHigh", "p1")), "levels.matrix.lowHigh", []string{"“Critical”", "“High”"}, ""},
	{"CAL-10", "a cell of the matrix", steps(fill("levels.matrix.lowLow", "p9")), "levels.matrix.lowLow", []string{"(p9)"}, "clear the answer"},
	{"SLA-08", "no phone", steps(remove("coverage.channels.phone")), "coverage.channels", []string{"“Critical”", "at any hour"}, ""},
	{"SLA-08", "a phone by day", steps(set("coverage.channels.phone.hours", "support")), "coverage.channels", []string{"at any hour"}, ""},
	{"SLA-09", "no scheme", steps(remove("levels.schemes.times", "levels.schemes.uptime")), "levels.schemes", []string{"nothing is listed yet"}, ""},
	{"SLA-09", "no amount", steps(remove("levels.schemes.times.bands.first", "levels.schemes.times.bands.second")), "levels.schemes.times.bands", []string{"“Credit for missed times”"}, ""},
	{"SLA-10", "no cap", steps(na("levels.schemes.times.capPct")), "levels.schemes.times.capPct", []string{"has no cap"}, "set the cap to 15%"},
	{"SLA-10", "too high", steps(set("levels.schemes.times.capPct", "60")), "levels.schemes.times.capPct", []string{"60%"}, "set the cap to 30%"},
	{"SLA-10", "rising while the result rises", steps(set("levels.schemes.uptime.bands.third.creditPct", "8")), "levels.schemes.uptime.bands.third.creditPct", []string{"“Credit for downtime”", "below 97% credits 8%", "below 99% credits 10%", "worse result"}, ""},
	{"SLA-10", "the same result twice", steps(set("levels.schemes.uptime.bands.third.value", "99")), "levels.schemes.uptime.bands.third.creditPct", []string{"same result"}, ""},
	{"SLA-10", "points in the wrong order", steps(set("levels.schemes.times.bands.second.creditPct", "4")), "levels.schemes.times.bands.second.creditPct", []string{"more than 10% below the target credits 4%"}, ""},
	{"SLA-10", "more than the cap", steps(set("levels.schemes.uptime.capPct", "15")), "levels.schemes.uptime.bands.third.creditPct", []string{"credits 20%", "at most 15%"}, ""},
	{"SLA-11", "neither", steps(set("levels.credits", "no"), set("levels.chronic.right", "no")), "levels.credits", []string{"neither credits nor a right"}, "let the client leave after repeated misses"},
	{"SLA-12", "no formula", steps(set("levels.kpis.kp-01.formula", "")), "levels.kpis.kp-01.formula", []string{"“First response in time”", "a formula"}, "take the figure out"},
	{"SLA-12", "no source", steps(set("levels.kpis.kp-01.source", "")), "levels.kpis.kp-01.source", []string{"a source"}, "take the figure out"},
	{"SLA-13", "said not to apply", steps(na("levels.change.reviewEvery")), "levels.change.reviewEvery", []string{"twice a year"}, "review them every 6 months"},
	{"SLA-14", "five minutes", steps(set(p1+".response", "5 min")), p1 + ".response", []string{"“Critical”", "5 minutes"}, "allow 15 minutes"},
	{"SLA-16", "a day", steps(set(servers+".tier", "1"), set(servers+".rto", "24 h")), servers + ".rto", []string{"“Critical”", "8 hours", "“Servers and shared files”", "24 hours"}, ""},
	{"SLA-15", "a slow response", steps(set(p1+".response", "3 h")), p1 + ".response", []string{"“Critical”", "3 hours"}, ""},
	{"SLA-15", "a slow resolution", steps(remove("levels.uptime.network"), set(p1+".resolution", "2 days")), p1 + ".resolution", []string{"2 days"}, ""},
	{"SLA-19", "a program of others", steps(set("levels.performance.pf-04.owner", "provider")), "levels.performance.pf-04.owner", []string{"“speed of business programs”"}, "let the vendor answer for it"},
	{"SLA-17", "no response time", steps(set("levels.priorities.p1.targets.24x7.response", "")), "levels.priorities.p1.targets.24x7.response", []string{"“Critical”", "30 min"}, ""},
	{"SLA-17", "no target", steps(remove("levels.priorities.p2.targets.support")), "levels.priorities.p2.targets", []string{"“High”", "nothing is listed yet"}, ""},
	{"SLA-18", "no priority", steps(remove("levels.priorities.p1", "levels.priorities.p2", "levels.priorities.p3", "levels.priorities.p4")), "levels.priorities", []string{"nothing is listed yet"}, ""},

	{"CAL-01", "a person", steps(set("contacts.theo.phone", "")), "contacts.theo.phone", []string{"“Theo Oakes”", "“escalation level 1”"}, ""},
	{"CAL-01", "a vendor", steps(set("contacts.fiber.phone", "")), "contacts.fiber.phone", []string{"“Support desk”", "“call the internet provider”"}, ""},
	{"CAL-01", "a reader of reports", steps(add("contacts", "ada", "name", "Ada", "side", "client", "email", "ada@fernandoak.example"), set("reports.budget.recipients", "ada")), "contacts.ada.phone", []string{"“Ada”", "“Budget report”"}, ""},
	{"CAL-01", "an empty call sheet", steps(na("callSheet")), "callSheet", []string{"cannot be left out"}, ""},
	{"CAL-02", "no line for it", steps(remove("callSheet.p1-outage", "issues.escalation.level-1")), "callSheet", []string{"at the provider and at the client"}, ""},
	{"CAL-02", "no escalation", steps(remove("issues.escalation.level-1", "issues.escalation.level-2", "issues.escalation.level-3")), "issues.escalation", []string{"nothing is listed yet"}, ""},
	{"CAL-05", "nobody", steps(remove("callSheet.approve-spend")), "callSheet", []string{"may approve spending"}, ""},
	{"CAL-05", "no limit", steps(set("callSheet.approve-spend.limit", ""), set("contacts.joanna.spendLimit", "")), "contacts.joanna.spendLimit", []string{"“Joanna Fern”", "up to how much"}, "set the limit to $500.00"},
	{"CAL-05", "no authority", steps(set("contacts.joanna.authority", "no")), "callSheet.approve-spend.clientId", []string{"“Joanna Fern”", "may not instruct"}, ""},
	{"CAL-06", "nobody answers", steps(set("raci.ra-01.provider", "R")), "raci.ra-01.provider", []string{"“Monitoring”", "exactly one"}, "let the provider answer for it"},
	{"CAL-06", "nobody answers, and the client does it", steps(set("raci.ra-11.client", "R")), "raci.ra-11.provider", []string{"“Deciding to replace hardware”"}, "let the client answer for it"},
	{"CAL-06", "two answer", steps(set("raci.ra-01.client", "A,I")), "raci.ra-01.provider", []string{"2 sides", "“Monitoring”"}, ""},
	{"CAL-06", "nobody does it", steps(set("raci.ra-01.provider", "A")), "raci.ra-01.provider", []string{"does the work"}, ""},
	{"CAL-07", "no sender", steps(park("reports.budget.responsibleId", "", "")), "reports.budget.responsibleId", []string{"“Budget report”"}, ""},
	{"CAL-07", "no rhythm", steps(na("reports.budget.frequency")), "reports.budget.frequency", []string{"“Budget report”"}, ""},
	{"CAL-08", "none", steps(removeAll("duties")), "duties", []string{"giving access"}, ""},
	{"CAL-09", "two are missing", steps(remove("scenarios.hardware", "scenarios.network")), "scenarios", []string{"hardware defect; local network down"}, ""},
	{"CAL-09", "nothing is done", steps(set("scenarios.power.providerDoes", "")), "scenarios.power.providerDoes", []string{"“power failure”"}, ""},
	{"CAL-09", "nobody pays", steps(set("scenarios.power.cost", "")), "scenarios.power.cost", []string{"“power failure”"}, ""},
	{"CAL-10", "a standard site", steps(fill("primarySiteId", "gone"), add("sites", "second", "name", "Second", "address.line1", "1 Oak Road", "address.city", "Portland")), "primarySiteId", []string{"Main site", "(gone)"}, "clear the answer"},
	{"CAL-10", "a priority of a failure", steps(fill("scenarios.power.priorityId", "red")), "scenarios.power.priorityId", []string{"“power failure”", "(red)"}, "clear the answer"},
	{"CAL-10", "a fee of a project", steps(add("sows", "move", "title", "Move", "deliverables", "All files moved"), fill("sows.move.feeIds", "onboarding,gone")), "sows.move.feeIds", []string{"“Move”", "(gone)"}, "take the deleted entry out"},
	{"CAL-11", "the wrong side", steps(fill("costs.pay.invoiceToId", "priya")), "costs.pay.invoiceToId", []string{"“Priya Raman”", "provider"}, "clear the answer"},
	{"CAL-11", "on the call sheet", steps(fill("callSheet.approve-spend.clientId", "priya")), "callSheet.approve-spend.clientId", []string{"“Priya Raman”"}, "clear the answer"},
	{"CAL-11", "one of several", steps(fill("reports.budget.recipients", "theo,marcus")), "reports.budget.recipients", []string{"“Marcus Bell”"}, "take the deleted entry out"},
	{"CAL-10", "a person who left", steps(remove("contacts.fiber")), "callSheet.vendor-isp.vendorId", []string{"“call the internet provider”", "(fiber)"}, "clear the answer"},
	{"CAL-10", "one of several", steps(fill(fees+".server.serviceIds", "sv-05,sv-99,sv-12")), fees + ".server.serviceIds", []string{"“Server care”, Covers", "(sv-99)"}, "take the deleted entry out"},
	{"CAL-10", "a path in place of an id", steps(fill("costs.pay.invoiceToId", "theo.name")), "costs.pay.invoiceToId", []string{"(theo.name)"}, "clear the answer"},

	{"CST-01", "nothing is charged", nothingCharged, fees + ".managed.price", []string{"“Remote monitoring and management”"}, ""},
	{"CST-01", "only options", steps(set(fees+".managed.optional", "yes"), set(fees+".server.optional", "yes"), set(fees+".storage.optional", "yes"), set(fees+".onboarding.qty", "0")), fees + ".managed.price", []string{"No price yet"}, ""},
	{"CST-01", "no line", steps(remove(fees+".managed", fees+".server", fees+".storage", fees+".onboarding"), set("costs.noSetupFee", "yes")), fees, []string{"nothing is listed yet"}, ""},
	{"CST-01", "no list", steps(remove("costs.lists.main"), none("costs.lists"), set("costs.noSetupFee", "yes")), "costs.lists", []string{"cannot be answered with none"}, ""},
	{"CST-02", "a quantity", steps(set(fees+".server.qty", "-1.5")), fees + ".server.qty", []string{"“Server care”", "-1.5"}, ""},
	{"CST-02", "a price", steps(set(fees+".server.price", "-185")), fees + ".server.price", []string{"“Server care”", "-$185.00"}, ""},
	{"CST-02", "an estimate", steps(set(fees+".storage.kind", "usage"), set(fees+".storage.estQty", "-3")), fees + ".storage.estQty", []string{"“Backup storage”", "-3"}, ""},
	{"CST-03", "a price of 0", steps(set(fees+".server.price", "0")), fees + ".server.price", []string{"“Server care”", "$0.00"}, "add “(no charge)” to the name"},
	{"CST-04", "said not to apply", steps(na("costs.pay.methods")), "costs.pay.methods", []string{"Ways to pay", "ACH, check"}, ""},
	{"CST-05", "no day", steps(na("costs.pay.dueDay")), "costs.pay.dueDay", []string{"Due on day", "15"}, ""},
	{"CST-05", "no days", steps(set("costs.pay.dueRule", "net_days"), na("costs.pay.netDays")), "costs.pay.netDays", []string{"Days after the invoice", "30"}, ""},
	{"CST-08", "a third decimal", steps(set(fees+".server.price", "185.005")), fees + ".server.price", []string{"$185.005", "USD has 2 decimals", "$185.01"}, "round it to $185.01"},
	{"CST-08", "a currency without decimals", steps(set("costs.currency", "JPY"), set("contacts.theo.spendLimit", "500.50")), "contacts.theo.spendLimit", []string{"“Theo Oakes”", "JPY has no decimals", "¥501"}, "round it to ¥501"},
	{"CST-08", "no currency", steps(na("costs.currency")), "costs.currency", []string{"no currency"}, ""},
	{"CST-06", "1.6 percent a month", steps(set("costs.late.pct", "1.6")), "costs.late.pct", []string{"19.2%", "attorney"}, ""},
	{"CST-06", "3 percent a month", steps(set("costs.late.pct", "3")), "costs.late.pct", []string{"36%", "may refuse it"}, ""},
	{"CST-06", "a fixed amount", steps(set("costs.late.kind", "flat"), set("costs.late.flat", "50")), "costs.late.flat", []string{"18.597%"}, ""},
	{"CST-07", "none", steps(set("costs.late.kind", "none")), "costs.late.kind", []string{"no late fee"}, "charge a percentage a month"},
	{"CST-09", "a limit above the rest", steps(set("legal.etf.kind", "fixed"), set("legal.etf.amount", "20000"), set("legal.etf.capPct", "150")), "legal.etf.capPct", []string{"month 31", "$20,000.00", "$17,113.40"}, "limit it to what remains"},
	{"CST-09", "a table", steps(set("legal.etf.kind", "table"), add("legal.etf.steps", "a", "from", "1", "amount", "9000"), add("legal.etf.steps", "b", "from", "3", "amount", "50000")), "legal.etf.steps.b.amount", []string{"$50,000.00", "month 25", "$37,649.48"}, ""},
	{"CST-10", "all that remains", steps(set("legal.etf.kind", "pct_remaining"), set("legal.etf.pct", "100")), "legal.etf.pct", []string{"all that would have come"}, ""},
	{"CST-11", "8 percent", steps(set("costs.adjust.pct", "8")), "costs.adjust.pct", []string{"8%"}, ""},
	{"CST-11", "29 days", steps(set("costs.adjust.noticeDays", "29")), "costs.adjust.noticeDays", []string{"29 days"}, "announce them 60 days before"},
	{"CST-12", "no limit", steps(set("costs.adjust.escalator", "cpi")), "costs.adjust.capPct", []string{"the most that they rise"}, "limit the rise to 5%"},
	{"CST-12", "no index", steps(set("costs.adjust.escalator", "cpi_capped"), na("costs.adjust.index")), "costs.adjust.index", []string{"none is named"}, ""},
	{"CST-13", "not from 0", steps(add(fees+".server.tiers", "a", "from", "5", "price", "100")), fees + ".server.tiers.a.from", []string{"“Server care”", "begin at 5"}, "begin the first tier at 0"},
	{"CST-13", "twice", steps(add(fees+".server.tiers", "a", "from", "0", "price", "100"), add(fees+".server.tiers", "b", "from", "0", "price", "90")), fees + ".server.tiers.b.from", []string{"“Server care”", "begin at 0"}, ""},
	{"CST-13", "out of order", steps(add(fees+".server.tiers", "a", "from", "10", "price", "100"), add(fees+".server.tiers", "b", "from", "0", "price", "90")), fees + ".server.tiers.b.from", []string{"tier 2 begins at 0", "at 10"}, ""},
	{"CST-13", "no price", steps(add(fees+".server.tiers", "a", "from", "0")), fees + ".server.tiers.a.price", []string{"Price"}, ""},
	{"CST-14", "no estimate", steps(set(fees+".storage.kind", "usage")), fees + ".storage.estQty", []string{"“Backup storage”"}, ""},
	{"CST-15", "a cheap night", steps(set("costs.rates.after-hours.price", "140")), "costs.rates.after-hours.price", []string{"$140.00", "$150.00"}, ""},
	{"CST-15", "steps longer than the least time", steps(set("costs.rates.onsite.stepMinutes", "60")), "costs.rates.onsite.minMinutes", []string{"60 minutes", "30 minutes"}, "bill 60 minutes at least"},
	{"CST-16", "users", steps(set("client.headcount", "25")), fees + ".managed.qty", []string{"“Managed services”", "22", "25"}, ""},
	{"CST-17", "a high floor", steps(set("costs.adjust.minMonthly", "3500")), "costs.adjust.minMonthly", []string{"$3,500.00", "$3,226.25"}, ""},
	{"CST-18", "no day", steps(add(fees, "move", "label", "Move", "kind", "milestone", "price", "500"), set(fees+".move.milestone.text", "Moved"), set(fees+".move.milestone.acceptDays", "10")), fees + ".move.milestone.due", []string{"Due"}, ""},
	{"CST-19", "4 percent", steps(set("costs.pay.methods", "ach,card"), set("costs.pay.cardFeePct", "4")), "costs.pay.cardFeePct", []string{"4%"}, ""},
	{"CST-19", "New York", steps(set("costs.pay.methods", "ach,card"), set("costs.pay.cardFeePct", "2"), set("client.address.region", "New York")), "costs.pay.cardFeePct", []string{"“New York”"}, "take the surcharge out"},
	{"CST-20", "no price beyond", steps(add(fees, "hours", "label", "Advice", "kind", "retainer", "price", "900", "hours", "10"), park(fees+".hours.overage", "", "")), fees + ".hours.overage", []string{"“Advice” buys 10 hours"}, ""},
	{"CST-22", "a server at its end", steps(set("costs.budget.reservePct", "0")), "costs.budget.upgrades", []string{"“File and application servers”", "December 31, 2028"}, ""},
	{"CST-24", "nobody said", steps(set("legal.termination.convenience", "client")), "legal.etf.kind", []string{"nobody said"}, ""},
	{"CST-25", "a year too long", steps(add(fees, "lic", "label", "Licenses", "kind", "pass_through", "qty", "1", "price", "10", "commitUntil", "2030-02-28")), fees + ".lic.commitUntil", []string{"“Licenses”", "February 28, 2030", "February 28, 2029"}, ""},
	{"CST-26", "a line", steps(set(fees+".server.qty", "9,999,999,999"), set(fees+".server.unit", "flat")), fees + ".server.price", []string{"“Server care”", "9,999,999,999.99"}, ""},
	{"CST-27", "a year above the limit", steps(set("costs.lists.main.maxPerYear", "41000")), "costs.lists.main.maxPerYear", []string{"Year 1", "$42,215.00", "$41,000.00"}, ""},
	{"CST-28", "too little", steps(add(fees+".onboarding.instalments", "a", "due", "2026-03-15", "amount", "3000")), fees + ".onboarding.instalments", []string{"“Onboarding”", "$3,000.00", "$3,500.00"}, ""},
	{"CST-23", "not said", steps(remove(fees + ".onboarding")), "costs.noSetupFee", []string{"getting started"}, "promise that there is no set-up fee"},

	{"BKP-01", "sold, not done", steps(set("backups.responsible", "client")), "backups.responsible", []string{"“Backup management”", "“Client”"}, ""},
	{"BKP-01", "no job", steps(remove(servers, "backups.jobs.mail")), "backups.jobs", []string{"nothing is listed yet"}, ""},
	{"BKP-01", "no job, said so", steps(remove(servers, "backups.jobs.mail"), none("backups.jobs")), "backups.jobs", []string{"cannot be answered with none"}, ""},
	{"BKP-02", "the golden fortnight", steps(set(servers+".retention", "14 days")), servers + ".retention", []string{"“Servers and shared files”", "30 copies", "24 hours", "29 days", "14 days", "for 30 days", "keep 14 copies"}, "keep copies for 30 days"},
	{"BKP-02", "a retention between two copies", steps(set(servers+".retention", "60 hours")), servers + ".retention", []string{"30 copies", "60 hours"}, "keep copies for 30 days"},
	{"BKP-03", "the golden day", steps(set(servers+".retention", "29 days")), servers + ".retention", []string{"29 days", "only 29 of 30", "30 days"}, "keep copies for 30 days"},
	{"BKP-03", "an hour short", steps(set(servers+".retention", "719 hours")), servers + ".retention", []string{"719 hours"}, "keep copies for 30 days"},
	{"BKP-04", "the golden week", steps(set(servers+".copiesKept", "7"), set(servers+".retention", "90 days")), servers + ".copiesKept", []string{"7 copies", "only 7 days, not 90 days"}, "keep 90 copies"},
	{"BKP-04", "a retention between two copies", steps(set(servers+".copiesKept", "7"), set(servers+".interval", "7 hours"), set(servers+".retention", "90 days")), servers + ".copiesKept", []string{"7 copies", "49 hours"}, "keep copies for 49 hours"},
	{"BKP-05", "below the interval", steps(set(servers+".rpo", "4 hours")), servers + ".rpo", []string{"“Servers and shared files”", "4 hours", "24 hours"}, "allow a loss of 24 hours"},
	{"BKP-17", "how often", steps(set(servers+".interval", "")), servers + ".interval", []string{"“Servers and shared files”, How often"}, ""},
	{"BKP-17", "how many", steps(set(servers+".copiesKept", "")), servers + ".copiesKept", []string{"How many copies"}, ""},
	{"BKP-17", "how long", steps(na(servers + ".retention")), servers + ".retention", []string{"How long", "cannot be left out"}, ""},
	{"BKP-17", "never", steps(set(servers+".interval", "0 hours")), servers + ".interval", []string{"cannot be 0"}, ""},
	{"BKP-17", "no copy", steps(fill(servers+".copiesKept", "0")), servers + ".copiesKept", []string{"cannot be 0"}, ""},

	{"BKP-07", "no plan", steps(set("backups.dr.plan", "none")), "backups.dr.plan", []string{"“Servers and shared files”", "within 24 hours"}, "make a basic plan"},
	{"BKP-07", "nobody who starts it", steps(na("backups.dr.activatorId")), "backups.dr.activatorId", []string{"nobody may start the plan"}, ""},
	{"BKP-08", "one place", steps(remove(servers+".locations.cloud"), set(servers+".locations.local.immutable", "yes")), servers + ".locations", []string{"2 copies on 1 kind of media, 0 away", "1 copy more and another kind of media and a copy elsewhere"}, ""},
	{"BKP-08", "one kind of media", steps(set(servers+".locations.cloud.kind", "offsite"), set(servers+".locations.cloud.media", "disk")), servers + ".locations", []string{"3 copies on 1 kind of media, 1 away", "Add another kind of media."}, ""},
	{"BKP-08", "a cloud service kept by its vendor", steps(remove("backups.jobs.mail.locations.offsite"), set("backups.jobs.mail.locations.cloud.kind", "vendor")), "backups.jobs.mail.locations", []string{"a copy away from the vendor"}, ""},
	{"BKP-09", "every two years", steps(set("backups.test.frequency", "2 years")), "backups.test.frequency", []string{"every 2 years"}, "test every 3 months"},
	{"BKP-09", "never", steps(na("backups.test.frequency")), "backups.test.frequency", []string{"not said how often"}, "test every 3 months"},
	{"BKP-10", "all copies open", steps(set(servers+".locations.cloud.immutable", "no")), servers + ".locations", []string{"locked or offline"}, ""},
	{"BKP-11", "where stored", steps(set("security.dataCategories", "tax"), set(servers+".encryptRest", "no")), servers + ".encryptRest", []string{"“Servers and shared files”", "tax data"}, "encrypt it where stored"},
	{"BKP-11", "on the way", steps(set("security.dataCategories", "employees,privileged"), set(servers+".encryptTransit", "no")), servers + ".encryptTransit", []string{"privileged information"}, "encrypt it on the way"},
	{"BKP-12", "a new storage unit", steps(add("equipment", "store", "desc", "Archive store", "kind", "nas", "qty", "1", "covered", "yes")), "backups.jobs", []string{"“Archive store”"}, ""},
	{"BKP-12", "a second tenant", steps(add("equipment", "two", "desc", "Old tenant", "kind", "cloud_tenant", "qty", "1", "covered", "limited")), "backups.jobs", []string{"“Old tenant”"}, ""},
	{"BKP-13", "a short memory", steps(set("client.industry", "health"), set("security.regimes", "hipaa"), remove("backups.jobs.mail"), remove("equipment.tenant")), "backups.jobs", []string{"30 days old"}, ""},
	{"BKP-15", "every fortnight", steps(set(servers+".interval", "14 days"), set(servers+".copiesKept", "2"), set(servers+".retention", "28 days"), set(servers+".rpo", "14 days")), servers + ".interval", []string{"every 14 days"}, ""},
	{"BKP-16", "no job for the cloud", steps(remove("backups.jobs.mail")), "backups.jobs", []string{"no job copies a cloud service"}, ""},
	{"BKP-18", "a plan without the service", steps(set("backups.dr.plan", "full")), "backups.dr.plan", []string{"disaster recovery is not included"}, "keep to a basic plan"},
	{"BKP-18", "the service without a plan", steps(set("services.sv-13.status", "included"), set("costs.lists.main.fees.sv-13.price", "450")), "backups.dr.plan", []string{"is not a full one"}, "make it a full plan"},

	{"SEC-01", "no annex", steps(set("security.regimes", "hipaa"), set("security.residency", "us_only"), set("security.baa.attached", "no")), "security.baa.attached", []string{"HIPAA"}, "attach the business associate annex"},
	{"SEC-02", "no annex", steps(set("security.regimes", "gdpr"), set("security.dpa.attached", "no")), "security.dpa.attached", []string{"GDPR"}, ""},
	{"SEC-02", "no types of data", steps(set("security.regimes", "uk_gdpr"), set("security.dpa.subjects", "employees"), set("security.dpa.transfers", "none")), "security.dpa.dataTypes", []string{"Types of data"}, ""},
	{"SEC-02", "no word on transfers", steps(set("security.regimes", "gdpr"), set("security.dpa.subjects", "employees"), set("security.dpa.dataTypes", "names")), "security.dpa.transfers", []string{"Data goes to other countries"}, ""},
	{"SEC-02", "no duration", steps(set("security.regimes", "gdpr"), set("security.dpa.subjects", "employees"), set("security.dpa.dataTypes", "names"), set("security.dpa.transfers", "none"), na("security.dpa.duration")), "security.dpa.duration", []string{"cannot be left out"}, ""},
	{"SEC-03", "not acknowledged", steps(set("security.regimes", "pci"), set("security.pci.acknowledged", "no")), "security.pci.acknowledged", []string{"PCI DSS"}, "acknowledge the responsibility"},
	{"SEC-03", "a requirement of nobody’s", steps(set("security.regimes", "pci"), na("security.pci.matrix.r11")), "security.pci.matrix.r11", []string{"“11 Tests”"}, "take the usual answer"},
	{"SEC-04", "unbound", steps(set("security.regimes", "ftc_safeguards"), set("security.safeguards.contractTerms", "no")), "security.safeguards.contractTerms", []string{"FTC"}, "bind the provider to safeguards"},
	{"SEC-05", "a shop", steps(set("client.industry", "retail")), "security.regimes", []string{"retail", "PCI DSS"}, ""},
	{"SEC-06", "a week", steps(set("security.incident.noticeHours", "168")), "security.incident.noticeHours", []string{"168 hours"}, "tell within 72 hours"},
	{"SEC-06", "no time", steps(na("security.incident.noticeHours")), "security.incident.noticeHours", []string{"24 to 72"}, "tell within 72 hours"},
	{"SEC-07", "a day too late", steps(set("security.regimes", "hipaa"), set("security.baa.breachDays", "61")), "security.baa.breachDays", []string{"61 days", "60"}, "tell within 60 days"},
	{"SEC-08", "only on offer", steps(set("services.sv-09.status", "optional")), "security.controls.mfa.status", []string{"“can be ordered”"}, ""},
	{"SEC-08", "not among the measures", steps(remove("security.controls.mfa")), "security.controls", []string{"second factor"}, ""},
	{"SEC-08", "not for the provider", steps(set("security.providerAccess.mfa", "no")), "security.providerAccess.mfa", []string{"second factor"}, "require it of the provider’s people"},
	{"SEC-09", "a quarter", steps(set("security.logs.retentionDays", "90")), "security.logs.retentionDays", []string{"90 days"}, "keep logs for 180 days"},
	{"SEC-10", "not said", steps(park("security.auditRights.allowed", "", "")), "security.auditRights.allowed", []string{"yes or no"}, ""},
	{"SEC-10", "no, with regulated data", steps(set("security.regimes", "ferpa"), set("security.auditRights.allowed", "no")), "security.auditRights.allowed", []string{"regulated data"}, "let the client verify"},
	{"SEC-11", "none at all", steps(remove("security.insurance.provider-cyber", "security.insurance.provider-general", "security.insurance.provider-workers", "security.insurance.client-cyber"), none("security.insurance")), "security.insurance", []string{"none for the provider, and none is advised to the client"}, ""},
	{"SEC-11", "none for the client", steps(remove("security.insurance.client-cyber")), "security.insurance", []string{"Cyber insurance: none is advised to the client."}, ""},
	{"SEC-13", "a measure of their own", steps(add("security.controls", "cam", "name", "Camera at the server room")), "security.controls.cam.owner", []string{"“Camera at the server room”"}, ""},
	{"SEC-14", "a vendor", steps(set("security.regimes", "gdpr"), set("security.dpa.subjects", "employees"), set("security.dpa.dataTypes", "names"), set("security.dpa.transfers", "none"), set("services.sv-10.vendor", "Mail Guard"), set("services.sv-10.vendorTerms", "Mail Guard customer terms")), "security.dpa.subProcessors", []string{"“Mail Guard”"}, ""},
	{"SEC-15", "open", steps(set("security.regimes", "hipaa"), park("security.baa.offshore", "", "")), "security.baa.offshore", []string{"United States"}, ""},
	{"SEC-15", "anywhere", steps(set("security.regimes", "hipaa"), set("security.residency", "any")), "security.residency", []string{"anywhere"}, "keep it in the United States"},
	{"SEC-18", "no firewall", steps(remove("security.controls.firewall")), "security.controls", []string{"Firewalls:"}, ""},
	{"SEC-18", "neither", steps(remove("security.controls.firewall", "security.controls.encrypt-rest", "security.controls.encrypt-transit")), "security.controls", []string{"Firewalls and Encryption:"}, ""},
	{"SEC-19", "a measure without its service", steps(set("security.controls.training.status", "included")), "security.controls.training.status", []string{"the service “Security awareness training” is not included"}, "say “can be ordered”"},
	{"SEC-19", "a service without its measure", steps(set("security.controls.email-security.status", "not_in_scope")), "security.controls.email-security.status", []string{"the service “Email security” is included"}, "say “in place”"},

	{"MNT-01", "no window", steps(remove("maintenance.windows.servers", "maintenance.windows.network")), "maintenance.windows", []string{"no maintenance window"}, ""},
	{"MNT-01", "none, said so", steps(remove("maintenance.windows.servers", "maintenance.windows.network"), none("maintenance.windows")), "maintenance.windows", []string{"no maintenance window"}, ""},
	{"MNT-02", "how early", steps(na("maintenance.notice.hours")), "maintenance.notice.hours", []string{"how early"}, "announce it 72 hours before"},
	{"MNT-02", "how", steps(na("maintenance.notice.channels")), "maintenance.notice.channels", []string{"not said how"}, "announce it by email"},
	{"MNT-03", "a class of their own", steps(add("maintenance.patches", "cad", "name", "Updates of the CAD software")), "maintenance.patches.cad.frequency", []string{"“Updates of the CAD software”"}, ""},
	{"MNT-03", "not applicable", steps(na("maintenance.patches.firmware.frequency")), "maintenance.patches.firmware.frequency", []string{"“firmware of servers and devices”"}, ""},
	{"MNT-04", "at noon", steps(set("maintenance.windows.servers.start", "12:00"), set("maintenance.windows.servers.end", "13:00")), "maintenance.windows.servers.start", []string{"“Servers”"}, ""},
	{"MNT-04", "past midnight into the morning", steps(set("maintenance.windows.servers.end", "09:00")), "maintenance.windows.servers.start", []string{"“Servers”"}, ""},
	{"MNT-06", "no record", steps(set("maintenance.changeLog.kept", "no")), "maintenance.changeLog.kept", []string{"not recorded"}, "keep a record"},

	{"LEG-01", "no law", steps(set("legal.governingLaw", "")), "legal.governingLaw", []string{"Governing law", "Oregon"}, ""},
	{"LEG-01", "no courts", steps(set("legal.venue", "")), "legal.venue", []string{"Courts"}, ""},
	{"LEG-16", "no date", steps(set("legal.nda.kind", "separate")), "legal.nda.date", []string{"Non-disclosure agreement"}, ""},

	{"DEF-03", "the plural", steps(add("definitions", "again", "term", "render nights", "meaning", "a night of work", "agreedProvider", "yes", "agreedClient", "yes")), "definitions.again.term", []string{"“render nights”", "“Render Night”"}, "delete the later definition"},
	{"DEF-03", "a plural in ies", steps(add("definitions", "one", "term", "Spare Battery", "meaning", "a battery in stock", "agreedProvider", "yes", "agreedClient", "yes"), add("definitions", "two", "term", "spare-batteries", "meaning", "the batteries in stock", "agreedProvider", "yes", "agreedClient", "yes")), "definitions.two.term", []string{"“spare-batteries”", "“Spare Battery”"}, "delete the later definition"},
	{"DEF-03", "another form", steps(add("definitions", "again", "term", "Quiet Night", "meaning", "a night without work", "aliases", "QN\nRender-Night", "agreedProvider", "yes", "agreedClient", "yes")), "definitions.again.aliases", []string{"“Render-Night”", "“Render Night”"}, "take “Render-Night” out"},
	{"DEF-03", "a form that came first", steps(set("definitions.render.aliases", "Long Night"), add("definitions", "again", "term", "Long-night", "meaning", "a night in winter", "agreedProvider", "yes", "agreedClient", "yes")), "definitions.again.term", []string{"“Long-night”", "“Render Night”"}, "delete the later definition"},
	{"DEF-10", "no meaning", steps(set("definitions.render.meaning", "")), "definitions.render.meaning", []string{"“Render Night”"}, ""},
	{"DEF-10", "no word", steps(set("definitions.render.term", "")), "definitions.render.term", []string{"Word"}, ""},

	{"PTY-01", "the same company twice", steps(set("client.legalName", "CASCADE RIDGE IT, INC.")), "client.legalName", []string{"CASCADE RIDGE IT, INC."}, ""},
	{"LEG-03", "nothing", steps(set("legal.liability.capKind", "fixed"), set("legal.liability.capFixed", "0")), "legal.liability.capFixed", []string{"$0.00"}, ""},
	{"LEG-04", "two months", steps(set("legal.liability.capMonths", "2")), "legal.liability.capMonths", []string{"2 months"}, "limit it to the fees of 12 months"},
	{"LEG-04", "everything unlimited", steps(set("legal.liability.uncapped", "wilful_misconduct,indemnity,injury,fees_owed,unlawful_to_limit,confidentiality")), "legal.liability.uncapped", []string{"Everything"}, "limit a breach of confidentiality too"},
	{"LEG-05", "secrets of one side", steps(set("legal.confidentiality.mutual", "no")), "legal.confidentiality.mutual", []string{"one side"}, "make it mutual"},
	{"LEG-05", "a limit for one side", steps(set("legal.liability.mutual", "no")), "legal.liability.mutual", []string{"one side"}, "make it mutual"},
	{"LEG-05", "no indemnity", steps(set("legal.indemnity.mutual", "no")), "legal.indemnity.mutual", []string{"third parties"}, "let each defend the other"},
	{"LEG-06", "a non-compete", steps(set("legal.nonCompete.include", "yes"), set("legal.nonCompete.who", "provider"), set("legal.nonCompete.scope", "design studios"), set("legal.nonCompete.territory", "Portland"), set("legal.nonCompete.months", "24")), "legal.nonCompete.include", []string{"24 months"}, "leave the non-compete out"},
	{"LEG-07", "three years", steps(set("legal.nonSolicit.months", "36")), "legal.nonSolicit.months", []string{"36 months"}, "shorten it to 12 months"},
	{"LEG-08", "no time to mend", steps(na("legal.termination.causeCureDays")), "legal.termination.causeCureDays", []string{"mend a breach"}, ""},
	{"LEG-08", "no way to give notice", steps(na("legal.termination.noticeMethod")), "legal.termination.noticeMethod", []string{"how notice is given"}, ""},
	{"LEG-08", "no notice", steps(set("legal.termination.convenience", "client"), set("legal.etf.kind", "none"), na("legal.termination.convenienceDays")), "legal.termination.convenienceDays", []string{"With notice of"}, ""},
	{"LEG-10", "owned by the provider", steps(set("legal.dataOwnership.clientData", "provider")), "legal.dataOwnership.clientData", []string{"the client’s"}, "let client data be the client’s"},
	{"LEG-10", "never given back", steps(na("legal.exit.dataReturnDays")), "legal.exit.dataReturnDays", []string{"gets its data back"}, ""},
	{"LEG-11", "backups let go too early", steps(set("legal.exit.backupHoldDays", "10")), "legal.exit.backupHoldDays", []string{"10 days", "within 15"}, "hold backups for 15 days"},
	{"LEG-11", "deleted too early", steps(set("legal.exit.deletionDays", "20")), "legal.exit.deletionDays", []string{"20 days", "for 30"}, "delete within 30 days"},
	{"LEG-12", "no steps", steps(remove("legal.disputes.steps.contacts", "legal.disputes.steps.executives")), "legal.disputes.steps", []string{"no steps"}, ""},
	{"LEG-12", "a step without end", steps(set("legal.disputes.steps.contacts.days", "")), "legal.disputes.steps.contacts.days", []string{"At most"}, ""},
	{"LEG-14", "without end", steps(na("legal.forceMajeure.terminateAfterDays")), "legal.forceMajeure.terminateAfterDays", []string{"how long"}, ""},
	{"LEG-15", "no years", steps(set("legal.confidentiality.years", "0")), "legal.confidentiality.years", []string{"last day"}, "let it last 3 years longer"},
	{"LEG-17", "no order", steps(remove("legal.general.precedence.annexes", "legal.general.precedence.key-terms", "legal.general.precedence.own", "legal.general.precedence.sows", "legal.general.precedence.schedules", "legal.general.precedence.articles")), "legal.general.precedence", []string{"which part wins"}, ""},
	{"LEG-18", "not said", steps(na("legal.licence.afterTermination")), "legal.licence.afterTermination", []string{"licenses"}, ""},
	{"REV-01", "of the client", steps(set("review.attorney.client.outcome", "")), "review.attorney.client.outcome", []string{"client’s attorney"}, ""},
	{"REV-05", "one term", steps(set("legal.liability.capKind", "")), "legal.liability.capKind", []string{"1 key term stands", "limit of liability"}, ""},
	{"REV-05", "several terms", steps(set("term.renewal", ""), set("costs.late.kind", "")), "term.renewal", []string{"2 key terms stand as proposed, and nobody confirmed them: renewal, late payment."}, ""},
	{"REV-06", "a question", steps(add("review.open", "q", "question", "Who pays the old vendor?")), "review.open.q.question", []string{"“Who pays the old vendor?”"}, "delete it as settled"},
	{"REV-07", "no such finding", steps(add("review.waivers", "w", "rule", "XYZ-1", "reason", "so it is")), "review.waivers.w.rule", []string{"“XYZ-1”"}, ""},
	{"REV-07", "an error", steps(add("review.waivers", "w", "rule", "LEG-01", "reason", "so it is")), "review.waivers.w.rule", []string{"LEG-01 is an error"}, "delete the waiver"},
	{"REV-07", "no reason", steps(add("review.waivers", "w", "rule", "REV-01")), "review.waivers.w.reason", []string{"Reason"}, ""},
	{"REV-09", "paper is asked for", steps(set("legal.general.eSign", "no")), "legal.general.eSign", []string{"signs electronically"}, "allow electronic signatures"},
	{"DEF-04", "by itself", steps(set("definitions.render.meaning", "any Render Nights that Client names")), "definitions.render.meaning", []string{"“Render Night” is explained by itself"}, ""},
	{"DEF-04", "by one another", steps(add("definitions", "own", "term", "Farm", "meaning", "what runs in a Render Night", "agreedProvider", "yes", "agreedClient", "yes"), set("definitions.render.meaning", "when the Farm runs")), "definitions.own.meaning", []string{"“Farm” is explained by “Render Night”"}, ""},
	{"DEF-07", "not by the provider", steps(set("definitions.render.agreedProvider", "no")), "definitions.render.agreedProvider", []string{"“Render Night”"}, "the provider agrees"},
	{"DEF-07", "not asked", steps(set("definitions.render.agreedClient", "")), "definitions.render.agreedClient", []string{"The client has not agreed"}, "the client agrees"},
	{"OWN-02", "thirteen columns", steps(add("clauses", "t", "title", "Table", "columns", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm", "at", "term")), "clauses.t.columns", []string{"13 columns", "12 fit"}, ""},
	{"REV-03", "one side", steps(remove("signatories.client")), "signatories", []string{"for the client"}, "add the main contact of the client"},
	{"REV-03", "nobody", steps(remove("signatories.client", "signatories.provider")), "signatories", []string{"nothing is listed yet"}, ""},
	{"REV-03", "nobody, said so", steps(remove("signatories.client", "signatories.provider"), none("signatories")), "signatories", []string{"cannot be answered with none"}, ""},
}

// calms are changes close to breaking a rule that break none.
var calms = []struct {
	rule, name string
	do         []step
}{
	{"REQ-01", "the least number", steps(set("client.headcount", "1"), set(fees+".managed.qty", "1"))},
	{"REQ-01", "a default", steps(set("legal.disputes.body", ""))},
	{"REQ-02", "an answer that may be left out", steps(park("term.rampDays", "may be too long", ""))},
	{"REQ-03", "readable after all", steps(scrawl("term.initialMonths", "two years or so"), set("term.initialMonths", "24"))},
	{"TRM-01", "a single day", steps(set(fees+".server.from", "2026-12-01"), set(fees+".server.until", "2026-12-01"))},
	{"TRM-01", "only an end", steps(set(fees+".server.until", "2026-12-01"))},
	{"TRM-02", "an event with a latest date", steps(set("term.startBy", "signature"), set("term.latestStart", "2026-05-01"))},
	{"TRM-03", "notice on the second day", steps(set("term.initialMonths", "1"), set("term.renewalNoticeDays", "29"))},
	{"TRM-03", "no renewal by itself", steps(set("term.initialMonths", "1"), set("term.renewal", "by_agreement"))},
	{"TRM-03", "no notice", steps(set("term.initialMonths", "1"), set("term.renewalNoticeDays", "0"))},
	{"TRM-03", "another reason", steps(add("term.notices", "n", "reason", "price", "days", "365"), set("term.initialMonths", "12"))},
	{"TRM-04", "90 days", steps(set("term.renewalNoticeDays", "90"))},
	{"TRM-05", "today", steps(set("term.agreementDate", "2023-04-20"), set("term.effectiveDate", "2023-05-01"), set("term.serviceStart", "2023-05-01"))},
	{"TRM-09", "90 days after", steps(set("term.serviceStart", "2026-05-30"))},
	{"TRM-10", "the 28th", steps(set("term.effectiveDate", "2026-04-28"))},
	{"TRM-11", "30 days", steps(set("term.agreementDate", "2026-03-31"))},
	{"TRM-12", "one day around the clock", steps(set("coverage.hours.support.week", "sat 0:00-24:00"))},
	{"TRM-15", "no work after hours", steps(remove("costs.rates.after-hours", "costs.rates.emergency"), set("afterHours.policy", "none"), set(p1+".hoursClass", "support"))},
	{"TRM-15", "included", steps(remove("costs.rates.after-hours", "costs.rates.emergency"), set("afterHours.charge", "included"))},
	{"TRM-15", "the emergency rate", steps(remove("costs.rates.after-hours"))},
	{"TRM-15", "a price for each call", steps(remove("costs.rates.emergency"), set("afterHours.charge", "per_call"), set("costs.rates.after-hours.unit", "call"), set("costs.rates.after-hours.price", "90"))},
	{"TRM-15", "a line for stand-by", steps(remove("costs.rates.after-hours", "costs.rates.emergency"), set("afterHours.charge", "retainer"),
		add(fees, "standby", "label", "Stand-by", "kind", "retainer", "unit", "flat", "qty", "1", "price", "200", "hours", "2"))},
	{"SVC-01", "one is enough", steps(eachService("status", "optional"), set("services.sv-09.status", "included"))},
	{"SVC-02", "a narrower exclusion", steps(set("exclusions.ex-07.text", "Help desk for personal devices"))},
	{"SVC-02", "an option that is left out", steps(set("exclusions.ex-07.text", "Disaster recovery"))},
	{"SVC-05", "covered in part", steps(add("equipment", "store", "kind", "ups", "qty", "1", "covered", "limited"))},
	{"TRM-12", "seasons one after the other", steps(season("winter", "Nov 15", "Jan 5"), season("tax", "Jan 6", "Apr 15"))},
	{"TRM-12", "a half day", steps(add("coverage.hours.support.holidays", "eve", "name", "Christmas Eve", "date", "12/24/2026", "closesAt", "12:00"))},
	{"TRM-16", "a day of one’s own", steps(set("coverage.hours.support.holidaySet", "custom"), add("coverage.hours.support.holidays", "day", "name", "Company day", "date", "5/4/2026"))},
	{"TRM-16", "around the clock", steps(set("coverage.hours.support.week", "24x7"), set("coverage.hours.support.holidaySet", "none"))},
	{"SLA-01", "as long as the response", steps(set(p1+".resolution", "30 min"))},
	{"SLA-01", "a business day is ten hours", steps(set("levels.priorities.p4.targets.support.response", "10 bizhours"), set("levels.priorities.p4.targets.support.resolution", "1 bizday"), set("levels.priorities.p3.targets.support.resolution", "1 bizday"))},
	{"SLA-02", "as fast", steps(set("levels.priorities.p2.targets.support.response", "4 bizhours"))},
	{"SLA-02", "another tier", steps(set("levels.priorities.p2.targets.support.response", "5 bizhours"), set("levels.priorities.p2.targets.support.tier", "Bronze"))},
	{"SLA-03", "on call for two", steps(set("levels.priorities.p2.targets.support.hoursClass", "24x7"), set("afterHours.policy", "on_call_p1_p2"))},
	{"SLA-03", "best effort", steps(set("afterHours.policy", "none"), set(p1+".responseKind", "best_effort"), set(p1+".resolutionKind", "none_promised"))},
	{"SLA-03", "open around the clock", steps(set("coverage.hours.support.week", "24x7"), set("afterHours.policy", "none"))},
	{"SLA-04", "a small share", steps(set("levels.uptime.network.targetPct", "0.001"))},
	{"SLA-05", "three nines", steps(set("levels.uptime.network.targetPct", "99.9"), set("levels.uptime.network.period", "year"))},
	{"SLA-06", "a longer time", steps(set("levels.uptime.network.period", "year"), set("levels.uptime.network.targetPct", "99.9"))},
	{"SLA-13", "once a year", steps(set("levels.change.reviewEvery", "12"))},
	{"SLA-14", "work begins at once", steps(set(p1+".response", "5 min"), set("levels.responseMeaning", "human_starts_work"))},
	{"SLA-16", "as fast", steps(set(servers+".tier", "1"), set(servers+".rto", "8 h"))},
	{"SLA-16", "not the first", steps(set(servers+".tier", "2"), set(servers+".rto", "24 h"))},
	{"SLA-07", "the same priority throughout", steps(fill("levels.matrix.highMedium", "p1"), fill("levels.matrix.highLow", "p1"))},
	{"SLA-07", "other priorities", steps(remove("levels.priorities.p2"), add("levels.priorities", "p5", "name", "Never mind", "definition", "Anything else"), add("levels.priorities.p5.targets", "x", "responseKind", "none promised", "resolutionKind", "none promised"))},
	{"SLA-08", "no ways listed", steps(remove("coverage.channels.phone", "coverage.channels.email", "coverage.channels.portal"))},
	{"SLA-08", "a phone by day for a time by day", steps(set("coverage.channels.phone.hours", "support"), set(p1+".hoursClass", "support"))},
	{"SLA-09", "no credits", steps(remove("levels.schemes.times", "levels.schemes.uptime"), set("levels.credits", "no"))},
	{"SLA-10", "half of the base", steps(set("levels.schemes.times.capPct", "50"))},
	{"SLA-10", "two ways to compare", steps(set("levels.schemes.uptime.bands.third.when", "points_below"), set("levels.schemes.uptime.bands.third.value", "3"))},
	{"SLA-11", "a way out", steps(set("levels.credits", "no"))},
	{"SLA-11", "credits", steps(set("levels.chronic.right", "no"))},
	{"SLA-12", "no target", steps(set("levels.kpis.kp-01.target", ""))},
	{"SLA-15", "two hours", steps(remove("levels.uptime.network"), set(p1+".response", "2 h"), set(p1+".resolution", "24 h"))},
	{"SLA-19", "the cloud", steps(set("levels.performance.pf-04.owner", "provider"), set("levels.performance.pf-04.subject", "cloud"))},
	{"SLA-17", "best effort", steps(set("levels.priorities.p4.targets.support.responseKind", "best_effort"), set("levels.priorities.p4.targets.support.response", ""))},
	{"SLA-18", "one is enough", steps(remove("levels.priorities.p2", "levels.priorities.p3", "levels.priorities.p4"))},
	{"CAL-01", "somebody who is not called", steps(add("contacts", "ada", "name", "Ada", "side", "client", "email", "ada@fernandoak.example"))},
	{"CAL-02", "the first level of escalation", steps(remove("callSheet.p1-outage"))},
	{"CAL-02", "the line of the call sheet", steps(remove("issues.escalation.level-1"))},
	{"CAL-05", "the limit of the person", steps(set("callSheet.approve-spend.limit", ""))},
	{"CAL-05", "the limit of the line", steps(set("contacts.joanna.spendLimit", ""))},
	{"CAL-05", "a limit of 0", steps(set("callSheet.approve-spend.limit", "0"), set("contacts.joanna.spendLimit", ""))},
	{"SVC-03", "an option may be vague", steps(set("services.sv-13.description", ""), set("services.sv-13.included", ""))},
	{"SVC-04", "none on purpose", steps(removeAll("exclusions"), none("exclusions"))},
	{"SVC-04", "a service is left out", steps(removeAll("exclusions"), set("services.sv-13.status", "excluded"))},
	{"SVC-08", "none on purpose", steps(removeAll("standards"), none("standards"))},
	{"SVC-09", "a date", steps(set("standards.st-06.met", "no"), set("standards.st-06.fixBy", "2026-06-01"))},
	{"SVC-09", "not looked at yet", steps(set("standards.st-06.met", ""))},
	{"SVC-16", "terms", steps(set("services.sv-10.vendor", "Mail Guard"), set("services.sv-10.vendorTerms", "Mail Guard terms of service"))},
	{"SVC-17", "a line", steps(set("services.sv-03.responsible", "shared"), set("raci.ra-01.serviceId", "sv-03"))},
	{"CAL-06", "two do it", steps(set("raci.ra-01.client", "R,I"))},
	{"CAL-07", "a rhythm of its own", steps(set("reports.budget.frequency", "on_request"))},
	{"CAL-08", "one is enough", steps(removeAll("duties"), add("duties", "access", "text", "give access", "side", "client"))},
	{"CAL-09", "the three are enough", steps(remove("scenarios.power", "scenarios.cloud", "scenarios.line", "scenarios.malware", "scenarios.user-error", "scenarios.disaster"))},
	{"CAL-09", "none on purpose", steps(removeAll("scenarios"), none("scenarios"))},
	{"CAL-11", "anybody may be at a meeting", steps(fill("meetings.service-review.attendees", "priya,theo,fiber"))},
	{"TRM-13", "other hours", steps(set("client.contactHours", "mon-thu 10-16"))},
	{"CAL-10", "a question that is not asked", steps(fill("coverage.defaultHoursId", "gone"))},
	{"CAL-10", "an answer that does not apply", steps(fill("costs.pay.invoiceToId", "gone"), na("costs.pay.invoiceToId"))},
	{"CST-01", "only once", steps(set(fees+".managed.qty", "0"), set(fees+".server.qty", "0"), set(fees+".storage.qty", "0"))},
	{"CST-01", "free services", append(slices.Clone(nothingCharged), eachService("noCharge", "yes"))},
	{"CST-01", "a price still open", steps(set(fees+".managed.qty", "0"), set(fees+".server.qty", "0"), set(fees+".storage.qty", "0"), set(fees+".onboarding.price", ""), set(fees+".onboarding.open", "yes"))},
	{"CST-02", "a quantity of 0", steps(set(fees+".server.qty", "0"))},
	{"CST-02", "a discount", steps(set(fees+".server.kind", "discount"), set(fees+".server.price", "-185"))},
	{"CST-02", "an option", steps(set(fees+".server.qty", "-1"), set(fees+".server.optional", "yes"))},
	{"CST-03", "no charge", steps(set(fees+".server.price", "0"), set(fees+".server.label", "Server care (No charge)"))},
	{"CST-03", "included", steps(set(fees+".server.price", "0"), set(fees+".server.label", "Server care, included"))},
	{"CST-03", "waived", steps(set(fees+".server.price", "0"), set(fees+".server.waived", "yes"))},
	{"CST-04", "the usual ways", steps(set("costs.pay.methods", ""))},
	{"CST-04", "one way", steps(set("costs.pay.methods", "sepa"))},
	{"CST-05", "days after the invoice", steps(set("costs.pay.dueRule", "net_days"))},
	{"CST-08", "four decimals by use", steps(set(fees+".storage.price", "42.5001"))},
	{"CST-08", "four decimals in a tier", steps(set(fees+".storage.tierMode", "graduated"), add(fees+".storage.tiers", "first", "from", "0", "price", "42.1234"))},
	{"CST-08", "three decimals in dinars", steps(set("costs.currency", "KWD"), set(fees+".server.price", "185.005"))},
	{"CST-08", "whole yen", steps(set("costs.currency", "JPY"))},
	{"CST-06", "1.5 percent a month", steps(set("costs.late.pct", "1.5"))},
	{"CST-06", "a small amount", steps(set("costs.late.kind", "flat"), set("costs.late.flat", "48"))},
	{"CST-07", "a late fee", steps(set("costs.late.graceDays", "0"))},
	{"CST-09", "cut by its limit", steps(set("legal.etf.kind", "fixed"), set("legal.etf.amount", "20000"))},
	{"CST-09", "a table within what remains", steps(set("legal.etf.kind", "table"), set("legal.etf.tableBy", "month"), add("legal.etf.steps", "a", "from", "1", "amount", "9000"), add("legal.etf.steps", "b", "from", "30", "amount", "20000"))},
	{"CST-10", "half", steps(set("legal.etf.kind", "pct_remaining"), set("legal.etf.pct", "50"))},
	{"CST-11", "7 percent", steps(set("costs.adjust.pct", "7"), set("costs.adjust.noticeDays", "30"))},
	{"CST-12", "with a limit", steps(set("costs.adjust.escalator", "cpi"), set("costs.adjust.capPct", "4"))},
	{"CST-13", "from 0 on", steps(add(fees+".server.tiers", "a", "from", "0", "price", "100"), add(fees+".server.tiers", "b", "from", "2.5", "price", "90"))},
	{"CST-14", "an estimate", steps(set(fees+".storage.kind", "usage"), set(fees+".storage.estQty", "3"))},
	{"CST-15", "as much as by day", steps(set("costs.rates.after-hours.price", "150"), set("costs.rates.onsite.stepMinutes", "30"))},
	{"CST-16", "a line for some of them", steps(add(fees, "mail", "label", "Mail care", "unit", "user", "qty", "5", "price", "3"))},
	{"CST-17", "as much as a month", steps(set("costs.adjust.minMonthly", "3226.25"))},
	{"CST-18", "a whole milestone", steps(add(fees, "move", "label", "Move", "kind", "milestone", "price", "500"), set(fees+".move.milestone.text", "Moved"), set(fees+".move.milestone.acceptDays", "10"), set(fees+".move.milestone.due", "2026-06-30"))},
	{"CST-19", "3 percent in Oregon", steps(set("costs.pay.methods", "ach,card"), set("costs.pay.cardFeePct", "3"))},
	{"CST-20", "the ordinary rate", steps(add(fees, "hours", "label", "Advice", "kind", "retainer", "price", "900", "hours", "10"))},
	{"CST-22", "an upgrade", steps(set("costs.budget.reservePct", "0"), add("costs.budget.upgrades", "u", "label", "Servers", "date", "2028-10-01", "amount", "9000"))},
	{"CST-24", "said that there is none", steps(set("legal.termination.convenience", "client"), set("legal.etf.kind", "none"))},
	{"CST-25", "to the last day", steps(add(fees, "lic", "label", "Licenses", "kind", "pass_through", "qty", "1", "price", "10", "commitUntil", "2029-02-28"))},
	{"CST-26", "a large line", steps(set(fees+".server.qty", "100,000"), set(fees+".server.unit", "flat"))},
	{"CST-27", "the estimate itself", steps(set("costs.lists.main.maxPerYear", "42215"))},
	{"CST-28", "the whole", steps(add(fees+".onboarding.instalments", "a", "due", "2026-03-15", "amount", "3000"), add(fees+".onboarding.instalments", "b", "due", "2026-04-15", "amount", "500"))},
	{"CST-23", "a promise", steps(remove(fees+".onboarding"), set("costs.noSetupFee", "yes"))},
	{"BKP-01", "neither sold nor done", steps(set("backups.responsible", "client"), set("services.sv-12.status", "excluded"))},
	{"BKP-01", "shared", steps(set("backups.responsible", "shared"))},
	{"BKP-02", "copies that fit", steps(set(servers+".retention", "14 days"), set(servers+".copiesKept", "14"))},
	{"BKP-02", "a single copy", steps(set(servers+".retention", "24 hours"), set(servers+".copiesKept", "1"))},
	{"BKP-03", "the same in hours", steps(set(servers+".retention", "720 hours"))},
	{"BKP-04", "long-term copies apart", steps(set(servers+".gfs.monthly", "12"))},
	{"BKP-05", "the interval itself", steps(set(servers+".rpo", "1 day"))},
	{"BKP-17", "other figures", steps(set(servers+".interval", "1 h"), set(servers+".copiesKept", "48"), set(servers+".retention", "2 days"))},
	{"BKP-07", "no time to be back", steps(set("backups.dr.plan", "none"), na(servers+".rto"), na("backups.jobs.mail.rto"))},
	{"BKP-08", "settings of a device", steps(add("backups.jobs", "fw", "name", "Firewall", "data", "its settings", "interval", "1 day", "copiesKept", "7", "retention", "7 days", "method", "config"))},
	{"BKP-09", "every year", steps(set("backups.test.frequency", "12 months"))},
	{"BKP-10", "an offline copy", steps(set(servers+".locations.cloud.immutable", "no"), set(servers+".locations.local.offline", "yes"))},
	{"BKP-11", "data that is not sensitive", steps(set(servers+".encryptRest", "no"))},
	{"BKP-12", "said not to be in it", steps(add("equipment", "store", "desc", "Archive store", "kind", "nas", "qty", "1", "covered", "yes"), set(servers+".excludedData", "the archive store"))},
	{"BKP-12", "what such jobs usually copy", steps(add("equipment", "store", "desc", "Archive store", "kind", "nas", "qty", "1", "covered", "yes"), set(servers+".equipmentIds", ""))},
	{"BKP-13", "copies of years", steps(set("client.industry", "health"), set("security.regimes", "hipaa"), set(servers+".gfs.yearly", "6"))},
	{"BKP-15", "every week", steps(set(servers+".interval", "7 days"), set(servers+".copiesKept", "4"), set(servers+".retention", "28 days"), set(servers+".rpo", "7 days"))},
	{"BKP-16", "no cloud tenant", steps(remove("backups.jobs.mail", "equipment.tenant"))},
	{"BKP-18", "both", steps(set("backups.dr.plan", "full"), set("services.sv-13.status", "included"), set("costs.lists.main.fees.sv-13.price", "450"))},
	{"SEC-01", "another agreement", steps(set("security.regimes", "hipaa"), set("security.baa.attached", "no"), set("security.baa.date", "2026-01-15"))},
	{"SEC-02", "complete", steps(set("security.regimes", "gdpr"), set("security.dpa.subjects", "employees"), set("security.dpa.dataTypes", "names"), set("security.dpa.transfers", "clauses"))},
	{"SEC-03", "a requirement that does not apply", steps(set("security.regimes", "pci"), set("security.pci.matrix.r3", "none"))},
	{"SEC-04", "the usual answer", steps(set("security.regimes", "ftc_safeguards"))},
	{"SEC-05", "a shop that takes cards", steps(set("client.industry", "retail"), set("security.regimes", "pci"))},
	{"SEC-06", "three days", steps(set("security.incident.noticeHours", "72"))},
	{"SEC-07", "the last day", steps(set("security.regimes", "hipaa"), set("security.baa.breachDays", "60"))},
	{"SEC-08", "no list of measures", steps(noMeasures, none("security.controls"))},
	{"SEC-09", "half a year", steps(set("security.logs.retentionDays", "180"))},
	{"SEC-10", "no, without regulated data", steps(set("security.auditRights.allowed", "no"))},
	{"SEC-11", "cyber alone", steps(remove("security.insurance.provider-general", "security.insurance.provider-workers"))},
	{"SEC-13", "somebody’s", steps(add("security.controls", "cam", "name", "Camera at the server room", "owner", "client"))},
	{"SEC-14", "none, said so", steps(set("security.regimes", "gdpr"), set("security.dpa.subjects", "employees"), set("security.dpa.dataTypes", "names"), set("security.dpa.transfers", "none"))},
	{"SEC-15", "abroad by agreement", steps(set("security.regimes", "hipaa"), set("security.baa.offshore", "yes"))},
	{"SEC-18", "somebody else’s", steps(set("services.sv-11.status", "excluded"), set("security.controls.firewall.owner", "client"))},
	{"SEC-19", "both on offer", steps(set("services.sv-10.status", "optional"))},
	{"MNT-01", "one window", steps(remove("maintenance.windows.network"))},
	{"MNT-02", "the usual notice", steps(set("maintenance.notice.hours", ""), set("maintenance.notice.channels", ""))},
	{"MNT-03", "a class of their own with a rhythm", steps(add("maintenance.patches", "cad", "name", "Updates of the CAD software", "frequency", "quarterly"))},
	{"MNT-04", "when the office closes", steps(set("maintenance.windows.servers.start", "18:00"))},
	{"MNT-04", "overlapping windows are kept", steps(set("maintenance.windows.network.days", "wed"), set("maintenance.windows.network.start", "20:00"), set("maintenance.windows.network.end", "23:00"))},
	{"MNT-06", "for a year", steps(set("maintenance.changeLog.retentionMonths", "12"))},
	{"MNT-05", "whoever approves by default", steps(set("maintenance.changeApproverId", ""))},
	{"LEG-01", "another law", steps(set("legal.governingLaw", "Idaho"))},
	{"LEG-16", "a date", steps(set("legal.nda.kind", "separate"), set("legal.nda.date", "2026-01-15"))},
	{"DEF-03", "a word of our own glossary", steps(add("definitions", "own", "term", "Backup Copy", "meaning", "the state of a night", "agreedProvider", "yes", "agreedClient", "yes"))},
	{"DEF-03", "a form of its own", steps(set("definitions.render.aliases", "Render Nights"))},
	{"DEF-10", "both", steps(add("definitions", "own", "term", "Farm", "meaning", "the machines that render", "agreedProvider", "yes", "agreedClient", "yes"))},
	{"PTY-01", "a name that begins alike", steps(set("client.legalName", "Cascade Ridge IT Training, Inc."))},
	{"LEG-03", "an amount", steps(set("legal.liability.capKind", "fixed"), set("legal.liability.capFixed", "50000"))},
	{"LEG-04", "three months", steps(set("legal.liability.capMonths", "3"))},
	{"LEG-04", "a fixed amount", steps(set("legal.liability.capMonths", "2"), set("legal.liability.capKind", "fixed"), set("legal.liability.capFixed", "50000"))},
	{"LEG-05", "mutual", steps(set("legal.confidentiality.mutual", "yes"))},
	{"LEG-06", "none", steps(set("legal.nonCompete.include", "no"))},
	{"LEG-07", "two years", steps(set("legal.nonSolicit.months", "24"))},
	{"LEG-07", "no ban", steps(set("legal.nonSolicit.months", "36"), set("legal.nonSolicit.include", "no"))},
	{"LEG-08", "other days", steps(set("legal.termination.causeCureDays", "45"), set("legal.termination.noticeMethod", "courier"))},
	{"LEG-10", "other days", steps(set("legal.exit.dataReturnDays", "30"))},
	{"LEG-11", "all at once", steps(set("legal.exit.dataReturnDays", "30"), set("legal.exit.deletionDays", "30"))},
	{"LEG-12", "none on purpose", steps(remove("legal.disputes.steps.contacts", "legal.disputes.steps.executives"), none("legal.disputes.steps"))},
	{"LEG-14", "a year", steps(set("legal.forceMajeure.terminateAfterDays", "365"))},
	{"LEG-15", "one year", steps(set("legal.confidentiality.years", "1"))},
	{"LEG-17", "no law requires one", steps(func(e *model.Edit) error { return e.Move("legal.general.precedence.annexes", 3) })},
	{"LEG-18", "they end", steps(set("legal.licence.afterTermination", "ends"))},
	{"REV-01", "not wanted", steps(set("review.attorney.client.outcome", ""), set("review.attorney.client.wanted", "no"))},
	{"REV-01", "left with a reason", steps(set("review.attorney.client.outcome", ""), add("review.waivers", "w", "rule", "REV-01", "path", "review.attorney.client.outcome", "reason", "The owner is an attorney."))},
	{"REV-05", "confirmed", steps(set("legal.liability.capKind", ""), func(e *model.Edit) error { return e.Confirm("legal.liability.capKind") })},
	{"REV-06", "no question", steps(add("review.open", "q", "question", "Who pays the old vendor?"), remove("review.open.q"))},
	{"REV-07", "advice", steps(set("legal.liability.mutual", "no"), add("review.waivers", "w", "rule", "LEG-05", "reason", "agreed with both owners"))},
	{"REV-09", "everybody on paper", steps(set("legal.general.eSign", "no"), set("signatories.provider.method", "wet"), set("signatories.client.method", "wet"))},
	{"DEF-04", "part of another word", steps(add("definitions", "own", "term", "Art", "meaning", "the part that hangs on a wall", "agreedProvider", "yes", "agreedClient", "yes"))},
	{"DEF-07", "agreed", steps(set("definitions.render.agreedProvider", "yes"))},
	{"OWN-02", "twelve columns", steps(add("clauses", "t", "title", "Table", "columns", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl", "at", "term"))},
	{"REV-03", "somebody who is no contact", steps(set("signatories.client.contactId", ""), set("signatories.client.name", "Ada Fern"))},
}

func TestEachRuleTrips(t *testing.T) {
	for _, c := range trips {
		t.Run(c.rule+" "+c.name, func(t *testing.T) {
			e := draft(t, "office").Edit("trip")
			apply(t, e, c.do...)
			a, _ := e.Done()
			found := run(a)
			hold(t, a, found)
			if len(found) != 1 || found[0].Rule != c.rule || found[0].Path != c.path {
				t.Fatalf("findings are\n%swant only %s at %s", list(found), c.rule, c.path)
			}
			if strings.Contains(found[0].Message, "%!") {
				t.Errorf("message is %q, want all its values in it", found[0].Message)
			}
			for _, word := range c.says {
				if !strings.Contains(found[0].Message, word) {
					t.Errorf("message is %q, want %q in it", found[0].Message, word)
				}
			}
			tryFix(t, a, found[0].Fix, c.fix)
		})
	}
}

// tryFix holds a fix to silencing its rule, tripping nothing new, and being undone in one step.
func tryFix(t *testing.T, a *model.Agreement, fix *check.Fix, label string) {
	t.Helper()
	if fix == nil {
		if label != "" {
			t.Errorf("there is no fix, want one that says %q", label)
		}
		return
	}
	if fix.Label != label {
		t.Errorf("the fix says %q, want %q", fix.Label, label)
	}
	e := a.Edit(fix.Label)
	if err := fix.Apply(e); err != nil {
		t.Fatalf("the fix: %v", err)
	}
	mended, step := e.Done()
	if left := run(mended); len(left) > 0 {
		t.Errorf("the fix leaves\n%swant nothing", list(left))
	}
	back, err := mended.Undo(step)
	if err != nil || !bytes.Equal(model.Encode(back), model.Encode(a)) {
		t.Errorf("the fix is not undone: %v", err)
	}
}

func TestNearEachRuleIsCalm(t *testing.T) {
	for _, c := range calms {
		t.Run(c.rule+" "+c.name, func(t *testing.T) {
			e := draft(t, "office").Edit("calm")
			apply(t, e, c.do...)
			a, _ := e.Done()
			if found := run(a); len(found) > 0 {
				t.Errorf("findings are\n%swant none", list(found))
			}
		})
	}
}

func TestEachRuleHasExamples(t *testing.T) {
	// MNT-05 only a file can trip: TestANameCannotBeLeftOut. REQ-04 reads the document: TestABlankHoldsBackTheAgreement;
	// so do DEF-02 and OWN-01: TestWordsThatNobodyUses, TestAReferenceToNothing.
	tripped, calm := map[string]bool{"MNT-05": true, "REQ-04": true, "DEF-02": true, "OWN-01": true}, map[string]bool{"REQ-04": true, "DEF-02": true, "OWN-01": true}
	for _, c := range trips {
		tripped[c.rule] = true
	}
	for _, c := range calms {
		calm[c.rule] = true
	}
	seen := map[string]bool{}
	for _, r := range check.Rules() {
		if seen[r.ID] || r.About == "" || r.Severity < check.Error || r.Severity > check.Advice {
			t.Errorf("%s stands twice in the table, or does not say what it is about or how severe it is", r.ID)
		}
		seen[r.ID] = true
		if !tripped[r.ID] || !calm[r.ID] {
			t.Errorf("%s: tripped by an example %v, not tripped by another %v, want both", r.ID, tripped[r.ID], calm[r.ID])
		}
	}
}
