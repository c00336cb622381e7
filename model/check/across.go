package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"engross/model"
	"engross/model/prose"
)

// acrossRules hold figures that stand in different parts of the agreement against each other.
func acrossRules() []Rule {
	return []Rule{
		{"CST-29", Advice, "a project and its milestone give different times to accept", timesToAccept},
		{"CST-30", Advice, "price changes have two notice periods", noticeOfPrices},
		{"CST-31", Warning, "hours that are bought once have no time in which they hold", hoursWithoutEnd},
		{"SEC-20", Warning, "data must stay where a place of it is not", dataElsewhere},
		{"SEC-21", Advice, "an annex wants an incident told sooner than the agreement does", toldSooner},
		{"SVC-24", Warning, "a service promises a report that the list of reports lacks, or more often", reportTooOften},
		{"SEC-22", Warning, "a service includes other hours for an incident than the agreement does", incidentHours},
	}
}

// timesToAccept looks at the milestones that pay for a project.
func timesToAccept(in Input, report reporter) {
	list := in.Agreement.MainList()
	if list == nil {
		return
	}
	for _, sow := range in.Agreement.SOWs {
		for _, f := range list.Fees {
			days := f.Milestone.AcceptDays
			if f.Kind != "milestone" || !sow.FeeIDs.Has(f.Key()) || !days.IsSet() || !sow.AcceptDays.IsSet() || days.Int() == sow.AcceptDays.Int() {
				continue
			}
			path := "costs.lists." + list.Key() + ".fees." + f.Key() + ".milestone.acceptDays"
			report(path, fmt.Sprintf("%s is accepted within %s, but its project %s within %s: give one time for both.",
				in.row("costs.lists."+list.Key()+".fees."+f.Key()), count(days.Int(), "day"), in.row("sows."+sow.Key()), count(sow.AcceptDays.Int(), "day")),
				set(path, sow.AcceptDays.String(), "take the time of the project"))
		}
	}
}

// noticeOfPrices holds the notice periods that somebody added against the usual ones for prices and counts.
func noticeOfPrices(in Input, report reporter) {
	adjust := &in.Agreement.Costs.Adjust
	for _, n := range in.Agreement.Term.Notices {
		path, usual, about := "costs.adjust.noticeDays", adjust.NoticeDays, "a change of prices"
		switch {
		case n.Reason == "count":
			path, usual, about = "costs.adjust.countNoticeDays", adjust.CountNoticeDays, "fewer users or devices"
		case n.Reason != "price" || adjust.Escalator == "none":
			continue
		}
		if n.Days.IsSet() && usual.IsSet() && n.Days.Int() != usual.Int() {
			report(path, fmt.Sprintf("Notice of %s is %s here and %s among the other notice periods, which wins: say the same in both.", about, count(usual.Int(), "day"), count(n.Days.Int(), "day")),
				set(path, n.Days.String(), "make it "+count(n.Days.Int(), "day")))
		}
	}
}

// hoursWithoutEnd looks at blocks of hours, which have no period at the end of which they could lapse.
func hoursWithoutEnd(in Input, report reporter) {
	eachFee(in, func(f fee) {
		path := f.path + ".block.validMonths"
		if f.Kind == "hourly_block" && f.Hours.IsSet() && !f.Block.ValidMonths.IsSet() && !in.hasGap(path) {
			report(path, fmt.Sprintf("%s buys %s hours, and it is not said how long they can be used: give a number of months.", in.row(f.path), f.Hours.Show(in.Agreement.Style())),
				set(path, "12", "let them hold for 12 months"))
		}
	})
}

