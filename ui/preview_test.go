package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// click presses the left button on the last place of a text on the screen: what the preview says stands behind the questions.
func (d *driver) click(text string) {
	d.t.Helper()
	lines := strings.Split(d.screen(), "\n")
	for y := len(lines) - 1; y >= 0; y-- {
		if i := strings.LastIndex(lines[y], text); i >= 0 {
			d.send(tea.MouseClickMsg{X: ansi.StringWidth(lines[y][:i]), Y: y, Button: tea.MouseLeft})
			d.wait(time.Second)
			return
		}
	}
	d.t.Fatalf("the screen does not show %q:\n%s", text, d.screen())
}

// TestASentenceOfThePreviewLeadsToItsQuestion clicks on answers, on words beside them, and on what is worked out.
func TestASentenceOfThePreviewLeadsToItsQuestion(t *testing.T) {
	for _, x := range []struct {
		from, on string
		sees     []string
	}{
		{"term.initialMonths", "Fern & Oak Design, LLC (", []string{"▸ Legal name", "gets the services?"}},
		{"term.initialMonths", "February 28", []string{"▸ Effective date", "What you chose is worked out from the answers here."}},
		{"term.effectiveDate", "Initial Term |", []string{"▸ Initial term"}},  // the nearest answer in the line
		{"term.effectiveDate", "itself, for 12", []string{"▸ Renewal term"}},  // a line that goes on
		{"term.effectiveDate", "For the first 30", []string{"▸ Settling-in"}}, // the second sentence of a paragraph
		{"term.initialMonths", "3.1 Term", []string{"▸ Effective date"}},      // a heading: what stands below it
		{"costs.lists.main.fees", "$185.00", []string{"› Fees › Fees", "▸ Server care", "And what does one cost?"}},
		{"costs.lists.main.fees", "$370.00", []string{"› Fees › Fees", "▸ Server care", "is worked out from"}},
		{"definitions", "Render Night means", []string{"▸ Render Night", "› Words with a special meaning"}},
	} {
		d := at(x.from)(t, 140, 40)
		d.sees("up to date")
		d.click(x.on)
		d.sees(x.sees...)
	}
}

// TestASentenceBelowTheQuestionsLeadsToItsQuestion clicks in the preview where it has no column of its own, after it was read on.
func TestASentenceBelowTheQuestionsLeadsToItsQuestion(t *testing.T) {
	for _, size := range [][2]int{{80, 40}, {58, 40}} {
		d := at("term.effectiveDate")(t, size[0], size[1])
		d.press("f3")
		d.wait(time.Second)
		d.press("ctrl+down")
		d.click("Initial Term | 36")
		d.sees("▸ Initial term")
	}
}

// TestAClauseWithoutAnAnswerSaysSo stays at the question where a click finds nothing that leads to another.
func TestAClauseWithoutAnAnswerSaysSo(t *testing.T) {
	d := at("legal.general.noPublicity")(t, 140, 40)
	d.sees("▸ No publicity", "General")
	d.click("Severability")
	d.sees("▸ No publicity", "No answer stands in this clause.")
}
