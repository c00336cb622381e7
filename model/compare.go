package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"
)

// Difference is one thing that two states of an agreement hold differently.
type Difference struct {
	Path string
	Kind DifferenceKind
}

// DifferenceKind says what differs at a path.
type DifferenceKind int

// The kinds of difference.
const (
	Changed   DifferenceKind = iota // the answer, or how it stands; of a row, how it stands as a whole
	RowAdded                        // a row that only the later state has, with all that is in it
	RowGone                         // a row that only the earlier state has, likewise
	Reordered                       // the rows that both states have stand in another order
)

// Compare returns what two states of an agreement hold differently, in the order of the screens. A row that only one of them
// has is one difference, whatever is in it; rows that are gone stand after the question for their list.
func Compare(was, now *Agreement) []Difference {
	c := comparing{was: flatten(was), now: flatten(now), gone: map[string][]string{}}
	for _, path := range c.was.paths {
		if list := parent(path); c.was.rows[path] && !c.now.rows[path] {
			c.gone[list] = append(c.gone[list], path)
		}
	}
	for _, path := range c.now.paths {
		c.at(path)
	}
	for _, path := range c.was.paths { // questions that are asked no more in any way
		if _, isThere := c.now.answer[path]; !isThere && !c.was.rows[path] && !isNothing(c.was.answer[path]) && !c.isUnderGone(path) {
			c.all = append(c.all, Difference{path, Changed})
		}
	}
	return c.all
}

type comparing struct {
	was, now flat
	gone     map[string][]string // rows that only was has, by their list
	added    string              // the row added last, with a dot
	all      []Difference
}

func (c *comparing) at(path string) {
	if c.added != "" && strings.HasPrefix(path, c.added) {
		return
	}
	if c.now.rows[path] {
		switch {
		case !c.was.rows[path]:
			c.added = path + "."
			c.all = append(c.all, Difference{path, RowAdded})
		case c.was.own[path] != c.now.own[path]:
			c.all = append(c.all, Difference{path, Changed})
		}
		return
	}
	if was, now := c.was.answer[path], c.now.answer[path]; was != now && !(isNothing(was) && isNothing(now)) {
		c.all = append(c.all, Difference{path, Changed})
	}
	if c.isReordered(path) {
		c.all = append(c.all, Difference{path, Reordered})
	}
	for _, row := range c.gone[path] {
		c.all = append(c.all, Difference{row, RowGone})
	}
}

// isNothing reports whether a capture holds neither an answer nor a state.
func isNothing(held string) bool { return held == "" || held == "{}" }

func (c *comparing) isUnderGone(path string) bool {
	for at := parent(path); at != ""; at = parent(at) {
		if c.was.rows[at] && !c.now.rows[at] {
			return true
		}
	}
	return false
}

// isReordered compares the order of the rows that both have.
func (c *comparing) isReordered(list string) bool {
	was, now := c.was.order[list], c.now.order[list]
	if was == now {
		return false
	}
	both := func(order string, other flat) []string {
		return slices.DeleteFunc(strings.Fields(order), func(id string) bool { return !other.rows[join(list, id)] })
	}
	return !slices.Equal(both(was, c.now), both(now, c.was))
}

// BringBackAll makes the agreement hold what it held at an earlier time. Notes beside its questions stay as they are: they
// tell what was said, not what is agreed.
func (e *Edit) BringBackAll(was *Agreement) error {
	const most = 4 // rows before their order, and what is asked only given other answers after those
	for range most {
		isDone := true
		for _, d := range Compare(e.a, was) {
			did, err := e.bringBack(d, was)
			if err != nil {
				return err
			}
			isDone = isDone && !did
		}
		if isDone {
			return e.bringGone(was)
		}
	}
	return errors.New("the earlier state does not fit the agreement as it is now")
}

// bringBack settles one difference, seen from now to then. It reports whether it changed anything.
func (e *Edit) bringBack(d Difference, was *Agreement) (did bool, err error) {
	old, to := e.a.heldAt(d.Path), was.heldAt(d.Path)
	switch {
	case d.Kind == Reordered:
		return e.reorder(d.Path, was)
	case d.Kind == Changed && isRow(old):
		return e.bringRowState(d.Path, was, old)
	case d.Kind == Changed:
		if to = withNotes(to, notesIn(old)); bytes.Equal(to, old) {
			return false, nil
		}
	}
	if err := e.a.put(d.Path, to); err != nil {
		return false, err
	}
	e.record(d.Path, old, e.a.heldAt(d.Path))
	return true, nil
}

// bringGone has the rows that are not there be brought again or not, as it was.
func (e *Edit) bringGone(was *Agreement) error {
	now, then := flatten(e.a).gone, flatten(was).gone
	all := maps.Clone(now)
	maps.Copy(all, then)
	for _, row := range slices.Sorted(maps.Keys(all)) {
		if now[row] == then[row] || e.a.has(row) {
			continue
		}
		old := e.a.heldAt(row)
		if err := e.a.put(row, was.heldAt(row)); err != nil {
			return err
		}
		e.record(row, old, e.a.heldAt(row))
	}
	return nil
}

func isRow(held json.RawMessage) bool {
	var r rowAt
	return json.Unmarshal(held, &r) == nil && r.Row != nil
}

// bringRowState gives a row what was said of it as a whole.
func (e *Edit) bringRowState(path string, was *Agreement, old json.RawMessage) (bool, error) {
	then, err := was.At(path)
	if err != nil {
		return false, err
	}
	p, err := e.a.find(path, true)
	if err != nil {
		return false, err
	}
	p.Row.node().setState("", then.Row.node().state[""])
	now, err := e.a.Capture(path)
	e.record(path, old, now)
	return true, err
}

// reorder gives a list the order that it had. While it has other rows than it had, that waits.
func (e *Edit) reorder(list string, was *Agreement) (bool, error) {
	then, err := was.At(list)
	if err != nil {
		return false, err
	}
	p, err := e.a.find(list, true)
	if err != nil {
		return false, err
	}
	l, order := p.Field.List(), ids(then.Field.List())
	if l.Len() != len(order) {
		return true, nil
	}
	old := e.a.order(l)
	if err := reorder(l, order); err != nil {
		return false, err
	}
	e.step.Changes = append(e.step.Changes, Change{Path: list, Old: old, New: e.a.order(l)})
	return true, nil
}
