package model_test

import (
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/value"
)

// notesAt are the texts of the notes beside a question.
func notesAt(t *testing.T, a *model.Agreement, path string) []string {
	t.Helper()
	p, err := a.At(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, n := range p.State().Notes {
		out = append(out, n.At.String()+" "+n.Text)
	}
	return out
}

func TestNotesStandBesideAnAnswer(t *testing.T) {
	const path = "term.initialMonths"
	before := sample(t)
	first := model.Note{On: value.NewDate(2026, 2, 20), At: value.NewClock(15, 42), Text: "would like\nthree years"}
	e := before.Edit("note")
	for _, err := range []error{e.Note(path, first), e.Note(path, model.Note{Text: "  "}), e.Note(path, model.Note{At: value.NewClock(15, 50), Text: "asks her partner"})} {
		if err != nil {
			t.Fatal(err)
		}
	}
	a, step := e.Done()
	want := []string{"15:42 would like three years", "15:50 asks her partner"}
	if got := notesAt(t, a, path); !slices.Equal(got, want) {
		t.Fatalf("got notes %q, want %q", got, want)
	}
	if got := notesAt(t, before, path); got != nil {
		t.Errorf("the agreement before the edit has notes %q", got)
	}

	e = a.Edit("other")
	for _, err := range []error{e.Type(path, "36", value.Context{}), e.Renote(path, 0, "three years"), e.Renote(path, 1, "")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	b, _ := e.Done()
	if got := notesAt(t, b, path); !slices.Equal(got, []string{"15:42 three years"}) {
		t.Errorf("after the answer was typed and the notes changed, got %q", got)
	}
	if got := notesAt(t, a, path); !slices.Equal(got, want) {
		t.Errorf("the notes of the state before became %q, want %q", got, want)
	}
	if back, err := a.Undo(step); err != nil || notesAt(t, back, path) != nil {
		t.Errorf("undo leaves notes, error %v", err)
	}
	for _, err := range []error{b.Edit("x").Renote(path, 1, "x"), b.Edit("x").Note("contacts.client", model.Note{Text: "x"}), b.Edit("x").Note("gone", model.Note{Text: "x"})} {
		if err == nil {
			t.Error("a note that cannot be is taken without an error")
		}
	}
}

func TestANoteOfAFileIsShort(t *testing.T) {
	a, _, err := model.Decode([]byte(`{"version":1,"agreement":{"term":{"state":{"initialMonths":{"notes":[{"text":" "},{"text":"\u001b[2Jhi ` + strings.Repeat("a", 3000) + `"}]}}}}}`))
	if err != nil {
		t.Fatal(err)
	}
	got := notesAt(t, a, "term.initialMonths")
	if len(got) != 1 || !strings.HasPrefix(got[0], " [2Jhi a") && !strings.HasPrefix(got[0], " hi a") || len([]rune(got[0])) != 2001 {
		t.Errorf("got %d notes: %.40q", len(got), got)
	}
}
