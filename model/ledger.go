package model

import (
	"sync"

	"engross/model/value"
)

// ledger keeps the sums of one effective agreement, which is never changed: clauses, rules and screens ask for the same ones
// again and again. Other agreements have none, and their sums are reckoned each time.
type ledger struct {
	mu      sync.Mutex
	flows   map[flowKey]*flows
	totals  map[*PriceList]Totals
	amounts map[*PriceList]map[*Fee]value.Amount
}

type flowKey struct {
	list   *PriceList
	view   View
	months int
	grow   bool
}

func newLedger() *ledger {
	return &ledger{flows: map[flowKey]*flows{}, totals: map[*PriceList]Totals{}, amounts: map[*PriceList]map[*Fee]value.Amount{}}
}

// kept returns what m holds for a key, made first if it is not there yet. An agreement without a ledger makes it each time.
func kept[K comparable, V any](l *ledger, m func(*ledger) map[K]V, key K, reckon func() V) V {
	if l == nil {
		return reckon()
	}
	l.mu.Lock()
	v, ok := m(l)[key]
	l.mu.Unlock()
	if ok {
		return v
	}
	v = reckon() // not under the lock: sums are made of other sums
	l.mu.Lock()
	m(l)[key] = v
	l.mu.Unlock()
	return v
}

// Totals adds up a price list as it is on the day service begins, or on the day its first monthly line begins if that is
// later. Optional and open lines are left out. The agreement is the effective one.
func (a *Agreement) Totals(l *PriceList) Totals {
	return kept(a.ledger, func(x *ledger) map[*PriceList]Totals { return x.totals }, l, func() Totals { return a.reckonTotals(l) })
}

// flows reckons a price list month by month.
func (a *Agreement) flows(l *PriceList, v View, months int, grow bool) *flows {
	grow = grow && (a.Costs.Budget.UserGrowthPct.Sign() > 0 || a.Costs.Adjust.Planned.IsSet())
	key := flowKey{l, v, months, grow}
	return kept(a.ledger, func(x *ledger) map[flowKey]*flows { return x.flows }, key, func() *flows { return a.reckonFlows(l, v, months, grow) })
}

// amounts returns what each counted line of a list that is no share of others charges for a whole cycle.
func (a *Agreement) amounts(l *PriceList) map[*Fee]value.Amount {
	return kept(a.ledger, func(x *ledger) map[*PriceList]map[*Fee]value.Amount { return x.amounts }, l, func() map[*Fee]value.Amount {
		all := map[*Fee]value.Amount{}
		for _, x := range a.lineSums(l, a.timeline(1), false) {
			if !x.f.isPercent() {
				all[x.f] = x.full(0)
			}
		}
		return all
	})
}
