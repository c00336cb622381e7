package check

import (
	"fmt"
	"strings"

	"engross/model"
)

// rhythm is what comes round by itself: reports, meetings, and times in which systems may be down.
func (r *promiser) rhythm() {
	a := r.Agreement
	reports := listed{at: "reports", head: "The provider sends these reports: ", tail: ".", most: 8, out: removeAll("send none of these reports")}
	for _, x := range a.Reports {
		reports.item(r, fmt.Sprintf("%s, %s", x.Name, label(model.Frequencies, string(x.Frequency))), "reports."+x.Key())
	}
	r.list(reports)
	meetings := listed{at: "meetings", head: "Both sides meet: ", tail: ".", most: 8, out: removeAll("hold none of these meetings")}
	for _, x := range a.Meetings {
		meetings.item(r, fmt.Sprintf("%s, %s", x.Name, label(model.Frequencies, string(x.Frequency))), "meetings."+x.Key())
	}
	r.list(meetings)
	windows := listed{at: "maintenance.windows", head: "Systems may be down for planned work in these windows: ", tail: ".", most: 8, out: removeAll("agree on none of these windows")}
	for _, x := range a.Maintenance.Windows {
		var days []string
		for _, d := range x.Days.Items() {
			days = append(days, label(model.Weekdays, d))
		}
		windows.item(r, fmt.Sprintf("%s, %s %s to %s", x.Name, strings.Join(days, " and "), x.Start.Show(a.Style()), x.End.Show(a.Style())), "maintenance.windows."+x.Key())
	}
	r.list(windows)
}

// openHours is when people work for the client by the usual set of service hours.
func (r *promiser) openHours() {
	if h := r.Agreement.MainHours(); h != nil && h.Week.IsSet() {
		r.add("People help in these hours: "+h.Week.Show(r.Agreement.Style())+".", nil, "coverage.hours."+h.Key()+".week")
	}
}

// holidays says what there is on holidays: nothing, or who is on call for some only. It is no promise where all is served at any hour.
func (r *promiser) holidays() {
	h := r.Agreement.MainHours()
	if h == nil || !h.HolidaySet.IsSet() || h.HolidaySet == "none" {
		return
	}
	says := "There is no service on holidays: "
	switch policy := r.Agreement.AfterHours.Policy; policy {
	case "full_24x7":
		return
	case "best_effort":
		says = "On holidays there is no service in the agreed hours; help comes only if someone can be reached: "
	case "on_call_p1", "on_call_p1_p2":
		var names []string
		for i, p := range r.Agreement.Levels.Priorities {
			if i < r.onCall() {
				names = append(names, quoted(string(p.Name)))
			}
		}
		says = "On holidays people are on call for " + strings.Join(names, " and ") + " only"
		if week := r.Agreement.AfterHours.Week; week.IsSet() {
			says += ", and only " + week.Show(r.Agreement.Style())
		}
		says += ": "
	}
	path := "coverage.hours." + h.Key() + ".holidaySet"
	r.add(says+label(model.HolidaySets, string(h.HolidaySet))+".", set(path, "none", "serve on holidays too"), path)
}

// away is who takes what while the provider is away.
func (r *promiser) away() {
	c := &r.Agreement.Coverage
	who := r.Agreement.Contacts.With(string(c.AwayID))
	if !c.Away.IsSet() || who == nil {
		return
	}
	says := fmt.Sprintf("While the provider is away (%s), %s takes ", c.Away, quoted(string(who.Name)))
	everything := set("coverage.awayFor", "all", "let everything be looked after")
	switch c.AwayFor {
	case "all":
		r.add(says+"everything, in the usual times.", set("coverage.awayFor", "urgent", "let all that is not urgent wait"), "coverage.awayFor")
	case "urgent":
		r.add(says+"only urgent problems, and all else waits.", everything, "coverage.awayFor")
	case "":
	default:
		r.add(fmt.Sprintf("%sthis, and all else waits: %s.", says, c.AwayFor), everything, "coverage.awayFor")
	}
}
