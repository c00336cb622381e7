package model_test

import (
	"fmt"
	"testing"

	"engross/model"
)

// TestBackupArithmetic holds the golden cases of domain 2.15.7 and those beside them.
func TestBackupArithmetic(t *testing.T) {
	for _, c := range []struct {
		every     string
		copies    int
		kept      string
		fit       model.Fit
		needed    string
		reach     string
		rpo       string
		rpoIsFine bool
	}{
		{"24 hour", 30, "30 day", model.FitClean, "30 day", "30 day", "24 hour", true},
		{"24 hour", 30, "14 day", model.FitTooShort, "30 day", "14 day", "12 hour", false},
		{"24 hour", 30, "29 day", model.FitOneLess, "30 day", "29 day", "1 day", true},
		{"24 hour", 30, "28 day", model.FitTooShort, "30 day", "28 day", "", true},
		{"24 hour", 7, "90 day", model.FitTooLong, "7 day", "7 day", "2 day", true},
		{"4 hour", 42, "7 day", model.FitClean, "7 day", "7 day", "4 hour", true},
		{"4 hour", 42, "1 week", model.FitClean, "7 day", "1 week", "239 min", false},
		{"15 min", 96, "24 hour", model.FitClean, "1 day", "24 hour", "15 min", true},
		{"1 month", 12, "1 year", model.FitTooLong, "12 month", "12 month", "", true},
		{"24 hour", 365, "365 day", model.FitClean, "365 day", "365 day", "", true},
		{"24 hour", 1, "23 hour", model.FitOneLess, "1 day", "23 hour", "", true},
		{"", 30, "30 day", model.FitUnknown, "", "30 day", "1 min", true},
		{"24 hour", 30, "", model.FitUnknown, "30 day", "30 day", "", true},
	} {
		t.Run(fmt.Sprintf("%d every %s for %s", c.copies, c.every, c.kept), func(t *testing.T) {
			a := speaking(t, fmt.Sprintf(`"backups": {"jobs": [{"id": "x", "name": "Servers", "interval": %q, "copiesKept": %d, "retention": %q, "rpo": %q}]}`, c.every, c.copies, c.kept, c.rpo))
			j := a.Backups.Jobs.With("x")
			if got := j.Fit(); got != c.fit {
				t.Errorf("fit %d, want %d", got, c.fit)
			}
			if got := j.NeededRetention().String(); got != c.needed {
				t.Errorf("needs %q, want %q", got, c.needed)
			}
			if got := j.Reach().String(); got != c.reach {
				t.Errorf("reaches back %q, want %q", got, c.reach)
			}
			if got := j.IsRPOPossible(); got != c.rpoIsFine {
				t.Errorf("a loss of at most %s possible: %t, want %t", c.rpo, got, c.rpoIsFine)
			}
		})
	}
}

// TestCopiesOfAPartOfTheDay counts the copies of a job that runs in a part of each day only: the first and the last of it too.
func TestCopiesOfAPartOfTheDay(t *testing.T) {
	for _, c := range []struct {
		every, from, to string
		copies          int
		fit             model.Fit
		needed          string
		most            int
	}{
		{"1 hour", "07:00", "19:00", 390, model.FitClean, "30 day", 390},
		{"1 hour", "07:00", "19:00", 720, model.FitTooShort, "56 day", 390},
		{"1 hour", "07:00", "19:00", 391, model.FitOneLess, "31 day", 390},
		{"1 hour", "07:00", "19:00", 30, model.FitTooLong, "3 day", 390},
		{"2 hour", "20:00", "04:00", 150, model.FitClean, "30 day", 150},
		{"24 hour", "22:00", "04:00", 30, model.FitClean, "30 day", 30},
		{"1 hour", "", "", 720, model.FitClean, "30 day", 720},
	} {
		a := speaking(t, fmt.Sprintf(`"backups": {"jobs": [{"id": "x", "name": "Servers", "interval": %q, "from": %q, "to": %q, "copiesKept": %d, "retention": "30 day"}]}`, c.every, c.from, c.to, c.copies))
		j := a.Backups.Jobs.With("x")
		if got := j.Fit(); got != c.fit {
			t.Errorf("%d copies from %s to %s: fit %d, want %d", c.copies, c.from, c.to, got, c.fit)
		}
		if got := j.NeededRetention().String(); got != c.needed {
			t.Errorf("%d copies from %s to %s: needs %q, want %q", c.copies, c.from, c.to, got, c.needed)
		}
		if got := j.CopiesFor(); got != c.most {
			t.Errorf("from %s to %s, 30 days take %d copies, want %d", c.from, c.to, got, c.most)
		}
	}
}

// TestTheNumberOfCopiesFollowsTheHours has the copies that a preset brought follow the hours in which they are made.
func TestTheNumberOfCopiesFollowsTheHours(t *testing.T) {
	e := fresh(t, "generic").Edit("answers")
	for _, x := range [][3]string{{"interval", "1 hour", "720"}, {"from", "7 am", "720"}, {"to", "7 pm", "390"}, {"interval", "2 hours", "210"}} {
		mustType(t, e, "backups.jobs.servers."+x[0], x[1])
		if got := textOf(t, e.Agreement(), "backups.jobs.servers.copiesKept"); got != x[2] {
			t.Errorf("with %s %s, %s copies are kept, want %s", x[0], x[1], got, x[2])
		}
	}
}

func TestLongTermCopiesReachFurther(t *testing.T) {
	a := speaking(t, `"backups": {"jobs": [{"id": "x", "name": "Servers", "interval": "4 hour", "copiesKept": 42, "retention": "7 day",
		"gfs": {"daily": 7, "weekly": 4, "monthly": 12, "yearly": 6},
		"locations": [{"id": "a", "kind": "onsite"}, {"id": "b", "kind": "provider_cloud", "immutable": "yes"}]}]}`)
	j := a.Backups.Jobs.With("x")
	if got, want := j.TotalCopies(), 42+7+4+12+6; got != want {
		t.Errorf("%d copies in all, want %d", got, want)
	}
	if got := j.Reach().String(); got != "6 year" {
		t.Errorf("reaches back %s, want 6 year", got)
	}
	if got := j.Fit(); got != model.FitClean {
		t.Errorf("the frequent copies fit %d, want clean", got)
	}
	if copies, media, away := j.Spread(); copies != 3 || media != 2 || away != 1 {
		t.Errorf("%d copies on %d media, %d away; want 3, 2, 1", copies, media, away)
	}
	if got := j.LeastRetention().String(); got != "164 hour" {
		t.Errorf("least retention %s, want 164 hour", got)
	}
	want := map[string]string{"totalCopies": "71", "reach": "6 year", "neededRetention": "7 day", "frequentReach": "7 day", "spreadCopies": "3", "spreadMedia": "2", "spreadAway": "1"}
	for _, f := range j.Derived(model.Scope{A: a}) {
		if got := f.Text(); got != want[f.Key] {
			t.Errorf("%s is %q, want %q", f.Key, got, want[f.Key])
		}
	}
}

func TestACloudServiceBackedUpAtItsVendorIsNotAway(t *testing.T) {
	a := speaking(t, `"backups": {"jobs": [{"id": "x", "name": "Mail", "method": "saas", "locations": [{"id": "a", "kind": "vendor"}]}]}`)
	if copies, media, away := a.Backups.Jobs.With("x").Spread(); copies != 2 || media != 1 || away != 0 {
		t.Errorf("%d copies on %d media, %d away; want 2, 1, 0", copies, media, away)
	}
}
