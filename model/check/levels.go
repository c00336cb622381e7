package check

import (
	"fmt"
	"slices"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

func levelRules() []Rule {
	return []Rule{
		{"SLA-01", Error, "a resolution time is shorter than the response time", resolutionBeforeResponse},
		{"SLA-02", Warning, "a higher priority has a slower target than a lower one", higherIsSlower},
		{"SLA-03", Error, "a time around the clock is promised and nobody is on call", clockWithoutOnCall},
		{"SLA-04", Error, "an uptime target is not above 0 and at most 100%", uptimeOutOfRange},
		{"SLA-05", Warning, "an uptime target leaves next to no downtime", uptimeTooHigh},
		{"SLA-06", Advice, "one outage at its target uses up the downtime that is allowed", outageUsesUptime},
		{"SLA-07", Error, "a cell of the matrix is empty, or gives a higher priority for less impact or urgency", matrixTurnsBack},
		{"SLA-25", Warning, "a usual priority was deleted, and nothing speaks of what belonged to it", priorityGap},
		{"SLA-08", Warning, "no phone is answered when the highest priority needs it", noPhoneForFirst},
		{"SLA-09", Error, "credits are on and no amount is set", byQuestion},
		{"SLA-10", Warning, "a cap on credits is unusual, or its bands contradict each other", doubtfulCredits},
		{"SLA-23", Warning, "a credit is due where the target is met", creditsForMet},
		{"SLA-24", Warning, "a time that counts in support hours is in calendar days", daysInHours},
		{"SLA-11", Warning, "missed targets have no remedy", noRemedy},
		{"SLA-12", Warning, "a reported figure cannot be measured", unmeasuredFigure},
		{"SLA-13", Warning, "nobody said how often service levels are reviewed", levelsNotReviewed},
		{"SLA-14", Warning, "a response is so fast that only a machine can give it", machineResponse},
		{"SLA-15", Advice, "the highest priority is slow", slowFirst},
		{"SLA-16", Warning, "an important restore may take longer than the highest priority promises", restoreAfterResolution},
		{"SLA-17", Error, "a priority has no target", byQuestion},
		{"SLA-18", Error, "there are no priorities", byQuestion},
		{"SLA-20", Warning, "a figure or a credit is about mending times or uptime, and none are agreed", measuredWithoutTarget},
		{"SLA-19", Warning, "the provider answers for what others make", answersForOthers},
	}
}

// target is one line of a priority with its place.
type target struct {
	*model.Target
	priority *model.Priority
	rank     int // 0 for the highest
	path     string
}

func eachTarget(in Input, visit func(target)) {
	for i, p := range in.Agreement.Levels.Priorities {
		for _, t := range p.Targets {
			visit(target{t, p, i, "levels.priorities." + p.Key() + ".targets." + t.Key()})
		}
	}
}

func (in Input) priority(p *model.Priority) string { return in.row("levels.priorities." + p.Key()) }

// businessDay is how long a business day counts when it is compared with hours: the usual length of a day (domain 2.15.5).
func (in Input) businessDay() int {
	if h := in.Agreement.MainHours(); h != nil && h.Week.ModalDayMinutes() > 0 {
		return h.Week.ModalDayMinutes()
	}
	return 8 * 60
}

func resolutionBeforeResponse(in Input, report reporter) {
	day := in.businessDay()
	eachTarget(in, func(t target) {
		if !t.Response.IsSet() || !t.Resolution.IsSet() || t.Resolution.Compare(t.Response, day) >= 0 {
			return
		}
		report(t.path+".resolution", fmt.Sprintf("%s: the resolution within %s is shorter than the response within %s: lengthen it, or shorten the response.",
			in.priority(t.priority), in.span(t.Resolution), in.span(t.Response)))
	})
}

// higherIsSlower compares each line with the same line of the next priority that has one: same hours, same set, same tier.
func higherIsSlower(in Input, report reporter) {
	day := in.businessDay()
	last := map[string]target{}
	eachTarget(in, func(t target) {
		key := fmt.Sprint(t.HoursClass, "\n", t.HoursID, "\n", t.Tier)
		if high, ok := last[key]; ok && high.rank < t.rank {
			for _, x := range []struct {
				what, key string
				high, low value.Span
			}{{"response", "response", high.Response, t.Response}, {"resolution", "resolution", high.Resolution, t.Resolution}} {
				if x.high.IsSet() && x.low.IsSet() && x.high.Compare(x.low, day) > 0 {
					report(high.path+"."+x.key, fmt.Sprintf("%s has a %s within %s and is slower than %s with %s: exchange the times or change one.",
						in.priority(high.priority), x.what, in.span(x.high), in.priority(t.priority), in.span(x.low)))
				}
			}
		}
		last[key] = t
	})
}

// promises says whether a line promises a time.
func promises(t *model.Target) bool { return t.Response.IsSet() || t.Resolution.IsSet() }

// onCall is how many priorities, from the highest, somebody is on call for after hours.
func (in Input) onCall() int {
	switch in.Agreement.AfterHours.Policy {
	case "on_call_p1":
		return 1
	case "on_call_p1_p2":
		return 2
	case "full_24x7":
		return len(in.Agreement.Levels.Priorities)
	}
	return 0
}

// clockWithoutOnCall also looks at times for after hours. Where the usual hours are around the clock nobody has to be on call.
func clockWithoutOnCall(in Input, report reporter) {
	if h := in.Agreement.MainHours(); h != nil && h.Week.IsOpenAllWeek() || in.hasGap("afterHours.policy") {
		return
	}
	eachTarget(in, func(t target) {
		if t.HoursClass == "support" || !promises(t.Target) || t.rank < in.onCall() {
			return
		}
		report(t.path+".hoursClass", fmt.Sprintf("%s is promised %s, but after hours the agreement says %s: add people on call for it, or count support hours only.",
			in.priority(t.priority), label(model.HoursClasses, string(t.HoursClass)), quoted(label(model.AfterPolicies, string(in.Agreement.AfterHours.Policy)))),
			set(t.path+".hoursClass", "support", "count support hours only"))
	})
}

func uptimeOutOfRange(in Input, report reporter) {
	for _, u := range in.Agreement.Levels.Uptime {
		if u.TargetPct.IsSet() && (u.TargetPct.Units() <= 0 || u.TargetPct.Units() > 100_000) {
			path := "levels.uptime." + u.Key()
			report(path+".targetPct", fmt.Sprintf("%s is to be up for %s: type a share above 0 and at most 100%%.", in.row(path), in.percent(u.TargetPct)), set(path+".targetPct", "99.5", "set the target to 99.5%"))
		}
	}
}

// uptimeTooHigh warns from 99.99% on, which one machine at one site cannot keep.
func uptimeTooHigh(in Input, report reporter) {
	for _, u := range in.Agreement.Levels.Uptime {
		_, month, ok := u.Allowed(in.Agreement)
		if !ok || u.TargetPct.Units() < 99_990 {
			continue
		}
		path := "levels.uptime." + u.Key()
		report(path+".targetPct", fmt.Sprintf("%s at %s may be down for %s in a month, which one machine cannot keep: lower the target, or be sure of a second one.",
			in.row(path), in.percent(u.TargetPct), month), set(path+".targetPct", "99.5", "set the target to 99.5%"))
	}
}

func (in Input) percent(p value.Percent) string { return p.Show(in.Agreement.Style()) }

// matrixTurnsBack compares each cell with its neighbors of more impact and of more urgency. Cells that lead to a deleted
// priority are another finding.
func matrixTurnsBack(in Input, report reporter) {
	a := in.Agreement
	rank := map[string]int{}
	for i, p := range a.Levels.Priorities {
		rank[p.Key()] = i
	}
	cells := a.Levels.Matrix.Cells()
	for i, c := range cells {
		mine, ok := rank[string(*c.At)]
		if !ok {
			continue
		}
		for _, more := range []int{i - 3, i - 1} {
			if more < 0 || more == i-1 && c.Urgency == 0 {
				continue
			}
			if theirs, ok := rank[string(*cells[more].At)]; ok && theirs > mine {
				at := "levels.matrix." + c.Key
				report(at, fmt.Sprintf("%s gives %s, which is higher than %s for %s: change one of the cells.", in.question(at),
					in.priority(a.Levels.Priorities[mine]), in.priority(a.Levels.Priorities[theirs]), in.question("levels.matrix."+cells[more].Key)))
				break
			}
		}
	}
}

// question names the question at a path by its label.
func (in Input) question(path string) string {
	p, err := in.Draft.At(path)
	if err != nil {
		return path
	}
	return p.Field.Label
}

// noPhoneForFirst speaks only where ways to reach support are listed; without them the call sheet names people and numbers.
func noPhoneForFirst(in Input, report reporter) {
	a := in.Agreement
	if len(a.Coverage.Channels) == 0 || len(a.Levels.Priorities) == 0 || in.hasGap("coverage.channels") {
		return
	}
	p := a.Levels.Priorities[0]
	always := in.onCall() > 0 && slices.ContainsFunc(p.Targets, func(t *model.Target) bool { return t.HoursClass != "support" && promises(t) })
	if h := a.MainHours(); h != nil && h.Week.IsOpenAllWeek() {
		always = false // service hours are any hour
	}
	for _, c := range a.Coverage.Channels {
		fits := c.PriorityIDs.Len() == 0 || c.PriorityIDs.Has(p.Key())
		if c.Kind == "phone" && fits && (c.Hours == "any" || !always) {
			return
		}
	}
	when := "in service hours"
	if always {
		when = "at any hour"
	}
	report("coverage.channels", fmt.Sprintf("%s needs a phone number that is answered %s, and none is listed: add it.", in.priority(p), when))
}

func noRemedy(in Input, report reporter) {
	l := &in.Agreement.Levels
	if l.Credits.IsNo() && l.Chronic.Right.IsNo() {
		report("levels.credits", "Missed targets give neither credits nor a right to leave: give the client one of the two.",
			set("levels.chronic.right", "yes", "let the client leave after repeated misses"))
	}
}

func unmeasuredFigure(in Input, report reporter) {
	for _, k := range in.Agreement.Levels.KPIs {
		path := "levels.kpis." + k.Key()
		for _, x := range []struct {
			key, what string
			set       bool
		}{{"formula", "a formula", k.Formula.IsSet()}, {"source", "a source", k.Source.IsSet()}, {"frequency", "how often it is worked out", k.Frequency.IsSet()}} {
			if !x.set && !in.hasGap(path+"."+x.key) {
				report(path+"."+x.key, fmt.Sprintf("%s cannot be measured without %s: add it, or take the figure out.", in.row(path), x.what), remove(path, "take the figure out"))
				break
			}
		}
	}
}

// firstResolution returns the longest time in which the highest priority is to be mended, and its line; false where none is promised.
func (in Input) firstResolution() (value.Span, target, bool) {
	var found target
	day := in.businessDay()
	eachTarget(in, func(t target) {
		if t.rank == 0 && t.Resolution.IsSet() && (found.Target == nil || t.Resolution.Compare(found.Resolution, day) > 0) {
			found = t
		}
	})
	if found.Target == nil {
		return value.Span{}, found, false
	}
	return found.Resolution, found, true
}

// outageUsesUptime compares the downtime of a period with the time in which the highest priority is to be mended.
func outageUsesUptime(in Input, report reporter) {
	fix, first, ok := in.firstResolution()
	if !ok {
		return
	}
	for _, u := range in.Agreement.Levels.Uptime {
		allowed, _, ok := u.Allowed(in.Agreement)
		if !ok || u.TargetPct.Units() >= 99_990 || int(allowed) >= fix.Minutes(in.businessDay())*10 {
			continue // from 99.99% on another rule speaks
		}
		path := "levels.uptime." + u.Key()
		report(path+".targetPct", fmt.Sprintf("%s may be down for %s, but %s may take %s to mend: one outage at its target misses the uptime. Measure over a longer time, or lower the target.",
			in.row(path), allowed, in.priority(first.priority), in.span(fix)))
	}
}

func levelsNotReviewed(in Input, report reporter) {
	if !in.Agreement.Levels.Change.ReviewEvery.IsSet() && !in.hasGap("levels.change.reviewEvery") {
		report("levels.change.reviewEvery", "Nobody said how often the service levels are reviewed: type how many months lie between two reviews; twice a year is usual.", set("levels.change.reviewEvery", "6", "review them every 6 months"))
	}
}

// machineResponse takes five minutes as the limit of what a person can confirm at all times.
func machineResponse(in Input, report reporter) {
	if in.Agreement.Levels.ResponseMeaning != "human_ack" {
		return
	}
	for _, c := range in.Agreement.Coverage.Channels {
		said := prose.FoldedWords(string(c.Note))
		if hasWord(said, "auto", "automatic", "autoreply") && hasWord(said, "reply", "receipt", "response", "answer", "count") {
			path := "coverage.channels." + c.Key() + ".note"
			report(path, fmt.Sprintf("This may let an automatic receipt count as a response (%s), but a person has to confirm: take it out.", quoted(string(c.Note))), set(path, "", "take the note out"))
		}
	}
	eachTarget(in, func(t target) {
		if t.Response.IsSet() && t.Response.Minutes(in.businessDay()) <= 5 {
			report(t.path+".response", fmt.Sprintf("%s is to be confirmed by a person within %s. An automatic receipt does not count: allow 15 minutes or more.",
				in.priority(t.priority), in.span(t.Response)), set(t.path+".response", "15 min", "allow 15 minutes"))
		}
	})
}

// restoreAfterResolution looks at the backups that come back first.
func restoreAfterResolution(in Input, report reporter) {
	fix, first, ok := in.firstResolution()
	if !ok {
		return
	}
	for _, j := range in.Agreement.Backups.Jobs {
		if j.Tier.Int() != 1 || !j.RTO.IsSet() || j.RTO.Compare(fix, in.businessDay()) <= 0 {
			continue
		}
		path := "backups.jobs." + j.Key()
		report(path+".rto", fmt.Sprintf("%s is to be mended within %s, but restoring %s may take %s: align the two.", in.priority(first.priority), in.span(fix), in.row(path), in.span(j.RTO)),
			set(path+".rto", fix.String(), "restore it within "+in.span(fix)))
	}
}

// slowFirst takes two hours and a day as the limits of what people call critical.
func slowFirst(in Input, report reporter) {
	day := in.businessDay()
	eachTarget(in, func(t target) {
		if t.rank > 0 || len(in.Agreement.Levels.Priorities) < 2 {
			return
		}
		switch {
		case t.Response.IsSet() && t.Response.Minutes(day) > 2*60:
			report(t.path+".response", fmt.Sprintf("%s is taken up within %s, which is slow for the highest priority: 15 to 60 minutes are usual.", in.priority(t.priority), in.span(t.Response)))
		case t.Resolution.IsSet() && t.Resolution.Minutes(day) > 24*60:
			report(t.path+".resolution", fmt.Sprintf("%s is mended within %s, which is slow for the highest priority: 4 to 8 hours are usual.", in.priority(t.priority), in.span(t.Resolution)))
		}
	})
}

func answersForOthers(in Input, report reporter) {
	for _, x := range in.Agreement.Levels.Performance {
		if x.Subject != "third_party" || x.Owner != "provider" {
			continue
		}
		path := "levels.performance." + x.Key()
		report(path+".owner", fmt.Sprintf("%s: the provider answers for what another company makes: let its vendor answer for it.", in.row(path)),
			set(path+".owner", "vendor", "let the vendor answer for it"))
	}
}
