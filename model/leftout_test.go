package model_test

import (
	"strings"
	"testing"
)

// TestWhatIsLeftOutIsNotProposed holds that what a preset says follows what somebody leaves out, and comes back with it, while what a
// person said stays.
func TestWhatIsLeftOutIsNotProposed(t *testing.T) {
	const (
		calls, high, critical = "services.sv-25.included", "levels.priorities.p2.examples", "levels.priorities.p1.examples"
		printing              = "levels.performance.pf-05"
	)
	e := fresh(t, "veterinary").Edit("leave out")
	before := map[string]string{}
	for _, path := range []string{calls, high, critical} {
		before[path] = textOf(t, e.Agreement(), path)
	}
	says := func(path, words string, want bool) {
		t.Helper()
		if text := textOf(t, e.Agreement(), path); strings.Contains(text, words) != want {
			t.Errorf("%s: %q, with %q %v", path, text, words, want)
		}
	}
	mustAdd(t, e, "exclusions", "cvetro")
	mustType(t, e, "exclusions.cvetro.text", "Cvetro cloud practice software (Covetrus): the client holds that contract and calls the vendor itself")
	says(calls, "practice software", false)
	says(calls, "Contact with vendors of covered systems", true)
	says(critical, "practice software", false)
	says(critical, "a system in which all work", true)

	mustAdd(t, e, "equipment", "printers")
	mustType(t, e, "equipment.printers.desc", "Printers")
	mustType(t, e, "equipment.printers.covered", "no")
	says(high, "print", false)
	says(high, "shared files", true)
	if _, err := e.Agreement().At(printing); err == nil {
		t.Error("printing is expected to work though printers are left out")
	}

	mustType(t, e, high, "A team cannot scan")
	for _, row := range []string{"exclusions.cvetro", "equipment.printers"} {
		if err := e.Remove(row); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{calls, critical} {
		if got := textOf(t, e.Agreement(), path); got != before[path] {
			t.Errorf("%s: %q did not come back as %q", path, got, before[path])
		}
	}
	says(high, "A team cannot scan", true)
	if _, err := e.Agreement().At(printing); err != nil {
		t.Errorf("printing did not come back: %v", err)
	}
}
