package model

import (
	"strconv"

	"engross/model/value"
)

// ReviewScreen says when the agreement is looked at again, and keeps what is still open before it is signed.
type ReviewScreen struct {
	Node
	Review Review
}

// About names the screen.
func (*ReviewScreen) About() About {
	return About{Key: "review", Title: "Regular review", Help: "When both sides look at the agreement again, and what is still to be settled before it is signed."}
}

// Fields returns the questions of the screen.
func (x *ReviewScreen) Fields(Scope) []Field {
	return []Field{{Key: "review", Label: "Review", At: &x.Review}}
}

// Review is when the agreement is looked at again, and the notes of the person who prepares it.
type Review struct {
	Node
	EveryMonths value.Count
	Notes       value.Text
	Open        Rows[OpenQuestion, *OpenQuestion]
	Attorney    Attorneys
	Checklist   Rows[CheckPoint, *CheckPoint]
	Waivers     Rows[Waiver, *Waiver]
}

// Fields returns the questions about the review.
func (x *Review) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "everyMonths", Label: "Looked at again every", At: &x.EveryMonths, Default: strconv.Itoa(s.A.usualReview()), Min: 1, Max: 36, Unit: "months", Ask: "How often shall we sit down and see whether the agreement still fits?", Help: "Both sides read it again together. Once a year is the least; the first time comes before the notice deadline.", Example: "12"},
		{Key: "notes", Label: "Notes", At: &x.Notes, Lines: 6, Private: true, Help: "Whatever you want to keep from the call. It never leaves this computer.", Example: "Owner wants to retire in four years; mention the exit help."},
		{Key: "open", Label: "Open questions", At: &x.Open, Private: true, Ask: "What do we still have to find out before we can sign?", Help: "What somebody has to find out before the agreement can be signed. It never leaves this computer."},
		{Key: "attorney", Label: "Review by attorneys", At: &x.Attorney},
		{Key: "checklist", Label: "Checklist", At: &x.Checklist, Private: true, Ask: "Shall we go through these points once more before we sign?", Help: "What to go through with the other side before signing, one line for each part of the agreement. Tick what you have talked about."},
		{Key: "waivers", Label: "Findings that stay", At: &x.Waivers, Private: true, Help: "Warnings and advice that you leave as they are, each with a reason and a name. w in the review leaves one. Errors have to be mended."},
	})
}

// NextReview returns the day of the first review: a review period after the start, or 30 days before the notice
// deadline if that is earlier, so that it comes before the decision to renew. Unset while the start is.
func (a *Agreement) NextReview() value.Date {
	months := a.usualReview()
	if a.Review.EveryMonths.IsSet() {
		months = a.Review.EveryMonths.Int()
	}
	next := a.Start().AddMonths(months)
	if early := a.NoticeDeadline().AddDays(-30); early.IsSet() && early.Before(next) {
		return early
	}
	return next
}

// usualReview returns after how many months an agreement is usually reviewed: a year, or half of a term that is over by then.
func (a *Agreement) usualReview() int {
	const year = 12
	goesOn := or(a.Term.Kind, "fixed") != "fixed" || a.Renews() || a.Term.Renewal == "month_to_month"
	if months := a.Months(); !goesOn && months > 0 && months <= year {
		return max(months/2, 1)
	}
	return year
}

// Derived returns the day of the first review.
func (*Review) Derived(s Scope) []Field {
	next := s.A.NextReview()
	return []Field{{Key: "next", Label: "First review by", At: &next, Help: "A review period after the start, or 30 days before the notice deadline if that is earlier."}}
}

// OpenQuestion is something to find out before the agreement can be signed.
type OpenQuestion struct {
	Entry
	Question, Owner value.Text
	Due             value.Date
}

// Fields returns the questions about the open point.
func (x *OpenQuestion) Fields(s Scope) []Field {
	return s.ask([]Field{
		{Key: "question", Label: "Question", At: &x.Question, Required: true, Named: true, Private: true, Max: 200, Ask: "What is still to be settled?", Help: "What is to be found out.", Example: "Does the practice software vendor allow our agent on its server?"},
		{Key: "owner", Label: "Who finds out", At: &x.Owner, Private: true, Max: 80, Ask: "Who finds that out?", Help: "The person who brings the answer.", Example: "Dana"},
		{Key: "due", Label: "Until", At: &x.Due, Private: true, Ask: "By when do we need the answer?", Help: "When the answer is needed.", Example: "2/20/2026"},
	})
}
