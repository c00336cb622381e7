package check_test

import (
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
)

// TestEveryReferenceToADeletedRowIsFound fills each question that holds the id of a row, wherever the largest sample asks
// it, with an id that no list has.
func TestEveryReferenceToADeletedRowIsFound(t *testing.T) {
	a := draft(t, "everything")
	kinds := map[string]string{} // a place of each kind of question, by its path without the ids of rows
	for _, p := range references(a) {
		if !p.Field.Skip {
			kinds[kindOf(a, p.Path)] = p.Path
		}
	}
	if len(kinds) < 30 {
		t.Fatalf("the sample asks for rows in %d ways, want 30 at least", len(kinds))
	}
	for kind, path := range kinds {
		e := a.Edit("refer to nothing")
		if err := e.Fill(path, "gone", model.ByUser, ""); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		b, _ := e.Done()
		found := check.Run(check.Input{Draft: b, Today: today})
		if !slices.ContainsFunc(found, func(f check.Finding) bool { return f.Rule == "CAL-10" && f.Path == path }) {
			t.Errorf("%s: a row that is not there is not found at %s", kind, path)
		}
	}
}

// references gives the questions that hold ids of rows.
func references(a *model.Agreement) []model.Place {
	var all []model.Place
	a.Walk(func(p model.Place) {
		if p.Row == nil && p.Field.Ref != "" {
			all = append(all, p)
		}
	})
	return all
}

// kindOf takes the ids of rows out of a path.
func kindOf(a *model.Agreement, path string) string {
	parts := strings.Split(path, ".")
	for i := range parts {
		if p, err := a.At(path[:len(strings.Join(strings.Split(path, ".")[:i+1], "."))]); err == nil && p.Row != nil {
			parts[i] = "*"
		}
	}
	return strings.Join(parts, ".")
}
