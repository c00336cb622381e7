package ui_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/ui"
)

// TestABurstWhoseFollowersAreAsBeforeIsNoStep holds that what was typed and deleted at once leaves nothing to undo where other answers
// and rows followed it and are as before.
func TestABurstWhoseFollowersAreAsBeforeIsNoStep(t *testing.T) {
	for _, c := range []struct {
		at, text string
		said     []string // pairs of paths and texts
		add      [][2]string
		follows  string // a path of which something changes
	}{
		{"costs.lists.main.fees.own.label", "Email security", nil, [][2]string{{"costs.lists.main.fees", "own"}}, "costs.lists.main.fees.managed.serviceIds"},
		{"contacts.b.spendLimit", "500", []string{"contacts.a.side", "client", "contacts.a.title", "Owner", "contacts.a.spendLimit", "500", "contacts.b.side", "client", "contacts.b.title", "Owner"}, [][2]string{{"contacts", "a"}, {"contacts", "b"}}, "signatories.client-2"},
	} {
		d := opened(t, 80, 24, func(m *memory, _ *ui.Options) {
			m.drafts["office"].body = changed(t, preset("generic"), func(e *model.Edit) error {
				for _, x := range c.add {
					if _, err := e.Add(x[0], x[1]); err != nil {
						return err
					}
				}
				return set(c.said...)(e)
			})
			section, _, _ := strings.Cut(c.at, ".")
			m.drafts["office"].cursor = section + "|" + c.at
		})
		d.press("enter")
		d.typeText(c.text)
		for range c.text {
			d.press("backspace")
		}
		d.press("ctrl+z")
		d.sees("There is nothing to undo.")
		d.typeText(c.text)
		d.wait(2 * time.Second)
		if steps := d.mem.drafts["office"].history.Steps; len(steps) != 1 || !slices.ContainsFunc(steps[0].Changes, func(x model.Change) bool { return x.Path == c.follows }) {
			t.Errorf("%s: %s does not follow: %+v", c.at, c.follows, steps)
		}
	}
}
