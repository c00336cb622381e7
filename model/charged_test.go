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
