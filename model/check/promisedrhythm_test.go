package check_test

import (
	"strings"
	"testing"

	"engross/model"
)

// TestWhatComesRoundIsPromised lists reports, meetings and maintenance windows that nobody named among what nobody agreed to.
func TestWhatComesRoundIsPromised(t *testing.T) {
	a, err := model.New(model.NewOptions{Preset: "generic"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ says, list string }{
		{"The provider sends these reports: Service report, monthly;", "reports"},
		{"Both sides meet: ", "meetings"},
		{"Systems may be down for planned work in these windows: ", "maintenance.windows"},
	} {
		found := false
		for _, p := range promisesOf(a) {
			if !strings.HasPrefix(p.Says, c.says) {
				continue
			}
			found = true
			if p.Path != c.list || !p.IsProposed || p.Out() == nil {
				t.Errorf("%q stands at %s, proposed is %t, want a proposal at %s that can be left out", p.Says, p.Path, p.IsProposed, c.list)
			}
			t.Log(p.Says)
		}
		if !found {
			t.Errorf("nothing says %q", c.says)
		}
	}
}

// TestHolidaysDoNotSilenceWhoIsOnCall holds the sentence on holidays to what is promised around the clock.
func TestHolidaysDoNotSilenceWhoIsOnCall(t *testing.T) {
	for policy, want := range map[string]string{
		"none":          "There is no service on holidays: ",
		"best_effort":   "On holidays there is no service in the agreed hours; help comes only if someone can be reached: ",
		"on_call_p1":    "On holidays people are on call for “Critical” only: ",
		"on_call_p1_p2": "On holidays people are on call for “Critical” and “High” only: ",
		"full_24x7":     "",
		"":              "On holidays people are on call for “Critical” only: ",
	} {
		a, err := model.New(model.NewOptions{Preset: "generic"})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("holidays")
		apply(t, e, set("coverage.hours.support.zone", "America/New_York"))
		if policy != "" {
			apply(t, e, set("afterHours.policy", policy))
		}
		a, _ = e.Done()
		var all []string
		for _, p := range promisesOf(a) {
			if p.Path == "coverage.hours.support.holidaySet" {
				all = append(all, p.Says)
			}
		}
		got := strings.Join(all, "\n")
		if want == "" && got != "" || !strings.HasPrefix(got, want) {
			t.Errorf("with %q it says %q, want %q", policy, got, want)
		}
	}
}
