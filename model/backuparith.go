package model

import "engross/model/value"

// Fit tells how the number of copies, the time between them and the time each is kept go together (domain 2.15.7).
type Fit int

// The ways in which the three figures of a backup job fit. Equality of retention and copies times interval is the clean case.
const (
	FitUnknown  Fit = iota // a figure is missing
	FitClean               // retention is copies times interval
	FitTooShort            // so many copies can never exist: BKP-02
	FitOneLess             // one copy fewer exists before each run: BKP-03
	FitTooLong             // the count limit deletes copies before their promised age: BKP-04
)

// aDay is the length of a business day where only elapsed time counts.
const aDay = 24 * 60

// rhythm returns how many copies are made in so many minutes: one in each interval or, where they are made in a part of each day
// only, those of a day. No copies where a figure is missing.
func (j *Job) rhythm() (copies, minutes int) {
	every := j.Interval.Minutes(aDay)
	switch open := j.To.Minutes() - j.From.Minutes(); {
	case every < 1:
		return 0, 0
	case !j.From.IsSet() || !j.To.IsSet() || open == 0 || every >= aDay:
		return 1, every
	case open < 0:
		return (open+aDay)/every + 1, aDay
	default:
		return open/every + 1, aDay
	}
}

// isByDay reports whether the copies are those of a part of each day.
func (j *Job) isByDay() bool {
	_, minutes := j.rhythm()
	return minutes == aDay && j.Interval.Minutes(aDay) < aDay
}

// CopiesFor returns how many copies there are to make so that they reach back as far as they are kept; 0 where a figure is missing.
func (j *Job) CopiesFor() int {
	copies, minutes := j.rhythm()
	if copies < 1 || !j.Retention.IsSet() {
		return 0
	}
	return (j.Retention.Minutes(aDay)*copies + minutes - 1) / minutes
}

// Fit classifies the frequent copies of the job; long-term copies are looked at by themselves.
func (j *Job) Fit() Fit {
	copies, minutes := j.rhythm()
	kept, n := j.Retention.Minutes(aDay)*copies, j.CopiesKept.Int()
	switch {
	case copies < 1 || !j.Retention.IsSet() || n < 1:
		return FitUnknown
	case kept < (n-1)*minutes:
		return FitTooShort
	case kept < n*minutes:
		return FitOneLess
	case kept > n*minutes:
		return FitTooLong
	}
	return FitClean
}

// NeededRetention returns how long copies must be kept so that all of them exist: copies times interval. It is also how
// far back the frequent copies can reach. Unset while a figure is missing.
func (j *Job) NeededRetention() value.Span {
	if !j.Interval.IsSet() || !j.CopiesKept.IsSet() {
		return value.Span{}
	}
	return j.spanOf(j.CopiesKept.Int())
}

// LeastRetention returns how long copies must be kept at the very least: copies less one, times interval.
func (j *Job) LeastRetention() value.Span {
	if !j.Interval.IsSet() || j.CopiesKept.Int() < 1 {
		return value.Span{}
	}
	return j.spanOf(j.CopiesKept.Int() - 1)
}

// spanOf returns the time in which so many copies are made, in whole days where they are made in a part of each.
func (j *Job) spanOf(n int) value.Span {
	if copies, _ := j.rhythm(); j.isByDay() {
		return value.Span{N: (n + copies - 1) / copies, Unit: value.Days}
	}
	return plainSpan(value.Span{N: j.Interval.N * n, Unit: j.Interval.Unit})
}

// plainSpan writes minutes and hours as the largest unit that they fill.
func plainSpan(s value.Span) value.Span {
	if s.Unit == value.Minutes && s.N > 0 && s.N%60 == 0 {
		s = value.Span{N: s.N / 60, Unit: value.Hours}
	}
	if s.Unit == value.Hours && s.N > 0 && s.N%24 == 0 {
		s = value.Span{N: s.N / 24, Unit: value.Days}
	}
	return s
}

// IsRPOPossible reports whether the promised loss is at least the time between copies; true while a figure is missing.
func (j *Job) IsRPOPossible() bool {
	return !j.RPO.IsSet() || !j.Interval.IsSet() || j.RPO.Compare(j.Interval, aDay) >= 0
}

