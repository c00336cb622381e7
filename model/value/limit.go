package value

import (
	"errors"
	"slices"
	"strings"
)

// Limit is the most that may be spent, or that there is no such limit: then it is any amount, which is more than each. The
// zero Limit is unset. Limits of equal worth and equal decimals are ==.
type Limit struct {
	sum Amount
	any bool
}

const anyAmount = "any amount"

// noLimits are what people say for it.
var noLimits = []string{anyAmount, "any", "any sum", "no limit", "no limits", "no upper limit", "without limit", "without a limit", "limitless", "unlimited", "no cap", "uncapped", "infinite"}

// AnyAmount gives the Limit that is none.
func AnyAmount() Limit { return Limit{any: true} }

// IsSet says whether there is an answer, be it that there is no limit.
func (l Limit) IsSet() bool { return l.any || l.sum.IsSet() }

// IsAny says whether it was said that there is no limit.
func (l Limit) IsAny() bool { return l.any }

// Amount gives the amount of the limit, unset where there is none.
func (l Limit) Amount() Amount { return l.sum }

// Cmp compares what may be spent and gives -1, 0 or 1; an unset limit counts as 0.
func (l Limit) Cmp(m Limit) int {
	switch {
	case l.any && m.any:
		return 0
	case l.any:
		return 1
	case m.any:
		return -1
	}
	return l.sum.Cmp(m.sum)
}

// IsNothing says whether nothing may be spent.
func (l Limit) IsNothing() bool { return l.IsSet() && !l.any && l.sum.Sign() == 0 }

// String gives the canonical form: that of the amount, or "any amount"; empty when unset.
func (l Limit) String() string {
	if l.any {
		return anyAmount
	}
	return l.sum.String()
}

// MarshalText gives the canonical form.
func (l Limit) MarshalText() ([]byte, error) {
	if l.any {
		return []byte(anyAmount), nil
	}
	return l.sum.MarshalText()
}

// UnmarshalText reads the canonical form.
func (l *Limit) UnmarshalText(text []byte) error {
	if string(text) == anyAmount {
		*l = AnyAmount()
		return nil
	}
	var sum Amount
	if err := sum.UnmarshalText(text); err != nil {
		return orNoLimit(err)
	}
	*l = Limit{sum: sum}
	return nil
}

// Read understands what Amount does, and "no limit", "any amount", "unlimited" and the like. "None" is refused, as some mean by it
// that nothing may be spent.
func (l *Limit) Read(text string, c Context) error {
	if SaysNoLimit(text) {
		*l = AnyAmount()
		return nil
	}
	var sum Amount
	if err := sum.Read(text, c); err != nil {
		return orNoLimit(err)
	}
	*l = Limit{sum: sum}
	return nil
}

// Show gives the amount as printed in the style's currency, or "any amount".
func (l Limit) Show(s Style) string {
	if l.any {
		return anyAmount
	}
	return l.sum.Show(s)
}

// Edit gives the amount as it is typed, or "any amount".
func (l Limit) Edit(s Style) string {
	if l.any {
		return anyAmount
	}
	return l.sum.Edit(s)
}

// SaysNoLimit says whether a text means that something has no limit. "None" does not: it may be that nothing is allowed.
func SaysNoLimit(text string) bool {
	return slices.Contains(noLimits, strings.ToLower(strings.Trim(text, " \u00a0.")))
}

// orNoLimit adds to what was expected how to say that there is no limit.
func orNoLimit(err error) error {
	var wrong *ReadError
	if !errors.As(err, &wrong) {
		return err
	}
	told := *wrong
	told.Example += `, 0 for nothing, or "no limit"`
	return &told
}
