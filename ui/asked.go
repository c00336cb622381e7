package ui

import (
	"strings"

	"engross/model"
)

// asked lists the questions with the rows that they stand in, and but for a search of the answers those rows themselves.
func asked(s *session, isSearch bool) []*pickItem {
	g := gathering{s: s, isSearch: isSearch, groups: map[string]*saying{}, answers: map[string]*saying{}, fields: map[[3]string]askedOf{}}
	for _, sec := range s.sections() {
		g.section = sayingOf(sec.About().Title)
		s.a.WalkSection(sec, g.visit)
	}
	return prepared(g.blocks...)
}

// gathering collects the lines of questions and rows. Lines say by reference what they have in common.
type gathering struct {
	s        *session
	isSearch bool
	section  *saying
	around   []rowAround        // the rows that the place which is visited stands in, the innermost last
	groups   map[string]*saying // names of groups with those that they stand in, by path
	answers  map[string]*saying
	fields   map[[3]string]askedOf // by the words of the question
	blocks   [][]pickItem          // copying tens of thousands of lines with each growth was half of all memory used here
}

// rowAround is a row that the questions which follow it stand in.
type rowAround struct {
	path string
	name *saying
}

// holds reports whether a path leads to something in the row.
func (r rowAround) holds(path string) bool {
	return len(path) > len(r.path) && path[len(r.path)] == '.' && strings.HasPrefix(path, r.path)
}

// askedOf is what a question is called in every row, and what is asked and explained at it.
type askedOf struct{ label, explained *saying }

func (g *gathering) visit(p model.Place) {
	for len(g.around) > 0 && !g.around[len(g.around)-1].holds(p.Path) {
		g.around = g.around[:len(g.around)-1]
	}
	switch {
	case p.Row != nil:
		g.row(p)
	case !p.Field.Skip && p.Field.Group() == nil:
		g.question(p)
	}
}

func (g *gathering) row(p model.Place) {
	name := sayingOf(line(model.Title(p.Scope.Under(p.Object), p.Row)))
	g.around = append(g.around, rowAround{p.Path, name})
	if !g.isSearch && name.text != model.Unnamed {
		g.add(pickItem{id: p.Path, name: name.text, what: name, about: "a row of " + p.Field.Label, where: g.section, isRow: true})
	}
}

func (g *gathering) question(p model.Place) {
	answer, notes := line(shown(g.s, p)), p.State().Notes
	if g.isSearch && len(notes) == 0 && (answer == "" || p.Field.List() != nil) {
		return
	}
	words := g.words(p.Field)
	x := pickItem{id: p.Path, name: p.Field.Label, what: words.label, tells: words.explained, where: g.section, about: cut(answer, 200)}
	if x.about != "" && !g.isSearch {
		x.told = g.answer(x.about)
	}
	if n := len(g.around); n > 0 {
		if row := g.around[n-1].name; row.text != x.name {
			x.of = row
		}
		if n > 1 {
			x.under = g.around[n-2].name
		}
	} else if i := strings.LastIndexByte(p.Path, '.'); i > 0 {
		x.under = g.group(p.Path[:i])
	}
	if g.isSearch {
		x.right, x.about = cut(answer, 60), answer
		for _, n := range notes {
			x.about += " " + markNote + " " + g.s.noteLine(n)
		}
	}
	g.add(x)
}

func (g *gathering) words(f model.Field) askedOf {
	return made(g.fields, [...]string{f.Label, f.Ask, f.Help}, func() askedOf {
		return askedOf{sayingOf(f.Label), sayingOf(f.Ask + " " + f.Help)}
	})
}

func (g *gathering) answer(text string) *saying {
	return made(g.answers, text, func() *saying { return sayingOf(text) })
}

func (g *gathering) group(path string) *saying {
	return made(g.groups, path, func() *saying {
		return sayingOf(strings.NewReplacer(",", "", ":", "").Replace(labelOf(g.s, path)))
	})
}

// made returns what stands under a key, which is made the first time.
func made[K comparable, V any](all map[K]V, key K, fresh func() V) V {
	out, isThere := all[key]
	if !isThere {
		out = fresh()
		all[key] = out
	}
	return out
}

func (g *gathering) add(x pickItem) {
	const block = 1024 // lines
	n := len(g.blocks) - 1
	if n < 0 || len(g.blocks[n]) == block {
		g.blocks, n = append(g.blocks, make([]pickItem, 0, block)), n+1
	}
	g.blocks[n] = append(g.blocks[n], x)
}
