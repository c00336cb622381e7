package ui_test

import (
	"testing"

	"engross/model"
	"engross/ui"
)

// TestLinesSayWhereOneStands after what moved one without one's asking, and lead first to what is near.
func TestLinesSayWhereOneStands(t *testing.T) {
	for _, c := range []struct {
		name, script  string
		want, wantNot []string
	}{
		{"an undo of the row one is in", "/go contacts\nadd Ana Ruiz\nundo", []string{"> undo Undone: add to Contacts. Section 2 of 14, Parties. Question", ", required, a list. Contacts. Now: 5 rows"}, nil},
		{"an undo of the row in an opened list", "/go contacts\n1\ndone\nadd Ana Ruiz\nundo", []string{"> undo Undone: add to Contacts. Section 2 of 14, Parties. Question"}, nil},
		{"a list of the questions of a row added to another section", "/go issues.escalation\n1\n/go provider person\nadd Service Desk\nlist\n4\n555 0100\ndone\n", []string{
			"> 4 Contacts, row 6 of 6, Service Desk. Question 4 of", "> done Added row 6, Service Desk.", "leads back to it. Escalation, row 1 of 3, level 1. Question 3 of 4, required. Provider’s person.",
		}, nil},
		{"a question of the row", "/go contacts\n3\n/go approve up", []string{"> /go approve up Contacts, row 3 of 5, Joanna Fern. Question", "May approve up to"}, []string{"nearest", "places"}},
		{"a section from a row", "/go contacts\n1\n/go services", []string{"Section 4 of 14, Services."}, nil},
		{"a way at a text", "/go price lists row 1\ndone\n/go fees row 1\ngo covers\n\n", []string{"> go covers “go covers” may be an answer here. 1. take it as `/go covers` (default) 2. take it as the answer", "Covers. Now: "}, []string{"taken as an answer"}},
		{"a text like a way", "/go provider.tradeName\ngo services\n2\n", []string{"> 2 Taken as you typed it."}, nil},
		{"a text like a way for sure", "/go provider.tradeName\n=go services\n", []string{"> =go services Taken as you typed it."}, []string{"may be an answer"}},
		{"rows of a sheet from anywhere", "/go provider.tradeName\npaste\ncontacts\nName\tSide\nAna Ruiz\tclient\n.\nyes\n", []string{"`paste` adds rows copied from a spreadsheet, such as prices or persons.", "> paste Rows of which list?", "6 rows. Now wrong in Parties: ", " Section 2 of 14, Parties. Question", "required, a list. Contacts."}, nil},
		{"an undo in a row that stays", "/go contacts\n1\nAnn\nundo", []string{"> undo Undone: Name of Priya Raman Ann, now Priya Raman. Question 2 of 11"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			said, _, err := spoken(t, c.script, func(m *memory, _ *ui.Options) { m.drafts["a1"].body = model.Encode(office()) })
			if err != nil {
				t.Fatal(err)
			}
			says(t, said, c.want, c.wantNot)
		})
	}
}
