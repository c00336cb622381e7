package model_test

import (
	"strings"
	"testing"

	"engross/model"
)

// TestTheFigureOfRestoreTestsFollowsThem holds that restores are not counted more often than they are tried.
func TestTheFigureOfRestoreTestsFollowsThem(t *testing.T) {
	for _, c := range []struct{ every, want string }{
		{"", "quarterly"}, {"1 month", "monthly"}, {"2 weeks", "monthly"}, {"3 months", "quarterly"}, {"6 months", "half_yearly"}, {"12 months", "yearly"}, {"1 year", "yearly"},
	} {
		a, err := model.New(model.NewOptions{Preset: "generic"})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("tests")
		if c.every != "" {
			mustType(t, e, "backups.test.frequency", c.every)
		}
		if got := textOf(t, model.Effective(e.Agreement()), "levels.kpis.kp-06.frequency"); got != c.want {
			t.Errorf("tests every %q are counted %s, want %s", c.every, got, c.want)
		}
	}
}

// TestEncryptionCoversTheSameEverywhere holds the words of the measure to those of the service that brings it.
func TestEncryptionCoversTheSameEverywhere(t *testing.T) {
	m, ok := model.MeasureOf("encrypt_rest")
	if !ok {
		t.Fatal("the measure is gone")
	}
	covers, _, _ := strings.Cut(m.Detail, ",")
	for _, s := range model.Catalogue {
		if s.ID == m.Service && !strings.Contains(s.Description, covers) {
			t.Errorf("the measure covers %q, the service says %q", covers, s.Description)
		}
	}
}
