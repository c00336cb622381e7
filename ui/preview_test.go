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

// TestTheKeysGoThroughThePreview goes from answer to answer, with a mark and the name of its question, and to that question; esc
// leads back to where the keys were.
func TestTheKeysGoThroughThePreview(t *testing.T) {
	for _, size := range sizes {
		d := inPreview(t, size[0], size[1])
		d.sees("▸ What it says: Initial term", "▸ Initial Term |", "enter its question", "esc back")
		d.press("up")
		d.sees("▸ What it says: Service star", "▸ Service begins |")
		d.seesNot("▸ Initial Term |")
		d.press("down", "down")
		d.sees("▸ What it says: worked out")
		d.send(tea.WindowSizeMsg{Width: size[0] + 7, Height: size[1]})
		d.sees("▸ What it says: worked out") // at the same answer of a text of another width
		d.press("x")
		d.sees("The keys are in the preview.")
		d.press("esc")
		d.sees("▸ Initial term", "36")
		d.seesNot("▸ What it says")
		d = inPreview(t, size[0], size[1])
		d.press("down", "down", "enter")
		d.wait(time.Second)
		d.sees("▸ Renewal term")
		d.seesNot("▸ What it says")
		if got := d.answer("office", "term.initialMonths"); got != "36" {
			t.Errorf("the term is %q, want what it was", got)
		}
	}
}

// TestReadingOnSkipsNothing goes down to the end of the preview: each line is seen on the way, and up leads back to the beginning.
func TestReadingOnSkipsNothing(t *testing.T) {
	d := at("term.initialMonths")(t, 40, 12)
	d.press("f3")
	d.wait(time.Second)
	d.press("home")
	first, last := d.body(), ""
	before := first
	for range 400 {
		d.press("down")
		now := d.body()
		if !strings.Contains(now, before[strings.LastIndex(before, "\n")+1:]) {
			t.Fatalf("after\n%s\nthe next screen is\n%s", before, now)
		}
		before = now
	}
	d.press("end")
	if last = d.body(); before != last {
		t.Errorf("after going down the screen is\n%s\nwant the end\n%s", before, last)
	}
	for range 400 {
		d.press("up")
	}
	if got := d.body(); got != first {
		t.Errorf("back at the top the screen is\n%s\nwant\n%s", got, first)
	}
}

// body is what a low and narrow screen shows between its header and its footer, without marks and without the stamp of the preview.
func (d *driver) body() string {
	lines := strings.Split(d.screen(), "\n")
	return strings.NewReplacer("▸", " ", "▌", " ").Replace(strings.Join(lines[2:len(lines)-2], "\n"))
}

// TestF3ShowsEntersAndHides counts what it does by how wide the screen is.
func TestF3ShowsEntersAndHides(t *testing.T) {
	d := at("term.initialMonths")(t, 80, 24)
	d.press("f3")
	d.sees("▸ Initial term", "What it says")
	d.seesNot("▸ What it says")
	d.press("f3")
	d.wait(time.Second)
	d.sees("▸ What it says", "F3 hide")
	d.press("f3")
	d.seesNot("What it says")
	d.press("f3", "f3", "esc")
	d.sees("▸ Initial term", "What it says")

	d = at("term.initialMonths")(t, 140, 40)
	d.sees("F3 preview")
	d.press("f3")
	d.sees("▸ What it says")
	d.press("f3")
	d.sees("▸ Initial term", "What it says")
	d.seesNot("▸ What it says")

	d = at("term.initialMonths")(t, 58, 40)
	d.press("f3")
	d.seesNot("▸ Initial term ")
	d.press("f3")
	d.seesNot("What it says")
	d.press("esc", "f3") // from the list of sections too
	d.sees("▸ What it says")
	d.press("esc")
	d.sees("Export: write files")
}

// TestThePreviewIsInTheHelpAndThePalette finds what the keys do there, and from beside it how to get there.
func TestThePreviewIsInTheHelpAndThePalette(t *testing.T) {
	d := inPreview(t, 100, 70)
	d.press("f1")
	d.sees("go to the question that the marked answer belongs to", "hide the preview")
	d.press("esc", "esc", "f1")
	d.sees("show what the agreement says below the questions")
	d.press("esc", "ctrl+p")
	d.typeText("preview")
	d.press("enter")
	d.sees("▸ What it says")
}
