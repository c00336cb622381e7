package check_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
)

func promisesOf(a *model.Agreement) []check.Promise {
	return check.Promises(a, model.Effective(a))
}

func proposedOf(a *model.Agreement) (n int) {
	for _, p := range promisesOf(a) {
		if p.IsProposed {
			n++
		}
	}
	return n
}

// TestAPromiseIsKeptOrTakenOut agrees to each promise of each start, and takes each out that can be: agreed to, it is no
// proposal any more; taken out, it stands nowhere, and nothing is an error that was none.
func TestAPromiseIsKeptOrTakenOut(t *testing.T) {
	for _, preset := range model.Presets {
		a, err := model.New(model.NewOptions{Preset: preset.Name})
		if err != nil {
			t.Fatal(err)
		}
		all := promisesOf(a)
		if proposedOf(a) != len(all) || len(all) < 15 {
			t.Errorf("%s: %d of %d promises are proposed, want all of at least 15", preset.Name, proposedOf(a), len(all))
		}
		before := errorsOf(a)
		for _, p := range all {
			kept := change(t, a, p.Keep())
			if got, want := proposedOf(kept), len(all)-1; got != want {
				t.Errorf("%s: with %q agreed to, %d are proposed, want %d", preset.Name, p.Says, got, want)
			}
			if p.Out() == nil {
				continue
			}
			without := change(t, a, p.Out())
			for _, q := range promisesOf(without) {
				if q.Says == p.Says {
					t.Errorf("%s: %q: %s, and it is still promised", preset.Name, p.Says, p.Out().Label)
				}
			}
			if more := errorsOf(without) - before; more > 0 {
				t.Errorf("%s: %s brings %d errors", preset.Name, p.Out().Label, more)
			}
		}
	}
}

// TestAgreedPromisesLeaveNoKeyTerm agrees to all promises: no key term is then said to stand as proposed.
func TestAgreedPromisesLeaveNoKeyTerm(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range promisesOf(a) {
		a = change(t, a, p.Keep())
	}
	for _, f := range run(a) {
		if f.Rule == "REV-05" {
			t.Errorf("all is agreed to, and still: %s", f.Message)
		}
	}
}

// TestAPromiseFollowsTheAnswers reads sentences of the finished sample.
func TestAPromiseFollowsTheAnswers(t *testing.T) {
	var says []string
	for _, p := range promisesOf(draft(t, "office")) {
		says = append(says, p.Says)
	}
	all := strings.Join(says, "\n")
	for _, want := range []string{
		"Recurring prices rise by 3% a year, told 60 days ahead.",
		"“Work after hours” costs $225.00 an hour.",
		"The agreement renews by itself for 12 months at a time, unless a side says no 60 days before it would.",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("nothing says %q; it says:\n%s", want, all)
		}
	}
}

func change(t *testing.T, a *model.Agreement, f *check.Fix) *model.Agreement {
	t.Helper()
	e := a.Edit(f.Label)
	if err := f.Apply(e); err != nil {
		t.Fatalf("%s: %v", f.Label, err)
	}
	out, _ := e.Done()
	return out
}

func errorsOf(a *model.Agreement) (n int) {
	for _, f := range run(a) {
		if f.Severity == check.Error {
			n++
		}
	}
	return n
}

// TestATypedFigureWasSpokenOf types one figure of a sentence: what stands beside it needs no word of its own.
func TestATypedFigureWasSpokenOf(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, text, says string }{
		{"legal.liability.capMonths", "6", "the fees of 6 months"},
		{"costs.late.graceDays", "15", "15 days late"},
		{"term.renewalNoticeDays", "45", "says no 45 days before"},
	} {
		e := a.Edit("type")
		if err := e.Fill(c.path, c.text, model.ByUser, ""); err != nil {
			t.Fatal(err)
		}
		isSaid := false
		for _, p := range promisesOf(e.Agreement()) {
			if strings.Contains(p.Says, c.says) {
				isSaid = true
				if p.IsProposed {
					t.Errorf("%s is %s: %q counts as proposed", c.path, c.text, p.Says)
				}
			}
		}
		if !isSaid {
			t.Errorf("%s is %s: no promise says %q", c.path, c.text, c.says)
		}
	}
}
