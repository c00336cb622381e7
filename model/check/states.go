package check

import (
	"slices"
	"strings"
)

// States are the names of the states of the United States and what counts as one, by their codes, such as US-OR.
var States = map[string]string{
	"US-AL": "Alabama", "US-AK": "Alaska", "US-AZ": "Arizona", "US-AR": "Arkansas", "US-CA": "California", "US-CO": "Colorado",
	"US-CT": "Connecticut", "US-DE": "Delaware", "US-DC": "District of Columbia", "US-FL": "Florida", "US-GA": "Georgia", "US-HI": "Hawaii",
	"US-ID": "Idaho", "US-IL": "Illinois", "US-IN": "Indiana", "US-IA": "Iowa", "US-KS": "Kansas", "US-KY": "Kentucky", "US-LA": "Louisiana",
	"US-ME": "Maine", "US-MD": "Maryland", "US-MA": "Massachusetts", "US-MI": "Michigan", "US-MN": "Minnesota", "US-MS": "Mississippi",
	"US-MO": "Missouri", "US-MT": "Montana", "US-NE": "Nebraska", "US-NV": "Nevada", "US-NH": "New Hampshire", "US-NJ": "New Jersey",
	"US-NM": "New Mexico", "US-NY": "New York", "US-NC": "North Carolina", "US-ND": "North Dakota", "US-OH": "Ohio", "US-OK": "Oklahoma",
	"US-OR": "Oregon", "US-PA": "Pennsylvania", "US-PR": "Puerto Rico", "US-RI": "Rhode Island", "US-SC": "South Carolina",
	"US-SD": "South Dakota", "US-TN": "Tennessee", "US-TX": "Texas", "US-UT": "Utah", "US-VT": "Vermont", "US-VA": "Virginia",
	"US-WA": "Washington", "US-WV": "West Virginia", "US-WI": "Wisconsin", "US-WY": "Wyoming",
}

// state returns the code of the state that an answer is about: "Oregon", "OR", "us-or", "State of Oregon"; "" for none.
func state(answer string) string {
	plain := strings.ToLower(strings.Join(strings.Fields(answer), " "))
	for _, about := range []string{"the ", "laws of ", "law of ", "the ", "state of ", "commonwealth of "} {
		plain = strings.TrimPrefix(plain, about)
	}
	plain = strings.TrimSuffix(strings.TrimSuffix(plain, "."), " state")
	code := "US-" + strings.ToUpper(strings.TrimPrefix(plain, "us-"))
	if States[code] != "" {
		return code
	}
	for code, name := range States {
		if strings.EqualFold(name, plain) {
			return code
		}
	}
	return ""
}

// statesIn returns the codes of the states that a text names, in order. A county that is called like a state is none, and
// a state within the name of another is not there: "courts in Delaware County, West Virginia" names one.
func statesIn(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), isBetweenWords)
	var found []string
	for i := 0; i < len(words); i++ {
		code, n := stateAt(words[i:])
		next := i + n
		if n == 0 || next < len(words) && (words[next] == "county" || words[next] == "counties") {
			continue
		}
		found = append(found, code)
		i = next - 1
	}
	if _, last, ok := cutLast(text, ","); ok && len(found) == 0 {
		if code := state(last); code != "" { // "Portland, OR"
			found = append(found, code)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// stateAt returns the state that words begin with and how many of them name it; 0 for none.
func stateAt(words []string) (code string, n int) {
	for c, name := range States {
		parts := 1 + strings.Count(name, " ")
		if parts <= n || parts > len(words) {
			continue
		}
		if parts == 1 && strings.EqualFold(words[0], name) || parts > 1 && strings.EqualFold(strings.Join(words[:parts], " "), name) {
			code, n = c, parts
		}
	}
	return code, n
}

func cutLast(text, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(text, sep)
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+len(sep):], true
}

// clientState and lawState are the states that tables of law are read for; "" where an answer names none.
func (in Input) clientState() string { return state(string(in.Agreement.Client.Address.Region)) }

func (in Input) lawState() string { return state(string(in.Agreement.Legal.GoverningLaw)) }
