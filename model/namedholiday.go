package model

import (
	"slices"
	"strings"

	"engross/model/hours"
	"engross/model/value"
)

// A day off that is called by one of the holidays of its set, such as “the day after Thanksgiving”, tells its date and how it
// returns.

// afterWords come before the name of the holiday that a day off follows.
const afterWords = "after "

// followed returns the holiday of the set that the day is said to follow; false where its name says nothing of the kind.
func (h *Holiday) followed(a *Agreement) (hours.Rule, bool) {
	_, name, isAfter := strings.Cut(strings.ToLower(string(h.Name)), afterWords)
	i := slices.IndexFunc(a.Coverage.Hours, func(x *Hours) bool { return x.Holidays.With(h.Key()) == h })
	if !isAfter || i < 0 {
		return hours.Rule{}, false
	}
	name = strings.TrimSuffix(strings.TrimSpace(name), " day")
	for _, r := range hours.Holidays(string(a.Coverage.Hours[i].HolidaySet)) {
		if name != "" && strings.TrimSuffix(strings.ToLower(r.Name), " day") == name {
			return r, true
		}
	}
	return hours.Rule{}, false
}

// usualDate is the first such day from the start on; unset where it follows no holiday, or the start is not known.
func (h *Holiday) usualDate(a *Agreement) value.Date {
	start := a.Start()
	rule, ok := h.followed(a)
	if !ok || !start.IsSet() {
		return value.Date{}
	}
	for year := start.Year(); year <= start.Year()+1; year++ {
		if d := rule.In(year); d.IsSet() && !d.AddDays(1).Before(start) {
			return d.AddDays(1)
		}
	}
	return value.Date{}
}

// usualReturn is how the day returns: as the holiday that it follows, tried out over some years.
func (h *Holiday) usualReturn(a *Agreement) string {
	const usual, year, years = "date", 2026, 28 // in which every date falls on every weekday
	rule, ok := h.followed(a)
	if !ok {
		return usual
	}
	for _, x := range []struct {
		returns string
		make    func(string, value.Date) hours.Rule
	}{{"date", hours.OnDate}, {"after_weekday", hours.DayAfterWeekday}, {"easter", hours.ByEaster}} {
		own, fits := x.make("", rule.In(year).AddDays(1)), rule.In(year).IsSet()
		for y := year; fits && y < year+years; y++ {
			fits = own.In(y) == rule.In(y).AddDays(1)
		}
		if fits {
			return x.returns
		}
	}
	return usual
}

// ordinals are the places of a weekday in its month.
var ordinals = []string{"first", "second", "third", "fourth", "fifth"}

// Derived says of a day that follows a weekday of its month which one that is.
func (h *Holiday) Derived(Scope) []Field {
	var on value.Text
	if h.Returns == "after_weekday" && h.Date.IsSet() {
		d := h.Date.AddDays(-1)
		on = value.Text("on the day after the " + ordinals[(d.Day()-1)/7] + " " + d.Weekday().String() + " of " + d.Month().String())
	}
	return []Field{{Key: "on", Label: "That is", At: &on, Help: "The weekday that the day follows."}}
}
