package model

import (
	"slices"
	"strings"

	"engross/model/value"
)

// OnlyProposed returns the paths of what a section holds only because a default or a preset proposes it, and what the agreement can
// do without: rows of lists that may be empty, and answers to questions that nobody has to answer and that no usual answer stands
// for then. Services are among them as soon as somebody named one. What stands in a row is not named by itself where the row goes,
// and rows in a row that stays are part of it. Legal terms are none of it: they are not offered, and hold together.
func (a *Agreement) OnlyProposed(s Section) []string {
	switch s.(type) {
	case *StartScreen, *LegalScreen, *ReviewScreen:
		return nil
	}
	var out []string
	last := "" // row that goes
	hasOwnService := slices.ContainsFunc(a.Services, func(x *Service) bool { return !isOnlyBrought(x.node().state[""]) })
	a.WalkSection(s, func(p Place) {
		switch {
		case last != "" && strings.HasPrefix(p.Path, last+"."):
		case p.Row != nil:
			if isOnlyBrought(p.Row.node().state[""]) && a.mayTrim(parent(p.Path), hasOwnService) && untouched(p, isOnlyBrought) {
				last = p.Path
				out = append(out, p.Path)
			}
		case p.Field.Skip || p.Field.Private || p.Field.Value() == nil || p.Field.Required || p.Field.Default != "" || !p.Field.IsSet():
		case p.Standing() == Defaulted && isOnlyBrought(p.State()):
			out = append(out, p.Path)
		}
	})
	return out
}

// mayTrim reports whether a list can do without rows that are only proposed: one that stands in no row and may be empty, and the
// services once one of them is somebody's own.
func (a *Agreement) mayTrim(list string, hasOwnService bool) bool {
	if list == "services" {
		return hasOwnService
	}
	if around, err := a.At(parent(list)); err == nil && around.Row != nil {
		return false
	}
	p, err := a.At(list)
	return err == nil && p.Field.MayBeNone()
}

// isOnlyBrought reports whether a default or a preset brought a row or an answer, and nobody said anything about it.
func isOnlyBrought(st State) bool {
	return (st.By == ByDefault || st.By == ByPreset) && !st.isTouched()
}

// Trim takes out of a section what OnlyProposed names, and what goes with that; lists that it empties are answered with none. Times
// for mending that nobody spoke of are then no longer promised. A list keeps it to the rows of that one, "" for the whole section.
// It returns how many rows and answers went.
func (e *Edit) Trim(s Section, list string) (gone int, err error) {
	var lists []string
	for _, path := range e.a.OnlyProposed(s) {
		if list != "" && parent(path) != list {
			continue
		}
		p, err := e.a.At(path)
		switch {
		case err != nil: // it went with another row
			gone++
			continue
		case p.Row == nil:
			err = e.Fill(path, "", "", "")
		default:
			lists = append(lists, parent(path))
			err = e.Remove(path)
		}
		if err != nil {
			return gone, err
		}
		gone++
	}
	for _, path := range slices.Compact(lists) {
		if p, err := e.a.At(path); err != nil || p.Field.List() == nil || p.Field.List().Len() > 0 || !p.Field.MayBeNone() {
			continue
		}
		if err := e.None(path, true); err != nil {
			return gone, err
		}
	}
	if _, isLevels := s.(*LevelsScreen); isLevels && list == "" && e.a.noFixTimeGiven() {
		gone++
		return gone, e.Set("levels.fixTimes", "no", value.Context{})
	}
	return gone, nil
}

// noFixTimeGiven reports whether times for mending are promised of which somebody gave none and agreed to none.
func (a *Agreement) noFixTimeGiven() bool {
	if a.Levels.FixTimes.IsSet() {
		return false
	}
	return !slices.ContainsFunc(a.Levels.Priorities, func(p *Priority) bool {
		return slices.ContainsFunc(p.Targets, func(t *Target) bool {
			return t.Resolution.IsSet() && !isOnlyBrought(StateOf(t, "resolution"))
		})
	})
}
