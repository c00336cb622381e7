package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/value"
)

// targets are the times in which problems are taken up and mended: those of the most urgent one by themselves.
func (r *promiser) targets() {
	rest := listed{at: "levels.priorities", head: "Less urgent problems: ", tail: ".", most: 12}
	for i, p := range r.Agreement.Levels.Priorities {
		for _, t := range p.Targets {
			path := "levels.priorities." + p.Key() + ".targets." + t.Key()
			first := listed{at: path + ".response", head: quoted(string(p.Name)) + " ", by: ", and ", tail: " (" + label(model.HoursClasses, string(t.HoursClass)) + r.onCallOnly(string(t.HoursClass)) + r.onlyIn(t) + ")."}
			if t.ResponseKind == "span" && t.Response.IsSet() {
				first.item(r, "is taken up within "+r.span(t.Response), path+".response")
				if t.ResolutionKind == "span" && t.Resolution.IsSet() {
					first.item(r, "should work again within "+r.span(t.Resolution), path+".resolution")
				}
			}
			if t.Visit.IsSet() {
				first.item(r, "brings somebody on site within "+r.span(t.Visit)+", where a visit is needed", path+".visit")
			}
			if i == 0 {
				for n := range first.items { // who agrees to a time agrees to its hours, which stand beside it
					first.items[n].paths = append(first.items[n].paths, path+".hoursClass")
				}
				r.list(first)
				r.clock(p, t, path, first.items)
				continue
			}
			for _, x := range first.items {
				x.says = first.head + x.says
				rest.items = append(rest.items, x)
			}
		}
	}
	r.list(rest)
}

// clock tells in which hours times are counted that somebody gave without saying so: a figure that was spoken of brings no promise
// for the night with it.
func (r *promiser) clock(p *model.Priority, t *model.Target, path string, times []listedItem) {
	_, isProposed := r.asked([]string{path + ".hoursClass"})
	isGiven := slices.ContainsFunc(times, func(x listedItem) bool { return !x.isProposed })
	if t.HoursClass != "support" && isProposed && isGiven {
		r.add(fmt.Sprintf("The times for %s are counted %s%s.", quoted(string(p.Name)), label(model.HoursClasses, string(t.HoursClass)), r.onCallOnly(string(t.HoursClass))),
			set(path+".hoursClass", "support", "count service hours only"), path+".hoursClass")
	}
}

// onCallOnly says in which hours a time runs after hours, where people are on call in some only.
func (r *promiser) onCallOnly(class string) string {
	week := r.Agreement.AfterHours.Week
	if !week.IsSet() || class == "support" {
		return ""
	}
	return ", but after hours only " + week.Show(r.Agreement.Style())
}

// onlyIn says in which hours or for which systems a time holds, where it is not for all of them.
func (r *promiser) onlyIn(t *model.Target) string {
	only := ""
	if h := r.Agreement.Coverage.Hours.With(string(t.HoursID)); h != nil && h.Name.IsSet() {
		only = ", only in " + quoted(string(h.Name))
	}
	if t.Tier.IsSet() {
		only += ", only for " + string(t.Tier)
	}
	return only
}

// onlyFor says for which priorities and sites the time of a visit holds, where it is not for all of them.
func (r *promiser) onlyFor(x *model.OnSite) string {
	var priorities, sites []string
	for _, id := range x.PriorityIDs.Items() {
		if p := r.Agreement.Levels.Priorities.With(id); p != nil {
			priorities = append(priorities, quoted(string(p.Name)))
		}
	}
	for _, id := range x.SiteIDs.Items() {
		if s := r.Agreement.SiteWith(id); s != nil {
			sites = append(sites, r.site(s))
		}
	}
	only := ""
	if len(priorities) > 0 {
		only = ", only for " + value.Series(priorities)
	}
	if len(sites) > 0 {
		only += ", only at " + value.Series(sites)
	}
	return only
}

// work is what the lists of an agreement promise: a list is one promise, without the rows that somebody went through.
func (r *promiser) work() {
	a := r.Agreement
	services := listed{at: "services", head: "The provider does this work: ", tail: "."}
	for _, s := range a.Services {
		if s.Status == "included" {
			services.item(r, string(s.Name), "services."+s.Key())
		}
	}
	r.list(services)
	without := listed{at: "exclusions", head: "The fees do not pay for: ", tail: ".", out: removeAll("leave these exclusions out")}
	for _, x := range a.Exclusions {
		without.item(r, short(string(x.Text)), "exclusions."+x.Key())
	}
	r.list(without)
	r.duties()
	steps := listed{at: "nextSteps", head: "Steps with a day by which they have to be done: ", tail: ".", out: removeAll("leave these steps out")}
	for _, x := range a.NextSteps {
		says := short(string(x.Action)) + " (" + strings.ToLower(label(model.StepOwners, string(x.Owner)))
		if x.Days.IsSet() {
			says += ", within " + r.days(x.Days)
		}
		steps.item(r, says+")", "nextSteps."+x.Key())
	}
	r.list(steps)
	r.measured()
	controls := listed{at: "security.controls", head: "The agreement says that this protection is in place: ", tail: "."}
	for _, c := range a.Security.Controls {
		if c.Status != "included" {
			continue
		}
		controls.item(r, measureName(c), "security.controls."+c.Key())
	}
	r.list(controls)
	standards := listed{at: "standards", head: "The client keeps these minimum standards, and mends what falls short within " + r.days(a.StandardsPolicy.RemedyDays) + ": ", tail: ".", out: removeAll("ask for no such standards")}
	for _, s := range a.Standards {
		standards.item(r, string(s.Text), "standards."+s.Key())
	}
	r.list(standards)
	r.goals()
	r.rhythm()
}

