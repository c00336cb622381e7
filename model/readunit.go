package model

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"engross/model/prose"
	"engross/model/value"
)

// A length of time is counted in minutes, or in months where it has no fixed number of minutes.
var (
	inMinutes = map[string]int64{"minute": 1, "min": 1, "hour": 60, "hr": 60, "h": 60, "day": 24 * 60, "week": 7 * 24 * 60, "wk": 7 * 24 * 60}
	inMonths  = map[string]int64{"month": 1, "mo": 1, "mth": 1, "year": 12, "yr": 12}
)

// numerals are the numbers that people write in words, and parts those of one.
var (
	numerals = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	parts    = map[string]int64{"half": 500, "1/2": 500, "½": 500, "quarter": 250, "1/4": 250, "¼": 250, "3/4": 750, "¾": 750}
)

// noLeast are the words for a least number that is none.
var noLeast = []string{"none", "no minimum", "no least", "nothing"}

// inUnit writes a number that was typed with a unit in the unit of the question: "3 years" as 36 where months are asked for,
// "half an hour" as 30 where minutes are. Anything else stays as it was typed.
func (f Field) inUnit(typed string, c value.Context) string {
	_, isCount := f.At.(*value.Count)
	if _, isQty := f.At.(*value.Qty); !isCount && !isQty {
		return typed
	}
	words := apart(typed)
	if isCount && strings.HasPrefix(f.Label, "At least") && f.Min == 0 && slices.Contains(noLeast, strings.Join(words, " ")) {
		return "0"
	}
	if len(words) == 1 {
		if n := slices.Index(numerals, words[0]); n >= 0 {
			return strconv.Itoa(n)
		}
		return typed
	}
	n, ok := f.total(words, c)
	if !ok || isCount && n%thousand != 0 {
		return typed
	}
	if isCount {
		return strconv.FormatInt(n/thousand, 10)
	}
	return value.NewQty(n).Edit(c.Style)
}

// apart cuts a text into its words in small letters, with a number apart from the unit behind it.
func apart(typed string) []string {
	var b strings.Builder
	wasDigit := false
	for _, r := range strings.ToLower(strings.TrimSuffix(strings.TrimSpace(typed), ".")) {
		isDigit := unicode.IsDigit(r)
		if wasDigit && (unicode.IsLetter(r) || unicode.IsNumber(r) && !isDigit) || r == '-' {
			b.WriteByte(' ')
		}
		if r != '-' {
			b.WriteRune(r)
		}
		wasDigit = isDigit
	}
	return strings.Fields(b.String())
}

const thousand = 1000

// total adds up numbers with their units, in thousandths of the unit of the question: "1 h 30 min", "an hour and a half". False
// where a word is neither, or where one unit cannot be counted in the other.
func (f Field) total(words []string, c value.Context) (int64, bool) {
	const none = -1
	own := singular(f.Unit)
	scale, size := inMinutes, inMinutes[own]
	if size == 0 {
		scale, size = inMonths, inMonths[own]
	}
	if size == 0 {
		scale, size = nil, 1
	}
	sum, open, unit := int64(0), int64(none), int64(0)
	for i, word := range words {
		each, isAll := scale[strings.TrimSuffix(word, "s")], own != "" && singular(strings.Join(words[i:], " ")) == own
		if isAll || word == "m" && strings.HasPrefix(own, "m") { // minutes or months, as the question counts
			each = size
		}
		switch part := parts[word]; {
		case each > 0 && open != none:
			sum, open, unit = sum+open*each, none, each
		case part > 0 && open != none:
			open += part
		case part > 0 && unit > 0:
			sum += part * unit
		case part > 0:
			open = part
		case isLink(words, i):
		case word == "a", word == "an":
			open = thousand
		default:
			isSecond := open != none
			if open = number(word, c); isSecond || open == none {
				return 0, false
			}
		}
		if isAll {
			break // it may be of several words
		}
	}
	return sum / size, open == none && unit > 0 && sum%size == 0
}

// isLink reports whether a word only links a number with what follows, as in “half an hour” and “a quarter of an hour”.
func isLink(words []string, i int) bool {
	switch words[i] {
	case "and", "of":
		return true
	case "a", "an":
		return i > 0 && (parts[words[i-1]] > 0 || words[i-1] == "of") || i+1 < len(words) && parts[words[i+1]] > 0
	}
	return false
}

// number reads a number in digits or in words, in thousandths; -1 for anything else.
func number(word string, c value.Context) int64 {
	if n := slices.Index(numerals, word); n >= 0 {
		return int64(n) * thousand
	}
	const most = thousand << 20 // beyond it a product might not fit
	var q value.Qty
	if err := q.Read(word, c); err != nil || !q.IsSet() || q.Sign() < 0 || q.Units() > most {
		return -1
	}
	return q.Units()
}

// singular is a unit as one of it is called.
func singular(unit string) string {
	words := strings.Fields(unit)
	for i, w := range words {
		words[i] = prose.Singular(w)
	}
	return strings.Join(words, " ")
}
