package model_test

import (
	"testing"

	"engross/model"
)

// TestAFeeIsProposedAsItsNameTells: what is counted, and whether it is charged once.
func TestAFeeIsProposedAsItsNameTells(t *testing.T) {
	for label, want := range map[string][2]string{
		"Server":                         {"recurring", "server"},
		"Server care":                    {"recurring", "server"},
		"Managed workstations":           {"recurring", "workstation"},
		"Firewall management":            {"recurring", "device"},
		"Onboarding":                     {"one_time", "flat"},
		"Set-up of the office":           {"one_time", "flat"},
		"Server migration":               {"one_time", "flat"},
		"Managed services":               {"recurring", "user"},
		"Server and desktop care":        {"recurring", "user"},
		"Server backup":                  {"recurring", "user"},
		"Help desk":                      {"recurring", "user"},
		"Care for the whole house":       {"recurring", "user"},
		"M365 at list price":             {"pass_through", "licence"},
		"M365, resold":                   {"pass_through", "licence"},
		"Resold set-up":                  {"one_time", "flat"},
		"Microsoft 365 Business Premium": {"pass_through", "licence"},
		"Google Workspace":               {"pass_through", "licence"},
		"Adobe Acrobat Pro":              {"pass_through", "licence"},
		"Antivirus licenses":             {"pass_through", "licence"},
		"QuickBooks subscription":        {"pass_through", "licence"},
		"Microsoft 365 administration":   {"recurring", "user"},
		"M365 backup":                    {"recurring", "user"},
		"Microsoft 365 migration":        {"one_time", "flat"},
		"Care with Microsoft 365":        {"recurring", "user"},
		"Email and Google Workspace":     {"recurring", "user"},
		"License management":             {"recurring", "user"},
		"IT subscription":                {"recurring", "user"},
		"":                               {"recurring", "user"},
	} {
		empty, err := model.New(model.NewOptions{})
		if err != nil {
			t.Fatal(err)
		}
		e := empty.Edit("fee")
		path, err := e.Add("costs.lists.main.fees", "f")
		if err != nil {
			t.Fatal(err)
		}
		if label != "" {
			if err := e.Fill(path+".label", label, model.ByUser, ""); err != nil {
				t.Fatal(err)
			}
		}
		a, _ := e.Done()
		for i, key := range []string{"kind", "unit"} {
			p, err := a.At(path + "." + key)
			if err != nil {
				t.Fatal(err)
			}
			if p.Field.Default != want[i] {
				t.Errorf("%s of %q is proposed as %q, want %q", key, label, p.Field.Default, want[i])
			}
		}
	}
}
