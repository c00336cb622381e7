package model_test

import (
	"strings"
	"testing"

	"engross/model"
)

// TestNoLimitIsSaidByLeavingItEmpty: words for no limit are no number; the problem says how to say it.
func TestNoLimitIsSaidByLeavingItEmpty(t *testing.T) {
	e := fresh(t, "generic").Edit("limits")
	withContacts(t, e)
	mustType(t, e, "outOfScope.handling", "hourly_to_limit")
	mustType(t, e, "legal.liability.capKind", "fixed")
	for _, c := range []struct{ path, typed, want string }{
		{"legal.liability.dataBreachCap", "No limit", "no limit is said by leaving this empty"},
		{"contacts.tom.monthLimit", "unlimited", "no limit is said by leaving this empty"},
		{"legal.liability.capFixed", "none", "a limit is needed here"},
		{"outOfScope.limit", "no limit", "a limit is needed here"},
		{"contacts.tom.monthLimit", "lots", "is not an amount"},
	} {
		err := e.Type(c.path, c.typed, ctx)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %q gives %v, want %q", c.path, c.typed, err, c.want)
		}
	}
}

// TestASecondNoticeHasAPlace: a notice takes one number for both sides, and who types two learns where the other goes.
func TestASecondNoticeHasAPlace(t *testing.T) {
	e := fresh(t, "generic").Edit("notices")
	const place = "goes under “Other notice periods”"
	for path, typed := range map[string][]string{
		"term.renewalNoticeDays": {"60/90", "60 for us and 90 for you"},
		"term.monthNoticeDays":   {"30 for us, 90 for him"},
	} {
		if path == "term.monthNoticeDays" {
			mustType(t, e, "term.kind", "month_to_month")
		}
		for _, text := range typed {
			if err := e.Type(path, text, ctx); err == nil || !strings.Contains(err.Error(), place) {
				t.Errorf("%s: %q gives %v, want %q", path, text, err, place)
			}
		}
		if err := e.Type(path, "thirty or so", ctx); err == nil || strings.Contains(err.Error(), place) {
			t.Errorf("%s: no two numbers, yet %v", path, err)
		}
		mustType(t, e, path, "45 days")
	}
}

// TestTheStateOfACompanyIsWrittenOut: its code is that of a state only where the company sits in the United States.
func TestTheStateOfACompanyIsWrittenOut(t *testing.T) {
	e := fresh(t, "generic").Edit("states")
	for _, c := range []struct{ country, typed, want string }{
		{"", "FL", "Florida"},
		{"", "or", "Oregon"},
		{"USA", "D.C.", "D.C."},
		{"", "Delaware", "Delaware"},
		{"Germany", "DE", "DE"},
	} {
		mustType(t, e, "client.address.country", c.country)
		mustType(t, e, "client.formedIn", c.typed)
		if got := string(e.Agreement().Client.FormedIn); got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.typed, c.country, got, c.want)
		}
	}
}

// TestWhoSignsHasNoLimit: a spending limit is proposed for who approves spending, unless that person signs for the client.
func TestWhoSignsHasNoLimit(t *testing.T) {
	for _, c := range []struct {
		name   string
		typed  [][2]string
		want   string // of Ruth and of the line on the call sheet
		signer string
	}{
		{"who approves signs", nil, "- -", "ruth"},
		{"somebody else signs", nil, "500.00 500.00", "tom"},
		{"a limit is given", [][2]string{{"contacts.ruth.spendLimit", "2000"}}, "2000.00 2000.00", "ruth"},
		{"on the call sheet", [][2]string{{"callSheet.approve-spend.limit", "300"}}, "300.00 300.00", "ruth"},
	} {
		e := fresh(t, "generic").Edit("limits")
		withContacts(t, e)
		mustType(t, e, "signatories.client.contactId", c.signer)
		for _, x := range c.typed {
			mustType(t, e, x[0], x[1])
		}
		a := model.Effective(e.Agreement())
		var got []string
		for _, path := range []string{"contacts.ruth.spendLimit", "callSheet.approve-spend.limit"} {
			text := textOf(t, a, path)
			if text == "" {
				text = "-"
			}
			got = append(got, text)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// TestHoursThatAreAlsoHeldAreAdded: they are added to what stands; a day that stands gets its new hours.
func TestHoursThatAreAlsoHeldAreAdded(t *testing.T) {
	for _, c := range []struct{ stood, typed, want string }{
		{"mon-fri 8-17", "also sat 8-1", "mon-fri 08:00-17:00; sat 08:00-13:00"},
		{"mon-fri 8-17", "and also on saturdays from 8 to 1", "mon-fri 08:00-17:00; sat 08:00-13:00"},
		{"mon-fri 8-17", "plus Saturday 8 to 1", "mon-fri 08:00-17:00; sat 08:00-13:00"},
		{"mon-fri 8-17", "+ sat 8-1", "mon-fri 08:00-17:00; sat 08:00-13:00"},
		{"mon-fri 8-17", "sat 8-1 as well", "mon-fri 08:00-17:00; sat 08:00-13:00"},
		{"mon-fri 8-17", "also fri, sat 8-1", "mon-thu 08:00-17:00; fri-sat 08:00-13:00"},
		{"mon-fri 8-17", "sat 8-1", "sat 08:00-13:00"},
	} {
		e := fresh(t, "generic").Edit("hours")
		p, err := e.Agreement().At("coverage.hours")
		if err != nil || p.Field.List().Len() == 0 {
			t.Fatal("there are no hours", err)
		}
		path := "coverage.hours." + p.Field.List().Row(0).Key() + ".week"
		mustType(t, e, path, c.stood)
		mustType(t, e, path, c.typed)
		if got := textOf(t, model.Effective(e.Agreement()), path); got != c.want {
			t.Errorf("%q at %q gives %s, want %s", c.typed, c.stood, got, c.want)
		}
	}
}

// TestASecondTimeHasAPlace: who types the recovery time of a season too learns where it goes, once there is a season.
func TestASecondTimeHasAPlace(t *testing.T) {
	e := fresh(t, "generic").Edit("recovery")
	const path, typed, place = "backups.jobs.servers.rto", "4 hours in season, 8 hours otherwise", "goes under “Back within, in other hours”"
	if err := e.Type(path, typed, ctx); err == nil || strings.Contains(err.Error(), place) {
		t.Errorf("without a season, %q gives %v", typed, err)
	}
	if _, err := e.Add("coverage.hours", "tax"); err != nil {
		t.Fatal(err)
	}
	if err := e.Type(path, typed, ctx); err == nil || !strings.Contains(err.Error(), place) {
		t.Errorf("%q gives %v, want %q", typed, err, place)
	}
}
