package check

import (
	"fmt"

	"engross/model"
	"engross/model/value"
)

// The arithmetic of a job is that of model.Job: right after a run the N copies are 0 to N-1 intervals old, just before the next one
// 1 to N intervals (domain 2.15.7). Long-term copies stand apart.
func backupRules() []Rule {
	return []Rule{
		{"BKP-01", Error, "backups are promised but no job is described", soldWithoutDuty},
		{"BKP-02", Error, "copies are deleted before there can be as many as promised", eachJob(tooShort)},
		{"BKP-03", Warning, "one copy less than promised exists before each run", eachJob(oneLess)},
		{"BKP-04", Error, "copies are replaced before their promised age", eachJob(tooLong)},
		{"BKP-05", Error, "less may be lost than lies between two backups", eachJob(lossBelowInterval)},
		{"BKP-06", Advice, "an important backup leaves no time for a run that fails", eachJob(noSlack)},
		{"BKP-14", Warning, "copies are deleted while they are still to be held", deletedWhileHeld},
		{"BKP-17", Error, "a job does not say how often, how many, how long", eachJob(figureOfZero)},
	}
}

// soldWithoutDuty finds a backup service that is included while the provider has no duty to back up. A missing job is found by the question.
func soldWithoutDuty(in Input, report reporter) {
	who := in.Agreement.Backups.Responsible
	if who != "none" && who != "client" {
		return
	}
	for _, s := range in.Agreement.Services {
		if s.Category == "backup" && s.Status == "included" {
			report("backups.responsible", fmt.Sprintf("%s is an included service, but backups are done by %s: make them the provider's duty, or take the service out.",
				quoted(string(s.Name)), quoted(label(model.BackupOwners, string(who)))), in.letProvider())
			return
		}
	}
}

// letProvider returns the fix that makes backups the provider's duty; nil while no job says which.
func (in Input) letProvider() *Fix {
	if len(in.Agreement.Backups.Jobs) == 0 {
		return nil
	}
	return set("backups.responsible", "provider", "make them the provider’s duty")
}

// job is a backup job with where it stands.
type job struct {
	*model.Job
	path, name string
}

func eachJob(rule func(Input, job, reporter)) func(Input, reporter) {
	return func(in Input, report reporter) {
		for _, j := range in.Agreement.Backups.Jobs {
			path := "backups.jobs." + j.Key()
			rule(in, job{j, path, in.row(path)}, report)
		}
	}
}

func tooShort(in Input, j job, report reporter) {
	if j.Fit() != model.FitTooShort {
		return
	}
	needed := j.NeededRetention()
	mend := "keep them for " + in.span(needed)
	if n := j.copiesWithin(); n > 0 {
		mend += ", or keep " + count(n, "copy")
	}
	report(j.path+".retention", fmt.Sprintf("%s keeps %s made every %s, which takes %s, but deletes them after %s: %s.",
		j.name, count(j.CopiesKept.Int(), "copy"), in.span(j.Interval), in.span(j.LeastRetention()), in.span(j.Retention), mend), keepFor(in, j, needed))
}

func oneLess(in Input, j job, report reporter) {
	if j.Fit() != model.FitOneLess {
		return
	}
	n, needed := j.CopiesKept.Int(), j.NeededRetention()
	report(j.path+".retention", fmt.Sprintf("%s keeps copies for %s, so that only %d of %d exist before each run: keep them for %s.",
		j.name, in.span(j.Retention), n-1, n, in.span(needed)), keepFor(in, j, needed))
}

// tooLong offers more copies rather than a shorter retention, so that what was promised becomes true. Long-term copies that reach
// back as far keep the promise too.
func tooLong(in Input, j job, report reporter) {
	reach := j.Reach()
	if j.Fit() != model.FitTooLong || reach.Compare(j.Retention, 24*60) >= 0 {
		return
	}
	fix := keepFor(in, j, reach)
	if n := j.copiesWithin(); n > 0 && n <= 100_000 {
		fix = set(j.path+".copiesKept", fmt.Sprint(n), "keep "+count(n, "copy"))
	}
	report(j.path+".copiesKept", fmt.Sprintf("%s keeps %s made every %s, which reach back only %s, not %s: keep more copies, shorten how long they are kept, or promise the long part as weekly or monthly copies.",
		j.name, count(j.CopiesKept.Int(), "copy"), in.span(j.Interval), in.span(reach), in.span(j.Retention)), fix)
}

