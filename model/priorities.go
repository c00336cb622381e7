package model

import (
	"slices"

	"engross/model/value"
)

// Choices of the targets.
var (
	HoursClasses = []Option{
		{Value: "support", Label: "support hours", Help: "only minutes inside service hours count"},
		{Value: "after", Label: "after hours", Help: "what is reported outside service hours"},
		{Value: "24x7", Label: "around the clock", Help: "every minute counts"},
	}
	Promises = []Option{
		{Value: "span", Label: "a time"},
		{Value: "best_effort", Label: "best effort", Help: "as soon as people can, without a time"},
		{Value: "none_promised", Label: "none promised", Also: "no promise, nothing promised, not promised"},
	}
)

// Priority is one level of urgency.
type Priority struct {
	Entry
	Name, Definition value.Text
	Examples         value.Lines
	TargetPct        value.Percent
	Targets          Rows[Target, *Target]
}

// Fields returns the questions about the priority.
func (x *Priority) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "name", Label: "Priority", At: &x.Name, Required: true, Named: true, Max: 40, Ask: "What do you call this priority?", Help: "What the level is called: Critical, High; or a color, where people say it that way.", Example: "Critical"},
		{Key: "definition", Label: "What belongs to it", At: &x.Definition, Required: true, Named: true, Lines: 3, Max: 400, Ask: "Which problems belong here?", Help: "Say it so that it can be checked: how many people are stopped, and whether they can go on some other way.", Example: "A whole site or at least half of the users cannot work and there is no other way to go on."},
		{Key: "examples", Label: "Examples", At: &x.Examples, Lines: 3, Ask: "Which examples of that come to mind from your own day?", Help: "One line each, taken from this client’s day.", Example: "The practice software is down for everybody"},
		{Key: "targets", Label: "Targets", At: &x.Targets, Required: true, Rule: "SLA-17", Ask: "How fast do you need us at this priority?", Help: "How fast a problem of this priority is taken up and mended. One line for each class of hours that is promised differently."},
		{Key: "targetPct", Label: "Met for", At: &x.TargetPct, Default: "90", Ask: "In how many cases out of a hundred should we make it?", Help: "The share of the tickets of a month that have to meet the target. 95 percent is usual for urgent ones, 90 for the others.", Example: "95"},
	})
}

// Target is how fast a priority is taken up and mended in one class of hours. Its two parts are independent: a response
// may have a time while the resolution is best effort.
type Target struct {
	Entry
	HoursClass, ResponseKind, ResolutionKind value.Text
	Response, Resolution, UpdateEvery        value.Span
	HoursID, Tier                            value.Text
	Visit                                    value.Span
}

// Derived returns the name of the priority that the target is one of, and whether it holds in a season only.
func (x *Target) Derived(s Scope) []Field {
	var name value.Text
	if p, ok := s.Up.(*Priority); ok {
		name = value.Text(or(p.Name, p.Key()))
	}
	var inSeason value.Answer
	if x.isInSeason(s.A) {
		inSeason = value.Yes
	}
	return []Field{{Key: "priority", Label: "Priority", At: &name}, {Key: "inSeason", At: &inSeason, Help: "Whether the line holds only while a season does."}}
}

// isInSeason reports whether the target holds only while the hours of a season do.
func (x *Target) isInSeason(a *Agreement) bool {
	h := a.Coverage.Hours.With(string(x.HoursID))
	return h != nil && h.IsSeason()
}

// promisesVisits reports whether some target says how soon somebody is on site.
func (a *Agreement) promisesVisits() bool {
	return slices.ContainsFunc(a.Levels.Priorities, func(p *Priority) bool {
		return slices.ContainsFunc(p.Targets, func(t *Target) bool { return t.Visit.IsSet() })
	})
}

// runs says of a time of the target at which hours it runs besides those of service; "" where it does not.
func (x *Target) runs(a *Agreement, time value.Span) string {
	switch {
	case time.IsBusiness():
	case x.HoursClass == "after":
		return "after hours"
	case x.HoursClass == "24x7" && a.isOnCallForSome() && a.AfterHours.Week.IsSet():
		return "in on-call hours too"
	case x.HoursClass == "24x7":
		return "at any hour"
	}
	return ""
}

// Fields returns the questions about the target.
func (x *Target) Fields(s Scope) []Field {
	noResponse := or(x.ResponseKind, "span") != "span"
	noFix := s.A.Levels.FixTimes == value.No
	inHours := or(x.HoursClass, "support") == "support"
	noResolution := noFix || or(x.ResolutionKind, "span") != "span"
	return s.ask([]Field{
		{Key: "hoursClass", Label: "Counted in", At: &x.HoursClass, Options: HoursClasses, Default: "support", Named: true, Ask: "Which minutes should count: in service hours, after hours, or around the clock?", Help: "Which minutes count. Around the clock needs people on call after hours for this priority."},
		{Key: "responseKind", Label: "Response is", At: &x.ResponseKind, Options: Promises, Default: "span", Named: true, Ask: "For our first answer: do you need a time, our best effort, or no promise?", Help: "A time, best effort, or nothing promised. The three print differently."},
		{Key: "response", Label: "Response within", At: &x.Response, Beside: x.runs(s.A, x.Response), InHours: inHours, Required: !noResponse, Skip: noResponse, Named: true, Rule: "SLA-17", Ask: "How soon must a person answer?", Help: "From the moment the clock starts until somebody responds; in support hours, “1 day” is read as 1 business day. 15 to 60 minutes are usual for critical problems.", Example: "30 min"},
		{Key: "resolutionKind", Label: "Resolution is", At: &x.ResolutionKind, Options: Promises, Default: "span", Skip: noFix, Named: true, Ask: "And for the repair: a time, our best effort, or no promise?", Help: "A time, best effort, or nothing promised."},
		{Key: "resolution", Label: "Resolution within", At: &x.Resolution, Beside: x.runs(s.A, x.Resolution), InHours: inHours, Required: !noResolution, Skip: noResolution, Named: true, Rule: "SLA-17", Ask: "How soon must it work again?", Help: "From the moment the clock starts until it is mended. It is a target, not a guarantee, and never shorter than the response. In support hours, “1 day” is read as 1 business day.", Example: "8 h"},
		{Key: "updateEvery", Label: "News every", At: &x.UpdateEvery, Beside: x.runs(s.A, x.UpdateEvery), InHours: inHours, Ask: "How often do you want to hear how it stands?", Help: "How often the client hears how it stands until it is mended.", Example: "1 h"},
		{Key: "hoursId", Label: "Only under", At: &x.HoursID, Ref: "coverage.hours", Offer: func() []Option { return s.A.hoursOptions() }, Skip: s.A.Coverage.Hours.Len() < 2, Ask: "Under which of your service hours should this hold?", Help: "Only if the line holds for one set of service hours or one season."},
		{Key: "tier", Label: "Only for", At: &x.Tier, Max: 60, Ask: "For which group of systems is that, if not for all of them?", Help: "Only if the line holds for one service tier or one group of systems.", Example: "Gold"},
		{Key: "visit", Label: "On site within", At: &x.Visit, Beside: x.runs(s.A, x.Visit), Skip: s.A.Coverage.OnSite == value.No, Ask: "And if it takes a visit: how soon must somebody be there?", Help: "Only where it has to be sooner than other visits, such as when everything is down. It runs from the report, as the time for the first answer does, in the hours in which this line counts.", Example: "4 h"},
	})
}
