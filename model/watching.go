package model

import "strings"

// watch looks at what stands before a change at a path, and returns what has other answers and rows follow the change after it.
func (e *Edit) watch(path string) (follow func() error) {
	_, name := e.a.nameOfRow(path)
	var all []func() error
	for _, x := range [...]struct {
		of    []string // whole paths, and beginnings of paths with a dot at their end, whose changes it follows
		watch func() func() error
	}{
		{[]string{"provider.entityType", "contacts."}, func() func() error { return since(e.a.isOnePerson(), e.followStaff) }},
		{[]string{"equipment.", "exclusions.", "services."}, func() func() error { return e.watchLeftOut(path) }},
		{decisions, func() func() error { return since(e.a.bothSign(), e.followSigners) }},
		{[]string{"equipment.", "services.", "costs.lists."}, func() func() error { return since(e.a.hasCloudOffice(), e.followOffice) }},
		{hoursAnswers, func() func() error { return since(e.a.proposedRates(), e.followHours) }},
		{hoursAnswers, func() func() error { return since(e.a.helpsAtNight(), e.followOnCall) }},
		{[]string{"coverage.hours."}, func() func() error { return since(path, e.followSeason) }},
		{[]string{"backups.jobs."}, func() func() error { return since(path, e.followJob) }},
		{[]string{"costs.lists."}, func() func() error { return e.watchCharged(path) }},
		{[]string{"equipment.", "costs.lists."}, func() func() error { return since(e.a.caredFor(), e.followEquipment) }},
		{[]string{"costs.lists."}, func() func() error { return e.watchFee(path) }},
		{[]string{"client.industry"}, func() func() error { return e.followIndustry }},
		{[]string{"term.known"}, func() func() error { return since(e.a.Term.Known.IsYes(), e.followKnown) }},
		{[]string{"levels.priorities."}, func() func() error { return since(path, e.followTarget) }},
		{[]string{"levels.fixTimes", "levels.priorities."}, func() func() error { return since(e.a.mends(), e.followMending) }},
	} {
		if !e.a.isProfile && isUnderAny(path, x.of) {
			all = append(all, x.watch())
		}
	}
	return func() error {
		e.renamed(path, name)
		for _, follow := range all {
			if err := follow(); err != nil {
				return err
			}
		}
		return nil
	}
}

// decisions lead to what can tell who decides for the client, and whether two people do so together.
var decisions = []string{
	"contacts.", "signatories.", "callSheet.", "outOfScope.", "client.primaryContactId", "maintenance.changeApproverId", "meta.preset",
}

// hoursAnswers lead to the service hours and to who helps outside them.
var hoursAnswers = []string{"afterHours.policy", "coverage.defaultHoursId", "coverage.hours."}

// isUnderAny reports whether a path is one of others, or begins with one of them that ends with a dot.
func isUnderAny(path string, others []string) bool {
	for _, x := range others {
		if path == x || strings.HasSuffix(x, ".") && strings.HasPrefix(path, x) {
			return true
		}
	}
	return false
}

// since returns what has something follow a change, given what stood before.
func since[T any](before T, follow func(before T) error) func() error {
	return func() error { return follow(before) }
}

// watchLeftOut watches what is left out.
func (e *Edit) watchLeftOut(path string) func() error {
	before, withEquipment := e.a.excluded(), strings.HasPrefix(path, "equipment.")
	if withEquipment {
		e.a.addUncovered(before)
	}
	return func() error { return e.followLeftOut(before, withEquipment) }
}

// watchFee watches the services that a fee line pays for, the one that it is called by, and its kind.
func (e *Edit) watchFee(path string) func() error {
	var paid []string
	paysFor := strings.HasSuffix(path, ".serviceIds") && !strings.HasSuffix(path, ".fees."+bundle+".serviceIds")
	if paysFor {
		paid = e.a.paidAt(path)
	}
	called, isFee := "", false
	if f := e.a.feeAt(path); f != nil {
		called, isFee = e.a.calledLike(f), true
	}
	return func() error {
		if paysFor {
			if err := e.followLine(path, paid); err != nil {
				return err
			}
		}
		if isFee {
			if err := e.followName(path, called); err != nil {
				return err
			}
		}
		if fee, ok := strings.CutSuffix(path, ".kind"); ok {
			return e.followKind(fee)
		}
		return nil
	}
}

// followJob has what a preset says of a backup job follow another answer of the job.
func (e *Edit) followJob(path string) error {
	if job, ok := rhythmOf(path); ok {
		return e.followInterval(job)
	}
	if job, ok := jobOf(path); ok {
		return e.followStorage(job)
	}
	return nil
}
