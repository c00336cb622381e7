package ui_test

import "testing"

// TestTheLimitOfAnApprovalIsAskedBehindThePhone asks in the row of somebody of the client first what is needed of that person.
func TestTheLimitOfAnApprovalIsAskedBehindThePhone(t *testing.T) {
	s := seated(t, "office")
	var last string
	for _, q := range s.AskRow("contacts.joanna") {
		if key := q.Place.Field.Key; key == "spendLimit" {
			if last != "phone" {
				t.Errorf("the limit is asked behind %q, want the phone", last)
			}
			return
		} else {
			last = key
		}
	}
	t.Error("the limit is not asked")
}
