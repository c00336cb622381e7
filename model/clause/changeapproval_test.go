package clause_test

import (
	"strings"
	"testing"
)

// TestWhoeverMayApproveChangesIsAsked keeps the clause on changes, the table of their kinds and the rights of the contacts from telling
// different people.
func TestWhoeverMayApproveChangesIsAsked(t *testing.T) {
	alone := []string{"contacts.joanna.mayApproveChange=no", "contacts.theo.mayApproveChange=yes", "maintenance.changeApproverId=theo"}
	for _, tt := range []struct {
		name    string
		answers []string
		want    bool
	}{
		{"nobody else may", alone, false},
		{"the owner may too", append(alone, "contacts.joanna.mayApproveChange=yes"), true},
		{"the owner gives no instructions", append(alone, "contacts.joanna.mayApproveChange=yes", "contacts.joanna.authority=no"), false},
	} {
		for _, id := range []string{"change-control", "change-types"} {
			text := said(t, id, tt.answers...)
			if got := strings.Contains(text, "another person who may approve Changes"); got != tt.want {
				t.Errorf("%s: %s says that others may approve: %t, want %t\n%s", tt.name, id, got, tt.want, text)
			}
		}
	}
}
