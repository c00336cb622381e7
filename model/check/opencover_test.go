package check_test

import (
	"strings"
	"testing"

	"engross/model/check/example"
)

// TestWhatIsListedNeedNotBeAdded leaves open whether the cloud office is covered: that is asked for, and nothing else.
func TestWhatIsListedNeedNotBeAdded(t *testing.T) {
	for cover, want := range map[string]string{"": "", "no": "cover “"} {
		a, err := example.Apply(draft(t, "office"), example.Set("services.sv-14.status", "included"), example.Set("equipment.tenant.covered", cover))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range checkOf("SVC-07")(a) {
			if f.Rule == "SVC-07" {
				got += f.Message
			}
		}
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("covered %q: it says %q, want %q", cover, got, want)
		}
	}
}
