package ui

import (
	"slices"
	"strings"
	"unicode"
)

// cellAnswer is one answer that a pasted cell gives.
type cellAnswer struct {
	column    int
	key, text string
}

// answers are what the cells of a row answer. Sheets of prices say in one column what two questions about a fee ask: a cell
// with how often it is charged answers that, and one that says once makes the fee one that is charged once.
func (r rowReader) answers(row gridRow) []cellAnswer {
	var out []cellAnswer
	kind, once, each := "", -1, -1
	for i, key := range r.to {
		text := row.cell(i)
		if key == "" || strings.Trim(text, "-–—") == "" {
			continue
		}
		if strings.Contains(r.path+".", feesOf) && slices.Contains(timeKeys, key) {
			switch time := chargedAs(text); {
			case time == "once":
				once = i
				continue
			case time != "":
				key, text = "cycle", time
			case key == "kind":
				kind = strings.ToLower(text)
			case key == "unit" && slices.Contains(eachWords, timeNamed(text)):
				each = i
				continue
			}
		}
		out = append(out, cellAnswer{i, key, text})
	}
	switch unit, i := r.counted(out); {
	case once >= 0 || each < 0 && slices.Contains(r.to, "unit"):
	case unit != "":
		out = append(out, cellAnswer{i, "unit", unit})
	case each >= 0:
		out = append(out, cellAnswer{each, "unit", "device"})
	}
	if i := slices.IndexFunc(out, func(a cellAnswer) bool { return a.key == "spendLimit" || a.key == "monthLimit" }); i >= 0 && r.sides && !slices.Contains(r.to, "side") {
		out = append(out, cellAnswer{out[i].column, "side", "client"}) // only its people are asked for a limit
	}
	switch {
	case once >= 0 && (kind == "" || strings.HasPrefix("recurring", kind)):
		out = slices.DeleteFunc(out, func(a cellAnswer) bool { return a.key == "kind" })
		out = append(out, cellAnswer{once, "kind", "one_time"})
	case once >= 0:
		out = append(out, cellAnswer{once, "cycle", "once"}) // such as a milestone
	}
	return out
}

// counted returns what a fee is counted by, and the column that tells so, where only its name does: “Managed workstation”.
func (r rowReader) counted(answers []cellAnswer) (unit string, column int) {
	if !strings.Contains(r.path+".", feesOf) {
		return "", 0
	}
	for _, a := range answers {
		if a.key != "label" {
			continue
		}
		for word := range strings.FieldsFuncSeq(strings.ToLower(a.text), func(c rune) bool { return !unicode.IsLetter(c) }) {
			i := slices.IndexFunc(namedUnits, func(u string) bool { return word == u || word == u+"s" || word == u+"es" })
			if i < 0 || namedUnits[i] == unit {
				continue
			}
			if unit != "" {
				return "", 0 // it names two
			}
			unit, column = namedUnits[i], a.column
		}
	}
	return unit, column
}

// eachWords say that a fee is counted, and not by what.
var eachWords = []string{"each", "ea", "ea.", "piece", "pieces", "pc", "pcs", "pcs.", "item", "items", "unit", "units"}

// namedUnits are what fees are counted by, where the name of a fee says so in one word.
var namedUnits = []string{"user", "device", "workstation", "server", "site", "mailbox"}

// feesOf is in the path of every row of fees.
const feesOf = ".fees."

// timeKeys are the questions about a fee that a column with how often it is charged may be taken for.
var timeKeys = []string{"kind", "cycle", "unit", "bill"}

// chargedAs reads how often a fee is charged, as sheets of prices write it; "" for anything else.
func chargedAs(text string) string {
	switch timeNamed(text) {
	case "once", "one time", "onetime", "one off", "non recurring", "nonrecurring":
		return "once"
	case "monthly", "month", "mo":
		return "monthly"
	case "quarterly", "quarter":
		return "quarterly"
	case "yearly", "year", "annual", "annually", "yr":
		return "annual"
	}
	return ""
}

// rateUnit is what a rate is counted by that a cell says a price is for, such as an hour of work or a visit; "" for none.
func rateUnit(text string) string {
	name := timeNamed(text)
	for unit, words := range rateUnits {
		if slices.Contains(words, name) {
			return unit
		}
	}
	return ""
}

// rateUnits are what sheets of prices call the units of rates, where no fee is counted by that.
var rateUnits = map[string][]string{
	"hour":    {"hour", "hours", "hourly", "hr", "hrs", "h"},
	"visit":   {"visit", "visits", "trip", "trips", "call out", "callout", "site visit", "onsite visit", "dispatch"},
	"call":    {"call", "phone call"},
	"evening": {"evening"},
	"day":     {"day", "days", "daily", "workday"},
	"mile":    {"mile", "miles", "mi"},
	"km":      {"km", "kilometer", "kilometers", "kilometre", "kilometres"},
}

// timeNamed is the time that a cell names, without signs and without a word such as “per” before it.
func timeNamed(text string) string {
	words := strings.Fields(strings.ToLower(strings.NewReplacer("-", " ", "_", " ", "/", " ").Replace(text)))
	if len(words) > 1 && slices.Contains([]string{"a", "an", "per", "each", "every"}, words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
