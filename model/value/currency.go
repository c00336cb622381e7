package value

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/currency"
)

// Currency is a currency in use, by its ISO 4217 code.
type Currency string

// newCodes holds the codes that ISO 4217 has gained since the tables of x/text were made.
var newCodes = []string{"SLE", "VED", "XCG", "ZWG"}

// digitsApart holds the currencies of ISO 4217 whose minor unit is not 1/100.
// The tables of x/text follow daily use instead and differ for a dozen of them.
var digitsApart = map[string]int{
	"BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0,
	"UYI": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
	"BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3, "CLF": 4, "UYW": 4,
}

// homeSymbols holds the signs that English readers need no country letters for.
var homeSymbols = map[string]string{"USD": "$", "JPY": "¥"}

// typedMarks holds what people type for a currency, and all that it may mean;
// the first is meant where nothing else tells.
var typedMarks = map[string][]string{
	"$":   {"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "TWD", "CLP", "COP", "ARS", "BBD", "BSD", "BZD", "JMD", "TTD"},
	"us$": {"USD"}, "dollar": {"USD", "CAD", "AUD", "NZD", "HKD", "SGD"}, "dollars": {"USD", "CAD", "AUD", "NZD", "HKD", "SGD"},
	"c$": {"CAD"}, "ca$": {"CAD"}, "a$": {"AUD"}, "au$": {"AUD"}, "nz$": {"NZD"}, "s$": {"SGD"}, "hk$": {"HKD"},
	"€": {"EUR"}, "euro": {"EUR"}, "euros": {"EUR"}, "£": {"GBP"}, "pound": {"GBP"}, "pounds": {"GBP"},
	"¥": {"JPY", "CNY"}, "yen": {"JPY"}, "kr": {"SEK", "NOK", "DKK", "ISK"}, "fr.": {"CHF"}, "sfr.": {"CHF"}, "zł": {"PLN"},
}

// symbols gives the sign of each currency that is legal tender somewhere, its
// code where it has none. The table is made once, when first asked for.
var symbols = sync.OnceValue(func() map[string]string {
	signs := make(map[string]string)
	for q := currency.Query(); q.Next(); {
		signs[q.Unit().String()] = fmt.Sprint(currency.Symbol(q.Unit()))
	}
	for _, c := range newCodes {
		signs[c] = c
	}
	maps.Copy(signs, homeSymbols)
	return signs
})

// Digits gives the number of decimals of a currency's minor unit by ISO 4217: 0
// for JPY, 3 for KWD, 2 for most. It is false for a code that is not in use.
func Digits(code string) (int, bool) {
	if n, ok := digitsApart[code]; ok {
		return n, true
	}
	_, known := symbols()[code]
	if !known {
		return 0, false
	}
	return 2, true
}

// Symbol gives the sign printed for a currency, unambiguous in English: $ for
// USD, CA$ for CAD, € for EUR; the code itself where there is no sign.
func Symbol(code string) string {
	if s, ok := symbols()[code]; ok {
		return s
	}
	return code
}

// IsSet says whether a currency is chosen.
func (c Currency) IsSet() bool { return c != "" }

// String gives the code.
func (c Currency) String() string { return string(c) }

// MarshalText gives the code.
func (c Currency) MarshalText() ([]byte, error) { return []byte(c), nil }

// UnmarshalText takes the code of a currency in use, in capitals.
func (c *Currency) UnmarshalText(text []byte) error {
	if _, ok := Digits(string(text)); !ok && len(text) > 0 {
		return &ReadError{string(text), "a currency in use", "USD, EUR or CAD"}
	}
	*c = Currency(text)
	return nil
}

// Read takes a code in any case, or a sign such as $ or €.
func (c *Currency) Read(text string, _ Context) error {
	t := CleanLine(text)
	if of := typedMarks[strings.ToLower(t)]; len(of) > 0 {
		*c = Currency(of[0])
		return nil
	}
	if err := c.UnmarshalText([]byte(strings.ToUpper(t))); err != nil {
		return &ReadError{text, "a currency in use", "USD, EUR or CAD"}
	}
	return nil
}

// Show gives the code.
func (c Currency) Show(Style) string { return string(c) }

// Edit gives the code.
func (c Currency) Edit(Style) string { return string(c) }

// isCurrencyMark says whether a text is the code or a sign of some currency.
func isCurrencyMark(mark string) bool {
	_, known := Digits(strings.ToUpper(mark))
	return known || len(typedMarks[strings.ToLower(mark)]) > 0
}

// currencyOf gives the code of the currency that a mark means where nothing else tells.
func currencyOf(mark string) string {
	if of := typedMarks[strings.ToLower(mark)]; len(of) > 0 {
		return of[0]
	}
	return strings.ToUpper(mark)
}

// marksCurrency says whether a mark may stand for the currency.
func marksCurrency(mark, code string) bool {
	return strings.EqualFold(mark, code) || mark == Symbol(code) || slices.Contains(typedMarks[strings.ToLower(mark)], code)
}
