package model

import (
	"slices"
	"strconv"
	"strings"

	"engross/model/value"
)

// units are how many of the unit of a count go into one of a longer unit.
var units = map[string]map[string]int{
	"months":  {"month": 1, "mo": 1, "mth": 1, "year": 12, "yr": 12},
	"days":    {"day": 1, "week": 7},
	"hours":   {"hour": 1, "hr": 1, "day": 24},
	"minutes": {"minute": 1, "min": 1, "hour": 60, "hr": 60},
	"years":   {"year": 1, "yr": 1},
	"weeks":   {"week": 1},
}

// numerals are the numbers that people write in words.
var numerals = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// noLeast are the words for a least number that is none.
var noLeast = []string{"none", "no minimum", "no least", "nothing"}

// inUnit writes a count that was typed with a unit in the unit of the question: "3 years" as 36 where months are asked for.
// Anything else stays as it was typed.
func (f Field) inUnit(typed string) string {
	words := strings.Fields(strings.ToLower(strings.TrimSuffix(strings.TrimSpace(typed), ".")))
	if _, isCount := f.At.(*value.Count); !isCount || len(words) == 0 || len(words) > 2 {
		return typed
	}
	if strings.HasPrefix(f.Label, "At least") && f.Min == 0 && slices.Contains(noLeast, strings.Join(words, " ")) {
		return "0"
	}
	n, err := strconv.Atoi(words[0])
	for i, word := range numerals {
		if words[0] == word {
			n, err = i, nil
		}
	}
	const most = 1 << 20 // beyond it the product might not fit
	if err != nil || n < 0 || n > most {
		return typed
	}
	if len(words) == 1 {
		return strconv.Itoa(n)
	}
	factor := units[f.Unit][strings.TrimSuffix(words[1], "s")]
	if factor == 0 {
		return typed
	}
	return strconv.Itoa(n * factor)
}
