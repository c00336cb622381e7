package model

import (
	"strconv"
	"strings"

	"engross/model/value"
)

// plannedCut is a reduction that both sides know ahead, as far as its words tell how many of what fall away, and when.
type plannedCut struct {
	qty  int
	unit string
	from value.Date // the first day without them
}

// readCut reads “1 server is switched off on June 30, 2026”: a number, a unit of fees, and a day behind a word that says
// whether it is the last one with them or the first one without; false for other words.
func (a *Agreement) readCut(line string) (plannedCut, bool) {
	words := strings.Fields(strings.TrimRight(strings.TrimSpace(line), "."))
	if len(words) < 4 {
		return plannedCut{}, false
	}
	n, err := strconv.Atoi(words[0])
	if err != nil || n < 1 {
		return plannedCut{}, false
	}
	unit := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(words[1]), "s"), "e")
	c := plannedCut{qty: n}
	for _, o := range FeeUnits {
		if strings.TrimSuffix(strings.ToLower(o.Label), "e") == unit && o.Value != "flat" {
			c.unit = o.Value
		}
	}
	for i := len(words) - 1; i > 1 && c.unit != ""; i-- {
		last, ok := map[string]bool{"on": true, "until": true, "by": true, "from": false}[words[i]]
		var day value.Date
		if !ok || day.Read(strings.Join(words[i+1:], " "), value.Context{Style: a.Style()}) != nil {
			continue
		}
		if c.from = day; last {
			c.from = day.AddDays(1)
		}
		return c, true
	}
	return plannedCut{}, false
}

// plannedCuts returns the known reductions of the lines of a list, by line. Where two counted lines have the unit of one, it
// belongs to neither.
func (a *Agreement) plannedCuts(l *PriceList) map[*Fee][]plannedCut {
	planned := a.Costs.Adjust.Planned.Items()
	if len(planned) == 0 {
		return nil
	}
	lines := map[string][]*Fee{}
	for _, f := range l.Fees {
		if f.IsCounted() && f.IsRecurring() && f.kind() != "discount" {
			lines[f.unit()] = append(lines[f.unit()], f)
		}
	}
	cuts := map[*Fee][]plannedCut{}
	for _, line := range planned {
		if c, ok := a.readCut(line); ok && len(lines[c.unit]) == 1 {
			f := lines[c.unit][0]
			cuts[f] = append(cuts[f], c)
		}
	}
	return cuts
}

// countsCuts reports whether the budget counts every planned reduction.
func (a *Agreement) countsCuts() bool {
	n := 0
	if l := a.MainList(); l != nil {
		for _, cuts := range a.plannedCuts(l) {
			n += len(cuts)
		}
	}
	return n == a.Costs.Adjust.Planned.Len()
}

// Derived says whether the budget counts the reductions that are known ahead.
func (a *Adjust) Derived(s Scope) []Field {
	var counted value.Answer
	if a.Planned.Len() > 0 && s.A.countsCuts() {
		counted = value.Yes
	}
	return []Field{{Key: "plannedCounted", Label: "In the budget", At: &counted, Help: "Whether the budget counts every reduction that is known ahead."}}
}

// fewer returns a number without what has fallen away by month k.
func (x *lineSum) fewer(q value.Qty, k int) value.Qty {
	gone := x.cutBy(k)
	if gone == 0 {
		return q
	}
	return value.NewQty(max(0, q.Units()-value.Whole(gone).Units()))
}

// cutBy returns how many have fallen away by the first day of month k.
func (x *lineSum) cutBy(k int) int {
	gone := 0
	for _, c := range x.cuts {
		if x.t.known && !x.t.first(k).Before(c.from) {
			gone += c.qty
		}
	}
	return gone
}
