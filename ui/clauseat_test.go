package ui_test

import (
	"testing"
	"time"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// TestAnOwnClauseChoosesItsPlace offers the clauses of the agreement by number and heading, where typing filters.
func TestAnOwnClauseChoosesItsPlace(t *testing.T) {
	d := opened(t, 100, 40, func(m *memory, _ *ui.Options) {
		e := decode(model.Encode(office())).Edit("own")
		if _, err := e.Add("clauses", "checks"); err != nil {
			t.Fatal(err)
		}
		for key, text := range map[string]string{"title": "Background checks", "body": "Only checked people."} {
			if err := e.Set("clauses.checks."+key, text, value.Context{}); err != nil {
				t.Fatal(err)
			}
		}
		a, _ := e.Done()
		m.drafts["office"].body, m.drafts["office"].cursor = model.Encode(a), "definitions|clauses.checks.at"
	})
	d.wait(time.Second)
	d.typeText("pay")
	d.sees("10.2 Payment", "10.3 Late payment")
	d.seesNot("3.2 Renewal")
	d.press("enter")
	d.wait(2 * time.Second)
	if got := d.answer("office", "clauses.checks.at"); got != "payment" {
		t.Errorf("it stands at %q, want payment", got)
	}
	d.sees("✓ At clause", "10.2 Payment")
}
