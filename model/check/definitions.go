package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/doc"
)

func definitionRules() []Rule {
	return []Rule{
		{"DEF-02", Advice, "a definition is used nowhere", unused},
		{"DEF-03", Error, "a word is defined twice", definedTwice},
		{"DEF-04", Warning, "a word is explained by itself", circular},
		{"DEF-07", Warning, "a side has not agreed to a definition", notAgreed},
		{"DEF-10", Error, "a definition has no word or no meaning", byQuestion},
	}
}

// unused looks for definitions that the document does not print, because no clause and no answer uses the word.
func unused(in Input, report reporter) {
	if in.Doc == nil {
		return
	}
	printed := map[string]bool{}
	doc.Walk(in.Doc.Blocks, func(b doc.Block) bool {
		if list, ok := b.(*doc.Definitions); ok {
			for _, x := range list.Items {
				printed[fold(x.Term)] = true
			}
		}
		return true
	})
	for _, d := range in.Agreement.Definitions {
		if d.Term.IsSet() && d.Meaning.IsSet() && !printed[fold(string(d.Term))] {
			path := "definitions." + d.Key()
			report(path+".term", fmt.Sprintf("%s is defined but used nowhere: use it, or delete it.", quoted(string(d.Term))), remove(path, "delete the definition"))
		}
	}
}

// circular looks for meanings that hold their own word, and for two words that explain each other.
func circular(in Input, report reporter) {
	const by = "%s is explained by %s: say it in other words."
	all := in.Agreement.Definitions
	for i, d := range all {
		path := "definitions." + d.Key() + ".meaning"
		if speaksOf(d, d) {
			report(path, fmt.Sprintf(by, quoted(string(d.Term)), "itself"))
			continue
		}
		for _, earlier := range all[:i] {
			if speaksOf(d, earlier) && speaksOf(earlier, d) {
				report(path, fmt.Sprintf(by, quoted(string(d.Term)), quoted(string(earlier.Term))+", which it explains"))
				break
			}
		}
	}
}

// speaksOf says whether the meaning of one word holds another. Words are compared one by one, so that "art" is not in "part".
func speaksOf(d, of *model.Definition) bool {
	meaning, term := words(string(d.Meaning)), words(string(of.Term))
	for i := 0; len(term) > 0 && i+len(term) <= len(meaning); i++ {
		if slices.Equal(meaning[i:i+len(term)], term) {
			return true
		}
	}
	return false
}

// words gives the words of a text, folded.
func words(text string) []string {
	var all []string
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), isBetweenWords) {
		all = append(all, foldWord(w))
	}
	return all
}

// notAgreed looks for definitions that a side has not agreed to. Both sides take our own glossary by signing.
func notAgreed(in Input, report reporter) {
	for _, d := range in.Agreement.Definitions {
		if !d.Term.IsSet() || !d.Meaning.IsSet() {
			continue
		}
		path := "definitions." + d.Key()
		switch {
		case !d.AgreedProvider.IsYes():
			report(path+".agreedProvider", fmt.Sprintf("The provider has not agreed yet to what %s means: read it out and ask.", quoted(string(d.Term))), set(path+".agreedProvider", "yes", "the provider agrees"))
		case !d.AgreedClient.IsYes():
			report(path+".agreedClient", fmt.Sprintf("The client has not agreed yet to what %s means: read it out and ask.", quoted(string(d.Term))), set(path+".agreedClient", "yes", "the client agrees"))
		}
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
