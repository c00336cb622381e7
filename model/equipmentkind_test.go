package model_test

import (
	"testing"

	"engross/model"
)

// TestAKindIsProposedByTheName holds that counts by name, as a spreadsheet has them, need no second word for what they are.
func TestAKindIsProposedByTheName(t *testing.T) {
	for name, want := range map[string]string{
		"Laptops": "laptop", "Servers DC01, APP01": "server", "Firewall, Tampa": "firewall", "Windows 11 PCs": "workstation", "HP switches": "switch",
		"Wi-Fi access points": "access_point", "iPads": "mobile", "Computer of the owner's son": "workstation", "APC UPS": "ups", "Label printers": "printer",
		"Office 365": "cloud_tenant", "MacBook Air": "laptop",
		"Dental software": "application", "Wifi, upper floor": "access_point",
		"Printer server": "", "Phones": "", "Eastman": "", "Rack": "", "": "",
	} {
		e := fresh(t, "generic").Edit("kinds")
		mustAdd(t, e, "equipment", "x")
		mustType(t, e, "equipment.x.desc", name)
		a := model.Effective(e.Agreement())
		if got := textOf(t, a, "equipment.x.kind"); got != want {
			t.Errorf("%q is taken for %q, want %q", name, got, want)
		}
		if covered := textOf(t, a, "equipment.x.covered"); (want == "laptop" || want == "cloud_tenant") && covered != "yes" {
			t.Errorf("%q is covered: %q, want yes as of each kind that is looked after", name, covered)
		}
	}
	e := fresh(t, "generic").Edit("kinds")
	mustAdd(t, e, "equipment", "x")
	mustType(t, e, "equipment.x.desc", "Laptops")
	mustType(t, e, "equipment.x.qty", "31")
	mustType(t, e, "equipment.x.kind", "server")
	if got := textOf(t, model.Effective(e.Agreement()), "equipment.x.kind"); got != "server" {
		t.Errorf("what was said is %q, want the server", got)
	}
}
