package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"engross/model/value"
	"engross/ui"
)

// TestAFindingAboutTwoAnswersIsToldAtBoth types a cap below a credit: whoever gives either of the two is told.
func TestAFindingAboutTwoAnswersIsToldAtBoth(t *testing.T) {
	body, err := os.ReadFile(filepath.Join("..", "testdata", "office.json"))
	if err != nil {
		t.Fatal(err)
	}
	e := decode(body).Edit("cap")
	if err := e.Set("levels.schemes.uptime.capPct", "15", value.Context{}); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	s := ui.Sit(ui.Options{Clauses: wording(), Today: today}, "", ui.Draft{ID: "office", Agreement: a})
	for _, path := range []string{"levels.schemes.uptime.capPct", "levels.schemes.uptime.bands.third.creditPct"} {
		found := s.FindingsAt(path)
		if len(found) != 1 || !strings.Contains(found[0].Message, "credits 20%, but at most 15% is given") || found[0].Fix == nil {
			t.Errorf("at %s there is %v, want the credit above the cap with a mend", path, found)
		}
	}
}
