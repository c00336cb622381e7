package model

import "engross/model/value"

// Assessment is what was looked at before the agreement was made.
type Assessment struct {
	Node
	Done               value.Answer
	Date               value.Date
	ByID               value.Text
	Within             value.Span
	Systems, Processes value.Text
	RecurringIssues    value.Lines
}

// Fields returns the questions about the assessment. Where there was none yet, only the time for it is asked.
func (x *Assessment) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "done", Label: "Systems were assessed", At: &x.Done, Ask: "Has anybody looked at your systems before we sign?", Help: "Yes records what was found. No makes an assessment the first of the next steps. Without an answer the agreement says nothing of it."},
		{Key: "date", Label: "Assessed on", At: &x.Date, Skip: x.Done != value.Yes, Ask: "When was that look at your systems finished?", Help: "The last day of the assessment.", Example: "2/10/2026"},
		{Key: "byId", Label: "Assessed by", At: &x.ByID, Ref: "contacts", Offer: func() []Option { return s.A.contactOptions("") }, Skip: x.Done != value.Yes, Named: true, Ask: "Who had that look and can say what was found?", Help: "The person who can say what was found."},
		{Key: "within", Label: "It is done within", At: &x.Within, Default: "30 day", Skip: x.Done != value.No, Ask: "How soon after the start should we have looked at everything?", Help: "How long after the effective date the assessment and its report may take.", Example: "30 days"},
		{Key: "systems", Label: "What there is", At: &x.Systems, Lines: 3, Max: 1200, Skip: x.Done == value.No, Ask: "What do you have in place today: servers, network, cloud, programs?", Help: "The systems as they were found, in a few sentences: servers, network, cloud, programs, their age.", Example: "Two servers of 2019, one office network, Microsoft 365 for everybody."},
		{Key: "processes", Label: "How work is done", At: &x.Processes, Lines: 3, Max: 1200, Skip: x.Done == value.No, Ask: "How does IT work get done in your company today, and who decides?", Help: "How IT work is done today: who orders, who decides, what is written down.", Example: "The office manager calls a freelancer; nothing is written down."},
		{Key: "recurringIssues", Label: "What keeps coming back", At: &x.RecurringIssues, Lines: 3, Skip: x.Done == value.No, Ask: "Which problems keep coming back?", Help: "One line each. They show later whether the work has helped.", Example: "The scanner loses its connection after each update"},
	})
}

// StepOwners are who takes a next step.
var StepOwners = []Option{
	{Value: "provider", Label: "Provider"},
	{Value: "client", Label: "Client"},
	{Value: "both", Label: "both"},
}

// NextStep is one thing to do between signing and regular service.
type NextStep struct {
	Entry
	Action, Owner value.Text
	Days          value.Count
	By            value.Date // in place of Days
}

// Fields returns the questions about the step.
func (x *NextStep) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "action", Label: "Step", At: &x.Action, Required: true, Named: true, Max: 200, Ask: "What has to be done?", Help: "One thing that can be seen to be done.", Example: "Meet with the people named on the call sheet"},
		{Key: "owner", Label: "Who does it", At: &x.Owner, Options: StepOwners, Default: "provider", Ask: "Is that for us to do, for you, or for both of us?", Help: "Whose task it is."},
		{Key: "dueDays", Label: "Days after the start", At: &x.Days, Max: 730, Unit: "days", Skip: x.By.IsSet(), Ask: "How many days after the start should it be done?", Help: "Days after the effective date by which it is done. Leave it empty where no date was agreed. A day that is fixed, or comes before the start, is said in the next question.", Example: "10"},
		{Key: "by", Label: "By", At: &x.By, Skip: x.Days.IsSet() && StateOf(x, "dueDays").By == ByUser, Ask: "Or is there a fixed day by which it has to be done, maybe before the start?", Help: "A fixed day, which may be before the agreement begins, such as the last day of the company that leaves. It takes the place of the days above.", Example: "2/28/2027"},
	})
}

// Derived returns the date by which the step is done.
func (x *NextStep) Derived(s Scope) []Field {
	var due value.Date
	if x.By.IsSet() {
		due = x.By
	} else if start := s.A.Start(); start.IsSet() && x.Days.IsSet() {
		due = start.AddDays(x.Days.Int())
	}
	return []Field{{Key: "due", Label: "Due", At: &due, Help: "The day by which the step is done."}}
}
