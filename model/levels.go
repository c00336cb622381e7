package model

import "engross/model/value"

// LevelsScreen says how fast problems are taken up and mended, and who is called when that fails.
type LevelsScreen struct {
	Node
	Levels Levels
	Issues Issues
}

// About names the screen.
func (*LevelsScreen) About() About {
	return About{Key: "levels", Title: "Service levels", Help: "How urgent problems are ranked, how fast each is taken up and mended, and who is called when that fails."}
}

// Fields returns the questions of the screen.
func (x *LevelsScreen) Fields(Scope) []Field {
	return []Field{
		{Key: "levels", Label: "Targets", At: &x.Levels},
		{Key: "issues", Label: "When something goes wrong", At: &x.Issues},
	}
}

// Choices of the service levels.
var (
	ResponseMeanings = []Option{
		{Value: "human_ack", Label: "a person confirms the Ticket and says what happens next"},
		{Value: "human_starts_work", Label: "a person starts to work on it"},
	}
	ResolutionMeanings = []Option{
		{Value: "service_restored", Label: "what failed works again, if need be by a Workaround"},
		{Value: "permanent_fix", Label: "the cause is removed for good"},
	}
	HoursClasses = []Option{
		{Value: "support", Label: "support hours", Help: "only minutes inside service hours count"},
		{Value: "after", Label: "after hours", Help: "what is reported outside service hours"},
		{Value: "24x7", Label: "around the clock", Help: "every minute counts"},
	}
	Promises = []Option{
		{Value: "span", Label: "a time"},
		{Value: "best_effort", Label: "best effort", Help: "as soon as people can, without a time"},
		{Value: "none_promised", Label: "none promised"},
	}
)

// Levels are the targets for taking up and mending problems.
type Levels struct {
	Node
	Priorities                         Rows[Priority, *Priority]
	ResponseMeaning, ResolutionMeaning value.Text
	FixTimes                           value.Answer
}

// Fields returns the questions about the targets.
func (x *Levels) Fields(Scope) []Field {
	return []Field{
		{
			Key: "priorities", Label: "Priorities", At: &x.Priorities, Required: true, Fast: true, Rule: "SLA-18",
			Ask:  "When everything is down, and when it is just annoying: how soon do you expect somebody to be on it?",
			Help: "One to six levels of urgency, each with what belongs to it and how fast it is taken up. Four are usual. You may rename them.",
		},
		{Key: "responseMeaning", Label: "Response means", At: &x.ResponseMeaning, Options: ResponseMeanings, Default: "human_ack", Help: "What has to happen for a response time to be met. An automatic receipt never counts."},
		{Key: "fixTimes", Label: "Times for mending too", At: &x.FixTimes, Default: "yes", Help: "Whether the agreement sets targets for mending as well. No leaves only the response times in it."},
		{Key: "resolutionMeaning", Label: "Resolution means", At: &x.ResolutionMeaning, Options: ResolutionMeanings, Default: "service_restored", Skip: x.FixTimes == value.No, Help: "What has to happen for a resolution time to be met. Working again is what the client needs first; the cause may take longer."},
	}
}

// Priority is one level of urgency.
type Priority struct {
	Entry
	Name, Definition value.Text
	Examples         value.Lines
	Targets          Rows[Target, *Target]
}

// Fields returns the questions about the priority.
func (x *Priority) Fields(Scope) []Field {
	return []Field{
		{Key: "name", Label: "Priority", At: &x.Name, Required: true, Named: true, Max: 40, Help: "What the level is called: Critical, High; or a color, if your people say it that way.", Example: "Critical"},
		{Key: "definition", Label: "What belongs to it", At: &x.Definition, Required: true, Named: true, Lines: 3, Max: 400, Ask: "Which problems belong here?", Help: "In words that can be counted: how many people are stopped, and whether they can go on some other way.", Example: "A whole site or at least half of the users cannot work and there is no other way to go on."},
		{Key: "examples", Label: "Examples", At: &x.Examples, Lines: 3, Help: "One line each, taken from this client’s day.", Example: "The practice software is down for everybody"},
		{Key: "targets", Label: "Targets", At: &x.Targets, Required: true, Rule: "SLA-17", Help: "How fast a problem of this priority is taken up and mended. One line for each class of hours that is promised differently."},
	}
}

