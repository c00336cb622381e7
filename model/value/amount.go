package value

// Amount is money or a price: a whole number of 1/10,000 of the major unit,
// with the number of decimals that it was stated with (2, or up to 4 for usage
// prices). It holds ±9,999,999,999.99 in any currency; the currency is the
// agreement's or the price list's, not the amount's. The zero Amount is unset.
// Amounts of equal worth and equal decimals are ==.
//
// A sum or product beyond the range is not wrapped: it is out of range and stays
// so through all further arithmetic (see InRange).
type Amount struct {
	units    int64
	decimals uint8 // 2 to 4; 0 when unset
}

const (
	amountScale = 4
	maxUnits    = 9_999_999_999_9900
)

// NewAmount gives an amount of 1/10,000 units, stated with the given number of
// decimals, or with as many more as it needs (2 to 4).
func NewAmount(units int64, decimals int) Amount {
	if magnitude(units) > maxUnits {
		return outOfRange(units < 0, decimals)
	}
	return Amount{units, clampDecimals(max(decimals, places(units, amountScale)))}
}

// IsSet says whether there is an amount.
func (a Amount) IsSet() bool { return a.decimals > 0 }

// InRange says whether the amount can be kept and printed; an unset one can.
func (a Amount) InRange() bool { return magnitude(a.units) <= maxUnits }

// Units gives the amount in 1/10,000 of the major unit.
func (a Amount) Units() int64 { return a.units }

// Decimals gives the number of decimals the amount was stated with, 2 to 4; 0
// when unset.
func (a Amount) Decimals() int { return int(a.decimals) }

// Places gives the fewest decimals that write the amount exactly, 0 to 4.
func (a Amount) Places() int { return places(a.units, amountScale) }

// Precision gives the number of decimals with which the amount is printed in a
// currency: the currency's own, or those of a price that was stated finer.
func (a Amount) Precision(currency string) int {
	digits, ok := Digits(currency)
	if !ok {
		digits = 2
	}
	if a.decimals > 2 {
		return max(digits, int(a.decimals))
	}
	return max(digits, a.Places())
}

// String gives the canonical form, such as 1250.00 or 42.5000; empty when unset.
func (a Amount) String() string {
	if !a.IsSet() {
		return ""
	}
	return plain(a.units, amountScale, int(a.decimals))
}

// MarshalText gives the canonical form, such as 1250.00. It fails for an amount
// out of range.
func (a Amount) MarshalText() ([]byte, error) {
	if !a.InRange() {
		return nil, amountRangeError(a.String())
	}
	return []byte(a.String()), nil
}

// UnmarshalText reads the canonical form: digits with at most 4 decimals after a point.
func (a *Amount) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*a = Amount{}
		return nil
	}
	n, ok := plainNumber(string(text))
	if !ok {
		return &ReadError{string(text), "an amount", "1250.00"}
	}
	return a.set(n, string(text))
}

// set takes a number that was read, if it fits.
func (a *Amount) set(n number, text string) error {
	if len(n.frac) > amountScale {
		return &ReadError{text, "an amount with at most 4 decimals", "1250.00"}
	}
	units, ok := n.units(amountScale)
	if !ok || magnitude(units) > maxUnits {
		return amountRangeError(text)
	}
	*a = NewAmount(units, len(n.frac))
	return nil
}

func amountRangeError(text string) error {
	return &ReadError{text, "an amount up to 9,999,999,999.99", "1250.00"}
}

// Show gives the amount as printed in the style's currency: $1,250.00, or
// 1.250,00 € where the decimal mark is a comma, or 1,250.00 CHF where the
// currency has no sign of its own.
func (a Amount) Show(s Style) string {
	switch {
	case !a.IsSet():
		return ""
	case !a.InRange():
		return "out of range"
	}
	digits := s.Numbers.format(a.units, amountScale, min(a.Precision(s.Currency), amountScale))
	sign := Symbol(s.Currency)
	switch {
	case sign == "":
		return digits
	case s.Numbers != Comma || sign == s.Currency:
		return digits + hardSpace + sign
	case a.units < 0:
		return "-" + sign + digits[1:]
	}
	return sign + digits
}

// Edit gives the amount as typed: 1,250.00, without a currency sign.
func (a Amount) Edit(s Style) string {
	if !a.IsSet() {
		return ""
	}
	decimals := int(a.decimals)
	if digits, ok := Digits(s.Currency); ok && digits < decimals && decimals == 2 {
		decimals = max(digits, a.Places())
	}
	return s.Numbers.format(a.units, amountScale, decimals)
}

func clampDecimals(n int) uint8 { return uint8(min(max(n, 2), amountScale)) }

// outOfRange gives the amount that stands for all those beyond the range.
func outOfRange(neg bool, decimals int) Amount {
	a := Amount{maxUnits + 1, clampDecimals(decimals)}
	if neg {
		a.units = -a.units
	}
	return a
}
