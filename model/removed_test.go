package model_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"engross/model"
)

// follower is an answer that a row of a preset, or of a service, follows.
type follower struct {
	name, preset string
	setup        [][2]string // what has to be said for the row to be there
	row          string
	path         string // of what it follows
	off, on      string
}

// followers are rows that are brought, one for each mechanism that brings rows.
var followers = []follower{
	{"a late rate", "generic", nil, "costs.rates.after-hours", "afterHours.policy", "none", "on_call_p1"},
	{"the insurance of employees", "generic", nil, "security.insurance.provider-workers", "provider.entityType", "sole_proprietor", "llc"},
	{"a step of a complaint", "generic", nil, "callSheet.escalate-1", "provider.entityType", "sole_proprietor", "llc"},
	{"taking over", "generic", nil, "exclusions.ex-09", "term.known", "yes", "no"},
	{"backups", "generic", nil, "reports.backup", "backups.responsible", "client", "provider"},
	{"times for mending", "generic", nil, "levels.kpis.kp-02", "levels.fixTimes", "no", "yes"},
	{"a cloud office", "generic", [][2]string{{"services.sv-14.status", "included"}}, "backups.jobs.mail", "services.sv-14.status", "excluded", "included"},
	{"a duty of a service", "generic", [][2]string{{"services.sv-19.status", "included"}}, "", "services.sv-19.status", "excluded", "included"},
	{"a fee of a service", "generic", [][2]string{{"costs.lists.main.fees.managed.serviceIds", "sv-01"}, {"services.sv-19.status", "included"}}, "costs.lists.main.fees.sv-19", "services.sv-19.status", "excluded", "included"},
}

// start returns an agreement in which the row of the follower is there, and its path.
func (f follower) start(t *testing.T) (*model.Agreement, string) {
	t.Helper()
	a := edited(t, fresh(t, f.preset), func(e *model.Edit) error {
		for _, x := range f.setup {
			mustType(t, e, x[0], x[1])
		}
		return nil
	})
	row := f.row
	if row == "" {
		c, _ := model.CatalogueEntry(strings.Split(f.path, ".")[1])
		row = "duties." + c.Duties[0]
	}
	if _, err := a.At(row); err != nil {
		t.Fatalf("%s: the row is not there to begin with: %v", f.name, err)
	}
	return a, row
}

// toggled types the answer that the row follows one way and back.
func (f follower) toggled(t *testing.T, a *model.Agreement) *model.Agreement {
	t.Helper()
	for _, text := range []string{f.off, f.on} {
		a = edited(t, a, func(e *model.Edit) error { mustType(t, e, f.path, text); return nil })
	}
	return a
}

func has(a *model.Agreement, path string) bool {
	_, err := a.At(path)
	return err == nil
}

func remove(t *testing.T, a *model.Agreement, path string) *model.Agreement {
	t.Helper()
	return edited(t, a, func(e *model.Edit) error { return e.Remove(path) })
}

// TestWhatSomebodyRemovedDoesNotComeBack holds that a row that a person took away stays away, whatever it follows from is typed
// again, also after the draft was kept and opened; and that one which the program took away comes back.
func TestWhatSomebodyRemovedDoesNotComeBack(t *testing.T) {
	schema := draftSchema(t)
	for _, f := range followers {
		a, row := f.start(t)
		if got := f.toggled(t, a); !has(got, row) {
			t.Errorf("%s: %s, which nobody removed, does not come back", f.name, row)
		}
		gone := remove(t, a, row)
		if got := f.toggled(t, gone); has(got, row) {
			t.Errorf("%s: %s comes back though a person removed it", f.name, row)
		}
		if err := valid(schema, model.Encode(gone)); err != nil {
			t.Errorf("%s: the draft does not fit its schema: %v", f.name, err)
		}
		again, report, err := model.Decode(model.Encode(gone))
		if err != nil || !report.Empty() {
			t.Fatalf("%s: reading the draft: %v, %+v", f.name, err, report)
		}
		if got := f.toggled(t, again); has(got, row) {
			t.Errorf("%s: %s comes back in the draft that was kept and opened", f.name, row)
		}
		if !bytes.Equal(model.EncodePublic(gone), model.EncodePublic(again)) {
			t.Errorf("%s: what is public differs after reading", f.name)
		}
	}
}

