package prose

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Literal is a figure that stands in words.
type Literal struct {
	Span
	Kind  LiteralKind
	Value string // canonical: 185, 17.5, 2027-06-30, 47 day
}

// LiteralKind says what a figure counts.
type LiteralKind int

// The kinds of figures.
const (
	Money LiteralKind = iota + 1
	Percent
	Day
	Period
)

// Literals gives the amounts, percentages, days and periods of a text.
func (t Text) Literals() []Literal {
	var all []Literal
	if !strings.ContainsAny(t.Source, "0123456789") {
		return nil
	}
	for i := 0; i < len(t.Tokens); i++ {
		kind, value, from, to := t.literal(i)
		if kind == 0 {
			continue
		}
		span := Span{From: t.Tokens[from].From, To: t.Tokens[to-1].To}
		span.Text = t.Source[span.From:span.To]
		all = append(all, Literal{Span: span, Kind: kind, Value: value})
		i = to - 1
	}
	return all
}

// literal reads the figure whose number or month stands at a token, and gives the tokens from and up to which it reaches.
func (t Text) literal(i int) (kind LiteralKind, value string, from, to int) {
	token, next := t.Tokens[i], t.at(i+1).Lower
	if month := months[token.Lower]; month > 0 && t.isCapital(i) {
		if at, ok := t.yearAfter(i + 2); ok {
			return day(t.at(at).Lower, month, next, i, at+1)
		}
		return 0, "", 0, 0
	}
	number, ok := decimal(token.Lower)
	switch {
	case !ok || token.IsGlued:
		return 0, "", 0, 0
	case currencies[t.at(i-1).Lower]:
		if scales[next] {
			return 0, "", 0, 0
		}
		return Money, number, i - 1, i + 1
	case currencies[next]:
		return Money, number, i, i + 2
	case next == "%" || next == "percent":
		return Percent, number, i, i + 2
	case months[next] > 0 && len(t.at(i+2).Lower) == 4:
		return day(t.at(i+2).Lower, months[next], token.Lower, i, i+3)
	case len(number) == 4 && t.at(i+1).IsGlued && t.at(i+2).IsGlued:
		if month, err := strconv.Atoi(next); err == nil {
			return day(number, month, t.at(i+2).Lower, i, i+3)
		}
	}
	unit, to := t.unit(i + 1)
	if unit == "" {
		return 0, "", 0, 0
	}
	return Period, number + " " + unit, i, to
}

// yearAfter gives the token of a year, after the comma that may stand before it.
func (t Text) yearAfter(i int) (int, bool) {
	if t.at(i).Lower == "," {
		i++
	}
	year, err := strconv.Atoi(t.at(i).Lower)
	return i, err == nil && year >= 1900 && year < 2200
}

func day(year string, month int, dayOf string, from, to int) (LiteralKind, string, int, int) {
	y, errY := strconv.Atoi(year)
	d, errD := strconv.Atoi(strings.TrimRight(dayOf, "stndrh"))
	if errY != nil || errD != nil || y < 1900 || y > 2199 || month < 1 || month > 12 || d < 1 || d > 31 {
		return 0, "", 0, 0
	}
	return Day, fmt.Sprintf("%04d-%02d-%02d", y, month, d), from, to
}

// unit reads the unit of a period, as in 5 business days.
func (t Text) unit(i int) (unit string, to int) {
	biz := ""
	if w := t.at(i).Lower; w == "business" || w == "working" {
		biz, i = "biz", i+1
	}
	switch w := strings.TrimSuffix(t.at(i).Lower, "s"); w {
	case "day", "week", "month", "year":
		if biz == "" || w == "day" {
			return biz + w, i + 1
		}
	case "day'", "month'", "week'", "year'":
		return strings.TrimSuffix(w, "'"), i + 1
	}
	return "", 0
}

var (
	months = map[string]int{
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	}
	currencies = map[string]bool{"$": true, "€": true, "£": true, "¥": true, "usd": true, "eur": true, "gbp": true, "chf": true, "cad": true, "aud": true, "dollars": true, "euros": true, "euro": true}
	scales     = map[string]bool{"million": true, "billion": true, "m": true, "k": true, "bn": true, "thousand": true}
)

// decimal reads a number with commas between its thousands and gives it without them and without zeros that say nothing.
func decimal(word string) (string, bool) {
	word = strings.ReplaceAll(word, ",", "")
	if word == "" || strings.TrimFunc(word, unicode.IsDigit) != "" && strings.Count(word, ".") != 1 {
		return "", false
	}
	if strings.Trim(word, "0123456789.") != "" {
		return "", false
	}
	return Canonical(word), true
}

// Canonical gives a decimal number without zeros that say nothing.
func Canonical(number string) string {
	number = strings.TrimLeft(number, "0")
	if strings.Contains(number, ".") {
		number = strings.TrimRight(strings.TrimRight(number, "0"), ".")
	}
	if number == "" || number[0] == '.' {
		number = "0" + number
	}
	return number
}
