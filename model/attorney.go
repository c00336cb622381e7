package model

import "engross/model/value"

// Attorneys are the reviews by an attorney, of each side. What stands here is for the person who prepares the agreement.
type Attorneys struct {
	Node
	Provider, Client Attorney
}

// Fields returns the questions about the reviews.
func (x *Attorneys) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "provider", Label: "For the provider", At: &x.Provider},
		{Key: "client", Label: "For the client", At: &x.Client},
	})
}

// Outcomes are what an attorney said of the agreement.
var Outcomes = []Option{
	{Value: "ok", Label: "fine as it is"},
	{Value: "ok_with_changes", Label: "fine with changes", Help: "and these are made"},
	{Value: "declined_by_party", Label: "no review wanted after all", Help: "the side decided to sign without one"},
}

// Attorney is the review of the agreement by an attorney of one side.
type Attorney struct {
	Node
	Wanted        value.Answer
	Name, Firm    value.Text
	Date          value.Date
	Outcome, Note value.Text
	Fingerprint   value.Text
	Due           value.Date
}

// Fields returns the questions about the review.
func (x *Attorney) Fields(s Scope) []Field {
	no := x.Wanted == value.No
	ask := "Will an attorney of yours read this before you sign?"
	if up, ok := s.Up.(*Attorneys); ok && x == &up.Provider {
		ask = "Will our own attorney read this before we sign?"
	}
	return s.ask([]Field{
		{Key: "wanted", Label: "An attorney reviews it", At: &x.Wanted, Default: "yes", Private: true, Ask: ask, Help: "Engross gives no legal advice: let an attorney read the agreement before you sign."},
		{Key: "name", Label: "Attorney", At: &x.Name, Skip: no, Private: true, Max: 80, Ask: "What is the attorney’s name?", Help: "The attorney who reads the agreement for this side.", Example: "Alma Reyes"},
		{Key: "firm", Label: "Firm", At: &x.Firm, Skip: no, Private: true, Max: 120, Ask: "With which firm is the attorney?", Help: "Where the attorney works.", Example: "Reyes & Holt, LLP"},
		{Key: "outcome", Label: "Outcome", At: &x.Outcome, Skip: no, Private: true, Options: Outcomes, Rule: "REV-01", Ask: "What did the attorney say: fine, fine with changes, or no review after all?", Help: "What the attorney said, once the review is done."},
		{Key: "date", Label: "Reviewed on", At: &x.Date, Skip: no, Private: true, Ask: "On which day was the review?", Help: "The day of the review. What is changed later was not reviewed.", Example: "2/20/2026"},
		{Key: "fingerprint", Label: "Fingerprint of what was read", At: &x.Fingerprint, Skip: no || !x.Outcome.IsSet() && !x.Fingerprint.IsSet(), Private: true, Rule: "REV-02", Max: 64, Help: "What the command show prints as the fingerprint of the agreement that the attorney read; the first eight letters are enough. When the agreement changes later, the review says so.", Example: "1f3c9a07"},
		{Key: "note", Label: "What was said", At: &x.Note, Skip: no, Private: true, Lines: 3, Ask: "What did the attorney want changed?", Help: "Changes that the attorney asked for, in your own words.", Example: "Cap raised to two years’ fees."},
		{Key: "due", Label: "To be read by", At: &x.Due, Skip: no || x.Outcome.IsSet(), Private: true, Ask: "By which day does the attorney want to have it, or to be done with it?", Help: "The day by which the attorney is to have read it. While the review is open, it is named among what is to be done before signing.", Example: "2/18/2026"},
	})
}

// CheckPoint is something to go through before signing.
type CheckPoint struct {
	Entry
	Point, By value.Text
	Done      value.Answer
}

// Fields returns the questions about the point.
func (x *CheckPoint) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "point", Label: "To go through", At: &x.Point, Required: true, Named: true, Private: true, Max: 200, Ask: "What else has to be gone through?", Help: "What both sides look at.", Example: "Prices read aloud"},
		{Key: "done", Label: "Done", At: &x.Done, Private: true, Ask: "Have we gone through that together?", Help: "Yes once you went through it together."},
		{Key: "by", Label: "With whom", At: &x.By, Private: true, Max: 80, Ask: "Who was there when we did?", Help: "Who went through it, so that you can ask again later.", Example: "Dana"},
	})
}

// Waiver is a finding that somebody knowingly leaves. It keeps what the finding said: once that names other values, it is found again.
type Waiver struct {
	Entry
	Rule, Path, Said, Reason, By value.Text
	Date                         value.Date
}

// Fields returns the questions about the waiver.
func (x *Waiver) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "rule", Label: "Finding", At: &x.Rule, Required: true, Named: true, Private: true, Max: 12, Rule: "REV-07", Ask: "Which finding do we leave as it is?", Help: "The sign of the warning or advice, as the review shows it.", Example: "REV-01"},
		{Key: "path", Label: "At answer", At: &x.Path, Private: true, Max: 200, Help: "The answer it is about, if it is to be left there only.", Example: "costs.lists.main.fees.server.price"},
		{Key: "said", Label: "What it said", At: &x.Said, Lines: 3, Private: true, Help: "The words of the finding when it was left, with the values it named. Once it says something else, it is found again. w in the review fills this in.", Example: "The client’s attorney has not reviewed the agreement yet."},
		{Key: "reason", Label: "Reason", At: &x.Reason, Required: true, Named: true, Private: true, Max: 300, Rule: "REV-07", Ask: "Why is it all right as it is?", Help: "Why it may stay as it is.", Example: "Both owners are attorneys."},
		{Key: "by", Label: "Decided by", At: &x.By, Required: true, Private: true, Max: 80, Rule: "REV-07", Ask: "Who answers for leaving it?", Help: "Who answers for it.", Example: "Dana"},
		{Key: "date", Label: "Decided on", At: &x.Date, Private: true, Help: "When it was decided.", Example: "2/20/2026"},
	})
}