// TestARowThatIsThereAgainIsBroughtAgain holds that undoing the removal, or adding the row by hand, ends that it stays away.
func TestARowThatIsThereAgainIsBroughtAgain(t *testing.T) {
	for _, f := range followers {
		a, row := f.start(t)
		e := a.Edit("remove")
		if err := e.Remove(row); err != nil {
			t.Fatal(err)
		}
		gone, step := e.Done()
		back, err := gone.Undo(step)
		if err != nil {
			t.Fatalf("%s: undo: %v", f.name, err)
		}
		if !bytes.Equal(model.Encode(back), model.Encode(a)) {
			t.Errorf("%s: undo leaves something of the removal", f.name)
		}
		if got := f.toggled(t, back); !has(got, row) {
			t.Errorf("%s: %s does not come back after the removal was undone", f.name, row)
		}
		redone, err := back.Redo(step)
		if err != nil || !bytes.Equal(model.Encode(redone), model.Encode(gone)) {
			t.Fatalf("%s: done again it is not what it was: %v", f.name, err)
		}
		at := strings.LastIndexByte(row, '.')
		e = redone.Edit("add")
		mustAdd(t, e, row[:at], row[at+1:])
		added, step := e.Done()
		if strings.Contains(string(model.Encode(added)), `"gone"`) {
			t.Errorf("%s: the draft says of a row that is there that it was removed", f.name)
		}
		if back, err := added.Undo(step); err != nil || !bytes.Equal(model.Encode(back), model.Encode(gone)) {
			t.Errorf("%s: undoing that the row was added: %v, or it is not as before", f.name, err)
		}
	}
}

// TestOnlyWhatMayComeBackIsRemembered holds that the draft keeps nothing of a row that somebody added.
func TestOnlyWhatMayComeBackIsRemembered(t *testing.T) {
	a := edited(t, fresh(t, "generic"), func(e *model.Edit) error {
		mustAdd(t, e, "exclusions", "k3f9xa")
		return e.Remove("exclusions.k3f9xa")
	})
	if strings.Contains(string(model.Encode(a)), `"gone"`) {
		t.Error("a row that nothing would bring is remembered as removed")
	}
}

// TestRemovalsOfTwoWindowsAreJoined holds that rows which two windows removed stay away, and each removal can still be undone.
func TestRemovalsOfTwoWindowsAreJoined(t *testing.T) {
	base := fresh(t, "generic")
	rows := []string{"nextSteps.ns-02", "nextSteps.ns-03"}
	e := base.Edit("mine")
	if err := e.Remove(rows[0]); err != nil {
		t.Fatal(err)
	}
	mine, step := e.Done()
	theirs := remove(t, base, rows[1])
	for _, side := range [][2]*model.Agreement{{mine, theirs}, {theirs, mine}} {
		got, conflicts := model.Merge(base, side[0], side[1])
		if len(conflicts) > 0 {
			t.Errorf("removing two rows is told as a conflict: %+v", conflicts)
		}
		known := follower{path: "term.known", off: "yes", on: "no"}.toggled(t, got)
		for _, row := range rows {
			if has(known, row) {
				t.Errorf("%s comes back in the merged agreement", row)
			}
		}
		back, err := got.Undo(step)
		if err != nil || !has(back, rows[0]) || has(back, rows[1]) {
			t.Errorf("undoing one of the removals after the merge: %v", err)
		}
	}
	again, _ := model.Merge(mine, base, remove(t, mine, rows[1])) // one window took it up again, the other removed another
	if known := (follower{path: "term.known", off: "yes", on: "no"}).toggled(t, again); !has(known, rows[0]) {
		t.Errorf("%s was taken up again in one window and does not come back", rows[0])
	}
	edited := edited(t, base, func(e *model.Edit) error { mustType(t, e, rows[0]+".action", "Own words"); return nil })
	got, conflicts := model.Merge(base, edited, mine)
	if len(conflicts) != 1 || !has(got, rows[0]) {
		t.Fatalf("a row that one window edited and the other removed: %+v", conflicts)
	}
	f := got.Edit("theirs")
	if err := f.TakeTheirs(conflicts[0]); err != nil {
		t.Fatal(err)
	}
	if known := (follower{path: "term.known", off: "yes", on: "no"}).toggled(t, f.Agreement()); has(known, rows[0]) {
		t.Errorf("%s comes back though the removal in the other window was taken", rows[0])
	}
}

