package model

import (
	"strings"
	"sync"
)

// IsProposed reports whether a text is one that a preset or a service of the catalogue proposes, and names a party in it.
// The names of the parties in such words stand for what they are called in the agreement, as in a clause.
func IsProposed(text string) bool {
	return namesParty(text) && proposed()[text]
}

func namesParty(text string) bool {
	return strings.Contains(text, "Client") || strings.Contains(text, "Provider")
}

var proposed = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	add := func(texts ...string) {
		for _, text := range texts {
			if namesParty(text) {
				known[text] = true
			}
		}
	}
	seeds := func(all []seed) {
		for _, x := range all {
			add(x.value)
			add(strings.Split(x.value, "\n")...)
		}
	}
	for _, p := range Presets {
		seeds(p.seeds())
	}
	for _, c := range Catalogue {
		add(c.Description)
		add(c.Included...)
		add(c.Excluded...)
		for _, row := range c.rows() {
			seeds(row.seeds)
		}
	}
	return known
})
