package model_test

import (
	"testing"

	"engross/model"
	"engross/model/value"
)

// TestGraceIsTold says beside a late fee that it begins after some days, as long as nobody spoke of them.
func TestGraceIsTold(t *testing.T) {
	from := func(answers ...[2]string) string {
		e := fresh(t, "generic").Edit("late")
		for _, x := range answers {
			mustType(t, e, x[0], x[1])
		}
		p, err := model.Effective(e.Agreement()).At("costs.late")
		if err != nil {
			t.Fatal(err)
		}
		return p.Field.Group().(model.Deriver).Derived(p.Scope)[0].Show(value.Style{})
	}
	if got, want := from([2]string{"costs.late.pct", "1"}), "10 days after the due day, as is usual; “Days of grace” takes another number"; got != want {
		t.Errorf("the fee begins %q, want %q", got, want)
	}
	for _, x := range [][2]string{{"costs.late.graceDays", "5"}, {"costs.late.graceDays", "0"}, {"costs.late.kind", "none"}} {
		if got := from(x); got != "" {
			t.Errorf("with %s the fee begins %q", x[0], got)
		}
	}
}
