package ui_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"engross/ui"
)

// TestNextOpenStaysInTheRow stands in the row of a person without a title and a phone number, while far more is open elsewhere.
func TestNextOpenStaysInTheRow(t *testing.T) {
	body, err := os.ReadFile(filepath.Join("..", "testdata", "office.json"))
	if err != nil {
		t.Fatal(err)
	}
	bare := regexp.MustCompile(`(?m)^\s*"(phone|title|county|city)": "[^"]*",?\n`).ReplaceAll(body, nil)
	bare = regexp.MustCompile(`,(\s*})`).ReplaceAll(bare, []byte("$1"))
	const row = "contacts.priya"
	for _, from := range []string{".side", ".email", ""} {
		x := ui.Sit(ui.Options{Clauses: wording(), Today: today}, "", ui.Draft{ID: "office", Agreement: decode(bare)})
		at, got := row+from, map[string]bool{}
		for range 2 {
			at = x.Next(at)
			got[at] = true
		}
		if !got[row+".title"] || !got[row+".phone"] {
			t.Errorf("from %q of the person, the next open points are %v, want the title and the phone number", from, got)
		}
		if at = x.Next(at); at == "" || strings.HasPrefix(at, row) {
			t.Errorf("from the last that is open in the row, the next open point is %q, want one elsewhere", at)
		}
	}
}

// TestNextOpenSaysWhyItGoesBack stands in a section with open questions that nobody must answer, below required ones.
func TestNextOpenSaysWhyItGoesBack(t *testing.T) {
	d := started(t, 80, 24)
	d.press("ctrl+p")
	d.typeText("payment is due")
	d.press("enter", "ctrl+g")
	d.sees("What is required comes first, this in Parties, section by section.")
}

// TestNextOpenSaysWhatItPasses goes past questions that only the short path asks to a required one.
func TestNextOpenSaysWhatItPasses(t *testing.T) {
	d := started(t, 80, 24)
	d.press("tab", "tab")
	said := false
	for range 12 {
		d.press("ctrl+g")
		d.wait(time.Second)
		said = said || strings.Contains(d.screen(), "What is required comes first")
	}
	if !said {
		t.Error("nothing says that open questions were passed")
	}
}
