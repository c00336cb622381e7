package ui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// changed is an agreement after some deeds.
func changed(t testing.TB, body []byte, do func(*model.Edit) error) []byte {
	t.Helper()
	e := decode(body).Edit("change")
	if err := do(e); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	return model.Encode(a)
}

func set(pairs ...string) func(*model.Edit) error {
	return func(e *model.Edit) error {
		for i := 0; i < len(pairs); i += 2 {
			if err := e.Set(pairs[i], pairs[i+1], value.Context{Today: today()}); err != nil {
				return err
			}
		}
		return nil
	}
}

// sideOf is the line of the sidebar that names a section.
func (d *driver) sideOf(title string) string {
	for l := range strings.SplitSeq(d.screen(), "\n") {
		if strings.Contains(l[:min(len(l), 36)], title) {
			side, _, _ := strings.Cut(l, "│")
			return strings.TrimSpace(side)
		}
	}
	return ""
}

// TestASectionIsNotParkedWhileMoreIsOpen counts what nobody answered or parked before it says that something is parked.
func TestASectionIsNotParkedWhileMoreIsOpen(t *testing.T) {
	for _, c := range []struct{ name, parked, want string }{
		{"more is open", "term.effectiveDate", "1 open"},
		{"all of it is parked", "term.effectiveDate coverage.hours.support.zone", "parked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDriver(t, 120, 40, func(m *memory, o *ui.Options) {
				m.drafts["a1"] = &kept{updated: m.now(), cursor: "term|", body: changed(t, fresh(), func(e *model.Edit) error {
					for _, path := range strings.Fields(c.parked) {
						if err := e.Park(path, "ask", ""); err != nil {
							return err
						}
					}
					return nil
				})}
				m.order, o.Open = []string{"a1"}, "a1"
			})
			d.wait(time.Second)
			if got := d.sideOf("Terms"); !strings.Contains(got, c.want) {
				t.Errorf("the sidebar says %q, want %q", got, c.want)
			}
		})
	}
}

// TestAListThatIsOnlyProposedHasNoTick marks a list as answered once somebody said something in one of its rows, opened or not.
func TestAListThatIsOnlyProposedHasNoTick(t *testing.T) {
	lineOf := func(d *driver, name string) string {
		for l := range strings.SplitSeq(d.screen(), "\n") {
			if _, l, _ = strings.Cut(l, "│"); strings.Contains(l, name+"  ") {
				return strings.TrimSpace(l)
			}
		}
		return ""
	}
	d := practice(t, 140, 60, "services")
	d.wait(time.Second)
	if got := lineOf(d, "▸ Services"); !strings.Contains(got, "proposed") {
		t.Errorf("in focus it is %q", got)
	}
	d.press("enter", "esc", "tab", "tab")
	d.wait(time.Second)
	for _, name := range []string{"Services", "Not included", "Minimum standards"} {
		if got := lineOf(d, name); !strings.HasPrefix(got, "· ") {
			t.Errorf("as long as it is proposed, %s is %q", name, got)
		}
	}
	d = opened(t, 140, 60, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body = changed(t, preset("dental_medical"), set("services.sv-03.status", "excluded"))
		m.drafts["office"].cursor = "x|outOfScope.handling"
	})
	d.wait(time.Second)
	if got := lineOf(d, "Services"); !strings.HasPrefix(got, "✓ ") {
		t.Errorf("after one of its rows was answered the list is %q", got)
	}
}

// TestRowsThatNobodyLookedAtStayProposed calls a section done only once its proposed lists were opened.
func TestRowsThatNobodyLookedAtStayProposed(t *testing.T) {
	d := newDriver(t, 140, 40, func(m *memory, o *ui.Options) {
		m.drafts["a1"] = &kept{updated: m.now(), cursor: "backups|backups.jobs", body: changed(t, fresh(), set("backups.responsible", "provider"))}
		m.order, o.Open = []string{"a1"}, "a1"
	})
	d.wait(time.Second)
	if got := d.sideOf("Backups"); !strings.HasPrefix(got, "◐ Backups") || !strings.Contains(got, "to look at") {
		t.Errorf("before its list was opened the sidebar says %q", got)
	}
	d.press("enter", "esc")
	d.wait(time.Second)
	if got := d.sideOf("Backups"); !strings.HasPrefix(got, "✓ Backups") || !strings.Contains(got, "done") {
		t.Errorf("after its list was opened the sidebar says %q", got)
	}
	d.press("ctrl+q")
	was := d.mem.drafts["a1"]
	d = newDriver(t, 140, 40, func(m *memory, o *ui.Options) { m.drafts["a1"], m.order, o.Open = was, []string{"a1"}, "a1" })
	d.wait(time.Second)
	if got := d.sideOf("Backups"); !strings.HasPrefix(got, "✓ Backups") {
		t.Errorf("the next day the sidebar says %q", got)
	}
}

