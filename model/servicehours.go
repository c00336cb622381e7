package model

import (
	"slices"
	"strconv"
	"time"

	"engross/model/hours"
	"engross/model/value"
)

// DefaultHours returns the id of the set of service hours that holds where a site names no other.
func (a *Agreement) DefaultHours() string {
	if a.Coverage.Hours.Len() < 2 {
		return a.Coverage.firstHours() // then nobody is asked, whatever an earlier answer said
	}
	return or(a.Coverage.DefaultHoursID, a.Coverage.firstHours())
}

// firstHours is the id of the first set that holds all year.
func (c *Coverage) firstHours() string {
	for _, h := range c.Hours {
		if !h.IsSeason() {
			return h.Key()
		}
	}
	return firstKey(&c.Hours)
}

// yearOptions offers the sets of service hours that hold all year, and the chosen one whatever it is. A season is no choice beside
// the set whose place it takes: both hold at the same sites, each in its part of the year.
func (a *Agreement) yearOptions(chosen value.Text) []Option {
	return slices.DeleteFunc(a.hoursOptions(), func(o Option) bool {
		return o.Value != string(chosen) && a.Coverage.Hours.With(o.Value).IsSeason()
	})
}

// replacedBy is the id of the set whose place a season takes.
func (a *Agreement) replacedBy(season *Hours) string {
	return or(season.SeasonOfID, a.seasonOf(season))
}

// seasonsOf returns the seasons that take the place of a set of hours.
func (a *Agreement) seasonsOf(h *Hours) []*Hours {
	var out []*Hours
	for _, x := range a.Coverage.Hours {
		if x.IsSeason() && a.replacedBy(x) == h.Key() {
			out = append(out, x)
		}
	}
	return out
}

// restOfYear says of hours that a site is on what holds there for the other part of the year; "" where they hold all year.
func (a *Agreement) restOfYear(h *Hours) string {
	if h.IsSeason() {
		if of := a.Coverage.Hours.With(a.replacedBy(h)); of != nil {
			return "for the rest of the year " + or(of.Name, of.Key())
		}
		return ""
	}
	var all []string
	for _, x := range a.seasonsOf(h) {
		if x.From.IsSet() && x.To.IsSet() {
			all = append(all, "from "+x.From.Show(a.Style())+" to "+x.To.Show(a.Style())+" of each year "+or(x.Name, x.Key()))
		}
	}
	return value.Series(all)
}

// otherHoursID is the first season, or else the first set, that is not the usual one.
func (a *Agreement) otherHoursID() string {
	id := ""
	for _, h := range a.Coverage.Hours {
		switch {
		case h.Key() == a.DefaultHours():
		case h.IsSeason():
			return h.Key()
		case id == "":
			id = h.Key()
		}
	}
	return id
}

// MainHours returns that set, or nil while there is none.
func (a *Agreement) MainHours() *Hours { return a.Coverage.Hours.With(a.DefaultHours()) }

// Calendar returns when a set of hours is open, with its seasons and holidays. It fails while its zone is not known.
func (a *Agreement) Calendar(h *Hours) (*hours.Calendar, error) {
	set := hours.Set{Zone: h.Zone, Week: h.Week, Holidays: h.rules()}
	for _, s := range a.seasonsOf(h) {
		if s.From.IsSet() && s.To.IsSet() && s.Week.IsSet() {
			set.Seasons = append(set.Seasons, hours.Season{From: s.From, To: s.To, Week: s.Week})
		}
	}
	return hours.New(set)
}

// rules returns the holidays of the set and its own days.
func (h *Hours) rules() []hours.Rule {
	rules := hours.Holidays(string(h.HolidaySet))
	for _, d := range h.Holidays {
		if !d.Date.IsSet() {
			continue
		}
		r := hours.OnDate
		switch {
		case d.Yearly == value.No:
			r = hours.Once
		case d.Returns == "moved":
			r = hours.OnDateMoved
		case d.Returns == "weekday":
			r = hours.OnWeekday
		case d.Returns == "last_weekday":
			r = hours.OnLastWeekday
		case d.Returns == "easter":
			r = hours.ByEaster
		case d.Returns == "after_weekday":
			r = hours.DayAfterWeekday
		}
		rule := r(or(d.Name, d.Key()), d.Date)
		rule.ClosesAt = d.ClosesAt
		rules = append(rules, rule)
	}
	return rules
}

// ways in which a set of holidays deals with weekends.
var weekendRules = []Option{
	{Value: "stay", Label: "stay where they are"},
	{Value: "nearest", Label: "go to the nearest weekday"},
	{Value: "next", Label: "go to the next weekday"},
}

