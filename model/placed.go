package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// This file finds the places of what is brought, or brought again, among rows and in sets: they stand in the order of the preset and
// of the catalogue, also among what a person added or moved.

// placeAmong returns the position at which an id goes among others: after the nearest of those before it in the order, else before
// the nearest of those after it, else at the end.
func placeAmong(others []string, id string, order []string) int {
	at := slices.Index(order, id)
	if at < 0 {
		return len(others)
	}
	for _, x := range slices.Backward(order[:at]) {
		if i := slices.Index(others, x); i >= 0 {
			return i + 1
		}
	}
	for _, x := range order[at+1:] {
		if i := slices.Index(others, x); i >= 0 {
			return i
		}
	}
	return len(others)
}

// position returns where a row goes in its list.
func (s *seeder) position(list Place, id string) int {
	var order []string
	for _, x := range s.order {
		if inList, ok := strings.CutPrefix(x.path, list.Path+"."); ok {
			row, _, _ := strings.Cut(inList, ".")
			order = append(order, row)
		}
	}
	return placeAmong(ids(list.Field.List()), id, order)
}

// orderOfProposals returns what may stand in the lists beside what a service brings: what the preset brings, then what services do.
func (a *Agreement) orderOfProposals() []seed {
	var out []seed
	if p, err := presetNamed(string(a.Info.Preset)); err == nil {
		out = p.seeds()
	}
	out = append(out, proposals()...)
	if l := a.MainList(); l != nil {
		for _, c := range Catalogue {
			out = append(out, seed{path: join("costs.lists."+l.Key()+".fees", c.ID)})
		}
	}
	return out
}

// withInPlace gives the set that an answer is a key more. What the preset proposes there comes first, then services in the order of
// the catalogue.
func (a *Agreement) withInPlace(p Place, set value.Set, key string) value.Set {
	if set.Has(key) {
		return set
	}
	order := strings.Split(a.proposalAt(p).canonical, ",")
	for _, c := range Catalogue {
		if !slices.Contains(order, c.ID) {
			order = append(order, c.ID)
		}
	}
	items := set.Items()
	return value.NewSet(slices.Insert(items, placeAmong(items, key, order), key)...)
}
