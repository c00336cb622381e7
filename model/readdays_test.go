package model_test

import "testing"

// TestADayInSupportHoursIsABusinessDay reads days that are typed for a time as the hours count that it is measured in.
func TestADayInSupportHoursIsABusinessDay(t *testing.T) {
	const line = "levels.priorities.p3.targets.support"
	for _, c := range []struct{ class, typed, want string }{
		{"support", "1 day", "1 bizday"},
		{"support", "next day", "1 bizday"},
		{"support", "2 days", "2 bizday"},
		{"support", "2 calendar days", "2 day"},
		{"support", "24 h", "24 hour"},
		{"24x7", "1 day", "1 day"},
		{"after", "1 day", "1 day"},
	} {
		e := fresh(t, "generic").Edit("time")
		mustType(t, e, line+".hoursClass", c.class)
		for _, key := range []string{"response", "resolution", "updateEvery"} {
			mustType(t, e, line+"."+key, c.typed)
			if got := textOf(t, e.Agreement(), line+"."+key); got != c.want {
				t.Errorf("%s, %s: %q is read as %q, want %q", key, c.class, c.typed, got, c.want)
			}
		}
	}
}
