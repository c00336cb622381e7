package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// recoveryRules look at where copies lie, what they cover, and whether it was shown that they come back.
func recoveryRules() []Rule {
	return []Rule{
		{"BKP-07", Error, "a recovery time without a plan for recovery, or without somebody who starts it", timeWithoutPlan},
		{"BKP-08", Warning, "copies are too few, on one kind of media, or all in one place", eachKept(tooClose)},
		{"BKP-09", Warning, "restores are not tested each year", untested},
		{"BKP-10", Advice, "no copy is out of reach of an attacker", eachKept(withinReach)},
		{"BKP-11", Error, "copies of sensitive data are not encrypted", eachJob(plainCopies)},
		{"BKP-12", Warning, "a covered system is in no backup", uncopied},
		{"BKP-13", Advice, "copies do not reach back a year where records must be kept", shortReach},
		{"BKP-15", Warning, "a backup runs less than once a week", eachJob(rare)},
		{"BKP-16", Warning, "data in the cloud is in no backup", cloudUncopied},
		{"BKP-18", Warning, "the recovery plan and the service of disaster recovery disagree", planAgainstService},
	}
}

// backsUp reports whether the provider has a duty to back up.
func (in Input) backsUp() bool {
	who := in.Agreement.Backups.Responsible
	return who == "provider" || who == "shared"
}

// eachKept is eachJob while backups are the provider's duty.
func eachKept(rule func(Input, job, reporter)) func(Input, reporter) {
	return func(in Input, report reporter) {
		if in.backsUp() {
			eachJob(rule)(in, report)
		}
	}
}

func timeWithoutPlan(in Input, report reporter) {
	b := &in.Agreement.Backups
	i := slices.IndexFunc(b.Jobs, func(j *model.Job) bool { return j.RTO.IsSet() })
	if i < 0 || !in.backsUp() {
		return
	}
	name, time := in.row("backups.jobs."+b.Jobs[i].Key()), in.span(b.Jobs[i].RTO)
	switch {
	case b.DR.Plan == "none" || b.DR.Plan == "":
		report("backups.dr.plan", fmt.Sprintf("%s is to be back within %s, but there is no plan for recovery: make one, or drop the time.", name, time), set("backups.dr.plan", "basic", "make a basic plan"))
	case b.DR.ActivatorID == "" && in.hasContact("client"):
		report("backups.dr.activatorId", fmt.Sprintf("%s is to be back within %s, but nobody may start the plan for recovery: name a person.", name, time), in.usual("backups.dr.activatorId", "let who speaks for the client start it"))
	}
}

func (in Input) hasContact(side value.Text) bool {
	return slices.ContainsFunc(in.Agreement.Contacts, func(c *model.Contact) bool { return c.Side == side })
}

// tooClose holds a job against three copies with the original, two kinds of media and one elsewhere. What a vendor keeps
// needs one copy away from the vendor.
func tooClose(in Input, j job, report reporter) {
	copies, media, away := j.Spread()
	var missing []string
	switch j.Method {
	case "config":
	case "saas":
		if away == 0 {
			missing = append(missing, "a copy away from the vendor")
		}
	default:
		if copies < 3 {
			missing = append(missing, count(3-copies, "copy")+" more")
		}
		if media < 2 {
			missing = append(missing, "another kind of media")
		}
		if away < 1 {
			missing = append(missing, "a copy elsewhere")
		}
	}
	if len(missing) > 0 {
		report(j.path+".locations", fmt.Sprintf("%s: with the original %s on %s, %d away from it. Add %s.",
			j.name, count(copies, "copy"), count(media, "kind")+" of media", away, strings.Join(missing, " and ")))
	}
}

func untested(in Input, report reporter) {
	const path = "backups.test.frequency"
	fix := set(path, "3 month", "test every 3 months")
	switch every := in.Agreement.Backups.Test.Frequency; {
	case !in.backsUp():
	case !every.IsSet() || every.N == 0:
		report(path, "It is not said how often restores are tested. An untested backup is a hope: test every three months.", fix)
	case every.Compare(value.Span{N: 12, Unit: value.Months}, 24*60) > 0:
		report(path, fmt.Sprintf("Restores are tested every %s. An untested backup is a hope: test every three months.", in.span(every)), fix)
	}
}

func withinReach(_ Input, j job, report reporter) {
	if j.Method == "saas" || j.Method == "config" || len(j.Locations) == 0 {
		return
	}
	if !slices.ContainsFunc(j.Locations, func(l *model.Location) bool { return l.Immutable.IsYes() || l.Offline.IsYes() }) {
		report(j.path+".locations", fmt.Sprintf("%s has no copy that is locked or offline: add one that ransomware cannot change.", j.name))
	}
}

