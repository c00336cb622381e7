package value

// fixed is a decimal number kept as a whole number of thousandths, and whether
// it was given. Qty and Percent are made of it.
type fixed struct {
	units int64
	set   bool
}

const (
	fixedScale = 3
	maxFixed   = 9_999_999_999_999
)

// newFixed gives thousandths; those beyond the range are unset.
func newFixed(units int64) fixed {
	if magnitude(units) > maxFixed {
		return fixed{}
	}
	return fixed{units, true}
}

// IsSet says whether there is a number.
func (f fixed) IsSet() bool { return f.set }

// String gives the canonical form with as few decimals as it needs; empty when unset.
func (f fixed) String() string {
	if !f.set {
		return ""
	}
	return plain(f.units, fixedScale, places(f.units, fixedScale))
}

// MarshalText gives the canonical form with as few decimals as it needs.
func (f fixed) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// format writes the number in a style, with as few decimals as it needs.
func (f fixed) format(s Style) string {
	if !f.set {
		return ""
	}
	return s.Numbers.format(f.units, fixedScale, places(f.units, fixedScale))
}

// take makes a number of what was read, if it fits.
func (f *fixed) take(n number, ok bool) bool {
	units, fits := n.units(fixedScale)
	if !ok || !fits || magnitude(units) > maxFixed {
		return false
	}
	*f = fixed{units, true}
	return true
}
