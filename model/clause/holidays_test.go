package clause_test

import (
	"strings"
	"testing"
)

// TestHolidaysSayWhoIsOnCall holds the days off to what is promised After-Hours.
func TestHolidaysSayWhoIsOnCall(t *testing.T) {
	for policy, want := range map[string]string{
		"none":          "none",
		"best_effort":   "help only if someone can be reached",
		"on_call_p1":    "on call for Incidents of the highest Priority only",
		"on_call_p1_p2": "on call for Incidents of the two highest Priorities only",
		"full_24x7":     "full service",
	} {
		answers := []string{
			"afterHours.policy=" + policy, "coverage.hours.support.holidays.fair", "coverage.hours.support.holidays.fair.name=Fair",
			"coverage.hours.support.holidays.fair.date=2026-08-14", "coverage.hours.support.holidays.fair.yearly=no",
		}
		if got := said(t, "hours", answers...); !strings.Contains(got, "not again "+want) {
			t.Errorf("with %s the hours say %q, want %q", policy, got, want)
		}
		if got := said(t, "holiday-dates", answers...); !strings.Contains(got, "August 14, 2026 "+want) {
			t.Errorf("with %s the dates say %q, want %q", policy, got, want)
		}
	}
}
