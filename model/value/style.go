package value

// Style is how an agreement writes dates, numbers and money. The zero value is
// US dates, 1,234.56 and no currency.
type Style struct {
	Dates    DateStyle
	Numbers  NumberStyle
	Currency string // ISO 4217 code; empty while none is chosen
}

// DateStyle is the way dates and clock times are printed and typed.
type DateStyle uint8

// The date styles, with a date as printed and as typed.
const (
	USLong DateStyle = iota // March 1, 2026; 3/1/2026; 6:00 pm
	EULong                  // 1 March 2026; 1/3/2026; 18:00
	ISO                     // 2026-03-01 both; 18:00
)

var dateStyleNames = [...]string{USLong: "us_long", EULong: "eu_long", ISO: "iso"}

// String gives the style's name: us_long, eu_long or iso.
func (d DateStyle) String() string { return nameOf(dateStyleNames[:], int(d)) }

// MarshalText gives the style's name.
func (d DateStyle) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText takes a style's name; empty text is us_long.
func (d *DateStyle) UnmarshalText(text []byte) error {
	i, ok := indexOf(dateStyleNames[:], string(text))
	if !ok {
		return &ReadError{string(text), "a date style", "us_long, eu_long or iso"}
	}
	*d = DateStyle(i)
	return nil
}

// NumberStyle is the way numbers are grouped and their decimals marked.
type NumberStyle uint8

// The number styles, named after their grouping mark.
const (
	Comma NumberStyle = iota // 1,234.56
	Dot                      // 1.234,56
	Space                    // 1 234,56, printed with a space that does not break
)

var numberStyleNames = [...]string{Comma: "1,234.56", Dot: "1.234,56", Space: "1 234,56"}

// String gives the style's name, which is 1234.56 written in it with a plain space.
func (n NumberStyle) String() string { return nameOf(numberStyleNames[:], int(n)) }

// MarshalText gives the style's name.
func (n NumberStyle) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText takes a style's name; empty text is 1,234.56.
func (n *NumberStyle) UnmarshalText(text []byte) error {
	i, ok := indexOf(numberStyleNames[:], string(text))
	if !ok {
		return &ReadError{string(text), "a number style", "1,234.56 or 1.234,56 or 1 234,56"}
	}
	*n = NumberStyle(i)
	return nil
}

// nameOf gives the i-th name, or the first where there is none such.
func nameOf(names []string, i int) string {
	if i >= len(names) {
		i = 0
	}
	return names[i]
}

// indexOf finds a name; empty text stands for the first.
func indexOf(names []string, text string) (int, bool) {
	if text == "" {
		return 0, true
	}
	for i, n := range names {
		if n == text {
			return i, true
		}
	}
	return 0, false
}