// TestTheSectionSaysWhichRowIsWrong names the row and the reason below the question of a list, and in the table below the row.
func TestTheSectionSaysWhichRowIsWrong(t *testing.T) {
	d := opened(t, 100, 40, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body, m.drafts["office"].cursor = changed(t, fresh(), func(e *model.Edit) error {
			if _, err := e.Add("services", "own"); err != nil {
				return err
			}
			return set("services.own.name", "Email security", "services.own.status", "excluded")(e)
		}), "x|outOfScope.handling"
	})
	d.sees("! “Email security” is both included and excluded")
	d.press("up", "up", "enter", "ctrl+end")
	d.wait(time.Second)
	d.sees("! Status: “Email security” is both included and excluded")
	d.seesNot("Still open in this row: Status")
}

// TestACellThatIsNeededIsNotCalledOptional says of an answer that something else makes necessary that it is needed.
func TestACellThatIsNeededIsNotCalledOptional(t *testing.T) {
	d := opened(t, 100, 40, func(m *memory, _ *ui.Options) {
		m.drafts["office"].body = changed(t, model.Encode(office()), func(e *model.Edit) error { return e.Type("contacts.marcus.phone", "", value.Context{}) })
		m.drafts["office"].cursor = "x|contacts.marcus.phone"
	})
	d.sees("Phone", "needed")
	d.seesNot("optional")
	d.press("o")
	d.sees("needed")
}

// TestTheSidebarSaysWhatItsMarksMean explains below the sections the marks and words that stand beside them, where there is room.
func TestTheSidebarSaysWhatItsMarksMean(t *testing.T) {
	d := started(t, 100, 30)
	d.sees("* warning + advice", "proposed: nobody said yes yet", "to accept: read, then say yes")
	d.seesNot("! error", "seen: ")
	d = started(t, 80, 24)
	d.sees("* warning + advice")
	d = opened(t, 100, 30, nil)
	d.seesNot("* warning")
}

// TestTheButtonSaysWhatIsAccepted counts the answers that it takes.
func TestTheButtonSaysWhatIsAccepted(t *testing.T) {
	d := section("security")(t, 100, 60)
	n := len(unconfirmed(d.kept("office"), "security"))
	d.sees(fmt.Sprintf("▸ Accept all %d", n), fmt.Sprintf("%d answers, proposed", n))
	d = section("security")(t, 80, 24)
	d.sees("▸ Read on    Accept unread")
}

// TestNothingIsSaidToBeWrongWhileItIsTyped holds that the marks of a question and of its section change for the worse only once it
// is left: text that cannot be read, and an answer that makes something wrong.
func TestNothingIsSaidToBeWrongWhileItIsTyped(t *testing.T) {
	d := at("term.initialMonths")(t, 120, 40)
	side := d.sideOf("Terms")
	d.press("ctrl+u")
	d.typeText("abc")
	d.wait(2 * time.Second)
	d.seesNot("not readable")
	if got := d.sideOf("Terms"); got != side {
		t.Errorf("while it is typed the sidebar says %q, before it %q", got, side)
	}
	d.press("tab")
	d.wait(time.Second)
	d.sees("not readable")
	if got := d.sideOf("Terms"); !strings.HasPrefix(got, "!") {
		t.Errorf("once it was left the sidebar says %q, want an error", got)
	}
	d.press("shift+tab", "ctrl+u")
	d.typeText("12")
	d.wait(time.Second)
	d.seesNot("not readable")
	if got := d.sideOf("Terms"); strings.HasPrefix(got, "!") {
		t.Errorf("once it can be read the sidebar still says %q", got)
	}
}

// TestACompanyOfWhichNothingWasSaidIsNotDone: what is usual stands in its sections, but nobody looked at it.
func TestACompanyOfWhichNothingWasSaidIsNotDone(t *testing.T) {
	d := newDriver(t, 80, 24, nil)
	d.press("p")
	d.sees("○ Payment           as usual")
	d.seesNot("done")
}
