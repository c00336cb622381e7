package clause_test

import (
	"strings"
	"testing"

	"engross/model/clause"
	"engross/model/doc"
)

// TestProposedWordsNameThePartiesAsTheyAreCalled looks for the word Client in an agreement that calls it the Practice. What
// somebody typed stays as it is.
func TestProposedWordsNameThePartiesAsTheyAreCalled(t *testing.T) {
	a := answer(t, kept(t, "dental"), "legal.liability.allocation.al-03.area=Choices of Client Experience, Inc.")
	d, _ := builtin(t).Build(a, clause.Options{Bare: true})
	var found []string
	doc.Walk(d.Blocks, func(b doc.Block) bool {
		doc.Inlines(b, func(x doc.Inline) {
			if x, ok := x.(doc.Answer); ok && strings.Contains(x.Text, "Client") && !strings.HasPrefix(x.Path, "contacts.") {
				found = append(found, x.Text)
			}
		})
		return true
	})
	if got, want := strings.Join(found, "; "), "Choices of Client Experience, Inc."; got != want {
		t.Errorf("answers that name the client %q, want %q", got, want)
	}
}
