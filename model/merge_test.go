package model_test

import (
	"strings"
	"testing"

	"engross/model"
)

// typed returns the agreement with answers typed into it.
func typed(t *testing.T, a *model.Agreement, answers ...string) *model.Agreement {
	t.Helper()
	e := a.Edit("type")
	for i := 0; i < len(answers); i += 2 {
		if err := e.Type(answers[i], answers[i+1], ctx); err != nil {
			t.Fatal(err)
		}
	}
	b, _ := e.Done()
	return b
}

func edited(t *testing.T, a *model.Agreement, deed func(*model.Edit) error) *model.Agreement {
	t.Helper()
	e := a.Edit("edit")
	if err := deed(e); err != nil {
		t.Fatal(err)
	}
	b, _ := e.Done()
	return b
}

func TestMergeKeepsWhatBothWindowsDid(t *testing.T) {
	base := sample(t)
	mine := typed(t, base, "term.initialMonths", "24", "contacts.dana.phone", "+1 503 555 0142")
	mine = edited(t, mine, func(e *model.Edit) error { _, err := e.Add("sites", "mine"); return err })
	theirs := typed(t, base, "client.headcount", "30", "contacts.dana.title", "Manager")
	theirs = edited(t, theirs, func(e *model.Edit) error { _, err := e.Add("sites", "theirs"); return err })
	got, conflicts := model.Merge(base, mine, theirs)
	if len(conflicts) != 0 {
		t.Errorf("conflicts %+v, want none", conflicts)
	}
	for path, want := range map[string]string{
		"term.initialMonths": "24", "client.headcount": "30", "contacts.dana.title": "Manager", "contacts.dana.phone": "+1 503-555-0142",
	} {
		if text := textAt(t, got, path); text != want {
			t.Errorf("%s is %q, want %q", path, text, want)
		}
	}
	for _, row := range []string{"sites.mine", "sites.theirs"} {
		if _, err := got.At(row); err != nil {
			t.Errorf("the row %s was lost: %v", row, err)
		}
	}
}

func TestMergeTellsWhereBothChangedTheSameAnswer(t *testing.T) {
	base := sample(t)
	mine := typed(t, base, "term.initialMonths", "24")
	theirs := typed(t, base, "term.initialMonths", "12")
	got, conflicts := model.Merge(base, mine, theirs)
	if len(conflicts) != 1 || conflicts[0].MineText != "24" || conflicts[0].TheirsText != "12" {
		t.Fatalf("conflicts %+v, want one of 24 against 12", conflicts)
	}
	if text := textAt(t, got, "term.initialMonths"); text != "24" {
		t.Errorf("merged months %q, want mine", text)
	}
	taken := edited(t, got, func(e *model.Edit) error { return e.TakeTheirs(conflicts[0]) })
	if text := textAt(t, taken, "term.initialMonths"); text != "12" {
		t.Errorf("months %q after taking theirs, want 12", text)
	}
}

func TestMergeNeverLosesAnEditToADeletion(t *testing.T) {
	base := sample(t)
	deleted := edited(t, base, func(e *model.Edit) error { return e.Remove("contacts.dana") })
	changed := typed(t, base, "contacts.dana.title", "Owner")
	for name, sides := range map[string][2]*model.Agreement{"deleted here": {deleted, changed}, "deleted there": {changed, deleted}} {
		got, conflicts := model.Merge(base, sides[0], sides[1])
		if len(conflicts) != 1 {
			t.Errorf("%s: conflicts %+v, want one", name, conflicts)
		}
		if text := textAt(t, got, "contacts.dana.title"); text != "Owner" {
			t.Errorf("%s: title %q, want the edited row", name, text)
		}
	}
	got, conflicts := model.Merge(base, deleted, base)
	if _, err := got.At("contacts.dana"); err == nil || len(conflicts) != 0 {
		t.Errorf("a plain deletion: row there %v, conflicts %+v; want gone and none", err == nil, conflicts)
	}
}

// Notes that two windows take beside one question are joined, whatever became of the answer.
func TestNotesOfTwoWindowsAreJoined(t *testing.T) {
	const path = "term.initialMonths"
	note := func(a *model.Agreement, text, answer string) *model.Agreement {
		e := a.Edit("note")
		if err := e.Note(path, model.Note{Text: text}); err != nil {
			t.Fatal(err)
		}
		if answer != "" {
			if err := e.Set(path, answer, ctx); err != nil {
				t.Fatal(err)
			}
		}
		b, _ := e.Done()
		return b
	}
	base := note(sample(t), "first", "")
	for _, c := range []struct {
		mine, theirs, want string
		conflicts          int
	}{{"", "", "", 0}, {"24", "", "24", 0}, {"", "48", "48", 0}, {"24", "48", "24", 1}} {
		mine, theirs := note(base, "mine", c.mine), note(base, "theirs", c.theirs)
		merged, conflicts := model.Merge(base, mine, theirs)
		got := strings.Join(notesAt(t, merged, path), ",")
		p, _ := merged.At(path)
		want := c.want
		if want == "" {
			q, _ := base.At(path)
			want = q.Field.Text()
		}
		if got != " first, theirs, mine" || len(conflicts) != c.conflicts || p.Field.Text() != want {
			t.Errorf("mine %q, theirs %q: got notes %q, %d conflicts, answer %s; want both notes, %d, %s", c.mine, c.theirs, got, len(conflicts), p.Field.Text(), c.conflicts, want)
		}
	}
}

// TestAListThatIsSkippedKeepsItsRows answers a question so that a list is not asked any more, while another window works
// elsewhere: the rows are not deleted.
func TestAListThatIsSkippedKeepsItsRows(t *testing.T) {
	_, base, _ := readDraft(t, "office")
	n := base.Levels.Schemes.Len()
	if n == 0 {
		t.Fatal("the draft has no credit schemes")
	}
	mine := typed(t, base, "levels.credits", "no")
	theirs := typed(t, base, "term.initialMonths", "24")
	got, conflicts := model.Merge(base, mine, theirs)
	if got.Levels.Schemes.Len() != n || len(conflicts) > 0 {
		t.Errorf("%d schemes and %d conflicts, want %d and none", got.Levels.Schemes.Len(), len(conflicts), n)
	}
}
