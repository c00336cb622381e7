package model_test

import (
	"testing"

	"engross/model"
)

// TestGuardedDataStaysInTheCountry proposes a place of storage by the rules on the client’s data.
func TestGuardedDataStaysInTheCountry(t *testing.T) {
	for name, c := range map[string]struct {
		answers []string
		want    string
	}{
		"no rules":      {[]string{"security.regimes=none"}, "any"},
		"tax returns":   {[]string{"security.regimes=irs_taxpayer"}, "us_only"},
		"justice":       {[]string{"security.regimes=cjis,pci"}, "us_only"},
		"card data":     {[]string{"security.regimes=pci"}, "any"},
		"tax data":      {[]string{"security.regimes=none", "security.dataCategories=tax"}, "us_only"},
		"elsewhere":     {[]string{"security.regimes=ftc_safeguards", "client.address.country=Canada"}, "any"},
		"Europe’s too":  {[]string{"security.regimes=ftc_safeguards,gdpr"}, "any"},
		"health, as it": {[]string{"security.regimes=hipaa"}, "us_only"},
	} {
		if got := textOf(t, agreed(t, "generic", c.answers...), "security.residency"); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestCopiesInOnePlaceAreLockedAlike proposes to lock the copies of a job where those of another in the same kind of place are.
func TestCopiesInOnePlaceAreLockedAlike(t *testing.T) {
	const one, other = "backups.jobs.servers.locations.cloud.immutable", "backups.jobs.mail.locations.cloud.immutable"
	for said, want := range map[string]string{"yes": "yes", "no": "no"} {
		e := fresh(t, "generic").Edit("locked")
		mustType(t, e, "services.sv-14.status", "included") // which brings the job
		mustType(t, e, one, said)
		a := model.Effective(e.Agreement())
		if got := textOf(t, a, other); got != want {
			t.Errorf("with %s: %q, want %q", said, got, want)
		}
		if got := textOf(t, a, "backups.jobs.mail.locations.offsite.immutable"); got != "no" {
			t.Errorf("in another kind of place: %q", got)
		}
	}
}
