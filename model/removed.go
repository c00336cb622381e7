package model

import (
	"encoding/json"
	"slices"
	"strings"
	"sync"
)

// This file keeps away what a person removed. A preset, a service of the catalogue and the answers that rows follow bring rows by
// fixed ids; the state of a list has the ids of those that a person removed, and as long as they are there nothing brings the rows.
// In a change it is the path of the row that holds this, so that each removal is undone and merged by itself.

// rowGone is what the path of a row holds that a person removed and that is not to be brought again.
var rowGone = json.RawMessage(`{"gone":true}`)

// mayBeBrought reports whether a preset or a service of the catalogue brings the row of a path.
func mayBeBrought(row string) bool {
	list := parent(row)
	if _, ok := CatalogueEntry(strings.TrimPrefix(row, list+".")); ok && strings.HasSuffix(list, ".fees") {
		return true // the fee of a service stands in the main price list, which anybody may have made
	}
	return broughtPaths()[row]
}

// broughtPaths are the paths of all answers and rows that presets and services of the catalogue bring.
var broughtPaths = sync.OnceValue(func() map[string]bool {
	paths := map[string]bool{}
	add := func(all []seed) {
		for _, x := range all {
			for path := x.path; path != "" && !paths[path]; path = parent(path) {
				paths[path] = true
			}
		}
	}
	for _, p := range Presets {
		add(p.seeds())
	}
	add(proposals())
	return paths
})

// drop deletes a row that is there no longer because of another answer, and comes back with it.
func (e *Edit) drop(rowPath string) error { return e.remove(rowPath, nil) }

// heldAt is what a path holds: what Capture writes, else rowGone or nil.
func (a *Agreement) heldAt(path string) json.RawMessage {
	if held, err := a.Capture(path); err == nil {
		return held
	}
	if a.isGone(path) {
		return rowGone
	}
	return nil
}

// isGone reports whether a person removed the row of a path, so that it is not to be brought again.
func (a *Agreement) isGone(path string) bool {
	list, err := a.At(parent(path))
	if err != nil || list.Row != nil {
		return false
	}
	return slices.Contains(list.own().Gone, path[len(list.Path)+1:]) && !a.has(path)
}

// noteGone has a row that is not there be one that a person removed.
func (a *Agreement) noteGone(row string) {
	if mayBeBrought(row) && !a.has(row) {
		_ = a.put(row, rowGone) // it fails where the list is gone too, and then nothing brings the row
	}
}

// setGone notes of a list whether a person removed the row with that id.
func (p Place) setGone(id string, isGone bool) {
	st := p.own()
	if slices.Contains(st.Gone, id) == isGone {
		return
	}
	if isGone {
		st.Gone = append(slices.Clip(st.Gone), id)
	} else {
		st.Gone = slices.DeleteFunc(slices.Clone(st.Gone), func(x string) bool { return x == id })
	}
	slices.Sort(st.Gone)
	p.set(st)
}

// cleanGone returns the ids of a file that can be ids, each once.
func cleanGone(all []string) []string {
	slices.Sort(all)
	return slices.Compact(slices.DeleteFunc(all, func(id string) bool { return !validID(id) }))
}
