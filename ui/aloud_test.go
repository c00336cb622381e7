package ui_test

import (
	"testing"
	"time"

	"engross/model"
	"engross/model/value"
	"engross/ui"
)

// asked opens an agreement with some answers at a question.
func asked(t *testing.T, w, h int, path string, answers ...[2]string) *driver {
	t.Helper()
	e := office().Edit("answers")
	for _, a := range answers {
		if err := e.Set(a[0], a[1], value.Context{Style: office().Style(), Today: today()}); err != nil {
			t.Fatal(err)
		}
	}
	a, _ := e.Done()
	d := newDriver(t, w, h, func(m *memory, o *ui.Options) {
		m.drafts["x"] = &kept{body: model.Encode(a), cursor: "x|" + path, updated: m.now()}
		m.order = []string{"x"}
		o.Open = "x"
	})
	d.wait(time.Second)
	return d
}

func TestAFindingIsSeenBelowALongQuestion(t *testing.T) {
	d := asked(t, 80, 24, "security.regimes", [2]string{"client.industry", "health"}, [2]string{"security.regimes", "pci"})
	d.sees("▸ Rules on data", "“Do you keep patient data", "Tick every rule", "health care and", "HIPAA is not ticked")
	d.press("f8")
	d.sees("▌ “Do you keep patient data", "HIPAA is not ticked")
}

func TestATableTellsWhatToSayAndWhy(t *testing.T) {
	d := asked(t, 80, 24, "exclusions")
	d.press("enter")
	d.wait(time.Second)
	d.sees("“What is not part of the agreement?”", "Work or cost, in words that leave no doubt.")
}

func TestWhoAnswersAloneIsToldWhy(t *testing.T) {
	d := asked(t, 80, 24, "term.effectiveDate", [2]string{"meta.mode", "owner"})
	d.sees("The first day that binds both sides.")
	d.seesNot("“")
}

func TestAProfileHasNobodyToAskAloud(t *testing.T) {
	d := newDriver(t, 80, 24, nil)
	d.press("p")
	d.wait(time.Second)
	d.sees("Your company", "▸ Legal name", "The registered name, with its suffix")
	d.seesNot("“")
}
