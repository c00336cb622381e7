package check_test

import (
	"slices"
	"strings"
	"testing"

	"engross/model"
	"engross/model/check"
	"engross/model/clause"
)

// TestARowLeftEmptyIsOpen adds a row to each list of an agreement and answers nothing in it: where the agreement then prints a
// blank for the row, the row is among what is open.
func TestARowLeftEmptyIsOpen(t *testing.T) {
	first := draft(t, "everything")
	var lists []string
	first.Walk(func(p model.Place) {
		if p.Field.List() != nil && !p.Field.Skip {
			lists = append(lists, p.Path)
		}
	})
	tried := 0
	seen := map[string]bool{}
	for _, list := range lists {
		kind := pattern(first, list)
		if seen[kind] {
			continue
		}
		seen[kind] = true
		e := first.Edit("add")
		if _, err := e.Add(list, "left-empty"); err != nil {
			continue
		}
		a, _ := e.Done()
		tried++
		d, _ := wording().Build(a, clause.Options{})
		row := list + ".left-empty"
		isOpen := false
		for _, f := range check.Run(check.Input{Draft: a, Doc: d, Today: today}) {
			isOpen = isOpen || f.Rule != check.ReqBlank && strings.HasPrefix(f.Path, row)
		}
		if isOpen {
			continue
		}
		for _, b := range d.Blanks() {
			if strings.HasPrefix(b.Path, row) {
				t.Errorf("%s prints a blank, and nothing says that it is open", b.Path)
			}
		}
	}
	if tried < 40 {
		t.Errorf("only %d lists were tried", tried)
	}
}

// pattern is a path without the ids of its rows.
func pattern(a *model.Agreement, path string) string {
	keys := strings.Split(path, ".")
	parts := slices.Clone(keys)
	for i := range parts {
		if p, err := a.At(strings.Join(keys[:i+1], ".")); err == nil && p.Row != nil && p.Row.Key() == keys[i] {
			parts[i] = "*"
		}
	}
	return strings.Join(parts, ".")
}
