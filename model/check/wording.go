package check

import (
	"fmt"
	"slices"
	"strings"

	"engross/model"
	"engross/model/prose"
	"engross/model/value"
)

// wordingRules hold what people wrote against the words that have a meaning (domain 4.2). They read answers that settle
// something, clauses of the agreement's own, and files in place of our wording.
func wordingRules() []Rule {
	return []Rule{
		{"DEF-01", Warning, "a word has a capital and no meaning", undefined},
		{"DEF-05", Advice, "a defined word is spelled in another way", otherSpelling},
		{"DEF-06", Warning, "a definition can itself be read in more than one way", vagueMeaning},
		{"DEF-08", Advice, "a short form is not written out", shortForms},
		{"DEF-09", Advice, "two terms of which one is part of the other stand side by side", sideBySide},
	}
}

// each reports for every passage what is found in its lines, each once.
func (x *lexicon) each(find func(p *passage, l *line, add func(string)), report func(p *passage, found []string)) {
	const most = 50 // of one passage
	for i := range x.passages {
		p := &x.passages[i]
		var found []string
		for k := range p.lines {
			find(p, &p.lines[k], func(words string) {
				if len(found) < most && !slices.Contains(found, words) {
					found = append(found, words)
				}
			})
		}
		if len(found) > 0 {
			report(p, found)
		}
	}
}

// named names a passage for a message.
func (in Input) named(p *passage) string {
	if p.answer != nil {
		return in.where(*p.answer.place)
	}
	return "The clause " + quoted(in.printed().titleOf(p.clause))
}

// some writes words of the user's into a message, at most three of them.
func some(all []string) string {
	out := make([]string, len(all))
	for i, w := range all {
		out[i] = quoted(w)
	}
	return firstOf(out)
}

// undefined looks for words that have the capitals of a defined term and no meaning.
func undefined(in Input, report reporter) {
	x := in.lexicon()
	x.each(func(_ *passage, l *line, add func(string)) {
		for _, r := range l.runs {
			if !l.isData(r.From, r.To) && isUnknown(r, l.usesOf(x.index, l.text)) && !in.isName(r.Text) && !l.isOpen(r.From, r.To) {
				add(r.Text)
			}
		}
	}, func(p *passage, found []string) {
		report(p.path, fmt.Sprintf("%s: %s %s: define it, or write it in small letters.", in.named(p), some(found), oneOr(found, "has a capital as if it were defined, and is not", "have capitals as if they were defined, and are not")),
			in.respelled(p, "write it in small letters", found, strings.ToLower)...)
	})
}

// isUnknown says whether a run has usual words that belong to no defined term, and no others.
func isUnknown(r prose.Run, known []prose.Use) bool {
	unknown := false
	for _, w := range r.Words {
		if slices.ContainsFunc(known, func(u prose.Use) bool { return u.From <= w.From && w.From < u.To }) {
			continue
		}
		if !w.IsUsual {
			return false
		}
		unknown = unknown || !w.IsSmall && !w.IsFirst // whatever stands first has a capital
	}
	return unknown
}

// isOpen says whether some bytes are part of what still has to be filled in.
func (l *line) isOpen(from, to int) bool {
	return slices.ContainsFunc(l.faults, func(f prose.Fault) bool { return f.Kind == prose.Placeholder && from < f.To && f.From < to })
}

// otherSpelling looks for defined words in other letters. Words of our own glossary are looked for in clauses only, and single
// ones not at all: people write of users and fees without meaning a term.
func otherSpelling(in Input, report reporter) {
	x := in.lexicon()
	as := map[string]string{} // by what was found
	x.each(func(p *passage, l *line, add func(string)) {
		for _, u := range l.usesOf(x.index, l.text) {
			t := &x.terms[u.Term]
			switch words := l.text[u.From:u.To]; {
			case u.Spelling == prose.AsDefined || l.isData(u.From, u.To) || t.path == p.path && t.clause == "":
			case t.isWord && !t.isNear(p), t.isOurs() && p.clause == "" && u.Spelling == prose.Small, l.gives(t), l.isCell:
			default:
				as[words] = t.name
				add(words)
			}
		}
	}, func(p *passage, found []string) {
		name := as[found[0]]
		report(p.path, fmt.Sprintf("%s: %s is the defined word %s in other letters: write it as it is defined, or take another word.", in.named(p), some(found), quoted(name)),
			in.respelled(p, "write it as it is defined", found, func(words string) string { return inflected(as[words], words) })...)
	})
}

