package model

import (
	"slices"
	"strconv"
	"time"

	"engross/model/hours"
	"engross/model/value"
)

// ClockExample is one worked example of when a promised time is up, as clauses print it.
type ClockExample struct {
	Entry
	situation, priority, what, logged, due value.Text
	within                                 value.Span
}

// Choices of what a worked example shows, and of what is promised in it.
var (
	exampleSituations = []Option{
		{Value: "closing", Label: "shortly before closing"},
		{Value: "closed", Label: "outside Support Hours"},
		{Value: "night", Label: "at night, around the clock"},
		{Value: "holiday", Label: "before a Holiday"},
	}
	promised = []Option{{Value: "response", Label: "response"}, {Value: "resolution", Label: "resolution"}}
)

// Fields returns what is printed. It follows from other answers and is never asked.
func (x *ClockExample) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "situation", Label: "Logged", At: &x.situation, Options: exampleSituations, Named: true},
		{Key: "priority", Label: "Priority", At: &x.priority},
		{Key: "what", Label: "Promised", At: &x.what, Options: promised},
		{Key: "within", Label: "Within", At: &x.within},
		{Key: "logged", Label: "Logged on", At: &x.logged},
		{Key: "due", Label: "Due", At: &x.due},
	})
}

// goal is one promised time, with what it is called.
type goal struct {
	priority, what string
	span           value.Span
	basis          hours.Basis
	isByDay        bool // another time is promised for what is logged outside the hours
}

// goals returns the promised times that a set of hours counts, in the order of the priorities. A target for one set of
// hours takes the place of the one for all; those for some systems only are left out.
func (a *Agreement) goals(h *Hours) []goal {
	var all []goal
	for _, p := range a.Levels.Priorities {
		byDay := p.targetFor("after", h) != nil
		for _, t := range p.Targets {
			if t.HoursClass == "after" || t != p.targetFor(t.HoursClass, h) || p.hasSeasonOf(a, t.HoursClass, h) {
				continue
			}
			if t.HoursClass == "24x7" && a.AfterHours.Week.IsSet() {
				continue // it stands still where nobody is on call
			}
			g := goal{priority: or(p.Name, p.Key()), isByDay: byDay}
			if t.HoursClass == "24x7" {
				g.basis = hours.AroundTheClock
			}
			if t.ResponseKind == "span" && t.Response.IsSet() {
				g.what, g.span = "response", t.Response
				all = append(all, g)
			}
			if t.ResolutionKind == "span" && t.Resolution.IsSet() {
				g.what, g.span = "resolution", t.Resolution
				all = append(all, g)
			}
		}
	}
	return all
}

// targetFor returns the target of a class that a set of hours has: its own, or else the one for all sets.
func (p *Priority) targetFor(class value.Text, h *Hours) *Target {
	var general *Target
	for _, t := range p.Targets {
		switch {
		case t.HoursClass != class || t.Tier.IsSet():
		case string(t.HoursID) == h.Key():
			return t
		case !t.HoursID.IsSet() && general == nil:
			general = t
		}
	}
	return general
}

// hasSeasonOf reports whether another time holds in a season of a set of hours, so that an example would need to tell the season.
func (p *Priority) hasSeasonOf(a *Agreement, class value.Text, h *Hours) bool {
	return slices.ContainsFunc(p.Targets, func(t *Target) bool {
		return t.HoursClass == class && slices.ContainsFunc(a.seasonsOf(h), func(x *Hours) bool { return x.Key() == string(t.HoursID) })
	})
}

// clockExamples works three examples for a set of hours out of its own targets, from the service start on: one shortly
// before closing, one outside the hours, and one around the clock or, where nothing counts so, over a holiday. There is one
// empty row while the hours or the start are not known, and fewer examples where the hours or targets give none.
func (a *Agreement) clockExamples(h *Hours, c *hours.Calendar) *Rows[ClockExample, *ClockExample] {
	var rows Rows[ClockExample, *ClockExample]
	start := a.Term.ServiceStart
	if !start.IsSet() {
		start = a.Start()
	}
	if c == nil || !start.IsSet() {
		rows.Add("open")
		return &rows
	}
	w := exampler{a: a, c: c, start: start, rows: &rows}
	goals := a.goals(h)
	w.beforeClosing(goals)
	w.whileClosed(goals)
	if !w.atNight(goals) {
		w.overHoliday(goals)
	}
	return &rows
}

// exampler writes the examples of one set of hours.
type exampler struct {
	a     *Agreement
	c     *hours.Calendar
	start value.Date
	rows  *Rows[ClockExample, *ClockExample]
}

