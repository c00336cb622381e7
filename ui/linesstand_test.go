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