// dataElsewhere compares where data may be with the places of backups and of sub-processors, where these are named so that one
// can tell.
func dataElsewhere(in Input, report reporter) {
	may := map[string]string{"us_only": "us", "eu_only": "eu"}[string(in.Agreement.Security.Residency)]
	if may == "" || in.hasGap("security.residency") {
		return
	}
	held := label(model.Residencies, string(in.Agreement.Security.Residency))
	for _, j := range in.Agreement.Backups.Jobs {
		for _, l := range j.Locations {
			if at := regionOf(string(l.Region)); at != "" && at != may {
				path := "backups.jobs." + j.Key()
				report(path+".locations."+l.Key()+".region", fmt.Sprintf("Data stays %s, but a copy of %s lies in %s: choose another place, or let the data lie there.", held, in.row(path), quoted(string(l.Region))))
			}
		}
	}
	if !in.applies("gdpr", "uk_gdpr") {
		return
	}
	for _, s := range in.Agreement.Security.DPA.SubProcessors {
		if at := regionOf(string(s.Country)); at != "" && at != may {
			path := "security.dpa.subProcessors." + s.Key()
			report(path+".country", fmt.Sprintf("Data stays %s, but %s handles it in %s: choose another company, or let the data lie there.", held, in.row(path), quoted(string(s.Country))))
		}
	}
}

// regions are words that tell where something is: in the United States, in the European Union, or elsewhere. Of cities only those
// with many data centers are here.
var regions = map[string][]string{
	"us": {"united states", "usa", "us", "u s", "virginia", "oregon", "ohio", "texas", "california", "iowa", "northern virginia"},
	"eu": {
		"european union", "eu", "europe", "austria", "belgium", "bulgaria", "croatia", "cyprus", "czech republic", "czechia", "denmark", "estonia", "finland", "france",
		"germany", "greece", "hungary", "ireland", "italy", "latvia", "lithuania", "luxembourg", "malta", "netherlands", "poland", "portugal", "romania", "slovakia",
		"slovenia", "spain", "sweden", "frankfurt", "dublin", "amsterdam", "paris", "stockholm", "milan", "madrid", "warsaw", "vienna", "brussels",
	},
	"else": {
		"united kingdom", "uk", "england", "scotland", "switzerland", "norway", "iceland", "canada", "mexico", "brazil", "india", "china", "japan", "korea", "singapore",
		"australia", "new zealand", "israel", "turkey", "south africa", "philippines", "hong kong", "london", "zurich", "toronto", "montreal", "mumbai", "tokyo", "sydney", "seoul",
	},
}

// regionOf tells in which region a place is; "" where its words do not say it or name several.
func regionOf(place string) string {
	said := " " + strings.Join(strings.FieldsFunc(strings.ToLower(place), prose.IsBetweenWords), " ") + " "
	found := ""
	for _, region := range []string{"us", "eu", "else"} {
		if slices.ContainsFunc(regions[region], func(name string) bool { return strings.Contains(said, " "+name+" ") }) || region == "us" && state(place) != "" {
			if found != "" {
				return ""
			}
			found = region
		}
	}
	return found
}

// toldSooner looks for annexes with a shorter time than the main text. A longer one does no harm: the annexes say that the shorter
// time holds.
func toldSooner(in Input, report reporter) {
	x := &in.Agreement.Security
	usual := x.Incident.NoticeHours
	if !usual.IsSet() || in.hasGap("security.incident.noticeHours") {
		return
	}
	tell := func(isAttached bool, what string, hours int) {
		if isAttached && hours > 0 && hours < usual.Int() {
			const path = "security.incident.noticeHours"
			report(path, fmt.Sprintf("A Security Incident is told within %s, but the annex on %s says %s: say %s in both.", count(usual.Int(), "hour"), what, count(hours, "hour"), count(hours, "hour")),
				set(path, strconv.Itoa(hours), "tell within "+count(hours, "hour")))
		}
	}
	tell(in.applies("hipaa") && x.BAA.Attached.IsYes(), "health data", x.BAA.BreachDays.Int()*24)
	tell(in.applies("gdpr", "uk_gdpr") && x.DPA.Attached.IsYes(), "personal data", x.DPA.NoticeHours.Int())
	tell(in.applies("ftc_safeguards", "irs_taxpayer") && x.Safeguards.ContractTerms.IsYes(), "financial information", x.Safeguards.NoticeHours.Int())
}

