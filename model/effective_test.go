package model_test

import (
	"testing"

	"engross/model"
)

// TestAParkedProposalIsBlank parks a question that only the preset answered: nothing is said until somebody answers, here
// and for whoever reads the public projection, which does not tell who answered.
func TestAParkedProposalIsBlank(t *testing.T) {
	const path = "security.regimes"
	e := fresh(t, "generic").Edit("park")
	if got := textOf(t, model.Effective(e.Agreement()), path); got != "none" {
		t.Fatalf("the preset says %q, want none", got)
	}
	if err := e.Park(path, "ask Ines", "Ines"); err != nil {
		t.Fatal(err)
	}
	parked := e.Agreement()
	for name, a := range map[string]*model.Agreement{"the draft": parked, "the public projection": reread(t, parked)} {
		if got := textOf(t, model.Effective(a), path); got != "" {
			t.Errorf("%s says %q, want nothing while it is parked", name, got)
		}
	}
	if got := textOf(t, parked, path); got != "none" {
		t.Errorf("the proposal is %q, want it kept", got)
	}
	mustType(t, e, path, "none")
	for name, a := range map[string]*model.Agreement{"typed": e.Agreement(), "typed, carried": reread(t, e.Agreement())} {
		if got := textOf(t, model.Effective(a), path); got != "none" {
			t.Errorf("%s: parked with an answer of somebody it says %q, want that answer", name, got)
		}
	}
}

func reread(t *testing.T, a *model.Agreement) *model.Agreement {
	t.Helper()
	b, _, err := model.Decode(model.EncodePublic(a))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