// isNear says whether a passage stands where a term is defined. A usual word in small letters means the term only there.
func (t *term) isNear(p *passage) bool {
	return !t.isOurs() && (t.clause != "" && t.clause == p.clause || t.clause == "" && strings.HasPrefix(p.path, "definitions."))
}

// gives says whether the line gives a term its meaning.
func (l *line) gives(t *term) bool {
	return t.clause != "" && slices.ContainsFunc(l.meanings, func(m prose.Meaning) bool { return m.Text == t.name })
}

// inflected gives a term in the plural, where the words that it replaces are.
func inflected(name, words string) string {
	if strings.HasSuffix(words, "s") && !strings.HasSuffix(name, "s") && prose.Singular(strings.ToLower(words)) != strings.ToLower(words) {
		return prose.Plural(name)
	}
	return name
}

// respelled returns the fix that writes words of an answer otherwise; none for a file, and none for a clause that is locked.
func (in Input) respelled(p *passage, label string, found []string, as func(string) string) []*Fix {
	path, _, isFile := strings.Cut(p.path, "#")
	at, err := in.Draft.At(path)
	if isFile || err != nil || at.Field.Value() == nil {
		return nil
	}
	if c, ok := at.Object.(*model.OwnClause); ok && c.IsLocked() {
		return nil
	}
	before := at.Field.Text()
	after := before
	for _, words := range found {
		after = prose.Respell(after, words, as(words))
	}
	if after == before {
		return nil
	}
	return []*Fix{{Label: label, Apply: func(e *model.Edit) error { return e.Set(path, after, value.Context{}) }}}
}

// vagueMeaning looks for meanings that say too little.
func vagueMeaning(in Input, report reporter) {
	for _, a := range in.answers {
		d, ok := a.place.Object.(*model.Definition)
		if !ok || a.place.Field.Key != "meaning" {
			continue
		}
		var found []string
		mend := ""
		for _, f := range a.faults {
			if f.Kind == prose.Vague {
				found, mend = append(found, a.text[f.From:f.To]), f.Mend
			}
		}
		if len(found) > 0 {
			if len(found) > 1 || mend == "" {
				mend = "give a number, a period or a name"
			}
			report(a.place.Path, fmt.Sprintf("The meaning of %s can itself be read in more than one way (%s): %s.", quoted(string(d.Term)), some(found), mend))
		}
	}
}

// shortForms looks for short forms that readers may not know. What is left out is called as those call it who have it.
func shortForms(in Input, report reporter) {
	x := in.lexicon()
	x.each(func(p *passage, l *line, add func(string)) {
		for _, s := range l.shorts {
			if !p.isExclusion() && !l.isData(s.From, s.To) && !x.isTerm(s.Text) && !in.isName(s.Text) && !x.isWrittenOut(s.Text) && !l.isOpen(s.From, s.To) {
				add(s.Text)
			}
		}
	}, func(p *passage, found []string) {
		report(p.path, fmt.Sprintf("%s: %s is not known to every reader: write it out once, with the short form in brackets, or define it.", in.named(p), some(found)))
	})
}

// isTerm says whether a word is a defined term.
func (x *lexicon) isTerm(word string) bool {
	found := false
	x.index.In(word, func(prose.Use) { found = true })
	return found
}

// isWrittenOut says whether somebody wrote a short form out anywhere.
func (x *lexicon) isWrittenOut(short string) bool {
	for i := range x.passages {
		for k := range x.passages[i].lines {
			if prose.IsWrittenOut(x.passages[i].lines[k].text, short) {
				return true
			}
		}
	}
	return false
}

// sideBySide looks for two terms that stand next to each other or share a word, and of which one is part of the other.
func sideBySide(in Input, report reporter) {
	x := in.lexicon()
	x.each(func(_ *passage, l *line, add func(string)) {
		last := prose.Use{Term: -1}
		for _, u := range l.usesOf(x.index, l.text) {
			if u.Spelling != prose.AsDefined {
				continue
			}
			if last.Term >= 0 && last.Term != u.Term && x.isPart(last.Term, u.Term) && strings.TrimSpace(l.text[last.To:u.From]) == "" {
				add(l.text[last.From:u.To])
			}
			last = u
		}
	}, func(p *passage, found []string) {
		report(p.path, fmt.Sprintf("%s: in %s two defined words stand side by side, and one is part of the other: say which is meant.", in.named(p), some(found)))
	})
}

// isPart says whether the words of one term are among those of another.
func (x *lexicon) isPart(i, j int) bool {
	a, b := phrase(x.terms[i].name), phrase(x.terms[j].name)
	return strings.Contains(a, b) || strings.Contains(b, a)
}