// incidentHours looks for a service that says how many hours of work on an incident it includes.
func incidentHours(in Input, report reporter) {
	included := in.Agreement.Security.Incident.IncludedHours
	if !included.IsSet() {
		return
	}
	for _, s := range in.Agreement.Services {
		if s.Status != "included" {
			continue
		}
		path := "services." + s.Key() + ".included"
		for _, line := range s.Included.Items() {
			hours := hoursIn(line)
			if hours == "" || hours == prose.Canonical(included.String()) {
				continue
			}
			report(path, fmt.Sprintf("%s includes %s hours for an incident (%s), but the agreement %s: say the same in both.", in.row("services."+s.Key()), hours, quoted(line), included.Show(in.Agreement.Style())),
				set("security.incident.includedHours", hours, "include "+hours+" hours"))
			break
		}
	}
}

// hoursIn gives the number of hours that a line promises for an incident; "" where it speaks of something else.
func hoursIn(line string) string {
	if !strings.ContainsAny(line, "0123456789") {
		return "" // most lines
	}
	said := prose.FoldedWords(line)
	if !hasWord(said, "incident") || !hasWord(said, "hour") {
		return ""
	}
	for i, w := range said {
		if w != "hour" || i == 0 || strings.Trim(said[i-1], "0123456789.") != "" {
			continue
		}
		if i > 1 && hasWord(said[i-2:i-1], "within", "in", "every", "after", "than", "next", "last") {
			continue
		}
		return prose.Canonical(said[i-1])
	}
	return ""
}

// rhythms are how often a paper is promised, the most often first, by the word that begins its name.
var rhythms = []string{"weekly", "monthly", "quarterly", "yearly"}

// reportTooOften looks for reports among the results of services that the list of reports does not bear out: one that was taken
// off the list, any where the list says that there are none, and one that comes more often than anything in the list. Until the
// list is answered nothing is compared.
func reportTooOften(in Input, report reporter) {
	none := in.saidNone("reports")
	if !none && len(in.Agreement.Reports) == 0 || in.hasGap("reports") {
		return
	}
	most := len(rhythms)
	for _, r := range in.Agreement.Reports {
		if i := slices.Index(rhythms, string(r.Frequency)); i >= 0 {
			most = min(most, i)
		}
	}
	gone := model.UnlistedReports(in.Agreement.Reports)
	for i, name := range gone {
		gone[i] = fold(name)
	}
	by := in.Agreement.Backups.Responsible
	for _, s := range in.Agreement.Services {
		if s.Status != "included" || s.Catalogued() == "sv-12" && (by == "client" || by == "none") { // which is BKP-01
			continue
		}
		lines, path := s.Deliverables.Items(), "services."+s.Key()+".deliverables"
		for i, line := range lines {
			first, rest, _ := strings.Cut(line, " ")
			often := slices.Index(rhythms, strings.ToLower(first))
			if often < 0 || !hasWord(prose.FoldedWords(line), "report") && !hasWord(prose.FoldedWords(line), "summary") {
				continue
			}
			if none || slices.Contains(gone, fold(rest)) {
				said := "the list of reports has none of that name"
				if none {
					said = "the agreement says that there are no regular reports"
				}
				report(path, fmt.Sprintf("%s promises %s, but %s: list it there, or take it out here.", in.row("services."+s.Key()), quoted(line), said),
					without(path, s.Deliverables, line))
				break
			}
			if often >= most {
				continue
			}
			mended := slices.Clone(lines)
			mended[i] = strings.ToUpper(rhythms[most][:1]) + rhythms[most][1:] + " " + rest
			report(path, fmt.Sprintf("%s promises %s, but no report in the list of reports is sent that often: say the same in both.", in.row("services."+s.Key()), quoted(line)),
				set(path, strings.Join(mended, "\n"), "make it "+rhythms[most]))
			break
		}
	}
}
