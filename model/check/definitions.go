package check

import (
	"fmt"
	"slices"

	"engross/model"
	"engross/model/prose"
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
	printed := in.printed().defined
	in.unusedInClauses(report)
	taken := map[string]bool{}
	for _, d := range in.Agreement.Definitions {
		isTwice := taken[fold(string(d.Term))] // which is another finding
		for _, word := range append(d.Aliases.Items(), string(d.Term)) {
			taken[fold(word)] = true
		}
		if d.Term.IsSet() && d.Meaning.IsSet() && !isTwice && !printed[fold(string(d.Term))] {
			path := "definitions." + d.Key()
			report(path+".term", fmt.Sprintf("%s is defined but used nowhere: use it, or delete it.", quoted(string(d.Term))), remove(path, "delete the definition"))
		}
	}
}

// unusedInClauses looks for terms that a clause of the user's gives a meaning, and that stand nowhere but there.
func (in Input) unusedInClauses(report reporter) {
	x, told := in.lexicon(), map[string][]string{}
	for _, i := range in.idle() {
		told[x.terms[i].path] = append(told[x.terms[i].path], x.terms[i].name)
	}
	for path, names := range told {
		report(path, fmt.Sprintf("%s is given a meaning here and used nowhere else: use it, or take the meaning out.", some(names)))
	}
}

// circular looks for meanings that hold their own word, and for words that explain each other, perhaps by way of others.
func circular(in Input, report reporter) {
	x := in.lexicon()
	for i := range x.terms {
		t := &x.terms[i]
		if t.isOurs() || t.isLocal {
			continue
		}
		way := x.circle(i)
		if way == nil {
			continue
		}
		by := "itself"
		if way[0] != i {
			by = quoted(x.terms[way[0]].name)
			for _, n := range way[1:] {
				by += ", and that by " + quoted(x.terms[n].name)
			}
			by += ", which it explains"
		}
		report(t.path, fmt.Sprintf("%s is explained by %s: say it in other words.", quoted(t.name), by))
	}
}

// circle gives the shortest way on which the meaning of a term leads back to it: the terms on the way, or the term alone where its
// meaning holds it. Terms of people that stand later in the list are left out, so that a circle is told of once. A way by way of
// very many is not looked for.
func (x *lexicon) circle(of int) []int {
	const most = 60
	from := map[int]int{of: -1}
	for queue := []int{of}; len(queue) > 0 && len(from) < most; queue = queue[1:] {
		at := queue[0]
		for _, n := range x.usedBy(at) {
			if n == of {
				way := []int{at}
				for ; from[at] >= 0 && from[at] != of; at = from[at] {
					way = append(way, from[at])
				}
				slices.Reverse(way)
				return way
			}
			t := &x.terms[n]
			if _, seen := from[n]; !seen && !t.isParty && !t.isLocal && (n < of || t.isOurs()) {
				from[n] = at
				queue = append(queue, n)
			}
		}
	}
	return nil
}

// usedBy gives the terms that the meaning of a term uses. Of our own the capitals count, because their words are usual ones.
func (x *lexicon) usedBy(i int) []int {
	t := &x.terms[i]
	if t.uses == nil {
		t.uses = []int{}
		x.index.In(t.meaning, func(u prose.Use) {
			if !slices.Contains(t.uses, u.Term) && (u.Spelling == prose.AsDefined || !x.terms[u.Term].isOurs()) {
				t.uses = append(t.uses, u.Term)
			}
		})
	}
	return t.uses
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
	in.definedInClauses(report)
}

// definedInClauses looks for terms that a clause gives a meaning, and that have one already.
func (in Input) definedInClauses(report reporter) {
	x := in.lexicon()
	for i := range x.terms {
		t := &x.terms[i]
		if t.clause == "" || t.isLocal {
			continue
		}
		x.index.In(t.name, func(u prose.Use) {
			other := &x.terms[u.Term]
			if u.From != 0 || u.To != len(t.name) || other.isLocal {
				return
			}
			switch {
			case other.isOurs():
				report(t.path, fmt.Sprintf("%s is defined twice, here and among the usual words: put this meaning into the list of definitions, where it takes the place of the usual one, or take it out.", quoted(t.name)))
			case u.Term < i:
				report(t.path, fmt.Sprintf("%s is defined twice, here and %s: keep one of the two.", quoted(t.name), in.placeOf(other)))
			}
		})
	}
}

// placeOf says where a term has its meaning.
func (in Input) placeOf(t *term) string {
	if t.clause == "" {
		return "in the list of definitions"
	}
	return "in the clause " + quoted(in.printed().titleOf(t.clause))
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
