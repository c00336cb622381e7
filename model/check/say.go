package check

import (
	"fmt"
	"strings"
	"unicode"

	"engross/model"
	"engross/model/value"
)

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, isY := strings.CutSuffix(noun, "py"); isY {
		return fmt.Sprintf("%d %spies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func (in Input) date(d value.Date) string { return d.Show(in.Agreement.Style()) }

func (in Input) money(a value.Amount, currency string) string {
	s := in.Agreement.Style()
	if currency != "" {
		s.Currency = currency
	}
	return a.Show(s)
}

func feePath(l *model.PriceList, f *model.Fee, key string) string {
	return "costs.lists." + l.Key() + ".fees." + f.Key() + "." + key
}

// fold makes names comparable: lower case, without punctuation, each word in the singular.
func fold(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = singular(w)
	}
	return strings.Join(words, " ")
}

func singular(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches")):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us"):
		return w[:len(w)-1]
	}
	return w
}