// TestAnEarlierStateKnowsWhatWasRemovedThen holds that bringing back an earlier state brings back what stays away in it.
func TestAnEarlierStateKnowsWhatWasRemovedThen(t *testing.T) {
	const row = "exclusions.ex-09"
	known := func(a *model.Agreement, text string) *model.Agreement {
		return edited(t, a, func(e *model.Edit) error { mustType(t, e, "term.known", text); return nil })
	}
	start := fresh(t, "generic")
	dropped := known(start, "yes")
	removed := remove(t, start, row)
	for _, c := range []struct {
		name      string
		from, was *model.Agreement
		want      bool
	}{
		{"from removed to dropped", known(removed, "yes"), dropped, true},
		{"from dropped to removed", dropped, known(removed, "yes"), false},
		{"from removed to there", removed, start, true},
		{"from there to removed", start, removed, false},
	} {
		if len(model.Compare(c.from, c.was)) > 0 != (has(c.from, row) != has(c.was, row)) {
			t.Errorf("%s: that a row stays away is told as a difference", c.name)
		}
		e := c.from.Edit("back")
		if err := e.BringBackAll(c.was); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		got, step := e.Done()
		if !bytes.Equal(model.Encode(got), model.Encode(c.was)) {
			t.Errorf("%s: it is not what it was", c.name)
		}
		if back, err := got.Undo(step); err != nil || !bytes.Equal(model.Encode(back), model.Encode(c.from)) {
			t.Errorf("%s: undo: %v", c.name, err)
		}
		if got := known(known(got, "yes"), "no"); has(got, row) != c.want {
			t.Errorf("%s: the row comes back: %t, want %t", c.name, has(got, row), c.want)
		}
	}
}

// TestAnotherPresetAsksBeforeItBringsWhatWasRemoved holds that what a person removed is told before a preset brings it back.
func TestAnotherPresetAsksBeforeItBringsWhatWasRemoved(t *testing.T) {
	const row = "exclusions.ex-09"
	a := remove(t, fresh(t, "generic"), row)
	changes, err := model.PresetChanges(a, "retail")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(changes, func(c model.PresetChange) bool { return c.Path == row && c.Gone }) {
		t.Errorf("the row is not told: %+v", changes)
	}
	b, _, _, err := model.ApplyPreset(a, "retail", true)
	if err != nil || !has(b, row) || strings.Contains(string(model.Encode(b)), `"gone":["ex-09"]`) {
		t.Errorf("told to replace, the preset does not bring the row: %v", err)
	}
}

// TestWhatAFileLeavesOutStaysAway holds that a row which somebody took out of a file that came back is removed by hand.
func TestWhatAFileLeavesOutStaysAway(t *testing.T) {
	const row = "exclusions.ex-09"
	a := fresh(t, "generic")
	file, _, err := model.Decode(model.EncodePublic(remove(t, a, row)))
	if err != nil {
		t.Fatal(err)
	}
	got, _, err := model.TakeIn(a, file, "file")
	if err != nil {
		t.Fatal(err)
	}
	if known := (follower{path: "term.known", off: "yes", on: "no"}).toggled(t, got); has(known, row) {
		t.Errorf("%s, which the file left out, comes back", row)
	}
}
