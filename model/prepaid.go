package model

import "engross/model/value"

// HourPeriod is what becomes of prepaid hours in one period of a retainer or block.
type HourPeriod struct {
	Carried   value.Qty // unused hours of earlier periods
	Available value.Qty // these and the ones that the period brings
	Beyond    value.Qty // used hours that nothing paid for ahead
	Lapsed    value.Qty // hours that can no longer be used when the period ends
}

// PrepaidHours follows hours that were bought through periods in which so many were used. Unused hours can be used in as
// many further periods as they roll over and are valid for, at most as many as the cap at a time; the oldest are used first
// and lapse first. A block is bought once.
func (f *Fee) PrepaidHours(used []value.Qty) []HourPeriod {
	var left []int64 // unused hours of earlier periods, the oldest first
	out := make([]HourPeriod, len(used))
	for i, u := range used {
		p := &out[i]
		p.Carried = value.NewQty(sumOf(left))
		bought := f.Hours.Units()
		if i > 0 && f.cycle() == "once" {
			bought = 0
		}
		left = append(left, bought)
		p.Available = value.NewQty(sumOf(left))
		p.Beyond = value.NewQty(take(left, u.Units()))
		before := sumOf(left)
		if keep := f.keepsHours(); len(left) > keep {
			left = left[len(left)-keep:]
		}
		if most := f.Block.CarryCap; most.IsSet() {
			take(left, max(sumOf(left)-most.Units(), 0))
		}
		p.Lapsed = value.NewQty(before - sumOf(left))
	}
	return out
}

// keepsHours returns in how many further periods unused hours can be used.
func (f *Fee) keepsHours() int {
	months := map[string]int{"monthly": 1, "quarterly": 3, "annual": 12}[f.cycle()]
	keep := f.Rollover.Int()
	switch valid := f.Block.ValidMonths; {
	case f.cycle() == "once" && valid.IsSet(): // its periods are months
		return max(valid.Int()-1, 0)
	case f.cycle() == "once":
		return 1200
	case valid.IsSet():
		keep = min(keep, max(valid.Int()/months-1, 0))
	}
	return keep
}

// take uses hours from the oldest on and returns how many there were too few.
func take(left []int64, n int64) int64 {
	for i := range left {
		part := min(left[i], n)
		left[i] -= part
		n -= part
	}
	return n
}

func sumOf(hours []int64) int64 {
	var n int64
	for _, h := range hours {
		n += h
	}
	return n
}

// hoursExample returns how many hours carry over from a period in which half of them were used, and how many the next one
// then has; unset for a line whose hours do not carry over.
func (f *Fee) hoursExample() (carried, next value.Qty) {
	if f.kind() != "retainer" || !f.Hours.IsSet() || f.Hours.Sign() <= 0 || f.keepsHours() == 0 {
		return value.Qty{}, value.Qty{}
	}
	p := f.PrepaidHours([]value.Qty{value.NewQty(f.Hours.Units() / 2), value.NewQty(0)})[1]
	return p.Carried, p.Available
}
