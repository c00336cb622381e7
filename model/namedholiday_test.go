package model_test

import "testing"

// TestADayOffIsNamedAfterAHoliday takes its date and its return from the holiday that it follows.
func TestADayOffIsNamedAfterAHoliday(t *testing.T) {
	for _, c := range []struct{ name, date, returns string }{
		{"Day after Thanksgiving", "2026-11-27", "after_weekday"},
		{"the day after Thanksgiving Day", "2026-11-27", "after_weekday"},
		{"Friday after Thanksgiving", "2026-11-27", "after_weekday"},
		{"Day after New Year’s Day", "2027-01-02", "date"},
		{"The day after the party", "", "date"},
		{"Day after", "", "date"},
		{"Company day", "", "date"},
	} {
		a := agreed(t, "generic", "term.effectiveDate=2026-03-01", "coverage.hours.support.holidaySet=us_common", "coverage.hours.support.holidays.x", "coverage.hours.support.holidays.x.name="+c.name)
		if got := textOf(t, a, "coverage.hours.support.holidays.x.date"); got != c.date {
			t.Errorf("%s is on %q, want %q", c.name, got, c.date)
		}
		if got := a.Coverage.Hours.With("support").Holidays.With("x").Returns; string(got) != c.returns {
			t.Errorf("%s returns %q, want %q", c.name, got, c.returns)
		}
	}
}
