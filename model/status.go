package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// Statuses are how far an agreement has come, in order.
var Statuses = []Option{
	{Value: "draft", Label: "draft"},
	{Value: "in_review", Label: "in review", Help: "an attorney was asked"},
	{Value: "attorney_ok", Label: "reviewed", Help: "every review that is wanted is done, and nothing changed since"},
	{Value: "ready", Label: "ready", Help: "nothing is open and no error stands"},
	{Value: "signed", Label: "signed"},
}

// Status tells how far the agreement has come, as one of Statuses (domain 2.15.9). It follows from what was recorded, so that
// a change takes back what it makes untrue. clean reports whether no error stands; it is asked only where that decides.
func (a *Agreement) Status(clean func() bool) string {
	if a.IsSigned() {
		return "signed"
	}
	asked, done := false, true
	for _, x := range []*Attorney{&a.Review.Attorney.Provider, &a.Review.Attorney.Client} {
		if x.Wanted.IsNo() {
			continue
		}
		asked = asked || x.isAsked()
		done = done && a.isReviewed(x)
	}
	switch {
	case done && !a.hasOpenQuestions() && clean():
		return "ready"
	case done && asked:
		return "attorney_ok"
	case asked:
		return "in_review"
	}
	return "draft"
}

// isAsked reports whether somebody was asked for the review.
func (x *Attorney) isAsked() bool {
	return x.Name.IsSet() || x.Firm.IsSet() || x.Date.IsSet() || x.Outcome.IsSet()
}

// isReviewed reports whether a review is done and was of what the agreement says now.
func (a *Agreement) isReviewed(x *Attorney) bool {
	switch x.Outcome {
	case "declined_by_party":
		return true
	case "ok", "ok_with_changes":
		return a.StillSays(x.Fingerprint)
	}
	return false
}

func (a *Agreement) hasOpenQuestions() bool {
	return slices.ContainsFunc(a.Review.Open, func(q *OpenQuestion) bool { return q.Question.IsSet() })
}

// LeastOfFingerprint is how many letters of a fingerprint tell agreements apart.
const LeastOfFingerprint = 8

// StillSays compares a noted fingerprint with that of what the agreement says now. It is true also for one that is too short
// to tell.
func (a *Agreement) StillSays(noted value.Text) bool {
	said := strings.ToLower(strings.TrimSpace(string(noted)))
	return len(said) < LeastOfFingerprint || strings.HasPrefix(a.Fingerprint(), said)
}