// copiesWithin returns how many copies the retention holds; 0 unless it holds a whole number of them.
func (j job) copiesWithin() int {
	fitting := *j.Job
	n := j.CopiesFor()
	if fitting.CopiesKept = value.NewCount(n); fitting.Fit() != model.FitClean {
		return 0
	}
	return n
}

func lossBelowInterval(in Input, j job, report reporter) {
	if j.IsRPOPossible() {
		return
	}
	every := in.span(j.Interval)
	report(j.path+".rpo", fmt.Sprintf("%s cannot lose at most %s with a backup every %s: run it more often, or allow a loss of %s.",
		j.name, in.span(j.RPO), every, every), set(j.path+".rpo", j.Interval.String(), "allow a loss of "+every))
}

// figureOfZero finds a figure that was answered and says nothing; an unanswered one is found by its question.
func figureOfZero(in Input, j job, report reporter) {
	const zero = "%s: %s cannot be 0. Type %s."
	if j.Interval.IsSet() && j.Interval.N == 0 {
		report(j.path+".interval", fmt.Sprintf(zero, j.name, "the time between two copies", "it like 24 hours"))
	}
	if j.CopiesKept.IsSet() && j.CopiesKept.Int() == 0 {
		report(j.path+".copiesKept", fmt.Sprintf(zero, j.name, "the number of copies", "at least 1"))
	}
	if j.Retention.IsSet() && j.Retention.N == 0 {
		report(j.path+".retention", fmt.Sprintf(zero, j.name, "the time each copy is kept", "it like 30 days"))
	}
}

// keepFor returns the fix that sets the retention, or none where the time is too long to be typed.
func keepFor(in Input, j job, s value.Span) *Fix {
	if _, err := value.Parse[value.Span](s.String()); err != nil {
		return nil
	}
	return set(j.path+".retention", s.String(), "keep copies for "+in.span(s))
}

// noSlack looks at what comes back first: a loss of one interval is possible only if every run takes no time and succeeds.
func noSlack(in Input, j job, report reporter) {
	if j.Tier.Int() != 1 || !j.RPO.IsSet() || !j.Interval.IsSet() || j.Interval.N == 0 || j.RPO.Compare(j.Interval, 24*60) != 0 {
		return
	}
	twice := value.Span{N: 2 * j.Interval.N, Unit: j.Interval.Unit}
	var fix *Fix
	if _, err := value.Parse[value.Span](twice.String()); err == nil {
		fix = set(j.path+".rpo", twice.String(), "allow a loss of "+in.span(twice))
	}
	report(j.path+".rpo", fmt.Sprintf("%s comes back first and may lose %s, which is the time between two runs: there is no slack for a run that takes time or fails. Run it more often, or allow a loss of %s.",
		j.name, in.span(j.RPO), in.span(twice)), fix)
}

// deletedWhileHeld compares two promises about the end, which go before the retention of the jobs.
func deletedWhileHeld(in Input, report reporter) {
	const path = "legal.exit.deletionDays"
	e := in.Agreement.Legal.Exit
	if hold, gone := e.BackupHoldDays, e.DeletionDays; hold.IsSet() && gone.IsSet() && hold.Int() > gone.Int() {
		var fix *Fix
		if hold.Int() <= 365 { // what the question takes
			fix = set(path, hold.String(), fmt.Sprintf("delete within %s", count(hold.Int(), "day")))
		}
		report(path, fmt.Sprintf("Everything is deleted within %s, but backups are held for %d: delete later.", count(gone.Int(), "day"), hold.Int()), fix)
	}
}
