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
	first := map[string]string{} // the definition that brought a word, by the folded word
	for _, d := range in.Agreement.Definitions {
		reportClash(in, d, first, report)
		for _, word := range append(d.Aliases.Items(), string(d.Term)) {
			if key := fold(word); key != "" && first[key] == "" {
				first[key] = d.Key()
			}
		}
	}
}

// reportClash reports one clash of a definition with an earlier one: of its word, or else of one of its other forms.
func reportClash(in Input, d *model.Definition, first map[string]string, report reporter) {
	path := "definitions." + d.Key()
	const twice = "%s is defined twice, the first time as %s: keep one of the two."
	if id := first[fold(string(d.Term))]; id != "" {
		report(path+".term", fmt.Sprintf(twice, quoted(string(d.Term)), in.row("definitions."+id)), remove(path, "delete the later definition"))
		return
	}
	for _, word := range d.Aliases.Items() {
		if id := first[fold(word)]; id != "" {
			report(path+".aliases", fmt.Sprintf(twice, quoted(word), in.row("definitions."+id)), without(path+".aliases", d.Aliases, word))
			return
		}
	}
}
