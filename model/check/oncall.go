package check

import (
	"fmt"
	"strconv"

	"engross/model"
	"engross/model/value"
)

// onCallRules hold the help after hours against the times that are promised.
func onCallRules() []Rule {
	return []Rule{
		{"SLA-21", Warning, "somebody is on call for a priority whose times count in support hours only", onCallWithoutTime},
		{"SLA-22", Warning, "a time around the clock holds for sites without help after hours", siteWithoutOnCall},
	}
}

// onCallWithoutTime looks for a report at night that somebody takes up, and that counts as made the next morning.
func onCallWithoutTime(in Input, report reporter) {
	if h := in.Agreement.MainHours(); h != nil && h.Week.IsOpenAllWeek() || in.hasGap("afterHours.policy") {
		return
	}
	for rank, p := range in.Agreement.Levels.Priorities {
		if rank >= in.onCall() {
			return
		}
		path := ""
		for _, t := range p.Targets {
			if in.hasGap("levels.priorities." + p.Key() + ".targets." + t.Key() + ".hoursClass") {
				continue
			}
			if t.HoursClass != "support" { // also one that says best effort: that is said of the night then
				path = ""
				break
			}
			if path == "" && promises(t) {
				path = "levels.priorities." + p.Key() + ".targets." + t.Key()
			}
		}
		if path != "" {
			report(path+".hoursClass", fmt.Sprintf("After hours the agreement says %s, but times for %s count in support hours only, so that a report at night counts as made the next morning: count them around the clock.",
				quoted(label(model.AfterPolicies, string(in.Agreement.AfterHours.Policy))), in.priority(p)), countAlways(path))
		}
	}
}

// countAlways returns the fix that counts the times of a target at all hours: its business hours and days become hours and days.
func countAlways(path string) *Fix {
	return &Fix{Label: "count around the clock", Apply: func(e *model.Edit) error {
		if err := e.Fill(path+".hoursClass", "24x7", model.ByUser, ""); err != nil {
			return err
		}
		for _, key := range []string{"response", "resolution", "updateEvery", "visit"} {
			p, err := e.Agreement().At(path + "." + key)
			if err != nil {
				return err
			}
			unit := map[value.Unit]value.Unit{value.BizHours: value.Hours, value.BizDays: value.Days}
			if s, ok := p.Field.At.(*value.Span); ok && s.IsBusiness() {
				if err := e.Fill(p.Path, strconv.Itoa(s.N)+" "+unit[s.Unit].String(), model.ByUser, ""); err != nil {
					return err
				}
			}
		}
		return nil
	}}
}

// daysInHours looks for days of the calendar where only minutes in support hours count: a day may be read as all its hours of service.
func daysInHours(in Input, report reporter) {
	eachTarget(in, func(t target) {
		if t.HoursClass != "support" {
			return
		}
		for _, x := range []struct {
			key string
			value.Span
		}{{"response", t.Response}, {"resolution", t.Resolution}, {"updateEvery", t.UpdateEvery}} {
			if x.Unit != value.Days {
				continue
			}
			business := value.Span{N: x.N, Unit: value.BizDays}
			report(t.path+"."+x.key, fmt.Sprintf("%s counts in support hours, and %s may be read as %d hours of them: say %s, or count around the clock.",
				in.priority(t.priority), in.span(x.Span), 24*x.N, in.span(business)),
				set(t.path+"."+x.key, business.String(), "make it "+in.span(business)))
		}
	})
}

// siteWithoutOnCall looks for sites that close and get no help after hours, while a time runs on at them.
func siteWithoutOnCall(in Input, report reporter) {
	a := in.Agreement
	chosen := a.AfterHours.SiteIDs
	if !chosen.IsSet() || a.AfterHours.Policy == "none" {
		return
	}
	without := map[string]*model.Site{} // a site that closes, by its hours
	for _, s := range a.EverySite() {
		if h := a.HoursAt(s); !chosen.Has(s.Key()) && h != nil && !h.Week.IsOpenAllWeek() && without[h.Key()] == nil {
			without[h.Key()] = s
			if without[""] == nil {
				without[""] = s
			}
		}
	}
	told := false
	eachTarget(in, func(t target) {
		site := without[string(t.HoursID)]
		if told || site == nil || t.HoursClass == "support" || !promises(t.Target) || t.rank >= in.onCall() {
			return
		}
		told = true
		report("afterHours.siteIds", fmt.Sprintf("%s is promised %s, but %s gets no help after hours, so that its times count in support hours only: help all sites, or be sure that this is meant.",
			in.priority(t.priority), label(model.HoursClasses, string(t.HoursClass)), in.site(site)), set("afterHours.siteIds", "", "help all sites after hours"))
	})
}
