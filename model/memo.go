package model

import "engross/model/value"

// memo keeps what the rows of one walk ask for again and again, so that 5,000 fee lines do not each look through 500
// services and all equipment. It holds while nothing is changed: a walk begins a new one.
type memo struct {
	pool     *pool // of the questions that the walk asks
	services map[string]*Service
	covered  map[string]value.Count
	payers   map[*PriceList]map[string]*Fee

	isReading bool // rows are still coming in and nobody looks at defaults: those made of other rows stay empty
}

// remembers reports whether the scope is of a walk that goes on.
func (s Scope) remembers() bool { return s.memo != nil && !s.memo.pool.isOver }

// service returns the service with that id, or nil.
func (s Scope) service(id string) *Service {
	if !s.remembers() {
		return s.A.Services.With(id)
	}
	if s.memo.isReading {
		return nil
	}
	if s.memo.services == nil {
		s.memo.services = make(map[string]*Service, len(s.A.Services))
		for _, x := range s.A.Services {
			if s.memo.services[x.Key()] == nil {
				s.memo.services[x.Key()] = x
			}
		}
	}
	return s.memo.services[id]
}

// payers returns what the list's payers returns.
func (s Scope) payers(l *PriceList) map[string]*Fee {
	if !s.remembers() {
		return l.payers()
	}
	by, ok := s.memo.payers[l]
	if !ok {
		if s.memo.payers == nil {
			s.memo.payers = map[*PriceList]map[string]*Fee{}
		}
		by = l.payers()
		s.memo.payers[l] = by
	}
	return by
}

// coveredCount returns what the agreement's coveredCount returns.
func (s Scope) coveredCount(unit string) value.Count {
	if !s.remembers() {
		return s.A.coveredCount(unit)
	}
	if s.memo.isReading {
		return value.Count{}
	}
	n, ok := s.memo.covered[unit]
	if !ok {
		if s.memo.covered == nil {
			s.memo.covered = map[string]value.Count{}
		}
		n = s.A.coveredCount(unit)
		s.memo.covered[unit] = n
	}
	return n
}
