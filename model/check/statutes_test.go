package check_test

import (
	"strings"
	"testing"

	"engross/model/check"
	"engross/model/check/example"
	"engross/model/value"
)

// leansOnLaw are the rules whose findings cite a table of law.
const leansOnLaw = "TRM-06 CST-06 CST-19 CST-21 SEC-07 SEC-16 SEC-17 LEG-06 LEG-07"

// TestTablesOfLawAreNoVerdicts holds that a finding which leans on a table of law says when it was read, sends people to
// their attorney, and says so when the table is more than a year old.
func TestTablesOfLawAreNoVerdicts(t *testing.T) {
	cited := map[string]bool{}
	for _, x := range example.Trips() {
		if !strings.Contains(leansOnLaw, x.Rule) {
			continue
		}
		a, err := example.Apply(draft(t, "office"), x.Do...)
		if err != nil {
			t.Fatal(err)
		}
		for _, years := range []int{0, 2} {
			for _, f := range check.Run(check.Input{Draft: a, Today: value.NewDate(2026+years, 11, 30)}) {
				if f.Rule != x.Rule || !strings.Contains(f.Message, "as read on ") {
					continue
				}
				cited[f.Rule] = true
				if !strings.Contains(f.Message, "ask your attorney") {
					t.Errorf("%s says %q, want it to send people to their attorney", f.Rule, f.Message)
				}
				if old := strings.Contains(f.Message, "more than 12 months ago"); old != (years > 0) {
					t.Errorf("in %d, %s says %q", 2026+years, f.Rule, f.Message)
				}
			}
		}
	}
	for _, id := range strings.Fields(leansOnLaw) {
		if !cited[id] {
			t.Errorf("no example of %s cites its table", id)
		}
	}
}
