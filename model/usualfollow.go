package model

import (
	"strings"

	"engross/model/value"
)

// staffRows are what a preset proposes because a provider has people: the insurance of employees, duties and reports that take a staff,
// lines of the call sheet that only matter where somebody else is called for them, and steps of a complaint to whom it is about.
var staffRows = []string{
	"security.insurance.provider-workers",
	"duties.pd-07",
	"callSheet.maintenance-notice", "callSheet.monitoring-alert", "callSheet.backup-failure", "callSheet.restore-request", "callSheet.vendor-isp",
	"callSheet.site-access", "callSheet.data-request", "callSheet." + firstComplaint, "callSheet." + lastComplaint,
	"raci.ra-01", "raci.ra-02", "raci.ra-10",
	"reports.security", "reports.assets", "reports.budget",
	"meetings.strategy", "meetings.level-review",
}

// isOnePerson reports whether the provider is its owner alone, as far as is known: there are no employees.
func (a *Agreement) isOnePerson() bool {
	return a.Provider.EntityType == "sole_proprietor" && !a.hasChoice("provider")
}

// followStaff takes away what only a provider with people is proposed where it has none, and brings it where it has some.
func (e *Edit) followStaff(was bool) error {
	switch is := e.a.isOnePerson(); {
	case was == is:
		return nil
	case is:
		return e.dropUntouched(staffRows)
	}
	return e.bringRows(staffRows)
}

// rhythmOf returns the backup job of an answer that says when its copies are made; false for any other answer.
func rhythmOf(path string) (job string, ok bool) {
	const jobs = "backups.jobs."
	rest, isJob := strings.CutPrefix(path, jobs)
	id, key, _ := strings.Cut(rest, ".")
	return jobs + id, isJob && (key == "interval" || key == "from" || key == "to")
}

// followInterval has the number of copies that a preset brought follow the time between them, so that they reach back as far as
// before.
func (e *Edit) followInterval(job string) error {
	p, err := e.a.At(job + ".copiesKept")
	if err != nil || !fromPreset(p.State()) {
		return err
	}
	j := p.Object.(*Job)
	n := j.CopiesFor()
	if n < 1 || j.Retention.Minutes(aDay) < j.Interval.Minutes(aDay) {
		return nil
	}
	return e.Fill(p.Path, value.NewCount(n).String(), ByPreset, p.State().Source)
}

// followSeason has a quiet time that a preset brought follow a season of the service hours that falls into it: it is the same
// season, and the client knows when it is.
func (e *Edit) followSeason(path string) error {
	id, _, _ := strings.Cut(strings.TrimPrefix(path, "coverage.hours."), ".")
	h := e.a.Coverage.Hours.With(id)
	if h == nil || !h.From.IsSet() || !h.To.IsSet() {
		return nil
	}
	const anyYear = 2026
	for _, b := range e.a.Maintenance.Blackouts {
		row, err := e.a.At("maintenance.blackouts." + b.Key())
		if err != nil || !untouched(row, fromPreset) {
			continue
		}
		var from, to value.MonthDay
		c := value.Context{Style: e.a.Style()}
		if from.Read(string(b.From), c) != nil || to.Read(string(b.To), c) != nil || !from.Holds(to, h.From.In(anyYear)) && !h.From.Holds(h.To, from.In(anyYear)) {
			continue
		}
		source := row.Row.node().state["from"].Source
		if err := e.Fill(row.Path+".from", h.From.String(), ByPreset, source); err != nil {
			return err
		}
		if err := e.Fill(row.Path+".to", h.To.String(), ByPreset, source); err != nil {
			return err
		}
	}
	return nil
}

// goalsList are the goals of the client; goalWords say them in one sentence, and with them what each side expects.
const goalsList = "objectives.items"

var goalWords = []string{"objectives.summary", "objectives.clientExpects", "objectives.providerExpects"}

// followGoals takes the words that a preset brought away where the client has no goals to tell, and brings them back where it has.
func (e *Edit) followGoals(none bool) error {
	for _, path := range goalWords {
		p, err := e.a.At(path)
		if err != nil {
			return err
		}
		if !fromPreset(p.State()) {
			continue
		}
		words := ""
		if preset, err := presetNamed(strings.TrimPrefix(p.own().Source, presetSource)); err == nil && !none {
			for _, x := range preset.seeds() {
				if x.path == path {
					words = x.value
				}
			}
		}
		if err := e.Fill(p.Path, words, p.own().By, p.own().Source); err != nil {
			return err
		}
	}
	return nil
}
