package check

import (
	"fmt"

	"engross/model"
	"engross/model/value"
)

// The arithmetic is that of domain 2.15.7: right after a run the N copies are 0 to (N-1) intervals old, just before the
// next one I to N intervals.
func backupRules() []Rule {
	return []Rule{
		{"BKP-01", Error, "backups are promised but no job is described", promisedWithoutJob},
		{"BKP-02", Error, "copies are deleted before there can be as many as promised", eachJob(tooShort)},
		{"BKP-03", Warning, "one copy less than promised exists before each run", eachJob(oneLess)},
		{"BKP-04", Warning, "copies are replaced before their promised age", eachJob(tooLong)},
		{"BKP-05", Error, "less may be lost than lies between two backups", eachJob(lossBelowInterval)},
		{"BKP-17", Error, "a job does not say how often, how many, how long", byQuestion},
	}
}

// promisedWithoutJob covers what the question cannot: a backup service that is sold while nobody backs up.
func promisedWithoutJob(in Input, report reporter) {
	who := in.Agreement.Backups.Responsible
	if who != "none" && who != "client" {
		return // a missing job is reported by the question
	}
	for _, s := range in.Agreement.Services {
		if s.Category == "backup" && s.Status == "included" {
			report("backups.responsible", fmt.Sprintf("“%s” is an included service, but backups are the duty of %s: make backups the provider's duty, or take the service out.",
				s.Name, label(model.BackupOwners, string(who))))
			return
		}
	}
}

// job is a backup job with its numbers in minutes.
type job struct {
	in        Input
	name      string
	path      string
	n         int
	i, r, rpo int
	interval  value.Span
	retention value.Span
	loss      value.Span
}

func eachJob(rule func(job, reporter)) func(Input, reporter) {
	return func(in Input, report reporter) {
		for _, j := range in.Agreement.Backups.Jobs {
			if !j.Interval.IsSet() || j.Interval.Minutes(0) == 0 {
				continue
			}
			day := 24 * 60
			rule(job{
				in: in, name: string(j.Name), path: "backups.jobs." + j.Key(), n: j.CopiesKept.Int(),
				i: j.Interval.Minutes(day), r: j.Retention.Minutes(day), rpo: j.RPO.Minutes(day),
				interval: j.Interval, retention: j.Retention, loss: j.RPO,
			}, report)
		}
	}
}

func (j job) isComplete() bool { return j.n > 0 && j.retention.IsSet() }

func tooShort(j job, report reporter) {
	if !j.isComplete() || j.r >= (j.n-1)*j.i {
		return
	}
	report(j.path+".retention", fmt.Sprintf("“%s” keeps %s made every %s, which takes %s, but deletes them after %s: keep them for %s, or keep %s.",
		j.name, count(j.n, "copy"), j.show(j.interval), length((j.n-1)*j.i), j.show(j.retention), length(j.n*j.i), count(max(1, j.r/j.i), "copy")), j.keepFor(j.n*j.i))
}

func oneLess(j job, report reporter) {
	if !j.isComplete() || j.r < (j.n-1)*j.i || j.r >= j.n*j.i {
		return
	}
	report(j.path+".retention", fmt.Sprintf("“%s” keeps copies for %s, so that only %d of %d exist before each run: keep them for %s.",
		j.name, j.show(j.retention), j.n-1, j.n, length(j.n*j.i)), j.keepFor(j.n*j.i))
}

func tooLong(j job, report reporter) {
	if !j.isComplete() || j.r <= j.n*j.i {
		return
	}
	report(j.path+".copiesKept", fmt.Sprintf("“%s” keeps %s made every %s, which reach back only %s, not %s: keep more copies, or promise the long part as weekly or monthly copies.",
		j.name, count(j.n, "copy"), j.show(j.interval), length(j.n*j.i), j.show(j.retention)), j.keepFor(j.n*j.i))
}

func lossBelowInterval(j job, report reporter) {
	if !j.loss.IsSet() || j.rpo >= j.i {
		return
	}
	report(j.path+".rpo", fmt.Sprintf("“%s” cannot lose at most %s with a backup every %s: run it more often, or allow a loss of %s.",
		j.name, j.show(j.loss), j.show(j.interval), j.show(j.interval)),
		&Fix{Label: "allow a loss of " + j.show(j.interval), Apply: func(e *model.Edit) error {
			return e.Set(j.path+".rpo", j.interval.String(), value.Context{})
		}})
}

func (j job) show(s value.Span) string { return s.Show(j.in.Agreement.Style()) }

func (j job) keepFor(minutes int) *Fix {
	return &Fix{Label: "keep copies for " + length(minutes), Apply: func(e *model.Edit) error {
		return e.Set(j.path+".retention", length(minutes), value.Context{})
	}}
}

// length writes minutes in the largest unit that is whole.
func length(minutes int) string {
	switch {
	case minutes%(24*60) == 0:
		return count(minutes/(24*60), "day")
	case minutes%60 == 0:
		return count(minutes/60, "hour")
	}
	return count(minutes, "minute")
}
