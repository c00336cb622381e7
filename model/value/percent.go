package value

import "strings"

// Percent is a percentage, kept as a whole number of thousandths of a percent:
// 3.5 % is 3500. The zero Percent is unset; 0 % is an answer.
type Percent struct{ fixed }

// percentUnit is the whole, 100 %.
const percentUnit = 100_000

// NewPercent gives a percentage of thousandths of a percent; beyond
// ±9,999,999,999.999 it is unset.
func NewPercent(thousandths int64) Percent { return Percent{newFixed(thousandths)} }

// Units gives the percentage in thousandths of a percent; 0 when unset.
func (p Percent) Units() int64 { return p.units }

// Cmp compares and gives -1, 0 or 1; an unset percentage counts as 0.
func (p Percent) Cmp(q Percent) int { return sign(p.units - q.units) }

// Sign gives -1, 0 or 1 for a negative percentage, none and a positive one.
func (p Percent) Sign() int { return sign(p.units) }

// UnmarshalText reads the canonical form: the number without a percent sign.
func (p *Percent) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Percent{}
		return nil
	}
	if !p.take(plainNumber(string(text))) {
		return &ReadError{string(text), "a percentage with at most 3 decimals", "3.5"}
	}
	return nil
}

// Read understands a number with the marks of the style, with or without a
// percent sign or "points", and at most 3 decimals.
func (p *Percent) Read(text string, c Context) error {
	t := strings.TrimSpace(plainSpaces(CleanLine(text)))
	if t == "" {
		*p = Percent{}
		return nil
	}
	for _, mark := range []string{"%", "percent", "pct", "points", "point", "percentage"} {
		t = strings.TrimSpace(strings.TrimSuffix(strings.ToLower(t), mark))
	}
	if !p.take(readNumber(t, c.Numbers)) {
		return &ReadError{text, "a percentage with at most 3 decimals", NewPercent(3500).Show(c.Style)}
	}
	return nil
}

// Show gives the percentage as printed: 3.5%, or 3,5 % where the decimal mark is
// a comma.
func (p Percent) Show(s Style) string {
	switch {
	case !p.IsSet():
		return ""
	case s.Numbers == Comma:
		return p.format(s) + "%"
	}
	return p.format(s) + hardSpace + "%"
}

// Edit gives the percentage as typed, without the sign.
func (p Percent) Edit(s Style) string { return p.format(s) }