// write adds an example, if the time is ever up.
func (w *exampler) write(situation string, logged time.Time, g goal) {
	due, ok := w.c.Due(logged, g.span, g.basis)
	if !ok {
		return
	}
	x := w.rows.Add("example-" + strconv.Itoa(len(*w.rows)+1))
	x.situation, x.priority = value.Text(situation), value.Text(g.priority)
	x.what, x.within = value.Text(g.what), g.span
	x.logged, x.due = w.a.moment(logged), w.a.moment(due)
}

// moment words an instant: the day of the week, the date and the time. A midnight is told with the day that it ends, which
// alone could be read as its beginning.
func (a *Agreement) moment(t time.Time) value.Text {
	st, d, clock := a.Style(), value.DateOf(t), value.NewClock(t.Hour(), t.Minute())
	if clock == value.NewClock(0, 0) {
		d = d.AddDays(-1)
		return value.Text("midnight at the end of " + d.Weekday().String() + ", " + d.Show(st))
	}
	return value.Text(d.Weekday().String() + ", " + d.Show(st) + ", " + clock.Show(st))
}

// open finds the first day on or after one that is open, or that is not.
func (w *exampler) open(from value.Date, want bool) (value.Date, bool) {
	d := from
	for range 60 {
		if _, _, open := w.c.Opens(d); open == want && d.IsSet() {
			return d, true
		}
		d = d.AddDays(1)
	}
	return d, false
}

// first finds a goal, preferring one that holds all conditions.
func first(goals []goal, holds func(goal) bool) (goal, bool) {
	for _, g := range goals {
		if holds(g) {
			return g, true
		}
	}
	return goal{}, false
}

// isShort says whether a goal is a time within a day that counts only while the place is open.
func isShort(g goal) bool {
	return g.basis == hours.Support && g.what == "response" && (g.span.Unit == value.BizHours || g.span.Unit == value.Hours || g.span.Unit == value.Minutes)
}

// beforeClosing logs an hour and a half before the first day closes, so that a target that is longer goes over night.
func (w *exampler) beforeClosing(goals []goal) {
	day, ok := w.open(w.start, true)
	if !ok {
		return
	}
	opening, closing, _ := w.c.Opens(day)
	logged := closing.Add(-90 * time.Minute)
	if logged.Before(opening) {
		logged = opening
	}
	g, ok := first(goals, func(g goal) bool { return isShort(g) && g.span.Minutes(0) > 90 })
	if !ok {
		g, ok = first(goals, func(g goal) bool { return g.basis == hours.Support })
	}
	if ok {
		w.write("closing", logged, g)
	}
}

// whileClosed logs at ten in the morning of the first day without service, or else in the evening.
func (w *exampler) whileClosed(goals []goal) {
	g, ok := first(goals, func(g goal) bool { return isShort(g) && !g.isByDay })
	if !ok {
		g, ok = first(goals, func(g goal) bool { return g.basis == hours.Support && !g.isByDay })
	}
	if !ok {
		return
	}
	if day, closed := w.open(w.start, false); closed {
		w.write("closed", day.Time(w.c.Location()).Add(10*time.Hour), g)
		return
	}
	if day, open := w.open(w.start, true); open {
		if _, closing, _ := w.c.Opens(day); closing.Hour() > 0 && closing.Hour() < 23 {
			w.write("closed", closing.Add(time.Hour), g)
		}
	}
}

// atNight logs half an hour before midnight of the first day without service, if there is one; a time for mending tells more.
func (w *exampler) atNight(goals []goal) bool {
	clock := func(g goal) bool { return g.basis == hours.AroundTheClock && !g.span.IsBusiness() }
	g, ok := first(goals, func(g goal) bool { return clock(g) && g.what == "resolution" })
	if !ok {
		g, ok = first(goals, clock)
	}
	if !ok {
		return false
	}
	d, closed := w.open(w.start, false)
	if !closed {
		d = w.start
	}
	w.write("night", time.Date(d.Year(), d.Month(), d.Day(), 23, 30, 0, 0, w.c.Location()), g)
	return true
}

// overHoliday logs an hour before closing on the last open day before the first holiday on which the place would be open.
func (w *exampler) overHoliday(goals []goal) {
	g, ok := first(goals, func(g goal) bool { return g.basis == hours.Support && g.what == "resolution" })
	if !ok {
		g, ok = first(goals, func(g goal) bool { return g.basis == hours.Support })
	}
	if !ok {
		return
	}
	for _, h := range w.c.Holidays(w.start.AddDays(1), w.start.AddMonths(12)) {
		if h.ClosesAt.IsSet() || h.Date.Weekday() == time.Saturday || h.Date.Weekday() == time.Sunday {
			continue
		}
		for d := h.Date.AddDays(-1); !d.Before(w.start); d = d.AddDays(-1) {
			if _, closing, open := w.c.Opens(d); open {
				w.write("holiday", closing.Add(-time.Hour), g)
				return
			}
		}
	}
}
