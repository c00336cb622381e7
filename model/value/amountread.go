package value

import "strings"

// Read understands "1,250", "1250.5", "$1.25k", "1.2m", "3 million", "EUR 5", "5 €" and, as
// negative, "-5" and "(12.50)". Grouping and decimal marks are those of the
// style. A sign of another currency than the style's is refused, as are more than
// 4 decimals: nothing is rounded or guessed.
func (a *Amount) Read(text string, c Context) error {
	t := plainSpaces(CleanLine(text))
	if t == "" {
		*a = Amount{}
		return nil
	}
	p, ok := splitAmount(t, c.Numbers)
	if !ok {
		return amountError(text, c)
	}
	for _, mark := range p.marks {
		if err := checkMark(mark, text, c); err != nil {
			return err
		}
	}
	n, ok := readNumber(p.digits, c.Numbers)
	if !ok {
		return amountError(text, c)
	}
	n = n.shift(p.thousands * 3)
	n.neg = p.neg
	return a.set(n, text)
}

func amountError(text string, c Context) error {
	return &ReadError{text, "an amount", NewAmount(1250_0000, 2).Edit(c.Style) + " or 2k"}
}

// amountParts is a typed amount taken apart.
type amountParts struct {
	neg       bool
	digits    string
	marks     []string // currency signs and codes
	thousands int      // 1 for k, 2 for m
}

// splitAmount cuts a typed amount into sign, currency marks, digits and multiplier.
func splitAmount(t string, style NumberStyle) (p amountParts, ok bool) {
	if inner, bracketed := strings.CutPrefix(t, "("); bracketed {
		if t, ok = strings.CutSuffix(inner, ")"); !ok {
			return p, false
		}
		p.neg = true
	}
	_, point := style.marks()
	first := strings.IndexAny(t, "0123456789"+point)
	last := strings.LastIndexAny(t, "0123456789"+point)
	if first < 0 {
		return p, false
	}
	before, after := strings.TrimSpace(t[:first]), strings.TrimSpace(t[last+1:])
	before, signs := cutMinus(before)
	if signs > 1 || (signs == 1 && p.neg) {
		return p, false
	}
	p.neg = p.neg || signs == 1
	p.digits = t[first : last+1]
	p.thousands, after = cutThousands(after)
	for _, m := range []string{before, after} {
		if m != "" {
			p.marks = append(p.marks, m)
		}
	}
	return p, true
}

// cutMinus takes minus signs off both sides of a currency mark and counts them.
func cutMinus(mark string) (rest string, n int) {
	rest = strings.NewReplacer("-", "", "\u2212", "").Replace(mark)
	n = strings.Count(mark, "-") + strings.Count(mark, "\u2212")
	return strings.TrimSpace(strings.TrimPrefix(rest, "+")), n
}

// cutThousands takes a leading k or m off, or the word for it, unless it begins a currency code.
func cutThousands(mark string) (thousands int, rest string) {
	if mark == "" || isCurrencyMark(mark) {
		return 0, mark
	}
	word, rest, _ := strings.Cut(mark, " ")
	switch strings.ToLower(strings.TrimSuffix(word, ".")) {
	case "thousand":
		return 1, strings.TrimSpace(rest)
	case "million", "mill", "mio", "mn":
		return 2, strings.TrimSpace(rest)
	}
	switch mark[0] {
	case 'k', 'K':
		return 1, strings.TrimSpace(mark[1:])
	case 'm', 'M':
		return 2, strings.TrimSpace(mark[1:])
	}
	return 0, mark
}

// checkMark says what is wrong with a currency mark, if anything.
func checkMark(mark, text string, c Context) error {
	switch {
	case c.Currency != "" && marksCurrency(mark, c.Currency):
		return nil
	case !isCurrencyMark(mark):
		return amountError(text, c)
	case c.Currency == "":
		return &ReadError{text, "a plain amount, as no currency is chosen yet", NewAmount(1250_0000, 2).Edit(c.Style)}
	}
	foreign := currencyOf(mark)
	want := "an amount in " + c.Currency + ", and one in " + foreign + " belongs into a price list of its own"
	return &ReadError{text, want, NewAmount(1250_0000, 2).Show(c.Style)}
}

// IsForeign says whether a text is an amount with the sign or code of another currency than the one that is expected.
func IsForeign(text string, c Context) bool {
	p, ok := splitAmount(plainSpaces(CleanLine(text)), c.Numbers)
	if !ok || c.Currency == "" {
		return false
	}
	for _, mark := range p.marks {
		if isCurrencyMark(mark) && !marksCurrency(mark, c.Currency) {
			_, ok = readNumber(p.digits, c.Numbers)
			return ok
		}
	}
	return false
}
