package check

import (
	"slices"
	"strings"

	"engross/model"
	"engross/model/prose"
)

// state returns the code of the state that an answer is about: "Oregon", "OR", "us-or", "State of Oregon"; "" for none.
func state(answer string) string {
	plain := strings.ToLower(strings.Join(strings.Fields(answer), " "))
	for _, about := range []string{"the ", "laws of ", "law of ", "the ", "state of ", "commonwealth of "} {
		plain = strings.TrimPrefix(plain, about)
	}
	plain = strings.TrimSuffix(strings.TrimSuffix(plain, "."), " state")
	code := "US-" + strings.ToUpper(strings.TrimPrefix(plain, "us-"))
	if model.States[code] != "" {
		return code
	}
	for code, name := range model.States {
		if strings.EqualFold(name, plain) {
			return code
		}
	}
	return ""
}

// statesIn returns the codes of the states that a text names, in order. A county that is called like a state is none, and
// a state within the name of another is not there: "courts in Delaware County, West Virginia" names one.
func statesIn(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), prose.IsBetweenWords)
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
	for c, name := range model.States {
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
