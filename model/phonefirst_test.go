package model_test

import (
	"strings"
	"testing"

	"engross/model"
)

// TestWhoHasAPhoneIsCalled proposes for what is called the person of the client who has a phone and may instruct, not the owner who
// was noted first without one. What is approved and signed stays with the owner.
func TestWhoHasAPhoneIsCalled(t *testing.T) {
	reach := [][2]string{
		{"contacts.mona.title", "Owner"},
		{"contacts.olga.title", "Office manager"},
		{"contacts.olga.phone", "719-555-0100"},
	}
	called := []string{"report-issue", "p1-outage", "security-incident", "leaver", "restore-request", "site-access", "monitoring-alert", "vendor-isp"}
	for _, c := range []struct {
		name    string
		answers [][2]string
		want    string
	}{
		{"may instruct", [][2]string{{"contacts.olga.authority", "yes"}}, "olga"},
		{"may approve", [][2]string{{"contacts.olga.spendLimit", "500"}}, "olga"},
		{"nobody said that she may instruct", nil, "mona"},
		{"may not instruct", [][2]string{{"contacts.olga.authority", "no"}}, "mona"},
		{"both have a phone", [][2]string{{"contacts.olga.authority", "yes"}, {"contacts.mona.phone", "719-555-0101"}}, "mona"},
		{"the owner was chosen", [][2]string{{"contacts.olga.authority", "yes"}, {"client.primaryContactId", "mona"}}, "mona"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := model.Effective(managerAndOwner(t, append(reach[:len(reach):len(reach)], c.answers...)...))
			if got := string(a.Client.PrimaryContactID); got != c.want {
				t.Errorf("the main contact is %s, want %s", got, c.want)
			}
			for _, row := range called {
				want := c.want
				if c.name == "the owner was chosen" && strings.Contains("security-incident leaver restore-request site-access", row) {
					continue // which the owner was given
				}
				if got := string(a.CallSheet.With(row).ClientID); got != want {
					t.Errorf("%s names %s, want %s", row, got, want)
				}
			}
			for _, row := range []string{"approve-spend", "approve-change", "contract-notice"} {
				if got := string(a.CallSheet.With(row).ClientID); got != "mona" {
					t.Errorf("%s names %s, want the owner", row, got)
				}
			}
			if got := a.Contacts.With("mona").Authority; !got.IsYes() {
				t.Errorf("the owner may instruct: %q, want yes", got)
			}
		})
	}
}

// TestTheProvidersPeopleAreTheProviders keeps the client's people off the provider's side, whatever a row of signatures says.
func TestTheProvidersPeopleAreTheProviders(t *testing.T) {
	for name, answers := range map[string][][2]string{
		"who signs":        {{"+signatories", "s"}, {"signatories.s.side", "provider"}, {"signatories.s.contactId", "olga"}},
		"the main contact": {{"provider.primaryContactId", "olga"}},
		"the call sheet":   {{"callSheet.p1-outage.providerId", "olga"}, {"callSheet.approve-spend.providerId", "olga"}},
	} {
		a := model.Effective(managerAndOwner(t, answers...))
		for _, x := range a.Issues.Escalation {
			if x.ProviderID != "" {
				t.Errorf("%s: level %d of the provider names %s of the client", name, x.Level.Int(), x.ProviderID)
			}
		}
	}
}