// Derived returns what follows from the hours: names and dates of the holidays, the same hours in other zones, and worked
// examples of the clock. The agreement is the effective one.
func (h *Hours) Derived(s Scope) []Field {
	var names, weekends value.Text
	for _, set := range hours.HolidaySets() {
		if set.Key == string(h.HolidaySet) {
			weekends = value.Text(weekendRules[set.Moves].Value)
		}
	}
	var list []string
	for _, r := range hours.Holidays(string(h.HolidaySet)) {
		list = append(list, r.Name)
	}
	names = value.Text(value.Series(list))
	c, _ := s.A.Calendar(h)
	if h.IsSeason() {
		c = nil
	}
	examples := s.A.clockExamples(h, c)
	var weekend []string
	for _, d := range []time.Weekday{time.Saturday, time.Sunday} {
		if _, _, isOpen := h.Week.Hours(d); isOpen && !h.Week.IsOpenAllWeek() {
			weekend = append(weekend, d.String())
		}
	}
	extra := value.Text(value.Series(weekend))
	var isDated, counts value.Answer
	rest := value.Text(s.A.restOfYear(h))
	if c != nil {
		isDated = value.Yes
		if examples.Len() > 0 {
			counts = value.Yes
		}
	}
	return []Field{
		{Key: "holidayNames", Label: "Holidays", At: &names},
		{Key: "weekendRule", Label: "Holidays on a weekend", At: &weekends, Options: weekendRules},
		{Key: "holidayDates", Label: "Dates of the holidays", At: s.A.holidayDates(c)},
		{Key: "elsewhere", Label: "In other time zones", At: s.A.elsewhere(h, c)},
		{Key: "examples", Label: "Worked examples", At: examples},
		{Key: "restOfYear", Label: "In the other part of the year", At: &rest},
		{Key: "weekend", Label: "Counts as a Business Day too", At: &extra, Help: "Days of the weekend with service hours. A time in Business Days counts them, however short they are; a target in hours does not depend on it."},
		{Key: "isDated", At: &isDated, Help: "Whether the set holds all year and its time zone is known, so that the dates of its holidays are."},
		{Key: "counts", At: &counts, Help: "Whether the hours and the targets give any worked example."},
	}
}

// HolidayDates are the dates of one holiday in the initial term, as clauses print them.
type HolidayDates struct {
	Entry
	name, dates value.Text
	until       value.Clock
}

// Fields returns what is printed. It follows from other answers and is never asked.
func (x *HolidayDates) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Holiday", At: &x.name, Named: true},
		{Key: "dates", Label: "Dates", At: &x.dates},
		{Key: "until", Label: "Open until", At: &x.until},
	})
}

// printedTime is the time for which dates are printed: the initial term, or a year where it runs from month to month.
func (a *Agreement) printedTime() (from, to value.Date) {
	from = a.Start()
	return from, from.AddMonths(max(a.Months(), 12)).AddDays(-1)
}

// holidayDates returns the dates of each holiday; one empty row while the hours or the start are not known.
func (a *Agreement) holidayDates(c *hours.Calendar) *Rows[HolidayDates, *HolidayDates] {
	var rows Rows[HolidayDates, *HolidayDates]
	from, to := a.printedTime()
	if c == nil || !from.IsSet() {
		rows.Add("open")
		return &rows
	}
	st, at := a.Style(), map[string]*HolidayDates{}
	for _, d := range c.Holidays(from, to) {
		x := at[d.Name]
		if x == nil {
			x = rows.Add("day-" + strconv.Itoa(len(rows)+1))
			x.name, x.until = value.Text(d.Name), d.ClosesAt
			at[d.Name] = x
		} else {
			x.dates += "; "
		}
		x.dates += value.Text(d.Date.Show(st))
	}
	return &rows
}

// LocalHours are service hours as sites in another zone read them.
type LocalHours struct {
	Entry
	sites, week value.Text
	zone        value.Zone
}

// Fields returns what is printed. It follows from other answers and is never asked.
func (x *LocalHours) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "sites", Label: "Sites", At: &x.sites, Named: true},
		{Key: "zone", Label: "Time zone", At: &x.zone},
		{Key: "week", Label: "Days and hours", At: &x.week},
	})
}

// elsewhere returns the hours of a set for its sites in other zones, one row for each zone; none while the hours or the
// start are not known (domain 2.15.5, last line).
func (a *Agreement) elsewhere(h *Hours, c *hours.Calendar) *Rows[LocalHours, *LocalHours] {
	var rows Rows[LocalHours, *LocalHours]
	from := a.Start()
	if c == nil || !from.IsSet() {
		return &rows
	}
	names := map[value.Zone][]string{}
	var zones []value.Zone
	for _, x := range a.Sites {
		if !x.Zone.IsSet() || x.Zone == h.Zone || a.HoursAt(x) != h {
			continue
		}
		if names[x.Zone] == nil {
			zones = append(zones, x.Zone)
		}
		names[x.Zone] = append(names[x.Zone], or(x.Name, x.Key()))
	}
	for _, z := range zones {
		local, err := c.Elsewhere(z, from, from.AddMonths(12).AddDays(-1))
		if err != nil || len(local) == 0 {
			continue
		}
		x := rows.Add("zone-" + strconv.Itoa(len(rows)+1))
		x.sites, x.zone = value.Text(someOf(names[z])), z
		x.week = value.Text(a.localWeek(local))
	}
	return &rows
}

// localWeek words the usual hours with the stretches that differ.
func (a *Agreement) localWeek(local []hours.Local) string {
	st := a.Style()
	text := local[0].Week(st)
	differs := map[string][]string{}
	var order []string
	for _, l := range local[1:] {
		week := l.Week(st)
		if !slices.Contains(order, week) {
			order = append(order, week)
		}
		differs[week] = append(differs[week], "from "+l.From.Show(st)+" to "+l.To.Show(st))
	}
	for _, week := range order {
		text += "; " + value.Series(differs[week]) + ": " + week
	}
	return text
}

// someOf names up to three and counts the rest.
func someOf(names []string) string {
	if n := len(names); n > 4 {
		names = append(slices.Clone(names[:3]), strconv.Itoa(n-3)+" other sites")
	}
	return value.Series(names)
}
