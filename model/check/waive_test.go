package check_test

import (
	"bytes"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/check/example"
)

var leaving = check.Leaving{ID: "left", Reason: "agreed on the call", By: "Dana", On: today}

// leave leaves a finding as it is and returns the agreement with the step that takes it back.
func leave(t *testing.T, a *model.Agreement, f check.Finding, l check.Leaving) (*model.Agreement, model.Step) {
	t.Helper()
	fix := f.Leave(l)
	e := a.Edit(fix.Label)
	if err := fix.Apply(e); err != nil {
		t.Fatalf("leaving %s: %v", f.Rule, err)
	}
	return e.Done()
}

func examine(a *model.Agreement) (open, left []check.Finding) {
	return check.Examine(check.Input{Draft: a, Today: today})
}

func TestWarningsAndAdviceCanBeLeftAndErrorsNot(t *testing.T) {
	for _, c := range example.Trips() {
		a, err := example.Apply(draft(t, "office"), c.Do...)
		if err != nil {
			t.Fatal(err)
		}
		f := checkOf(c.Rule)(a)[0]
		waived, step := leave(t, a, f, leaving)
		open, left := check.Examine(inputOf(c.Rule, waived))
		if !f.MayBeLeft() {
			if len(left) > 0 || len(open) == 0 || open[0].Severity != check.Error {
				t.Errorf("%s %s: an error was left as it is", c.Rule, c.Name)
			}
			continue
		}
		if len(open) > 0 || len(left) != 1 || left[0].Message != f.Message || left[0].Waiver.By != "Dana" {
			t.Errorf("%s %s: found\n%sleft\n%swant it left and nothing found", c.Rule, c.Name, list(open), list(left))
		}
		back, err := waived.Undo(step)
		if err != nil || !bytes.Equal(model.Encode(back), model.Encode(a)) {
			t.Errorf("%s %s: leaving it is not undone: %v", c.Rule, c.Name, err)
		}
	}
}

func TestAWaiverLapsesWithItsValues(t *testing.T) {
	const days = "term.renewalNoticeDays"
	change := func(a *model.Agreement, path, answer string) *model.Agreement {
		e := a.Edit("change")
		apply(t, e, set(path, answer))
		a, _ = e.Done()
		return a
	}
	a := change(draft(t, "office"), days, "91")
	found := run(a)
	if len(found) == 0 || !found[0].MayBeLeft() {
		t.Fatalf("found\n%swant something that can be left", list(found))
	}
	a, _ = leave(t, a, found[0], leaving)
	other := change(a, "client.tradeName", "Fern")
	if open, left := examine(other); len(open) > 0 || len(left) != 1 {
		t.Errorf("after a change elsewhere there is\n%swant nothing", list(open))
	}
	a = change(a, days, "95")
	open, left := examine(a)
	if len(open) != 1 || len(left) > 0 || open[0].Waiver == nil || open[0].Waiver.Reason != "agreed on the call" {
		t.Fatalf("after the value changed there is\n%swant it found again, with the waiver that lapsed", list(open))
	}
	again, _ := leave(t, a, open[0], check.Leaving{ID: "other", Reason: "also this", By: "Lee", On: today})
	if n := again.Review.Waivers.Len(); n != 1 {
		t.Errorf("there are %d waivers, want the old one written over", n)
	}
	if open, left := examine(again); len(open) > 0 || len(left) != 1 || left[0].Waiver.By != "Lee" {
		t.Errorf("left again there is\n%swant nothing", list(open))
	}
	if open, _ := examine(change(again, days, "91")); len(open) != 1 {
		t.Errorf("back at the first value there is\n%swant it found: it was left for the second", list(open))
	}
}

func TestAWaiverNeedsAReasonAndAName(t *testing.T) {
	a, err := example.Apply(draft(t, "office"), set("term.renewalNoticeDays", "91"))
	if err != nil {
		t.Fatal(err)
	}
	f := run(a)[0]
	for _, l := range []check.Leaving{{ID: "w", By: "Dana"}, {ID: "w", Reason: "so it is"}} {
		waived, _ := leave(t, a, f, l)
		if _, left := examine(waived); len(left) > 0 {
			t.Errorf("left by %q for %q, want it found", l.By, l.Reason)
		}
	}
}