// goals are the words about what the parties want. They bind nobody, and yet the agreement puts them into their mouths.
func (r *promiser) goals() {
	o := &r.Agreement.Objectives
	x := listed{at: "objectives.summary", head: "The agreement has the parties say what they want and expect: ", by: " ", out: clearAll("leave these words out")}
	for _, says := range []struct {
		key  string
		text value.Text
	}{{"summary", o.Summary}, {"clientExpects", o.ClientExpects}, {"providerExpects", o.ProviderExpects}} {
		if says.text.IsSet() {
			x.item(r, quoted(string(says.text)), "objectives."+says.key)
		}
	}
	r.list(x)
}

// duties are what the client owes besides paying. What the provider owes is what the client pays for.
func (r *promiser) duties() {
	x := listed{at: "duties", head: "The client has to do this: ", tail: ".", out: removeAll("leave these duties out")}
	for _, d := range r.Agreement.Duties {
		if d.Side == "client" {
			x.item(r, short(string(d.Text)), "duties."+d.Key())
		}
	}
	r.list(x)
}

// measured are the figures that are promised or watched.
func (r *promiser) measured() {
	l := &r.Agreement.Levels
	requests := listed{at: "levels.requests", head: "Requests are done in these times: ", tail: ".", out: removeAll("promise no times for requests")}
	for _, x := range l.Requests {
		requests.item(r, fmt.Sprintf("%s, %s", x.Name, r.span(x.Target)), "levels.requests."+x.Key())
	}
	r.list(requests)
	figures := listed{at: "levels.uptime", head: "These figures are to be reached: ", tail: ".", most: 8, out: removeAll("measure none of these")}
	for _, x := range l.Uptime {
		figures.item(r, fmt.Sprintf("uptime of %s, %s", x.System, r.percent(x.TargetPct)), "levels.uptime."+x.Key())
	}
	for _, x := range l.Performance {
		figures.item(r, fmt.Sprintf("%s, %s", x.Metric, x.Target), "levels.performance."+x.Key())
	}
	for _, x := range l.KPIs {
		figures.item(r, strings.TrimSuffix(fmt.Sprintf("%s, %s", x.Name, x.Target), ", "), "levels.kpis."+x.Key())
	}
	r.list(figures)
}

// recovery is how much may be lost and how soon it is back, where the copies lie, and who says that it is a disaster.
func (r *promiser) recovery() {
	limits := listed{at: "backups.jobs", tail: ".", most: 8}
	places := listed{at: "backups.jobs", head: "Copies are kept here: ", tail: ".", most: 6}
	kinds := listed{at: "backups.jobs", head: "What a copy holds: ", tail: ".", most: 6}
	for _, j := range r.Agreement.Backups.Jobs {
		path, name := "backups.jobs."+j.Key(), quoted(string(j.Name))
		if j.RPO.IsSet() && j.RTO.IsSet() {
			limits.item(r, name+" loses no more than "+r.span(j.RPO)+" of work", path+".rpo", path+".interval")
			limits.item(r, name+" is back within "+r.span(j.RTO), path+".rto")
		}
		if j.Method.IsSet() {
			kinds.item(r, name+": "+label(model.BackupMethods, string(j.Method)), path+".method")
		}
		for _, l := range j.Locations {
			at, place := path+".locations."+l.Key(), name+": "+label(model.LocationKinds, string(l.Kind))
			places.item(r, place, at)
			if l.Immutable.IsYes() {
				places.item(r, place+", where nobody can change them", at+".immutable")
			}
		}
	}
	r.list(limits)
	r.list(kinds)
	r.list(places)
	if who := r.Agreement.Contacts.With(string(r.Agreement.Backups.DR.ActivatorID)); who != nil {
		const path = "backups.dr.activatorId"
		r.add(quoted(string(who.Name))+" may declare a disaster for the client, which starts the plan for recovery.", nil, path)
	}
}

// insurance is what a side keeps insured. Advice to insure promises nothing.
func (r *promiser) insurance() {
	for _, side := range model.Sides {
		kept := listed{at: "security.insurance", head: "The " + strings.ToLower(side.Label) + " keeps insurance: ", tail: ".", out: removeAll("leave this insurance out")}
		for _, x := range r.Agreement.Security.Insurance {
			if x.Advised.IsYes() || string(x.Side) != side.Value {
				continue
			}
			says := cmp.Or(string(x.Name), label(model.InsuranceKinds, string(x.Kind)))
			if x.PerClaim.IsSet() {
				says += ", " + r.Input.money(x.PerClaim, "") + " for each claim"
			}
			if x.Aggregate.IsSet() {
				says += ", " + r.Input.money(x.Aggregate, "") + " for all claims of a year"
			}
			kept.item(r, says, "security.insurance."+x.Key())
		}
		r.list(kept)
	}
}
