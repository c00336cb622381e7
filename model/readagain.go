package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// referred are the lists whose rows answers name, besides those of fees.
var referred = []string{"affiliates", "clauses", "contacts", "coverage.hours", "equipment", "levels.priorities", "levels.uptime", "services", "sites"}

// nameOfRow returns the row that an answer is of and the name of that row, where other answers can refer to it; else "".
func (a *Agreement) nameOfRow(path string) (row, name string) {
	row = parent(path)
	if list := parent(row); !slices.Contains(referred, list) && !strings.HasSuffix(list, ".fees") {
		return "", ""
	}
	p, err := a.At(row)
	if err != nil || p.Row == nil {
		return "", ""
	}
	return row, Title(p.Scope.Under(p.Object), p.Row)
}

// renamed notes that a row has another name, or is on another side, so that what was typed before it was there may mean it.
func (e *Edit) renamed(path, before string) {
	row, name := e.a.nameOfRow(path)
	if row != "" && (name != before || strings.HasSuffix(path, ".side")) && name != Unnamed {
		e.named = append(e.named, rowName{parent(row), strings.ToLower(name)})
	}
}

// rowName is a row of a list by its name in lower case.
type rowName struct{ list, name string }

// readAgain reads what could not be read, and names rows that got their names, once more. It goes through all answers
// once for the whole edit, since a paste brings two thousand names, and not again with each letter of a name where all is read.
func (e *Edit) readAgain() {
	if len(e.named) == 0 || e.a.allRead {
		e.named = nil
		return
	}
	defer func() { e.named = nil }() // reading one names no row
	isNew := make(map[rowName]bool, len(e.named))
	for _, n := range e.named {
		isNew[n] = true
	}
	isNamed := func(p Place) bool {
		raw := strings.ToLower(strings.TrimSpace(p.State().Raw))
		return isNew[rowName{p.Field.Ref, raw}] || slices.ContainsFunc(strings.Split(raw, ","), func(part string) bool { // of several names
			return isNew[rowName{p.Field.Ref, strings.TrimSpace(part)}]
		})
	}
	var kept []Place
	e.a.allRead = true
	e.a.walk(walker{isAll: true, visit: func(p Place) {
		if p.Row != nil || !p.IsUnread() {
			return
		}
		e.a.allRead = false
		if p.Field.Ref != "" && p.State().NA == nil && isNamed(p) {
			kept = append(kept, p)
		}
	}})
	for _, p := range kept {
		_ = e.Type(p.Path, p.State().Raw, value.Context{}) // what can still not be read, as of two of a name, stays as it is
	}
}
