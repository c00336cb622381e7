package clause_test

import (
	"strings"
	"testing"
)

// TestOnePersonIsCalledAtNight names beside a task at any time who is called after hours, where somebody else is.
func TestOnePersonIsCalledAtNight(t *testing.T) {
	const another = "callSheet.after-hours.providerId=marcus"
	line := func(task string, answers ...string) string {
		text := said(t, "call-list", append([]string{"callSheet.p1-outage.providerId=priya", "callSheet.after-hours.providerId=priya"}, answers...)...)
		_, text, _ = strings.Cut(text, task)
		text, _, _ = strings.Cut(text, "any time")
		return text
	}
	for _, tt := range []struct {
		name, task string
		answers    []string
		want       bool
	}{
		{"the same person", "Critical outage", nil, false},
		{"another person", "Critical outage", []string{another}, true},
		{"a break-in", "Security incident", []string{another}, true},
		{"no service at night", "Critical outage", []string{another, "afterHours.policy=none"}, false},
		{"by email", "Report a failed backup", []string{another}, false},
	} {
		if got := line(tt.task, tt.answers...); strings.Contains(got, "; after hours: Marcus") != tt.want {
			t.Errorf("%s: the line says %q, want Marcus at night in it is %t", tt.name, got, tt.want)
		}
	}
	if got := line("Critical outage", "contacts.priya.afterPhone=+1 503 555 0159"); !strings.Contains(got, "; after hours: (503) 555-0159") {
		t.Errorf("another number at night is not told: %q", got)
	}
	if got := line("Critical outage", "contacts.priya.phone=+1 503 555 0150", "contacts.priya.afterPhone=+1 503 555 0150"); strings.Contains(got, "after hours: (503) 555-0150") {
		t.Errorf("the same number is told twice: %q", got)
	}
	text := said(t, "call-list", "callSheet.p1-outage.clientId=theo", "callSheet.security-incident.clientId=joanna", "callSheet.after-hours.clientId=joanna")
	_, outage, _ := strings.Cut(text, "Critical outage")
	if outage, _, _ = strings.Cut(outage, "any time"); !strings.Contains(outage, "; after hours: Joanna Fern") {
		t.Errorf("the client’s person at night is not named: %q", outage)
	}
	text = said(t, "call-list", "contacts.theo.afterPhone=", "contacts.joanna.afterPhone=")
	if _, late, _ := strings.Cut(text, "Help after hours"); !strings.Contains(late, "whoever called is called back") {
		t.Errorf("nobody at the client has a number for the night: %q", text)
	}
}