// Target is how fast a priority is taken up and mended in one class of hours. Its two parts are independent: a response
// may have a time while the resolution is best effort.
type Target struct {
	Entry
	HoursClass, ResponseKind, ResolutionKind value.Text
	Response, Resolution, UpdateEvery        value.Span
}

// Fields returns the questions about the target.
func (x *Target) Fields(s Scope) []Field {
	noResponse := or(x.ResponseKind, "span") != "span"
	noFix := s.A.Levels.FixTimes == value.No
	noResolution := noFix || or(x.ResolutionKind, "span") != "span"
	return []Field{
		{Key: "hoursClass", Label: "Counted in", At: &x.HoursClass, Options: HoursClasses, Default: "support", Named: true, Help: "Which minutes count. Around the clock needs people on call after hours for this priority."},
		{Key: "responseKind", Label: "Response is", At: &x.ResponseKind, Options: Promises, Default: "span", Named: true, Help: "A time, best effort, or nothing promised. The three print differently."},
		{Key: "response", Label: "Response within", At: &x.Response, Required: !noResponse, Skip: noResponse, Named: true, Rule: "SLA-17", Help: "From the moment a report is logged until somebody responds, as defined above. 15 to 60 minutes are usual for critical problems.", Example: "30 min"},
		{Key: "resolutionKind", Label: "Resolution is", At: &x.ResolutionKind, Options: Promises, Default: "span", Skip: noFix, Named: true, Help: "A time, best effort, or nothing promised."},
		{Key: "resolution", Label: "Resolution within", At: &x.Resolution, Required: !noResolution, Skip: noResolution, Named: true, Rule: "SLA-17", Help: "From the moment a report is logged until it is mended, as defined above. It is a target, not a guarantee, and never shorter than the response.", Example: "8 h"},
		{Key: "updateEvery", Label: "News every", At: &x.UpdateEvery, Help: "How often the client hears how it stands until it is mended.", Example: "1 h"},
	}
}

// Issues is who is called when a problem is not solved in time.
type Issues struct {
	Node
	Escalation Rows[Escalation, *Escalation]
}

// Fields returns the questions about escalation.
func (x *Issues) Fields(Scope) []Field {
	return []Field{
		{
			Key: "escalation", Label: "Escalation", At: &x.Escalation, Required: true, Fast: true, Rule: "CAL-02",
			Ask:  "If a problem drags on, who should hear of it on your side, and whom can you call on ours?",
			Help: "The steps above the people who do the work, with one person of each side on every step. Three steps are usual.",
		},
	}
}

// Escalation is one step above the people who do the work.
type Escalation struct {
	Entry
	Level                value.Count
	After                value.Text
	ProviderID, ClientID value.Text
}

// title names the step by its level, which alone would be a bare number.
func (x *Escalation) title(s Scope) string {
	if !x.Level.IsSet() {
		return ""
	}
	return "level " + x.Level.Show(s.A.Style())
}

// Fields returns the questions about the step. While a side has no contact at all, the call sheet says so.
func (x *Escalation) Fields(s Scope) []Field {
	task := x.task()
	return []Field{
		{Key: "level", Label: "Level", At: &x.Level, Required: true, Named: true, Min: 1, Max: 9, Help: "1 is called first.", Example: "1"},
		{Key: "after", Label: "Called after", At: &x.After, Required: true, Named: true, Max: 120, Help: "The point at which this step is called, as a part of the target time or as a time.", Example: "half of the target time"},
		{Key: "providerId", Label: "For the provider", At: &x.ProviderID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("provider") }, Default: s.A.caller(task, "provider"), Required: s.A.mainContact("provider") != "", Fast: true, Named: true, Rule: "CAL-02", Ask: "Who on our side is called at this step?", Help: "Somebody who can put more people on it. Unless you choose somebody else, it is the person on the call sheet for this step."},
		{Key: "clientId", Label: "For the client", At: &x.ClientID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("client") }, Default: s.A.caller(task, "client"), Required: s.A.mainContact("client") != "", Fast: true, Named: true, Rule: "CAL-02", Ask: "And who on your side should hear of it?", Help: "Somebody who can decide. Unless you choose somebody else, it is the person on the call sheet for this step."},
	}
}

// task is the line of the call sheet that names the same people as this step unless told otherwise.
func (x *Escalation) task() string {
	switch x.Level.Int() {
	case 0, 1:
		return "p1-outage"
	case 2:
		return "escalate-1"
	}
	return "escalate-2"
}