// TotalCopies returns how many copies exist at one time: the frequent ones and all long-term ones.
func (j *Job) TotalCopies() int {
	g := &j.GFS
	return j.CopiesKept.Int() + g.Daily.Int() + g.Weekly.Int() + g.Monthly.Int() + g.Yearly.Int()
}

// FrequentReach returns how far back the frequent copies go: their retention or as far as their number goes, whichever is
// less. Unset while nothing is known.
func (j *Job) FrequentReach() value.Span {
	reach := j.Retention
	if far := j.NeededRetention(); !reach.IsSet() || far.IsSet() && far.Compare(reach, aDay) < 0 {
		reach = far
	}
	return inDays(reach)
}

// inDays tells many hours in whole days, no more than there are: “60 days” says what “1,460 hours” hides.
func inDays(s value.Span) value.Span {
	const many, day = 72, 24
	if s.Unit == value.Hours && s.N >= many {
		return value.Span{N: s.N / day, Unit: value.Days}
	}
	return s
}

// Reach returns how far back the copies of the job go: the longest long-term tier, or what the frequent copies reach.
func (j *Job) Reach() value.Span {
	reach := j.FrequentReach()
	g := &j.GFS
	for _, s := range []value.Span{
		{N: g.Daily.Int(), Unit: value.Days},
		{N: g.Weekly.Int(), Unit: value.Weeks},
		{N: g.Monthly.Int(), Unit: value.Months},
		{N: g.Yearly.Int(), Unit: value.Years},
	} {
		if s.N > 0 && s.Compare(reach, aDay) > 0 {
			reach = s
		}
	}
	return reach
}

// Spread counts the data of the job and its copies: how many there are with the original, on how many kinds of media, and
// how many away from the original's site. Three, two and one are good practice.
func (j *Job) Spread() (copies, media, away int) {
	kinds := map[string]bool{"disk": true}
	if j.method() == "saas" {
		kinds = map[string]bool{"cloud": true}
	}
	copies = 1
	for _, l := range j.Locations {
		copies++
		kinds[or(l.Media, defaultMedia(l.Kind))] = true
		if l.Kind != "onsite" && l.Kind != "vendor" && l.Kind.IsSet() {
			away++
		}
	}
	return copies, len(kinds), away
}

// Derived returns what follows from the figures of the job.
func (j *Job) Derived(Scope) []Field {
	var total value.Count
	if j.CopiesKept.IsSet() {
		total = value.NewCount(j.TotalCopies())
	}
	reach, needed, frequent := j.Reach(), j.NeededRetention(), j.FrequentReach()
	var short value.Span
	if j.Fit() == FitTooLong && reach.Compare(j.Retention, aDay) >= 0 {
		short = frequent
	}
	var copies, media, away value.Count
	if len(j.Locations) > 0 {
		n, kinds, apart := j.Spread()
		copies, media, away = value.NewCount(n), value.NewCount(kinds), value.NewCount(apart)
	}
	var byDay value.Answer
	if j.isByDay() {
		byDay = value.Yes
	}
	return []Field{
		{Key: "byDay", Label: "Copies in a part of each day", At: &byDay, Help: "Whether copies are made in a part of each day only, several of them."},
		{Key: "totalCopies", Label: "Copies in all", At: &total, Help: "Frequent and long-term copies together."},
		{Key: "reach", Label: "Reaches back", At: &reach, Help: "The age of the oldest copy."},
		{Key: "frequentReach", Label: "Frequent copies reach back", At: &frequent, Help: "How far back one can go without the long-term copies."},
		{Key: "spreadCopies", Label: "Copies with the original", At: &copies, Help: "Three are good practice."},
		{Key: "spreadMedia", Label: "Kinds of media", At: &media, Help: "Two are good practice."},
		{Key: "spreadAway", Label: "Copies away from the original", At: &away, Help: "One is good practice."},
		{Key: "neededRetention", Label: "Copies times interval", At: &needed, Help: "How long copies must be kept so that all of them exist."},
		{Key: "keptFor", Label: "Frequent copies kept for", At: &short, Help: "How long a frequent copy lasts where newer ones replace it before its time and only long-term copies reach as far."},
	}
}
