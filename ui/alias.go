package ui

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

// People ask for things by the words of their trade: "setup", "SLA", "ransomware". The file of aliases says which question,
// section or view each of them means.

//go:embed aliases.txt
var aliasText string

// How the file names what is no question.
const (
	aliasSection = "@" // and the key of a section
	aliasView    = "/" // and the name of a view
)

// alias is what the trade calls a question, as it is compared, and its place among all that are called so.
type alias struct {
	phrase string
	at     int
}

// aliased is what a path of the file means; in it, * stands for any one name.
type aliased struct {
	path    []string
	phrases []string
	at      int
}

// aliasTable is the file, by the last name of the paths, which is never a *.
var aliasTable = sync.OnceValue(func() map[string][]aliased {
	out := map[string][]aliased{}
	for l := range strings.Lines(aliasText) {
		words, paths, ok := strings.Cut(l, ": ")
		if !ok || strings.HasPrefix(l, "#") {
			continue
		}
		var phrases []string
		for p := range strings.SplitSeq(words, ",") {
			phrases = append(phrases, plain(p))
		}
		for at, path := range strings.Fields(paths) {
			names := strings.Split(path, ".")
			last := names[len(names)-1]
			out[last] = append(out[last], aliased{names, phrases, at})
		}
	}
	return out
})

// aliasesOf returns what the trade calls a question, a section or a view.
func aliasesOf(id string) []alias {
	if id == "" {
		return nil
	}
	var out []alias
	for _, a := range aliasTable()[id[strings.LastIndexByte(id, '.')+1:]] {
		if !isPath(id, a.path) {
			continue
		}
		for _, p := range a.phrases {
			out = append(out, alias{p, a.at})
		}
	}
	return out
}

func isPath(id string, names []string) bool {
	for i, n := range names {
		name, rest, isMore := strings.Cut(id, ".")
		if n != "*" && n != name || isMore != (i < len(names)-1) {
			return false
		}
		id = rest
	}
	return true
}

// plain is a phrase as it is compared: in lower case, without signs, each word without the s of a plural.
func plain(phrase string) string {
	words := strings.FieldsFunc(strings.ToLower(phrase), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		if len(w) > 3 && !strings.HasSuffix(w, "ss") {
			words[i] = strings.TrimSuffix(w, "s")
		}
	}
	return strings.Join(words, " ")
}