// sealed are the kinds of data whose copies must be encrypted.
var sealed = []string{"phi", "cardholder", "tax", "privileged"}

func plainCopies(in Input, j job, report reporter) {
	i := slices.IndexFunc(sealed, in.Agreement.Security.DataCategories.Has)
	if i < 0 {
		return
	}
	data := label(model.DataCategories, sealed[i])
	if j.EncryptRest.IsNo() {
		report(j.path+".encryptRest", fmt.Sprintf("%s is stored unencrypted, and there is %s: encrypt it.", j.name, data), set(j.path+".encryptRest", "yes", "encrypt it where stored"))
	}
	if j.EncryptTransit.IsNo() {
		report(j.path+".encryptTransit", fmt.Sprintf("%s travels unencrypted, and there is %s: encrypt it.", j.name, data), set(j.path+".encryptTransit", "yes", "encrypt it on the way"))
	}
}

// uncopied names the servers, storage units and cloud accounts that are covered and in no job.
func uncopied(in Input, report reporter) {
	jobs := in.Agreement.Backups.Jobs
	if !in.backsUp() || len(jobs) == 0 {
		return
	}
	kinds := []value.Text{"server", "nas"}
	if in.copiesCloud() {
		kinds = append(kinds, "cloud_tenant")
	}
	var left []string
	for _, x := range in.Agreement.Equipment {
		if isCovered(x) && slices.Contains(kinds, x.Kind) && !slices.ContainsFunc(jobs, func(j *model.Job) bool { return copies(j, x) }) {
			left = append(left, quoted(string(x.Desc)))
		}
	}
	if len(left) > 0 {
		report("backups.jobs", fmt.Sprintf("%s: covered, but in no backup. Add to a job, or write there that it is not in it.", strings.Join(left, ", ")))
	}
}

func isCovered(x *model.Equipment) bool { return x.Covered == "yes" || x.Covered == "limited" }

// copies reports whether a job holds the equipment, or says that it does not.
func copies(j *model.Job, x *model.Equipment) bool {
	return j.EquipmentIDs.Has(x.Key()) || x.Desc != "" && strings.Contains(fold(string(j.ExcludedData)), fold(string(x.Desc)))
}

func (in Input) copiesCloud() bool {
	return slices.ContainsFunc(in.Agreement.Backups.Jobs, func(j *model.Job) bool { return j.Method == "saas" })
}

func cloudUncopied(in Input, report reporter) {
	if !in.backsUp() || len(in.Agreement.Backups.Jobs) == 0 || in.copiesCloud() {
		return
	}
	for _, x := range in.Agreement.Equipment {
		if x.Kind == "cloud_tenant" && isCovered(x) {
			report("backups.jobs", fmt.Sprintf("%s holds data in the cloud and no job copies a cloud service: decide on a backup of it.", quoted(string(x.Desc))))
			return
		}
	}
}

func shortReach(in Input, report reporter) {
	switch in.Agreement.Client.Industry {
	case "health", "legal", "accounting":
	default:
		return
	}
	var longest value.Span
	for _, j := range in.Agreement.Backups.Jobs {
		if r := j.Reach(); r.IsSet() && (!longest.IsSet() || r.Compare(longest, 24*60) > 0) {
			longest = r
		}
	}
	if longest.IsSet() && longest.Compare(value.Span{N: 365, Unit: value.Days}, 24*60) < 0 {
		report("backups.jobs", fmt.Sprintf("The oldest copy is %s old, and this line of business has to keep records for years: check those duties. Backups are no archive.", in.span(longest)),
			set("backups.jobs."+in.Agreement.Backups.Jobs[0].Key()+".gfs.yearly", "1", "keep a copy of each year too"))
	}
}

func rare(in Input, j job, report reporter) {
	if j.Interval.Compare(value.Span{N: 7, Unit: value.Days}, 24*60) > 0 {
		report(j.path+".interval", fmt.Sprintf("%s runs every %s, which is less than weekly: run it more often.", j.name, in.span(j.Interval)))
	}
}

func planAgainstService(in Input, report reporter) {
	included := slices.ContainsFunc(in.Agreement.Services, func(s *model.Service) bool { return s.Catalogued() == "sv-13" && s.Status == "included" })
	full := in.Agreement.Backups.DR.Plan == "full"
	switch {
	case full && !included:
		report("backups.dr.plan", "A full recovery plan is promised, but the service of disaster recovery is not included: include it, or keep to a basic plan.", set("backups.dr.plan", "basic", "keep to a basic plan"))
	case included && !full && in.backsUp():
		report("backups.dr.plan", "The service of disaster recovery is included, but the plan for recovery is not a full one: make it one.", set("backups.dr.plan", "full", "make it a full plan"))
	}
}
