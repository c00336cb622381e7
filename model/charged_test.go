package model_test

import (
	"slices"
	"strings"
	"testing"

	"engross/model"
)

// TestAFeeIncludesTheOptionThatItIsCalledBy holds that a service which is only proposed as an option is part of the agreement, with what
// goes with it, while a line that is no option is charged under its name; and that what somebody said of it stays.
func TestAFeeIncludesTheOptionThatItIsCalledBy(t *testing.T) {
	const x, fees = "costs.lists.main.fees.x", "costs.lists.main.fees"
	for _, c := range []struct{ label, service, pays string }{
		{"Managed detection (24x7)", "sv-20", "sv-20"},
		{"SOC / MDR", "sv-20", "sv-20"},
		{"vCIO meetings", "sv-21", "sv-21"},
		{"Phishing tests + training", "sv-19", "sv-19"},
		{"Security awareness & phishing", "sv-19", "sv-19"},
		{"Managed mobile devices", "sv-18", "sv-18"},
		{"M365 administration", "sv-14", "sv-14"},
		{"Microsoft 365 Business Premium", "sv-14", ""}, // the licenses; the work is paid for elsewhere
	} {
		start := fresh(t, "generic")
		e := start.Edit("line")
		look := func(when, status, pays string) {
			t.Helper()
			a := model.Effective(e.Agreement())
			fee := ""
			if a.MainList().Fees.With("x") != nil {
				fee = textOf(t, a, x+".serviceIds")
			}
			inAll := a.MainList().Fees.With("managed").ServiceIDs.Has(c.service)
			if got := textOf(t, a, "services."+c.service+".status"); got != status || fee != pays || inAll != (status == "included" && pays == "") {
				t.Errorf("%s, %s: the service is %q, the line pays for %q, the fee for all pays: %t; want %q and %q", c.label, when, got, fee, inAll, status, pays)
			}
		}
		look("before", "optional", "")
		mustAdd(t, e, fees, "x")
		mustType(t, e, x+".label", c.label)
		look("named", "included", c.pays)
		if got := e.Agreement().IncludedSince(start); len(got) != 1 {
			t.Errorf("%s: what was included is told as %q", c.label, got)
		}
		mustType(t, e, x+".optional", "yes")
		look("an option", "optional", "")
		mustType(t, e, x+".optional", "")
		mustType(t, e, x+".label", "Gold plan")
		look("called otherwise", "optional", "")
		mustType(t, e, x+".label", c.label)
		if err := e.Remove(x); err != nil {
			t.Fatal(err)
		}
		look("gone", "optional", "")
		if now, was := len(e.Agreement().Duties), len(start.Duties); now != was {
			t.Errorf("%s: %d duties are left, want %d", c.label, now, was)
		}
		mustUndo(t, start, e)
	}
	e := fresh(t, "generic").Edit("line")
	mustType(t, e, "services.sv-20.status", "optional")
	mustAdd(t, e, fees, "x")
	mustType(t, e, x+".label", "Managed detection")
	if got := textOf(t, e.Agreement(), "services.sv-20.status"); got != "optional" {
		t.Errorf("a service that somebody offers as an option is %q", got)
	}
}

// TestTheFeeForAllLeavesWhatOtherNamesTell holds that the proposed fee for many services does not pay for what another line is plainly
// called by, whatever words stand before or in brackets behind it.
func TestTheFeeForAllLeavesWhatOtherNamesTell(t *testing.T) {
	const fees = "costs.lists.main.fees"
	e := fresh(t, "accounting").Edit("lines")
	mustType(t, e, fees+".managed.label", "Managed workstation")
	for id, label := range map[string]string{"w": "Security program (WISP)", "f": "Managed firewall", "b": "Managed backup (3 TB)"} {
		mustAdd(t, e, fees, id)
		mustType(t, e, fees+"."+id+".label", label)
	}
	paid := textOf(t, model.Effective(e.Agreement()), fees+".managed.serviceIds")
	for _, id := range []string{"sv-24", "sv-11", "sv-12"} {
		if slices.Contains(strings.Split(paid, ","), id) {
			t.Errorf("the fee for all still pays for %s: %s", id, paid)
		}
	}
}

// TestWhatServicesTellOfProviderAndMeasures holds that one whose services watch for attacks is called so, and that a measure stands as
// a service of the agreement's own which brings it.
func TestWhatServicesTellOfProviderAndMeasures(t *testing.T) {
	e := fresh(t, "generic").Edit("services")
	look := func(when, path, want string) {
		t.Helper()
		if got := textOf(t, model.Effective(e.Agreement()), path); got != want {
			t.Errorf("%s: %s is %q, want %q", when, path, got, want)
		}
	}
	look("at first", "meta.role", "msp")
	mustType(t, e, "services.sv-20.status", "included")
	look("with detection", "meta.role", "msp_mssp")
	mustType(t, e, "meta.role", "msp")
	look("as was said", "meta.role", "msp")
	if err := e.Remove("services.sv-19"); err != nil {
		t.Fatal(err)
	}
	look("without lessons", "security.controls.training.status", "not_in_scope")
	mustAdd(t, e, "services", "hour")
	mustType(t, e, "services.hour.name", "One hour about fake emails")
	mustType(t, e, "services.hour.status", "included")
	look("with an hour of its own", "security.controls.training.status", "included")
}

// TestPrioritiesAreMetAsOftenAsOneIs has what a preset says of the others follow the share that somebody gave for one.
func TestPrioritiesAreMetAsOftenAsOneIs(t *testing.T) {
	start := fresh(t, "generic")
	e := start.Edit("share")
	mustType(t, e, "levels.priorities.p4.targetPct", "80")
	mustType(t, e, "levels.priorities.p2.targetPct", "92")
	for id, want := range map[string]string{"p1": "92", "p2": "92", "p3": "92", "p4": "80"} {
		if got := textOf(t, e.Agreement(), "levels.priorities."+id+".targetPct"); got != want {
			t.Errorf("%s is met in %q percent, want %q", id, got, want)
		}
	}
	mustUndo(t, start, e)
}

// TestAFeeByUseIsCountedByWhatItsNameSpeaksOf proposes the unit of what is done once for each, and reads what people call it.
func TestAFeeByUseIsCountedByWhatItsNameSpeaksOf(t *testing.T) {
	const x = "costs.lists.main.fees.x"
	for _, c := range []struct{ label, typed, want string }{
		{"Setting up a new computer", "", "workstation"},
		{"Setting up new users", "", "user"},
		{"Backup storage", "", "gb"},
		{"Anything", "computer", "workstation"},
		{"Anything", "PC", "workstation"},
		{"Anything", "employee", "user"},
		{"Anything", "location", "site"},
	} {
		e := fresh(t, "generic").Edit("fee")
		mustAdd(t, e, "costs.lists.main.fees", "x")
		mustType(t, e, x+".label", c.label)
		mustType(t, e, x+".kind", "usage")
		if c.typed != "" {
			mustType(t, e, x+".unit", c.typed)
		}
		if got := textOf(t, model.Effective(e.Agreement()), x+".unit"); got != c.want {
			t.Errorf("%s %s: the unit is %q, want %q", c.label, c.typed, got, c.want)
		}
	}
}
