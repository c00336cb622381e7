package check

import (
	"fmt"

	"engross/model"
)

func definitionRules() []Rule {
	return []Rule{
		{"DEF-03", Error, "a word is defined twice", definedTwice},
		{"DEF-10", Error, "a definition has no word or no meaning", byQuestion},
	}
}

// definedTwice compares words and their other forms after folding case, plural and hyphen. The user's own definition of a
// built-in word replaces the built-in one and is no clash.
func definedTwice(in Input, report reporter) {
	seen := map[string]string{}
	for _, d := range in.Agreement.Definitions {
		for _, word := range append([]string{string(d.Term)}, d.Aliases.Items()...) {
			key := fold(word)
			other, ok := seen[key]
			if key == "" || ok && other == d.Key() {
				continue
			}
			if ok {
				path := "definitions." + d.Key()
				report(path+".term", fmt.Sprintf("“%s” is defined twice: keep one of the two.", word),
					&Fix{Label: "delete this definition", Apply: func(e *model.Edit) error { return e.Remove(path) }})
				break
			}
			seen[key] = d.Key()
		}
	}
}
