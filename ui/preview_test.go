package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"engross/model/value"
	"engross/ui"
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
		{"term.initialMonths", "to stop the renewal |", []string{"▸ Effective date", "What you chose is worked out from the answers here."}},
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

// TestThePreviewStandsByTablesAndRows shows what the cell in focus changes below a table, and beside the questions of a row;
// where there is no room for it, F3 shows it.
func TestThePreviewStandsByTablesAndRows(t *testing.T) {
	d := at("exclusions")(t, 140, 40)
	d.press("enter")
	d.wait(time.Second)
	d.sees("› Not included", "What it says", "up to date", "5.1 Excluded work and costs", "▌ Hardware, spare parts")
	d.press("down")
	d.wait(time.Second)
	d.sees("▌ The price of software")
	d.press("enter")
	d.typeText(" and more")
	d.sees("updating")
	d.wait(time.Second)
	d.sees("up to date", "▌ and more | done after a written quote")
	d.press("esc", "o")
	d.wait(time.Second)
	d.sees("› Services › Not included › and more", "│ What it says", "│ ▌ and more")

	d = at("exclusions")(t, 80, 24)
	d.press("enter")
	d.seesNot("What it says")
	d.press("f3")
	d.wait(time.Second)
	d.sees("▌ Hardware, spare parts", "▸ Hardware")
	d.press("o")
	d.wait(time.Second)
	d.seesNot("What it says")
	d.press("f3")
	d.wait(time.Second)
	d.sees("▸ Not included", "What it says", "▌ Hardware, spare parts")

	d = at("exclusions")(t, 40, 12)
	d.press("enter", "f3")
	d.wait(time.Second)
	d.sees("▸ What it says", "spare parts")
	d.press("esc")
	d.sees("▸ Hardware")
	d.seesNot("What it says")
}

// TestAPreviewOfACellThatNoClausePrintsShowsItsRow says that it is printed nowhere, and shows what else is printed of the row.
func TestAPreviewOfACellThatNoClausePrintsShowsItsRow(t *testing.T) {
	d := at("definitions")(t, 140, 40)
	d.press("enter", "end")
	d.wait(time.Second)
	d.sees("Client agrees", "This answer is private. It is in no clause.", "2.1 Defined terms", "▌   Render Night means")
}

// TestThePreviewOfATableLeadsToItsCells goes from what a clause says of a list to the cell, and from another clause to the
// question elsewhere, by mouse and by key; what is edited stays edited.
func TestThePreviewOfATableLeadsToItsCells(t *testing.T) {
	d := at("costs.lists.main.fees")(t, 140, 40)
	d.press("enter")
	d.wait(time.Second)
	d.click("$42.5000")
	d.sees("▸ Backup storage", "And what does one cost?")
	d.press("f3")
	d.sees("▸ What it says: Price")
	d.press("up", "enter")
	d.wait(time.Second)
	d.sees("▸ Backup storage", "Quantity", "2.5")
	d.press("f3", "end")
	d.sees("▸ What it says")
	before := d.screen()
	x, y := find(d, "▸ What it says")
	d.send(tea.MouseWheelMsg{X: x, Y: y + 2, Button: tea.MouseWheelUp})
	if d.screen() == before {
		t.Errorf("the wheel does not scroll the preview:\n%s", before)
	}

	d = at("exclusions")(t, 140, 40)
	d.press("enter", "enter", "f3")
	d.sees("▸ What it says")
	d.typeText("x")
	d.sees("The keys are in the preview.")
	d.press("esc")
	d.typeText("!")
	d.wait(2 * time.Second)
	d.sees("▌ ! | done after a written quote")
}

// TestADotInAnAnswerEndsNoSentence marks the whole sentence around an answer where others in it have dots of their own.
func TestADotInAnAnswerEndsNoSentence(t *testing.T) {
	d := opened(t, 140, 40, func(m *memory, _ *ui.Options) {
		e := office().Edit("street")
		if err := e.Type("client.address.line1", "410 St. Mary Street", value.Context{}); err != nil {
			t.Fatal(err)
		}
		m.put("office", e.Agreement())
		m.drafts["office"].cursor = "x|client.entityType"
	})
	d.wait(time.Second)
	d.sees("▸ Legal form")
	var marked []string
	for _, l := range strings.Split(d.screen(), "\n") {
		if _, said, ok := strings.Cut(l, "▌"); ok {
			marked = append(marked, strings.TrimSpace(said))
		}
	}
	got := strings.Join(marked, " ")
	if !strings.HasPrefix(got, "(b) Fern & Oak Design, LLC") || !strings.HasSuffix(got, "(“Client”).") {
		t.Errorf("marked is %q", got)
	}
}
