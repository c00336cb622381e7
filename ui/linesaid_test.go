package ui_test

import (
	"strings"
	"testing"

	"engross/model"
	"engross/ui"
)

// practiceDraft has the agreement of a dental practice in the place of the draft.
func practiceDraft(m *memory, _ *ui.Options) {
	m.drafts["a1"].body = model.Encode(decode(preset("dental_medical")))
}

// oneLine is a talk without its line breaks.
func oneLine(said string) string { return strings.Join(strings.Fields(said), " ") }

// TestLinesHelpWithTheQuestion asks with ? at a question: why, what is usual, what the agreement says, and an example.
func TestLinesHelpWithTheQuestion(t *testing.T) {
	said, _, err := spoken(t, "/go late fee\n?\n/go due on day\n?\nquit\n", practiceDraft)
	if err != nil {
		t.Fatal(err)
	}
	got := oneLine(said)
	for _, want := range []string{"Usual: percent a month", "In the agreement: 10.3 Late payment: If an undisputed amount is still unpaid", "`says` reads all of it.", "For example: ", "In the agreement: 10.2 Payment (b): An invoice is due"} {
		if !strings.Contains(got, want) {
			t.Errorf("the talk does not say %q:\n%s", want, said)
		}
	}
}

// TestLinesTellWhatTheMarkMeansWhereThereIsOne reads the clauses of an answer that is marked in them, of one on which they depend,
// and of one that stands nowhere.
func TestLinesTellWhatTheMarkMeansWhereThereIsOne(t *testing.T) {
	const mark = "Lines that begin with >"
	for script, isMarked := range map[string]bool{
		"/go due on day\n/says\nquit\n": true,
		"/go late fee\n/says\nquit\n":   true,
		"/go trade name\n/says\nquit\n": false,
	} {
		said, _, err := spoken(t, script, practiceDraft)
		if err != nil {
			t.Fatal(err)
		}
		if has := strings.Contains(oneLine(said), mark); has != isMarked || isMarked && !strings.Contains(said, "\n> ") {
			t.Errorf("%q: what a mark means is told: %v, want %v:\n%s", script, has, isMarked, said)
		}
	}
}

// TestLinesNameAListOnce goes to a list that is called as its group is.
func TestLinesNameAListOnce(t *testing.T) {
	said, _, err := spoken(t, "/go fees\nquit\n", practiceDraft)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(oneLine(said), "Fees. Fees.") {
		t.Errorf("the list is named twice:\n%s", said)
	}
}

// TestLinesLeadOutOfTheExport says words that lead elsewhere where a format, a kind and a folder are asked, and asks what is
// meant there.
func TestLinesLeadOutOfTheExport(t *testing.T) {
	for _, answers := range []string{"", "1\n", "1\n1\n"} {
		said, _, err := spoken(t, "/export\n"+answers+"?\nhome\nquit\n", practiceDraft)
		if err != nil {
			t.Fatal(err)
		}
		got := oneLine(said)
		if strings.Contains(got, "none of them") || strings.Contains(got, "not all of these formats") || strings.Contains(got, "Written:") {
			t.Errorf("after %q home does not lead out:\n%s", answers, said)
		}
		if !strings.Contains(got, "`home` leaves") {
			t.Errorf("after %q ? does not say what leads out:\n%s", answers, said)
		}
	}
	said, _, _ := spoken(t, "/export\n1\n?\nquit\n", practiceDraft)
	if !strings.Contains(oneLine(said), "A draft says on every page that it is one") {
		t.Errorf("? does not tell what is asked:\n%s", said)
	}
}

// TestASheetIsPastedAtOnce takes a line with tabs for the first row, where it is still asked which list the rows belong to.
func TestASheetIsPastedAtOnce(t *testing.T) {
	said, m, err := spoken(t, "/go term.kind\n/paste\nItem\tQty\tPrice\nCold spare\t2\t165.00\n.\nyes\nquit", func(*memory, *ui.Options) {})
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"The rows are taken for Costs"}, []string{"is none of them"})
	if body := string(m.drafts["a1"].body); !strings.Contains(body, "Cold spare") || strings.Contains(body, `"Item"`) {
		t.Errorf("the row was not added; said:\n%s", said[max(0, len(said)-1500):])
	}
}

// TestWhatIsMissingIsAddedToAnEmptyList adds a person by name where nobody can be chosen yet, as the line above the answer says.
func TestWhatIsMissingIsAddedToAnEmptyList(t *testing.T) {
	said, m, err := spoken(t, "/go issues.escalation.level-2.providerId\nadd Test desk\nprovider\nquit", func(m *memory, _ *ui.Options) { m.drafts["a1"].body = preset("generic") })
	if err != nil {
		t.Fatal(err)
	}
	says(t, said, []string{"There is nothing to choose from", "Test desk is now row 1 of Contacts.", "Side: Provider."}, []string{"could not be read"})
	if a := decode(m.drafts["a1"].body); len(a.Contacts) != 1 || a.Contacts[0].Name != "Test desk" {
		t.Error("nobody was added")
	}
}
