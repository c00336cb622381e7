package model_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// told writes differences as "kind path".
func told(all []model.Difference) []string {
	words := map[model.DifferenceKind]string{model.Changed: "changed", model.RowAdded: "added", model.RowGone: "gone", model.Reordered: "reordered"}
	var out []string
	for _, d := range all {
		out = append(out, words[d.Kind]+" "+d.Path)
	}
	return out
}

func TestCompareTellsWhatDiffers(t *testing.T) {
	was := sample(t)
	ids := []string{}
	for _, c := range was.Contacts {
		ids = append(ids, c.Key())
	}
	if len(ids) < 2 {
		t.Fatalf("the sample has the contacts %v, want two at least", ids)
	}
	tests := []struct {
		name string
		deed func(*model.Edit) error
		want []string
	}{
		{"nothing", func(*model.Edit) error { return nil }, nil},
		{"an answer", func(e *model.Edit) error { return e.Type("term.initialMonths", "24", ctx) }, []string{"changed term.initialMonths"}},
		{"an answer taken away", func(e *model.Edit) error { return e.Type("client.legalName", "", ctx) }, []string{"changed client.legalName"}},
		{"parked", func(e *model.Edit) error { return e.Park("term.initialMonths", "ask Sam", "Sam") }, []string{"changed term.initialMonths"}},
		{"a note", func(e *model.Edit) error { return e.Note("term.initialMonths", model.Note{Text: "said 24"}) }, []string{"changed term.initialMonths"}},
		{"a row", func(e *model.Edit) error {
			row, err := e.Add("sites", "new")
			if err != nil {
				return err
			}
			return e.Type(row+".name", "Annex", ctx)
		}, []string{"added sites.new"}},
		{"a row gone", func(e *model.Edit) error { return e.Remove("contacts." + ids[0]) }, []string{"gone contacts." + ids[0]}},
		{"an order", func(e *model.Edit) error { return e.Move("contacts."+ids[0], len(ids)-1) }, []string{"reordered contacts"}},
		{"who brought a row", func(e *model.Edit) error { return e.Source("contacts."+ids[0], model.ByImport, "a file") }, []string{"changed contacts." + ids[0]}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := told(model.Compare(was, edited(t, was, test.deed))); !slices.Equal(got, test.want) {
				t.Errorf("differences %q, want %q", got, test.want)
			}
		})
	}
}

// TestAnEarlierStateComesBackWhole brings whole drafts back into other ones: that is more than any history
// holds. Afterwards nothing differs, and taking the one step back gives what was.
func TestAnEarlierStateComesBackWhole(t *testing.T) {
	for _, from := range []string{"office", "law", "everything", "messy", "empty"} {
		for _, to := range []string{"office", "everything", "empty"} {
			t.Run(from+" to "+to, func(t *testing.T) {
				_, now, _ := readDraft(t, from)
				_, was, _ := readDraft(t, to)
				e := now.Edit("bring back")
				if err := e.BringBackAll(was); err != nil {
					t.Fatal(err)
				}
				got, step := e.Done()
				for _, d := range model.Compare(got, was) {
					mine, _ := got.Capture(d.Path)
					theirs, _ := was.Capture(d.Path)
					if !(model.Change{Old: mine, New: theirs}).IsNote() {
						t.Errorf("%v still differs: %s, want %s", d, mine, theirs)
					}
				}
				back, err := got.Undo(step)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(model.Encode(back), model.Encode(now)) {
					t.Errorf("after undoing it differs: %q", told(model.Compare(now, back)))
				}
				again, err := back.Redo(step)
				if err != nil {
					t.Fatal(err)
				}
				if left := model.Compare(got, again); len(left) > 0 {
					t.Errorf("after doing it again it differs: %q", told(left))
				}
			})
		}
	}
}

func TestBringingBackKeepsWhatWasNoted(t *testing.T) {
	was := sample(t)
	now := typed(t, was, "term.initialMonths", "24")
	now = edited(t, now, func(e *model.Edit) error {
		return e.Note("term.initialMonths", model.Note{On: value.NewDate(2026, 2, 20), Text: "they asked for less"})
	})
	got := edited(t, now, func(e *model.Edit) error { return e.BringBackAll(was) })
	p, err := got.At("term.initialMonths")
	if err != nil {
		t.Fatal(err)
	}
	if want := textAt(t, was, "term.initialMonths"); p.Field.Text() != want {
		t.Errorf("the term is %s, want %s", p.Field.Text(), want)
	}
	if n := p.State().Notes; len(n) != 1 || n[0].Text != "they asked for less" {
		t.Errorf("notes %+v, want the one that was taken", n)
	}
}

// TestWhatIsSkippedIsCompared holds that a list which is not asked any more does not count as gone.
func TestWhatIsSkippedIsCompared(t *testing.T) {
	_, was, _ := readDraft(t, "office")
	now := typed(t, was, "levels.credits", "no")
	if got, want := told(model.Compare(was, now)), []string{"changed levels.credits"}; !slices.Equal(got, want) {
		t.Errorf("differences %q, want %q", got, want)
	}
}

// TestComparingManyRowsStaysCheap holds that the work grows with the size of the agreements, not with its square.
func TestComparingManyRowsStaysCheap(t *testing.T) {
	with := func(n int) *model.Agreement {
		e := sample(t).Edit("grow")
		for i := range n {
			row, err := e.Add("equipment", fmt.Sprintf("e%d", i))
			if err != nil {
				t.Fatal(err)
			}
			if err := e.Fill(row+".desc", strings.Repeat("x", 20), model.ByUser, ""); err != nil {
				t.Fatal(err)
			}
		}
		a, _ := e.Done()
		return a
	}
	per := func(n int) float64 {
		was := with(n)
		now := typed(t, was, "equipment.e1.qty", "7")
		return testing.AllocsPerRun(2, func() { model.Compare(was, now) }) / float64(n)
	}
	if few, many := per(200), per(1600); many > few*1.5 {
		t.Errorf("%.0f allocations a row of 1,600, %.0f of 200", many, few)
	}
}
