package model_test

import (
	"testing"

	"engross/model"
	"engross/model/value"
)

// TestWhichFeeStandsForTheBundle adds fees beside the one that a preset proposes for many services.
func TestWhichFeeStandsForTheBundle(t *testing.T) {
	const fees = "costs.lists.main.fees"
	for _, c := range []struct {
		label, kind, price string
		want               bool
	}{
		{"Managed users", "", "85", true},
		{"Managed IT services", "", "85", true},
		{"Managed services agreement", "", "2,000", true},
		{"Per user, all inclusive", "", "85", true},
		{"IT support per employee", "", "85", true},
		{"Managed user (help desk, patching, EDR, email filter)", "", "115.00", true},
		{"Managed users (31)", "", "115.00", true},
		{"User (help desk and monitoring)", "", "115.00", true},
		{"Users (backup)", "", "12", false},
		{"User (M365 license)", "", "22", false},
		{"Managed user (patching only)", "", "22", false},
		{"Managed users", "", "", false},
		{"Managed users", "one_time", "85", false},
		{"Managed workstations", "", "62", false},
		{"Managed firewall", "", "62", false},
		{"User licenses", "", "12", false},
		{"Onboarding of users", "", "50", false},
		{"IT support", "", "85", false},
		{"Server care", "", "140", false},
	} {
		a, err := model.New(model.NewOptions{Preset: "generic"})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("add")
		row, err := e.Add(fees, "x")
		if err != nil {
			t.Fatal(err)
		}
		for key, text := range map[string]string{"label": c.label, "kind": c.kind, "price": c.price} {
			if err := e.Type(row+"."+key, text, value.Context{}); err != nil {
				t.Fatal(err)
			}
		}
		if _, got := e.Agreement().StandsForBundle(row); got != c.want {
			t.Errorf("%q as %q at %q stands for the bundle: %v, want %v", c.label, c.kind, c.price, got, c.want)
		}
	}
}
