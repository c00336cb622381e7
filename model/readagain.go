package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// referred are the lists whose rows answers name, besides those of fees.
var referred = []string{"affiliates", "clauses", "contacts", "coverage.hours", "equipment", "levels.priorities", "levels.uptime", "services", "sites"}

// nameOfRow returns the row that an answer is of and the name of that row, where other answers can refer to it and one may be kept as
// typed; else "".
func (a *Agreement) nameOfRow(path string) (row, name string) {
	row = parent(path)
	if a.isLooked && len(a.unread) == 0 {
		return "", ""
	}
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

// readAgain reads what could not be read, and names rows that got their names, once more. It looks at what is kept as typed once for
// the whole edit, since a paste brings two thousand names.
func (e *Edit) readAgain() {
	if len(e.named) == 0 {
		return
	}
	isNew := make(map[rowName]bool, len(e.named))
	for _, n := range e.named {
		isNew[n] = true
	}
	defer func() { e.named = nil }() // reading one names no row
	isNamed := func(p Place) bool {
		raw := strings.ToLower(strings.TrimSpace(p.State().Raw))
		return isNew[rowName{p.Field.Ref, raw}] || slices.ContainsFunc(strings.Split(raw, ","), func(part string) bool { // of several names
			return isNew[rowName{p.Field.Ref, strings.TrimSpace(part)}]
		})
	}
	for _, path := range e.a.keptAsTyped() {
		p, err := e.a.At(path)
		if err != nil || !p.IsUnread() || p.Field.Ref == "" || p.State().NA != nil || !isNamed(p) {
			continue
		}
		if e.Type(path, p.State().Raw, value.Context{}) == nil { // what can still not be read, as of two of a name, stays as it is
			e.read = append(e.read, path)
		}
	}
}

// keptAsTyped returns the paths of answers that may be kept as typed; some may be read or gone since. All answers are gone through
// for it at most once after one more is kept: names are typed letter by letter.
func (a *Agreement) keptAsTyped() []string {
	if !a.isLooked {
		var all []string
		a.walk(walker{isAll: true, visit: func(p Place) {
			if p.Row == nil && p.IsUnread() {
				all = append(all, p.Path)
			}
		}})
		a.unread, a.isLooked = all, true
	}
	return a.unread
}
