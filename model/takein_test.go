package model_test

import (
	"slices"
	"testing"

	"engross/model"
)

// sentBack is an agreement as a file carries it, changed by whoever had it.
func sentBack(t *testing.T, a *model.Agreement, change func(*model.Edit)) *model.Agreement {
	t.Helper()
	file, _, err := model.Decode(model.EncodePublic(a))
	if err != nil {
		t.Fatal(err)
	}
	e := file.Edit("elsewhere")
	change(e)
	b, _ := e.Done()
	return b
}

func TestTakeInChangesOnlyWhatTheFileChanged(t *testing.T) {
	_, office, _ := readDraft(t, "office")
	e := office.Edit("private")
	if err := e.Fill("review.notes", "keep me", model.ByUser, ""); err != nil {
		t.Fatal(err)
	}
	if err := e.Park("client.headcount", "ask Dana", "Sam"); err != nil {
		t.Fatal(err)
	}
	a, _ := e.Done()
	client := a.Signatories[0].Key()
	same := sentBack(t, a, func(*model.Edit) {})
	if got, changed, err := model.TakeIn(a, same, "file:x"); err != nil || len(changed) > 0 || string(model.Encode(got)) != string(model.Encode(a)) {
		t.Errorf("a file that nobody changed: changed %q, error %v", changed, err)
	}

	removed := "costs.lists.main.fees.storage"
	file := sentBack(t, a, func(e *model.Edit) {
		for path, text := range map[string]string{"term.initialMonths": "24", "client.tradeName": "Fern", "signatories." + client + ".date": "2026-01-01"} {
			if err := e.Fill(path, text, "", ""); err != nil {
				t.Fatal(err)
			}
		}
		if err := e.Remove(removed); err != nil {
			t.Fatal(err)
		}
	})
	got, changed, err := model.TakeIn(a, file, "file:back.docx")
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"term.initialMonths": "24", "client.tradeName": "Fern", "review.notes": "keep me", "signatories." + client + ".date": textAt(t, a, "signatories."+client+".date"),
	} {
		if text := textAt(t, got, path); text != want {
			t.Errorf("%s: got %q, want %q", path, text, want)
		}
	}
	p, err := got.At("term.initialMonths")
	if err != nil || p.State().By != model.ByImport || p.State().Source != "file:back.docx" {
		t.Errorf("the changed answer: got %+v, %v, want it marked as imported", p.State(), err)
	}
	if p, err := got.At("client.headcount"); err != nil || p.State().Parked == nil || p.State().Parked.Owner != "Sam" {
		t.Errorf("who is to ask was lost: %+v, %v", p.State(), err)
	}
	if _, err := got.At(removed); err == nil {
		t.Error("a row that the file has no more is still there")
	}
	for _, want := range []string{"term.initialMonths", "client.tradeName", removed} {
		if !slices.Contains(changed, want) {
			t.Errorf("%s is not among the changes: %q", want, changed)
		}
	}
}
