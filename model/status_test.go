package model_test

import (
	"testing"

	"engross/model"
	"engross/model/value"
)

func TestStatus(t *testing.T) {
	const both = `"review": {"attorney": {"provider": {"wanted": "no"}, "client": {"name": "Alma Reyes", "outcome": "ok"}}}`
	for _, c := range []struct {
		name, answers, want string
		clean               bool
	}{
		{"nothing said", ``, "draft", true},
		{"nobody wanted, errors stand", `"review": {"attorney": {"provider": {"wanted": "no"}, "client": {"wanted": "no"}}}`, "draft", false},
		{"nobody wanted, none stands", `"review": {"attorney": {"provider": {"wanted": "no"}, "client": {"wanted": "no"}}}`, "ready", true},
		{"an attorney is named", `"review": {"attorney": {"client": {"name": "Alma Reyes"}}}`, "in_review", true},
		{"one of two is done", `"review": {"attorney": {"client": {"name": "Alma Reyes", "outcome": "ok"}}}`, "in_review", true},
		{"all that are wanted are done", both, "attorney_ok", false},
		{"and nothing stands", both, "ready", true},
		{"both declined", `"review": {"attorney": {"provider": {"outcome": "declined_by_party"}, "client": {"outcome": "declined_by_party"}}}`, "ready", true},
		{"a question is open", `"review": {"attorney": {"provider": {"wanted": "no"}, "client": {"outcome": "ok"}}, "open": [{"id": "q", "question": "Who pays?"}]}`, "attorney_ok", true},
		{"one has signed", `"signatories": [{"id": "a", "date": "2026-02-24"}, {"id": "b"}]`, "draft", true},
		{"all have signed", `"signatories": [{"id": "a", "date": "2026-02-24"}, {"id": "b", "date": "2026-02-25"}]`, "signed", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := speaking(t, c.answers).Status(func() bool { return c.clean }); got != c.want {
				t.Errorf("status is %s, want %s", got, c.want)
			}
		})
	}
}

// TestAChangeTakesBackTheReview holds that a review is of the words that the attorney read.
func TestAChangeTakesBackTheReview(t *testing.T) {
	a := fresh(t, "generic")
	set := func(path, text string) {
		e := a.Edit("answer")
		if err := e.Set(path, text, value.Context{}); err != nil {
			t.Fatal(err)
		}
		a, _ = e.Done()
	}
	clean := func() bool { return true }
	for _, side := range []string{"provider", "client"} {
		set("review.attorney."+side+".outcome", "ok_with_changes")
		set("review.attorney."+side+".fingerprint", a.Fingerprint()[:model.LeastOfFingerprint])
	}
	if got := a.Status(clean); got != "ready" {
		t.Errorf("reviewed by both, the agreement is %s, want ready", got)
	}
	set("review.notes", "private words change nothing")
	if got := a.Status(clean); got != "ready" {
		t.Errorf("after a private note, the agreement is %s, want ready", got)
	}
	set("legal.venue", "the courts of Portland")
	if got := a.Status(clean); got != "in_review" {
		t.Errorf("after a change, the agreement is %s, want in_review", got)
	}
}
