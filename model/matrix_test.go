package model_test

import (
	"testing"

	"engross/model"
)

// TestTheMatrixFitsThePrioritiesThatAreLeft deletes usual priorities: each of the others keeps its cells, and work that has stopped
// for somebody is never what can wait.
func TestTheMatrixFitsThePrioritiesThatAreLeft(t *testing.T) {
	for _, c := range []struct{ gone, want string }{
		{"", "p1 p2 p3 p2 p3 p4 p3 p4 p4"},
		{"p2", "p1 p3 p3 p3 p3 p4 p3 p4 p4"},
		{"p3", "p1 p2 p2 p2 p2 p4 p2 p4 p4"},
		{"p4", "p1 p2 p3 p2 p3 p3 p3 p3 p3"},
	} {
		a, err := model.New(model.NewOptions{Preset: "generic"})
		if err != nil {
			t.Fatal(err)
		}
		e := a.Edit("fewer")
		if c.gone != "" {
			if err := e.Remove("levels.priorities." + c.gone); err != nil {
				t.Fatal(err)
			}
		}
		got := ""
		for _, x := range model.Effective(e.Agreement()).Levels.Matrix.Cells() {
			got += " " + string(*x.At)
		}
		if got != " "+c.want {
			t.Errorf("without %q the cells are%s, want %s", c.gone, got, c.want)
		}
	}
}
