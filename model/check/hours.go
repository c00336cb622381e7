package check

import (
	"fmt"
	"time"

	"engross/model"
	"engross/model/value"
)

func hoursEmptyOrReversed(in Input, report reporter) {
	all := in.Agreement.Coverage.Hours
	for i, h := range all {
		path := "coverage.hours." + h.Key()
		reversedDays(in, h, path, report)
		shortDays(in, h, path, report)
		for _, other := range all[:i] {
			if other.SeasonOfID == h.SeasonOfID && h.SeasonOfID.IsSet() && overlap(h, other) {
				report(path+".from", fmt.Sprintf("%s from %s to %s and %s from %s to %s overlap: on the days of both it is not clear which hours hold. Change one of the dates.",
					in.row(path), in.day(h.From), in.day(h.To), in.row("coverage.hours."+other.Key()), in.day(other.From), in.day(other.To)))
				break
			}
		}
	}
}

// hoursNowhere finds sets of hours that no site has: the first page names them, and they hold for nobody.
func hoursNowhere(in Input, report reporter) {
	a := in.Agreement
	main := a.MainHours()
	held := map[*model.Hours]bool{main: true}
	for _, x := range a.EverySite() {
		held[a.HoursAt(x)] = true
	}
	for _, h := range a.Coverage.Hours {
		path := "coverage.hours." + h.Key()
		if held[h] || h.IsSeason() || !h.Week.IsSet() || in.hasGap("coverage.defaultHoursId") {
			continue
		}
		fixes := []*Fix{remove(path, "delete the set")}
		if late := &a.AfterHours; (late.Policy == "on_call_p1" || late.Policy == "on_call_p1_p2") && !late.Week.IsSet() {
			fixes = append(fixes, inTurn("have somebody on call only in these hours", set("afterHours.week", h.Week.String(), ""), fixes[0]))
		}
		report(path+".name", fmt.Sprintf("%s holds at no site: choose it at a site among the parties, or put its days into %s, which may have other hours on each day, such as mon-fri 8-18, sat 9-12. Hours for urgent problems alone stand under After hours, in “On call only in”.",
			in.row(path), in.row("coverage.hours."+main.Key())), fixes...)
	}
}

func reversedDays(in Input, h *model.Hours, path string, report reporter) {
	problems := h.Week.Problems()
	if len(problems) == 0 {
		return
	}
	more := ""
	if n := len(problems) - 1; n > 0 {
		more = ", and " + count(n, "other day") + " likewise"
	}
	report(path+".week", fmt.Sprintf("%s: %s%s. Type the days and hours again, such as mon-fri 8-18.", in.row(path), problems[0], more))
}

// shortDays finds half days that end before they begin.
func shortDays(in Input, h *model.Hours, path string, report reporter) {
	for _, d := range h.Holidays {
		opening, _, open := h.Week.Hours(d.Date.Weekday())
		if !d.Date.IsSet() || !d.ClosesAt.IsSet() || !open || d.ClosesAt.Minutes() > opening.Minutes() {
			continue
		}
		at := path + ".holidays." + d.Key()
		st := in.Agreement.Style()
		report(at+".closesAt", fmt.Sprintf("%s closes at %s, which is not after it opens at %s: change the time, or leave it empty for a whole day off.",
			in.row(at), d.ClosesAt.Show(st), opening.Show(st)), set(at+".closesAt", "", "make it a whole day off"))
	}
}

// lateHelpWhereAlwaysOpen looks at a choice of sites for after-hours help of which one is open around the clock: there is no time
// after its hours.
func lateHelpWhereAlwaysOpen(in Input, report reporter) {
	if in.Agreement.AfterHours.Policy == "none" {
		return
	}
	const path = "afterHours.siteIds"
	for _, id := range in.Agreement.AfterHours.SiteIDs.Items() {
		x := in.Agreement.SiteWith(id)
		if x == nil {
			continue
		}
		h := in.Agreement.HoursAt(x)
		if h == nil || !h.Week.IsOpenAllWeek() {
			continue
		}
		report(path, fmt.Sprintf("Help after hours is for %s, whose service hours %s are around the clock: leave it out, or choose the sites that close.",
			in.site(x), in.row("coverage.hours."+h.Key())), set(path, in.Agreement.AfterHours.SiteIDs.Without(id).String(), "leave it out"))
	}
}

// overlap says whether two seasons share a day of some year.
func overlap(x, y *model.Hours) bool {
	for d, last := value.NewDate(2028, time.January, 1), value.NewDate(2028, time.December, 31); !d.After(last); d = d.AddDays(1) {
		if x.From.Holds(x.To, d) && y.From.Holds(y.To, d) {
			return true
		}
	}
	return false
}

func (in Input) day(d value.MonthDay) string { return d.Show(in.Agreement.Style()) }

// withoutHolidays advises on each set that is closed on some day but on no holiday.
func withoutHolidays(in Input, report reporter) {
	for _, h := range in.Agreement.Coverage.Hours {
		path := "coverage.hours." + h.Key()
		if h.IsSeason() || len(h.Holidays) > 0 || h.Week.IsOpenAllWeek() || !h.HolidaySet.IsSet() || h.HolidaySet != "none" && h.HolidaySet != "custom" {
			continue
		}
		report(path+".holidaySet", fmt.Sprintf("%s has no holidays, so that people have to answer on every one of its days: choose a set, or list the days off.", in.row(path)), in.usual(path+".holidaySet", "take the usual holidays"))
	}
}
