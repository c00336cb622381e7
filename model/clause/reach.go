package clause

import (
	"slices"
	"strings"
)

// ClausesFor gives the ids of the clauses that print or ask the answer at a path, in the order of the agreement. A path may
// also name a row, a list or a group, and then stands for all that is in it. It is found in the parsed wording, so it does
// not depend on a draft; a row of own clauses gives the clause it becomes.
func (l *Library) ClausesFor(path string) []string {
	l.compile()
	l.reach.Do(l.findReach)
	if rest, ok := strings.CutPrefix(path, "clauses."); ok {
		row, _, _ := strings.Cut(rest, ".")
		return []string{ownPrefix + row}
	}
	want := l.schema.pattern(path)
	if want == "" {
		return nil
	}
	found := map[string]bool{}
	for pattern, ids := range l.printed {
		if pattern == want || strings.HasPrefix(pattern, want+".") {
			for _, id := range ids {
				found[id] = true
			}
		}
	}
	var ids []string
	for _, id := range l.IDs() {
		if found[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// findReach turns the uses of each clause round.
func (l *Library) findReach() {
	l.printed = map[string][]string{}
	add := func(pattern, id string) {
		if !slices.Contains(l.printed[pattern], id) {
			l.printed[pattern] = append(l.printed[pattern], id)
		}
	}
	for _, id := range l.IDs() {
		f := l.files[id]
		if f.prog == nil {
			continue
		}
		for pattern := range f.prog.uses {
			add(pattern, id)
		}
		for _, pattern := range f.prog.marks.uses(l) {
			add(pattern, id)
		}
	}
	for _, s := range l.outline {
		if s.kind == "cover" && len(s.clauses) > 0 {
			add("meta.title", s.clauses[0])
		}
	}
	for _, pattern := range []string{"provider.shortName", "client.shortName"} {
		for _, id := range l.IDs() {
			if strings.Contains(l.files[id].text, capital(pattern[:strings.IndexByte(pattern, '.')])) {
				add(pattern, id)
			}
		}
	}
}

// uses gives the patterns of what the special blocks print.
func (m marks) uses(l *Library) []string {
	var all []string
	if m.definitions {
		all = append(all, "definitions.*.term", "definitions.*.aliases", "definitions.*.meaning", "definitions.*.citation")
		for _, e := range l.glossary {
			if e.file.prog != nil {
				for pattern := range e.file.prog.uses {
					all = append(all, pattern)
				}
			}
		}
	}
	if m.signatures {
		all = append(all, "provider.legalName", "client.legalName", "signatories", "signatories.*.side", "signatories.*.name",
			"signatories.*.title", "signatories.*.date", "signatories.*.entityId", "affiliates.*.legalName")
	}
	return all
}
