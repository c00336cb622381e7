package value

import "strings"

// Qty is a quantity, kept as a whole number of thousandths: 2.5 is 2500. The
// zero Qty is unset; a quantity of 0 is an answer. It may be negative, which is
// for the checks to doubt.
type Qty struct{ fixed }

const qtyUnit = 1000

// NewQty gives a quantity of thousandths; beyond ±9,999,999,999.999 it is unset.
func NewQty(thousandths int64) Qty { return Qty{newFixed(thousandths)} }

// Whole gives a quantity of whole things.
func Whole(n int) Qty {
	if magnitude(int64(n)) > maxFixed/qtyUnit {
		return Qty{}
	}
	return NewQty(int64(n) * qtyUnit)
}

// Units gives the quantity in thousandths; 0 when unset.
func (q Qty) Units() int64 { return q.units }

// Cmp compares and gives -1, 0 or 1; an unset quantity counts as 0.
func (q Qty) Cmp(r Qty) int { return sign(q.units - r.units) }

// Sign gives -1, 0 or 1 for a negative quantity, none and a positive one.
func (q Qty) Sign() int { return sign(q.units) }

// Add gives the sum; an unset quantity counts for nothing, and a sum out of range is unset.
func (q Qty) Add(r Qty) Qty {
	switch {
	case !q.IsSet():
		return r
	case !r.IsSet():
		return q
	}
	return NewQty(q.units + r.units)
}

// Ceil gives the next whole quantity, away from zero.
func (q Qty) Ceil() Qty {
	rest := q.units % qtyUnit
	switch {
	case rest > 0:
		q.units += qtyUnit - rest
	case rest < 0:
		q.units -= qtyUnit + rest
	}
	return q
}

// UnmarshalText reads the canonical form: digits with at most 3 decimals after a point.
func (q *Qty) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*q = Qty{}
		return nil
	}
	if !q.take(plainNumber(string(text))) {
		return &ReadError{string(text), "a quantity with at most 3 decimals", "22 or 2.5"}
	}
	return nil
}

// Read understands a number with the marks of the style and at most 3 decimals.
func (q *Qty) Read(text string, c Context) error {
	t := strings.TrimSpace(plainSpaces(CleanLine(text)))
	if t == "" {
		*q = Qty{}
		return nil
	}
	if !q.take(readNumber(t, c.Numbers)) {
		return &ReadError{text, "a quantity with at most 3 decimals", "22 or " + NewQty(2500).Edit(c.Style)}
	}
	return nil
}

// Show gives the quantity as printed, such as 1,250 or 2.5.
func (q Qty) Show(s Style) string { return q.format(s) }

// Edit gives the quantity as typed, which is as printed.
func (q Qty) Edit(s Style) string { return q.format(s) }
