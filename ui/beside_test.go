package ui_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// TestAFindingAboutTwoAnswersIsToldAtBoth types a cap below a credit: whoever gives either of the two is told.
func TestAFindingAboutTwoAnswersIsToldAtBoth(t *testing.T) {
	s := seated(t, "office")
	if err := s.Edit("cap", func(e *model.Edit) error { return e.Set("levels.schemes.uptime.capPct", "15", value.Context{}) }); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"levels.schemes.uptime.capPct", "levels.schemes.uptime.bands.third.creditPct"} {
		found := s.FindingsAt(path)
		if len(found) != 1 || !strings.Contains(found[0].Message, "credits 20%, but at most 15% is given") || found[0].Fix == nil {
			t.Errorf("at %s there is %v, want the credit above the cap with a mend", path, found)
		}
	}
}
