package value

import "math/bits"

// Add gives the sum, stated with the finer decimals of the two. An unset amount
// counts for nothing; the sum of two unset ones is unset.
func (a Amount) Add(b Amount) Amount {
	switch {
	case !a.IsSet() || !b.InRange():
		return b.finer(a)
	case !b.IsSet() || !a.InRange():
		return a
	}
	return NewAmount(a.units+b.units, int(max(a.decimals, b.decimals)))
}

// finer gives the amount with at least the decimals of another.
func (a Amount) finer(b Amount) Amount {
	a.decimals = max(a.decimals, b.decimals)
	return a
}

// Sub gives the difference, stated with the finer decimals of the two.
func (a Amount) Sub(b Amount) Amount { return a.Add(b.Neg()) }

// Neg gives the amount with the other sign.
func (a Amount) Neg() Amount {
	a.units = -a.units
	return a
}

// Cmp compares the worth and gives -1, 0 or 1; an unset amount counts as 0.
func (a Amount) Cmp(b Amount) int { return sign(a.units - b.units) }

// Sign gives -1, 0 or 1 for a negative amount, none and a positive one.
func (a Amount) Sign() int { return sign(a.units) }

// Round gives the amount rounded to 0 to 4 decimals, half away from zero.
func (a Amount) Round(decimals int) Amount { return a.scaled(1, 1, decimals) }

// Mul gives the price for a quantity, rounded once to 0 to 4 decimals, half away
// from zero. It is unset where one of the two is.
func (a Amount) Mul(q Qty, decimals int) Amount {
	if !q.IsSet() {
		return Amount{}
	}
	return a.scaled(q.units, qtyUnit, decimals)
}

// Percent gives p percent of the amount, rounded once to 0 to 4 decimals, half
// away from zero. It is unset where one of the two is.
func (a Amount) Percent(p Percent, decimals int) Amount {
	if !p.IsSet() {
		return Amount{}
	}
	return a.scaled(p.units, percentUnit, decimals)
}

// Raise gives the price after a change by p percent, rounded once to 0 to 4
// decimals, half away from zero; an unset p changes nothing but the rounding.
func (a Amount) Raise(p Percent, decimals int) Amount {
	return a.scaled(percentUnit+p.units, percentUnit, decimals)
}

// Share gives part/whole of the amount, rounded once to 0 to 4 decimals, half
// away from zero; so a month is prorated by days. A whole that is not between 1
// and 10^12 gives an amount out of range.
func (a Amount) Share(part, whole int64, decimals int) Amount {
	const most = 1_000_000_000_000
	if whole < 1 || whole > most {
		return outOfRange(a.units < 0, decimals)
	}
	return a.scaled(part, whole, decimals)
}

// scaled gives a·num/den, rounded once. The product has 128 bits, so nothing is
// lost before the one division.
func (a Amount) scaled(num, den int64, decimals int) Amount {
	if !a.IsSet() || !a.InRange() {
		return a
	}
	decimals = min(max(decimals, 0), amountScale)
	step := pow10(amountScale - decimals)
	neg := (a.units < 0) != (num < 0)
	hi, lo := bits.Mul64(magnitude(a.units), magnitude(num))
	div := magnitude(den) * step
	if hi >= div {
		return outOfRange(neg, decimals)
	}
	quotient, rest := bits.Div64(hi, lo, div)
	if rest >= div-rest {
		quotient++
	}
	if quotient > maxUnits/step {
		return outOfRange(neg, decimals)
	}
	units := int64(quotient * step)
	if neg {
		units = -units
	}
	return NewAmount(units, decimals)
}

func pow10(n int) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}
