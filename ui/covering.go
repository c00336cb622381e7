package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"engross/model"
	"engross/model/check"
	"engross/model/doc"
)

// covering is how far an agreement settles each point that one of its kind should settle. Review and map show it; it is
// gone through beside the screen while one of them stands in front.
type covering struct {
	all     []check.Coverage // what needs something comes first
	rev     int              // of the analysis that they were made from
	isMade  bool
	running bool
}

// coveredMsg brings the points.
type coveredMsg struct {
	s   *session
	rev int
	all []check.Coverage
}

// watchCover has the points gone through when the analysis is new.
func (s *session) watchCover() tea.Cmd {
	k, c := &s.known, &s.cover
	if c.running || !k.isMade || c.isMade && c.rev == k.rev {
		return nil
	}
	c.running = true
	rev, in := k.rev, check.Input{Draft: k.of, Agreement: k.eff, Doc: k.doc, Today: s.o.Today()}
	return func() tea.Msg {
		all := check.CoverageOf(in)
		lead(all, in)
		slices.SortStableFunc(all, func(a, b check.Coverage) int { return rank(a.Cover) - rank(b.Cover) })
		return coveredMsg{s: s, rev: rev, all: all}
	}
}

// lead gives the points that a clause settles the first answer of that clause to jump to, if it holds one.
func lead(all []check.Coverage, in check.Input) {
	if in.Doc == nil {
		return
	}
	first := map[string]string{} // by id of the clause
	doc.Walk(in.Doc.Blocks, func(b doc.Block) bool {
		if id := doc.ID(b); id != "" {
			first[id] = firstAnswer(b, in.Draft)
		}
		return true
	})
	for i, c := range all {
		for _, id := range c.Point.Clauses() {
			if all[i].Path == "" {
				all[i].Path = first[id]
			}
		}
	}
}

// firstAnswer returns the question of the first answer that a block prints.
func firstAnswer(b doc.Block, a *model.Agreement) string {
	path := ""
	doc.Walk([]doc.Block{b}, func(b doc.Block) bool {
		doc.Inlines(b, func(x doc.Inline) {
			if answer, ok := x.(doc.Answer); ok && path == "" {
				if _, err := a.At(answer.Path); err == nil {
					path = answer.Path
				}
			}
		})
		return path == ""
	})
	return path
}

// covered takes a result over.
func (s *session) covered(m coveredMsg) {
	s.cover = covering{all: m.all, rev: m.rev, isMade: true}
}

// count says how many points there are of each grade.
func (c *covering) count() map[check.Cover]int {
	n := map[check.Cover]int{}
	for _, x := range c.all {
		n[x.Cover]++
	}
	return n
}

// grades are the groups of the map in their order: what needs something comes first.
var grades = []struct {
	cover check.Cover
	sign  string
	title string
}{
	{check.Missing, markError, "Missing: nothing in the agreement settles it"},
	{check.Thin, markDefault, "Thin: settled by what is usual; nobody confirmed it"},
	{check.LeftOut, markNA, "Left out: it does not arise here"},
	{check.Covered, markDone, "Covered"},
}

func rank(c check.Cover) int {
	for i, g := range grades {
		if g.cover == c {
			return i
		}
	}
	return len(grades)
}

// summary says how many points there are of each grade.
func (c *covering) summary() string {
	n, text := c.count(), ""
	for i, g := range grades {
		if i > 0 {
			text += ", "
		}
		text += itoa(n[g.cover]) + " " + g.cover.String()
	}
	return text
}
