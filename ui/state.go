package ui

import (
	"slices"
	"strings"

	"engross/model"
	"engross/model/check"
)

// stateOf gives the mark and the word for a section: how many of its questions are open, else what stands in the way of being
// done. What a preset or a default settles is no work that a person would have to see counted, but nobody has done it either:
// such a section is proposed until it was left, and its lists were opened. What goes wrong while somebody types is not told yet.
func (s *session) stateOf(sec model.Section, isHere bool) (sign, word string) {
	sign, word = s.stateIn(&s.known, sec, isHere)
	if s.before != nil && sign == markError {
		return s.stateIn(s.before, sec, isHere)
	}
	return sign, word
}

func (s *session) stateIn(known *analysis, sec model.Section, isHere bool) (sign, word string) {
	key := sec.About().Key
	n, ok := known.progress[key]
	if !ok {
		return " ", ""
	}
	worst, open := known.worst[key], known.waits[key]
	if model.IsPrefilled(sec) && n.Unconfirmed > 0 {
		if open == 0 && n.Parked+n.Unread == 0 {
			return markEmpty, "to accept"
		}
		open++
	}
	switch {
	case n.Unread > 0, worst == check.Error && open == 0 && n.Parked == 0:
		return markError, "error"
	case open > 0 && n.Touched > 0:
		return markBegun, itoa(open) + " open"
	case open > 0:
		return markEmpty, itoa(open) + " open"
	case n.Parked > 0:
		return markParked, "parked"
	case n.Asked+n.Settled+n.Touched == 0:
		return markEmpty, "optional"
	case s.isUnread(key) && n.Touched > 0:
		return markBegun, "to look at"
	case s.isUnread(key), s.isProposed(sec) && (isHere || !s.seen[key]):
		return markEmpty, "proposed"
	case s.isProposed(sec):
		return markEmpty, "seen" // looking at it settles nothing
	case s.kind != anAgreement && n.Touched == 0:
		return markEmpty, "as usual"
	}
	return markDone, "done"
}

// isUnread reports whether a section has lists of the short path whose rows are all proposed, and which nobody opened.
func (s *session) isUnread(key string) bool {
	return s.kind == anAgreement && slices.ContainsFunc(s.known.proposed[key], func(list string) bool { return !s.looked[list] })
}

// look notes that the rows of a list were shown or told. Lists in the rows of a list that has many are not kept in mind.
func (s *session) look(list string) {
	const deepest = 3
	p, ok := s.place(list)
	if !ok || s.looked[list] || !p.Field.Required && !p.Field.Fast || strings.Count(list, ".") > deepest {
		return
	}
	s.looked[list] = true
	s.lists = strings.TrimSpace(s.lists + " " + list)
}

// worstOf is the worst finding in a section, by its key; while somebody types, no worse than before.
func (s *session) worstOf(key string) check.Severity {
	now := s.known.marked[key]
	if s.before == nil {
		return now
	}
	if was := s.before.marked[key]; now != 0 && (was == 0 || now < was) {
		return was
	}
	return now
}

// typesOn notes what was known before somebody began to type an answer: until it is left, nothing is said to be wrong with it.
func (s *session) typesOn() {
	if s.before == nil && s.known.isMade {
		known := s.known
		s.before = &known
	}
}
