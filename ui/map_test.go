package ui_test

import (
	"strings"
	"testing"
	"time"
)

func TestTheMapLeadsToWhatIsMissing(t *testing.T) {
	d := started(t, 100, 40)
	d.press("f5", "m")
	d.sees("missing,", "thin,", "left out,", "covered", "Missing: nothing in the agreement settles it", "up to date")
	d.press("n")
	d.sees("▸ · ")
	d.press("home")
	d.sees("▸ ! ")
	d.press("enter")
	d.seesNot("Missing: nothing")
	d.sees("Parties")
}

func TestTheMapFollowsTheAnswers(t *testing.T) {
	d := started(t, 100, 40)
	before := missing(d)
	d.press("esc", "esc", "ctrl+p")
	d.typeText("effective date")
	d.press("enter")
	d.typeText("3/1/26")
	d.wait(time.Second)
	if after := missing(d); after == before {
		t.Errorf("with a start date the map says %q, as before", after)
	}
	d.press("end")
	d.sees("▸ ✓ ")
	for range 400 {
		d.press("up")
		if err := d.fits(); err != nil {
			t.Fatal(err)
		}
	}
	d.sees("▸ ! ")
}

// missing opens the map and returns its counts.
func missing(d *driver) string {
	d.press("f5", "m")
	d.wait(time.Second)
	for l := range strings.SplitSeq(d.screen(), "\n") {
		if strings.Contains(l, " missing, ") {
			return strings.TrimSpace(l)
		}
	}
	d.t.Fatalf("the map does not say how much is missing:\n%s", d.screen())
	return ""
}

func TestAPointThatAClauseSettlesLeadsToItsFirstAnswer(t *testing.T) {
	d := started(t, 100, 40)
	d.press("f5", "m", "end")
	for range 400 {
		if strings.Contains(d.screen(), "▸ ✓ All costs can be understood") {
			d.press("enter")
			d.seesNot("› Map")
			return
		}
		d.press("up")
	}
	t.Fatalf("the point is not on the map:\n%s", d.screen())
}

func TestTheMapIsFiltered(t *testing.T) {
	for _, size := range sizes {
		d := started(t, size[0], size[1])
		d.press("f5", "m", "/")
		d.typeText("backup")
		d.sees("Find: backup")
		if err := d.fits(); err != nil {
			t.Error(err)
		}
		d.press("enter", "down")
		d.press("esc")
		d.seesNot("Find:")
		d.press("/")
		d.typeText("zzzz")
		d.sees("Nothing has these words.")
		d.press("esc", "esc")
		d.sees("Review")
	}
}
